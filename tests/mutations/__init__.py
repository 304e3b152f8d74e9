"""Defects made on purpose: each kind breaks a real translation as a translator, an editor or a bad paste does.

What the rules find of them is their recall. ``python tests/bench/mutations.py`` prints it.
"""

from __future__ import annotations

from tests.mutations import codepoints, completeness, marks, markup, numbers, references, terms, wording  # noqa: F401
from tests.mutations.kind import KINDS, LANGUAGES, Kind, Passage
from tests.mutations.seeding import DIRECTIONS, Seeding, Text, seedings, texts

__all__ = ["DIRECTIONS", "KINDS", "LANGUAGES", "Kind", "Passage", "Seeding", "Text", "seedings", "texts"]
