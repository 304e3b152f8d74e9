"""From bytes to text: byte order mark, declared encoding, else UTF-8. Never by guessing."""

from __future__ import annotations

import codecs
import re

from hexapla.errors import ReadError
from hexapla.text import expression

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

# What browsers read a page as that claims one of these (WHATWG Encoding Standard): often it is the superset. A page
# whose declaration can be read is not in UTF-16.
_LABELS = {
    **dict.fromkeys(["iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "x-cp1252"], "cp1252"),
    **dict.fromkeys(["utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2"], "utf-8"),
    **dict.fromkeys(["gb2312", "gb_2312-80", "gbk", "x-gbk"], "gb18030"),
    **dict.fromkeys(["shift_jis", "shift-jis", "sjis", "x-sjis"], "cp932"),
    **dict.fromkeys(["euc-kr", "ks_c_5601-1987"], "cp949"),
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
}
_CODECS = expression(r"utf-8|cp\d+|iso8859-\d+|koi8-[ru]|mac-\w+|gb18030|big5\w*|euc_jp|iso2022_jp")
"""The encodings of pages, as Python calls them; its other codecs (``utf-7``, ``unicode_escape``) are none."""


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
    return _LABELS.get(label, label)


def _decode(data: bytes, name: str) -> str:
    if not _is_known(name):
        raise ReadError(f"unknown encoding {name!r}", hint="save the file as UTF-8")
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ReadError(
            f"byte 0x{data[error.start]:02x} is not {name}",
            line=line,
            hint="save the file as UTF-8, or declare its encoding",
        ) from error


def _is_known(name: str) -> bool:
    try:
        return name.startswith(("utf-16-", "utf-32-")) or _CODECS.fullmatch(codecs.lookup(name).name) is not None
    except LookupError:
        return False


def _checked(text: str) -> str:
    position = text.find("\0")
    if position >= 0:
        raise ReadError(
            "NUL character: not a text", line=text.count("\n", 0, position) + 1, hint="is it a binary file?"
        )
    return text
