"""Times of the day, as UN documents write them and as speakers say them.

3 p.m. = 15 h = 15.00 horas = 15 ч. 00 м. (the formula of verbatim records) = 下午3时 = الساعة 15/00 (domain notes, A4).
A time without half of the day, and without minutes, may be either of two.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from hexapla.checks.dates.chinese import chinese_number
from hexapla.checks.dates.date import Date, Reading
from hexapla.checks.dates.reading import read
from hexapla.masking import Masked
from hexapla.text import expression

_CLOCK = r"(?<![\d:.,/])(?P<clock>[01]?\d|2[0-4]):(?P<clock_minute>[0-5]\d)(?![\d:/])(?!\.\d)"
_EN = rf"""(?<![\d:.,/])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?[ ]?(?P<half>[AaPp])(?:\.m\b\.?|m\b|\.M\b\.?|M\b)
|(?<![\d:.,/])(?P<hour2>\d{{1,2}})(?:[:.](?P<minute2>[0-5]\d))?[ ]o'clock(?:[ ]in[ ]the[ ](?P<part>morning|afternoon|evening))?
|{_CLOCK}(?:[ ]in[ ]the[ ](?P<part2>morning|afternoon|evening))?
|\b(?P<word>noon|midday|midnight)\b"""
_FR = rf"""(?<![\d:.,/])(?P<hour>\d{{1,2}})[ ]?h(?:[ ]?(?P<minute>\d{{1,2}}))?\b(?:[ ](?P<part>du[ ]matin|de[ ]l'après-midi|du[ ]soir))?
|(?<![\d:.,/])(?P<hour2>\d{{1,2}})[ ]heures?[ ](?P<minute2>\d{{1,2}})\b(?![ ]min)
|\b(?:à|dès|vers|jusqu'à|avant|après)[ ](?P<hour3>\d{{1,2}})[ ]heures?\b(?![ ](?:d[e'u]|par|sur|ou|plus|après|avant))
|(?<=\d\d\d\d,[ ])(?P<hour5>\d{{1,2}})[ ]heures?\b(?![ ](?:d[e'u]|par|sur))
|(?<![\d:.,/])(?P<hour4>\d{{1,2}})[ ]heures?[ ](?P<part4>du[ ]matin|de[ ]l'après-midi|du[ ]soir)
|{_CLOCK}|\b(?P<word>midi|minuit)\b"""
_ES = rf"""\blas?[ ](?!24[ ]horas?(?![ ]del?[ ]\d))(?P<hour>\d{{1,2}})(?:[.:](?P<minute>[0-5]\d))?(?![\d.,:]\d|\d)(?:[ ](?:horas?|h\b))?
(?:[ ](?P<part>(?:a\.?[ ]?m|p\.?[ ]?m)\b\.?|de[ ]la[ ](?:mañana|tarde|noche|madrugada)))?
(?![ ](?:%|por|de[ ]las|millones))(?<![a-z][ ]\d)
|(?<![\d:.,/])(?P<hour2>\d{{1,2}})[.:](?P<minute2>[0-5]\d)[ ](?:horas?|h|hrs?)\b
|(?<![\d:.,/])(?P<hour3>\d{{1,2}})(?:[.:](?P<minute3>[0-5]\d))?[ ](?P<part3>[ap]\.?[ ]?m\b\.?)
|{_CLOCK}|\b(?P<word>mediodía|medianoche)\b"""
_RU = rf"""(?<![\d:.,/])(?P<hour>\d{{1,2}})[ ]?(?:ч(?:\.|\b)|час(?:ов|ам?|а)?\b)[ ]?(?P<minute>\d{{1,2}})[ ]?м(?:\.|ин\b\.?|инут[аы]?\b|\b)
(?:[ ](?P<part>утра|дня|вечера|ночи))?
|(?<![\d:.,/])(?P<hour4>\d{{1,2}})[ ]?(?:ч\.|час(?:ов|ам?|а)?)[ ](?P<part4>утра|дня|вечера|ночи)
|\b(?:[вк]|до|около|после)[ ](?P<hour3>\d{{1,2}})[ ](?:ч\.|час(?:ов|ам|а)?\b)(?![ ](?:в|назад|пути|до)\b|[ ]?\d)(?:[ ](?P<part3>утра|дня|вечера|ночи))?
|\b[вк][ ](?P<hour5>\d{{1,2}})\.(?P<minute5>[0-5]\d)(?![\d.,%])(?![ ]*(?:%|процент|м[ил]))
|{_CLOCK}(?:[ ](?P<part2>утра|дня|вечера|ночи))?
|\b(?P<word>полдень|полудня|полудню|полночь|полуночи)\b"""
_AR = rf"""الساعة[ ](?:(?P<hour>\d{{1,2}})(?:[:/.](?P<minute>[0-5]\d))?(?![\d/])|(?P<said>الواحدة|الثانية[ ]عشرة|الحادية[ ]عشرة|الثانية|الثالثة
|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة)(?P<rest>[ ]والنصف|[ ]والربع|[ ]إلا[ ]ربعا|[ ]إلا[ ]الربع)?)
(?:[ ](?:من[ ])?(?P<part>صباحا|مساء|ظهرا|عصرا|فجرا|ليلا|بعد[ ]الظهر|قبل[ ]الظهر|من[ ]بعد[ ]ظهر))?
|(?<![\d:.,/])(?P<hour2>\d{{1,2}})(?:[:/](?P<minute2>[0-5]\d))?[ ](?P<part2>صباحا|مساء|ظهرا|بعد[ ]الظهر|قبل[ ]الظهر)(?!\w)
|{_CLOCK}|(?<!\w)(?P<word>منتصف[ ]الليل|منتصف[ ]النهار|(?<!بعد[ ])(?<!قبل[ ])ظهر[ ](?:اليوم|يوم)|الساعة[ ]الظهر)(?!\w)"""
_ZH_PART = "上午|下午|晚上|晚间|傍晚|凌晨|清晨|早上|早晨|中午|夜里|深夜|当晚|今晚|昨晚|晚"
_ZH = rf"""(?P<part>{_ZH_PART})?(?P<hour>\d{{1,2}}|[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二两三四五六七八九])(?:时|点钟?|:)
(?:(?P<minute>[0-5]?\d|[〇零]?[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)分?|(?P<half>半)|整)?(?![间代期候刻差段龄\d])
|(?P<word>正午|午夜|子夜|中午)"""

_SAID = {
    "الواحدة": 1,
    "الثانية": 2,
    "الثالثة": 3,
    "الرابعة": 4,
    "الخامسة": 5,
    "السادسة": 6,
    "السابعة": 7,
    "الثامنة": 8,
    "التاسعة": 9,
    "العاشرة": 10,
    "الحادية عشرة": 11,
    "الثانية عشرة": 12,
}
_NOON = frozenset({"noon", "midday", "midi", "mediodía", "полдень", "полудня", "полудню", "正午", "中午"})
_NOON |= {"منتصف النهار", "ظهر اليوم", "ظهر يوم", "الساعة الظهر"}
_MORNING = expression(r"^[Aa](?:\b|m)|morning|matin|mañana|madrugada|утра|上午|凌晨|清晨|早|صباحا|فجرا|قبل")
_AFTERNOON = expression(r"^[Pp](?:\b|m)|afternoon|evening|après|soir|tarde|noche|дня|вечера|下午|晚|傍|مساء|عصرا|ظهر")
_NIGHT = expression("ночи|夜|ليلا")
_MIDDAY = expression("^[Pp]|afternoon|après|tarde|дня|中午|下午|ظهر")
_MIDNIGHT = expression(r"^[Aa](?:\b|m)|ночи|凌晨|夜|晚|ليلا|فجرا|noche|soir|madrugada")
_WITH_HOUR = {
    "en": r"\d[^a-zA-Z\n]{0,3}[aApP]\.?[mM]\b|\d:\d|o'clock|noon|midday|midnight",
    "fr": r"\d ?h\b|\d ?h ?\d|heure|midi|minuit|\d:\d",
    "es": r"\d:\d|\bhoras?\b|\blas? \d|\d ?[ap]\.? ?m|mediodía|medianoche",
    "ru": r"\d ?ч|час|\d:\d|\bв \d\d?\.\d|пол(?:д|у|ноч)",
    "ar": r"\d:\d|الساعة|صباحا|مساء|ظهر|منتصف",
    "zh": r"[\d一二两三四五六七八九十零](?:[时点]|:\d)|正午|午夜|子夜|中午",
}
_PATTERNS = {"en": _EN, "fr": _FR, "es": _ES, "ru": _RU, "ar": _AR, "zh": _ZH}


@functools.cache
def _compiled(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    if language not in _PATTERNS:
        return None
    flags = re.VERBOSE if language in {"ar", "zh"} else re.VERBOSE | re.IGNORECASE
    return re.compile(_WITH_HOUR[language]), re.compile(_PATTERNS[language].replace("\n|", "|"), flags)


def times(text: Masked) -> Iterator[Date]:
    """Yield the times of the day in ``text``."""
    compiled = _compiled(text.language)
    reading = text.once(read)
    if compiled is None or not compiled[0].search(reading.text):
        return
    for match in compiled[1].finditer(reading.text):
        found = {name: value for name, value in match.groupdict().items() if value}
        readings = _readings(found, text.language)
        if readings:
            start, end = match.span()
            kind = "noon" if "word" in found else "time"
            yield Date(reading.span(start, end), kind, readings, sure=kind == "time")


def _field(found: dict[str, str], *names: str) -> str:
    return next((value for name, value in found.items() if name.rstrip("2345") in names), "")


def _readings(found: dict[str, str], language: str) -> tuple[Reading, ...]:
    if "word" in found:
        return ((0, 12, 0),) if found["word"].lower() in _NOON else ((0, 0, 0), (0, 24, 0))
    said, digits = found.get("said", ""), _field(found, "hour", "clock")
    hour = _SAID[" ".join(said.split())] if said else _number(digits)
    minutes = _field(found, "minute", "clock_minute")
    minute = _number(minutes) if minutes else 30 if "half" in found and language == "zh" else 0
    part = _field(found, "part") or ("" if language == "zh" else found.get("half", ""))
    if language == "zh" and not _is_time(found, digits, part):
        return ()
    rest = found.get("rest", "")
    if rest:
        minute, hour = (45, hour - 1) if "إلا" in rest else (30 if "النصف" in rest else 15, hour)
    if hour > 24 or minute > 59:
        return ()
    return tuple((0, one, minute) for one in _hours(hour, part, bool(minutes) and language != "en"))


def _is_time(found: dict[str, str], digits: str, part: str) -> bool:
    """Whether Chinese 时 or 点 is of the clock: 三点 alone are three points."""
    return bool(part or "half" in found or "minute" in found or digits.isdecimal())


def _number(text: str) -> int:
    return chinese_number(text.lstrip("〇零") or "〇") if not text.isdecimal() else int(text)


def _hours(hour: int, part: str, exact: bool) -> tuple[int, ...]:
    """Return the hours of 24 that ``hour`` may be. ``exact``: it has minutes, as clocks of 24 hours show them."""
    both = (hour, (hour + 12) % 24)
    if hour > 12 or hour == 0 or (not part and exact):
        return (hour,)
    if hour == 12:
        return (12,) if _MIDDAY.search(part) else (0,) if _MIDNIGHT.search(part) else both
    if _MORNING.search(part):
        return (hour,)
    if _AFTERNOON.search(part) and not _NIGHT.search(part):
        return (hour + 12,)
    return both
