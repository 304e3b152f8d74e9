"""Plain text: the source's skeleton with the texts of the edition in it."""

from __future__ import annotations

from hexapla.errors import ConfigError, WriteError
from hexapla.languages import format_date
from hexapla.model import TRANSLATABLE_METADATA, Block, Document, Slot, plain
from hexapla.text import collapse, expression

_BREAKS = expression("[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def render(document: Document) -> str:
    """Return the document as plain text; of an unchanged source, the source itself.

    A text that was changed stands on one line, so that no translation can make two paragraphs of one.
    """
    if document.skeleton.syntax != "text":
        raise WriteError(f"not a plain-text source but {document.skeleton.syntax}", path=document.path)
    pieces = document.skeleton.pieces
    return "".join(piece if isinstance(piece, str) else _fill(piece, document) for piece in pieces)


def metadata_text(slot: Slot, document: Document) -> str:
    """Return the value of the metadata field of ``slot`` on one line; a date as the document's language writes it."""
    value: str = getattr(document.metadata, slot.name, "")
    if slot.name == "date":
        value = _date(value, document.language)
        return slot.raw if value.lower() == collapse(slot.raw).lower() else value
    if slot.name not in TRANSLATABLE_METADATA:
        return slot.raw
    return slot.raw if value == slot.raw else collapse(one_line(value))


def one_line(text: str) -> str:
    """Return ``text`` with a space for every run of line ends."""
    return _BREAKS.sub(" ", text)


def _date(iso: str, language: str) -> str:
    try:
        return format_date(iso, language)
    except ConfigError:
        return iso


def _fill(slot: Slot, document: Document) -> str:
    if slot.kind == "metadata":
        return metadata_text(slot, document)
    if slot.kind != "block":
        return slot.raw
    return _block_text(document.blocks[slot.block], slot.raw)


def _block_text(block: Block, raw: str) -> str:
    text = plain(block.content)
    return text if text == raw else one_line(text).strip()
