"""How long a translation is, against what its source lets expect.

The logarithm of the ratio of two lengths is near to normal, and its variance falls with the length (Gale and Church
1993). Means and variances were measured on 367 texts of at least 60 English characters in six languages: the Universal
Declaration, the Sustainable Development Goals, SG/SM/17156 and the sentences of ``tests/data/checks``.
"""

from __future__ import annotations

import math

from hexapla.model import Pair

_MEAN = {"en": 0.0, "fr": 0.169, "es": 0.146, "ru": 0.123, "ar": -0.172, "zh": -1.289}
"""Of the logarithm of the length of a text over that of the English one."""
_VARIANCE = {
    "en": (0.002, 0.5),
    "fr": (0.004, 0.8),
    "es": (0.004, 0.8),
    "ru": (0.004, 0.8),
    "ar": (0.015, 1.2),
    "zh": (0.004, 3.3),
}
"""(a, b) of each language: the variance is the sum of a + b / length for both, with the length of the English text."""


def surprise(pair: Pair) -> float:
    """Return by how many standard deviations the translation is longer (or shorter: negative) than expected.

    0 for a language that was not measured, and for an empty text.
    """
    return pair.once(_surprise)


def _surprise(pair: Pair) -> float:
    here, there = pair.source, pair.target
    if here.language not in _MEAN or there.language not in _MEAN or not here.text or not there.text.strip():
        return 0.0
    if any(item.kind != "code" for item in (*here.masks, *there.masks)):
        return 0.0  # an address is as long in every language
    english = len(here.text) / math.exp(_MEAN[here.language])
    deviation = math.log(len(there.text) / len(here.text)) - _MEAN[there.language] + _MEAN[here.language]
    (a, b), (c, d) = _VARIANCE[here.language], _VARIANCE[there.language]
    return deviation / math.sqrt(a + c + (b + d) / english)


def english_length(text: str, language: str) -> float:
    """Return how long ``text`` would be in English, in characters; its own length for another language."""
    return len(text) / math.exp(_MEAN.get(language, 0.0))


def share_present(pair: Pair) -> float:
    """Return which share of the expected length the translation has: about 1 if all of it is there."""
    expected = english_length(pair.source.text, pair.source.language)
    return english_length(pair.target.text, pair.target.language) / expected if expected else 1.0
