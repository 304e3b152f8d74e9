"""Capitals where there should be none, and none where there should be: a shouted sentence, an acronym in lower case."""

from __future__ import annotations

from hexapla.checks.identify import common_words
from hexapla.checks.quotes import quotes
from hexapla.checks.rule import Span
from hexapla.checks.sentences import sentences
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import LETTERS, expression

_CAPITALS = expression(r"(?<![A-ZÀ-ÖØ-ÞА-ЯЁ])[A-ZÀ-ÖØ-ÞА-ЯЁ]{3,}+[ \u00a0,’'-]++[A-ZÀ-ÖØ-ÞА-ЯЁ]")
"""Two words in capitals, one of them with three letters: few texts have them."""
_LEAST = 5
_LONG = 6
_LONG_WORDS = 3
_RUSSIAN = frozenset("и в на с по не о за к для от что это мы наш ни но из у до при их он она все".split())
_IN_WORD = r"A-Za-z\d\u00c0-\u024f\u0400-\u04ff_/@#-"
_ACRONYM = expression(rf"(?<![.{_IN_WORD}])[A-Z]{{3,}}+(?:-\d{{1,4}})?(?![{_IN_WORD}])(?!\.[A-Za-z])")
_LOWER = expression(r"[a-z]{3}")
_MOST = 30
_UNCASED = frozenset({"ar", "zh"})
_JOINED = frozenset("./@#_&=\\-")
_UNITS = frozenset({"ppm", "ppb", "pdf", "www", "rpm", "kwh", "mwh", "com", "org"})


def shouted(pair: Pair) -> Span | None:
    """Return the sentence of the translation that is all in capitals, in a text that is not, if the source has none."""
    plain = pair.target.plain
    if not _CAPITALS.search(plain):
        return None
    found = next((span for span in sentences(pair.target) if _shouts(pair.target, span)), None)
    if found is None or any(pair.source.plain[slice(*span)].isupper() for span in _cased(pair.source)):
        return None
    inside = any(item.start <= found[0] + 1 and item.end >= found[1] - 1 for item in pair.target.once(quotes).pairs)
    return None if inside else found


def _cased(text: Masked) -> tuple[Span, ...]:
    return sentences(text) if _CAPITALS.search(text.plain) else ()


def _shouts(text: Masked, span: Span) -> bool:
    """Whether a sentence is in capitals and has the words of one: it is no list of acronyms."""
    said = text.plain[slice(*span)].strip()
    if not said.isupper() or said[-1] not in ".!?" or said[0] in '«“„"':
        return False
    words = [word.casefold() for word in LETTERS.findall(said)]
    if len(words) < _LEAST:
        return False
    known = _RUSSIAN if text.language == "ru" else common_words(text.language)
    common = sum(word in known for word in words)
    return common * 3 >= len(words) or ("," not in said and sum(len(word) >= _LONG for word in words) >= _LONG_WORDS)


def lowered(pair: Pair) -> tuple[Span, Span] | None:
    """Return the places of a Latin acronym of the source and of the same in lower case in a text of another script."""
    source, plain = pair.source.plain, pair.target.plain
    if not _LOWER.search(plain) or (source.isupper() and pair.source.language not in _UNCASED):
        return None
    for number, match in enumerate(_ACRONYM.finditer(source)):
        low = match[0].lower()
        if number == _MOST:
            break
        if low in plain and low not in _UNITS and low not in source:
            place = plain.find(low)
            if _stands_alone(plain, place, place + len(low)):
                return match.span(), (place, place + len(low))
    return None


def _stands_alone(plain: str, start: int, end: int) -> bool:
    """Whether a word is part of no address, identifier or phrase in Latin letters, and no unit behind a number."""
    near, far = plain[max(0, start - 1) : start], plain[end : end + 1]
    if near in _JOINED or (far in _JOINED and plain[end + 1 : end + 2].isalnum()):
        return False
    beside = plain[max(0, start - 2) : start].strip()[-1:] + plain[end : end + 2].strip()[:1]
    return not (near.isdigit() or far.isdigit() or any(char.isascii() and char.isalnum() for char in beside))
