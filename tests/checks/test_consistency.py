"""Consistency: two entries that may or may not stand together, over documents and languages, and hostile catalogs."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest

from hexapla.checks import Selection, conclude, examine, token_segment
from hexapla.model import Finding, Message, Pair

TABLE = Path(__file__).parents[1] / "data/checks/consistency.tsv"
SELECTION = Selection(select=("K",))


def pair(here: str, there: str, source: str, target: str, *, line: int = 1, document: str = "test") -> Pair:
    return Pair(document, there, here, token_segment(source), Message(source, target, line=line))


def found(*pairs: Pair) -> tuple[Finding, ...]:
    """Examine each pair in a process of its own, as documents are."""
    return conclude([examine((item,), SELECTION) for item in pairs])


def _rows() -> list[list[str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


@pytest.mark.parametrize(("want", "here", "there", "source", "target", "source_2", "target_2"), _rows())
def test_two_entries(want: str, here: str, there: str, source: str, target: str, source_2: str, target_2: str) -> None:
    pairs = pair(here, there, source, target), pair(here, there, source_2, target_2, line=2, document="other")
    assert [finding.rule for finding in found(*pairs)] == ([] if want == "ok" else [want])


PEACE = "There can be no peace without justice."


def test_a_group_is_reported_once_where_a_rarer_translation_stands() -> None:
    usual, rare = "Il ne peut y avoir de paix sans justice.", "Pas de paix sans justice."
    targets = rare, usual, usual, "Sans justice, point de paix."
    (finding,) = found(*(pair("en", "fr", PEACE, target, document=f"d{n}") for n, target in enumerate(targets)))
    assert (finding.document, finding.expected, finding.found) == ("d0", usual, rare)
    assert "3 translations: 2 × “Il ne peut" in finding.message
    assert "1 × “Sans justice, point de paix.” (d3)" in finding.message


def test_languages_and_contexts_are_apart() -> None:
    assert not found(
        pair("en", "fr", PEACE, "Pas de paix sans justice."), pair("en", "es", PEACE, "Sin justicia no hay paz.")
    )
    there = Pair(
        "test", "fr", "en", token_segment(PEACE, "motto"), Message(PEACE, "Justice, puis paix.", context="motto")
    )
    assert not found(pair("en", "fr", PEACE, "Pas de paix sans justice."), there)


def test_many_sources_of_one_target_and_many_targets_of_one_source() -> None:
    start = time.perf_counter()
    words = [f"{a} {b} and {c} are words of a sentence" for a in "abcdefghij" for b in "klmnopqrst" for c in "uvwxyz"]
    same = [pair("en", "fr", source, "Une seule et même phrase.", line=n) for n, source in enumerate(words)]
    many = [pair("en", "fr", PEACE, f"{source} {'mot ' * 200}", line=n) for n, source in enumerate(words)]
    assert {finding.rule for finding in conclude([examine((*same, *many), SELECTION)])} == {"K801"}
    assert time.perf_counter() - start < 5
