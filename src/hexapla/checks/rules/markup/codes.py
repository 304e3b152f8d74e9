"""M902: an inline code that is missing from the translation, or there too often."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.markup.problems import hits
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return hits(pair, {"missing": "is missing", "added": "is there more often than in the source"})


_LINKS = "Read <a1>the report</a1> and <a2>the letter</a2>."
_BREAK = "New York<br/>29 September 2015"
_RAW = 'See <a href="/en/sg" title="Report">the report</a> and <em>act</em>.'
_CENTURY = "the 21<sup>st</sup> century<br>"

RULE = Rule(
    code="M902",
    name="inline-codes",
    category="markup",
    severity="error",
    reason=(
        "Each link, emphasis and line break of the source belongs into the translation exactly once, in whatever order "
        "the language wants. A translation that lacks one is not published."
    ),
    source="ITS 2.0: markup; XLIFF 2.1, 4.7.2 (inline codes)",
    check=_check,
    bad=(
        Example("fr", _LINKS, "Lire <a1>le rapport</a1> et la lettre."),
        Example("fr", _BREAK, "New York, le 29 septembre 2015"),
        Example("fr", _RAW, 'Voir <a href="/fr/sg">le rapport</a> et agir.', raw=True),
        Example("es", _LINKS, "Léanse el informe y la carta."),
        Example("es", _BREAK, "Nueva York<br/><br/>29 de septiembre de 2015"),
        Example("es", _RAW, 'Véase <a href="/es/sg">el informe</a> y <strong>actúe</strong>.', raw=True),
        Example("ru", _LINKS, "Прочтите <a1>доклад</a1>, <a1>доклад</a1> и <a2>письмо</a2>."),
        Example("ru", _BREAK, "Нью-Йорк, 29 сентября 2015 года"),
        Example("ru", _CENTURY, "XXI век", raw=True),
        Example("zh", _BREAK, "纽约，2015年9月29日"),
        Example("zh", _LINKS, "请阅读<a1>报告</a1>和信函。"),
        Example("zh", _RAW, "见<em>报告</em>，并<em>行动</em>。", raw=True),
        Example("ar", _BREAK, "نيويورك<br/>29 أيلول/سبتمبر<br/>2015"),
        Example("ar", _LINKS, "اقرؤوا التقرير و<a2>الرسالة</a2>."),
        Example("ar", _RAW, 'انظر <a href="/ar/sg">التقرير</a> و<a href="/ar/sg">تحرك</a>.', raw=True),
        Example("en", "纽约<br/>2015年", "New York, 2015", source_language="zh"),
        Example("en", "Lire <a1>ceci</a1> et <a2>cela</a2>.", "Read <a1>this</a1> and that.", source_language="fr"),
        Example("en", "<b>Lisez</b> <i>ceci</i>.", "<b>Read</b> <b>this</b>.", source_language="fr", raw=True),
    ),
    good=(
        Example("fr", _LINKS, "Lire <a2>la lettre</a2> et <a1>le rapport</a1>."),
        Example("fr", "Thank you <very much>.", "Je vous remercie <vivement>."),
        Example("fr", _RAW, '<em>Agir</em>, et voir <a title="Rapport" href="/fr/sg">le rapport</a>.', raw=True),
        Example("fr", _CENTURY, "le XXI<sup>e</sup> siècle<br/>", raw=True),
        Example("es", _LINKS, "Léanse <a1>el informe</a1> y <a2>la carta</a2>."),
        Example("es", _BREAK, "Nueva York<br/>29 de septiembre de 2015"),
        Example("es", _CENTURY, "el siglo XXI<br>", raw=True),
        Example("ru", _LINKS, "Прочтите <a1>доклад</a1> и <a2>письмо</a2>."),
        Example("ru", _BREAK, "Нью-Йорк<br/>29 сентября 2015 года"),
        Example("ru", _RAW, "См. <a href='/ru/sg'>доклад</a> и <em>действуйте</em>.", raw=True),
        Example("zh", _BREAK, "纽约<br/>2015年9月29日"),
        Example("zh", _LINKS, "请阅读<a1>报告</a1>和<a2>信函</a2>。"),
        Example("zh", _RAW, '请<em>行动</em>，并见<a href="/zh/sg">报告</a>。', raw=True),
        Example("ar", _BREAK, "نيويورك<br/>29 أيلول/سبتمبر 2015"),
        Example("ar", _LINKS, "اقرؤوا <a1>التقرير</a1> و<a2>الرسالة</a2>."),
        Example("ar", "<b>UNDP</b> helps.", "يساعد <b><bdi>UNDP</bdi></b>.", raw=True),
        Example("en", "纽约<br/>2015年", "New York<br/>2015", source_language="zh"),
        Example("en", "le XXI<sup>e</sup> siècle", "the 21st century", source_language="fr", raw=True),
        Example(
            "en", "Lire <a1>ceci</a1> et <a2>cela</a2>.", "See <a2>that</a2>, <a1>this</a1>.", source_language="fr"
        ),
    ),
)
