"""Suppressions: ``# hexapla: ignore=N102 reason="rounded at the speaker's request"`` above an entry.

The comment is a translator's, so that every tool keeps it. In the header of a catalog it holds for all entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from msgspec import Struct

from hexapla.model import Finding
from hexapla.text import expression

_OURS = expression(r"\s*hexapla\s*:(.*)", re.IGNORECASE)
_IGNORE = expression(
    r'\s*ignore\s*=\s*([A-Za-z0-9]+(?:\s*,\s*[A-Za-z0-9]+)*)(?:\s+reason\s*=\s*["“”]([^"“”]*)["“”])?\s*'
)


class Suppression(Struct, frozen=True):
    """What a comment silences: findings whose rule begins with one of ``codes``, in the entry ``segment`` ("": in all).

    ``problem`` says why the comment silences nothing: it has no reason, or is not understood.
    """

    comment: str
    codes: tuple[str, ...] = ()
    reason: str = ""
    problem: str = ""

    def silences(self, code: str) -> bool:
        """Whether findings of the rule ``code`` are silenced."""
        return not self.problem and any(code.startswith(prefix) for prefix in self.codes)


def suppressions(comments: Iterable[str]) -> Iterator[Suppression]:
    """Yield what the translator comments ``comments`` say to Hexapla."""
    for line in (line for comment in comments for line in comment.split("\n")):
        if ours := _OURS.fullmatch(line):
            yield _parsed(" ".join(line.split()), ours[1])


def _parsed(comment: str, rest: str) -> Suppression:
    match = _IGNORE.fullmatch(rest)
    if match is None:
        return Suppression(comment, problem='is not understood; write hexapla: ignore=CODE reason="…"')
    codes = tuple(code.strip().upper() for code in match[1].split(","))
    reason = (match[2] or "").strip()
    return Suppression(comment, codes, reason, "" if reason else "gives no reason and silences nothing")


def silenced(finding: Finding, known: Iterable[Suppression]) -> Finding:
    """Return ``finding``, marked as suppressed if one of ``known`` silences it."""
    for suppression in known:
        if suppression.silences(finding.rule):
            return replace(finding, suppressed=True, justification=suppression.reason)
    return finding
