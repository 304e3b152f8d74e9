"""C709: a suggestion that nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.texts import TARGETS, TEXTS, correct
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    message = pair.message
    if message.fuzzy and message.target.strip():
        changed = message.previous is not None and message.previous != message.source
        why = "translates an earlier text of the source" if changed else "is not confirmed"
        yield Hit(
            f"fuzzy: the translation {why}",
            target_span=(0, len(message.target)),
            expected=message.source if changed else "",
            found=message.previous or "",
        )


_NOT = "We will not accept violence."

RULE = Rule(
    code="C709",
    name="fuzzy",
    category="untranslated",
    severity="error",
    reason=(
        "A fuzzy translation may say something else than the source does now, even its opposite, and is not published: "
        "the edition falls back to the source. Revise it and remove the flag."
    ),
    source="GNU gettext manual, fuzzy entries",
    check=_check,
    unfinished=True,
    bad=(
        Example("en", "Nous n’agirons pas.", "We will act.", source_language="fr", fuzzy=True),
        Example("en", "我们不会行动。", "We will act.", source_language="zh", fuzzy=True),
        Example("en", "Мы не будем действовать.", "We will act.", source_language="ru", fuzzy=True),
        Example("fr", _NOT, "Nous accepterons la violence.", fuzzy=True),
        Example("es", _NOT, "Aceptaremos la violencia.", fuzzy=True),
        Example("ru", _NOT, "Мы будем мириться с насилием.", fuzzy=True),
        Example("zh", _NOT, "我们将接受暴力。", fuzzy=True),
        Example("ar", _NOT, "سنقبل بالعنف.", fuzzy=True),
        *(Example(tag, TEXTS["en"][at], TEXTS[tag][at], fuzzy=True) for tag in TARGETS for at in range(3)),
    ),
    good=(
        Example("en", "Nous agirons.", "We will act.", source_language="fr"),
        Example("en", "我们将行动。", "We will act.", source_language="zh"),
        Example("en", "Мы будем действовать.", "", source_language="ru", fuzzy=True),
        Example("fr", _NOT, "Nous n’accepterons pas la violence."),
        Example("es", _NOT, "No aceptaremos la violencia."),
        Example("ru", _NOT, "Мы не будем мириться с насилием."),
        Example("zh", _NOT, "我们不会接受暴力。"),
        Example("ar", _NOT, "لن نقبل بالعنف."),
        Example("fr", _NOT, "", fuzzy=True),
        *correct(0, 1, 2),
    ),
)
