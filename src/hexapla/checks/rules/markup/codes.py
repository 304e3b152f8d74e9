"""M902: an inline code that is missing from the translation, or there too often."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.markup.problems import hits
from hexapla.model import Pair

_LINKS = "Read <a1>the report</a1> and <a2>the letter</a2>."
_BREAK = "New York<br/>29 September 2015"


def _check(pair: Pair) -> Iterator[Hit]:
    return hits(pair, {"missing": "is missing", "added": "is there more often than in the source"})


RULE = Rule(
    code="M902",
    name="inline-codes",
    category="markup",
    severity="error",
    reason=(
        "Each link, emphasis and line break of the source belongs into the translation exactly once, in whatever order "
        "the language wants. A translation that lacks one is not published."
    ),
    source="ITS 2.0: markup; XLIFF 2.1, 4.7.2 (inline codes)",
    check=_check,
    bad=(
        Example("fr", _LINKS, "Lire <a1>le rapport</a1> et la lettre."),
        Example("es", _LINKS, "Léanse el informe y la carta."),
        Example("ru", _LINKS, "Прочтите <a1>доклад</a1>, <a1>доклад</a1> и <a2>письмо</a2>."),
        Example("zh", _BREAK, "纽约，2015年9月29日"),
        Example("ar", _BREAK, "نيويورك<br/>29 أيلول/سبتمبر<br/>2015"),
    ),
    good=(
        Example("fr", _LINKS, "Lire <a2>la lettre</a2> et <a1>le rapport</a1>."),
        Example("es", _LINKS, "Léanse <a1>el informe</a1> y <a2>la carta</a2>."),
        Example("ru", _LINKS, "Прочтите <a1>доклад</a1> и <a2>письмо</a2>."),
        Example("zh", _BREAK, "纽约<br/>2015年9月29日"),
        Example("ar", _BREAK, "نيويورك<br/>29 أيلول/سبتمبر 2015"),
        Example("fr", "Thank you <very much>.", "Je vous remercie <vivement>."),
    ),
)
