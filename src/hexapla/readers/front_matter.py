"""Front matter: what a plain-text or Markdown source says of itself before its text.

A first line ``---``, lines of ``key: value``, a line ``---``. The values are plain text, not YAML: nothing in them is
quoted or escaped. What a page shows as text becomes a slot, so that a native edition has it in its own language.
"""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hexapla.errors import ReadError
from hexapla.languages import format_date, parse_date, short_tag
from hexapla.model import TRANSLATABLE_METADATA, Metadata, Piece, Slot
from hexapla.text import collapse, edges, expression

KEYS = ("symbol", "date", "place", "speaker", "delivered-by", "occasion", "kind", "job-number")

_FENCE = "---"
_ENTRY = expression(r"(?P<key>[^\W\d_][\w-]{0,40})(?P<colon>[ \t]*:)(?=\s|$)")
_ISO = expression(r"\d{4}-\d{2}-\d{2}")
_LINE = expression(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text: where it starts, its text and its end (LF, CR LF, CR or nothing)."""

    start: int
    text: str
    end: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before the text: the metadata, the pieces of the skeleton, and where the text itself begins.

    ``lines`` is how many lines it takes.
    """

    metadata: Metadata
    pieces: tuple[Piece, ...] = ()
    length: int = 0
    lines: int = 0


def split_lines(text: str) -> list[Line]:
    """Split ``text`` in lines at LF, CR LF and CR only; without a last empty line."""
    lines = []
    for match in _LINE.finditer(text):
        if match[0]:
            body = match[0].rstrip("\r\n")
            lines.append(Line(match.start(), body, match[0][len(body) :]))
    return lines


def front_matter(text: str, *, path: str, language: str) -> FrontMatter:
    """Return the front matter of ``text``; a byte order mark at the start belongs to it.

    A first line ``---`` that no ``key:`` follows is a line of the text. Raises ReadError for an unknown or double key,
    a malformed line or date, and a missing end.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = split_lines(text[len(mark) :])
    if not _begins(lines):
        return FrontMatter(Metadata(), (mark,) if mark else (), len(mark))
    pieces: list[Piece] = [mark + lines[0].text + lines[0].end]
    metadata = Metadata()
    seen: set[str] = set()
    for number, line in enumerate(lines[1:], 2):
        if line.text.rstrip() == _FENCE:
            pieces.append(line.text + line.end)
            return FrontMatter(metadata, _joined(pieces), len(mark) + line.start + len(line.text + line.end), number)
        try:
            metadata, written = _entry(line.text, metadata, seen, language)
        except ValueError as error:
            message, hint = error.args
            raise ReadError(message, path=path, line=number, hint=hint) from error
        pieces += [*written, line.end]
    raise ReadError("the front matter has no end", path=path, line=len(lines), hint=f"close it with a line {_FENCE}")


def _begins(lines: list[Line]) -> bool:
    if len(lines) < 2 or lines[0].text.rstrip() != _FENCE:
        return False
    return lines[1].text.rstrip() == _FENCE or _ENTRY.match(lines[1].text) is not None


def _entry(line: str, metadata: Metadata, seen: set[str], language: str) -> tuple[Metadata, list[Piece]]:
    """Return ``metadata`` with what ``line`` adds, and the pieces of the line. ValueError: message and hint."""
    if not line.strip():
        return metadata, [line]
    match = _ENTRY.match(line)
    if not match:
        raise ValueError(f"not a line of front matter: {line.strip()[:40]!r}", "write key: value")
    key = match["key"].lower()
    if key not in KEYS:
        near = difflib.get_close_matches(key, KEYS, 1)
        known = f"known are {', '.join(KEYS)}"
        raise ValueError(f"unknown key {key!r}", f"did you mean {near[0]}? {known}" if near else known)
    if key in seen:
        raise ValueError(f"key {key!r} stands here twice", "keep one of them")
    seen.add(key)
    before, value, after = edges(line[match.end() :])
    name = key.replace("-", "_")
    stored = _date(value, language) if key == "date" else value
    slotted = bool(value) and (name in TRANSLATABLE_METADATA or stored != value)
    written: list[Piece] = [match[0] + before, Slot("metadata", name=name, raw=value) if slotted else value, after]
    return replace(metadata, **{name: stored}), written


def _date(value: str, language: str) -> str:
    """Return the ISO date that ``value`` is, also where it is written out as in ``language``."""
    if _ISO.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value).isoformat()
        except ValueError as error:
            raise ValueError(f"no such day: {value}", "write the date as 2015-09-29") from error
    found = parse_date(value, short_tag(language)) if value else ""
    if value and (not found or format_date(found, language).lower() != collapse(value).lower()):
        raise ValueError(f"not a date: {value[:40]!r}", "write the date as 2015-09-29")
    return found


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    return tuple(join(pieces))


def join(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield ``pieces`` with neighbouring strings made one, and none that is empty."""
    run: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            run.append(piece)
            continue
        if any(run):
            yield "".join(run)
        run = []
        yield piece
    if any(run):
        yield "".join(run)
