"""A text as it was meant: letters of other scripts and widths put right, invisible characters taken out."""

from __future__ import annotations

import re

from hexapla.changes.fold import fold
from hexapla.checks.characters import SIMPLIFIED
from hexapla.checks.scripts import native_script, twin
from hexapla.masking import Masked, mask

_WORD = re.compile(r"[^\W\d_]+")
_SIMPLIFIED = str.maketrans(SIMPLIFIED)
_VARIANTS = re.compile("[\ufe00-\ufe0f]")


def repaired(text: Masked) -> Masked:
    """Return ``text`` without what only looks right; ask through ``text.once(repaired)``."""
    script = native_script(text.language)
    folded = fold(_VARIANTS.sub("", text.plain))
    if text.language.startswith("zh"):
        folded = folded.translate(_SIMPLIFIED)
    else:
        folded = _WORD.sub(lambda match: twin(match[0], script) or match[0], folded)
    return mask(folded, text.language)
