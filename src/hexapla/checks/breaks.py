"""Where a text stops in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from hexapla.checks.addresses import only_addresses
from hexapla.checks.answers import share_answered, unanswered_tail
from hexapla.checks.endings import QUESTION, STOP, ending
from hexapla.checks.lengths import surprise
from hexapla.checks.lost_ends import loses_end
from hexapla.checks.omissions import rest_missing
from hexapla.masking import Masked
from hexapla.model import Pair, Role
from hexapla.text import expression, words

_FINAL = expression(r"[.!?…。！？؟:：;；؛—–]\W*\Z")
_STOPS = frozenset(".。")
_STOP = expression(r"[.。?？؟…]\W*\Z")
_COMMA = expression(r"[,،，]\s*\Z")
_OPEN = expression(r"[,،，;；؛:：—–-]\W*\Z")
_AND = expression(r"[;,،؛；]\s*(?:and|et|y|и|و)\s*\Z")
_UNFINISHED = expression(r"[、(（«„-]\s*\Z")  # not “, which closes in Arabic
_LAST_WORD = expression(r"(?:\A|[\s’'])([^\W\d_]+)[’']?\s*\Z")
_HAN_LAST = frozenset("的和与及或在对把被从向为以于使让给地得之是将而但又也很最这那每没跟且")
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
_WEAK_LINKS: Mapping[str, frozenset[str]] = {
    tag: frozenset(words.split())
    for tag, words in {
        "en": "to for with by in on is are was were be been has have had will would must should shall may might can"
        " could not who which where when how these those he she they we i each some any no such than so under",
        "fr": "est sont était étaient sera seront ont avait avons sommes doit doivent peut peuvent faut chaque"
        " plusieurs quelques où comme donc car afin ainsi il ils on je lors dont sans comment pourquoi",
        "es": "es son fue fueron ser está están ha han había hemos puede pueden debe deben debemos hay cada nos les"
        " muy tan cuyos cuyas cuales donde pues ante tras contra cual estos estas",
        "ru": "является являются должен должна должно должны может могут этот эту эти свой свою своих своей свои наш"
        " нашу нашей нашего каждый каждую весь также лишь только даже более менее самый самых очень котором которому"
        " которым которой которую перед около ради среди чтобы они она мы вы это же ли бы",
        "ar": "لدى عند كل حتى أي كي لكي إذا لو قد سوف لقد كما حيث دون ضد نحو منذ خلال عبر تلك هؤلاء جميع بعض غير مجرد"
        " فإن وإن بأن لأن وأن وهو وهي كان كانت يكون تكون ليس ليست وهم وهما وما وفي ومن وعن وعلى وإلى فيما مما أمام وراء"
        " تحت فوق لكل بكل",
    }.items()
}
"""Words with which hardly any sentence ends."""
_TAIL_SHORT, _LONG_TAIL_SHORT = -0.6, -0.2
"""How short a text must be that answers nothing of the last word of the source, or of its last two."""
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
_LEAST_WORDS, _LEAST_HAN = 6, 10
"""Words of a sentence."""
_NO_PROSE = frozenset({Role.TITLE, Role.HEADING, Role.LIST_ITEM, Role.CELL, Role.HEADER_CELL, Role.SALUTATION})


def breaks_off(pair: Pair) -> bool:
    """Whether the translation stops in the middle of a sentence that the source ends."""
    source, target = pair.source.plain[-_END:], pair.target.plain[-_END:]
    if target[-1:] in _STOPS:
        return False
    if len(pair.source.plain) < _LEAST or _FINAL.search(target) or _AND.search(target):
        return False
    if only_addresses(pair.source) and only_addresses(pair.target):
        return False
    if _COMMA.search(target):
        return not _goes_on(source) and surprise(pair) < _COMMA_SHORT
    open_end = bool(_UNFINISHED.search(target)) or _ends_with_link(pair.target)
    if not _STOP.search(source):  # without a mark, 行为 and 参与 are words like any others
        return open_end and pair.language != "zh" and not _goes_on(source) and surprise(pair) < _LINK_SHORT
    open_end = open_end or _ends_with_link(pair.target, _WEAK_LINKS)
    if not _is_prose(pair):
        return open_end
    short = surprise(pair) < _SHORT and share_answered(pair.source, pair.target) < _ANSWERED
    return open_end or short or _lacks_tail(pair) or rest_missing(pair, _LOST_MARK) or loses_end(pair)


def _is_prose(pair: Pair) -> bool:
    """Whether the source is a sentence, which no language ends without a mark."""
    end = pair.source.once(ending)
    if end.abbreviated or end.address or not end.marks & {STOP, QUESTION} or pair.segment.role in _NO_PROSE:
        return False
    return words(pair.source.plain) >= (_LEAST_HAN if pair.source.language == "zh" else _LEAST_WORDS)


def _lacks_tail(pair: Pair) -> bool:
    """Whether the translation is somewhat short, and has nothing of the last words of the source."""
    if surprise(pair) >= _LONG_TAIL_SHORT:
        return False
    tail = unanswered_tail(pair.source, pair.target)
    return tail > 1 or (tail > 0 and surprise(pair) < _TAIL_SHORT)


def _goes_on(text: str) -> bool:
    """Whether ``text`` is a recital, a form of address or what introduces another text: it ends with no full stop."""
    return bool(_OPEN.search(text) or _AND.search(text))


def _ends_with_link(text: Masked, links: Mapping[str, frozenset[str]] = _LINKS) -> bool:
    end = text.plain[-_END:].rstrip()
    if text.language == "zh":
        return end[-1:] in _HAN_LAST
    match = _LAST_WORD.search(end)
    return match is not None and match[1] in links.get(text.language, ())
