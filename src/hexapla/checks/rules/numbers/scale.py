"""N104: a number that is ten, a thousand or a million times another."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.numbers.problems import hits
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return (hit for hit, _ in hits(pair, "N104", "the number {source} has become {target}, another order of magnitude"))


_FIRST = "The plan will cost 3 billion dollars."
_SECOND = "Some 2 million people need aid."
_THIRD = "Hundreds of thousands of people have fled."

RULE = Rule(
    code="N104",
    name="scale-word-wrong",
    category="numbers",
    severity="error",
    reason=(
        "A billion is *mille millions*: *un milliard*, *mil millones*, миллиард, 十亿, *بليون* or *مليار*. "
        "*Billion* in French and *billón* in Spanish are a million millions; Chinese counts by 万 and 亿, so "
        "that a number copied without being converted is ten or ten thousand times too large or too small."
    ),
    source="checks catalogue, N104; domain notes C10, F9, S8, R7, A13 and D9",
    check=_check,
    bad=(
        Example("fr", _FIRST, "Le plan coûtera 3 billions de dollars."),
        Example("es", _FIRST, "El plan costará 3 billones de dólares."),
        Example("ru", _FIRST, "План обойдется в 3 миллиона долларов."),
        Example("zh", _FIRST, "该计划将耗资3亿美元。"),
        Example("ar", _FIRST, "ستبلغ تكلفة الخطة 3 ملايين دولار."),
        Example("fr", _SECOND, "Quelque 2 milliards de personnes ont besoin d’aide."),
        Example("es", _SECOND, "Unos 2.000 millones de personas necesitan ayuda."),
        Example("ru", _SECOND, "В помощи нуждаются около 2 миллиардов человек."),
        Example("zh", _SECOND, "约2万人需要援助。"),
        Example("ar", _SECOND, "يحتاج نحو ألفي شخص إلى المساعدة."),
        Example("fr", _THIRD, "Des centaines de millions de personnes ont fui."),
        Example("es", _THIRD, "Cientos de millones de personas han huido."),
        Example("ru", _THIRD, "Сотни миллионов людей покинули свои дома."),
        Example("zh", _THIRD, "数百万人逃离家园。"),
        Example("ar", _THIRD, "فر مئات الملايين من الأشخاص."),
    ),
    good=(
        Example("fr", _FIRST, "Le plan coûtera 3 milliards de dollars."),
        Example("es", _FIRST, "El plan costará 3.000 millones de dólares."),
        Example("ru", _FIRST, "План обойдется в 3 миллиарда долларов."),
        Example("zh", _FIRST, "该计划将耗资30亿美元。"),
        Example("ar", _FIRST, "ستبلغ تكلفة الخطة 3 بلايين دولار."),
        Example("fr", _SECOND, "Quelque 2 millions de personnes ont besoin d’aide."),
        Example("es", _SECOND, "Unos 2 millones de personas necesitan ayuda."),
        Example("ru", _SECOND, "В помощи нуждаются около 2 миллионов человек."),
        Example("zh", _SECOND, "约200万人需要援助。"),
        Example("ar", _SECOND, "يحتاج نحو مليوني شخص إلى المساعدة."),
        Example("fr", _THIRD, "Des centaines de milliers de personnes ont fui."),
        Example("es", _THIRD, "Cientos de miles de personas han huido."),
        Example("ru", _THIRD, "Сотни тысяч людей покинули свои дома."),
        Example("zh", _THIRD, "数十万人逃离家园。"),
        Example("ar", _THIRD, "فر مئات الآلاف من الأشخاص."),
    ),
)
