"""C701: nothing translated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair

_PLACEHOLDER = re.compile(r"[\W_]*(?:todo|tbd|tbc|fixme|xxx+|n/?a|lorem ipsum)?[\W_]*", re.IGNORECASE)


def _check(pair: Pair) -> Iterator[Hit]:
    target = pair.message.target
    if not target.strip():
        yield Hit("not translated", source_span=(0, len(pair.segment.source)))
    elif _PLACEHOLDER.fullmatch(target) and not _PLACEHOLDER.fullmatch(pair.segment.source):
        yield Hit("a placeholder stands for the translation", target_span=(0, len(target)), found=target)


_THANKS = "Thank you."

RULE = Rule(
    code="C701",
    name="untranslated",
    category="untranslated",
    severity="error",
    reason=(
        "An edition with an untranslated passage shows it in the source language. A target of white space, or one that "
        "only keeps the place, is no translation."
    ),
    source="ITS 2.0: untranslated; gettext: an empty msgstr is untranslated",
    check=_check,
    bad=(
        Example("fr", _THANKS, ""),
        Example("es", _THANKS, "  "),
        Example("ru", _THANKS, "TODO"),
        Example("ar", _THANKS, "…"),
        Example("zh", _THANKS, "xxx"),
    ),
    good=(
        Example("ar", _THANKS, "وشكرا لكم."),
        Example("zh", _THANKS, "谢谢大家。"),
        Example("fr", _THANKS, "Je vous remercie."),
        Example("ru", _THANKS, "Благодарю вас."),
        Example("es", _THANKS, "Muchas gracias."),
        Example("fr", "N/A", "N/A"),
    ),
)
