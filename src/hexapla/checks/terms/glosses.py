"""A body named in full and the acronym in brackets beside it: *Organisation mondiale de la Santé (OMS)*, or turned."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from hexapla.checks.terms.index import Match, Reading
from hexapla.model import Term

_OPENING = frozenset("(（[")
_CLOSING = frozenset(")）]")


def wrong_glosses(text: Reading, terms: Sequence[Term], named: frozenset[int]) -> Iterator[tuple[int, Match]]:
    """Yield each term of ``named`` in ``text`` beside the acronym of another of its domain, which is not ``named``."""
    done: set[int] = set()
    for name, short in _glosses(text):
        number = next((pattern.term for pattern in name.patterns if pattern.term in named), None)
        if number is None or number in done:
            continue
        others = {pattern.term for pattern in short.patterns}
        rival = named.isdisjoint(others) and any(terms[other].domain == terms[number].domain for other in others)
        if rival and _has_short(number, text):
            done.add(number)
            yield number, short


def _glosses(text: Reading) -> Iterator[tuple[Match, Match]]:
    """Yield each two names in ``text`` of which one stands in brackets behind the other: what is named, its acronym."""
    if _OPENING.isdisjoint(text.text):
        return
    signs = text.text if text.index.substring else text.words
    for name, beside in itertools.pairwise(text.matches):
        bracketed = (
            beside.start == name.end + 1
            and signs[name.end] in _OPENING
            and beside.end < len(signs)
            and signs[beside.end] in _CLOSING
        )
        if bracketed and _short(beside, text) != _short(name, text):
            yield (name, beside) if _short(beside, text) else (beside, name)


def _short(match: Match, text: Reading) -> bool:
    """Whether ``match`` is an acronym, or what Chinese has for one: a form shorter than the first."""
    patterns = [pattern for pattern in match.patterns if not pattern.forbidden]
    if not text.index.substring:
        return any(pattern.acronym for pattern in patterns)
    return any(len(pattern.form) < len(text.index.of_term[pattern.term][0].form) for pattern in patterns)


def _has_short(number: int, text: Reading) -> bool:
    """Whether the language of ``text`` has an acronym of the term, or a Chinese short form."""
    patterns = text.index.of_term[number]
    return any(pattern.acronym for pattern in patterns) or (text.index.substring and len(patterns) > 1)
