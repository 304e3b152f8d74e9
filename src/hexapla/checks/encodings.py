"""Misread bytes: stretches of a text that are another text once their bytes are read as what they were.

UTF-8 read in a code page of Windows (or Latin-1, or GBK), and text in a code page read as Latin-1. A stretch counts
only if the bytes decode and what they say is in the script of the language, so that «ÉTÉ… » is no Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.mending import Change
from hexapla.masking import Masked
from hexapla.text import expression

_C1 = {byte: char for byte in range(0x80, 0xA0) if (char := bytes([byte]).decode("cp1252", "ignore"))}
_BYTE = {ord(char): byte for byte, char in _C1.items()} | {byte: byte for byte in range(256)}
_CONTINUATION = "\u0080-\u00bf" + "".join(map(re.escape, _C1.values()))

_UTF8_BEGINS = expression(f"[\u00c2-\u00df\u00e0-\u00f4][{_CONTINUATION}]")
_UTF8 = expression(
    f"(?:[\u00c2-\u00df][{_CONTINUATION}]|[\u00e0-\u00ef][{_CONTINUATION}]{{2}}|[\u00f0-\u00f4][{_CONTINUATION}]{{3}})+"
)
_READINGS = (
    ("РС", "cp1251", expression("[РС][^\u0000-\u007fА-Яа-я](?:[РС][^\u0000-\u007fА-Яа-я]){2,}")),
    ("Ђ", "cp1251", expression("вЂ[™њќ“”¦ў\u009c\u009d\u0098]")),
    ("طظ", "cp1256", expression("[طظ][^\u0000-\u007f](?:[طظ][^\u0000-\u007f]){2,}")),
    ("‚√¬", "mac_roman", expression("‚Ä[ôúùìî¶¢]|√[©®†¢™¥±≥ªßßÆ´¨]|¬[´ª∞]")),
)
"""UTF-8 read in a code page: characters of which one is needed, the page, what the stretches look like."""
_LATIN_AS_1251 = expression("[ГВЕД][^\u0000-\u007fА-Яа-я]")
_GBK_LEADS = expression(
    "[" + "".join(bytes((a, b)).decode("gbk", "ignore") for a in range(0xE4, 0xEA) for b in range(0x80, 0xC0)) + "]"
)
"""The first two bytes of a Chinese character in UTF-8, read as GBK: of three such characters one is among these."""
_NOT_ASCII = expression("[^\u0000-\u007f]{3,60}")
_READ_AS_GBK = expression("(?:[\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]{2})+")
"""What the bytes of three characters of GBK say: two of Chinese, of three bytes each."""
_LATIN_1 = "[\u00a1-\u00ff\u2018-\u201d\u0152\u0153\u0160\u0161\u0178\u02c6\u0192]"
_LATIN_1_RUN = expression(f"{_LATIN_1}+")
_LONG_LATIN_1 = expression(f"{_LATIN_1}{_LATIN_1}{{3}}")
_LEGACY = {"ru": "cp1251", "ar": "cp1256", "zh": "gbk"}
_LEFT_WITH_SPACE = expression("(?<![^\\W\\d_])\u00c3(?= )|(?<=[a-z\u00a8-\u00bf])\u00c3(?=[ ,.;:])")
"""Ã for à: the second byte of that letter is a no-break space, which other programs take for a space."""
_LOST = (
    ("\ufffd", expression("\ufffd+")),
    ("锟斤拷", expression("锟斤拷[锟斤拷]*")),
    ("????", expression(r"\?{4,}")),
)
"""What stands where a program has lost characters: a sign that is part of it, and all of it."""

_COMMON = "\u00a0\u2010-\u2015\u2018-\u201e\u2026\u2022\u00ab\u00bb\u00b0\u20ac\u2032\u2033\u202f\u200e\u200f\u2122"
_LATIN_LETTERS = f"[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u00a1\u00aa\u00ba\u00bf{_COMMON}]+"
_READ = {
    "ru": expression(f"[А-яЁё№{_COMMON}]+"),
    "ar": expression(f"[\u060c\u061b\u061f\u0621-\u0652\u0660-\u0669{_COMMON}]+"),
    "zh": expression(f"[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e\u00b7{_COMMON}]+"),
}
_READ_LATIN = expression(_LATIN_LETTERS)
_PUNCTUATION = expression("[\u2000-\u203f]+")
"""What begins â€: its spaces, dashes and quotation marks stand in every script, and those three signs in no text."""
_HALF_PUNCTUATION = expression(f"â€(?![{_CONTINUATION}])")
"""The closing quotation mark, of which many programs lose the third byte."""


def misread(text: Masked) -> tuple[Change, ...]:
    """Return the stretches of ``text`` that are misread bytes, in order, each with what the bytes say if they tell."""
    plain = text.plain
    if plain.isascii() and "????" not in plain:
        return ()
    found = sorted(_candidates(plain, text.language), key=lambda change: (change.start, -change.end))
    kept: list[Change] = []
    for change in found:
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return tuple(kept)


def readable(text: Masked) -> str:
    """Return the plain text with spaces for the stretches that are misread bytes: what other rules look at."""
    parts = []
    position = 0
    for item in text.once(misread):
        parts += [text.plain[position : item.start], " " * (item.end - item.start)]
        position = item.end
    return "".join((*parts, text.plain[position:]))


def _candidates(plain: str, language: str) -> Iterator[Change]:
    """Yield the stretches; each search of the text is made only if a sign is there that is needed for it."""
    for sign, pattern in _LOST:
        if sign in plain:
            yield from (Change(*match.span(), None) for match in pattern.finditer(plain))
    if _UTF8_BEGINS.search(plain):
        yield from _changes(plain, _UTF8, "", language)
    if "â€" in plain:
        yield from (Change(*match.span(), "”") for match in _HALF_PUNCTUATION.finditer(plain))
    if language in _LEGACY:
        yield from _legacy(plain, language)
    else:
        if "\u00c3" in plain:
            yield from (Change(*match.span(), "à") for match in _LEFT_WITH_SPACE.finditer(plain))
        yield from _changes(plain, _LATIN_AS_1251, "cp1251", language)
    for signs, page, pattern in _READINGS:
        if any(sign in plain for sign in signs):
            yield from _changes(plain, pattern, page, language)
    if language == "zh":
        yield from _from_gbk(plain)


def _changes(plain: str, pattern: re.Pattern[str], page: str, language: str) -> Iterator[Change]:
    """Yield what ``pattern`` finds and is UTF-8 that was read in the code page ``page`` ("": Latin-1, or 1252)."""
    for match in pattern.finditer(plain):
        yield from _change(match, _again(match[0], page, "utf-8") if page else _from_latin_1(match[0]), language)


def _from_gbk(plain: str) -> Iterator[Change]:
    """Yield what is UTF-8 read as GBK; of an odd number of characters the last is lost."""
    end = 0
    for lead in _GBK_LEADS.finditer(plain):
        stretch = _NOT_ASCII.match(plain, lead.start())
        if stretch and lead.start() >= end:
            read = _READ_AS_GBK.match(stretch[0].encode("gbk", "replace").decode("utf-8", "replace"))
            if read:
                end = lead.start() + len(read[0]) * 3 // 2
                yield Change(lead.start(), end, read[0])


def _legacy(plain: str, language: str) -> Iterator[Change]:
    """Yield the runs that are in the code page of ``language`` but read as Latin-1, if one is long enough to tell."""
    if _LONG_LATIN_1.search(plain):
        for run in _LATIN_1_RUN.finditer(plain):
            yield from _change(run, _again(run[0], "cp1252", _LEGACY[language]), language)


def _change(match: re.Match[str], read: str, language: str) -> Iterator[Change]:
    """Yield the change of a stretch to what its bytes say, if that is a text in ``language``."""
    deeper = _from_latin_1(read) if _UTF8.fullmatch(read) else ""
    if deeper and _READ.get(language, _READ_LATIN).fullmatch(deeper):
        read = deeper
    if match[0].startswith("â€") and _PUNCTUATION.fullmatch(read):
        yield Change(*match.span(), read)
        return
    if (read and _READ.get(language, _READ_LATIN).fullmatch(read)) or (
        read and language in _READ and _READ_LATIN.fullmatch(read) and read.isalpha() and len(read) == 1
    ):
        yield Change(*match.span(), read)


def _from_latin_1(text: str) -> str:
    try:
        return bytes(map(_BYTE.__getitem__, map(ord, text))).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return ""


def _again(text: str, page: str, encoding: str) -> str:
    try:
        return text.encode(page).decode(encoding)
    except UnicodeError:
        return ""
