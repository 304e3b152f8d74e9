"""Spaces at marks: where a text has one before a mark, and where it lacks the one after it; in Chinese, any.

French has spaces of its own before double marks (P510, P511), so only its commas and stops count here.
"""

from __future__ import annotations

import bisect
import re

from hexapla.checks.adjacent import CLOSING, is_arabic, is_han
from hexapla.checks.quotes import quotes
from hexapla.checks.rule import Span
from hexapla.masking import CODE, FOREIGN, TOKEN, Masked
from hexapla.text import expression

_SPACES = " \u00a0\u202f"
_ALL = ".,;:?!،؛؟"
_MARKS = {"ar": _ALL, "en": _ALL, "es": _ALL, "fr": ".,", "ru": _ALL}
LANGUAGES = tuple(_MARKS)
_OPENING = {"ar": "«", "en": "“«", "es": "“«¿¡", "fr": "«", "ru": "«„"}
"""What only opens, and so has a space before it: “ closes in Russian „…“ and stands either way in Arabic."""
_NEAR = expression(f"[{_ALL}](?:(?<=[{_SPACES}].)|(?=[^\\W\\d_]|[“«„¿¡]))")
"""A mark with a space before it, or with what may be a word right after it: few texts have one."""
_ENDS_WORD = expression(f"[^\\W_]|[{re.escape(CLOSING)}%٪’{CODE}{TOKEN}{FOREIGN}\u064b-\u0652]")
_VOWELS = expression("[\u064b-\u0652]+")
_PROSE = expression(r"[^/@=&#_\\|<>{}+*~^]*")
"""A word with any of these signs is an address, a formula or a file name."""
_BETWEEN_WORDS = ",;?!،؛؟"
_PERCENT_VARIES = frozenset({"es", "ru"})
_PERCENT = {
    "closed": (expression(rf"(?<=\d)[{_SPACES}]+(?=%)"), ""),
    "spaced": (expression(r"(?<=\d) ?(?=%)"), "\u00a0"),
}
"""Both forms are in use (domain notes D3 S5, D4 R10)."""
_HAN = "\u3400-\u9fff\u3007"
_WIDE = "，。；！？、"
_HAN_GAP = expression(
    rf"(?<=[{_HAN}])[ \u00a0](?=[{_HAN}{_WIDE}：”’》）])|(?<=[{_WIDE}])[ \u00a0](?=[{_HAN}{_WIDE}“‘《（])"
    rf"|(?<=：)[ \u00a0](?=[“‘《])|(?<=[”’》）])[ \u00a0](?=[{_HAN}{_WIDE}：])|(?<=[“‘《（])[ \u00a0](?=[{_HAN}])"
)
_HAN_PROSE = expression("[，。；！？]")
_HAN_LABEL = expression(
    r"\W*(?:第?[一二三四五六七八九十百千零〇\d]{1,6}[、.．]?|第[一二三四五六七八九十百千零〇\d]{1,6}[条章节款项编部分届号届次会期卷册]{1,2}"
    r"|(?:建议|目标|原则|承诺|行动|议题|问题|任务|支柱|步骤|阶段|专题|图|表|附表|专栏)[一二三四五六七八九十]{1,3}[、：]?"
    r"|附件[一二三四五六七八九十甲乙丙]?|附录[一二三四五六七八九十]?|[甲乙丙丁戊己庚辛][、.．]?|序言|前言|导言|引言|摘要|结论|注|问|答)\Z"
)
"""What numbers a paragraph or names a part of the text, at its head."""
_HAN_LONGEST_LABEL = 12
_NAME = 12
"""Characters beside a space in which the point of a name, 安东尼奥·古特雷斯, says that it parts a name from a title."""
_REACH = 40
"""How far the ends of a word are looked for, so that every text takes linear time."""


def gaps(text: Masked) -> tuple[tuple[Span, str], ...]:
    """Return what stands at the marks of ``text`` and what should stand there, in order; not for Chinese."""
    marks, plain = _MARKS[text.language], text.plain
    found: list[tuple[Span, str]] = []
    for match in _NEAR.finditer(plain):
        at = match.start()
        if plain[at] not in marks:
            continue
        if plain[at - 1 : at] in tuple(_SPACES):
            start = at - _spaces_before(plain, at)
            joined = _joins_words(plain, start, at)
            if joined or _ends_word(plain, start, at):
                found.append(((start, at + joined), f"{plain[at]} " if joined else ""))
        elif _runs_on(plain, at, _OPENING[text.language]):
            found.append(((at, at + 1), f"{plain[at]} "))
    return tuple(found)


def percent_gaps(text: Masked, house: str) -> tuple[tuple[Span, str], ...]:
    """Return what stands before the per cent signs of a Spanish or Russian text otherwise than ``house`` has it."""
    if text.language not in _PERCENT_VARIES or house not in _PERCENT or "%" not in text.plain:
        return ()
    pattern, right = _PERCENT[house]
    return tuple((match.span(), right) for match in pattern.finditer(text.plain))


def han_gaps(text: Masked) -> tuple[tuple[Span, str], ...]:
    """Return the spaces between Chinese characters or marks in running prose: not behind labels, at names."""
    plain = text.plain
    if " " not in plain and "\u00a0" not in plain:
        return ()
    found = [match.span() for match in _HAN_GAP.finditer(plain)]
    if not found or not _HAN_PROSE.search(plain):
        return ()
    inside = sorted(
        (item.start, item.end, bool(_HAN_PROSE.search(plain, item.start, item.end)))
        for item in text.once(quotes).pairs
        if not item.depth
    )
    return tuple(((start, end), "") for start, end in found if _is_slip(plain, start, end, inside))


def _is_slip(plain: str, start: int, end: int, inside: list[tuple[int, int, bool]]) -> bool:
    """Whether the space between ``start`` and ``end`` parts nothing: no label, name and title, or lines of a slogan."""
    left, right = plain[start - 1], plain[end]
    if (left in _WIDE and left != "、") or right in _WIDE:
        return not (start <= _HAN_LONGEST_LABEL and _HAN_LABEL.match(plain[:start]))
    if start <= _HAN_LONGEST_LABEL and _HAN_LABEL.match(plain[:start]):
        return False
    if "·" in plain[max(0, start - _NAME) : end + _NAME]:
        return False
    if not (is_han(left) and is_han(right)):
        return True
    place = bisect.bisect(inside, (start,)) - 1
    return place < 0 or inside[place][1] <= end or inside[place][2]


def _spaces_before(plain: str, at: int) -> int:
    near = plain[max(0, at - _REACH) : at]
    return len(near) - len(near.rstrip(_SPACES))


def _joins_words(plain: str, start: int, at: int) -> bool:
    """Whether a mark has its space on the wrong side: one word ,another. A stop, only in Arabic: no .org there."""
    before, after = plain[start - 1 : start], plain[at + 1 : at + 2]
    between = plain[at] in _BETWEEN_WORDS or (plain[at] == "." and is_arabic(after or " "))
    return between and after.isalpha() and (before.isalpha() or bool(_VOWELS.match(before)))


def _ends_word(plain: str, start: int, at: int) -> bool:
    """Whether the mark at ``at`` ends the word before ``start``: it is none of an ellipsis (. . .) or ratio (3 : 1)."""
    mark, after = plain[at], plain[at + 1 : at + 2]
    if not start or not _ENDS_WORD.match(plain, start - 1) or not (after.isspace() or after in f"{CLOSING}?!{CODE}"):
        return False
    if mark == ".":
        return plain[at + 1 : at + 3].lstrip(_SPACES)[:1] != "."
    if mark == ":":
        ratio = plain[start - 1].isdigit() and plain[at + 1 : at + 3].strip()[:1].isdigit()
        return not ratio and after not in (")", "]")
    return True


def _runs_on(plain: str, at: int, opening: str) -> bool:
    """Whether a word of prose goes on right after the mark at ``at``."""
    left = _VOWELS.sub("", "".join(plain[max(0, at - _REACH) : at].split()[-1:]))
    right = plain[at + 1 : at + _REACH].split(None, 1)[0]
    if not _PROSE.fullmatch(left) or not _PROSE.fullmatch(right):
        return False
    ends_word = left[-2:].isalpha() and len(left) > 1
    if not ends_word and left[-1:] not in tuple(CLOSING):
        return False
    if not right[0].isalpha():
        return right[0] in opening
    return plain[at] in _BETWEEN_WORDS or _begins_sentence(left, right) or (plain[at] == ":" and _glued(left, right))


def _glued(left: str, right: str) -> bool:
    """Whether a colon stands between two words: three messages:first. Codes (ISO:iec, urn:isbn:1) have other signs."""
    if not (left[-3:].isalpha() and len(left) > 2 and right[:2].isalpha() and len(right) > 1):
        return False
    return not (left[-3:].isupper() or ":" in left or ":" in right or any(map(str.isdigit, right)))


def _begins_sentence(left: str, right: str) -> bool:
    """Whether a sentence begins with ``right`` after a stop or colon: not in *un.org*, т.е., أ.د."""
    if is_arabic(right[0]):
        return len(left) > 2 and left[-3:].isalpha() and right[:2].isalpha()
    return right[0].isupper() and right[1:2].islower() and (left[-2:].islower() or not left[-1].isalpha())
