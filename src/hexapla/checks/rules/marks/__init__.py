"""Quotation marks and brackets: Q4xx."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.marks import bracket_kinds, bracket_pairs, dropped, pairs, style

RULES: tuple[Rule, ...] = (
    pairs.RULE,
    dropped.RULE,
    style.RULE,
    bracket_pairs.RULE,
    bracket_kinds.RULE,
)
