"""Near matching: which of the texts known is the earlier wording of a text wanted.

All pairs would be quadratic (Babel's update of 2,000 paragraphs takes minutes), so an index chooses a few candidates
and only those are compared. It keeps what is rare: of each text the features that the fewest others have. Features are
words, and pairs of characters where a script writes no spaces; short texts, where one typo changes every word, have
triples of characters as well. The result depends on the texts alone, never on their order.
"""

from __future__ import annotations

import functools
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from hexapla.text import expression

Pair = tuple[int, int, float]
"""The index of a wanted text, that of a known one, and how alike they are: 1.0 for the same."""

THRESHOLD = 0.6
"""From here on two texts are near: the measure and the bound of msgmerge, so that what it finds is found."""

_SHORT = 40  # characters: a heading, a salutation
_SHORT_UNSPACED = 14
_SHORT_THRESHOLD = 0.7  # of few characters many are the same by chance
_KEPT = 8  # rarest words, and as many pairs of words, of a text in the index; it has some 60 of each
_CANDIDATES = 20
_BUDGET = 2000  # entries of the index read for one text, so that texts all alike stay cheap
_REMEMBERED = 2048  # texts: one merge asks for each several times
_REORDERED = 0.9  # the same words in another order are not the same text

_WORD = expression(r"\w+")
# Scripts without spaces: Thai, Lao, Myanmar, Khmer, kana, Han.
_UNSPACED = expression(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+"
)
_SPACE = expression(r"\s+")
_TYPOGRAPHY = str.maketrans("\u2010\u2011‘’‚‛“”„‟«»", '--\'\'\'\'""""""')


@functools.lru_cache(_REMEMBERED)
def fold(text: str) -> str:
    """Return ``text`` as it is compared: white space as one space, hyphens and quotation marks of one kind, no case.

    Case changes nothing for paragraphs; without it a heading that is no longer in capitals would not be found.
    """
    return _SPACE.sub(" ", text).strip().translate(_TYPOGRAPHY).lower()


def terms(folded: str) -> frozenset[str]:
    """Return the words of a folded text, and its pairs of characters where it has no spaces."""
    return _features(folded)[0]


@functools.lru_cache(_REMEMBERED)
def _features(folded: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the terms of a text and its pairs of neighbouring terms; of a short one its triples of characters, too."""
    words: Iterable[str] = _WORD.findall(folded)
    if _UNSPACED.search(folded):
        words = chain.from_iterable(map(_split_unspaced, words))
    found = list(words)
    pairs = (f"{one} {other}" for one, other in pairwise(found))
    triples = _shingles(f" {folded} ", 3) if _is_short(folded) else ()
    return frozenset(found), frozenset(chain(pairs, triples))


class Index:
    """Texts that can be searched for what is near. Texts in another order answer the same if they are sorted.

    Of each text it keeps the rarest words and the rarest pairs of words: the words for a text that was rewritten, the
    pairs for one of a kind where all use the same words.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.folded = [fold(text) for text in texts]
        self._rare: defaultdict[str, list[int]] = defaultdict(list)
        # One string for each name and no sets: a fifth of the memory, which counts where a project is searched.
        features = [[tuple(map(sys.intern, names)) for names in _features(text)] for text in self.folded]
        for found in zip(*features, strict=True):
            count = Counter(chain.from_iterable(found))
            for number, names in enumerate(found):
                kept = None if _is_short(self.folded[number]) else _KEPT
                for name in sorted(sorted(names), key=count.__getitem__)[:kept]:
                    self._rare[name].append(number)

    def candidates(self, folded: str) -> list[int]:
        """Return the texts that share most that is rare with the text ``folded``, at most 20, the best first."""
        names = chain(*_features(folded))
        hits = sorted((len(self._rare[name]), name) for name in names if name in self._rare)
        votes: Counter[int] = Counter()
        left = _BUDGET
        for size, name in hits:
            if size > left and votes:
                break  # half a list would favour the first texts
            votes.update(self._rare[name][:left])
            left -= size
        return sorted(votes, key=lambda number: (-votes[number], number))[:_CANDIDATES]

    def search(self, text: str, threshold: float = THRESHOLD) -> list[tuple[int, float]]:
        """Return the texts near to ``text`` with how alike they are, the best first."""
        from rapidfuzz import fuzz, process  # to read a catalog takes none

        folded = fold(text)
        names, chosen = terms(folded), self.candidates(folded)
        ratios = process.extract(
            folded, {number: self.folded[number] for number in chosen}, scorer=fuzz.ratio, limit=None
        )
        near = []
        for other, ratio, number in ratios:
            score = max(ratio / 100, _REORDERED * _overlap(names, other)) if ratio < 100 * _REORDERED else ratio / 100
            if score >= _bound(folded, other, threshold):
                near.append((number, score))
        return sorted(near, key=lambda pair: (-pair[1], pair[0]))


def scored(wanted: Sequence[str], known: Sequence[str], threshold: float = THRESHOLD) -> list[Pair]:
    """Return the near pairs of ``wanted`` and ``known``, at most 20 of a wanted text, the best of all first."""
    order = sorted(range(len(known)), key=known.__getitem__)
    index = Index(known[number] for number in order)
    pairs = ((w, order[k], score) for w, text in enumerate(wanted) for k, score in index.search(text, threshold))
    return sorted(pairs, key=lambda pair: (-pair[2], wanted[pair[0]], known[pair[1]], pair))


def choose(pairs: Iterable[Pair]) -> list[Pair]:
    """Return one of ``pairs`` (the best first) for each wanted text: at first each known text once, then also again."""
    taken: dict[int, Pair] = {}
    used: set[int] = set()
    left = []
    for pair in pairs:
        if pair[0] not in taken and pair[1] not in used:
            taken[pair[0]] = pair
            used.add(pair[1])
        else:
            left.append(pair)
    for pair in left:
        taken.setdefault(pair[0], pair)
    return [taken[number] for number in sorted(taken)]


def assign(wanted: Sequence[str], known: Sequence[str], *, threshold: float = THRESHOLD) -> tuple[Pair, ...]:
    """Return for each of ``wanted`` that has a near text in ``known`` the pair of the two, in the order of ``wanted``.

    The best pairs of all come first and use each known text once; what is left may share one. Ties go by text, so
    that the order of the two lists changes nothing.
    """
    return tuple(choose(scored(wanted, known, threshold)))


def ratio(one: str, other: str) -> float:
    """Return how alike two folded texts are: the share of characters that stand in both in one order."""
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) / 100


def _overlap(names: frozenset[str], other: str) -> float:
    """Return how many words two texts share, which a sentence moved inside a paragraph does not change."""
    theirs = terms(other)
    return 2 * len(names & theirs) / (len(names) + len(theirs)) if theirs else 0.0


def _bound(one: str, other: str, threshold: float) -> float:
    return max(threshold, _SHORT_THRESHOLD) if _is_short(one) or _is_short(other) else threshold


def _is_short(folded: str) -> bool:
    return len(folded) < _SHORT and (len(folded) < _SHORT_UNSPACED or not _UNSPACED.search(folded))


def _split_unspaced(word: str) -> Iterator[str]:
    """Yield the words of a run of letters, and the pairs of characters where it has no spaces."""
    end = 0
    for run in _UNSPACED.finditer(word):
        if run.start() > end:
            yield word[end : run.start()]
        yield from _shingles(run[0], 2)
        end = run.end()
    if end < len(word):
        yield word[end:]


def _shingles(text: str, size: int) -> Iterator[str]:
    return (text[at : at + size] for at in range(max(1, len(text) - size + 1)))
