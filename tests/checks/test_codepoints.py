"""Code points: pairs that the pages have no room for, what safe fixes leave, hostile texts."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.typed import expect, found, pair, safely_fixed, typed

from hexapla.checks import Selection
from hexapla.checks.encodings import misread
from hexapla.checks.scripts import mixed_words, twin
from hexapla.masking import mask
from hexapla.model import Pair

CODE_POINTS = Selection(select=("U",))
ROWS = tuple(typed("codepoints"))
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
ANOTHER_LETTER = {"U605", "U606"}
"""These put another letter in the place of one that looks the same, or is its sister."""


def letters(text: str) -> list[str]:
    """Return the letters and digits of a text, whatever form they have; a tatweel is none."""
    return [char for char in unicodedata.normalize("NFKC", text.replace("ـ", "")) if char.isalnum()]


@pytest.mark.parametrize(("expected", "item"), ROWS)
def test_pairs(expected: str, item: Pair) -> None:
    expect(expected, item, CODE_POINTS)


@pytest.mark.parametrize(("expected", "item"), ROWS)
def test_a_fix_changes_no_letter(expected: str, item: Pair) -> None:
    target, before = safely_fixed(item, CODE_POINTS), item.message.target
    if expected in ANOTHER_LETTER:
        assert len(target) == len(before)
    else:
        assert letters(target) == letters(before)


PIECES = (
    *"aéñоСкیك漢国١۱2 .,«»(/\n\u00ad\u0301\u0640\u064e\u200b\u200c\u200d\u200e\u200f",
    *"\u202a\u202e\u202c\u2066\u2069\u2028",
    *"\ufeff\ufffd\ufffc\ufe0f\ufb01\ufe8d⼈\ue000\x00\x92Ã©Рџ锟？Ａ",
    "Мир", "peace", "سلام", "<em>", "</em>", "Ã©", "â€™", "????", "A/70/1",
)  # fmt: skip


@given(st.sampled_from(LANGUAGES), st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_characters_at_all(language: str, pieces: list[str]) -> None:
    item = pair("fr" if language == "en" else "en", language, "<em>Peace</em> ‘A/70/1’ – Мир", "".join(pieces))
    found(item, CODE_POINTS)
    safely_fixed(item, CODE_POINTS)


@given(st.text(max_size=40), st.sampled_from(LANGUAGES))
def test_mixed_words_are_those_of_the_whole_text(text: str, language: str) -> None:
    """Words are looked at only around strange letters; the result is that of looking at all."""
    masked = mask(f"ab аб {text} оb", language)
    for runs in mixed_words(masked):
        assert len(runs) > 1
        assert masked.plain.startswith("".join(run.text for run in runs), runs[0].start)
    if language != "zh":
        assert mixed_words(masked)[-1][0].text == "о"


@pytest.mark.parametrize(
    ("language", "right", "page"),
    [
        ("fr", "Égalité, fraternité — l’été", "cp1252"),
        ("es", "¿Acción? ¡Educación en el año!", "latin-1"),
        ("en", "“Peace”, it’s called — everywhere…", "cp1252"),
        ("ru", "Права человека для всех", "cp1251"),
        ("ru", "Права человека для всех", "latin-1"),
        ("ar", "السلام والأمن", "cp1256"),
        ("ar", "السلام والأمن", "latin-1"),
        ("zh", "联合国大", "gbk"),
        ("zh", "人权高于一切", "latin-1"),
    ],
)
def test_text_in_utf_8_read_as_something_else(language: str, right: str, page: str) -> None:
    wrong = right.encode("utf-8").decode(page, "replace")
    assert misread(mask(wrong, language))
    assert not misread(mask(right, language))


@pytest.mark.parametrize(
    ("word", "script", "same"),
    [
        ("Соnseil", "latin", "Conseil"),
        ("Accaмблея", "cyrillic", "Ассамблея"),
        ("миp", "cyrillic", "мир"),
        ("Г", "latin", None),
    ],
)
def test_twins(word: str, script: str, same: str | None) -> None:
    assert twin(word, script) == same


HOSTILE = [
    "\u202b", "\u2066\u202c", "\u202c", "\u2066a\u2069", "<em>\u2066</em>\u2069", "\u0301", "е\u0301o", "оo ", "оo",
    "СССР ", "\u200b", "\ue000", "\u00ad ", "ـ", "سـ", "ی", "«ی", "漢", "《漢", "Ã©", "Ã ", "РЎ", "â€", "ط§", "????",
    "\ufffd", "锟斤拷", "鑱斿悎鍥藉", "鑱", "ﬁ", "，", "⺠", "é", "\x92", "☎\ufe0f", "A/70/1 ", "А/70/1 ", "(ی", "“漢",
    "《漢》漢", "«ی»ی", "(پی)ی", "鑱斿悎鍥藉 漢", "\ufffd漢", "Ã©\u00ad", "е\u00adо", "\u200bÃ©",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_texts_take_linear_time(unit: str) -> None:
    text = unit * 10_000
    start = time.process_time()
    for language in LANGUAGES:
        source = "<em>Peace</em>" if "<em>" in unit else "Peace"
        found(pair("de", language, source, text), CODE_POINTS)
    assert time.process_time() - start < 20  # a second or two on a slow machine; quadratic: many minutes


def test_a_finding_counts_what_it_is_about() -> None:
    item = pair("en", "fr", "Peace", "la\u200b paix\u200b")
    assert found(item, CODE_POINTS) == ("U603",)
    assert re.sub("[^a-z ]", "", safely_fixed(item, CODE_POINTS)) == "la paix"
