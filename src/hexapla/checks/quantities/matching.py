"""Which quantity of the target answers which of the source: by value and kind, then by any reading that both have.

Tables of keys instead of comparing each with each, so that a page of figures takes linear time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from hexapla.checks.quantities.amounts import Amount, divided
from hexapla.checks.quantities.model import Kind, Level, Quantity

_HUNDRED = 100
Key = tuple[str, object]
_MONTHS: dict[Amount, Amount] = {
    **{24 * 30 * months: months for months in range(1, 7)},
    **{24 * 7 * weeks: divided(weeks, 4) for weeks in (4, 6, 8, 12)},
    24 * 365: 12,
}
"""Hours that are also called months: thirty days, six weeks, 365 days."""


class Matched(Struct, frozen=True):
    """Pairs of indices with how they matched (0 best, :data:`ALIEN` by the target's other reading), and the rest."""

    pairs: tuple[tuple[int, int, int], ...]
    source: tuple[int, ...]
    target: tuple[int, ...]
    witnessed: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
    """Of each side what only a witness answers."""

    def exact(self, side: int) -> frozenset[int]:
        """Return which quantities of a side (0 source, 1 target) have their like: of one kind, and no mere witness."""
        return frozenset(pair[side] for pair in self.pairs if pair[2] == 0) - self.witnessed[side]


ALIEN = 4
"""The target's digits have the value only if read by another language's separators."""


def match(source: Sequence[Quantity], target: Sequence[Quantity]) -> Matched:
    """Match the quantities of two texts, each at most once; the surest first."""
    left = dict.fromkeys(sorted(range(len(source)), key=lambda at: (-source[at].level, at)))
    right = dict.fromkeys(sorted(range(len(target)), key=lambda at: (-target[at].level, at)))
    pairs: list[tuple[int, int, int]] = []
    for rank in range(ALIEN + 1):
        if not left or not right:
            break
        table: dict[Key, list[int]] = {}
        for at in right:
            for key in keys(target[at], rank, alien=rank == ALIEN):
                table.setdefault(key, []).append(at)
        for lists in table.values():
            lists.reverse()
        for at in list(left):
            for key in keys(source[at], rank):
                found = table.get(key)
                while found and found[-1] not in right:
                    found.pop()
                if found:
                    other = found.pop()
                    pairs.append((at, other, rank))
                    del left[at], right[other]
                    break
    witnessed = (
        frozenset(one for one, other, _ in pairs if target[other].level is Level.WITNESS),
        frozenset(other for one, other, _ in pairs if source[one].level is Level.WITNESS),
    )
    return Matched(tuple(sorted(pairs)), tuple(sorted(left)), tuple(sorted(right)), witnessed)


def keys(one: Quantity, rank: int, *, alien: bool = False) -> Iterable[Key]:
    """Return under which keys ``one`` is found at ``rank``."""
    if rank == 0:
        return ((one.kind, one.value),)
    if rank == 1:
        return (("", one.value),)
    if rank == 2:
        return tuple(("", value) for value in (one.value, *one.others))
    if rank == 3:
        return (*converted(one), *(("", value) for value in one.others))
    if alien:
        return (("", one.alien),) if one.alien is not None else ()
    return tuple(("", value) for value in (one.value, *one.others))


def converted(one: Quantity) -> Iterable[Key]:
    """Yield what it is by other measures: half and 50 per cent, 18 months and a year and a half, tripled and +200 %."""
    if one.kind is Kind.PERCENT:
        yield "part", (share := divided(one.value, _HUNDRED))
        yield "times", 1 + share
    elif one.kind is Kind.FACTOR:
        yield "times", one.value
        if one.value < 1:
            yield "part", one.value
    elif one.value < 1:
        yield "part", one.value
    for value in one.others:
        if value < 1:
            yield "part", value
    if one.duration:
        dimension, amount = one.duration
        yield dimension, amount
        if dimension == "hour" and amount == 15 * 24:
            yield dimension, 14 * 24
        if dimension == "hour" and amount in _MONTHS:
            yield "month", _MONTHS[amount]


def all_keys(found: Iterable[Quantity]) -> frozenset[Key]:
    """Return every key of ``found``: what a text states at least once."""
    return frozenset(key for one in found for rank in (1, 2, 3) for key in keys(one, rank))
