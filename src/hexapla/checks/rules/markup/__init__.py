"""Inline markup: M9xx."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.markup import active, codes, entities, nesting, unbalanced

RULES: tuple[Rule, ...] = (
    unbalanced.RULE,
    codes.RULE,
    nesting.RULE,
    entities.RULE,
    active.RULE,
)
