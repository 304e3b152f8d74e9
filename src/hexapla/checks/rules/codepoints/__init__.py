"""Code points: U6xx."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.codepoints import (
    compatibility,
    directional,
    invisible,
    misread,
    mixed_scripts,
    normalization,
    sister_letters,
    tatweel,
)

RULES: tuple[Rule, ...] = (
    normalization.RULE,
    compatibility.RULE,
    invisible.RULE,
    directional.RULE,
    mixed_scripts.RULE,
    sister_letters.RULE,
    misread.RULE,
    tatweel.RULE,
)
