"""Dates and times: correct pairs in all directions, defects, and hostile texts."""

from __future__ import annotations

import pytest

from hexapla.checks import Selection, conclude, examine, token_segment
from hexapla.model import Message, Pair

TABLES = ("dates", "dates-2")
FAMILY = Selection(select=("N",))


def found(item: Pair, selection: Selection = FAMILY) -> set[str]:
    return {finding.rule for finding in conclude([examine((item,), selection)])}


def test_correct_pairs(correct: Pair) -> None:
    assert not found(correct)


def test_defects(defective: tuple[str, Pair]) -> None:
    code, item = defective
    assert code in found(item)


@pytest.mark.parametrize("language", ["ar", "zh", "fr", "ru", "es"])
@pytest.mark.parametrize("piece", ["26 September 2015, ", "1/1/1 ", "أيلول/", "9月", "10.05 ", "le 1er ", "май "])
def test_hostile_texts_end(language: str, piece: str) -> None:
    text = piece * 2_000
    assert len(found(Pair("x", language, "en", token_segment(text), Message(text, text[::-1], line=1)))) < 12
