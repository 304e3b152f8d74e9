"""The comment lines of a PO entry: the translator's, extracted ones, references and flags, read and written.

They never pass through polib, which strips them, splits references at any space and changes their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hexapla.model import Message
from hexapla.text import expression

_WIDTH = 79  # of a line of references; msgcat counts bytes
_FORMATS = (
    "c objc python python-brace java java-printf csharp javascript scheme lisp elisp librep ruby sh awk lua "
    "object-pascal smalltalk qt qt-plural kde kde-kuit boost tcl perl perl-brace php gcc-internal gfc-internal ycp"
).split()
_RANK = {flag: rank for rank, name in enumerate(_FORMATS, 1) for flag in (f"{name}-format", f"no-{name}-format")}
_RANK |= {"fuzzy": 0, "no-wrap": len(_FORMATS) + 2}
_RANGE = expression(r"range:\s+\d+\.\.\d+")
_FLAG = expression(rf"{_RANGE.pattern}|\S+")
_SPACE = expression(r"[ \t\r\v\f\n]")
# New gettext encloses a file name with spaces in U+2068 and U+2069; 0.21 takes each word for a reference.
_REFERENCE = expression("\u2068[^\n\u2068\u2069]*+\u2069[^ \t\r\v\f\n]*+|[^ \t\r\v\f\n]++")


def texts(lines: Iterable[str], kind: str = "") -> tuple[str, ...]:
    """Return the texts of the comments of one kind: "." for extracted ones, "" for the translator's."""
    if kind:
        return tuple(line[2:].removeprefix(" ") for line in lines if line[:2] == f"#{kind}")
    return tuple(line[1:].removeprefix(" ") for line in lines if line[1:2] not in (".", ":", ",", "="))


def flags(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the flags in ``#,`` lines, and in the ``#=`` lines of gettext 0.25."""
    return _flags(line[2:] for line in lines if line[:2] in ("#,", "#="))


def references(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the tokens of ``#:`` lines, each once."""
    return tuple(dict.fromkeys(token for line in lines if line[:2] == "#:" for token in _REFERENCE.findall(line[2:])))


def render(message: Message) -> Iterator[str]:
    """Yield the comment lines of ``message`` in msgcat's order. None can end its comment, whatever it holds."""
    lines = [*_text_lines("#", message.comments), *_text_lines("#.", message.extracted)]
    lines += _reference_lines(message.references)
    found = sorted(_flags(message.flags), key=_rank)
    if not message.target:
        found = [flag for flag in found if flag != "fuzzy"]  # as msgcat: there is nothing to be unsure of
    if found:
        lines.append(f"#, {', '.join(found)}")
    # For gettext a backslash at the end joins even a comment with the next line: a msgid would be lost.
    return (f"{line} " if line.endswith("\\") else line for line in lines)


def _text_lines(mark: str, comments: Iterable[str]) -> Iterator[str]:
    lines = (line.rstrip("\r") for comment in comments for line in comment.split("\n"))
    return (f"{mark} {line}" if line else mark for line in lines)


def _flags(lines: Iterable[str]) -> tuple[str, ...]:
    """Split at commas and white space, as gettext does; at commas only where a piece quotes (``placeholders:"a b"``).

    A ``fuzzy`` is found wherever gettext finds one: overlooked, it would publish the text.
    """
    found: dict[str, None] = {}
    for piece in (piece for line in lines for piece in line.split(",")):
        whole = '"' in piece and "fuzzy" not in piece.split()
        found |= dict.fromkeys(" ".join(word.split()) for word in ([piece] if whole else _FLAG.findall(piece)))
    return tuple(found)


def _rank(flag: str) -> int:
    return len(_FORMATS) + 1 if _RANGE.fullmatch(flag) else _RANK.get(flag, len(_FORMATS) + 3)


def _reference_lines(tokens: Iterable[str]) -> list[str]:
    """Fill lines of 79 bytes, as msgcat does, which also drops a leading ``./``."""
    whole = (token if _REFERENCE.findall(token) == [token] else _SPACE.sub("%20", token) for token in tokens)
    bare = dict.fromkeys(re.sub(r"^(?:\./)+", "", token) for token in whole)
    lines: list[str] = []
    column = _WIDTH
    for token in filter(None, bare):
        size = len(token.encode("utf-8", "surrogatepass")) + 1
        if column + size > _WIDTH:
            lines.append("#:")
            column = 2
        lines[-1] += f" {token}"
        column += size
    return lines
