"""K803: the editions of a document say different things, although none of them contradicts the source."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from hexapla.checks.dates import Date, dates
from hexapla.checks.quantities import Level, quantities
from hexapla.checks.quantities.matching import all_keys, keys
from hexapla.checks.references import references
from hexapla.checks.rule import Example, Fact, Hit, Rule, Span
from hexapla.masking import Masked
from hexapla.model import Pair

_FEWEST = 3
"""Editions that can outvote one."""
_WORDED = 12
"""Numbers up to it are words in one language and part of a word, or nothing, in another."""

_Key = tuple[str, object]


class _Stated(Struct, frozen=True):
    """What a translation states: ``keys`` in whatever form, ``firm`` what the others must state too.

    Of each of these there are the keys by which another may state it, the first its own, and the span. ``added`` are
    the days, as (month, day), that it names and the source does not.
    """

    keys: frozenset[_Key]
    firm: tuple[tuple[tuple[_Key, ...], Span], ...]
    added: Mapping[_Key, Span]


def _collect(pair: Pair) -> _Stated | None:
    firm = tuple(_firm(pair.target))
    added = dict(_added(pair))
    if not firm and not added and not quantities(pair.source):
        return None
    loose = {("reference", item.value) for item in references(pair.target)}
    own = {ways[0] for ways, _ in firm}
    return _Stated(all_keys(quantities(pair.target)) | loose | own, firm, added)


def _firm(text: Masked) -> Iterator[tuple[tuple[_Key, ...], Span]]:
    for one in quantities(text):
        if one.level is Level.HARD and not one.name and one.value > _WORDED:
            yield (("", one.value), *keys(one, 2), *keys(one, 3)), one.span
    for kind in ("symbol", "email"):
        for token, start, end in text.stretches(kind):
            yield ((kind, token),), (start, end)


def _added(pair: Pair) -> Iterator[tuple[_Key, Span]]:
    found = [day for date in dates(pair.target) if (day := _day(date))]
    if found:
        known = {day for date in dates(pair.source) if (day := _day(date))}
        yield from (
            (("day", day), date.span) for date in dates(pair.target) if (day := _day(date)) and day not in known
        )


def _day(date: Date) -> tuple[int, int] | None:
    """Return (month, day) of a date that says both and can be read in one way."""
    if date.kind != "date" or len(date.readings) != 1:
        return None
    _, month, day = date.readings[0]
    return (month, day) if month and day else None


def _judge(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Hit]]:
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[fact.finding.document, fact.finding.segment].append(fact)
    for group in groups.values():
        if len(group) >= _FEWEST:
            yield from _outvoted(group)
        yield from _contradicting(group)


def _outvoted(group: Sequence[Fact]) -> Iterator[tuple[Fact, Hit]]:
    """Yield the editions that do not state what most of the others do."""
    said: set[_Key] = set()
    for fact in group:
        for ways, (start, end) in fact.value.firm:
            having = [item for item in group if not item.value.keys.isdisjoint(ways)]
            if said.isdisjoint(ways) and len(group) > len(having) >= max(_FEWEST - 1, len(group) - 1):
                shown = fact.finding.target[start:end]
                others = ", ".join(item.finding.language for item in having)
                for item in group:
                    if item not in having:
                        yield item, Hit(f"the editions in {others} state {shown}, this one does not", expected=shown)
            said.update(ways)


def _contradicting(group: Sequence[Fact]) -> Iterator[tuple[Fact, Hit]]:
    """Yield the editions that say "today" as another day than the rest."""
    telling = [fact for fact in group if len(fact.value.added) == 1]
    count = Counter(key for fact in telling for key in fact.value.added)
    if len(count) < 2:
        return
    usual = count.most_common(1)[0][0]  # of equals the one met first
    first = next(fact for fact in telling if usual in fact.value.added)
    shown = first.finding.target[slice(*first.value.added[usual])]
    for fact in telling:
        for key, span in fact.value.added.items():
            if key != usual:
                found = fact.finding.target[slice(*span)]
                message = f"the source names no day; this edition says {found}, another {shown}"
                yield fact, Hit(message, target_span=span, expected=shown, found=found)


_SOURCES = (
    "The Council met yesterday.",
    "The resolution was adopted two days later.",
    "The elections were held last Sunday.",
)
_DATED = {
    "fr": (
        "Le Conseil s’est réuni le {} septembre.",
        "La résolution a été adoptée le {} avril.",
        "Les élections ont eu lieu le {} mars.",
    ),
    "es": (
        "El Consejo se reunió el {} de septiembre.",
        "La resolución se aprobó el {} de abril.",
        "Las elecciones se celebraron el {} de marzo.",
    ),
    "ru": ("Совет заседал {} сентября.", "Резолюция была принята {} апреля.", "Выборы состоялись {} марта."),
    "zh": ("安理会于9月{}日开会。", "该决议于4月{}日通过。", "选举于3月{}日举行。"),
    "ar": ("اجتمع المجلس في {} أيلول/سبتمبر.", "اتُّخذ القرار في {} نيسان/أبريل.", "أُجريت الانتخابات في {} آذار/مارس."),
}
"""The sentences with a day that their source does not name."""


def _examples(day: int, other_day: int) -> tuple[Example, ...]:
    """Return each sentence in each language with ``day``, beside the edition in the next language with another."""
    tags = list(_DATED)
    return tuple(
        Example(tag, source, _DATED[tag][at].format(day), also=((other, _DATED[other][at].format(other_day)),))
        for tag, other in zip(tags, [*tags[1:], tags[0]], strict=True)
        for at, source in enumerate(_SOURCES)
    )


RULE = Rule(
    code="K803",
    name="editions-differ",
    category="inconsistency",
    severity="warning",
    reason=(
        "A reader of one edition must learn what a reader of any other does. Each translation is compared with the "
        "source; this rule compares the editions with one another, all at once: a day that translators put for "
        "“yesterday”, or a figure or symbol that most of them add, must be the same in all. That paragraphs, headings, "
        "links and notes are the same follows from how editions are made, or is an untranslated entry (C701) or a lost "
        "inline code (M902). Where the comparison with the source has found something, this rule is silent."
    ),
    source="domain notes A1: a relative date may become a date; General Assembly resolutions on parity of languages",
    collect=_collect,
    judge=_judge,
    bad=_examples(17, 18),
    good=(
        *_examples(18, 18),
        Example("fr", _SOURCES[0], "Le Conseil s’est réuni hier.", also=(("zh", "安理会于9月28日开会。"),)),
    ),
)
