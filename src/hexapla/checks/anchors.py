"""Anchors: what of a text must be found again in its translation: concepts, names, numbers, cognates.

``concepts.tsv`` has a row a concept and a column a language: words of UN speeches, typed by hand (CC0); ``*`` stands
for any ending, ``_`` joins the words of a phrase. A word may belong to several concepts, and its translation need only
share one. ``~`` before a row: the concept is *loose*, a free translation often has no word for it (*take*, *also*).
Names are those of ``changes/lexicon/names.tsv``. Cognates are the first letters of a word without accents, those of
Cyrillic transliterated (ecosystem notes, section 2).
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from hexapla.checks.concepts import LOOSE, NAMES, entries
from hexapla.checks.rule import Span
from hexapla.masking import Masked
from hexapla.text import expression

_TOKEN = expression(r"[^\W\d_]+|[%٪]|\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
_HAN_TOKEN = expression(r"[\u3400-\u9fff]+|[%％]|[^\W\d_\u3400-\u9fff]+|\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
_NOT_DIGIT = expression(r"\D")
_SCALE = expression(r"\s*(?:[万亿千百兆]|[^\W\d_]*(?:ill|млн|млрд|трлн|тыс|лли|ألف|آلاف|ملي|بليون|mil\b))")
_ARABIC = str.maketrans({**dict.fromkeys(map(ord, "أإآٱ"), "ا"), ord("ى"): "ي", ord("ة"): "ه", ord("ـ"): None})
_MARKS = expression("[\u064b-\u0652\u0670]")
_CLITICS = expression(r"(?:[وف]?(?:[بك]?ال|لل)|[وفبكل])(?=\w{2})")
_CYRILLIC = dict(
    zip(
        map(ord, "абвгдезийклмнопрстуфхцчшщыэюя"),
        "a b v g d e z i i k l m n o p r s t u f h c ch sh sh i e u a".split(),
        strict=True,
    )
) | {ord("ж"): "g", ord("ь"): "", ord("ъ"): "", ord("ё"): "e"}
_COGNATE = 5
_MEMORY = 50_000
_EMPTY = {"ar": {"بحلول"}, "ru": {"числе", "частности"}, "fr": {"ainsi"}}
"""Words that say nothing although they look like others: *by* 2030, *in particular*."""
_YEAR = {
    "ar": frozenset("عام سنة لعام عامي وعام".split()),
    "ru": frozenset("год года году годом годы годов годах".split()),
}
"""The word that some languages put beside the number of a year and others do not."""

Key = int | str
Phrase = tuple[tuple[str, ...], int]


Counts = Counter[Key]


class Anchor(NamedTuple):
    """A word or number: one of its ``keys`` should be among those of the translation.

    ``is_cognate``: nothing is known of the word but its first letters; ``is_loose``: its concepts are loose.
    """

    span: Span
    keys: tuple[Key, ...]
    is_cognate: bool = False
    is_loose: bool = False

    @property
    def is_weak(self) -> bool:
        """Whether its absence says hardly anything."""
        return self.is_cognate or self.is_loose


def anchors(text: Masked) -> tuple[Anchor, ...]:
    """Return the anchors of ``text``, in order."""
    return text.once(_anchors)


def counts(text: Masked) -> Counts:
    """Return how many anchors of ``text`` have each key."""
    return text.once(_counts)


def _counts(text: Masked) -> Counts:
    return Counter(key for anchor in anchors(text) for key in anchor.keys)


def _anchors(text: Masked) -> tuple[Anchor, ...]:
    table = _table(text.language)
    return tuple(table.read_han(text.plain) if text.language == "zh" else table.read(text.plain))


def _is_concept(key: Key) -> bool:
    return isinstance(key, int) and key < NAMES


def _are_loose(keys: Iterable[Key]) -> bool:
    """Whether no key says more than a loose concept."""
    return all(key.isalpha() if isinstance(key, str) else LOOSE <= key < NAMES for key in keys)


class _Word(NamedTuple):
    """What is known of a word: its keys, the phrases that it may begin, and the forms under which it may be listed."""

    keys: tuple[Key, ...]
    phrases: tuple[Phrase, ...]
    forms: tuple[str, ...]
    is_cognate: bool = False
    is_loose: bool = False


class _Table:
    """The concepts and names of a language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.exact: defaultdict[str, list[Phrase]] = defaultdict(list)
        self.stems: defaultdict[str, list[Phrase]] = defaultdict(list)
        self.known: dict[str, _Word] = {}
        for number, phrase in entries(language):
            self._enter(phrase, number)
        self.year = _YEAR.get(language, frozenset[str]())
        self.shortest = min(map(len, self.stems), default=1)
        self.longest = max(map(len, self.stems), default=0)
        sizes: dict[str, set[int]] = defaultdict(set)
        for string in self.exact:
            sizes[string[0]].add(len(string))
        self.sizes = {char: sorted(found, reverse=True) for char, found in sizes.items()}

    def _enter(self, phrase: str, number: int) -> None:
        first, rest = _normal(phrase, self.language), tuple[str, ...]()
        if "_" in phrase or "-" in phrase:
            first, *others = (_normal(word, self.language) for word in phrase.replace("-", "_").split("_"))
            rest = tuple(others)
        target = self.stems if first[-1] == "*" else self.exact
        target[first.rstrip("*")].append((rest, number))

    def word(self, word: str) -> _Word:
        """Return what is known of ``word``."""
        if word not in self.known:
            if len(self.known) >= _MEMORY:
                self.known.clear()
            self.known[word] = self._word(word)
        return self.known[word]

    def _word(self, word: str) -> _Word:
        forms = tuple(self._forms(word))
        if word.casefold() in _EMPTY.get(self.language, ()):
            return _Word((), (), forms)
        single: dict[Key, None] = {}
        phrases: list[Phrase] = []
        for form in forms:
            found = list(self.exact.get(form, ()))
            for length in range(self.shortest, min(self.longest, len(form)) + 1):
                found += self.stems.get(form[:length], ())
            single.update((number, None) for rest, number in found if not rest)
            phrases += [(rest, number) for rest, number in found if rest]
        if cognate := _cognate(word, self.language):
            single[cognate] = None
        if not single and _is_acronym(word):
            single[f"={word}"] = None
        keys = tuple(single)
        is_cognate = bool(keys) and keys[0] == cognate
        return _Word(keys, tuple(phrases), forms, is_cognate, not is_cognate and _are_loose(keys))

    def _forms(self, word: str) -> Iterator[str]:
        """Yield the forms under which ``word`` may be listed: in Arabic also without what is written onto it."""
        form = _normal(word, self.language)
        yield form
        if self.language == "ar" and (match := _CLITICS.match(form)):
            bare = form[match.end() :]
            yield bare
            if match[0] in ("و", "ف") and (again := _CLITICS.match(bare)):
                yield bare[again.end() :]

    def read(self, text: str) -> Iterator[Anchor]:
        """Yield the anchors of a text with spaces between its words."""
        tokens = list(_TOKEN.finditer(text))
        consumed, known = 0, self.known
        for position, token in enumerate(tokens):
            if position < consumed:
                continue
            word = token[0]
            if word[0].isdigit():
                yield from _number(token, text)
                continue
            keys, phrases, _, is_cognate, is_loose = known.get(word) or self.word(word)
            if phrases and (found := [one for one in phrases if self._follows(tokens, position, one[0])]):
                consumed = position + 1 + max(len(rest) for rest, _ in found)
                alone = (key for each in tokens[position:consumed] for key in self.word(each[0]).keys)
                numbers = (*(number for _, number in found), *filter(_is_concept, alone))
                yield Anchor(token.span(), numbers, is_loose=_are_loose(numbers))
            elif keys and not (word in self.year and _beside_number(text, *token.span())):
                yield Anchor(token.span(), keys, is_cognate, is_loose)

    def _follows(self, tokens: list[re.Match[str]], position: int, rest: tuple[str, ...]) -> bool:
        """Whether the words after ``position`` are those of a phrase; ``*`` stands for any ending."""
        for step, stem in enumerate(rest, position + 1):
            if step >= len(tokens):
                return False
            forms = self.word(tokens[step][0]).forms
            if not (any(form.startswith(stem[:-1]) for form in forms) if stem[-1] == "*" else stem in forms):
                return False
        return True

    def read_han(self, text: str) -> Iterator[Anchor]:
        """Yield the anchors of a Chinese text: the longest listed string from each place on."""
        for token in _HAN_TOKEN.finditer(text):
            word = token[0]
            if word[0].isdigit():
                yield from _number(token, text)
            elif _is_acronym(word):
                yield Anchor(token.span(), (f"={word}",))
            else:
                yield from self._strings(word, token.start())

    def _strings(self, run: str, offset: int) -> Iterator[Anchor]:
        consumed = 0
        for position, char in enumerate(run):
            for size in self.sizes.get(char, ()) if position >= consumed else ():
                found = self.exact.get(run[position : position + size])
                if found and not (position == 0 and size == 1 and char in _DATED):
                    start, consumed = offset + position, position + size
                    numbers = tuple(number for _, number in found)
                    yield Anchor((start, start + size), numbers, is_loose=_are_loose(numbers))
                    break


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isascii()


_OFTEN_WORDS = 3
"""Digits of a number that is hardly ever written in words."""
_DATED = frozenset("年日时点")


@functools.cache
def _table(language: str) -> _Table:
    return _Table(language)


def _normal(word: str, language: str) -> str:
    if language == "ar":
        form = _MARKS.sub("", word).translate(_ARABIC)
        article = word.startswith("ال") and len(form) > 4 and form.endswith("*")
        return form[2:] if article else form
    return word.casefold().replace("ё", "е")


def _cognate(word: str, language: str) -> str:
    if len(word) < _COGNATE or language in ("ar", "zh"):
        return ""
    plain = word.casefold().translate(_CYRILLIC) if language == "ru" else _bare(word.casefold())
    return plain[:4].replace("k", "c").replace("y", "i").replace("ph", "f") if plain.isascii() else ""


def _bare(word: str) -> str:
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word.replace("œ", "oe")) if char.isascii())


def _number(token: re.Match[str], text: str) -> Iterator[Anchor]:
    """Yield the number if it is one that every language writes alike: not a decimal, and no scale word after it."""
    digits = _NOT_DIGIT.sub("", token[0])
    if len(digits) > 1 and not _SCALE.match(text, token.end()):
        yield Anchor(token.span(), (f"#{int(digits)}",), is_loose=len(digits) < _OFTEN_WORDS)


def _beside_number(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 2) : start].strip()[-1:].isdigit() or text[end : end + 2].strip()[:1].isdigit()


@functools.cache
def concept_words(language: str) -> Callable[[str], bool]:
    """Return what says whether a word is one of a concept in ``language``."""
    table = _table(language)

    def known(word: str) -> bool:
        return any(map(_is_concept, table.word(word).keys))

    return known
