"""Spaces: pairs that the pages have no room for, what safe fixes leave, hostile texts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.typed import expect, found, pair, safely_fixed, typed

from hexapla.checks import Selection
from hexapla.model import Pair

SPACES = Selection(select=("P550", "P560", "P561"))
ROWS = tuple(typed("spacing"))


def letters(text: str) -> list[str]:
    return [char for char in text if not char.isspace()]


@pytest.mark.parametrize(("expected", "item"), ROWS)
def test_pairs(expected: str, item: Pair) -> None:
    expect(expected, item, SPACES)


@pytest.mark.parametrize(("expected", "item"), ROWS)
def test_a_fix_changes_spaces_alone(expected: str, item: Pair) -> None:
    target = safely_fixed(item, SPACES)
    assert letters(target) == letters(item.message.target)
    assert (target == item.message.target) is (expected == "ok")


FIXED = [
    ("es", "La paz ,la seguridad , y el desarrollo .", "La paz, la seguridad, y el desarrollo."),
    ("ru", "Это правда.Мы это знаем !", "Это правда. Мы это знаем!"),
    ("fr", "La paix\u00a0 et  la sécurité ", "La paix\u00a0et la sécurité"),
    ("zh", "\u3000和平，\u3000安全 \u3000发展 \u00a0GDP", "和平，安全发展\u00a0GDP"),
    ("ar", "السلام ،الأمن ؛ والتنمية", "السلام، الأمن؛ والتنمية"),
    ("en", "Peace ,security ; and\u202f  rights", "Peace, security; and\u202frights"),
]


@pytest.mark.parametrize(("language", "target", "right"), FIXED)
def test_what_a_fix_leaves(language: str, target: str, right: str) -> None:
    assert safely_fixed(pair("ru" if language != "ru" else "en", language, "Peace", target), SPACES) == right


def test_a_source_forgives_what_it_has_too() -> None:
    assert not found(pair("en", "fr", "Peace.  Security.", "La paix.  La sécurité."), SPACES)
    assert not found(pair("en", "fr", " Peace\n", " La paix\n"), SPACES)
    assert not found(pair("en", "es", "Peace , they say", "La paz , dicen"), SPACES)
    assert "P550" in found(pair("fr", "es", "La paix\u00a0? Oui\u00a0!", "¿La paz ? ¡Sí!"), SPACES)


PIECES = (*" \u00a0\u202f\u3000\n.,;:?!،؛؟，。¿“”«»()/%1a", "ab", "Мир", "سلام", "和平", "<b>", "</b>", "un.org")


@given(st.sampled_from(("ar", "en", "es", "fr", "ru", "zh")), st.lists(st.sampled_from(PIECES), max_size=16))
def test_any_spaces_at_all(language: str, pieces: list[str]) -> None:
    item = pair("fr" if language == "en" else "en", language, "<b>Peace</b>, he said.", "".join(pieces))
    assert letters(safely_fixed(item, SPACES)) == letters(item.message.target)


HOSTILE = [
    " ",
    "\u00a0",
    "\u3000",
    "， \u3000",
    " ,",
    ",a",
    " . ",
    "ab.Cd",
    "a,b/",
    ",ab",
    "x ",
    ": ) ",
    "\u202f!\n",
    "¿a ?",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_texts_take_linear_time(unit: str) -> None:
    text = unit * 10_000
    start = time.process_time()
    for language in ("ar", "en", "es", "fr", "ru", "zh"):
        found(pair("de", language, "Peace", text), SPACES)
        found(pair(language, "es" if language != "es" else "en", text, text), SPACES)
    assert time.process_time() - start < 12  # a second on a slow machine; quadratic: many minutes
