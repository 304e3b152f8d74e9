"""Russian words as stems: every case and number of a noun or adjective has a key in common.

A light stemmer of our own: a dictionary of lemmas (simplemma, pymorphy) costs a second and 90 MB before the first word,
and knows neither *Гутерриш* nor *МИНУСМА*. Endings as in the Russian Grammar (1980), nouns and adjectives only.
"""

from __future__ import annotations

from hexapla.text import expression

_FOLD = str.maketrans("ё", "е")
_IOTATED = expression(r"(?<=[а-я]{2}и)(?:ями|ях|ям|ем|ей|я|и|ю|е|й)$")
"""Nouns in -ия, -ие, -ий keep their и, so that *Нигерия* is not *Нигер*."""
_SOFT_ADJECTIVE = expression(r"(?:[кгхжшщч]|[^аеиоуыэюя]н)и[йе]$")
_ENDING = expression(
    r"(?<=[а-я]{3})(?:ого|его|ому|ему|ыми|ими|ами|ями|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ую|юю|ою|ею|ых|их|ым|им|ом|ем|ов|ев|ам|ям"
    r"|ах|ях|ью|а|я|о|е|и|ы|у|ю|ь|й)$"
)
_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
_VOWELS = "аеиоуыэюяьй"


def keys(word: str) -> frozenset[str]:
    """Return the stems that ``word`` may have."""
    lower = word.lower().translate(_FOLD)
    if len(lower) < 4:
        return frozenset({lower, lower.rstrip(_VOWELS)} if len(lower) == 3 else {lower})
    if not _SOFT_ADJECTIVE.search(lower):
        iotated = _IOTATED.sub("", lower)
        if iotated != lower:
            return frozenset({iotated})
    stem = _shortened(_ENDING.sub("", lower))
    if lower[-1] not in _CONSONANTS:
        return frozenset({stem})
    # A word that ends in a consonant may be the bare stem (Вьетнам, режим), or have lost a fleeting vowel (беженец).
    bare = {stem, lower}
    if lower[-2] in "ое" and len(lower) > 4:
        bare.add(lower[:-2] + lower[-1])
    return frozenset(bare)


def _shortened(stem: str) -> str:
    while len(stem) > 3 and stem[-1] in _VOWELS:
        stem = stem[:-1]
    return stem
