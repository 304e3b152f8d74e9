"""Figures, number words and dates that came out wrong."""

from __future__ import annotations

from random import Random

from tests.mutations.exchanges import exchange
from tests.mutations.kind import Passage, kind, pick, places, replaced

_DIGITS = r"(?<![A-Za-z0-9/.,])\d+(?![A-Za-z0-9/])"
_GROUPED = r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\d)"
_DECIMAL = {"en": r"\d+(\.)\d{1,2}(?!\d)", "zh": r"\d+(\.)\d{1,2}(?!\d)", "ar": r"\d+(\.)\d{1,2}(?!\d)"}
_DECIMAL_COMMA = r"\d+(,)\d{1,2}(?!\d)"
_PER_CENT = {
    "ar": r" ?(?:في المائة|[%٪])",
    "zh": r"%",
    "en": r" per cent| percent|%",
    "fr": r"[ \u00a0\u202f]?%| pour cent",
    "ru": r"[ \u00a0]процент\w*|[ \u00a0]?%",
    "es": r"[ \u00a0]?%| por ciento",
}
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_MONTHS = {
    "en": " (?:January|February|March|April|May|June|July|August|September|October|November|December)",
    "fr": " (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)",
    "ru": " (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)",
    "es": " de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)",
    "ar": r" [\u0621-\u064a]+(?: [\u0621-\u064a]+)?/[\u0621-\u064a]+",
}
_DAY = {tag: rf"(?<![\d/])(\d{{1,2}})(?={month})" for tag, month in _MONTHS.items()} | {"zh": r"(?<=月)(\d{1,2})(?=日)"}
_TIME = {
    "ar": r"(?<=الساعة )(\d{1,2})(?=[/:])",
    "zh": r"(?<=[上下]午)(\d{1,2})(?=[时點点])",
    "en": r"(?<![\d.:])(\d{1,2})(?=(?:[.:]\d\d)? [ap]\.m\.)",
    "fr": r"(?<=à )(\d{1,2})(?=[ \u00a0]h(?:eures)?\b)",
    "ru": r"(?<!\d)(\d{1,2})(?=[ \u00a0]ч\.)",
    "es": r"(?<!\d)(\d{1,2})(?=\.\d\d horas)",
}
_NUMBERS = "N1 S204"
_DATES = "N1"


def _other_digit(chance: Random, digit: str) -> str:
    return chance.choice([other for other in "123456789" if other != digit])


@kind("digit changed", _NUMBERS, "numbers")
def digit_changed(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(_DIGITS, place.target))
    if match is None:
        return None
    at = chance.randrange(len(match[0]))
    return replaced(place.target, match, match[0][:at] + _other_digit(chance, match[0][at]) + match[0][at + 1 :])


@kind("digits transposed", _NUMBERS, "numbers")
def digits_transposed(place: Passage, chance: Random) -> str | None:
    pairs = [match for match in places(r"(?<=\d)(\d)(\d)(?!\d)", place.target) if match[1] != match[2]]
    match = pick(chance, pairs)
    return match and replaced(place.target, match, match[2] + match[1])


@kind("figure dropped", _NUMBERS, "numbers")
def figure_dropped(place: Passage, chance: Random) -> str | None:
    return substituted_figure(place, chance, r"(?<![\w/.,(])\d+(?:[.,]\d+)? ")


def substituted_figure(place: Passage, chance: Random, pattern: str) -> str | None:
    """Return the target without one figure and the space after it; in Chinese without the figure."""
    found = places(_DIGITS + r"(?=[年万亿%个名])" if place.language == "zh" else pattern, place.target)
    return replaced(place.target, pick(chance, found), "")


@kind("zero dropped", _NUMBERS, "numbers")
def zero_dropped(place: Passage, chance: Random) -> str | None:
    match = pick(chance, [*places(_GROUPED, place.target), *places(r"(?<![\d.,])[1-9]\d?00?(?![\d.,])", place.target)])
    return replaced(place.target, match, match[0][:-1]) if match and match[0].endswith("0") else None


@kind("decimal mark lost", "N1", "numbers")
def decimal_lost(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(_DECIMAL.get(place.language, _DECIMAL_COMMA), place.target))
    return replaced(place.target, match, "", 1)


@kind("decimal mark of another language", "N110", "numbers", languages=("fr", "ru", "es"))
def foreign_decimal(place: Passage, chance: Random) -> str | None:
    return replaced(place.target, pick(chance, places(_DECIMAL_COMMA, place.target)), ".", 1)


@kind("scale word exchanged", "N101 N102 N104", "numbers")
def scale_exchanged(place: Passage, chance: Random) -> str | None:
    return exchange("scale", place, chance, grounded=False)


@kind("per cent dropped", "N107 N101 N102", "numbers puncspacing")
def per_cent_dropped(place: Passage, chance: Random) -> str | None:
    pattern = rf"(?<=\d)(?:{_PER_CENT[place.language]})"
    return replaced(place.target, pick(chance, places(pattern, place.target)), "")


@kind("currency exchanged", "N107", "")
def currency_exchanged(place: Passage, chance: Random) -> str | None:
    return exchange("currency", place, chance, grounded=False)


@kind("number word changed", "N1", "numbers")
def number_word_changed(place: Passage, chance: Random) -> str | None:
    return exchange("number word", place, chance)


@kind("ordinal changed", "N1 S204", "numbers")
def ordinal_changed(place: Passage, chance: Random) -> str | None:
    return exchange("ordinal", place, chance)


@kind("century or decade changed", "N1", "numbers")
def century_changed(place: Passage, chance: Random) -> str | None:
    return exchange("century", place, chance)


@kind("multiple or fraction changed", "N1", "numbers")
def multiple_changed(place: Passage, chance: Random) -> str | None:
    return exchange("multiple", place, chance)


@kind("month changed", _DATES, "numbers")
def month_changed(place: Passage, chance: Random) -> str | None:
    return exchange("month", place, chance)


@kind("half of a double month changed", "N12", "", languages=("ar",))
def half_month_changed(place: Passage, chance: Random) -> str | None:
    months = ("يناير", "مارس", "أبريل", "مايو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر")
    match = pick(chance, places(f"/({'|'.join(months)})", place.target))
    return match and replaced(place.target, match, chance.choice([m for m in months if m != match[1]]), 1)


@kind("weekday changed", "N12", "")
def weekday_changed(place: Passage, chance: Random) -> str | None:
    return exchange("weekday", place, chance)


@kind("day changed", _DATES, "numbers")
def day_changed(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(_DAY[place.language], place.target))
    if match is None:
        return None
    return replaced(place.target, match, str(chance.choice([day for day in range(2, 29) if str(day) != match[1]])), 1)


@kind("year changed", _NUMBERS, "numbers")
def year_changed(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(_YEAR, place.target))
    return match and replaced(place.target, match, str(int(match[0]) + chance.choice((-10, -1, 1, 5))))


@kind("hour changed", "N1", "numbers")
def hour_changed(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(_TIME[place.language], place.target))
    return match and replaced(place.target, match, str(int(match[1]) % 12 + 1), 1)
