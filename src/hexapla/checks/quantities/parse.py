"""The quantities of a text, whatever its language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from hexapla.checks.dates import dates
from hexapla.checks.quantities import han, han_money
from hexapla.checks.quantities.centuries import of_century
from hexapla.checks.quantities.compounds import has_compound
from hexapla.checks.quantities.labels import with_parts
from hexapla.checks.quantities.lexicon import SPELLED, Lexicon, load
from hexapla.checks.quantities.measures import currencies as named
from hexapla.checks.quantities.measures import measured
from hexapla.checks.quantities.model import Level, Quantity
from hexapla.checks.quantities.neighbours import related, with_halves
from hexapla.checks.quantities.prepare import Prepared, prepare
from hexapla.checks.quantities.roman import roman
from hexapla.checks.quantities.spelled import Reader
from hexapla.checks.references import references
from hexapla.checks.spans import Spans
from hexapla.masking import Masked
from hexapla.text import LETTERS, expression

_DIGIT = expression(r"\d|[¼-¾⅐-⅞]")
_ROMAN = expression(r"[IVXХІ]")
_RAISED = expression(r"<su[bp]\b")
_CHINESE_RANGES = frozenset("至 到 和 或 及 与 或者".split())


def quantities(text: Masked) -> tuple[Quantity, ...]:
    """Return the quantities that ``text`` states, in order. Those in dates and references are witnesses only."""
    return text.once(_quantities)


def asks(text: Masked) -> bool:
    """Whether ``text`` may state a number that the other side has to state too: most paragraphs have only witnesses."""
    if text.language not in SPELLED:
        return any(one.level is not Level.WITNESS for one in quantities(text))
    prepared, lexicon = text.once(prepare), load(text.language)
    plain = prepared.text
    if "%" in plain or _DIGIT.search(plain) or (text.language == "ru" and has_compound(plain)):
        return True
    words = text.once(_words)
    if not lexicon.asking.isdisjoint(words):
        return True
    numbered = not (lexicon.centuries.isdisjoint(words) and lexicon.numbered.isdisjoint(words))
    return numbered and _ROMAN.search(prepared.cased) is not None


def _words(text: Masked) -> frozenset[str]:
    return frozenset(LETTERS.findall(text.once(prepare).text))


def currencies(text: Masked) -> frozenset[str]:
    """Return the currencies that ``text`` names anywhere."""
    prepared = text.once(prepare)
    if text.language == "zh":
        return han_money.currencies(prepared.text)
    return named(prepared.text, load(text.language)) if text.language in SPELLED else frozenset()


def _quantities(text: Masked) -> tuple[Quantity, ...]:
    prepared = text.once(prepare)
    if text.language == "zh":
        found = related(list(han.quantities(prepared)), prepared.text, _CHINESE_RANGES, frozenset())
    elif text.language in SPELLED:
        found = _spelled(prepared, text)
    else:
        return ()
    if not found:
        return ()
    taken = Spans([one.span for one in dates(text)] + [one.span for one in references(text)])
    ends = {mask.end: mask.start for mask in text.masks if mask.kind == "code"}
    found = [of_century(one, prepared.text, text.language) for one in found]
    if prepared.places is not None:
        found = [replace(one, span=prepared.span(*one.span)) for one in found]
    placed = (with_parts(one, text.plain) if one.digits else one for one in found)
    return tuple(
        replace(one, level=Level.WITNESS) if taken.overlap(one.span) or _raised(one, text, ends) else one
        for one in placed
    )


def _spelled(prepared: Prepared, text: Masked) -> list[Quantity]:
    lexicon = load(prepared.language)
    found: list[Quantity] = []
    if _may_have_numbers(prepared, text, lexicon):
        found = with_halves(list(_measured(prepared, lexicon)), prepared.text, lexicon)
    if _ROMAN.search(prepared.cased):
        signs = list(roman(prepared, lexicon))
        if signs:
            found = sorted([*found, *signs], key=lambda one: one.span)
    return related(found, prepared.text, lexicon.ranges, lexicon.inside) if len(found) > 1 else found


def _may_have_numbers(prepared: Prepared, text: Masked, lexicon: Lexicon) -> bool:
    if _DIGIT.search(prepared.text) or not lexicon.words.keys().isdisjoint(text.once(_words)):
        return True
    return prepared.language == "ru" and has_compound(prepared.text)


def _measured(prepared: Prepared, lexicon: Lexicon) -> Iterator[Quantity]:
    """Yield the numbers with their measures; what belongs to a measure is no number (*por ciento*)."""
    free = 0
    for one in Reader(prepared).read():
        if one.span[0] >= free:
            found = measured(one, prepared.text, lexicon)
            free = found.span[1]
            yield found


def _raised(one: Quantity, text: Masked, ends: Mapping[int, int]) -> bool:
    """Whether it is a superscript or subscript: an exponent, a note's number, CO₂. ``ends``: where codes end."""
    start = ends.get(one.span[0])
    return start is not None and _RAISED.match(text.text, start) is not None
