"""Editions: what is published, what is shown as the source has it, and that no translation becomes markup."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt

import hexapla as hx
from hexapla.catalogs import dump
from hexapla.catalogs import parse as parse_catalog
from hexapla.editions import obstacle, progress, summarize, untranslated_attributes
from hexapla.markup import safe_url
from hexapla.model import (
    Block,
    Catalog,
    Code,
    CodeKind,
    Document,
    Message,
    Metadata,
    Progress,
    Role,
    Segment,
    Skeleton,
    State,
    Text,
    plain,
)

NOT = "We will not accept violence."


def speech(*texts: str, **fields: Any) -> Document:
    blocks = tuple(Block(Role.PARAGRAPH, (Text(text),)) for text in texts)
    return Document("sg/a", "en", blocks=fields.pop("blocks", blocks), path="source/sg/a.txt", **fields)


def catalog(*messages: Message, **targets: str) -> Catalog:
    return Catalog("fr", messages=(*messages, *(Message(source, target) for source, target in targets.items())))


def french(source: str, target: str, *flags: str, **fields: Any) -> Catalog:
    return catalog(Message(source, target, flags=flags, **fields))


def texts(document: Document) -> list[tuple[str, State, str]]:
    return [(plain(block.content), block.state, block.language) for block in document.blocks]


def test_a_translation_is_a_document_in_its_language() -> None:
    header = (("Language", "fr"), ("X-Translation-Status", "unofficial"))
    edition = hx.translate(speech("Peace", NOT), replace(french("Peace", "La paix"), header=header))
    assert (edition.language, edition.original, edition.status) == ("fr", "en", "unofficial")
    assert texts(edition) == [("La paix", State.TRANSLATED, ""), (NOT, State.FALLBACK, "en")]


def test_the_language_can_be_said() -> None:
    assert hx.translate(speech(NOT), Catalog(), language="ar").language == "ar"


@pytest.mark.parametrize(
    "message",
    [
        Message(NOT, ""),
        Message(NOT, " \n\t\u00a0"),
        Message(NOT, "Nous accepterons.", flags=("fuzzy",)),
        Message(NOT, "Nous accepterons.", flags=("c-format", "fuzzy"), previous="We will accept violence."),
        Message(NOT, "Nous ne\x07 l’accepterons pas."),
        Message(NOT, "Nous ne l’\u202eaccepterons pas."),
        Message(NOT, "Nous ne l’\u202daccepterons pas.\u202c"),
        Message(NOT, "Nous \u2067ne l’accepterons pas."),
        Message(NOT, "Nous ne\u2069 l’accepterons pas."),
        Message(NOT, "Nous \u2067ne\u202c l’accepterons\u2069 pas."),
        Message(NOT, "Nous ne l’accepterons pas.", context="elsewhere"),
        Message(NOT, "Nous ne l’accepterons pas.", obsolete=True),
        Message("We will accept violence.", "Nous l’accepterons."),
    ],
)
def test_what_is_not_published(message: Message) -> None:
    document = speech(NOT)
    assert texts(hx.translate(document, catalog(message))) == [(NOT, State.FALLBACK, "en")]
    assert summarize(document, catalog(message)).translated == 0


@pytest.mark.parametrize(
    "target",
    ["Le \u2067سلام\u2069 ici.", "\u202bسلام\u202c", "\u2068a \u2066b\u2069\u2069", "\u200eUN\u200f", "e\u0301", "😀"],
)
def test_paired_directional_controls_and_marks_are_published(target: str) -> None:
    assert texts(hx.translate(speech(NOT), french(NOT, target)))[0][1] is State.TRANSLATED


PAIR = (Text("…"),)
LINKED = Segment(
    "x", "See <a>the <em>report</em></a>.", codes=(("a", Code("a", content=PAIR)), ("em", Code("em", content=PAIR)))
)


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("Voir <a>le <em>rapport</em></a>.", ""),
        ("Voir le rapport.", "inline code <a> missing"),
        ("Voir <a>le <em>rapport</em></a>. <a>Bis</a>", "inline code <a> added"),
        ("Voir <em><a>le rapport</a></em>.", "inline code <em> nesting"),
        ("Voir <a>le <em>rapport</a>.", "inline code </a> unbalanced"),
        ("Voir <a>le <em>rapport</em></a>.\x00", "control character"),
        ("\u202eVoir <a>le <em>rapport</em></a>.", "directional override U+202E"),
    ],
)
def test_obstacles(target: str, why: str) -> None:
    assert obstacle(LINKED, target).startswith(why)
    assert bool(obstacle(LINKED, target)) == bool(why)
    expected = Progress.BROKEN if why else Progress.TRANSLATED
    assert progress(LINKED, Message(LINKED.source, target)) is expected


def test_broken_codes_fall_back_and_are_counted() -> None:
    block = Block(Role.PARAGRAPH, (Text("We "), Code("em", CodeKind.EMPHASIS, content=(Text("must"),)), Text(" act.")))
    document = speech(blocks=(block,))
    found = french("We <em>must</em> act.", "Nous devons agir.")
    assert texts(hx.translate(document, found)) == [("We must act.", State.FALLBACK, "en")]
    summary = summarize(document, found)
    assert (summary.broken, summary.translated, summary.words) == (1, 0, 3)


def test_omit_leaves_the_block_empty() -> None:
    edition = hx.translate(speech("Peace", NOT), french("Peace", "La paix"), fallback="omit")
    assert texts(edition) == [("La paix", State.TRANSLATED, ""), ("", State.FALLBACK, "en")]
    assert "violence" not in hx.render(edition, "html").decode()


@pytest.mark.parametrize(
    ("previous", "shown"),
    [
        ("We will not accept violence!", True),
        ("We will, not accept violence", True),
        ("We will accept violence.", False),
        ("We will not accept 1 violence.", False),
        ("We shall not accept violence.", False),
        ("We will not tolerate violence.", True),
        (None, False),
    ],
)
def test_notice_is_for_wording_and_punctuation_only(previous: str | None, shown: bool) -> None:
    old = french(NOT, "Nous ne l’accepterons pas.", "fuzzy", previous=previous)
    edition = hx.translate(speech(NOT), old, outdated="notice")
    assert edition.blocks[0].state is (State.OUTDATED if shown else State.FALLBACK)
    assert hx.translate(speech(NOT), old).blocks[0].state is State.FALLBACK


def test_notice_never_shows_what_could_not_be_published() -> None:
    old = french(NOT, "Nous \u202ene l’accepterons pas.", "fuzzy", previous="We will not accept violence!")
    assert hx.translate(speech(NOT), old, outdated="notice").blocks[0].state is State.FALLBACK


def test_metadata() -> None:
    document = speech(NOT, metadata=Metadata(speaker="The Secretary-General", place="Geneva", symbol="SG/SM/1"))
    edition = hx.translate(document, french("Geneva", "Genève"))
    assert edition.metadata == Metadata(speaker="The Secretary-General", place="Genève", symbol="SG/SM/1")
    assert edition.untranslated_metadata == ("speaker",)
    omitted = hx.translate(document, french("Geneva", "Genève"), fallback="omit")
    assert (omitted.metadata.speaker, omitted.metadata.place, omitted.untranslated_metadata) == ("", "Genève", ())
    (fact,) = html.fromstring(hx.render(edition, "html")).xpath("//*[normalize-space(text())='The Secretary-General']")
    assert fact.xpath("ancestor-or-self::*[@lang][1]/@lang") == ["en"]


def picture() -> Document:
    image = Code("img", CodeKind.IMAGE, (("src", "d.png"), ("alt", "A dove")), translatable=("alt",))
    return speech(blocks=(Block(Role.PARAGRAPH, (Text("Peace "), image)),))


def test_attributes() -> None:
    document = picture()
    both = catalog(Message("Peace <img/>", "La paix <img/>"), Message("A dove", "Une colombe"))
    (block,) = hx.translate(document, both).blocks
    assert isinstance(block.content[1], Code)
    assert block.content[1].attribute("alt") == "Une colombe"
    assert untranslated_attributes(document, both) == 0
    one = french("Peace <img/>", "La paix <img/>")
    (block,) = hx.translate(document, one).blocks
    assert isinstance(block.content[1], Code)
    assert (block.state, block.content[1].attribute("alt")) == (State.TRANSLATED, "A dove")
    assert untranslated_attributes(document, one) == 1
    (block,) = hx.translate(document, one, fallback="omit").blocks
    assert isinstance(block.content[1], Code)
    assert block.content[1].attribute("alt") == ""


def test_boilerplate_keeps_the_source_language() -> None:
    blocks = (
        Block(Role.BOILERPLATE, (Text("For information media. Not an official record."),)),
        Block(Role.PARAGRAPH, (Text("UN Doc"),), translate=False),
        Block(Role.BOILERPLATE, (Text("* *** *"),)),
    )
    edition = hx.translate(speech(blocks=blocks), french("UN Doc", "Doc. ONU"))
    assert texts(edition) == [
        ("For information media. Not an official record.", State.SOURCE, "en"),
        ("UN Doc", State.SOURCE, "en"),
        ("* *** *", State.SOURCE, ""),
    ]


def test_a_passage_in_a_foreign_language() -> None:
    document = speech(blocks=(Block(Role.QUOTATION, (Text("Nunca más."),), language="es"),))
    assert texts(hx.translate(document, french("Nunca más.", "Plus jamais."))) == [
        ("Plus jamais.", State.TRANSLATED, "")
    ]
    assert texts(hx.translate(document, french("Nunca más.", "Nunca más."))) == [("Nunca más.", State.TRANSLATED, "es")]
    assert texts(hx.translate(document, Catalog("fr"))) == [("Nunca más.", State.FALLBACK, "es")]


def test_white_space_in_a_target_is_that_of_a_paragraph_unless_it_is_kept() -> None:
    target = "Première ligne.\n\n  Seconde\tligne. "
    assert texts(hx.translate(speech(NOT), french(NOT, target)))[0][0] == "Première ligne. Seconde ligne."
    verse = speech(blocks=(Block(Role.PARAGRAPH, (Text(NOT),), preserve_space=True),))
    assert texts(hx.translate(verse, french(NOT, target)))[0][0] == target


def test_a_target_cannot_split_a_paragraph_of_a_text_source() -> None:
    source = hx.parse(b"A speech\nPeace is possible.\nThank you.\n", name="a.txt")
    edition = hx.translate(source, french("Peace is possible.", "La paix\n\nest\u2028possible."))
    assert hx.render(edition, "native").decode().splitlines()[1:2] == ["La paix est possible."]


def test_summaries_count_distinct_segments() -> None:
    document = speech("Peace", "Thank you.", "Thank you.")
    summary = summarize(document, french("Thank you.", "Merci."))
    assert (summary.units, summary.translated, summary.words, summary.words_done) == (3 - 1, 1, 3, 2)
    assert (summary.document, summary.language) == ("sg/a", "fr")


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=5), st.text(max_size=30))
def test_each_block_is_translated_or_marked(sources: list[str], target: str) -> None:
    document = speech(*sources)
    found = Catalog("fr", messages=tuple(Message(item.source, target) for item in hx.segment(document)))
    for before, after in zip(document.blocks, hx.translate(document, found).blocks, strict=True):
        assert after.state in (State.SOURCE, State.TRANSLATED, State.FALLBACK)
        if after.state is not State.TRANSLATED:
            assert after.content == before.content
        if after.state is State.FALLBACK:
            assert after.language == "en"


# A hostile catalog

ATTACKS = (
    "<script>alert(1)</script>",
    "</p><script src=//evil.example></script><p>",
    '<img src=x onerror="alert(1)">',
    '<a href="javascript:alert(1)">lien</a>',
    "[lien](javascript:alert(1)) ![x](javascript:alert(2)) <javascript:alert(3)>",
    "[lien][1]\n\n[1]: javascript:alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "<em onclick=alert(1)>fort</em>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "]]><script>alert(1)</script><![CDATA[",
    "--><script>alert(1)</script><!--",
    "<?php evil() ?><?xml-stylesheet href='javascript:alert(1)'?>",
    "<svg onload=alert(1)><iframe srcdoc='<script>alert(1)</script>'>",
    "<style>*{background:url(javascript:alert(1))}</style>",
    "```\n<script>alert(1)</script>\n```\n\n<script>alert(1)</script>\n",
    "---\ntitle: x\n---\n<script>alert(1)</script>",
    "{{ 7*7 }} {% include '/etc/passwd' %} ${7*7}",
    "\u202ealert\u202c",
    "\x00\x1b]0;owned\x07<script>",
)

TEXT = """\
---
symbol: SG/SM/1
place: New York
speaker: The Secretary-General
---
A speech of peace

Peace is possible.

Thank you.
"""
MARKDOWN = """\
---
place: New York
speaker: The Secretary-General
---
# A speech of peace

Peace is *possible*, see [the report](https://un.org "Title").

- One
- Two ![dove](d.png "A dove")

> Never again.

```
code stays
```
"""
HTML = """\
<!DOCTYPE html><html lang="en"><head><title>Peace now</title><meta name="description" content="About peace"></head>
<body><main><h1>A speech of peace</h1>
<p title="A tip">Peace is <em>possible</em>, see <a href="https://un.org" title="The site">the report</a>.</p>
<p><img src="d.png" alt="A dove"> Fly.</p><ul><li>One</li></ul>
<table><tr><td aria-label="Cell">Two</td></tr></table></main></body></html>
"""
XML = """\
<?xml version="1.0"?><speech xml:lang="en"><title>A speech of peace</title>
<para>Peace is <emph>possible</emph>.</para><para>Thank you.</para></speech>
"""
AKN = """\
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="s"><meta>
<identification source="#un">
<FRBRWork><FRBRthis value="/akn/un/statement/2015/1/!main"/><FRBRuri value="/akn/un/statement/2015/1"/>
<FRBRdate date="2015-09-29" name="d"/><FRBRauthor href="#un"/><FRBRcountry value="un"/></FRBRWork>
<FRBRExpression><FRBRthis value="/akn/un/statement/2015/1/eng@/!main"/>
<FRBRuri value="/akn/un/statement/2015/1/eng@"/><FRBRdate date="2015-09-29" name="d"/><FRBRauthor href="#un"/>
<FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<mainBody><p eId="p_1">Peace is <i>possible</i>, see <a href="https://un.org">the report</a>.</p>
<p eId="p_2">Thank you.</p></mainBody></statement></akomaNtoso>
"""
SOURCES = {"a.txt": TEXT, "a.md": MARKDOWN, "a.html": HTML, "a.xml": XML, "b.xml": AKN}


def hostile(document: Document, attack: str, *, keep: bool) -> Catalog:
    """A catalog with the attack in every entry; around the source text, so that it passes the check of its codes."""
    messages = tuple(
        Message(item.source, f"{attack} {item.source} {attack}" if keep else attack, context=item.context)
        for item in hx.segment(document)
    )
    return Catalog("fr", header=(("Language", "fr"), ("X-Translation-Status", attack)), messages=messages)


URLS = {"href", "src", "srcset", "action", "formaction", "data", "poster", "cite", "background", "xlink:href"}


XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MAY_CHANGE = {"lang", XML_LANG, "dir", "alt", "title", "aria-label", "content", "class"}


def inventory(tree: Any) -> tuple[list[str], list[tuple[str, str]]]:
    """Every element, comment and instruction of a tree, and every attribute but those of text and language.

    No attribute is an event handler or an address that runs something.
    """
    elements, attributes = [], []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            elements.append(type(element).__name__)
            continue
        elements.append(element.tag)
        attributes += [(element.tag, f"{k}={v}") for k, v in element.attrib.items() if k not in MAY_CHANGE]
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), (element.tag, name)
            if name.lower() in URLS:
                assert safe_url(value) == value.strip(), value
    return sorted(elements), sorted(attributes)


@pytest.mark.parametrize("name", list(SOURCES))
@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_catalog_puts_no_active_content_into_any_output(name: str, attack: str, keep: bool) -> None:
    source, page_elements, akn_elements = calm(name)
    evil = hostile(source, attack, keep=keep)
    edition = hx.translate(source, evil)
    blocked = {item.block for item in hx.segment(source) if not item.field and obstacle(item, target_of(evil, item))}
    assert {n for n, block in enumerate(edition.blocks) if block.state is State.FALLBACK} == blocked
    elements = inventory(html.fromstring(hx.render(edition, "html")))[0]
    assert set(elements) - {"small", "span", "p"} <= set(page_elements)
    assert not {"script", "iframe", "svg", "math", "object", "embed", "form", "base"} & set(elements)
    assert elements.count("style") == page_elements.count("style")
    akn = etree.fromstring(hx.render(edition, "akn"), PARSER)
    assert akn.getroottree().docinfo.internalDTD is None
    assert set(inventory(akn)[0]) <= akn_elements
    check_native(source, edition)


PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


@functools.cache
def calm(name: str) -> tuple[Document, list[str], set[str]]:
    """A source, and the elements of its page and of its Akoma Ntoso, as a source and untranslated."""
    source = hx.parse(SOURCES[name].encode(), name=name, document_id="a", path=f"source/{name}")
    page = inventory(html.fromstring(hx.render(source, "html")))[0]
    editions = (source, hx.translate(source, Catalog("fr")))
    akn = {tag for edition in editions for tag in inventory(etree.fromstring(hx.render(edition, "akn"), PARSER))[0]}
    return source, page, akn


def target_of(found: Catalog, item: Segment) -> str:
    return found.current[item.context, item.source].target


def check_native(source: Document, edition: Document) -> None:
    """The native edition has the elements and attributes of the source, and no other."""
    data, original = hx.render(edition, "native"), hx.render(source, "native")
    match source.skeleton.syntax:
        case "text":
            assert data.count(b"\n") == original.count(b"\n")
            return
        case "markdown":
            trees = [markdown(text.decode()) for text in (data, original)]
        case "html":
            trees = [html.fromstring(text) for text in (data, original)]
        case _:
            trees = [etree.fromstring(text) for text in (data, original)]
    new, old = (inventory(tree) for tree in trees)
    untagged = [name for name in new[0] if name != "span"]  # a passage in the source language
    assert untagged == old[0]
    assert [pair for pair in new[1] if "fra" not in pair[1]] == [pair for pair in old[1] if "eng" not in pair[1]]


def markdown(text: str) -> Any:
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    assert text.count("\n---\n") == 1
    return html.fragment_fromstring(MarkdownIt("commonmark").render(body), create_parent="div")


def test_a_hostile_catalog_survives_its_own_file() -> None:
    source = hx.parse(SOURCES["a.html"].encode(), name="a.html")
    for attack in ATTACKS[:-1]:
        evil = hostile(source, attack, keep=True)
        unique = {message.key: message for message in evil.messages}
        whole = replace(evil, header=evil.header[:1], messages=tuple(unique.values()))
        again = parse_catalog(dump(whole))
        assert [message.target for message in again.messages] == [message.target for message in whole.messages]


def test_a_skeleton_is_not_needed() -> None:
    assert (
        hx.translate(replace(speech(NOT), skeleton=Skeleton("html")), french(NOT, "Non.")).blocks[0].state
        == "translated"
    )
