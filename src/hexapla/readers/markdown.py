"""Markdown: CommonMark with tables and strikethrough, read by markdown-it.

Only inline content is extracted. Everything else (markers, fences and code, HTML blocks, link definitions, blank
lines) is skeleton, character by character, and each slot holds the source text it stands for. HTML is kept as it is
and never translated: what is inside a tag, or between block tags, is the author's.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.token import Token

from hexapla.errors import ReadError
from hexapla.model import Block, Content, Document, Piece, Role, Skeleton, Slot
from hexapla.readers import conventions
from hexapla.readers.front_matter import Line, front_matter, join, split_lines
from hexapla.readers.markdown_inline import has_raw_text_element, inline_content

_SPACE = " \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
"""What markdown-it trims from cells."""
_DEEPEST = 19
"""markdown-it looks into no block on a deeper level (its option ``maxNesting``)."""


@dataclass(slots=True)
class _Container:
    """A block quotation, list or list item that is open. ``fresh``: no block of it was read yet."""

    kind: str
    label: str = ""
    fresh: bool = True


@dataclass(slots=True)
class _Reading:
    """What is known while the tokens are gone through."""

    lines: list[Line]
    blocks: list[Block] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    containers: list[_Container] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    heading: int = 0
    titled: bool = False
    top: bool = False
    cell: str = ""
    column: int = 0
    new_table: bool = False


def read(text: str, *, document_id: str, path: str, language: str) -> Document:
    """Return the document in ``text``. Raises ReadError if there is no letter in it or its front matter is wrong."""
    front = front_matter(text, path=path, language=language)
    body = text[front.length :]
    reading = _Reading(split_lines(body))
    for token in _parser().parse(body):
        _take(token, reading)
    if not any(map(str.isalpha, _extracted(body, reading.spans))):
        raise ReadError("the source is empty: no letter in its text", path=path, hint="put the speech into it")
    blocks, metadata = conventions.annotate(tuple(reading.blocks), front.metadata, language)
    return Document(
        id=document_id,
        language=language,
        blocks=blocks,
        metadata=metadata,
        skeleton=Skeleton("markdown", (*front.pieces, *_skeleton(body, reading.spans))),
        path=path,
        notices=tuple(f"line {front.lines + int(line)}: {what}" for line, what in _parted(reading.notices)),
    )


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.block.ruler.at("table", _located_table, {"alt": ["paragraph", "reference"]})
    return parser


def _located_table(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Run markdown-it's rule for tables and note in each cell's token where it stands: line, start and end column."""
    before = len(state.tokens)
    if not table(state, first, last, silent):
        return False
    if not silent:
        spans: list[tuple[int, int]] = []
        number = 0
        for token in state.tokens[before:]:
            if token.type == "tr_open" and token.map:
                number = token.map[0]
                spans = _cells(state.src, state.bMarks[number] + state.tShift[number], state.eMarks[number])[::-1]
            elif token.type == "inline" and spans:
                token.meta["span"] = (number, *spans.pop())
    return True


def _cells(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the columns, counted from the start of the line, between which the cells of a row stand."""
    line = source[start:end]
    trimmed = line.strip(_SPACE)
    offset = start - (source.rfind("\n", 0, start) + 1) + len(line) - len(line.lstrip(_SPACE))
    bounds = [-1, *(n for n, c in enumerate(trimmed) if c == "|" and trimmed[n - 1 : n] != "\\"), len(trimmed)]
    spans = [(before + 1, after) for before, after in itertools.pairwise(bounds)]
    if spans and spans[0][0] == spans[0][1]:
        spans = spans[1:]
    if spans and spans[-1][0] == spans[-1][1]:
        spans = spans[:-1]
    return [_trimmed(trimmed, begin, stop, offset) for begin, stop in spans]


def _trimmed(text: str, start: int, end: int, offset: int) -> tuple[int, int]:
    cell = text[start:end]
    if not cell.strip(_SPACE):
        return offset + start, offset + start
    return offset + end - len(cell.lstrip(_SPACE)), offset + start + len(cell.rstrip(_SPACE))


def _take(token: Token, reading: _Reading) -> None:
    """Take in one token of a block: a container begins or ends, or there is content."""
    name = token.type
    if name in {"blockquote_open", "bullet_list_open", "ordered_list_open", "list_item_open"}:
        _open(token, reading)
    elif name in {"blockquote_close", "bullet_list_close", "ordered_list_close", "list_item_close"}:
        reading.containers.pop()
        if name.endswith("list_close"):
            reading.numbers.pop()
    elif name in {"heading_open", "heading_close"}:
        reading.heading = int(token.tag[1:]) if name == "heading_open" else 0
        reading.top = token.level == 0
    elif name in {"table_open", "tr_open"}:
        reading.new_table = reading.new_table or name == "table_open"
        reading.column = 0
    elif name in {"th_open", "td_open"}:
        reading.cell = name
        reading.column += 1
    elif name in {"th_close", "td_close"}:
        reading.cell = ""
    elif name == "html_block" and token.map:
        reading.notices.append(f"{token.map[0] + 1} HTML is kept as it is and not translated")
    elif name == "inline":
        _inline(token, reading)


def _open(token: Token, reading: _Reading) -> None:
    kind = token.type.removesuffix("_open")
    label = ""
    if kind.endswith("_list"):
        start = token.attrGet("start")
        reading.numbers.append(1 if start is None else int(start))
    elif kind == "list_item":
        if reading.containers[-1].kind == "ordered_list":
            label = f"{reading.numbers[-1]}{token.markup}"
        reading.numbers[-1] += 1
    reading.containers.append(_Container(kind, label))
    if token.level >= _DEEPEST and token.map:
        reading.notices.append(f"{token.map[0] + 1} this passage is nested too deeply, and kept as it is")


def _inline(token: Token, reading: _Reading) -> None:
    span = _span(token, reading.lines)
    if span is None or (span[0] == span[1] and not reading.cell):
        if token.content and token.map:
            reading.notices.append(f"{token.map[0] + 1} this passage is kept as it is and not translated")
        return
    tokens = token.children or []
    translate = not has_raw_text_element(tokens)
    if not translate and token.map:
        reading.notices.append(f"{token.map[0] + 1} a passage with program text is kept as it is and not translated")
    reading.blocks.append(_block(inline_content(tokens), translate, reading))
    reading.spans.append(span)


def _block(content: Content, translate: bool, reading: _Reading) -> Block:
    """Return the block of ``content`` with the role that the containers around it give."""
    if reading.cell:
        role = Role.HEADER_CELL if reading.cell == "th_open" else Role.CELL
        start, reading.new_table = reading.new_table, False
        return Block(role, content, level=reading.column, start=start, translate=translate)
    inner = reading.containers[-1] if reading.containers else _Container("")
    fresh, inner.fresh = inner.fresh, False
    if reading.heading:
        role = Role.HEADING
        if reading.heading == 1 and reading.top and not reading.titled:
            role, reading.titled = Role.TITLE, True
        return Block(role, content, level=reading.heading, translate=translate)
    if inner.kind == "blockquote":
        return Block(Role.QUOTATION, content, level=_depth(reading, "blockquote"), start=fresh, translate=translate)
    if inner.kind == "list_item" and fresh:
        around = reading.containers[-2]
        first, around.fresh = around.fresh, False
        level = _depth(reading, "list_item")
        return Block(Role.LIST_ITEM, content, level=level, label=inner.label, start=first, translate=translate)
    return Block(Role.PARAGRAPH, content, translate=translate)


def _depth(reading: _Reading, kind: str) -> int:
    return sum(container.kind == kind for container in reading.containers)


def _span(token: Token, lines: list[Line]) -> tuple[int, int] | None:
    """Return where the content of ``token`` stands in the source; None if it cannot be found with certainty."""
    if "span" in token.meta:
        number, start, end = token.meta["span"]
        line = lines[number]
        same = _plain(line.text[start:end]).replace("\\|", "|") == token.content
        return (line.start + start, line.start + end) if same else None
    if not token.map or not token.content:
        return None
    rows = [row.lstrip(" \t") for row in token.content.split("\n")]
    first = lines[token.map[0]]
    last = lines[token.map[0] + len(rows) - 1]
    start = _before(first.text, rows[0], closed=len(rows) == 1)
    finish = _before(last.text, rows[-1], closed=len(rows) == 1)
    if start is None or finish is None:
        return None
    return first.start + start, last.start + finish + len(rows[-1])


def _before(line: str, row: str, *, closed: bool) -> int | None:
    """Return the column where ``row``, the end of ``line``, begins. A heading may be ``closed`` by number signs.

    Only white space may follow: which, markdown-it has decided. Leading white space is not compared, because a tab may
    have become spaces.
    """
    candidates = [_plain(line)]
    opened = candidates[0].rstrip(" \t").rstrip("#")
    if closed and opened.endswith((" ", "\t")):
        candidates.insert(0, opened)
    for candidate in candidates:
        place = candidate.rfind(row)
        if place >= 0 and not candidate[place + len(row) :].strip():
            return place
    return None


def _plain(text: str) -> str:
    return text.replace("\0", "\ufffd")


def _skeleton(text: str, spans: list[tuple[int, int]]) -> Iterator[Piece]:
    pieces: list[Piece] = []
    position = 0
    for index, (start, end) in enumerate(spans):
        pieces += [text[position:start], Slot("block", index, raw=text[start:end])]
        position = end
    return join([*pieces, text[position:]])


def _extracted(text: str, spans: list[tuple[int, int]]) -> str:
    return "".join(text[start:end] for start, end in spans)


def _parted(notices: list[str]) -> Iterator[tuple[str, str]]:
    for notice in notices:
        line, _, what = notice.partition(" ")
        yield line, what
