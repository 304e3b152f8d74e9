"""Text: the one rule by which a source text becomes a msgid, and small helpers on plain strings."""

from __future__ import annotations

import functools
import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, cast


class _Expression:
    """A regular expression that is compiled when something is first asked of it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    @functools.cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        """Return what the compiled expression has under ``name``, and keep it: it is asked for once."""
        found = self.__dict__[name] = getattr(self._compiled, name)
        return found


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression that is compiled at its first use.

    The rules have hundreds, many with classes of characters that take a millisecond each, and a language needs few.
    """
    return cast("re.Pattern[str]", _Expression(pattern, flags))


_SPACE = expression(r"[ \t\r\n\f]+")
_WORD = expression(r"[^\W\d_]+(?:[’'\u2010\u2011-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_HAN = expression(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
_BEYOND_LATIN = expression(r"[^\x00-\u036f\u1e00-\u1eff\u2000-\u20cf\u2100-\u214f\ufffc]")
_LONG_WORD = 20
"""Characters; in a text of so many times as many there are nearly always enough words."""
UNPUBLISHABLE = expression(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What XML 1.0 forbids or discourages: a translation with one of these is not published."""
LETTERS = expression(r"[^\W\d_]+")
"""A run of letters, of whatever script."""
UNPRINTABLE = expression(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f]"
)
"""Control, directional and invisible characters, but tab and line feed."""


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


def digest(text: str, length: int = 8) -> str:
    """Return the first hex digits of the SHA-256 of ``text``; 8 are the id of a segment that has none of its own."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def replacer(table: Mapping[int, str | None]) -> Callable[[str], str]:
    """Return what ``str.translate(table)`` does, in a quarter of the time where a text has few of the characters."""
    replacements = {chr(code): new or "" for code, new in table.items()}
    pattern = expression(f"[{re.escape(''.join(replacements))}]")
    return lambda text: pattern.sub(lambda match: replacements[match[0]], text)


def beyond_latin(text: str) -> bool:
    """Whether ``text`` may hold letters of another script than the Latin one; a quick look, for all scripts at once."""
    return not text.isascii() and _BEYOND_LATIN.search(text) is not None


def words(text: str) -> int:
    """Count the words of ``text``; a Chinese character counts as a word, as translators are paid by it."""
    han = len(_HAN.findall(text)) if beyond_latin(text) else 0
    return han + len(_WORD.findall(_HAN.sub(" ", text) if han else text))


def has_words(text: str, count: int) -> bool:
    """Whether ``text`` has ``count`` words or more; of a long text the beginning tells."""
    beginning = text[: count * _LONG_WORD]
    return words(beginning) >= count or (len(beginning) < len(text) and words(text) >= count)


def printable(text: str) -> str:
    """Return ``text`` with control and directional characters shown as ``<U+202E>``, safe for a terminal."""
    return UNPRINTABLE.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)
