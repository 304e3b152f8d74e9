"""Small questions to an lxml element: names as written, text, language, identifier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree  # noqa: TID251

Element: TypeAlias = Any
"""An lxml element, comment or processing instruction; lxml ships no types."""

NamedAttributes: TypeAlias = list[tuple[str, str, str]]
"""The attributes of an element: name in the tree, name as written, value."""

_XML = "{http://www.w3.org/XML/1998/namespace}"
XML_LANG = f"{_XML}lang"
XML_SPACE = f"{_XML}space"


def local_name(element: Element) -> str:
    """Return the name of ``element`` without namespace or prefix; of a comment or processing instruction ""."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def is_element(node: Element) -> bool:
    """Whether ``node`` is an element, and not a comment, a processing instruction or an entity reference."""
    return isinstance(node.tag, str)


def qualified_name(element: Element) -> str:
    """Return the name of ``element`` as it was written, with its prefix."""
    return f"{element.prefix}:{local_name(element)}" if element.prefix else local_name(element)


def text_of(element: Element) -> str:
    """Return all the text under ``element`` (that of comments apart), white space collapsed."""
    return " ".join("".join(element.itertext(etree.Element)).split())


def named_attributes(element: Element) -> NamedAttributes:
    """Return the attributes of ``element``; namespace declarations, without a name in the tree, come first."""
    namespaces = element.nsmap
    result = [("", f"xmlns:{prefix}" if prefix else "xmlns", uri) for prefix, uri in _declared(element, namespaces)]
    prefixes = {uri: prefix for prefix, uri in namespaces.items() if prefix}
    for key, value in element.attrib.items():
        name = str(key)
        uri, _, local = name.rpartition("}")
        prefix = "xml" if f"{uri}}}" == _XML else prefixes.get(uri[1:], "")
        result.append((name, f"{prefix}:{local}" if prefix else local, str(value)))
    return result


def is_language_attribute(element: Element, name: str) -> bool:
    """Whether the attribute ``name`` (in the tree) says the language or direction of ``element``."""
    return name in {XML_LANG, "lang", "dir"} and (name == XML_LANG or is_html(element))


def is_html(element: Element) -> bool:
    """Whether ``element`` is HTML: in no namespace of an HTML tree, or in that of XHTML."""
    return not element.tag.startswith("{") or element.tag.startswith("{http://www.w3.org/1999/xhtml}")


def language_tag(element: Element) -> str:
    """Return the language that ``element`` declares, or ""."""
    own = element.get("lang") if is_html(element) else None
    return (own or element.get(XML_LANG) or "").strip()


def identifier(element: Element) -> str:
    """Return the id that the source gives ``element``, or ""."""
    return (element.get(f"{_XML}id") or element.get("eId") or element.get("id") or "").strip()


def _declared(element: Element, namespaces: dict[str | None, str]) -> Iterator[tuple[str | None, str]]:
    parent = element.getparent()
    known = parent.nsmap if parent is not None else {}
    for prefix, uri in sorted(namespaces.items(), key=lambda item: item[0] or ""):
        if known.get(prefix, "") != uri:  # "" is the default namespace undone
            yield prefix, uri
