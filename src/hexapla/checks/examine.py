"""Running the rules: a document in a language at a time, then what can only be judged of all together.

:func:`examine` is a function of plain values that any process can run; :func:`conclude` is quick and runs once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from msgspec import Struct

from hexapla.checks.order import LAST, visible
from hexapla.checks.rule import Fact, Hit, Rule
from hexapla.checks.rules.comments.unused import RULE as UNUSED
from hexapla.checks.selection import Selection, find_rule, rules
from hexapla.checks.suppression import Suppression, silenced, suppressions
from hexapla.languages import short_tag
from hexapla.model import Document, Finding, Fix, Pair
from hexapla.segmentation import segment
from hexapla.text import collapse, digest

_Selected = tuple[tuple[Rule, str], ...]


class Noted(Struct, frozen=True):
    """A suppression and where it stands, as a finding without message; ``segment`` is "" for a whole catalog."""

    suppression: Suppression
    finding: Finding


class Examination(Struct, frozen=True):
    """What came of one document in one language.

    ``ran`` are the codes of the rules that were run. ``scope``: the ids of the segments that findings are wanted of
    (with "" for the document itself), None for all.
    """

    findings: tuple[Finding, ...] = ()
    facts: tuple[Fact, ...] = ()
    noted: tuple[Noted, ...] = ()
    ran: frozenset[str] = frozenset()
    scope: frozenset[str] | None = None


def examine(
    items: Sequence[Pair],
    selection: Selection,
    *,
    source: Document | None = None,
    edition: Document | None = None,
    comments: Sequence[str] = (),
    place: Finding | None = None,
    scope: frozenset[str] | None = None,
) -> Examination:
    """Return what the rules find in ``items``, the pairs of one document in one language.

    ``source`` and ``edition`` are the document and its translation, for the rules that look at whole ones (without
    ``source`` these do not run); ``comments`` are those of the catalog's header; ``place`` is the document and language
    of findings that are of no entry. Of segments that are not in ``scope`` only facts are collected.
    """
    selected = selection.rules()
    everywhere = tuple(suppressions(comments))
    findings: list[Finding] = []
    facts: list[Fact] = []
    unused = next((found for found in selected if found[0] is UNUSED), (UNUSED, ""))
    noted = [Noted(item, _named(*unused, place)) for item in everywhere] if place else []
    of_document = _document_hits(selected, items, source, edition) if source else {}
    by_language = {language: _concerning(selected, language) for language in {pair.language for pair in items}}
    for pair in items:
        concerning = by_language[pair.language]
        own = tuple(suppressions(pair.message.comments)) if pair.message.comments else ()
        noted += [Noted(item, _draft(*unused, pair)) for item in own]
        if scope is not None and pair.segment.id not in scope:
            facts += _facts(concerning, pair)
            continue
        hits = [*_hits(concerning, pair), *of_document.pop(pair.segment.id, ())]
        for rule, severity, hit in visible(hits, pair) if len(hits) > 1 else hits:
            findings.append(silenced(_finding(rule, severity, pair, hit), (*own, *everywhere)))
        facts += _facts(concerning, pair)
    if place and (scope is None or "" in scope):
        for rule, severity, hit in (hit for rest in of_document.values() for hit in rest):
            findings.append(silenced(finding_at(place, rule, severity, hit), everywhere))
    ran = frozenset(rule.code for rule, _ in selected)
    return Examination(tuple(findings), tuple(facts), tuple(noted), ran, scope)


def conclude(examinations: Iterable[Examination]) -> tuple[Finding, ...]:
    """Return all findings: those of ``examinations``, what the facts give together, and suppressions of nothing.

    They are in the order of the documents and languages examined, and of the entries in each; no two have the same
    fingerprint.
    """
    done = list(examinations)
    findings = [finding for item in done for finding in item.findings]
    noted: dict[tuple[str, str, str], list[Suppression]] = defaultdict(list)
    for note in (note for item in done for note in item.noted):
        noted[_entry(note.finding)].append(note.suppression)
    shown: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for finding in findings:
        shown[_entry(finding)].add(finding.rule)
    for finding in _judged(fact for item in done for fact in item.facts):
        if any(rule.startswith(LAST.get(finding.rule, ())) for rule in shown.get(_entry(finding), ())):
            continue
        document = (finding.document, finding.language, "")
        findings.append(silenced(finding, (*noted.get(_entry(finding), ()), *noted.get(document, ()))))
    findings += _unused_suppressions(done, findings)
    scopes = {(place.document, place.language): item.scope for item in done for place in _places(item)}
    wanted = (f for f in findings if _wanted(f, scopes.get((f.document, f.language))))
    return tuple(_distinct(_in_order(done, wanted)))


def _wanted(finding: Finding, scope: frozenset[str] | None) -> bool:
    return scope is None or finding.segment in scope


def _places(item: Examination) -> Iterator[Finding]:
    yield from item.findings
    yield from (fact.finding for fact in item.facts)
    yield from (note.finding for note in item.noted)


def _hits(selected: _Selected, pair: Pair) -> Iterator[tuple[Rule, str, Hit]]:
    finished = pair.message.translated
    for rule, severity in selected:
        if rule.check is not None and (finished or rule.unfinished):
            for hit in rule.check(pair):
                yield rule, hit.severity or severity, hit


def _concerning(selected: _Selected, language: str) -> _Selected:
    tag = short_tag(language)
    return tuple((rule, severity) for rule, severity in selected if not rule.languages or tag in rule.languages)


def _document_hits(
    selected: _Selected, items: Sequence[Pair], source: Document, edition: Document | None
) -> dict[str, list[tuple[Rule, str, Hit]]]:
    """Return what the rules on whole documents find, by segment id; what is of no entry under ""."""
    found: dict[str, list[tuple[Rule, str, Hit]]] = defaultdict(list)
    known = {pair.segment.id for pair in items}
    hits = [
        (block, (rule, hit.severity or severity, hit))
        for rule, severity in selected
        if rule.check_document is not None
        for block, hit in rule.check_document(source, edition)
    ]
    names = {item.block: item.id for item in reversed(segment(source)) if item.block >= 0} if hits else {}
    for block, hit in hits:
        name = names.get(block, "")
        found[name if name in known else ""].append(hit)
    return found


def _facts(selected: _Selected, pair: Pair) -> Iterator[Fact]:
    for rule, severity in selected:
        if rule.collect is not None and (pair.message.translated or rule.unfinished):
            value = rule.collect(pair)
            if value is not None:
                yield Fact(value, _draft(rule, severity, pair))


def _judged(facts: Iterable[Fact]) -> Iterator[Finding]:
    by_rule: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_rule[fact.finding.rule].append(fact)
    for code in sorted(by_rule):
        judge = find_rule(code).judge
        for fact, hit in judge(by_rule[code]) if judge else ():
            yield _finished(fact.finding, hit)


def _unused_suppressions(done: Sequence[Examination], findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield a finding for each suppression that silenced nothing although its rules ran."""
    silent: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for finding in findings:
        if finding.suppressed:
            silent[finding.document, finding.language].add((finding.segment, finding.rule))
    for item in done:
        if UNUSED.code in item.ran:
            for note in item.noted:
                codes = _unused_codes(note, item.ran, silent[note.finding.document, note.finding.language])
                if codes:
                    hit = Hit(f"the comment ignores {', '.join(codes)}, which nothing here needs", found=codes[0])
                    yield _finished(note.finding, hit)


def _unused_codes(note: Noted, ran: frozenset[str], silent: set[tuple[str, str]]) -> list[str]:
    if note.suppression.problem:
        return []  # reported as such
    used = {rule for segment_id, rule in silent if note.finding.segment in ("", segment_id)}
    return [
        code
        for code in note.suppression.codes
        if not any(rule.startswith(code) for rule in used)
        and (any(rule.startswith(code) for rule in ran) or not _known(code))
    ]


def _known(code: str) -> bool:
    return any(rule.code.startswith(code) for rule in rules())


def _in_order(done: Sequence[Examination], findings: Iterable[Finding]) -> tuple[Finding, ...]:
    places: dict[tuple[str, str], int] = {}
    for item in done:
        for finding in _places(item):
            places.setdefault((finding.document, finding.language), len(places))
    return tuple(sorted(findings, key=lambda f: (places.get((f.document, f.language), len(places)), f.line)))


def _distinct(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Number the findings of a rule that found the same in an entry, so that each has a fingerprint of its own."""
    seen: Counter[str] = Counter()
    for finding in findings:
        before = seen[finding.fingerprint]
        seen[finding.fingerprint] += 1
        yield replace(finding, fingerprint=digest(f"{finding.fingerprint}\0{before}", 16)) if before else finding


def _entry(finding: Finding) -> tuple[str, str, str]:
    return finding.document, finding.language, finding.segment


def finding_at(place: Finding, rule: Rule, severity: str, hit: Hit) -> Finding:
    """Return what ``hit`` of ``rule`` is at ``place``, a finding that says nothing yet."""
    return _finished(_named(rule, severity, place), hit)


def _named(rule: Rule, severity: str, place: Finding) -> Finding:
    return replace(place, rule=rule.code, name=rule.name, category=rule.category, severity=severity)


def _draft(rule: Rule, severity: str, pair: Pair) -> Finding:
    """Return a finding of ``rule`` in ``pair`` that does not say yet what is wrong."""
    return Finding(
        rule=rule.code,
        name=rule.name,
        category=rule.category,
        severity=severity or rule.severity,
        message="",
        path=pair.path,
        line=pair.message.line,
        document=pair.document,
        segment=pair.segment.id,
        language=pair.language,
        source=pair.segment.source,
        target=pair.message.target,
    )


def _finding(rule: Rule, severity: str, pair: Pair, hit: Hit) -> Finding:
    finding = _finished(_draft(rule, severity, pair), hit)
    target = replaced(pair.message.target, hit)
    return finding if target is None else replace(finding, fix=Fix(hit.safety or rule.fix, target))


def replaced(target: str, hit: Hit) -> str | None:
    """Return ``target`` as the fix of ``hit`` leaves it, None if there is none."""
    if hit.fix is None or hit.target_span is None:
        return None
    start, end = hit.target_span
    return target[:start] + hit.fix + target[end:]


def _finished(draft: Finding, hit: Hit) -> Finding:
    """Return ``draft`` with what ``hit`` says.

    The fingerprint is made of texts alone, of no place that may move, and of nothing that another rule finds.
    """
    identity = (draft.document, draft.language, draft.segment, draft.rule, draft.source, draft.target, hit.found)
    return replace(
        draft,
        severity=hit.severity or draft.severity,
        message=hit.message,
        source_span=hit.source_span,
        target_span=hit.target_span,
        expected=hit.expected,
        found=hit.found,
        fingerprint=digest("\0".join(map(collapse, identity)), 16),
    )
