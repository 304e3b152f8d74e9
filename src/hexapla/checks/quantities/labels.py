"""Numbers with a point that are no decimals: target 16.10, indicator 3.9.2, in Arabic الغاية 16-10."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hexapla.checks.quantities.model import Quantity
from hexapla.text import expression

_BEFORE = 24
_INDENT = 3
_LABEL = expression(
    r"(?:targets?|goals?|indicators?|tables?|figures?|versions?|cibles?|objectifs?|indicateurs?|tableaux?|metas?|objetivos?"
    r"|indicador(?:es)?|cuadros?|gráficos?|задач\w{0,4}|цел\w{0,4}|показател\w{0,4}|таблиц\w{0,3}|рис\.|الغاي\w{1,3}|الأهداف|الهدف"
    r"|المؤشر\w{0,3}|الجدول|目标|指标|表|图)[\s\u00a0]*(?:[\d.]+(?:, | and | et | y | и | و|、|和))?\Z",
    re.IGNORECASE,
)
_HEAD = expression(r"[(（ ]{0,3}(\d+(?:\.\d+)+)[.)）]?[ \u00a0\u3000\t—–-]+(?=[^\W\d_])")
_POINT = expression(r"\d+(?:\.\d+)+")


def labelled(text: str, at: int) -> bool:
    """Return whether what stands at ``at`` in ``text`` is the number of a target, a table or the like."""
    return _LABEL.search(text, max(0, at - _BEFORE), at) is not None


def heads(text: str, one: Quantity) -> bool:
    """Return whether ``one`` is the number of the paragraph that it begins: *3.1 By 2030, reduce …*."""
    match = _HEAD.match(text) if one.span[0] <= _INDENT and one.scale == 1 else None
    if match is None or match.span(1) != one.span:
        return False
    following = text[match.end()]
    return following.isupper() or "一" <= following <= "鿿"


def with_parts(one: Quantity, text: str) -> Quantity:
    """Return ``one`` with the numbers of which it is made, if it is such a label."""
    digits = text[slice(*one.span)]
    if not one.digits or not _POINT.fullmatch(digits) or not (labelled(text, one.span[0]) or heads(text, one)):
        return one
    return replace(one, parts=tuple(int(part) for part in digits.split(".")))
