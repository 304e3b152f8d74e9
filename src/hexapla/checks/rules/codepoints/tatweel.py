"""U608: decorative tatweel."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.mending import Change, times, together
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.scripts import ARABIC
from hexapla.model import Pair
from hexapla.text import expression

_STRETCHED = expression(f"(?<=[{ARABIC}\u064b-\u0652])\u0640+(?=[{ARABIC}])")
"""Between two letters; a tatweel that carries a mark (ـٰ) is a seat, one before a digit or a Latin letter a joint."""


def _check(pair: Pair) -> Iterator[Hit]:
    text = pair.target.plain
    if "\u0640" not in text:
        return
    changes = [Change(*match.span(), "") for match in _STRETCHED.finditer(text)]
    if changes:
        span, fix = together(pair.message.target, changes)
        found = pair.message.target[changes[0].start : changes[0].end]
        yield Hit(f"a tatweel (U+0640) stretches a word{times(len(changes))}", target_span=span, found=found, fix=fix)


RULE = Rule(
    code="U608",
    name="tatweel",
    category="characters",
    severity="warning",
    reason=(
        "A tatweel inside a word only stretches the line it was set for; search and voices do not know the word with "
        "it. It is right where a letter joins a digit, a quotation mark or a Latin word, and in the abbreviation هـ."
    ),
    source="Weblate's check for kashida; weblate#2315, #6877, #8228, #21003",
    check=_check,
    fix="safe",
    languages=("ar",),
    bad=(
        Example("ar", "Peace", "الســـلام"),
        Example("ar", "The United Nations", "الأمـم المتحـدة"),
        Example("ar", "The kingdom", "الـمملكة"),
        Example("ar", "All peoples", "جميع الشُّعُـوب", source_language="fr"),
    ),
    good=(
        Example("ar", "The 17 Goals", "الأهداف الـ 17 والـ17"),
        Example("ar", "the GDP of UNDP", 'الـGDP وبـ«الاتفاق» ولـ"البرنامج"'),
        Example("ar", "(e) the year 1436", "(هـ) عام 1436 هـ"),
        Example("ar", "The Merciful", "الرحمـٰن"),
        Example("ar", "(e) Health", "هـ- الصحة", source_language="es"),
    ),
)
