"""Amounts. Whole ones are ints, which cost a tenth of a Fraction; both are equal and hashed alike, so tables match."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

Amount: TypeAlias = int | Fraction


def amount(text: str) -> Amount:
    """Return what ``text`` says: *12*, *1/2*, *0.5*."""
    return exact(Fraction(text))


def divided(one: Amount, other: Amount) -> Amount:
    """Return ``one`` by ``other``; of ints, ``/`` would make a float."""
    return exact(Fraction(one) / other)


def exact(value: Fraction) -> Amount:
    """Return ``value``, as an int if it is whole."""
    return value.numerator if value.denominator == 1 else value


def falling(times: Amount) -> tuple[Amount, Amount]:
    """Return what is left, and what is lost, of what falls so many times."""
    part = divided(1, times)
    return part, 1 - part
