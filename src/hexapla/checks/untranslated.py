"""What shows that a translation is still the text of the source.

Languages of different scripts show it by their letters. English, French and Spanish share many words: only those count
that the one has and the other has not (``vocabulary.py``).
"""

from __future__ import annotations

import re

from hexapla.changes.fold import fold, letters
from hexapla.changes.lexicon import load, names
from hexapla.checks.anchors import concept_words
from hexapla.checks.vocabulary import HEADINGS, OWN, without_kept
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import LETTERS, expression

LATIN = frozenset({"en", "fr", "es"})
_NATIVE = {
    "ru": expression(r"[а-яё]{3}", re.IGNORECASE),
    "ar": expression(r"[\u0621-\u064a]{3}"),
    "zh": expression(r"[\u3400-\u9fff]"),
}
_SLACK = 8
_GLANCE = 24
_LONG = 6
_CONTENT = 5
_ACRONYM = 5


def copied(pair: Pair) -> bool:
    """Whether the target is the source, but for marks and spaces, and should have been translated."""
    if pair.source_language == pair.language or not is_same(pair):
        return False
    return bool(_letters(pair.source)) and _is_language(pair.source, pair.language)


def is_same(pair: Pair) -> bool:
    """Whether the target is the source, but for marks and spaces."""
    source, target = pair.source, pair.target
    if abs(len(source.text) - len(target.text)) > _SLACK + len(source.text) // 10 or not _begin_alike(source, target):
        return False
    return _letters(source) == _letters(target)


def _begin_alike(source: Masked, target: Masked) -> bool:
    """Whether two texts may have the same letters, by their first ones (quickly)."""
    one, other = source.once(_first_letters), target.once(_first_letters)
    shared = min(len(one), len(other)) - 1  # the last may have lost its accent
    return shared <= 0 or one[:shared] == other[:shared]


def _first_letters(text: Masked) -> str:
    return letters(fold(text.plain[:_GLANCE]))


def _letters(text: Masked) -> str:
    return text.once(_folded_letters)


def _folded_letters(text: Masked) -> str:
    return letters(fold(text.plain))


def _is_language(source: Masked, target_language: str) -> bool:
    """Whether ``source`` holds words of its own language that a text in the other would not hold."""
    language = source.language
    if language in _NATIVE:
        return bool(_NATIVE[language].search(source.plain))
    plain = without_kept(source.plain)
    words = [word.casefold() for word in LETTERS.findall(plain) if len(word) > _ACRONYM or not word.isupper()]
    own, other = OWN.get(language, frozenset()), OWN.get(target_language, frozenset())
    evidence = [word for word in words if word in own]
    if target_language in LATIN:
        against = [word for word in words if word in other]
        if len(evidence) <= len(against):
            return not against and len([word for word in words if len(word) > 3]) >= _LONG and _is_prose(plain)
        capitals = all(word[0].isupper() for word in re.findall(r"[^\W\d_]{4,}", plain))
        return not capitals or any(len(word) >= _CONTENT for word in evidence) or len(words) == 1
    return bool(evidence) or _is_prose(plain) or _known(plain, words, language)


def _is_prose(plain: str) -> bool:
    """Whether there are words in lower case: a name is written with capitals."""
    return any(word.islower() and word.isalpha() for word in re.findall(r"[^\W\d_]{4,}", plain))


def _known(plain: str, words: list[str], language: str) -> bool:
    """Whether a word with a capital letter is none of an unknown name: one of a heading, a concept, a listed name."""
    listed = concept_words(language)
    return any(
        word in HEADINGS or (word in load(language).function and len(word) > 2) or listed(word) for word in words
    ) or any(name == plain.strip(" .,:;!?\u00a0") for name in names(language))
