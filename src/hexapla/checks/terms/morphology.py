"""Words and their keys, by language: two forms of a word are one if they have a key in common."""

from __future__ import annotations

import functools
from collections.abc import Callable

from msgspec import Struct

from hexapla.checks.terms import arabic, latin, russian
from hexapla.text import expression

PUNCTUATION = ","
"""The key of any mark that ends a phrase."""
ACRONYM = "^"
"""Comes before the key of a word in capitals: WHO is not *who*."""

SUBSTRING = frozenset({"zh", "zh-Hant", "ja", "th", "km", "lo", "my"})
"""Languages that write no spaces between words: a form is found as a part of the text."""

WORD = expression(r"[^\W_]+(?:[\u0300-\u036f\u064b-\u065f\u0670]+[^\W_]*)*|[.,;:!?…()\[\]،؛؟]")
_COMPACTED = expression(r"[\s《》〈〉“”‘’\"'«»·•\ufffc]+")
_CAPITALS = expression(r"[^\W\d_]{2,}")
_DECLINED = expression(r"([А-ЯЁ]{3,})[а-яё]{1,2}")
"""Russian declines acronyms that read as words: СПИДа."""


class Morphology(Struct, frozen=True):
    """How a language is read: ``keys`` of a word, ``dropped`` words (articles), ``same`` key for words that contract
    with an article, ``function`` words that carry no meaning of a term."""

    keys: Callable[[str], frozenset[str]]
    dropped: frozenset[str] = frozenset()
    same: tuple[tuple[str, str], ...] = ()
    function: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(form for word in text.split() for form in (word, word.capitalize(), word.upper()))


def _plain(word: str) -> frozenset[str]:
    return frozenset({latin.folded(word)})


_GENERIC = Morphology(_plain)
_LANGUAGES = {
    "ar": Morphology(arabic.keys, function=frozenset({"في", "من", "على", "عن", "الى", "ل", "ب", "و", "لا"})),
    "en": Morphology(
        latin.english,
        _words("the a an s"),
        function=frozenset("of for and on to in with at by from as against".split()),
    ),
    "es": Morphology(
        latin.spanish,
        _words("el la los las lo"),
        (("del", "de"), ("al", "a")),
        frozenset("de a y e en por para con sobre un una sin contra".split()),
    ),
    "fr": Morphology(
        latin.french,
        _words("le la les l"),
        (("du", "de"), ("des", "de"), ("d", "de"), ("au", "a"), ("aux", "a"), ("à", "a")),
        frozenset("de a et en pour par sur dans avec un une dan contre entre".split()),
    ),
    "ru": Morphology(
        russian.keys, function=frozenset("и в во на по с со о об к ко за из от для до у не при над под".split())
    ),
}


def morphology(language: str) -> Morphology:
    """Return how ``language`` (a short tag) is read; of a language without one, words are compared as they stand."""
    return _LANGUAGES.get(language, _GENERIC)


def words(text: str, language: str) -> list[str]:
    """Return the words and marks of ``text`` in order, articles left out."""
    dropped = morphology(language).dropped
    found = WORD.findall(text)
    return [word for word in found if word not in dropped] if dropped else found


def first_word(text: str, language: str) -> str:
    """Return the first of :func:`words`, "" if there is none."""
    dropped = morphology(language).dropped
    return next((match[0] for match in WORD.finditer(text) if match[0] not in dropped), "")


def spans(text: str, language: str) -> list[tuple[int, int]]:
    """Return where each of :func:`words` stands."""
    dropped = morphology(language).dropped
    return [match.span() for match in WORD.finditer(text) if match[0] not in dropped]


def keys(word: str, language: str) -> frozenset[str]:
    """Return the keys of ``word`` as it stands in a text."""
    if not word[0].isalnum():
        return frozenset({PUNCTUATION})
    read = morphology(language)
    lower = word.lower()
    for form, same in read.same:
        if lower == form:
            return frozenset({same})
    found = read.keys(word)
    acronym = capitals(word)
    return found | {ACRONYM + acronym} if acronym else found


@functools.lru_cache(maxsize=4096)
def form_keys(word: str, language: str, *, name: bool = False) -> frozenset[str]:
    """Return the keys of ``word`` as it stands in a term list; ``name``: it is the name of a place or person."""
    if word[0].isalnum() and is_acronym(word):
        return frozenset({ACRONYM + (capitals(word) or word)})
    if language == "ar" and word[0].isalnum():
        return arabic.form_keys(word, name=name)
    return keys(word, language)


def capitals(word: str) -> str:
    """Return what ``word`` is as an acronym (*SDGs* is SDG, *Unicef* UNICEF), "" if it is none."""
    body = word[:-1] if word[-1] == "s" and len(word) > 2 else word
    if body.isupper() and len(body) > 1:
        return body
    declined = _DECLINED.fullmatch(word)
    if declined:
        return declined[1]
    return word.upper() if len(word) > 4 and word[0].isupper() and word[1:].islower() else ""


def is_acronym(form: str) -> bool:
    """Whether ``form`` is an acronym: only capitals, two or more together, and perhaps a plural s."""
    body = form.removesuffix("s")
    return body.upper() == body and body.lower() != body and _CAPITALS.search(body) is not None


def compact(text: str) -> str:
    """Return a text without spaces as it is searched: spaces, quotation marks and inline codes left out."""
    return _COMPACTED.sub("", text)


def compact_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the stretch from ``start`` to ``end`` of ``compact(text)`` stands in ``text``."""
    places = [place for place, char in enumerate(text) if not _COMPACTED.match(char)]
    return places[start], places[end - 1] + 1
