"""What the numbers of a text lend one another: *10 to 15 per cent*, *one in four*, *two hours and a half*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from msgspec.structs import replace

from hexapla.checks.quantities.amounts import Amount, divided
from hexapla.checks.quantities.lexicon import Lexicon
from hexapla.checks.quantities.model import Kind, Level, Quantity
from hexapla.text import expression

_NEAR = 36
_LIST = expression(r"[\s,;،、/\-–—]*(?:([^\W\d_]+)[\s,;،]*)?(?:[$€£¥]|us\$)?[\s]*")
_AMONG = expression(r"[^，。；\s]{0,10}(?:[之当]?中|里)，?(?:就|便|约|大约|只|仅|至少)?有")
"""Between a whole and its part in Chinese: 每十人中有九人."""
_INSIDE_WORDS = 4
_HALF = Fraction(1, 2)
_AND_HALF = expression(r"(?<!\w)(?:(?P<one>an?|une?|una|un) )?(?P<unit>[^\W\d_]+) (?:(?:and|et|y|с)(?: an?)? )?\Z")
"""What stands before the half of *an hour and a half*, *deux heures et demie*, سنة ونصف."""
_LONGEST_UNIT = 24
_ENDS = expression(
    r"\W*\Z| ?[^\w\s-]| [—–-]| (?:d[eu]l?|en|a|al|por|para|con|desde|sobre|y|o|que|más|menos|à|au|par|pour|dans|sur|et"
    r"|ou|plus|moins|in|on|at|by|to|for|from|over|above|below|and|or|but|long|high|deep|away|more|less|в|на|от|до|за|по|с|и"
    r"|или|над|выше|ниже|больше|меньше|من|في|عن|فوق|تحت|الي|علي|تقريبا"
    r"|(?:ال)?(?:كيلو)?(?:متر|طن|درجة|ميل|لتر|دولار|نقطة))(?!\w)"
)
"""What may follow the half of *two metres and a half*, so that it is not the half of something else."""
_MEASURED_DUALS = frozenset(
    f"{unit}{ending}"
    for unit in ("متر", "كيلومتر", "سنتيمتر", "طن", "درجت", "ميل", "لتر", "هكتار", "كيلوغرام", "فدان", "قدم")
    for ending in ("ان", "ين")
)


def with_halves(found: Sequence[Quantity], text: str, lexicon: Lexicon) -> list[Quantity]:
    """Return ``found`` with each half that follows a unit joined to the number of that unit, which is one if none
    is said."""
    done: list[Quantity] = []
    for one in found:
        unit = _halved_unit(one, done[-1] if done else None, text, lexicon)
        if unit is None:
            done.append(one)
            continue
        before = done.pop() if done and unit.start() - 1 <= done[-1].span[1] <= unit.end("unit") else None
        if before and done and text[done[-1].span[1] : before.span[0]] == " " and done[-1].kind is Kind.CARDINAL:
            # *Two decades and a half*: the unit is a number as well.
            before = done.pop()
        done.append(_with_half(before, unit, one, lexicon))
    return done


def _halved_unit(one: Quantity, before: Quantity | None, text: str, lexicon: Lexicon) -> re.Match[str] | None:
    if one.kind is not Kind.FRACTION or one.value != _HALF:
        return None
    start, end = one.span
    match = _AND_HALF.search(text, max(0, start - _LONGEST_UNIT), start)
    if match is None:
        return None
    known = match["unit"] in lexicon.durations or match["unit"] in lexicon.times
    if not known and not (_counts(before, match) and _ENDS.match(text, end)):
        return None
    joined = match.end("unit") + 1 < start or text[start:end].startswith("و")
    return match if joined else None


def _counts(before: Quantity | None, unit: re.Match[str]) -> bool:
    """Whether ``before`` is the whole number of ``unit``, any noun, or it is the Arabic dual of a measure."""
    if before is None or before.span[1] < unit.start() - 1:
        return unit["one"] is not None or unit["unit"] in _MEASURED_DUALS
    beside = before.span[1] < unit.start("unit") and before.kind is Kind.CARDINAL
    return beside and before.value.denominator == 1 and before.scale == 1


def _with_half(before: Quantity | None, unit: re.Match[str], half: Quantity, lexicon: Lexicon) -> Quantity:
    """Return the whole: ``before`` is the number of the ``unit``, or the Arabic dual that the unit itself is."""
    word = unit["unit"]
    span = (before.span[0] if before else unit.start(), half.span[1])
    whole = before.value if before else 1
    value = whole + _HALF
    if word in lexicon.times:
        return Quantity(value, span, Kind.FACTOR, Level.SOFT)
    if word not in lexicon.durations:
        if before is None:
            return Quantity((1 if unit["one"] else 2) + _HALF, span, level=Level.SOFT)
        return replace(before, value=value, span=span, level=max(before.level, Level.SOFT), others=())
    dimension, amount = lexicon.durations[word]
    level = before.level if before else Level.SOFT
    if before and before.span[1] == unit.end("unit"):
        # The number is the unit itself: *a decade*, or an Arabic dual.
        dual = lexicon.language == "ar" and word.endswith(("ان", "ين"))
        value = Fraction(5, 2) if dual else Fraction(3, 2)
        amount = divided(amount, 2) if dual else amount
    return Quantity(value, span, level=max(level, Level.SOFT), duration=(dimension, amount * value))


def related(found: Sequence[Quantity], text: str, ranges: frozenset[str], inside: frozenset[str]) -> list[Quantity]:
    """Return the quantities with what the ones after them lend: *10 to 15 per cent*, *5 or 6 million*, *one in four*,
    *the nineties of the last century*, *half of one per cent*, تضاعف ثلاث مرات.

    ``ranges`` are the words within a range or list, ``inside`` those between a part and its whole.
    """
    done = list(found)
    for here in range(len(done) - 2, -1, -1):
        one, other = done[here], done[here + 1]
        between = text[one.span[1] : other.span[0]]
        if len(between) > _NEAR:
            continue
        if _CENTS.match(text, other.span[1]) and _is_sum(one, other, between):
            value = one.value + divided(other.value, 100)
            done[here] = replace(
                one, value=value, span=(one.span[0], other.span[1]), level=other.level, unit=other.unit
            )
            done[here + 1] = replace(other, level=Level.WITNESS)
        elif one.kind is Kind.DECADE and other.kind is Kind.CENTURY:
            year = (other.value - 1) * 100 + one.value % 100
            done[here] = replace(one, value=year, others=(year % 100,), level=Level.HARD)
            done[here + 1] = replace(other, level=Level.WITNESS)
        elif one.kind is Kind.CARDINAL and other.kind is Kind.CARDINAL and _inside(between, inside):
            done[here + 1] = _whole(one, other)
        elif one.kind is Kind.CARDINAL and other.kind is Kind.CARDINAL and _AMONG.fullmatch(between):
            done[here] = _whole(other, one)
        elif one.kind is Kind.FACTOR and other.kind is Kind.FACTOR and "ضاعف" in text[slice(*one.span)]:
            done[here] = replace(other, span=one.span, level=Level.WITNESS)
        elif one.kind is Kind.FRACTION and other.kind is Kind.PERCENT and between.strip() in _OF:
            done[here] = replace(
                one, kind=Kind.PERCENT, value=one.value * other.value, span=(one.span[0], other.span[1])
            )
            done[here + 1] = replace(other, level=Level.WITNESS)
        elif one.kind in {Kind.CARDINAL, Kind.FACTOR} and _listed(between, ranges):
            done[here] = _lent(one, other)
        elif one.kind is Kind.ORDINAL and other.kind is Kind.CENTURY and _listed(between, ranges):
            done[here] = replace(one, listed=True)
    return done


def _is_sum(one: Quantity, other: Quantity, between: str) -> bool:
    """Whether they are a sum of money and its cents: *2 dollars and 15 cents*, دولارين و15 سنتا."""
    kinds = {one.kind, other.kind} == {Kind.CARDINAL} and one.value.denominator == 1 and other.value < 100
    return kinds and _MONEY_BETWEEN.fullmatch(between) is not None


_CENTS = expression(r" (?:cents?|centimes?|centavos?|céntimos?|цент\w{0,3}|سنتا?|سنتات)(?!\w)")
_MONEY_BETWEEN = expression(
    r" (?:(?:dollars?|euros?|dólar(?:es)?|доллар\w{0,3}|евро|دولارا?|دولارات|يورو) )?(?:(?:and|et|y|и) |و)?"
)
_OF = frozenset("of de del du d' من".split())


def _whole(part: Quantity, whole: Quantity) -> Quantity:
    """Return the four of *one in four*, which is a quarter too, or the second 24 of *24 heures sur 24*."""
    if whole.value and part.value < whole.value:
        larger = (value for value in whole.others if value >= 1)
        return replace(whole, others=(*larger, divided(part.value, whole.value)))
    return replace(whole, level=Level.WITNESS) if part.value == whole.value else whole


def _lent(one: Quantity, other: Quantity) -> Quantity:
    """Return ``one`` of a range or list with the scale word, unit and duration that stand after ``other`` only."""
    more: tuple[Amount, ...] = ()
    if other.scale > 1 and one.scale == 1 and one.value < 1000 and other.kind is not Kind.VAGUE:
        more = (one.value * other.scale,)
    duration = one.duration
    if duration is None and other.duration and other.value:
        duration = (other.duration[0], divided(other.duration[1], other.value) * one.value)
    listed = bool(other.kind is Kind.PERCENT or other.unit or other.listed)
    return replace(one, others=(*one.others, *more), listed=listed, duration=duration)


def _listed(between: str, ranges: frozenset[str]) -> bool:
    match = _LIST.fullmatch(between)
    return match is not None and (match[1] is None or match[1] in ranges) and between.strip() != ""


def _inside(between: str, inside: frozenset[str]) -> bool:
    words = between.split()
    if not words or len(words) > _INSIDE_WORDS:
        return False
    return any(" ".join(words[-length:]) in inside for length in (1, 2, 3) if length <= len(words))
