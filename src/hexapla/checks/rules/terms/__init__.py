"""Terms, acronyms and names: T3xx."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.terms import acronym, forbidden, missing, name, other_body

RULES: tuple[Rule, ...] = (
    missing.RULE,
    forbidden.RULE,
    acronym.RULE,
    other_body.RULE,
    name.RULE,
)
