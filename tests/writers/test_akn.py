"""The published Akoma Ntoso: valid for any document, complete, in order, the same eIds in every language."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from hexapla.model import (
    Block,
    Code,
    CodeKind,
    Content,
    Document,
    Inline,
    Metadata,
    Role,
    Slot,
    State,
    Text,
    plain,
)
from hexapla.writers.akn import render
from hexapla.writers.akn_inline import reference

HERE = Path(__file__).parent
NS = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@functools.cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(HERE.parent / "schemas" / "akn" / "akomantoso30.xsd"))


def tree(document: Document) -> etree._Element:
    """Render ``document``, validate it, and return it parsed."""
    data = render(document)
    assert data == render(document)
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns=')
    assert data.endswith(b"</akomaNtoso>\n")
    parsed = etree.fromstring(data)
    schema().assertValid(parsed)
    return parsed


def find(element: etree._Element, path: str) -> list[etree._Element]:
    found = element.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return [item for item in found if isinstance(item, etree._Element)]


def one(element: etree._Element, path: str) -> etree._Element:
    found = find(element, path)
    assert len(found) == 1, (path, len(found))
    return found[0]


def words(element: etree._Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())


def shape(element: etree._Element) -> dict[str, str]:
    """The eIds of the text, each with its element's name."""
    return {e.get("eId", ""): etree.QName(e).localname for e in find(element, "//*[@eId][not(ancestor::a:meta)]")}


def value(element: etree._Element, path: str, name: str = "value") -> str:
    return str(one(element, path).get(name, ""))


def text(*runs: str) -> Content:
    return tuple(Text(run) for run in runs)


def block(role: Role, words: str = "Text.", **more: object) -> Block:
    return Block(role, text(words), **more)  # type: ignore[arg-type]


def speech(*blocks: Block, **more: object) -> Document:
    return Document("sg/speech", "en", blocks, **more)  # type: ignore[arg-type]


# --- identification ---------------------------------------------------------------------------------------------


def test_a_message_is_a_statement_with_the_iris_of_akn4un() -> None:
    document = replace(
        MESSAGE, metadata=Metadata(symbol="SG/SM/17156", date="2015-09-29", kind="message", job_number="15-12345 (E)")
    )
    page = tree(document)
    work = "/akn/un/statement/communication/unsg/2015-09-29/sgsm17156"
    assert value(page, "a:statement", "name") == "message"
    assert value(page, "//a:FRBRWork/a:FRBRthis") == f"{work}/!main"
    assert value(page, "//a:FRBRWork/a:FRBRuri") == work
    assert value(page, "//a:FRBRWork/a:FRBRalias[@name='symbol']") == "SG/SM/17156"
    assert value(page, "//a:FRBRWork/a:FRBRdate[@name='delivery']", "date") == "2015-09-29"
    assert value(page, "//a:FRBRWork/a:FRBRauthor", "href") == "#unsg"
    assert value(page, "//a:FRBRnumber") == "17156"
    assert value(page, "//a:FRBRname") == "sgsm17156"
    assert value(page, "//a:FRBRWork/a:FRBRauthoritative") == "false"
    assert value(page, "//a:FRBRExpression/a:FRBRthis") == f"{work}/eng@2015-09-29/!main"
    assert value(page, "//a:FRBRExpression/a:FRBRuri") == f"{work}/eng@2015-09-29"
    assert value(page, "//a:FRBRExpression/a:FRBRalias[@name='jobNumber']") == "15-12345 (E)"
    assert value(page, "//a:FRBRlanguage", "language") == "eng"
    assert value(page, "//a:FRBRManifestation/a:FRBRthis") == f"{work}/eng@2015-09-29/!main.xml"
    assert value(page, "//a:FRBRManifestation/a:FRBRuri") == f"{work}/eng@2015-09-29.akn"
    assert not find(page, "//a:FRBRtranslation | //a:proprietary")


@pytest.mark.parametrize(("status", "authoritative"), [("unofficial", "false"), ("official", "true"), ("", "false")])
def test_a_translation_names_its_source_and_its_standing(status: str, authoritative: str) -> None:
    page = tree(replace(MESSAGE, language="zh", original="en", status=status))
    work = "/akn/un/statement/communication/unsg/2015-09-29/sgsm17156"
    assert value(page, "//a:FRBRExpression/a:FRBRuri") == f"{work}/zho@2015-09-29"
    translation = one(page, "//a:FRBRtranslation")
    assert translation.get("href") == f"{work}/eng@2015-09-29"
    assert translation.get("fromLanguage") == "eng"
    assert translation.get("authoritative") == authoritative
    assert translation.get("by") == "#translator"
    edition = one(page, "//a:proprietary")[0]
    assert edition.get("status", "") == status
    assert (edition.get("fallback"), edition.get("outdated")) == ("0", "0")


def test_a_translation_says_how_many_passages_are_not_up_to_date() -> None:
    blocks = (
        block(Role.PARAGRAPH, state=State.FALLBACK, language="en"),
        block(Role.PARAGRAPH, state=State.OUTDATED),
        block(Role.PARAGRAPH, state=State.TRANSLATED),
    )
    page = tree(Document("x", "fr", blocks, original="en"))
    edition = one(page, "//a:proprietary")[0]
    assert (edition.get("fallback"), edition.get("outdated")) == ("1", "1")
    first, second, third = find(page, "//a:mainBody//a:p")
    assert (first.get("class"), first.get(LANG)) == ("fallback", "en")
    assert (second.get("class"), second.get(LANG)) == ("outdated", None)
    assert (third.get("class"), third.get(LANG)) == (None, None)


def test_a_job_number_names_one_language_version_so_a_translation_has_none() -> None:
    metadata = Metadata(job_number="15-12345 (E)")
    page = tree(Document("x", "fr", (block(Role.PARAGRAPH),), metadata, original="en"))
    assert "15-12345" not in etree.tostring(page, encoding="unicode")


@pytest.mark.parametrize(
    ("symbol", "kind", "iri", "number"),
    [
        ("A/RES/70/1", "resolution", "statement/deliberation/unga/70-1", "70-1"),
        ("S/RES/1325 (2000)", "resolution", "statement/deliberation/unsc/1325-2000", "1325-2000"),
        ("S/PV.7498", "record", "debate/record/unsc/pv-7498", "pv-7498"),
        ("S/PV.7498", "verbatimRecord", "debate/record/unsc/pv-7498", "pv-7498"),
        ("A/70/95–S/2015/446", "report", "doc/report/unga/70-95-s-2015-446", "70-95-s-2015-446"),
        ("SG/SM/19051-OBV/1792-PKO/731", "message", "statement/communication/unsg/sgsm19051-obv1792-pko731", "19051"),
        ("DSG/SM/900", "remarks", "statement/communication/undsg/dsgsm900", "900"),
        ("CRC/C/GC/24", "doc", "doc/un/crc-c-gc-24", "crc-c-gc-24"),
        ("", "Press Release", "statement/communication/unsg/speech", None),
        ("", "", "statement/communication/unsg/speech", None),
        ("", "declaration", "statement/deliberation/un/speech", None),
        ("", "summary record", "debateReport/record/un/speech", None),
        ("", "说明", "statement/communication/unsg/speech", None),
    ],
)
def test_the_iri_comes_from_kind_and_symbol(symbol: str, kind: str, iri: str, number: str | None) -> None:
    page = tree(speech(block(Role.PARAGRAPH), metadata=Metadata(symbol=symbol, kind=kind)))
    assert value(page, "//a:FRBRWork/a:FRBRuri") == f"/akn/un/{iri}"
    assert [e.get("value") for e in find(page, "//a:FRBRnumber")] == ([number] if number else [])


def test_the_kind_names_the_document() -> None:
    names = {
        kind: tree(speech(block(Role.PARAGRAPH), metadata=Metadata(kind=kind)))[0].get("name")
        for kind in ("", "Press Release", "press-release", "verbatim record", "note verbale", "REMARKS")
    }
    assert names == {
        "": "message",
        "Press Release": "pressRelease",
        "press-release": "pressRelease",
        "verbatim record": "verbatimRecord",
        "note verbale": "noteVerbale",
        "REMARKS": "remarks",
    }


@pytest.mark.parametrize("date", ["", "2015", "2015-09", "yesterday", "2015-02-30", "\u0662\u0660\u0661\u0665"])
def test_an_unknown_date_is_in_no_iri_and_called_unknown(date: str) -> None:
    page = tree(speech(block(Role.PARAGRAPH), metadata=Metadata(date=date)))
    assert value(page, "//a:FRBRExpression/a:FRBRuri") == "/akn/un/statement/communication/unsg/speech/eng@"
    assert {(e.get("date"), e.get("name")) for e in find(page, "//a:FRBRdate")} == {("0001-01-01", "unknown")}
    assert not find(page, "//a:docDate")
    assert [words(p) for p in find(page, "//a:preface/a:p")] == ([date] if date else [])


def test_a_document_id_without_ascii_has_an_iri_of_its_own() -> None:
    one_, other = (tree(Document(name, "ar", (block(Role.PARAGRAPH),))) for name in ("sg/كلمة", "sg/خطاب"))
    assert value(one_, "//a:FRBRWork/a:FRBRuri") != value(other, "//a:FRBRWork/a:FRBRuri")
    assert value(one_, "//a:FRBRname") == "كلمة"


def test_only_what_is_used_is_declared_and_all_of_it_is() -> None:
    for document in (MESSAGE, FRENCH, RECORD, speech()):
        page = tree(document)
        used = set()
        for element in page.iter():
            for name in ("source", "as", "by", "refersTo", "href"):
                used |= {v for v in element.get(name, "").split() if v.startswith("#")}
        declared = {f"#{e.get('eId')}" for e in find(page, "//a:references/*")}
        assert declared - used == set()
        assert {item[1:] for item in used - declared} <= set(shape(page))


# --- preface, body, conclusions ---------------------------------------------------------------------------------


def test_the_parts_say_their_language_since_the_root_cannot() -> None:
    page = tree(replace(MESSAGE, language="zh"))
    assert {e.get(LANG) for e in find(page, "//a:preface | //a:mainBody | //a:conclusions")} == {"zh-Hans"}


def test_metadata_stand_in_the_preface_as_the_language_has_them() -> None:
    metadata = Metadata("SG/SM/1", "2015-09-01", "Genève", "M. Doe", "Mme Roe", "Journée")
    page = tree(Document("x", "fr", (), metadata, original="en", untranslated_metadata=("place",)))
    assert words(one(page, "//a:docNumber")) == "SG/SM/1"
    assert words(one(page, "//a:docDate[@date='2015-09-01']")) == "1er septembre 2015"
    place = one(page, "//a:location")
    assert (words(place), place.get("class"), place.get(LANG)) == ("Genève", "fallback", "en")
    assert words(one(page, "//a:person[@refersTo='#speaker']")) == "M. Doe"
    assert words(one(page, "//a:person[@refersTo='#deliveredBy']")) == "Mme Roe"
    assert words(one(page, "//a:event")) == "Journée"
    assert value(page, "//a:TLCPerson[@eId='speaker']", "href") == "/akn/ontology/person/un/sgsm1-speaker"


@pytest.mark.parametrize("kind", ["message", "record", "resolution", "doc"])
@pytest.mark.parametrize("blocks", [(), (block(Role.TITLE, "Only a title"),), (block(Role.ATTRIBUTE, "x"),)])
def test_a_document_without_a_body_says_so(kind: str, blocks: tuple[Block, ...]) -> None:
    page = tree(speech(*blocks, metadata=Metadata(kind=kind)))
    assert one(page, "//*[@status='undefined']").get("eId") in {"p_1", "dbsect_1"}


def test_boilerplate_concludes_a_source_and_is_left_out_of_a_translation() -> None:
    document = speech(block(Role.BOILERPLATE, "Not an official record."), block(Role.PARAGRAPH))
    assert words(one(tree(document), "//a:conclusions/a:p")) == "Not an official record."
    translated = tree(replace(document, language="fr", original="en"))
    assert "official" not in words(translated)
    assert not find(translated, "//a:conclusions")


def test_headings_nest_by_level_and_labels_are_numbers() -> None:
    page = tree(
        speech(
            block(Role.PARAGRAPH, "before"),
            block(Role.HEADING, "A", level=1, label="I."),
            block(Role.PARAGRAPH, "a1"),
            block(Role.HEADING, "AA", level=3),
            block(Role.PARAGRAPH, "aa1", label="1.1"),
            block(Role.PARAGRAPH, "aa2", label="（二）"),
            block(Role.PARAGRAPH, "aa3", label="1.1"),
            block(Role.HEADING, "B", level=1, label="II."),
            block(Role.TITLE, "C"),
            block(Role.SALUTATION, "Sirs,"),
        )
    )
    assert [e.get("eId") for e in find(page, "//a:section | //a:paragraph")] == [
        "para_1",
        "sec_I",
        "sec_I__para_1",
        "sec_I__sec_1",
        "sec_I__sec_1__para_1-1",
        "sec_I__sec_1__para_nn_1",
        "sec_I__sec_1__para_1-1_2",
        "sec_II",
        "sec_nn_1",
        "sec_nn_1__para_1",
    ]
    assert words(one(page, "//*[@eId='sec_I']/a:num")) == "I."
    assert words(one(page, "//*[@eId='sec_nn_1__heading']/a:docTitle")) == "C"
    assert value(page, "//*[@eId='sec_nn_1__para_1']", "class") == "salutation"


def test_a_list_is_in_the_paragraph_before_it_and_nests_by_level() -> None:
    page = tree(
        speech(
            block(Role.PARAGRAPH, "We shall:"),
            block(Role.LIST_ITEM, "a", level=1, label="(a)"),
            block(Role.LIST_ITEM, "a i", level=2, label="(i)"),
            block(Role.LIST_ITEM, "b", level=1, label="(b)"),
            block(Role.LIST_ITEM, "new", level=1, start=True),
            block(Role.LIST_ITEM, "deep", level=4),
            block(Role.LIST_ITEM, "less deep", level=2),
            block(Role.HEADING, "H"),
            block(Role.LIST_ITEM, "alone", level=3),
        )
    )
    assert [e.get("eId") for e in find(page, "//a:item")] == [
        "para_1__content__list_1__item_a",
        "para_1__content__list_1__item_a__list_1__item_i",
        "para_1__content__list_1__item_b",
        "para_1__content__list_2__item_1",
        "para_1__content__list_2__item_1__list_1__item_1",
        "para_1__content__list_2__item_1__list_2__item_1",
        "sec_1__para_1__content__list_1__item_1",
    ]


def test_quotations_belong_together_until_one_starts_anew() -> None:
    page = tree(
        speech(
            block(Role.QUOTATION, "one", level=1),
            block(Role.QUOTATION, "two", level=1, label="2."),
            block(Role.QUOTATION, "inner", level=2),
            block(Role.QUOTATION, "other", level=1, start=True),
        )
    )
    first, inner, other = find(page, "//a:blockContainer[@refersTo='#quotation']")
    assert words(first).split() == ["one", "2.", "two", "inner"]
    assert inner.getparent() is first
    assert words(other) == "other"


def test_cells_make_rows_by_their_columns() -> None:
    page = tree(
        speech(
            block(Role.HEADER_CELL, "A", level=1),
            block(Role.HEADER_CELL, "B", level=2),
            block(Role.CELL, "a", level=1),
            block(Role.CELL, "b", level=2),
            block(Role.CELL, "only b", level=2),
            block(Role.CELL, "next table", level=3, start=True),
            block(Role.CELL, "far", level=10**9),
        )
    )
    first, second = find(page, "//a:table")
    assert [[words(cell) for cell in row] for row in first] == [["A", "B"], ["a", "b"], ["", "only b"]]
    assert [[words(cell) for cell in row][:4] for row in second] == [["", "", "next table", ""]]
    assert len(second[0]) < 100
    assert len(find(first, ".//a:th")) == 2


def test_a_note_stands_where_the_text_marks_it_and_once() -> None:
    mark = Code("note", CodeKind.NOTE, raw=("<note>", Slot("block", 2), Slot("block", 3), "</note>"))
    page = tree(
        speech(
            Block(Role.PARAGRAPH, (Text("One"), mark, Text(" two"), mark, Text("."))),
            block(Role.NOTE, "unmarked", label="*", id="fn"),
            block(Role.NOTE, "note text", label="1"),
            block(Role.NOTE, "note end"),
            Block(Role.PARAGRAPH, (Code("a", CodeKind.LINK, (("href", "#fn"),), text("see")),)),
        )
    )
    note = one(page, "//a:p/a:authorialNote[@marker='1'][@placement='bottom']")
    assert [words(p) for p in note] == ["note text", "note end"]
    assert note.get("eId") == "para_1__content__p_1__authorialNote_2"
    assert {e.get("href") for e in find(page, "//a:noteRef")} == {"#para_1__content__p_1__authorialNote_2"}
    last = one(page, "//a:mainBody/a:container[@name='notes']/a:tblock")
    assert words(one(last, "a:num")) == "*"
    assert words(one(last, "a:p")) == "unmarked"
    assert value(page, "//a:ref[.='see']", "href") == f"#{last.get('eId')}"


def test_a_paragraph_with_a_depth_goes_on_with_the_note_or_item_above() -> None:
    mark = Code("note", CodeKind.NOTE, raw=(Slot("block", 1), "</p><p>", Slot("block", 2)))
    page = tree(
        speech(
            Block(Role.PARAGRAPH, (Text("One."), mark)),
            block(Role.NOTE, "first", level=1),
            block(Role.PARAGRAPH, "second", level=1),
            block(Role.NOTE, "other", level=1),
            block(Role.PARAGRAPH, "goes on", level=1),
            block(Role.LIST_ITEM, "a", level=1),
            block(Role.LIST_ITEM, "b", level=2),
            block(Role.PARAGRAPH, "b2", level=2),
            block(Role.PARAGRAPH, "a2", level=1),
            block(Role.LIST_ITEM, "c", level=1),
            block(Role.PARAGRAPH, "after"),
        )
    )
    assert [words(p) for p in one(page, "//a:authorialNote")] == ["first", "second"]
    assert [words(p) for p in one(page, "//a:container")[0]] == ["2", "other", "goes on"]
    top = one(page, "//a:mainBody/a:paragraph/a:content/a:blockList")
    assert [[words(p) for p in find(item, "a:p")] for item in top] == [["a", "a2"], ["c"]]
    assert [words(p) for p in find(top, ".//a:blockList//a:p")] == ["b", "b2"]
    assert words(find(page, "//a:mainBody/a:paragraph")[-1]) == "after"


def test_an_omitted_passage_keeps_its_place() -> None:
    blocks = tuple(
        replace(b, content=(), state=State.FALLBACK, language="en")
        if b.role not in (Role.TITLE, Role.LIST_ITEM)
        else replace(b, state=State.TRANSLATED)
        for b in RECORD.blocks[:-5]
    )
    source = replace(RECORD, blocks=RECORD.blocks[:-5])
    edition = replace(source, language="ru", original="en", blocks=blocks, metadata=replace(RECORD.metadata, place=""))
    page = tree(edition)
    assert shape(page).keys() == shape(tree(source)).keys() - {"preface__p_3"}
    assert {p.get("status") for p in find(page, "//a:speech//a:p[not(ancestor::a:item)]")} == {"incomplete"}
    assert not find(page, "//*[@class='fallback']")


def test_lines_of_boilerplate_that_the_masthead_says_are_not_said_again() -> None:
    lines = [block(Role.BOILERPLATE, line) for line in ("SG/SM/1", " 29 September\n2015", "Press Release")]
    page = tree(speech(*lines, block(Role.PARAGRAPH), metadata=Metadata("SG/SM/1", "2015-09-29")))
    assert words(one(page, "//a:conclusions")) == "Press Release"


def test_notes_that_mark_each_other_end() -> None:
    marks = [Code("note", CodeKind.NOTE, raw=(Slot("block", n),)) for n in (0, 1, 5, -1)]
    notes = [Block(Role.NOTE, (Text(f"n{n}"), *marks)) for n in range(2)]
    page = tree(speech(*notes))
    assert words(one(page, "//a:mainBody")) == "1 n0n1"
    assert len(find(page, "//a:noteRef")) == 3


def test_links_to_blocks_follow_them_and_others_are_kept_if_they_run_nothing() -> None:
    def link(href: str) -> Code:
        return Code("a", CodeKind.LINK, (("href", href),), text(href.encode("ascii", "replace").decode()))

    targets = ["#there", "#away", "#gone", "https://un.org/a b?c#d", "/akn/un/doc", "page.htm", "mailto:a@un.org"]
    bad = [
        "javascript:alert(1)",
        "java\tscript:x",
        "\x01javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "ftp://x",
        "1:2",
    ]
    blocks = (
        Block(Role.PARAGRAPH, tuple(map(link, targets))),
        Block(Role.PARAGRAPH, tuple(map(link, bad))),
        block(Role.LIST_ITEM, "x", id="there"),
        block(Role.BOILERPLATE, "x", id="away"),
    )
    page = tree(Document("x", "fr", blocks, original="en"))
    first, second = find(page, "//a:mainBody/a:paragraph/a:content/a:p")
    assert [(etree.QName(e).localname, e.get("href")) for e in first] == [
        ("ref", "#para_2__content__list_1__item_1"),
        ("span", None),
        ("a", "#gone"),
        ("a", "https://un.org/a%20b?c#d"),
        ("ref", "/akn/un/doc"),
        ("a", "page.htm"),
        ("a", "mailto:a@un.org"),
    ]
    assert len(second) == 0
    assert "alert(1)" in words(second)


def test_inline_codes_become_elements_of_the_writer() -> None:
    kinds = {kind: Code("x", kind, (), text(kind.value)) for kind in CodeKind}
    content = (
        *kinds.values(),
        Code("q", CodeKind.QUOTATION, (), text("cited")),
        Code("span", CodeKind.OTHER, (), text("name"), translate=False),
        Code("i", CodeKind.EMPHASIS, (("title", "T"), ("onclick", "evil()")), text("mot"), language="fr"),
        Code("img", CodeKind.IMAGE, (("src", "a.png"), ("alt", "An image"))),
        Code("img", CodeKind.IMAGE, (("src", "data:image/png;base64,AAAA"), ("alt", "x"))),
        Code("svg", CodeKind.OTHER, raw=("<svg onload='evil()'/>",)),
    )
    page = tree(speech(Block(Role.PARAGRAPH, content)))
    paragraph = one(page, "//a:p")
    assert [etree.QName(e).localname for e in paragraph] == [
        *("i b br sup sub embeddedText remark".split()),
        *("embeddedText span i img".split()),
    ]
    assert value(page, "//a:remark", "type") == "translation"
    assert value(page, "//a:embeddedText[.='cited']", "startQuote") == "“"
    assert one(page, "//a:i[.='mot']").attrib == {LANG: "fr", "title": "T"}
    assert one(page, "//a:img").attrib == {"src": "a.png", "alt": "An image"}
    assert "evil" not in etree.tostring(page, encoding="unicode")
    assert "hidden" not in words(paragraph)


def test_white_space_is_that_of_the_text() -> None:
    bold = Code("b", CodeKind.STRONG, (), text(" b\n  c "))
    page = tree(
        speech(
            Block(Role.PARAGRAPH, (Text("\n  a\t"), bold, Text("\n d\u00a0 "), Code("br", CodeKind.LINE_BREAK))),
            Block(Role.PARAGRAPH, (Text("x  y\r\n  z "),), preserve_space=True),
        )
    )
    first, second = find(page, "//a:p")
    assert "".join(map(str, first.itertext())) == "a b c d\u00a0"
    assert second.text == "x  y\n  z "
    assert second.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_a_record_is_a_debate_of_speeches_and_scenes() -> None:
    page = tree(RECORD)
    sections = find(page, "//a:debateBody/a:debateSection")
    assert [s.get("name") for s in sections] == ["opening", "item"]
    item = sections[1]
    assert [etree.QName(e).localname for e in item] == [
        "heading",
        "narrative",
        "speech",
        "speech",
        "speech",
        "narrative",
        "p",
    ]
    first, second, third = find(item, "a:speech")
    assert [words(e) for e in first] == ["The President:", "The Council will now begin.", "I give the floor."]
    assert [words(e) for e in second] == ["Mr. Exemple", "(spoke in French): I thank you.", "Three points:", "one"]
    assert [words(e) for e in third] == ["Ms. Muestra (Country D)", "(spoke in Spanish)", "Aligned."]
    assert [s.get("by") for s in (first, second, third)] == ["#speaker_1", "#speaker_2", "#speaker_3"]
    assert value(page, "//a:TLCPerson[@eId='speaker_1']", "showAs") == "The President"


def test_a_speaker_who_says_nothing_is_still_valid() -> None:
    page = tree(speech(block(Role.SPEAKER, "A:"), block(Role.SPEAKER, ""), metadata=Metadata(kind="record")))
    assert [len(s) for s in find(page, "//a:speech")] == [2, 2]


def test_text_that_xml_does_not_allow_is_left_out() -> None:
    bad = "a\x00b\x1b\ud800\uffffc\u0085\u202e"
    page = tree(
        Document(
            bad,
            "en",
            (Block(Role.PARAGRAPH, text(bad), label=bad, language=bad), block(Role.TITLE, bad, id=bad)),
            Metadata(*[bad] * 8),
        )
    )
    assert find(page, "//a:p")[-1].text == "abc\u0085\u202e"
    assert find(page, "//a:p")[-1].get(LANG) == "und"


# --- golden files -----------------------------------------------------------------------------------------------

_LINK = Code("a", CodeKind.LINK, (("href", "https://undocs.org/A/RES/70/1"),), text("resolution 70/1"))
_NOTE = Code("note", CodeKind.NOTE, raw=(Slot("block", 12),))
MESSAGE = Document(
    "sg/sgsm17156",
    "en",
    (
        block(Role.TITLE, "Political Settlements Central to Peacekeeping, Secretary-General Tells Forum"),
        block(Role.LEAD_IN, "Following is UN Secretary-General Ban Ki-moon’s message, in New York today:"),
        block(Role.SALUTATION, "Excellencies,"),
        Block(Role.PARAGRAPH, (Text("I recall "), _LINK, Text(" of the Assembly."), _NOTE)),
        block(Role.PARAGRAPH, "We must:"),
        block(Role.LIST_ITEM, "protect people;", level=1, label="(a)"),
        block(Role.LIST_ITEM, "prevent conflict.", level=1, label="(b)"),
        block(Role.QUOTATION, "“We the peoples of the United Nations”", level=1),
        block(Role.HEADER_CELL, "Year", level=1),
        block(Role.HEADER_CELL, "Missions", level=2),
        block(Role.CELL, "2015", level=1),
        block(Role.CELL, "16", level=2),
        block(Role.NOTE, "Adopted on 25 September 2015.", level=1, label="1"),
        block(Role.PARAGRAPH, "Major armed conflict has tripled since 2008."),
        block(Role.CLOSING, "Thank you."),
        block(Role.BOILERPLATE, "For information media. Not an official record."),
    ),
    Metadata("SG/SM/17156", "2015-09-29", "New York", "Ban Ki-moon", "Hervé Ladsous", kind="message"),
)


def translate(document: Document, language: str, texts: list[str]) -> Document:
    """Put ``texts`` for the text runs of ``document``, in order; an empty one leaves the block as a fallback."""
    rest = iter(texts)
    blocks = []
    for item in document.blocks:
        if item.role is Role.BOILERPLATE:
            blocks.append(item)
            continue
        words = [next(rest) for inline in item.content if isinstance(inline, Text) or inline.content]
        if not any(words):
            blocks.append(replace(item, state=State.FALLBACK, language=document.language))
            continue
        left = iter(words)
        content = tuple(
            Text(next(left)) if isinstance(i, Text) else replace(i, content=text(next(left))) if i.content else i
            for i in item.content
        )
        blocks.append(replace(item, content=content, state=State.TRANSLATED))
    return replace(document, language=language, blocks=tuple(blocks), original=document.language, status="unofficial")


FRENCH = translate(
    MESSAGE,
    "fr",
    [
        "Les règlements politiques au cœur du maintien de la paix, déclare le Secrétaire général",
        "On trouvera ci-après le message du Secrétaire général de l’ONU, M. Ban Ki-moon, aujourd’hui à New York :",
        "Excellences,",
        *("Je rappelle la ", "résolution 70/1", " de l’Assemblée."),
        "Nous devons :",
        "protéger les populations ;",
        "prévenir les conflits.",
        "« Nous, peuples des Nations Unies »",
        *("Année", "Missions", "2015", "16"),
        "Adoptée le 25 septembre 2015.",
        "",
        "Je vous remercie.",
    ],
)

RECORD = Document(
    "sc/pv7498",
    "en",
    (
        block(Role.TITLE, "7498th meeting"),
        block(Role.REMARK, "The meeting was called to order at 10.05 a.m."),
        block(Role.HEADING, "Adoption of the agenda", level=1),
        block(Role.REMARK, "The agenda was adopted."),
        Block(
            Role.SPEAKER,
            (Code("b", CodeKind.STRONG, (), text("The President")), Text(": The Council will now begin.")),
        ),
        block(Role.PARAGRAPH, "I give the floor."),
        Block(
            Role.SPEAKER,
            (
                Code("b", CodeKind.STRONG, (), text("Mr. Exemple")),
                Text(" "),
                Code("i", CodeKind.REMARK, (), text("(spoke in French)")),
                Text(": I thank you."),
            ),
        ),
        block(Role.PARAGRAPH, "Three points:"),
        block(Role.LIST_ITEM, "one", level=1),
        block(Role.SPEAKER, "Ms. Muestra (Country D)"),
        block(Role.REMARK, "(spoke in Spanish)"),
        block(Role.PARAGRAPH, "Aligned."),
        block(Role.REMARK, "A vote was taken."),
        block(Role.PARAGRAPH, "In favour: all."),
    ),
    Metadata("S/PV.7498", "2015-07-30", "New York", kind="record"),
)


@pytest.mark.parametrize(
    ("document", "name"),
    [(MESSAGE, "message.en.akn.xml"), (FRENCH, "message.fr.akn.xml"), (RECORD, "record.en.akn.xml")],
)
def test_golden_files(document: Document, name: str) -> None:
    tree(document)
    assert render(document).decode() == (HERE / "golden" / name).read_text("utf-8")


def test_the_french_message_has_the_eids_of_the_english_one() -> None:
    english, french = shape(tree(MESSAGE)), shape(tree(FRENCH))
    assert french == {eid: name for eid, name in english.items() if not eid.startswith("conclusions")}


# --- any document -----------------------------------------------------------------------------------------------

HOSTILE = [
    "<script>alert(1)</script>",
    "]]>",
    "&amp; <b onclick='x'>",
    "\x00\x08\x1f\ufffe",
    "\ud800",
    "\u202e",
    " \n ",
    "",
    "<!--",
    "e\u0301",
    "𝒳",
]
URLS = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html;base64,AAAA",
    "vbscript:x",
    "http://[bad",
    "http://a:b:c/",
    "//[",
    "a:b",
    "1:2",
    "http://",
    "http://é.example/ü?ä#ö#",
    "%zz%",
    "mailto:",
    "mailto:a b@c?subject=d e",
    "#p1",
    "#b0",
    "#",
    "https://un.org/en/x?y=1&z=[2]#w",
]
strings = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(), max_size=8))
urls = st.one_of(st.sampled_from(URLS), st.text(st.characters(), max_size=12), st.text("ajs:/?#[]@%.\\ 1", max_size=9))
tags = st.sampled_from(["", "fr", "zh-Hans", "ar", "en_GB", "xx-\x00", "not a language", "klingon-language-tag"])


def codes(inner: st.SearchStrategy[Content]) -> st.SearchStrategy[Code]:
    slots = st.builds(Slot, st.just("block"), st.integers(-2, 12))
    return st.builds(
        Code,
        st.sampled_from(["a", "q", "img", "x:script", "note"]),
        st.sampled_from(CodeKind),
        st.tuples(
            st.tuples(st.just("href"), urls),
            st.tuples(st.just("src"), urls),
            st.tuples(st.sampled_from(["alt", "title", "onclick", "style"]), strings),
        ),
        inner,
        st.booleans(),
        language=tags,
        raw=st.one_of(st.just(()), st.lists(st.one_of(slots, st.just("<script/>")), max_size=3).map(tuple)),
    )


leaves: st.SearchStrategy[Content] = st.lists(st.builds(Text, strings), max_size=2).map(tuple)
contents: st.SearchStrategy[Content] = st.recursive(
    leaves,
    lambda inner: st.lists(st.one_of(st.builds(Text, strings), codes(inner)), max_size=3).map(tuple),
    max_leaves=6,
)
blocks_ = st.builds(
    Block,
    st.sampled_from(Role),
    contents,
    id=st.sampled_from(["", "", "b0", "b1", "é", "\x00"]),
    level=st.integers(-1, 5),
    label=st.one_of(st.sampled_from(["", "", "", "1.", "1", "(a)", "（一）", "أ", "nn_1"]), strings),
    start=st.booleans(),
    language=tags,
    preserve_space=st.booleans(),
    state=st.sampled_from(State),
)
metadata_ = st.builds(
    Metadata,
    symbol=st.one_of(st.sampled_from(["", "A/RES/70/1", "SG/SM/1", "/", "A/"]), strings),
    date=st.one_of(st.sampled_from(["", "2015-09-29", "2015", "0001-01-01", "9999-12-31"]), strings),
    place=strings,
    speaker=strings,
    delivered_by=strings,
    occasion=strings,
    kind=st.one_of(st.sampled_from(["", "message", "record", "resolution", "doc", "summaryRecord"]), strings),
    job_number=strings,
)
documents = st.builds(
    Document,
    st.one_of(st.just("sg/x"), strings),
    st.one_of(st.sampled_from(["en", "fr", "zh", "ar", "de", "pt-BR"]), tags),
    st.lists(blocks_, max_size=12).map(tuple),
    metadata_,
    original=st.sampled_from(["", "en", "xx"]),
    status=st.one_of(st.sampled_from(["", "official", "unofficial"]), strings),
    untranslated_metadata=st.sampled_from([(), ("place", "speaker")]),
)


@given(documents)
@settings(max_examples=400, deadline=None)
def test_any_document_is_valid_and_runs_nothing(document: Document) -> None:
    page = tree(document)
    for element in page.iter():
        assert not any(name.startswith("on") or name == "style" for name in map(str, element.attrib))
        for name in ("href", "src"):
            assert not re.match(r"(?!https?:|mailto:)[^/?#]*:", element.get(name, ""))
    eids = [e.get("eId") for e in find(page, "//*[@eId]")]
    assert len(eids) == len(set(eids))
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", eid or "") for eid in eids)
    for element in find(page, "//a:ref[starts-with(@href, '#')] | //a:noteRef"):
        assert element.get("href", "")[1:] in eids


@given(urls)
@settings(max_examples=500, deadline=None)
def test_any_address_that_is_kept_is_a_uri(url: str) -> None:
    href = reference(url)
    if href:
        tree(speech(Block(Role.PARAGRAPH, (Code("a", CodeKind.LINK, (("href", url),), text("x")),))))


def mark(document: Document, word: str) -> Document:
    """Put a word of its own for every text run of ``document``."""
    numbers = iter(range(10**6))

    def content(items: Content) -> Content:
        return tuple(
            Text(f" {word}{next(numbers)}. ") if isinstance(i, Text) else replace(i, content=content(i.content))
            for i in items
        )

    return replace(document, blocks=tuple(replace(b, content=content(b.content)) for b in document.blocks))


def shown(content: Content) -> Iterator[Inline]:
    for item in content:
        if isinstance(item, Text):
            yield item
        elif item.kind is not CodeKind.HIDDEN:
            yield from shown(item.content)


@given(documents)
@settings(max_examples=300, deadline=None)
def test_every_text_appears_once_and_in_order(document: Document) -> None:
    document = mark(document, "w")
    page = tree(document)
    body = one(page, "/a:akomaNtoso/*")
    body.remove(body[0])
    found = re.findall(r"w\d+(?=\.)", "".join(map(str, body.itertext())))
    skipped = {Role.ATTRIBUTE, Role.BOILERPLATE} if document.original else {Role.ATTRIBUTE}
    written = {
        role: re.findall(
            r"w\d+(?=\.)", "".join(plain(tuple(shown(b.content))) for b in document.blocks if b.role is role)
        )
        for role in Role
        if role not in skipped
    }
    assert sorted(found) == sorted(w for role in written for w in written[role])
    apart = set(written.get(Role.BOILERPLATE, []))
    noted = False
    for item in document.blocks:
        noted = item.role is Role.NOTE or (noted and item.role is Role.PARAGRAPH and item.level > 0)
        apart |= set(re.findall(r"w\d+(?=\.)", plain(item.content))) if noted else set()
    flow = [w for w in found if w not in apart]
    assert flow == sorted(flow, key=lambda w: int(w[1:]))


@given(documents)
@settings(max_examples=300, deadline=None)
def test_a_translation_has_the_eids_of_its_source(document: Document) -> None:
    source = mark(replace(document, original="", language="en"), "w")
    translation = mark(replace(source, original="en", language="zh"), "词")
    there = shape(tree(source))
    assert shape(tree(translation)) == {e: n for e, n in there.items() if not e.startswith("conclusions")}
