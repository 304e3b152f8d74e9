"""How far the editions are: a table for people, JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Sequence

from hexapla.editions import Summary

_HEAD = ("document", "language", "done", "units", "fuzzy", "untranslated", "words to do")


def table(summaries: Sequence[Summary], code: int) -> str:
    """Return the summaries as a table in plain text, one line each."""
    del code
    if not summaries:
        return "nothing to do: nothing to translate\n"
    rows = [_HEAD, *map(_row, summaries)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0]), row[1].ljust(widths[1])]
        cells += [cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join([*lines, *_remarks(summaries)]) + "\n"


def as_json(summaries: Sequence[Summary], code: int) -> str:
    """Return the summaries as one JSON object with ``schema_version``, ``summary`` and ``exit_code``."""
    return (
        json.dumps(
            {"schema_version": 1, "summary": [_object(summary) for summary in summaries], "exit_code": code},
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _row(summary: Summary) -> tuple[str, ...]:
    left = summary.words - summary.words_done
    counts = (summary.units, summary.fuzzy, summary.untranslated, left)
    return (summary.document, summary.language, _per_cent(summary), *(f"{count:,}" for count in counts))


def _per_cent(summary: Summary) -> str:
    """Return the share done; never 100 % while something is missing."""
    rounded = f"{summary.per_cent:.0f}"
    return f"{summary.share} %" if rounded == "100" and summary.translated < summary.units else f"{rounded} %"


def _remarks(summaries: Sequence[Summary]) -> list[str]:
    broken = [
        f"{s.document} {s.language}: {s.broken} cannot be published; see hexapla check" for s in summaries if s.broken
    ]
    missed = [
        f"{s.document} {s.language}: {s.share} % is under the threshold of {s.threshold:g} %"
        for s in summaries
        if not s.passed
    ]
    return broken + missed


def _object(summary: Summary) -> dict[str, object]:
    return {
        "document": summary.document,
        "language": summary.language,
        "requirement": summary.requirement,
        "units": summary.units,
        "translated": summary.translated,
        "fuzzy": summary.fuzzy,
        "untranslated": summary.untranslated,
        "broken": summary.broken,
        "outdated": summary.outdated,
        "words": summary.words,
        "words_done": summary.words_done,
        "threshold": summary.threshold,
        "passed": summary.passed,
    }
