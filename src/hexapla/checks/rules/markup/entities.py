"""M904: an entity, or escaped markup, that a reader will see as it is written."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from hexapla.checks.adjacent import few
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.markup.texts import HARMLESS, JUSTICE, READ, WHO
from hexapla.model import Pair
from hexapla.text import expression

_ENTITY = expression(r"&(?:amp;)?(?:[A-Za-z][A-Za-z0-9]{1,15}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});")
_ESCAPED = expression(r"&(?:lt|#60|#x3c);/?[A-Za-z][^&<>]{0,80}?/?&(?:gt|#62|#x3e);", re.IGNORECASE)
_MAKES_ENTITY = expression(r"[A-Za-z0-9#]{1,17};")
_LONGEST = 2
"""Code points that an entity stands for (HTML, 13.5)."""


def _check(pair: Pair) -> Iterator[Hit]:
    source, target = pair.segment.source, pair.message.target
    if "&" not in target:
        return
    if not _ESCAPED.search(source):
        says = "escaped markup, which shows as it is written"
        yield from few(Hit(says, None, match.span(), found=match[0]) for match in _ESCAPED.finditer(target))
    if not _ENTITY.search(source):
        yield from few(_entities(pair))


def _entities(pair: Pair) -> Iterator[Hit]:
    target = _ESCAPED.sub(lambda match: " " * len(match[0]), pair.message.target)
    # Where the source has markup, entities are read as such: only what is escaped twice shows.
    read = pair.raw and any(pair.source.stretches("code"))
    for match in _ENTITY.finditer(target):
        entity = match[0]
        twice = entity.startswith("&amp;") and entity != "&amp;"
        char = html.unescape(f"&{entity[5:]}" if twice else entity)
        if len(char) <= _LONGEST and (twice or not read):
            kept = char in ("<", ">", "") or (char == "&" and _MAKES_ENTITY.match(target, match.end()))
            new = f"&{entity[5:]}" if read else None if kept else char
            yield Hit(
                f"the entity {entity} shows as it is written", None, match.span(), expected=char, found=entity, fix=new
            )


_THIS = "Read <b>this</b>."
_LINK = 'Read <a href="r">the report</a>&nbsp;&amp; act.'

RULE = Rule(
    code="M904",
    name="literal-entity",
    category="markup",
    severity="warning",
    reason=(
        "A translation is text, and every character in it stands for itself: &nbsp; is read as six letters. Where the "
        "source is written with entities or markup, entities are read as such."
    ),
    source="ITS 2.0: markup; weblate#17093",
    check=_check,
    fix="safe",
    bad=(
        Example("fr", WHO, "Qui agira&nbsp;?"),
        Example("es", WHO, "&iquest;Quién actuará?"),
        Example("ru", JUSTICE, "Мир &amp; справедливость для всех."),
        Example("zh", JUSTICE, "人人享有和平&#19982;正义。"),
        Example("ar", JUSTICE, "السلام &amp; العدل للجميع."),
        Example("fr", READ, "Lisez &lt;b&gt;<a>le rapport</a>&lt;/b&gt;."),
        Example("es", READ, "Lea&nbsp;<a>el informe</a>."),
        Example("ru", READ, "Прочтите&#160;<a>доклад</a>."),
        Example("zh", READ, "请阅读&ldquo;<a>报告</a>&rdquo;。"),
        Example("ar", READ, "اقرأ <a>التقرير</a>&nbsp;."),
        Example("fr", _THIS, "Lisez &lt;b&gt;ceci&lt;/b&gt;.", raw=True),
        Example("es", _THIS, "Lea &lt;b&gt;esto&lt;/b&gt;.", raw=True),
        Example("ru", _THIS, "Прочтите &lt;b&gt;это&lt;/b&gt;.", raw=True),
        Example("zh", _THIS, "请读&lt;b&gt;这个&lt;/b&gt;。", raw=True),
        Example("ar", _THIS, "اقرأ &lt;b&gt;هذا&lt;/b&gt;.", raw=True),
        Example("fr", READ, "Lisez&amp;nbsp;: <a>le rapport</a>."),
        Example("ru", _THIS, "Прочтите&amp;nbsp;<b>это</b>.", raw=True),
        Example("en", "Paix et justice pour tous.", "Peace &amp; justice for all.", source_language="fr"),
        Example("en", "Lisez <a>le rapport</a>.", "Read <a>the report</a>&#8230;", source_language="fr"),
        Example("en", "请读<b>这个</b>。", "Read &lt;b&gt;this&lt;/b&gt;.", source_language="zh", raw=True),
    ),
    good=(
        *HARMLESS,
        Example("fr", _LINK, 'Lisez <a href="r">le rapport</a>&nbsp;&amp; agissez.', raw=True),
        Example("es", _LINK, 'Lea <a href="r">el informe</a> y &iexcl;act&uacute;e!', raw=True),
        Example("ru", _THIS, "Прочтите&nbsp;<b>это</b>&nbsp;&mdash; сегодня.", raw=True),
        Example("zh", _LINK, '请阅读<a href="r">报告</a>&mdash;&mdash;并行动。', raw=True),
        Example("ar", _LINK, 'اقرأ <a href="r">التقرير</a>&rlm; وتحرك.', raw=True),
        Example("en", "Paix et justice pour tous.", "Peace & justice for all; R&D; AT&T;", source_language="fr"),
        Example("en", "Écrivez &lt;b&gt; ou &amp;.", "Write &lt;b&gt; or &amp;.", source_language="fr"),
        Example("en", "Lisez <a>le rapport</a>.", "Read <a>the report</a>.", source_language="fr"),
    ),
)
