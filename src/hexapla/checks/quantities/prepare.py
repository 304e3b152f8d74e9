"""A text made ready for the parser: one sign for each that means the same, and the way back to its own places."""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

from hexapla.checks.rule import Span
from hexapla.masking import CODE, Masked
from hexapla.text import expression, replacer

_SIGNS = {
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n" + CODE,
    "-": "\u2010\u2011",
    "%": "٪％﹪",
    ".": "٫．",
    ",": "٬",
    "'": "’ʼ",
    "е": "ёЁ",
    "ا": "أإآٱ",
    "ي": "ى",
    "i": "İ",
    "/": "⁄",
    "〇": "○",
}
_folded = replacer({ord(shape): sign for sign, shapes in _SIGNS.items() for shape in shapes})
_NOT_ASCII_DIGIT = expression(r"(?![0-9])\d")
_DROPPED = expression(
    "[\u00ad\u0300-\u036f\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+"
)


class Prepared(Struct, frozen=True):
    """``text`` in small letters; ``cased`` the same with its capitals; ``places`` are those of its characters in the
    original, if it is shorter."""

    text: str
    cased: str
    language: str
    places: tuple[int, ...] | None

    def span(self, start: int, end: int) -> Span:
        """Return the span in the original."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def prepare(masked: Masked) -> Prepared:
    """Return ``masked`` made ready: signs folded; vowel signs, tatweel and invisible controls taken out."""
    text = masked.plain
    places = None
    if not text.isascii():
        if _DROPPED.search(text):
            if not unicodedata.is_normalized("NFC", text):
                text, places = _composed(text)
            else:
                text, places = _without(text)
        text = _NOT_ASCII_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), _folded(text))
    return Prepared(text.lower(), text, masked.language, places)


def _without(text: str) -> tuple[str, tuple[int, ...]]:
    kept: list[int] = []
    free = 0
    for match in _DROPPED.finditer(text):
        kept.extend(range(free, match.start()))
        free = match.end()
    kept.extend(range(free, len(text)))
    return _DROPPED.sub("", text), tuple(kept)


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    """Return ``text`` with letters and their accents composed."""
    found: list[str] = []
    places: list[int] = []
    for match in re.finditer("[^\u0300-\u036f][\u0300-\u036f]*", text):
        for char in unicodedata.normalize("NFC", match[0]):
            if not _DROPPED.match(char):
                found.append(char)
                places.append(match.start())
    return "".join(found), tuple(places)
