"""Where in another text a stretch would be, and whether there is room for it.

The words that two texts share once each, in the same order, are fixed points; between the two about a stretch the
other text is about as long as without it if it is missing, and as long as with it if it is translated freely.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence

from hexapla.checks.anchors import Anchor, Key, anchors, counts
from hexapla.checks.lengths import MEAN
from hexapla.checks.rule import Span
from hexapla.masking import Masked

_FREE, _ORDER = 0.2, 18.0
"""Standard deviation of a length: a share of it, and English characters by which words move."""
_MOST = 9.0
"""Square of the deviation, beyond which it says no more."""


def room_missing(text: Masked, other: Masked, missing: Span) -> float:
    """Return the logarithm of how much likelier the length of ``other`` there is without ``missing`` than with it."""
    points = _points(text, other)
    starts = [here for here, _ in points]
    before = bisect_left(starts, missing[0])
    after = bisect_left(starts, missing[1])
    here0, there0 = points[before - 1] if before else (0, 0)
    here1, there1 = points[after] if after < len(points) else (len(text.plain), len(other.plain))
    ours, theirs = math.exp(MEAN.get(text.language, 0.0)), math.exp(MEAN.get(other.language, 0.0))
    full = (here1 - here0) / ours
    rest = full - (min(missing[1], here1) - max(missing[0], here0)) / ours
    found = (there1 - there0) / theirs
    return _likely(found, rest) - _likely(found, full)


def _likely(found: float, expected: float) -> float:
    variance = (_FREE * expected) ** 2 + _ORDER**2
    return -min((found - expected) ** 2 / variance, _MOST) / 2 - math.log(variance) / 2


def _points(text: Masked, other: Masked) -> Sequence[tuple[int, int]]:
    """Return the places (in ``text``, in ``other``) of the words that both have once, those in the same order."""
    ours, theirs = counts(text), counts(other)
    single = {key for key in ours.keys() & theirs.keys() if ours[key] == theirs[key] == 1}
    there: dict[Key, int] = {}
    for anchor in anchors(other):
        there.update((key, anchor.span[0]) for key in anchor.keys if key in single)
    pairs = [(anchor.span[0], there[key]) for anchor in anchors(text) if (key := _first(anchor, single)) is not None]
    return _rising(pairs)


def _first(anchor: Anchor, single: set[Key]) -> Key | None:
    return next((key for key in anchor.keys if key in single), None)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of ``pairs`` (not in a row) whose second numbers rise."""
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for number, (_, value) in enumerate(pairs):
        at = bisect_left(tails, value)
        previous.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [value]
        ends[at : at + 1] = [number]
    chain, number = [], ends[-1] if ends else -1
    while number >= 0:
        chain.append(pairs[number])
        number = previous[number]
    return chain[::-1]
