"""How far the editions are, for a pull request: totals by language, and by document if there are several."""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.languages import language
from hexapla.report.escaping import markdown_text
from hexapla.report.status import NOTHING, Item, Total, Unread, per_cent, plural, totals, verdict

_TOTALS = ("| language | done | words to do | outdated | threshold |", "|---|---:|---:|---:|---|")
_DOCUMENTS = (
    "| document | language | done | words to do | outdated | threshold |",
    "|---|---|---:|---:|---:|---|",
)


def markdown(items: Sequence[Item], code: int) -> str:
    """Return the items as Markdown: a table of the languages, and a folded one of the documents."""
    del code
    if not items:
        return f"{NOTHING.capitalize()}.\n"
    lines = ["### Translation status", "", *_TOTALS, *map(_total, totals(items))]
    documents = len({item.document for item in items})
    if documents > 1:
        lines += ["", f"<details><summary>{plural(documents, 'document')}</summary>", ""]
        lines += [*_DOCUMENTS, *map(_row, items), "", "</details>"]
    return "\n".join(lines) + "\n"


def _total(total: Total) -> str:
    unread = f" ({plural(total.unread, 'document')} not read)" if total.unread else ""
    cells = (
        f"{_name(total.language)}{unread}",
        total.done,
        f"{total.left:,}",
        f"{total.summary.outdated:,}",
        verdict(total),
    )
    return _line(cells)


def _row(item: Item) -> str:
    head = (markdown_text(item.document), _name(item.language))
    if isinstance(item, Unread):
        return _line((*head, "cannot be read", "", "", ""))
    counts = (f"{item.words - item.words_done:,}", f"{item.outdated:,}")
    return _line((*head, per_cent(item), *counts, verdict(item)))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _name(tag: str) -> str:
    return f"{language(tag).name} ({tag})"
