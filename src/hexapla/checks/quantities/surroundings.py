"""What stands beside a number and makes it something else: an ordinal, a decade, a part of a whole, an age.

Each function takes a prepared text (see :mod:`.prepare`), places in it and the short tag of its language.
"""

from __future__ import annotations

from hexapla.checks.quantities.amounts import Amount, divided, falling
from hexapla.checks.quantities.lexicon import Lexicon
from hexapla.text import expression

_ORDINAL = {
    "en": expression(r"(?:st|nd|rd|th)\b"),
    "fr": expression(r"(?:ers?|res?|ère|ème|èmes|es?|ᵉ|nde?)\b"),
    "es": expression(r"\.?[ºª°]|\.?(?:er|ra|ro|da|do|ta|to|va|vo|ma|mo|na|no|a|o)\b"),
    "ru": expression(r"-(?:ый|ий|ой|й|ая|я|ое|е|ые|го|ого|му|ому|м|ым|ом|ю|ую|х|ых|ми)\b"),
}
_DECADE_ENDING = {"en": expression(r"'?s\b"), "ru": expression(r"-?(?:[еых]|ые|ых|ми|м)\b(?= год)")}
_DECADE_BEFORE = {
    "fr": expression(r"(?:années|décennie|décennie des années) \Z"),
    "es": expression(r"(?:años|década de(?: los(?: años)?)?|decenio de(?: los(?: años)?)?) \Z"),
}
_DECADE_AFTER = {"ru": expression(r" (?:годы|годов|годах|годам|годами)\b")}
_SHARE_AFTER = {"es": expression(r" partes?\b"), "ru": expression(r" (?:част|дол)\w+")}
_A_BEFORE = {
    "en": expression(r"\b(?:a|one)[ -]\Z"),
    "fr": expression(r"\b(?:un|d'un|le) \Z"),
    "es": expression(r"\bun \Z"),
    "ru": expression(r"\b(?:одн(?:а|у|ой)|на) \Z"),
}
"""What stands before the name of a part: *a tenth*, *un cinquième*, одну десятую."""
_EVERY = {"ru": expression(r"\bкажд\w{2,3} \Z")}
_ONE_BEFORE = {"ru": expression(r"\bодн(?:а|у|ой) \Z")}
"""What makes any ordinal the name of a part: около одной пятой."""
_OF_AFTER = {
    "en": expression(r" of\b|[.,;)]|\Z"),
    "fr": expression(r" (?:de|du|des)\b| d'|[ ]?[.,;)]|\Z"),
    "es": expression(r" del?\b|[.,;)]|\Z"),
    "ru": expression(r"[.,;)]|\Z"),
}
"""What follows it there, so that it is no fifth meeting."""
_BY_A = expression(r"\bby (?:a|one)[ -]\Z")
_AFTER_HUNDRED = expression(r" بعد الما?ئة(?!\w)")
_AGE_BEFORE = expression(r"(?<!\w)سن \Z")
_AGE_AFTER = expression(r" من (?:عمر|العمر)")
_FAR = 32
_NEAR = 8


def ordinal_ending(text: str, at: int, language: str) -> int | None:
    """Return where the ending ends that makes the digits before ``at`` an ordinal: *42nd*, *XXe*, 7-я."""
    pattern = _ORDINAL.get(language)
    match = pattern.match(text, at) if pattern else None
    return match.end() if match else None


def is_decade(text: str, start: int, end: int, language: str, *, digits: bool) -> bool:
    """Return whether the number in ``[start, end)`` names a decade: *1990s*, *les années 90*."""
    before, ending = _DECADE_BEFORE.get(language), _DECADE_ENDING.get(language)
    if before and before.search(text, max(0, start - _FAR), start):
        return True
    return bool(digits and ending and ending.match(text, end))


def decade_follows(text: str, end: int, language: str) -> bool:
    """Return whether the ordinal that ends at ``end`` names a decade: девяностые годы."""
    pattern = _DECADE_AFTER.get(language)
    return pattern is not None and pattern.match(text, end) is not None


def is_part(text: str, start: int, end: int, language: str) -> bool:
    """Return whether the ordinal in ``[start, end)`` is a part of a whole: *a tenth*, *la quinta parte*."""
    share = _SHARE_AFTER.get(language)
    if (share and share.match(text, end)) or is_every(text, start, language):
        return True
    one = _ONE_BEFORE.get(language)
    if one and one.search(text, max(0, start - _NEAR), start):
        return True
    before, after = _A_BEFORE.get(language), _OF_AFTER.get(language)
    if before is None or after is None or not before.search(text, max(0, start - _NEAR), start):
        return False
    return bool(after.match(text, end) or (language == "en" and _BY_A.search(text, max(0, start - _NEAR), start)))


def is_every(text: str, start: int, language: str) -> bool:
    """Return whether the ordinal at ``start`` is one of so many: каждый третий."""
    every = _EVERY.get(language)
    return every is not None and every.search(text, max(0, start - _NEAR), start) is not None


def falls(text: str, start: int, end: int, times: Amount, lexicon: Lexicon) -> tuple[Amount, ...]:
    """Return what the multiple in ``[start, end)`` is if it divides: *fell fourfold* is to a quarter and by three."""
    verb = lexicon.falling
    if verb.search(text, max(0, start - _FAR), start) or verb.search(text, end, end + _FAR // 2):
        return falling(times)
    return (divided(1, times),) if lexicon.language == "ru" else ()


def is_age(text: str, start: int, end: int) -> bool:
    """Return whether an Arabic ordinal is an age, which is a number: في الثامنة عشرة من عمرها."""
    return bool(_AGE_BEFORE.search(text, max(0, start - _NEAR), start) or _AGE_AFTER.match(text, end))


def hundred_follows(text: str, end: int) -> int | None:
    """Return where *after the hundred* ends, with which Arabic says 101st (الأول بعد المائة); None without it."""
    match = _AFTER_HUNDRED.match(text, end)
    return match.end() if match else None
