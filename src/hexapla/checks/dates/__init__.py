"""Dates and times in running text, of the Gregorian calendar, in six languages."""

from __future__ import annotations

from hexapla.checks.dates.chinese import chinese_dates
from hexapla.checks.dates.date import Date
from hexapla.checks.dates.numeric import numeric_dates
from hexapla.checks.dates.parse import spaced_dates
from hexapla.checks.dates.reading import read, vocabulary
from hexapla.checks.dates.times import times
from hexapla.checks.dates.words import words
from hexapla.masking import Masked
from hexapla.text import expression

__all__ = ["Date", "dates"]

_CAPITALIZED = expression(r"(?<![^\W\d_])[^\W\d_a-z][^\W\d_]*")
_HAN_HINT = expression(r"[\d一二三四五六七八九十]月|星期|周[一二三四五六日]|礼拜|9[·•.]11|九一一|历")


def dates(text: Masked) -> tuple[Date, ...]:
    """Return the dates and times in ``text``, in order; computed once for each text."""
    return text.once(_dates)


def _dates(text: Masked) -> tuple[Date, ...]:
    found: list[Date] = []
    if text.language == "zh":
        if _HAN_HINT.search(text.plain):
            found += chinese_dates(text)
    else:
        known = words(text.language)
        may = known is not None and not known.vocabulary.isdisjoint(text.once(vocabulary))
        if may and known and (not known.capitals or _has_name(text.once(read).text, known.vocabulary)):
            found += spaced_dates(text)
    found += numeric_dates(text)
    found += times(text)
    return tuple(_apart(sorted(found, key=lambda date: (date.span[0], -date.span[1]))))


def _has_name(text: str, names: frozenset[str]) -> bool:
    """Whether one of ``names`` stands in ``text`` with a capital: English *may* is no month."""
    return any(name.lower() in names for name in _CAPITALIZED.findall(text))


def _apart(found: list[Date]) -> list[Date]:
    """Return ``found`` without what lies inside another."""
    apart: list[Date] = []
    for date in found:
        if not apart or date.span[0] >= apart[-1].span[1] or date.kind == "date":
            apart.append(date)
    return apart
