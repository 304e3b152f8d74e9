"""Encodings: what the bytes say of themselves, and an error with the line where they lie."""

from __future__ import annotations

import codecs

import pytest

from hexapla.errors import ReadError
from hexapla.readers.encoding import decode

PAGE = '<html><head><meta charset="{}"></head><p>We – naïve</p></html>'


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_mark_wins(mark: bytes, codec: str) -> None:
    text = PAGE.format("iso-8859-1")
    assert decode(mark + text.encode(codec), markup=True) == text
    assert decode(mark + text.encode(codec), markup=False) == text


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("utf-8", "utf-8"),
        ("UTF8", "utf-8"),
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("utf-16", "utf-8"),
    ],
)
def test_declared_in_a_meta_element(label: str, codec: str) -> None:
    text = PAGE.format(label)
    assert decode(text.encode(codec), markup=True) == text


@pytest.mark.parametrize(
    ("label", "codec", "words"),
    [
        ("windows-1256", "cp1256", "السلام"),
        ("windows-1251", "cp1251", "мир"),
        ("koi8-r", "koi8-r", "мир"),
        ("gb2312", "gbk", "和平 鎔"),
        ("big5", "big5", "和平"),
        ("iso-8859-15", "iso-8859-15", "€"),
    ],
)
def test_other_scripts(label: str, codec: str, words: str) -> None:
    text = f'<meta http-equiv="Content-Type" content="text/html; charset={label}"><p>{words}</p>'
    assert decode(text.encode(codec), markup=True) == text


def test_declaration_of_xml() -> None:
    text = "<?xml version='1.0' encoding='windows-1251'?><p>мир</p>"
    assert decode(text.encode("cp1251"), markup=True) == text


def test_plain_text_has_no_declaration() -> None:
    text = 'He wrote <meta charset="latin1"> – naïve'
    assert decode(text.encode("utf-8"), markup=False) == text


def test_only_the_head_counts() -> None:
    text = "x" * 5000 + '<meta charset="windows-1251">я'
    assert decode(text.encode("utf-8"), markup=True) == text


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"one\ntwo\nna\xefve", 3, "byte 0xef is not utf-8"),
        (b"\xef\xbb\xbfone\n\xff", 2, "byte 0xff is not utf-8"),
        (b"one\ntwo\0", 2, "NUL character"),
        (codecs.BOM_UTF16_LE + b"a", 1, "is not utf-16-le"),
        (b'<meta charset="koi9">', None, "unknown encoding 'koi9'"),
        (b'<meta charset="utf-7">+ADw-', None, "unknown encoding 'utf-7'"),
        (b'<meta charset="unicode_escape">\\q', None, "unknown encoding"),
        (b'<meta charset="rot13">', None, "unknown encoding"),
        (b'<meta charset="idna">', None, "unknown encoding"),
        (b'<meta charset="undefined">', None, "unknown encoding"),
        (b'<meta charset="windows-1252">\n\x81', 2, "byte 0x81 is not windows-1252"),
    ],
)
def test_refused(data: bytes, line: int | None, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, markup=True)
    assert message in caught.value.message
    assert caught.value.line == line
    assert caught.value.hint
