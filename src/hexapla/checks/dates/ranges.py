"""Ranges of hours in which the second alone says that it is one: *from 3 to 6 p.m.*, *entre 15 et 18 h*."""

from __future__ import annotations

from hexapla.checks.dates.date import Reading
from hexapla.text import expression

_FIRST = r"(?<![\w:.,/])(?P<hour>[01]?\d|2[0-4])(?:[:.h/](?P<minute>[0-5]\d))?"
_BEFORE = {
    "en": expression(_FIRST + r"(?: (?:to|and|until|till|or) |[-–])\Z"),
    "fr": expression(_FIRST + r"(?: ?h(?:eures?)?(?: (?P<minute2>[0-5]\d))?)?(?: (?:à|et|ou) |[-–]|(?P<open> ))\Z"),
    "es": expression(_FIRST + r"(?: horas?)?(?: (?:a|y|o|hasta) |[-–])\Z"),
    "ru": expression(_FIRST + r"(?: ?ч(?:\.|ас\w{0,2}))?(?: (?:и|или) |[-–]|(?P<open> ))\Z"),
    "ar": expression(_FIRST + r"(?: (?:إلى|حتى|أو) | و|[-–])\Z"),
}
"""``open``: the word between is part of the second time, *à 18 heures*."""
_TO = ("à ", "до ")
_LOOK = 28


def first_hour(
    text: str, start: int, language: str, last: tuple[Reading, ...]
) -> tuple[int, int, tuple[Reading, ...]] | None:
    """Return where the first hour of a range stands, and its readings; the time at ``start`` ends the range."""
    pattern = _BEFORE.get(language)
    if pattern is None:
        return None
    match = pattern.search(text, max(0, start - _LOOK), start)
    if match is None:
        return None
    found = match.groupdict()
    if found.get("open") and not text[start : start + 3].lower().startswith(_TO):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or found.get("minute2") or 0)
    hours = [hour] if hour > 12 else [hour % 12, hour % 12 + 12]
    if len(last) == 1:
        until = last[0][1:]
        earlier = [one for one in hours if (one, minute) < until]
        # *10 to 2 p.m.* begins in the morning, *3 to 6 p.m.* does not.
        hours = (earlier[-1:] if language == "en" else earlier) or hours
    return match.start("hour"), max(match.end("hour"), match.end("minute")), tuple((0, one, minute) for one in hours)
