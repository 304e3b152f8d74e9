"""Translations that stand at the entry of another: exchanged, shifted by one, or pasted twice.

Each entry is compared with its neighbours by the anchors that a source and a translation share. A translation is
another's if it answers that source and not its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hexapla.checks.anchors import Key, anchors
from hexapla.masking import Masked

_LEAST = 3
"""Strong anchors that a text must have to be judged."""
_OWN, _OTHER, _MARGIN, _BOTH = 0.5, 0.55, 0.45, 0.15
"""Shares of the anchors: a translation has at most the first of its own source's, at least the second of another's, and
more by the third; of two exchanged ones each has more of the other's, together by twice the fourth."""
_REACH = (1, -1, 2, -2)
"""Neighbours that are looked at, the nearest first."""


@dataclass(frozen=True, slots=True)
class _Side:
    """The strong anchors of a text, each as its keys, and all keys of it."""

    strong: tuple[frozenset[Key], ...]
    keys: frozenset[Key]

    def answered_by(self, other: _Side) -> float:
        """Return the share of the anchors that ``other`` has."""
        return sum(not keys.isdisjoint(other.keys) for keys in self.strong) / len(self.strong)


def displaced(sources: Sequence[Masked], targets: Sequence[Masked | None]) -> Iterator[tuple[int, int]]:
    """Yield (entry, entry whose source its translation answers) for translations in the wrong place.

    ``targets`` holds None where there is no translation.
    """
    here = [_side(text) for text in sources]
    there = [_side(text) if text else None for text in targets]
    exchanged: set[int] = set()
    for index, (source, target) in enumerate(zip(here, there, strict=True)):
        if index in exchanged:
            yield index, index - 1
        elif source and target:
            own = _mutual(source, target)
            other = next((index + step for step in _REACH if _better(own, _at(here, index + step), target)), None)
            if other is None and _exchanged(here, there, index, own):
                other = index + 1
                exchanged.add(other)
            if other is not None:
                yield index, other


def _at(sides: Sequence[_Side | None], index: int) -> _Side | None:
    return sides[index] if 0 <= index < len(sides) else None


def _better(own: float, source: _Side | None, target: _Side) -> bool:
    """Whether ``target`` answers ``source`` and not its own, which it answers as much as ``own`` says."""
    other = _mutual(source, target) if source and own <= _OWN else 0.0
    return other >= _OTHER and other - own >= _MARGIN


def _exchanged(here: Sequence[_Side | None], there: Sequence[_Side | None], index: int, own: float) -> bool:
    """Whether two neighbours fit better the other way round, both of them."""
    source, target, after, translation = here[index], there[index], _at(here, index + 1), _at(there, index + 1)
    if not (source and target and after and translation):
        return False
    straight = own, _mutual(after, translation)
    crossed = _mutual(source, translation), _mutual(after, target)
    return min(crossed) > max(straight) and sum(crossed) - sum(straight) >= 2 * _BOTH


def _mutual(source: _Side, target: _Side) -> float:
    return (source.answered_by(target) + target.answered_by(source)) / 2


def _side(text: Masked) -> _Side | None:
    return text.once(_side_of)


def _side_of(text: Masked) -> _Side | None:
    found = anchors(text)
    strong = tuple(
        frozenset(item.keys) for item in found if any(isinstance(key, int) or key[0] in "nt" for key in item.keys)
    )
    if len(strong) < _LEAST:
        return None
    return _Side(strong, frozenset(key for item in found for key in item.keys))
