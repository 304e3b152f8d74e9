"""The rules: one file each, registered by one line in its family's list; a test compares these with the folders."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules import (
    codepoints,
    comments,
    completeness,
    consistency,
    marks,
    markup,
    numbers,
    punctuation,
    references,
    terms,
    wording,
)

_FAMILIES = (
    numbers,
    references,
    terms,
    marks,
    punctuation,
    codepoints,
    completeness,
    consistency,
    markup,
    wording,
    comments,
)

RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in _FAMILIES for rule in family.RULES), key=lambda rule: rule.code)
)
"""The built-in rules, by code."""
