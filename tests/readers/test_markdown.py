from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import HexaplaError, ReadError
from hexapla.model import Code, CodeKind, Document, Role, Slot, State, Text, plain
from hexapla.readers import markdown as reader
from hexapla.segmentation import assemble, segment
from hexapla.text import normalize
from hexapla.writers.markdown import render

SPEECHES = Path(__file__).parents[1] / "data" / "speeches"


def read(text: str, language: str = "en") -> Document:
    return reader.read(text, document_id="d", path="d.md", language=language)


def shown(text: str) -> list[tuple[str, int, str, bool, str]]:
    return [(b.role.value, b.level, b.label, b.start, normalize(plain(b.content))) for b in read(text).blocks]


def slots(document: Document) -> list[str]:
    return [piece.raw for piece in document.skeleton.pieces if isinstance(piece, Slot)]


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_the_first_document_as_markdown(language: str) -> None:
    name = "sgsm17156.txt" if language == "en" else f"sgsm17156.{language}.txt"
    text = "# " + (SPEECHES / name).read_text("utf-8").replace("\n", "\n\n")
    document = read(text, language)
    assert [b.role for b in document.blocks] == [Role.TITLE, Role.LEAD_IN, *[Role.PARAGRAPH] * 10, Role.CLOSING]
    assert render(document) == text
    assert assemble(document, lambda s: s.source) == document
    if language == "en":
        assert document.metadata.speaker == "Ban Ki-moon"


SAMPLE = """---
symbol: SG/SM/1
date: 29 September 2015
---

Before
======

# Title *one* #

## Next ##

> quote line
two
>
> more
> > deep

3. one
   goes on

   second paragraph
4. two
   - nested

   ```
   code
   ```
- [x] task

| h1 | h2 |
|----|:--:|
| a\\|b |
  | c | `d\\|e` | extra |

    indented code

<div>
raw
</div>

***

[ref]: http://example.org "Title"

Last [link][ref].
"""


def test_blocks() -> None:
    assert shown(SAMPLE) == [
        ("title", 1, "", False, "Before"),
        ("heading", 1, "", False, "Title one"),
        ("heading", 2, "", False, "Next"),
        ("quotation", 1, "", True, "quote line two"),
        ("quotation", 1, "", False, "more"),
        ("quotation", 2, "", True, "deep"),
        ("list-item", 1, "3.", True, "one goes on"),
        ("paragraph", 0, "", False, "second paragraph"),
        ("list-item", 1, "4.", False, "two"),
        ("list-item", 2, "", True, "nested"),
        ("list-item", 1, "", True, "[x] task"),
        ("header-cell", 1, "", True, "h1"),
        ("header-cell", 2, "", False, "h2"),
        ("cell", 1, "", False, "a|b"),
        ("cell", 1, "", False, "c"),
        ("cell", 2, "", False, "d|e"),
        ("paragraph", 0, "", False, "Last link."),
    ]


def test_slots_hold_what_they_replace() -> None:
    document = read(SAMPLE)
    assert render(document) == SAMPLE
    assert slots(document)[:9] == [
        "29 September 2015",
        "Before",
        "Title *one*",
        "Next",
        "quote line\ntwo",
        "more",
        "deep",
        "one\n   goes on",
        "second paragraph",
    ]
    assert slots(document)[-4:] == ["a\\|b", "c", "`d\\|e`", "Last [link][ref]."]
    assert document.metadata.date == "2015-09-29"
    number = SAMPLE.splitlines().index("<div>") + 1
    assert document.notices == (f"line {number}: HTML is kept as it is and not translated",)


def test_only_the_translated_block_changes() -> None:
    document = read(SAMPLE)
    changed = assemble(document, lambda s: "Dernier <a>lien</a>." if s.source.startswith("Last") else None)
    last = replace(changed.blocks[-1], state=State.TRANSLATED)
    written = render(replace(changed, blocks=(*changed.blocks[:-1], last)))
    assert written == SAMPLE.replace("Last [link][ref].", 'Dernier [lien](http://example.org "Title").')


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends(end: str) -> None:
    text = SAMPLE.replace("\n", end)
    assert shown(text) == shown(SAMPLE)
    assert render(read(text)) == text
    assert slots(read(text))[4] == f"quote line{end}two"


def test_inline_codes() -> None:
    text = (
        "*e* _e_ **s** ~~d~~ `c<d>` [l](http://e.org/é \"t\") ![a *b*](i.png 't') <http://x.org>\\\n"
        "n <br> <!-- c --> <?p?> <sub>2</sub> &amp; \\* ![](j)"
    )
    content = read(text).blocks[0].content
    found = {code.name + str(n): code for n, code in enumerate(c for c in content if isinstance(c, Code))}
    kinds = [(code.name, code.kind) for code in found.values()]
    assert kinds == [
        ("em", CodeKind.EMPHASIS),
        ("em", CodeKind.EMPHASIS),
        ("strong", CodeKind.STRONG),
        ("s", CodeKind.OTHER),
        ("code", CodeKind.OTHER),
        ("a", CodeKind.LINK),
        ("img", CodeKind.IMAGE),
        ("a", CodeKind.LINK),
        ("br", CodeKind.LINE_BREAK),
        ("br", CodeKind.LINE_BREAK),
        ("html", CodeKind.HIDDEN),
        ("html", CodeKind.HIDDEN),
        ("html", CodeKind.OTHER),
        ("html", CodeKind.OTHER),
        ("img", CodeKind.IMAGE),
    ]
    assert found["code4"] == Code("code", content=(Text("c<d>"),), translate=False)
    assert found["a5"].attributes == (("href", "http://e.org/%C3%A9"), ("title", "t"))
    assert found["a5"].translatable == ("title",)
    assert found["img6"].attributes == (("src", "i.png"), ("alt", "a b"), ("title", "t"))
    assert found["img6"].translatable == ("alt", "title")
    assert found["html12"].raw == ("<sub>",)
    assert found["br9"].raw == ("<br>",)
    assert " & * " in plain(content)
    assert assemble(read(text), lambda s: s.source) == read(text)


def test_an_image_shows_the_text_of_its_description() -> None:
    (image,) = read("![a ![b](c) `d`\ne](f)").blocks[0].content
    assert isinstance(image, Code)
    assert image.attribute("alt") == "a b d e"


def test_program_text_is_not_translated() -> None:
    document = read("Text.\n\nA <script>alert(1)</script> b.\n")
    assert [block.translate for block in document.blocks] == [True, False]
    assert [item.source for item in segment(document)] == ["Text."]
    assert document.notices == ("line 3: a passage with program text is kept as it is and not translated",)


def test_a_quotation_of_quotations_that_is_too_deep_is_reported() -> None:
    text = "A.\n\n" + "> " * 30 + "b\n"
    document = read(text)
    assert len(document.blocks) == 1
    assert "nested too deeply" in document.notices[0]
    assert render(document) == text


def test_a_deep_nest_of_emphasis_is_read() -> None:
    text = "*a " * 60 + "b" + " c*" * 60
    document = read(text)
    assert render(document) == text
    assert plain(document.blocks[0].content).count("a") == 60


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("# # #", ["#"]),
        ("# a\\#", ["a\\#"]),
        ("#\ta # ##  ", ["a #"]),
        ("# a#", ["a#"]),
        ("#", []),
        ("> # a ## ", ["a"]),
        ("1. \ta\n\n   b", ["a", "b"]),
        ("  a\n    b  \n===", ["a\n    b"]),
        ("|a|\n|-|\n||\n| |\n|b|c|", ["a", "", "", "b"]),
        ("> |a|b\n> |-|-\n> x | y\\| z", ["a", "b", "x", "y\\| z"]),
        ("- x\n\n  a | b\n  --|--\n  c", ["x", "a", "b", "c"]),
        ("# # \u00a0", ["#"]),
        ("- a\n\t\tb", ["a\n\t\tb"]),
        ("a\x1f\nb\x1f", ["a\x1f\nb\x1f"]),
        ("a\x00b\x00", ["a\x00b\x00"]),
        ("|a\u2028|b|\n|-|-|\n", ["a", "b"]),
    ],
)
def test_where_slots_begin_and_end(text: str, raw: list[str]) -> None:
    document = read(text + "\n\nEnd x.")
    assert slots(document)[:-1] == raw
    assert render(document) == text + "\n\nEnd x."


@pytest.mark.parametrize("text", ["", "\n", "***", "1. 2", "```\nabc\n```", "<div>abc</div>", "[a]: b"])
def test_a_text_without_letters_is_an_error(text: str) -> None:
    with pytest.raises(ReadError, match="empty"):
        read(text)


def test_front_matter_and_its_errors() -> None:
    text = "\ufeff---\nplace: New York\n---\n# Title\n\n<div>\n"
    assert read(text).metadata.place == "New York"
    assert render(read(text)) == text
    assert read(text).notices[0].startswith("line 6:")
    with pytest.raises(ReadError, match="unknown key") as caught:
        read("---\nplaces: x\n---\nText")
    assert caught.value.line == 2
    assert len(read("---\n\nText").blocks) == 1


def test_briefing_headings_that_are_escaped() -> None:
    assert shown("\\*\\*Security Council\n\nText.")[0][:2] == ("heading", 2)


MARKDOWN = st.lists(
    st.one_of(
        st.sampled_from(
            "# |## |> |- |1. |2) |* |  |    |\t|```|~~~|---|===|***|a|b c|*|**|_|`|[|]|](x)|![|<b>|</b>|<div>|<!--|-->"
            "|<script>|&amp;|\\|\\\\|~~|中|“|\u00a0|\x00|\x0b|\x1c|\x85|\u2028|<br>|[a]: b|:|!|.".split("|")
        ),
        st.sampled_from(["|", "|-|-|\n", "| a | b |\n|---|---|\n", "\\|", "\n", "\n\n", "\r\n", "\r", " "]),
        st.text(max_size=4),
    )
).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(MARKDOWN, st.text()))
def test_any_text_is_read_without_loss_or_is_an_error(text: str) -> None:
    try:
        document = read(text)
    except HexaplaError:
        return
    assert render(document) == text
    assert "".join(piece if isinstance(piece, str) else piece.raw for piece in document.skeleton.pieces) == text
    assert assemble(document, lambda s: s.source) == document
    numbers = [p.block for p in document.skeleton.pieces if isinstance(p, Slot) and p.kind == "block"]
    assert numbers == list(range(len(document.blocks)))


@settings(max_examples=250, deadline=None)
@given(MARKDOWN)
def test_a_block_written_anew_is_read_as_the_same(text: str) -> None:
    """Writing each block anew, with the same content, gives blocks with the same text and roles."""
    try:
        document = read("Start.\n\n" + text)
    except HexaplaError:
        return
    blocks = tuple(replace(b, state=State.TRANSLATED) if plain(b.content).strip() else b for b in document.blocks)
    if any(code.raw for b in blocks for code in b.content if isinstance(code, Code)):
        return
    again = read(render(replace(document, blocks=blocks)))
    assert [(b.role, b.level, squeezed(plain(b.content))) for b in again.blocks] == [
        (b.role, b.level, squeezed(plain(b.content))) for b in blocks
    ]


def squeezed(text: str) -> str:
    from hexapla.writers.markdown_text import writable
    from hexapla.writers.text import one_line

    return "".join(writable(one_line(text)).split())


def test_long_texts_take_no_time() -> None:
    start = time.process_time()
    for text in ("word " * 50_000, "a\n" * 5_000, "- a\n" * 3_000, "a\n\n" + "> " * 2_000 + "a", "[" * 3_000 + "a"):
        read(text)
    assert time.process_time() - start < 10
