"""Names of days and months with the wrong first letter: English has a capital there, French, Russian and Spanish none.

Feasts, streets and movements that bear a date keep their capital (« le 14 Juillet », «8 Марта», *12 de Octubre*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.masking import Masked
from hexapla.text import expression

_ENGLISH = expression(
    r"\b(?:january|february|april|june|july|september|october|november|december|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|(?:(?<=\d )|(?<=\b[Ii]n )|(?<=\bsince ))(?:march|may|august)(?= \d{4})"
    r"|(?<=\bon \d )(?:march|august)(?=[.,;])|(?<=\bon \d\d )(?:march|august)(?=[.,;]))\b"
)
_ENGLISH_ENDS = (
    "nday",
    "sday",
    "riday",
    "turday",
    "uary",
    "ember",
    "ober",
    "april",
    "june",
    "july",
    "march",
    "may",
    "august",
)
"""What the English names end in, or are: most texts have none of them."""
_MONTHS = {
    "fr": "Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre",
    "es": "Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Setiembre|Octubre|Noviembre|Diciembre",
    "ru": "Января|Февраля|Марта|Апреля|Мая|Июня|Июля|Августа|Сентября|Октября|Ноября|Декабря",
}
_FOUND = {language: expression(rf"\b(?:{months})\b") for language, months in _MONTHS.items()}
_YEAR = expression(r"(?:[ \u00a0]|(?: del?) )\d{4}\b")
_DAY = expression(r"(?:\A|[^\w])(\d{1,2})(?:er|\.?º)?(?: de)?[ \u00a0]\Z")
_DAY_ALONE = {
    "es": expression(
        r"(?:\b(?:el|al|hasta|desde|día|este|pasado|próximo|y|a|lunes|martes|miércoles|jueves|viernes|sábado|domingo),?"
        r" )(?:día )?(\d{1,2})(?:\.?º)? de \Z"
    ),
    "fr": expression(
        r"(?:\b(?:[Ll]e|au|dès le|du|et|jusqu’au|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi"
        r"|[Ss]amedi|[Dd]imanche),?[ \u00a0])"
        r"(\d{1,2})(?:er)?[ \u00a0]\Z"
    ),
}
"""What stands before a month without a year: an article, not the noun of a name (*Avenida 9 de Julio*)."""
_IN_MONTH = {"es": expression(r"\b[Ee]n \Z"), "fr": expression(r"\b[Ee]n[ \u00a0]\Z")}
_FEASTS = {
    "es": frozenset(
        "1 enero|6 enero|24 febrero|8 marzo|14 abril|19 abril|25 abril|1 mayo|2 mayo|3 mayo|5 mayo|15 mayo|25 mayo"
        "|20 junio|24 junio|5 julio|9 julio|14 julio|18 julio|19 julio|20 julio|24 julio|25 julio|26 julio|28 julio"
        "|6 agosto|7 agosto|10 agosto|15 agosto|25 agosto|11 septiembre|15 septiembre|16 septiembre|18 septiembre"
        "|9 octubre|12 octubre|10 octubre|20 noviembre|6 diciembre|8 diciembre|10 diciembre".split("|")
    ),
    "fr": frozenset(
        "1 janvier|8 mars|21 avril|1 mai|8 mai|13 mai|18 juin|1 juillet|4 juillet|14 juillet|4 août|15 août"
        "|4 septembre|11 septembre|7 octobre|1 novembre|11 novembre|13 novembre|2 décembre".split("|")
    ),
}
"""Days that have become names of feasts or events, with a capital in one usage or another."""
_WEEKDAYS = {
    "es": expression(
        r"(?<=\b(?:[Ee]l|al|un) )(?:Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo)"
        r"(?=,? \d{1,2} de |[.,;]|\Z| (?:pasado|próximo|por la|a las?|siguiente)\b)"
    ),
    "fr": expression(
        r"(?<=\b(?:[Ll]e|au|du|un) )(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)"
        r"(?=,?[ \u00a0]\d{1,2}(?:er)?[ \u00a0][a-zA-Zé]|[.,]|\Z"
        r"| (?:dernier|prochain|suivant|matin|soir|après-midi)\b)"
    ),
}
"""Behind an article and before what is no part of a name: *el Viernes Santo*, « le Mercredi des Cendres »."""
_WEEKDAY_ENDS = {"es": ("nes", "artes", "coles", "eves", "bado", "omingo"), "fr": ("di",)}
_BEFORE = 24


def miswritten(text: Masked) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the names of days and months in ``text`` whose first letter is wrong, each with how it is written."""
    plain, language = text.plain, text.language
    if language == "en":
        if any(end in plain for end in _ENGLISH_ENDS):
            yield from ((match, match[0].capitalize()) for match in _ENGLISH.finditer(plain))
        return
    if language in _FOUND:
        for match in _FOUND[language].finditer(plain):
            if _is_date(plain, match, language):
                yield match, match[0].lower()
    if language in _WEEKDAYS and any(end in plain for end in _WEEKDAY_ENDS[language]):
        yield from ((match, match[0].lower()) for match in _WEEKDAYS[language].finditer(plain))


def _is_date(plain: str, month: re.Match[str], language: str) -> bool:
    """Whether a month with a capital is one of a date: with a year, or a day that is no feast and bears an article."""
    before = plain[max(0, month.start() - _BEFORE) : month.start()]
    if _YEAR.match(plain, month.end()):
        return bool(_DAY.search(before)) or (language in _IN_MONTH and bool(_IN_MONTH[language].search(before)))
    day = _DAY_ALONE[language].search(before) if language in _DAY_ALONE else None
    return day is not None and 0 < int(day[1]) < 32 and f"{int(day[1])} {month[0].lower()}" not in _FEASTS[language]
