"""Where a text stops in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from hexapla.checks.lengths import surprise
from hexapla.checks.omissions import rest_missing, share_answered
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import expression

_FINAL = expression(r"[.!?…。！？؟:：;；؛—–]\W*\Z")
_STOPS = frozenset(".。")
_STOP = expression(r"[.。?？؟…]\W*\Z")
_COMMA = expression(r"[,،，]\s*\Z")
_OPEN = expression(r"[,،，;；؛:：—–-]\W*\Z")
_AND = expression(r"[;,،؛；]\s*(?:and|et|y|и|و)\s*\Z")
_UNFINISHED = expression(r"[、(（«„-]\s*\Z")  # not “, which closes in Arabic
_LAST_WORD = expression(r"(?:\A|[\s’'])([^\W\d_]+)[’']?\s*\Z")
_HAN_LAST = frozenset("的和与及或在对把被从向为以于使让给地得之")
_LINKS: Mapping[str, frozenset[str]] = {
    tag: frozenset(words.split())
    for tag, words in {
        "en": "a an the and or but nor of from our their your my its every whose than as because although while if"
        " whether into onto upon between among against during until toward towards at",
        "fr": "le la les l un une des du de d au aux à et ou mais ni que qu qui dont ce cet cette ces mon ma mes notre"
        " nos votre vos leur leurs son sa ses dans par pour sur sous avec vers chez entre parmi si quand lorsque"
        " puisque ne se très",
        "es": "el la los las un una unos unas de del al a y e o u ni que en con por para sin sobre entre hacia hasta"
        " desde según durante mediante su sus mi mis nuestros nuestras cuyo cuya como si cuando porque aunque se",
        "ru": "и а но или в во на с со к ко о об от до из для по при за над под перед через между без у про что чтобы"
        " который которая которое которые которых как если когда не ни",
        "ar": "في من إلى على عن أن إن التي الذي الذين مع بين أو ثم لا لم لن ما و",
    }.items()
}
"""Words that no sentence ends with; with a capital letter they are labels (*группа А*)."""
_SHORT, _COMMA_SHORT, _LINK_SHORT = -1.5, -1.2, -0.3
"""How much shorter than expected, in standard deviations, a text must be that has no mark where the source has one; one
that ends with a comma where the source has none; one that ends with a linking word although the source has no mark."""
_ANSWERED = 0.75
"""A text that has this share of the source's anchors lacks a mark, and nothing else."""
_LOST_MARK = 3.0
"""Evidence that a lost mark is for the rest of the text being lost."""
_END = 40
"""Characters that are looked at."""
_LEAST = 20
"""Characters of the source: headings and forms of address end without a mark."""


def breaks_off(pair: Pair) -> bool:
    """Whether the translation stops in the middle of a sentence that the source ends."""
    source, target = pair.source.plain[-_END:], pair.target.plain[-_END:]
    if target[-1:] in _STOPS:
        return False
    if len(pair.source.plain) < _LEAST or _FINAL.search(target) or _AND.search(target):
        return False
    if _COMMA.search(target):
        return not _goes_on(source) and surprise(pair) < _COMMA_SHORT
    open_end = bool(_UNFINISHED.search(target)) or _ends_with_link(pair.target)
    if not _STOP.search(source):  # without a mark, 行为 and 参与 are words like any others
        return open_end and pair.language != "zh" and not _goes_on(source) and surprise(pair) < _LINK_SHORT
    short = surprise(pair) < _SHORT and share_answered(pair.source, pair.target) < _ANSWERED
    return open_end or short or rest_missing(pair, _LOST_MARK)


def _goes_on(text: str) -> bool:
    """Whether ``text`` is a recital, a form of address or what introduces another text: it ends with no full stop."""
    return bool(_OPEN.search(text) or _AND.search(text))


def _ends_with_link(text: Masked) -> bool:
    end = text.plain[-_END:].rstrip()
    if text.language == "zh":
        return end[-1:] in _HAN_LAST
    match = _LAST_WORD.search(end)
    return match is not None and match[1] in _LINKS.get(text.language, ())
