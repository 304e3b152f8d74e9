"""W003: a sentence that begins in lower case, a text in capitals, a month or weekday with the wrong letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.endings import EXCLAMATION, QUESTION, STOP, ending
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.masking import CODE, Masked
from hexapla.model import Pair, Role
from hexapla.text import expression

_FIRST = expression(rf"[\s{CODE}\u200e\u200f]*+[«“„‘\"'(\[¿¡]*+[\s\u00a0\u202f{CODE}]*+(?=[^\W\d_])")
_OWN_CASE = expression(r"[a-z][A-Z]|[a-zа-я][-‐‑.)]|[a-z]{1,4}://")
"""Brands (iPhone), e-, a list label (a), p. 5."""
_SENTENCE = frozenset({STOP, QUESTION, EXCLAMATION})
_CAPITAL_ROLES = frozenset({Role.TITLE, Role.HEADING})
_FREE_ROLES = frozenset({Role.LIST_ITEM, Role.CELL, Role.HEADER_CELL, Role.REMARK, Role.NOTE, Role.ATTRIBUTE})
_UNCASED = frozenset({"ar", "zh"})
_SHOUTED_WORDS = 4
_SHOUTED_LINE = 10
"""Without the mark of a sentence: more words than a heading has."""
_WORD = expression(r"[^\W\d_]{2,}")
_ENGLISH = expression(
    r"\b(?:january|february|april|june|july|september|october|november|december|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|(?:(?<=\d )|(?<=\b[Ii]n )|(?<=\bsince ))(?:march|may|august)(?= \d{4}))\b"
)
_MONTHS = {
    "fr": "Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre",
    "es": "Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Setiembre|Octubre|Noviembre|Diciembre",
    "ru": "Января|Февраля|Марта|Апреля|Мая|Июня|Июля|Августа|Сентября|Октября|Ноября|Декабря",
}
_DATES = {
    language: expression(rf"(?:{months})(?=(?:[ \u00a0]|(?: del?) )\d{{4}}\b)") for language, months in _MONTHS.items()
}
"""With a day before and a year after: « le 14 Juillet » and «8 Марта» are feasts."""
_DAY = expression(r"\d(?:er)?(?: de)?[ \u00a0]\Z")
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


def _check(pair: Pair) -> Iterator[Hit]:
    target = pair.target
    if _shouts(pair):
        letters = target.plain.strip()
        start = target.plain.index(letters)
        yield Hit("all in capitals", target_span=(start, start + len(letters)), found=pair.message.target)
        return
    lower = _lower_start(pair)
    if lower is not None:
        letter = target.plain[lower]
        message = "first letter of the sentence in lower case"
        yield Hit(message, target_span=(lower, lower + 1), expected=letter.upper(), found=letter, fix=letter.upper())
    yield from _names_of_days(target)


def _lower_start(pair: Pair) -> int | None:
    """Return the place of the first letter if it ought to be a capital."""
    first = _FIRST.match(pair.target.plain)
    if not first or pair.segment.role in _FREE_ROLES:
        return None
    place = first.end()
    if not pair.target.plain[place].islower() or _OWN_CASE.match(pair.target.plain, place):
        return None
    if pair.source.language not in _UNCASED:
        own = _FIRST.match(pair.source.plain)
        if not own or not pair.source.plain[own.end()].isupper():
            return None
    if pair.segment.role in _CAPITAL_ROLES:
        return place
    both = pair.source.once(ending).marks & pair.target.once(ending).marks
    return place if both & _SENTENCE else None


def _shouts(pair: Pair) -> bool:
    target = pair.target.plain
    if not target.isupper() or pair.segment.role in _CAPITAL_ROLES:
        return False
    sentence = pair.target.once(ending).marks & _SENTENCE
    if len(_WORD.findall(target)) < (_SHOUTED_WORDS if sentence else _SHOUTED_LINE):
        return False
    return pair.source.language in _UNCASED or not pair.source.plain.isupper()


def _names_of_days(text: Masked) -> Iterator[Hit]:
    """Yield English days and months in lower case, and months of dates with a capital elsewhere."""
    plain = text.plain
    if text.language == "en":
        found = _ENGLISH.finditer(plain) if any(end in plain for end in _ENGLISH_ENDS) else iter(())
        yield from (_day_hit(match, match[0].capitalize()) for match in found)
    elif pattern := _DATES.get(text.language):
        for match in pattern.finditer(plain):
            if _DAY.search(plain[max(0, match.start() - 8) : match.start()]):
                yield _day_hit(match, match[0].lower())


def _day_hit(match: re.Match[str], right: str) -> Hit:
    message = f"day or month written {match[0]}"
    return Hit(message, target_span=match.span(), expected=right, found=match[0], fix=right)


_ACT = "We must act now."
_DATE = "We met on 26 September 2015."

RULE = Rule(
    code="W003",
    name="capitals",
    category="misspelling",
    severity="warning",
    fix="unsafe",
    languages=("en", "es", "fr", "ru"),
    reason=(
        "A sentence begins with a capital and is not all in capitals. English writes days and months with one, French, "
        "Spanish and Russian do not. Items of lists and paragraphs of a preamble may begin in lower case."
    ),
    source="Domain notes D1 E4, D2 F7, D3 S7, D4 R5; checks catalogue, W003",
    check=_check,
    bad=(
        Example("en", "Nous devons agir maintenant.", "we must act now.", "fr"),
        Example("en", "Nous nous sommes réunis lundi.", "We met on monday.", "fr"),
        Example("en", "我们于5月3日会晤。", "WE MET ON THE THIRD OF MAY.", "zh"),
        Example("es", _ACT, "debemos actuar ahora."),
        Example("es", _DATE, "Nos reunimos el 26 de Septiembre de 2015."),
        Example("es", "我们必须立即采取行动。", "DEBEMOS ACTUAR DE INMEDIATO.", "zh"),
        Example("es", "Мир возможен.", "la paz es posible.", "ru"),
        Example("fr", _ACT, "nous devons agir maintenant."),
        Example("fr", _DATE, "Nous nous sommes réunis le 26 Septembre 2015."),
        Example("fr", "نحن نختار السلام.", "nous choisissons la paix.", "ar"),
        Example("ru", _ACT, "мы должны действовать сейчас."),
        Example("ru", _DATE, "Мы встретились 26 Сентября 2015 года."),
        Example("ru", "我们选择和平。", "мы выбираем мир.", "zh"),
        Example("ru", "La paz es el único camino.", "МИР — ЭТО ЕДИНСТВЕННЫЙ ПУТЬ ВПЕРЕД.", "es"),
    ),
    good=(
        Example("en", "La réunion peut se tenir le 3 mai.", "The meeting may be held on 3 May; we march on.", "fr"),
        Example("en", "… et ce n’est pas tout.", "… and that is not all.", "fr"),
        Example("en", "联合国维持和平", "United Nations peacekeeping", "zh"),
        Example("es", "Strengthening peace;", "fortalecer la paz;"),
        Example("es", "iPhone sales rose.", "iPhone: suben las ventas."),
        Example("es", "… et ce n’est pas tout.", "… y eso no es todo.", "fr"),
        Example("fr", "(c) To cooperate.", "c) de coopérer."),
        Example("fr", "THE PRESIDENT (spoke in French):", "Le Président (parle en français)\u00a0:"),
        Example("fr", "8 Марта — праздник.", "Le 8 Mars est une fête.", "ru"),
        Example("ru", "Preamble", "ПРЕАМБУЛА"),
        Example("ru", "Whereas peace is essential,", "принимая во внимание, что мир необходим,"),
        Example("ru", "Le 1er mai 2004, l’Union s’est élargie.", "1 мая 2004 года Союз расширился.", "fr"),
    ),
)
