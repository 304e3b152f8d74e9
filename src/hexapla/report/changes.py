"""The translators' work list: translations whose source changed, with a word diff, the most dangerous first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import groupby

from hexapla.changes import DANGER, Piece, PieceKind, difference
from hexapla.languages import direction, language
from hexapla.markup import attributes, escape
from hexapla.model import WorkItem
from hexapla.text import printable

_ORDER = {str(grade): place for place, grade in enumerate(DANGER)}
_STYLE = (
    "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 sans-serif}"
    "del{background:#ffe0e0}ins{background:#d8f5d8;text-decoration:none}"
    "article{border-block-start:1px solid #ccc;padding-block:.6rem}.grade{font-weight:bold}"
)


def ordered(items: Iterable[WorkItem]) -> list[WorkItem]:
    """Return the items by language, the most dangerous first; otherwise as they stand in the documents."""
    return sorted(items, key=lambda item: (item.language, _ORDER[item.grade]))


def table(items: Sequence[WorkItem], code: int) -> str:
    """Return the list as plain text: grade, place, the changed source, and the translation to revise."""
    del code
    if not items:
        return "nothing to revise: no source text has changed\n"
    parts = []
    for item in items:
        place = f"{item.path}:{item.line}" if item.line else item.path
        marked = "".join(_plain(piece) for piece in _pieces(item))
        parts.append(f"{item.grade:<11} {place}\n  source: {printable(marked)}\n  target: {printable(item.target)}\n")
    return "\n".join(parts)


def as_json(items: Sequence[WorkItem], code: int) -> str:
    """Return the list as a JSON object."""
    changes = [
        {
            "document": item.document,
            "segment": item.segment,
            "language": item.language,
            "grade": item.grade,
            "previous": item.previous,
            "source": item.source,
            "target": item.target,
            "path": item.path,
            "line": item.line,
        }
        for item in items
    ]
    return json.dumps({"schema_version": 1, "changes": changes, "exit_code": code}, ensure_ascii=False, indent=2) + "\n"


def markdown(items: Sequence[WorkItem], code: int) -> str:
    """Return the list as Markdown, a table for each language."""
    del code
    parts = []
    for tag, group in groupby(items, key=lambda item: item.language):
        rows = [
            f"| {item.grade} | {_cell(item.document)} | {source} | {_cell(item.target)} |"
            for item in group
            for source in ["".join(map(_marked_down, _pieces(item)))]
        ]
        parts.append("\n".join([f"## {language(tag).name}", "", *_HEAD, *rows, ""]))
    return "\n".join(parts) if parts else "Nothing to revise.\n"


def html(items: Sequence[WorkItem], code: int) -> str:
    """Return the list as a page."""
    del code
    parts = []
    for tag, group in groupby(items, key=lambda item: item.language):
        parts.append(f"<h2>{escape(language(tag).name)}</h2>")
        parts += map(_article, group)
    body = "\n".join(parts) or "<p>Nothing to revise.</p>"
    return (
        '<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        "<title>Translations to revise</title>\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>Translations to revise</h1>\n{body}\n</body>\n</html>\n"
    )


_HEAD = ("| change | document | source | translation to revise |", "|---|---|---|---|")


def _pieces(item: WorkItem) -> tuple[Piece, ...]:
    return difference(item.previous, item.source, item.source_language)


def _plain(piece: Piece) -> str:
    marks = {PieceKind.REMOVED: ("[-", "-]"), PieceKind.ADDED: ("{+", "+}")}
    before, after = marks.get(piece.kind, ("", ""))
    return f"{before}{piece.text}{after}"


def _marked_down(piece: Piece) -> str:
    name = {PieceKind.REMOVED: "del", PieceKind.ADDED: "ins"}.get(piece.kind)
    return f"<{name}>{_cell(piece.text)}</{name}>" if name else _cell(piece.text)


def _cell(text: str) -> str:
    """Return ``text`` as it stands in a Markdown table: nothing in it is markup."""
    escaped = escape(printable(text))
    for mark in "\\`*_[]|~#":
        escaped = escaped.replace(mark, f"&#{ord(mark)};" if mark == "#" else f"\\{mark}")
    return escaped.replace("\n", " ")


def _article(item: WorkItem) -> str:
    marks = {PieceKind.REMOVED: "del", PieceKind.ADDED: "ins"}
    source = "".join(
        f"<{name}>{escape(printable(piece.text))}</{name}>"
        if (name := marks.get(piece.kind))
        else escape(printable(piece.text))
        for piece in _pieces(item)
    )
    about = attributes([("lang", language(item.language).full), ("dir", direction(item.language))])
    head = f'<span class="grade">{escape(item.grade)}</span> {escape(printable(item.document))}'
    target = escape(printable(item.target))
    return f"<article>\n<p>{head}</p>\n<p>{source}</p>\n<p{about}>{target}</p>\n</article>"
