"""How dangerous a change of the source text is for its translations.

The grades are those of issue 3, from the most dangerous; a change gets the most dangerous grade that it holds. Both
texts are in the source language. What a grade is, and what is none, is shown by the examples in
``tests/changes/examples``.
"""

from __future__ import annotations

import functools
from enum import StrEnum
from typing import TYPE_CHECKING

from hexapla.changes.fold import fold, letters

if TYPE_CHECKING:
    from hexapla.changes.compare import Changed

_MUCH = 3
_CLAUSE = 2
_COMPARABLE = 4


class Grade(StrEnum):
    """What changed in a source text."""

    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    MODAL = "modal"
    NAME = "name"
    LINK = "link"
    DELETION = "deletion"
    ADDITION = "addition"
    WORDING = "wording"
    PUNCTUATION = "punctuation"


DANGER: tuple[Grade, ...] = tuple(Grade)
"""The grades from the most dangerous."""

ACCEPTED_AS_MINOR: frozenset[Grade] = frozenset({Grade.PUNCTUATION, Grade.WORDING, Grade.ADDITION})
"""The grades that ``extract --minor`` accepts. The others of issue 3 it refuses, and ``link`` too: when an inline code
comes or goes, the old translation has the wrong codes and cannot be assembled."""


def grade(previous: str, source: str, language: str) -> Grade:
    """Return the most dangerous change from ``previous`` to ``source``, two texts in ``language``.

    The same backwards, but for deletion and addition, which change places. The last grades are remembered: all
    catalogs of a document ask for the same ones.
    """
    return _grade(previous, source, language)


@functools.lru_cache(maxsize=4096)
def _grade(previous: str, source: str, language: str) -> Grade:
    one, other = fold(previous), fold(source)
    if one == other:
        return Grade.PUNCTUATION
    from hexapla.changes.annotate import annotate  # and with it the lexicons, which few commands need
    from hexapla.changes.compare import compare

    swapped = one > other
    texts = (other, one) if swapped else (one, other)
    changed = compare(*annotate(texts, language))
    kinds = {kind.value for kind in changed.kinds}
    dangerous = next((found for found in DANGER if found.value in kinds), None)
    if dangerous is not None:
        return dangerous
    if letters(one) == letters(other):
        return Grade.PUNCTUATION
    return _of_length(changed, swapped=swapped)


def _of_length(changed: Changed, *, swapped: bool) -> Grade:
    less = _is_cut(changed.gone, changed.come, changed.sentences, changed.clauses)
    more = _is_cut(changed.come, changed.gone, -changed.sentences, -changed.clauses)
    if less == more:
        return Grade.WORDING
    return Grade.DELETION if less != swapped else Grade.ADDITION


def _is_cut(gone: float, come: float, sentences: int, clauses: int) -> bool:
    """Whether words went without comparable ones in their place: three of content, a clause of two, or a sentence."""
    if come:
        return gone >= _MUCH and gone >= _COMPARABLE * come
    return gone >= _MUCH or (gone >= _CLAUSE and clauses > 0) or (gone >= 1 and sentences > 0)
