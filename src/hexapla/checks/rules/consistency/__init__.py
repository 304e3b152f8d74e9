"""Consistency: K8xx."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.consistency import editions, several_sources, several_targets

RULES: tuple[Rule, ...] = (
    several_targets.RULE,
    several_sources.RULE,
    editions.RULE,
)
