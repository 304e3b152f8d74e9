"""The pieces of a prepared text that can belong to a number: digits and number words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from hexapla.checks.quantities.amounts import Amount, exact
from hexapla.checks.quantities.compounds import compound, has_compound
from hexapla.checks.quantities.digits import read
from hexapla.checks.quantities.lexicon import Entry, Lexicon, Role
from hexapla.checks.quantities.prepare import Prepared
from hexapla.text import expression

_NUMBER = r"\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+(?![.,]?\d))?|\d+(?:[.,]\d+)*"
_REVERSED = r"(?:\d{3}(?: \d{3})* \d{1,2}|0\d\d(?: \d{3})*(?: \d{1,3}))(?![\d.,]\d|\d)|"
_PATTERN = r"(?P<vulgar>[¼-¾⅐-⅞])|(?P<word>[^\W\d_]+)|(?P<ratio>(?<![\d/.,])(?:\d{1,3}/\d{1,3}|(?:19|20)\d\d/\d\d)(?![\d/]))|(?P<number>(?<!\d)(?:%s))"
_ITEMS = {"": expression(_PATTERN % _NUMBER), "ar": expression(_PATTERN % (_REVERSED + _NUMBER))}
_MARKS_BEFORE = "(（‘'’"
_MARKS_AFTER = ")）’'‘"
_CODE_AFTER = expression(r"[.-][^\W\d_][.-][\w]")
_CODE_BEFORE = expression(r"\d[.-][^\W\d_][.-]$")
_MONEY_BEFORE = 16
_MONEY = expression(r"[$€£] ?\d[\d.,]* ?m\b|\d ?m ?[$€£]")
"""Where *m* is a million and no metre: *$45m*, *45 M€*."""
_MIL = expression(r"deux mil\b|mil (?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf) )?cent")
"""Where *mil* is a thousand and no millet: *mil neuf cent quarante-cinq*."""
_LIST_MARK = expression(r"\W{0,3}\d{1,3}[.)] ")


class Item(Struct, frozen=True):
    """Digits (``entry`` is None) or a number word."""

    start: int
    end: int
    text: str
    entry: Entry | None = None
    values: tuple[Amount, ...] = ()
    alien: Amount | None = None
    ratio: Amount | None = None
    reversed: bool = False
    name: str = ""
    mark: bool = False
    """A list marker, or a number in brackets."""

    @property
    def role(self) -> Role | None:
        """What kind of number word it is; None for digits."""
        return self.entry.role if self.entry else None


def items(text: Prepared, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the pieces, in order, idioms left out."""
    plain, words, phrases, heads = text.text, lexicon.words, lexicon.phrases, lexicon.heads
    compounds = text.language == "ru" and has_compound(plain)
    free = 0
    mark = _LIST_MARK.match(plain)
    for match in _ITEMS.get(text.language, _ITEMS[""]).finditer(plain):
        # Most words are none of ours: they shall cost as little as can be.
        word = match[0]
        if word not in heads:
            if match.lastgroup != "word":
                start = match.start()
                if start >= free:
                    yield _digits(text, match, marked=bool(mark and start < mark.end()))
                continue
            if not compounds:
                continue
        start = match.start()
        if start < free:
            continue
        found = _phrase(phrases[word], plain, start) if word in phrases else None
        if found:
            free = start + len(found[0])
            if found[1].role is not Role.SKIP:
                yield Item(start, free, found[0], found[1])
            continue
        entry = words.get(word) or (compound(word) if compounds else None)
        if entry and entry.role is not Role.SKIP and not _is_other(word, text, match):
            yield Item(start, match.end(), word, entry)


def _phrase(known: tuple[tuple[str, Entry], ...], plain: str, start: int) -> tuple[str, Entry] | None:
    """Return the phrase at ``start``, the longest; an idiom after a hyphen is none."""
    for one in known:
        if plain.startswith(one[0], start) and _ends(plain, start + len(one[0])):
            return None if one[1].role is Role.SKIP and start and plain[start - 1] == "-" else one
    return None


def _is_other(word: str, text: Prepared, match: re.Match[str]) -> bool:
    """Whether it is no number word here: *m* that is no million, French *mil* that is millet."""
    if word == "m":
        return not _MONEY.search(text.text, max(0, match.start() - _MONEY_BEFORE), match.end() + 2)
    if word == "mil" and text.language == "fr":
        return not _MIL.search(text.text, max(0, match.start() - 5), match.end() + 12)
    return False


def _ends(plain: str, at: int) -> bool:
    return at >= len(plain) or not plain[at].isalpha() or not plain[at - 1].isalpha()


def _digits(text: Prepared, match: re.Match[str], *, marked: bool) -> Item:
    start, end, found = match.start(), match.end(), match[0]
    if match.lastgroup == "vulgar":
        value: Amount = Fraction(unicodedata.numeric(found)).limit_denominator(10)
        return Item(start, end, found, ratio=value)
    if match.lastgroup == "ratio":
        upper, _, lower = found.partition("/")
        value = exact(Fraction(int(upper), int(lower) or 1))
        return Item(start, end, found, ratio=value, values=(int(upper), int(lower)))
    if text.language == "ar" and re.match(r"0\d\d |\d{3}(?: \d{3})* \d{1,2}$", found):
        value = int("".join(reversed(found.split(" "))))
        return Item(start, end, found, values=(value,), reversed=True)
    reading = read(found, text.language)
    marked = marked or is_mark(text.text, start, end)
    return Item(start, end, found, None, reading.native, reading.alien, name=name_before(text, start), mark=marked)


def season_years(first: Amount, last: Amount) -> tuple[Amount, ...]:
    """Return the years of *2019/20*; () if these are not two years running."""
    following = first + 1
    return (first, following) if 1900 <= first <= 2100 and last == following % 100 else ()


def is_mark(plain: str, start: int, end: int) -> bool:
    """Whether the digits are those of a list, ``(1)`` or ``’1‘``, or part of a code: ``13.b.1``."""
    before, after = plain[max(0, start - 1) : start], plain[end : end + 1]
    if end - start < 3 and before and after and before in _MARKS_BEFORE and after in _MARKS_AFTER:
        return True
    return bool(
        (after and after in ".-" and _CODE_AFTER.match(plain, end))
        or (before and before in ".-" and _CODE_BEFORE.search(plain[max(0, start - 6) : start]))
    )


def name_before(text: Prepared, start: int) -> str:
    """Return the letters with which the digits at ``start`` make a name: *COVID* of *COVID-19*, *G* of *G20*."""
    at = start
    if at and text.text[at - 1] in "-+/" and at > 1 and text.text[at - 2].isalnum():
        at -= 1
    first = at
    while first and first > at - 16 and text.text[first - 1].isalpha() and not "一" <= text.text[first - 1] <= "鿿":
        first -= 1
    letters = text.cased[first:at]
    return letters if letters and letters != letters.lower() else ""
