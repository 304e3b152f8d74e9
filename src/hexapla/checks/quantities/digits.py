"""Digits as a language writes them: what separates groups, what the decimals, and how to rewrite a number.

Signs from CLDR 48 (``symbols_latn`` of each language), corrected by UN usage (domain notes D1-D7): spaces group in
every language, points in Spanish, and in older French and Russian texts; Arabic documents have commas or points for
either.
"""

from __future__ import annotations

import functools
import re

from msgspec import Struct

from hexapla.checks.quantities.amounts import Amount, amount

GROUP = {"en": ",", "zh": ",", "es": ".", "fr": ".", "ru": ".", "ar": ","}
DECIMAL = {"en": ".", "zh": ".", "es": ",", "fr": ",", "ru": ",", "ar": ","}
WRITTEN_GROUP = {"en": ",", "es": ".", "fr": "\u00a0", "ru": "\u00a0", "zh": "\u00a0", "ar": "\u00a0"}
"""What a fix puts between groups."""
_LONGEST = 40


class Reading(Struct, frozen=True):
    """What digits say: by the language's own signs, and by another's, if that is something else."""

    native: tuple[Amount, ...]
    alien: Amount | None = None


@functools.lru_cache(maxsize=8192)
def read(text: str, language: str) -> Reading:
    """Return the readings of ``text``, ASCII digits with ``.``, ``,`` or spaces between them."""
    if text.isdigit():
        return Reading((int(text),)) if len(text) <= _LONGEST else Reading(())
    plain = text.replace(" ", "")
    if len(plain) > _LONGEST:
        return Reading(())
    spaced = " " in text
    readings = {
        (group, decimal): value
        for group, decimal in ((",", "."), (".", ","))
        if (value := _value(plain, "" if spaced else group, decimal)) is not None
    }
    if language == "ar":
        return Reading(tuple(dict.fromkeys(readings.values())))
    own = (GROUP.get(language, ","), DECIMAL.get(language, "."))
    native = readings.pop(own, None)
    alien = next(iter(readings.values()), None)
    if native is None:
        return Reading((), alien)
    if alien is None or alien == native or (alien < native and plain[-1] == "0"):
        return Reading((native,))
    return Reading((native,), alien)


def _value(plain: str, group: str, decimal: str) -> Amount | None:
    """Return the value by these two signs, or None if that is no number."""
    whole, sign, rest = plain.partition(decimal)
    if sign and not rest.isdigit():
        return None
    if group and group in whole:
        if not re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(group)}\d{{3}})+", whole):
            return None
        whole = whole.replace(group, "")
    if not whole.isdigit():
        return None
    return amount(f"{whole}.{rest}") if rest else int(whole)


def written(text: str, value: Amount, language: str) -> str:
    """Return the digits ``text``, which mean ``value``, as ``language`` writes them."""
    whole = value.numerator // value.denominator
    rest = ""
    if value.denominator != 1:
        decimals = re.search(r"[.,](\d+)$", text)
        rest = DECIMAL[language] + (decimals[1] if decimals else "")
    grouped = bool(re.search(r"\d[., ]\d{3}(?!\d)", text)) and whole >= 1000
    digits = f"{whole:,}".replace(",", WRITTEN_GROUP[language]) if grouped else str(whole)
    return digits + rest
