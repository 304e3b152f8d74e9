"""Quotation marks and brackets, punctuation and wording: pairs that the pages have no room for, and hostile texts."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks import Selection, conclude, examine, rules, token_segment
from hexapla.checks.fixes import fix
from hexapla.model import Conventions, Message, Pair

DATA = Path(__file__).parents[1] / "data/checks"
CODES = tuple(
    rule.code
    for rule in rules()
    if rule.code[0] in "QW" or rule.code in "P501 P502 P510 P511 P520 P530 P531 P540".split()
)


def _rows() -> Iterator[object]:
    """Yield each row: the code that is expected (``ok``: nothing), the languages, the texts. ⍽ is a no-break space."""
    for path in sorted(DATA.glob("*.tsv")):
        if path.stem.split("-")[0] in ("marks", "punctuation", "wording"):
            with path.open(encoding="utf-8", newline="") as file:
                for number, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
                    if number > 1:
                        yield pytest.param(*(cell.replace("⍽", "\u00a0") for cell in row), id=f"{path.stem}-{number}")


ROWS = tuple(_rows())


def pair(source_language: str, language: str, source: str, target: str) -> Pair:
    return Pair("test", language, source_language, token_segment(source), Message(source, target, line=1))


def found(item: Pair, codes: tuple[str, ...] = CODES) -> tuple[str, ...]:
    return tuple(finding.rule for finding in conclude([examine((item,), Selection(select=codes))]))


@pytest.mark.parametrize(("expected", "source_language", "language", "source", "target"), ROWS)
def test_pairs(expected: str, source_language: str, language: str, source: str, target: str) -> None:
    item = pair(source_language, language, source, target)
    if expected == "ok":
        assert not found(item)
    else:
        assert expected in found(item)


@pytest.mark.parametrize(("expected", "source_language", "language", "source", "target"), ROWS)
def test_safe_fixes_stay(expected: str, source_language: str, language: str, source: str, target: str) -> None:
    item = pair(source_language, language, source, target)
    fixed, applied = fix(item, Selection(select=CODES))
    for finding in applied:
        assert finding.fix
        assert finding.fix.safety == "safe"
    again, more = fix(fixed, Selection(select=CODES))
    assert (again, more) == (fixed, ())
    assert [char for char in fixed.message.target if char.isalnum()] == [
        char
        for char in target.translate({ord(wide): chr(ord(wide) - 0xFEE0) for wide in target if "０" <= wide <= "ｚ"})
        if char.isalnum()
    ]


HOUSES = [
    ("Q403", "fr", "L'été et l’hiver", Conventions(apostrophe="curly"), "L’été et l’hiver"),
    ("Q403", "fr", "L'été et l’hiver", Conventions(apostrophe="straight"), "L'été et l'hiver"),
    ("Q403", "en", "the States' report isn't ‘new’", Conventions(apostrophe="curly"), "the States' report isn’t ‘new’"),
    ("Q403", "es", "Dijo: «Leí “La paz”».", Conventions(spanish_quotes="curly"), "Dijo: “Leí ‘La paz’”."),
    ("Q403", "es", "Dijo: “Leí «La paz»”.", Conventions(spanish_quotes="guillemets"), "Dijo: «Leí “La paz”»."),
    ("P511", "fr", "Vraiment\u00a0?", Conventions(french_spaces="narrow"), "Vraiment\u202f?"),
    ("P511", "fr", "Vraiment\u202f?", Conventions(french_spaces="full"), "Vraiment\u00a0?"),
    ("P550", "es", "El 10\u00a0% y el 5 %", Conventions(percent_space="closed"), "El 10% y el 5%"),
    ("P550", "es", "El 10% y el 5 %", Conventions(percent_space="spaced"), "El 10\u00a0% y el 5\u00a0%"),
    ("P550", "ru", "Доля в 7\u00a0%", Conventions(percent_space="closed"), "Доля в 7%"),
    ("P550", "ru", "Доля в 7%", Conventions(percent_space="spaced"), "Доля в 7\u00a0%"),
    ("Q411", "zh", "世界卫生组织（WHO）", Conventions(chinese_brackets="half"), "世界卫生组织(WHO)"),
    ("Q411", "zh", "世界卫生组织(WHO)", Conventions(chinese_brackets="full"), "世界卫生组织（WHO）"),
]


@pytest.mark.parametrize(("code", "language", "target", "conventions", "right"), HOUSES)
def test_a_house_chooses(code: str, language: str, target: str, conventions: Conventions, right: str) -> None:
    item = pair("ru", language, "Текст", target)
    assert code not in found(item, (code,))
    item = replace(item, conventions=conventions)
    assert code in found(item, (code,))
    fixed, _ = fix(item, Selection(select=(code,)))
    assert fixed.message.target == right
    assert code not in found(fixed, (code,))


MARKS = "«»“”„‘’\"'《》()[]（）¿?¡!.,;:…—،؛؟。，：？ \u00a0\u202f%1aéШ中م"
PIECES = (*MARKS, "a) ", "(b) ", "...", "和平", "‘1’", "l’", "的的")


@given(st.sampled_from(("ar", "en", "es", "fr", "ru", "zh")), st.lists(st.sampled_from(PIECES), max_size=16))
def test_any_marks_at_all(language: str, pieces: list[str]) -> None:
    """Whatever the marks: no rule fails, and what the safe fixes leave they do not change again."""
    item = pair("fr" if language == "en" else "en", language, "(a) “Peace”, he said … (b) Why?", "".join(pieces))
    found(item)
    fixed, _ = fix(item, Selection(select=CODES))
    again, more = fix(fixed, Selection(select=CODES))
    assert (again.message.target, more) == (fixed.message.target, ())


HOSTILE = [
    ("fr", "«⍽"), ("fr", "⍽» "), ("fr", "« x” "), ("fr", " : "), ("es", "¿a "), ("es", "»"), ("es", "?! "),
    ("ru", "“‘"), ("ru", "«a «b» "), ("zh", "《“"), ("zh", "（(a)"), ("zh", "的的"), ("zh", "…，"),
    ("ar", "”م“ "), ("ar", "‘1’ "), ("ar", "?, "), ("en", "(a) "), ("en", "’ ‘"), ("en", "a a "),
    ("en", " a)"), ("en", ". "),
]  # fmt: skip


@pytest.mark.parametrize(("language", "unit"), HOSTILE)
def test_hostile_texts_take_linear_time(language: str, unit: str) -> None:
    text = unit.replace("⍽", "\u00a0") * 10_000
    source = "(a) “x”; (b) y … ?"
    start = time.process_time()
    for item in (pair("zh", language, source, text), pair(language, "ru", text, "Текст")):
        examine((item,), Selection(select=CODES))
    assert time.process_time() - start < 20  # one or two seconds on a slow machine; quadratic: many minutes
