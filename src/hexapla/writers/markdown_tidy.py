"""Content made ready for Markdown, which cannot write every nesting and neighbourhood of codes.

What it cannot write is put in the nearest form it can: white space and line breaks leave the edges of emphasis (a
delimiter needs text beside it), neighbours of one kind become one, a link in a link and emphasis in emphasis in
emphasis are dropped. The text stays the same, and no code appears that was not there.
"""

from __future__ import annotations

from dataclasses import replace

from hexapla.model import Code, Content, Inline, Text
from hexapla.text import expression
from hexapla.writers.markdown_text import writable
from hexapla.writers.text import one_line

DELIMITED = ("em", "strong", "s")
_STRESS = ("em", "strong")
_DEEPEST = 2
_TAG_NAME = expression("</?([A-Za-z][A-Za-z0-9]*)")
_PHRASING = frozenset(
    "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u".split()
)
"""HTML elements whose tag begins no HTML block if text follows it on the line."""


def tidy(content: Content, *, breaks: bool) -> Content:
    """Return ``content`` as Markdown can write it. ``breaks``: whether the block may have several lines."""
    items = _safe_start(_trimmed(_tidied(content, (), breaks)))
    return tuple(_trimmed(items))


def is_break(item: Inline | None) -> bool:
    """Whether ``item`` is a hard line break of Markdown's own (one that HTML makes does not end the line)."""
    return isinstance(item, Code) and item.name == "br" and not item.raw


def _tidied(content: Content, around: tuple[str, ...], breaks: bool) -> list[Inline]:
    """Return ``content`` made ready; ``around`` names the codes that it stands in."""
    items: list[Inline] = []
    for item in content:
        if isinstance(item, Text):
            items.append(Text(writable(one_line(item.text))))
        elif item.raw or item.name in {"img", "code"}:
            items.append(item)
        elif item.name == "br":
            items.append(item if breaks else Text(" "))
        else:
            items += _pair(item, around, breaks)
    return _merged(_breaks_last(_merged(items, around)), around)


def _pair(code: Code, around: tuple[str, ...], breaks: bool) -> list[Inline]:
    inner = _tidied(code.content, (*around, code.name), breaks)
    if code.name == "a" and "a" not in around:
        return [replace(code, content=tuple(inner))]
    too_deep = code.name in _STRESS and sum(name in _STRESS for name in around) >= _DEEPEST
    if code.name not in DELIMITED or too_deep or (code.name == "s" and "s" in around):
        return inner
    before, core, after = _edges(inner)
    return [*before, replace(code, content=tuple(core)), *after] if core else [*before, *after]


def _edges(items: list[Inline]) -> tuple[list[Inline], list[Inline], list[Inline]]:
    """Split ``items`` in the white space and line breaks before, the rest, and those after."""
    core = list(items)
    before: list[Inline] = []
    after: list[Inline] = []
    while core:
        first = core[0]
        text = first.text if isinstance(first, Text) else ""
        if is_break(first) or (text and not text.strip()):
            before.append(core.pop(0))
            continue
        if text != text.lstrip():
            before.append(Text(text[: len(text) - len(text.lstrip())]))
            core[0] = Text(text.lstrip())
        break
    while core:
        last = core[-1]
        text = last.text if isinstance(last, Text) else ""
        if is_break(last) or (text and not text.strip()):
            after.insert(0, core.pop())
            continue
        if text != text.rstrip():
            after.insert(0, Text(text[len(text.rstrip()) :]))
            core[-1] = Text(text.rstrip())
        break
    return before, core, after


def _merged(items: list[Inline], around: tuple[str, ...] = ()) -> list[Inline]:
    """Return ``items`` with neighbours made one: texts, code spans, emphasis of one kind."""
    result: list[Inline] = []
    for item in items:
        last = result[-1] if result else None
        if isinstance(item, Text):
            if isinstance(last, Text):
                result[-1] = Text(last.text + item.text)
            elif item.text:
                result.append(item)
        elif isinstance(last, Code) and _one_kind(last, item):
            inner = _merged([*last.content, *item.content], (*around, item.name))
            result[-1] = replace(last, content=tuple(inner))
        elif isinstance(last, Code) and around and last.name in _STRESS and item.name in _STRESS:
            result = _merged([*result, *item.content], around)
        else:
            result.append(item)
    return result


def _one_kind(one: Code, other: Code) -> bool:
    return one.name == other.name and one.name in {*DELIMITED, "code"} and not one.raw and not other.raw


def _breaks_last(items: list[Inline]) -> list[Inline]:
    """Return ``items`` with no HTML at the start of a line after a break: it goes before the break."""
    result: list[Inline] = []
    for item in items:
        if isinstance(item, Text) and result and is_break(result[-1]):
            item = Text(item.text.lstrip())
            if not item.text:
                continue
        place = len(result)
        while isinstance(item, Code) and item.raw and place and is_break(result[place - 1]):
            place -= 1
        result.insert(place, item)
    return result


def _trimmed(items: list[Inline]) -> list[Inline]:
    return _edges(items)[1]


def _safe_start(items: list[Inline]) -> list[Inline]:
    """Return ``items`` not beginning with HTML that would make the paragraph an HTML block."""
    count = 0
    while count < len(items) and _raw(items[count]) and not _harmless(items[count:]):
        count += 1
    first = next((n for n in range(count, len(items)) if not _raw(items[n]) and not _blank(items[n])), None)
    if not count or first is None:
        return items
    start = items[first]
    moved = Text(start.text.lstrip()) if isinstance(start, Text) else start
    return [moved, *items[:first], *items[first + 1 :]]


def _raw(item: Inline) -> bool:
    return isinstance(item, Code) and bool(item.raw)


def _blank(item: Inline) -> bool:
    return is_break(item) or (isinstance(item, Text) and not item.text.strip())


def _harmless(items: list[Inline]) -> bool:
    """Whether the HTML that begins ``items`` is a tag of phrasing content with text after it on its line."""
    first = items[0]
    name = _TAG_NAME.match(str(first.raw[0])) if isinstance(first, Code) and first.raw else None
    return name is not None and name[1].lower() in _PHRASING and len(items) > 1 and not _blank(items[1])
