"""Term lists compiled for a language, and what of them stands in a text: the longest form at each place.

A text is split in words once; each distinct word is looked up once in the life of an index. Matching is by keys
(:mod:`hexapla.checks.terms.morphology`), in Chinese by the characters themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from hexapla.checks.terms import arabic
from hexapla.checks.terms.morphology import (
    PUNCTUATION,
    SUBSTRING,
    compact,
    compact_span,
    first_word,
    form_keys,
    is_acronym,
    keys,
    morphology,
    spans,
    words,
)
from hexapla.masking import Masked
from hexapla.model import Term

ACCEPTED = "~"
"""Before a form in a list: it will do in a translation, but is too general to be looked for in a source."""
_REMEMBERED = 50_000
"""Distinct words that an index keeps; then it forgets them all."""
_NAMES = frozenset({"country", "place", "person"})
_AND = "و"
_NOT_A_STATE = {"国": frozenset("家际籍内会民有别"), "海地": frozenset("区带域")}
"""Chinese characters after which 法国, 中国 … or 海地 are no States: 依法国家, 沿海地区."""


class Pattern(Struct, frozen=True, eq=False):
    """A form of a term. ``keys`` and ``capital`` are by word; ``accepted``: only in translations."""

    term: int
    form: str
    keys: tuple[frozenset[str], ...]
    capital: tuple[bool, ...]
    acronym: bool = False
    accepted: bool = False
    forbidden: bool = False
    word: frozenset[str] = frozenset()
    """In Arabic, of a form of one word: the word itself, which a source must have; its stem is that of others, too."""
    construct: bool = False
    """In Arabic: the last word alone has the article, without which the words name no term: بناء سلام دائم."""
    joined: tuple[bool, ...] | None = None
    """In Arabic: which words begin with the letter that may be *and*; it must not join the words of a phrase."""

    @property
    def content(self) -> tuple[frozenset[str], ...]:
        """The keys of the words that carry meaning."""
        return tuple(key for key in self.keys if PUNCTUATION not in key)


class Word(NamedTuple):
    """What an index knows of a word: its keys, and the patterns that begin with it, the longest first."""

    keys: frozenset[str]
    starts: tuple[Pattern, ...]


class Match(NamedTuple):
    """The forms of one length that stand at a place; ``start`` and ``end`` count words (in Chinese, characters)."""

    start: int
    end: int
    patterns: tuple[Pattern, ...]
    exact: bool
    """Capital letters are as in the list."""


class Reading:
    """A text as an index sees it."""

    __slots__ = ("_positions", "_shouting", "index", "masked", "matches", "text", "words")

    def __init__(self, index: Index, masked: Masked) -> None:
        self.index = index
        self.masked = masked
        self.text = compact(masked.plain) if index.substring else masked.plain
        self.words: list[str] = [] if index.substring else words(masked.plain, index.language)
        self.matches: Sequence[Match] = tuple(index.matches(self))
        self._positions: dict[str, list[int]] | None = None
        self._shouting: bool | None = None

    @property
    def positions(self) -> dict[str, list[int]]:
        """The places of each key in the text."""
        if self._positions is None:
            places: dict[str, list[int]] = defaultdict(list)
            for place, word in enumerate(self.words):
                for key in self.index.word(word).keys:
                    places[key].append(place)
            self._positions = dict(places)
        return self._positions

    @property
    def shouting(self) -> bool:
        """Whether the text is all in capitals, so that these mean nothing."""
        if self._shouting is None:
            cased = [word for word in self.words if word.lower() != word.upper()]
            self._shouting = len(cased) > 3 and sum(word.isupper() for word in cased) > 0.7 * len(cased)
        return self._shouting

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points of a stretch of words."""
        if self.index.substring:
            return compact_span(self.masked.plain, start, end)
        places = spans(self.masked.plain, self.index.language)
        return places[start][0], places[end - 1][1]


class _Patterns(dict[int, list[Pattern]]):
    """The patterns of each term by its number, made when they are first asked for: a text has few of the terms."""

    def __init__(self, terms: Sequence[Term], language: str) -> None:
        self._terms = terms
        self._language = language

    def __missing__(self, number: int) -> list[Pattern]:
        found = self[number] = list(_patterns(number, self._terms[number], self._language))
        return found


class Index:
    """The forms of ``terms`` in a language, ready for search. One is equal to itself alone."""

    def __init__(self, terms: Sequence[Term], language: str) -> None:
        self.terms = terms
        self.language = language
        self.substring = language in SUBSTRING
        self.of_term = _Patterns(terms, language)
        self.bans = any(tag == language and term.kind != "country" for term in terms for tag, _ in term.forbidden)
        self._memo: dict[str, Word] = {}
        self._beginning: dict[str, list[int]] = defaultdict(list)
        self._strings: dict[str, list[Pattern]] = defaultdict(list)
        for number, term in enumerate(terms):
            if self.substring:
                for pattern in self.of_term[number]:
                    self._strings[pattern.form[:2]].append(pattern)
            else:
                for key in {key for first in _first_words(term, language) for key in first}:
                    self._beginning[key].append(number)
        for found in self._strings.values():
            found.sort(key=lambda pattern: -len(pattern.form))

    def read(self, masked: Masked) -> Reading:
        """Return what of the lists stands in ``masked``; ask through ``masked.once(index.read)``."""
        return Reading(self, masked)

    def word(self, word: str) -> Word:
        """Return what is known of ``word``."""
        known = self._memo.get(word)
        if known is None:
            if len(self._memo) > _REMEMBERED:
                self._memo.clear()
            found = keys(word, self.language)
            numbers = {number for key in found for number in self._beginning.get(key, ())}
            starts = [
                one for number in sorted(numbers) for one in self.of_term[number] if not found.isdisjoint(one.keys[0])
            ]
            known = self._memo[word] = Word(found, tuple(sorted(starts, key=lambda one: -len(one.keys))))
        return known

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Yield what stands in ``reading``, the longest form at each place."""
        return self._parts(reading.text) if self.substring else self._phrases(reading.words)

    def _phrases(self, texts: list[str]) -> Iterator[Match]:
        memo, look = self._memo, self.word
        known = [memo.get(text) or look(text) for text in texts]
        place = 0
        for start, (_, patterns) in enumerate(known):
            if patterns and start >= place:
                best = _longest(texts, known, start, patterns)
                if best:
                    yield best
                    place = best.end

    def _parts(self, text: str) -> Iterator[Match]:
        starts = self._strings
        place = 0
        for start in [at for at in range(len(text) - 1) if text[at : at + 2] in starts]:
            if start < place:
                continue
            found = [pattern for pattern in starts[text[start : start + 2]] if text.startswith(pattern.form, start)]
            if found:
                end = start + len(found[0].form)
                same = tuple(pattern for pattern in found if len(pattern.form) == end - start)
                yield Match(start, end, same, _a_name(text, start, end))
                place = end


def _longest(texts: list[str], known: list[Word], start: int, patterns: tuple[Pattern, ...]) -> Match | None:
    found: list[Pattern] = []
    size = 0
    exact = False
    for pattern in patterns:
        length = len(pattern.keys)
        if length < size:
            break
        if length > 1 and not _goes_on(pattern, texts, known, start):
            continue
        capital = all(not wanted or texts[start + i][0].isupper() for i, wanted in enumerate(pattern.capital))
        if not capital and length == 1:
            continue
        capital = capital and not (pattern.word and pattern.word.isdisjoint(known[start].keys))
        capital = capital and not (pattern.construct and not arabic.has_article(texts[start + length - 1]))
        if capital and not exact:
            found, exact = [], True  # what is written as in the list comes first
        if capital == exact:
            found.append(pattern)
        size = length
    return Match(start, start + size, tuple(found), exact) if found else None


def _goes_on(pattern: Pattern, texts: list[str], known: list[Word], start: int) -> bool:
    """Whether ``pattern``, which begins at ``start``, goes on with the words that follow there."""
    length = len(pattern.keys)
    if start + length > len(known):
        return False
    for i in range(1, length):
        if pattern.keys[i].isdisjoint(known[start + i].keys):
            return False
        if pattern.joined is not None and texts[start + i].startswith(_AND) != pattern.joined[i]:
            return False
    return True


def _a_name(text: str, start: int, end: int) -> bool:
    form, after = text[start:end], text[end : end + 1]
    return not any(form.endswith(part) and after in signs for part, signs in _NOT_A_STATE.items() if after)


def _forms(term: Term, language: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield each form of ``term``, whether it is accepted only, and whether it is forbidden; each form once."""
    seen: set[tuple[str, bool]] = set()
    for forbidden, table in ((False, term.forms), (True, term.forbidden)):
        for form in next((forms for tag, forms in table if tag == language), ()):
            bare = form.removeprefix(ACCEPTED)
            if bare and (bare, forbidden) not in seen:
                seen.add((bare, forbidden))
                yield bare, form != bare, forbidden


def _patterns(number: int, term: Term, language: str) -> Iterator[Pattern]:
    for form, accepted, forbidden in _forms(term, language):
        pattern = _pattern(number, term, language, form, accepted, forbidden)
        if pattern:
            yield pattern


def _first_words(term: Term, language: str) -> Iterator[frozenset[str]]:
    """Yield the keys of the word that each form of ``term`` begins with."""
    name = term.kind in _NAMES
    for form, _, _ in _forms(term, language):
        first = first_word(form, language)
        if first[:1].isalnum():
            yield form_keys(first, language, name=name)


def _pattern(number: int, term: Term, language: str, form: str, accepted: bool, forbidden: bool) -> Pattern | None:
    if language in SUBSTRING:
        bare = compact(form)
        if len(bare) < 2 and not accepted:
            return None
        return Pattern(number, bare, (), (), False, accepted, forbidden) if bare else None
    parts = words(form, language)
    while parts and not parts[-1][0].isalnum():
        parts.pop()
    if not parts or not parts[0][0].isalnum():
        return None
    name = term.kind in _NAMES
    found = tuple(form_keys(part, language, name=name) for part in parts)
    capital = tuple(part[0].isupper() for part in parts)
    joined = tuple(part.startswith(_AND) for part in parts) if language == "ar" else None
    word = form_keys(parts[0], language, name=True) if language == "ar" and len(parts) == 1 else frozenset()
    construct = language == "ar" and len(parts) > 1 and _in_construct(parts)
    return Pattern(number, form, found, capital, is_acronym(form), accepted, forbidden, word, construct, joined)


def _in_construct(parts: list[str]) -> bool:
    return arabic.has_article(parts[-1]) and not any(arabic.has_article(part) for part in parts[:-1])


def function_words(pattern: Pattern, language: str) -> tuple[frozenset[str], ...]:
    """Return the keys of the words of ``pattern`` that a translation must have: no marks, no function words."""
    function = morphology(language).function
    content = tuple(key for key in pattern.content if key.isdisjoint(function))
    return content or pattern.content
