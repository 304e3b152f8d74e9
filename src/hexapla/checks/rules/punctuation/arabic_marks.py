"""P540: Arabic, a Latin comma, semicolon or question mark."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import CLOSING, UNSEEN, after, before, corrections, is_arabic
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair
from hexapla.text import expression

_MARK = expression(r"[,;?]")
_ARABIC = {",": "،", ";": "؛", "?": "؟"}
_LEFT = UNSEEN + CLOSING + "\"'“«\u0640"
_RIGHT = UNSEEN + " \u00a0\u202f(\"'«“”"


def _check(pair: Pair) -> Iterator[Hit]:
    plain = pair.target.plain
    changes = [(match.span(), _ARABIC[match[0]]) for match in _MARK.finditer(plain) if _is_arabic(plain, match.start())]
    if changes:
        yield from corrections(pair.message.target, changes, "mark of the Latin script in Arabic")


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
    languages=("ar",),
    reason="Arabic has a comma, a semicolon and a question mark of its own. Latin runs and figures keep theirs.",
    source="Domain notes D6 A1; Unicode 17.0, U+060C, U+061B, U+061F",
    check=_check,
    bad=(
        Example("ar", _MET, "وفي عام 2015, اجتمعت الجمعية العامة."),
        Example("ar", _CALL, "من سيلبي النداء?"),
        Example("ar", "Peace; justice", "السلام; والعدل"),
        Example("ar", "the World Bank (IBRD), and others", "البنك الدولي (IBRD), وغيره"),
    ),
    good=(
        Example("ar", _MET, "وفي عام 2015، اجتمعت الجمعية العامة."),
        Example("ar", "There were 1,500 of them.", "وكان عددهم 1,500 شخص."),
        Example("ar", "See Smith, J., Peace (London, 2010).", "انظر Smith, J., Peace (London, 2010)."),
        Example("ar", "See https://www.un.org/ar?a=1,2;b=3 now.", "انظر الآن https://www.un.org/ar?a=1,2;b=3."),
    ),
)
