"""The raw tokens of a folded text, by one regular expression a language: codes, addresses, symbols, dates, times,
digits, words and marks.

Document symbols after the grammar of the UN library's guide (domain notes A6), resolution numbers with their year in
brackets (``1325 (2000)``); inline codes as in ``segmentation/codes.py``.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from hexapla.changes.lexicon import load

_CODE = r"</?[A-Za-z_][\w.:-]*/?>"
_URL = r"(?:https?://|www\.)[^\s<>\"，。；）؛،\u0600-\u06ff\u4e00-\u9fff]*[\w/=&#-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_SYMBOL = (
    r"\b[A-Z]{1,9}/(?:[A-Za-z0-9.()-]+/)*[A-Za-z0-9.-]*\d[A-Za-z0-9.-]*(?: ?\((?:\d{4}|[IVXLCDM]+)\))?"
    r"|(?<![\d.,])\d{1,4} ?\((?:\d{4}|[IVXLCDM]+)\)"
)
_NUMERIC_DATE = r"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})\b"
_INITIALS = r"\b(?:[A-ZА-Я]\.){2,}"
_MIXED = r"\b[A-ZА-Я][A-Za-zА-Яа-я]*-?\d+[A-Za-z]*\b"
_DECADE = r"\b(?P<decade_year>1[5-9]\d0|20\d0)(?:s\b|-(?:е|х|ые|ых)\b)"
_DIGITS = r"\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_FRACTION = r"(?<![\d/])\d{1,3}[/⁄]\d{1,3}(?![\d/])"
_SPECIAL = r"−(?=\d)|[¼-¾⅐-⅞⁰¹²³⁴-⁹₀-₉Ⅰ-ⅿ①-⑳㈠-㈩]"
_MONEY = r"(?:US|A|C|NZ|HK)?\$|[€£¥₽]"
_HAN = r"[\u3400-\u9fff·]+"
_WORD = r"(?:(?![\u3400-\u9fff])[^\W\d_])+"
_STRONG = frozenset(".!?;:—。؛؟")
_WEAK = frozenset(",()[]{}/、،")
_OPENING = frozenset("\"'([{<-*•")


class Token(Struct, frozen=True):
    """A piece of a folded text. ``kind`` is a group of the expression, ``key`` its normal form (of a word: the word),
    ``clause`` and ``sentence`` count the marks before it, ``initial`` says that a sentence begins with it."""

    kind: str
    text: str
    key: str
    clause: int
    sentence: int
    initial: bool


def scan(text: str, language: str) -> Iterator[Token]:
    """Yield the tokens of a folded text; marks and spaces are only counted."""
    lexicon = load(language)
    clause = sentence = 0
    initial = True
    previous = ""
    for match in _pattern(language).finditer(text):
        kind, found = str(match.lastgroup), match[0]
        if kind != "mark":
            yield Token(kind, found, _key(kind, match, language), clause, sentence, initial)
            initial = initial and kind in {"code", "digits"}
            previous = found
        elif found in _STRONG:
            abbreviation = found == "." and (previous.casefold() in lexicon.abbreviations or _is_initial(previous))
            if not abbreviation:
                clause, sentence, initial = clause + 1, sentence + 1, True
        elif found in _WEAK:
            clause += 1
            initial = initial or found in "(["
        elif found in _OPENING:
            initial = initial or found == '"'


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


@functools.cache
def _pattern(language: str) -> re.Pattern[str]:
    lexicon = load(language)
    digits = rf"(?:{_DIGITS})(?:(?:{lexicon.ordinal})\b)?" if lexicon.ordinal else _DIGITS
    groups = {
        "code": _CODE,
        "address": _URL,
        "symbol": _SYMBOL,
        "iso": _NUMERIC_DATE,
        "time": lexicon.times,
        "date": lexicon.dates,
        "decade": _DECADE,
        "initials": _INITIALS,
        "mixed": _MIXED,
        "money": _MONEY,
        "fraction": _FRACTION,
        "special": _SPECIAL,
        "digits": digits,
        "percent": "%",
        "han": _HAN,
        "word": _WORD,
        "mark": r"\S",
    }
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in groups.items() if pattern))


def _key(kind: str, match: re.Match[str], language: str) -> str:
    found = match[0]
    if kind == "word":
        return found.casefold()
    if kind == "special" and "VULGAR" in unicodedata.name(found, ""):
        return f"f:{Fraction(unicodedata.numeric(found)).limit_denominator(100)}"
    if kind in {"code", "address", "special", "mixed"}:
        return f"{kind}:{found}"
    if kind == "symbol":
        return f"symbol:{found.replace(' ', '')}"
    if kind == "fraction":
        upper, lower = re.split("[/⁄]", found)
        return f"f:{Fraction(int(upper), int(lower))}" if int(lower) else f"f:{found}"
    if kind == "initials":
        return f"A:{found.replace('.', '')}"
    if kind == "money":
        return {"$": "¤dollar", "US$": "¤dollar", "€": "¤euro", "£": "¤pound"}.get(found, f"¤{found}")
    named = {name.rstrip("234"): value for name, value in match.groupdict().items() if value}
    if kind == "decade":
        return f"decade:{named['decade_year']}"
    if kind == "time":
        return _time_key(named)
    if kind == "date":
        return _date_key(named, language)
    return f"d:{found}" if kind == "iso" else found


def _time_key(named: dict[str, str]) -> str:
    hour = int(named["hour"])
    half = named.get("half", "")
    if half in {"p", "下午", "晚上"} and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return f"t:{hour}:{int(named.get('minute') or 0):02}"


def _date_key(named: dict[str, str], language: str) -> str:
    months = load(language).months
    month = months.get(named.get("month", "").casefold(), named.get("month", ""))
    day = named.get("day", "")
    parts = (named.get("range", ""), day and str(int(day)), str(month), named.get("year", ""))
    return "d:" + "/".join(parts)
