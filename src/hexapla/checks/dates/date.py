"""What a date is: its readings, fields with holes."""

from __future__ import annotations

from msgspec import Struct

from hexapla.checks.rule import Span

Reading = tuple[int, int, int]
"""(year, month, day), each 0 where it is not said. Of a time: (0, hour, minute)."""


class Date(Struct, frozen=True):
    """A date, a time of the day, or part of one.

    ``kind`` is ``date``, ``weekday`` (one without a date), ``time``, ``noon`` (a time said by a word) or ``other`` (of
    another calendar: never compared). ``readings`` are what it may mean: several where the order of day and month is
    open (05/06/2015), where the two names of an Arabic month differ, or where the half of the day is not said.
    ``weekday`` is 1 for Monday, 0 for none. ``clash``: the two months of such a name. ``sure``: whether a translation
    must have it; a month alone may become "next month".
    """

    span: Span
    kind: str = "date"
    readings: tuple[Reading, ...] = ((0, 0, 0),)
    weekday: int = 0
    clash: tuple[int, int] | None = None
    sure: bool = True
