"""Real texts in six languages, aligned: what rules must be silent on, and what the mutation engine breaks.

``corpora()`` gives the UDHR, the Sustainable Development Goals and SG/SM/17156, by corpus: rows of texts by language.
Their origins and licences are in the README of each folder of ``tests/data``.
"""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator, Mapping
from pathlib import Path

from hexapla.checks import token_segment
from hexapla.model import Message, Pair

DATA = Path(__file__).parent / "data"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
DIRECTIONS = tuple(itertools.permutations(LANGUAGES, 2))
"""All thirty, as (source language, target language)."""


def _table(path: Path) -> list[Mapping[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _speech() -> list[Mapping[str, str]]:
    names = {tag: DATA / "speeches" / f"sgsm17156{'' if tag == 'en' else '.' + tag}.txt" for tag in LANGUAGES}
    lines = {tag: path.read_text("utf-8").splitlines() for tag, path in names.items()}
    rows = zip(*lines.values(), strict=True)
    return [{"id": f"line {number}", **dict(zip(lines, row, strict=True))} for number, row in enumerate(rows, 1)]


def corpora() -> Mapping[str, list[Mapping[str, str]]]:
    """Return the rows of each corpus: an ``id`` and a text for each language. ``published`` has true defects."""
    return {
        "speech": _speech(),
        "udhr": _table(DATA / "udhr/universal-declaration.tsv"),
        "sdg": _table(DATA / "sdg/goals-and-targets.tsv"),
        "published": [row for row in _table(DATA / "sdg/published.tsv") if row["kind"] == "indicator"],
    }


def pairs(rows: list[Mapping[str, str]], source: str, target: str, document: str = "test") -> Iterator[Pair]:
    """Yield the pairs of ``rows`` in one direction; each has its id as its comment."""
    for number, row in enumerate(rows, 1):
        if row[source].strip() and row[target].strip():
            message = Message(row[source], row[target], comments=(row["id"],), line=number)
            yield Pair(document, target, source, token_segment(row[source]), message)
