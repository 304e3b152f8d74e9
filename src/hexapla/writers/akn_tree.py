"""Akoma Ntoso trees: making elements, naming them (``eId``), indenting and serializing them.

eIds follow the naming convention of Akoma Ntoso (domain notes B1): ``para_2__content__p_1``. They come from labels and
positions alone, never from text, so they are the same in every language: siblings of one kind are numbered by position
unless one of them has a label of its own; then the labels count and the others are ``nn_1``, ``nn_2`` …
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree  # noqa: TID251

from hexapla import languages
from hexapla.text import expression

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_FORBIDDEN = expression("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG = expression(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")

# Elements that bear an eId, with the abbreviation of the naming convention.
_PREFIXES = {
    name: name
    for name in (
        "preface conclusions longTitle docTitle docNumber docDate container p content heading item blockContainer "
        "tblock table tr td th authorialNote speech narrative"
    ).split()
} | {"paragraph": "para", "section": "sec", "blockList": "list", "debateSection": "dbsect"}
_ONCE = {"preface", "conclusions", "content", "heading"}

# Elements that hold elements only, so that white space between these is not content.
_STRUCTURE = frozenset(
    (
        "akomaNtoso statement doc debate debateReport meta identification FRBRWork FRBRExpression FRBRManifestation "
        "references proprietary preface longTitle container mainBody section paragraph content blockList item "
        "blockContainer tblock table tr td th conclusions debateBody debateSection speech"
    ).split()
)


def clean(text: str) -> str:
    """Return ``text`` without the characters that XML 1.0 does not allow."""
    return _FORBIDDEN.sub("", text)


def root() -> etree._Element:
    """Return a new ``akomaNtoso`` element."""
    return etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap={None: NAMESPACE})


def child(parent: etree._Element, name: str, attributes: Mapping[str, str] | None = None) -> etree._Element:
    """Append an element called ``name`` to ``parent`` and return it."""
    safe = {key: clean(value) for key, value in (attributes or {}).items()}
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", safe)


def local(element: etree._Element) -> str:
    """Return the name of ``element`` without its namespace."""
    return str(element.tag).rpartition("}")[2]


def rename(element: etree._Element, name: str) -> None:
    """Call ``element`` ``name``."""
    element.tag = f"{{{NAMESPACE}}}{name}"


def language_tag(tag: str) -> str:
    """Return ``tag`` as ``xml:lang`` holds it: the full BCP 47 tag; ``und`` for what cannot be one."""
    full = languages.language(tag).full if languages.is_language(tag) else tag.replace("_", "-")
    return full if _TAG.fullmatch(full) else "und"


def assign_ids(body: etree._Element, numbers: Mapping[etree._Element, int]) -> None:
    """Give every structural element below ``body`` its eId. ``numbers`` are those that do not come from position."""
    used: set[str] = set()

    def name(parent: etree._Element, prefix: str) -> None:
        groups: dict[str, list[etree._Element]] = {}
        bearers = list(_bearers(parent))
        for element in bearers:
            groups.setdefault(local(element), []).append(element)
        endings = {element: ending for group in groups.values() for element, ending in _endings(group, numbers)}
        for element in bearers:
            base = f"{prefix}{_PREFIXES[local(element)]}{endings[element]}"
            eid, again = base, 1
            while eid in used:
                again += 1
                eid = f"{base}_{again}"
            used.add(eid)
            rest = dict(element.attrib)
            element.attrib.clear()
            element.attrib.update({"eId": eid, **rest})
            name(element, f"{eid}__")

    name(body, "")


def _bearers(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield the nearest elements below ``parent`` that bear an eId."""
    for element in parent:
        if local(element) in _PREFIXES:
            yield element
        elif local(element) != "meta":
            yield from _bearers(element)


def _endings(
    group: list[etree._Element], numbers: Mapping[etree._Element, int]
) -> Iterator[tuple[etree._Element, str]]:
    """Yield what follows the abbreviation in the eId of each of the elements of one kind in one place."""
    if local(group[0]) in _ONCE:
        yield from ((element, "") for element in group)
        return
    labels = [_label(element) for element in group]
    labelled, bare = any(labels), 0
    for position, (element, label) in enumerate(zip(group, labels, strict=True), 1):
        if element in numbers:
            yield element, f"_{numbers[element]}"
        elif label:
            yield element, f"_{label}"
        elif labelled:
            bare += 1
            yield element, f"_nn_{bare}"
        else:
            yield element, f"_{position}"


def _label(element: etree._Element) -> str:
    """Return the number of ``element`` as an eId shows it: ASCII letters and digits; "" if it has none."""
    number = element.find(f"{{{NAMESPACE}}}num")
    text = (number.text or "") if number is not None else ""
    return re.sub("[^A-Za-z0-9]+", "-", text).strip("-")


def serialize(tree: etree._Element) -> bytes:
    """Return ``tree`` as UTF-8, indented where white space is not content."""
    _indent(tree, 0)
    text: bytes = etree.tostring(tree, encoding="UTF-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + text + b"\n"


def _indent(element: etree._Element, depth: int) -> None:
    if local(element) not in _STRUCTURE or not len(element):
        return
    element.text = "\n" + "  " * (depth + 1)
    for item in element:
        _indent(item, depth + 1)
        item.tail = element.text
    element[-1].tail = "\n" + "  " * depth
