"""Splits and joins: one paragraph that became two, two that became one, found on the side of the source.

The same question both ways: which two *parts*, one after the other, are nearly a *whole*? Each part must also be near
to its own stretch of the whole, else a sentence added to a paragraph would bring any deleted one with it. Where the
paragraphs stand in a catalog is not asked: catalogs are sorted by other tools, and nothing in them is positional.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import permutations
from typing import NamedTuple

from hexapla.catalogs.near import Index, fold, ratio, terms
from hexapla.text import expression

_WHOLE = 0.85  # how near the two parts together are to the whole
_REGION = 0.75  # how near each is to its own stretch of it
_GAIN = 0.05  # how much better than the best single match the two must be; so a part is a tenth of the whole at least
_SHARED = 0.6  # of the words of a part stand in its whole
_PARTS = 8  # of one whole, that are tried in pairs
_LENGTHS = (0.75, 1.33)  # of both parts, compared with the whole's
_CJK = expression("[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003134f]")


class Seam(NamedTuple):
    """A whole and the two parts that make it, in this order, by their numbers."""

    whole: int
    first: int
    second: int
    score: float


def glue(first: str, second: str) -> str:
    """Return two texts as one: with a space between them, with nothing where one is written in Chinese characters."""
    cjk = _CJK.match(second[:1]) or _CJK.match(first[-1:])
    return f"{first}{'' if cjk else ' '}{second}"


def seams(
    wholes: Mapping[int, str],
    parts: Mapping[int, str],
    *,
    best: Mapping[int, float],
    allowed: Callable[[Seam], bool] = lambda _: True,
) -> tuple[Seam, ...]:
    """Return which two of ``parts`` make which of ``wholes``, the best first; each whole and each part once.

    ``best`` is the score of the best single match of a whole, which two parts must excel; ``allowed`` may refuse.
    Ties go by text, so that the order of the texts changes nothing.
    """
    folded_wholes = {number: fold(text) for number, text in wholes.items() if best.get(number, 0.0) + _GAIN <= 1}
    folded_parts = {number: fold(text) for number, text in parts.items()}
    found = []
    for whole, numbers in _contained(folded_wholes, folded_parts).items():
        for first, second in permutations(numbers, 2):
            score = _score(folded_wholes[whole], folded_parts[first], folded_parts[second])
            seam = Seam(whole, first, second, score)
            if score >= max(_WHOLE, best.get(whole, 0.0) + _GAIN) and allowed(seam):
                found.append(seam)
    found.sort(key=lambda seam: (-seam.score, wholes[seam.whole], parts[seam.first], parts[seam.second], seam))
    return tuple(_disjoint(found))


def _contained(wholes: Mapping[int, str], parts: Mapping[int, str]) -> Mapping[int, list[int]]:
    """Return for each whole the parts that seem to stand in it, those that fill most of it first."""
    order = sorted(wholes, key=lambda number: (wholes[number], number))
    index = Index(wholes[number] for number in order)
    shares: defaultdict[int, list[tuple[int, str, int]]] = defaultdict(list)
    for number, part in parts.items():
        names = terms(part)
        for whole in (order[place] for place in index.candidates(part)):
            shared = len(names & terms(wholes[whole]))
            if shared >= _SHARED * len(names):
                shares[whole].append((-shared, part, number))
    return {whole: [number for _, _, number in sorted(found)[:_PARTS]] for whole, found in shares.items()}


def _score(whole: str, first: str, second: str) -> float:
    """Return how near the two parts together are to the whole, 0.0 if one is not near to its stretch of it."""
    both = len(first) + len(second)
    if not _LENGTHS[0] * len(whole) <= both <= _LENGTHS[1] * len(whole):
        return 0.0
    cut = round(len(whole) * len(first) / both)
    if min(ratio(first, whole[:cut].strip()), ratio(second, whole[cut:].strip())) < _REGION:
        return 0.0
    return ratio(glue(first, second), whole)


def _disjoint(found: Iterable[Seam]) -> Iterator[Seam]:
    wholes: set[int] = set()
    parts: set[int] = set()
    for seam in found:
        if seam.whole not in wholes and not parts & {seam.first, seam.second}:
            wholes.add(seam.whole)
            parts |= {seam.first, seam.second}
            yield seam
