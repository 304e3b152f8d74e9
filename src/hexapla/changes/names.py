"""Which capital letters mean a name.

A capital inside a sentence does; at its beginning only if the word is a known name, or has a capital inside a
sentence of either text. In a headline with a capital on every word, and in a text all in capitals, only known names
and acronyms count. German writes every noun with a capital: there only acronyms count.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from msgspec import Struct

from hexapla.changes.lexicon import load, names
from hexapla.changes.scan import Token
from hexapla.text import LETTERS, expression

_ACRONYM = expression(r"(?:[^\W\d_]*[A-ZА-ЯÀ-Þ]){2}[^\W\d_]*")
_ENOUGH = 5
_NEARLY_ALL = 0.9


class Capitals(Struct, frozen=True):
    """How a text uses capital letters: ``style`` is "", ``title`` or ``upper``; ``seen`` are its names."""

    tag: str
    style: str
    seen: frozenset[str]

    @classmethod
    def of(cls, tokens: Sequence[Token], tag: str) -> Capitals:
        """Return the use of capitals in ``tokens``."""
        lexicon = load(tag)
        words = [token for token in tokens if token.kind == "word"]
        content = [word for word in words if len(word.text) > 3 and word.key not in lexicon.function]
        inner = [word for word in content if not word.initial]
        style = ""
        if len(words) >= _ENOUGH and sum(word.text.isupper() for word in words) >= _NEARLY_ALL * len(words):
            style = "upper"
        elif len(inner) >= _ENOUGH and sum(word.text[0].isupper() for word in inner) >= _NEARLY_ALL * len(inner):
            style = "title"
        seen = frozenset() if style else frozenset(word.key for word in words if cls._inside(word))
        return cls(tag, style, seen)

    @staticmethod
    def _inside(word: Token) -> bool:
        return not word.initial and word.text[0].isupper()

    def acronym(self, token: Token) -> bool:
        """Whether ``token`` is written with two capitals or more in a text that is not all in capitals."""
        return self.style != "upper" and _ACRONYM.fullmatch(token.text) is not None

    def name(self, token: Token, known: frozenset[str], after: str) -> bool:
        """Whether the capital letter of ``token`` makes it a name; ``known`` are the names of both texts, ``after`` is
        the next word."""
        if not token.text[0].isupper():
            return False
        single, pairs = _listed(self.tag)
        if self.style or token.initial:
            return token.key in single or token.key in known or (token.key, after) in pairs
        return not load(self.tag).capital_nouns


@functools.cache
def _listed(tag: str) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """Return the listed names of one word, and the first two words of the others."""
    single: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for name in names(tag):
        words = LETTERS.findall(name)
        if len(words) == 1:
            single.add(words[0].casefold())
        elif words:
            pairs.add((words[0].casefold(), words[1].casefold()))
    return frozenset(single), frozenset(pairs)
