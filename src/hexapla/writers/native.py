"""Native editions: the HTML or XML source itself, localized. Every node that is not translated text, ``lang``, ``dir``
or the language of an expression is as in the source, by construction: the skeleton is written as it was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hexapla.languages import direction, format_date, full_tag, language, same_language
from hexapla.markup import attributes, escape, escape_attribute, tags
from hexapla.model import Block, Code, Content, Document, Piece, Slot, Text


def render(document: Document) -> str:
    """Return the native edition of a document whose skeleton is HTML or XML."""
    writer = _Writer(document)
    return "".join(writer.fill(document.skeleton.pieces))


class _Writer:
    """What is needed to fill the slots of one skeleton."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.syntax = document.skeleton.syntax
        self.html = self.syntax in {"html", "xhtml"}
        self.localized = bool(document.original) and not same_language(document.original, document.language)
        self.own_element = {
            piece.block for piece in document.skeleton.pieces if isinstance(piece, Slot) and piece.kind == "language"
        }

    def fill(self, pieces: Iterable[Piece]) -> Iterator[str]:
        for piece in pieces:
            yield piece if isinstance(piece, str) else self._slot(piece)

    def _slot(self, slot: Slot) -> str:
        match slot.kind:
            case "block":
                return self._block(slot)
            case "attribute":
                return escape_attribute("".join(_texts(self.document.blocks[slot.block].content)))
            case "metadata":
                return self._metadata(slot)
            case "expression":
                return escape_attribute(self._expression(slot))
            case _:
                return self._language(slot)

    def _block(self, slot: Slot) -> str:
        block = self.document.blocks[slot.block]
        content = self._content(block.content)
        inherited = slot.parent or self.document.language
        bare = slot.block not in self.own_element and bool(content)
        return self._in(block.language, content) if bare and block.language not in {"", inherited} else content

    def _in(self, tag: str, content: str) -> str:
        """Return ``content`` inside an element that names its language, where there is one for it: in HTML."""
        if not (self.html and self.localized):
            return content
        return f"<span{attributes([('lang', full_tag(tag)), ('dir', direction(tag))])}>{content}</span>"

    def _content(self, content: Content) -> str:
        return "".join(escape(item.text) if isinstance(item, Text) else self._code(item) for item in content)

    def _code(self, code: Code) -> str:
        if code.raw:
            return "".join(self.fill(code.raw))
        start, end = tags(code.name, attributes(code.attributes), self.syntax, empty=not code.content)
        return f"{start}{self._content(code.content)}{end}"

    def _metadata(self, slot: Slot) -> str:
        if not self.localized:
            return escape_attribute(slot.raw)
        if slot.name == "date":
            return escape_attribute(format_date(self.document.metadata.date, self.document.language))
        value = escape_attribute(getattr(self.document.metadata, slot.name))
        untranslated = slot.name in self.document.untranslated_metadata
        return self._in(self.document.original, value) if slot.parent and untranslated else value

    def _expression(self, slot: Slot) -> str:
        if not self.localized:
            return slot.raw
        alpha3 = language(self.document.language).alpha3
        return alpha3 if slot.raw == slot.name else slot.raw.replace(f"/{slot.name}@", f"/{alpha3}@")

    def _language(self, slot: Slot) -> str:
        """Return the ``lang`` and ``dir`` of an element: its own in a source, what is true of it in a translation."""
        if not self.localized:
            return slot.raw
        here = self._now(slot)
        above = "" if slot.parent == "root" else slot.parent or self.document.language
        pairs = []
        if here != above or "lang=" in slot.raw:
            names = [name for name in ("lang", "xml:lang") if f" {name}=" in slot.raw]
            pairs = [(name, full_tag(here)) for name in names or ["lang" if self.html else "xml:lang"]]
        if self.html or " dir=" in slot.raw:
            automatic = 'dir="auto"' in slot.raw
            if automatic:
                pairs.append(("dir", "auto"))
            elif " dir=" in slot.raw or not above or direction(here) != direction(above):
                pairs.append(("dir", direction(here)))
        return attributes(pairs)

    def _now(self, slot: Slot) -> str:
        if slot.block < 0:
            return slot.name or self.document.language
        block: Block = self.document.blocks[slot.block]
        return block.language or self.document.language


def _texts(content: Content) -> Iterator[str]:
    for item in content:
        yield item.text if isinstance(item, Text) else "".join(_texts(item.content))
