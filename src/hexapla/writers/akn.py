"""Akoma Ntoso 3.0: the published XML of a document, made from the model alone.

One file is one expression of one work, as AKN4UN has it (domain notes B1). What stands first in the document, its title
and its lead-in, is the ``preface``, with symbol, date and place; the rest is the body; a source's boilerplate is the
``conclusions``. The root and the document element can hold no ``xml:lang``, so these three parts do.
"""

from __future__ import annotations

import itertools

from lxml import etree  # noqa: TID251

from hexapla import languages
from hexapla.model import Document, Role, plain
from hexapla.text import normalize
from hexapla.writers.akn_body import Numbered, StatementBody, paragraph
from hexapla.writers.akn_debate import DebateBody
from hexapla.writers.akn_inline import Inlines, passage
from hexapla.writers.akn_meta import References, Work, describe, full_date, meta
from hexapla.writers.akn_tree import LANG, assign_ids, child, clean, language_tag, root, serialize

_OPENING = {Role.TITLE, Role.LEAD_IN}
_SKIPPED = {Role.ATTRIBUTE, Role.BOILERPLATE}
_ENTITIES = {
    "place": ("location", "TLCLocation", "place"),
    "occasion": ("event", "TLCEvent", "occasion"),
    "speaker": ("person", "TLCPerson", "speaker"),
    "delivered_by": ("person", "TLCPerson", "deliveredBy"),
}
"""Metadata field: its inline element, its element in the references and its eId there."""


def render(document: Document) -> bytes:
    """Return the Akoma Ntoso XML of ``document``, a source or a translation. The same document gives the same bytes."""
    work, references, inlines = describe(document), References(), Inlines(document)
    tree = root()
    main = child(tree, work.element, {"name": work.name})
    opening, rest = _parts(document, inlines)
    preface = _part(main, "preface", document)
    numbers = _masthead(preface, document, work, references)
    _opening(preface, opening, inlines)
    if not len(preface):
        main.remove(preface)
    _body(main, document, rest, inlines, references, work)
    if not document.original:
        _conclusions(main, document, inlines)
    assign_ids(main, numbers | inlines.numbers)
    inlines.connect()
    main.insert(0, meta(main, document, work, references))
    return serialize(tree)


def _parts(document: Document, inlines: Inlines) -> tuple[list[Numbered], list[Numbered]]:
    """Return the titles and lead-ins that the document begins with, and the blocks of its body, without notes."""
    apart = {index for note in inlines.notes.values() for index in note}
    flow = [item for item in enumerate(document.blocks) if item[1].role not in _SKIPPED and item[0] not in apart]
    opening = list(itertools.takewhile(lambda item: item[1].role in _OPENING, flow))
    return opening, flow[len(opening) :]


def _part(parent: etree._Element, name: str, document: Document) -> etree._Element:
    return child(parent, name, {LANG: language_tag(document.language)})


def _masthead(
    preface: etree._Element, document: Document, work: Work, references: References
) -> dict[etree._Element, int]:
    """Write what the metadata say, and return the number of each line: the same whichever others there are."""
    metadata = document.metadata
    lines: dict[etree._Element, int] = {}
    if metadata.symbol.strip():
        symbol = references.add("symbol", "TLCReference", "/akn/ontology/reference/un/symbol", "Symbol", name="symbol")
        lines[_line(preface, "docNumber", metadata.symbol, {"refersTo": symbol})] = 1
    if metadata.date.strip():
        lines[_date(preface, metadata.date, document.language)] = 2
    for number, (field, (name, tag, eid)) in enumerate(_ENTITIES.items(), 3):
        value: str = getattr(metadata, field)
        if value.strip():
            fallback = {"class": "fallback", LANG: language_tag(document.original)}
            attributes = fallback if field in document.untranslated_metadata and document.original else {}
            entity = references.entity(eid, tag, work, value)
            lines[_line(preface, name, value, {"refersTo": entity, **attributes})] = number
    return lines


def _line(preface: etree._Element, name: str, text: str, attributes: dict[str, str]) -> etree._Element:
    line = child(preface, "p")
    child(line, name, attributes).text = clean(" ".join(text.split()))
    return line


def _date(preface: etree._Element, iso: str, language: str) -> etree._Element:
    """Write the date as the language has it; one that is not a full date as it is, since ``docDate`` cannot hold it."""
    date = full_date(iso)
    if not date:
        return _line(preface, "span", iso, {})
    return _line(preface, "docDate", _localized(date, language), {"date": date})


def _localized(date: str, language: str) -> str:
    return languages.format_date(date, language) if languages.is_language(language) else date


def _opening(preface: etree._Element, blocks: list[Numbered], inlines: Inlines) -> None:
    for role, group in itertools.groupby(blocks, lambda numbered: numbered[1].role):
        if role is Role.LEAD_IN:
            container = child(preface, "container", {"name": "leadIn"})
            for numbered in group:
                paragraph(inlines, container, numbered)
            continue
        for index, block in group:
            title = child(preface, "longTitle")
            inlines.elements[index] = title
            text = f"{block.label} " if block.label else ""
            element = child(title, "p", passage(block))
            element.text = clean(text)
            inlines.write(child(element, "docTitle"), block)


def _body(
    main: etree._Element,
    document: Document,
    blocks: list[Numbered],
    inlines: Inlines,
    references: References,
    work: Work,
) -> None:
    """Write the body. One without text says that it is ``undefined``, as the schema allows none to be empty."""
    debate = work.element == "debate"
    top = _part(main, "debateBody" if debate else "mainBody", document)
    kind = DebateBody if debate else StatementBody
    kind(inlines, references, work, top).write(blocks)
    if not len(top) and debate:
        child(top, "debateSection", {"name": "opening", "status": "undefined"})
    elif not len(top):
        child(top, "p", {"status": "undefined"})


def _conclusions(main: etree._Element, document: Document, inlines: Inlines) -> None:
    """Write the boilerplate, but for lines of which the masthead says the same."""
    metadata = document.metadata
    said = {metadata.symbol, metadata.date, _localized(full_date(metadata.date), document.language)}
    said = {normalize(text) for text in said} | {""}
    blocks = [item for item in enumerate(document.blocks) if item[1].role is Role.BOILERPLATE]
    blocks = [item for item in blocks if normalize(plain(item[1].content)) not in said]
    if blocks:
        part = _part(main, "conclusions", document)
        for numbered in blocks:
            paragraph(inlines, part, numbered)
