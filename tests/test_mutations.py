"""Defects made on purpose: they are the same for a seed, every kind is possible where it says, and rules find them."""

from __future__ import annotations

import pytest
from tests.mutations import DIRECTIONS, KINDS, LANGUAGES, Kind, Seeding, seedings
from tests.mutations.judging import ours, verdicts
from tests.mutations.seeding import clean, texts

from hexapla.checks import rules

SAMPLE = (("en", "ar"), ("en", "zh"), ("zh", "en"), ("ar", "fr"), ("fr", "ru"), ("ru", "es"))
"""A direction for each target language."""
RECALL = 0.7
"""Of the defects of the sample; the benchmark has more of them, and what each language reaches."""
FLAGGED = 0.01
FAMILIES = "NSTQPUCKMW"


@pytest.fixture(scope="module")
def sample() -> list[tuple[Seeding, ...]]:
    return [seedings(KINDS, *direction, count=1, seed=1) for direction in SAMPLE]


def test_kinds_are_many_and_of_every_family() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 40
    for language in LANGUAGES:
        codes = {code[0] for kind in KINDS if language in kind.languages for code in kind.codes}
        assert codes == set(FAMILIES), language


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_names_rules_that_exist(kind: Kind) -> None:
    for prefix in kind.codes:
        assert any(rule.code.startswith(prefix) for rule in rules()), prefix


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_breaks_a_text_in_every_language_it_concerns(kind: Kind) -> None:
    for language in kind.languages:
        directions = [(source, target) for source, target in DIRECTIONS if target == language]
        made = next((found for one in directions if (found := seedings([kind], *one, count=1))), ())
        assert made, language
        (defect,) = made[0].defects
        before = clean(made[0].text, made[0].source_language, language)
        assert all(before[at] != entry for at, entry in defect.entries.items())


def test_the_same_seed_makes_the_same_defects(sample: list[tuple[Seeding, ...]]) -> None:
    def entries(made: tuple[Seeding, ...]) -> list[object]:
        return [item.entries for item in made]

    assert entries(seedings(KINDS, *SAMPLE[0], count=1, seed=1)) == entries(sample[0])
    assert entries(seedings(KINDS, *SAMPLE[0], count=1, seed=2)) != entries(sample[0])


def test_defects_keep_apart(sample: list[tuple[Seeding, ...]]) -> None:
    for seeding in sample[0]:
        places = sorted(at for defect in seeding.defects for at in {defect.at, *defect.entries})
        assert len(places) == len(set(places))


def test_rules_find_the_defects(sample: list[tuple[Seeding, ...]]) -> None:
    found = [verdict for made in sample for verdict in verdicts(made, ours)]
    missed = sorted({verdict.defect.kind.name for verdict in found if not verdict.right})
    assert sum(verdict.right for verdict in found) >= RECALL * len(found), missed


def test_rules_are_silent_on_what_was_not_broken() -> None:
    for direction in SAMPLE:
        pairs = [clean(text, *direction) for text in texts()]
        flagged = sum(len(ours(entries, *direction)) for entries in pairs)
        assert flagged <= FLAGGED * sum(map(len, pairs)), direction
