"""XML: Akoma Ntoso and XHTML by name, any other with ITS 2.0 rules.

A document with a DTD (more than ``<!DOCTYPE html>``) is refused: entities can read files and grow without bound, and a
parser told not to resolve them drops their text in silence. So is one beyond libxml2's own limits (depth, text size).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lxml import etree  # noqa: TID251

from hexapla.errors import ReadError
from hexapla.languages import language as language_of
from hexapla.languages import same_language
from hexapla.model import Document
from hexapla.readers import html
from hexapla.readers.akn_profile import AKN, AknProfile, akn_metadata
from hexapla.readers.conventions import annotate
from hexapla.readers.elements import Element, language_tag
from hexapla.readers.its_profile import ItsProfile
from hexapla.readers.tree import build

_XHTML = "{http://www.w3.org/1999/xhtml}html"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def parse(data: bytes) -> Element:
    """Return the root of the XML document ``data``. ReadError for malformed XML, a DTD, entities, wrong encoding."""
    parser = etree.XMLParser(
        resolve_entities="internal", no_network=True, huge_tree=False, load_dtd=False, dtd_validation=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        hint = "remove the DTD" if b"<!DOCTYPE" in data else "mend the markup"
        raise ReadError(f"malformed XML: {error.msg}", line=line, hint=hint) from error
    except (ValueError, LookupError) as error:
        raise ReadError(f"malformed XML: {error}", hint="save the file as UTF-8") from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and (_doctype(root) != "<!DOCTYPE html>" or any(dtd.iterentities())):
        raise ReadError("the document has a DTD", hint="remove the DOCTYPE; write the characters in place of entities")
    return root


def read(
    data: bytes, *, document_id: str, path: str, language: str, selector: str = "", rules: Iterable[bytes] = ()
) -> Document:
    """Return the document in the XML ``data``; ``rules`` are ITS rules files that apply to it."""
    root = parse(data)
    if root.tag == _XHTML:
        page = html.from_tree(root, document_id, path, language, selector, syntax="xhtml", doctype=_doctype(root))
        declared_xml = b"<?xml" in data[:16]
        pieces = (_DECLARATION, *page.skeleton.pieces) if declared_xml else page.skeleton.pieces
        return replace(page, skeleton=replace(page.skeleton, pieces=pieces))
    declared = language_tag(root)
    if declared and not same_language(declared, language):
        raise ReadError(
            f"the document is in {declared!r}, the project's source language is {language!r}",
            hint="set source_language, or correct xml:lang",
        )
    akn = root.tag == f"{AKN}akomaNtoso"
    profile = AknProfile(language, root) if akn else ItsProfile(language, root, [parse(rule) for rule in rules])
    blocks, skeleton = build(root, profile)
    skeleton = replace(skeleton, pieces=(_DECLARATION, *skeleton.pieces))
    document = Document(document_id, language, blocks, skeleton=skeleton, path=path)
    if not akn:
        return document
    _same_expression_language(root, language)
    blocks, metadata = annotate(blocks, akn_metadata(root), language)
    return replace(document, blocks=blocks, metadata=metadata)


def linked_rules(data: bytes) -> tuple[str, ...]:
    """Return the references (``xlink:href``) to ITS rules files in the XML document ``data``, relative to it."""
    href = "{http://www.w3.org/1999/xlink}href"
    return tuple(node.get(href) for node in parse(data).iter("{http://www.w3.org/2005/11/its}rules") if node.get(href))


def _doctype(root: Element) -> str:
    return str(root.getroottree().docinfo.doctype)


def _same_expression_language(root: Element, language: str) -> None:
    for node in root.iter(f"{AKN}FRBRlanguage"):
        declared = node.get("language", "")
        if declared not in {language_of(language).alpha3, language_of(language).tag}:
            raise ReadError(
                f"the expression is in {declared!r}, the project's source language is {language!r}",
                line=node.sourceline,
                hint="set source_language, or correct FRBRlanguage",
            )
