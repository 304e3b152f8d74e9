"""Akoma Ntoso: statements, debates and hierarchies by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from hexapla.editions import translate
from hexapla.errors import ReadError
from hexapla.model import Catalog, CodeKind, Document, Metadata
from hexapla.readers import Options, parse, read
from hexapla.segmentation import render, segment
from hexapla.writers import render as write

AKN = Path(__file__).parents[1] / "data" / "akn"
NAMESPACE = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
META = (
    '<meta><identification source="#s"><FRBRWork><FRBRalias value="A/1" name="symbol"/><FRBRdate '
    'date="2015-09-26" name="d"/>'
    '</FRBRWork><FRBRExpression><FRBRthis value="/akn/un/x/eng@/!main"/><FRBRuri value="/akn/un/x/eng@"/><FRBRlanguage '
    'language="eng"/></FRBRExpression></identification></meta>'
)


def akn(body: str, kind: str = "doc", language: str = "en") -> Document:
    markup = f'<akomaNtoso {NAMESPACE}><{kind} name="message">{META}{body}</{kind}></akomaNtoso>'
    return parse(markup.encode(), name="a.akn", options=Options(language=language))


def outline(document: Document) -> list[tuple[str, int, str, str, str]]:
    return [(b.role.value, b.level, b.label, b.id, render(b.content)[0]) for b in document.blocks]


def test_statement() -> None:
    document = read(AKN / "statement.en.akn.xml")
    assert (document.metadata.symbol, document.metadata.date, document.metadata.kind) == (
        "SG/SM/17156", "2015-09-29", "message",
    )  # fmt: skip
    assert outline(document) == [
        ("boilerplate", 0, "", "preface__p_1", "<docNumber/>"),
        ("title", 1, "", "preface__longTitle_1__p_1", "<docTitle>A headline in title case</docTitle>"),
        (
            "lead-in", 0, "", "preface__container_1__p_1",
            "Following is the message of the <role>Secretary-General</role>, delivered by <person>A. "
            "Speaker</person>, in "
            "<docDate>New York today</docDate>:",
        ),
        ("paragraph", 0, "", "para_1__content__p_1", "First paragraph of the message."),
        ("paragraph", 0, "", "para_2__content__p_1", "Second paragraph, citing <ref>resolution 70/1</ref>."),
        ("boilerplate", 0, "", "conclusions__p_1", "For information media. Not an official record."),
    ]  # fmt: skip
    assert segment(document)[0].source == "A headline in title case"


def test_french_statement() -> None:
    document = read(AKN / "statement.fr.akn.xml", options=Options(language="fr"))
    assert [block.role.value for block in document.blocks] == [
        "boilerplate", "title", "lead-in", "paragraph", "paragraph", "boilerplate",
    ]  # fmt: skip
    with pytest.raises(ReadError, match=r"fr\.akn\.xml:24: the expression is in 'fra'"):
        read(AKN / "statement.fr.akn.xml")


def test_debate() -> None:
    document = read(AKN / "verbatim.en.akn.xml")
    assert document.metadata == Metadata(date="2015-07-30", kind="verbatimRecord")
    assert outline(document) == [
        ("heading", 2, "", "dbsect_1__heading", "Adoption of the agenda"),
        ("remark", 0, "", "dbsect_1__narrative_1", "The agenda was adopted."),
        ("speaker", 0, "", "", "The President"),
        (
            "paragraph", 0, "", "dbsect_1__speech_1__p_1",
            "<remark>(spoke in French)</remark> The Security Council will now begin its consideration of the "
            "item on its "
            "agenda.",
        ),
    ]  # fmt: skip
    assert [code.kind for _, code in segment(document)[3].codes] == [CodeKind.REMARK]


def test_hierarchy_lists_and_notes() -> None:
    document = akn(
        '<mainBody><section eId="sec_1"><num>1.</num><heading>Head</heading><content><p>Text<authorialNote marker="*" '
        'eId="n1"><p>A note.</p></authorialNote> more.</p></content></section><section eId="sec_2"><num>Article 2</num>'
        '<paragraph eId="para"><num>(a)</num><list><intro><p>Intro:</p></intro><point '
        'eId="pt_1"><num>(i)</num><content>'
        "<p>One</p><p>And</p></content></point><point "
        'eId="pt_2"><num>(ii)</num><content><p>Two</p></content></point></list>'
        "</paragraph></section><table><tr><th><p>H</p></th><td><p>C</p></td></tr></table><p>Said <quotedStructure>"
        "<p>Quoted</p></quotedStructure></p></mainBody>"
    )
    assert outline(document) == [
        ("heading", 2, "1.", "sec_1", "Head"),
        ("paragraph", 0, "", "", "Text<authorialNote/> more."),
        ("note", 1, "*", "n1", "A note."),
        ("heading", 2, "", "sec_2", "Article 2"),
        ("paragraph", 0, "(a)", "para", "Intro:"),
        ("list-item", 1, "(i)", "pt_1", "One"),
        ("paragraph", 1, "", "", "And"),
        ("list-item", 1, "(ii)", "pt_2", "Two"),
        ("header-cell", 1, "", "", "H"),
        ("cell", 2, "", "", "C"),
        ("paragraph", 0, "", "", "Said"),
        ("quotation", 1, "", "", "Quoted"),
    ]
    assert segment(document)[1].notes == ("paragraph", "<authorialNote/>: note")


def test_visible_date_and_expression_follow_the_edition() -> None:
    document = akn(
        '<preface><p><docDate date="2015-09-26">26 September 2015</docDate></p></preface><mainBody><p>T</p></mainBody>'
    )
    written = {
        tag: write(translate(document, Catalog(tag)), "native").decode() for tag in ("ar", "es", "fr", "ru", "zh")
    }
    dates = (
        "26 أيلول/سبتمبر 2015",
        "26 de septiembre de 2015",
        "26 septembre 2015",
        "26 сентября 2015 года",
        "2015年9月26日",
    )
    for (tag, text), date, code in zip(written.items(), dates, ("ara", "spa", "fra", "rus", "zho"), strict=True):
        assert f'<docDate date="2015-09-26">{date}</docDate>' in text
        assert f'<FRBRthis value="/akn/un/x/{code}@/!main"/><FRBRuri value="/akn/un/x/{code}@"/>' in text
        assert f'<FRBRlanguage language="{code}"/>' in text
        assert f'xml:lang="{"zh-Hans" if tag == "zh" else tag}"' in text


def test_date_inside_a_sentence_is_text() -> None:
    document = akn('<mainBody><p>Held on <docDate date="2015-09-26">26 September 2015</docDate></p></mainBody>')
    assert segment(document)[0].source == "Held on <docDate>26 September 2015</docDate>"
