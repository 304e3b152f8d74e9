"""C703 and C704: pairs that the pages have no room for, the Declaration under wrong languages, and hostile texts."""

from __future__ import annotations

import csv
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.parallel import DIRECTIONS, LANGUAGES, corpora

from hexapla.checks import Selection, conclude, examine, token_segment
from hexapla.checks.identify import SIX
from hexapla.model import Conventions, Finding, Message, Pair

DATA = Path(__file__).parents[1] / "data/checks"
CODES = ("C702", "C703", "C704")
LONG = 8
"""Words of a text whose language must be found; shorter ones may pass."""
LONG_HAN = 24
RECALL = 0.95


def _rows() -> Iterator[object]:
    """Yield each row: the code that is expected (``ok``: nothing), the languages, the texts. ⍽ is a no-break space."""
    for path in sorted(DATA.glob("language*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
                if number > 1:
                    yield pytest.param(*(cell.replace("⍽", "\u00a0") for cell in row), id=f"{path.stem}-{number}")


ROWS = tuple(_rows())


def pair(source_language: str, language: str, source: str, target: str) -> Pair:
    return Pair("test", language, source_language, token_segment(source), Message(source, target, line=1))


def found(item: Pair) -> tuple[Finding, ...]:
    return conclude([examine((item,), Selection(select=CODES))])


@pytest.mark.parametrize(("expected", "source_language", "language", "source", "target"), ROWS)
def test_pairs(expected: str, source_language: str, language: str, source: str, target: str) -> None:
    rules = {finding.rule for finding in found(pair(source_language, language, source, target))}
    assert rules == (set() if expected == "ok" else {expected})


def _is_long(text: str, language: str) -> bool:
    return len(text) >= LONG_HAN if language == "zh" else len(re.findall(r"[^\W\d_]+", text)) >= LONG


@pytest.mark.parametrize(("actual", "language"), DIRECTIONS, ids=["-".join(item) for item in DIRECTIONS])
def test_the_declaration_under_a_wrong_language(actual: str, language: str) -> None:
    """Each article in one language, given as the translation into another of a third one, is told and named."""
    source_language = next(tag for tag in LANGUAGES if tag not in (actual, language))
    rows = [row for row in corpora()["udhr"] if _is_long(row[actual], actual)]
    told = [found(pair(source_language, language, row[source_language], row[actual])) for row in rows]
    named = sum(f"the translation is in {SIX[actual]}" in finding.message for item in told for finding in item)
    assert len(rows) > 40
    assert named >= RECALL * len(rows)


def test_what_a_finding_says() -> None:
    (left,) = found(pair("en", "fr", "It is late. We must act now.", "Il est tard. We must act now."))
    assert (left.rule, left.message) == ("C703", "not translated, but left in English")
    assert (left.source_span, left.target_span) == ((12, 28), (13, 29))
    (third,) = found(pair("en", "fr", "It is late. We act.", "Il est tard. Tenemos que actuar ahora mismo."))
    assert (third.rule, third.message) == ("C704", "a stretch is in Spanish, not in French")
    (whole,) = found(pair("en", "ar", "Peace is our common goal.", "صلح هدف مشترک ما است و باید به آن برسیم."))
    assert (whole.rule, whole.expected, whole.found) == ("C704", "Arabic", "Persian")


def test_a_clause_is_marked_with_the_words_that_the_source_has() -> None:
    source, target = "Poverty falls, but inequality is rising.", "La pobreza disminuye, but inequality is rising."
    (left,) = found(pair("en", "es", source, target))
    assert left.target[slice(*left.target_span or ())] == "but inequality is rising"


def test_many_words_left_are_one_finding() -> None:
    (left,) = found(pair("en", "ru", "We strengthen it.", "Мы strengthen его. " * 20))
    assert left.message == "not translated, but left in English, 20 times"


def test_a_copy_is_no_wrong_language() -> None:
    text = "We must keep our promises to the children of the world."
    assert [finding.rule for finding in found(pair("en", "fr", text, text))] == ["C702"]


@pytest.mark.parametrize(("script", "code"), [("traditional", "C704"), ("simplified", "")])
def test_a_house_chooses_its_characters(script: str, code: str) -> None:
    item = replace(
        pair("en", "zh", "The Security Council must act.", "安全理事会必须采取行动。"),
        conventions=Conventions(chinese_script=script),
    )
    assert "".join(finding.rule for finding in found(item)) == code


@pytest.mark.parametrize(("source_language", "language"), [("en", "pt"), ("en", "en-GB"), ("fr", "sw")])
def test_languages_that_nothing_is_known_of(source_language: str, language: str) -> None:
    assert not found(pair(source_language, language, "La paix d’abord.", "We must do all that we can for peace."))


PIECES = (
    "we must act",
    "debemos actuar",
    "il faut",
    "мы",
    "наші",
    "和平",
    "條約",
    "سلام",
    "گفت",
    "«",
    "»",
    "“",
    "”",
    "(",
    ")",
)
MARKS = (". ", ", ", " ", "\u00a0", "! ", "。", "、", "<em>", "</em>", "5", "#", "un.org", "É", "é", "e\u0301")


@given(st.sampled_from(LANGUAGES), st.lists(st.sampled_from((*PIECES, *MARKS)), max_size=16))
def test_any_text_at_all(language: str, pieces: list[str]) -> None:
    """Whatever the text: no rule fails, and every span lies in it."""
    target = "".join(pieces)
    for finding in found(pair("fr" if language == "en" else "en", language, "<em>We must act</em> for peace.", target)):
        if finding.target_span:
            assert 0 <= finding.target_span[0] < finding.target_span[1] <= len(target)


HOSTILE = [
    ("fr", "we must "), ("fr", "we le la les "), ("fr", "« we » "), ("fr", "Fédération der "), ("fr", "(("),
    ("fr", "de facto "), ("es", "and o os. "), ("en", "мир "), ("en", "和"), ("ru", "must "), ("ru", "Must must — "),
    ("ru", "i. "), ("ru", "ъі "), ("ar", "must م "), ("ar", "گ "), ("zh", "must和"), ("zh", "條"), ("zh", "(a"),
    ("zh", "のに条約"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "unit"), HOSTILE)
def test_hostile_texts_take_linear_time(language: str, unit: str) -> None:
    source = "we must and o os act for peace " * 2_000
    start = time.process_time()
    found(pair("es" if language == "en" else "en", language, source, unit * 10_000))
    assert time.process_time() - start < 20  # one or two seconds on a slow machine; quadratic: many minutes
