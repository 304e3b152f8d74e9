from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hexapla.errors import WriteError
from hexapla.model import (
    Block,
    Code,
    CodeKind,
    Content,
    Document,
    Inline,
    Metadata,
    Role,
    Skeleton,
    Slot,
    State,
    Text,
    plain,
)
from hexapla.readers import markdown as reader
from hexapla.segmentation import assemble, code_problems
from hexapla.text import normalize
from hexapla.writers.markdown import block_markdown, render
from hexapla.writers.markdown_text import writable
from hexapla.writers.text import one_line

BLOCK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLACES = {
    "paragraph": ("", "Old text\nof two lines", "\n"),
    "heading": ("## ", "Old text", "\n"),
    "closed heading": ("## ", "Old text", " ##\n"),
    "setext": ("", "Old text", "\n---\n"),
    "two-line setext": ("", "Old\ntext", "\n===\n"),
    "item": ("- ", "Old text\n  of two lines", "\n- more\n"),
    "number": ("1. ", "Old text", "\n"),
    "quotation": ("> ", "Old text\n> of two lines", "\n> - x\n"),
    "lazy": ("> ", "Old text\nof two lines", "\n"),
    "nested": ("> 1. > ", "Old text\n>    > of two lines", "\n"),
    "cell": ("| ", "Old text", " | b |\n|---|---|\n| c | d |\n"),
    "tight cell": ("|", "Old text", "|b|\n|---|---|\n|c|d|\n"),
    "bare cell": ("", "Old text", " | b\n---|---\nc | d\n"),
    "last cell": ("|a|b|\n|---|---|\n|c|", "Old text", "|\n"),
    "bare body cell": ("a|b\n---|---\n", "Old text", "|\n"),
}
LAST = "\n\nLast words.\n"
HOSTILE = [
    "<script>alert(1)</script>",
    "<b>x</b> <!-- x --> <?x?> <!X> <![CDATA[x]]>",
    "[x](javascript:alert(1))",
    "![x](y)",
    "[x]: http://example.org",
    "[x][y] [^1] [ ] task",
    "`code` ``more`` ```",
    "```\ncode\n```",
    "~~~ tilde ~~x~~",
    "# heading",
    "heading #",
    "heading ##",
    "#",
    "##",
    "- item",
    "-",
    "+ item",
    "* item",
    "*em* **strong** ***both*** _em_ __strong__",
    "1. item",
    "1) item",
    "123456789. item",
    "> quotation",
    ">",
    "    indented",
    "\tindented",
    "---",
    "- - -",
    "===",
    "= =",
    "***",
    "___",
    "a | b",
    "| a | b |",
    "|",
    "a\n--- | ---",
    ":-:",
    "-:",
    "back\\",
    "back\\\\",
    "back\\|bar",
    "\\* \\[",
    "&amp; &lt; &#60; &#x3c; &copy &nbsp;",
    "AT&T; R&D",
    "<http://example.org> <a@example.org>",
    "http://example.org/a_b_c?d=e&f=g",
    "two  \nlines",
    "two\\\nlines",
    "two\r\n\r\nparagraphs",
    "two\u2028lines\u2029more\x85and",
    "nothing {.class} $x$ :smile: @user",
    "\ufeffmark",
    "5 < 6 > 4",
    "\u00a0spaces\u3000",
]


def source(place: str) -> Document:
    before, old, after = PLACES[place]
    return reader.read(f"{before}{old}{after}{LAST}", document_id="d", path="d.md", language="en")


def translated(document: Document, target: str) -> Document:
    """Return the document with the block "Old text" in another wording."""
    found = [n for n, block in enumerate(document.blocks) if normalize(plain(block.content)).startswith("Old")]
    changed = assemble(document, lambda s: target if s.block == found[0] else None)
    blocks = tuple(
        replace(block, state=State.TRANSLATED) if n == found[0] else block for n, block in enumerate(changed.blocks)
    )
    return replace(changed, blocks=blocks, language="fr")


def expected(text: str) -> str:
    return normalize(writable(one_line(text)))


def shape(document: Document) -> list[tuple[Role, int, str]]:
    return [(block.role, block.level, block.label) for block in document.blocks]


def codes(content: Content) -> list[Code]:
    return [code for item in content if isinstance(item, Code) for code in (item, *codes(item.content))]


def check_text(place: str, text: str) -> None:
    document = source(place)
    written = render(translated(document, text))
    again = reader.read(written, document_id="d", path="d.md", language="en")
    index = next(n for n, b in enumerate(document.blocks) if normalize(plain(b.content)).startswith("Old"))
    assert len(again.blocks) == len(document.blocks), written
    assert normalize(plain(again.blocks[index].content)) == expected(text), written
    assert codes(again.blocks[index].content) == []
    assert [kind for kind, *_ in tokens(written)] == [kind for kind, *_ in tokens("".join(PLACES[place]) + LAST)]


def tokens(text: str) -> list[tuple[str, str]]:
    return [(token.type, token.tag) for token in BLOCK.parse(text)]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(place: str, text: str) -> None:
    check_text(place, text + "x")
    check_text(place, text + " x")
    check_text(place, "x " + text)
    check_text(place, "Word" + text)
    check_text(place, text)


TEXTS = st.one_of(
    st.text(),
    st.text("ab \\`*_{}[]()<>#+-.!|~&;:=\"'1\n\t/?%$@^,é中“”。ب،\u0301\u00a0€", max_size=30),
    st.lists(st.sampled_from([*HOSTILE, " ", "x"]), max_size=4).map("".join),
).filter(lambda text: any(map(str.isalnum, expected(text))))


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(list(PLACES)), TEXTS)
def test_any_text_stays_text(place: str, text: str) -> None:
    check_text(place, text)


RICH = (
    "Old *em* **strong** [link](http://example.org/a?b=1&c=2 'A \"title\"') `co|de` ~~s~~\\\n"
    "line ![alt](a.png) *nest **in** it* **nest *in* it** <b>bold</b> <div> <!-- c --> **“重要”**的 ``a`b``\n"
)
RICH_CELL = (
    "| Old *em* **strong** [link](http://e.org/a\\|b 't') `co\\|de` ~~s~~ ![alt](a.png) <b>x</b> | b |\n|--|--|\n"
)


@st.composite
def targets(draw: st.DrawFn, tokens: tuple[str, ...]) -> str:
    """Return a balanced target: tokens in any order and nesting, with hostile text between."""
    names = draw(st.permutations(tokens))
    pieces = [draw(TEXT_PIECES)]
    for name in names:
        if name.endswith("/>"):
            pieces.append(name)
        else:
            start = draw(st.integers(0, len(pieces) - 1))
            inner = pieces[start:]
            pieces = [*pieces[:start], "".join([name, *inner, name.replace("<", "</")])]
        pieces.append(draw(TEXT_PIECES))
    return "".join(pieces)


TEXT_PIECES = st.one_of(
    st.just(""),
    st.sampled_from(["的", "“重", "a", " ", "!", "“", "€", "ب", "\\", "`", "*", "_", "~", "|", "#", "- ", "1. ", "<"]),
    st.sampled_from(HOSTILE),
    st.text("a中“。*_~`\\[]()<>&;!|# \n\u0301€", max_size=6),
)


def rich(text: str) -> tuple[Document, tuple[str, ...]]:
    document = reader.read(text, document_id="d", path="d.md", language="en")
    found: list[str] = []

    def look(segment: object) -> None:
        from hexapla.segmentation.codes import show

        if getattr(segment, "block", -1) == 0 and not getattr(segment, "field", ""):
            found.extend(show(name, code) for name, code in getattr(segment, "codes", ()))

    assemble(document, look)
    return document, tuple(found)


@settings(max_examples=500, deadline=None)
@given(st.data(), st.sampled_from([RICH, "> " + RICH.replace("\n", "\n> ", 1), RICH_CELL]))
def test_codes_in_any_order_and_nesting(data: st.DataObject, text: str) -> None:
    document, names = rich(text)
    target = data.draw(targets(names))
    try:
        changed = assemble(document, lambda s: target if s.block == 0 and not s.field else None)
    except ValueError:
        return
    block = replace(changed.blocks[0], state=State.TRANSLATED)
    if not any(map(str.isalnum, plain(block.content))):
        return
    written = render(replace(changed, blocks=(block, *changed.blocks[1:])))
    again = reader.read(written, document_id="d", path="d.md", language="en")
    assert len(again.blocks) == len(document.blocks), written
    assert squeezed(plain(again.blocks[0].content)) == squeezed(writable(one_line(plain(block.content)))), written
    allowed = {signature(code) for code in codes(document.blocks[0].content)}
    assert {signature(code) for code in codes(again.blocks[0].content)} <= allowed, written
    assert counted(again.blocks[0].content) <= counted(document.blocks[0].content)


def squeezed(text: str) -> str:
    """White space may move across the edge of a code, and leaves the edges of lines."""
    return normalize(re.sub(r"\s+", "", text))


def signature(code: Code) -> tuple[object, ...]:
    return code.name, code.kind, code.attributes, code.raw, code.name == "code"


def counted(content: Content) -> int:
    return len([code for code in codes(content) if code.name not in {"em", "strong", "code"}])


def one(*content: Inline, raw: str = "x", role: Role = Role.PARAGRAPH) -> str:
    return block_markdown(Block(role, content, state=State.TRANSLATED), raw)


def strong(*content: Inline) -> Code:
    return Code("strong", CodeKind.STRONG, content=content)


def em(*content: Inline) -> Code:
    return Code("em", CodeKind.EMPHASIS, content=content)


BREAK = Code("br", CodeKind.LINE_BREAK)


def link(*content: Inline, href: str = "http://example.org", title: str = "") -> Code:
    attributes = (("href", href), ("title", title)) if title else (("href", href),)
    return Code("a", CodeKind.LINK, attributes, content, translatable=("title",) if title else ())


@pytest.mark.parametrize(
    ("content", "written"),
    [
        ((strong(Text("重要")), Text("的")), "**重要**的"),
        ((strong(Text("“重要”")), Text("的")), "**“重要”**&#x7684;"),
        ((Text("很"), strong(Text("“重要”")), Text("。")), "&#x5F88;**“重要”**。"),
        ((Text("و"), em(Text("السلام")), Text("ي")), "و*السلام*ي"),
        ((Text("a "), em(Text("b ")), Text("c")), "a *b* c"),
        ((em(Text("a")), em(Text("b"))), "*ab*"),
        ((em(Text("a")), strong(Text("b")), em(Text("c"))), "*a*__b__*c*"),
        ((Text("x"), em(Text("a")), strong(Text("b")), Text("y")), "x*a*__b__&#x79;"),
        ((em(Text("a "), strong(Text("b"))),), "*a __b__*"),
        ((em(strong(em(Text("a")))),), "*__a__*"),
        ((em(), Text("a")), "a"),
        ((link(Text("a [b]")),), "[a \\[b\\]](http://example.org)"),
        ((link(Text("a"), href="x (y) z", title='q "r"'),), '[a](<x (y) z> "q \\"r\\"")'),
        ((link(Text("a"), href="http://e.org/?a=1&b=2"),), "[a](http://e.org/?a=1&b=2)"),
        ((link(Text("a"), href="http://e.org/?a=1&lt;"),), "[a](<http://e.org/?a=1\\&lt;>)"),
        ((link(Text("a "), link(Text("b"))),), "[a b](http://example.org)"),
        ((Text("a!"), link(Text("b"))), "a\\![b](http://example.org)"),
        ((Text("Oui !"),), "Oui !"),
        ((Text("2015. Une année"),), "2015\\. Une année"),
        ((Text("A&T_x"),), "A&T\\_x"),
        ((Code("code", content=(Text("a`b"),), translate=False),), "``a`b``"),
        ((Code("html", raw=("<div>",), translate=False), Text(" a")), "a<div>"),
        ((Code("html", raw=("<b>",), translate=False), Text("a")), "<b>a"),
        ((Text("a"), BREAK), "a"),
        ((Text("a"), BREAK, Text("b")), "a b"),
        ((), ""),
    ],
)
def test_the_form_is_the_simplest_that_is_safe(content: Content, written: str) -> None:
    assert one(*content) == written


def test_hard_breaks_continue_as_the_source_does() -> None:
    assert one(Text("a"), BREAK, Text("- b"), raw="x\\\n> y") == "a\\\n> \\- b"
    assert one(Text("a"), BREAK, Text("b"), raw="x\\\r\n  y") == "a\\\r\n  b"
    assert one(Text("a"), BREAK, em(Text("b"), BREAK), raw="x\\\ny") == "a\\\n*b*"


def test_cells_escape_bars_and_a_last_backslash() -> None:
    assert one(Text("a|b\\"), role=Role.CELL) == "a\\|b&#92;"


def test_strikethrough_and_images() -> None:
    image = Code("img", CodeKind.IMAGE, (("src", "a.png"), ("alt", "a]b"), ("title", "t")), translatable=("alt",))
    assert one(Code("s", content=(Text("a"), Code("s", content=(Text("b"),))))) == "~~ab~~"
    assert one(image) == '![a\\]b](a.png "t")'


def test_unchanged_and_fallback_blocks_are_the_source() -> None:
    text = "Setext  *x*\n==\n\n* a\n* b _c_\n"
    document = reader.read(text, document_id="d", path="d.md", language="en")
    fallback = tuple(replace(block, state=State.FALLBACK, language="en") for block in document.blocks)
    assert render(document) == render(replace(document, blocks=fallback, language="ar")) == text


def test_metadata_and_other_slots() -> None:
    text = "---\nsymbol: SG/SM/1\nspeaker: Ban Ki-moon\ndate: 1 May 2015\nplace:\n---\n\n# Title\n"
    document = reader.read(text, document_id="d", path="d.md", language="en")
    assert render(document) == text
    french = replace(document, language="fr", metadata=replace(document.metadata, speaker="Pan\nKi Mun"))
    assert render(french) == text.replace("Ban Ki-moon", "Pan Ki Mun").replace("1 May 2015", "1er mai 2015")
    odd = replace(document, skeleton=Skeleton("markdown", (Slot("language", raw="en"),)))
    assert render(odd) == "en"


def test_omitted_heading_keeps_its_underline() -> None:
    document = reader.read("Title\n=====\n\nText\n", document_id="d", path="d.md", language="en")
    blocks = tuple(replace(block, content=(), state=State.TRANSLATED) for block in document.blocks)
    assert render(replace(document, blocks=blocks)) == "&nbsp;\n=====\n\n\n"


def test_another_syntax_is_an_error() -> None:
    with pytest.raises(WriteError, match="not a Markdown source"):
        render(Document("d", "en", metadata=Metadata(), skeleton=Skeleton("text")))


def test_code_problems_do_not_matter_to_safety() -> None:
    """A target whose codes nest otherwise is still written with the source's codes only."""
    document, _ = rich("Old [one](http://a) [two](http://b)\n")
    segments: list[object] = []

    def target(segment: object) -> str | None:
        segments.append(segment)
        return "<a1>x <a2>y</a2></a1>" if getattr(segment, "block", -1) == 0 else None

    changed = assemble(document, target)
    assert code_problems(segments[0], "<a1>x <a2>y</a2></a1>")  # type: ignore[arg-type]
    blocks = tuple(replace(block, state=State.TRANSLATED) for block in changed.blocks)
    assert render(replace(changed, blocks=blocks)) == "[x y](http://a)\n"
