"""C710: a required edition for which there is no catalog."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.texts import TARGETS, TEXTS, correct
from hexapla.model import Document


def _check_document(source: Document, edition: Document | None) -> Iterator[tuple[int, Hit]]:
    del source
    if edition is None:
        yield -1, Hit("there is no catalog: the edition is missing; hexapla extract makes one to translate")


_THANKS = "Thank you."

RULE = Rule(
    code="C710",
    name="missing-edition",
    category="omission",
    severity="error",
    reason=(
        "A language that is required has no catalog, so that its edition cannot exist. It is said once, not for each "
        "paragraph. A language that need not have an edition is listed as optional, one that must not as withheld."
    ),
    source="domain notes A2: UN documents are not all issued in six languages, and delegates complain of it",
    check_document=_check_document,
    bad=(
        Example("fr", _THANKS, "", edition=False),
        Example("es", _THANKS, "", edition=False),
        Example("ru", _THANKS, "", edition=False),
        Example("zh", _THANKS, "", edition=False),
        Example("ar", _THANKS, "", edition=False),
        *(Example(tag, text, "", edition=False) for tag in TARGETS for text in TEXTS["en"]),
    ),
    good=(
        Example("fr", _THANKS, ""),
        Example("es", _THANKS, "Muchas gracias."),
        Example("ru", _THANKS, "Благодарю вас."),
        Example("zh", _THANKS, "谢谢大家。"),
        Example("ar", _THANKS, "وشكرا لكم."),
        *correct(0, 1, 2),
    ),
)
