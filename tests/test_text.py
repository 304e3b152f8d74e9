"""The one rule by which a text becomes a msgid, and small helpers."""

from __future__ import annotations

import hashlib
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.text import collapse, digest, edges, expression, has_words, normalize, printable, words

TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.text(
    st.sampled_from(" \t\n\r\f\u00a0\u2003ae\u0301é-‑“")
)


@given(text=TEXTS)
def test_normalize_is_white_space_and_nfc_and_nothing_else(text: str) -> None:
    result = normalize(text)
    assert result == re.sub(r"[ \t\r\n\f]+", " ", unicodedata.normalize("NFC", text)).strip()
    assert normalize(result) == result
    assert unicodedata.is_normalized("NFC", result)
    visible = [c for c in unicodedata.normalize("NFC", text) if not c.isspace()]
    assert [c for c in result if not c.isspace()] == visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" a \t\r\n\f b ", "a b"),
        ("a.\u00a0 b", "a.\u00a0 b"),
        ("\u00a0a\u2003", "a"),
        ("Secretary\u2011General", "Secretary\u2011General"),
        ("“we” – ‘they’ …", "“we” – ‘they’ …"),
        ("e\u0301", "é"),
        ("\ufb01 ½ ²", "\ufb01 ½ ²"),
        ("a\u200bb\u200f", "a\u200bb\u200f"),
    ],
)
def test_normalize(text: str, expected: str) -> None:
    assert normalize(text) == expected


def test_collapse_does_not_compose() -> None:
    assert collapse(" e\u0301 \n x ") == "e\u0301 x"


@given(text=TEXTS)
def test_edges(text: str) -> None:
    before, core, after = edges(text)
    assert before + core + after == text
    assert core == text.strip()
    assert not (before + after).strip()


def test_digest() -> None:
    assert digest("Peace") == hashlib.sha256(b"Peace").hexdigest()[:8]
    assert len(digest("\ud800")) == 8


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("We the peoples", 3),
        ("high‑level dialogue", 2),
        ("3,800 women and 1.6 billion", 5),
        ("l’Assemblée générale", 2),
        ("联合国维持和平", 7),
        ("2015年9月26日", 6),
        ("— … !", 0),
    ],
)
def test_words(text: str, count: int) -> None:
    assert words(text) == count


@given(text=TEXTS | st.text(st.sampled_from("ab 联合1,.’-"), max_size=200), count=st.integers(1, 9))
def test_has_words(text: str, count: int) -> None:
    assert has_words(text, count) == (words(text) >= count)


def test_an_expression_is_compiled_at_its_first_use() -> None:
    broken = expression("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("")
    letters = expression("[a-c]+", re.IGNORECASE)
    assert letters.findall("ab Cd") == ["ab", "C"]
    assert letters.flags == re.compile("[a-c]+", re.IGNORECASE).flags


def test_printable() -> None:
    assert printable("a\u202eb\x1b\u2066\u200e\n\t—é") == "a<U+202E>b<U+001B><U+2066><U+200E>\n\t—é"
