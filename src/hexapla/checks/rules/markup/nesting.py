"""M903: inline codes that stand inside other codes than in the source."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.markup.problems import hits
from hexapla.checks.rules.markup.texts import examples
from hexapla.model import Pair


def _apart(text: str) -> str:
    """Return ``text`` with the emphasis before the link instead of in it."""
    bare = text.replace("<em>", "").replace("</em>", "")
    return bare.replace("<a>", "<em>…</em> <a>")


def _inside_out(text: str) -> str:
    """Return ``text`` with the link inside the emphasis."""
    return text.replace("<em>", "").replace("</em>", "").replace("<a>", "<em><a>").replace("</a>", "</a></em>")


def _check(pair: Pair) -> Iterator[Hit]:
    nesting, attribute = "stands inside another code than in the source", "has other attributes than in the source"
    return hits(pair, {"nesting": nesting, "attribute": attribute})


_STRONG = "<strong>We <em>must</em> act</strong><br/>now."
_RAW = 'Read <a href="/en/r1" class="x">the report</a> and <a href="/en/r2">the letter</a>.'

RULE = Rule(
    code="M903",
    name="code-nesting",
    category="markup",
    severity="error",
    reason=(
        "An emphasis that has left its link, or a link that has moved into an emphasis, marks other words. In "
        "catalogs of other tools, which show attributes, these stay as they are, but for titles, alternative "
        "texts and languages; an address may change its language."
    ),
    source="ITS 2.0: markup; XLIFF 2.1, 4.7.2 (inline codes)",
    check=_check,
    bad=(
        Example("fr", _STRONG, "<strong>Nous</strong> <em>devons</em> agir<br/>maintenant."),
        Example("fr", _RAW, '<a href="/fr/r1" class="x">Le rapport</a>, <a href="/fr/r3">la lettre</a>.', raw=True),
        Example("es", _STRONG, "<em><strong>Debemos actuar</strong></em><br/>ahora."),
        Example("es", _RAW, '<a href="/es/r1">El informe</a>, <a href="/es/r2">la carta</a>.', raw=True),
        Example("ru", _STRONG, "<strong>Мы <em>должны</em> действовать<br/></strong>сейчас."),
        Example("ru", _RAW, '<a href="/ru/r1" class="y">Доклад</a>, <a href="/ru/r2">письмо</a>.', raw=True),
        Example("zh", _STRONG, "<strong>我们</strong><em>必须</em>行动<br/>就在现在。"),
        Example("zh", "<b>See <i>it</i></b>", "<i>见<b>此</b></i>", raw=True),
        Example("ar", _STRONG, "<em>يجب <strong>أن نعمل</strong></em><br/>الآن."),
        Example("ar", _RAW, '<a href="/ar/r1" class="x">التقرير</a>، <a href="/ar/r1">الرسالة</a>.', raw=True),
        Example("en", "Lire <a>le <em>premier</em> rapport</a>.", "Read <em>the first <a>report</a></em>.", "fr"),
        Example(
            "en", "请读<a><em>第一份</em>报告</a>。", "Read <em>the first</em> <a>report</a>.", source_language="zh"
        ),
        Example("en", '<img src="/fr/a.png">', '<img src="/en/b.png">', source_language="fr", raw=True),
        *examples(_apart),
        *examples(_inside_out),
    ),
    good=(
        Example("fr", _STRONG, "<strong>Nous <em>devons</em> agir</strong><br/>maintenant."),
        Example("fr", _RAW, '<a href="/fr/r2">La lettre</a>, <a class="x" href="/fr/r1">le rapport</a>.', raw=True),
        Example("es", _STRONG, "<strong><em>Debemos</em> actuar</strong><br/>ahora."),
        Example("es", '<img src="/en/a.png" alt="Map">', '<img alt="Mapa" src="/es/a.png" />', raw=True),
        Example("ru", _STRONG, "<strong>Мы <em>должны</em> действовать</strong><br/>сейчас."),
        Example("ru", _RAW, '<a href="/ru/r1" class="x">Доклад</a>, <a href="/ru/r2">письмо</a>.', raw=True),
        Example("zh", _STRONG, "<br/>就在现在，<strong>我们<em>必须</em>行动</strong>。"),
        Example("zh", '<span lang="en">Hi</span>', '<span lang="zh" dir="ltr">你好</span>', raw=True),
        Example("ar", _STRONG, "<strong><em>يجب</em> أن نعمل</strong><br/>الآن."),
        Example("ar", _RAW, '<a href="/ar/r1" class="x"><bdi>R1</bdi></a>، <a href="/ar/r2">الرسالة</a>.', raw=True),
        Example("en", "Lire <a>le <em>premier</em> rapport</a>.", "Read <a>the <em>first</em> report</a>.", "fr"),
        Example(
            "en", "请读<a><em>第一份</em>报告</a>。", "Read <a>the <em>first</em> report</a>.", source_language="zh"
        ),
        Example("en", '<a title="Rapport" href="x?a=1&amp;b">R</a>', '<a href="x?a=1&b">R</a>', "fr", raw=True),
        *examples(),
    ),
)
