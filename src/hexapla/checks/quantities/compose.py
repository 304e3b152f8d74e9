"""Number words and digits that stand together, composed to the number that they say: cardinals and scale words.

One grammar for the five languages with number words: what may be added must be less than the last step (*twenty* +
*one*, *hundred* + *five*), a scale word multiplies what stands before it. The special cases are French (*quatre-vingt-
dix*), Arabic (units before tens, duals) and Spanish (*mil millones*).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from hexapla.checks.quantities.amounts import Amount
from hexapla.checks.quantities.items import Item
from hexapla.checks.quantities.lexicon import Lexicon, Role

_ZERO: Amount = 0
_ONE: Amount = 1
_TEN, _TWENTY, _HUNDRED, _THOUSAND = 10, 20, 100, 1000
_NOUGHT = Fraction(0)
_NOTHING = frozenset({"", "-", "с лишним", "с небольшим"})
"""What may stand between the words of one number: 300 *с лишним* тысяч."""


class Number(Struct, frozen=True):
    """A composed cardinal: items ``[first, after)``. ``bare``: of scale words only; ``plural``: such in the plural."""

    value: Amount
    first: int
    after: int
    others: tuple[Amount, ...] = ()
    alien: Amount | None = None
    scale: Amount = Fraction(1)
    bare: bool = False
    plural: bool = False
    native: bool = True


class Composer:
    """Composes the items of one text."""

    def __init__(self, text: str, found: Sequence[Item], lexicon: Lexicon) -> None:
        self.text = text
        self.items = found
        self.lexicon = lexicon
        self.french = lexicon.language == "fr"
        self.arabic = lexicon.language == "ar"

    def link(self, here: int) -> str:
        """Return how the item at ``here`` follows the one before it: ``next``, ``joined``, ``filled`` or ""."""
        if not 0 < here < len(self.items):
            return ""
        between = self.text[self.items[here - 1].end : self.items[here].start].strip(" ")
        if between in _NOTHING:
            entry = self.items[here].entry
            return "joined" if entry and entry.joined else "next"
        if len(between) > 12:
            return ""
        between = between.strip("-").strip(" ")
        if between in self.lexicon.joiners:
            return "joined"
        words = between.replace("'", "' ").split()
        return "filled" if words and all(word in self.lexicon.fillers for word in words) else ""

    def number(self, first: int) -> Number | None:
        """Return the number that begins at ``first``."""
        start = self._start(first)
        if start is None:
            return None
        value, here, counted = start
        total, scale, plural = _ZERO, _ONE, False
        last: Amount | None = None
        digits, scaled_only = self.items[first].entry is None and here == first + 1, True
        others: tuple[Amount, ...] = ()
        while scaled := self._scales(here, first, card=counted or value is not None):
            step, after = scaled
            if last is not None and step >= last:
                total = (total + (value or 0)) * step
            else:
                total += (1 if value is None else value) * step
            entry = self.items[here].entry
            if first == here and entry and entry.role is Role.DUAL:
                step, counted = entry.value, True
                if self.items[here].text.endswith("ا"):
                    others = (-entry.value,)
            scale = scale * step if last is None or step >= last else scale
            plural = plural or self._plural(here, after)
            value, last, here = None, step, after
            following = self._following(here, last)
            if following is None:
                break
            value, here = following
            scaled_only, counted = False, True
        total = total + value if total and value else value or total
        if digits:
            return self._of_digits(first, here, total, scale, scaled_only=scaled_only)
        others = tuple(total + one for one in others)
        return Number(total, first, here, others, scale=scale, bare=not counted, plural=plural and not counted)

    def _start(self, first: int) -> tuple[Amount | None, int, bool] | None:
        """Return what stands before the scale words (None: nothing), where it ends, and whether it is a number."""
        item = self.items[first]
        if self._is_coin(first):
            return None
        if item.role in {Role.SCALE, Role.DUAL}:
            return None, first, False
        if item.entry is None:
            return (*self._chunk(first), True) if item.values or item.alien is not None else None
        if item.role is Role.WITNESS:
            part, here = self._decimals(first + 1)
            return (item.entry.value + part, here, True) if part else None
        if item.role in {Role.CARDINAL, Role.HUNDRED}:
            value, here = self._chunk(first)
            part, here = self._decimals(here)
            return value + part if part else value, here, item.role is not Role.HUNDRED or here > first + 1
        return None

    def _scales(self, here: int, first: int, *, card: bool) -> tuple[Amount, int] | None:
        """Return the product of the scale words from ``here`` on and where they end; None if there are none."""
        after = here
        step: Amount = _ONE
        while after < len(self.items) and (one := self._scale(after, first, card=card)):
            step = one if after == here else step * one
            after += 1
        return (step, after) if after > here else None

    def _plural(self, here: int, after: int) -> bool:
        return any(item.entry is not None and item.entry.plural for item in self.items[here:after])

    def _of_digits(self, first: int, after: int, value: Amount, scale: Amount, *, scaled_only: bool) -> Number:
        """Return the number that begins with digits, with their other readings."""
        item = self.items[first]
        alien = item.alien * scale if item.alien is not None and scaled_only else None
        others = tuple(one * scale for one in item.values[1:]) if len(item.values) > 1 else ()
        return Number(value, first, after, others, alien, scale, native=bool(item.values))

    def _decimals(self, here: int) -> tuple[Amount, int]:
        """Return the part of one that is said from ``here`` on, and where it ends: *one point two five*."""
        value, step = _NOUGHT, Fraction(1)
        while here < len(self.items) and (digit := self._said_digit(here, step)) is not None:
            step /= 10
            value += digit * step
            here += 1
        return value, here

    def _said_digit(self, here: int, step: Amount) -> Amount | None:
        """Return the digit at ``here`` if it stands after a spoken point (the first) or after another digit."""
        entry = self.items[here].entry
        if entry is None or entry.role not in {Role.CARDINAL, Role.WITNESS} or entry.value >= 10 or here == 0:
            return None
        between = self.text[self.items[here - 1].end : self.items[here].start].strip(" ")
        says = between in self.lexicon.point if step == 1 else between == ""
        return entry.value if says else None

    def _is_coin(self, here: int) -> bool:
        """Whether the word at ``here`` is a hundredth of a dollar: *75 cents* in French."""
        return (
            self.items[here].text == "cents"
            and here > 0
            and bool(self.items[here - 1].values)
            and bool(self.link(here))
        )

    def _scale(self, at: int, first: int, *, card: bool) -> Amount | None:
        """Return the value of the scale word at ``at`` if it multiplies what stands before it."""
        item = self.items[at]
        if item.entry is None or (at > first and self.link(at) != "next"):
            return None
        if item.role is Role.DUAL:
            return item.entry.value if card or at > first else 2 * item.entry.value
        return item.entry.value if item.role is Role.SCALE else None

    def _following(self, here: int, last: Amount) -> tuple[Amount, int] | None:
        """Return the chunk after a scale word that belongs to the same number, and where it ends."""
        link = self.link(here)
        if link not in {"next", "joined"}:
            return None
        item = self.items[here]
        if item.role is Role.SCALE and item.entry and self.arabic and link == "joined" and item.entry.value < last:
            return None
        if not (item.role in {Role.CARDINAL, Role.HUNDRED} or item.values):
            return None
        if self.arabic and link != "joined":
            return None
        value, after = self._chunk(here)
        scaled = after < len(self.items) and self.items[after].role is Role.SCALE and self.link(after) == "next"
        unit = self.items[after].entry if scaled else None
        following = unit.value if unit else None
        if item.entry is None and (following is None or link == "joined"):
            return None
        if value >= last or (link == "joined" and self.french and value != 1):
            return None
        if following is None or following < last or (self.lexicon.language == "es" and last == _THOUSAND):
            return value, after
        return None

    def _chunk(self, first: int) -> tuple[Amount, int]:
        """Return the number below a thousand that begins at ``first``, and where it ends."""
        item = self.items[first]
        value = item.entry.value if item.entry else (item.values or (item.alien or _ZERO,))[0]
        room = _ZERO if item.entry is None else _HUNDRED if item.role is Role.HUNDRED else self._room(value)
        here = first + 1
        while here < len(self.items):
            entry, link = self.items[here].entry, self.link(here)
            if entry is None or link not in {"next", "joined"}:
                break
            if entry.role is Role.HUNDRED and link == "next" and item.entry and 0 < value < 100:
                value, room = value * 100, _HUNDRED
            elif entry.role is Role.CARDINAL and (sum_ := self._added(value, room, entry.value, link)) is not None:
                hundred = here + 1 < len(self.items) and self.items[here + 1].role is Role.HUNDRED
                if hundred and self.link(here + 1) == "next" and (value % 100 or not self.french or entry.value != 4):
                    break
                value, room = sum_, self._room(sum_)
            else:
                break
            here += 1
        return value, here

    def _added(self, value: Amount, room: Amount, more: Amount, link: str) -> Amount | None:
        """Return ``value`` and ``more`` as one number, or None if they are two."""
        if self.french and link == "next" and value % 100 == 4 and more == 20:
            return value + 76
        if self.french and link == "next" and value % 20 == 10 and value % 100 in {10, 70, 90} and more in {7, 8, 9}:
            return value + more
        if self.arabic:
            if link == "next":
                return value + more if 0 < value % 100 < 10 and more == 10 else None
            if 0 < value % 100 < 10 and more in range(20, 100, 10):
                return value + more
            return value + more if value % 100 == 0 and more < 100 and room else None
        if more >= room or more == 0:
            return None
        if link == "joined":
            tens = value % 100 != 0
            language = self.lexicon.language
            if (language == "en" and tens) or (language == "es" and not tens) or (self.french and more not in {1, 11}):
                return None
        return value + more

    def _room(self, value: Amount) -> Amount:
        """Return the bound of what can be added to ``value``: to sixty less than ten (in French less than twenty)."""
        if value.denominator != 1:
            return _ZERO
        hundreds, tens = divmod(value.numerator, 100)
        if tens == 0:
            return _HUNDRED if 0 < hundreds < 10 else _ZERO
        if tens % 10 or tens < 20:
            return _ZERO
        return _TWENTY if self.french and tens in {60, 80} else _TEN
