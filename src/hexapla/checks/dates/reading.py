"""A masked text made plain for parsers: one digit, one space, one hyphen, no invisible signs; and its words.

Dates and references are read from this; every place in it knows its place in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

from hexapla.checks.dates.words import bare
from hexapla.checks.rule import Span
from hexapla.masking import CODE, TOKEN, Masked
from hexapla.text import LETTERS, expression

_SHAPES = {
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r",
    "-": "\u2010\u2011\u2012\u2212\uff0d",
    "–": "\u2013\u2014\u2015",
    "'": "\u2019\u02bc\u2032",
    "(": "\uff08",
    ")": "\uff09",
    ":": "\uff1a\u2236",
    ".": "\uff0e",
    "/": "\uff0f\u2215\u2044",
    "~": "\uff5e\u301c",
}
_PLAIN = {shape: sign for sign, shapes in _SHAPES.items() for shape in shapes}
_PLAIN |= {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0xFF10) for digit in range(10)}
_GONE = (
    "\u00ad\u061c\u0640\u064b-\u0655\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u0300\u0301" + CODE
)
"""Soft hyphen, directional controls, zero-width signs, tatweel, Arabic vowel signs, stress marks and inline codes."""
_FOLD = expression(f"[{''.join(re.escape(sign) for sign in _PLAIN)}]")
_REMOVED = expression(f"[{_GONE}]+")
_TOKENS = expression(rf"\d+|[^\W\d_]+|{TOKEN}+|[^\w\s]")


class Reading(Struct, frozen=True):
    """A text made plain. ``starts`` are where its kept stretches begin, ``shifts`` how far each lies from the text."""

    text: str
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Return the place in the masked text of what stands at ``start`` to ``end`` here."""
        if not self.starts:
            return start, end
        return self._place(start), self._place(end - 1) + 1

    def _place(self, position: int) -> int:
        return position + self.shifts[bisect_right(self.starts, position) - 1]


class Token(Struct, frozen=True):
    """A word, a number or a mark of a reading. ``word`` is it in lower case; ``number`` is -1 for what is none."""

    text: str
    start: int
    end: int
    word: str
    number: int = -1


def read(text: Masked) -> Reading:
    """Return ``text`` made plain. An inline code between two digits (a note's mark) is a space, others are nothing."""
    plain = _FOLD.sub(lambda match: _PLAIN[match[0]], text.plain)
    if not _REMOVED.search(plain):
        return Reading(plain)
    parts: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    length = position = 0
    for match in _REMOVED.finditer(plain):
        end = match.start()
        if CODE in match[0] and _parts_words(text, plain, match):
            end += 1
        if end > position:
            starts.append(length)
            shifts.append(position - length)
            kept = plain[position : match.start()] + " " * (end - match.start())
            parts.append(kept)
            length += len(kept)
        position = match.end()
    starts.append(length)
    shifts.append(position - length)
    parts.append(plain[position:])
    return Reading("".join(parts), tuple(starts), tuple(shifts))


def _parts_words(text: Masked, plain: str, match: re.Match[str]) -> bool:
    """Whether the codes of ``match`` keep apart what stands before and after: a line break, or a mark after a digit."""
    start, end = match.span()
    if "/>" in text.text[start:end]:
        return True
    return plain[start - 1 : start].isdigit() and plain[end : end + 1].isdigit()


def tokens(text: Masked) -> tuple[Token, ...]:
    """Return the tokens of the reading of ``text``, in order."""
    found = []
    for match in _TOKENS.finditer(text.once(read).text):
        word = match[0]
        start, end = match.span()
        # Longer numbers are no day, year or article.
        if end - start < 6 and word.isdecimal():
            found.append(Token(word, start, end, word, int(word)))
        else:
            found.append(Token(word, start, end, word.lower()))
    return tuple(found)


def keys(text: Masked) -> tuple[str, ...]:
    """Return the tokens of the reading of ``text`` as they are looked up."""
    arabic = text.language == "ar"
    return tuple(bare(token.word) if arabic else token.word for token in text.once(tokens))


def vocabulary(text: Masked) -> frozenset[str]:
    """Return the words of the reading of ``text`` in lower case: what tells quickly that a text has no month."""
    return frozenset(LETTERS.findall(text.once(read).text.lower()))
