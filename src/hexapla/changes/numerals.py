"""Numbers by value: digits as a language groups them, and number words joined to what they say together.

``1,000``, ``1000``, ``one thousand`` are one value; so are ``5%`` and ``five per cent``, ``20th`` and ``twentieth``.
The grammar is that of checks N101 to N107: units, tens, hundreds and scales that multiply, ordinals, fractions,
multiples; a vague plural (*thousands of people*) has no value but must not change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from hexapla.changes.items import Item, Kind
from hexapla.changes.lexicon import Lexicon

_LONGEST = 40
_CARDINAL = frozenset({"cardinal", "soft", "digits"})
_STARTS = _CARDINAL | {"hundred", "scale"}


def parse_digits(text: str, lexicon: Lexicon) -> Fraction | None:
    """Return the value of digits as ``lexicon``'s language writes them, or None if they are no one number."""
    plain = text.replace(" ", "")
    if len(plain) > _LONGEST:
        return None
    for group in (lexicon.group, lexicon.decimal):
        foreign = group == lexicon.decimal
        if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}}){{{'2' if foreign else '1'},}}", plain):
            return Fraction(plain.replace(group, ""))
    plain = re.sub(rf"(?<=\d){re.escape(lexicon.group)}(?=\d{{3}}(?:\D|$))", "", plain)
    plain = plain.replace(lexicon.decimal, ".").replace(",", ".")
    return Fraction(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


def merge(items: Sequence[Item], lexicon: Lexicon) -> list[Item]:
    """Return ``items`` with number words, scales and percentages that stand together as one item each."""
    merged: list[Item] = []
    position = 0
    while position < len(items):
        role = items[position].role
        if role in _STARTS or role in {"ordinal", "fraction", "percent", "vague", "multiple"}:
            item, position = _Run(items, position, lexicon).read()
            merged.append(item)
        else:
            merged.append(items[position])
            position += 1
    return merged


class _Run(Struct):
    """One number being read from ``items`` at ``position``."""

    items: Sequence[Item]
    position: int
    lexicon: Lexicon
    total: Fraction = Fraction(0)
    current: Fraction | None = None
    room: Fraction = Fraction(0)
    """What may still be added must be less: after *twenty* ten, after *hundred* a hundred."""

    def read(self) -> tuple[Item, int]:
        first = self.items[self.position]
        if first.role in {"vague", "multiple"}:
            mark = "s" if first.role == "vague" else "x"
            return replace(first, key=f"{mark}:{first.value}"), self.position + 1
        if first.role == "percent":
            return replace(first, key="%"), self.position + 1
        start = self.position
        while (item := self._next()) is not None and self._take(item):
            self.position += 1
        key = self._tail(start)
        soft = first.role == "soft" and self.position == start + 1
        kind = Kind.FUNCTION if soft and key.startswith("n:") else Kind.NUMBER
        return replace(first, key=key, kind=kind), self.position

    def _next(self) -> Item | None:
        """Return the item at the position if it can belong to this number; step over *and* inside a number."""
        items, here = self.items, self.position
        if here >= len(items):
            return None
        if self.current is None and not self.total:
            return items[here]
        if items[here].clause != items[here - 1].clause:
            return None
        if items[here].key not in self.lexicon.joiners or here + 1 >= len(items):
            return items[here]
        after = items[here + 1]
        if after.role in {"cardinal", "soft", "ordinal"} and after.value is not None and self._fits(after.value):
            self.position += 1
            return after
        return items[here]

    def _fits(self, value: Fraction) -> bool:
        if value < self.room:
            return True
        arabic = "و" in self.lexicon.joiners and self.current is not None and 0 < self.current % 100 < 10
        return arabic and value in range(20, 100, 10)

    def _take(self, item: Item) -> bool:
        value = item.value
        if value is None:
            return False
        if item.role in _CARDINAL:
            return self._add(value)
        if item.role == "hundred":
            if self.current is not None and not 0 < self.current < value:
                return False
            self.current, self.room = (self.current or 1) * value, value
            return True
        return item.role == "scale" and self._scale(value)

    def _add(self, value: Fraction) -> bool:
        if self.current is None:
            if self.total and value >= self.room:
                return False
            self.current = value
        elif self._fits(value) or (value == 10 and self.current < 10 and "و" in self.lexicon.joiners):
            self.current += value
        elif self.current == 4 and value == 20 and "et" in self.lexicon.joiners:
            self.current = Fraction(80)
        else:
            return False
        self.room = _room(self.current, vigesimal="et" in self.lexicon.joiners)
        return True

    def _scale(self, value: Fraction) -> bool:
        if self.current is None:
            self.total = self.total * value if self.total else value
        else:
            self.total += self.current * value
            self.current = None
        self.room = value
        return True

    def _tail(self, start: int) -> str:
        """Return the key, with the ordinal, denominator or percentage that ends the number."""
        value = self.total + (self.current or 0)
        empty = self.position == start
        item = self._next() if not empty else self.items[start]
        here = self.position
        if item is not None and item.value is not None:
            if item.role == "ordinal":
                self.position += 1
                return self._ordinal(item.value, value, empty=empty, before=here)
            if item.role == "fraction" and (empty or value < 20):
                self.position += 1
                return f"f:{item.value * (1 if empty else value)}"
            if item.role == "percent":
                self.position += 1
                return f"n:{value}%"
        return f"n:{value}"

    def _ordinal(self, last: Fraction, value: Fraction, *, empty: bool, before: int) -> str:
        if empty:
            return f"o:{last + self._rest_of_ordinal(last)}"
        if last < self.room or last >= 100:
            return f"o:{value + last if last < 100 else value * last}"
        if last > 2 and value < last:
            return f"f:{value / last}"
        self.position = before
        return f"n:{value}"

    def _rest_of_ordinal(self, first: Fraction) -> Fraction:
        """Return what follows the first half of an ordinal: *septuagésimo primero*, الحادية والسبعون; else 0."""
        after = self.items[self.position : self.position + 2]
        joined = bool(after) and after[0].key == "و"
        last = after[joined] if len(after) > joined else None
        if last is None or last.value is None or last.clause != self.items[self.position - 1].clause:
            return Fraction(0)
        units = not joined and last.role == "ordinal" and last.value < 10 <= first < 100 and first % 10 == 0
        tens = joined and first < 10 and last.value in range(20, 100, 10)
        if units or tens:
            self.position += 1 + joined
            return last.value
        return Fraction(0)


def _room(value: Fraction, *, vigesimal: bool) -> Fraction:
    """Return the bound of what can be added to ``value``: to 60 less than 10 (in French less than 20)."""
    if value % 100 == 0:
        return Fraction(100)
    if value % 10 == 0 and value >= 20:
        return Fraction(20 if vigesimal and value in {60, 80} else 10)
    return Fraction(0)
