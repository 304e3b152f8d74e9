"""N102: a number that has another value in the translation."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.numbers.problems import hits
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return (hit for hit, _ in hits(pair, "N102", "the number {source} has become {target}"))


_FIRST = "The mission has 312 observers."
_SECOND = "More than 15,000 families have returned."
_THIRD = "Growth reached 3.5 per cent."

RULE = Rule(
    code="N102",
    name="number-changed",
    category="numbers",
    severity="error",
    reason=(
        "A figure must have the same value. Numbers are compared by value, whatever their digits, separators, "
        "scale words and order; a number of the source without a partner is reported with the one that stands "
        "in its place."
    ),
    source="checks catalogue, N102",
    check=_check,
    bad=(
        Example("fr", _FIRST, "La mission compte 321 observateurs."),
        Example("es", _FIRST, "La misión cuenta con 321 observadores."),
        Example("ru", _FIRST, "В составе миссии 321 наблюдатель."),
        Example("zh", _FIRST, "特派团有321名观察员。"),
        Example("ar", _FIRST, "تضم البعثة 321 مراقبا."),
        Example("fr", _SECOND, "Plus de 51\u00a0000 familles sont rentrées."),
        Example("es", _SECOND, "Han regresado más de 51.000 familias."),
        Example("ru", _SECOND, "Вернулось более 51\u00a0000 семей."),
        Example("zh", _SECOND, "51\u00a0000多户家庭已经返回。"),
        Example("ar", _SECOND, "عاد أكثر من 51\u00a0000 أسرة."),
        Example("fr", _THIRD, "La croissance a atteint 5,3\u00a0%."),
        Example("es", _THIRD, "El crecimiento alcanzó el 5,3%."),
        Example("ru", _THIRD, "Рост составил 5,3 процента."),
        Example("zh", _THIRD, "增长率达到5.3%。"),
        Example("ar", _THIRD, "بلغ النمو 5,3 في المائة."),
    ),
    good=(
        Example("fr", _FIRST, "La mission compte 312 observateurs."),
        Example("es", _FIRST, "La misión cuenta con 312 observadores."),
        Example("ru", _FIRST, "В составе миссии 312 наблюдателей."),
        Example("zh", _FIRST, "特派团有312名观察员。"),
        Example("ar", _FIRST, "تضم البعثة 312 مراقبا."),
        Example("fr", _SECOND, "Plus de 15\u00a0000 familles sont rentrées."),
        Example("es", _SECOND, "Han regresado más de 15.000 familias."),
        Example("ru", _SECOND, "Вернулось более 15\u00a0000 семей."),
        Example("zh", _SECOND, "15\u00a0000多户家庭已经返回。"),
        Example("ar", _SECOND, "عاد أكثر من 15\u00a0000 أسرة."),
        Example("fr", _THIRD, "La croissance a atteint 3,5\u00a0%."),
        Example("es", _THIRD, "El crecimiento alcanzó el 3,5%."),
        Example("ru", _THIRD, "Рост составил 3,5 процента."),
        Example("zh", _THIRD, "增长率达到3.5%。"),
        Example("ar", _THIRD, "بلغ النمو 3,5 في المائة."),
    ),
)
