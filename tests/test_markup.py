"""Markup as text: what is escaped, and which addresses may be followed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hexapla.markup import attributes, escape, escape_attribute, safe_url, tags

ALLOWED = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))


@given(text=ALLOWED)
def test_escaped_text_is_read_as_it_was(text: str) -> None:
    element = etree.fromstring(f'<a b="{escape_attribute(text)}">{escape(text)}</a>')
    assert (element.text or "") == text
    assert element.get("b") == text


@given(text=st.text())
def test_whatever_is_escaped_is_well_formed(text: str) -> None:
    etree.fromstring(f'<a b="{escape_attribute(text)}">{escape(text)}</a>')
    assert "<" not in escape(text)


def test_attributes() -> None:
    assert attributes([("a", 'x"<y>&'), ("b", "\t\n\r")]) == ' a="x&quot;&lt;y&gt;&amp;" b="&#9;&#10;&#13;"'
    assert attributes([]) == ""


def test_forbidden_characters_are_left_out() -> None:
    assert escape("a\0\x0b\ud800\uffffb") == "ab"


@pytest.mark.parametrize(
    ("name", "syntax", "empty", "expected"),
    [
        ("p", "html", True, ("<p>", "</p>")),
        ("br", "html", True, ("<br>", "")),
        ("p", "xml", True, ("<p/>", "")),
        ("p", "xml", False, ("<p>", "</p>")),
        ("p", "xhtml", True, ("<p>", "</p>")),
        ("br", "xhtml", True, ("<br/>", "")),
    ],
)
def test_tags(name: str, syntax: str, *, empty: bool, expected: tuple[str, str]) -> None:
    assert tags(name, "", syntax, empty=empty) == expected


@pytest.mark.parametrize(
    "url", ["https://un.org/a?b#c", "http://x", "mailto:a@un.org", "/en/x", "../a.html", "#n1", "?a:b", "", "a/b:c"]
)
def test_safe(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " java\tscript:x",
        "java\nscript:x",
        "\x01javascript:x",
        "java\u200bscript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:x",
    ],
)
def test_unsafe(url: str) -> None:
    assert safe_url(url) == ""
