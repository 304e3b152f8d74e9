"""What a kind of defect is: how it breaks a passage, and which findings tell a reviser of it.

A finding is of the right kind if it names the defect: its message is true, and acting on it mends the text. Where a
stretch of text is gone (a sentence dropped, a text cut short) a finding that something of the stretch is missing (a
number, a symbol, a term) is true as well, and counts. Where a text stands in the wrong place (neighbours exchanged, the
run shifted) only a finding of the place or the length counts: "2030 became 2020" would send the reviser to the wrong
repair. What is found besides is counted apart, as "any".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
GONE = ("N101", "N103", "N12", "S2", "T3", "Q402")
"""Rules that say that something is missing which stood in a lost stretch of text."""

Row = Mapping[str, str]
"""A text in each language; of it two columns are an entry."""
Entry = tuple[str, str]
"""Source and target."""
Broken = Mapping[int, Entry]
"""The entries that a defect changed, by their number in the document."""

_OPAQUE = re.compile(r"https?://\S+|[\w.+-]+@[\w.-]+|\b[A-Z]{1,4}(?:/[A-Za-z0-9][\w.()-]*)+|<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a document: ``rows`` in order, of which number ``at`` is to be broken in ``language``."""

    rows: Sequence[Row]
    at: int
    source_language: str
    language: str

    @property
    def source(self) -> str:
        return self.rows[self.at][self.source_language]

    @property
    def target(self) -> str:
        return self.rows[self.at][self.language]

    def entry(self, at: int) -> Entry:
        return self.rows[at][self.source_language], self.rows[at][self.language]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of defect.

    ``codes`` are prefixes of the rules whose findings tell of it, ``peers`` the filters of pofilter that do.
    ``languages`` are the target languages in which it is possible. ``breaks`` returns None where it does not apply.
    """

    name: str
    codes: tuple[str, ...]
    peers: tuple[str, ...]
    languages: tuple[str, ...]
    breaks: Callable[[Passage, Random], Broken | None]


KINDS: list[Kind] = []
"""All kinds, in the order in which their modules are imported."""

_Sentence = Callable[[Passage, Random], str | None]
_Document = Callable[[Passage, Random], Broken | None]


def kind(
    name: str, codes: str, peers: str = "", *, languages: Sequence[str] = LANGUAGES
) -> Callable[[_Sentence], _Sentence]:
    """Register a function that breaks the target of one entry and returns it, or None."""

    def register(function: _Sentence) -> _Sentence:
        def breaks(place: Passage, chance: Random) -> Broken | None:
            text = function(place, chance)
            return None if text is None or text == place.target else {place.at: (place.source, text)}

        KINDS.append(Kind(name, tuple(codes.split()), tuple(peers.split()), tuple(languages), breaks))
        return function

    return register


def document_kind(name: str, codes: str, peers: str = "") -> Callable[[_Document], _Document]:
    """Register a function that breaks several entries and returns them, or None."""

    def register(function: _Document) -> _Document:
        KINDS.append(Kind(name, tuple(codes.split()), tuple(peers.split()), LANGUAGES, function))
        return function

    return register


def places(pattern: str | re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Return where ``pattern`` stands in ``text``, outside of addresses, document symbols and tags."""
    opaque = [match.span() for match in _OPAQUE.finditer(text)]
    return [
        match
        for match in re.finditer(pattern, text)
        if not any(start < match.end() and match.start() < end for start, end in opaque)
    ]


def replaced(text: str, match: re.Match[str] | None, new: str, group: int = 0) -> str | None:
    """Return ``text`` with ``new`` in place of ``match``, None for no match."""
    return None if match is None else text[: match.start(group)] + new + text[match.end(group) :]


def pick(chance: Random, items: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """Return one of ``items``, None if there are none."""
    return chance.choice(items) if items else None


def substituted(place: Passage, chance: Random, pattern: str, new: str) -> str | None:
    """Return the target with one place of ``pattern`` replaced by ``new``."""
    return replaced(place.target, pick(chance, places(pattern, place.target)), new)
