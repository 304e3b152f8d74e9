"""Tables of pairs typed by hand: a test module names its own in ``TABLES``, and its tests take what stands there.

``{stem}.tsv`` holds a sentence a row in six languages: each of the thirty pairs of a row is correct. In
``{stem}-defects.tsv`` a row is a bad translation of the sentence with that id: language, code of the rule that finds
it, text, and where not every language will do that of its source. ⍽ stands for a no-break space.
"""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hexapla.checks import token_segment
from hexapla.model import Message, Pair

DATA = Path(__file__).parents[1] / "data/checks"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give ``correct`` each correct pair of the module's tables, ``defective`` each (code, pair with a defect)."""
    stems = getattr(metafunc.module, "TABLES", ())
    for name, made in (("correct", _correct), ("defective", _defective)):
        if stems and name in metafunc.fixturenames:
            metafunc.parametrize(name, [item for stem in stems for item in made(stem)])


def _table(stem: str) -> list[dict[str, str]]:
    with (DATA / f"{stem}.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [{name: cell.replace("⍽", "\u00a0") for name, cell in row.items()} for row in rows]


def _pair(source_language: str, language: str, source: str, target: str) -> Pair:
    return Pair("test", language, source_language, token_segment(source), Message(source, target, line=1))


def _correct(stem: str) -> Iterator[Any]:
    for row in _table(stem):
        for here, there in itertools.permutations(LANGUAGES, 2):
            yield pytest.param(_pair(here, there, row[here], row[there]), id=f"{stem}-{row['id']}-{here}-{there}")


def _defective(stem: str) -> Iterator[Any]:
    """Yield each defect once, with its source in a language that changes from row to row; Arabic has no acronyms."""
    rows = {row["id"]: row for row in _table(stem)}
    for number, defect in enumerate(_table(f"{stem}-defects")):
        there, code = defect["language"], defect["code"]
        sources = [tag for tag in LANGUAGES if tag != there and not (code == "T303" and tag in ("ar", "zh"))]
        here = defect.get("source") or sources[number % len(sources)]
        source = rows[defect["id"]][here]
        name = f"{stem}-{defect['id']}-{number}-{here}-{there}"
        yield pytest.param((code, _pair(here, there, source, defect["text"])), id=name)
