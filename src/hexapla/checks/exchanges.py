"""Translations that stand at the entry of another: exchanged, shifted by one, or pasted twice.

Each translation is weighed against its own source and against those of the entries about it, by the anchors that the
two texts share and by their lengths. The evidence is the logarithm of how much likelier they are if it translates the
other source than if it translates its own.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from msgspec import Struct

from hexapla.checks.anchors import Counts, Key, anchors, counts
from hexapla.checks.lengths import between
from hexapla.masking import Masked

_PRESENT, _CHANCE = 0.7, 0.15
"""Share of the anchors of a text that its translation has, and that another text of the same speech has."""
_OWN = 0.45
"""Share of the anchors that a translation has at most of a source that it does not translate."""
_ALONE, _TOGETHER = 6.0, 5.0
"""Evidence asked for a translation, and for one where the entry that it belongs to has a wrong one as well."""
_FEWEST = 2
"""Anchors that a text must have to be judged."""
_REACH = (1, -1, 2, -2)
"""Entries that are looked at, the nearest first."""
_WEIGHT = math.log(_PRESENT / _CHANCE) - math.log((1 - _PRESENT) / (1 - _CHANCE))
"""What an anchor says that is found with one source and not with another."""


class _Side(Struct, frozen=True):
    """A text with its anchors, each as its keys."""

    text: Masked
    anchors: tuple[tuple[Key, ...], ...]
    counts: Counts

    def answered_by(self, other: _Side) -> int:
        """Return how many of the anchors ``other`` has."""
        return sum(not other.counts.keys().isdisjoint(keys) for keys in self.anchors)


class _Fit(Struct, frozen=True):
    """How well a translation answers a source: anchors found of how many, and the surprise of the length."""

    found: int
    asked: int
    surprise: float

    @property
    def share(self) -> float:
        return self.found / self.asked

    @property
    def evidence(self) -> float:
        return _WEIGHT * (self.found - self.asked * (_PRESENT + _CHANCE) / 2) - min(self.surprise**2, 9) / 4


def displaced(sources: Sequence[Masked], targets: Sequence[Masked | None]) -> Iterator[tuple[int, int]]:
    """Yield (entry, entry whose source its translation answers) for translations in the wrong place.

    ``targets`` holds None where there is no translation.
    """
    here = [_side(text) for text in sources]
    there = [_side(text) if text else None for text in targets]
    suspects = dict(_suspects(here, there))
    for entry, (other, evidence) in suspects.items():
        if evidence >= (_TOGETHER if other in suspects else _ALONE):
            yield entry, other


def _suspects(here: Sequence[_Side | None], there: Sequence[_Side | None]) -> Iterator[tuple[int, tuple[int, float]]]:
    """Yield the entries whose translation answers the source of another better, with that and the evidence."""
    for entry, (source, target) in enumerate(zip(here, there, strict=True)):
        if source is None or target is None:
            continue
        own = _fit(source, target)
        if own.share > _OWN:
            continue
        others = [(entry + step, here[entry + step]) for step in _REACH if 0 <= entry + step < len(here)]
        fits = [(_fit(other, target).evidence - own.evidence, place) for place, other in others if other]
        evidence, place = max(fits, key=lambda fit: fit[0], default=(0.0, 0))
        if evidence > 0:
            yield entry, (place, evidence)


def _fit(source: _Side, target: _Side) -> _Fit:
    found = source.answered_by(target) + target.answered_by(source)
    return _Fit(found, len(source.anchors) + len(target.anchors), between(source.text, target.text).surprise)


def _side(text: Masked) -> _Side | None:
    return text.once(_side_of)


def _side_of(text: Masked) -> _Side | None:
    strong = tuple(item.keys for item in anchors(text) if not item.is_weak)
    return _Side(text, strong, counts(text)) if len(strong) >= _FEWEST else None
