"""The space that French sets before ; : ? ! » % and after «, and whether it may break.

U+00A0 and U+202F are both in use at the UN; a house may ask for one (weblate#11237, #12549, languagetool#519).
"""

from __future__ import annotations

import re

from msgspec import Struct

from hexapla.checks.adjacent import NO_BREAK, SPACES
from hexapla.checks.rule import Span
from hexapla.masking import CODE, Masked
from hexapla.text import expression

_PLACE = expression(r"«|[?!]+|[;:]+|»|%|‰")
_OPENING = "([{«“‘„/"
_INVERTED = {"?": "¿", "!": "¡"}
_ASIDE = 60
"""Characters that words left in Spanish have at most."""
_ENDS = frozenset(".?!…")
_SPACED = re.escape(SPACES)
_SPACE_BEFORE = expression(rf"[{_SPACED}]+(?={CODE}*\Z)")


class Gap(Struct, frozen=True):
    """The white space between ``mark`` and its word: ``[start, end)``, empty if there is none."""

    start: int
    end: int
    mark: str

    @property
    def span(self) -> Span:
        """Return where the space stands."""
        return self.start, self.end


def gaps(text: Masked) -> tuple[Gap, ...]:
    """Return the places of ``text`` where French sets a space."""
    plain = text.plain
    found = []
    for match in _PLACE.finditer(plain):
        gap = _after(plain, match.end()) if match[0] == "«" else _before(plain, match)
        if gap:
            found.append(gap)
    return tuple(found)


def _after(plain: str, index: int) -> Gap | None:
    start = end = index
    while end < len(plain) and plain[end] in SPACES:
        end += 1
    if end == len(plain) or plain[end] == "»":
        return None
    if start == end and plain[end] == CODE:
        inside = end
        while inside < len(plain) and plain[inside] == CODE:
            inside += 1
        if inside < len(plain) and plain[inside] in SPACES:
            start = end = inside
            while end < len(plain) and plain[end] in SPACES:
                end += 1
    return Gap(start, end, "«")


def _before(plain: str, match: re.Match[str]) -> Gap | None:
    """Return the space before a run of marks; None where no space belongs."""
    start, mark = match.start(), match[0][0]
    end = start
    while start and plain[start - 1] in SPACES:
        start -= 1
    if start == end and start and plain[start - 1] == CODE:  # the space may stand before a code that closes there
        code = start
        while code and plain[code - 1] == CODE:
            code -= 1
        if code and plain[code - 1] in SPACES:
            start = end = code
            while start and plain[start - 1] in SPACES:
                start -= 1
        elif not code:
            return None
        left = plain[code - 1] if start == end else plain[start - 1 : start]
    else:
        left = plain[start - 1 : start]
    if not left or left in _OPENING or (left == CODE and start == end):
        return None
    right = plain[match.end() : match.end() + 1]
    if not _belongs(plain, start, match[0], left, right, spaced=start < end) or (mark == ";" and _entity(plain, start)):
        return None
    return Gap(start, end, mark)


def _belongs(plain: str, start: int, run: str, left: str, right: str, *, spaced: bool) -> bool:
    mark = run[0]
    if mark == ":":
        # 12:30, 3:1, http:, C:\ and :: are no colons of a sentence
        return run[:2] != "::" and not (left.isdigit() and right.isdigit()) and (spaced or not _word(right))
    if mark in "%‰":
        return left.isdigit() and not _word(right)
    if mark in ";?!":
        if not spaced and mark in _INVERTED and _is_spanish(plain, start, _INVERTED[mark]):
            return False
        return not _word(right) and not (left in ".…" and not spaced)
    return True


def _is_spanish(plain: str, start: int, opener: str) -> bool:
    """Whether a mark closes words that are left in Spanish: ¡Basta ya!"""
    opened = plain.rfind(opener, max(0, start - _ASIDE), start)
    return opened >= 0 and not any(char in _ENDS for char in plain[opened:start])


def _word(char: str) -> bool:
    return char.isalnum() or (bool(char) and char in "/\\=_-")


def _entity(plain: str, index: int) -> bool:
    """Whether a semicolon after ``index`` ends a literal ``&nbsp;``."""
    return bool(re.search(r"&#?\w{2,16}\Z", plain[max(0, index - 20) : index]))


def is_breaking(text: str) -> bool:
    """Whether a line may break in this white space."""
    return bool(text) and any(char not in NO_BREAK for char in text)


def own_space(mark: str, house: str) -> str:
    """Return the space that ``house`` (any, full or narrow) sets at ``mark``; at : and % it is always a full one."""
    return "\u202f" if house == "narrow" and mark not in ":%‰" else "\u00a0"
