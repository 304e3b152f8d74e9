"""Findings as workflow commands of GitHub Actions: annotations on the lines of a pull request."""

from __future__ import annotations

from hexapla.report.checked import Checked
from hexapla.report.escaping import exact

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def github(checked: Checked) -> str:
    """Return a command for each finding that counts, the gravest first: GitHub shows ten of a kind for each step."""
    rows = [
        _command(
            _COMMANDS[item.severity],
            item.path or item.document,
            item.line,
            f"{item.rule} {item.language} {item.document}",
            item.message,
        )
        for item in checked.worst_first
    ]
    failures = [
        _command("error", error.path, error.line or 0, "Hexapla", "; ".join(filter(None, (error.message, error.hint))))
        for error in (item.error for item in checked.failures)
    ]
    return "".join(row + "\n" for row in (*failures, *rows))


def _command(name: str, path: str, number: int, title: str, message: str) -> str:
    at = str(number) if number else ""
    place = {"file": path, "line": at, "endLine": at, "title": title}
    properties = ",".join(f"{key}={_property(value)}" for key, value in place.items() if value)
    return f"::{name} {properties}::{_data(message)}"


def _data(text: str) -> str:
    """Escape as the toolkit of GitHub Actions does (``@actions/core``, ``escapeData``)."""
    return exact(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    """Escape as ``escapeProperty`` of the same."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
