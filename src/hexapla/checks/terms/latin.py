"""English, French and Spanish words as stems: plural and gender taken off, accents and spelling variants folded."""

from __future__ import annotations

import unicodedata

from hexapla.text import expression

_MARKS = expression(r"[\u0300-\u036f]+")
_EN_SPELLING = (
    ("is", expression(r"is(?=(?:ation|ations|e|ed|es|ing)$)"), "iz"),
    ("amme", expression(r"amme(?=s?$)"), "am"),
)
_FR_ENDINGS = (
    ("aux", "al", 5),
    ("s", "", 3),
    ("x", "", 3),
    ("trice", "teur", 7),
    ("euse", "eur", 6),
    ("e", "", 4),
    ("ll", "l", 4),
    ("nn", "n", 4),
    ("tt", "t", 4),
    ("v", "f", 3),
)
"""Endings in the order in which they are replaced, by what, and the shortest word that has them as an ending."""


def folded(word: str) -> str:
    """Return ``word`` in lower case without accents, œ as oe; ñ stays a letter of its own."""
    lower = word.lower()
    if lower.isascii():
        return lower
    kept = lower.replace("œ", "oe").replace("ñ", "\ue000")
    return _MARKS.sub("", unicodedata.normalize("NFD", kept)).replace("\ue000", "ñ")


def english(word: str) -> frozenset[str]:
    """Return the stem of an English word: plural off, *-ize* for *-ise*, *program* for *programme*."""
    stem = folded(word)
    if len(stem) > 3 and stem[-1] == "s" and not stem.endswith(("ss", "us", "is")):
        if stem.endswith("ies"):
            stem = stem[:-3] + "y"
        elif stem.endswith(("sses", "xes", "zes", "ches", "shes")):
            stem = stem[:-2]
        else:
            stem = stem[:-1]
    if len(stem) > 5:
        for part, pattern, replacement in _EN_SPELLING:
            if part in stem:
                stem = pattern.sub(replacement, stem)
    return frozenset({stem})


def french(word: str) -> frozenset[str]:
    """Return the stem of a French word, the same for both genders and numbers."""
    stem = word.lower()
    if stem.endswith(("ée", "ées")):
        stem = f"{stem[:-3]}és" if stem[-1] == "s" else stem[:-1]
    stem = folded(stem)
    for ending, replacement, shortest in _FR_ENDINGS:
        if stem.endswith(ending) and len(stem) >= shortest:
            stem = stem[: -len(ending)] + replacement
    return frozenset({stem})


def spanish(word: str) -> frozenset[str]:
    """Return the stem of a Spanish word, the same for both genders and numbers."""
    stem = folded(word)
    if len(stem) > 4 and stem.endswith("es"):
        stem = stem[:-2]
    elif len(stem) > 3 and stem[-1] == "s":
        stem = stem[:-1]
    if len(stem) > 3 and stem[-1] in "aoe":
        stem = stem[:-1]
    if stem[-1:] == "z":
        stem = stem[:-1] + "c"
    return frozenset({stem})
