"""HTML5: the UN's press site, statement site, Word-exported pages and verbatim records; any other by structure.

Which part of a page is the document comes from the page: a known UN layout, else ``main``, else a single ``article``,
else the body without its navigation; a CSS selector in the settings decides otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from cssselect import HTMLTranslator, SelectorError
from cssselect.xpath import XPathExpr
from lxml import etree  # noqa: TID251

from hexapla.errors import ConfigError, ReadError
from hexapla.languages import format_date, parse_date, same_language
from hexapla.model import TRANSLATABLE_METADATA, Document, Metadata, Slot
from hexapla.readers.conventions import annotate
from hexapla.readers.elements import Element, language_tag, local_name, text_of
from hexapla.readers.encoding import decode
from hexapla.readers.html_languages import set_aside
from hexapla.readers.html_profile import HtmlProfile, Layout
from hexapla.readers.tree import build
from hexapla.readers.wellformed import check
from hexapla.text import expression

_JOB_NUMBER = expression(r"\b(?:GE\.|V\.|K)?\d{2}-?\d{5,6}(?=\s*\([ACEFRS]\))")
_SYMBOL = expression(r"\b[A-Z]{1,9}(?:/[A-Za-z0-9.()-]+)+")

# Class names of the press site, the statement site and the Word-exported pages (domain notes A2, A3), and what the
# element's text is.
_FIELDS = {
    "field--name-field-doctype": "kind",
    "field--name-field-dated": "date",
    "field--name-field-symbol": "symbol",
    "field-name-field-city": "place",
    "field-name-field-date-statement": "date",
    "doctype": "kind",
    "date": "date",
    "symbol": "symbol",
    "jobno": "job_number",
}
_KNOWN_LAYOUTS = frozenset({"field--name-body", "field-name-body", "MsoNormal", "jobno"})
_DUBLIN_CORE = {
    "date": "date",
    "identifier": "symbol",
    "type": "kind",
    "creator": "speaker",
    "contributor": "delivered_by",
    "spatial": "place",
    "subject": "occasion",
}
_KINDS = {
    "Press Release": "message",
    "Spokesperson": "briefing",
    "Spokesman": "briefing",
    "Meetings Coverage": "record",
}


def read(data: bytes, *, document_id: str, path: str, language: str, selector: str = "") -> Document:
    """Return the document in the HTML page ``data``, whose language should be ``language``.

    Raises ReadError for wrong encoding, broken nesting, another language, nothing to read; ConfigError for a selector
    that is none or finds nothing.
    """
    text = decode(data, markup=True)
    if not text.strip():
        raise ReadError("the file is empty")
    check(text)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, default_doctype=False)
    root = etree.fromstring(text.encode("utf-8"), parser)
    if root is None:
        raise ReadError("the page has no elements", hint="is it HTML?")
    return from_tree(root, document_id, path, language, selector, doctype=root.getroottree().docinfo.doctype)


def from_tree(
    root: Element, document_id: str, path: str, language: str, selector: str, *, syntax: str = "html", doctype: str = ""
) -> Document:
    """Return the document in the tree of an HTML or XHTML page."""
    declared = language_tag(root)
    if declared and not same_language(declared, language):
        raise ReadError(
            f"the page is in {declared!r}, the project's source language is {language!r}",
            hint="set source_language, or correct the page's lang attribute",
        )
    _declare_utf8(root)
    _close_paragraphs(root)
    layout, metadata, notices = _examine(root, language, selector)
    blocks, skeleton = build(root, HtmlProfile(language, layout, syntax))
    if doctype:
        skeleton = replace(skeleton, pieces=(f"{doctype}\n", *skeleton.pieces))
    blocks, metadata = annotate(blocks, metadata, language)
    return Document(document_id, language, blocks, metadata, skeleton, path, notices=notices)


def _declare_utf8(root: Element) -> None:
    """Native editions are UTF-8, whatever the source was."""
    for meta in root.iter("{*}meta"):
        if meta.get("charset", "utf-8").strip().lower() != "utf-8":
            meta.set("charset", "utf-8")
        if (
            meta.get("http-equiv", "").lower() == "content-type"
            and "charset=utf-8" not in meta.get("content", "").lower()
        ):
            meta.set("content", "text/html; charset=utf-8")


def _close_paragraphs(root: Element) -> None:
    """End a paragraph where HTML5 does: libxml2 lets sectioning elements stand inside ``p``."""
    sections = {"article", "aside", "figure", "footer", "header", "main", "nav", "section", "details", "hgroup"}
    for paragraph in [node for node in root.iter() if local_name(node) == "p"]:
        inside = next((child for child in paragraph if local_name(child) in sections), None)
        if inside is None:
            continue
        index = paragraph.index(inside)
        parent, moved = paragraph.getparent(), list(paragraph[index:])
        place = parent.index(paragraph) + 1
        parent[place:place] = moved
        moved[-1].tail = (moved[-1].tail or "") + (paragraph.tail or "")
        paragraph.tail = None


# --- what the page is -------------------------------------------------------------------------------------------------


def _examine(root: Element, language: str, selector: str) -> tuple[Layout, Metadata, tuple[str, ...]]:
    classes = {name for node in root.iter(etree.Element) for name in node.get("class", "").split()}
    known = not classes.isdisjoint(_KNOWN_LAYOUTS)
    record = "jobno" in classes
    parts = _parts(root, selector)
    slots, verbatim, found = _fields(root, language) if known else ({}, {}, {})
    attribute_slots, dublin = _dublin_core(root)
    aside, notices = set_aside(parts, language)
    verbatim.update(_around(parts))
    verbatim.update(aside)
    if known:
        verbatim.update((node, "") for node in root.iter() if local_name(node) == "title")
    if record:
        found = {"kind": "record", "date": parse_date(text_of(root), language), **found}
    metadata = Metadata(**{**dublin, **found})
    title = _title(root, parts, verbatim)
    turns = known and metadata.kind in {"briefing", "record"}
    layout = Layout(frozenset(parts), title, slots, attribute_slots, verbatim, record, turns)
    return layout, metadata, notices


def _parts(root: Element, selector: str) -> list[Element]:
    if selector:
        return _selected(root, selector)
    for name in ("main", "article"):
        found = [node for node in root.iter() if local_name(node) == name]
        if len(found) == 1:
            return found
    bodies = [node for node in root.iter() if local_name(node) == "body"]
    return bodies or [root]


def _around(parts: list[Element]) -> dict[Element, str]:
    """Return the elements of the page beside the document: they are kept as they are, in the source's language."""
    path = {node for part in parts for node in (part, *part.iterancestors())}
    return {
        node: ""
        for inner in path
        if inner not in parts and inner.getparent() is not None
        for node in inner.iterchildren(etree.Element)
        if node not in path and local_name(node) != "head"
    }


class _XhtmlTranslator(HTMLTranslator):
    """From CSS to XPath for elements in a namespace, by their local names."""

    def xpath_element(self, selector: Any) -> XPathExpr:
        xpath = XPathExpr()
        if selector.element:
            xpath.add_condition(f"local-name() = {self.xpath_literal(selector.element)}")
        return xpath


def _selected(root: Element, selector: str) -> list[Element]:
    translator = HTMLTranslator() if root.tag == "html" else _XhtmlTranslator(xhtml=True)
    try:
        found = root.xpath(translator.css_to_xpath(selector))
    except (SelectorError, etree.XPathError) as error:
        raise ConfigError(f"{selector!r} is not a CSS selector: {error}") from error
    if not found:
        raise ConfigError(f"the selector {selector!r} finds nothing on the page", hint="see [tool.hexapla.html]")
    return list(found)


def _title(root: Element, parts: list[Element], verbatim: dict[Element, str]) -> Element | None:
    headings = [node for part in parts for node in part.iter("{*}h1", "{*}h2", "{*}h3", "{*}h4", "{*}h5", "{*}h6")]
    first = next((node for node in headings if local_name(node) == "h1"), headings[0] if headings else None)
    if first is not None:
        return first
    return next((node for node in root.iter() if local_name(node) == "title" and node not in verbatim), None)


def _fields(root: Element, language: str) -> tuple[dict[Element, Slot], dict[Element, str], dict[str, str]]:
    """Return the slots, the elements kept as they are and the metadata of the known class names."""
    slots: dict[Element, Slot] = {}
    verbatim: dict[Element, str] = {}
    metadata: dict[str, str] = {}
    for node in root.iter(etree.Element):
        name = next((_FIELDS[c] for c in node.get("class", "").split() if c in _FIELDS), "")
        text = text_of(node)
        if not name or not text or name in metadata:
            continue
        if name == "date":
            metadata[name] = _machine_date(node) or parse_date(text, language)
            if metadata[name] and text == format_date(metadata[name], language):
                slots[_innermost(node)] = Slot("metadata", name="date", raw=text)
        elif name in TRANSLATABLE_METADATA:
            metadata[name] = text
            slots[_innermost(node)] = Slot("metadata", name=name, raw=text)
        else:
            verbatim[node] = ""
            metadata[name] = _field_value(name, text)
    return slots, verbatim, {name: value for name, value in metadata.items() if value}


def _field_value(name: str, text: str) -> str:
    if name == "kind":
        return next((kind for start, kind in _KINDS.items() if text.startswith(start)), "")
    pattern = _JOB_NUMBER if name == "job_number" else _SYMBOL
    found = pattern.search(text)
    return found[0] if found else ""


def _machine_date(node: Element) -> str:
    """Return the ISO date in the attributes under ``node`` (``time/@datetime``, RDFa ``@content``), or ""."""
    for inner in node.iter(etree.Element):
        value = inner.get("datetime") or inner.get("content") or ""
        if re.match(r"\d{4}-\d{2}-\d{2}", value):
            return value[:10]
    return ""


def _innermost(node: Element) -> Element:
    """Return the deepest element that holds all the text of ``node``."""
    text = text_of(node)
    inner = next((child for child in node.iterchildren(etree.Element) if text_of(child) == text), None)
    return node if inner is None else _innermost(inner)


def _dublin_core(root: Element) -> tuple[dict[tuple[Element, str], Slot], dict[str, str]]:
    slots: dict[tuple[Element, str], Slot] = {}
    metadata: dict[str, str] = {}
    for meta in root.iter("{*}meta"):
        prefix, _, term = meta.get("name", "").lower().partition(".")
        name = _DUBLIN_CORE.get(term, "") if prefix in {"dc", "dcterms"} else ""
        value = " ".join(meta.get("content", "").split())
        if name and value and name not in metadata:
            metadata[name] = value
            if name in TRANSLATABLE_METADATA:
                slots[meta, "content"] = Slot("metadata", name=name, raw=value)
    return slots, metadata
