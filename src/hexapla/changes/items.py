"""What a text is made of for the grader: a list of items, each with a kind and a key.

Two texts are compared by the *keys* of their items. The key says what an item means as far as the grader knows it
(``1,000``, ``1000`` and ``a thousand`` are all ``n:1000``), the kind says how dangerous it is if it comes or goes.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from msgspec import Struct


class Kind(StrEnum):
    """What an item is. The first six are dangerous by themselves."""

    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    MODAL = "modal"
    NAME = "name"
    LINK = "link"
    PREFIX = "prefix"
    """A negation that is part of a word (un-, non-, не-): it counts only if the word beside it stayed."""
    WORD = "word"
    FUNCTION = "function"


class Item(Struct, frozen=True):
    """A word, number, date, token …

    ``clause`` and ``sentence`` count the marks before it, ``weight`` is the part of a word that it is (a Chinese
    character is half of one), ``role`` and ``value`` are those of a number word, ``companion`` marks the second half
    of a double negation (*ne … pas*).
    """

    kind: Kind
    key: str
    clause: int = 0
    sentence: int = 0
    weight: float = 1.0
    role: str = ""
    value: Fraction | None = None
