"""P540: a Latin comma, semicolon or question mark in Arabic, or an Arabic one in another language."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import CLOSING, UNSEEN, after, before, corrections, is_arabic
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.strange_marks import strange
from hexapla.model import Pair
from hexapla.text import expression

_MARK = expression(r"[,;?]")
_ARABIC = {",": "،", ";": "؛", "?": "؟"}
_LEFT = UNSEEN + CLOSING + "\"'“«\u0640"
_STRANGE = expression("[،؛؟]")
_LETTER = expression("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufefc]")
_LATIN = {"،": ",", "؛": ";", "؟": "?"}
_CHINESE = {"،": "，", "؛": "；", "؟": "？"}
_RIGHT = UNSEEN + " \u00a0\u202f(\"'«“”"


def _check(pair: Pair) -> Iterator[Hit]:
    if pair.target.language != "ar":
        yield from _left(pair)
        return
    plain = pair.target.plain
    changes = [(match.span(), _ARABIC[match[0]]) for match in _MARK.finditer(plain) if _is_arabic(plain, match.start())]
    if changes:
        yield from corrections(pair.message.target, changes, "mark of the Latin script in Arabic")


def _left(pair: Pair) -> Iterator[Hit]:
    """Yield the marks that a translation from Arabic has kept."""
    marks = {"،", "؛", "؟"}
    if marks.isdisjoint(pair.target.plain) or not (pair.source.language == "ar" or marks.isdisjoint(pair.source.plain)):
        return
    own = _CHINESE if pair.target.language == "zh" else _LATIN
    yield from corrections(pair.message.target, strange(pair, _STRANGE, _LETTER, own), "mark of Arabic")


def _is_arabic(plain: str, index: int) -> bool:
    left = before(plain, index, _LEFT)
    if is_arabic(left):
        return True
    if left in " \u00a0":
        left = before(plain, index, _LEFT + " \u00a0")
        return is_arabic(left) and not plain[index + 1 : index + 2].isdigit()
    gap = after(plain, index + 1, UNSEEN)
    if plain[index] == "?" and not gap:
        return any(is_arabic(char) for char in plain[max(0, index - 80) : index])
    return gap == " " and is_arabic(after(plain, index + 1, _RIGHT))


_CALL = "Who will answer the call?"
_MET = "In 2015, the Assembly met."

RULE = Rule(
    code="P540",
    name="arabic-latin-mark",
    category="locale-violation",
    severity="warning",
    fix="safe",
    languages=("ar", "en", "es", "fr", "ru", "zh"),
    reason="Arabic has a comma, a semicolon and a question mark of its own, which no other language of ours has. Latin "
    "runs and figures keep theirs.",
    source="Domain notes D6 A1; Unicode 17.0, U+060C, U+061B, U+061F",
    check=_check,
    bad=(
        Example("ar", _MET, "وفي عام 2015, اجتمعت الجمعية العامة."),
        Example("ar", _CALL, "من سيلبي النداء?"),
        Example("ar", "Peace; justice", "السلام; والعدل"),
        Example("ar", "the World Bank (IBRD), and others", "البنك الدولي (IBRD), وغيره"),
        Example("en", "هل نريد السلام؟", "Do we want peace؟", source_language="ar"),
        Example("es", "نريد السلام، والأمن.", "Queremos la paz، y la seguridad.", source_language="ar"),
        Example(
            "fr", "نريد السلام؛ ونريد الأمن.", "Nous voulons la paix؛ nous voulons la sécurité.", source_language="ar"
        ),
        Example("ru", "نريد السلام، والأمن.", "Мы хотим мира، а также безопасности.", source_language="ar"),
        Example("zh", "نريد السلام، والأمن.", "我们要和平، 也要安全。", source_language="ar"),
        Example("en", "السلام، والأمن، والتنمية", "peace، security and development", source_language="ar"),
        Example("en", "العدل؛ والسلام", "justice؛ and peace", source_language="ar"),
        Example("es", "ماذا ننتظر؟", "¿Qué esperamos؟", source_language="ar"),
        Example("es", "العدل؛ والسلام", "la justicia؛ y la paz", source_language="ar"),
        Example("fr", "ماذا ننتظر؟", "Qu’attendons-nous\u00a0؟", source_language="ar"),
        Example("fr", "السلام، والأمن", "la paix، ainsi que la sécurité", source_language="ar"),
        Example("ru", "ماذا ننتظر؟", "Чего мы ждем؟", source_language="ar"),
        Example("ru", "العدل؛ والسلام", "справедливость؛ и мир", source_language="ar"),
        Example("zh", "ماذا ننتظر؟", "我们还等什么؟", source_language="ar"),
        Example("zh", "العدل؛ والسلام", "正义؛和平", source_language="ar"),
    ),
    good=(
        Example("en", "السلام، والأمن، والتنمية", "peace, security and development", source_language="ar"),
        Example("en", "“؟” is a mark.", "The sign “؟” is a mark.", source_language="es"),
        Example("es", "ماذا ننتظر؟", "¿Qué esperamos?", source_language="ar"),
        Example("es", "“ماذا ننتظر؟”", "“ماذا ننتظر؟” (“¿Qué esperamos?”)", source_language="ar"),
        Example("fr", "ماذا ننتظر؟", "Qu’attendons-nous\u00a0?", source_language="ar"),
        Example("fr", "العدل؛ والسلام", "la justice\u00a0; et la paix", source_language="ar"),
        Example("ru", "ماذا ننتظر؟", "Чего мы ждем?", source_language="ar"),
        Example("ru", "علامة الاستفهام ؟", "Вопросительный знак — «؟»", source_language="ar"),
        Example("zh", "ماذا ننتظر؟", "我们还等什么？（ماذا ننتظر؟）", source_language="ar"),
        Example("zh", "العدل؛ والسلام", "正义；和平", source_language="ar"),
        Example("ar", _MET, "وفي عام 2015، اجتمعت الجمعية العامة."),
        Example("ar", "There were 1,500 of them.", "وكان عددهم 1,500 شخص."),
        Example("ar", "See Smith, J., Peace (London, 2010).", "انظر Smith, J., Peace (London, 2010)."),
        Example("en", "هل نريد السلام؟", "Do we want peace? “ماذا ننتظر؟” he asked.", source_language="ar"),
        Example("es", "نريد السلام، والأمن.", "Queremos la paz, y la seguridad.", source_language="ar"),
        Example("fr", "علامة الاستفهام هي ”؟“.", "Le point d’interrogation est «\u00a0؟\u00a0».", source_language="ar"),
        Example(
            "ru", "نريد السلام، والأمن.", "Мы хотим мира, а также безопасности (السلام، والأمن).", source_language="ar"
        ),
        Example("zh", "نريد السلام، والأمن.", "我们要和平，也要安全。", source_language="ar"),
        Example("ar", "See https://www.un.org/ar?a=1,2;b=3 now.", "انظر الآن https://www.un.org/ar?a=1,2;b=3."),
    ),
)
