"""The words of dates in the five languages that put spaces between them (Chinese is in ``chinese.py``).

Months come from the lexicons of the grader of source changes; here is what these do not need: weekdays, days in words,
the Maghreb's month names (Tunisia and Algeria: جانفي; Morocco: غشت) and the months of the Islamic calendar. Typed by
hand from UN usage and CLDR 48.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from hexapla.changes.lexicon import load

LEVANTINE, GREGORIAN = 1, 2
_ALIF = str.maketrans("أإآى", "اااي")


class Words(Struct, frozen=True):
    """The words of one language, all in lower case.

    ``months`` maps a name, of one or two words, to (month, tradition: 0 but in Arabic); ``alone`` are those that are a
    month without day or year beside them (None: all); ``days`` are days of the month in words; ``glue`` may stand
    between the parts of a date, ``joins`` between two days of one month, ``suffixes`` are written to a number;
    ``before_alone`` are the words after which a name that has another meaning is a month; ``years`` are what
    follows or precedes a year; ``begins_month`` the first words of ``months``.
    """

    months: Mapping[str, tuple[int, int]]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    glue: frozenset[str]
    joins: frozenset[str]
    suffixes: frozenset[str]
    years: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    before_alone: frozenset[str] = frozenset()
    doubtful_weekdays: frozenset[str] = frozenset()
    before_weekday: frozenset[str] = frozenset()
    islamic: frozenset[str] = frozenset()
    capitals: bool = False
    vocabulary: frozenset[str] = frozenset()
    begins_month: frozenset[str] = frozenset()


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _numbered(text: str, start: int = 1) -> dict[str, int]:
    """Return the forms of ``form|form form …`` with their number; an underscore is a space."""
    return {
        form.replace("_", " "): number for number, forms in enumerate(text.split(), start) for form in forms.split("|")
    }


_DASHES = frozenset({"-", "–", ",", "&"})
_EN_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth
twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"""
_FR_DAYS = """premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
dix-huit dix-neuf vingt vingt_et_un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit
vingt-neuf trente trente_et_un"""
_ES_DAYS = """primero|uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete
veintiocho veintinueve treinta treinta_y_uno"""
_RU_STEMS = """перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат
пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат двадцать_перв двадцать_втор двадцать_трет
двадцать_четверт двадцать_пят двадцать_шест двадцать_седьм двадцать_восьм двадцать_девят тридцат тридцать_перв"""
_RU_ADJECTIVES = """январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск
декабрьск"""
_AR_UNITS = "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع".split()
_AR_DAYS = (
    "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split()
    + [f"{unit} عشر" for unit in _AR_UNITS]
    + ["العشرين"]
    + [f"{unit} والعشرين" for unit in _AR_UNITS]
    + ["الثلاثين", "الحادي والثلاثين"]
)
_AR_MAGHREB = """جانفي فيفري _ أفريل|ابريل|إبريل ماي يونيو|جوان يوليو|جويلية|يوليوز أوت|غشت شتنبر|شتمبر أكتوبر|اكتوبر
نونبر|نوفمبر دجنبر|ديسمبر"""
_AR_ISLAMIC = """محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو ذي ذا"""


def _russian_days() -> dict[str, int]:
    found = {}
    for number, stem in enumerate(_RU_STEMS.split(), 1):
        for ending in ("ье", "ьего", "ьему", "ьем") if stem.endswith("трет") else ("ое", "ого", "ому", "ом"):
            found[stem.replace("_", " ") + ending] = number
    return found


def bare(word: str) -> str:
    """Return an Arabic word without the hamza of its alifs and with ya for alif maqsura, as typists vary them."""
    return word.translate(_ALIF)


def _clitics(name: str, prefixes: str) -> list[str]:
    joined = [f"{prefix}{name}" for prefix in prefixes.split()]
    if name.startswith("ال"):
        joined += [f"{prefix}لل{name[2:]}" for prefix in ("", "و")]
    return [name, *joined]


def _arabic_months() -> dict[str, tuple[int, int]]:
    months = load("ar").months
    first: dict[int, str] = {}
    found: dict[str, tuple[int, int]] = {}
    for name, number in months.items():
        if "/" in name:
            continue
        tradition = GREGORIAN if number in first else LEVANTINE
        first.setdefault(number, name)
        found[bare(name)] = (number, tradition)
    found |= {bare(name): (number, GREGORIAN) for name, number in _numbered(_AR_MAGHREB).items() if name != " "}
    # مارس is also "practised", آب and ماي are short: with a particle before them they are as often another word.
    short = {"مارس", "اب", "ماي", "اوت", "جوان"}
    return {
        form: value
        for name, value in found.items()
        for form in ([name] if name in short else _clitics(name, "و ب ل ف وب ول"))
    }


def _words(months: Mapping[str, tuple[int, int]], weekdays: Mapping[str, int], **parts: Any) -> Words:
    islamic: frozenset[str] = parts.get("islamic", frozenset())
    first = {name.split()[0] for name in (*months, *weekdays)}
    with_hamza = {
        f"{form[:at]}{alif}{form[at + 1 :]}"
        for form in first
        for at, sign in enumerate(form)
        if sign == "ا"
        for alif in "أإ"
    }
    begins_month = frozenset(name.split()[0] for name in months)
    return Words(months, weekdays, vocabulary=islamic | first | with_hamza, begins_month=begins_month, **parts)


def _months(language: str) -> dict[str, tuple[int, int]]:
    return {name: (number, 0) for name, number in load(language).months.items()}


def _english() -> Words:
    return _words(
        _months("en"),
        _numbered("monday tuesday wednesday thursday friday saturday sunday"),
        days=_numbered(_EN_ORDINALS),
        glue=_set("of the ,"),
        joins=_DASHES | _set("and to or through until"),
        suffixes=_set("st nd rd th"),
        doubtful=_set("may march mar jan sep sept dec jun jul apr aug oct nov feb"),
        before_alone=_set(
            "in of since until till by last next this early late mid during from through and between for to"
        ),
        capitals=True,
    )


def _french() -> Words:
    return _words(
        _months("fr"),
        _numbered("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        days=_numbered(_FR_DAYS),
        glue=_set("-"),
        joins=_DASHES | _set("et au à ou a"),
        suffixes=_set("er ers"),
    )


def _spanish() -> Words:
    weekdays = _numbered("lunes martes miércoles|miercoles jueves viernes sábado|sabado|sábados domingo|domingos")
    return _words(
        _months("es"),
        weekdays,
        days=_numbered(_ES_DAYS),
        glue=_set("de del -"),
        joins=_DASHES | _set("y al a o e hasta"),
        suffixes=_set("º o er ro ª"),
        doubtful_weekdays=frozenset({"domingo"}),
        before_weekday=_set("el los un próximo pasado este cada"),
    )


def _russian() -> Words:
    weekdays = _numbered(
        "понедельник|понедельника|понедельнику|понедельником вторник|вторника|вторнику|вторником "
        "среда|среду|среды|среде|средой четверг|четверга|четвергу|четвергом пятница|пятницу|пятницы|пятнице|пятницей "
        "суббота|субботу|субботы|субботе|субботой воскресенье|воскресенья|воскресенью|воскресеньем"
    )
    endings = "ий ая ое ие ого ому им ом ую их ими ой".split()
    adjectives = {f"{stem}{ending}": (n, 0) for n, stem in enumerate(_RU_ADJECTIVES.split(), 1) for ending in endings}
    return _words(
        _months("ru") | adjectives,
        weekdays,
        days=_russian_days(),
        glue=frozenset(),
        joins=_DASHES | _set("и по до или"),
        suffixes=_set("го е й ое ого му м х"),
        years=_set("года году год г годы годов гг годом"),
        doubtful_weekdays=_set("среда среду среды среде средой"),
        before_weekday=_set("каждую прошлую"),
    )


def _arabic() -> Words:
    days = {bare(name): number for number, name in enumerate(_AR_DAYS, 1)} | {"الفاتح": 1, "اول": 1}
    days |= {name.replace("رين", "رون").replace("ثين", "ثون"): number for name, number in days.items()}
    weekdays = {
        form: number
        for number, name in enumerate("الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد".split(), 1)
        for form in _clitics(name, "و ب ف")
    }
    return _words(
        _arabic_months(),
        weekdays,
        days=days | {f"و{name}": number for name, number in days.items()},
        glue=_set("من شهر عام سنة"),
        joins=_DASHES | _set("و ، الي او حتي"),
        suffixes=frozenset(),
        doubtful=_set("مارس اب ماي اوت جوان"),
        before_alone=_set("شهر شهري"),
        doubtful_weekdays=frozenset(weekdays),
        before_weekday=_set("يوم ويوم ليوم ايام يومي ليلة مساء صباح ظهر"),
        islamic=frozenset(_AR_ISLAMIC.split()),
    )


_MAKERS = {"ar": _arabic, "en": _english, "es": _spanish, "fr": _french, "ru": _russian}


@functools.cache
def words(language: str) -> Words | None:
    """Return the words of ``language`` (short tag), None for one that this module does not know."""
    maker = _MAKERS.get(language)
    return maker() if maker else None
