"""ITS 2.0 in any XML: rules inside the document, in a rules file, and on the elements themselves."""

from __future__ import annotations

import pytest

from hexapla.errors import ReadError
from hexapla.model import Document
from hexapla.readers import Options, parse
from hexapla.segmentation import segment

ITS = 'xmlns:its="http://www.w3.org/2005/11/its"'


def document(
    body: str, rules: str = "", *, files: tuple[str, ...] = (), linked: dict[str, str] | None = None
) -> Document:
    inside = f'<its:rules {ITS} version="2.0">{rules}</its:rules>' if rules else ""
    found = {name: text.encode() for name, text in (linked or {}).items()}
    return parse(
        f"<doc {ITS}>{inside}{body}</doc>".encode(),
        name="a.xml",
        options=Options(rules=tuple(map(str.encode, files)), linked=found.__getitem__ if linked is not None else None),
    )


def sources(found: Document) -> list[str]:
    return [item.source for item in segment(found)]


@pytest.mark.parametrize(
    ("body", "rules", "expected"),
    [
        ('<p its:translate="no">x</p><p>y</p>', "", ["y"]),
        ('<d its:translate="no"><p>x</p><p its:translate="yes">y</p></d>', "", ["y"]),
        ('<p its:translate="no">x <b its:translate="yes">y</b></p>', "", ["y"]),
        ('<p>See <code its:translate="no">f()</code> now</p>', "", ["See <code/> now"]),
        ("<c>x</c><p>y</p>", '<its:translateRule selector="//c" translate="no"/>', ["y"]),
        (
            "<c>x</c><p>y</p>",
            '<its:translateRule selector="//*" translate="no"/><its:translateRule selector="//c" translate="yes"/>',
            ["x"],
        ),
        ('<p t="tip" u="no">y</p>', '<its:translateRule selector="//p/@t" translate="yes"/>', ["y", "tip"]),
        ('<p>y <b t="tip"/></p>', '<its:translateRule selector="//@t" translate="yes"/>', ["y <b/>", "tip"]),
        ("<p>a <b>c</b> d</p>", "", ["a <b>c</b> d"]),
        ("<p>a <b>c</b> d</p>", '<its:withinTextRule selector="//b" withinText="no"/>', ["a", "c", "d"]),
        ("<p>a <n>c</n> d</p>", '<its:withinTextRule selector="//n" withinText="nested"/>', ["a <n/> d", "c"]),
        ("<p><b>a</b><i>c</i></p>", "", ["a", "c"]),
        ("<p><b>a</b><i>c</i></p>", '<its:withinTextRule selector="//b|//i" withinText="yes"/>', ["<b>a</b><i>c</i>"]),
        ('<p>a <b its:withinText="no">c</b></p>', "", ["a", "c"]),
        ('<p>a <n its:withinText="nested">c</n></p>', "", ["a <n/>", "c"]),
        ('<p xml:space="preserve">a\n  b</p>', "", ["a\n  b"]),
        ('<p xml:space="preserve"><v xml:space="default">a\n  b</v></p>', "", ["a b"]),
        ("<p>a &lt;b&gt; <![CDATA[<c>]]></p>", "", ["a <b> <c>"]),
    ],
)
def test_rules(body: str, rules: str, expected: list[str]) -> None:
    assert sources(document(body, rules)) == expected


def test_a_rules_file_and_a_linked_one() -> None:
    keep = f'<its:rules {ITS} version="2.0"><its:translateRule selector="//c" translate="no"/></its:rules>'
    assert sources(document("<c>x</c><p>y</p>", files=(keep,))) == ["y"]
    link = f'<its:rules {ITS} version="2.0" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="r.xml"/>'
    assert sources(document(f"{link}<c>x</c><p>y</p>", linked={"r.xml": keep})) == ["y"]


def test_rules_with_prefixes() -> None:
    rule = (
        f'<its:rules {ITS} xmlns:x="urn:x" version="2.0"><its:translateRule selector="//x:c" '
        'translate="no"/></its:rules>'
    )
    assert sources(document('<c xmlns="urn:x">x</c><p>y</p>', files=(rule,))) == ["y"]


def test_notes() -> None:
    rule = (
        '<its:locNoteRule selector="//p" locNoteType="description"><its:locNote>A <b>global</b> '
        "note</its:locNote></its:locNoteRule>"
    )
    assert segment(document("<p>y</p>", rule))[0].notes == ("paragraph", "A global note")
    assert segment(document('<p its:locNote="Mine">y</p>', rule))[0].notes == ("paragraph", "Mine")
    pointer = '<its:locNoteRule selector="//p" locNotePointer="{}"/>'
    assert segment(document('<p c="why">y</p>', pointer.format("@c")))[0].notes == ("paragraph", "why")
    assert segment(document("<n>why</n><p>y</p>", pointer.format("../n")))[1].notes == ("paragraph", "why")
    assert segment(document("<p>y</p>", pointer.format("@c")))[0].notes == ("paragraph",)


@pytest.mark.parametrize(
    "rule",
    [
        '<its:translateRule selector="//[" translate="no"/>',
        '<its:translateRule selector="//x:p" translate="no"/>',
        '<its:translateRule selector="$v" translate="no"/>',
        '<its:translateRule translate="no"/>',
        '<its:locNoteRule selector="//p" locNotePointer="]["/>',
    ],
)
def test_broken_expression(rule: str) -> None:
    with pytest.raises(ReadError, match=r"a\.xml:1: ITS rule: .* is not an XPath expression"):
        document("<p>y</p>", rule)


def test_rules_that_select_no_element() -> None:
    rules = (
        '<its:translateRule selector="count(//p)" translate="no"/><its:translateRule selector="//text()" '
        'translate="no"/>'
    )
    assert sources(document("<p>y</p>", rules)) == ["y"]


def test_malformed_rules_file() -> None:
    with pytest.raises(ReadError, match="malformed XML"):
        document("<p>y</p>", files=("<its:rules>",))
