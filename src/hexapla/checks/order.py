"""One defect, one finding: a finding hides those that only follow from it.

A truncated paragraph loses numbers, terms and its full stop; the truncation is reported, not the rest. The order is
that of the checks catalogue, end of section 4.
"""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.checks.rule import Hit, Rule
from hexapla.checks.spans import Spans
from hexapla.model import Pair

ORDER = ("C701", "C704", "C702", "C708", "M901", "C703", "C705", "C706", "C707", "S2", "N1", "T3", "Q4", "P5")
"""Prefixes of codes: a finding of an earlier one hides those of a later one whose span lies inside its own.

A rule that is not among them says something of its own, and is hidden only where there is no translation to speak of.
"""
_OF_ITS_OWN = ORDER.index("C708")

LAST = {"K802": ("C704", "C708"), "K803": ("C7", "M9", "N1", "S2")}
"""Rules on many entries that say only what looking at an entry and its neighbours has not shown, by these codes."""

Found = tuple[Rule, str, Hit]


def visible(hits: Sequence[Found], pair: Pair) -> list[Found]:
    """Return ``hits`` (rule, severity, hit) of one pair without those that follow from another.

    A hit follows from one of an earlier rank that is about a stretch, in the source or in the target, in which it lies.
    """
    ranks = [_rank(rule.code) for rule, _, _ in hits]
    whole = ((0, len(pair.segment.source)), (0, len(pair.message.target)))
    sides = [(hit.source_span, hit.target_span) for _, _, hit in hits]
    above = (Spans(), Spans())
    hidden: set[int] = set()
    for rank in sorted(set(ranks)):
        same = [number for number, other in enumerate(ranks) if other == rank]
        for stretches, everything, side in zip(above, whole, (0, 1), strict=True):
            hidden.update(number for number in same if stretches.hold(sides[number][side] or everything))
        above = (
            Spans([*above[0].all, *(span for number in same if (span := sides[number][0]))]),
            Spans([*above[1].all, *(span for number in same if (span := sides[number][1]))]),
        )
    return [found for number, found in enumerate(hits) if number not in hidden]


def _rank(code: str) -> int:
    return next((rank for rank, prefix in enumerate(ORDER) if code.startswith(prefix)), _OF_ITS_OWN)
