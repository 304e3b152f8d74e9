"""Roman numerals, up to 89; those of sessions and chapters."""

from __future__ import annotations

from hexapla.text import expression

_NUMERAL = expression(r"(?=.)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SIGNS = {"I": 1, "V": 5, "X": 10, "L": 50}
_LOOK_ALIKE = str.maketrans("\u0406\u0425\u0412\u04c0\u2160\u2164\u2169", "IXVIIVX")


def roman(text: str) -> int:
    """Return the value of ``text`` in capitals, 0 if it is no Roman numeral; Cyrillic letters may stand in it."""
    text = text.translate(_LOOK_ALIKE)
    if not _NUMERAL.fullmatch(text):
        return 0
    values = [_SIGNS[sign] for sign in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
