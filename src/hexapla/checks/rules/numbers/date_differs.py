"""N120: a date of the source that is another one in the translation, or gone."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.dates.compare import date_differences
from hexapla.checks.quantities import quantities
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair

_MESSAGES = {
    "date": "another date than in the source",
    "weekday": "another weekday than in the source",
    "year": "the year of the date is missing",
    "day": "the day of the date is missing",
}


def _check(pair: Pair) -> Iterator[Hit]:
    for difference in date_differences(pair):
        source, target = difference.source, difference.target
        if difference.field == "year" and source.readings[0][0] in {one.value for one in quantities(pair.target)}:
            # A year in words: *mil neuf cent quarante-cinq*.
            continue
        yield Hit(
            _MESSAGES[difference.field] if target else "a date of the source is missing",
            source.span,
            target.span if target else None,
            expected=pair.source.text[slice(*source.span)],
            found=pair.target.text[slice(*target.span)] if target else "",
        )


_FIRST = "On 25 December 1991 an era ended; the next day another began."
_SECOND = "The genocide began on 7 April 1994, and by July 800,000 people had been killed."
_THIRD = "We celebrate Labour Day on 1 May."

RULE = Rule(
    code="N120",
    name="date-differs",
    category="numbers",
    severity="error",
    reason="A date is a fact: the translation says the same day, month and year, in its own form.",
    source="checks catalogue, N120; dates as in UN documents (Editorial Manual; domain notes D1-D6)",
    check=_check,
    bad=(
        Example("fr", _FIRST, "Le 25 décembre 1992, une ère s’achevait\u00a0; le lendemain, une autre commençait."),
        Example("es", _FIRST, "El 26 de diciembre de 1991 terminó una era; al día siguiente comenzó otra."),
        Example("ru", _FIRST, "25 ноября 1991 года закончилась одна эпоха; на следующий день началась другая."),
        Example("zh", _FIRST, "1991年12月15日，一个时代结束；次日，另一个时代开始。"),
        Example("ar", _FIRST, "في 25 كانون الثاني/يناير 1991 انتهى عهد؛ وفي اليوم التالي بدأ عهد آخر."),
        Example(
            "fr",
            _SECOND,
            "Le génocide a commencé le 6 avril 1994 et, en juillet, 800\u00a0000 personnes avaient été tuées.",
        ),
        Example(
            "es",
            _SECOND,
            "El genocidio comenzó el 7 de abril de 1994 y en junio ya habían sido asesinadas 800.000 personas.",
        ),
        Example("ru", _SECOND, "Геноцид начался 7 августа 1994 года, и к июлю было убито 800\u00a0000 человек."),
        Example("zh", _SECOND, "种族灭绝始于1994年4月7日，到6月已有80万人被杀害。"),
        Example(
            "ar", _SECOND, "بدأت الإبادة الجماعية في 7 أيار/مايو 1994، وبحلول تموز/يوليه كان 800\u00a0000 شخص قد قُتلوا."
        ),
        Example("fr", _THIRD, "Nous célébrons la fête du Travail le 2 mai."),
        Example("es", _THIRD, "Celebramos el Día del Trabajo el 1 de marzo."),
        Example("ru", _THIRD, "Мы отмечаем День труда 11 мая."),
        Example("zh", _THIRD, "我们于5月11日庆祝劳动节。"),
        Example("ar", _THIRD, "نحتفل بعيد العمال في الثاني من أيار/مايو."),
    ),
    good=(
        Example("fr", _FIRST, "Le 25 décembre 1991, une ère s’achevait\u00a0; le lendemain, une autre commençait."),
        Example("es", _FIRST, "El 25 de diciembre de 1991 terminó una era; al día siguiente comenzó otra."),
        Example("ru", _FIRST, "25 декабря 1991 года закончилась одна эпоха; на следующий день началась другая."),
        Example("zh", _FIRST, "1991年12月25日，一个时代结束；次日，另一个时代开始。"),
        Example("ar", _FIRST, "في 25 كانون الأول/ديسمبر 1991 انتهى عهد؛ وفي اليوم التالي بدأ عهد آخر."),
        Example(
            "fr",
            _SECOND,
            "Le génocide a commencé le 7 avril 1994 et, en juillet, 800\u00a0000 personnes avaient été tuées.",
        ),
        Example(
            "es",
            _SECOND,
            "El genocidio comenzó el 7 de abril de 1994 y en julio ya habían sido asesinadas 800.000 personas.",
        ),
        Example("ru", _SECOND, "Геноцид начался 7 апреля 1994 года, и к июлю было убито 800\u00a0000 человек."),
        Example("zh", _SECOND, "种族灭绝始于1994年4月7日，到7月已有80万人被杀害。"),
        Example(
            "ar",
            _SECOND,
            "بدأت الإبادة الجماعية في 7 نيسان/أبريل 1994، وبحلول تموز/يوليه كان 800\u00a0000 شخص قد قُتلوا.",
        ),
        Example("fr", _THIRD, "Nous célébrons la fête du Travail le 1er mai."),
        Example("es", _THIRD, "Celebramos el Día del Trabajo el 1 de mayo."),
        Example("ru", _THIRD, "Мы отмечаем День труда 1 мая."),
        Example("zh", _THIRD, "我们于5月1日庆祝劳动节。"),
        Example("ar", _THIRD, "نحتفل بعيد العمال في الأول من أيار/مايو."),
    ),
)
