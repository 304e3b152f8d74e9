"""Dates in Arabic, English, French, Russian and Spanish: a month, with what stands before and after it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from hexapla.checks.dates.date import Date
from hexapla.checks.dates.reading import Reading, Token, keys, read, tokens
from hexapla.checks.dates.words import Words, words
from hexapla.masking import Masked

_LAST_DAY = 39
"""Numbers up to this before a month are taken for its day, so that a 35th of May is found out."""
_ARTICLES = frozenset({"the", "le", "el", "les", "los", "du", "del"})
_BEFORE_DATE = frozenset({",", "،", "(", "the", "le", "el", "الموافق", "في", "on", "."})
_ENDS_DAY = frozenset({",", ".", ";", ":", ")", "(", "-", "–", "and", "to", "through", "]", "!", "?", "”", '"'})
_ON = frozenset({"on", "since", "until", "by", "of", "from", "dated", "before", "after"})


class _Day(Struct):
    number: int
    first: int
    weekday: int = 0


class _Month(Struct):
    months: tuple[int, ...]
    first: int
    end: int
    clash: tuple[int, int] | None = None


class Parser(Struct):
    """Reads the dates of one text. ``keys`` are its tokens as they are looked up; ``used`` is the first token that no
    date has taken yet."""

    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    reading: Reading
    words: Words
    arabic: bool
    used: int = 0
    weekdays: set[int] = field(default_factory=set)

    def dates(self) -> Iterator[Date]:
        """Yield the dates, in order, then weekdays without date."""
        end = 0
        for position, word in enumerate(self.keys):
            month = self._month(position) if position >= end and word in self.words.begins_month else None
            if month is None:
                continue
            found = list(self._date(month))
            yield from found
            end = self.used = max(self.used, month.end) if found else month.end
        yield from self._lone_weekdays()

    def _key(self, position: int) -> str:
        return self.keys[position] if 0 <= position < len(self.keys) else ""

    def _month(self, position: int) -> _Month | None:
        one = self._name(position)
        if one is None:
            return None
        month, tradition, end = one
        if not self.arabic or self._key(end) not in {"/", "(", "-"}:
            return _Month((month,), position, end)
        other = self._name(end + 1)
        opens = self._key(end) == "("
        if other is None or other[1] == tradition or (opens and self._key(other[2]) != ")"):
            return _Month((month,), position, end)
        if self._key(end) == "-" and other[0] != month:
            return _Month((month,), position, end)
        clash = None if other[0] == month else (month, other[0])
        return _Month((month, other[0]) if clash else (month,), position, other[2] + opens, clash)

    def _name(self, position: int) -> tuple[int, int, int] | None:
        """Return (month, tradition, end) of the name at ``position``."""
        word = self._key(position)
        if not word or (self.words.capitals and not self.tokens[position].text[0].isupper()):
            return None
        found = self.words.months.get(f"{word} {self._key(position + 1)}") if self.arabic else None
        if found:
            return (*found, position + 2)
        found = self.words.months.get(word)
        return (*found, position + 1) if found else None

    def _date(self, month: _Month) -> Iterator[Date]:
        days = self._days_before(month.first)
        end = month.end
        if not days and self.words.capitals:
            days, end = self._days_after(month)
        year, end = self._year(end)
        if not days and not year and not self._stands_alone(month):
            return
        first_weekday = self._weekday_before(days[0].first if days and days[0].first < month.first else month.first)
        if days and not days[0].weekday:
            days[0].weekday = first_weekday
        after, end = self._weekday_after(end)
        self.used = end
        for number, day in enumerate(days or [_Day(0, month.first, first_weekday)]):
            last = number == len(days) - 1 or not days
            start = min(day.first, month.first) if last else day.first
            stop = end if last else days[number + 1].first
            while stop - 1 > day.first and not last and self.tokens[stop - 1].number < 0:
                stop -= 1
            yield Date(
                self.reading.span(self.tokens[start].start, self.tokens[stop - 1].end),
                readings=tuple((year, one, day.number) for one in month.months),
                weekday=day.weekday or (after if last else 0),
                clash=month.clash if last else None,
                sure=bool(day.number or year),
            )

    def _days_before(self, position: int) -> list[_Day]:
        at = position - 1
        for _ in range(2):
            if self._key(at) in self.words.glue and self._key(at) != ",":
                at -= 1
        day = self._day(at)
        if day is None:
            return []
        found = [day]
        linked = False
        while True:
            at = found[0].first - 1
            if self._key(at) in _ARTICLES:
                at -= 1
            weekday = self._weekday(at)
            at -= bool(weekday)
            if self._key(at) in _ARTICLES:
                at -= 1
            join = self._key(at)
            if join not in self.words.joins or (join in {",", "،"} and not linked):
                return found
            if self._key(at - 1) == ",":
                at -= 1
            linked = True
            before = self._day(at - 1)
            if before is None or before.number > _LAST_DAY:
                return found
            if weekday:
                found[0].weekday = weekday
                self.weekdays.add(at + 1)
            found.insert(0, before)

    def _day(self, end: int) -> _Day | None:
        """Return the day that ends with the token at ``end``, in digits or words."""
        if end < self.used:
            return None
        at = end
        if self._key(at) in self.words.suffixes and at > 0:
            at -= 1
            if self._key(at) in {"-", "."} and self._touches(at):
                at -= 1
        token = self.tokens[at] if at >= self.used else None
        if token and 0 < token.number <= _LAST_DAY and len(token.text) < 3:
            return None if self._continues(at) else _Day(token.number, at)
        for length in (5, 4, 3, 2, 1):
            start = end - length + 1
            if start >= self.used and (length == 1 or end > 0):
                phrase = self._phrase(start, end + 1)
                if phrase in self.words.days:
                    return _Day(self.words.days[phrase], start)
        return None

    def _phrase(self, start: int, end: int) -> str:
        parts: list[str] = []
        for at in range(start, end):
            word = self._key(at)
            hyphen = word == "-" or (parts and parts[-1] == "-")
            parts.append(word if hyphen or not parts else f" {word}")
        return "".join(parts)

    def _touches(self, position: int) -> bool:
        return self.tokens[position].end == self.tokens[position + 1].start

    def _continues(self, position: int) -> bool:
        """Whether the number at ``position`` is the end of a longer one: a decimal, a fraction, 2 000."""
        if position < 2 or self.tokens[position - 2].number < 0:
            return False
        mark = self.tokens[position - 1]
        return mark.text in {"/", ".", ":"} and self._touches(position - 1) and self._touches(position - 2)

    def _days_after(self, month: _Month) -> tuple[list[_Day], int]:
        """Return the days that follow the month, as in *September 26–27, 2015*, and where they end."""
        at = month.end + (self._key(month.end) == ".")
        found: list[_Day] = []
        while at < len(self.tokens):
            token = self.tokens[at]
            if not 0 < token.number <= _LAST_DAY or len(token.text) > 2:
                break
            suffix = self._key(at + 1) in self.words.suffixes and self._touches(at)
            end = at + 1 + suffix
            known = suffix or end >= len(self.tokens) or self._key(end) in _ENDS_DAY
            if not known and self._key(month.first - 1) not in _ON and not self._weekday(month.first - 1):
                break
            found.append(_Day(token.number, at))
            month.end = end
            if self._key(end) not in {"-", "–", "and", "to"}:
                break
            at = end + 1
        return found, month.end

    def _year(self, position: int) -> tuple[int, int]:
        """Return the year at ``position``, after glue, and where it ends; 0 for none."""
        at = position
        if self.words.capitals and self._key(at) == ".":
            at += 1
        for _ in range(2):
            if self._key(at) in self.words.glue:
                at += 1
        if at >= len(self.tokens):
            return 0, position
        token = self.tokens[at]
        if len(token.text) != 4 or not 1000 <= token.number < 3000 or self._goes_on(at):
            return 0, position
        end = at + 1
        if self._key(end) in self.words.years:
            end += 1
        return token.number, end

    def _goes_on(self, position: int) -> bool:
        """Whether the number at ``position`` has decimals, or another group of digits."""
        if position + 2 >= len(self.tokens) or not self._touches(position):
            return False
        mark, after = self.tokens[position + 1 : position + 3]
        return mark.text in {".", ",", "/"} and after.number >= 0 and self._touches(position + 1)

    def _weekday(self, position: int) -> int:
        return self.words.weekdays.get(self._key(position), 0)

    def _weekday_before(self, position: int) -> int:
        at = position - 1
        for _ in range(3):
            if self._key(at) in _BEFORE_DATE:
                at -= 1
        weekday = self._weekday(at)
        if weekday:
            self.weekdays.add(at)
        return weekday

    def _weekday_after(self, end: int) -> tuple[int, int]:
        if self._key(end) in {"(", ","} and self._weekday(end + 1):
            closed = self._key(end + 2) == ")"
            if closed or (self._key(end) == "," and self._key(end + 2) in {"", ".", ",", ";", ")"}):
                self.weekdays.add(end + 1)
                return self._weekday(end + 1), end + 2 + (closed and self._key(end) == "(")
        return 0, end

    def _stands_alone(self, month: _Month) -> bool:
        """Whether a month without day and year is one: not *May I*, *Mars*, «марта» as a name."""
        word, text = self._key(month.first), self.tokens[month.first].text
        before = self._key(month.first - 1)
        if before == "-":
            before = self._key(month.first - 2)
        if month.end > month.first + 1 and self.arabic:
            return True
        if word in self.words.doubtful:
            return before in self.words.before_alone and (not self.arabic or "شهر" in before)
        return self.words.capitals or self.arabic or text[0].islower() or not before.isalpha()

    def _lone_weekdays(self) -> Iterator[Date]:
        for position, word in enumerate(self.keys):
            weekday = self.words.weekdays.get(word, 0)
            token = self.tokens[position]
            if not weekday or position in self.weekdays or (self.words.capitals and not token.text[0].isupper()):
                continue
            if word in self.words.doubtful_weekdays and self._key(position - 1) not in self.words.before_weekday:
                continue
            span = self.reading.span(token.start, token.end)
            yield Date(span, "weekday", weekday=weekday, sure=False)


def spaced_dates(text: Masked) -> Iterator[Date]:
    """Yield the dates of a text in a language that puts spaces between words."""
    known = words(text.language)
    if known is not None:
        yield from Parser(text.once(tokens), text.once(keys), text.once(read), known, text.language == "ar").dates()
