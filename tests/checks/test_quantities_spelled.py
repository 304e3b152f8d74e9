"""The parser reads what CLDR writes: cardinals and ordinals, with genders and cases, up to 999,999."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from hexapla.checks.quantities import Kind, quantities
from hexapla.masking import mask

FILE = Path(__file__).parents[1] / "data/checks/numbers-spelled.tsv"
_ODD = {(tag, "ordinal"): last for tag, last in (("ar", 99), ("en", 999), ("es", 199), ("fr", 99), ("ru", 199))}
"""Up to where CLDR 48 spells the ordinals as the language does."""
_SAME = {("ar", "ordinal")}
"""From twenty on the Arabic ordinals are the cardinals."""


def _rows() -> dict[tuple[str, str], list[tuple[int, str]]]:
    table = defaultdict(list)
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            key = row["language"], row["kind"]
            if int(row["value"]) <= _ODD.get(key, 999_999):
                table[key].append((int(row["value"]), row["text"]))
    return table


ROWS = _rows()


@pytest.mark.parametrize("key", sorted(ROWS), ids="-".join)
def test_the_spelled_numbers_of_cldr(key: tuple[str, str]) -> None:
    language, kind = key
    wrong = []
    for value, text in ROWS[key]:
        found = quantities(mask(text, language))
        right = [one.value for one in found] == [value]
        if not right or (kind == "ordinal" and key not in _SAME and found[0].kind is not Kind.ORDINAL):
            wrong.append((value, text, [(str(one.value), one.kind.name) for one in found]))
    assert not wrong, f"{len(wrong)}: {wrong[:25]}"
