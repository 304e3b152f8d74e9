"""Text: the one rule by which a source text becomes a msgid, and small helpers on plain strings."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_SPACE = re.compile(r"[ \t\r\n\f]+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'\u2010\u2011-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def normalize(text: str) -> str:
    """Return ``text`` as a msgid holds it: runs of white space as one space, none at the edges, NFC; nothing else.

    White space between words is that of markup (space, tab, line ends): a no-break space is content. At the edges
    any Unicode white space goes. A letter, a hyphen or a quotation mark is never changed.
    """
    return collapse(unicodedata.normalize("NFC", text))


def collapse(text: str) -> str:
    """Return ``text`` with runs of white space as one space and none at the edges."""
    return _SPACE.sub(" ", text).strip()


def edges(text: str) -> tuple[str, str, str]:
    """Split ``text`` in the white space before it, the text, and the white space after it."""
    stripped = text.lstrip()
    before = text[: len(text) - len(stripped)]
    core = stripped.rstrip()
    return before, core, stripped[len(core) :]


def digest(text: str) -> str:
    """Return the first 8 hex digits of the SHA-256 of ``text``: the id of a segment that has none of its own."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def words(text: str) -> int:
    """Count the words of ``text``; a Chinese character counts as a word, as translators are paid by it."""
    han = len(_HAN.findall(text))
    return han + len(_WORD.findall(_HAN.sub(" ", text)))


def printable(text: str) -> str:
    """Return ``text`` with control and directional characters shown as ``<U+202E>``, safe for a terminal."""
    return _UNPRINTABLE.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)
