"""Findings as SARIF 2.1.0 (OASIS), as code scanning reads it."""

from __future__ import annotations

from urllib.parse import quote

from hexapla.checks import Rule, rules
from hexapla.model import Finding
from hexapla.report.checked import Checked, Failure
from hexapla.report.escaping import json_text, line

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_ROOT = "%SRCROOT%"


def sarif(checked: Checked) -> str:
    """Return the check as a SARIF log of one run; the suppressed and the known findings are in it, marked."""
    from importlib.metadata import version

    found = {item.rule for item in checked.findings}
    listed = [rule for rule in rules() if rule.code in checked.ran or rule.code in found]
    places = {rule.code: index for index, rule in enumerate(listed)}
    compared = any(item.baseline for item in checked.findings)
    run = {
        "tool": {
            "driver": {"name": "Hexapla", "version": version("hexapla"), "rules": [_rule(rule) for rule in listed]}
        },
        "invocations": [
            {
                "executionSuccessful": not checked.failures,
                "exitCode": checked.exit_code,
                "toolExecutionNotifications": [_notification(failure) for failure in checked.failures],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, places, compared=compared) for item in checked.findings],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": _message(rule.name.replace("-", " ").capitalize() + "."),
        "fullDescription": _message(rule.reason),
        "help": _message(f"{rule.reason} Source: {rule.source}."),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"category": rule.category, "tags": ["translation", rule.category]},
    }


def _result(finding: Finding, places: dict[str, int], *, compared: bool) -> dict[str, object]:
    """Return the result. If one of a run says what suppresses it, or how it compares with a baseline, all have to.

    The fingerprint is not called ``primaryLocationLineHash``: GitHub's uploader makes that itself.
    """
    state = {"baselineState": "unchanged" if finding.baseline else "new"} if compared else {}
    return {
        "ruleId": finding.rule,
        "ruleIndex": places.get(finding.rule, -1),
        "level": _LEVELS[finding.severity],
        "message": _message(f"{finding.message} [{finding.language}]"),
        "locations": [{**_location(finding.path or finding.document, finding.line), **_logical(finding)}],
        "partialFingerprints": {"hexapla/v1": finding.fingerprint},
        **state,
        "suppressions": _suppressions(finding),
        "properties": {name: getattr(finding, name) for name in ("source", "target", "expected", "found", "language")},
    }


def _suppressions(finding: Finding) -> list[dict[str, str]]:
    if finding.suppressed:
        return [{"kind": "inSource", "justification": line(finding.justification)}]
    return [{"kind": "external", "justification": "in the baseline"}] if finding.baseline else []


def _message(text: str) -> dict[str, str]:
    """Return a plain text message: in ``text`` nothing is a placeholder (3.11.5) or an embedded link (3.11.6)."""
    return {"text": line(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _location(path: str, number: int) -> dict[str, object]:
    """Return a place in a file; what is of the whole file is on its first line, as code scanning wants a line."""
    uri = quote(path, safe="/", errors="surrogatepass")
    absolute = path.startswith("/")
    artifact = {"uri": f"file://{uri}"} if absolute else {"uri": uri, "uriBaseId": _ROOT}
    return {"physicalLocation": {"artifactLocation": artifact, "region": {"startLine": max(1, number)}}}


def _logical(finding: Finding) -> dict[str, object]:
    name = finding.segment or finding.document
    full = f"{finding.document}#{finding.segment}" if finding.segment else finding.document
    return {"logicalLocations": [{"name": name, "fullyQualifiedName": full}]} if full else {}


def _notification(failure: Failure) -> dict[str, object]:
    error = failure.error
    return {
        "level": "error",
        "message": _message("; ".join(filter(None, (error.message, error.hint)))),
        "locations": [_location(error.path or failure.document, error.line or 0)],
    }
