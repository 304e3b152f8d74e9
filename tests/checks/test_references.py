"""References, symbols and addresses: correct pairs in all directions, defects, fixes, and hostile texts."""

from __future__ import annotations

import time

import pytest

from hexapla.checks import Selection, conclude, examine, token_segment
from hexapla.checks.fixes import fix
from hexapla.model import Conventions, Message, Pair

TABLES = ("references", "references-2", "references-3")


FAMILY = Selection(select=("S",))


def pair(source: str, target: str, here: str = "en", there: str = "fr", url_language: str = "yes") -> Pair:
    conventions = Conventions(url_language=url_language)
    return Pair("test", there, here, token_segment(source), Message(source, target, line=1), conventions=conventions)


def found(item: Pair, selection: Selection = FAMILY) -> tuple[str, ...]:
    return tuple(finding.rule for finding in conclude([examine((item,), selection)]))


def test_correct_pairs(correct: Pair) -> None:
    assert not found(correct)


def test_defects(defective: tuple[str, Pair]) -> None:
    code, item = defective
    assert code in found(item, Selection(select=(code,)))


@pytest.mark.parametrize(
    ("source", "target", "fixed"),
    [
        ("See A/70/95 now.", "Voir A/70/59.", "Voir A/70/95."),
        ("Write to a.b@un.org.", "Écrivez à a.d@un.org.", "Écrivez à a.b@un.org."),
        ("See https://un.org/peace-day.", "Voir https://un.org/peaceday.", "Voir https://un.org/peace-day."),
    ],
)
def test_the_token_of_the_source_is_put_back_if_asked(source: str, target: str, fixed: str) -> None:
    assert fix(pair(source, target), FAMILY)[0].message.target == target
    assert fix(pair(source, target), FAMILY, unsafe=True)[0].message.target == fixed


def test_a_house_may_keep_the_language_of_pages() -> None:
    texts = "See https://www.un.org/en/peace.", "Voir https://www.un.org/fr/peace."
    assert not found(pair(*texts))
    assert found(pair(*texts, url_language="no")) == ("S202",)


HOSTILE = (
    "Article 1, " * 5_000,
    "resolution " * 8_000,
    "articles 1 and 2 and " * 3_000,
    "A/" * 20_000,
    "A/70/1-" * 8_000,
    "A/1 " * 8_000,
    "a@" * 20_000,
    "www." * 10_000,
    "https://un.org/%41" + "%41" * 20_000,
    "x@un.org " * 6_000,
    "第" * 20_000,
    "第一条、" * 8_000,
    "第1325（2000）号、" * 4_000,
    "المادة الحادية والعشرون و" * 3_000,
    "(" * 20_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_takes_no_longer(text: str) -> None:
    start = time.process_time()
    for here, there in (("en", "fr"), ("zh", "ar"), ("ar", "zh"), ("ru", "es")):
        found(pair(text, text[::-1] + text, here, there))
    assert time.process_time() - start < 5
