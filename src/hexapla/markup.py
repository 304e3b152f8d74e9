"""Markup as text: how tags, attributes and characters are written in HTML and XML. Shared by readers and writers."""

from __future__ import annotations

from collections.abc import Iterable

from hexapla.text import expression

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
"""HTML elements without content and end tag (HTML Living Standard, 13.1.2)."""

RAW_TEXT = frozenset("script style xmp iframe noembed noframes plaintext".split())
"""HTML elements whose text is not escaped (HTML Living Standard, 13.3)."""

_FORBIDDEN = expression(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SCHEME = expression(r"([a-z][a-z0-9+.-]*):")
_HIDDEN_IN_URL = expression(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+")
_SAFE_SCHEMES = {"http", "https", "mailto"}


def escape(text: str) -> str:
    """Return ``text`` as element content; characters that XML 1.0 does not allow are left out."""
    return _FORBIDDEN.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(value: str) -> str:
    """Return ``value`` as it stands between double quotes; line ends and tabs survive a parser's normalization."""
    escaped = escape(value).replace('"', "&quot;")
    return escaped.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def attributes(pairs: Iterable[tuple[str, str]]) -> str:
    """Return attributes as they stand in a start tag, each with a space before it."""
    return "".join(f' {name}="{escape_attribute(value)}"' for name, value in pairs)


def tags(name: str, inside: str, syntax: str, *, empty: bool) -> tuple[str, str]:
    """Return the start and end tag of element ``name`` with ``inside`` as written attributes.

    In XML an ``empty`` element has one tag; in HTML and XHTML only the void ones have, so that both parsers agree.
    """
    if syntax == "html":
        return (f"<{name}{inside}>", "" if name in VOID else f"</{name}>")
    empty = empty and (syntax == "xml" or name in VOID)
    return (f"<{name}{inside}/>", "") if empty else (f"<{name}{inside}>", f"</{name}>")


def safe_url(url: str) -> str:
    r"""Return ``url`` if following it runs nothing: http, https, mailto or no scheme; else "".

    White space and invisible characters count as absent, as browsers see it (``java\tscript:``).
    """
    scheme = _SCHEME.match(_HIDDEN_IN_URL.sub("", url).lower())
    return "" if scheme and scheme[1] not in _SAFE_SCHEMES else url.strip()
