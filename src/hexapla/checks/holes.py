"""A short sentence that is missing between others which correspond one to one.

It has too few words for these alone to tell. But where one text has a sentence more, every other sentence answers one
of the other text in order, by a word and by its length, and the neighbours are too short to hold it, it is missing.
"""

from __future__ import annotations

import math

from hexapla.checks.anchors import Counts, anchors, counts
from hexapla.checks.lengths import MEAN, VARIANCE
from hexapla.checks.rule import Span
from hexapla.checks.sentences import sentences
from hexapla.masking import Masked
from hexapla.text import expression

_INNER = expression(r"[:;：；؛—–](?!\d)")
_MOST = 12
"""Sentences of a text; of more, two may be joined and a third divided."""
_FITS = 2.0
"""Standard deviations by which the length of a sentence may differ from that of its translation."""
_HOLDS = 1.4
"""Evidence asked for a neighbour's translation not holding the sentence as well."""
_LONGEST = 60
"""English characters of a short sentence; longer ones have words enough."""


def hole(text: Masked, other: Masked) -> Span | None:
    """Return the only short sentence of ``text`` that ``other`` may lack."""
    ours, theirs = sentences(text), sentences(other)
    if not 1 <= len(theirs) == len(ours) - 1 < _MOST or text.language not in MEAN or other.language not in MEAN:
        return None
    if _inner(other) > _inner(text):  # a colon or a semicolon joins two
        return None
    known = counts(other)
    found = [span for at, span in enumerate(ours) if _is_absent(text, span, known) and _fits(text, other, at)]
    return found[0] if len(found) == 1 else None


def _inner(text: Masked) -> int:
    return len(_INNER.findall(text.plain))


def _is_absent(text: Masked, span: Span, known: Counts) -> bool:
    """Whether the sentence is short and has words, of which the other text has none."""
    if (span[1] - span[0]) / math.exp(MEAN[text.language]) > _LONGEST:
        return False
    inside = [item for item in anchors(text) if span[0] <= item.span[0] < span[1]]
    ours = counts(text)
    hits = [item for item in inside if any(known[key] >= ours[key] for key in item.keys)]
    strong = sum(not item.is_weak for item in inside)
    return strong >= 1 and not hits


def _fits(text: Masked, other: Masked, gone: int) -> bool:
    """Whether all sentences but the one at ``gone`` answer each other, and none holds that one as well."""
    ours, theirs = [*sentences(text)], sentences(other)
    start, end = ours.pop(gone)
    length = end - start
    for at, (here, there) in enumerate(zip(ours, theirs, strict=True)):
        alone = _surprise(text, other, here[1] - here[0], there[1] - there[0])
        if abs(alone) > _FITS or not _share(text, here, other, there):
            return False
        if at in (gone - 1, gone):
            joined = _surprise(text, other, here[1] - here[0] + length, there[1] - there[0])
            if (joined**2 - alone**2) / 2 < _HOLDS:
                return False
    return True


def _surprise(text: Masked, other: Masked, length: int, answer: int) -> float:
    (a, b), (c, d) = VARIANCE[text.language], VARIANCE[other.language]
    value = math.log(answer / length) - MEAN[other.language] + MEAN[text.language]
    return value / math.sqrt(a + c + (b + d) * math.exp(MEAN[text.language]) / length)


def _share(text: Masked, here: Span, other: Masked, there: Span) -> bool:
    ours = {key for item in anchors(text) if here[0] <= item.span[0] < here[1] for key in item.keys}
    return any(not ours.isdisjoint(item.keys) for item in anchors(other) if there[0] <= item.span[0] < there[1])
