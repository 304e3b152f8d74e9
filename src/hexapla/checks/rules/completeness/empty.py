"""C701: nothing translated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.texts import TARGETS, TEXTS, correct
from hexapla.masking import TOKEN
from hexapla.model import Pair
from hexapla.text import expression

_TEXT = expression(f"[^\\W_]|{TOKEN}")
_PLACEHOLDER = expression(
    r"[\W_]*(?:todo|tbd|tbc|tba|fixme|xxx+|n/?a|lorem ipsum"
    r"|to be translated|translate me|translation (?:missing|needed|pending)|untranslated|not translated"
    r"|à traduire|traduction (?:à venir|manquante)|non traduite?"
    r"|por traducir|sin traducir|traducción pendiente|pendiente de traducción"
    r"|не переведено|нет перевода|待翻译|待译|未翻译|للترجمة|لم يترجم)[\W_]*",
    re.IGNORECASE,
)
_ABOUT_TRANSLATION = expression("transl|tradu|перев|译|ترج", re.IGNORECASE)
_WORD = expression(r"[\W_]*(?:[Nn]/?[Aa]|XXX)[\W_]*")
_SPANISH_WORD = expression(r"[\W_]*[Tt]odo[\W_]*")
"""What is a word as well, in a short text: not applicable, thirty, all."""
_SHORT = 60
_HEADING = 24


def _check(pair: Pair) -> Iterator[Hit]:
    target = pair.message.target
    if not target.strip():
        yield Hit("not translated", source_span=(0, len(pair.segment.source)))
    elif len(target) <= _SHORT and _keeps_place(pair):
        yield Hit("a placeholder stands for the translation", target_span=(0, len(target)), found=target)
    elif not _TEXT.search(pair.target.plain) and _TEXT.search(pair.source.plain):
        yield Hit("there is no word in the translation", target_span=(0, len(target)), found=target[:_SHORT])


def _keeps_place(pair: Pair) -> bool:
    source, target = pair.segment.source, pair.message.target
    if not _PLACEHOLDER.fullmatch(target) or _PLACEHOLDER.fullmatch(source) or _ABOUT_TRANSLATION.search(source):
        return False
    if pair.target.language == "es" and _SPANISH_WORD.fullmatch(target):
        return False
    return len(source) > _HEADING or not _WORD.fullmatch(target)


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
    unfinished=True,
    bad=(
        Example("fr", _THANKS, ""),
        Example("es", _THANKS, "  "),
        Example("ru", "We count on all of you today.", "TODO"),
        Example("ar", _THANKS, "…"),
        Example("zh", _THANKS, "xxx"),
        Example("fr", _THANKS, "[à traduire]"),
        Example("es", "Peace and justice for all.", "PENDIENTE DE TRADUCCIÓN"),
        Example("ru", "We <em>must</em> act.", "<em></em>."),
        Example("zh", "Nous devons agir.", "（待翻译）", source_language="fr"),
        Example("ar", "和平与正义", "للترجمة", source_language="zh"),
        Example("en", "Мы должны действовать.", "TBD", source_language="ru"),
        Example("en", "Nous devons agir.", "", source_language="fr"),
        Example("en", "我们必须行动。", "…", source_language="zh"),
        *(Example(tag, TEXTS["en"][at], text) for tag in TARGETS for at, text in enumerate(("", "\u00a0", "[…]"))),
    ),
    good=(
        Example("ar", _THANKS, "وشكرا لكم."),
        Example("zh", _THANKS, "谢谢大家。"),
        Example("fr", _THANKS, "Je vous remercie."),
        Example("ru", _THANKS, "Благодарю вас."),
        Example("es", _THANKS, "Muchas gracias."),
        Example("fr", "N/A", "N/A"),
        Example("es", "Not applicable", "N/A"),
        Example("en", "Sans objet", "N/A", source_language="fr"),
        Example("en", "2015年", "2015", source_language="zh"),
        Example("en", "A/70/1", "A/70/1", source_language="ru"),
        Example("es", "Everything!", "¡Todo!"),
        Example("zh", "* * *", "＊＊＊"),
        Example("ar", "[not translated]", "[لم يترجم]"),
        Example("ru", "<br/>", "<br/>"),
        *correct(0, 1, 2),
    ),
)
