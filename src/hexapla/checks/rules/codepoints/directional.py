"""U604: directional controls that are unbalanced, mispaired or useless."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hexapla.checks.directions import (
    CLOSER,
    CONTROLS,
    LEFT_TO_RIGHT,
    NAMES,
    RIGHT_TO_LEFT,
    Directions,
    directions,
    end_of_element,
)
from hexapla.checks.mending import Change, named, together
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair

_LEFT = "\u202a\u2066"
_NEUTRAL_END = " \t\n.,;:!?،؛؟»”\"'"
_SAYS = (
    ("overrides", "overrides the direction of the text"),
    ("stray", "closes nothing"),
    ("mispaired", "closes a control of another kind, or one in another element"),
    ("empty", "encloses nothing"),
    ("useless", "does nothing in a text of one direction"),
)


def _check(pair: Pair) -> Iterator[Hit]:
    if pair.target.plain.isascii():
        return
    wrong = pair.target.once(directions)
    if wrong is None:
        return
    yield from _unclosed(pair, wrong)
    for kind, says in _SAYS:
        places: tuple[int, ...] = getattr(wrong, kind)
        if places:
            severity = "warning" if kind in ("empty", "useless") else ""
            yield _hit(pair, [Change(at, at + 1, new) for at, new in _removed(pair, kind, places)], says, severity)


def _removed(pair: Pair, kind: str, places: Iterable[int]) -> Iterator[tuple[int, str]]:
    text = pair.message.target
    for at in places:
        other = {"\u202c": "\u2069", "\u2069": "\u202c"}[text[at]] if kind == "mispaired" else ""
        yield at, other


def _unclosed(pair: Pair, wrong: Directions) -> Iterator[Hit]:
    if not wrong.unclosed:
        return
    text = pair.message.target
    changes = []
    safe = not (wrong.stray or wrong.mispaired or wrong.overrides)
    for at in reversed(wrong.unclosed):
        place, sure = _end(pair, at)
        safe = safe and sure
        changes.append(Change(place, place, CLOSER[text[at]]))
    opened = [Change(at, at + 1, text[at]) for at in wrong.unclosed]
    ordered = sorted((*opened, *changes), key=lambda change: change.end)
    yield _hit(pair, ordered, "is not closed", "", "safe" if safe else "unsafe")


def _end(pair: Pair, at: int) -> tuple[int, bool]:
    """Return where the control at ``at`` should be closed, and whether all other places look the same."""
    text, plain = pair.message.target, pair.target.plain
    limit = end_of_element(pair.target, at)
    end = len(text[:limit].rstrip())
    other = RIGHT_TO_LEFT if text[at] in _LEFT or _first_is_left(plain, at, end) else None
    turn = other.search(plain, at + 1, end) if other else None
    if turn is None:
        return end, limit == len(text)
    stop = turn.start()
    while stop > at + 1 and (plain[stop - 1] in _NEUTRAL_END or CONTROLS.match(plain[stop - 1])):
        stop -= 1
    return stop, False


def _first_is_left(plain: str, at: int, end: int) -> bool:
    """Whether the first strong character after a first-strong isolate is one of a left-to-right script."""
    if plain[at] != "\u2068":
        return False
    left, right = LEFT_TO_RIGHT.search(plain, at, end), RIGHT_TO_LEFT.search(plain, at, end)
    return left is not None and (right is None or left.start() < right.start())


def _hit(pair: Pair, changes: list[Change], says: str, severity: str, safety: str = "unsafe") -> Hit:
    text = pair.message.target
    span, fix = together(text, changes)
    char = text[changes[0].start]
    message = f"the directional control {NAMES[char]} ({named(char)}) {says}"
    return Hit(message, target_span=span, found=named(char), fix=fix, safety=safety, severity=severity)


RULE = Rule(
    code="U604",
    name="directional-control",
    category="characters",
    severity="error",
    reason=(
        "An embedding or isolate that is not closed, or closed by the wrong character, reorders what stands after it; "
        "an override turns letters and figures round whatever they are. A translation with one is not published."
    ),
    source="Unicode UAX #9, 2 and 6.4; domain notes D6 (A10)",
    check=_check,
    fix="unsafe",
    bad=(
        Example("ar", "See A/RES/70/1 on peace.", "انظر \u2066A/RES/70/1 بشأن السلام."),
        Example("ar", "Document A/70/1", "الوثيقة \u2066A/70/1\u202c"),
        Example("ar", "Document A/70/1", "الوثيقة A/70/1\u2069"),
        Example("ar", "UNICEF helps.", "تساعد \u202dUNICEF\u202c"),
        Example("ar", "Peace", "\u202eمالسلا\u202c"),
        Example("ar", "<em>UNDP</em> and others", "<em>\u2066UNDP</em> وغيره\u2069"),
        Example("ar", "Peace", "السلام\u2066\u2069 والأمن", source_language="fr"),
        Example("fr", "السلام", "\u200fLa paix", source_language="ar"),
        Example("fr", "Peace", "\u202aLa paix\u202c"),
        Example("fr", "Peace", "La \u202expaix\u202c"),
        Example("es", "Peace", "La paz\u200e y la seguridad"),
        Example("es", "السلام", "\u202bLa paz\u202c", source_language="ar"),
        Example("es", "Peace", "\u2068La paz"),
        Example("en", "السلام", "Peace\u200f and security", source_language="ar"),
        Example("en", "الوثيقة", "Document \u2066A/70/1\u2069", source_language="ar"),
        Example("en", "Paix", "Peace \u202cand security", source_language="fr"),
        Example("ru", "السلام", "\u200eМир и безопасность", source_language="ar"),
        Example("ru", "Peace", "Мир\u202c"),
        Example("ru", "Peace", "\u2067Мир\u2069"),
        Example("zh", "السلام", "\u200f和平与安全", source_language="ar"),
        Example("zh", "Peace", "\u2066和平"),
        Example("zh", "Peace", "和平\u202e与安全\u202c"),
    ),
    good=(
        Example("ar", "See A/RES/70/1 on peace.", "انظر \u2066A/RES/70/1\u2069 بشأن السلام."),
        Example("ar", "Document A/70/1 (E)", "الوثيقة \u202aA/70/1\u202c (E)\u200e"),
        Example("ar", "<em>UNDP</em> and others", "<em>\u2066UNDP\u2069</em> \u2068وغيره\u2069\u200f"),
        Example("ar", "C++ and PHP", "\u202bلغة \u202aC++\u202c\u202c و\u061cPHP"),
        Example(
            "fr", "The word «سلام» is peace.", "Le mot «\u00a0\u2067سلام\u2069\u00a0» veut dire «\u00a0paix\u00a0»."
        ),
        Example("fr", "Peace", "La paix"),
        Example("fr", "العربية (ar)", "\u202bالعربية\u202c\u200e (ar)", source_language="ar"),
        Example("es", "The word «سلام» is peace.", "La palabra «\u200fسلام\u200e» significa paz."),
        Example("es", "Peace", "La paz"),
        Example("es", "<em>سلام</em>", "<em>\u2067سلام\u2069</em>", source_language="ar"),
        Example("en", "سلام", "The word \u2068سلام\u2069 is peace", source_language="ar"),
        Example("en", "Paix", "Peace", source_language="fr"),
        Example("en", "سلام", "\u200fسلام\u200f (peace)", source_language="ar"),
        Example("ru", "سلام", "Слово \u2067سلام\u2069", source_language="ar"),
        Example("ru", "Peace", "Мир"),
        Example("ru", "(سلام)", "(سلام)\u200e", source_language="ar"),
        Example("zh", "سلام", "“\u2067سلام\u2069”一词", source_language="ar"),
        Example("zh", "Peace", "和平"),
        Example("zh", "سلام", "سلام\u200e（和平）", source_language="ar"),
    ),
)
