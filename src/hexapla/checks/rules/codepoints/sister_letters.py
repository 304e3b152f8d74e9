"""U606: letters of a sister orthography."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.characters import NOT_SIMPLIFIED, SIMPLIFIED, traditional
from hexapla.checks.encodings import readable
from hexapla.checks.mending import Change, named, times, together
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.scripts import ARABIC
from hexapla.model import Pair
from hexapla.text import expression

_PERSIAN = expression("[کیېۀہھەےۃۂ۰-۹]")
_ARABIC_OF = dict(zip("کیېہھەۃ", "كييهههة", strict=True))
_PERSIAN_WORD = expression("[پچژگ]")
_FINAL = expression(f"(?![{ARABIC}\u064b-\u0652])")
_WITH_MAQSURA = expression(
    "(?:[وفبكل]*(?:عل|إل|ال|حت|مت|لد|سو|أخر|كبر|مستو|مد|جدو|يسع|هد|أد|كل|يبق|يتسن|المستو|الأخر|الكبر|إحد|عظم|قصو))"
)
_QUOTED = expression('«[^«»]*»|“[^“”]*”|”[^“”]*“|"[^"]*"|\\([^()]*\\)')
_CHINESE_QUOTED = expression("《[^《》]*》|〈[^〈〉]*〉|「[^「」]*」|『[^『』]*』|“[^“”]*”|‘[^‘’]*’")
_ARABIC_INDIC = expression("[٠-٩]")


def _check(pair: Pair) -> Iterator[Hit]:
    text = pair.target.plain
    if pair.target.language == "ar":
        yield from _in_arabic(pair, text)
    elif pair.conventions.chinese_script != "traditional":
        yield from _hits(pair, list(_han(pair, NOT_SIMPLIFIED, SIMPLIFIED)), "is not a simplified character")
    else:
        pattern = re.compile("[" + "".join(traditional()) + "]")
        yield from _hits(pair, list(_han(pair, pattern, traditional())), "is not a traditional character")


def _han(pair: Pair, pattern: re.Pattern[str], forms: dict[str, str]) -> Iterator[Change]:
    if not pattern.search(pair.target.plain):
        return
    text = pair.target.once(readable)
    names = "".join(form for term in pair.conventions.terms for key, own in term.forms if key == "zh" for form in own)
    prose = _CHINESE_QUOTED.sub(lambda match: match[0] if _mixed(match[0], forms) else " " * len(match[0]), text)
    for match in pattern.finditer(prose):
        if match[0] not in pair.segment.source and match[0] not in names:
            yield Change(*match.span(), forms[match[0]] or None)


def _mixed(quotation: str, forms: dict[str, str]) -> bool:
    """Whether a quotation has characters of the text's own script that the other one lacks: it is no foreign title."""
    own = SIMPLIFIED if forms is not SIMPLIFIED else traditional()
    return any(char in own for char in quotation)


def _in_arabic(pair: Pair, text: str) -> Iterator[Hit]:
    if not _PERSIAN.search(text):
        return
    prose = _QUOTED.sub(lambda match: " " * len(match[0]) if _PERSIAN_WORD.search(match[0]) else match[0], text)
    digits = 0x660 if _ARABIC_INDIC.search(text) else 0x30
    sure: list[Change] = []
    unsure: list[Change] = []
    for match in _PERSIAN.finditer(prose):
        new, safe = _arabic(text, match.start(), digits)
        (sure if safe else unsure).append(Change(*match.span(), new))
    yield from _hits(pair, sure, "is not Arabic")
    yield from _hits(pair, unsure, "is not Arabic", "unsafe")


def _arabic(text: str, at: int, digits: int) -> tuple[str | None, bool]:
    """Return what Arabic writes for the character at ``at``, and whether that is certain."""
    char = text[at]
    if "۰" <= char <= "۹":
        return chr(digits + ord(char) - ord("۰")), True
    if char == "ی" and _FINAL.match(text, at + 1):
        word = re.search(f"[{ARABIC}]*$", text[max(0, at - 20) : at])
        before = word[0].translate(_TO_ARABIC) if word else ""
        return ("ى", True) if _WITH_MAQSURA.fullmatch(before) else ("ي", before.endswith(_SURE_YA))
    new = _ARABIC_OF.get(char)
    return new, new is not None


_TO_ARABIC = str.maketrans(_ARABIC_OF)
_SURE_YA = ("ف", "الذ", "الت", "دول", "عالم", "وطن", "نسان", "ساس", "جماع", "قليم", "سلام", "عرب", "رئيس")
"""Beginnings of words that end in ya: في, الذي, الدولي, الإنساني."""


def _hits(pair: Pair, changes: list[Change], says: str, safety: str = "") -> Iterator[Hit]:
    if changes:
        text = pair.message.target
        span, fix = together(text, changes)
        char = text[changes[0].start]
        message = f"the character {char} ({named(char)}) {says}{times(len(changes))}"
        yield Hit(message, target_span=span, expected=changes[0].new or "", found=char, fix=fix, safety=safety)


RULE = Rule(
    code="U606",
    name="sister-letters",
    category="characters",
    severity="warning",
    reason=(
        "Persian keyboards and fonts have letters and digits of their own that look Arabic; conversion leaves "
        "traditional or Japanese characters in simplified text. Search does not take them for the same. "
        "Titles and names may keep them."
    ),
    source="The Unicode Standard, 9.2 (Arabic); Table of General Standard Chinese Characters (2013); OpenCC",
    check=_check,
    fix="safe",
    languages=("ar", "zh"),
    bad=(
        Example("ar", "and all", "وکل"),
        Example("ar", "in the world", "فی العالم"),
        Example("ar", "2015", "عام ۲۰۱۵"),
        Example("ar", "La paix est le droit de chacun", "السلام حق لکل إنسان", source_language="fr"),
        Example("zh", "The United Nations", "聯合國"),
        Example("zh", "The General Assembly", "联合国大會"),
        Example("zh", "Development", "可持续発展"),
        Example("zh", "Развитие", "発展与和平", source_language="ru"),
        Example("zh", "the “Sustainable Development Goals”", "“可持续發展目标”"),
    ),
    good=(
        Example("ar", "the magazine “Gol-o Giyah”", "مجلة «گل و گیاه» الإيرانية"),
        Example("ar", "in all the world, at every level, in 2015", "في العالم كله وعلى كل مستوى في عام ٢٠١٥"),
        Example("ar", "Congo, Chad and Paris", "الكونغو وتشاد وپاريس"),
        Example("zh", "famous, the universe", "著名的乾坤，瞭望，於先生，后来，里面，台湾"),
        Example("zh", "The books", "《紅樓夢》和《國語》"),
        Example("zh", "He said “謝謝”", "他说“謝謝”"),
        Example("zh", "The newspaper Yomiuri Shimbun", "日本《読売新聞》的社论", source_language="es"),
    ),
)
