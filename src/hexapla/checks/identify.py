"""Which language a stretch of text is in: by its letters, and by words that its neighbours have not.

Deterministic, and made to say nothing rather than guess: short texts are where detectors lie (languagetool#1210,
Mimino666/langdetect#52, shuyo/language-detection#12). Near languages after the checks catalogue, C701-C704. A language
is called by its English name; of the six, :data:`SIX` has them by tag.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from msgspec import Struct

from hexapla.changes.lexicon import load
from hexapla.checks.characters import NOT_SIMPLIFIED, traditional
from hexapla.checks.neighbours import (
    ALSO,
    ARABIC_LETTERS,
    ARABIC_OWN,
    ARABIC_WORDS,
    CANTONESE,
    CYRILLIC_LETTERS,
    LATIN_LETTERS,
    LATIN_WORDS,
    RELATED,
    RUSSIAN_WORDS,
    SLAVIC_WORDS,
    SURE,
    UNUSUAL,
)
from hexapla.checks.vocabulary import OWN
from hexapla.text import LETTERS, expression

SIX: Mapping[str, str] = {
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "ru": "Russian",
    "ar": "Arabic",
    "zh": "Chinese",
}

_LEAST_WORDS, _FEWEST = 4, 2
_LEAST_LETTERS = 12
"""Three words of Cyrillic or Arabic with letters of a neighbour are enough."""
_LEAST_HAN = 6
_SHORT = 200
"""Characters of a text in which one word is reason enough to look closer."""
_OUTWEIGH = 2
"""Words that must speak for the other language to one that speaks against it."""
_SHARE = 0.1
"""So many of the words must speak for the other language."""

_FOREIGN_CYRILLIC = expression("[" + "".join(CYRILLIC_LETTERS.values()) + "]")
_NOT_RUSSIAN = expression(r"ъ(?![еёюя])|ць|(?:ието|ията|остта)\Z")
"""Bulgarian has ъ for a vowel, and articles at the end of nouns; Belarusian has a soft ц."""
_SURE_CYRILLIC = expression("[їєґўђћјљњџќѓ]|потрібн|потрібен")
_FEW_CYRILLIC = 8
"""Words of a sentence in which a single one with such a letter is enough."""
_INITIAL = expression(r"(?<!\w)[^\W\d_]\.")
_UNUSUAL = {language: expression(rf"(?=\w{{3}}).*?(?:{form})") for language, form in UNUSUAL.items()}
_RUSSIAN_LETTERS = expression("[ыэё]")
_FOREIGN_ARABIC = expression("[" + "".join(ARABIC_LETTERS.values()) + "کی]")
_ARABIC_SIGNS = expression("[\u064b-\u0652\u0670\u0640\u200c]")
_FOLD_PERSIAN = str.maketrans("کیہ", "كيه")
_ARTICLE = ("ال", "وال", "لل", "بال", "فال", "كال", "ولل", "وبال")
FOREIGN_LETTERS = {
    tag: expression("[" + "".join(frozenset("".join(LATIN_LETTERS.values())).difference(LATIN_LETTERS[SIX[tag]])) + "]")
    for tag in OWN
}
_KANA = expression("[\u3041-\u3096\u30a1-\u30fa]")
_HAN = expression("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


class Vocabulary(Struct, frozen=True):
    """What tells the language ``name`` from an expected one: ``theirs`` are words and ``letters`` that it alone has of
    the two, ``ours`` frequent words of the expected one that it has not."""

    name: str
    theirs: frozenset[str]
    ours: frozenset[str]
    letters: frozenset[str]

    def tells(self, word: str) -> bool:
        """Whether ``word`` speaks for the language."""
        return word in self.theirs or not self.letters.isdisjoint(word)


@functools.cache
def common_words(language: str) -> frozenset[str]:
    """Return the frequent words of English, French or Spanish, those that others have too included."""
    lexicon = load(language)
    single = (phrase for phrase in lexicon.entries if " " not in phrase)
    return lexicon.function | OWN[language] | ALSO[language] | frozenset(single)


@functools.cache
def vocabularies(language: str) -> tuple[Vocabulary, ...]:
    """Return what tells each other language of Latin letters from English, French or Spanish ("": from none)."""
    own = common_words(language) if language else frozenset()
    function = load(language).function if language else frozenset()
    alphabet = frozenset(LATIN_LETTERS.get(SIX.get(language, ""), ""))
    official = {SIX[tag]: (common_words(tag), own) for tag in OWN if tag != language}
    others = {name: (words, function) for name, words in LATIN_WORDS.items()}
    return tuple(
        Vocabulary(name, words - own, against - words, frozenset(LATIN_LETTERS.get(name, "")) - alphabet)
        for name, (words, against) in (official | others).items()
    )


@functools.cache
def telling_words(language: str) -> frozenset[str]:
    """Return all words that speak for another language than English, French or Spanish."""
    return frozenset().union(*(vocabulary.theirs for vocabulary in vocabularies(language)))


def other_language(text: str, language: str, *, script: str = "simplified") -> str:
    """Return the language of ``text``, which is in the script of ``language``: "" if it is that or unsure.

    ``script``: the Chinese characters expected, ``simplified`` or ``traditional``.
    """
    if language in OWN:
        return _latin(text, language)
    if language == "ru":
        return _cyrillic(plain_words(text))
    if language == "ar":
        return _arabic(text)
    return _han(text, script) if language in ("zh", "zh-Hant") else ""


def plain_words(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, without initials and names: those with a capital after the first."""
    text = _INITIAL.sub(" ", text.lower() if text.isupper() else text)
    return [word.lower() for number, word in enumerate(LETTERS.findall(text)) if not number or not word[0].isupper()]


def latin_language(words: Sequence[str], language: str) -> str:
    """Return the language of Latin letters that ``words`` are in, "" if it is ``language`` ("": none) or unsure."""
    best = _best_latin(words, language, _OUTWEIGH)
    return best.name if best else ""


def _best_latin(words: Sequence[str], language: str, outweigh: int) -> Vocabulary | None:
    """Return the vocabulary for which most of ``words`` speak, more than ``outweigh`` of them to one against."""
    if len(words) < _LEAST_WORDS:
        return _best_of_few(words, language)
    best, margin = None, 0
    unusual = _unusual(words, language)
    for vocabulary in vocabularies(language):
        found = [word for word in words if vocabulary.tells(word)]
        if len(set(found)) >= 2 or any(len(word) > 2 for word in found):
            found += [word for word in unusual if not vocabulary.tells(word)]
        against = sum(word in vocabulary.ours for word in words)
        sure = not against and not SURE.isdisjoint(found)
        enough = (
            (len(set(found)) >= 2 or sure) and len(found) >= _SHARE * len(words) and len(found) > outweigh * against
        )
        if enough and len(found) - against > margin:
            best, margin = vocabulary, len(found) - against
    return best


def _best_of_few(words: Sequence[str], language: str) -> Vocabulary | None:
    """Return the vocabulary for which two or three words speak, none of them a word of the language."""
    if len(words) < _FEWEST or not language:
        return None
    for vocabulary in vocabularies(language):
        found = {word for word in words if vocabulary.tells(word)}
        enough = len(found) >= _FEWEST or not SURE.isdisjoint(found)
        if enough and vocabulary.ours.isdisjoint(words) and any(len(word) >= _LEAST_WORDS for word in found):
            return vocabulary
    return None


def _unusual(words: Sequence[str], language: str) -> list[str]:
    """Return those of ``words`` that have a form which words of the language hardly have."""
    if language not in _UNUSUAL:
        return []
    form, own = _UNUSUAL[language], common_words(language)
    return [word for word in words if word not in own and form.match(word)]


def _latin(text: str, language: str) -> str:
    """Return the language of a sentence. Of one that has words of the expected language too, names do not count."""
    words = plain_words(text)
    best = _best_latin(words, language, _OUTWEIGH)
    if best and not best.ours.isdisjoint(words):
        related = language in ("es", "fr") and best.name in RELATED
        best = _best_latin(_without_names(text, language), language, _OUTWEIGH if related else 2 * _OUTWEIGH)
    return _nearest(words, best.name) if best else ""


def _nearest(words: Sequence[str], name: str) -> str:
    """Return ``name``, or the name of the related language of French or Spanish that ``words`` are rather in."""
    tag = next((tag for tag in ("fr", "es") if SIX[tag] == name), "")
    other = latin_language(words, tag) if tag else ""
    return other if other in RELATED else name


def _without_names(text: str, language: str) -> list[str]:
    """Return the words of ``text`` without names such as *Fédération internationale des ligues*: without what follows a
    word with a capital letter, up to a frequent word of the language."""
    own = common_words(language)
    words, in_name = [], False
    for number, word in enumerate(LETTERS.findall(text)):
        lower = word.lower()
        if number and word != lower:
            in_name = lower not in own
        elif not in_name or lower in own:
            in_name = False
            words.append(lower)
    return words


def _cyrillic(words: Sequence[str]) -> str:
    if sum(map(len, words)) < _LEAST_LETTERS:
        return ""
    foreign = "".join(word for word in words if _FOREIGN_CYRILLIC.search(word))
    found = [
        word for word in words if word in SLAVIC_WORDS or _FOREIGN_CYRILLIC.search(word) or _NOT_RUSSIAN.search(word)
    ]
    sure = len(words) <= _FEW_CYRILLIC and any(_SURE_CYRILLIC.search(word) for word in found)
    if (len(set(found)) < 2 and not sure) or len(found) < _SHARE * len(words):
        return ""
    if len(found) <= 2 * sum(word in RUSSIAN_WORDS or (not foreign and _is_russian(word)) for word in words):
        return ""
    name = next((name for name, letters in CYRILLIC_LETTERS.items() if any(map(foreign.count, letters))), "Bulgarian")
    if name == "Ukrainian or Belarusian":
        return "Belarusian" if any("ы" in word for word in words) else "Ukrainian"
    return name


def _is_russian(word: str) -> bool:
    return _RUSSIAN_LETTERS.search(word) is not None


def _arabic(text: str) -> str:
    words = [word.translate(_FOLD_PERSIAN) for word in LETTERS.findall(_ARABIC_SIGNS.sub("", text))]
    if sum(map(len, words)) < _LEAST_LETTERS:
        return ""
    home = sum(word in ARABIC_OWN or word.startswith(_ARTICLE) for word in words)
    best, most = "", 0
    for name, letters in ARABIC_LETTERS.items():
        listed = ARABIC_WORDS.get(name, frozenset())
        found = [word for word in words if word in listed or any(letter in word for letter in letters)]
        told = name != "Persian" or not listed.isdisjoint(found)  # Arabic too writes names with پ, چ and گ
        if told and len(found) > max(most, home) and len(set(found)) >= 2 and len(found) >= _SHARE * len(words):
            best, most = name, len(found)
    return best


def _han(text: str, script: str) -> str:
    han = len(_HAN.findall(text))
    kana = len(_KANA.findall(text))
    if kana >= 3 and kana * 8 >= han:
        return "Japanese"
    if han < _LEAST_HAN:
        return ""
    spoken = sum(map(text.count, CANTONESE))
    if spoken >= 2 or (spoken and spoken * 20 >= han):
        return "Cantonese"
    old = NOT_SIMPLIFIED.findall(text)
    new = [char for char in text if char in traditional()]
    wrong, right = (old, new) if script == "simplified" else (new, old)
    if len(set(wrong)) >= 2 and len(wrong) > 2 * len(right):
        return "traditional Chinese" if script == "simplified" else "simplified Chinese"
    return ""


def may_be_other(plain: str, language: str, words: frozenset[str], *, script: str = "simplified") -> bool:
    """Whether a text may hold another language of its script (quickly); ``words`` are its words in lower case."""
    if language in OWN:
        telling = telling_words(language) & words
        if len(telling) >= 2 and any(len(telling & other.theirs) >= 2 for other in vocabularies(language)):
            return True
        return bool(telling) and (len(plain) < _SHORT or FOREIGN_LETTERS[language].search(plain) is not None)
    if language == "ru":
        return not SLAVIC_WORDS.isdisjoint(words) or _FOREIGN_CYRILLIC.search(plain) is not None
    if language == "ar":
        return bool(_FOREIGN_ARABIC.search(plain)) or len(ARABIC_WORDS["Persian"] & words) >= 2
    return bool(_KANA.search(plain) or not CANTONESE.isdisjoint(plain) or _may_be_of(plain, script))


def _may_be_of(plain: str, script: str) -> bool:
    if script == "simplified":
        return bool(NOT_SIMPLIFIED.search(plain))
    return not traditional().keys().isdisjoint(plain)
