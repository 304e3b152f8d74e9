"""P530: an ASCII or half-width mark beside a Chinese character, or a Chinese stop or comma in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.adjacent import CLOSING, UNSEEN, after, before, corrections, is_han
from hexapla.checks.brackets import WIDE, brackets, is_label
from hexapla.checks.rule import Example, Hit, Rule, Span
from hexapla.checks.strange_marks import strange
from hexapla.model import Pair
from hexapla.text import expression

_MARK = expression(r"[,.;:?!｡､｢｣･][ \u00a0]*")
_WIDE = {
    ",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！",
    "｡": "。", "､": "、", "｢": "「", "｣": "」", "･": "·",
}  # fmt: skip
_NUMBER = expression(r"\W*[一二三四五六七八九十]{1,3}\.[ \u00a0]")
"""The number of a heading as UN documents write it: 三. 结论."""
_LABEL_END = 8
_HALF = "｡､｢｣･"
_WIDE_MARKS = "，。；：？！、（）《》〈〉“”‘’……—"
_CLOSERS = CLOSING + "\"'"
_STRANGE = expression("[。、]")
_LETTER = expression("[\u3041-\u30fa\u3400-\u9fff\u3007\uac00-\ud7a3]")
_OTHERS = {"。": ".", "、": ","}
_ARABIC = {"。": ".", "、": "،"}


def _check(pair: Pair) -> Iterator[Hit]:
    if pair.target.language != "zh":
        yield from _left(pair)
        return
    plain = pair.target.plain
    changes = [
        (_replaced(plain, match), _WIDE[match[0][0]]) for match in _MARK.finditer(plain) if _is_chinese(plain, match)
    ]
    changes += _brackets(pair)
    if changes:
        changes.sort()
        yield from corrections(pair.message.target, changes, "half-width mark in Chinese")


def _left(pair: Pair) -> Iterator[Hit]:
    """Yield the stops and commas that a translation from Chinese has kept; other rules see those that are wide forms
    of ASCII marks (U602), and quotation marks (Q403)."""
    if "。" in pair.target.plain or "、" in pair.target.plain:
        if pair.source.language != "zh" and ("。" in pair.source.plain or "、" in pair.source.plain):
            return
        own = _ARABIC if pair.target.language == "ar" else _OTHERS
        yield from corrections(pair.message.target, strange(pair, _STRANGE, _LETTER, own), "mark of Chinese")


def _replaced(plain: str, match: re.Match[str]) -> Span:
    """Return the mark with the space after it, which the full-width one has in itself; not at the end."""
    return match.start(), match.end() if match.end() < len(plain) else match.start() + 1


def _is_chinese(plain: str, match: re.Match[str]) -> bool:
    mark, index = match[0][0], match.start()
    if mark in _HALF:
        return True
    near = plain[index - 1 : index]
    right = plain[index + 1 : index + 2]
    if mark == "." and (near == "." or right == "."):
        return False  # an ellipsis, P502
    if mark == "." and index < _LABEL_END and _NUMBER.match(plain):
        return False
    left = before(plain, index, UNSEEN + _CLOSERS + " ")
    following = after(plain, match.end(), UNSEEN + "“‘《（(\"'")
    if is_han(left) or (near and near in "）》”’」") or near == "%":
        if near == "%" or not is_han(left):
            return is_han(following) or not following or mark in ",;"
        return not (mark in ".:" and right and (right.isascii() and right.isalnum()))
    return mark in ",;?!" and is_han(following) and near != " "


def _brackets(pair: Pair) -> list[tuple[Span, str]]:
    """Return half-width brackets round Chinese; round Latin letters or figures the house decides (Q411)."""
    plain = pair.target.plain
    changes = []
    for start, end in pair.target.once(brackets).pairs:
        both = plain[start] == "(" and plain[end] == ")" and not is_label(plain, start, end)
        if both and any(is_han(char) for char in plain[start + 1 : min(end, start + 200)]):
            changes += [((start, start + 1), WIDE[plain[start]]), ((end, end + 1), WIDE[plain[end]])]
    return changes


_ACT = "We must act now."
_CALL = "Who will answer the call?"

RULE = Rule(
    code="P530",
    name="chinese-half-width-mark",
    category="locale-violation",
    severity="warning",
    fix="safe",
    languages=("ar", "en", "es", "fr", "ru", "zh"),
    reason=(
        "Chinese marks are as wide as its characters. Decimals, times, addresses, initials and whole Latin phrases "
        "keep ASCII marks, and so do brackets round Latin letters and figures, (a) and 1325(2000). No other language "
        "has its stop and its comma between items."
    ),
    source="GB/T 15834-2011, 5.1; domain notes D5 C1; sysprog21/zhtw-mcp#131, lint-md#155",
    check=_check,
    bad=(
        Example("zh", "In 2015, the Assembly met.", "2015年,大会举行会议。"),
        Example("zh", _ACT, "我们必须立即行动."),
        Example("zh", _CALL, "谁来响应这一号召?"),
        Example("zh", "Many countries (such as Chad) agreed.", "许多国家(例如乍得)表示同意。"),
        Example("zh", "UNICEF, the World Bank and others", "包括UNICEF, 世界银行等"),
        Example("en", "“前事不忘，后事之师。”", "“The past guides the future。” We remember.", source_language="zh"),
        Example("es", "和平、安全和发展", "La paz、la seguridad y el desarrollo", source_language="zh"),
        Example("fr", "我们选择和平。", "Nous choisissons la paix。", source_language="zh"),
        Example("ru", "我们选择和平。", "Мы выбираем мир。", source_language="zh"),
        Example("ar", "和平、安全和发展", "السلام、والأمن والتنمية", source_language="zh"),
        Example("en", "我们选择和平。", "We choose peace。", source_language="zh"),
        Example("en", "儿童、青年和妇女", "children、young people and women", source_language="zh"),
        Example("es", "我们选择和平。", "Elegimos la paz。", source_language="zh"),
        Example("es", "联合国成立了。", "Se crearon las Naciones Unidas。", source_language="zh"),
        Example("fr", "儿童、青年和妇女", "les enfants、les jeunes et les femmes", source_language="zh"),
        Example("fr", "“我们必须行动。”", "«\u00a0Il faut agir。\u00a0»", source_language="zh"),
        Example("ru", "儿童、青年和妇女", "дети、молодежь и женщины", source_language="zh"),
        Example("ru", "增长了3%。", "Рост составил 3%。", source_language="zh"),
        Example("ar", "我们选择和平。", "نحن نختار السلام。", source_language="zh"),
        Example("ar", "“我们必须行动。”", "”يجب أن نعمل。“", source_language="zh"),
    ),
    good=(
        Example("en", "我们选择和平。", "We choose peace.", source_language="zh"),
        Example("en", "顿号是“、”。", "The mark is “、”.", source_language="zh"),
        Example("es", "我们选择和平。", "Elegimos la paz.", source_language="zh"),
        Example("es", "“和为贵。”", "“和为贵。” (“La armonía es lo más preciado.”)", source_language="zh"),
        Example("fr", "我们选择和平。", "Nous choisissons la paix.", source_language="zh"),
        Example("fr", "儿童、青年和妇女", "les enfants, les jeunes et les femmes", source_language="zh"),
        Example("ru", "顿号是“、”。", "Этот знак — «、».", source_language="zh"),
        Example("ru", "“和为贵。”", "«和为贵。» — «Гармония дороже всего».", source_language="zh"),
        Example("ar", "我们选择和平。", "نحن نختار السلام.", source_language="zh"),
        Example("ar", "“和为贵。”", "”和为贵。“", source_language="zh"),
        Example("zh", "At 10:30, growth reached 3.5 per cent.", "上午10:30，增长率达到3.5%。"),
        Example("zh", "resolution 1325 (2000), paragraph 4 (a)", "第1325(2000)号决议第4(a)段"),
        Example("zh", "J. Smith, Jr. wrote “Peace, now”.", "J. Smith, Jr.写了“Peace, now”。"),
        Example("zh", "See https://www.un.org/zh?a=1,2;b=3.", "见https://www.un.org/zh?a=1,2;b=3。"),
        Example("zh", "1. Decides to act;", "1. 决定采取行动；"),
        Example("en", "“和为贵。”", "“Harmony is precious” (和为贵。).", source_language="zh"),
        Example(
            "es", "和平、安全和发展", "La paz, la seguridad y el desarrollo (和平、安全和发展)", source_language="zh"
        ),
        Example("fr", "句号是“。”。", "Le point est «\u00a0。\u00a0».", source_language="zh"),
        Example("ru", "我们选择和平。", "Мы выбираем мир.", source_language="zh"),
        Example("ar", "和平、安全和发展", "السلام، والأمن، والتنمية", source_language="zh"),
    ),
)
