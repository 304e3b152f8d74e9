"""The lists in force for a pair of languages, compiled at first use and kept."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from msgspec import Struct

from hexapla.checks.terms.index import Index
from hexapla.checks.terms.merging import merged
from hexapla.languages import short_tag
from hexapla.model import Pair, Term

_PROJECTS = 8
_PAIRS = 100


class Lists(Struct, frozen=True):
    """The terms in force for a pair of languages, compiled."""

    terms: Sequence[Term]
    source: Index
    target: Index


def lists_of(pair: Pair) -> Lists:
    """Return the lists in force for ``pair``."""
    own = pair.conventions.terms
    found = _known.get((id(own), pair.source_language, pair.language))
    if found is None or found[0] is not own:
        if len(_known) > _PAIRS:
            _known.clear()
        lists = _lists(_Same(own), short_tag(pair.source_language), short_tag(pair.language))
        found = _known[id(own), pair.source_language, pair.language] = (own, lists)
    return found[1]


_known: dict[tuple[int, str, str], tuple[tuple[Term, ...], Lists]] = {}
"""By identity of the project's terms: a hash of thousands costs more than a check."""


class _Same:
    """Terms as the key of a cache, compared only if they are not the same object."""

    __slots__ = ("_hash", "terms")

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms
        self._hash = hash((len(terms), terms[0].id if terms else "", terms[-1].id if terms else ""))

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and (self.terms is other.terms or self.terms == other.terms)


@functools.lru_cache(maxsize=64)
def _lists(own: _Same, source: str, target: str) -> Lists:
    terms = _merged(own)
    return Lists(terms, _index(own, source), _index(own, target))


@functools.lru_cache(maxsize=_PROJECTS)
def _merged(own: _Same) -> tuple[Term, ...]:
    return merged(own.terms)


@functools.lru_cache(maxsize=64)
def _index(own: _Same, language: str) -> Index:
    return Index(_merged(own), language)
