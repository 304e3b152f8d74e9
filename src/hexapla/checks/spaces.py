"""Spaces at marks: where a text has one before a mark, and where it lacks the one after it.

French has spaces of its own before double marks (P510, P511), so only its commas and stops count here.
"""

from __future__ import annotations

import re

from hexapla.checks.adjacent import CLOSING, is_arabic
from hexapla.checks.rule import Span
from hexapla.masking import CODE, FOREIGN, TOKEN, Masked
from hexapla.text import expression

_SPACES = " \u00a0\u202f"
_ALL = ".,;:?!،؛؟"
_MARKS = {"ar": _ALL, "en": _ALL, "es": _ALL, "fr": ".,", "ru": _ALL}
LANGUAGES = tuple(_MARKS)
_OPENING = {"ar": "«", "en": "“«", "es": "“«¿¡", "fr": "«", "ru": "«„"}
"""What only opens, and so has a space before it: “ closes in Russian „…“ and stands either way in Arabic."""
_NEAR = expression(f"[{_ALL}](?:(?<=[{_SPACES}].)|(?=[^\\W\\d_]|[“«„¿¡]))")
"""A mark with a space before it, or with what may be a word right after it: few texts have one."""
_ENDS_WORD = expression(f"[^\\W_]|[{re.escape(CLOSING)}%٪’{CODE}{TOKEN}{FOREIGN}\u064b-\u0652]")
_VOWELS = expression("[\u064b-\u0652]+")
_PROSE = expression(r"[^/@=&#_\\|<>{}+*~^]*")
"""A word with any of these signs is an address, a formula or a file name."""
_BETWEEN_WORDS = ",;?!،؛؟"
_REACH = 40
"""How far the ends of a word are looked for, so that every text takes linear time."""


def gaps(text: Masked) -> tuple[tuple[Span, str], ...]:
    """Return what stands at the marks of ``text`` and what should stand there, in order; not for Chinese."""
    marks, plain = _MARKS[text.language], text.plain
    found: list[tuple[Span, str]] = []
    for match in _NEAR.finditer(plain):
        at = match.start()
        if plain[at] not in marks:
            continue
        if plain[at - 1 : at] in tuple(_SPACES):
            start = at - _spaces_before(plain, at)
            joined = _joins_words(plain, start, at)
            if joined or _ends_word(plain, start, at):
                found.append(((start, at + joined), f"{plain[at]} " if joined else ""))
        elif _runs_on(plain, at, _OPENING[text.language]):
            found.append(((at, at + 1), f"{plain[at]} "))
    return tuple(found)


def _spaces_before(plain: str, at: int) -> int:
    near = plain[max(0, at - _REACH) : at]
    return len(near) - len(near.rstrip(_SPACES))


def _joins_words(plain: str, start: int, at: int) -> bool:
    """Whether a mark has its space on the wrong side: one word ,another. A stop, only in Arabic: no .org there."""
    before, after = plain[start - 1 : start], plain[at + 1 : at + 2]
    between = plain[at] in _BETWEEN_WORDS or (plain[at] == "." and is_arabic(after or " "))
    return between and after.isalpha() and (before.isalpha() or bool(_VOWELS.match(before)))


def _ends_word(plain: str, start: int, at: int) -> bool:
    """Whether the mark at ``at`` ends the word before ``start``: it is none of an ellipsis (. . .) or ratio (3 : 1)."""
    mark, after = plain[at], plain[at + 1 : at + 2]
    if not start or not _ENDS_WORD.match(plain, start - 1) or not (after.isspace() or after in f"{CLOSING}?!{CODE}"):
        return False
    if mark == ".":
        return plain[at + 1 : at + 3].lstrip(_SPACES)[:1] != "."
    if mark == ":":
        ratio = plain[start - 1].isdigit() and plain[at + 1 : at + 3].strip()[:1].isdigit()
        return not ratio and after not in (")", "]")
    return True


def _runs_on(plain: str, at: int, opening: str) -> bool:
    """Whether a word of prose goes on right after the mark at ``at``."""
    left = _VOWELS.sub("", "".join(plain[max(0, at - _REACH) : at].split()[-1:]))
    right = plain[at + 1 : at + _REACH].split(None, 1)[0]
    if not _PROSE.fullmatch(left) or not _PROSE.fullmatch(right):
        return False
    ends_word = left[-2:].isalpha() and len(left) > 1
    if not ends_word and left[-1:] not in tuple(CLOSING):
        return False
    if not right[0].isalpha():
        return right[0] in opening
    return plain[at] in _BETWEEN_WORDS or _begins_sentence(left, right)


def _begins_sentence(left: str, right: str) -> bool:
    """Whether a sentence begins with ``right`` after a stop or colon: not in *un.org*, т.е., أ.د."""
    if is_arabic(right[0]):
        return len(left) > 2 and left[-3:].isalpha() and right[:2].isalpha()
    return right[0].isupper() and right[1:2].islower() and (left[-2:].islower() or not left[-1].isalpha())
