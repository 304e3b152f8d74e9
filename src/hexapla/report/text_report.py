"""Findings for people: in full with the two texts, or one line each."""

from __future__ import annotations

from collections.abc import Mapping

from hexapla.model import Finding
from hexapla.report.checked import Checked
from hexapla.report.escaping import exact, line
from hexapla.report.status import columns

_WIDTH = 100
_COLOURS = {"error": "31", "warning": "33", "info": "36"}
_SIGNS = str.maketrans({"\n": "↵", "\t": "→"})


def concise(checked: Checked) -> str:
    """Return one line for each finding that counts, ``path:line: CODE message``, and a last one with the count."""
    lines = [f"{_place(finding)}: {finding.rule} {line(finding.message)}" for finding in checked.open]
    return "\n".join([*lines, *_end(checked)]) + "\n"


def full(checked: Checked, *, colour: bool = False) -> str:
    """Return each finding that counts with the two texts, a mark under the span, and what a fix would make of it."""
    parts = ["\n".join([_head(finding, colour), *_texts(finding)]) for finding in checked.open]
    return "\n\n".join([*parts, "\n".join(_end(checked))]) + "\n"


def count(counts: Mapping[str, int]) -> str:
    """Return ``2 errors, 1 warning``, of findings by severity; "no findings" if there are none."""
    plurals = {"error": "errors", "warning": "warnings"}
    found = {name: number for name, number in counts.items() if number}
    parts = (f"{number:,} {name if number == 1 else plurals.get(name, name)}" for name, number in found.items())
    return ", ".join(parts) or "no findings"


def left_out(checked: Checked) -> str:
    """Return how many findings do not count, and why; "" if all do."""
    known = sum(item.baseline and not item.suppressed for item in checked.findings)
    silenced = sum(item.suppressed for item in checked.findings)
    parts = [f"{silenced:,} suppressed" if silenced else "", f"{known:,} in the baseline" if known else ""]
    return ", ".join(filter(None, parts))


def _end(checked: Checked) -> list[str]:
    below = [
        f"{item.document} {item.language}: {item.share} % translated, {item.threshold:g} % wanted"
        for item in checked.summaries
        if not item.passed
    ]
    rest = left_out(checked)
    return [*map(line, below), count(checked.counts) + (f" ({rest})" if rest else "")]


def _head(finding: Finding, colour: bool) -> str:
    severity = f"\x1b[{_COLOURS[finding.severity]}m{finding.severity}\x1b[0m" if colour else finding.severity
    return f"{_place(finding)}: {severity} {finding.rule} {line(finding.message)} [{finding.language}]"


def _place(finding: Finding) -> str:
    path = exact(finding.path or finding.document)
    return f"{path}:{finding.line}" if finding.line else path


def _texts(finding: Finding) -> list[str]:
    """Return the lines below the head; there are none for a finding that is of no entry."""
    if not finding.source and not finding.target:
        return []
    lines = [
        *_shown("source", finding.source, finding.source_span),
        *_shown("target", finding.target, finding.target_span),
    ]
    if finding.fix:
        begin = _begin(finding.fix.target, finding.target_span)
        lines.append(f"  fix ({finding.fix.safety}): {_window(finding.fix.target, begin)}")
    return lines


def _shown(label: str, text: str, span: tuple[int, int] | None) -> list[str]:
    """Return a line with the part of ``text`` around ``span``, and one that marks the span."""
    begin = _begin(text, span)
    lines = [f"  {label}: {_window(text, begin)}"]
    if span and span[1] > span[0]:
        start, end = span[0], min(span[1], begin + _WIDTH)
        before, marked = _signs(text[begin:start]), _signs(text[start:end])
        lines.append(" " * (len(label) + 4 + bool(begin) + columns(before)) + "^" * max(1, columns(marked)))
    return lines


def _begin(text: str, span: tuple[int, int] | None) -> int:
    """Return where the part of ``text`` begins that is shown: long texts are cut around ``span``."""
    return max(0, span[0] - _WIDTH // 2) if span and len(text) > _WIDTH else 0


def _window(text: str, begin: int) -> str:
    end = begin + _WIDTH
    return f"{'…' if begin else ''}{_signs(text[begin:end])}{'…' if end < len(text) else ''}"


def _signs(text: str) -> str:
    """Return ``text`` on one line, line feeds and tabs as signs of one column."""
    return exact(text.translate(_SIGNS))
