"""A text as it was meant: misread bytes and letters of other scripts and widths put right, what is unseen taken out."""

from __future__ import annotations

from hexapla.changes.fold import fold
from hexapla.checks.characters import SIMPLIFIED
from hexapla.checks.encodings import misread
from hexapla.checks.scripts import native_script, twin
from hexapla.masking import Masked, mask
from hexapla.text import LETTERS, expression

_SIMPLIFIED = str.maketrans(SIMPLIFIED)
_VARIANTS = expression("[\ufe00-\ufe0f]")


def repaired(text: Masked) -> Masked:
    """Return ``text`` without what only looks right; ask through ``text.once(repaired)``."""
    script = native_script(text.language)
    folded = fold(_VARIANTS.sub("", _read_again(text)))
    if text.language.startswith("zh"):
        folded = folded.translate(_SIMPLIFIED)
    else:
        folded = LETTERS.sub(lambda match: twin(match[0], script) or match[0], folded)
    return mask(folded, text.language)


def _read_again(text: Masked) -> str:
    parts = []
    position = 0
    for item in text.once(misread):
        parts += [text.plain[position : item.start], item.new or " "]
        position = item.end
    return "".join((*parts, text.plain[position:]))
