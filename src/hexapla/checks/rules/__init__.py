"""The rules: one file each, registered by one line here; a test compares this list with the folder."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.completeness import empty, fuzzy
from hexapla.checks.rules.markup import codes, nesting, unbalanced

RULES: tuple[Rule, ...] = (
    empty.RULE,
    fuzzy.RULE,
    unbalanced.RULE,
    codes.RULE,
    nesting.RULE,
)
"""The built-in rules, by code."""
