"""Findings as JSON, with the summaries, and as JSON lines."""

from __future__ import annotations

from hexapla.model import Finding
from hexapla.report.checked import Checked, Failure
from hexapla.report.escaping import json_text
from hexapla.report.status import summary_object

SCHEMA_VERSION = 1


def as_json(checked: Checked) -> str:
    """Return all findings as one JSON object, the suppressed and the known ones among them, marked."""
    content = {
        "schema_version": SCHEMA_VERSION,
        "findings": [finding_object(finding) for finding in checked.findings],
        "counts": checked.counts,
        "summary": [summary_object(summary) for summary in checked.summaries],
        "failures": [_failure(failure) for failure in checked.failures],
        "exit_code": checked.exit_code,
    }
    return json_text(content) + "\n"


def as_jsonl(checked: Checked) -> str:
    """Return each finding as a JSON object on a line of its own."""
    return "".join(json_text(finding_object(finding), indent=None) + "\n" for finding in checked.findings)


def finding_object(finding: Finding) -> dict[str, object]:
    """Return ``finding`` by the names of the contract."""
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
        "fix": {"safety": finding.fix.safety, "target": finding.fix.target} if finding.fix else None,
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed,
        "baseline": finding.baseline,
    }


def _failure(failure: Failure) -> dict[str, object]:
    error = failure.error
    return {
        "document": failure.document,
        "language": failure.language,
        "path": error.path,
        "line": error.line,
        "message": error.message,
        "hint": error.hint,
    }
