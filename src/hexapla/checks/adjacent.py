"""What stands beside a mark: the nearest character, seen through inline codes, spaces and directional marks."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from hexapla.checks.rule import Hit, Span
from hexapla.masking import CODE

SPACES = " \t\n\r\u00a0\u2002\u2003\u2005\u2007\u2008\u2009\u200a\u202f\u3000"
NO_BREAK = "\u00a0\u202f"
DIRECTIONAL = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNSEEN = CODE + DIRECTIONAL + "\u200b\u2060\ufeff"
"""What has no shape of its own."""
OPENING = "([{（［｛«“„‘‚‹「『《〈【〔"
CLOSING = ")]}）］｝»”’›」』》〉】〕"
_REACH = 48
"""How far a neighbour is looked for: enough for a code and a few marks, and every rule stays linear."""
_MANY = 12


def before(text: str, index: int, skipped: str = UNSEEN) -> str:
    """Return the nearest character before ``index`` that is not in ``skipped``, "" if there is none."""
    for position in range(index - 1, max(-1, index - 1 - _REACH), -1):
        if text[position] not in skipped:
            return text[position]
    return ""


def after(text: str, index: int, skipped: str = UNSEEN) -> str:
    """Return the nearest character at or after ``index`` that is not in ``skipped``, "" if there is none."""
    for position in range(index, min(len(text), index + _REACH)):
        if text[position] not in skipped:
            return text[position]
    return ""


def is_han(char: str) -> bool:
    """Whether ``char`` is a Chinese character."""
    return "\u3400" <= char <= "\u9fff" or char == "\u3007" or "\U00020000" <= char <= "\U0003134f"


def is_arabic(char: str) -> bool:
    """Whether ``char`` is a letter or a vowel sign of the Arabic script."""
    return "\u0620" <= char <= "\u065f" or "\u066e" <= char <= "\u06d3" or "\ufb50" <= char <= "\ufefc"


def few(hits: Iterator[Hit]) -> Iterator[Hit]:
    """Yield the first of ``hits``: who has mended these sees the next."""
    return itertools.islice(hits, _MANY)


def corrections(text: str, changes: Sequence[tuple[Span, str]], message: str) -> Iterator[Hit]:
    """Yield a hit for each of ``changes`` (span and what should stand there), in order; one for all if there are many.

    Many of a kind are one habit, and a page of the same lines says no more than one with their number.
    """
    if len(changes) <= _MANY:
        for (start, end), new in changes:
            yield Hit(message, target_span=(start, end), expected=new, found=text[start:end], fix=new)
        return
    first, last = changes[0][0][0], changes[-1][0][1]
    parts: list[str] = []
    position = first
    for (start, end), new in changes:
        parts += [text[position:start], new]
        position = end
    yield Hit(f"{message} ({len(changes)} times)", target_span=(first, last), fix="".join(parts))
