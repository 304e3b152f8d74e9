"""N121: a date that contradicts itself: two months in one, a weekday that the calendar has not, a day that is none."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.dates import Date, dates
from hexapla.checks.dates.compare import contradicted, date_differences, impossible
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.languages import language
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    doubtful = [date for date in dates(pair.target) if date.clash or contradicted(date) or impossible(date)]
    if not doubtful:
        return
    elsewhere = {one.target.span for one in date_differences(pair) if one.target}
    known = {(date.readings, date.weekday) for date in dates(pair.source)}
    for date in doubtful:
        if (date.readings, date.weekday) not in known and (date.clash or date.span not in elsewhere):
            yield _hit(pair, date)


def _hit(pair: Pair, date: Date) -> Hit:
    found = pair.target.text[slice(*date.span)]
    if date.clash:
        months = language("ar").months
        names = " or ".join(months[month - 1] for month in date.clash)
        return Hit("the two names are of different months", None, date.span, expected=names, found=found)
    if impossible(date):
        return Hit("there is no such day", None, date.span, found=found)
    return Hit("the weekday is not that of the date", None, date.span, expected=_iso_weekday(date), found=found)


def _iso_weekday(date: Date) -> str:
    return "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[contradicted(date) - 1]


_FIRST = "I am pleased to see you here on Tuesday, 29 September 2015."
_SECOND = "Friday, 13 November 2015, was a dark day for Paris."
_THIRD = "The office closes at the end of September."

RULE = Rule(
    code="N121",
    name="date-inconsistent",
    category="numbers",
    severity="error",
    reason=(
        "An Arabic month has two names, Levantine and Gregorian, that must be of one month; a weekday must be that of "
        "its date; a day must exist."
    ),
    source="checks catalogue, N121; UN usage in Arabic (domain notes D6, A6)",
    check=_check,
    bad=(
        Example("fr", _FIRST, "Je suis heureux de vous voir ici le mercredi 29 septembre 2015."),
        Example("es", _FIRST, "Me complace verlos aquí el lunes 29 de septiembre de 2015."),
        Example("ru", _FIRST, "Я рад видеть вас здесь в среду, 29 сентября 2015 года."),
        Example("zh", _FIRST, "2015年9月29日星期三，我很高兴在这里见到各位。"),
        Example("ar", _FIRST, "يسرني أن أراكم هنا يوم الخميس 29 أيلول/سبتمبر 2015."),
        Example("fr", _SECOND, "Le samedi 13 novembre 2015 a été un jour sombre pour Paris."),
        Example("es", _SECOND, "El jueves 13 de noviembre de 2015 fue un día aciago para París."),
        Example("ru", _SECOND, "Суббота, 13 ноября 2015 года, стала черным днем для Парижа."),
        Example("zh", _SECOND, "2015年11月13日星期四是巴黎黑暗的一天。"),
        Example("ar", _SECOND, "كان يوم الجمعة 13 تشرين الأول/نوفمبر 2015 يوما أسود بالنسبة إلى باريس."),
        Example("fr", _THIRD, "Le bureau fermera le 31 septembre."),
        Example("es", _THIRD, "La oficina cierra el 31 de septiembre."),
        Example("ru", _THIRD, "Бюро закрывается 31 сентября."),
        Example("zh", _THIRD, "办事处将于9月31日关闭。"),
        Example("ar", _THIRD, "سيغلق المكتب في نهاية أيلول/أكتوبر."),
    ),
    good=(
        Example("fr", _FIRST, "Je suis heureux de vous voir ici le mardi 29 septembre 2015."),
        Example("es", _FIRST, "Me complace verlos aquí el martes 29 de septiembre de 2015."),
        Example("ru", _FIRST, "Я рад видеть вас здесь во вторник, 29 сентября 2015 года."),
        Example("zh", _FIRST, "2015年9月29日星期二，我很高兴在这里见到各位。"),
        Example("ar", _FIRST, "يسرني أن أراكم هنا يوم الثلاثاء 29 أيلول/سبتمبر 2015."),
        Example("fr", _SECOND, "Le vendredi 13 novembre 2015 a été un jour sombre pour Paris."),
        Example("es", _SECOND, "El viernes 13 de noviembre de 2015 fue un día aciago para París."),
        Example("ru", _SECOND, "Пятница, 13 ноября 2015 года, стала черным днем для Парижа."),
        Example("zh", _SECOND, "2015年11月13日星期五是巴黎黑暗的一天。"),
        Example("ar", _SECOND, "كان يوم الجمعة 13 تشرين الثاني/نوفمبر 2015 يوما أسود بالنسبة إلى باريس."),
        Example("fr", _THIRD, "Le bureau fermera fin septembre."),
        Example("es", _THIRD, "La oficina cierra a finales de septiembre."),
        Example("ru", _THIRD, "Бюро закрывается в конце сентября."),
        Example("zh", _THIRD, "办事处将于9月底关闭。"),
        Example("ar", _THIRD, "سيغلق المكتب في نهاية أيلول/سبتمبر."),
    ),
)
