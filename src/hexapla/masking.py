"""Masking: what is not prose is cut out of a text once, and every rule looks at what is left.

A masked text is as long as the text: each character of an inline code, an address or a symbol is replaced by one that
stands for it, so that spans stay true. Sources: checks catalogue, principle 3 and S201-S204; document symbols as in the
UN Editorial Manual (domain notes A6).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from msgspec import Struct

from hexapla.text import beyond_latin, expression

CODE = "\ufffc"
"""Stands for each character of an inline code: nothing that is read."""
TOKEN = "\ue000"  # noqa: S105
"""Stands for each character of an address or a document symbol: one opaque word."""
FOREIGN = "\ue001"
"""Stands for each character of a run in another script (in :attr:`Masked.native`): one opaque word."""

_T = TypeVar("_T")

_URL = (
    r"(?:https?|ftp)://[A-Za-z0-9\u00c0-\u024f\u0400-\u04ff\-._~:/?#\[\]@!$&'()*+,;=%]+"
    r"|www\.[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+"
)
_EMAIL = r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}"
_BODIES = (
    "A|S|E|T|ST|SG|DSG|SC|GA|ECOSOC|ORG|PKO|OBV|ENV|WOM|HR|AFR|SAG|BIO|DC|PI|REC|DB|CRC|CEDAW|CCPR|CERD|CAT|CMW|CED|CRPD"
    "|DP|TD|UNEP|HRI|FCCC|ICCD|CBD|NPT|BWC|CD|ICC|LC|LOS|UNW|HS|HSP|IDB|GC|PBC|APLC|CCW|HRC|INTERPOL|TRADE|TRANS|ECE|ECA"
    "|ESCAP|LCG|MP|IPCC|WHA|UNGA|EC|ISBA|SPLOS"
)
# Cyrillic А, Е, С, Т for Latin letters are let in: a symbol spelt with them is still no prose (U605 reports it). So are
# directional controls and zero-width signs after a slash. Arabic and Chinese write the word before it without a space.
_UNSEEN_SIGNS = r"\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c"
_UNSEEN = f"[{_UNSEEN_SIGNS}]{{0,3}}"
_PART = r"[A-Za-zАВЕКМНОРСТХЅ0-9][A-Za-zАВЕКМНОРСТХЅ0-9.]*"
_IN_SYMBOL = r"[A-Za-z0-9_/\u00c0-\u024f\u0400-\u04ff]"
_SYMBOL = (
    rf"(?<!{_IN_SYMBOL})(?:{_BODIES}|[АЕСТЅ])(?:{_UNSEEN}/{_UNSEEN}{_PART}(?:\([A-Za-zIVXLC]{{1,6}}\))?"
    rf"(?:-[A-Z0-9][A-Za-z0-9]*)*){{1,8}}(?!{_IN_SYMBOL})"
    # Decisions of a conference of the parties: 1/CP.21.
    rf"|(?<!{_IN_SYMBOL})\d{{1,3}}/(?:CP|CMP|CMA)\.\d{{1,3}}(?!{_IN_SYMBOL})"
)
_TAG = (
    r"</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>|<!--(?:[^-<]|-(?!->)|<(?!!--))*-->"
    r"|&(?:[A-Za-z][A-Za-z0-9]{1,15}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});"
)
_IN_SYMBOLS = expression(rf"[A-ZАЕСТЅ\d{_UNSEEN_SIGNS}]/")
"""The first slash of a symbol, as in no Arabic month, end of a code, or *and/or*."""
_CLOSING_MARKS = ".,;:!?'*"
_PAIRS = {")": "(", "]": "["}

_LATIN = r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_OTHER = r"\u0370-\u03ff\u0400-\u052f\u0600-\u06ff\u0750-\u077f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_NOT_LATIN = frozenset({"ar", "ru", "zh"})


class Mask(Struct, frozen=True):
    """A stretch that is not prose. ``kind`` is ``code``, ``url``, ``email`` or ``symbol``."""

    kind: str
    start: int
    end: int


class Masked:
    """A text in a language, with what is not prose masked; made by :func:`mask`, one object a text.

    ``text`` is the text as it stands, ``language`` its short tag, ``masks`` the stretches cut out, in order. ``plain``
    is the text with these masked; :attr:`native` has runs of another script masked as well.
    """

    __slots__ = ("_known", "_native", "language", "masks", "plain", "text")

    def __init__(self, text: str, language: str, masks: tuple[Mask, ...]) -> None:
        self.text = text
        self.language = language
        self.masks = masks
        self.plain = _covered(text, masks)
        self._native: str | None = None
        self._known: dict[Callable[[Masked], Any], Any] = {}

    @property
    def native(self) -> str:
        """The plain text with each run of another script masked: Latin in ar, ru and zh, all others elsewhere."""
        if self._native is None:
            if self.language not in _NOT_LATIN and not beyond_latin(self.plain):
                self._native = self.plain
            else:
                run = _run(_LATIN if self.language in _NOT_LATIN else _OTHER)
                self._native = run.sub(lambda match: FOREIGN * len(match[0]), self.plain)
        return self._native

    def once(self, analysis: Callable[[Masked], _T]) -> _T:
        """Return ``analysis(self)``, computed at the first call: several rules ask the same of a text."""
        if analysis not in self._known:
            self._known[analysis] = analysis(self)
        found: _T = self._known[analysis]
        return found

    def stretches(self, kind: str) -> Iterator[tuple[str, int, int]]:
        """Yield each stretch of ``kind`` as (text, start, end)."""
        for item in self.masks:
            if item.kind == kind:
                yield self.text[item.start : item.end], item.start, item.end


@functools.lru_cache(maxsize=4096)
def mask(text: str, language: str, codes: tuple[str, ...] = (), *, raw: bool = False) -> Masked:
    """Return ``text`` masked. ``codes`` are the tokens of its inline codes; ``raw``: any markup in it is a code.

    The same arguments give the same object for a while, so that a source is analysed once for all its languages.
    """
    return Masked(text, language, tuple(_masks(text, codes, raw)))


def _masks(text: str, codes: tuple[str, ...], raw: bool) -> Iterator[Mask]:
    kinds = tuple(_kinds(text, codes, raw))
    if not kinds:
        return
    pattern = _pattern(codes, raw, kinds)
    position = 0
    while match := pattern.search(text, position):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "url":
            end = _end_of_url(text, start, end)
        elif kind == "symbol":
            end -= len(match[0]) - len(match[0].rstrip("."))
            if not any(char.isdigit() for char in match[0]):
                position = end
                continue
        yield Mask(kind, start, end)
        position = max(end, start + 1)


def _kinds(text: str, codes: tuple[str, ...], raw: bool) -> Iterator[str]:
    """Yield which kinds of stretches ``text`` may have, at a quick look: most texts have none."""
    if any(sign in text for sign in ("<", "&")) if raw else any(code in text for code in codes):
        yield "code"
    if "://" in text or "www." in text:
        yield "url"
    if "@" in text:
        yield "email"
    if "/" in text and _IN_SYMBOLS.search(text):
        yield "symbol"


@functools.lru_cache(maxsize=256)
def _pattern(codes: tuple[str, ...], raw: bool, kinds: tuple[str, ...]) -> re.Pattern[str]:
    tokens = _TAG if raw else "|".join(re.escape(token) for token in sorted(codes, key=len, reverse=True))
    known = {"code": tokens, "url": _URL, "email": _EMAIL, "symbol": _SYMBOL}
    return re.compile("|".join(f"(?P<{kind}>{known[kind]})" for kind in kinds))


@functools.cache
def _run(letters: str) -> re.Pattern[str]:
    """Return the expression of words of ``letters`` with what stands between them."""
    end = r"\d)" if letters is _LATIN else r"\d"
    return re.compile(rf"[{letters}](?:[{letters}\d.,:;'’&/+()‐‑–\- ]*[{letters}{end}])?")


def _end_of_url(text: str, start: int, end: int) -> int:
    """Return where the address ends: not at a mark that closes the sentence or a bracket that opened before it."""
    while end > start:
        last = text[end - 1]
        if last in _CLOSING_MARKS or (
            last in _PAIRS and text.count(_PAIRS[last], start, end) < text.count(last, start, end)
        ):
            end -= 1
        else:
            break
    return end


def _covered(text: str, masks: tuple[Mask, ...]) -> str:
    if not masks:
        return text
    parts = []
    position = 0
    for item in masks:
        parts += [text[position : item.start], (CODE if item.kind == "code" else TOKEN) * (item.end - item.start)]
        position = item.end
    return "".join([*parts, text[position:]])
