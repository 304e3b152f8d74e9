"""N105: a number in words, a fraction or a multiple that is another one."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.numbers.problems import hits
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return (hit for hit, _ in hits(pair, "N105", "the quantity {source} has become {target}"))


_FIRST = "Two thirds of the victims are women."
_SECOND = "The number of refugees has tripled."
_THIRD = "The seven parties met in Geneva."

RULE = Rule(
    code="N105",
    name="worded-number-differs",
    category="numbers",
    severity="warning",
    reason=(
        "Numbers in words, fractions and multiples have values too: 增加两倍 is *tripled*, 翻一番 *doubled*, *вдвое* "
        "with a verb of falling a half, the dual of ثلث two thirds. Small ones are reported only where the "
        "other text says another of the same kind."
    ),
    source="checks catalogue, N105; domain notes D7",
    check=_check,
    bad=(
        Example("fr", _FIRST, "Le tiers des victimes sont des femmes."),
        Example("es", _FIRST, "Un tercio de las víctimas son mujeres."),
        Example("ru", _FIRST, "Три четверти жертв — женщины."),
        Example("zh", _FIRST, "三分之一的受害者是妇女。"),
        Example("ar", _FIRST, "ثلث الضحايا من النساء."),
        Example("fr", _SECOND, "Le nombre de réfugiés a doublé."),
        Example("es", _SECOND, "El número de refugiados se ha duplicado."),
        Example("ru", _SECOND, "Число беженцев удвоилось."),
        Example("zh", _SECOND, "难民人数增加了三倍。"),
        Example("ar", _SECOND, "تضاعف عدد اللاجئين أربع مرات."),
        Example("fr", _THIRD, "Les huit parties se sont réunies à Genève."),
        Example("es", _THIRD, "Las ocho partes se reunieron en Ginebra."),
        Example("ru", _THIRD, "Восемь сторон встретились в Женеве."),
        Example("zh", _THIRD, "八个当事方在日内瓦举行了会议。"),
        Example("ar", _THIRD, "اجتمعت الأطراف الثمانية في جنيف."),
    ),
    good=(
        Example("fr", _FIRST, "Les deux tiers des victimes sont des femmes."),
        Example("es", _FIRST, "Dos tercios de las víctimas son mujeres."),
        Example("ru", _FIRST, "Две трети жертв — женщины."),
        Example("zh", _FIRST, "三分之二的受害者是妇女。"),
        Example("ar", _FIRST, "ثلثا الضحايا من النساء."),
        Example("fr", _SECOND, "Le nombre de réfugiés a triplé."),
        Example("es", _SECOND, "El número de refugiados se ha triplicado."),
        Example("ru", _SECOND, "Число беженцев утроилось."),
        Example("zh", _SECOND, "难民人数增加了两倍。"),
        Example("ar", _SECOND, "تضاعف عدد اللاجئين ثلاث مرات."),
        Example("fr", _THIRD, "Les sept parties se sont réunies à Genève."),
        Example("es", _THIRD, "Las siete partes se reunieron en Ginebra."),
        Example("ru", _THIRD, "Семь сторон встретились в Женеве."),
        Example("zh", _THIRD, "七个当事方在日内瓦举行了会议。"),
        Example("ar", _THIRD, "اجتمعت الأطراف السبعة في جنيف."),
    ),
)
