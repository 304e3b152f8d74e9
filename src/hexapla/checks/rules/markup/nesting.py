"""M903: inline codes that stand inside other codes than in the source."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.markup.problems import hits
from hexapla.model import Pair

_SOURCE = "Read <a>the <em>first</em> report</a> today."


def _check(pair: Pair) -> Iterator[Hit]:
    return hits(pair, {"nesting": "stands inside another code than in the source"})


RULE = Rule(
    code="M903",
    name="code-nesting",
    category="markup",
    severity="error",
    reason="An emphasis that has left its link, or a link that has moved into an emphasis, marks other words.",
    source="ITS 2.0: markup; XLIFF 2.1, 4.7.2 (inline codes)",
    check=_check,
    bad=(
        Example("fr", _SOURCE, "Lisez <em>le premier</em> <a>rapport</a> aujourd’hui."),
        Example("es", _SOURCE, "Lean hoy <em><a>el primer informe</a></em>."),
        Example("ru", _SOURCE, "Прочтите сегодня <em>первый</em> <a>доклад</a>."),
        Example("zh", _SOURCE, "今天请阅读<em><a>第一份报告</a></em>。"),
        Example("ar", _SOURCE, "اقرأوا اليوم <a>التقرير</a> <em>الأول</em>."),
    ),
    good=(
        Example("fr", _SOURCE, "Lisez aujourd’hui <a>le <em>premier</em> rapport</a>."),
        Example("es", _SOURCE, "Lean hoy <a>el <em>primer</em> informe</a>."),
        Example("ru", _SOURCE, "Прочтите сегодня <a><em>первый</em> доклад</a>."),
        Example("zh", _SOURCE, "今天请阅读<a><em>第一份</em>报告</a>。"),
        Example("ar", _SOURCE, "اقرأوا اليوم <a>التقرير <em>الأول</em></a>."),
    ),
)
