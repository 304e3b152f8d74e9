"""M901: an inline code that is opened and not closed, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.markup.problems import hits
from hexapla.model import Pair

_SOURCE = "We <em>must</em> act."


def _check(pair: Pair) -> Iterator[Hit]:
    return hits(pair, {"unbalanced": "is not closed, or closes nothing"})


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
        Example("es", _SOURCE, "Debemos</em> actuar."),
        Example("ru", _SOURCE, "Мы <em>должны<em> действовать."),
        Example("zh", _SOURCE, "我们</em>必须<em>行动。"),
        Example("ar", _SOURCE, "<em>يجب أن نعمل."),
    ),
    good=(
        Example("fr", _SOURCE, "Nous <em>devons</em> agir."),
        Example("es", _SOURCE, "<em>Debemos</em> actuar."),
        Example("ru", _SOURCE, "Мы <em>должны</em> действовать."),
        Example("zh", _SOURCE, "我们<em>必须</em>行动。"),
        Example("ar", _SOURCE, "<em>يجب</em> أن نعمل."),
        Example("fr", "If a < b, then <em>act</em>.", "Si a < b, alors <em>agissez</em>."),
    ),
)
