"""Typography taken away: what is left is compared. Only signs of one meaning in several shapes are folded."""

from __future__ import annotations

import functools
import unicodedata

from hexapla.text import expression, replacer

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff\u061c\u202a\u202b\u202c\u202d\u202e"
_INVISIBLE += "\u2066\u2067\u2068\u2069\u0640" + "".join(map(chr, range(0x64B, 0x653))) + "\u0670"
_SHAPES = {
    "'": "‘’‛′ʼ",
    '"': "“”„‟«»″‹›",
    "-": "\u2010\u2011\u2012\u2013",
    "—": "\u2014\u2015",
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\n\f\v",
    "%": "٪",
    ".": "٫",
    ",": "٬",
    "...": "…",
    "〇": "○",
}
_TABLE: dict[int, str | None] = {ord(shape): sign for sign, shapes in _SHAPES.items() for shape in shapes}
_TABLE |= {ord(sign): None for sign in _INVISIBLE}
_TABLE |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_replaced = replacer(_TABLE)
_NOT_ASCII_DIGIT = expression(r"[^\D0-9]")
_FORMS = expression(r"[\ufb00-\ufb06\ufb50-\ufd3d\ufd40-\ufdef\ufe70-\ufefc]+")
_SPACES = expression(r" {2,}")
_SIGNS = expression(r"[\W_]+")


@functools.lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Return ``text`` in NFC with plain quotes, hyphens, spaces, digits and letters, without invisible signs, Arabic
    vowel signs and tatweel."""
    folded = unicodedata.normalize("NFC", text)
    if folded.isascii():
        folded = _replaced(folded)
    else:
        folded = _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), folded)
        folded = _NOT_ASCII_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), _replaced(folded))
    return _SPACES.sub(" ", folded).strip()


@functools.lru_cache(maxsize=1024)
def letters(folded: str) -> str:
    """Return only the letters and digits of a folded text, in one case."""
    return _SIGNS.sub("", folded).casefold()
