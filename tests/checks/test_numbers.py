"""Numbers by value: hard pairs of six languages, fixes, and hostile texts."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks import Selection, conclude, examine, token_segment
from hexapla.checks.fixes import fix
from hexapla.checks.quantities import quantities
from hexapla.masking import mask
from hexapla.model import Message, Pair

DATA = Path(__file__).parents[1] / "data/checks/numbers.tsv"
TABLES = ("quantities", "quantities-2")
FAMILY = Selection(select=("N",))
with DATA.open(encoding="utf-8", newline="") as file:
    ROWS = [tuple(row.values()) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def pair(here: str, there: str, source: str, target: str) -> Pair:
    return Pair("test", there, here, token_segment(source), Message(source, target, line=1))


def found(item: Pair) -> list[str]:
    return [finding.rule for finding in conclude([examine((item,), FAMILY)])]


@pytest.mark.parametrize(("want", "here", "there", "source", "target"), ROWS)
def test_pairs(want: str, here: str, there: str, source: str, target: str) -> None:
    rules = found(pair(here, there, source, target))
    assert (rules == []) if want == "-" else (want in rules)


def test_correct_pairs(correct: Pair) -> None:
    assert found(correct) == []


def test_defects(defective: tuple[str, Pair]) -> None:
    code, item = defective
    assert code in found(item)


@pytest.mark.parametrize(
    ("language", "source", "target", "fixed"),
    [
        ("fr", "We deployed 12,500 troops.", "Nous avons déployé 12,500 soldats.", "12\u00a0500"),
        ("fr", "Growth reached 3.5 per cent.", "La croissance a atteint 3.5\u00a0%.", "3,5"),
        ("es", "There are 4,200 officers.", "Hay 4,200 agentes.", "4.200"),
        ("ru", "Growth reached 3.5 per cent.", "Рост составил 3.5 процента.", "3,5"),
        ("zh", "Growth reached 3.5 per cent.", "增长率达到3,5%。", "3.5"),
        ("ar", "There are 4,200 officers.", "هناك 200 4 شرطي.", "4\u00a0200"),
        ("ar", "Some 113,000 people fled.", "فر نحو 000 113 شخص.", "113\u00a0000"),
    ],
)
def test_separators_are_put_right(language: str, source: str, target: str, fixed: str) -> None:
    mended, applied = fix(pair("en", language, source, target), FAMILY)
    assert [item.rule for item in applied] == ["N110"]
    assert fixed in mended.message.target
    assert found(mended) == []


def test_no_other_number_is_ever_changed() -> None:
    item = pair("en", "fr", "We lost 12 colleagues.", "Nous avons perdu 13 collègues.")
    assert fix(item, FAMILY, unsafe=True) == (item, ())


def test_what_stands_where() -> None:
    item = pair("en", "fr", "We lost 12 colleagues.", "Nous avons perdu 13 collègues.")
    (finding,) = conclude([examine((item,), FAMILY)])
    assert (finding.rule, finding.expected, finding.found) == ("N102", "12", "13")
    assert (finding.source_span, finding.target_span) == ((8, 10), (17, 19))


HOSTILE = ("1,", "1 000 ", "million ", "двести ", "二十", "ثلاثة و", "vingt-", "1.1.1.", "(1) ", "half a ", "mil ", "٣")


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("language", ["ar", "zh", "fr", "ru", "es"])
def test_hostile_texts_end(language: str, piece: str) -> None:
    text = piece * 3_000
    found(pair("en", language, text, f"{text}7"))


@given(st.text(alphabet="0123456789.,\u00a0 -%٣مليون двадцать三十vingt half", max_size=60))
def test_spans_lie_in_the_text(text: str) -> None:
    for language in ("ar", "zh", "en", "fr", "ru", "es"):
        for one in quantities(mask(text, language)):
            assert 0 <= one.span[0] < one.span[1] <= len(text)
