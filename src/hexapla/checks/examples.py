"""The examples of rules, run as catalogs are: they are the rules' documentation and tests."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.examine import Examination, conclude, examine
from hexapla.checks.pairs import texts_as_document, token_segment
from hexapla.checks.rule import Example, Rule
from hexapla.checks.selection import Selection
from hexapla.model import Finding, Message, Pair, Segment
from hexapla.text import digest


def example_pairs(example: Example, language: str = "", target: str | None = None) -> Iterator[Pair]:
    """Yield the pairs that ``example`` stands for; ``language`` and ``target`` are those of a further catalog."""
    entries = ((example.source, example.target if target is None else target), *example.more)
    for number, (source, translation) in enumerate(entries):
        item = Segment(digest(source), source) if example.raw else token_segment(source)
        message = Message(
            source,
            translation,
            flags=("fuzzy",) if example.fuzzy else (),
            comments=(example.comment,) if example.comment and not number else (),
            line=number + 1,
        )
        yield Pair("example", language or example.language, example.source_language, item, message, raw=example.raw)


def example_pair(example: Example) -> Pair:
    """Return the first pair of ``example``."""
    return next(example_pairs(example))


def example_findings(rule: Rule, example: Example) -> tuple[Finding, ...]:
    """Return what ``rule`` finds in ``example``; other rules run only if a comment names them."""
    selection = Selection() if example.comment else Selection(select=(rule.code,))
    catalogs = [(example.language, None), *example.also]
    done = [_examined(example, selection, language, target) for language, target in catalogs]
    return tuple(item for item in conclude(done) if item.rule == rule.code and not item.suppressed)


def _examined(example: Example, selection: Selection, language: str, target: str | None) -> Examination:
    place = Finding("", "", "", "", "", document="example", language=language)
    items = tuple(example_pairs(example, language, target))
    source = texts_as_document(items, translated=False)
    if not example.edition:
        return examine((), selection, source=source, place=place)
    edition = texts_as_document(items, translated=True)
    return examine(items, selection, source=source, edition=edition, place=place)
