"""What the quantities of a translation do not have in common with those of its source; each defect once."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hexapla.checks.quantities.amounts import Amount, divided
from hexapla.checks.quantities.disagreement import (
    alike,
    code_of,
    group,
    is_share,
    of_levels,
    readings,
    scales,
)
from hexapla.checks.quantities.labels import heads, labelled
from hexapla.checks.quantities.matching import ALIEN, Key, Matched, all_keys, keys, match
from hexapla.checks.quantities.measures import same_currency
from hexapla.checks.quantities.model import Kind, Level, Quantity
from hexapla.checks.quantities.parse import asks, currencies, quantities
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import expression

_SPACED = expression(r"\d[ \u00a0\u2009\u202f]\d{3}(?!\d)")
_MOST = 40
"""Of more numbers without a partner only so many are paired: the texts are not translations of one another."""
_WHOLE: frozenset[tuple[str, Amount | int] | None] = frozenset(
    {("month", 12), ("month", 120), ("month", 1200), ("month", 12000), ("month", 6), ("month", 3), ("month", 1)}
    | {("hour", 1), ("hour", 24), ("hour", 168), ("hour", 336), ("hour", 360)}
)
"""Durations that have a name of their own: a year, a decade, a fortnight, *un semestre*."""
_POINTS = ("point", "punto", "пункт", "نقط", "نقاط")
"""Points are of per cent, said or not: *a gagné 10 points*."""
_ALL = 100
"""Per cent: *one hundred per cent* is *wholly*."""


class Difference(Struct, frozen=True):
    """A defect: ``code`` is that of the rule that reports it."""

    code: str
    source: Quantity | None
    target: Quantity | None


def differences(pair: Pair) -> tuple[Difference, ...]:
    """Return the defects of the numbers of ``pair``."""
    return pair.once(_differences)


def _differences(pair: Pair) -> tuple[Difference, ...]:
    if not (asks(pair.source) or asks(pair.target)):
        return ()
    source, target = quantities(pair.source), quantities(pair.target)
    if not source and not target:
        return ()
    matched = match(source, target)
    return (
        *_formats(pair, source, target, matched),
        *_units(pair, source, target, matched),
        *_times(source, target, matched),
        *_Rest(source, target, matched, pair).judge(),
    )


def _formats(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], matched: Matched
) -> Iterator[Difference]:
    """N110: the value is right, the separators are another language's."""
    for one, other, rank in matched.pairs:
        found = target[other]
        if not found.digits or found.name or found.level is Level.WITNESS:
            continue
        foreign = rank == ALIEN or not found.native or found.reversed or _spaced(pair.target, found)
        if foreign and not (labelled(pair.target.plain, found.span[0]) or heads(pair.target.plain, found)):
            yield Difference("N110", source[one], found)


def _spaced(text: Masked, found: Quantity) -> bool:
    """Whether spaces part the groups of an English number, as they do in French, Russian and Chinese."""
    return text.language == "en" and _SPACED.search(text.text, *found.span) is not None


def _units(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], matched: Matched
) -> Iterator[Difference]:
    """N107: the number is there, its per cent or currency is not."""
    named: frozenset[str] | None = None
    for one, other, _ in matched.pairs:
        left, right = source[one], target[other]
        if Level.WITNESS in {left.level, right.level}:
            continue
        if {left.kind, right.kind} == {Kind.PERCENT, Kind.CARDINAL} and not (left.listed or right.listed):
            side, bare = (0, left) if left.kind is Kind.CARDINAL else (1, right)
            if not _same_share(left, right) and not _understood(
                bare, (source, target)[side], (pair.source, pair.target)[side]
            ):
                yield Difference("N107", left, right)
        elif left.unit and not same_currency(left.unit, right.unit):
            named = currencies(pair.target) if named is None else named
            if not any(same_currency(left.unit, one) for one in named):
                yield Difference("N107", left, right)


def _times(source: Sequence[Quantity], target: Sequence[Quantity], matched: Matched) -> Iterator[Difference]:
    """N105: the number is there, of another unit of time: *three decades*, *tres años*."""
    for one, other, _ in matched.pairs:
        left, right = source[one], target[other]
        if not (left.reach and right.reach) or left.value != right.value or left.duration == right.duration:
            continue
        if Level.WITNESS in {left.level, right.level} or {left.kind, right.kind} != {Kind.CARDINAL}:
            continue
        stated = {item.duration for item in target}, {item.duration for item in source}
        if left.duration not in stated[0] and right.duration not in stated[1]:
            yield Difference("N105", _with_unit(left), _with_unit(right))


def _with_unit(one: Quantity) -> Quantity:
    start, end = one.span
    return replace(one, span=(start + min(one.reach, 0), end + max(one.reach, 0)))


def _same_share(one: Quantity, other: Quantity) -> bool:
    """Whether they are one share: *80 per cent* and the five of *four out of five*."""
    percent, bare = (one, other) if one.kind is Kind.PERCENT else (other, one)
    return divided(percent.value, _ALL) in bare.others


def _understood(bare: Quantity, found: Sequence[Quantity], text: Masked) -> bool:
    """Whether a number goes without its per cent because one before it has it: *0.7 per cent was asked, 0.3 given.*"""
    after = text.plain[bare.span[1] :].lstrip()
    if after.removeprefix("-").startswith(_POINTS):
        return True
    if text.language == "zh":
        # Chinese repeats its sign.
        return False
    ends = not after or after[0] in ".,;:!?)،؛؟。，；：！？）"
    return ends and any(one.kind is Kind.PERCENT and one.span < bare.span for one in found)


class _Rest:
    """What found no partner."""

    def __init__(self, source: Sequence[Quantity], target: Sequence[Quantity], matched: Matched, pair: Pair) -> None:
        self.pair = pair
        self.rest = ([source[at] for at in matched.source], [target[at] for at in matched.target])
        self.stated = (_stated(source, matched, 0), _stated(target, matched, 1))
        self.parts = (_parts(source, matched, 0), _parts(target, matched, 1))
        self.done: list[Difference] = []

    def judge(self) -> list[Difference]:
        asked = tuple([one for one in self.rest[side] if self._asks(one, side)][:_MOST] for side in (0, 1))
        repeated = tuple(
            [one for one in self.rest[side] if one.level is Level.HARD and self._repeated(one, side)][:_MOST]
            for side in (0, 1)
        )
        left, right = asked
        self._pair(left, right, scales)
        self._pair(left, right, functools.partial(alike, Level.HARD, Level.HARD))
        self._pair(left, right, functools.partial(of_levels, Level.HARD, Level.HARD))
        self._pair(left, right, functools.partial(alike, Level.HARD, Level.SOFT))
        self._pair(left, right, functools.partial(alike, Level.SOFT, Level.HARD))
        self._pair(left, right, functools.partial(alike, Level.SOFT, Level.SOFT))
        self._shares(left, right)
        self._pair(repeated[0], right, functools.partial(of_levels, Level.HARD, Level.HARD))
        self._pair(left, repeated[1], functools.partial(of_levels, Level.HARD, Level.HARD))
        self._factors(left, right)
        self._firsts(left, right)
        self._names()
        self.done += [Difference("N101", one, None) for one in left if self._alone(one, 0)]
        self.done += [Difference("N103", None, one) for one in right if self._alone(one, 1)]
        return self.done

    def _asks(self, one: Quantity, side: int) -> bool:
        """Whether ``one`` has to have an answer: it is no mere witness, and the other text does not state it at all."""
        return one.level is not Level.WITNESS and not self._repeated(one, side)

    def _repeated(self, one: Quantity, side: int) -> bool:
        loose, grouped = self.stated[1 - side]
        ways = [key for rank in (1, 2, 3) for key in keys(one, rank)]
        if any(key in loose or (group(one), key) in grouped for key in ways):
            return True
        if one.kind in {Kind.CARDINAL, Kind.ORDINAL} and one.value in self.parts[1 - side]:
            return True
        parts = [part for part in one.parts if part > 1]
        return bool(parts) and all(("", part) in loose for part in parts)

    def _alone(self, one: Quantity, side: int) -> bool:
        """Whether a number without any partner is a defect."""
        if one.level is not Level.HARD:
            return False
        if one.duration in _WHOLE or (one.kind is Kind.PERCENT and one.value == _ALL):
            return False
        if one.value == 2 and self.pair.target.language == "ar" and not side:
            return False
        if one.value == 2 and self.pair.source.language == "ar" and side:
            return False
        if one.kind is Kind.CENTURY:
            text = (self.pair.source, self.pair.target)[1 - side]
            return not any(word in text.plain.lower() for word in _CENTURY_WORDS.get(text.language, ()))
        return True

    def _pair(self, left: list[Quantity], right: list[Quantity], fits: Callable[[Quantity, Quantity], bool]) -> None:
        """Pair what ``fits``, the nearest by its place in the text; each pair is one defect."""
        for one in list(left):
            candidates = [other for other in right if fits(one, other)]
            if candidates:
                other = min(candidates, key=lambda item: self._distance(one, item))
                left.remove(one)
                right.remove(other)
                self.done.append(Difference(code_of(one, other), one, other))

    def _distance(self, one: Quantity, other: Quantity) -> float:
        lengths = (len(self.pair.source.text), len(self.pair.target.text))
        return abs(one.span[0] / lengths[0] - other.span[0] / lengths[1])

    def _factors(self, left: list[Quantity], right: list[Quantity]) -> None:
        """*Double* may be an adjective and asks for nothing, but it is not *fourfold*."""
        for side, asked in ((0, right), (1, left)):
            silent = [one for one in self.rest[side] if one.kind is Kind.FACTOR and one.level is Level.WITNESS]
            witnesses = [one for one in silent if not self._repeated(one, side)]
            pair = (witnesses, asked) if side == 0 else (asked, witnesses)
            self._pair(*pair, lambda one, other: one.kind is other.kind and Level.HARD not in {one.level, other.level})

    def _shares(self, left: list[Quantity], right: list[Quantity]) -> None:
        """*Nine in ten* is not *seven tenths*, *every tenth* is not *one in twelve*."""
        for side, asked in ((0, left), (1, right)):
            whole = next((one for one in self.rest[side] if is_share(one)), None)
            others = right if side == 0 else left
            kinds = {Kind.FRACTION, Kind.ORDINAL}
            other = next(
                (one for one in others if one.kind in kinds and any(0 < part < 1 for part in readings(one))), None
            )
            if whole and other and set(readings(whole)).isdisjoint(readings(other)):
                others.remove(other)
                if whole in asked:
                    asked.remove(whole)
                self.done.append(Difference("N105", *((whole, other) if side == 0 else (other, whole))))

    def _firsts(self, left: list[Quantity], right: list[Quantity]) -> None:
        """*First* asks for nothing, but it is not *second*."""
        for side, asked in ((0, right), (1, left)):
            first = next((one for one in self.rest[side] if one.kind is Kind.ORDINAL and one.value == 1), None)
            other = next((one for one in asked if one.kind is Kind.ORDINAL), None)
            if first and other and ("", 1) not in self.stated[1 - side][0]:
                asked.remove(other)
                pair = (first, other) if side == 0 else (other, first)
                self.done.append(Difference("N106", *pair))

    def _names(self) -> None:
        """COVID-19 is not COVID-18."""
        targets = {one.name.casefold(): one for one in self.rest[1] if one.name}
        for one in self.rest[0]:
            other = targets.pop(one.name.casefold(), None) if one.name else None
            if other and not self._repeated(one, 0):
                self.done.append(Difference("N102", one, other))


_CENTURY_WORDS = {
    "en": ("centur",),
    "fr": ("siècle",),
    "es": ("siglo",),
    "ru": ("век", "столети"),
    "ar": ("قرن",),
    "zh": ("世纪",),
}


def _stated(
    found: Sequence[Quantity], matched: Matched, side: int
) -> tuple[frozenset[Key], frozenset[tuple[int, Key]]]:
    """Return what a text states: by value alone, and by group and value where it answers its like exactly.

    What answers its like says nothing of the rest: *third* that is *tercero* is no *three*.
    """
    exact = matched.exact(side)
    free = all_keys(one for at, one in enumerate(found) if at not in exact)
    own = [replace(one, others=()) for at, one in enumerate(found) if at in exact]
    return free, frozenset((group(one), key) for one in own for key in all_keys((one,)))


def _parts(found: Sequence[Quantity], matched: Matched, side: int) -> frozenset[Amount]:
    """Return the numbers of which fractions, seasons and labels are made; a fraction that has its like lends none."""
    exact = matched.exact(side)
    return frozenset(
        part for at, one in enumerate(found) if at not in exact or one.kind is not Kind.FRACTION for part in one.parts
    )
