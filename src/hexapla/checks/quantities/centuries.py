"""Parts of a century, which are years too: *the last quarter of the twentieth century* is 25 of them."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from hexapla.checks.quantities.model import Kind, Level, Quantity
from hexapla.text import expression

_CENTURY = 1200
_QUARTER = Fraction(1, 4)
_FOLLOWING = {
    "en": expression(r"[ -](?:of )?(?:[\w-]+ ){0,2}century\b"),
    "fr": expression(r" (?:du |des? |de l'|d')?(?:\w+ ){0,2}siècle\b"),
    "es": expression(r" del? (?:\w+ ){0,2}siglo\b"),
    "ru": expression(r" (?:[\w-]+ ){0,2}(?:века|столетия)\b"),
    "ar": expression(r"(?: (?!من)\w+)?(?: من)?(?: هذا| ذلك)? (?:ال)?قرن(?!\w)"),
    "zh": expression(r"(?:个|的)?(?:[\d一二十]{1,3})?世纪"),
}
_BEFORE = expression(r"世纪的?(?:最后|最初|第一个|前|后|头|上|下|末)?的?\Z")
_LOOK = 12


def of_century(one: Quantity, text: str, language: str) -> Quantity:
    """Return ``one`` with the years that it is if it is a part of a century in the prepared ``text``."""
    if language == "es" and one.kind is Kind.ORDINAL and _QUARTER in one.others:
        # *Cuarto* is *fourth* as well, but not before *of the century*.
        part = Quantity(_QUARTER, one.span, Kind.FRACTION, Level.SOFT)
    else:
        part = one
    if part.kind is not Kind.FRACTION or part.duration or not 0 < part.value < 1:
        return one
    start, end = one.span
    beside = _FOLLOWING[language].match(text, end)
    if not beside and not (language == "zh" and _BEFORE.search(text, max(0, start - _LOOK), start)):
        return one
    return replace(part, duration=("month", _CENTURY * part.value))
