"""Any XML, by the rules of ITS 2.0 (Internationalization Tag Set, W3C 2013): inside the document or in a rules file.

Supported data categories: Translate, Elements Within Text, Localization Note, Language Information (``xml:lang``),
Preserve Space (``xml:space``). Where no rule speaks of an element, one that stands between text is within text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lxml import etree  # noqa: TID251

from hexapla.errors import ReadError
from hexapla.model import CodeKind
from hexapla.readers.elements import XML_SPACE, Element, is_element, local_name, text_of
from hexapla.readers.tree import Context, Kind, Profile

ITS = "{http://www.w3.org/2005/11/its}"

# Names that mean the same in nearly every vocabulary (TEI, DocBook, DITA, TEI Simple, home-grown).
_CODES = {
    "em": CodeKind.EMPHASIS,
    "emph": CodeKind.EMPHASIS,
    "emphasis": CodeKind.EMPHASIS,
    "i": CodeKind.EMPHASIS,
    "italic": CodeKind.EMPHASIS,
    "b": CodeKind.STRONG,
    "bold": CodeKind.STRONG,
    "strong": CodeKind.STRONG,
    "a": CodeKind.LINK,
    "link": CodeKind.LINK,
    "ref": CodeKind.LINK,
    "xref": CodeKind.LINK,
    "br": CodeKind.LINE_BREAK,
    "lb": CodeKind.LINE_BREAK,
    "sup": CodeKind.SUPERSCRIPT,
    "sub": CodeKind.SUBSCRIPT,
    "q": CodeKind.QUOTATION,
    "quote": CodeKind.QUOTATION,
}


class ItsProfile(Profile):
    """The profile of an XML document whose vocabulary is not known by name."""

    def __init__(self, language: str, root: Element, rules: Iterable[Element]) -> None:
        super().__init__(language)
        self._translate: dict[Element, bool] = {}
        self._attributes: dict[Element, dict[str, bool]] = {}
        self._within: dict[Element, str] = {}
        self._notes: dict[Element, str] = {}
        self._mixed: dict[Element, bool] = {}
        for node in [*rules, *(node for node in root.iter(f"{ITS}rules"))]:
            for rule in node:
                if is_element(rule):
                    self._apply(rule, root)

    def kind(self, element: Element) -> Kind:
        if element.tag.startswith(ITS):
            return Kind.VERBATIM if local_name(element) == "rules" else Kind.INLINE
        within = (element.get(f"{ITS}withinText") or self._within.get(element, "")).lower()
        if within in {"yes", "no", "nested"}:
            return {"yes": Kind.INLINE, "no": Kind.BLOCK, "nested": Kind.NOTE}[within]
        return Kind.INLINE if self._between_text(element) else Kind.BLOCK

    def enter(self, element: Element, context: Context) -> Context:
        flag = element.get(f"{ITS}translate", "").lower()
        translate = flag == "yes" if flag in {"yes", "no"} else self._translate.get(element, context.translate)
        note = element.get(f"{ITS}locNote") or self._notes.get(element) or context.note
        preserve = {"preserve": True, "default": False}.get(element.get(XML_SPACE, ""), context.preserve)
        return replace(context, translate=translate, note=note, preserve=preserve)

    def code(self, element: Element) -> CodeKind:
        return _CODES.get(local_name(element).lower(), CodeKind.OTHER)

    def translatable(self, element: Element) -> Sequence[str]:
        return [name for name, wanted in self._attributes.get(element, {}).items() if wanted]

    def _between_text(self, element: Element) -> bool:
        """Whether ``element`` stands in mixed content: its parent has text of its own."""
        parent = element.getparent()
        if parent is None:
            return False
        if parent not in self._mixed:
            texts = (parent.text, *(child.tail for child in parent))
            self._mixed[parent] = any((text or "").strip() for text in texts)
        return self._mixed[parent]

    def _apply(self, rule: Element, root: Element) -> None:
        """Note what a global rule says of the nodes that it selects; a later rule wins over an earlier one."""
        name = local_name(rule)
        if name not in {"translateRule", "withinTextRule", "locNoteRule"}:
            return
        for node in _select(rule, root, rule.get("selector", "")):
            if name == "translateRule":
                self._mark(node, rule.get("translate", "").lower() == "yes")
            elif name == "withinTextRule" and is_element(node):
                self._within[node] = rule.get("withinText", "").lower()
            elif name == "locNoteRule" and is_element(node):
                self._notes[node] = _note(rule, node)

    def _mark(self, node: Element, translate: bool) -> None:
        if getattr(node, "is_attribute", False):
            self._attributes.setdefault(node.getparent(), {})[node.attrname] = translate
        elif hasattr(node, "tag"):
            self._translate[node] = translate


def _select(rule: Element, root: Element, selector: str) -> list[Element]:
    found = _xpath(rule, root.getroottree(), selector)
    return found if isinstance(found, list) else []


def _xpath(rule: Element, node: Element, expression: str) -> Element:
    """Return what ``expression``, with the prefixes of ``rule``, finds from ``node``: a list, or a single value."""
    try:
        return node.xpath(expression, namespaces={prefix: uri for prefix, uri in rule.nsmap.items() if prefix})
    except (etree.XPathError, ValueError, TypeError) as error:
        raise ReadError(
            f"ITS rule: {expression!r} is not an XPath expression: {error}", line=rule.sourceline, hint="correct it"
        ) from error


def _note(rule: Element, node: Element) -> str:
    pointer = rule.get("locNotePointer")
    if pointer:
        found = _xpath(rule, node, pointer)
        first = found[0] if isinstance(found, list) and found else found or ""
        return text_of(first) if _is_node(first) else str(first)
    return " ".join(text_of(inner) for inner in rule.iterchildren(f"{ITS}locNote"))


def _is_node(value: object) -> bool:
    """Whether an XPath result is a node, and not a string or number."""
    return hasattr(value, "itertext")
