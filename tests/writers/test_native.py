"""Native editions: the source's own tree, and nothing but its text, language and direction changed."""

from __future__ import annotations

import copy
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from hexapla.editions import translate
from hexapla.model import Catalog, Document, Message, Segment
from hexapla.readers import Options, parse, read
from hexapla.segmentation import assemble, segment
from hexapla.segmentation.codes import show
from hexapla.writers import render

DATA = Path(__file__).parents[1] / "data"
FIXTURES = sorted([*DATA.glob("pages/*.htm*"), *DATA.glob("akn/*.xml")])
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TEXT_ATTRIBUTES = {"alt", "title", "aria-label"}
Node: TypeAlias = Any


# --- helpers ----------------------------------------------------------------------------------------------------------


def arabic(text: str) -> str:
    """Replace each letter of ``text`` by an Arabic one."""
    return re.sub(r"[^\W\d_]", "ع", text)


def pseudo(item: Segment) -> str:
    """Return a translation of ``item`` that keeps its codes and has an Arabic letter for each of its own."""
    tokens = {show(name, code) for name, code in item.codes} | {f"</{name}>" for name, _ in item.codes}
    pieces = re.split(r"(</?[^<>/]+/?>)", item.source)
    return "".join(piece if piece in tokens else arabic(piece) for piece in pieces)


def edition(document: Document, language: str, target: Callable[[Segment], str]) -> Document:
    messages = {(item.context, item.source): target(item) for item in segment(document)}
    catalog = Catalog(
        language, messages=tuple(Message(source, text, context) for (context, source), text in messages.items())
    )
    return translate(document, catalog)


def native(document: Document) -> str:
    return render(document, "native").decode("utf-8")


def tree(markup: str | bytes, *, html: bool) -> Node:
    if html:
        data = markup.encode("utf-8") if isinstance(markup, str) else markup
        return etree.fromstring(data, etree.HTMLParser(encoding="utf-8", default_doctype=False))
    data = markup.encode("utf-8") if isinstance(markup, str) else markup
    return etree.fromstring(data)


def nodes(root: Node) -> Iterator[Node]:
    yield from reversed(list(root.itersiblings(preceding=True)))
    yield from root.iter()
    yield from root.itersiblings()


def name_of(node: Node) -> str:
    return node.tag if isinstance(node.tag, str) else f"{node.tag.__name__} {node.text}"


def without_hidden(root: Node) -> Node:
    """Take comments, processing instructions and scripts out: where they stand inside a text may change."""
    root = copy.deepcopy(root)
    for node in list(root.iter()):
        if not isinstance(node.tag, str) or node.tag == "script":
            node.text, tail, parent, before = "", node.tail or "", node.getparent(), node.getprevious()
            if parent is not None and before is not None:
                before.tail = (before.tail or "") + tail
            elif parent is not None:
                parent.text = (parent.text or "") + tail
            if parent is not None:
                node.tail = None
                parent.remove(node)
    return root


def hidden(root: Node) -> list[str]:
    return sorted(name_of(node) for node in nodes(root) if not isinstance(node.tag, str) or node.tag == "script")


def pieces(root: Node, *, language: bool = True) -> list[tuple[str, str, str, dict[str, str]]]:
    """Return all that a tree is: names, texts, tails, attributes (those of language and direction may be left out)."""
    left_out = set() if language else {"lang", "dir", XML_LANG}
    return [
        (
            name_of(node),
            node.text or "",
            node.tail or "",
            {k: v for k, v in node.attrib.items() if k not in left_out} if isinstance(node.tag, str) else {},
        )
        for node in nodes(root)
    ]


def language_of(node: Node) -> str:
    """Return the language that holds for ``node``."""
    while node is not None:
        found = node.get("lang") or node.get(XML_LANG) if isinstance(node.tag, str) else ""
        if found:
            return str(found)
        node = node.getparent()
    return ""


def direction_of(node: Node) -> str:
    while node is not None:
        if isinstance(node.tag, str) and node.get("dir"):
            return str(node.get("dir"))
        node = node.getparent()
    return ""


def texts(root: Node) -> Iterator[tuple[Node, str, str]]:
    """Yield each text of the tree: the element that it is in, what it is, and the text."""
    for node in root.iter():
        if isinstance(node.tag, str):
            if node.text and node.tag not in {"script", "style"}:
                yield node, "text", node.text
            for key, value in node.attrib.items():
                if key in TEXT_ATTRIBUTES:
                    yield node, key, value
        if node.tail and node is not root:
            yield node.getparent(), "tail", node.tail


def untranslated(node: Node) -> bool:
    """Whether the source says that ``node`` is not translated."""
    flags = [
        n.get("translate") or n.get("{http://www.w3.org/2005/11/its}translate") for n in (node, *node.iterancestors())
    ]
    return next((flag for flag in flags if flag), "yes") == "no"


def load(path: Path) -> tuple[Document, bool]:
    language = "fr" if ".fr." in path.name else "en"
    return read(path, options=Options(language=language)), path.suffix in {".html", ".htm"}


def check_laws(document: Document, source: str | bytes, *, html: bool) -> Node:
    """Assert what holds for each native edition; return the Arabic one."""
    assert assemble(document, lambda item: item.source) == document
    original = tree(source, html=html)
    assert pieces(tree(native(document), html=html)) == pieces(original)
    same = edition(document, document.language, lambda item: item.source)
    assert pieces(tree(native(same), html=html)) == pieces(original)
    translated = edition(document, "ar", pseudo)
    result = tree(native(translated), html=html)
    assert hidden(result) == hidden(original)
    before, after = (pieces(without_hidden(root), language=False) for root in (original, result))
    assert len(before) == len(after)
    for old, new in zip(before, after, strict=True):
        assert old[0] == new[0]
        for one, other in zip(old[1:3], new[1:3], strict=True):
            assert squeezed(other) in {squeezed(one), arabic(squeezed(one))} or re.search(r"\d{4}", other)
        for key in old[3]:
            names_expression = key in {"value", "language"} and re.search(r"eng|fra", old[3][key])
            metadata = key == "content"
            assert new[3][key] in {old[3][key], arabic(normal(old[3][key]))} or names_expression or metadata
        assert old[3].keys() == new[3].keys()
    letters = sum(arabic(plain_source(item)).count("ع") for item in segment(document) if item.role is not None)
    assert letters <= native(translated).count("ع")
    return result


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def plain_source(item: Segment) -> str:
    tokens = {show(name, code) for name, code in item.codes} | {f"</{name}>" for name, _ in item.codes}
    return "".join(piece for piece in re.split(r"(</?[^<>/]+/?>)", item.source) if piece not in tokens)


def leftovers(root: Node) -> list[str]:
    """Return the texts in Latin letters that do not stand in an element of a Latin-written language."""
    return [
        text
        for node, _, text in texts(root)
        if re.search("[A-Za-z]", text) and language_of(node) in {"", "ar"} and not untranslated(node)
    ]


# --- the fixtures -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_fixture(path: Path) -> None:
    document, html = load(path)
    result = check_laws(document, path.read_bytes(), html=html)
    assert language_of(result) == "ar"
    assert not html or result.get("dir") == "rtl"
    unknown = [text for text in leftovers(result) if not (path.suffix == ".xml" and text.startswith("/"))]
    assert unknown == []


# --- generated pages --------------------------------------------------------------------------------------------------

WORDS = [
    "peace",
    "1.6",
    "Générale",
    "мир",
    "和平",
    "non‑violence",
    "&amp;",
    "&lt;em&gt;",
    "&nbsp;",
    "e&#769;",
    "“we”",
    "…",
]
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)
spaces = st.sampled_from([" ", "  ", "\n", "\t "])
text = st.builds(lambda items, space: space.join(items), words, spaces)
comment = st.sampled_from(["<!-- a note -->", "<!---->", "<?php x?>", "<script>if (a < b) c()</script>"])
inline_attributes = st.sampled_from(
    [
        "",
        "",
        ' lang="fr"',
        ' lang="en"',
        ' translate="no"',
        ' dir="rtl"',
        ' class="a &amp; &quot;b&quot;"',
        ' title="words here"',
    ]
)


def element(
    names: list[str], attributes: st.SearchStrategy[str], content: st.SearchStrategy[str]
) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, inside, inner: f"<{name}{inside}>{inner}</{name}>", st.sampled_from(names), attributes, content
    )


void = st.sampled_from(["<br>", 'seen: <img src="a.png" alt="A photo">', '<img src="b.png">', "<wbr>"])
inline = st.recursive(
    st.one_of(text, text, comment, void),
    lambda inner: st.one_of(
        element(["em", "strong", "a", "span", "q", "sup"], inline_attributes, st.lists(inner, max_size=3).map("".join)),
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
    ),
    max_leaves=6,
)
block_attributes = st.sampled_from(
    [
        "",
        "",
        "",
        ' lang="fr"',
        ' translate="no"',
        ' dir="auto"',
        ' id="x y"',
        ' title="about it"',
        ' lang="ar" dir="rtl"',
    ]
)


def blocks(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, max_size=3).map("\n".join)
    cells = st.lists(element(["td", "th"], block_attributes, inner), min_size=1, max_size=3).map("".join)
    return st.one_of(
        element(["div", "section", "blockquote", "figure", "aside"], block_attributes, several),
        element(
            ["ul", "ol"],
            block_attributes,
            st.lists(element(["li"], block_attributes, several), max_size=3).map("".join),
        ),
        cells.map(lambda row: f"<table><tbody><tr>{row}</tr><tr>{row}</tr></tbody></table>"),
        st.builds("{}{}".format, inline, several),
    )


leaf = st.one_of(
    element(["p", "h2", "h3", "pre"], block_attributes, inline),
    inline,
    comment,
    text.map(
        lambda note: (
            f'<section role="doc-endnotes"><ol><li id="n1" role="doc-endnote"><p>{note}</p></li></ol></section>'
        )
    ),
    st.just('<nav>Home <a href="/">page</a></nav>'),
    st.just('<pre lang="fr">\n\n  deux  mots\n</pre>'),
    st.just("<hr>"),
)
body = st.recursive(leaf, blocks, max_leaves=8)
pages = st.builds(
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>A page</title></head>'
    "<body>{}<h1>Words</h1>{}</body></html>\n".format,
    body,
    body,
)

GENEROUS = settings(
    max_examples=150,
    deadline=5000,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    derandomize=True,
)


@given(page=pages)
@GENEROUS
def test_generated_page(page: str) -> None:
    document = parse(page.encode(), name="page.html")
    result = check_laws(document, page, html=True)
    assert (result.get("lang"), result.get("dir")) == ("ar", "rtl")
    assert leftovers(result) == []


xml_attributes = st.sampled_from(
    [
        "",
        "",
        ' xml:lang="fr"',
        ' its:translate="no"',
        ' x:y="a &lt; b"',
        ' id="i"',
        ' xml:space="preserve"',
        ' xmlns="urn:other"',
        ' xmlns=""',
    ]
)
xml_text = st.builds(
    lambda items, space: space.join(items),
    st.lists(
        st.sampled_from(["peace", "мир", "&amp;", "&#160;", "&lt;b&gt;", "<![CDATA[<i>]]>", "和平"]),
        min_size=1,
        max_size=3,
    ),
    spaces,
)
xml_nodes = st.recursive(
    st.one_of(xml_text, st.sampled_from(["<!-- note -->", "<?pi x?>", "<lb/>", '<x:ref n="1"/>', "\n  "])),
    lambda inner: st.builds(
        lambda name, inside, parts: f"<{name}{inside}>{''.join(parts)}</{name}>",
        st.sampled_from(["p", "hi", "x:seg", "list", "item"]),
        xml_attributes,
        st.lists(inner, max_size=4),
    ),
    max_leaves=10,
)


@given(parts=st.lists(xml_nodes, max_size=5), inside=xml_attributes)
@GENEROUS
def test_generated_xml(parts: list[str], inside: str) -> None:
    inside = "" if "lang" in inside or "xmlns" in inside else inside
    markup = (
        f'<doc xmlns:its="http://www.w3.org/2005/11/its" xmlns:x="urn:x"{inside}><!-- a --><p '
        'its:translate="yes">Words</p>'
        f"{''.join(parts)}</doc>"
    )
    document = parse(markup.encode(), name="a.xml")
    result = check_laws(document, markup, html=False)
    assert result.get(XML_LANG) == "ar"


# --- language and direction -------------------------------------------------------------------------------------------


def arabic_page(body: str, **targets: str) -> str:
    """Return the body of the Arabic edition of a page, in which only the texts in ``targets`` are translated."""
    document = parse(f'<html lang="en"><body>{body}</body></html>'.encode(), name="a.html")
    catalog = Catalog("ar", messages=tuple(Message(source, target) for source, target in targets.items()))
    written = native(translate(document, catalog))
    assert written.startswith('<html lang="ar" dir="rtl"><body>')
    return written.removeprefix('<html lang="ar" dir="rtl"><body>').removesuffix("</body></html>\n")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One</p>", "<p>واحد</p>"),
        ("<p>Two</p>", '<p lang="en" dir="ltr">Two</p>'),
        ("<div>Two<p>One</p></div>", '<div><span lang="en" dir="ltr">Two</span><p>واحد</p></div>'),
        ('<div dir="ltr"><p>One</p></div>', '<div dir="rtl"><p>واحد</p></div>'),
        ('<p lang="fr">One</p>', '<p lang="ar">واحد</p>'),
        ('<p lang="fr">Deux</p>', '<p lang="fr" dir="ltr">Deux</p>'),
        ('<div lang="fr">Deux<p>Trois</p></div>', '<div lang="fr" dir="ltr">Deux<p>Trois</p></div>'),
        ('<p dir="auto">One</p>', '<p dir="auto">واحد</p>'),
        ('<p translate="no">One</p>', '<p translate="no" lang="en" dir="ltr">One</p>'),
        (
            '<div translate="no">Two <p translate="yes">One</p></div>',
            '<div translate="no" lang="en" dir="ltr">Two <p translate="yes" lang="ar" dir="rtl">واحد</p></div>',
        ),
        ('<p><span lang="en">One</span></p>', "<p><span>واحد</span></p>"),
        ('<p><bdo lang="en" dir="ltr">One</bdo></p>', '<p><bdo dir="ltr">واحد</bdo></p>'),
        ("<nav>Home</nav><p>One</p>", '<nav lang="en" dir="ltr">Home</nav><p>واحد</p>'),
        ("<p>One</p><p>* * *</p>", "<p>واحد</p><p>* * *</p>"),
        ("<p>One <!-- c --></p>", "<p>واحد<!-- c --></p>"),
        ("<p>One</p><script>x</script>", "<p>واحد</p><script>x</script>"),
    ],
)
def test_language_and_direction(body: str, expected: str) -> None:
    assert arabic_page(body, One="واحد") == expected


def test_foreign_words_keep_their_language_only_unchanged() -> None:
    body = '<p>Some <i lang="fr">mots</i> here</p>'
    assert arabic_page(body, **{"Some <i>mots</i> here": "هنا <i>mots</i>"}) == '<p>هنا <i lang="fr">mots</i></p>'
    assert arabic_page(body, **{"Some <i>mots</i> here": "هنا <i>كلمات</i>"}) == "<p>هنا <i>كلمات</i></p>"


def test_untranslated_metadata_names_its_language() -> None:
    document, _ = load(DATA / "pages" / "sg-website-bilingual.html")
    written = native(translate(document, Catalog("ar")))
    assert '<div class="field-item even"><span lang="en" dir="ltr">New York</span></div>' in written
    assert '<p lang="fr" dir="ltr">Je vous remercie.</p>' in written
    assert 'property="dc:date" content="2019-05-29T00:00:00-04:00">29 أيار/مايو 2019</span>' in written


@pytest.mark.parametrize(
    ("language", "date"),
    [("fr", "21 mars 2019"), ("zh", "2019年3月21日"), ("ru", "21 марта 2019 года"), ("es", "21 de marzo de 2019")],
)
def test_visible_date(language: str, date: str) -> None:
    document, _ = load(DATA / "pages" / "message-observance.html")
    written = native(edition(document, language, pseudo))
    assert f'<time datetime="2019-03-21T12:00:00Z" class="datetime">{date}</time>' in written
    assert f'<html lang="{"zh-Hans" if language == "zh" else language}" dir="ltr">' in written


def test_nothing_in_a_target_becomes_markup() -> None:
    hostile = '<script>x</script> & <b onclick="x">y</b> &lt; "'
    written = arabic_page('<p title="One">One</p>', One=hostile)
    escaped = "&lt;script&gt;x&lt;/script&gt; &amp; &lt;b onclick="
    assert written.count("<script") == 0
    assert written.count(escaped) == 2
    assert written.startswith('<p title="&lt;')
    assert "&quot;x&quot;" in written


def test_same_language_is_the_source() -> None:
    source = '<html><body><p dir="ltr">One</p></body></html>'
    document = parse(source.encode(), name="a.html")
    assert native(edition(document, "en", lambda item: item.source)) == source + "\n"
