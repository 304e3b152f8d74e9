"""M901: an inline code that is opened and not closed, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.markup.problems import hits
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return hits(pair, {"unbalanced": "is not closed, or closes nothing"})


_SOURCE = "We <em>must</em> act."
_LINKS = "Read <a1>the report</a1> and <a2>the letter</a2>."
_RAW = 'Read <a href="/en/r"><b>the report</b></a>.<br>'
_CLONE = "Clone <repository> and press <kbd>Enter</kbd>."

RULE = Rule(
    code="M901",
    name="unbalanced-code",
    category="markup",
    severity="error",
    reason="A text whose inline codes are not closed cannot be put back into the page; the edition shows the source.",
    source="ITS 2.0: markup; XML 1.0, 3 (elements nest)",
    check=_check,
    bad=(
        Example("fr", _SOURCE, "Nous <em>devons agir."),
        Example("fr", _LINKS, "Lire <a1>le rapport et <a2>la lettre</a1></a2>."),
        Example("fr", _RAW, 'Lire <a href="/fr/r"><b>le rapport</a></b>.<br>', raw=True),
        Example("es", _SOURCE, "Debemos</em> actuar."),
        Example("es", _LINKS, "Léanse <a1>el informe<a1> y <a2>la carta</a2>."),
        Example("es", _RAW, 'Lea <a href="/es/r"><b>el informe</a>.<br>', raw=True),
        Example("ru", _SOURCE, "Мы <em>должны<em> действовать."),
        Example("ru", _LINKS, "Прочтите <a1>доклад</a2> и <a2>письмо</a1>."),
        Example("ru", _CLONE, "Клонируйте <хранилище> и нажмите <kbd>Enter.", raw=True),
        Example("zh", _SOURCE, "我们</em>必须<em>行动。"),
        Example("zh", _LINKS, "请阅读<a1>报告和<a2>信函</a2>。"),
        Example("zh", _RAW, '请阅读<a href="/zh/r"><b>报告</b>。<br>', raw=True),
        Example("ar", _SOURCE, "<em>يجب أن نعمل."),
        Example("ar", _LINKS, "اقرؤوا <a1>التقرير</a1> و<a2>الرسالة."),
        Example("ar", _RAW, 'اقرأ <b><a href="/ar/r">التقرير</b></a>.<br>', raw=True),
        Example("en", "Nous <em>devons</em> agir.", "We <em>must act.", source_language="fr"),
        Example("en", "我们<em>必须</em>行动。", "We must</em> act.", source_language="zh"),
        Example("en", "Debemos <b>actuar</b>.", "We must <b>act<b>.", source_language="es", raw=True),
    ),
    good=(
        Example("fr", _SOURCE, "Nous <em>devons</em> agir."),
        Example("fr", "If a < b, then <em>act</em>.", "Si a < b, alors <em>agissez</em>."),
        Example("fr", _RAW, 'Lire <a href="/fr/r"><b>le rapport</b></a>.<br />', raw=True),
        Example("fr", "the 21st century", "le XXI<sup>e</sup> siècle", raw=True),
        Example("es", _SOURCE, "<em>Debemos</em> actuar."),
        Example("es", _LINKS, "Léanse <a2>la carta</a2> y <a1>el informe</a1>."),
        Example("es", _CLONE, "Clone <repositorio> y pulse <kbd>Intro</kbd>.", raw=True),
        Example("ru", _SOURCE, "Мы <em>должны</em> действовать."),
        Example("ru", _LINKS, "Прочтите <a1>доклад</a1> и <a2>письмо</a2>."),
        Example("ru", _RAW, 'Прочтите <b><a href="/ru/r">доклад</a></b>.<br/>', raw=True),
        Example("zh", _SOURCE, "我们<em>必须</em>行动。"),
        Example("zh", _LINKS, "请阅读<a1>报告</a1>和<a2>信函</a2>。"),
        Example("zh", "<li>One <li>Two", "<li>一 <li>二", raw=True),
        Example("ar", _SOURCE, "<em>يجب</em> أن نعمل."),
        Example("ar", _LINKS, "اقرؤوا <a1>التقرير</a1> و<a2>الرسالة</a2>."),
        Example("ar", "the end of a link</a>", "آخر الرابط</a>", raw=True),
        Example("en", "Nous <em>devons</em> agir.", "We <em>must</em> act.", source_language="fr"),
        Example("en", "Écrivez à <adresse>.", "Write to <address>.", source_language="fr", raw=True),
        Example("en", "Si a <b et c> d", "If a <b and c> d", source_language="fr", raw=True),
    ),
)
