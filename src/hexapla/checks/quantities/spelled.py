"""The quantities of a text in a language with number words: what a composed number is a number of."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hexapla.checks.quantities import surroundings
from hexapla.checks.quantities.amounts import Amount, divided
from hexapla.checks.quantities.compose import Composer, Number
from hexapla.checks.quantities.items import Item, items, season_years
from hexapla.checks.quantities.lexicon import Lexicon, Role, load
from hexapla.checks.quantities.model import Kind, Level, Quantity
from hexapla.checks.quantities.prepare import Prepared
from hexapla.text import LETTERS

_ONE = 1
_TENFOLD = frozenset(10**power for power in range(2, 7))
_HARD_FROM = 13
_SMALLEST_PART = 10**6
_FIRST_OF_ALL = frozenset("segundos premiers premières primeros primeras".split())
"""No ordinal of the number before it: *les cent premiers jours*."""


class Reader:
    """Reads the numbers of one text."""

    def __init__(self, text: Prepared) -> None:
        self.text = text
        self.plain = text.text
        self.lexicon: Lexicon = load(text.language)
        self.items = tuple(items(text, self.lexicon))
        self.composer = Composer(self.plain, self.items, self.lexicon)

    def read(self) -> Iterator[Quantity]:
        """Yield the quantities in order; their spans are those of the prepared text."""
        here = 0
        while here < len(self.items):
            found, here = self._at(here)
            if found is not None:
                yield found

    def _at(self, here: int) -> tuple[Quantity | None, int]:
        item = self.items[here]
        if item.ratio is not None:
            return self._ratio(item, here)
        number = self.composer.number(here)
        if number is not None:
            return self._number(number)
        if item.entry is None:
            return None, here + 1
        value, role = item.entry.value, item.role
        if role is Role.HUNDRED:
            return None, here + 1
        if role is Role.ORDINAL:
            return self._ordinal(here)
        if role is Role.FRACTION or (role is Role.WITNESS and value < 1):
            return self._fraction(here, _ONE, here)
        if role is Role.VAGUE:
            return self._vague(here, value, here + 1)
        kind = {Role.FACTOR: Kind.FACTOR, Role.DECADE: Kind.DECADE}.get(role or Role.WITNESS, Kind.CARDINAL)
        level = Level.WITNESS if role is Role.WITNESS or item.entry.weak else Level.SOFT
        if role is Role.COMPOUND and value >= _HARD_FROM:
            level = Level.HARD
        others: tuple[Amount, ...] = (value + 1900,) if kind is Kind.DECADE else ()
        if kind is Kind.FACTOR and value > 1:
            others = surroundings.falls(self.plain, item.start, item.end, value, self.lexicon)
        return Quantity(value, (item.start, item.end), kind, level, others), here + 1

    def _ratio(self, item: Item, here: int) -> tuple[Quantity | None, int]:
        """Digits with a slash: a fraction if it looks like one."""
        assert item.ratio is not None  # noqa: S101
        span = (item.start, item.end)
        if not item.values or (item.values[0] < item.values[1] <= 10):
            return Quantity(item.ratio, span, Kind.FRACTION, Level.SOFT, parts=item.values), here + 1
        if season := season_years(*item.values):
            return Quantity(item.values[0], span, others=item.values[1:], parts=season, digits=True), here + 1
        return Quantity(item.values[0], span, level=Level.WITNESS, others=(item.values[1],)), here + 1

    def _number(self, number: Number) -> tuple[Quantity | None, int]:
        """A composed number, with the ordinal, denominator, multiple or order of magnitude that ends it."""
        first, here = self.items[number.first], number.after
        last = self.items[here - 1]
        following = self.items[here] if here < len(self.items) else None
        link = self.composer.link(here)
        if self.lexicon.percent.match(self.plain, last.end):
            return self._plain(number)
        if following and following.entry and link in {"next", "joined", "filled"}:
            role, value = following.role, following.entry.value
            hundred = number.bare and first.role is Role.HUNDRED
            if role is Role.ORDINAL and link != "filled" and (not number.bare or hundred) and not first.name:
                total = None if first.values else self._tail(number, value, link)
                if total is not None:
                    return self._ordinal(number.first, total, here + 1)
                if self._denominator(number, value, link, following):
                    return self._denominated(number, divided(1, value), here)
            if role is Role.FRACTION and link == "next" and (number.value * value < 1 or number.value == 1):
                return self._denominated(number, value, here)
            if role is Role.VAGUE and link in {"next", "filled"} and not first.values:
                if number.value == 1 or number.bare:
                    return self._vague(number.first, number.value * value, here + 1)
                return self._plain(replace(number, value=number.value * value, after=here + 1))
        if number.bare and (number.plural or self._few(first)):
            return self._vague(number.first, number.value, here)
        if first.values and here == number.first + 1 and (found := self._in_digits(number, first, last)):
            return found, here
        return self._plain(number)

    def _in_digits(self, number: Number, first: Item, last: Item) -> Quantity | None:
        """Return the decade or the ordinal that digits are by what stands after them: *1990s*, *42nd*."""
        if self._decade(number):
            span = (first.start, last.end)
            return Quantity(number.value, span, Kind.DECADE, others=self._years(number.value), digits=True)
        end = surroundings.ordinal_ending(self.plain, last.end, self.text.language)
        if end is None or self.text.cased[last.end :][:1] == "E":
            return None
        level = Level.SOFT if number.value <= 1 else Level.HARD
        return self._century(Quantity(number.value, (first.start, end), Kind.ORDINAL, level, digits=True))

    def _plain(self, number: Number) -> tuple[Quantity, int]:
        """A cardinal; what stands after it says more."""
        first, last = self.items[number.first], self.items[number.after - 1]
        entry = first.entry
        digits = entry is None
        value, others, end, after = number.value, number.others, last.end, number.after
        half = self.lexicon.half
        if match := half.match(self.plain, end):
            part = divided(max(number.scale, _ONE), 2)
            value, others, end = value + part, tuple(one + part for one in others), match.end()
            while after < len(self.items) and self.items[after].start < end:
                after += 1
            scale = self.composer._scale(after, number.first, card=True) if after < len(self.items) else None
            if scale and number.scale == 1 and not self.plain[end : self.items[after].start].strip(" "):
                value, end, after = value * scale, self.items[after].end, after + 1
                number = replace(number, scale=scale)
        if digits:
            of_name = bool(first.name) and not (1800 <= value <= 2100 and len(first.name) < 8)
            before_name = self.text.cased[end : end + 1].isupper() and self.text.language != "ar" and number.scale == 1
            level = Level.SOFT if value <= 1 else Level.HARD
            if of_name or first.mark or before_name:
                level = Level.WITNESS
        elif number.bare:
            level = Level.SOFT
        elif value >= _HARD_FROM or number.scale > 1:
            level = Level.HARD
        else:
            weak = entry is not None and entry.weak and number.after == number.first + 1
            level = Level.WITNESS if weak and value == number.value else Level.SOFT
        found = Quantity(
            value, (first.start, end), Kind.CARDINAL, level, others, number.alien, number.native, number.scale, digits,
            name=first.name, reversed=first.reversed,
        )  # fmt: skip
        if self._decade(number):
            return replace(found, kind=Kind.DECADE, others=self._years(value)), after
        return self._century(found), after

    def _tail(self, number: Number, last: Amount, link: str) -> Amount | None:
        """Return the ordinal that ends with that of ``last``: *twenty-first*, сорок вторая; None if these are two."""
        value = number.value
        if self.items[number.after].text in _FIRST_OF_ALL:
            return None
        if value >= 1000 and value % 1000 == 0 and last < 1000:
            return value + last if link == "next" or self.lexicon.language in {"en", "ar"} else None
        if self.lexicon.language == "fr" and link == "next" and value % 100 == 4 and last == 20:
            return value + 76
        room = self.composer._room(value % 1000)
        added = self.composer._added(value, room, last, link)
        if added is not None:
            return added
        if last >= 100 and link == "next" and value < last and self.lexicon.language in {"en", "fr"}:
            return value * last
        return None

    def _denominator(self, number: Number, value: Amount, link: str, item: Item) -> bool:
        small = number.value < value and 3 <= value <= 1000 and number.value.denominator == 1 and link == "next"
        if self.lexicon.language == "ru":
            plural = "ая" if number.value == 1 else ("ых", "их", "ым", "им", "ыми", "ими")
            return small and item.text.endswith(plural)
        return small and self.lexicon.language in {"en", "fr", "es"}

    def _denominated(self, number: Number, part: Amount, here: int) -> tuple[Quantity, int]:
        return self._fraction(here, number.value, number.first, part)

    def _fraction(self, here: int, times: Amount, first: int, part: Amount | None = None) -> tuple[Quantity, int]:
        """A fraction: its last item is at ``here``; *of a million* may follow."""
        item = self.items[here]
        assert item.entry  # noqa: S101
        part = item.entry.value if part is None else part
        value, after, end = times * part, here + 1, item.end
        others: tuple[Amount, ...] = ()
        if item.role is Role.ORDINAL and times == 1:
            others = (item.entry.value,)
        weak = first == here and (item.role is Role.WITNESS or item.entry.weak)
        if after < len(self.items) and (link := self.composer.link(after)) in {"next", "filled"}:
            scale = self.items[after]
            if scale.role is Role.VAGUE and scale.entry and scale.entry.value < 100 and value * 2 == 1:
                span = (self.items[first].start, scale.end)
                return Quantity(value * scale.entry.value, span, level=Level.SOFT), after + 1
            bare = scale.entry is not None and not scale.entry.plural and scale.role is Role.SCALE
            if bare and scale.entry and (link == "next" or self._singular(end, scale.start)):
                span = (self.items[first].start, scale.end)
                return self._century(
                    Quantity(value * scale.entry.value, span, level=Level.HARD, scale=scale.entry.value)
                ), after + 1
        level = Level.WITNESS if weak else Level.SOFT
        span = (self.items[first].start, end)
        parts = (times, divided(times, value)) if value else ()
        return Quantity(value, span, Kind.FRACTION, level, others, parts=parts), after

    def _singular(self, start: int, end: int) -> bool:
        return self.plain[start:end].strip(" ") in {"a", "of a", "de", "d'un", "d'", "de un", "un", "من"}

    def _vague(self, first: int, value: Amount, after: int) -> tuple[Quantity, int]:
        """An order of magnitude: *tens of thousands*; scale words multiply it."""
        while after < len(self.items) and self.composer.link(after) in {"next", "filled"}:
            entry = self.items[after].entry
            if entry is None or entry.role not in {Role.SCALE, Role.VAGUE, Role.HUNDRED}:
                break
            value *= entry.value
            after += 1
        span = (self.items[first].start, self.items[after - 1].end)
        return Quantity(value, span, Kind.VAGUE, Level.SOFT, scale=value), after

    def _few(self, item: Item) -> bool:
        before = LETTERS.findall(self.plain[max(0, item.start - 16) : item.start])
        return bool(before) and before[-1] in self.lexicon.few

    def _ordinal(self, first: int, value: Amount | None = None, after: int = 0) -> tuple[Quantity, int]:
        """An ordinal word, or the end of one; more may follow in Spanish and Arabic."""
        item = self.items[first]
        if value is None:
            assert item.entry  # noqa: S101
            value, after = item.entry.value, first + 1
            while after < len(self.items) and (more := self._more(value, after)) is not None:
                value, after = value + more, after + 1
        if self.composer.arabic and (end := surroundings.hundred_follows(self.plain, self.items[after - 1].end)):
            value += 100
            while after < len(self.items) and self.items[after].start < end:
                after += 1
        last = self.items[after - 1]
        weak = item.entry is not None and item.entry.weak and after == first + 1
        level = Level.WITNESS if weak or value == 1 else Level.SOFT if value < _HARD_FROM else Level.HARD
        others = (divided(1, value),) if 3 <= value <= 10 or value in _TENFOLD else ()
        found = Quantity(value, (item.start, last.end), Kind.ORDINAL, level, others)
        if value in range(20, 100, 10) and surroundings.decade_follows(self.plain, last.end, self.text.language):
            return replace(found, kind=Kind.DECADE, others=(value + 1900,)), after
        if self.composer.arabic and surroundings.is_age(self.plain, item.start, last.end):
            return replace(found, kind=Kind.CARDINAL, others=(), duration=("month", 12 * value)), after
        least = 2 if surroundings.is_every(self.plain, item.start, self.text.language) else 3
        if least <= value <= _SMALLEST_PART and surroundings.is_part(
            self.plain, item.start, last.end, self.text.language
        ):
            return Quantity(divided(1, value), found.span, Kind.FRACTION, Level.SOFT, (value,)), after
        return self._century(found), after

    def _more(self, value: Amount, here: int) -> Amount | None:
        """Return what the item at ``here`` adds to an ordinal: *septuagésimo quinto*, الثانية والأربعون."""
        entry, link = self.items[here].entry, self.composer.link(here)
        if entry is None or entry.role not in {Role.ORDINAL, Role.CARDINAL} or link not in {"next", "joined"}:
            return None
        more = entry.value
        if self.lexicon.language == "es" and link == "next" and entry.role is Role.ORDINAL:
            step = 10 if value % 100 else 100
            return more if value % step == 0 and value >= 10 and more < step else None
        if self.lexicon.language == "ar":
            teens = link == "next" and 0 < value < 10 and more == 10
            tens = link == "joined" and 0 < value < 10 and more in range(20, 100, 10)
            return more if teens or tens else None
        return None

    def _decade(self, number: Number) -> bool:
        value, language = number.value, self.text.language
        if value.denominator != 1 or value.numerator % 10 or not (10 <= value < 100 or 1500 <= value <= 2090):
            return False
        first, last = self.items[number.first], self.items[number.after - 1]
        return surroundings.is_decade(self.plain, first.start, last.end, language, digits=bool(first.values))

    def _years(self, value: Amount) -> tuple[Amount, ...]:
        return (value % 100,) if value > 100 else (value + 1900,)

    def _century(self, found: Quantity) -> Quantity:
        """Return ``found``, as a century if *century* stands beside it."""
        if found.scale != 1 or found.value > 40 or found.kind not in {Kind.ORDINAL, Kind.CARDINAL}:
            return found
        start, end = found.span
        centuries = self.lexicon.centuries
        if self.lexicon.language in {"ar", "es"}:
            before = LETTERS.findall(self.plain[max(0, start - 10) : start])
            beside = bool(before) and before[-1] in centuries and self.plain[start - 1 : start] in {" ", ""}
        else:
            following = LETTERS.match(self.plain, end + 1)
            beside = bool(following and following[0] in centuries) and found.kind is Kind.ORDINAL
        if beside and found.value > 1:
            return replace(found, kind=Kind.CENTURY, level=Level.HARD)
        return found
