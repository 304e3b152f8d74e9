"""English, French and Spanish words as stems: plural and gender taken off, accents and spelling variants folded."""

from __future__ import annotations

import unicodedata

from hexapla.text import expression

_MARKS = expression(r"[\u0300-\u036f]+")
_EN_SPELLING = ((expression(r"is(?=(?:ation|ations|e|ed|es|ing)$)"), "iz"), (expression(r"amme(?=s?$)"), "am"))
_FR_FEMININE = expression(r"ée(?=s?$)")
_FR_ENDINGS = (
    (expression(r"(?<=..)aux$"), "al"),
    (expression(r"(?<=..)(?:s|x)$"), ""),
    (expression(r"(?<=..)trice$"), "teur"),
    (expression(r"(?<=..)euse$"), "eur"),
    (expression(r"(?<=...)e$"), ""),
    (expression(r"(?<=..)(?:ll|nn|tt)$"), lambda match: match[0][0]),
    (expression(r"(?<=..)v$"), "f"),
)


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
        for pattern, replacement in _EN_SPELLING:
            stem = pattern.sub(replacement, stem)
    return frozenset({stem})


def french(word: str) -> frozenset[str]:
    """Return the stem of a French word, the same for both genders and numbers."""
    stem = folded(_FR_FEMININE.sub("é", word.lower()))
    for pattern, replacement in _FR_ENDINGS:
        stem = pattern.sub(replacement, stem)
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
