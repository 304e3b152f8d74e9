"""Real texts in all thirty directions: whatever the rules of references, terms and consistency find there is known.

``known.tsv`` lists the defects of those texts, each with the rule that finds it, where, and why it is a defect.
"""

from __future__ import annotations

import csv
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
sys.path.append(str(TESTS.parent))

from tests.parallel import DIRECTIONS, corpora, pairs  # noqa: E402

from hexapla.checks import Selection, conclude, examine  # noqa: E402

Place = tuple[str, str, str, str, str]
"""Rule, corpus, row, source language, target language."""
FAMILIES = Selection(select=("S", "T", "K"))


def _known() -> Iterator[Place]:
    with (TESTS / "data/checks/known.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            assert row["why"]
            for here, there in itertools.product(row["from"].split(","), row["to"].split(",")):
                yield row["rule"], row["corpus"], row["row"], here, there


def _found(corpus: str) -> Iterator[Place]:
    for here, there in DIRECTIONS:
        items = tuple(pairs(corpora()[corpus], here, there, corpus))
        rows = {pair.message.line: pair.message.comments[0] for pair in items}
        for finding in conclude([examine(items, FAMILIES)]):
            yield finding.rule, corpus, rows[finding.line], here, there


@pytest.mark.parametrize("corpus", corpora())
def test_findings_are_known(corpus: str) -> None:
    assert set(_found(corpus)) == {place for place in _known() if place[1] == corpus}
