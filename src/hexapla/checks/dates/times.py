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
from hexapla.checks.dates.ranges import first_hour
from hexapla.checks.dates.reading import read
from hexapla.masking import Masked
from hexapla.text import expression

_CLOCK = r"(?<![\d:.,/])(?P<clock>[01]?\d|2[0-4]):(?P<clock_minute>[0-5]\d)(?![\d:/])(?!\.\d)"
_EN_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_FR_HOURS = "une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze"
_ES_HOURS = "una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce"
_RU_HOURS = "час|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать"
_RU_NEXT = (
    "первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого|одиннадцатого|двенадцатого"
)
_AR_HOURS = (
    """الواحدة|الثانية[ ]عشرة|الحادية[ ]عشرة|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة"""
)
_AR_REST = "[ ]والنصف|[ ]والربع|[ ]إلا[ ]ربعا|[ ]إلا[ ]الربع"
_FR_REST = "[ ]et[ ]demie|[ ]et[ ]quart|[ ]moins[ ]le[ ]quart"
_ES_REST = "[ ]y[ ]media|[ ]y[ ]cuarto|[ ]menos[ ]cuarto"
_EN = rf"""(?<![\d:.,/])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?[ ]?(?P<half>[AaPp])(?:\.m\b\.?|m\b|\.M\b\.?|M\b)
|(?<![\d:.,/])(?P<hour2>\d{{1,2}})(?:[:.](?P<minute2>[0-5]\d))?[ ]o'clock(?:[ ]in[ ]the[ ](?P<part>morning|afternoon|evening))?
|{_CLOCK}(?:[ ]in[ ]the[ ](?P<part2>morning|afternoon|evening))?
|(?<![\d:.,/])(?P<hour3>\d{{1,2}})[:.](?P<minute3>[0-5]\d)[ ](?:in[ ]the|this|that|yesterday|tomorrow)[ ](?P<part6>morning|afternoon|evening)
|\bat[ ](?P<hour4>\d{{1,2}})[ ](?:in[ ]the|this|yesterday|tomorrow)[ ](?P<part7>morning|afternoon|evening)
|\b(?P<rest>half[ ]past|quarter[ ](?:past|to))[ ](?P<said>{_EN_HOURS})\b(?:[ ]in[ ]the[ ](?P<part3>morning|afternoon|evening))?
|\b(?P<said2>{_EN_HOURS})[ ]o'clock(?:[ ]in[ ]the[ ](?P<part4>morning|afternoon|evening))?
|\bat[ ](?P<said3>{_EN_HOURS})[ ](?:in[ ]the[ ])?(?P<part5>morning|afternoon|evening|[ap]\.?m\b)
|\b(?P<word>noon|midday|midnight)\b"""
_FR = rf"""(?<![\d:.,/])(?P<hour>\d{{1,2}})[ ]?h(?:[ ]?(?P<minute>\d{{1,2}}))?\b(?:[ ](?P<part>du[ ]matin|de[ ]l'après-midi|du[ ]soir))?
|(?<![\d:.,/])(?P<hour2>\d{{1,2}})[ ]heures?[ ](?P<minute2>\d{{1,2}})\b(?![ ]min)
|\b(?:à|dès|vers|jusqu'à|avant|après)[ ](?P<hour3>\d{{1,2}})[ ]heures?(?P<rest>{_FR_REST})?\b(?![ ](?:d[e'u]|par|sur|ou|plus|après|avant))
|(?<=\d\d\d\d,[ ])(?P<hour5>\d{{1,2}})[ ]heures?\b(?![ ](?:d[e'u]|par|sur))
|(?<![\d:.,/])(?P<hour4>\d{{1,2}})[ ]heures?[ ](?P<part4>du[ ]matin|de[ ]l'après-midi|du[ ]soir)
|\b(?:à|dès|vers)[ ](?P<said>{_FR_HOURS})[ ]heures?(?P<rest2>{_FR_REST})?\b(?![ ](?:d(?:e[ ](?!l'après)|'|es)|par|sur|ou|plus|après|avant))
(?:[ ](?P<part2>du[ ]matin|de[ ]l'après-midi|du[ ]soir))?
|{_CLOCK}|\b(?P<word>midi|minuit)\b(?![ ]et[ ]demi)"""
_ES = rf"""\blas?[ ](?!24[ ]horas?(?![ ]del?[ ]\d))(?P<hour>\d{{1,2}})(?:[.:](?P<minute>[0-5]\d))?(?![\d.,:]\d|\d)(?P<rest>{_ES_REST})?(?:[ ](?:horas?|h\b))?
(?:[ ](?P<part>(?:a\.?[ ]?m|p\.?[ ]?m)\b\.?|de[ ]la[ ](?:mañana|tarde|noche|madrugada)))?
(?![ ](?:%|por|de[ ]las|millones))(?<![a-z][ ]\d)
|(?<![\d:.,/])(?P<hour2>\d{{1,2}})[.:](?P<minute2>[0-5]\d)[ ](?:horas?|h|hrs?)\b
|(?<![\d:.,/])(?P<hour3>\d{{1,2}})(?:[.:](?P<minute3>[0-5]\d))?[ ](?P<part3>[ap]\.?[ ]?m\b\.?)
|\ba[ ]las?[ ](?P<said>{_ES_HOURS})(?:(?P<rest2>{_ES_REST})\b(?:[ ](?P<part2>de[ ]la[ ](?:mañana|tarde|noche|madrugada)))?
|[ ](?P<part4>de[ ]la[ ](?:mañana|tarde|noche|madrugada)))
|{_CLOCK}|\b(?P<word>mediodía|medianoche)\b"""
_RU = rf"""(?<![\d:.,/])(?P<hour>\d{{1,2}})[ ]?(?:ч(?:\.|\b)|час(?:ов|ам?|а)?\b)[ ]?(?P<minute>\d{{1,2}})[ ]?м(?:\.|ин\b\.?|инут[аы]?\b|\b)
(?:[ ](?P<part>утра|дня|вечера|ночи))?
|(?<![\d:.,/])(?P<hour4>\d{{1,2}})[ ]?(?:ч\.|час(?:ов|ам?|а)?)[ ](?P<part4>утра|дня|вечера|ночи)
|\b(?:[вк]|до|около|после)[ ](?P<hour3>\d{{1,2}})[ ](?:ч\.|час(?:ов|ам|а)?\b)(?![ ](?:в|назад|пути|до)\b|[ ]?\d)(?:[ ](?P<part3>утра|дня|вечера|ночи))?
|\b[вк][ ](?P<hour5>\d{{1,2}})\.(?P<minute5>[0-5]\d)(?![.,]?\d|%)(?![ ]*(?:%|процент|м[ил]))
|\b(?P<rest>в[ ]половине)[ ](?P<said>{_RU_NEXT})\b(?:[ ](?P<part5>утра|дня|вечера|ночи))?
|\b(?P<rest2>без[ ]четверти)[ ](?P<said2>{_RU_HOURS})\b(?:[ ](?P<part22>утра|дня|вечера|ночи))?
|\bв[ ](?P<said3>{_RU_HOURS})(?:(?<=час)|[ ]час(?:ов|а))[ ](?P<part33>утра|дня|вечера|ночи)
|{_CLOCK}(?:[ ](?P<part2>утра|дня|вечера|ночи))?
|\b(?P<word>полдень|полудня|полудню|полночь|полуночи)\b"""
_AR = rf"""الساعة[ ](?:(?P<hour>\d{{1,2}})(?:[:/.](?P<minute>[0-5]\d))?(?![\d/])|(?P<said>{_AR_HOURS})(?P<rest>{_AR_REST})?)
(?:[ ](?:من[ ])?(?P<part>صباحا|مساء|ظهرا|عصرا|فجرا|ليلا|بعد[ ]الظهر|قبل[ ]الظهر|من[ ]بعد[ ]ظهر))?
|(?<![\d:.,/])(?P<hour2>\d{{1,2}})(?:[:/](?P<minute2>[0-5]\d))?[ ](?P<part2>صباحا|مساء|ظهرا|بعد[ ]الظهر|قبل[ ]الظهر)(?!\w)
|(?<!\w)في[ ](?P<said2>{_AR_HOURS})(?P<rest2>{_AR_REST})?[ ](?:من[ ])?(?P<part3>صباحا|مساء|ظهرا|عصرا|فجرا|ليلا|بعد[ ]الظهر|قبل[ ]الظهر)(?!\w)
|{_CLOCK}|(?<!\w)(?P<word>منتصف[ ]الليل|منتصف[ ]النهار|(?<!بعد[ ])(?<!قبل[ ])ظهر[ ](?:اليوم|يوم)|الساعة[ ]الظهر)(?!\w)"""
_ZH_PART = "上午|下午|晚上|晚间|傍晚|凌晨|清晨|早上|早晨|中午|夜里|深夜|当晚|今晚|昨晚|晚"
_ZH = rf"""(?P<part>{_ZH_PART})?(?P<hour>\d{{1,2}}|[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二两三四五六七八九])(?:时|点钟?|:)
(?:(?P<minute>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|[〇零]?[一二三四五六七八九](?!刻))分?|(?P<half>半)|(?P<quarter>[一三])刻|整)?(?![间代期候刻差段龄\d])
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
for _hours_said in (_EN_HOURS, _FR_HOURS, _ES_HOURS, _RU_HOURS, _RU_NEXT):
    _SAID |= {word: hour for hour, word in enumerate(_hours_said.split("|"), 1)}
_NOON = frozenset({"noon", "midday", "midi", "mediodía", "полдень", "полудня", "полудню", "正午", "中午"})
_NOON |= {"منتصف النهار", "ظهر اليوم", "ظهر يوم", "الساعة الظهر"}
_MORNING = expression(r"^[Aa](?:\b|m)|morning|matin|mañana|madrugada|утра|上午|凌晨|清晨|早|صباحا|فجرا|قبل")
_AFTERNOON = expression(r"^[Pp](?:\b|m)|afternoon|evening|après|soir|tarde|noche|дня|вечера|下午|晚|傍|مساء|عصرا|ظهر")
_NIGHT = expression("ночи|夜|ليلا")
_MIDDAY = expression("^[Pp]|afternoon|après|tarde|дня|中午|下午|ظهر")
_MIDNIGHT = expression(r"^[Aa](?:\b|m)|ночи|凌晨|夜|晚|ليلا|فجرا|noche|soir|madrugada")
_HALF_SAID = expression("половине|النصف|demie|media|half")
_BEFORE_HOUR = expression("إلا|moins|menos| to$|без|половине")
_HOUR_WORDS = {
    "en": "o'clock noon midday midnight half_past quarter_past quarter_to _morning _afternoon _even",
    "fr": "_heure midi minuit",
    "es": "_hora mediodía medianoche",
    "ru": "_час_ _часа_ _часов_ полд полуд полуноч полноч половине без_четв",
    "ar": "الساعة صباحا مساء ظهر منتصف",
    "zh": "正午 午夜 子夜 中午",
}
_HOUR_SIGNS = {
    "en": r"\d(?:[^a-zA-Z\n]{0,3}[aApP]\.?[mM]\b|:\d)",
    "fr": r"\d(?: ?h\b| ?h ?\d|:\d)",
    "es": r"\d(?::\d|(?<=\bla \d)|(?<=\blas \d)| ?[ap]\.? ?m)|las? (?:" + _ES_HOURS + r") (?:de la|y|menos) \w",
    "ru": r"\d(?: ?ч|:\d|(?<=\bв \d)\d?\.\d)",
    "ar": r"\d:\d",
    "zh": r"[\d一二两三四五六七八九十零](?:[时点]|:\d)",
}
"""What a text with a time has, words or signs: a quick look, as most have none. The signs begin with a digit."""
_PATTERNS = {"en": _EN, "fr": _FR, "es": _ES, "ru": _RU, "ar": _AR, "zh": _ZH}


@functools.cache
def _compiled(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    if language not in _PATTERNS:
        return None
    flags = re.VERBOSE if language in {"ar", "zh"} else re.VERBOSE | re.IGNORECASE
    return re.compile(_HOUR_SIGNS[language]), re.compile(_PATTERNS[language].replace("\n|", "|"), flags)


@functools.cache
def _hour_words(language: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in _HOUR_WORDS[language].split())


def times(text: Masked) -> Iterator[Date]:
    """Yield the times of the day in ``text``."""
    compiled = _compiled(text.language)
    reading = text.once(read)
    if compiled is None:
        return
    if not any(word in reading.text for word in _hour_words(text.language)) and not compiled[0].search(reading.text):
        return
    free = 0
    for match in compiled[1].finditer(reading.text):
        found = {name: value for name, value in match.groupdict().items() if value}
        readings = _readings(found, text.language)
        if readings:
            start, end = match.span()
            first = first_hour(reading.text, start, text.language, readings) if "word" not in found else None
            if first and first[0] >= free:
                yield Date(reading.span(*first[:2]), "time", first[2], sure=False)
            free = end
            kind = "noon" if "word" in found else "time"
            # What English, French, Russian and Spanish say in words others may say in words that are not read.
            spoken = any(name.startswith("said") for name in found) and text.language != "ar"
            yield Date(reading.span(start, end), kind, readings, sure=kind == "time" and not spoken)


def _field(found: dict[str, str], *names: str) -> str:
    return next((value for name, value in found.items() if name.rstrip("234567") in names), "")


def _readings(found: dict[str, str], language: str) -> tuple[Reading, ...]:
    if "word" in found:
        return ((0, 12, 0),) if found["word"].lower() in _NOON else ((0, 0, 0), (0, 24, 0))
    said, digits = _field(found, "said").lower(), _field(found, "hour", "clock")
    hour = _SAID[" ".join(said.split())] if said else _number(digits)
    minutes = _field(found, "minute", "clock_minute")
    minute = _number(minutes) if minutes else 30 if "half" in found and language == "zh" else 0
    part = _field(found, "part") or ("" if language == "zh" else found.get("half", ""))
    if language == "zh" and not _is_time(found, digits, part):
        return ()
    if "quarter" in found:
        minute = 15 * _number(found["quarter"])
    if rest := _field(found, "rest"):
        minute = 30 if _HALF_SAID.search(rest) else 45 if _BEFORE_HOUR.search(rest) else 15
        hour = hour - 1 or 12 if _BEFORE_HOUR.search(rest) else hour
    if hour > 24 or minute > 59:
        return ()
    return tuple((0, one, minute) for one in _hours(hour, part, bool(minutes) and language != "en"))


def _is_time(found: dict[str, str], digits: str, part: str) -> bool:
    """Whether Chinese 时 or 点 is of the clock: 三点 alone are three points."""
    return bool(part or not found.keys().isdisjoint({"half", "quarter", "minute"}) or digits.isdecimal())


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
