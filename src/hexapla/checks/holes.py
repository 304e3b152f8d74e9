"""A short sentence that is missing between others which correspond one to one.

It has too few words for these alone to tell. But where one text has a sentence more than the other, either that one is
missing and all others answer each other in order, or two of them have become one. Both are weighed for every place, by
the lengths (Gale and Church 1993) and by the anchors of each sentence; the sentence is missing if that is likelier by
far than any joining.
"""

from __future__ import annotations

import math
from bisect import bisect_right

from msgspec import Struct

from hexapla.checks.anchors import Anchor, Key, anchors, counts
from hexapla.checks.lengths import MEAN, VARIANCE, english_length
from hexapla.checks.rule import Span
from hexapla.checks.sentences import sentences
from hexapla.masking import Masked
from hexapla.text import expression

_COMMA = expression(r"[,،，]")
_INNER = expression(r"[:;：；؛—–](?!\d)")
_ASKED = frozenset("?？؟")
_CLOSING = ' \u00a0»”’"）)'
_MOST = 12
"""Sentences of a text; of more, two may be joined and a third divided."""
_FITS = 3.2
"""Standard deviations by which the length of a sentence may differ from that of its translation."""
_LONGEST = 75
"""English characters of a short sentence; longer ones have words enough."""
_ANSWERED, _UNANSWERED = 1.18, -0.6
"""Evidence for two sentences being one that an anchor of the first is in the second, and that it is not."""
_LOOSE, _NO_LOOSE, _COGNATE = 0.6, -0.35, 0.8
"""The same of anchors that are weak."""
_ELSEWHERE, _LOOSE_ELSEWHERE, _COGNATE_ELSEWHERE = -0.3, -0.3, -0.8
"""Evidence for a sentence being missing that an anchor of it is anywhere in the other text."""
_SPREAD, _FREE, _UNLIKELY = 1.6, 0.01, 16.0
"""By how much greater the variance of the lengths is taken to be, that of the free translation of a sentence, and the
square of the deviation beyond which it says no more."""
_COMMAS, _JOINTS = 1.0, 2.5
"""Evidence for a joining that the sentence that may hold two has more commas in it than its source, or more colons,
semicolons and dashes."""
_LEAST, _LEAST_WEAK, _CLEAR = 1.2, 2.2, 0.5
"""Evidence by which a sentence must be likelier to be missing than to be joined, if it has a word of its own and if it
has not; and than any other to be missing."""


def hole(text: Masked, other: Masked) -> Span | None:
    """Return the only short sentence of ``text`` that ``other`` may lack."""
    ours, theirs = sentences(text), sentences(other)
    if not 1 <= len(theirs) == len(ours) - 1 < _MOST or text.language not in MEAN or other.language not in MEAN:
        return None
    return _Alignment(text, other).missing()


class _Sentence(Struct, frozen=True):
    span: Span
    anchors: list[Anchor]
    keys: frozenset[Key]
    commas: int
    joints: int

    @property
    def size(self) -> int:
        return self.span[1] - self.span[0]


def _sentences(text: Masked) -> list[_Sentence]:
    spans = sentences(text)
    starts = [start for start, _ in spans]
    inside: list[list[Anchor]] = [[] for _ in spans]
    for item in anchors(text):
        inside[max(0, bisect_right(starts, item.span[0]) - 1)].append(item)
    return [
        _Sentence(
            span,
            found,
            frozenset(key for item in found for key in item.keys),
            len(_COMMA.findall(text.plain, *span)),
            len(_INNER.findall(text.plain, *span)),
        )
        for span, found in zip(spans, inside, strict=True)
    ]


class _Alignment:
    """Two texts, of which one has a sentence less."""

    def __init__(self, text: Masked, other: Masked) -> None:
        self.text, self.other = text, other
        self.ours, self.theirs = _sentences(text), _sentences(other)

    def missing(self) -> Span | None:
        """Return the sentence that is missing, if that is likely enough."""
        count = len(self.ours)
        before, after = [0.0], [0.0] * (count + 1)
        for at in range(count - 1):
            before.append(before[-1] + self._alone(at, at))
        for at in range(count - 1, 0, -1):
            after[at] = after[at + 1] + self._alone(at, at - 1)
        holes = [before[at] + self._gone(at) + after[at + 1] for at in range(count)]
        joined = [before[at] + self._both(at) + after[at + 2] for at in range(count - 1)]
        best = max(range(count), key=holes.__getitem__)
        rival = max((value for at, value in enumerate(holes) if at != best), default=-math.inf)
        if holes[best] - rival < _CLEAR or not self._may_be_missing(best):
            return None
        least = _LEAST_WEAK if all(item.is_weak for item in self.ours[best].anchors) else _LEAST
        return self.ours[best].span if holes[best] - max(joined) - self._joint(best) >= least else None

    def _alone(self, here: int, there: int) -> float:
        one, other = self.ours[here], self.theirs[there]
        return _link(one, other) + self._length(one.size, other.size)

    def _both(self, at: int) -> float:
        """Return the evidence of the sentence at ``at`` and the next having become one."""
        first, second, other = self.ours[at], self.ours[at + 1], self.theirs[at]
        return _link(first, other) + _link(second, other) + self._length(first.size + second.size, other.size)

    def _gone(self, at: int) -> float:
        known, ours, evidence = counts(self.other), counts(self.text), 0.0
        for item in self.ours[at].anchors:
            if item.is_cognate:
                evidence += _COGNATE_ELSEWHERE * any(key in known for key in item.keys)
            elif any(known[key] >= ours[key] for key in item.keys):
                evidence += _LOOSE_ELSEWHERE if item.is_loose else _ELSEWHERE
        return evidence

    def _length(self, here: int, there: int) -> float:
        return -min(self._surprise(here, there) ** 2, _UNLIKELY) / (2 * _SPREAD)

    def _surprise(self, here: int, there: int) -> float:
        (a, b), (c, d) = VARIANCE[self.text.language], VARIANCE[self.other.language]
        value = math.log(max(1, there) / max(1, here)) - MEAN[self.other.language] + MEAN[self.text.language]
        return value / math.sqrt(a + c + _FREE + (b + d) / max(1.0, english_length(here, self.text.language)))

    def _may_be_missing(self, at: int) -> bool:
        """Whether the sentence is short, no question that stands elsewhere, and the lengths of all others fit."""
        gone = self.ours[at]
        if english_length(gone.size, self.text.language) > _LONGEST:
            return False
        if self.text.plain[slice(*gone.span)].rstrip(_CLOSING)[-1:] in _ASKED and _asks(self.other) >= _asks(self.text):
            return False
        others = [one for number, one in enumerate(self.ours) if number != at]
        return all(
            abs(self._surprise(one.size, other.size)) <= _FITS for one, other in zip(others, self.theirs, strict=True)
        )

    def _joint(self, at: int) -> float:
        """Return what the marks inside the neighbours of the sentence at ``at`` say for one of them holding it."""
        near = [(number, number - (number > at)) for number in (at - 1, at + 1) if 0 <= number < len(self.ours)]
        usual = (self.other.language == "zh") - (self.text.language == "zh")  # Chinese has more commas
        found = [(self.ours[here], self.theirs[there]) for here, there in near]
        commas = any(other.commas > max(0, one.commas + usual) for one, other in found)
        return _JOINTS * any(other.joints > one.joints for one, other in found) or _COMMAS * commas


def _asks(text: Masked) -> int:
    return sum(map(text.plain.count, _ASKED))


def _link(one: _Sentence, other: _Sentence) -> float:
    """Return the evidence of the anchors of ``one`` for its being, or being in, ``other``."""
    evidence = 0.0
    for item in one.anchors:
        found = not other.keys.isdisjoint(item.keys)
        if item.is_cognate:
            evidence += _COGNATE * found
        elif item.is_loose:
            evidence += _LOOSE if found else _NO_LOOSE
        else:
            evidence += _ANSWERED if found else _UNANSWERED
    return evidence
