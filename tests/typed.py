"""Pairs typed by hand, each with the code of the rule that must find it, or ``ok``; and the laws of safe fixes.

A table of ``tests/data/checks`` holds one a row: what is expected, the two languages, the two texts, and ``raw`` where
they hold markup as other tools write it. ⍽ stands for a no-break space, ``\\u200b`` for the character of that number.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hexapla.checks import Selection, conclude, examine, token_segment
from hexapla.checks.fixes import fix
from hexapla.model import Message, Pair, Segment

DATA = Path(__file__).parent / "data/checks"
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\n")


def typed(stem: str) -> Iterator[Any]:
    """Yield each row of a table as a parameter: (what is expected, pair)."""
    with (DATA / f"{stem}.tsv").open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 2):
            source, target = read(row["source"]), read(row["target"])
            item = pair(row["source_language"], row["language"], source, target, raw=row.get("raw") == "raw")
            yield pytest.param(row["expect"], item, id=f"{stem}-{number}-{row['expect']}-{row['language']}")


def read(cell: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else "\n", cell.replace("⍽", "\u00a0"))


def pair(source_language: str, language: str, source: str, target: str, *, raw: bool = False) -> Pair:
    item = Segment("raw", source) if raw else token_segment(source)
    return Pair("test", language, source_language, item, Message(source, target, line=1), raw=raw)


def found(item: Pair, selection: Selection) -> tuple[str, ...]:
    return tuple(finding.rule for finding in conclude([examine((item,), selection)]))


def expect(expected: str, item: Pair, selection: Selection) -> None:
    """Assert that the rules find what is expected, and nothing in a correct pair."""
    codes = found(item, selection)
    assert not codes if expected == "ok" else expected in codes


def safely_fixed(item: Pair, selection: Selection) -> str:
    """Return the target as the safe fixes leave it, having seen that they are safe and leave nothing to themselves."""
    fixed, applied = fix(item, selection)
    assert all(finding.fix and finding.fix.safety == "safe" for finding in applied)
    again, more = fix(fixed, selection)
    assert (again.message.target, more) == (fixed.message.target, ())
    return fixed.message.target
