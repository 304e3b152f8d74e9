"""Whether HTML says what it seems to say: lxml mends broken nesting in silence, and a mended source is another source.

End tags that HTML lets an author leave out may be missing. A stray ``</p>`` is forgiven, as old pages are full of them.
"""

from __future__ import annotations

from html.parser import HTMLParser

from hexapla.errors import ReadError
from hexapla.markup import VOID
from hexapla.text import expression

_OPTIONAL_END = frozenset(
    "html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rp rt".split()
)
"""Elements whose end tag may be left out (HTML Living Standard, 13.1.2.4)."""

_FOREIGN = frozenset({"svg", "math"})
_CUT = expression(r"<[A-Za-z/!?][^<>]*\Z")
_DEPTH = 1000


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, int]] = []
        self.depth = 0
        self.foreign = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in VOID:
            return
        line = self.getpos()[0]
        if tag in _OPTIONAL_END:
            self._end_sibling(tag)
        self.open.append((tag, line))
        self.depth += tag not in _OPTIONAL_END
        self.foreign += tag in _FOREIGN
        if self.depth > _DEPTH:
            raise ReadError("elements are nested too deeply", line=line, hint=f"nest at most {_DEPTH} levels")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.foreign and tag not in _FOREIGN:
            self.handle_starttag(tag, attrs)

    def _end_sibling(self, tag: str) -> None:
        """End the element of the same name that is open without need: a paragraph or an item before this one."""
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index][0] not in _OPTIONAL_END:
                return
            if self.open[index][0] == tag:
                del self.open[index:]
                return

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        line = self.getpos()[0]
        for index in range(len(self.open) - 1, -1, -1):
            name, opened = self.open[index]
            if name == tag:
                del self.open[index:]
                self.depth -= tag not in _OPTIONAL_END
                self.foreign -= tag in _FOREIGN
                return
            if name not in _OPTIONAL_END:
                raise ReadError(
                    f"</{tag}> stands inside <{name}> of line {opened}", line=line, hint="mend the nesting of the tags"
                )
        if tag not in _OPTIONAL_END:
            raise ReadError(f"</{tag}> closes nothing", line=line, hint="remove it, or add its start tag")


def check(text: str) -> None:
    """Raise ReadError, with the line, if the tags of the HTML ``text`` are not nested or it breaks off."""
    balance = _Balance()
    balance.feed(text)
    balance.close()
    comment = text.rfind("<!--")
    cut = comment if text.find("-->", comment) < 0 <= comment else -1
    found = _CUT.search(text, max(0, text.rfind("<")))
    if found:
        cut = found.start()
    if cut >= 0:
        line = text.count("\n", 0, cut) + 1
        raise ReadError("the file breaks off inside a tag or comment", line=line, hint="is it complete?")
    for name, line in balance.open:
        if name not in _OPTIONAL_END:
            raise ReadError(f"<{name}> is never closed", line=line, hint=f"add </{name}>; is the file complete?")
