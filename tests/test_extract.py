"""From a document to the template of its catalogs."""

from __future__ import annotations

import pytest

from hexapla.catalogs import dump, parse
from hexapla.catalogs.extract import extract, reference
from hexapla.model import Block, Document, Metadata, Role, Text
from hexapla.text import digest


def document(*blocks: Block, **metadata: str) -> Document:
    return Document("sg/a", "en", blocks, Metadata(**metadata), path="source/sg/a b.txt")


def block(text: str, role: Role = Role.PARAGRAPH, *, id: str = "", context: str = "", note: str = "") -> Block:  # noqa: A002
    return Block(role, (Text(text),), id=id, context=context, note=note)


def test_messages_stand_in_reading_order_with_role_and_reference() -> None:
    template = extract(document(block("Peace", Role.TITLE, id="t"), block("We   act.", id="p1"), place="Geneva"))
    assert [(m.source, m.target, m.extracted, m.references) for m in template.messages] == [
        ("Peace", "", ("title",), ("source/sg/a%20b.txt#t",)),
        ("Geneva", "", ("Metadata: the place",), (f"source/sg/a%20b.txt#{digest('Geneva')}",)),
        ("We act.", "", ("paragraph",), ("source/sg/a%20b.txt#p1",)),
    ]


def test_one_text_is_one_message_with_all_references_and_notes() -> None:
    twice = (block("Thank you.", id="p1", note="To the host"), block("Thank you.", Role.CLOSING, id="p9"))
    template = extract(document(twice[0], block("Hm."), twice[1]))
    first = template.messages[0]
    assert first.references == ("source/sg/a%20b.txt#p1", "source/sg/a%20b.txt#p9")
    assert first.extracted == ("paragraph", "To the host", "closing")
    assert len(template.messages) == 2


def test_a_context_makes_another_message() -> None:
    template = extract(document(block("May"), block("May", context="month")))
    assert [message.key for message in template.messages] == [("", "May"), ("month", "May")]


def test_the_header() -> None:
    template = extract(document(block("Peace")), date="2015-09-29 12:00+0000")
    assert template.header[:2] == (("Project-Id-Version", "sg/a"), ("POT-Creation-Date", "2015-09-29 12:00+0000"))
    assert template.field("X-Source-Language") == "en"
    assert template.language == ""
    assert not extract(document(block("Peace"))).field("POT-Creation-Date")
    assert extract(document(block("Peace")), project="UN").field("Project-Id-Version") == "UN"


def test_what_is_not_translatable_is_not_extracted() -> None:
    blocks = (
        block("* *** *"),
        block("For information media.", Role.BOILERPLATE),
        Block(Role.PARAGRAPH, (Text("A/RES/70/1"),), translate=False),
    )
    assert extract(document(*blocks)).messages == ()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("source/a.txt", "source/a.txt#p1"),
        ("source/a b\tc.txt", "source/a%20b%09c.txt#p1"),
        ("source/50%.txt", "source/50%25.txt#p1"),
        ("source/a#b.txt", "source/a%23b.txt#p1"),
        ("source/a\u3000b.txt", "source/a%E3%80%80b.txt#p1"),
        ("source/речь.txt", "source/речь.txt#p1"),
    ],
)
def test_references(path: str, expected: str) -> None:
    assert reference(path, "p1") == expected
    assert len(reference(path, "p1").split()) == 1


def test_a_template_reads_back_as_it_was() -> None:
    template = extract(document(block('Peace\u2028now \\ “so” "it" is.', id="a b"), block("Ünïcode 中文 العربية")))
    again = parse(dump(template))
    assert again.messages == template.messages
    assert again.header == template.header
