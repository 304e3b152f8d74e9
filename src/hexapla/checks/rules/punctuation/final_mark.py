"""P501: the final mark is of another class than the source's, missing, or doubled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.addresses import is_address, is_courtesy, is_short
from hexapla.checks.adjacent import CLOSING, SPACES, UNSEEN, after
from hexapla.checks.cries import cries
from hexapla.checks.endings import COLON, COMMA, DASH, ELLIPSIS, EXCLAMATION, QUESTION, SEMICOLON, STOP, Ending, ending
from hexapla.checks.quotes import quotes
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.masking import Masked
from hexapla.model import Pair, Role
from hexapla.text import expression, words

_LIST = frozenset({COMMA, SEMICOLON})
_ADDRESS = frozenset({COMMA, COLON, EXCLAMATION})
_LEAD_IN = frozenset({COMMA, COLON})
_CLAUSE = frozenset({STOP, *_LIST})
_HEADINGS = frozenset({Role.TITLE, Role.HEADING, Role.LIST_ITEM, Role.CELL, Role.HEADER_CELL, Role.SALUTATION})
_RECITAL = expression(r"\W*(?:(?:و?لمّ?ا|وإذ|إذ|وحيث|فإن الجمعية)\b|鉴于|因此现在|回顾)")
_OPEN_END = expression(r"\b(?:must|shall|should|will|to|by|that|including|are|of|for|with)\s*\Z")
"""An English lead-in that needs no colon before its list."""
_DOUBLED = expression(
    r"(?<![.。/?!])(?:\.\.|。。|\.。|。\.)(?![.。\d/])|(?<![,，、،])(?:,,|，，|、、|،،)(?![,，、،])|(?<![;；؛])(?:;;|；；|؛؛)(?![;；؛])"
)
_TWO_MARKS = (
    "..", "。。", ".。", "。.", ",,", "，，", "、、", "،،", ";;", "；；", "؛؛",
)  # fmt: skip
_MARKS = {
    "ar": {QUESTION: "؟", SEMICOLON: "؛", COMMA: "،"},
    "fr": {QUESTION: "\u00a0?", EXCLAMATION: "\u00a0!", COLON: "\u00a0:", SEMICOLON: "\u00a0;"},
    "zh": {STOP: "。", QUESTION: "？", EXCLAMATION: "！", COLON: "：", SEMICOLON: "；", COMMA: "，"},
}
_GREETING = 4
"""Words of what may be a greeting or a wish, which some languages cry out: *Ramadan kareem!*"""
_ASKED = 200
_AFTER_COLON = expression(r"(?:[:：]|问[，,]?)[^.。!！?？؟]*+\Z")
_ASKING = expression(
    r"\bask|\bquestion|\bwonder|\binquir|\bdemand|\binterrog|\bpregunt|\bcuesti[oó]n|спро[сш]|спрашива|вопрос|سأل|سؤال|سائل|تساءل|问",
    re.IGNORECASE,
)
_SIGNS = {QUESTION: "?？؟", EXCLAMATION: "!！"}
_PLAIN = {STOP: ".", QUESTION: "?", EXCLAMATION: "!", COLON: ":", SEMICOLON: ";", COMMA: ","}


def _check(pair: Pair) -> Iterator[Hit]:
    plain = pair.target.plain
    doubled = _DOUBLED.search(plain) if any(both in plain for both in _TWO_MARKS) else None
    if doubled and not _DOUBLED.search(pair.source.plain):
        mark = doubled[0][:1] if doubled[0] not in (".。", "。.") else "。"
        message = f"doubled mark {doubled[0]}"
        yield Hit(message, target_span=doubled.span(), expected=mark, found=doubled[0], fix=mark)
        return
    source, target = pair.source.once(ending), pair.target.once(ending)
    if not (source.marks & target.marks or source.marks == target.marks or _agree(pair, source, target)):
        yield _differs(pair, source, target)


def _agree(pair: Pair, source: Ending, target: Ending) -> bool:
    """Whether marks of different classes say the same: a usage of one of the languages, or no sentence."""
    first, second = source.marks, target.marks
    both = first | second
    if DASH in both or ((source.address or target.address) and not (first and second)):
        return True
    if ELLIPSIS in first:
        return second <= {STOP}  # P502 tells of its loss
    if ELLIPSIS in second and source.abbreviated:
        return True  # etc. is …… in Chinese
    if not first:
        return _may_be_added(pair, target)
    if not second:
        return _may_be_left_out(pair, source)
    if both <= _LIST:
        return True
    if both <= _ADDRESS and _is_salutation(pair, source):
        return True
    if both <= {STOP, EXCLAMATION} and (_may_be_cried(pair) or cries(pair)):
        return True
    if both <= {STOP, *_SIGNS} and (_is_moved(pair, first, second) or _is_reported(pair, source, target)):
        return True
    if both <= _LEAD_IN and "zh" in (pair.source.language, pair.target.language):
        return True
    return both <= _CLAUSE and (pair.segment.role is Role.LIST_ITEM or _is_recital(pair))


def _is_moved(pair: Pair, first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether what ends one text stands earlier in the other: «Сколько еще ждать?» — спросил он."""
    for kind in (first ^ second) & set(_SIGNS):
        here, there = (sum(text.plain.count(sign) for sign in _SIGNS[kind]) for text in (pair.source, pair.target))
        if (there if kind in first else here) < (here if kind in first else there):
            return False
    return True


def _is_reported(pair: Pair, source: Ending, target: Ending) -> bool:
    """Whether the mark is that of speech which the other text reports: he asked how long we must wait."""
    return any(
        set(one.marks - other.marks) <= set(_SIGNS)
        and ((_ends_quotation(text, one) and against.once(quotes).none) or _is_asked(text, one, against))
        for text, one, against, other in (
            (pair.source, source, pair.target, target),
            (pair.target, target, pair.source, source),
        )
    )


def _is_asked(text: Masked, found: Ending, against: Masked) -> bool:
    """Whether a question after a colon is an indirect one in the other text: we ask ourselves: how long?"""
    head = text.plain[max(0, found.span[0] - _ASKED) : found.span[0]]
    return QUESTION in found.marks and bool(_AFTER_COLON.search(head) and _ASKING.search(against.plain))


def _ends_quotation(text: Masked, found: Ending) -> bool:
    quoted = text.once(quotes).pairs
    mark = after(text.plain, found.span[1], SPACES + UNSEEN)
    return bool(quoted) and bool(mark) and mark in CLOSING and any(item.start > 0 for item in quoted)


def _may_be_cried(pair: Pair) -> bool:
    return is_courtesy(pair.source) or is_courtesy(pair.target) or words(pair.source.plain) <= _GREETING


def _is_salutation(pair: Pair, source: Ending) -> bool:
    """Whether this is an address; a short text that ends with a comma is hardly anything else."""
    short = COMMA in source.marks and is_short(pair.source)
    return short or pair.segment.role is Role.SALUTATION or is_address(pair.source) or is_address(pair.target)


def _may_be_added(pair: Pair, target: Ending) -> bool:
    """Whether a mark may stand where the source has none: an item of a list, a lead-in, an abbreviation."""
    if target.marks <= {*_LIST, COLON} or target.abbreviated:
        return True
    return pair.segment.role is Role.LIST_ITEM and target.marks == {STOP}


def _may_be_left_out(pair: Pair, source: Ending) -> bool:
    if source.marks == {STOP}:
        return source.abbreviated
    if source.marks == {COLON}:
        return pair.target.language == "en" and bool(_OPEN_END.search(pair.target.plain[-16:]))
    return bool(source.marks & _LIST) and pair.segment.role in _HEADINGS


def _is_recital(pair: Pair) -> bool:
    """Whether this is a paragraph of a preamble: Arabic ends it with a stop, Chinese with a semicolon (UDHR)."""
    both = (pair.source, pair.target)
    return any(text.language in ("ar", "zh") and _RECITAL.match(text.plain) for text in both)


def _differs(pair: Pair, source: Ending, target: Ending) -> Hit:
    text = pair.message.target
    start, end = target.span
    expected = next(iter(sorted(source.marks)), "")
    found = next(iter(sorted(target.marks)), "")
    mark = _MARKS.get(pair.target.language, {}).get(expected) or _PLAIN.get(expected, "")
    inverted = pair.target.language == "es" and {expected, found} & {QUESTION, EXCLAMATION}
    fix = None if inverted or (expected and not mark) else mark
    if not found:
        message = f"final mark missing: {expected}"
        fix = None if fix is None else text[start:end] + fix
    elif not expected:
        message = f"final mark added: {found}"
    else:
        message = f"final marks differ: {expected} in the source, {found} in the translation"
    if fix is not None and found and pair.target.language == "fr":
        start = len(text[:start].rstrip("\u00a0\u202f "))
    return Hit(message, source.span, (start, end), expected=mark, found=text[start:end] if found else "", fix=fix)


_ACT = "We must act now."
_CALL = "Who will answer the call?"

RULE = Rule(
    code="P501",
    name="final-mark",
    category="typographical",
    severity="warning",
    fix="unsafe",
    reason=(
        "A question that has become a statement, or a sentence without its stop, has often lost words too. "
        "Salutations, items of lists, quotations that close before or after the mark, and headings without one are "
        "let be."
    ),
    source="Checks catalogue, P501; domain notes D0 G10; weblate#13678, #11838, #17917, #19008",
    check=_check,
    bad=(
        Example("fr", _ACT, "Nous devons agir maintenant"),
        Example("fr", _CALL, "Qui répondra à l’appel."),
        Example("fr", "Мы не забудем.", "Nous n’oublierons pas\u00a0?", "ru"),
        Example("es", _ACT, "Debemos actuar ahora:"),
        Example("es", "Is this justice?", "Esto es justicia."),
        Example("es", "我们必须立即行动。", "Debemos actuar de inmediato", "zh"),
        Example("ru", _ACT, "Мы должны действовать сейчас.."),
        Example("ru", "Who will answer the call?", "Кто откликнется на призыв."),
        Example("ru", "La paix est possible.", "Мир возможен:", "fr"),
        Example("zh", _CALL, "谁来响应这一号召。"),
        Example("zh", _ACT, "我们必须立即行动"),
        Example("zh", "La paz es posible.", "和平是可能的。。", "es"),
        Example("ar", _CALL, "من سيلبي النداء."),
        Example("ar", _ACT, "يجب أن نعمل الآن،"),
        Example("ar", "Мир превыше всего.", "السلام فوق كل شيء؛", "ru"),
        Example("en", "Разве это справедливость?", "This is justice.", "ru"),
        Example("en", "La paix est possible.", "Peace is possible", "fr"),
        Example("en", "谁来响应这一号召？", "Who will answer the call!", "zh"),
    ),
    good=(
        Example("fr", "Excellencies,", "Excellences\u00a0!"),
        Example("fr", "“Where is justice?”, he asked.", "«\u00a0Où est la justice\u00a0?\u00a0», a-t-il demandé."),
        Example("fr", "ونحن نسأل: أين العدالة؟", "Nous demandons\u00a0: où est la justice\u00a0?", "ar"),
        Example("fr", "I ask you: is that enough?", "Est-ce suffisant\u00a0? Je vous pose la question."),
        Example("es", "He asked me how long.", "Y él me preguntó: ¿hasta cuándo?"),
        Example("ru", "他问道：我们还要等多久？", "«Сколько нам еще ждать?» — спросил он.", "zh"),
        Example("zh", "How much we have lost.", "我们失去了多少啊！"),
        Example("ar", "Let us act together.", "فلنعمل معا! هيا بنا!"),
        Example("en", "同事问我：“还要等多久？”", "A colleague asked me how long we must wait.", "zh"),
        Example("es", "He asked: “Where is justice?”", "Preguntó: “¿Dónde está la justicia?”."),
        Example("es", "Mr. President,", "Señor Presidente:"),
        Example("es", "Спасибо!", "Muchas gracias.", "ru"),
        Example("ru", "Thank you.", "Благодарю вас!"),
        Example("ru", "(b) Protecting civilians; and", "b) защита гражданских лиц;"),
        Example("ru", "I ask you: who, if not we?", "Я спрашиваю вас: кто, если не мы?"),
        Example("zh", "Ladies and gentlemen,", "女士们、先生们："),
        Example("zh", "“We must act.”", "“我们必须行动。”"),
        Example("zh", "Qu’attendons-nous\u00a0?", "我们还等什么？", "fr"),
        Example("ar", "We go on. (Applause)", "وسنواصل عملنا. (تصفيق)"),
        Example(
            "ar", "Whereas it is essential to promote friendly relations,", "ولما كان من الجوهري تعزيز العلاقات الودية."
        ),
        Example("ar", "主席先生：", "السيد الرئيس،", "zh"),
        Example("en", "联合国维持和平", "United Nations peacekeeping", "zh"),
        Example("en", "Нью-Йорк, 1945 г.", "New York, 1945", "ru"),
        Example("en", "Vive la paix\u00a0!", "Long live peace!", "fr"),
    ),
)
