"""What a number is a number of: per cent, times, years or days, dollars. For all languages but Chinese."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from hexapla.checks.quantities.lexicon import Lexicon
from hexapla.checks.quantities.model import Kind, Level, Quantity

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB"}
_SIGN = re.compile(r"[$€£¥₽]")
_HUNDRED = Fraction(100)
_LOOK = 36
_LIST = re.compile(r"[\s,;،、/\-–—]*(?:([^\W\d_]+)[\s,;،]*)?(?:[$€£¥]|us\$)?[\s]*")
_INSIDE_WORDS = 4
PERCENT_SIGN = re.compile(r"[ \-]{0,3}%")


def measured(found: Quantity, text: str, lexicon: Lexicon) -> Quantity:
    """Return ``found`` with its percentage, multiple, duration or currency."""
    start, end = found.span
    if found.kind in {Kind.CARDINAL, Kind.FRACTION, Kind.VAGUE}:
        if match := lexicon.percent.match(text, end):
            kind = Kind.PERCENT if found.kind is not Kind.VAGUE else found.kind
            level = Level.WITNESS if found.name else Level.HARD
            return replace(found, kind=kind, level=level, span=(start, match.end()))
        tail = text[end : end + _LOOK]
        words = _words(tail)
        if found.kind is Kind.CARDINAL and words[:1] and words[0] in lexicon.times:
            falls = (1 / found.value, 1 - 1 / found.value) if found.value > 1 else ()
            return replace(found, kind=Kind.FACTOR, others=(*found.others, *falls))
        duration = next((lexicon.durations[word] for word in words[:3] if word in lexicon.durations), None)
        if duration:
            found = replace(found, duration=(duration[0], duration[1] * found.value))
        if unit := _currency(words, tail, text[max(0, start - 5) : start], lexicon):
            level = Level.HARD if found.kind is Kind.CARDINAL and found.digits else found.level
            found = replace(found, unit=unit, level=level)
    return found


def _words(tail: str) -> list[str]:
    """Return the next words up to a mark, compounds with hyphens in their parts too."""
    tail = re.split(r"[.,;:!?()،؛؟«»“”]", tail.replace("долл.", "долл").replace("млн.", "млн"), maxsplit=1)[0]
    return [part for word in _WORD.findall(tail) for part in word.split("-")]


def _currency(words: Sequence[str], tail: str, before: str, lexicon: Lexicon) -> str:
    sign = _SIGN.search(before) or _SIGN.match(tail.lstrip())
    if sign and (before.rstrip().endswith(sign[0]) or tail.lstrip().startswith(sign[0])):
        return _SIGNS[sign[0]]
    last = re.findall(r"[a-z]+", before)
    if last and len(last[-1]) == 3 and before.rstrip().endswith(last[-1]) and last[-1] in lexicon.currencies:
        return lexicon.currencies[last[-1]]
    for index, word in enumerate(words[:4]):
        for name in (word, " ".join(words[index : index + 2])):
            if name in lexicon.currencies:
                return lexicon.currencies[name]
    return ""


def currencies(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the currencies that a prepared text names anywhere."""
    words = re.findall(r"[^\W\d_]+", text)
    pairs = (f"{one} {other}" for one, other in itertools.pairwise(words))
    named = {lexicon.currencies[name] for name in (*words, *pairs) if name in lexicon.currencies}
    return frozenset(named | {_SIGNS[sign] for sign in _SIGN.findall(text)})


def related(found: Sequence[Quantity], text: str, ranges: frozenset[str], inside: frozenset[str]) -> list[Quantity]:
    """Return the quantities with what the ones after them lend: *10 to 15 per cent*, *5 or 6 million*, *one in four*,
    *the nineties of the last century*."""
    done = list(found)
    for here in range(len(done) - 2, -1, -1):
        one, other = done[here], done[here + 1]
        between = text[one.span[1] : other.span[0]]
        if len(between) > _LOOK:
            continue
        if one.kind is Kind.DECADE and other.kind is Kind.CENTURY:
            year = (other.value - 1) * 100 + one.value % 100
            done[here] = replace(one, value=year, others=(year % 100,), level=Level.HARD)
            done[here + 1] = replace(other, level=Level.WITNESS)
        elif one.kind is Kind.CARDINAL and other.kind is Kind.CARDINAL and _inside(between, inside):
            if other.value and one.value < other.value:
                done[here + 1] = replace(other, others=(*other.others, one.value / other.value))
        elif one.kind in {Kind.CARDINAL, Kind.FACTOR} and _listed(between, ranges):
            more: tuple[Fraction, ...] = ()
            if other.scale > 1 and one.scale == 1 and one.value < 1000 and other.kind is not Kind.VAGUE:
                more = (one.value * other.scale,)
            listed = bool(other.kind is Kind.PERCENT or other.unit or other.listed)
            duration = one.duration or (
                (other.duration[0], other.duration[1] / other.value * one.value)
                if other.duration and other.value
                else None
            )
            done[here] = replace(one, others=(*one.others, *more), listed=listed, duration=duration)
        elif one.kind is Kind.ORDINAL and other.kind is Kind.CENTURY and _listed(between, ranges):
            done[here] = replace(one, listed=True)
    return done


def _listed(between: str, ranges: frozenset[str]) -> bool:
    match = _LIST.fullmatch(between)
    return bool(match) and (match[1] is None or match[1] in ranges) and between.strip() != ""  # type: ignore[index]


def _inside(between: str, inside: frozenset[str]) -> bool:
    words = between.split()
    if not words or len(words) > _INSIDE_WORDS:
        return False
    return any(" ".join(words[-length:]) in inside for length in (1, 2, 3) if length <= len(words))
