"""U602: compatibility forms."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from hexapla.checks.mending import Change, named, times, together
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair
from hexapla.text import expression

_FORMS = (
    "\ufb00-\ufb06"  # Latin ligatures
    "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf2\ufdf4"  # Arabic presentation forms A, without ﷺ ﷻ ﷼ ﷽ ﴾ ﴿
    "\ufe70-\ufefc"  # Arabic presentation forms B
    "\u2e9f\u2ef3\u2f00-\u2fd5"  # radicals, as PDF files have them
    "\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25-\ufa26\ufa2a-\ufad9\U0002f800-\U0002fa1d"  # ideographs
    "\uff61-\uff9f"  # half-width kana and their marks
    "\U0001d400-\U0001d7ff"  # mathematical letters
)
_WIDE = "\uff01-\uff5e"
_COMPATIBILITY = expression(f"[{_FORMS}]+")
_COMPATIBILITY_OR_WIDE = expression(f"[{_FORMS}{_WIDE}]+")
_ARABIC_OF_WIDE = {"，": "،", "；": "؛", "？": "؟"}
_EAST_ASIAN = expression("[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_RADICALS = dict(
    zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻩⻬⻮⻰⻳",
        "母民虎西见角贝车长门青页风飞食马骨鬼鱼鸟黄齐齿龙龟",
        strict=True,
    )
)
_RADICAL = expression("[" + "".join(_RADICALS) + "]")
"""CJK radicals without a decomposition, and the ideograph of each (EquivalentUnifiedIdeograph.txt)."""


def _check(pair: Pair) -> Iterator[Hit]:
    text = pair.target.plain
    if text.isascii():
        return
    changes = list(_changes(text, pair.target.language))
    if changes:
        span, fix = together(pair.message.target, changes)
        first = changes[0]
        found = text[first.start : first.end]
        message = f"the form {found} ({named(found[0])}) stands for {first.new}{times(len(changes))}"
        yield Hit(message, target_span=span, expected=first.new or "", found=found, fix=fix)


def _changes(text: str, language: str) -> Iterator[Change]:
    chinese = language.startswith("zh")
    for match in (_COMPATIBILITY if chinese else _COMPATIBILITY_OR_WIDE).finditer(text):
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        if not chinese and _EAST_ASIAN.search(before + after) and "\uff01" <= match[0][0] <= "\uff5e":
            continue  # a mark or figure of a Chinese quotation
        yield Change(*match.span(), _normal(match[0], before, after, language))
    if chinese:
        for match in _RADICAL.finditer(text):
            yield Change(*match.span(), _RADICALS[match[0]])


def _normal(form: str, before: str, after: str, language: str) -> str:
    """Return what ``form`` is; a wide mark has its space in it, and needs one beside it now."""
    new = "".join(map(_letter, form))
    if language == "ar" and form[-1] in _ARABIC_OF_WIDE:
        new = new[:-1] + _ARABIC_OF_WIDE[form[-1]]
    if form[0] == "（" and before.isalnum():
        new = " " + new
    return new + " " if form[-1] in "，；：？！）" and after.isalnum() else new


def _letter(char: str) -> str:
    """Return what ``char`` stands for; a vowel sign loses the space or tatweel that its form sits on."""
    new = unicodedata.normalize("NFKC", char)
    return new.lstrip(" \u0640") or new if "\ufe70" <= char <= "\ufe7f" else new


RULE = Rule(
    code="U602",
    name="compatibility-form",
    category="characters",
    severity="warning",
    reason=(
        "Presentation forms, ligatures, radicals and wide letters are left over from old encodings and PDF files: they "
        "look like the letters of the text and are not found by search."
    ),
    source="Unicode UAX #15 (compatibility decompositions); The Unicode Standard, 9.2 and 18.1",
    check=_check,
    fix="safe",
    bad=(
        Example("ar", "Peace", "اﻟﺴﻼم واﻷﻣﻦ"),
        Example("ar", "No one", "ﻻ أحد"),
        Example("ar", "And now?", "والآن，ماذا بعد؟"),
        Example("zh", "people of the world", "世界⼈⺠"),
        Example("zh", "In 2015", "2015\uf98e"),
        Example("zh", "Yes", "是的､我们"),
        Example("fr", "finally", "enﬁn, le conﬂit"),
        Example("fr", "2030 Agenda", "Programme ２０３０"),
        Example("fr", "Peace", "𝐏𝐚𝐢𝐱 et sécurité"),
        Example("es", "conflict", "el conﬂicto"),
        Example("es", "Peace, security", "La paz，la seguridad"),
        Example("es", "finalement", "ﬁnalmente", source_language="fr"),
        Example("en", "Enfin", "ﬁnally", source_language="fr"),
        Example("en", "联合国", "ＵＮ reform", source_language="zh"),
        Example("en", "和平", "Peace（and security）", source_language="zh"),
        Example("ru", "Peace and security", "Мир，безопасность"),
        Example("ru", "2030", "Повестка дня на период до ２０３０ года"),
        Example("ru", "和平！", "Мир！", source_language="zh"),
    ),
    good=(
        Example("ar", "The Prophet, and the verse", "النبي ﷺ، والآية ﴿لا إكراه في الدين﴾"),
        Example("ar", "No one: CO₂", "لا أحد: CO₂"),
        Example("ar", "½", "½ و5 م²"),
        Example("zh", "COVID-19 (the disease), 100 m²", "COVID-19（疾病），100㎡！"),
        Example("zh", "first", "①第一，Ⅳ级，№5"),
        Example("zh", "CO₂ emissions", "CO₂排放量……"),
        Example("fr", "No. 5, m²", "nº 5, 100 m² ½ ™ … 1ᵉʳ"),
        Example("fr", "Work", "L’œuvre, Æsop"),
        Example("fr", "He wrote “你好！”", "Il a écrit «\u00a0你好！\u00a0»"),
        Example("es", "42nd session", "42º período, 3ª reunión…"),
        Example("es", "CO₂, ¾", "CO₂, ¾"),
        Example("es", "“你好，世界”", "“你好，世界”", source_language="zh"),
        Example("en", "«№ 5»", "No. 5 ™ ℃ ½", source_language="ru"),
        Example("en", "《人民日报》（北京）", "People’s Daily (《人民日报》（北京）)", source_language="zh"),
        Example("en", "Æ", "Æthelred’s cœur", source_language="fr"),
        Example("ru", "No. 5", "№ 5, 100 м², ½"),
        Example("ru", "Yes…", "Да…"),
        Example("ru", "XX", "ХХ век, Ⅳ квартал"),
    ),
)
