"""N122: a time of the day that is another one in the translation, or gone."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.dates.compare import time_differences
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    for difference in time_differences(pair):
        source, target = difference.source, difference.target
        yield Hit(
            "another time than in the source" if target else "a time of the source is missing",
            source.span,
            target.span if target else None,
            expected=pair.source.text[slice(*source.span)],
            found=pair.target.text[slice(*target.span)] if target else "",
        )


_FIRST = "The meeting was called to order at 10.05 a.m."
_SECOND = "The meeting rose at 12.15 p.m."
_THIRD = "The meeting rose at 6.15 p.m."

RULE = Rule(
    code="N122",
    name="time-differs",
    category="numbers",
    severity="warning",
    reason="A meeting that opens at another hour in another language is missed.",
    source="checks catalogue, N122; times of verbatim records (domain notes A4)",
    check=_check,
    bad=(
        Example("fr", _FIRST, "La séance est ouverte à 10 h 50."),
        Example("es", _FIRST, "Se abre la sesión a las 22.05 horas."),
        Example("ru", _FIRST, "Заседание открывается в 10 ч. 15 м."),
        Example("zh", _FIRST, "下午10时05分开会。"),
        Example("ar", _FIRST, "افتتحت الجلسة الساعة 10/50."),
        Example("fr", _SECOND, "La séance est levée à 0 h 15."),
        Example("es", _SECOND, "Se levanta la sesión a las 12.45 horas."),
        Example("ru", _SECOND, "Заседание закрывается в 13 ч. 15 м."),
        Example("zh", _SECOND, "下午2时15分散会。"),
        Example("ar", _SECOND, "رفعت الجلسة الساعة 2/15."),
        Example("fr", _THIRD, "La séance est levée à 6 h 15."),
        Example("es", _THIRD, "Se levanta la sesión a las 16.15 horas."),
        Example("ru", _THIRD, "Заседание закрывается в 17 ч. 15 м."),
        Example("zh", _THIRD, "上午6时15分散会。"),
        Example("ar", _THIRD, "رفعت الجلسة الساعة 6/15."),
    ),
    good=(
        Example("fr", _FIRST, "La séance est ouverte à 10 h 5."),
        Example("es", _FIRST, "Se abre la sesión a las 10.05 horas."),
        Example("ru", _FIRST, "Заседание открывается в 10 ч. 05 м."),
        Example("zh", _FIRST, "上午10时05分开会。"),
        Example("ar", _FIRST, "افتتحت الجلسة الساعة 10/05."),
        Example("fr", _SECOND, "La séance est levée à 12 h 15."),
        Example("es", _SECOND, "Se levanta la sesión a las 12.15 horas."),
        Example("ru", _SECOND, "Заседание закрывается в 12 ч. 15 м."),
        Example("zh", _SECOND, "下午12时15分散会。"),
        Example("ar", _SECOND, "رفعت الجلسة الساعة 12/15."),
        Example("fr", _THIRD, "La séance est levée à 18 h 15."),
        Example("es", _THIRD, "Se levanta la sesión a las 18.15 horas."),
        Example("ru", _THIRD, "Заседание закрывается в 18 ч. 15 м."),
        Example("zh", _THIRD, "下午6时15分散会。"),
        Example("ar", _THIRD, "رفعت الجلسة الساعة 18/15."),
    ),
)
