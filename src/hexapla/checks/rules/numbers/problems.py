"""What the rules on numbers have in common: from a difference of quantities to a hit."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.quantities import Kind, Quantity, differences
from hexapla.checks.quantities.digits import read, written
from hexapla.checks.rule import Hit
from hexapla.model import Pair
from hexapla.text import expression

_DIGITS = expression(r"[0-9](?:[0-9.,\u00a0\u2009\u202f ]*[0-9])?")
_SPACE = expression(r"[\u00a0\u2009\u202f]")


def hits(pair: Pair, code: str, message: str) -> Iterator[tuple[Hit, Quantity | None]]:
    """Yield a hit for each difference that the rule ``code`` reports, with the quantity of the translation.

    ``message`` may name ``{source}``, ``{target}`` and ``{unit}``.
    """
    for difference in differences(pair):
        if difference.code == code:
            source, target = difference.source, difference.target
            here, there = (one.span if one else None for one in (source, target))
            expected = pair.source.text[slice(*here)] if here else ""
            found = pair.target.text[slice(*there)] if there else ""
            said = message.format(source=expected, target=found, unit=_unit(source, target))
            yield Hit(said, here, there, expected=expected, found=found), target


def _unit(source: Quantity | None, target: Quantity | None) -> str:
    kinds = {one.kind for one in (source, target) if one}
    return "per cent" if Kind.PERCENT in kinds else "currency"


def corrected(pair: Pair, target: Quantity | None) -> str:
    """Return the text of ``target`` with its digits as the language writes them; "" if that is not sure."""
    match = _DIGITS.search(pair.target.text, *target.span) if target else None
    if target is None or match is None:
        return ""
    digits = _SPACE.sub(" ", match[0])
    if target.reversed:
        digits = " ".join(reversed(digits.split(" ")))
    reading = read(digits, pair.target.language)
    # Digits that were reversed, or that spaces part in English, have the right value already.
    own_value = target.reversed or (" " in digits and reading.alien is None)
    value = reading.native[0] if own_value and reading.native else reading.alien
    if value is None:
        return ""
    start, end = target.span
    own = written(digits, value, pair.target.language)
    return pair.target.text[start : match.start()] + own + pair.target.text[match.end() : end]
