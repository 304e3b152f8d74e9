"""Spaces inside quotation marks and brackets, “ text ” and ( text ): only French sets any there.

A space beside an ellipsis or another quotation mark, an empty form ( ) and a label ( a ) are let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.brackets import brackets
from hexapla.checks.quotes import quotes
from hexapla.checks.rule import Span
from hexapla.masking import Masked

LANGUAGES = ("ar", "en", "es", "ru")
_SPACES = " \u00a0\u202f"
_OPENING = "«“„”"
_STRAIGHT = '"'
_ROUND = "([（"
_ENDS = "!?%)"
_LEAST = 4
"""Characters within: fewer are a label, a year or a blank."""
_NEAR = 8
"""So many spaces are looked through."""


def inner_gaps(text: Masked) -> tuple[tuple[Span, Span], ...]:
    """Return the spaces inside marks that stand as a pair, each with the place of the pair, in order."""
    if text.language not in LANGUAGES:
        return ()
    return tuple(sorted(gap for first, last in _pairs(text) for gap in _inside(text.plain, first, last)))


def _pairs(text: Masked) -> Iterator[Span]:
    """Yield the places of the two marks of each pair that surely is one."""
    found = text.once(quotes)
    if not (found.opened or found.closed):
        for item in found.pairs:
            if item.opening in _OPENING or (
                item.opening == _STRAIGHT and _stands_apart(text.plain, item.start, item.end)
            ):
                yield item.start, item.end - 1
    if "(" in text.plain or "[" in text.plain:
        yield from (pair for pair in text.once(brackets).pairs if text.plain[pair[0]] in _ROUND)


def _stands_apart(plain: str, start: int, end: int) -> bool:
    """Whether straight marks have spaces within and no word beside them: otherwise they may be paired wrongly."""
    outside = plain[max(0, start - 1) : start] + plain[end : end + 1]
    return plain[start + 1] in _SPACES and plain[end - 2] in _SPACES and not any(map(str.isalnum, outside))


def _inside(plain: str, first: int, last: int) -> Iterator[tuple[Span, Span]]:
    if last - first <= _LEAST or (plain[first + 1] not in _SPACES and plain[last - 1] not in _SPACES):
        return
    head, tail = plain[first + 1 : first + 1 + _NEAR], plain[max(first + 1, last - _NEAR) : last]
    begin, end = first + 1 + len(head) - len(head.lstrip(_SPACES)), last - len(tail) + len(tail.rstrip(_SPACES))
    if end - begin < _LEAST or not any(map(str.isalpha, plain[begin : min(end, begin + _NEAR)])):
        return
    if begin > first + 1 and plain[begin].isalnum():
        yield (first + 1, begin), (first, last + 1)
    if end < last and (plain[end - 1].isalnum() or plain[end - 1] in _ENDS or plain[end - 2 : end - 1].isalpha()):
        yield (end, last), (first, last + 1)
