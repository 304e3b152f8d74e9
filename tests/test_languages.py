"""The six languages by the UN's own usage, any other by CLDR."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import ConfigError
from hexapla.languages import (
    OFFICIAL,
    direction,
    format_date,
    guess_language,
    is_language,
    language,
    language_name,
    parse_date,
    same_language,
    short_tag,
)


@pytest.mark.parametrize(
    ("tag", "short"),
    [
        ("zh_CN", "zh"), ("zh-Hans", "zh"), ("zh-Hant", "zh-Hant"), ("zh-TW", "zh-Hant"), ("zh_HK", "zh-Hant"),
        ("en-GB", "en"), ("EN", "en"), (" fr ", "fr"), ("pt-BR", "pt"), ("", ""),
    ],
)  # fmt: skip
def test_short_tag(tag: str, short: str) -> None:
    assert short_tag(tag) == short


def test_the_six() -> None:
    assert [language(tag).alpha3 for tag in OFFICIAL] == ["ara", "zho", "eng", "fra", "rus", "spa"]
    assert [language(tag).full for tag in OFFICIAL] == ["ar", "zh-Hans", "en", "fr", "ru", "es"]
    assert [direction(tag) for tag in OFFICIAL] == ["rtl", "ltr", "ltr", "ltr", "ltr", "ltr"]
    assert language("zh_CN") is language("zh")


def test_another_language() -> None:
    persian = language("fa")
    assert (persian.direction, persian.name, persian.native_name) == ("rtl", "Persian", "فارسی")
    assert language("pt-BR").full == "pt-BR"
    assert language("de").plural_forms == "nplurals=2; plural=(n != 1);"


@pytest.mark.parametrize("tag", ["", "xx-unknown", "english", "e", "fr\x06", "12", "<b>"])
def test_no_language(tag: str) -> None:
    assert not is_language(tag)
    assert direction(tag) == "ltr"
    with pytest.raises(ConfigError, match="unknown language"):
        language(tag)


def test_same_language() -> None:
    assert same_language("en-GB", "en")
    assert not same_language("zh-Hant", "zh")


def test_names() -> None:
    assert language_name("fr", "es") == "francés"
    assert language_name("zh", "en").startswith("Chinese")


@pytest.mark.parametrize(
    ("tag", "first", "other"),
    [
        ("ar", "1 أيلول/سبتمبر 2015", "26 أيلول/سبتمبر 2015"),
        ("zh", "2015年9月1日", "2015年9月26日"),
        ("en", "1 September 2015", "26 September 2015"),
        ("fr", "1er septembre 2015", "26 septembre 2015"),
        ("ru", "1 сентября 2015 года", "26 сентября 2015 года"),
        ("es", "1 de septiembre de 2015", "26 de septiembre de 2015"),
        ("de", "1. September 2015", "26. September 2015"),
    ],
)
def test_dates(tag: str, first: str, other: str) -> None:
    assert (format_date("2015-09-01", tag), format_date("2015-09-26", tag)) == (first, other)


@given(day=st.dates(datetime.date(1945, 1, 1), datetime.date(2099, 12, 31)), tag=st.sampled_from(OFFICIAL))
def test_a_written_date_is_read_back(day: datetime.date, tag: str) -> None:
    assert parse_date(f"x {format_date(day.isoformat(), tag)} x", tag) == day.isoformat()


def test_no_date() -> None:
    assert format_date("2015", "fr") == "2015"
    assert parse_date("in September", "en") == ""
    assert parse_date("31 February 2015", "en") == ""


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("We remember the men and women who gave their lives", "en"),
        ("Nous nous souvenons de ceux qui ont donné leur vie pour la paix", "fr"),
        ("Recordamos a los que dieron su vida por la paz en el mundo", "es"),
        ("Мы чтим память погибших за мир", "ru"),
        ("我们缅怀为和平献出生命的人", "zh"),
        ("نحيي ذكرى الذين ضحوا بحياتهم", "ar"),
        ("12345", ""),
        ("", ""),
    ],
)
def test_guess(text: str, tag: str) -> None:
    assert guess_language(text) == tag
