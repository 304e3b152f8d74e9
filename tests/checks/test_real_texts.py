"""Real texts in all thirty directions: whatever the rules find there is known.

``known.tsv`` lists what they find, each with the rule, where, and why it is a defect of the text; or, where ``why``
begins with ``FAULT``, why it is none but a fault of the rule that is not mended yet.
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
MOST_FAULTS = 0.001
"""Share of the pairs."""


def _known() -> Iterator[tuple[Place, str]]:
    with (TESTS / "data/checks/known.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for here, there in itertools.product(row["from"].split(","), row["to"].split(",")):
                yield (row["rule"], row["corpus"], row["row"], here, there), row["why"]


def _found(corpus: str) -> Iterator[Place]:
    for here, there in DIRECTIONS:
        items = tuple(pairs(corpora()[corpus], here, there, corpus))
        rows = {pair.message.line: pair.message.comments[0] for pair in items}
        for finding in conclude([examine(items, Selection())]):
            yield finding.rule, corpus, rows[finding.line], here, there


@pytest.mark.parametrize("corpus", corpora())
def test_findings_are_known(corpus: str) -> None:
    assert set(_found(corpus)) == {place for place, _ in _known() if place[1] == corpus}


def test_few_are_faults_of_a_rule() -> None:
    reasons = [why for _, why in _known()]
    total = sum(1 for rows in corpora().values() for here, there in DIRECTIONS for _ in pairs(rows, here, there))
    assert all(reasons)
    assert sum(why.startswith("FAULT") for why in reasons) <= MOST_FAULTS * total
