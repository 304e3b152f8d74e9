"""Punctuation and spacing: P5xx."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.punctuation import (
    arabic_marks,
    chinese_full_width,
    chinese_marks,
    double_space,
    edge_space,
    ellipsis,
    final_mark,
    french_space_breaking,
    french_space_missing,
    space_around_mark,
    spanish_inverted,
)

RULES: tuple[Rule, ...] = (
    final_mark.RULE,
    ellipsis.RULE,
    french_space_missing.RULE,
    french_space_breaking.RULE,
    spanish_inverted.RULE,
    chinese_marks.RULE,
    chinese_full_width.RULE,
    arabic_marks.RULE,
    space_around_mark.RULE,
    double_space.RULE,
    edge_space.RULE,
)
