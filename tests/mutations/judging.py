"""What the rules, and pofilter, find of the defects."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.mutations.kind import Entry
from tests.mutations.seeding import Defect, Seeding, clean

from hexapla.checks import Selection, conclude, examine, token_segment
from hexapla.checks.pairs import texts_as_document
from hexapla.model import Message, Pair

Findings = Mapping[int, Counter[str]]
"""By entry, the codes of the rules (names of the filters) that fire, each with how often."""
Judge = Callable[[Sequence[Entry], str, str], Findings]
"""Of entries, their source language and their language, what is found."""


@dataclass(frozen=True)
class Verdict:
    """What came of a defect: whether a finding tells of it, whether there is any, and the codes found."""

    seeding: Seeding
    defect: Defect
    right: bool
    any: bool
    codes: tuple[str, ...]


def ours(entries: Sequence[Entry], source_language: str, language: str) -> Findings:
    """Run all rules on ``entries`` as on the catalog of a document."""
    pairs = tuple(
        Pair("mutations", language, source_language, token_segment(source), Message(source, target, line=at))
        for at, (source, target) in enumerate(entries)
    )
    document, edition = (texts_as_document(pairs, translated=translated) for translated in (False, True))
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for finding in conclude([examine(pairs, Selection(), source=document, edition=edition)]):
        found[finding.line][finding.rule] += 1
    return found


def pofilter(entries: Sequence[Entry], source_language: str, language: str) -> Findings:
    """Run all filters of the Translate Toolkit's pofilter on ``entries``, as its command does."""
    from translate.filters import checks
    from translate.storage import pypo

    config = checks.CheckerConfig(targetlanguage=language)
    checker = checks.TeeChecker(
        checkerconfig=config, checkerclasses=[checks.StandardChecker, checks.StandardUnitChecker]
    )
    found: dict[int, Counter[str]] = {}
    for at, (source, target) in enumerate(entries):
        unit = pypo.pounit(source)
        unit.target = target
        if failures := checker.run_filters(unit):
            found[at] = Counter(failures.keys())
    return found


def verdicts(seedings: Sequence[Seeding], judge: Judge, *, peer: bool = False, fresh: bool = True) -> Iterator[Verdict]:
    """Yield what ``judge`` finds of each defect.

    ``peer``: its findings have the names of pofilter's filters. ``fresh``: a finding counts only if the entry did not
    have it before it was broken.
    """
    before: dict[str, Findings] = {}
    for seeding in seedings:
        name, *direction = seeding.text.name, seeding.source_language, seeding.language
        if fresh and name not in before:
            before[name] = judge(clean(seeding.text, *direction), *direction)
        found = judge(seeding.entries, *direction)
        for defect in seeding.defects:
            codes: Counter[str] = Counter()
            for at in defect.entries:
                here = found.get(at, Counter())
                codes += here - before[name].get(at, Counter()) if fresh else here
            wanted = defect.kind.peers if peer else defect.kind.codes
            right = any(code == name if peer else code.startswith(name) for code in codes for name in wanted)
            yield Verdict(seeding, defect, right, bool(codes), tuple(sorted(codes)))
