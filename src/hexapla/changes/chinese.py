"""Chinese: numerals to digits, then runs of Han to items by the longest entry, else by character.

一 by itself is an article and stays; in 第一, 一年 or a longer numeral it counts. The two characters before 先生 and
女士 are taken as the end of a name. Idioms with 不, 非, 会, 应 … are entries
of their own (不断, 非洲, 机会, 反应), so that no character in them is taken for a negation or a modal.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction

from msgspec.structs import replace

from hexapla.changes.items import Item, Kind
from hexapla.changes.lexicon import Entry, load, names
from hexapla.changes.scan import Token
from hexapla.text import expression

_DIGIT = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_STEP = {"十": 10, "百": 100, "千": 1000}
_LEAP = {"万": 10**4, "亿": 10**8}
_SIGN = "〇零一二三四五六七八九两"
_NUMERAL = rf"[{_SIGN}十百千][{_SIGN}十百千万亿]*"
_NOT_NUMERALS = """千千万万 千方百计 千家万户 千秋万代 千差万别 成千上万 十分之 十分 十足 百姓 百科 百分点 万一 万众
万象 万物 一二 再三 统一 唯一 单一 一切 一直 一起 一道 一致 一般 一定 一些 一旦 一样 一贯 一向 一律 一经 一再 一体
一系列 一带一路 一方面 一方 不一 逐一 之一 一面 一边 一时 一刻 一步 一同 一概 一如 一心 一举 一味 一代 一线 一流
第三方 三思 四面八方 五花八门 千年 两者 两岸 双方 四处 四周 百折不挠 万岁 一片 一番 一视同仁 一劳永逸 星期一 星期二
星期三 星期四 星期五 星期六 周一 周二 周三 周四 周五 周六 一成不变 三心二意 始终如一""".split()
_PER_CENT = expression(rf"百分之({_NUMERAL}|\d+(?:\.\d+)?)")
_FRACTION = expression(rf"({_NUMERAL}|\d+)分之({_NUMERAL}|\d+)")
_ALL = expression(f"(?:{'|'.join(sorted(_NOT_NUMERALS, key=len, reverse=True))})|({_NUMERAL})")
_COUNTED_ONE = expression(r"[年月日天周倍半成小]")
_TITLES = frozenset({"先生", "女士"})
_VERB_AFTER = frozenset("我们会并还兹又也此长再")


def with_digits(text: str) -> str:
    """Return ``text`` with its numerals as digits: 二〇一五年 → 2015年, 百分之五 → 5%, 三分之二 → 2⁄3."""
    text = _PER_CENT.sub(lambda match: f"{_plain(match[1])}%", text)
    text = _FRACTION.sub(lambda match: f"{_plain(match[2])}⁄{_plain(match[1])}", text)

    def digits(match: re.Match[str]) -> str:
        numeral = match[1]
        if not numeral:
            return match[0]
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if numeral == "一" and before != "第" and not _COUNTED_ONE.match(after):
            return numeral
        return _plain(numeral)

    return _ALL.sub(digits, text)


def _plain(numeral: str) -> str:
    if numeral[0].isascii() or len(numeral) > 30:
        return numeral
    if all(sign in _DIGIT for sign in numeral):
        return "".join(str(_DIGIT[sign]) for sign in numeral)
    total = section = digit = 0
    for sign in numeral:
        if sign in _DIGIT:
            digit = _DIGIT[sign]
        elif sign in _STEP:
            section += (digit or 1) * _STEP[sign]
            digit = 0
        else:
            leap = _LEAP[sign]
            section += digit
            total = total + section * leap if total >= leap else (total + section or 1) * leap
            section = digit = 0
    return str(total + section + digit)


class Han:
    """Reads the runs of Han of one text."""

    def __init__(self) -> None:
        self.entries = _entries()
        self.function = load("zh").function
        self.transcribed = _transcribed()
        self.before = ""
        self.clause = -1

    def read(self, token: Token) -> list[Item]:
        """Return the items of a run."""
        found: list[Item] = []
        position, run = 0, token.text
        if token.clause != self.clause:
            self.clause, self.before = token.clause, ""
        while position < len(run):
            item, length = self._item(token, run, position)
            if item.key in _TITLES:
                found[-2:] = [replace(one, kind=Kind.NAME) if len(one.key) == 1 else one for one in found[-2:]]
            found.append(item)
            self.before = "name" if item.kind is Kind.NAME else run[position + length - 1]
            position += length
        return found

    def _item(self, token: Token, run: str, position: int) -> tuple[Item, int]:
        transcribed = self.transcribed.match(run, position)
        if transcribed:
            return _make(token, Kind.NAME, transcribed[0]), len(transcribed[0])
        for phrase, entry in self.entries.get(run[position], ()):
            if run.startswith(phrase, position) and self._means(entry):
                weight = len(phrase) / 2 if entry.kind is Kind.WORD else 0
                made = _make(token, entry.kind, entry.key or phrase, weight, entry.role, entry.value)
                return made, len(phrase)
        sign = run[position]
        if sign in self.function:
            return _make(token, Kind.FUNCTION, sign, 0), 1
        return _make(token, Kind.WORD, sign, 0.5), 1

    def _means(self, entry: Entry) -> bool:
        """Whether a performative verb (决定, 要求) is one: at the beginning of a clause or after its subject."""
        return entry.role != "verb" or self.before in {"", "name"} or self.before in _VERB_AFTER


def _make(
    token: Token, kind: Kind, key: str, weight: float = 1.0, role: str = "", value: Fraction | None = None
) -> Item:
    return Item(kind, key, token.clause, token.sentence, weight, role, value)


@functools.cache
def _transcribed() -> re.Pattern[str]:
    signs = "".join(sorted(load("zh").transliteration))
    return re.compile(rf"[{signs}]{{1,8}}(?:·[{signs}]{{1,10}})+")


@functools.cache
def _entries() -> dict[str, tuple[tuple[str, Entry], ...]]:
    """Return the entries and the listed names by first character, the longest first."""
    entries = dict(load("zh").entries)
    for name in names("zh"):
        entries.setdefault(name, Entry(Kind.NAME, name))
    table: dict[str, list[tuple[str, Entry]]] = {}
    for phrase, entry in entries.items():
        table.setdefault(phrase[0], []).append((phrase, entry))
    return {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in table.items()}
