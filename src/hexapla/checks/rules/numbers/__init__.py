"""Numbers, dates and times: N1xx."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.numbers import (
    added,
    changed,
    date_differs,
    date_inconsistent,
    missing,
    ordinal,
    scale,
    separators,
    time_differs,
    unit,
    worded,
)

RULES: tuple[Rule, ...] = (
    missing.RULE,
    changed.RULE,
    added.RULE,
    scale.RULE,
    worded.RULE,
    ordinal.RULE,
    unit.RULE,
    separators.RULE,
    date_differs.RULE,
    date_inconsistent.RULE,
    time_differs.RULE,
)
