"""P531: Chinese, a full-width digit or Latin letter."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import corrections
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair
from hexapla.text import expression

_RUN = expression(r"[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ]|[－／．](?=[０-９Ａ-Ｚａ-ｚ]|[0-9A-Za-z]))*")
_HALF = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


def _check(pair: Pair) -> Iterator[Hit]:
    runs = list(_RUN.finditer(pair.target.plain))
    if runs:
        changes = [(match.span(), match[0].translate(_HALF)) for match in runs]
        yield from corrections(pair.message.target, changes, "full-width digits or Latin letters")


RULE = Rule(
    code="P531",
    name="chinese-full-width-letter",
    category="locale-violation",
    severity="warning",
    fix="safe",
    languages=("zh",),
    reason="Arabic figures and Latin letters are half-width in Chinese; in full width searches and counts miss them.",
    source="GB/T 15835-2011, 5.1; domain notes D5",
    check=_check,
    bad=(
        Example("zh", "In 2015, the Assembly met.", "２０１５年，大会举行会议。"),
        Example("zh", "COVID-19 changed everything.", "ＣＯＶＩＤ－19改变了一切。"),
        Example("zh", "3.5 per cent of the population", "人口的３．５%"),
    ),
    good=(
        Example("zh", "In 2015, the Assembly met.", "2015年，大会举行会议。"),
        Example("zh", "In 2000, sixteen items", "二〇〇〇年，共有①至⑯项"),
        Example("zh", "COVID-19 (see annex)", "COVID-19（见附件）"),
    ),
)
