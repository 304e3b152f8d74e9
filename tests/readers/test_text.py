from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import HexaplaError, ReadError
from hexapla.model import Block, Document, Metadata, Role, Skeleton, Slot, Text
from hexapla.readers import text as reader
from hexapla.segmentation import assemble, segment
from hexapla.text import normalize

SPEECHES = Path(__file__).parents[1] / "data" / "speeches"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


def read(text: str, language: str = "en") -> Document:
    return reader.read(text, document_id="d", path="d.txt", language=language)


def speech(language: str) -> str:
    name = "sgsm17156.txt" if language == "en" else f"sgsm17156.{language}.txt"
    return (SPEECHES / name).read_bytes().decode("utf-8")


def filled(document: Document) -> str:
    """Return the skeleton with what stood in each slot, checked against the contents of the blocks."""
    parts = []
    for piece in document.skeleton.pieces:
        if isinstance(piece, Slot) and piece.kind == "block":
            (content,) = document.blocks[piece.block].content
            assert isinstance(content, Text)
            assert content.text == piece.raw
        parts.append(piece if isinstance(piece, str) else piece.raw)
    return "".join(parts)


def texts(document: Document) -> list[str]:
    return [normalize(block.content[0].text) for block in document.blocks if isinstance(block.content[0], Text)]


def roles(text: str) -> list[Role]:
    return [block.role for block in read(text).blocks]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_document_in_six_languages(language: str) -> None:
    document = read(speech(language), language)
    assert [block.role for block in document.blocks] == [
        Role.TITLE,
        Role.LEAD_IN,
        *[Role.PARAGRAPH] * 10,
        Role.CLOSING,
    ]
    assert filled(document) == speech(language)
    assert document.skeleton.syntax == "text"
    assert assemble(document, lambda s: s.source) == document
    assert len([item for item in segment(document) if not item.field]) == 13
    if language not in {"en", "fr"}:
        assert document.metadata == Metadata()


def test_the_metadata_of_the_first_document() -> None:
    assert read(speech("en")).metadata == Metadata(
        place="New York",
        speaker="Ban Ki-moon",
        delivered_by="Hervé Ladsous, Under-Secretary-General for Peacekeeping Operations",
        occasion="the high-level dialogue on United Nations peacekeeping operations",
        kind="message",
    )
    french = read(speech("fr"), "fr").metadata
    assert (french.speaker, french.place, french.kind) == ("Ban Ki-moon", "New York", "message")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    document = read(speech("en").replace("\n", end))
    assert len(document.blocks) == 13
    assert filled(document) == speech("en").replace("\n", end)
    assert filled(read(f"A b.{end}{end}\u2028C\u2028d\x85e.{end}")) == f"A b.{end}{end}\u2028C\u2028d\x85e.{end}"


WRAPPED = (
    "I thank the Foreign Ministers of Finland, Indonesia, Rwanda and\n"
    "Uruguay for hosting this important event, together with the\n"
    "International Peace Institute."
)


def test_hard_wrapped_paragraphs() -> None:
    document = read(f"Title\n\n{WRAPPED}\n\n  {WRAPPED}  \n")
    assert [block.role for block in document.blocks] == [Role.TITLE, Role.PARAGRAPH, Role.PARAGRAPH]
    assert texts(document)[1] == WRAPPED.replace("\n", " ")
    assert filled(document) == f"Title\n\n{WRAPPED}\n\n  {WRAPPED}  \n"


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    assert len(read(WRAPPED).blocks) == 3


@pytest.mark.parametrize(
    "lines",
    [
        "Mr. President,\nExcellencies,",
        "This is the first of the lines, and it is longer than the second.\nInternationalization matters.",
        "This line is not broken because it had to be\nat this width; the next line is a good deal longer than it.",
        "A " + "word " * 25 + "\nUninterrupted",
        "Roses are red,\nviolets are blue,\nnobody wrapped this,\nneither should you",
    ],
)
def test_lines_that_wrapping_does_not_explain(lines: str) -> None:
    assert len(read(f"Title\n\n{lines}").blocks) == 1 + len(lines.splitlines())


def test_wrapped_chinese() -> None:
    line = "联合国维持和平工作正处于关键时刻，当今的冲突已超出国际和平与安全应对措施的能力"
    wrapped = f"{line[:30]}\n{line[:28]}，。\n{line[:10]}"
    assert len(read(f"标题\n\n{wrapped}", "zh").blocks) == 2
    assert len(read(f"标题\n\n{line[:25]}。\n{line[:30]}。\n{line[:10]}。", "zh").blocks) == 4
    closing = f"{line[:29]}\n会，{line[:28]}"
    assert len(read(f"标题\n\n{closing}", "zh").blocks) == 2


LIST = """Three steps:

- first
- second, which is a good deal longer than the first and so it
  goes on here
  1. nested
  2) more
    (a) deep
- third
• other * not
* *** *
- - -
"""


def test_lists() -> None:
    document = read(LIST)
    assert filled(document) == LIST
    found = [(b.level, b.label, b.start, t) for b, t in zip(document.blocks, texts(document), strict=True)]
    assert found[1:8] == [
        (1, "", True, "first"),
        (1, "", False, "second, which is a good deal longer than the first and so it goes on here"),
        (2, "1.", True, "nested"),
        (2, "2)", False, "more"),
        (3, "(a)", True, "deep"),
        (1, "", False, "third"),
        (1, "", False, "other * not"),
    ]
    assert [block.role for block in document.blocks[1:8]] == [Role.LIST_ITEM] * 7
    assert [block.role for block in document.blocks[8:]] == [Role.BOILERPLATE] * 2


@pytest.mark.parametrize(
    "line", ["2015. was a year", "(see above) all", "-word", "1.5 million", "— dash", "* *** *", "- "]
)
def test_no_list_items(line: str) -> None:
    assert Role.LIST_ITEM not in roles(f"Title\n{line}\nEnd.")


LEAD_IN = "Following are UN Secretary-General A. Example’s remarks to the Council, in New York today:"


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("Title\nText.", 0),
        ("Text.\nText.", None),
        ("“Title?”\nText.", None),
        (f"Is this a title?\n{LEAD_IN}\nText.", 0),
        (f"Press Release\n29 September 2015\nSG/SM/1\nTitle.\n* *** *\n{LEAD_IN}", 3),
        (f"{LEAD_IN}\nText", None),
        ("Only one paragraph", None),
        ("Only one paragraph\n***", None),
        ("Excellencies,\nText.", None),
        ("***\nTitle\nText.", 1),
        ("- item\nText", None),
        ("- item\nMore", None),
        ("**Heading\nText.", None),
        ("Title\n- item", 0),
    ],
)
def test_title(text: str, index: int | None) -> None:
    found = [number for number, role in enumerate(roles(text)) if role is Role.TITLE]
    assert found == ([] if index is None else [index])


FRONT = """---
symbol: SG/SM/17156
Date: 2015-09-29
place:   New York\x20
speaker: Ban Ki-moon: the “eighth”

occasion:
job-number: 15-12345 (E)
kind: message
---

Title

Text.
"""


def test_front_matter() -> None:
    document = read(FRONT)
    assert document.metadata == Metadata(
        symbol="SG/SM/17156",
        date="2015-09-29",
        place="New York",
        speaker="Ban Ki-moon: the “eighth”",
        kind="message",
        job_number="15-12345 (E)",
    )
    assert filled(document) == FRONT
    slots = [piece for piece in document.skeleton.pieces if isinstance(piece, Slot) and piece.kind == "metadata"]
    assert [slot.name for slot in slots] == ["place", "speaker"]
    assert [block.role for block in document.blocks] == [Role.TITLE, Role.PARAGRAPH]


@pytest.mark.parametrize(
    ("language", "date"),
    [("en", "29 September 2015"), ("fr", "29 septembre 2015"), ("zh", "2015年9月29日"), ("zh-Hans", "2015年9月29日")],
)
def test_a_written_date_is_a_slot(language: str, date: str) -> None:
    document = read(f"---\ndate: {date}\n---\nText.", language)
    assert document.metadata.date == "2015-09-29"
    assert Slot("metadata", name="date", raw=date) in document.skeleton.pieces


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("---\nsymbl: x\n---\nText", 2, "unknown key 'symbl'; did you mean symbol"),
        ("---\nplace: x\nxyzzy: x\n---\nText", 3, "known are symbol, date, place"),
        ("---\nplace: x\nplace: y\n---\nText", 3, "twice"),
        ("---\nplace: x\nno entry\n---\nText", 3, "not a line of front matter"),
        ("---\nplace: x\nkind: y", 3, "no end"),
        ("---\ndate: 2015-02-30\n---\nText", 2, "no such day"),
        ("---\ndate: on 29 September 2015\n---\nText", 2, "not a date"),
        ("---\ndate: tomorrow\n---\nText", 2, "not a date"),
    ],
)
def test_wrong_front_matter(text: str, line: int, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        read(text)
    assert (caught.value.path, caught.value.line) == ("d.txt", line)


def test_three_dashes_may_be_text() -> None:
    assert [block.role for block in read("---\n\nText one.\n\n---\n").blocks] == [
        Role.BOILERPLATE,
        Role.PARAGRAPH,
        Role.BOILERPLATE,
    ]
    assert filled(read("---\n---\nText.")) == "---\n---\nText."


def test_byte_order_mark() -> None:
    for text in ("\ufeffTitle\nText.", f"\ufeff{FRONT}"):
        document = read(text)
        assert texts(document)[0] == "Title"
        assert filled(document) == text


@pytest.mark.parametrize("text", ["", " \n\t", "* *** *\n---", "1 2 3", "---\nplace: New York\n---\n***"])
def test_a_text_without_letters_is_an_error(text: str) -> None:
    with pytest.raises(ReadError, match="empty") as caught:
        read(text)
    assert caught.value.hint


def test_document_fields() -> None:
    assert read("Only text.") == Document(
        "d",
        "en",
        (Block(Role.PARAGRAPH, (Text("Only text."),)),),
        skeleton=Skeleton("text", (Slot("block", 0, raw="Only text."),)),
        path="d.txt",
    )


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "",
                " ",
                "- a",
                "  * b",
                "1. c",
                "(a) d",
                "* * *",
                "---",
                "place: x",
                "Title",
                *WRAPPED.splitlines(),
                LEAD_IN,
            ]
        ),
        st.text("ab .,:\t\u00a0\u3000中。", max_size=50),
    )
)


@settings(deadline=None)
@given(
    st.one_of(
        st.text(), LINES.flatmap(lambda lines: st.sampled_from(["\n", "\r\n", "\r"]).map(lambda end: end.join(lines)))
    )
)
def test_any_text_is_read_without_loss_or_is_an_error(text: str) -> None:
    try:
        document = read(text)
    except HexaplaError:
        return
    assert filled(document) == text
    assert assemble(document, lambda s: s.source) == document
    assert all(block.content[0].text.strip() for block in document.blocks if isinstance(block.content[0], Text))


def test_a_long_text_takes_no_time() -> None:
    start = time.process_time()
    read("word " * 200_000)
    read("Title\n\n" + "word word\n" * 50_000)
    read("- item\n" * 20_000)
    assert time.process_time() - start < 30
