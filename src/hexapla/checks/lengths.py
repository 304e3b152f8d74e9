"""How long a translation is, against what its source lets expect.

The logarithm of the ratio of two lengths is near to normal, and its variance falls with the length (Gale and Church
1993). ``python tests/bench/lengths.py`` measures the numbers anew.
"""

from __future__ import annotations

import math

from msgspec import Struct

from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import expression

MEAN = {"en": 0.0, "fr": 0.173, "es": 0.148, "ru": 0.125, "ar": -0.177, "zh": -1.336}
"""Of the logarithm of the length of a text over that of the English one, in characters: on 357 texts of at least 60
English characters, of the Universal Declaration, the Sustainable Development Goals, SG/SM/17156 and the six-language
tables of ``tests/data/checks``."""
VARIANCE = {
    "en": (0.0045, 0.5),
    "fr": (0.0005, 1.0),
    "es": (0.0015, 0.7),
    "ru": (0.0045, 1.0),
    "ar": (0.0055, 2.0),
    "zh": (0.002, 2.5),
}
"""(a, b) of each language, from the same texts: the variance of a pair is the sum of a + b / length for both, with the
length of the English text."""
_SPREAD = 1.6
"""By how much greater the variance is taken to be where evidence is weighed: large deviations are more frequent than in
a normal distribution."""
_FULL_NAME = 45
"""English characters by which the full name of an organization may be longer than its acronym."""
_ACRONYM = expression(r"\b[A-ZА-ЯЁ]{2,}")


class Deviation(Struct, frozen=True):
    """How far the logarithm of the ratio of the lengths is from its mean, and its variance."""

    value: float
    variance: float

    def reversed(self) -> Deviation:
        """Return the deviation as seen from the translation."""
        return Deviation(-self.value, self.variance)

    @property
    def surprise(self) -> float:
        """How many standard deviations the translation is longer (or shorter: negative) than expected."""
        return self.value / math.sqrt(self.variance)

    def evidence(self, share: float) -> float:
        """Return the logarithm of how much likelier the lengths are if ``share`` of the source is not translated."""
        return (self.value**2 - (self.value - math.log(1 - share)) ** 2) / (2 * _SPREAD * self.variance)

    @property
    def most_evidence(self) -> float:
        """What :meth:`evidence` is at most, for any share."""
        return self.value**2 / (2 * _SPREAD * self.variance)


_DIGIT = expression(r"\d")
_UNKNOWN = Deviation(0.0, 1.0)


def deviation(pair: Pair) -> Deviation:
    """Return the deviation of the length of a translation; none for languages that were not measured."""
    return pair.once(_deviation)


def surprise(pair: Pair) -> float:
    """Return :attr:`Deviation.surprise` of the pair."""
    return deviation(pair).surprise


def _deviation(pair: Pair) -> Deviation:
    return between(pair.source, pair.target)


def between(here: Masked, there: Masked) -> Deviation:
    """Return the deviation of the length of ``there`` as a translation of ``here``."""
    ours, theirs = prose(here), prose(there)
    if here.language not in MEAN or there.language not in MEAN or not ours or not theirs:
        return _UNKNOWN
    english = english_length(ours, here.language)
    value = math.log(theirs / ours) - MEAN[there.language] + MEAN[here.language]
    (a, b), (c, d) = VARIANCE[here.language], VARIANCE[there.language]
    names = abs(acronyms(here) - acronyms(there)) * _FULL_NAME / english
    return Deviation(value, a + c + (b + d) / english + names**2)


def english_length(length: int, language: str) -> float:
    """Return how long a text of ``length`` characters would be in English; ``length`` for an unknown language."""
    return length / math.exp(MEAN.get(language, 0.0))


def prose(text: Masked) -> int:
    """Return how many characters of ``text`` are prose: an address or a number is as long in every language."""
    return text.once(_prose)


def acronyms(text: Masked) -> int:
    """Return how many acronyms are in ``text``."""
    return text.once(_acronyms)


def _acronyms(text: Masked) -> int:
    return len(_ACRONYM.findall(text.plain))


def _prose(text: Masked) -> int:
    return len(text.text) - sum(item.end - item.start for item in text.masks) - len(_DIGIT.findall(text.plain))


def share_present(pair: Pair) -> float:
    """Return which share of the expected length the translation has: about 1 if all of it is there."""
    return math.exp(deviation(pair).value)
