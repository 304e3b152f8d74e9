"""References of a source and its translation, as sets: their order is free, and a pronoun may replace a repetition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from hexapla.checks.dates import dates
from hexapla.checks.dates.loose import loose_numbers
from hexapla.checks.dates.reading import read
from hexapla.checks.references import Reference, references
from hexapla.masking import Masked
from hexapla.model import Pair

_MOST = 60


class Difference(Struct, frozen=True):
    """A reference of the source and what stands for it in the target, None for nothing."""

    source: Reference
    target: Reference | None


def reference_differences(pair: Pair) -> Iterator[Difference]:
    """Yield the references that differ in ``pair``."""
    source, target = references(pair.source), references(pair.target)
    if source:
        yield from _sessions(pair, source, target)
        yield from _values(pair, source, target)


def _sessions(pair: Pair, source: Sequence[Reference], target: Sequence[Reference]) -> Iterator[Difference]:
    """Yield resolutions whose number is right and whose year or session is another or gone."""
    known: dict[str, dict[int, Reference]] = {}
    for item in target:
        known.setdefault(item.value, {})[item.session] = item
    seen = set()
    for item in source:
        found = known.get(item.value)
        if not item.session or not found or item.session in found or (item.value, item.session) in seen:
            continue
        seen.add((item.value, item.session))
        other = next(iter(found.values()))
        if other.session or item.session not in pair.target.once(_loose):
            yield Difference(item, other)


def _values(pair: Pair, source: Sequence[Reference], target: Sequence[Reference]) -> Iterator[Difference]:
    here, there = Counter(item.value for item in source), Counter(item.value for item in target)
    if all(value in there for value in here) and all(value in here for value in there):
        return
    left = [item for item in source if item.value not in there]
    repeated = [item for item in source if item.value in there and here[item.value] > there[item.value]]
    fresh = [t for t in target if t.value not in here and not _stands(t, pair.source)]
    surplus = [t for t in target if t.value in here and there[t.value] > here[t.value]]
    for item in _once(left):
        other = _partner(item, fresh, strict=False) or _partner(item, surplus, strict=True)
        if other is not None:
            yield Difference(item, other)
        elif item.sure and not _stands(item, pair.target):
            yield Difference(item, None)
    for item in _once(repeated):
        other = _partner(item, fresh, strict=True)
        if other is not None:
            yield Difference(item, other)


def _once(items: Sequence[Reference]) -> list[Reference]:
    """Return the first of each reference that is made several times, and no more than a reader looks at."""
    return list({(item.kind, item.value): item for item in reversed(items)}.values())[::-1][:_MOST]


def _partner(item: Reference, rest: list[Reference], *, strict: bool) -> Reference | None:
    """Take from ``rest`` the reference that stands for ``item``: of its kind, else (not ``strict``) of one like it."""
    for number, other in enumerate(rest):
        if other.kind == item.kind:
            return rest.pop(number)
    if not strict and item.kind != "resolution":
        for number, other in enumerate(rest):
            if other.kind != "resolution":
                return rest.pop(number)
    return None


def _stands(item: Reference, text: Masked) -> bool:
    """Whether the number of ``item`` is in ``text`` in another shape: in words, or beside a noun that is not known."""
    if item.value.isdecimal():
        return int(item.value) in text.once(_loose)
    return item.value in text.once(read).text


def _loose(text: Masked) -> frozenset[int]:
    spans = [date.span for date in dates(text)] + [item.span for item in references(text)]
    return loose_numbers(text, spans)
