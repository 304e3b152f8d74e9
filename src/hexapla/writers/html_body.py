"""The body of a published page, from the model alone: nesting is rebuilt from roles and levels.

Nothing but the elements and attributes written here can reach the page; texts and values are escaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from hexapla.languages import direction, full_tag
from hexapla.markup import attributes, escape, safe_url
from hexapla.model import Block, Code, CodeKind, Content, Document, Role, Slot, State, Text, anchors
from hexapla.writers.wording import is_worded, wording

_TAGS = {
    CodeKind.EMPHASIS: "em",
    CodeKind.STRONG: "strong",
    CodeKind.SUPERSCRIPT: "sup",
    CodeKind.SUBSCRIPT: "sub",
    CodeKind.QUOTATION: "q",
}
_KEPT = frozenset("abbr bdi bdo cite code del dfn ins kbd mark s samp small u var".split())
"""HTML elements without effect of their own that a published page keeps."""

_CELLS = (Role.CELL, Role.HEADER_CELL)
_GROUPED = {Role.LIST_ITEM: "list", Role.QUOTATION: "quotation", Role.CELL: "table", Role.HEADER_CELL: "table"}


def body(document: Document) -> str:
    """Return the blocks of ``document`` as HTML, without title, notes and boilerplate."""
    page = _Page(document)
    parts = []
    for group, numbered in groupby(page.flow(), key=lambda item: _GROUPED.get(item[1].role, "")):
        blocks = list(numbered)
        match group:
            case "list":
                parts += [page.lists(run) for run in _started(blocks)]
            case "quotation":
                parts += [page.quotation(run, 1) for run in _started(blocks)]
            case "table":
                parts += [page.table(run) for run in _started(blocks)]
            case _:
                parts += [page.block(index, block) for index, block in blocks]
    return "\n".join(parts)


def notes(document: Document) -> str:
    """Return the notes of ``document`` as HTML, or ""."""
    page = _Page(document)
    found = [(index, block) for index, block in enumerate(document.blocks) if block.role is Role.NOTE and block.content]
    return "\n".join(page.labelled("p", index, block) for index, block in found)


def heading(document: Document) -> str:
    """Return the title of ``document`` as ``h1``; one without a title is called by its symbol, or its id."""
    page = _Page(document)
    for index, block in enumerate(document.blocks):
        if block is document.title and block.content:
            return page.labelled("h1", index, block)
    return f"<h1>{escape(document.metadata.symbol or document.id)}</h1>"


_Numbered = tuple[int, Block]


def _started(blocks: Sequence[_Numbered]) -> Iterator[list[_Numbered]]:
    """Split a run of list items, cells or quotations where a new list, table or quotation starts."""
    run: list[_Numbered] = []
    for index, block in blocks:
        if run and block.start and block.level <= run[0][1].level:
            yield run
            run = []
        run.append((index, block))
    yield run


class _Page:
    """What is needed to write the blocks of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.anchors = anchors(document)

    def flow(self) -> Iterator[_Numbered]:
        hidden = (Role.NOTE, Role.ATTRIBUTE, Role.BOILERPLATE)
        for index, block in enumerate(self.document.blocks):
            if block is not self.document.title and block.role not in hidden and block.content:
                yield index, block

    # --- blocks ---

    def block(self, index: int, block: Block) -> str:
        if block.role is Role.HEADING:
            return self.labelled(f"h{min(6, max(2, block.level))}", index, block)
        return self.labelled("p", index, block)

    def labelled(self, name: str, index: int, block: Block) -> str:
        label = f'<span class="label">{escape(block.label)}</span> ' if block.label else ""
        return f"<{name}{self._about(index, block)}>{label}{self._marked(block)}</{name}>"

    def lists(self, items: Sequence[_Numbered]) -> str:
        """Write items as nested lists, by their level."""
        level = items[0][1].level
        ordered = bool(items[0][1].label)
        parts = ["<ol>" if ordered else "<ul>"]
        position = 0
        while position < len(items):
            index, block = items[position]
            end = next((n for n in range(position + 1, len(items)) if items[n][1].level <= level), len(items))
            inner = (
                "".join(self.lists(run) for run in _started(items[position + 1 : end])) if end > position + 1 else ""
            )
            parts.append(self._item(index, block, inner))
            position = end
        parts.append("</ol>" if ordered else "</ul>")
        return "\n".join(parts)

    def _item(self, index: int, block: Block, inner: str) -> str:
        number = block.label.rstrip(".")
        value, label = "", ""
        if number.isdecimal() and number.isascii():
            value = attributes([("value", number)])
        elif block.label:
            value = ' class="labelled"'
            label = f'<span class="label">{escape(block.label)}</span> '
        return f"<li{self._about(index, block, with_class=not value)}{value}>{label}{self._marked(block)}{inner}</li>"

    def quotation(self, blocks: Sequence[_Numbered], level: int) -> str:
        parts = []
        for deeper, run in groupby(blocks, key=lambda item: item[1].level > level):
            items = list(run)
            parts += [self.quotation(items, level + 1)] if deeper else [self.labelled("p", *item) for item in items]
        return "<blockquote>\n" + "\n".join(parts) + "\n</blockquote>"

    def table(self, cells: Sequence[_Numbered]) -> str:
        rows: list[list[str]] = []
        column = 0
        for index, block in cells:
            if block.level <= column or not rows:
                rows.append([])
            column = block.level
            name = "th" if block.role is Role.HEADER_CELL else "td"
            rows[-1].append(f"<{name}{self._about(index, block)}>{self._marked(block)}</{name}>")
        return "<table>\n" + "\n".join(f"<tr>{''.join(row)}</tr>" for row in rows) + "\n</table>"

    def _about(self, index: int, block: Block, *, with_class: bool = True) -> str:
        """Return id, class, language and direction of a block."""
        plain_role = block.role in (Role.TITLE, Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTATION, *_CELLS)
        names = [] if plain_role else [str(block.role)]
        names += [str(block.state)] if block.state in (State.FALLBACK, State.OUTDATED) else []
        pairs = [("id", self.anchors[index])]
        if names and with_class:
            pairs.append(("class", " ".join(names)))
        if block.language:
            pairs += [("lang", full_tag(block.language)), ("dir", direction(block.language))]
        return attributes(pairs)

    def _marked(self, block: Block) -> str:
        """Return the content of a block, with a word on it if it is not a current translation."""
        content = self.content(block.content)
        if block.role is Role.HEADING and content.startswith("**"):
            content = content.lstrip("*").lstrip()
        if block.state not in (State.FALLBACK, State.OUTDATED):
            return content
        tag = self.document.language if is_worded(self.document.language) else "en"
        words = wording(tag)
        mark = words.untranslated if block.state is State.FALLBACK else words.outdated
        inside = attributes([("class", "mark"), ("lang", full_tag(tag)), ("dir", direction(tag))])
        return f"{content} <small{inside}>{escape(mark)}</small>"

    # --- inline ---

    def content(self, content: Content) -> str:
        return "".join(escape(item.text) if isinstance(item, Text) else self._code(item) for item in content)

    def _code(self, code: Code) -> str:
        inner = self.content(code.content)
        match code.kind:
            case CodeKind.HIDDEN:
                return ""
            case CodeKind.LINE_BREAK:
                return "<br>"
            case CodeKind.LINK:
                return self._link(code, inner)
            case CodeKind.IMAGE:
                return self._image(code)
            case CodeKind.NOTE:
                return self._note(code)
            case CodeKind.REMARK:
                return f'<span class="remark">{inner}</span>'
        name = _TAGS.get(code.kind) or (code.name if code.name in _KEPT else "")
        pairs = [(key, value) for key, value in code.attributes if key == "title" and name == "abbr"]
        if name in {"bdi", "bdo"} and code.attribute("dir") in {"ltr", "rtl", "auto"}:
            pairs.append(("dir", code.attribute("dir")))
        if code.language:
            pairs += [("lang", full_tag(code.language)), ("dir", direction(code.language))]
        return f"<{name or 'span'}{attributes(pairs)}>{inner}</{name or 'span'}>" if name or pairs else inner

    def _link(self, code: Code, inner: str) -> str:
        url = safe_url(code.attribute("href"))
        return f"<a{attributes([('href', url)])}>{inner}</a>" if url and inner else inner

    def _image(self, code: Code) -> str:
        url = safe_url(code.attribute("src"))
        return f"<img{attributes([('src', url), ('alt', code.attribute('alt'))])}>" if url else ""

    def _note(self, code: Code) -> str:
        index = next((piece.block for piece in code.raw if isinstance(piece, Slot) and piece.kind == "block"), -1)
        if index < 0:
            return ""
        label = self.document.blocks[index].label or "*"
        inside = attributes([("href", f"#{self.anchors[index]}"), ("role", "doc-noteref")])
        return f"<sup><a{inside}>{escape(label)}</a></sup>"
