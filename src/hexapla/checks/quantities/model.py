"""A quantity: a number that a text states, with what it is a number of."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from msgspec import Struct

from hexapla.checks.quantities.amounts import Amount
from hexapla.checks.rule import Span


class Kind(StrEnum):
    """What sort of number it is. Numbers are compared across kinds, but only within one kind do they disagree."""

    CARDINAL = "number"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    PERCENT = "percentage"
    FACTOR = "multiple"
    CENTURY = "century"
    DECADE = "decade"
    VAGUE = "round number"
    """*Thousands*, *hundreds of millions*: an order of magnitude."""


class Level(IntEnum):
    """How surely the other side has to state it too."""

    WITNESS = 0
    """*One*, *both*, *a decade*, a digit in a name: it answers a number of the other side and asks for none."""
    SOFT = 1
    """A word up to twelve, a half, *a million*: the other side may say it without a number, but not another number."""
    HARD = 2
    """Digits, words from thirteen on, scale words with their number."""


class Quantity(Struct, frozen=True):
    """A number in a text.

    ``value`` is what it says, ``others`` are further readings: *1990s* is 1990 and 90. ``alien`` is the reading by
    another language's separators (``1,000`` in French), None if there is none; ``native``: it can be read by the
    text's own. ``scale`` is that of its scale word (*million*, 万). ``unit`` is a currency or "". ``duration``
    is (dimension, amount) of a number of years, days …; ``parts`` are the numbers of which a fraction is made.
    ``listed``: a following number of the same list has the percentage or currency that this one lacks.
    """

    value: Amount
    span: Span
    kind: Kind = Kind.CARDINAL
    level: Level = Level.HARD
    others: tuple[Amount, ...] = ()
    alien: Amount | None = None
    native: bool = True
    scale: Amount = 1
    digits: bool = False
    unit: str = ""
    duration: tuple[str, Amount] | None = None
    parts: tuple[Amount, ...] = ()
    listed: bool = False
    name: str = ""
    """Of digits in a name (*COVID-19*): its letters."""
    reach: int = 0
    """How far its unit of time reaches beyond the span, if it stands right beside it: below zero for before it."""
    reversed: bool = False
    """Arabic groups of digits that were stored in the reverse order."""
