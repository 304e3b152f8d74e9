"""What a translation leaves out, or adds: a sentence or clause of whose words none is found on the other side.

Translators split and join sentences, so sentences are not paired. A stretch is missing if its anchors (concepts, names,
numbers) are nowhere in the other text, and that text is shorter by about as much as the stretch is long. A cognate
shows that something is there, but its absence shows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hexapla.checks.anchors import Anchor, anchors, keys
from hexapla.checks.lengths import share_present, surprise
from hexapla.checks.rule import Span
from hexapla.checks.sentences import sentences
from hexapla.masking import Masked
from hexapla.model import Pair

_FEW, _ENOUGH = 2, 3
"""Anchors by which a sentence of a fifth of the text, and a shorter one, is known to be absent."""
_RUN = 6
"""Anchors of a clause that must all be absent."""
_ABSENT = 0.75
"""Share of a sentence's anchors: the rest may be words that the remaining text has too."""
_FIFTH = 0.2
_SLACK, _PART = 1.06, 0.6
"""The other text may be longer than the rest of this one by 6 %, and by 40 % of the stretch."""
_SHORT, _CLAUSE_SHORT = -0.4, -1.6
"""How many standard deviations shorter than expected the other text must be."""
_COUNTED_SHORT = -1.6
_FIT = 0.12
"""How near the length of what remains must be to that of all sentences but one, if only their number speaks."""
_AS_MANY = 0.15
"""How much shorter still a text must be that has as many sentences."""
_MOST = 80
"""Sentences of a text that is looked at: a longer one is no paragraph."""
_ACRONYM = re.compile(r"\b[A-ZА-ЯЁ]{4,}")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one text that the other lacks; ``whole``: it is a sentence."""

    span: Span
    whole: bool


@dataclass(frozen=True, slots=True)
class _Witness:
    """An anchor and whether the other text has it; a ``weak`` one is a mere cognate."""

    span: Span
    found: bool
    weak: bool


def omitted(pair: Pair) -> tuple[Stretch, ...]:
    """Return what of the source the translation lacks."""
    return pair.once(_omitted)


def added(pair: Pair) -> tuple[Stretch, ...]:
    """Return what of the translation the source lacks."""
    return pair.once(_added)


def share_answered(text: Masked, other: Masked) -> float:
    """Return which share of the strong anchors of ``text`` is in ``other``; 1 if it has none."""
    known = keys(other)
    strong = [item for item in anchors(text) if not _weak(item)]
    return sum(not known.isdisjoint(item.keys) for item in strong) / len(strong) if strong else 1.0


def _omitted(pair: Pair) -> tuple[Stretch, ...]:
    length = surprise(pair)
    return _lacking(pair.source, pair.target, length, share_present(pair)) if length < _SHORT else ()


def _added(pair: Pair) -> tuple[Stretch, ...]:
    length = -surprise(pair)
    return _lacking(pair.target, pair.source, length, 1 / share_present(pair)) if length < _SHORT else ()


def _lacking(text: Masked, other: Masked, length: float, present: float) -> tuple[Stretch, ...]:
    """Return the stretches of ``text`` that ``other`` lacks, ``present`` of whose expected length is there."""
    spans = sentences(text)
    if len(spans) > _MOST:
        return ()
    known = keys(other)
    seen = [_Witness(item.span, not known.isdisjoint(item.keys), _weak(item)) for item in anchors(text)]
    if len(spans) > 1:
        parts = [_Part(text, span, seen) for span in spans]
        fewer = len(sentences(other)) < len(spans)
        whole = [part for part in parts if part.absent_throughout(present if fewer else present + _AS_MANY)]
        if not whole and fewer and length < _COUNTED_SHORT:
            whole = _likeliest(parts, present)
        if whole:
            return tuple(Stretch(part.span, whole=True) for part in whole)
    return tuple(_clause(text, other, seen, present)) if length < _CLAUSE_SHORT else ()


def _weak(anchor: Anchor) -> bool:
    return all(isinstance(key, str) and not key.startswith(("n", "t")) for key in anchor.keys)


class _Part:
    """A sentence with what of it the other text has: strong witnesses, and cognates."""

    def __init__(self, text: Masked, span: Span, seen: Sequence[_Witness]) -> None:
        start, end = span
        self.span = (start, start + len(text.plain[start:end].rstrip()))
        self.share = (end - start) / len(text.text)
        inside = [item for item in seen if start <= item.span[0] < end]
        self.strong = sum(not item.weak for item in inside)
        self.absent = sum(not item.weak and not item.found for item in inside)
        self.cognates = sum(item.weak and item.found for item in inside)

    def absent_throughout(self, present: float) -> bool:
        """Whether hardly anything of the sentence is there, and the other text is so much shorter."""
        enough = self.strong >= (_FEW if self.share >= _FIFTH else _ENOUGH)
        gone = self.absent >= _ABSENT * self.strong and 2 * self.cognates < self.absent
        return enough and gone and present < _SLACK - _PART * self.share


def _likeliest(parts: Sequence[_Part], present: float) -> list[_Part]:
    """Return the sentence that is most likely absent from a text that has fewer, by its length and its words."""
    fitting = [
        part
        for part in parts
        if abs(1 - part.share - present) < _FIT and part.absent > part.strong - part.absent + part.cognates
    ]
    best = max(fitting, key=lambda part: part.absent - 2 * (part.strong - part.absent), default=None)
    return [best] if best else []


def _clause(text: Masked, other: Masked, seen: Sequence[_Witness], present: float) -> Iterator[Stretch]:
    """Yield the longest run of anchors that are all absent, if it is long enough to be a clause."""
    best: list[_Witness] = []
    run: list[_Witness] = []
    for item in seen:
        if item.found:
            run = []
        elif not item.weak:
            run = [*run, item]
            best = run if len(run) > len(best) else best
    if len(best) < _RUN or _ACRONYM.search(other.plain):
        return  # an acronym says in one word what its full name says in ten
    start, end = best[0].span[0], best[-1].span[1]
    if present < _SLACK - _PART * (end - start) / len(text.text):
        yield Stretch((start, end), whole=False)
