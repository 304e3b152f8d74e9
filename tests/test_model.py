"""The model: frozen plain data that pickles and hashes."""

from __future__ import annotations

import dataclasses
import pickle
from pathlib import Path

import pytest

from hexapla.model import Block, Catalog, Code, CodeKind, Document, Message, Role, Text, anchors, plain, runs
from hexapla.readers import read

PAGES = Path(__file__).parent / "data" / "pages"


def test_a_document_pickles_and_hashes() -> None:
    document = read(PAGES / "remarks-conference.html")
    again = pickle.loads(pickle.dumps(document))
    assert again == document
    assert hash(again) == hash(document)
    with pytest.raises(dataclasses.FrozenInstanceError):
        document.language = "fr"  # type: ignore[misc]


def test_title() -> None:
    blocks = (Block(Role.PARAGRAPH, ()), Block(Role.TITLE, (Text("T"),)), Block(Role.TITLE, ()))
    assert Document("d", "en", blocks).title is blocks[1]
    assert Document("d", "en").title is None


def test_placeholder() -> None:
    assert Code("br").placeholder
    assert Code("svg", raw=("<svg/>",), content=(Text("x"),)).placeholder
    assert Code("b", content=(Text("x"),), translate=False).placeholder
    assert not Code("b", content=(Text("x"),)).placeholder


def test_plain_text() -> None:
    hidden = Code("", CodeKind.HIDDEN, raw=("<!-- c -->",))
    content = (Text("a "), Code("b", content=(Text("b"), hidden)), Code("br"), Text(" c"))
    assert plain(content) == "a b c"
    assert [run.text for run in runs(content)] == ["a ", "b", " c"]
    assert Code("a", attributes=(("href", "x"),)).attribute("href") == "x"
    assert Code("a").attribute("href") == ""


def test_anchors() -> None:
    def block(name: str) -> Block:
        return Block(Role.PARAGRAPH, (), id=name)

    blocks = tuple(map(block, ["", "p1", "", "intro", "p3", ""]))
    assert anchors(Document("d", "en", blocks)) == ("p2", "p1", "p4", "intro", "p3", "p5")
    assert len(set(anchors(Document("d", "en", tuple(map(block, [""] * 500)))))) == 500


@pytest.mark.parametrize(
    ("message", "translated"),
    [
        (Message("a", "b"), True),
        (Message("a"), False),
        (Message("a", " \n"), False),
        (Message("a", "b", flags=("fuzzy",)), False),
        (Message("a", "b", flags=("c-format",)), True),
    ],
)
def test_translated(message: Message, *, translated: bool) -> None:
    assert message.translated is translated


def test_catalog() -> None:
    catalog = Catalog("fr", (("Language", "fr"),), messages=(Message("a", "b", "c"), Message("x", obsolete=True)))
    assert catalog.field("language") == "fr"
    assert catalog.field("Missing") == ""
    assert catalog.current == {("c", "a"): catalog.messages[0]}
    assert catalog.with_field("Language", "es").header == (("Language", "es"),)
    assert catalog.with_field("X", "y").header == (("Language", "fr"), ("X", "y"))
