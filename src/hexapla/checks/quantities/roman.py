"""Roman numbers: centuries, chapters, wars and rulers."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.quantities.lexicon import Lexicon
from hexapla.checks.quantities.model import Kind, Level, Quantity
from hexapla.checks.quantities.prepare import Prepared
from hexapla.text import LETTERS, expression

_CYRILLIC = str.maketrans("ХІ", "XI")
_ROMAN = expression(
    r"(?<![\w’'.(/-])(?=[XVIХІ])([XХ]{0,3}(?:[IІ][XХ]|[IІ]?V|V?[IІ]{0,3}))"
    r"(ers?|re|e|ème|ᵉ|º|-(?:й|я|е|го|м|му|ый|ой))?(?!\w)(?!\.[A-ZА-Я])"
)
_VALUES = {"I": 1, "V": 5, "X": 10}


def roman(text: Prepared, lexicon: Lexicon) -> Iterator[Quantity]:
    """Yield the Roman numbers that are numbers: beside *century*, after a word that is counted, after a name."""
    for match in _ROMAN.finditer(text.cased):
        sign = match[1].translate(_CYRILLIC)
        if not sign:
            continue
        value = _value(sign)
        before = LETTERS.findall(text.text[max(0, match.start() - 24) : match.start()])
        following = LETTERS.match(text.text, match.end() + 1)
        last = before[-1] if before and text.text[match.start() - 1 : match.start()] == " " else ""
        after = following[0] if following else ""
        if last in lexicon.centuries or after in lexicon.centuries:
            yield Quantity(value, match.span(), Kind.CENTURY, Level.HARD)
        elif last in lexicon.numbered:
            level = Level.WITNESS if value == 1 else Level.SOFT
            yield Quantity(value, match.span(), Kind.ORDINAL, level)
        elif len(sign) > 1:
            yield Quantity(value, match.span(), Kind.ORDINAL, Level.WITNESS)


def _value(sign: str) -> int:
    values = [_VALUES[one] for one in sign]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
