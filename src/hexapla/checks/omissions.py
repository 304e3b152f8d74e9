"""What a translation leaves out, or adds: a stretch of whose words hardly any is found on the other side.

Translators split, join and reorder sentences, so sentences are not paired. The anchors of a text (concepts, names,
numbers) speak for or against a stretch of it being translated, by whether the other text has them. They are weighed
together with the lengths (Gale and Church 1993): the other text must be shorter by about as much as is missing.
All evidence is the logarithm of how much likelier the texts are if the stretch is missing than if it is not.

The constants were chosen on 10,770 pairs of the texts of ``tests/parallel.py`` and of paragraphs put together of two or
three of them, in all directions, as they are and broken by ``tests/mutations``.
"""

from __future__ import annotations

import functools
import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from msgspec import Struct

from hexapla.checks.anchors import Anchor, Key, anchors, counts
from hexapla.checks.holes import hole
from hexapla.checks.lengths import Deviation, acronyms, deviation, english_length
from hexapla.checks.room import room_missing
from hexapla.checks.rule import Span
from hexapla.checks.sentences import sentences
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import expression

_PRESENT, _CHANCE = 0.65, 0.2
"""Share of the anchors of a stretch that a free translation of it has, and that other text of the same matter has.

Over all stretches the first is 0.8; but words are translated freely in clusters.
"""
_WEIGHT = 20
"""Anchors as which that share counts, against those outside of the stretch: some translations are freer than others."""
_CONTESTED = 0.3
"""Evidence of an anchor of which the other text has fewer than this one."""
_REPEATED = 4
"""Such anchors that count: what one language repeats another replaces with a pronoun."""
_COGNATE = -2.0
"""Evidence of a mere cognate that is found; its absence is none."""
_LOOSE_ABSENT, _LOOSE_FOUND = 0.25, -0.6
"""Evidence of a loose concept (``anchors.py``) that is not found, and of one that is."""
_UNMATCHED = -0.2
"""Evidence of an anchor of the other text that this one has not: a free translation has words of its own."""
_ACRONYM = -4.0
"""Evidence of an acronym of the other text: it says in one word what its full name says in ten."""
_FEWER = 2.0
"""Evidence of there being fewer sentences; if there are not, it speaks against it."""
_SENTENCES, _CLAUSES, _END, _ANYTHING = 2.75, 4.75, 5.0, 7.0
"""Evidence asked for a run of sentences, of clauses between marks, and of words: there are more and more of them."""
_ROOM, _MOST_ROOM, _SURPLUS, _SURPLUS_PART = 0.7, 1.0, 0.5, 1.5
"""Weight of the evidence that the other text has no room for the best stretch, the most that it counts, and what the
evidence must come to beyond what is asked for: of whole sentences, and of parts of them, which are often reworded."""
_SHORT, _SHORT_FEWER = -1.0, -0.3
"""Standard deviations by which the other text must be shorter than expected, to be looked at; if it has fewer marks."""
_FEWEST, _FEWEST_LONG = 3, 2
"""Anchors of a stretch that the other text must lack, or have fewer of; of sentences that are long."""
_LONG = 36
"""English characters of such sentences."""
_LONGEST = 0.85
"""Share of a text that a stretch may be: something must be left to compare."""
_CLAUSES_IN_A_ROW = 3
_MOST = 60
"""Clauses of a text whose runs are looked at."""
_EDGE = expression(r"[,;:،؛，；：、—–()（）](?!\d)\s*")
_END_MARK = expression(r"[.!?؟](?=\s|\Z)|[。！？]")
_TWICE = {"zh": 8}
_TWICE_ELSEWHERE = 20
"""Characters of a sentence that is not said twice by chance."""


class Stretch(Struct, frozen=True):
    """A stretch of one text that the other lacks; ``whole``: it is made of sentences; ``twice``: it stands there twice.

    ``surplus`` is the evidence beyond what is asked for.
    """

    span: Span
    whole: bool
    surplus: float
    twice: bool = False


def omitted(pair: Pair) -> Stretch | None:
    """Return what of the source the translation lacks."""
    return pair.once(_omitted)


def added(pair: Pair) -> Stretch | None:
    """Return what of the translation the source lacks."""
    return pair.once(_added)


def rest_missing(pair: Pair, evidence: float) -> bool:
    """Whether the translation lacks the end of the source, if there is other ``evidence`` for that."""
    weighing = _Weighing(pair.source, pair.target, deviation(pair))
    return bool(weighing.evidence) and weighing.end().surplus + evidence >= 0


def _omitted(pair: Pair) -> Stretch | None:
    return lacking(pair.source, pair.target, deviation(pair))


def _added(pair: Pair) -> Stretch | None:
    if twice := _said_twice(pair):
        return twice
    return lacking(pair.target, pair.source, deviation(pair).reversed())


def _said_twice(pair: Pair) -> Stretch | None:
    """Return the first sentence of the translation that stands there twice, if the source repeats none."""
    more = _ends(pair.target) > _ends(pair.source)
    if more and (span := _repeated(pair.target)) and _repeated(pair.source) is None:
        return Stretch(span, whole=True, surplus=math.inf, twice=True)
    return None


def _repeated(text: Masked) -> Span | None:
    seen: set[str] = set()
    least = _TWICE.get(text.language, _TWICE_ELSEWHERE)
    for start, end in sentences(text):
        sentence = text.text[start:end].strip()
        if sentence in seen and len(sentence) >= least:
            return start, start + len(sentence)
        seen.add(sentence)
    return None


def lacking(text: Masked, other: Masked, length: Deviation) -> Stretch | None:
    """Return the stretch of ``text`` that ``other`` most likely lacks, if the evidence is enough.

    ``length`` is the deviation of the length of ``other``.
    """
    if stretch := _likeliest(text, other, length):
        return stretch
    if _ends(text) > _ends(other) and (span := hole(text, other)):
        return Stretch((span[0], span[0] + len(text.text[slice(*span)].rstrip())), whole=True, surplus=0.0)
    return None


def _likeliest(text: Masked, other: Masked, length: Deviation) -> Stretch | None:
    if length.surprise >= _SHORT_FEWER or (length.surprise >= _SHORT and _ends(other) >= _ends(text)):
        return None
    weighing = _Weighing(text, other, length)
    if not weighing.hopeful():
        return None
    best = max(weighing.stretches(), key=lambda item: item.surplus, default=None)
    least = _SURPLUS if best and best.whole else _SURPLUS_PART
    if best is None or best.surplus + _ROOM * _MOST_ROOM < least:
        return None
    room = min(room_missing(text, other, best.span), _MOST_ROOM)
    return best if best.surplus + _ROOM * room >= least else None


def _ends(text: Masked) -> int:
    """Return about how many sentences ``text`` has, quickly."""
    return text.once(_count_ends)


def _count_ends(text: Masked) -> int:
    return len(_END_MARK.findall(text.plain))


class _Weighing:
    """The anchors of a text, with what is found of them in another, and what follows for its stretches."""

    def __init__(self, text: Masked, other: Masked, length: Deviation) -> None:
        self.text, self.other, self.length = text, other, length
        ours, theirs = counts(text), counts(other)
        shared = {key: theirs[key] >= ours[key] for key in ours.keys() & theirs.keys()}
        self.spans = [item.span for item in anchors(text)]
        self.evidence = [_evidence(item, shared) for item in anchors(text)]
        self.shared = shared.keys()
        self.found, self.absent = self.evidence.count(_FOUND), self.evidence.count(_ABSENT)

    def hopeful(self) -> bool:
        """Whether any stretch may have enough evidence, at the best length."""
        hopes = [_HOPE[value] for value in self.evidence]
        first, last = best_run(hopes)
        most = sum(hopes[first:last]) + self.length.most_evidence
        least = _SENTENCES - _FEWER if len(sentences(self.text)) > 1 else _CLAUSES
        return most >= least and most + self.general >= least

    def stretches(self) -> Iterator[Stretch]:
        """Yield the stretches that are worth weighing."""
        whole = sentences(self.text)
        if len(whole) > 1:
            fewer = _FEWER if len(sentences(self.other)) < len(whole) else -_FEWER
            sums = [sum(self.evidence[slice(*self._inside(span))]) for span in whole]
            first, last = best_run(sums)
            for span in {(whole[first][0], whole[last - 1][1]), *whole}:
                yield self._weighed(span, span, _SENTENCES - fewer, whole=True)
        yield from self._clauses({0, *(end for _, end in whole)})
        if self.evidence:
            yield self.end()
            first, last = best_run(self.evidence)
            span = self.spans[first][0], self.spans[last - 1][1]
            yield self._weighed(span, self._with_half_gaps(first, last), _ANYTHING)

    def _clauses(self, ends: set[int]) -> Iterator[Stretch]:
        """Yield the runs of clauses that have anchors enough; ``ends`` are those of the sentences."""
        edges = sorted(ends.union(match.end() for match in _EDGE.finditer(self.text.plain)))
        if not 2 < len(edges) <= _MOST:
            return
        hopes = [0.0, *accumulate(map(_HOPE.__getitem__, self.evidence))]
        sums = [hopes[bisect_left(self.starts, edge)] for edge in edges]
        least = _CLAUSES - self.length.most_evidence - self.general
        for at, start in enumerate(edges):
            for to in range(at + 1, min(at + 1 + _CLAUSES_IN_A_ROW, len(edges))):
                if sums[to] - sums[at] >= least:
                    yield self._weighed((start, edges[to]), (start, edges[to]), _CLAUSES)

    def end(self) -> Stretch:
        """Return the end of the text, from the anchor on from which most speaks for its being missing."""
        sums = [*accumulate(reversed(self.evidence))]
        first, last = len(sums) - 1 - sums.index(max(sums)), len(sums)
        return self._weighed((self.starts[first], len(self.text.text)), self._with_half_gaps(first, last), _END)

    @functools.cached_property
    def general(self) -> float:
        """The evidence that is that of any stretch: what the other text has of its own."""
        unmatched = sum(not item.is_weak and self.shared.isdisjoint(item.keys) for item in anchors(self.other))
        return _ACRONYM * max(0, acronyms(self.other) - acronyms(self.text)) + _UNMATCHED * unmatched

    @functools.cached_property
    def starts(self) -> list[int]:
        """Where the anchors begin."""
        return [start for start, _ in self.spans]

    def _inside(self, span: Span) -> tuple[int, int]:
        """Return the numbers of the anchors in ``span``, as [first, last)."""
        return bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1])

    def _with_half_gaps(self, first: int, last: int) -> Span:
        """Return what the anchors [first, last) take up, with half of the gaps to their neighbours."""
        start = (self.spans[first - 1][1] + self.starts[first]) // 2 if first else 0
        end = (self.spans[last - 1][1] + self.starts[last]) // 2 if last < len(self.spans) else len(self.text.text)
        return start, end

    def _weighed(self, span: Span, extent: Span, asked: float, *, whole: bool = False) -> Stretch:
        """Weigh that ``span`` is missing, which takes up ``extent``."""
        share = (extent[1] - extent[0]) / len(self.text.text)
        values = self.evidence[slice(*self._inside(extent))]
        found, absent = values.count(_FOUND), values.count(_ABSENT)
        long = whole and english_length(span[1] - span[0], self.text.language) >= _LONG
        if share > _LONGEST or absent + values.count(_CONTESTED) < (_FEWEST_LONG if long else _FEWEST):
            return Stretch(span, whole, -math.inf)
        found_elsewhere = self.found - found
        elsewhere = found_elsewhere + self.absent - absent
        present = (found_elsewhere + _WEIGHT * _PRESENT) / (elsewhere + _WEIGHT)
        evidence = absent * math.log((1 - _CHANCE) / (1 - present)) - found * math.log(present / _CHANCE)
        evidence += _LOOSE_ABSENT * values.count(_LOOSE_ABSENT) + _LOOSE_FOUND * values.count(_LOOSE_FOUND)
        evidence += _CONTESTED * min(_REPEATED, values.count(_CONTESTED)) + _COGNATE * values.count(_COGNATE)
        end = span[0] + len(self.text.text[slice(*span)].rstrip())
        return Stretch((span[0], end), whole, evidence + self.length.evidence(share) + self.general - asked)


_ABSENT = math.log((1 - _CHANCE) / (1 - _PRESENT))
_FOUND = -math.log(_PRESENT / _CHANCE)
_HOPE = {_ABSENT: 1.9, _CONTESTED: _CONTESTED, _FOUND: -0.7, _COGNATE: _COGNATE, 0.0: 0.0} | {
    value: value for value in (_LOOSE_ABSENT, _LOOSE_FOUND)
}
"""By the evidence of an anchor, how much it may come to once those outside of its stretch are known."""


def _evidence(anchor: Anchor, shared: Mapping[Key, bool]) -> float:
    """Return what ``anchor`` says of its stretch; ``shared``: which keys both texts have, the other as many times."""
    best: bool | None = None
    for key in anchor.keys:
        best = best or shared.get(key, best)
    if anchor.is_cognate:
        return 0.0 if best is None else _COGNATE
    if anchor.is_loose:
        return _LOOSE_ABSENT if best is None else _LOOSE_FOUND if best else 0.0
    return _ABSENT if best is None else _FOUND if best else _CONTESTED


def best_run(values: Sequence[float]) -> tuple[int, int]:
    """Return the run of ``values`` with the greatest sum, as [first, last); linear (Kadane)."""
    best, greatest = (0, 1), -math.inf
    start, total = 0, 0.0
    for at, value in enumerate(values):
        if total <= 0:
            start, total = at, 0.0
        total += value
        if total > greatest:
            best, greatest = (start, at + 1), total
    return best
