"""Findings as JUnit XML: a suite for each language, a case for each document and family of rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.editions import Summary
from hexapla.model import Finding
from hexapla.report.checked import Checked
from hexapla.report.escaping import exact, line, xml_text

FAMILIES = {
    "N": "numbers and dates",
    "S": "references",
    "T": "terms and names",
    "Q": "quotation marks and brackets",
    "P": "punctuation and spaces",
    "U": "code points",
    "C": "completeness",
    "K": "consistency",
    "M": "markup",
    "W": "wording",
    "X": "comments",
}
"""By the letter of their codes; a family of a plug-in goes by its letter."""


class _Case(NamedTuple):
    """A test case. ``kind`` is its element (``failure``, ``error``, ``skipped``), "" if it passed; ``text`` says why.

    ``output`` is what there is to say of it besides.
    """

    name: str
    kind: str = ""
    text: str = ""
    output: str = ""


def junit(checked: Checked) -> str:
    """Return the check as JUnit XML. Only what makes the check fail is a failure; other findings are output."""
    found: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for item in checked.open:
        found[item.document, item.language].append(item)
    suites: dict[str, list[_Case]] = defaultdict(list)
    for summary in checked.summaries:
        suites[summary.language] += _of_edition(checked, summary, found.pop((summary.document, summary.language), []))
    for (document, language), items in found.items():
        suites[language] += _of_families(checked, document, items)
    for failure in checked.failures:
        suites[failure.language].append(_Case(f"{failure.document} :: read", "error", str(failure.error)))
    cases = [case for suite in suites.values() for case in suite]
    body = "".join(_suite(language or "source", suite) for language, suite in suites.items())
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {_counts(cases)}>\n{body}</testsuites>\n'


def _of_edition(checked: Checked, summary: Summary, found: Sequence[Finding]) -> Iterator[_Case]:
    begun = summary.translated or summary.fuzzy or summary.broken or not summary.units
    if summary.requirement == "optional" and not begun and not found:
        yield _Case(f"{summary.document} :: edition", "skipped", "optional, and not translated")
        return
    if summary.threshold is not None:
        missed = "" if summary.passed else f"{summary.share} % translated, {summary.threshold:g} % wanted"
        yield _Case(f"{summary.document} :: threshold", "failure" if missed else "", missed)
    yield from _of_families(checked, summary.document, found)


def _of_families(checked: Checked, document: str, found: Sequence[Finding]) -> Iterator[_Case]:
    for family in sorted({code[:1] for code in checked.ran} | {item.rule[:1] for item in found}):
        own = [item for item in found if item.rule[:1] == family]
        grave = [item for item in own if item.severity in checked.failing]
        rest = [item for item in own if item.severity not in checked.failing]
        name = f"{document} :: {FAMILIES.get(family, family)}"
        yield _Case(name, "failure" if grave else "", _lines(grave), _lines(rest))


def _lines(found: Sequence[Finding]) -> str:
    return "\n".join(
        f"{exact(item.path or item.document)}:{item.line}: {item.rule} {line(item.message)}" for item in found
    )


def _suite(name: str, cases: Sequence[_Case]) -> str:
    body = "".join(_written(name, case) for case in cases)
    skipped = sum(case.kind == "skipped" for case in cases)
    return f'<testsuite name="{xml_text(name)}" {_counts(cases)} skipped="{skipped}">\n{body}</testsuite>\n'


def _counts(cases: Sequence[_Case]) -> str:
    kinds = [case.kind for case in cases]
    return f'tests="{len(cases)}" failures="{kinds.count("failure")}" errors="{kinds.count("error")}" time="0"'


def _written(suite: str, case: _Case) -> str:
    head = f'<testcase classname="{xml_text(suite)}" name="{xml_text(exact(case.name))}" time="0"'
    output = f"<system-out>{xml_text(case.output)}</system-out>" if case.output else ""
    inside = _result(case) + output
    return f"{head}>{inside}</testcase>\n" if inside else f"{head}/>\n"


def _result(case: _Case) -> str:
    message = xml_text(case.text.split("\n", 1)[0])
    if case.kind == "skipped":
        return f'<skipped message="{message}"/>'
    return f'<{case.kind} message="{message}" type="hexapla">{xml_text(case.text)}</{case.kind}>' if case.kind else ""
