"""Dates in Chinese: 2015年9月26日（星期六）, 二〇一五年九月二十六日, 9月26日至28日, 5月至6月, 9·11."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.dates.date import Date
from hexapla.checks.dates.reading import read
from hexapla.masking import Masked
from hexapla.text import expression

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
_HAN = "一二三四五六七八九"
_SMALL = rf"(?:\d{{1,2}}|[{_HAN}]?十[{_HAN}]?|[{_HAN}])"
_YEAR = r"(?:\d{4}|[〇○零一二三四五六七八九]{4})"
_TO = r"[至到和及与或、\-–~以]及?"
_WEEKDAY = "[（(]?(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])[）)]?"
_DATE = expression(
    rf"(?<![\d〇{_HAN}十百千个])(?:(?P<year>{_YEAR})年)?(?P<months>{_SMALL}(?:月?{_TO}{_SMALL}){{0,3}})月(?![龄薪球亮])份?"
    rf"(?:(?P<days>{_SMALL}[日号]?(?:{_TO}{_SMALL}[日号]?){{0,5}})(?<=[日号]))?(?:{_WEEKDAY})?"
)
_NUMBER = expression(rf"{_SMALL}")
_WEEK = expression(
    r"(?P<week>星期|礼拜|(?<![每一两三四五六七八九十几\d])周)(?P<weekday>[一二三四五六日天])(?![次年个期种项批])"
)
_SEPTEMBER_11 = expression(r"(?<![\d.])9[·•・.]11(?![\d.])|九[·•・]?一一(?:事件|恐怖|袭击)")
_LUNAR = expression(rf"(?:农历|阴历|伊斯兰历)[^，。；]{{0,12}}?{_SMALL}月(?:初?{_SMALL}日?)?")


def chinese_number(text: str) -> int:
    """Return the value of digits, or of a Han numeral below a hundred or written sign by sign (二〇一五)."""
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, units = text.partition("十")
        return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(units, 0)
    return int("".join(str(_DIGITS[sign]) for sign in text))


def chinese_dates(text: Masked) -> Iterator[Date]:
    """Yield the dates of a Chinese text."""
    reading = text.once(read)
    plain = reading.text
    other = [match.span() for match in _LUNAR.finditer(plain)]
    for start, end in other:
        yield Date(reading.span(start, end), "other", sure=False)
    weekdays = set()
    for match in _DATE.finditer(plain):
        if any(start <= match.start() < end for start, end in other):
            continue
        year = chinese_number(match["year"]) if match["year"] else 0
        months = [(chinese_number(one[0]), one) for one in _NUMBER.finditer(match["months"])]
        weekday = _weekday(match["weekday"])
        if match["weekday"]:
            weekdays.add(match.start("weekday"))
        for number, _ in months[:-1]:
            yield Date(reading.span(match.start(), match.end("months")), readings=((year, number, 0),), sure=bool(year))
        month = months[-1][0]
        days: list[tuple[int, re.Match[str] | None]] = []
        days += [(chinese_number(one[0]), one) for one in _NUMBER.finditer(match["days"] or "")] or [(0, None)]
        for position, (day, place) in enumerate(days):
            start = match.start() if not position else match.start("days") + (place.start() if place else 0)
            last = position == len(days) - 1
            end = match.end() if last else match.start("days") + (place.end() if place else 0)
            yield Date(
                reading.span(start, end),
                readings=((year, month, day),),
                weekday=weekday if last else 0,
                sure=bool(day or year),
            )
    for match in _SEPTEMBER_11.finditer(plain):
        yield Date(reading.span(*match.span()), readings=((0, 9, 11),))
    for match in _WEEK.finditer(plain):
        if match.start("weekday") not in weekdays:
            yield Date(reading.span(*match.span()), "weekday", weekday=_weekday(match["weekday"]), sure=False)


def _weekday(sign: str | None) -> int:
    return "一二三四五六日天".index(sign) + 1 if sign and sign != "天" else 7 if sign else 0
