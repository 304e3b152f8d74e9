"""What a number is a number of: per cent, times, years or days, dollars. For all languages but Chinese."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from msgspec.structs import replace

from hexapla.checks.quantities.lexicon import Lexicon
from hexapla.checks.quantities.model import Kind, Level, Quantity
from hexapla.text import expression

_WORD = expression(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB"}
_SIGN = expression(r"[$€£¥₽]")
_LOOK = 36
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
    tail = text[end : end + _LOOK]
    words = _words(tail)
    times = words[:1] != [] and words[0] in lexicon.times
    if found.kind is Kind.CARDINAL:
        if lexicon.multiplied.search(text, max(0, start - _LOOK), start) or (times and not _each(words[1:], lexicon)):
            falls = (1 / found.value, 1 - 1 / found.value) if found.value >= _LEAST_FALL else ()
            return replace(found, kind=Kind.FACTOR, others=(*found.others, *falls))
        if times:
            return found
    if own := lexicon.durations.get(text[start:end]):
        found = replace(found, duration=own)
    elif duration := next((lexicon.durations[word] for word in words[:3] if word in lexicon.durations), None):
        found = replace(found, duration=(duration[0], duration[1] * found.value))
    if unit := _currency(words, tail, text[max(0, start - 5) : start], lexicon):
        level = Level.HARD if found.kind is Kind.CARDINAL and found.digits else found.level
        found = replace(found, unit=unit, level=level)
    return found


def _each(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether these words, after *twice* or *three times*, make it a frequency: *three times a year*."""
    return len(words) > 1 and words[0] in lexicon.each and words[1].removeprefix("ال") in lexicon.durations


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
