"""What a translator wrote, made harmless for a terminal, JSON, XML and Markdown: no control or bidi character."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from hexapla.text import UNPRINTABLE, collapse, expression

_NOT_SHOWN = expression(f"{UNPRINTABLE.pattern}|[\ud800-\udfff]")
_NOT_ON_A_LINE = expression(f"{_NOT_SHOWN.pattern}|[\t\n]")
_NOT_XML = expression("[\ufffe\uffff]")
_HARMLESS = frozenset(" \"%'()+,-/;=?")


def line(text: str) -> str:
    """Return ``text`` on one line, runs of white space as one space, with what cannot be shown as ``<U+202E>``."""
    return exact(collapse(text))


def exact(text: str) -> str:
    """Return ``text`` on one line with every character that it has, what cannot be shown as ``<U+202E>``."""
    return _NOT_ON_A_LINE.sub(_named, text)


def json_text(content: Any, *, indent: int | None = 2) -> str:
    """Return ``content`` as JSON; what cannot be shown is escaped in it, so that nothing is lost."""
    return _NOT_SHOWN.sub(_escaped, json.dumps(content, ensure_ascii=False, indent=indent))


def xml_text(text: str) -> str:
    """Return ``text`` as the content or a quoted attribute of an XML element; line feeds stay."""
    shown = _NOT_XML.sub("\ufffd", _NOT_SHOWN.sub(_named, text))
    return html.escape(shown).replace("\t", " ")


def markdown_text(text: str, limit: int = 0, *, attributes: str = "") -> str:
    """Return ``text`` as code in which nothing is markup, the end of a cell, a link or a mention.

    An ASCII mark that could be markup or part of a link is a character reference. That is not enough for GitHub, which
    finds names (``@``), issues and commits in the finished page, though not in code. ``limit``: how many characters
    are shown, 0 for all; ``attributes`` are those of the element, as in a tag.
    """
    shown = line(text)
    if limit and len(shown) > limit:
        shown = shown[: limit - 1] + "…"
    safe = "".join(
        mark if mark.isalnum() or mark in _HARMLESS or not mark.isascii() else f"&#{ord(mark)};" for mark in shown
    )
    return f"<code{attributes}>{safe}</code>" if safe else ""


def _named(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1] if match[0] != "\x7f" else "\\u007f"
