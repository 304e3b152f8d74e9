"""Dates in figures alone, the same in every language: 2015-09-26, 26.09.2015, 26/09/2015, 2015.9.26; Islamic years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.dates.date import Date, Reading
from hexapla.checks.dates.reading import read
from hexapla.masking import Masked
from hexapla.text import expression

_BEFORE = r"(?<![\d./\-–:])"
_AFTER = r"(?![\d/]|[.\-][\d])"
NUMERIC = expression(
    rf"{_BEFORE}(?:(?P<year>[12]\d{{3}})(?P<sign>[-./])(?P<month>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}})"
    r"|(?P<one>\d{1,2})(?P<mark>[-./])(?P<two>\d{1,2})(?P=mark)(?P<last>[12]\d{3})"
    rf"|(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/(?P<short>\d{{2}}))(?=\D|$){_AFTER}"
)
_ISLAMIC = expression(
    r"(?:\b\d{1,2} )?(?:(?:من )?(?:شهر )?(?:محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو|ذي)"
    r"(?: (?:الأول|الأولى|الثاني|الثانية|الآخر|الآخرة|القعدة|الحجة))?|(?:Muharram|Safar|Rabi|Jumada|Rajab|Sha.?ban|Ramadan"
    r"|Ramadán|Shawwal|Dhu|Zul)[\w'’\- ]{0,16}?),? (?:(?:عام|سنة|de) )?1[34]\d\d\b(?: ?(?:ه\b|AH\b|H\b))?"
    r"|\b1[34]\d\d ?(?:ه(?!\w)|AH\b)"
)
_HINT = expression(r"\d[-./]\d")
_ISLAMIC_HINT = expression(r"1[34](?<=\b1[34])\d\d\b")
_NINE_ELEVEN = expression(r"(?<![\d/.])9/11(?![\d/]|\.\d)")


def numeric_dates(text: Masked) -> Iterator[Date]:
    """Yield the dates of ``text`` that are figures alone, and those of the Islamic calendar."""
    reading = text.once(read)
    for match in NUMERIC.finditer(reading.text) if _HINT.search(reading.text) else ():
        readings = tuple(_readings(match))
        if readings:
            yield Date(reading.span(*match.span()), readings=readings)
    if _ISLAMIC_HINT.search(reading.text):
        for match in _ISLAMIC.finditer(reading.text):
            yield Date(reading.span(*match.span()), "other", sure=False)
    if text.language == "en" and "9/11" in reading.text:
        for match in _NINE_ELEVEN.finditer(reading.text):
            yield Date(reading.span(*match.span()), readings=((0, 9, 11),))


def _readings(match: re.Match[str]) -> Iterator[Reading]:
    if match["year"]:
        found = [(int(match["year"]), int(match["month"]), int(match["day"]))]
    else:
        one, two, year = (
            (match["one"], match["two"], match["last"]) if match["one"] else match.group("first", "second", "short")
        )
        found = [(int(year), int(two), int(one)), (int(year), int(one), int(two))]
    for reading in dict.fromkeys(found):
        if 1 <= reading[1] <= 12 and 1 <= reading[2] <= 31:
            yield reading
