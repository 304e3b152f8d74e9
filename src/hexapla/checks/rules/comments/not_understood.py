"""X002: a comment for Hexapla that gives no reason, or is not understood."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.texts import correct
from hexapla.checks.suppression import suppressions
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    for item in suppressions(pair.message.comments):
        if item.problem:
            yield Hit(f"the comment {item.problem}", found=item.comment)


_SOURCE = "Thank you."
_GOOD = 'hexapla: ignore=K801 reason="said by a woman here, by a man there"'

RULE = Rule(
    code="X002",
    name="suppression-without-reason",
    category="other",
    severity="error",
    reason=(
        "Who silences a rule says why, so that the next reader need not find out. A comment without a reason, or one "
        "that is misspelt, silences nothing."
    ),
    source="hexapla: what is silenced stays accounted for",
    check=_check,
    unfinished=True,
    bad=(
        Example("fr", _SOURCE, "Je vous remercie.", comment="hexapla: ignore=K801"),
        Example("es", _SOURCE, "Muchas gracias.", comment='hexapla: ignore=K801 reason=""'),
        Example("ru", _SOURCE, "Благодарю вас.", comment="hexapla: ignroe=K801"),
        Example("zh", _SOURCE, "谢谢大家。", comment="hexapla: K801"),
        Example("ar", _SOURCE, "وشكرا لكم.", comment="hexapla: ignore=K801 because"),
        *correct(0, comment="hexapla: ignore=N102"),
        *correct(1, comment="hexapla: ignore N102"),
    ),
    good=(
        Example("fr", _SOURCE, "Je vous remercie.", comment=_GOOD),
        Example("es", _SOURCE, "Muchas gracias.", comment=_GOOD),
        Example("ru", _SOURCE, "Благодарю вас.", comment=_GOOD),
        Example("zh", _SOURCE, "谢谢大家。", comment=_GOOD),
        Example("ar", _SOURCE, "وشكرا لكم.", comment="Hexapla is a book of Origen’s."),
        *correct(0, 1, comment=_GOOD),
    ),
)
