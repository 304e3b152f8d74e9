"""The words of references in the five languages that put spaces between them; Chinese is in ``chinese.py``.

UN usage: *Article premier*, «статья 1», المادة ١, المادة الأولى, الفصل السابع, القرار 1325 (2000). Typed by hand.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from msgspec import Struct

ONE, MANY = 1, 2


class Nouns(Struct, frozen=True):
    """How a language names provisions.

    ``nouns`` maps a form (an abbreviation with its point) to (kind, ONE or MANY things it may name). ``joins`` stand
    between two numbers, ``signs`` between the noun and its number (*No.*). ``numerals`` are numbers in words.
    ``vocabulary`` are the forms without points: a text that has none of them has no reference.
    """

    nouns: Mapping[str, tuple[str, int]]
    joins: frozenset[str]
    signs: frozenset[str]
    numerals: Mapping[str, int]
    vocabulary: frozenset[str]


def _nouns(text: str) -> dict[str, tuple[str, int]]:
    """Read lines ``kind: forms of one | forms of several``; a kind may have several lines."""
    found: dict[str, tuple[str, int]] = {}
    for line in text.strip().splitlines():
        kind, _, forms = line.partition(":")
        one, _, many = forms.partition("|")
        found |= {form: (kind.strip(), ONE) for form in one.split()}
        found |= {form: (kind.strip(), MANY) for form in many.split()}
    return found


_EN = """
article: article art. rule regulation clause | articles arts. rules regulations clauses
paragraph: paragraph para subparagraph item | paragraphs paras subparagraphs items
chapter: chapter chap. | chapters
section: section sect. | sections
annex: annex appendix | annexes appendices
resolution: resolution decision | resolutions decisions
"""
_FR = """
article: article art. règle clause | articles arts règles clauses
paragraph: paragraphe par. point alinéa | paragraphes points alinéas
chapter: chapitre chap. | chapitres
section: section sect. | sections
annex: annexe appendice | annexes appendices
resolution: résolution décision | résolutions décisions
"""
_ES = """
article: artículo art. regla cláusula | artículos arts. reglas cláusulas
paragraph: párrafo párr. apartado tema punto | párrafos párrs. apartados temas puntos
chapter: capítulo cap. | capítulos
section: sección secc. | secciones
annex: anexo apéndice | anexos apéndices
resolution: resolución decisión | resoluciones decisiones
"""
_RU = """
article: статья статью статье статьей статьёй ст. | статьи статей статьям статьями статьях
article: правило правила правилу правилом правиле | правил правилам правилами правилах
paragraph: пункт пункту пунктом пункте п. | пункта пункты пунктов пунктам пунктами пунктах пп.
paragraph: подпункт подпункта подпункту подпунктом подпункте | подпунктов подпунктах
paragraph: параграф параграфа параграфе | параграфы параграфов параграфах
chapter: глава главу главе главой | главы глав главам главами главах
section: раздел раздела разделу разделом разделе | разделы разделов разделам разделами разделах
annex: приложение приложению приложением приложении | приложения приложений приложениям приложениями приложениях
resolution: резолюция резолюцию резолюцией | резолюции резолюций резолюциям резолюциями резолюциях
resolution: решение решению решением решении | решения решений решениям решениями решениях
"""
_AR = """
article: المادة مادة القاعدة قاعدة | المادتان المادتين مادتي المواد مواد القاعدتان القاعدتين القواعد
paragraph: الفقرة فقرة البند بند | الفقرتان الفقرتين فقرتي الفقرات فقرات البندان البندين البنود
chapter: الفصل فصل | الفصلان الفصلين الفصول
section: الفرع القسم | الفرعان الفرعين القسمين القسمان
annex: المرفق مرفق التذييل | المرفقان المرفقين المرفقات
resolution: القرار قرار قراره قرارها قرارنا | القراران القرارين قراري قراريه قراريها
resolution: المقرر مقرر مقررها مقرره | القرارات قرارات قراراته قراراتها المقررين المقررات مقرراتها
"""
_EN_NUMERALS = "one|first two|second three|third four|fourth five|fifth six|sixth seven|seventh eight|eighth nine|ninth"
_FR_NUMERALS = (
    "premier|première|ier deux|deuxième trois|troisième quatre|quatrième cinq|cinquième six sept huit neuf dix"
)
_ES_NUMERALS = (
    "primero|primera|uno segundo|segunda|dos tercero|tercera|tres cuarto|cuarta cinco|quinto seis|sexto siete|séptimo"
)
_RU_NUMERALS = "первая|первой|первую|первый|первого|первом вторая|второй|вторую|второго третья|третьей|третью|третьего"
_AR_FEMININE = "الاولي الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split()
_AR_MASCULINE = "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split()
_AR_TENS = "العشر الثلاث الاربع الخمس الست السبع الثمان التسع".split()


def _numerals(text: str) -> dict[str, int]:
    return {form: number for number, forms in enumerate(text.split(), 1) for form in forms.split("|")}


def _arabic_numerals() -> dict[str, int]:
    found: dict[str, int] = {}
    for names, eleven, ten in ((_AR_FEMININE, "الحادية", "عشرة"), (_AR_MASCULINE, "الحادي", "عشر")):
        found |= {name: number for number, name in enumerate(names, 1)}
        units = [eleven, *names[1:9]]
        found |= {f"{unit} {ten}": 10 + number for number, unit in enumerate(units, 1)}
        for tens, stem in enumerate(_AR_TENS, 2):
            for ending in ("ون", "ين"):
                found[f"{stem}{ending}"] = tens * 10
                found |= {f"{unit} و{stem}{ending}": tens * 10 + number for number, unit in enumerate(units, 1)}
    return found | {f"و{name}": number for name, number in found.items()}


def _arabic_nouns() -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for form, value in _nouns(_AR).items():
        written = [form, *(prefix + form for prefix in ("و", "ف", "ب", "ك", "ل", "وب"))]
        if form.startswith("ال"):
            written += [f"لل{form[2:]}", f"ولل{form[2:]}"]
        found |= dict.fromkeys(written, value)
    return found


_SOURCES = {
    "en": (_EN, "and to or through", "no nos number", _EN_NUMERALS),
    "fr": (_FR, "et à ou", "no nos n numéro nᵒ o °", _FR_NUMERALS),
    "es": (_ES, "y a al o e", "núm núms n º número", _ES_NUMERALS),
    "ru": (_RU, "и по или", "№ номер", _RU_NUMERALS),
}
_DASHES = frozenset({"-", "–", ",", "،", "&"})


@functools.cache
def nouns(language: str) -> Nouns | None:
    """Return the words of ``language`` (short tag), None for one that this module does not know."""
    if language == "ar":
        found = _arabic_nouns()
        joins = _DASHES | frozenset("و الي او حتي".split())
        return Nouns(found, joins, frozenset({"رقم", "من"}), _arabic_numerals(), frozenset(found))
    if language not in _SOURCES:
        return None
    text, joined, signs, numerals = _SOURCES[language]
    found = _nouns(text)
    known = frozenset(form.rstrip(".") for form in found)
    return Nouns(found, _DASHES | frozenset(joined.split()), frozenset(signs.split()), _numerals(numerals), known)
