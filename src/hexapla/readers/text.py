"""Plain text: one paragraph a line, or paragraphs between blank lines; hard-wrapped ones are recognised.

The skeleton holds every character that is not content (line ends, indentation, list markers), so that skeleton and
contents together are the source, character by character.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hexapla.errors import ReadError
from hexapla.model import Block, Document, Piece, Role, Skeleton, Slot, Text
from hexapla.readers import conventions
from hexapla.readers.front_matter import Line, front_matter, join, split_lines
from hexapla.text import edges, expression, normalize

_MARKER = expression(
    r"(?P<indent>[ \t\u3000]*)"
    r"(?:[-•*]|(?P<label>\d{1,3}[.)]|\((?:[^\W\d_]{1,4}|\d{1,3})\)|[^\W\d_]\)))[ \t\u00a0]+(?=\S)"
)
_TAB = 4
_WIDEST = 100
_NARROWEST = 40
"""Columns of a hard-wrapped line: editors wrap at 60 to 80; a narrower block is an address or a verse."""
_SENTENCE_ENDS = tuple(".!?…。！？؟")
_TITLE_STOPS = (*_SENTENCE_ENDS, *",،，;；؛:：")
_CLOSERS = "”’\"'»)）」』*"


@dataclass(frozen=True, slots=True)
class _Item:
    """A paragraph or list item: the span of its content, and for an item its indentation (-1: none) and label."""

    start: int
    end: int
    indent: int = -1
    label: str = ""


def read(text: str, *, document_id: str, path: str, language: str) -> Document:
    """Return the document in ``text``. Raises ReadError if there is no letter in it or its front matter is wrong."""
    front = front_matter(text, path=path, language=language)
    if not any(map(str.isalpha, text[front.length :])):
        raise ReadError("the source is empty: no letter in it", path=path, hint="put the text of the speech into it")
    items = list(_items(text, front.length))
    blocks = _with_title(tuple(_blocks(text, items)), language)
    blocks, metadata = conventions.annotate(blocks, front.metadata, language)
    return Document(
        id=document_id,
        language=language,
        blocks=blocks,
        metadata=metadata,
        skeleton=Skeleton("text", (*front.pieces, *_skeleton(text, items, front.length))),
        path=path,
    )


def _skeleton(text: str, items: list[_Item], start: int) -> Iterator[Piece]:
    pieces: list[Piece] = []
    for index, item in enumerate(items):
        pieces += [text[start : item.start], Slot("block", index, raw=text[item.start : item.end])]
        start = item.end
    return join([*pieces, text[start:]])


def _items(text: str, start: int) -> Iterator[_Item]:
    """Yield the paragraphs and list items of ``text`` from ``start`` on."""
    lines = [replace(line, start=line.start + start) for line in split_lines(text[start:])]
    groups = list(_groups(lines))
    for group in groups:
        for part in _parts(group):
            if len(groups) > 1 and _is_wrapped(part):
                yield _item(part[0], part[-1])
            else:
                yield from (_item(line, line) for line in part)


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines between blank lines."""
    group: list[Line] = []
    for line in lines:
        if line.text.strip():
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _parts(group: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each list item apart."""
    part: list[Line] = []
    for line in group:
        if part and _marker(line.text):
            yield part
            part = []
        part.append(line)
    yield part


def _marker(line: str) -> re.Match[str] | None:
    found = _MARKER.match(line)
    return found if found and any(map(str.isalnum, line[found.end() :])) else None


def _item(first: Line, last: Line) -> _Item:
    marker = _marker(first.text)
    start = first.start + (marker.end() if marker else len(edges(first.text)[0]))
    end = last.start + len(last.text.rstrip())
    if not marker:
        return _Item(start, end)
    return _Item(start, end, len(marker["indent"].expandtabs(_TAB)), marker["label"] or "")


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether ``lines`` are one paragraph: wrapping at the width of the longest explains every break.

    Each break has to be forced, and not each may stand at the end of a sentence: lines that all end so are paragraphs.
    """
    texts = [line.text.rstrip() for line in lines]
    widths = [_width(text) for text in texts]
    widest = max(widths)
    if len(lines) < 2 or not _NARROWEST <= widest <= _WIDEST:
        return False
    forced = all(
        width + _first_unit(following) > widest for width, following in zip(widths[:-1], texts[1:], strict=True)
    )
    return forced and not all(text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS) for text in texts[:-1])


def _first_unit(line: str) -> int:
    """Return how many columns the first word of ``line`` would have needed on the line above.

    Between wide characters (Chinese) a line may break anywhere, but not before a closing mark: there the unit is the
    character with the marks after it.
    """
    text = line.lstrip()
    if _width(text[0]) == 1:
        return 1 + _width(text.split(maxsplit=1)[0])
    end = 1
    while end < len(text) and unicodedata.category(text[end]) in {"Po", "Pe", "Pf"}:
        end += 1
    return _width(text[:end])


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _blocks(text: str, items: list[_Item]) -> Iterator[Block]:
    indents: list[int] = []
    for item in items:
        content = (Text(text[item.start : item.end]),)
        if item.indent < 0:
            indents = []
            yield Block(Role.PARAGRAPH, content)
            continue
        while indents and indents[-1] > item.indent:
            indents.pop()
        start = not indents or indents[-1] < item.indent
        if start:
            indents.append(item.indent)
        yield Block(Role.LIST_ITEM, content, level=len(indents), label=item.label, start=start)


def _with_title(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """Return ``blocks`` with their title: what stands before the lead-in, else a first line that is no sentence."""
    index = _title_index(blocks, language)
    if index is None:
        return blocks
    return (*blocks[:index], replace(blocks[index], role=Role.TITLE, level=1), *blocks[index + 1 :])


def _title_index(blocks: tuple[Block, ...], language: str) -> int | None:
    texts = [_title_text(block) for block in blocks[: conventions.FIRST_BLOCKS]]
    candidates = [index for index, text in enumerate(texts) if text]
    if sum(bool(_title_text(block)) or block.role is Role.LIST_ITEM for block in blocks) < 2:
        return None
    for before, index in itertools.pairwise(candidates):
        if conventions.is_lead_in(texts[index], language):
            return before
    if not candidates or conventions.is_lead_in(texts[candidates[0]], language):
        return None
    first = candidates[0]
    if any(block.role is Role.LIST_ITEM for block in blocks[:first]):
        return None
    return None if texts[first].rstrip(_CLOSERS).endswith(_TITLE_STOPS) else first


def _title_text(block: Block) -> str:
    """Return the normalized text of a block that might be the title, else ""."""
    text = normalize(block.content[0].text) if isinstance(block.content[0], Text) else ""
    if block.role is not Role.PARAGRAPH or conventions.is_boilerplate(text) or conventions.is_heading(text):
        return ""
    return text
