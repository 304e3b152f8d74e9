"""The walk: what is translatable, and that a document assembled from its own sources is the same document."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.model import Block, Code, CodeKind, Content, Document, Metadata, Role, Text, plain
from hexapla.segmentation import assemble, segment
from hexapla.text import digest, normalize

COMMENT = Code("", CodeKind.HIDDEN, raw=("<!-- c -->",))


def document(*blocks: Block, metadata: Metadata | None = None) -> Document:
    return Document("d", "en", blocks, metadata or Metadata())


def paragraph(*content: Text | Code) -> Block:
    return Block(Role.PARAGRAPH, content)


def test_segments_in_reading_order() -> None:
    speech = document(
        Block(Role.LEAD_IN, (Text("Lead-in"),)),
        Block(Role.TITLE, (Text("Title"),)),
        Block(Role.PARAGRAPH, (Text(" One\n two "),), id="p1", context="c", note="Mind"),
        Block(Role.BOILERPLATE, (Text("Not an official record."),)),
        Block(Role.PARAGRAPH, (Text("UNMEX"),), translate=False),
        Block(Role.PARAGRAPH, (Text("— …"),)),
        metadata=Metadata(symbol="A/1", date="2015-09-26", place="New York", speaker="A. Speaker"),
    )
    assert [(s.source, s.field, s.block) for s in segment(speech)] == [
        ("Lead-in", "", 0),
        ("Title", "", 1),
        ("A. Speaker", "speaker", -1),
        ("New York", "place", -1),
        ("One two", "", 2),
    ]
    last = segment(speech)[-1]
    assert (last.id, last.context, last.role, last.notes) == ("p1", "c", Role.PARAGRAPH, ("paragraph", "Mind"))
    assert segment(speech)[0].id == digest("Lead-in")


def test_metadata_come_first_without_a_title() -> None:
    speech = document(paragraph(Text("Words")), metadata=Metadata(speaker=" A.  Speaker "))
    first = segment(speech)[0]
    assert (first.source, first.role, first.notes) == ("A. Speaker", None, ("Metadata: the speaker",))
    moved = assemble(speech, lambda item: "Orateur" if item.field else None)
    assert moved.metadata.speaker == "Orateur"
    assert moved.blocks == speech.blocks


def test_enclosing_codes_are_not_shown() -> None:
    inner = Code("i", CodeKind.EMPHASIS, content=(Text("All "), Code("b", content=(Text("of it"),))))
    block = paragraph(COMMENT, Text(" "), Code("em", CodeKind.EMPHASIS, content=(inner, Text("\n"))))
    item = segment(document(block))[0]
    assert item.source == "All <b>of it</b>"
    moved = assemble(document(block), lambda _: "<b>Tout</b> cela").blocks[0].content
    assert moved == (
        COMMENT,
        Text(" "),
        Code(
            "em",
            CodeKind.EMPHASIS,
            content=(replace(inner, content=(Code("b", content=(Text("Tout"),)), Text(" cela"))), Text("\n")),
        ),
    )


@pytest.mark.parametrize(
    "shown",
    [
        Code("i", attributes=(("lang", "fr"),), content=(Text("Tout"),), language="fr"),
        Code("a", attributes=(("title", "Tip"),), content=(Text("All"),), translatable=("title",)),
        Code("b", content=(Text("UNMEX"),), translate=False),
    ],
)
def test_an_enclosing_code_that_matters_is_shown(shown: Code) -> None:
    sources = [item.source for item in segment(document(paragraph(shown, Text(" "))))]
    assert [source for source in sources if source.startswith("<")] == (
        [] if not shown.translate else [f"<{shown.name}>{plain(shown.content)}</{shown.name}>"]
    )


def test_comments_of_a_translated_text_stand_at_its_end() -> None:
    block = paragraph(Text("One "), COMMENT, Code("em", content=(Text("tw"), COMMENT, Text("o"))))
    moved = assemble(document(block), lambda _: "<em>deux</em> un").blocks[0].content
    assert moved == (Code("em", content=(Text("deux"),)), Text(" un"), COMMENT, COMMENT)


def test_attributes_are_segments_of_their_own() -> None:
    image = Code(
        "img", CodeKind.IMAGE, (("src", "a"), ("alt", "Photo of us"), ("title", "!")), translatable=("alt", "title")
    )
    speech = document(paragraph(Text("See "), image))
    assert [(s.source, s.field) for s in segment(speech)] == [("See <img/>", ""), ("Photo of us", "alt")]
    moved = assemble(speech, lambda item: {"alt": "Notre photo"}.get(item.field)).blocks[0].content[1]
    assert isinstance(moved, Code)
    assert moved.attributes == (("src", "a"), ("alt", "Notre photo"), ("title", "!"))
    alone = document(paragraph(image))
    assert [s.source for s in segment(alone)] == ["Photo of us"]


def test_attribute_and_text_translated_at_once() -> None:
    link = Code("a", CodeKind.LINK, (("title", "Tip"),), (Text("link"),), translatable=("title",))
    speech = document(paragraph(Text("A "), link))
    moved = assemble(speech, lambda item: "Astuce" if item.field else "Un <a>lien</a>")
    assert moved.blocks[0].content == (
        Text("Un "),
        Code("a", CodeKind.LINK, (("title", "Astuce"),), (Text("lien"),), translatable=("title",)),
    )


def test_none_leaves_the_source() -> None:
    speech = document(paragraph(Text("One")), paragraph(Text("Two")))
    moved = assemble(speech, lambda item: "Un" if item.source == "One" else None)
    assert [plain(b.content) for b in moved.blocks] == ["Un", "Two"]


def test_unbalanced_target() -> None:
    with pytest.raises(ValueError, match="unclosed <em>"):
        assemble(document(paragraph(Text("a "), Code("em", content=(Text("b"),)))), lambda _: "<em>")


def test_notes_are_safe_on_a_terminal() -> None:
    hostile = Block(Role.PARAGRAPH, (Text("x"),), note="\u202eevil\x1b[31m")
    assert segment(document(hostile))[0].notes == ("paragraph", "<U+202E>evil<U+001B>[31m")


def test_legend() -> None:
    kept = Code("code", content=(Text("f()"),), translate=False)
    link = Code("a", CodeKind.LINK, (("href", "https://un.org"),), (Text("x"),))
    anchor = Code("a", CodeKind.LINK, (("id", "n"),))
    foreign = Code("i", CodeKind.EMPHASIS, content=(Text("mot"),), language="fr")
    image = Code("img", CodeKind.IMAGE, (("src", "a.png"),))
    item = segment(document(paragraph(Text("x"), kept, link, anchor, foreign, image, Code("ph"))))[0]
    assert item.notes[1:] == (
        "<code/>: “f()”, not translated",
        "<a1>: link to https://un.org",
        "<a2/>: anchor",
        "<i>: emphasis, in another language: fr",
        "<img/>: image a.png",
        "<ph/>: element ph",
    )


# --- the law ----------------------------------------------------------------------------------------------------------

texts = st.text(st.sampled_from("aé \n\u00a0<em>/1&e\u0301和"), min_size=1, max_size=8).map(Text)
leaves = st.one_of(
    texts,
    st.just(COMMENT),
    st.just(Code("br", CodeKind.LINE_BREAK)),
    st.just(Code("img", CodeKind.IMAGE, (("alt", "A photo"),), translatable=("alt",))),
    st.just(Code("svg", raw=("<svg></svg>",))),
)
inline = st.recursive(
    leaves,
    lambda inner: st.builds(
        lambda name, content, translate, language: Code(
            name,
            attributes=(("lang", language), ("title", "Tip")) if language else (),
            content=tuple(content),
            translate=translate,
            translatable=("title",) if language else (),
            language=language,
        ),
        st.sampled_from(["em", "a", "x:em", "a1"]),
        st.lists(inner, max_size=3),
        st.booleans(),
        st.sampled_from(["", "", "fr"]),
    ),
    max_leaves=6,
)
contents: st.SearchStrategy[Content] = st.lists(inline, max_size=5).map(tuple)
documents = st.builds(
    lambda blocks, metadata: Document("d", "en", tuple(blocks), metadata),
    st.lists(
        st.builds(
            Block,
            role=st.sampled_from(list(Role)),
            content=contents,
            id=st.sampled_from(["", "p"]),
            language=st.sampled_from(["", "fr"]),
            translate=st.booleans(),
            preserve_space=st.booleans(),
            context=st.sampled_from(["", "c"]),
        ),
        max_size=5,
    ),
    st.builds(Metadata, speaker=st.sampled_from(["", "A.  Speaker "]), place=st.sampled_from(["", " New York"])),
)


@given(speech=documents)
@settings(max_examples=150, deadline=2000, derandomize=True)
def test_identity(speech: Document) -> None:
    assert assemble(speech, lambda item: item.source) == speech
    assert assemble(speech, lambda _: None) == speech


@given(speech=documents)
@settings(max_examples=150, deadline=2000, derandomize=True)
def test_extraction_and_reassembly_see_the_same_segments(speech: Document) -> None:
    seen = []
    assemble(speech, lambda item: seen.append(item))
    assert tuple(seen) == segment(speech)


@given(speech=documents)
@settings(max_examples=150, deadline=2000, derandomize=True)
def test_a_source_is_normalized(speech: Document) -> None:
    for item in segment(speech):
        if item.block < 0 or item.field or not speech.blocks[item.block].preserve_space:
            assert normalize(item.source) == item.source
        assert item.source.strip()
