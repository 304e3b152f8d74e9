"""Many spans, asked whether one of them holds or overlaps another, in the logarithm of their number."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable

from hexapla.checks.rule import Span


class Spans:
    """Spans in order, as [start, end)."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.all = sorted(spans)
        self._starts = [start for start, _ in self.all]
        self._furthest = list(itertools.accumulate((end for _, end in self.all), max))

    def hold(self, span: Span) -> bool:
        """Whether ``span`` lies within one of them."""
        before = bisect.bisect_right(self._starts, span[0])
        return before > 0 and self._furthest[before - 1] >= span[1]

    def overlap(self, span: Span) -> bool:
        """Whether ``span`` has a character in common with one of them."""
        before = bisect.bisect_left(self._starts, span[1])
        return before > 0 and self._furthest[before - 1] > span[0]
