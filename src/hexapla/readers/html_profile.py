"""What the elements of HTML mean for a speech."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hexapla.model import CodeKind, Role, Slot
from hexapla.readers.elements import Element, is_element, local_name, text_of
from hexapla.readers.tree import Context, Kind, Profile

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br button cite code data del dfn em font i img ins kbd label mark nobr output q "
    "rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split()
)
_OPAQUE = frozenset(
    "audio canvas datalist embed iframe input map math meter object picture progress select svg textarea video".split()
)
_HIDDEN = frozenset("script style template noscript link xmp noembed noframes plaintext".split())
_VERBATIM = frozenset({"nav"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CODES = {
    "em": CodeKind.EMPHASIS,
    "i": CodeKind.EMPHASIS,
    "cite": CodeKind.EMPHASIS,
    "dfn": CodeKind.EMPHASIS,
    "strong": CodeKind.STRONG,
    "b": CodeKind.STRONG,
    "a": CodeKind.LINK,
    "br": CodeKind.LINE_BREAK,
    "sup": CodeKind.SUPERSCRIPT,
    "sub": CodeKind.SUBSCRIPT,
    "q": CodeKind.QUOTATION,
    "img": CodeKind.IMAGE,
}
_TEXT_ATTRIBUTES = frozenset(
    "alt title aria-label aria-description aria-placeholder aria-roledescription aria-valuetext placeholder summary "
    "abbr label".split()
)
_TEXT_META = frozenset("description keywords og:title og:description twitter:title twitter:description".split())
_NOTE_ROLES = frozenset({"doc-footnote", "doc-endnote"})
_NOTE_LISTS = frozenset({"doc-endnotes", "doc-footnotes"})
_NOTE_CLASSES = frozenset({"footnotes", "endnotes"})

# Class names of the verbatim records (domain notes A4) and the roles they stand for.
_CLASS_ROLES = {
    "scene": (Role.REMARK, 0),
    "heading": (Role.HEADING, 2),
    "agenda": (Role.PARAGRAPH, 0),
    "disclaimer": (Role.BOILERPLATE, 0),
}


@dataclass(frozen=True)
class Layout:
    """What was found out about one page before the walk.

    ``parts``: the elements that are the document. ``title``: the element that names it. ``slots``: elements whose
    whole text is a date or a metadata field; ``attribute_slots``: the same for (element, attribute). ``verbatim``: the
    language of elements that are kept as they are ("" for the source's). ``record``: whether the page is a verbatim
    record, whose class names have a meaning of their own.
    """

    parts: frozenset[Element] = frozenset()
    title: Element | None = None
    slots: Mapping[Element, Slot] = field(default_factory=dict)
    attribute_slots: Mapping[tuple[Element, str], Slot] = field(default_factory=dict)
    verbatim: Mapping[Element, str] = field(default_factory=dict)
    record: bool = False
    turns: bool = False


class HtmlProfile(Profile):
    """The profile of HTML (``syntax`` html) and XHTML (xhtml)."""

    def __init__(self, language: str, layout: Layout, syntax: str = "html") -> None:
        super().__init__(language)
        self.layout = layout
        self.syntax = syntax
        self._ordinals: dict[Element, str] = {}

    def kind(self, element: Element) -> Kind:
        name = local_name(element)
        if element in self.layout.verbatim or name in _VERBATIM:
            return Kind.VERBATIM
        if name in _HIDDEN:
            return Kind.HIDDEN
        if name in _OPAQUE:
            return Kind.OPAQUE if len(element) or element.text else Kind.INLINE
        if element in self.layout.slots or element in self.layout.parts:
            return Kind.BLOCK
        unknown = "-" in name or ":" in name or (":" in str(element.prefix or ""))
        return Kind.INLINE if name in _INLINE or unknown else Kind.BLOCK

    def enter(self, element: Element, context: Context) -> Context:
        name = local_name(element)
        context = self._flags(element, name, context)
        if element is self.layout.title:
            return replace(context, role=Role.TITLE, level=1)
        if name in _HEADINGS:
            return replace(context, role=Role.HEADING, level=_HEADINGS[name])
        if name in {"ul", "ol", "dl"}:
            return replace(context, role=Role.PARAGRAPH, level=0, lists=context.lists + 1)
        if name in {"li", "dt", "dd"} or _is_note(element):
            return self._item(element, name, context)
        if name == "blockquote":
            level = context.level + 1 if context.role is Role.QUOTATION else 1
            return replace(context, role=Role.QUOTATION, level=level, start=True)
        if name in {"td", "th"}:
            return self.cell(element, context)
        if self.layout.record and name == "p":
            return _record(element, context)
        if self.layout.turns and name == "p" and _is_turn(element):
            return replace(context, role=Role.SPEAKER)
        return context

    def code(self, element: Element) -> CodeKind:
        return _CODES.get(local_name(element), CodeKind.OTHER)

    def translatable(self, element: Element) -> Sequence[str]:
        if local_name(element) == "meta":
            name = (element.get("name") or element.get("property") or "").lower()
            return ("content",) if name in _TEXT_META else ()
        if local_name(element) == "input" and element.get("type", "").lower() in {"button", "submit", "reset"}:
            return ("value", *_TEXT_ATTRIBUTES)
        return tuple(name for name in element.attrib if str(name) in _TEXT_ATTRIBUTES)

    def slot(self, element: Element) -> Slot | None:
        return None if len(element) else self.layout.slots.get(element)

    def attribute_slot(self, element: Element, name: str) -> Slot | None:
        return self.layout.attribute_slots.get((element, name))

    def verbatim_language(self, element: Element) -> str:
        if local_name(element) in _HIDDEN or not any(map(str.isalpha, "".join(element.itertext()))):
            return ""
        return self.layout.verbatim.get(element) or self.language

    def _item(self, element: Element, name: str, context: Context) -> Context:
        parent = element.getparent()
        if element not in self._ordinals:
            self._ordinals.update(_ordinals(parent))
        noted = _is_note(element) or any(map(_holds_notes, element.iterancestors()))
        return replace(
            context,
            role=Role.NOTE if noted else Role.LIST_ITEM,
            level=max(1, context.lists) + (name == "dd"),
            label=self._ordinals[element],
            start=not any(map(is_element, element.itersiblings(preceding=True))),
            id=element.get("id", "").strip(),
        )

    def _flags(self, element: Element, name: str, context: Context) -> Context:
        if element in self.layout.parts:
            context = replace(context, inside=True)
        elif name == "html":
            context = replace(context, inside=False)
        elif name in {"title", "meta"}:
            context = replace(context, inside=True, role=Role.ATTRIBUTE, note="Title of the page")
        flag = element.get("translate", "").lower()
        if flag in {"yes", "no"}:
            context = replace(context, translate=flag == "yes")
        elif "notranslate" in element.get("class", "").split():
            context = replace(context, translate=False)
        if name == "pre":
            context = replace(context, preserve=True)
        return context


def _holds_notes(element: Element) -> bool:
    roles, classes = element.get("role", "").lower().split(), element.get("class", "").split()
    return not _NOTE_LISTS.isdisjoint(roles) or not _NOTE_CLASSES.isdisjoint(classes)


def _is_note(element: Element) -> bool:
    return bool(_NOTE_ROLES & set(element.get("role", "").lower().split()))


def _ordinals(parent: Element) -> dict[Element, str]:
    """Return the number that a browser shows before each item of a list; "" if it is not an ordered one."""
    ordered = local_name(parent) == "ol"
    style = parent.get("type", "1")
    number = _integer(parent.get("start", ""), 1) - 1
    result = {}
    for item in parent:
        if is_element(item):
            number = _integer(item.get("value", ""), number + 1)
            letter = style in {"a", "A"} and 1 <= number <= 26
            result[item] = (f"{chr(ord(style) + number - 1)}." if letter else f"{number}.") if ordered else ""
    return result


def _integer(text: str, default: int) -> int:
    return int(text) if text.strip().lstrip("-").isdecimal() and len(text) < 10 else default


def _record(element: Element, context: Context) -> Context:
    for name in element.get("class", "").split():
        if name in _CLASS_ROLES:
            role, level = _CLASS_ROLES[name]
            return replace(context, role=role, level=level)
    return replace(context, role=Role.SPEAKER) if _is_turn(element) else context


def _is_turn(element: Element) -> bool:
    """Whether a paragraph opens a speaker's turn: a name in bold first, and a colon after it."""
    first = next((child for child in element if is_element(child)), None)
    if first is None or local_name(first) not in {"b", "strong"}:
        return False
    text, name = text_of(element), text_of(first)
    if not text.startswith(name):
        return False
    return name.endswith((":", "：")) or text[len(name) :].lstrip().startswith((":", "：", "(", "（"))
