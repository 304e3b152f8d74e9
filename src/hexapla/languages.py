"""The languages: the six of the United Nations by their own usage, any other by CLDR.

The only door to Babel. Sources: languages, codes and directions from the UN's own practice (domain notes A7), ISO
639-2/T for Akoma Ntoso; month names and date forms from UN documents, which differ from CLDR (Arabic double months,
no comma in English dates); plural forms as gettext has them.
"""

from __future__ import annotations

import datetime
import functools
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from hexapla.errors import ConfigError
from hexapla.text import expression

if TYPE_CHECKING:
    from babel import Locale  # noqa: TID251

OFFICIAL = ("ar", "zh", "en", "fr", "ru", "es")
"""The six, in the order in which the UN lists them."""


class Language(Struct, frozen=True):
    """A language. ``tag`` names folders (``zh``), ``full`` is the BCP 47 tag of pages (``zh-Hans``), ``alpha3`` is the
    ISO 639-2/T code of Akoma Ntoso, ``months`` are the names inside a date and ``date`` is how a date is written."""

    tag: str
    full: str
    alpha3: str
    name: str
    native_name: str
    direction: str = "ltr"
    plural_forms: str = "nplurals=2; plural=(n != 1);"
    months: tuple[str, ...] = ()
    date: str = ""


def _months(names: str) -> tuple[str, ...]:
    return tuple(names.split(","))


_SIX = {
    language.tag: language
    for language in (
        Language(
            "ar",
            "ar",
            "ara",
            "Arabic",
            "العربية",
            "rtl",
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
            _months(
                "كانون الثاني/يناير,شباط/فبراير,آذار/مارس,نيسان/أبريل,أيار/مايو,حزيران/يونيه,تموز/يوليه,آب/أغسطس,"
                "أيلول/سبتمبر,تشرين الأول/أكتوبر,تشرين الثاني/نوفمبر,كانون الأول/ديسمبر"
            ),
            "{day} {month} {year}",
        ),
        Language(
            "zh",
            "zh-Hans",
            "zho",
            "Chinese",
            "中文",
            plural_forms="nplurals=1; plural=0;",
            months=tuple(map(str, range(1, 13))),
            date="{year}年{month}月{day}日",
        ),
        Language(
            "en",
            "en",
            "eng",
            "English",
            "English",
            months=_months("January,February,March,April,May,June,July,August,September,October,November,December"),
            date="{day} {month} {year}",
        ),
        Language(
            "fr",
            "fr",
            "fra",
            "French",
            "Français",
            plural_forms="nplurals=2; plural=(n > 1);",
            months=_months("janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre"),
            date="{day}{first} {month} {year}",
        ),
        Language(
            "ru",
            "ru",
            "rus",
            "Russian",
            "Русский",
            plural_forms=(
                "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
            ),
            months=_months("января,февраля,марта,апреля,мая,июня,июля,августа,сентября,октября,ноября,декабря"),
            date="{day} {month} {year} года",
        ),
        Language(
            "es",
            "es",
            "spa",
            "Spanish",
            "Español",
            months=_months("enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre"),
            date="{day} de {month} de {year}",
        ),
    )
}

_TRADITIONAL = {"hant", "tw", "hk", "mo"}


def short_tag(tag: str) -> str:
    """Return the short tag by which the project calls the language of ``tag``: ``zh_CN``, ``zh-Hans`` → ``zh``;
    ``en-GB`` → ``en``; traditional Chinese stays apart (``zh-Hant``). A tag that is none comes back in lower case."""
    parts = re.split(r"[-_]", tag.strip().lower())
    if parts[0] == "zh" and _TRADITIONAL & set(parts[1:]):
        return "zh-Hant"
    return parts[0]


@functools.cache
def language(tag: str) -> Language:
    """Return the language called ``tag`` (any BCP 47 or gettext spelling).

    Raises ConfigError if CLDR does not know it.
    """
    six = _SIX.get(short_tag(tag))
    if six is not None:
        return six
    locale = _locale(tag)
    from babel.messages.plurals import get_plural  # noqa: TID251

    plural = get_plural(locale)
    full = str(locale).replace("_", "-")
    return Language(
        tag=full,
        full=full,
        alpha3=locale.language,
        name=locale.get_display_name("en") or full,
        native_name=locale.get_display_name() or full,
        direction=locale.text_direction,
        plural_forms=f"nplurals={plural.num_plurals}; plural={plural.plural_expr};",
    )


@functools.cache
def _locale(tag: str) -> Locale:
    from babel import Locale, UnknownLocaleError  # noqa: TID251

    try:
        return Locale.parse(tag.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError, TypeError) as error:
        raise ConfigError(f"unknown language {tag!r}", hint="use a BCP 47 tag such as fr, zh-Hans or pt-BR") from error


def full_tag(tag: str) -> str:
    """Return the tag of ``tag`` that pages and XML carry (``zh`` → ``zh-Hans``); one that nobody knows as it is."""
    return language(tag).full if is_language(tag) else tag


def is_language(tag: str) -> bool:
    """Whether ``tag`` is a language that CLDR knows."""
    try:
        language(tag)
    except ConfigError:
        return False
    return True


def same_language(one: str, other: str) -> bool:
    """Whether two tags mean one language for the project: ``en-GB`` and ``en`` do, ``zh-Hant`` and ``zh`` do not."""
    return short_tag(one) == short_tag(other)


def direction(tag: str) -> str:
    """Return ``rtl`` or ``ltr``; of a language that nobody knows, ``ltr``."""
    return language(tag).direction if is_language(tag) else "ltr"


def language_name(tag: str, inside: str) -> str:
    """Return the name of the language ``tag`` as written in the language ``inside`` (``fr``, ``es`` → ``francés``)."""
    return _locale(language(tag).tag).get_language_name(language(inside).tag) or language(tag).name


def format_date(iso: str, tag: str) -> str:
    """Return the date ``iso`` (``2015-09-26``) as the UN writes it in the language ``tag``; other languages by CLDR.

    What is not a full date comes back as it is.
    """
    try:
        day = datetime.date.fromisoformat(iso)
    except ValueError:
        return iso
    known = language(tag)
    if not known.date:
        from babel.dates import format_date as cldr_date  # noqa: TID251

        return cldr_date(day, "long", locale=_locale(tag))
    first = "er" if day.day == 1 else ""
    return known.date.format(day=day.day, month=known.months[day.month - 1], year=day.year, first=first)


def parse_date(text: str, tag: str) -> str:
    """Return the ISO date that ``text`` holds, written as in :func:`format_date` for ``tag``, else ""."""
    months = language(tag).months or _SIX["en"].months
    names = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    pattern = (
        rf"(?P<year>\d{{4}})年(?P<month>{names})月(?P<day>\d{{1,2}})日"
        if tag == "zh"
        else rf"\b(?P<day>\d{{1,2}})(?:er|º)?\s+(?:de\s+)?(?P<month>{names})\s+(?:de\s+)?(?P<year>\d{{4}})"
    )
    found = re.search(pattern, text, re.IGNORECASE)
    if not found:
        return ""
    lowered = [name.lower() for name in months]
    try:
        day = datetime.date(int(found["year"]), lowered.index(found["month"].lower()) + 1, int(found["day"]))
    except ValueError:
        return ""
    return day.isoformat()


# Function words that stand in nearly every sentence of a language and in few of the others: enough to tell English,
# French and Spanish apart in a paragraph (measured on the Universal Declaration: 99 % of paragraphs).
_FUNCTION_WORDS = {
    "en": frozenset("the of and to in is that for with we our has have are this be not will by on it as".split()),
    "fr": frozenset("le la les des et du de en est que qui pour dans une nous au aux sur par il ce avec a été".split()),
    "es": frozenset("el la los las de del y en es que por para una con se al su lo nos como más un ha".split()),
}
_SCRIPTS = (
    ("ar", expression(r"[\u0600-\u06ff]")),
    ("zh", expression(r"[\u4e00-\u9fff]")),
    ("ru", expression(r"[\u0400-\u04ff]")),
)
_LATIN_WORD = expression(r"[a-zà-ÿœ]+")


def guess_language(text: str) -> str:
    """Return which of the six languages ``text`` is most likely in, or "" if nothing tells.

    By script first; English, French and Spanish by a vote of their function words.
    """
    counts = {tag: len(pattern.findall(text)) for tag, pattern in _SCRIPTS}
    latin = _LATIN_WORD.findall(text.lower())
    best = max(counts, key=lambda tag: counts[tag])
    if counts[best] * (3 if best == "zh" else 1) > sum(map(len, latin)):
        return best
    votes = {tag: sum(word in known for word in latin) for tag, known in _FUNCTION_WORDS.items()}
    winner = max(votes, key=lambda tag: votes[tag])
    return winner if votes[winner] and list(votes.values()).count(votes[winner]) == 1 else ""
