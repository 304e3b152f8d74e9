"""What stands around a form in the source, where it tells whether the form is a term at all."""

from __future__ import annotations

import re

from hexapla.checks.terms.index import Match, Reading

_BEFORE = 40
_IN_SESSION = frozenset({"general-assembly", "human-rights-council", "ecosoc", "csw"})
"""Organs that have both sessions and meetings, which are not the same."""


def goal_numbered(source: Reading, match: Match, term: str) -> bool:
    """Whether the number of the goal ``term`` stands before its name: "climate action" alone is no name."""
    start, _ = source.span(match.start, match.end)
    before = source.masked.plain[max(0, start - _BEFORE) : start]
    return re.search(rf"(?<!\d){term.rpartition('-')[2]}(?!\d)", before) is not None


def of_an_organ(source: Reading, match: Match, named: frozenset[str]) -> bool:
    """Whether a session or meeting is one of an organ, which counts them: others sit as each language puts it."""
    start, end = source.span(match.start, match.end)
    around = source.masked.plain[max(0, start - _BEFORE) : end]
    return not named.isdisjoint(_IN_SESSION) or any(char.isdecimal() for char in around)
