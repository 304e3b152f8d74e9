"""Completeness: C7xx."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.completeness import (
    addition,
    copied,
    edition_missing,
    edition_withheld,
    empty,
    exchanged,
    fuzzy,
    left_in_source,
    length,
    omission,
    wrong_language,
)

RULES: tuple[Rule, ...] = (
    empty.RULE,
    copied.RULE,
    left_in_source.RULE,
    wrong_language.RULE,
    length.RULE,
    omission.RULE,
    addition.RULE,
    exchanged.RULE,
    fuzzy.RULE,
    edition_missing.RULE,
    edition_withheld.RULE,
)
