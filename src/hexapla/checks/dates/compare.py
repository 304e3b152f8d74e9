"""Dates of a source and its translation, field by field: a field that is not said is equal to any.

A date added by the translation ("today" said in full) is no difference; neither is one that is said once where the
source says it twice. What is reported is proved: a value of the source that the translation has nowhere.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from hexapla.checks.dates import Date, dates
from hexapla.checks.dates.date import Reading
from hexapla.checks.dates.loose import loose_numbers
from hexapla.checks.dates.reading import vocabulary
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import expression

_TODAY = frozenset(
    "today yesterday tomorrow tonight aujourd hier demain hoy ayer mañana сегодня вчера завтра اليوم أمس غدا".split()
)
_TODAY_HAN = expression("[今昨明当次]天|[今昨明当次]日")
_THIS_YEAR = expression(
    r"(?:this|last|next|that|same|following|previous) year|année|(?:este|ese|mismo|próximo|presente) año|año (?:pasado|que|en)"
    r"|(?:эт|прошл|следующ|нынешн|текущ|будущ|т)[а-я]+(?: же)? год|(?:هذا|ذلك|نفس) العام|هذه السنة|(?:العام|السنة|عام|سنة) "
    r"(?:الماضي|المقبل|الجاري|الحالي|القادم|التالي|نفس)|[今去明同当本次前]年",
    re.IGNORECASE,
)


class Difference(Struct, frozen=True):
    """A date of the source and what stands for it (None: nothing). ``field``: date, weekday, year, day or time."""

    source: Date
    target: Date | None
    field: str


def date_differences(pair: Pair) -> tuple[Difference, ...]:
    """Return how the dates of ``pair`` differ; computed once for each pair."""
    return pair.once(_date_differences)


def time_differences(pair: Pair) -> Iterator[Difference]:
    """Yield how the times of the day differ in ``pair``."""
    source, target = _of(pair.source, "time", "noon"), _of(pair.target, "time", "noon")
    yield from _unmatched(pair, source, target, "time")


def _of(text: Masked, *kinds: str) -> list[Date]:
    return [date for date in dates(text) if date.kind in kinds]


def _date_differences(pair: Pair) -> tuple[Difference, ...]:
    source, target = _of(pair.source, "date"), _of(pair.target, "date")
    found = list(_unmatched(pair, source, target, "date")) if source else []
    reported = {id(one.target) for one in found}
    found += [one for one in _lost_fields(pair, source, target) if id(one.target) not in reported] if source else []
    if not found:
        found += _weekdays(pair)
    return tuple(found)


def _fields(one: int, other: int, *, year: bool = False) -> int:
    """Return 1 for equal, 0 for a hole, -1 for different."""
    if not one or not other:
        return 0
    if year and (one < 100 or other < 100):
        one, other = one % 100, other % 100
    return 1 if one == other else -1


def _agreement(one: Reading, other: Reading, *, clock: bool) -> int:
    """Return how many fields are equal, -1 if one differs."""
    if clock:
        return 2 if one[1] % 24 == other[1] % 24 and one[2] == other[2] else -1
    found = (_fields(one[0], other[0], year=True), _fields(one[1], other[1]), _fields(one[2], other[2]))
    return -1 if -1 in found else sum(found)


def agreement(source: Date, target: Date) -> int:
    """Return how many fields of the two are equal in their likeliest readings, -1 if one differs in all readings."""
    clock = source.kind in {"time", "noon"}
    return max(_agreement(one, other, clock=clock) for one in source.readings for other in target.readings)


def _matches(source: Sequence[Date], target: Sequence[Date]) -> dict[int, int]:
    """Return the index of the target date for each source date that has one: the best first, each used once."""
    scored = sorted(
        (
            (score, -abs(i - j), i, j)
            for i, s in enumerate(source)
            for j, t in enumerate(target)
            if (score := agreement(s, t)) > 0
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, _, i, j in scored:
        if i not in found and j not in used:
            found[i] = j
            used.add(j)
    return found


_MANY = 60
"""More dates than this in one paragraph (a hostile one, or a table) are compared as sets of readings."""


def _unmatched(pair: Pair, source: list[Date], target: list[Date], field: str) -> Iterator[Difference]:
    if not source:
        return
    if len(source) > _MANY or len(target) > _MANY:
        source, target = _without_equal(source, target)
    found = _matches(source, target)
    left = [s for i, s in enumerate(source) if i not in found]
    rest = [t for j, t in enumerate(target) if j not in set(found.values())]
    fresh = [t for t in rest if not any(agreement(s, t) >= 0 for s in source)]
    for item in left:
        repeated = any(agreement(item, t) >= 0 for t in target)
        other = _nearest(item, fresh)
        if other is not None:
            fresh.remove(other)
            if not _swapped(pair, item, other, field):
                yield Difference(item, other, field)
        elif not repeated and item.sure and not _hidden(pair, item, field):
            yield Difference(item, None, field)


def _without_equal(source: list[Date], target: list[Date]) -> tuple[list[Date], list[Date]]:
    known = {t.readings for t in target}, {s.readings for s in source}
    kept = [s for s in source if s.readings not in known[0]], [t for t in target if t.readings not in known[1]]
    return kept[0][:_MANY], kept[1][:_MANY]


def _nearest(item: Date, fresh: list[Date]) -> Date | None:
    """Return the date among ``fresh`` that most likely stands for ``item``: of its shape, with most fields equal."""
    if item.kind in {"time", "noon"}:
        return fresh[0] if fresh else None
    shaped = [t for t in fresh if _shape(t) == _shape(item) or _common(item, t)]
    return max(shaped, key=lambda t: _common(item, t), default=None)


def _shape(date: Date) -> bool:
    return bool(date.readings[0][2])


def _common(one: Date, other: Date) -> int:
    return max(sum(a == b != 0 for a, b in zip(r, s, strict=True)) for r in one.readings for s in other.readings)


def _loose(text: Masked) -> frozenset[int]:
    return loose_numbers(text, [date.span for date in dates(text)])


def _key_number(item: Date) -> int:
    reading = item.readings[0]
    return reading[1] if item.kind == "time" else reading[2] or reading[0]


def _swapped(pair: Pair, source: Date, target: Date, field: str) -> bool:
    """Whether each value stands on the other side in a shape that was not read as a date."""
    return _hidden(pair, source, field) and (_key_number(target) in pair.source.once(_loose) or not target.sure)


def _hidden(pair: Pair, item: Date, field: str) -> bool:
    """Whether the target has what ``item`` says in another shape: its figures, its very words, or *today*."""
    numbers = pair.target.once(_loose)
    if any(_number_of(reading, field) in numbers for reading in item.readings):
        return True
    said = pair.source.text[slice(*item.span)]
    return said in pair.target.text or (field != "time" and _speaks_of_today(pair))


def _number_of(reading: Reading, field: str) -> int:
    return reading[1] if field == "time" else reading[2] or reading[0] or -1


def _speaks_of_today(pair: Pair) -> bool:
    """Whether the target says *today* or the like for a date of the source, which does not."""
    return _today(pair.target) and not _today(pair.source)


def _today(text: Masked) -> bool:
    if text.language == "zh":
        return _TODAY_HAN.search(text.plain) is not None
    return not _TODAY.isdisjoint(text.once(vocabulary))


def _lost_fields(pair: Pair, source: list[Date], target: list[Date]) -> Iterator[Difference]:
    """Yield dates whose year or day the target has nowhere at all."""
    found = _matches(source, target)
    numbers = {field for t in target for reading in t.readings for field in reading}
    for i, j in found.items():
        s, t = source[i], target[j]
        if len(s.readings) > 1 or len(t.readings) > 1:
            continue
        for field, name in ((0, "year"), (2, "day")):
            value = s.readings[0][field]
            if not value or t.readings[0][field] or value in numbers:
                continue
            if value not in pair.target.once(_loose) and not (name == "year" and _THIS_YEAR.search(pair.target.plain)):
                yield Difference(s, t, name)
                break


def _weekdays(pair: Pair) -> Iterator[Difference]:
    """Yield a weekday of the source that the target has not, with one of the target that the source has not."""
    source = [date for date in dates(pair.source) if date.weekday]
    target = [date for date in dates(pair.target) if date.weekday]
    if not source or not target:
        return
    lost = [s for s in source if all(s.weekday != t.weekday for t in target)]
    new = [t for t in target if all(s.weekday != t.weekday for s in source) and not contradicted(t)]
    for one, other in zip(lost, new, strict=False):
        yield Difference(one, other, "weekday")


def contradicted(date: Date) -> int:
    """Return the weekday (from 1) that the calendar has for ``date`` if that is not the one said, else 0."""
    year, month, day = date.readings[0]
    if len(date.readings) > 1 or year < 1600 or not month or not day or not date.weekday:
        return 0
    if day > calendar.monthrange(year, month)[1]:
        return 0
    true = datetime.date(year, month, day).isoweekday()
    return true if true != date.weekday else 0


def impossible(date: Date) -> bool:
    """Whether there is no such day: 31 September, 29 February of a common year."""
    if date.kind != "date" or len(date.readings) > 1:
        return False
    year, month, day = date.readings[0]
    return bool(month and day) and (month > 12 or day > calendar.monthrange(year if year >= 100 else 2000, month)[1])
