"""What a number is a number of: per cent, times, years or days, dollars. For all languages but Chinese."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from msgspec.structs import replace

from hexapla.checks.quantities.amounts import Amount, divided, falling
from hexapla.checks.quantities.lexicon import Lexicon
from hexapla.checks.quantities.model import Kind, Level, Quantity
from hexapla.text import LETTERS, expression

_MARK = expression(r"[.,;:!?()،؛؟«»“”]")
_EITHER = "YEN-YUAN"
_YEN = frozenset({"JPY", "CNY", _EITHER})
_SIGNS = {"$": "USD", "€": "EUR", "£": "POUND-GBP", "¥": _EITHER, "₽": "RUB"}
_CODE = expression(r"(?<![a-z])[a-z]{3}\Z")
_SIGN = expression(r"[$€£¥₽]")
DOUBTFUL = "?"
"""Ends the code of a word that says other things too (*livres*): it answers a currency and asks for none."""
_LOOK = 36
_LONGEST_UNIT = 16
_OF_EVERY = ("من كل ", "من بين كل ", "من اصل كل ")
"""Arabic says *one child of every four* without the one."""
_PARTS = frozenset(f"{clitic}{part}" for part in ("خمس", "سبع", "تسع", "عشر") for clitic in ("", "و", "ب", "ل"))
_FALLEN_TO = ("الي ال", "بمقدار ال", "بنسبة ال")
_WHOLE = expression(r" (?:ال\w|(?:سكان|عدد|مساحة|اجمالي|مجموع)(?!\w))")
"""Before one definite whole the Arabic for five is a fifth: خُمس السكان."""
_FIVE = frozenset({"خمسا", "وخمسا", "فخمسا"})
_UNITS_FIRST = frozenset(
    "лет месяцев недель дней суток часов минут десятилетий "
    "عقود سنوات سنين اعوام اشهر شهور قرون اسابيع ايام ساعات دقائق ثواني".split()
)
_BETWEEN = frozenset(
    "last past next coming previous consecutive dernières derniers prochaines prochains prochain premières premiers "
    "últimos últimas próximos próximas primeros primeras последних последние ближайших ближайшие первых первые".split()
)
"""What may stand between a number and its unit of time: *trois dernières décennies*."""
_ARTICLES = ("ال", "بال", "كال", "لل")
_LEAST_FALL = 2
"""To fall threefold is to fall by two thirds; nobody says so of less than twofold."""


def measured(found: Quantity, text: str, lexicon: Lexicon) -> Quantity:
    """Return ``found`` with its percentage, multiple, duration or currency."""
    start, end = found.span
    if (
        found.kind is Kind.FACTOR
        and text[start:end].rsplit(maxsplit=1)[-1] in lexicon.times
        and _each(_words(text[end : end + _LOOK]), lexicon)
    ):
        return replace(found, kind=Kind.CARDINAL)
    if found.kind not in {Kind.CARDINAL, Kind.FRACTION, Kind.VAGUE}:
        return found
    if match := lexicon.percent.match(text, end):
        kind = Kind.PERCENT if found.kind is not Kind.VAGUE else found.kind
        level = Level.WITNESS if found.name else Level.HARD
        return replace(found, kind=kind, level=level, span=(start, match.end()))
    if lexicon.language == "ar":
        found = _arabic_share(found, text) if found.value > 1 else _arabic_five(found, text)
    tail = text[end : end + _LOOK]
    words = _words(tail)
    times = words[:1] != [] and words[0] in lexicon.times
    if found.kind is Kind.CARDINAL:
        counted = words[:1] != [] and words[0] in lexicon.durations
        multiplied = not counted and lexicon.multiplied.search(text, max(0, start - _LOOK), start)
        if multiplied or (times and not _each(words[1:], lexicon)):
            falls = falling(found.value) if found.value >= _LEAST_FALL else ()
            return replace(found, kind=Kind.FACTOR, others=(*found.others, *falls))
        if times:
            return found
    if own := lexicon.durations.get(text[start:end]):
        found = replace(found, duration=own)
    elif duration := _duration(words, text, start, lexicon):
        dimension, amount, reach = duration
        found = replace(found, duration=(dimension, amount * found.value), reach=reach)
    if found.level is Level.WITNESS and not found.digits:
        # Articles and the like are frequent, and nobody asks what they are a number of.
        return found
    if unit := _currency(words, tail, text[max(0, start - 5) : start], lexicon):
        level = Level.HARD if found.kind is Kind.CARDINAL and found.digits and found.value > 1 else found.level
        found = replace(found, unit=unit, level=level)
    return found


def _arabic_share(found: Quantity, text: str) -> Quantity:
    """Return ``found`` with the part of a whole that it is by what stands beside it."""
    start, end = found.span
    if text.endswith(_OF_EVERY, 0, start):
        return replace(found, others=(*found.others, divided(1, found.value)))
    word = text[start:end]
    article = word.startswith("ال") and word[2:] in _PARTS and text.endswith(_FALLEN_TO, 0, start + 2)
    if (word in _PARTS and _WHOLE.match(text, end)) or article:
        return replace(found, kind=Kind.FRACTION, value=divided(1, found.value), others=(found.value,))
    return found


def _arabic_five(found: Quantity, text: str) -> Quantity:
    """Return ``found``, as the number five if the word for two fifths (خمسا) has no whole beside it."""
    start, end = found.span
    if text[start:end] not in _FIVE or _WHOLE.match(text, end):
        return found
    return replace(found, kind=Kind.CARDINAL, value=5, others=(found.value,), parts=())


def _duration(words: Sequence[str], text: str, start: int, lexicon: Lexicon) -> tuple[str, Amount, int] | None:
    """Return the unit of time that follows a number, or precedes it (العقود الثلاثة, лет двадцать), with its reach."""
    for index, word in enumerate(words[:3]):
        if word in lexicon.durations:
            beside = not index or (index == 1 and words[0] in _BETWEEN)
            return (*lexicon.durations[word], sum(len(one) + 1 for one in words[: index + 1]) if beside else 0)
    before = text[max(0, start - _LONGEST_UNIT) : start].split(" ")[-2:]
    if len(before) < 2 or before[1]:
        return None
    word = before[0].removeprefix("و")
    bare = next((word[len(one) :] for one in _ARTICLES if word.startswith(one)), word)
    return (*lexicon.durations[bare], -len(before[0]) - 1) if bare in _UNITS_FIRST else None


def _each(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether these words, after *twice* or *three times*, make it a frequency: *three times a year*."""
    return len(words) > 1 and words[0] in lexicon.each and words[1].removeprefix("ال") in lexicon.durations


def _words(tail: str) -> list[str]:
    """Return the next words up to a mark, compounds with hyphens in their parts too."""
    if "." in tail and ("л." in tail or "н." in tail):
        tail = tail.replace("долл.", "долл").replace("млн.", "млн")
    end = _MARK.search(tail)
    return LETTERS.findall(tail, 0, end.start() if end else len(tail))


def _currency(words: Sequence[str], tail: str, before: str, lexicon: Lexicon) -> str:
    before, tail, known = before.rstrip(), tail.lstrip(), lexicon.currencies
    sign = _SIGN.search(before) or _SIGN.match(tail)
    if sign and (before.endswith(sign[0]) or tail.startswith(sign[0])):
        return _SIGNS[sign[0]]
    if (code := _CODE.search(before)) and code[0] in known:
        return known[code[0]]
    for index, word in enumerate(words[:4]):
        if index + 1 < len(words) and (name := f"{word} {words[index + 1]}") in known:
            return known[name]
        if word in known and not known[word].endswith(DOUBTFUL):
            return known[word]
    return ""


def same_currency(one: str, other: str) -> bool:
    """Return whether two currencies may be one: *francs* alone are Swiss ones or others."""
    one, other = one.removesuffix(DOUBTFUL), other.removesuffix(DOUBTFUL)
    if _EITHER in {one, other}:
        return {one, other} <= _YEN
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def currencies(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the currencies that a prepared text names anywhere."""
    words = LETTERS.findall(text)
    pairs = (f"{one} {other}" for one, other in itertools.pairwise(words))
    named = {lexicon.currencies[name] for name in (*words, *pairs) if name in lexicon.currencies}
    return frozenset(named | {_SIGNS[sign] for sign in _SIGN.findall(text)})
