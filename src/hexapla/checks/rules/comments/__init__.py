"""Comments for Hexapla: X0xx."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.comments import not_understood, unused

RULES: tuple[Rule, ...] = (
    unused.RULE,
    not_understood.RULE,
)
