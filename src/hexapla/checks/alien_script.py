"""Runs of letters that the script of a language has not: words left untranslated, as against names, units and terms.

A name has capital letters, a unit follows a number, an identifier is joined to signs; what is left is words that the
source or a list of frequent words has (checks catalogue, C703: a lower-case Latin word in Arabic, Russian or Chinese).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hexapla.changes.lexicon import load
from hexapla.checks.anchors import concept_words
from hexapla.checks.asides import VERBS, running_text
from hexapla.checks.identify import SIX, common_words, latin_language, other_language, plain_words
from hexapla.checks.scripts import ARABIC, CYRILLIC, GREEK, HAN, LATIN
from hexapla.checks.stretch import Stretch
from hexapla.languages import short_tag
from hexapla.masking import FOREIGN, Masked
from hexapla.model import Pair
from hexapla.text import LETTERS, expression

_HANGUL = "\uac00-\ud7a3"
_KANA = "\u3041-\u30fa"
_HEBREW = "\u05d0-\u05ea"
_SCRIPTS = {
    "Latin": LATIN,
    "Cyrillic": CYRILLIC,
    "Arabic": ARABIC,
    "Han": HAN + _KANA,
    "Korean": _HANGUL,
    "Greek": GREEK,
    "Hebrew": _HEBREW,
}
_OWN = {"en": "Latin", "fr": "Latin", "es": "Latin", "ru": "Cyrillic", "ar": "Arabic", "zh": "Han"}
_INNER = r"\d\s.,:;!?'’&/()\-‐-—…،؛؟。，、；：！？\u0300-\u036f\u064b-\u065f\u0670\u0640"
_RUNS = {name: expression(f"[{letters}](?:[{letters}{_INNER}]*[{letters}])?") for name, letters in _SCRIPTS.items()}
_LETTER = {name: expression(f"[{letters}]") for name, letters in _SCRIPTS.items()}
_NOT_LATIN = {
    language: expression("[" + "".join(part for name, part in _SCRIPTS.items() if name not in {own, "Latin"}) + "]")
    for language, own in _OWN.items()
}
_LEAST = {"Han": 2}
_LEAST_LETTERS = 3
_WORDS = 4
"""So many words in lower case are no name, in whatever language."""
_NAME = 6
_PARTICLES = frozenset(
    "the and for with from des les del los las une und von van der den die bin ibn dos das della aux sur pour".split()
)
"""Small words in the names of persons, places and organizations."""
_TECHNICAL = frozenset(
    "app apps blog com csv docx email html https info json mail net online org pdf txt web wifi www xlsx xml".split()
)
_JOINED = frozenset("./@#_\\=&+") | frozenset(map(chr, range(0x300, 0x370)))
"""What joins a word to an identifier; combining marks, which divide a word that is not normalized."""
_ENDS = frozenset(".!?…:;。！？؟")
_INDEFINITE = {
    "en": expression(r"\b(?:an?|our|this|such)\s\Z"),
    "fr": expression(r"\b(?:une?|notre|nos|cet?|cette)\s\Z"),
    "es": expression(r"\b(?:una?|nuestr[oa]s?|este|esta)\s\Z"),
}
_PHRASE, _ARTICLE = 2, 12
"""Words of a phrase, and characters in which its article stands."""
_LOWER_CASE_NAMES = (SIX["fr"], SIX["es"])
UNKNOWN = "another language"
"""Stands for the name of a language that the words do not tell."""


def alien_stretches(pair: Pair, language: str) -> Iterator[Stretch]:
    """Yield the stretches of the translation that are words in a script other than that of ``language``."""
    own = _OWN.get(language)
    if own is None:
        return
    latin = own != "Latin" and FOREIGN in pair.target.native
    others = FOREIGN in pair.target.native if own == "Latin" else _NOT_LATIN[language].search(pair.target.plain)
    if not (latin or others):
        return
    text = running_text(pair.target)
    if latin:
        for match in _RUNS["Latin"].finditer(text):
            if name := _latin(pair, text, match):
                yield _stretch(match, name)
    if others:
        for script, run in _RUNS.items():
            if script not in (own, "Latin"):
                said = (match for match in run.finditer(text) if _says(match, script))
                yield from (_stretch(match, _named(match[0], script)) for match in said)


def _stretch(match: re.Match[str], language: str) -> Stretch:
    return Stretch(match.start(), match.end(), language, len(LETTERS.findall(match[0])))


def _says(match: re.Match[str], script: str) -> bool:
    """Whether a run in a script other than Latin is more than a letter, a symbol or an acronym (T303)."""
    enough = len(_LETTER[script].findall(match[0])) >= _LEAST.get(script, _LEAST_LETTERS)
    return enough and not (match[0].isupper() and match[0].isalpha())


def _named(text: str, script: str) -> str:
    if script == "Cyrillic":
        return other_language(text, "ru") or SIX["ru"]
    if script == "Arabic":
        return other_language(text, "ar") or SIX["ar"]
    return (other_language(text, "zh") or SIX["zh"]) if script == "Han" else script


def _latin(pair: Pair, text: str, run: re.Match[str]) -> str:
    """Return the language of a run of Latin letters, "" if it may be a name, a unit or an identifier."""
    words = LETTERS.findall(run[0])
    source = pair.source.once(_lower_words)
    sentence = _is_sentence(text, run)
    common = telling = 0
    previous = ""
    if words[0].istitle() and len(words[0]) > _LEAST_LETTERS and _begins(text, run):
        telling = int(words[0].lower() in source and bool(_known_in(words[0].lower())))
    for match in LETTERS.finditer(text, run.start(), run.end()):
        word = match[0]
        if _is_common(text, match):
            common += 1
            known = _known_in(word) or (word in source and (sentence or not _is_epithet(text, match, previous)))
            telling += bool(known)
        previous = word
    if not telling and _is_phrase(pair, run[0], words):
        return SIX[short_tag(pair.source_language)]
    if not (telling or common >= _WORDS or _is_clause(words)):
        return ""
    language = _language(pair, run[0], words, told=telling > 0)
    return "" if language in _LOWER_CASE_NAMES and not sentence and _is_name(words) else language


def _is_clause(words: Sequence[str]) -> bool:
    """Whether there are so many words, one of them a verb or most of them frequent, that they are no name."""
    if len(words) < _WORDS:
        return False
    known = sum(bool(_known_in(word.lower())) for word in words)
    return not VERBS.isdisjoint(words) or (len(words) > _NAME and known * 2 >= len(words))


def _is_phrase(pair: Pair, run: str, words: Sequence[str]) -> bool:
    """Whether ordinary words with capital letters are what the source says of a thing, not a name: *a New Social
    Contract,* stands with an indefinite article, and nothing follows that it could belong to."""
    tag = short_tag(pair.source_language)
    if tag not in _INDEFINITE or not _PHRASE <= len(words) <= _NAME or not all(map(str.istitle, words)):
        return False
    is_concept = concept_words(tag)
    if not all(is_concept(word.lower()) or word.lower() in common_words(tag) for word in words):
        return False
    at = pair.source.plain.find(run)
    if at < 0:
        return False
    after = LETTERS.match(pair.source.plain[at + len(run) : at + len(run) + _ARTICLE].lstrip())
    alone = after is None or after[0] in load(tag).function
    return alone and _INDEFINITE[tag].search(pair.source.plain[max(0, at - _ARTICLE) : at]) is not None


def _is_sentence(text: str, run: re.Match[str]) -> bool:
    """Whether the run stands between the ends of sentences."""
    after = text[run.end() : run.end() + 2].strip()
    return _begins(text, run) and after != "" and after[0] in _ENDS


def _begins(text: str, run: re.Match[str]) -> bool:
    before = text[max(0, run.start() - 2) : run.start()].strip()
    return not before or before[-1] in _ENDS


def _is_common(text: str, match: re.Match[str]) -> bool:
    """Whether the word is written as a common noun or verb is: in lower case, and not joined to signs or digits."""
    word, before, after = match[0], text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
    if len(word) < _LEAST_LETTERS or not word.islower() or word in _PARTICLES or word in _TECHNICAL:
        return False
    if before in _JOINED or (after[:1] in _JOINED and after[1:].isalnum()):
        return False
    return not (before.isdigit() or after[:1].isdigit()) or (len(word) > _LEAST_LETTERS and bool(_known_in(word)))


def _known_in(word: str) -> tuple[str, ...]:
    return tuple(tag for tag in ("en", "fr", "es") if word in common_words(tag))


def _lower_words(text: Masked) -> frozenset[str]:
    return frozenset(word for word in LETTERS.findall(text.plain) if word.islower())


def _is_epithet(text: str, match: re.Match[str], previous: str) -> bool:
    """Whether the word is the second of a name in Latin (*Aedes aegypti*) or a unit behind a number (*5 ppm*)."""
    before = text[max(0, match.start() - 2) : match.start()].rstrip()
    return previous[:1].isupper() or before[-1:].isdigit()


def _is_name(words: Sequence[str]) -> bool:
    """Whether the words may be a French or Spanish name, *Conseil de l’Entente*: a capital at the head, and no verb."""
    return words[0][0].isupper() and len(words) <= _NAME and VERBS.isdisjoint(word.lower() for word in words)


def _language(pair: Pair, run: str, words: Sequence[str], *, told: bool) -> str:
    """Return the language of a run, by its ``words``; that of the source if only the source has ``told`` it."""
    source = short_tag(pair.source_language)
    known = [_known_in(word.lower()) for word in words]
    votes = {tag: sum(tag in tags for tags in known) for tag in (source, "en", "fr", "es")}
    best = max(votes, key=lambda tag: votes[tag])
    if votes[best] * 2 < len(words) and (other := latin_language(plain_words(run), "")):
        return other
    if votes[best]:
        return SIX[best]
    return SIX[source] if told and _OWN.get(source) == "Latin" else UNKNOWN
