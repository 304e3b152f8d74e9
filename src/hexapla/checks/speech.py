"""Speech in quotation marks: who says it, and whether a translation reports it in words of its own."""

from __future__ import annotations

import re

from hexapla.checks.adjacent import after, before
from hexapla.checks.quotes import Quotation, quotes
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import expression

_LETTER = expression(r"[^\W\d_]")
_SENTENCE_END = ".!?…。！？؟"
_SPACES = " \u00a0\u202f"
_CITED = expression(
    r"slogan|hashtag|\bdevise|\bformule|\bexpression|\blema\b|consigna|expresión|лозунг|девиз|\bслова|выражени"
    r"|شعار|عبارة|مقولة|口号|标语|格言|一词|这句话"
)
"""What says, in languages that quote names too, that the words themselves are meant."""
_BESIDE = 24
_COLON = ":："
_INTRODUCING = {"zh": "，,说道问曰讲答称喊云"}
"""What else than a colon stands before speech; in Chinese the verb itself may."""
_SAYS = expression(
    r"\b(?:says?|said|asks?|asked|repl(?:y|ies|ied)|dis(?:ent|ait)|dit|répond(?:ent)?|dic(?:e|en)|dij(?:o|eron)"
    r"|говор(?:ит|ят|ил[аи]?)|сказал[аи]?)[ \u00a0]\Z"
)
_COMMAS = ",،，"
_COLON_BEFORE = expression(r"[:：][\s\u00a0]*(?!\d)[^\w\s]{0,2}(?=(.))")
_GOES_ON = expression(r"[\s\u00a0]*(?:[,，،—–][\s\u00a0—–]*)?[^\W\d_]")
"""The words that say who speaks: “…,” she said."""
_PROVERB = expression(
    r"proverb|\bsaying\b|\badage|\bmaxime?s?\b|\bdictons?\b|\brefr[aá]n|\bdicho popular"
    r"|\b(?:el|un|viejo|antiguo) dicho\b"
    r"|пословиц|поговорк|народная мудрость|как говорится|говорят в народе"
    r"|\bas they say\b|\bcomme on dit\b|\bcomo se (?:dice|suele decir)\b|كما يقال|有道是|正所谓|有言(?!论)|有云"
    r"|المثل|الأمثال|مثل (?:شعبي|قديم|يقول)|مأثور|谚语|谚云|俗话|俗语|古话|古语|(?<!蒙)古人|常言|老话|成语(?!言)",
    re.IGNORECASE,
)
"""What says that a proverb follows or went before: it is rendered by another one, or by what it means."""
_NEAR_PROVERB = 60


def is_reported(pair: Pair, quotation: Quotation) -> bool:
    """Whether speech or a proverb has become indirect or free: nothing introduces it in the translation."""
    source, target = pair.source, pair.target
    if not _is_introduced(source, quotation) or is_whole(source, quotation) or is_cited(source, quotation):
        return False
    small = quotation.end > source.once(_letters)[1]
    return target.once(_colons)[small] <= source.once(_other_colons)


def _colons(text: Masked) -> tuple[int, int]:
    """Count the colons before what may be speech: before a capital letter, where there are any; and all of them."""
    found = [match[1] for match in _COLON_BEFORE.finditer(text.plain)]
    return sum(1 for letter in found if not letter.islower()), len(found)


def _other_colons(text: Masked) -> int:
    """Count the colons that introduce no quotation."""
    own = sum(1 for item in text.once(quotes).pairs if before(text.plain, item.start, _SPACES) in tuple(_COLON))
    return max(0, text.once(_colons)[1] - own)


def _is_introduced(text: Masked, quotation: Quotation) -> bool:
    """Whether something says who speaks, before the quotation or after it."""
    plain = text.plain
    left = before(plain, quotation.start, _SPACES)
    if left in tuple(_COLON) or left in tuple(_INTRODUCING.get(text.language, "")):
        return True
    if _SAYS.search(plain[max(0, quotation.start - _BESIDE) : quotation.start]):
        return True
    near = plain[max(0, quotation.start - _NEAR_PROVERB) : quotation.end + _NEAR_PROVERB]
    if _PROVERB.search(near):
        return True
    inner = plain[quotation.start + 1 : quotation.end - 1].strip(_SPACES)
    first = _LETTER.search(inner)
    if not first or first[0].islower():
        return False
    following = after(plain, quotation.end, _SPACES)
    ends = inner[-1:] + following
    if left in tuple(_COMMAS) and (not following or following in _SENTENCE_END or inner[-1:] in tuple(_SENTENCE_END)):
        return True
    return bool(set(ends) & set(_COMMAS + "?!؟—–") and _GOES_ON.match(plain, quotation.end))


def names_proverb(text: Masked) -> bool:
    """Whether ``text`` says that it tells a proverb."""
    return bool(_PROVERB.search(text.plain))


def is_whole(text: Masked, quotation: Quotation) -> bool:
    """Whether the quotation is all of ``text``."""
    first, last = text.once(_letters)
    return quotation.start <= first and last < quotation.end


def is_cited(text: Masked, quotation: Quotation) -> bool:
    """Whether ``text`` says that the words themselves are meant: a slogan, an expression."""
    left = text.plain[max(0, quotation.start - _BESIDE) : quotation.start]
    right = text.plain[quotation.end : quotation.end + _BESIDE].lstrip(" 的这")
    return bool(_CITED.search(left.lower()) or _CITED.match(right.lower()))


def _letters(text: Masked) -> tuple[int, int]:
    """Return where the first and the last letter of ``text`` stand; without any both are in every stretch."""
    first, last = _LETTER.search(text.plain), _LETTER.search(text.plain[::-1])
    return (first.start(), len(text.plain) - 1 - last.start()) if first and last else (len(text.plain), -1)
