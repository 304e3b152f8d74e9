"""One defect, one finding: a finding hides those that only follow from it.

A truncated paragraph loses numbers, terms and its full stop; the truncation is reported, not the rest. The order is
that of the checks catalogue, end of section 4.
"""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.checks.rule import Hit, Rule, Span
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
    """Return ``hits`` (rule, severity, hit) of one pair without those that follow from another."""
    ranked = [(_rank(found[0].code), found) for found in hits]
    return [
        found
        for rank, found in ranked
        if not any(above < rank and _inside(found[2], other[2], pair) for above, other in ranked)
    ]


def _rank(code: str) -> int:
    return next((rank for rank, prefix in enumerate(ORDER) if code.startswith(prefix)), _OF_ITS_OWN)


def _inside(hit: Hit, other: Hit, pair: Pair) -> bool:
    """Whether what ``hit`` is about lies in the stretch that ``other`` is about, in the source or in the target."""
    spans = (
        (hit.source_span, other.source_span, len(pair.segment.source)),
        (hit.target_span, other.target_span, len(pair.message.target)),
    )
    return any(_within(inner, outer, length) for inner, outer, length in spans)


def _within(inner: Span | None, outer: Span | None, length: int) -> bool:
    if outer is None:
        return False
    if inner is None:
        return outer == (0, length)
    return outer[0] <= inner[0] and inner[1] <= outer[1]
