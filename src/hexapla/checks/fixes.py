"""Fixes: what a rule knows to put right, put right; a fix that makes another finding is undone.

Fuzzy, locked and plural entries are left alone: nobody has said yet that their text is the one to publish.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hexapla.checks.examine import examine
from hexapla.checks.selection import Selection
from hexapla.model import Finding, Pair

SAFETIES = ("safe", "unsafe")
"""A safe fix never changes a word; an unsafe one may, and is looked at by a translator."""

_LOCKED = {"fuzzy", "locked", "read-only"}


def fix(pair: Pair, selection: Selection, *, unsafe: bool = False) -> tuple[Pair, tuple[Finding, ...]]:
    """Return ``pair`` with its target fixed, and the findings that are gone.

    Every fix is followed by all rules; it stands if its own finding is gone and no rule finds more than before.
    """
    applied: list[Finding] = []
    if _LOCKED & set(pair.message.flags) or pair.message.plural or not pair.message.translated:
        return pair, ()
    allowed = SAFETIES[: 1 + unsafe]
    found = examine((pair,), selection).findings
    refused: set[str] = set()
    while candidate := _next(found, allowed, refused):
        refused.add(_attempt(candidate))
        fixed = replace(pair, message=replace(pair.message, target=candidate.fix.target)) if candidate.fix else pair
        after = examine((fixed,), selection).findings
        if _better(found, after, candidate.rule):
            applied.append(candidate)
            pair, found = fixed, after
    return pair, tuple(applied)


def _next(found: tuple[Finding, ...], allowed: tuple[str, ...], refused: set[str]) -> Finding | None:
    for item in found:
        if item.fix and item.fix.safety in allowed and not item.suppressed and _attempt(item) not in refused:
            return item
    return None


def _attempt(finding: Finding) -> str:
    return f"{finding.rule}\0{finding.fix.target if finding.fix else ''}"


def _better(before: tuple[Finding, ...], after: tuple[Finding, ...], rule: str) -> bool:
    old, new = Counter(item.rule for item in before), Counter(item.rule for item in after)
    return new[rule] < old[rule] and not new - old
