"""XML: what is refused, what is kept, XHTML."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from hexapla.errors import ConfigError, ReadError
from hexapla.model import Document, Role
from hexapla.readers import Options, parse
from hexapla.segmentation import segment
from hexapla.writers import render

XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'


def document(markup: str | bytes, name: str = "a.xml", **options: str) -> Document:
    data = markup.encode() if isinstance(markup, str) else markup
    return parse(data, name=name, path=f"source/{name}", options=Options(**options))  # type: ignore[arg-type]


def sources(found: Document) -> list[str]:
    return [item.source for item in segment(found)]


BOMB = "<!DOCTYPE a [" + '<!ENTITY e0 "x">'
BOMB += "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12)) + "]><a>&e11;</a>"


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        ("", None, "empty"),
        ("  \n ", None, "empty"),
        ("<a>\n<b>\n</a>", 3, "malformed XML"),
        ("<a>\n<p>text", 2, "malformed XML"),
        ("<a>&nbsp;</a>", 1, "malformed XML"),
        ("<a/><b/>", 1, "malformed XML"),
        ("<a b='1' b='2'/>", 1, "malformed XML"),
        ("<a>\x01</a>", 1, "malformed XML"),
        (b"<?xml version='1.0' encoding='utf-8'?>\n<a>caf\xe9</a>", 2, "malformed XML"),
        (b"<?xml version='1.0' encoding='klingon'?><a>b</a>", 1, "malformed XML"),
        (b"<a>\0</a>", 1, "malformed XML"),
        ("<!DOCTYPE a><a>b</a>", None, "the document has a DTD"),
        ('<!DOCTYPE a SYSTEM "a.dtd"><a>b</a>', None, "the document has a DTD"),
        ('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', None, "the document has a DTD"),
        ('<!DOCTYPE html [<!ENTITY e "x">]><html>&e;</html>', None, "the document has a DTD"),
        ('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', None, ""),
        ('<!DOCTYPE a [<!ENTITY % e SYSTEM "file:///etc/passwd"> %e;]><a>b</a>', None, ""),
        (BOMB, None, ""),
        ("<a>" * 1000 + "b" + "</a>" * 1000, 1, ""),
        ("<a>" * 250 + "b" + "</a>" * 250, 1, "elements are nested too deeply"),
        ("<a><b/></a>", None, "no text found in it"),
        ('<a xml:lang="fr">mot</a>', None, "the document is in 'fr'"),
    ],
)
def test_refused(data: str | bytes, line: int | None, message: str) -> None:
    started = time.monotonic()
    with pytest.raises(ReadError) as caught:
        document(data)
    assert time.monotonic() - started < 5
    assert message in str(caught.value)
    assert caught.value.path == "source/a.xml"
    assert line is None or caught.value.line == line
    assert "root:" not in str(caught.value)


def test_external_entity_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    with pytest.raises(ReadError) as caught:
        document(f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]><a>&e;</a>')
    assert "secret" not in caught.value.message


def test_any_vocabulary() -> None:
    found = document(
        '<speech xml:id="s" xml:lang="en"><head>Title</head>\n<p xml:id="first">One <hi rend="i">two</hi>, '
        "three<lb/>four</p>"
        '<q>Quoted</q><!-- c --><?pi x?><p xml:lang="fr">Mots</p></speech>'
    )
    assert [(b.role.value, b.id, b.language) for b in found.blocks] == [
        ("paragraph", "", ""), ("paragraph", "first", ""), ("paragraph", "", ""), ("paragraph", "", "fr"),
    ]  # fmt: skip
    assert sources(found) == ["Title", "One <hi>two</hi>, three<lb/>four", "Quoted", "Mots"]


def test_default_namespace_undone_beside_a_prefix() -> None:
    markup = '<doc xmlns="urn:a" xmlns:b="urn:b"><b:p xmlns=""><c/>t</b:p></doc>'
    assert markup in render(document(markup), "native").decode()


def test_namespaces_are_kept() -> None:
    markup = (
        '<doc xmlns="urn:a" xmlns:b="urn:b"><b:p b:x="1" y="&quot;">t</b:p><c xmlns=""><d/>u<e '
        'xmlns="urn:b">v</e></c></doc>'
    )
    found = document(markup)
    assert render(found, "native").decode() == f'<?xml version="1.0" encoding="UTF-8"?>\n{markup}\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1251"])
def test_encodings(encoding: str) -> None:
    text = {"windows-1251": "мир", "iso-8859-1": "naïve"}.get(encoding, "和平 naïve")
    found = document(f"<?xml version='1.0' encoding='{encoding}'?><a>{text}</a>".encode(encoding))
    assert sources(found) == [text]
    assert render(found, "native").startswith(b'<?xml version="1.0" encoding="UTF-8"?>')


def test_xhtml() -> None:
    found = document(
        f'<!DOCTYPE html>\n<html {XHTML} lang="en" xml:lang="en"><head><title>Site</title></head><body><h1>Title</h1>'
        '<p>One<br/>two <img src="a" alt="Photo"/></p><p></p></body></html>',
        name="a.xhtml",
    )
    assert sources(found) == ["Site", "Title", "One<br/>two <img/>", "Photo"]
    assert found.blocks[1].role is Role.TITLE
    written = render(found, "native").decode()
    assert written.startswith("<!DOCTYPE html>\n<html")
    assert "<p></p>" in written
    assert "<br/>" in written


def test_xhtml_in_an_html_file() -> None:
    for mark in (b"", b"\xef\xbb\xbf"):
        found = document(
            mark + f"<?xml version='1.0'?><html {XHTML}><body><p>One</p></body></html>".encode(), name="a.html"
        )
        assert sources(found) == ["One"]
        assert found.skeleton.syntax == "xhtml"
        assert render(found, "native").startswith(b"<?xml version=")


def test_selector_of_xhtml() -> None:
    markup = f'<html {XHTML}><body><p class="a">One</p><p>Two</p></body></html>'
    assert sources(document(markup, "a.xhtml", selector="p.a")) == ["One"]
    with pytest.raises(ConfigError, match=r"source/a\.xhtml"):
        document(markup, "a.xhtml", selector="p..a")


def test_xhtml_of_another_encoding_says_utf8() -> None:
    head = "<head><meta charset='iso-8859-1'/></head>"
    markup = f"<?xml version='1.0' encoding='iso-8859-1'?><html {XHTML}>{head}<p>na\u00efve</p></html>"
    written = render(document(markup.encode("latin-1"), "a.xhtml"), "native").decode("utf-8")
    assert '<meta charset="utf-8"/>' in written
    assert "na\u00efve" in written
