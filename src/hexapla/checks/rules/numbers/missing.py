"""N101: a number that the translation does not have."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.numbers.problems import hits
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return (hit for hit, _ in hits(pair, "N101", "the number {source} is missing"))


_FIRST = "We have trained 4,500 police officers."
_SECOND = "The 193 Member States have spoken."
_THIRD = "Eighty-seven villages were destroyed."

RULE = Rule(
    code="N101",
    name="number-missing",
    category="omission",
    severity="error",
    reason=(
        "A figure of the source must be in the translation, in digits or in words. Only numbers that no "
        "translator would leave out are asked for: digits, words from thirteen on, and any with a scale word. "
        "*One*, *both*, *a decade*, or a *two* that Arabic says by the dual ask for nothing."
    ),
    source="checks catalogue, N101; ITS 2.0 omission",
    check=_check,
    bad=(
        Example("fr", _FIRST, "Nous avons formé des policiers."),
        Example("es", _FIRST, "Hemos capacitado a agentes de policía."),
        Example("ru", _FIRST, "Мы подготовили сотрудников полиции."),
        Example("zh", _FIRST, "我们培训了警官。"),
        Example("ar", _FIRST, "لقد دربنا ضباط الشرطة."),
        Example("fr", _SECOND, "Les États Membres se sont exprimés."),
        Example("es", _SECOND, "Los Estados Miembros se han pronunciado."),
        Example("ru", _SECOND, "Все государства-члены высказались."),
        Example("zh", _SECOND, "会员国已经发言。"),
        Example("ar", _SECOND, "لقد تكلمت الدول الأعضاء."),
        Example("fr", _THIRD, "Des villages ont été détruits."),
        Example("es", _THIRD, "Varias aldeas fueron destruidas."),
        Example("ru", _THIRD, "Деревни были разрушены."),
        Example("zh", _THIRD, "村庄被毁。"),
        Example("ar", _THIRD, "دُمرت قرى."),
    ),
    good=(
        Example("fr", _FIRST, "Nous avons formé 4\u00a0500 policiers."),
        Example("es", _FIRST, "Hemos capacitado a 4.500 agentes de policía."),
        Example("ru", _FIRST, "Мы подготовили 4500 сотрудников полиции."),
        Example("zh", _FIRST, "我们培训了4\u00a0500名警官。"),
        Example("ar", _FIRST, "لقد دربنا 4\u00a0500 من ضباط الشرطة."),
        Example("fr", _SECOND, "Les 193 États Membres se sont exprimés."),
        Example("es", _SECOND, "Los 193 Estados Miembros se han pronunciado."),
        Example("ru", _SECOND, "Все 193 государства-члена высказались."),
        Example("zh", _SECOND, "193个会员国已经发言。"),
        Example("ar", _SECOND, "لقد تكلمت الدول الأعضاء البالغ عددها 193 دولة."),
        Example("fr", _THIRD, "Quatre-vingt-sept villages ont été détruits."),
        Example("es", _THIRD, "Ochenta y siete aldeas fueron destruidas."),
        Example("ru", _THIRD, "Восемьдесят семь деревень были разрушены."),
        Example("zh", _THIRD, "八十七个村庄被毁。"),
        Example("ar", _THIRD, "دُمرت سبع وثمانون قرية."),
    ),
)
