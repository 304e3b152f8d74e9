"""Markdown: the source's skeleton with the texts of the edition in it.

A block that the edition did not change is written as the source has it. A changed one is written anew: its text
escaped, its codes as CommonMark has them, on one line but for hard breaks.

Emphasis beside Chinese, Arabic or any other word without spaces: ``**重要**的`` is recognised, ``**“重要”**的`` is not,
because a delimiter between a letter and a punctuation mark does not count. There the letter *outside* becomes a
numeric reference: ``**“重要”**&#x7684;``. A reference begins and ends with punctuation, so the delimiter counts in
every CommonMark implementation, the reader sees the same text, and nothing invisible is added to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hexapla.errors import WriteError
from hexapla.model import Block, Code, Content, Document, Piece, Role, Slot, State, Text
from hexapla.text import expression
from hexapla.writers.markdown_text import (
    code_span,
    destination,
    escape,
    ordinary,
    reference,
    separates,
    title,
    writable,
)
from hexapla.writers.markdown_tidy import DELIMITED, is_break, tidy
from hexapla.writers.text import metadata_text, one_line

_CONTINUATION = expression(r"(?:\r\n|\r|\n)[ \t]*(?:>[ \t]?)*[ \t]*")
_UNDERLINE = expression(r"[ \t]*(?:\r\n|\r|\n)[ \t>]*(?:=+|-+)[ \t]*(?:[\r\n]|\Z)")
_NO_TEXT = "&nbsp;"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where something is written: in a table's ``cell``, with ``line_end`` for a new line of the block ("" if it has
    none), inside a code with the delimiter ``around``, ``outermost`` in its block."""

    cell: bool
    line_end: str
    around: str = ""
    outermost: bool = True


def render(document: Document) -> str:
    """Return the document as Markdown; of an unchanged source, the source itself."""
    if document.skeleton.syntax != "markdown":
        raise WriteError(f"not a Markdown source but {document.skeleton.syntax}", path=document.path)
    pieces = document.skeleton.pieces
    following: tuple[Piece, ...] = (*pieces[1:], "")
    return "".join(
        piece if isinstance(piece, str) else _fill(piece, after, document)
        for piece, after in zip(pieces, following, strict=True)
    )


def _fill(slot: Slot, after: Piece, document: Document) -> str:
    if slot.kind == "metadata":
        return metadata_text(slot, document)
    if slot.kind != "block":
        return slot.raw
    block = document.blocks[slot.block]
    if block.state in {State.SOURCE, State.FALLBACK}:
        return slot.raw
    written = block_markdown(block, slot.raw)
    if not written and isinstance(after, str) and _UNDERLINE.match(after):
        return _NO_TEXT
    return written


def block_markdown(block: Block, raw: str) -> str:
    """Return the content of ``block`` as Markdown in the place of ``raw``, from which continued lines are copied."""
    continuation = _CONTINUATION.search(raw)
    cell = block.role in {Role.CELL, Role.HEADER_CELL}
    line_end = continuation[0] if continuation and not cell else ""
    content = tidy(block.content, breaks=bool(line_end))
    written = _sequence(content, _Place(cell, line_end))
    if not cell:
        return written
    if written.endswith("\\\\"):
        written = f"{written[:-2]}&#92;"
    return written.replace("|", "\\|")


def _sequence(items: Content, place: _Place) -> str:
    """Return ``items`` one after the other; first the codes, because the texts beside them depend on them."""
    written: list[str] = []
    first_referenced: set[int] = set()
    last_referenced: set[int] = set()
    for index, item in enumerate(items):
        if isinstance(item, Text):
            written.append("")
            continue
        code = _code(item, place, written[-1][-1:] if written else "")
        written.append(code)
        if item.name in DELIMITED and not item.raw:
            before, after = _needs(code)
            if before:
                last_referenced.add(index - 1)
            if after:
                first_referenced.add(index + 1)
    for index, item in enumerate(items):
        if isinstance(item, Text):
            first, last = index in first_referenced, index in last_referenced
            written[index] = _text(items, index, place, first=first, last=last)
    return "".join(written)


def _needs(code: str) -> tuple[bool, bool]:
    """Return whether the delimiters of ``code`` count only if no letter stands before, and after, them."""
    mark = code[0]
    inner = code.strip(mark)
    return mark == "_" or not ordinary(inner[0]), mark == "_" or not ordinary(inner[-1])


def _text(items: Content, index: int, place: _Place, *, first: bool, last: bool) -> str:
    """Return the text ``items[index]``; its ``first``, ``last`` character as a reference if it is one of a word."""
    item = items[index]
    text = item.text if isinstance(item, Text) else ""
    before, after = "", ""
    if first and not separates(text[0]):
        before, text = reference(text[0]), text[1:]
    if last and text and not separates(text[-1]):
        text, after = text[:-1], reference(text[-1])
    at_end = index == len(items) - 1
    starts = (index == 0 and place.outermost) or (index > 0 and is_break(items[index - 1]))
    body = escape(text, starts_line=starts, bars=not place.cell)
    if place.outermost and at_end and text.endswith("#") and not (starts and len(text) == 1):
        body = f"{body[:-1]}\\#"
    following = None if at_end else items[index + 1]
    if text.endswith("!") and isinstance(following, Code) and following.name == "a":
        body = f"{body[:-1]}\\!"
    return f"{before}{body}{after}"


def _code(code: Code, place: _Place, before: str) -> str:
    """Return an inline code; ``before`` is the last character of the code directly before it, if there is one."""
    if code.raw:
        raw = "".join(piece for piece in code.raw if isinstance(piece, str))
        return re.sub(r"\r\n|\r|\n", lambda _: place.line_end or " ", raw)
    if is_break(code):
        return f"\\{place.line_end}"
    if code.name == "code":
        return code_span("".join(item.text for item in code.content if isinstance(item, Text)))
    if code.name == "img":
        alternative = escape(writable(one_line(code.attribute("alt"))), bars=not place.cell)
        return f"![{alternative}]({_target(code, 'src', place)})"
    if code.name == "a":
        inner = _sequence(code.content, _Place(place.cell, place.line_end, place.around, False))
        return f"[{inner}]({_target(code, 'href', place)})"
    mark = "~" if code.name == "s" else _mark(place.around, before)
    around = place.around if code.name == "s" else mark
    inner = _sequence(code.content, _Place(place.cell, place.line_end, around, False))
    delimiter = mark if code.name == "em" else mark * 2
    return f"{delimiter}{inner}{delimiter}"


def _mark(around: str, before: str) -> str:
    """Return a delimiter that runs together neither with that of the code around nor with the one before."""
    return next(mark for mark in "*_" if mark not in {around, before})


def _target(code: Code, name: str, place: _Place) -> str:
    """Return what stands between the round brackets of a link or image."""
    target = destination(code.attribute(name), bars=not place.cell)
    words = one_line(code.attribute("title"))
    return f"{target} {title(words, bars=not place.cell)}" if words else target
