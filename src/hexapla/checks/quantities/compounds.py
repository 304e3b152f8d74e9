"""Russian compounds of a numeral: восемнадцатилетний, семидесятипятилетие, двухдневный.

A compound begins with its number in the genitive and runs together with what is counted, so that no list of words has
them all.
"""

from __future__ import annotations

import functools

from hexapla.checks.quantities.lexicon import Entry, Role
from hexapla.text import expression

_UNITS = "одно двух трех четырех пяти шести семи восьми девяти".split()
_TEENS = """десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати
девятнадцати""".split()
_TENS = "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяносто".split()
_HUNDREDS = "сто двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот".split()
_VALUES = (
    {form: value for value, form in enumerate(_UNITS, 1)}
    | {form: value for value, form in enumerate(_TEENS, 10)}
    | {form: 10 * value for value, form in enumerate(_TENS, 2)}
    | {form: 100 * value for value, form in enumerate(_HUNDREDS, 1)}
)
_COUNTED = "лети летн годичн дневн недельн месячн часов минутн секундн кратн процентн километров метров этажн".split()
_PATTERN = expression(
    rf"({'|'.join(_HUNDREDS)})?(?:({'|'.join(_TENS)})({'|'.join(_UNITS)})?|({'|'.join(_TEENS)})|({'|'.join(_UNITS)}))?"
    rf"({'|'.join(_COUNTED)})\w{{1,3}}"
)


@functools.lru_cache(maxsize=4096)
def compound(word: str) -> Entry | None:
    """Return the number in a Russian compound; None for a word that is none."""
    match = _PATTERN.fullmatch(word)
    if match is None:
        return None
    value = sum(_VALUES[part] for part in match.groups()[:-1] if part)
    role = Role.FACTOR if match[6] == "кратн" else Role.COMPOUND
    return Entry(role, value) if value > 1 else None


def has_compound(text: str) -> bool:
    """Whether a prepared Russian text may have a compound: a quick look."""
    return any(stem in text for stem in _COUNTED)
