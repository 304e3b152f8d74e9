"""What a translation keeps letter by letter: document symbols, addresses of pages and of mail.

Compared as sets: the same one may be said once where the source says it twice. Of addresses the scheme, the case of
the host, percent signs and the language of the page are no difference (checks catalogue, S201-S204).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from msgspec import Struct

from hexapla.checks.references import references
from hexapla.checks.rule import Hit, Span
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import expression

_INVISIBLE = expression(r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_LOOK_ALIKE = str.maketrans("АВЕКМНОРСТХІЅаеорсхіѕ\u2010\u2011\u2012\u2013\u2014\u2015", "ABEKMHOPCTXISaeopcxis------")
"""Cyrillic letters in a symbol are the business of U605; here they are what they look like."""
_BROKEN = expression(
    r"(?<![A-Za-z0-9])(?!(?:https?|ftp)://[A-Za-z0-9])(?:[htps]{4,6}|ftp)(?:[:：][ \u00a0]?s?[/\\]{0,4}|[;.]?[/\\]{2})"
    r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}[A-Za-z0-9\-._~/?#&=%+]*(?<![.?-])",
    re.IGNORECASE,
)
"""An address whose scheme has lost a slash, its colon or a letter, and leads nowhere: *https:/*, *htps://*."""
_BARE = expression(
    r"(?<![A-Za-z0-9_@./\\-])(?<!www\.[ \u00a0])(?<!www[ \u00a0])(?:[A-Za-z0-9-]{1,40}\.){1,4}"
    r"(?:org|int|net|com|edu|gov|info)/[A-Za-z0-9\-._~/?#&=%+]{1,300}(?<![.?-])"
)
"""An address that a speech gives without scheme and *www*: *un.org/climatechange*."""
_WHOLE = (
    r"(?:(?<=https://)|(?<=http://)|(?<![\w./\\-])(?<!www\.[ \u00a0])(?<!www[ \u00a0]))"
    r"(?:(?:www|ar|cn|en|es|fr|ru|zh)\.)?{}/?(?![\w/-])"
)
"""How an address may stand in a text that no mask hides: not behind what is left of a broken one."""
_JOINT = expression(r"-(?=[A-Z]{1,9}/)")
_RESOLUTION = expression(r"\b[ASE]/(?:[A-Z.\d]+/)?RES/((?:E?S-)?\d+(?:/\d+)?)")
_NAMES = {
    "ar": "ar|arabic|ara",
    "zh": "zh|cn|chinese|zh-hans|zh-cn|chi|zho",
    "en": "en|english|eng|en-us|en-gb",
    "fr": "fr|french|fre|fra|francais",
    "ru": "ru|russian|rus",
    "es": "es|sp|spanish|spa|espanol",
}
_LETTERS = {"ar": "a", "zh": "c", "en": "e", "fr": "f", "ru": "r", "es": "s"}
_MOST = 60


class Token(Struct, frozen=True):
    """A stretch that must be kept, with what it is compared by."""

    text: str
    span: Span
    keys: frozenset[str]


def symbol_keys(text: str) -> frozenset[str]:
    """Return the symbols in ``text``, a symbol or several joined: *A/70/95–S/2015/446*."""
    plain = _INVISIBLE.sub("", text).translate(_LOOK_ALIKE)
    return frozenset(_JOINT.split(plain))


def email_keys(text: str) -> frozenset[str]:
    """Return what an address of mail is compared by."""
    return frozenset({text.lower()})


def url_key(text: str) -> str:
    """Return what an address is compared by: without scheme and *www*, host in lower case, percent signs read."""
    plain = unicodedata.normalize("NFC", unquote(_INVISIBLE.sub("", text)))
    plain = re.sub(r"^(?:https?|ftp)://", "", plain, flags=re.IGNORECASE)
    host, slash, rest = plain.partition("/")
    return f"{host.lower().removeprefix('www.')}{slash}{rest}".rstrip("/")


def neutral_url(key: str, languages: tuple[str, str]) -> str:
    """Return ``key`` without what says one of ``languages``: a segment, a label of the host, an ending, *lang=*."""
    names = "|".join(_NAMES.get(tag, re.escape(tag)) for tag in languages)
    letters = "".join(_LETTERS.get(tag, "") for tag in languages)
    key = re.sub(rf"/(?:{names})(?=[/?#]|$)", "", key, flags=re.IGNORECASE)
    key = re.sub(rf"^(?:{names})\.", "", key, flags=re.IGNORECASE)
    key = re.sub(rf"[?&](?:lang|language|ln|locale)=(?:{names})\b", "", key, flags=re.IGNORECASE)
    ending = rf"(?:{names}|[{letters}])" if letters else f"(?:{names})"
    return re.sub(rf"[_.-]{ending}(?=\.[a-z]{{2,5}}$|$)", "", key, flags=re.IGNORECASE)


def lost(pair: Pair, kind: str) -> Iterator[tuple[Token, Token | None]]:
    """Yield each symbol, url or email of the source that the target lacks, with what stands for it, if anything."""
    if not any(mask.kind == kind for mask in pair.source.masks) and not (kind == "url" and _bare(pair.source)):
        return
    keys = _keys(pair, kind)
    source, target = _tokens(pair.source, kind, keys), _tokens(pair.target, kind, keys)
    here = frozenset().union(*(item.keys for item in source))
    there = frozenset().union(*(item.keys for item in target))
    missing = [item for item in _once(source) if not item.keys <= there]
    rest = [item for item in target if not item.keys <= here][:_MOST]
    for item in missing[:_MOST]:
        other = max(rest, key=lambda one: _likeness(item.text, one.text), default=None)
        near = other is not None and kind == "symbol" and 2 * _likeness(item.text, other.text) >= len(item.text)
        if not near and _said(pair, item, kind):
            continue
        if other is not None:
            rest.remove(other)
        yield item, other


def hits(pair: Pair, kind: str, noun: str) -> Iterator[Hit]:
    """Yield a hit for each ``noun`` of ``kind`` that is missing or changed; its fix puts the source's back."""
    for item, other in lost(pair, kind):
        yield Hit(
            f"another {noun} than in the source" if other else f"a {noun} of the source is missing",
            item.span,
            other.span if other else None,
            expected=item.text,
            found=other.text if other else "",
            fix=item.text if other else None,
        )


def _keys(pair: Pair, kind: str) -> Callable[[str], frozenset[str]]:
    if kind == "symbol":
        return symbol_keys
    if kind == "email":
        return email_keys
    if pair.conventions.url_language == "no":
        return lambda text: frozenset({url_key(text)})
    languages = (pair.source_language, pair.language)
    return lambda text: frozenset({neutral_url(url_key(text), languages)})


def _tokens(text: Masked, kind: str, keys: Callable[[str], frozenset[str]]) -> list[Token]:
    broken = list(_BROKEN.finditer(text.text)) if kind == "url" else []
    taken = {match.end() for match in broken}
    stretches = [item for item in text.stretches(kind) if item[2] not in taken]
    stretches += [(match[0], *match.span()) for match in (*broken, *(_bare(text) if kind == "url" else ()))]
    return [Token(found, (start, end), keys(found)) for found, start, end in stretches]


def _bare(text: Masked) -> list[re.Match[str]]:
    """Return the addresses without scheme in ``text``."""
    return list(_BARE.finditer(text.text)) if "/" in text.text else []


def _once(items: list[Token]) -> list[Token]:
    return list({item.keys: item for item in reversed(items)}.values())[::-1]


def _said(pair: Pair, item: Token, kind: str) -> bool:
    """Whether the target has ``item`` in another shape.

    *Resolution 70/1* for A/RES/70/1, an address of a page without *https*, one of mail with letters that look like it.
    """
    if kind == "symbol":
        values = {one.value for one in references(pair.target)}
        return all((found := _RESOLUTION.match(key)) is not None and found[1] in values for key in item.keys)
    if kind == "email":
        return item.text.lower() in pair.target.plain.translate(_LOOK_ALIKE).lower()
    rest = unquote(_BROKEN.sub(" ", pair.target.text))
    return all(re.search(_WHOLE.format(re.escape(key)), rest, re.ASCII) for key in item.keys)


def _likeness(one: str, other: str) -> int:
    """Return how many characters two tokens share at both ends."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    for a, b in zip(reversed(one[shared:]), reversed(other[shared:]), strict=False):
        if a != b:
            break
        shared += 1
    return shared
