"""When two numbers that found no partner disagree, and how: by a power of ten, in kind, in value."""

from __future__ import annotations

from hexapla.checks.quantities.amounts import Amount, divided
from hexapla.checks.quantities.model import Kind, Level, Quantity

_GROUPS = {
    Kind.CARDINAL: 0,
    Kind.FACTOR: 1,
    Kind.FRACTION: 2,
    Kind.PERCENT: 2,
    Kind.ORDINAL: 3,
    Kind.CENTURY: 4,
    Kind.DECADE: 5,
    Kind.VAGUE: 6,
}
_ERAS = frozenset({Kind.ORDINAL, Kind.CENTURY, Kind.DECADE})
_LARGE = 1000
"""From here on a number that is ten times another has lost a nought; below, a digit was changed."""


def group(one: Quantity) -> int:
    """Return what ``one`` can disagree with: to divide is to leave a fraction."""
    return _GROUPS[Kind.FRACTION] if one.kind is Kind.FACTOR and one.value < 1 else _GROUPS[one.kind]


def groups(one: Quantity) -> frozenset[int]:
    """Return all that ``one`` can disagree with: *втрое* divides as well as it multiplies."""
    divides = one.kind is Kind.FACTOR and any(value < 1 for value in one.others)
    return frozenset({group(one), *((_GROUPS[Kind.FRACTION],) if divides else ())})


def readings(one: Quantity) -> tuple[Amount, ...]:
    """Return all values that ``one`` may have."""
    return (one.value, *one.others)


def is_share(one: Quantity) -> bool:
    """Whether it is the whole of a share: the four of *one in four*."""
    return one.kind is Kind.CARDINAL and any(0 < part < 1 for part in one.others)


def is_part(one: Quantity) -> bool:
    """Whether it may be a part of a whole: *seven tenths*, *every tenth*."""
    return one.kind in {Kind.FRACTION, Kind.ORDINAL} and any(0 < part < 1 for part in readings(one))


def _magnitude(one: Quantity) -> int:
    """Return the power of ten in a round number; dozens and scores are tens."""
    return len(str(int(one.value)))


def scales(one: Quantity, other: Quantity) -> bool:
    """Whether the two differ by a power of ten: a scale word, 万 or three noughts have been lost."""
    if not one.value or not other.value or _ERAS & {one.kind, other.kind}:
        return False
    if (one.kind is Kind.VAGUE) != (other.kind is Kind.VAGUE):
        return False
    if one.kind is Kind.VAGUE:
        return _magnitude(one) != _magnitude(other)
    ratio = max(divided(one.value, other.value), divided(other.value, one.value))
    large = one.scale != other.scale or max(one.value, other.value) >= _LARGE
    return (
        large
        and ratio > 1
        and min(one.value, other.value) > 1
        and ratio.denominator == 1
        and str(ratio.numerator).strip("0") == "1"
    )


def alike(first: Level, second: Level, one: Quantity, other: Quantity) -> bool:
    """Whether the two are of these levels and of one kind, so that they disagree."""
    if (one.level, other.level) != (first, second):
        return False
    return one.kind is not Kind.VAGUE and not groups(one).isdisjoint(groups(other))


def of_levels(first: Level, second: Level, one: Quantity, other: Quantity) -> bool:
    """Whether the two are of these levels, of whatever kind but a round number."""
    return (one.level, other.level) == (first, second) and Kind.VAGUE not in {one.kind, other.kind}


def code_of(one: Quantity, other: Quantity) -> str:
    """Return the code of the rule that reports these two."""
    if scales(one, other):
        return "N104"
    if one.kind in _ERAS and (other.kind in _ERAS or other.kind is Kind.CARDINAL):
        return "N106"
    if other.kind in _ERAS and one.kind is Kind.CARDINAL:
        return "N106"
    if Level.HARD not in {one.level, other.level} or {Kind.FRACTION, Kind.FACTOR} & {one.kind, other.kind}:
        return "N105"
    return "N102"
