"""Wording: W0xx."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.wording import capitals, doubled, list_markers

RULES: tuple[Rule, ...] = (
    doubled.RULE,
    list_markers.RULE,
    capitals.RULE,
)
