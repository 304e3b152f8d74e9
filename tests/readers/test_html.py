"""HTML: what each page is, block by block, and what its markup means."""

from __future__ import annotations

from pathlib import Path

import pytest

from hexapla.errors import ConfigError, ReadError
from hexapla.model import CodeKind, Document, Metadata, Role, plain
from hexapla.readers import Options, parse, read
from hexapla.segmentation import segment
from hexapla.writers import render

PAGES = Path(__file__).parents[1] / "data" / "pages"


def page(body: str, *, selector: str = "", language: str = "en") -> Document:
    return parse(
        f'<html lang="{language}"><body>{body}</body></html>'.encode(),
        name="page.html",
        options=Options(language=language, selector=selector),
    )


def outline(document: Document) -> list[tuple[str, str]]:
    """Return role (with a level) and the first words of each block."""
    return [(f"{b.role}{b.level or ''}", " ".join(plain(b.content).split())[:24].strip()) for b in document.blocks]


def sources(document: Document) -> list[str]:
    return [item.source for item in segment(document)]


# --- the six fixtures -------------------------------------------------------------------------------------------------


def test_message() -> None:
    document = read(PAGES / "message-observance.html")
    assert document.metadata == Metadata(
        symbol="SG/SM/99001-OBV/9001-ENV/DEV/9001",
        date="2019-03-21",
        speaker="Alex Example",
        occasion="the International Day of Forests",
        kind="message",
    )
    assert outline(document) == [
        ("attribute", "Forests Vital to Stabili"),
        ("title1", "Forests Vital to Stabili"),
        ("lead-in", "Following is UN Secretar"),
        ("paragraph", "Forests cover nearly one"),
        ("paragraph", "Yet between 2010 and 201"),
        ("paragraph", "Three steps are needed:"),
        ("paragraph", "On this International Da"),
        ("boilerplate", "For information media. N"),
    ]
    assert not any(
        "breadcrumb" in source or "Press Release" in source or "UN Press" in source for source in sources(document)
    )


def test_remarks() -> None:
    document = read(PAGES / "remarks-conference.html")
    assert document.metadata == Metadata(
        symbol="SG/SM/99002-DC/9002",
        date="2018-06-07",
        place="New York",
        speaker="Alex Example",
        occasion="the Review Conference on the illicit trade in small arms",
        kind="message",
    )
    found = outline(document)
    assert found[:3] == [
        ("attribute", "Small Arms Flows Fuel Co"),
        ("title1", "Small Arms Flows Fuel Co"),
        ("lead-in", "Following are UN Secreta"),
    ]
    assert found[4:6] == [("salutation", "Excellencies,"), ("salutation", "Ladies and gentlemen,")]
    assert found[6:] == [
        ("paragraph", "It is an honour to open"),
        ("heading2", "A deadly trade"),
        ("paragraph", "Every year, hundreds of"),
        ("paragraph", "As one survivor told me:"),
        ("quotation1", "“The guns arrived before"),
        ("heading2", "Three priorities"),
        ("list-item1", "First, stronger marking"),
        ("list-item1", "Second, secure stockpile"),
        ("list-item1", "Third, full and equal pa"),
        ("paragraph", "Target 16.4 of the Susta"),
        ("paragraph", "Je le dis aussi en franç"),
        ("closing", "Thank you."),
        ("boilerplate", "For information media. N"),
    ]
    items = [block for block in document.blocks if block.role is Role.LIST_ITEM]
    assert [(block.label, block.start) for block in items] == [("1.", True), ("2.", False), ("3.", False)]


def test_statement() -> None:
    document = read(PAGES / "statement-spokesperson.html")
    assert document.metadata == Metadata(
        symbol="SG/SM/99003", date="2020-11-03", speaker="Alex Example", kind="message"
    )
    assert [role for role, _ in outline(document)] == [
        "attribute", "title1", "lead-in", "paragraph", "paragraph", "paragraph", "boilerplate",
    ]  # fmt: skip


def test_briefing() -> None:
    document = read(PAGES / "noon-briefing-legacy.doc.htm")
    assert document.metadata == Metadata(date="2005-11-11", speaker="Sam Sample", kind="briefing")
    assert outline(document) == [
        ("boilerplate", "Department of Public Inf"),
        ("title1", "DAILY PRESS BRIEFING BY"),
        ("lead-in", "The following is a near-"),
        ("paragraph", "Good afternoon."),
        ("heading2", "**Secretary-General in E"),
        ("paragraph", "The Secretary-General ar"),
        ("heading2", "**Security Council"),
        ("paragraph", "The Council adopted reso"),
        ("heading2", "**Questions and Answers"),
        ("speaker", "Question:\xa0 When will the".replace("\xa0", "")[:24]),
        ("speaker", "Spokesman: By Tuesday, 1"),
        ("boilerplate", "* *** *"),
        ("boilerplate", "For information media •"),
    ]
    assert any("I am told – in all six" in source for source in sources(document))


def test_two_languages() -> None:
    document = read(PAGES / "sg-website-bilingual.html")
    assert document.metadata == Metadata(date="2019-05-29", place="New York")
    assert document.notices == ("text in French on the same page is set aside",)
    assert outline(document) == [
        ("title1", "Secretary-General's mess"),
        ("paragraph", "[Watch the video on webt"),
        ("paragraph", "Today we honour more tha"),
        ("paragraph", "We remember the more tha"),
        ("closing", "Thank you."),
    ]


def test_verbatim_record() -> None:
    document = read(PAGES / "verbatim-record.html")
    assert document.metadata == Metadata(symbol="S/PV.9999", date="2015-07-30", kind="record", job_number="15-99999")
    assert outline(document)[8:] == [
        ("boilerplate", "This record contains the"),
        ("remark", "The meeting was called t"),
        ("heading2", "Adoption of the agenda"),
        ("remark", "The agenda was adopted."),
        ("speaker", "The President: The Secur"),
        ("paragraph", "I give the floor to Mr."),
        ("speaker", "Mr. Exemple (spoke in Fr"),
        ("paragraph", "Let me make three points"),
        ("speaker", "Ms. Muestra (Country D)"),
        ("remark", "The meeting rose at 12.1"),
    ]
    assert [role for role, _ in outline(document)[:8]] == ["paragraph"] * 8


# --- what markup means ------------------------------------------------------------------------------------------------


def test_inline_codes() -> None:
    document = page(
        "<p>A <em>b</em> <a href='x'>c</a> <a href='y'>d</a><br>e <img src=i alt='Photo'> &lt;em&gt; f.</p>"
    )
    item, alt = segment(document)
    assert item.source == "A <em1>b</em1> <a1>c</a1> <a2>d</a2><br/>e <img/> <em> f."
    assert item.notes == (
        "paragraph", "<em1>: emphasis", "<a1>: link to x", "<a2>: link to y", "<br/>: line break", "<img/>: image i",
    )  # fmt: skip
    assert (alt.source, alt.field, alt.notes) == ("Photo", "alt", ("Attribute alt of <img>",))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p>The <span translate="no">UNMEX</span> mission</p>', ["The <span/> mission"]),
        ('<p>The <b class="x notranslate">UNMEX</b> mission</p>', ["The <b/> mission"]),
        ('<p translate="no">UNMEX</p><p>Words</p>', ["Words"]),
        ('<div translate="no"><p>UNMEX</p><p translate="yes">Words</p></div>', ["Words"]),
        ('<p translate="no">SG/SM/1 <em translate="yes">Words</em> UNMEX</p>', ["Words"]),
        ('<p>A <bdo dir="rtl">b</bdo></p>', ["A <bdo>b</bdo>"]),
        ('<p>A <i lang="fr">mot</i></p>', ["A <i>mot</i>"]),
        ('<p><b>All of it</b></p>', ["All of it"]),
        ('<p><b><i>All</i></b><!-- c --></p>', ["All"]),
        ('<p>a <x-word>b</x-word> <o:p>c</o:p></p>', ["a <x-word>b</x-word> <o:p>c</o:p>".replace("o:p", "p")]),
        ('<p>a<svg><title>t</title></svg> b<script>x</script></p>', ["a<svg/> b"]),
        ('<p title="Tip">a</p>', ["a", "Tip"]),
        ('<p>a <a href="#" aria-label="More"></a></p>', ["a <a/>", "More"]),
        ('<p>a <input placeholder="Name"></p>', ["a <input/>", "Name"]),
        ('<p>a</p><nav>Home</nav>', ["a"]),
        ('<p>a\n  b&nbsp; c</p>', ["a b\xa0 c"]),
        ('<pre>a\n  b</pre>', ["a\n  b"]),
        ("loose <p>para</p> text <em>here</em>", ["loose", "para", "text <em>here</em>"]),
        ("<dl><dt>Term</dt><dd>Meaning</dd></dl>", ["Term", "Meaning"]),
    ],
)  # fmt: skip
def test_segments(body: str, expected: list[str]) -> None:
    assert sources(page(body)) == expected


def test_an_image_alone_has_a_text() -> None:
    assert sources(page('<h1>Title</h1><p><img src="a.png" alt="A photo"></p>')) == ["Title", "A photo"]


def test_lists_and_quotations() -> None:
    document = page(
        "<ul><li>One<ol type=a start=3><li>Sub</li><li value=9>Nine</li></ol></li><li><p>Two</p><p>More</p></li></ul>"
        "<blockquote><p>Q</p><blockquote>Inner</blockquote></blockquote>"
    )
    assert [(b.role.value, b.level, b.label, b.start) for b in document.blocks] == [
        ("list-item", 1, "", True),
        ("list-item", 2, "c.", True),
        ("list-item", 2, "i.", False),
        ("list-item", 1, "", False),
        ("paragraph", 1, "", False),
        ("quotation", 1, "", True),
        ("quotation", 2, "", True),
    ]


def test_notes() -> None:
    document = page(
        '<p>Text<a href="#n1" role="doc-noteref">1</a></p><section role="doc-endnotes"><ol><li id="n1">First</li></ol>'
        '</section><aside role="doc-footnote" id="n2"><p>Second</p></aside><div '
        'class="footnotes"><ul><li>Third</li></ul></div>'
    )
    assert [(b.role.value, b.id, b.label) for b in document.blocks] == [
        ("paragraph", "", ""), ("note", "n1", "1."), ("note", "n2", ""), ("note", "", ""),
    ]  # fmt: skip


def test_table() -> None:
    document = page(
        "<table><tr><th>A</th><!-- c --><th>B</th></tr><tr><td>1 a</td><td><p>2 b</p><p>3 c</p></td></tr></table>"
        "<table><tr><td>x</td></tr></table>"
    )
    assert [(b.role.value, b.level, b.start) for b in document.blocks] == [
        ("header-cell", 1, True),
        ("header-cell", 2, False),
        ("cell", 1, False),
        ("cell", 2, False),
        ("cell", 2, False),
        ("cell", 1, True),
    ]


def test_which_part_is_the_document() -> None:
    body = "<header>Site</header><main><h1>Title</h1><p>Text</p></main><footer>Foot</footer>"
    assert sources(page(body)) == ["Title", "Text"]
    assert sources(page(body, selector="footer, h1")) == ["Title", "Foot"]
    assert sources(page("<article><p>Text</p></article><p>Beside</p>")) == ["Text"]
    assert sources(page("<article><p>One</p></article><article><p>Two</p></article>")) == ["One", "Two"]


@pytest.mark.parametrize("selector", ["[", ":foo", "p::before", "main > p"])
def test_bad_selector(selector: str) -> None:
    with pytest.raises(ConfigError, match=r"^page\.html: ") as caught:
        page("<p>Text</p>", selector=selector)
    assert repr(selector) in str(caught.value)


def test_paragraph_ends_where_html5_ends_it() -> None:
    assert sources(page("<p>One <section><p>Two</p></section>")) == ["One", "Two"]


def test_comment_changes_no_segment() -> None:
    plain_page = "<p>One <em>two</em> three</p><p><b>Question:</b> four</p><ul><li>five</li></ul>"
    commented = (
        "<!-- a --><p><!-- b -->One <!-- c --><em>t<!-- d -->wo</em> thr<!-- e -->ee</p><!-- f --><p><!-- g "
        "--><b>Question:</b>"
        " four<!-- h --></p><ul><!-- i --><li>five</li></ul>"
    )
    for one, other in zip(segment(page(commented)), segment(page(plain_page)), strict=True):
        assert (one.id, one.source, one.role, one.notes) == (other.id, other.source, other.role, other.notes)
    assert [b.role for b in page(commented).blocks] == [b.role for b in page(plain_page).blocks]


def test_foreign_passage() -> None:
    first, second = page('<p>Words</p><div lang="fr-CA"><p>Des mots</p></div>').blocks
    assert (first.language, second.language) == ("", "fr")
    noted = segment(page('<p>W</p><p lang="fr">Mots</p>'))[1]
    assert noted.notes == ("paragraph", "In the source this passage is in another language: fr")


def test_code_kinds() -> None:
    document = page("<p>x <em>a</em><b>b</b><a>c</a><br><sup>d</sup><sub>e</sub><q>f</q><img src=x><var>g</var></p>")
    kinds = [code.kind for _, code in segment(document)[0].codes]
    assert kinds == [
        CodeKind.EMPHASIS, CodeKind.STRONG, CodeKind.LINK, CodeKind.LINE_BREAK, CodeKind.SUPERSCRIPT,
        CodeKind.SUBSCRIPT, CodeKind.QUOTATION, CodeKind.IMAGE, CodeKind.OTHER,
    ]  # fmt: skip


def test_dublin_core() -> None:
    document = parse(
        b'<html lang="en"><head><title>T</title><meta name="DC.date" content="2020-01-02"><meta name="dcterms.creator" '
        b'content="A. Speaker"><meta name="dc.identifier" content="A/1"></head><body><p>Text</p></body></html>',
        name="x.html",
    )
    assert document.metadata == Metadata(symbol="A/1", date="2020-01-02", speaker="A. Speaker")


# --- several languages on one page ------------------------------------------------------------------------------------

ENGLISH = "<p>We remember those who gave their lives for the peace of the world.</p><p>Thank you.</p>"
FRENCH = "<p>Nous nous souvenons de ceux qui ont donné leur vie pour la paix du monde.</p><p>Je vous remercie.</p>"
SPANISH = "<p>Recordamos a los que dieron su vida por la paz en el mundo.</p><p>Muchas gracias.</p>"
LINE = "<p>*******</p>"


@pytest.mark.parametrize(
    ("body", "notices"),
    [
        (ENGLISH + LINE + FRENCH, "French"),
        (FRENCH + LINE + ENGLISH, "French"),
        (FRENCH + LINE + ENGLISH + LINE + SPANISH, "French, Spanish"),
        (ENGLISH + LINE + '<p lang="de">Wir danken.</p>', "German"),
        (ENGLISH + LINE + '<p lang="xx-0">Foo.</p>', "'xx-0'"),
    ],
)
def test_languages_of_a_page(body: str, notices: str) -> None:
    document = page(f"<h1>T</h1><div>{body}</div>")
    assert document.notices == (f"text in {notices} on the same page is set aside",)
    assert sources(document) == [
        "T",
        "We remember those who gave their lives for the peace of the world.",
        "Thank you.",
    ]


def test_a_line_of_asterisks_between_parts_of_one_language() -> None:
    document = page(f"<div>{ENGLISH}{LINE}{ENGLISH}</div>")
    assert not document.notices
    assert len(sources(document)) == 4


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\t", "the file is empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"<html><body></body></html>", "no text found in it"),
        (b"<!-- only a comment -->", "no elements"),
        (b'<html lang="fr"><p>Mots</p>', "the page is in 'fr', the project's source language is 'en'"),
        (b"<p>One</p>\n<p>Two <b>", "<b> is never closed"),
    ],
)
def test_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse(data, name="a.html", path="source/a.html")
    assert message in str(caught.value)
    assert caught.value.path == "source/a.html"


def test_native_page_says_utf8() -> None:
    for meta in (
        b'<meta charset="windows-1252">',
        b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
    ):
        document = parse(
            b'<html lang="en"><head>' + meta + b"</head><body><p>We \x96 na\xefve</p></body></html>", name="a.htm"
        )
        assert sources(document) == ["We – naïve"]
        written = render(document, "native")
        assert b"charset=utf-8" in written.replace(b'"', b"").lower()
        assert "We – naïve".encode() in written
        assert segment(parse(written, name="a.htm")) == segment(document)
