"""Findings: in full for people, one line each, JSON and JSON lines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence

from hexapla.model import Finding
from hexapla.text import printable

Report = Callable[[Sequence[Finding], int], str]

_WIDTH = 100
_COLOURS = {"error": "31", "warning": "33", "info": "36"}


def concise(findings: Sequence[Finding], code: int) -> str:
    """Return one line for each finding, ``path:line: CODE message``, and a last one with the count."""
    del code
    lines = [f"{_place(finding)}: {finding.rule} {printable(finding.message)}" for finding in findings]
    return "\n".join([*lines, _count(findings)]) + "\n"


def full(findings: Sequence[Finding], code: int, *, colour: bool = False) -> str:
    """Return each finding with the two texts and a mark under the span."""
    del code
    parts = []
    for finding in findings:
        severity = f"\x1b[{_COLOURS[finding.severity]}m{finding.severity}\x1b[0m" if colour else finding.severity
        head = f"{_place(finding)}: {severity} {finding.rule} {printable(finding.message)} [{finding.language}]"
        source = _shown("source", finding.source, finding.source_span)
        parts.append("\n".join([head, *source, *_shown("target", finding.target, finding.target_span)]))
    return "\n\n".join([*parts, _count(findings)]) + "\n"


def as_json(findings: Sequence[Finding], code: int) -> str:
    """Return all findings as one JSON object."""
    counts = Counter(finding.severity for finding in findings)
    content = {
        "schema_version": 1,
        "findings": [_object(finding) for finding in findings],
        "counts": {severity: counts[severity] for severity in _COLOURS},
        "exit_code": code,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def as_jsonl(findings: Sequence[Finding], code: int) -> str:
    """Return each finding as a JSON object on a line of its own."""
    del code
    return "".join(json.dumps(_object(finding), ensure_ascii=False) + "\n" for finding in findings)


def _place(finding: Finding) -> str:
    path = printable(finding.path or finding.document)
    return f"{path}:{finding.line}" if finding.line else path


def _count(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    parts = [f"{counts[name]:,} {name}{'' if counts[name] == 1 or name == 'info' else 's'}" for name in _COLOURS]
    return ", ".join(part for part in parts if not part.startswith("0")) or "no findings"


def _shown(label: str, text: str, span: tuple[int, int] | None) -> list[str]:
    """Return a line with the part of ``text`` around ``span``, and one that marks the span."""
    start, end = span or (0, 0)
    begin = max(0, start - _WIDTH // 2) if len(text) > _WIDTH else 0
    window = text[begin : begin + _WIDTH]
    left, right = "…" if begin else "", "…" if begin + _WIDTH < len(text) else ""
    lines = [f"  {label}: {left}{printable(window)}{right}"]
    if span and end > start:
        before = printable(window[: start - begin])
        marked = printable(window[start - begin : end - begin])
        lines.append(" " * (len(label) + 4 + len(left) + _columns(before)) + "^" * max(1, _columns(marked)))
    return lines


def _columns(text: str) -> int:
    """Return how many columns ``text`` takes on a terminal: two for a wide character, none for a combining one."""
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _object(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "name": finding.name,
        "category": finding.category,
        "severity": finding.severity,
        "message": finding.message,
        "path": finding.path,
        "line": finding.line,
        "document": finding.document,
        "segment": finding.segment,
        "language": finding.language,
        "source": finding.source,
        "target": finding.target,
        "source_span": finding.source_span,
        "target_span": finding.target_span,
        "expected": finding.expected,
        "found": finding.found,
        "fix": None,
        "fingerprint": finding.fingerprint,
        "suppressed": False,
        "baseline": False,
    }
