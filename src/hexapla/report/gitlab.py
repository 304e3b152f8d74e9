"""Findings as a Code Quality report of GitLab (a subset of Code Climate's issues)."""

from __future__ import annotations

from hexapla.model import Finding
from hexapla.report.checked import Checked, Failure
from hexapla.report.escaping import exact, json_text, line
from hexapla.text import digest

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def gitlab(checked: Checked) -> str:
    """Return a JSON array with the findings that count, and what could not be read as blockers."""
    return json_text([*map(_failed, checked.failures), *map(_found, checked.open)]) + "\n"


def _found(item: Finding) -> dict[str, object]:
    description = f"{item.rule} {item.message} [{item.language}]"
    severity = _SEVERITIES[item.severity]
    return _issue(description, item.rule, item.fingerprint, severity, item.path or item.document, item.line)


def _failed(item: Failure) -> dict[str, object]:
    error = item.error
    fingerprint = digest("\0".join((item.document, item.language, error.path, error.message)), 16)
    description = "; ".join(filter(None, (error.message, error.hint)))
    return _issue(description, "unreadable", fingerprint, "blocker", error.path or item.document, error.line or 0)


def _issue(description: str, rule: str, fingerprint: str, severity: str, path: str, number: int) -> dict[str, object]:
    """Return an issue; GitLab wants a line, so what is of the whole file is on its first."""
    return {
        "description": line(description),
        "check_name": rule,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": exact(path), "lines": {"begin": max(1, number)}},
    }
