"""References in Chinese: 第七章, 第5至7段, 第五十五条和第五十六条, 附件一, 第70/1号决议, 第1325（2000）号决议."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.dates.chinese import chinese_number
from hexapla.checks.dates.reading import Reading, read
from hexapla.checks.references.reference import Reference
from hexapla.checks.references.roman import roman
from hexapla.masking import Masked
from hexapla.text import expression

_UNIT = "[一二三四五六七八九]"
_NUMBER = rf"(?:\d{{1,3}}|{_UNIT}?十{_UNIT}?|{_UNIT}百?[零一二三四五六七八九十]{{0,4}})"
_TO = r"(?:[、至到和及与或\-–~]|以及)第?"
_ITEM = rf"(?:\({_NUMBER}\)|{_NUMBER}(?:\([a-z\d]{{1,3}}\)|\.\d{{1,2}})?)"
_KINDS = {"条": "article", "款": "paragraph", "段": "paragraph", "章": "chapter", "节": "section"}
_PROVISION = expression(
    rf"第(?P<numbers>{_ITEM}(?:{_TO}{_ITEM}){{0,20}})"
    rf"(?P<kind>条款?(?![约件例])|款(?!式)|段(?![时路落])|章(?!鱼)|节(?![目课日气]))(?:第(?P<item>{_NUMBER})项)?"
)
_AFTER_NOUN = expression(
    rf"(?P<word>附件|附录|议程项目|规则)(?P<numbers>(?:{_NUMBER}|[IVX]+)(?:{_TO}(?:{_NUMBER}|[IVX]+)){{0,20}})"
)
_NOUNS = {"附件": "annex", "附录": "annex", "议程项目": "paragraph", "规则": "article"}
_RESOLUTION_NUMBER = r"(?:E?S-)?\d{1,4}(?:/\d{1,4})?(?: ?[A-Z](?![a-z\w]))?(?: ?\((?:\d{4}|[IVXL]+)\))?"
_RESOLUTION = expression(
    rf"(?:(?P<year>\d{{4}})年)?第?(?P<numbers>{_RESOLUTION_NUMBER}(?:号?(?:决议|决定)?(?:{_TO}){_RESOLUTION_NUMBER}){{0,20}})"
    r"号?(?:决议|决定)"
)
_ONE = expression(_NUMBER)
_ONE_AFTER = expression(rf"{_NUMBER}|[IVX]+")
_ONE_RESOLUTION = expression(
    r"(?P<value>(?:E?S-)?\d{1,4}(?:/\d{1,4})?)(?: ?[A-Z](?![a-z\w]))?(?: ?\((?P<session>\w+)\))?"
)
_BRACKET = expression(r"(?<=.)(?:\((\d{1,2})\)|\.(\d{1,2}))")
"""What stands behind a number, not before all: 第二条(4), 第2.4条."""


def chinese_references(text: Masked) -> Iterator[Reference]:
    """Yield the references of a Chinese text."""
    reading = text.once(read)
    for match in _PROVISION.finditer(reading.text):
        yield from _provisions(reading, match)
    for match in _AFTER_NOUN.finditer(reading.text):
        for place in _ONE_AFTER.finditer(match["numbers"]):
            start = match.start("numbers") + place.start()
            value = roman(place[0]) or _value(place[0])
            yield Reference(reading.span(start, start + len(place[0])), _NOUNS[match["word"]], str(value))
    for match in _RESOLUTION.finditer(reading.text):
        yield from _resolutions(reading, match)


def _provisions(reading: Reading, match: re.Match[str]) -> Iterator[Reference]:
    kind, offset = _KINDS[match["kind"][0]], match.start("numbers")
    if kind != "article" and "." in match["numbers"]:
        return
    numbers = _BRACKET.sub(lambda found: " " * len(found[0]), match["numbers"])
    for place in _ONE.finditer(numbers):
        value = _value(place[0])
        first = match.start() if not place.start() else offset + place.start()
        last = match.end("kind") if place.end() == len(numbers) else offset + place.end()
        yield Reference(reading.span(first, last), kind, str(value), sure=value > 2 or place[0].isdecimal())
    for found in _BRACKET.finditer(match["numbers"]):
        yield Reference(reading.span(offset + found.start(), offset + found.end()), "paragraph", found[1] or found[2])
    if match["item"]:
        yield Reference(reading.span(*match.span("item")), "paragraph", str(_value(match["item"])))


def _resolutions(reading: Reading, match: re.Match[str]) -> Iterator[Reference]:
    for place in _ONE_RESOLUTION.finditer(match["numbers"]):
        start = match.start("numbers") + place.start()
        session = place["session"] or ""
        year = int(session) if session.isdecimal() else roman(session)
        if match["year"] and not year:
            year, start = int(match["year"]), match.start()
        end = match.start("numbers") + place.end()
        yield Reference(reading.span(start, end), "resolution", place["value"], year)


def _value(numeral: str) -> int:
    if "百" in numeral:
        hundreds, _, rest = numeral.partition("百")
        return chinese_number(hundreds) * 100 + (chinese_number(rest.lstrip("零")) if rest.strip("零") else 0)
    return chinese_number(numeral)
