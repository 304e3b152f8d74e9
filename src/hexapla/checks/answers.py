"""How much of a text is answered by another: found there again."""

from __future__ import annotations

from hexapla.checks.anchors import anchors, counts
from hexapla.masking import Masked


def share_answered(text: Masked, other: Masked) -> float:
    """Return which share of the anchors of ``text`` is in ``other``; 1 if it has none.

    Of those whose absence says hardly anything the ones that are there count.
    """
    theirs = counts(other)
    found = [(item.is_weak, not theirs.keys().isdisjoint(item.keys)) for item in anchors(text)]
    told = [is_found for is_weak, is_found in found if is_found or not is_weak]
    return sum(told) / len(told) if told else 1.0


def unanswered_tail(text: Masked, other: Masked) -> float:
    """Return how many of the last anchors of ``text`` ``other`` lacks; a loose concept is half of one."""
    theirs, count = counts(other), 0.0
    for item in reversed(anchors(text)):
        if not theirs.keys().isdisjoint(item.keys):
            break
        count += 0.5 if item.is_loose else not item.is_cognate
    return count
