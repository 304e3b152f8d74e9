"""A check for a pull request: what there is of each language, then the findings, as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from hexapla.checks import SEVERITIES
from hexapla.languages import language
from hexapla.model import Finding
from hexapla.report.checked import Checked, Failure
from hexapla.report.escaping import markdown_text
from hexapla.report.status import Item, Total, Unread, totals, verdict
from hexapla.report.text_report import count, left_out

_LIMIT = 60_000
"""Characters of a report: a comment on GitHub holds 65,536, the summary of a job 1 MiB."""

_FAILURES = 20
_CELL = 200
_FINDINGS = ("| | rule | where | finding | source | translation |", "|---|---|---|---|---|---|")
_SOURCES = "the sources"
"""What is written in place of a language where none is concerned."""


def markdown(checked: Checked) -> str:
    """Return the check as Markdown; what a comment has no room for is counted."""
    rest = left_out(checked)
    lines = ["### Hexapla", "", f"{count(checked.counts).capitalize()}{f' ({rest})' if rest else ''}.", ""]
    if checked.failures:
        lines += [*_failures(checked.failures), ""]
    lines += _languages(checked)
    if checked.open:
        lines += ["", *_FINDINGS, *_fitting(map(_row, checked.worst_first), len(checked.open), lines)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _failures(failures: tuple[Failure, ...]) -> Iterator[str]:
    for failure in failures[:_FAILURES]:
        yield f"- could not be checked: {markdown_text(str(failure.error), 2 * _CELL)}"
    if len(failures) > _FAILURES:
        yield f"- … and {len(failures) - _FAILURES:,} more"


def _languages(checked: Checked) -> Iterator[str]:
    """Yield a table of the languages that were counted or have findings."""
    unread = (Unread(failure.document, failure.language) for failure in checked.failures if failure.language)
    items: tuple[Item, ...] = (*checked.summaries, *unread)
    rows = {total.language: total for total in totals(items)}
    tags = dict.fromkeys([*rows, *(item.language for item in checked.open)])
    if not tags:
        return
    found = Counter((item.language, item.severity) for item in checked.open)
    yield f"| language | done | words to do | outdated | threshold | {' | '.join(SEVERITIES)} |"
    yield "|---|---:|---:|---:|---|" + "---:|" * len(SEVERITIES)
    for tag in tags:
        name = f"{language(tag).name} ({tag})" if tag else _SOURCES
        cells = (name, *_progress(rows.get(tag)), *(f"{found[tag, severity]:,}" for severity in SEVERITIES))
        yield f"| {' | '.join(cells)} |"


def _progress(total: Total | None) -> tuple[str, str, str, str]:
    if total is None:
        return "–", "–", "–", ""
    return total.done, f"{total.left:,}", f"{total.summary.outdated:,}", verdict(total)


def _fitting(rows: Iterable[str], number: int, above: list[str]) -> Iterator[str]:
    """Yield of the ``number`` rows those that a comment has room for below the lines ``above``, then what is left."""
    room = _LIMIT - sum(len(line) + 1 for line in (*above, *_FINDINGS))
    for done, row in enumerate(rows):
        room -= len(row) + 1
        if room < 0:
            yield ""
            yield f"… and {number - done:,} more."
            return
        yield row


def _row(item: Finding) -> str:
    place = f"{item.path or item.document}:{item.line}" if item.line else item.path or item.document
    texts = (markdown_text(text, _CELL, attributes=' dir="auto"') for text in (item.source, item.target))
    cells = (item.severity, markdown_text(item.rule), *(markdown_text(cell, _CELL) for cell in (place, item.message)))
    return f"| {' | '.join((*cells, *texts))} |"
