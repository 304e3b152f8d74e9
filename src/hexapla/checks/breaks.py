"""Where a text stops in the middle of a sentence."""

from __future__ import annotations

import re

from hexapla.changes.lexicon import load
from hexapla.checks.lengths import surprise
from hexapla.checks.omissions import share_answered
from hexapla.masking import Masked
from hexapla.model import Pair

_FINAL = re.compile(r"[.!?…。！？؟:：;；؛—–]\W*\Z")
_STOP = re.compile(r"[.。?？؟…]\W*\Z")
_COMMA = re.compile(r"[,،，]\s*\Z")
_AND = re.compile(r"[;,،؛；]\s*(?:and|et|y|и|و)\s*\Z")
_UNFINISHED = re.compile(r"[、(（«“„-]\s*\Z")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s*\Z")
_HAN_LAST = frozenset("的和与及或在对把被从向为以于使让给地得之")
_ARABIC_LAST = frozenset(
    "في من إلى على عن أن إن التي الذي الذين مع بين أو ثم لا لم لن ما كل هذا هذه ذلك تلك و بعد قبل".split()
)
_SHORT, _COMMA_SHORT = -1.5, -2.5
_ANSWERED = 0.75
"""A text that has this share of the source's anchors lacks a mark, and nothing else."""
_END = 40
"""Characters that are looked at."""
_LEAST = 20
"""Characters of the source: headings and forms of address end without a mark."""


def breaks_off(pair: Pair) -> bool:
    """Whether the translation stops in the middle of a sentence that the source ends."""
    source, target = pair.source.plain[-_END:], pair.target.plain[-_END:]
    if len(pair.source.plain) < _LEAST or _FINAL.search(target) or not _STOP.search(source):
        return False
    if _AND.search(target):  # a recital, before the last one
        return False
    if _COMMA.search(target):  # recitals and forms of address end in a comma
        return surprise(pair) < _COMMA_SHORT
    if _UNFINISHED.search(target) or _function_word(pair.target):
        return True
    return surprise(pair) < _SHORT and share_answered(pair.source, pair.target) < _ANSWERED


def _function_word(text: Masked) -> bool:
    end = text.plain[-_END:].rstrip()
    if text.language == "zh":
        return end[-1:] in _HAN_LAST
    match = _LAST_WORD.search(end)
    if match is None:
        return False
    if text.language == "ar":
        return match[1] in _ARABIC_LAST
    return match[1].lower() in load(text.language).function
