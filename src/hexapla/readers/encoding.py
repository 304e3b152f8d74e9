"""From bytes to text: byte order mark, declared encoding, else UTF-8. Never by guessing."""

from __future__ import annotations

import codecs
import re

from hexapla.errors import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_DECLARATION = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]+)")
_HEAD = 4096

# What browsers read a page as that claims to be Latin-1 or ASCII (WHATWG Encoding Standard, labels of windows-1252).
_LATIN = {
    "iso-8859-1",
    "iso8859-1",
    "latin1",
    "latin-1",
    "l1",
    "us-ascii",
    "ascii",
    "windows-1252",
    "cp1252",
    "x-cp1252",
}


def decode(data: bytes, *, markup: bool) -> str:
    """Return ``data`` as text. ``markup`` says whether a declaration inside the text counts (HTML, XML).

    Raises ReadError, with the line, for bytes that the encoding does not have, an unknown encoding, or NUL characters.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _checked(_decode(data[len(mark) :], name))
    return _checked(_decode(data, declared_encoding(data) if markup else "utf-8"))


def declared_encoding(data: bytes) -> str:
    """Return the Python codec of the encoding that the markup ``data`` declares, else ``utf-8``."""
    head = data[:_HEAD]
    found = _DECLARATION.search(head) or _META.search(head)
    label = found[1].decode("ascii").lower() if found else "utf-8"
    return "cp1252" if label in _LATIN else label


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except LookupError as error:
        raise ReadError(f"unknown encoding {name!r}", hint="save the file as UTF-8") from error
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ReadError(
            f"byte 0x{data[error.start]:02x} is not {name}",
            line=line,
            hint="save the file as UTF-8, or declare its encoding",
        ) from error


def _checked(text: str) -> str:
    position = text.find("\0")
    if position >= 0:
        raise ReadError(
            "NUL character: not a text", line=text.count("\n", 0, position) + 1, hint="is it a binary file?"
        )
    return text
