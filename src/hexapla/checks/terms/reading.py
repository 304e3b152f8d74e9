"""Reading of term lists: a table with a column for each language, as spreadsheets save it."""

from __future__ import annotations

import csv
import difflib
import unicodedata
from collections.abc import Iterator

from msgspec import Struct, field

from hexapla.errors import ConfigError
from hexapla.languages import OFFICIAL, language, short_tag
from hexapla.model import Term
from hexapla.text import collapse, expression

MEDIUM = "medium"
"""The domain of a term that its list is not sure of: nothing is said if it is missing."""

_ROWS = 100_000
_LENGTH = 1_000
_SEPARATORS = (",", ";", "\t")
_COLUMNS = {
    "id": ("id", "term_id", "term", "key"),
    "kind": ("pos", "kind", "part_of_speech", "type"),
    "domain": ("domain", "subject"),
    "confidence": ("confidence",),
    "": ("source", "origin", "note", "notes", "comment", "comments", "definition", "remark", "remarks"),
}
_KNOWN = {name: column for column, names in _COLUMNS.items() for name in names}
_TAG = expression(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_PARTS = ("forms", "variants", "forbidden")
_SURE = frozenset({"", "high", "certain"})


class _Row(Struct):
    """What a row says: texts by column, forms by part and language."""

    line: int
    texts: dict[str, str] = field(default_factory=dict)
    forms: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=lambda: {part: {} for part in _PARTS})


def load_terms(data: bytes, name: str) -> tuple[Term, ...]:
    """Return the terms of a list; ``name`` is the file's, for messages.

    The first row names the columns, in any order: ``id``, a language's tag (its forms, the preferred one first, `` | ``
    between), ``{tag}_variants``, ``{tag}_forbidden``, and ``pos``, ``domain``, ``confidence``. Columns of notes are
    left aside. Cells are separated by commas, semicolons or tabs. ``~`` before a form: it will do in a translation but
    is too general to be looked for in a source. Raises ConfigError with file and line.
    """
    rows = _rows(_decoded(data, name), name)
    line, header = next(rows, (1, []))
    if not any(header):
        raise ConfigError("the term list is empty", path=name, hint="its first row names the columns: id,en,fr …")
    columns = [_column(cell, number, name, line) for number, cell in enumerate(header, 1)]
    _refuse_twice(columns, header, name, line)
    if len({tag for part, tag in columns if part == "forms"}) < 2:
        raise ConfigError("fewer than two languages", path=name, line=line, hint="a column for each: id,en,fr …")
    terms: list[Term] = []
    ids: dict[str, int] = {}
    for number, cells in rows:
        if not any(cells):
            continue
        term = _term(_row(cells, columns, name, number), name)
        if term.id in ids:
            raise ConfigError(
                f"the id {term.id!r} stands in line {ids[term.id]} already", path=name, line=number, hint="rename one"
            )
        ids[term.id] = number
        terms.append(term)
        if len(terms) > _ROWS:
            raise ConfigError(f"more than {_ROWS:,} terms", path=name, line=number, hint="split the list")
    return tuple(terms)


def _decoded(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError("not UTF-8", path=name, line=line, hint="save the list as UTF-8") from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ConfigError("a NUL character", path=name, line=line, hint="save the list as plain CSV")
    return text


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    lines = unicodedata.normalize("NFC", text).splitlines(keepends=True)
    first = next((line for line in lines if line.strip()), "")
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(lines, delimiter=separator, strict=True, quoting=csv.QUOTE_MINIMAL)
    try:
        for cells in reader:
            yield reader.line_num, [_tidy(cell) for cell in cells]
    except csv.Error as error:
        hint = "a quotation mark in a cell is doubled, and the cell quoted"
        raise ConfigError(f"no CSV: {error}", path=name, line=reader.line_num, hint=hint) from error


def _tidy(cell: str) -> str:
    plain = cell.isprintable() and "  " not in cell  # of white space only single spaces
    return cell.strip() if plain else collapse(cell)


def _column(cell: str, number: int, name: str, line: int) -> tuple[str, str]:
    """Return what a column holds, as (part, language) for forms and (text, "") for the rest."""
    lower = cell.lower()
    if not lower:
        raise ConfigError(f"column {number} has no name", path=name, line=line, hint="name it or take it out")
    if lower in _KNOWN:
        return _KNOWN[lower], ""
    tag, _, part = cell.rpartition("_")
    if part.lower() not in _PARTS[1:]:
        tag, part = cell, "forms"
    if _TAG.fullmatch(tag):
        short = short_tag(tag)
        if short in OFFICIAL or _is_language(tag):
            return part.lower(), short
    known = [*_KNOWN, *OFFICIAL, *(f"{tag}_{part}" for tag in OFFICIAL for part in _PARTS[1:])]
    near = difflib.get_close_matches(lower[:40], known, 1)
    hint = f"did you mean {near[0]!r}?" if near else "columns are id, pos, domain, and languages: en, en_variants …"
    raise ConfigError(f"an unknown column {cell[:40]!r}", path=name, line=line, hint=hint)


def _is_language(tag: str) -> bool:
    try:
        return bool(language(tag))
    except ConfigError:
        return False


def _refuse_twice(columns: list[tuple[str, str]], header: list[str], name: str, line: int) -> None:
    for number, column in enumerate(columns):
        if column[0] and column in columns[:number]:
            raise ConfigError(
                f"two columns {header[number]!r}", path=name, line=line, hint="put the forms in one, ' | ' between"
            )


def _row(cells: list[str], columns: list[tuple[str, str]], name: str, line: int) -> _Row:
    if any(cells[len(columns) :]):
        hint = "a cell with the separator in it is quoted"
        raise ConfigError(f"{len(cells)} cells for {len(columns)} columns", path=name, line=line, hint=hint)
    row = _Row(line)
    for (part, tag), cell in zip(columns, cells, strict=False):
        if not cell:
            continue
        if len(cell) > _LENGTH:
            raise ConfigError(f"a cell of more than {_LENGTH:,} characters", path=name, line=line, hint="shorten it")
        if tag:
            row.forms[part][tag] = tuple(filter(None, map(_form, cell.split("|"))))
        elif part:
            row.texts[part] = cell
    return row


def _form(piece: str) -> str:
    """Return a form as the list gives it, without the edges; ``~`` alone is none."""
    bare = piece.strip()
    accepted = bare.startswith("~")
    bare = bare.lstrip("~ ")
    return f"~{bare}" if accepted and bare else bare


def _term(row: _Row, name: str) -> Term:
    given, more, forbidden = (row.forms[part] for part in _PARTS)
    tags = dict.fromkeys((*given, *more))
    forms = tuple(
        (tag, unique) for tag in tags if (unique := tuple(dict.fromkeys((*given.get(tag, ()), *more.get(tag, ())))))
    )
    banned = tuple((tag, wrong) for tag, wrong in forbidden.items() if wrong)
    if not forms and not banned:
        raise ConfigError("a row without any form", path=name, line=row.line, hint="fill in a language or take it out")
    first = (forms or banned)[0][1][0]
    domain = row.texts.get("domain", "")
    return Term(
        id=row.texts.get("id") or f"{first} ({row.line})",
        forms=forms,
        forbidden=banned,
        kind=row.texts.get("kind", "").lower(),
        domain=domain if row.texts.get("confidence", "").lower() in _SURE else MEDIUM,
        origin=name,
    )
