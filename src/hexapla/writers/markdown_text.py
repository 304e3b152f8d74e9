"""Plain characters in Markdown: escaped, so that whatever a translator writes stays text.

A backslash stands before a character only where CommonMark could take it for markup. The bar is written as a
reference, because a table is recognised before backslashes are.
"""

from __future__ import annotations

import re
import unicodedata

from hexapla.text import expression

_ENTITY = r"&(?=#?[0-9A-Za-z]{1,40};)"
_SPECIAL = expression(rf"[\\`*_\[\]~|]|<(?=[A-Za-z/!?])|{_ENTITY}")
_LINE_START = expression(r"#{1,6}(?=\s|\Z)|[-+:](?=[\s:-]|\Z)|>|=(?==*\s*\Z)")
_NUMBER_START = expression(r"(\d{1,9})([.)])(?=\s|\Z)")
_BARE_DESTINATION = expression(rf"(?:[A-Za-z0-9/:.?=%#@+,;~$'_-]|(?!{_ENTITY})&)+")
_NEVER = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
_UNWRITABLE = expression(f"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NEVER}]")


def writable(text: str) -> str:
    """Return ``text`` with U+FFFD for characters that Markdown, as text or as a reference, has no place for."""
    return _UNWRITABLE.sub("\ufffd", text)


def escape(text: str, *, starts_line: bool = False, bars: bool = True) -> str:
    """Return ``text`` as Markdown that means just it. ``bars``: also the bars of tables."""
    start = ""
    if starts_line:
        start, text = _start(text)
    return start + _SPECIAL.sub(lambda match: _escaped(match[0], bars), text)


def _start(text: str) -> tuple[str, str]:
    """Split ``text`` in an escaped beginning and the rest, where it begins as a block, or a file, would."""
    if text.startswith("\ufeff"):
        return reference(text[0]), text[1:]
    number = _NUMBER_START.match(text)
    if number:
        return f"{number[1]}\\{number[2]}", text[number.end() :]
    if _LINE_START.match(text):
        return f"\\{text[0]}", text[1:]
    return "", text


def _escaped(character: str, bars: bool) -> str:
    if character == "|":
        return "&#124;" if bars else character
    return f"\\{character}"


def reference(character: str) -> str:
    """Return the numeric reference of ``character``."""
    return f"&#x{ord(character):X};"


def separates(character: str) -> bool:
    """Whether every implementation takes ``character`` for white space or punctuation."""
    if character.isspace():
        return True
    if character.isascii():
        return not character.isalnum()
    return unicodedata.category(character).startswith("P")


def ordinary(character: str) -> bool:
    """Whether every implementation takes ``character`` for a part of a word."""
    return unicodedata.category(character)[0] in "LNM"


def destination(address: str, *, bars: bool = True) -> str:
    """Return ``address`` as the destination of a link."""
    if _BARE_DESTINATION.fullmatch(address):
        return address
    address = re.sub(r"[\r\n]+", "%0A", writable(address))
    address = re.sub(rf"[\\<>]|{_ENTITY}", r"\\\g<0>", address)
    return f"<{address.replace('|', '&#124;') if bars else address}>"


def title(text: str, *, bars: bool = True) -> str:
    """Return ``text`` as the title of a link or image, in its quotation marks."""
    text = re.sub(rf'[\\"]|{_ENTITY}', r"\\\g<0>", writable(text))
    return f'"{text.replace("|", "&#124;") if bars else text}"'


def code_span(text: str) -> str:
    """Return ``text`` as a code span, between more backticks than it holds in a row."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    padded = text.startswith("`") or text.endswith("`") or (text[:1] == text[-1:] == " " and text.strip(" ") != "")
    return f"{fence} {text} {fence}" if padded else f"{fence}{text}{fence}"
