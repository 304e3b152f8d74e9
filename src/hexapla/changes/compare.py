"""Two lists of items compared: which kinds changed, how many words went and came.

Items of one key that stand in the same place of both texts are the same. One that went here and came there only
moved, if it still stands with the same words; a number or a negation that stayed is the same only if it still stands
before the same words (*do not attack, defend* is not *attack, do not defend*).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from hexapla.changes.alignment import blocks
from hexapla.changes.items import Item, Kind

_WINDOW = 4
_CANDIDATES = 50
_DANGEROUS = (Kind.NUMBER, Kind.DATE, Kind.NEGATION, Kind.MODAL, Kind.NAME, Kind.LINK)
_SCOPED = frozenset({Kind.NUMBER, Kind.NEGATION})
_ARTICLES = frozenset("the a an le la les l el los las un une una".split())
_AND = frozenset("and or et ou y e o u и или و أو 和 与 及 或 und oder".split())


class Changed(Struct, frozen=True):
    """What changed: the dangerous kinds; the words that went and came; sentences and clauses fewer (or more)."""

    kinds: frozenset[Kind]
    gone: float
    come: float
    sentences: int
    clauses: int


def compare(first: Sequence[Item], second: Sequence[Item]) -> Changed:
    """Compare the items of two texts."""
    gone: list[int] = []
    come: list[int] = []
    same: list[tuple[int, int]] = []
    for tag, a, b, c, d in blocks([item.key for item in first], [item.key for item in second]):
        if tag == "equal":
            same.extend(zip(range(a, b), range(c, d), strict=True))
        else:
            gone.extend(range(a, b))
            come.extend(range(c, d))
    one, other = _Side(first, frozenset(place for place, _ in same)), _Side(second, frozenset(p for _, p in same))
    kinds = {kind for kind in _DANGEROUS if _moved_only(one, gone, other, come, kind) is False}
    if any(side.negated(place) for side, places in ((one, gone), (other, come)) for place in places):
        kinds.add(Kind.NEGATION)
    kinds |= {first[a].kind for a, b in same if first[a].kind in _SCOPED and not _same_scope(one, a, other, b)}
    return Changed(
        frozenset(kinds),
        *_weights((first[place] for place in gone), (second[place] for place in come)),
        one.last.sentence - other.last.sentence,
        one.last.clause - other.last.clause,
    )


class _Side:
    """The items of one text, those that stayed, and where each stands."""

    def __init__(self, items: Sequence[Item], stayed: frozenset[int]) -> None:
        self.items = items
        self.stayed = stayed
        self.keys = frozenset(item.key for item in items)
        self.last = items[-1] if items else Item(Kind.WORD, "")

    def negated(self, place: int) -> bool:
        """Whether the item at ``place`` is a negative prefix whose word stayed."""
        return self.items[place].kind is Kind.PREFIX and place + 1 in self.stayed

    def context(self, place: int) -> frozenset[str]:
        """Return the words that the item at ``place`` goes with: the next ones of its clause, else of its sentence,
        else those before it."""
        return (
            self._window(place, 1, by_clause=True)
            or self._window(place, -1, by_clause=True)
            or self._window(place, 1, by_clause=False)
            or self._window(place, -1, by_clause=False)
        )

    def after(self, place: int) -> frozenset[str]:
        """Return the next words of the clause, up to the next item of the same kind."""
        return self._window(place, 1, by_clause=True)

    def _window(self, place: int, step: int, *, by_clause: bool) -> frozenset[str]:
        here = self.items[place]
        found: list[str] = []
        at = place + step
        while 0 <= at < len(self.items) and len(found) < _WINDOW:
            item = self.items[at]
            outside = item.clause != here.clause if by_clause else item.sentence != here.sentence
            if outside or item.kind is here.kind:
                break
            if item.kind not in {Kind.FUNCTION, Kind.LINK}:
                found.append(item.key)
            at += step
        return frozenset(found)

    def neighbours(self, place: int) -> tuple[str, str, bool]:
        """Return the keys next to a name, articles left out, and whether another name stands beside it in a list."""
        before = next((at for at in range(place - 1, place - 3, -1) if self._word(at)), -1)
        after = next((at for at in range(place + 1, place + 3) if self._word(at)), -1)
        return self._key(before), self._key(after), self._listed(place, 1) or self._listed(place, -1)

    def _listed(self, place: int, step: int) -> bool:
        """Whether the next item, articles and *and* left out, is a name too."""
        skipped = _ARTICLES | _AND
        at = next((at for at in range(place + step, place + 4 * step, step) if self._word(at, skipped)), -1)
        return at >= 0 and self.items[at].kind is Kind.NAME

    def _word(self, at: int, skipped: frozenset[str] = _ARTICLES) -> bool:
        return 0 <= at < len(self.items) and self.items[at].key not in skipped

    def _key(self, at: int) -> str:
        return self.items[at].key if at >= 0 else ""


def _moved_only(one: _Side, gone: Sequence[int], other: _Side, come: Sequence[int], kind: Kind) -> bool:
    """Whether every item of ``kind`` that went came back elsewhere with the same words around it."""
    left = [place for place in gone if one.items[place].kind is kind]
    right = [place for place in come if other.items[place].kind is kind]
    if Counter(one.items[place].key for place in left) != Counter(other.items[place].key for place in right):
        return False
    by_key: dict[str, list[int]] = {}
    for place in right:
        by_key.setdefault(other.items[place].key, []).append(place)
    for place in left:
        candidates = by_key[one.items[place].key][:_CANDIDATES]
        found = next((at for at in candidates if _together(one, place, other, at, kind)), None)
        if found is None:
            return False
        by_key[one.items[place].key].remove(found)
    return True


def _together(one: _Side, place: int, other: _Side, at: int, kind: Kind) -> bool:
    if kind is Kind.LINK:
        return True
    if kind is Kind.NAME:
        before, after, listed = one.neighbours(place)
        before2, after2, listed2 = other.neighbours(at)
        return (listed and listed2) or bool(before and before == before2) or bool(after and after == after2)
    left, right = one.context(place), other.context(at)
    return bool(left & right) or left == right


def _same_scope(one: _Side, a: int, other: _Side, b: int) -> bool:
    """Whether the words after an item that stayed are the same, or new: not those that now stand elsewhere."""
    left, right = one.after(a), other.after(b)
    if not left or not right or left & right:
        return True
    return not (left <= other.keys or right <= one.keys)


def _weights(gone: Iterable[Item], come: Iterable[Item]) -> tuple[float, float]:
    """Return how many words went and came, without those that only moved."""
    less: Counter[str] = Counter()
    more: Counter[str] = Counter()
    weight: dict[str, float] = {}
    for items, counter in ((gone, less), (come, more)):
        for item in items:
            if item.kind not in {Kind.FUNCTION, Kind.PREFIX}:
                counter[item.key] += 1
                weight[item.key] = item.weight
    return tuple(  # type: ignore[return-value]
        sum(weight[key] * count for key, count in side.items()) for side in (less - more, more - less)
    )
