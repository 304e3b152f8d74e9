"""Names of people between Russian and a language of the Latin script: one word of two is right, the other is turned.

Each language writes the sounds in its own way, so words are brought to a coarse spelling first; then only two letters
exchanged or one consonant for another that no language takes it for count, and only beside a name that is right.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from hexapla.checks.terms.latin import folded
from hexapla.checks.terms.spelling import LATIN, Span
from hexapla.languages import short_tag
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import expression

_CYRILLIC = expression(r"[А-ЯЁ][а-яё]+")
_LATIN = expression(r"[A-ZÀ-Þ][^\W\d_]+")
_JOINTS = frozenset(" \u00a0-")
_PARTICLE = expression(
    r"[ \u00a0](?:d[aeio]s?|de la|del|van|von|bin|ben|ibn|el|al"
    r"|да|де|ди|ду[сш]?|до[сш]|дель|де ла|ван|фон|бен|бин|ибн|эль|аль)[ \u00a0-]"
)
"""What stands between two words of a name in lower case: Lula *da* Silva."""
_COARSE = str.maketrans(
    dict(
        zip(
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "a b v g d e e x z i i k l m n o p r s t u f h ts x x x".split(),
            strict=False,
        )
    )
    | {"ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia"}
)
_DIGRAPHS = expression("shch|tch|sch|sh|ch|zh|kh|gh|ou|oo|ph|ck|ii|iy|yi")
_SOUNDS = dict.fromkeys(("shch", "tch", "sch", "sh", "ch", "zh"), "x") | {
    "kh": "h", "gh": "g", "ou": "u", "oo": "u", "ph": "f", "ck": "k", "ii": "i", "iy": "i", "yi": "i",
}  # fmt: skip
_LETTERS = str.maketrans({"y": "i", "j": "i", "w": "v", "q": "k", "c": "k"})
_DOUBLE = expression(r"(.)\1")
_CASE = expression(r"(?<=...)(?:im|om|em|oi|oiu|a|u|e|iu|ia|i)$")
_DISTINCT = frozenset("lrmnpk")
"""Consonants that no transliteration takes for each other."""
_LONG = 5
_LONGER = 7
"""Letters of a word in which one may have gone astray: *Nezbenia* for *Nebenzia*."""
_GAP = 7
_MOST = 60


def mistransliterated(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """Yield words of names in the source with what they have become in the translation, where one is Russian."""
    source, target = short_tag(pair.source_language), short_tag(pair.language)
    if not ((source == "ru" and target in LATIN) or (source in LATIN and target == "ru")):
        return
    here = pair.source.once(_couples)
    there = pair.target.once(_couples) if here else ()
    russian_first = source == "ru"
    for one, other in itertools.product(here, there):
        for right, wrong in ((0, 1), (1, 0)):
            words = (one[right], other[right]), (one[wrong], other[wrong])
            (known, copied), (said, found) = words if russian_first else tuple((b, a) for a, b in words)
            if _same(known[0], copied[0]) and _turned(said[0], found[0]):
                yield one[wrong][1], other[wrong][1]


def _couples(text: Masked) -> tuple[tuple[tuple[str, Span], tuple[str, Span]], ...]:
    """Return each two capitalized words that stand together, coarsely spelt, with their places."""
    russian = text.language == "ru"
    found = []
    words = (_CYRILLIC if russian else _LATIN).finditer(text.plain)
    for one, other in itertools.pairwise(words):
        gap = text.plain[one.end() : other.start()] if other.start() - one.end() <= _GAP else ""
        if gap in _JOINTS or _PARTICLE.fullmatch(gap):
            spelt = [_russian(word[0]) if russian else _latin(word[0]) for word in (one, other)]
            found.append(((spelt[0], one.span()), (spelt[1], other.span())))
    return tuple(found[:_MOST])


def _russian(word: str) -> str:
    return _DOUBLE.sub(r"\1", word.lower().translate(_COARSE))


def _latin(word: str) -> str:
    coarse = _DIGRAPHS.sub(lambda match: _SOUNDS[match[0]], folded(word)).translate(_LETTERS)
    return _DOUBLE.sub(r"\1", coarse)


def _cases(word: str) -> tuple[str, ...]:
    """Return what a Russian word may be in the nominative, as far as others write it."""
    stem = _CASE.sub("", word)
    return (word,) if stem == word else (word, stem, f"{stem}a", f"{stem}i", f"{stem}ia")


def _same(russian: str, latin: str) -> bool:
    return len(latin) > 3 and latin in _cases(russian)


def _turned(russian: str, latin: str) -> bool:
    """Whether ``latin`` is ``russian`` with two neighbours exchanged or one consonant for another, nothing else."""
    forms = _cases(russian)
    return len(latin) >= _LONG and latin not in forms and any(_one_slip(form, latin) for form in forms)


def _one_slip(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    if len(one) >= _LONGER and one[0] == other[0] and sorted(one) == sorted(other):
        return _moved(one, other)
    wrong = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(wrong) == 1:
        place = wrong[0]
        return place > 0 and {one[place], other[place]} <= _DISTINCT
    return (
        len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and one[wrong[0]] == other[wrong[1]]
        and one[wrong[1]] == other[wrong[0]]
    )


def _moved(one: str, other: str) -> bool:
    """Whether one letter of a word stands elsewhere in the other, a consonant at that: languages move vowels."""
    first = next(place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
    last = next(place for place in range(len(one) - 1, -1, -1) if one[place] != other[place]) + 1
    here, there = one[first:last], other[first:last]
    turned = here[1:] + here[0] == there or here[-1] + here[:-1] == there
    astray = here[0] if here[1:] + here[0] == there else here[-1]
    return turned and astray not in "aeiou"
