"""Akoma Ntoso inline content: the text and the codes of a block, with its notes and links.

A code becomes an element of the writer's choice; nothing of the source's own markup is copied, so a text or an address
from anywhere stays text. Only addresses that run nothing are written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from lxml import etree  # noqa: TID251

from hexapla.languages import short_tag
from hexapla.markup import safe_url
from hexapla.model import Block, Code, CodeKind, Content, Document, Role, Slot, State, Text
from hexapla.text import expression
from hexapla.writers.akn_tree import LANG, SPACE, child, clean, language_tag, rename

_ELEMENTS = {
    CodeKind.EMPHASIS: "i",
    CodeKind.STRONG: "b",
    CodeKind.SUPERSCRIPT: "sup",
    CodeKind.SUBSCRIPT: "sub",
    CodeKind.QUOTATION: "embeddedText",
    CodeKind.REMARK: "remark",
}
_CLASSES = {State.FALLBACK: "fallback", State.OUTDATED: "outdated"}

# What HTML shows around <q> and no text holds; “ ” in languages not named (domain notes D1-D6).
_QUOTES = {"fr": ("«\u00a0", "\u00a0»"), "ru": ("«", "»"), "ar": ("”", "“")}

_RUN = expression(r"[ \t\r\n\f]+")
_REFERENCE = expression(
    r"""(?:https?:)?//[A-Za-z0-9._~%-]+(?::[0-9]{1,5})?(?:[/?#].*)?  # with an authority
      | mailto:[^/?#:]+(?:\?.*)?
      | (?!//)[^/?#:]*(?:[/?#].*)?                                  # relative""",
    re.VERBOSE,
)


def passage(block: Block) -> dict[str, str]:
    """Return the attributes that say in which language ``block`` is and how current it is.

    The schema's ``status`` has no value for text in another language, so that is a ``class``; it has one for text that
    is left out until it is translated.
    """
    if block.state is State.FALLBACK and not block.content:
        return {"status": "incomplete"}
    attributes: dict[str, str] = {}
    if block.state in _CLASSES:
        attributes["class"] = _CLASSES[block.state]
    if block.language:
        attributes[LANG] = language_tag(block.language)
    if block.preserve_space:
        attributes[SPACE] = "preserve"
    return attributes


def reference(url: str) -> str:
    """Return ``url`` as a URI reference that may be followed (http, https, mailto or relative), or ""."""
    escaped = quote(safe_url(clean(url)), safe="%:/?#@!$&'()*+,;=-._~")
    before, hash_sign, fragment = re.sub("%(?![0-9A-Fa-f]{2})", "%25", escaped).partition("#")
    escaped = before + hash_sign + fragment.replace("#", "%23")
    return escaped if _REFERENCE.fullmatch(escaped) else ""


@dataclass
class _Run:
    """The text of one block while it is written: white space is collapsed across its codes and cut at its edges."""

    preserve: bool
    space: bool = True
    last: tuple[etree._Element, bool] | None = None

    def add(self, parent: etree._Element, text: str) -> None:
        """Append ``text`` to ``parent``."""
        text = clean(text.replace("\f", " "))
        if self.preserve:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        else:
            text = _RUN.sub(" ", text)
            text = text[1:] if self.space and text.startswith(" ") else text
        if not text:
            return
        self.space = text.endswith(" ")
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text
        self.last = (parent[-1], True) if len(parent) else (parent, False)

    def close(self) -> None:
        """Cut the space at the end."""
        if self.last is None or self.preserve:
            return
        node, tail = self.last
        if tail:
            node.tail = (node.tail or "").removesuffix(" ")
        else:
            node.text = (node.text or "").removesuffix(" ")


@dataclass
class Inlines:
    """Writes the inline content of one document, and knows which element each of its blocks became."""

    document: Document
    elements: dict[int, etree._Element] = field(default_factory=dict)
    """The element of each block that was written, by index."""
    links: list[tuple[etree._Element, int]] = field(default_factory=list)
    """Elements that refer to a block; :meth:`connect` fills in the eIds."""

    def __post_init__(self) -> None:
        blocks = self.document.blocks
        self._targets = {block.id: index for index, block in reversed(list(enumerate(blocks))) if block.id}
        self.notes: dict[int, list[int]] = {}
        """The blocks of each note by the index of its first: it goes on with paragraphs that have its depth."""
        self._note_of: dict[int, int] = {}
        first = -1
        for index, block in enumerate(blocks):
            if block.role is Role.NOTE:
                first = index
            elif first >= 0 and not (block.role is Role.PARAGRAPH and block.level > 0):
                first = -1
            if first >= 0:
                self.notes.setdefault(first, []).append(index)
                self._note_of[index] = first
        self.ordinals = {index: number for number, index in enumerate(self.notes, 1)}
        """The number of each note, the same wherever a language puts its mark."""

    @property
    def numbers(self) -> dict[etree._Element, int]:
        """The notes' elements and the numbers they have whatever their position."""
        written = [(self.elements[index], number) for index, number in self.ordinals.items() if index in self.elements]
        return dict(reversed(written))

    def write(self, parent: etree._Element, block: Block, content: Content | None = None) -> None:
        """Write ``content`` (by default that of ``block``) into ``parent``."""
        run = _Run(block.preserve_space)
        self._content(parent, block.content if content is None else content, run)
        run.close()

    def text(self, parent: etree._Element, text: str) -> None:
        """Write a plain ``text`` into ``parent``."""
        run = _Run(preserve=False)
        run.add(parent, text)
        run.close()

    def block(self, parent: etree._Element, index: int, name: str = "p") -> etree._Element:
        """Write the block with ``index`` as an element called ``name`` into ``parent`` and return that."""
        block = self.document.blocks[index]
        element = child(parent, name, passage(block))
        self.elements.setdefault(index, element)
        self.write(element, block)
        return element

    def connect(self) -> None:
        """Point every reference to a block at its eId; one to a block that is not shown keeps its text only."""
        for element, index in self.links:
            eid = self.elements[index].get("eId") if index in self.elements else None
            if eid:
                element.set("href", f"#{eid}")
            else:
                rename(element, "span")

    def _content(self, parent: etree._Element, content: Content, run: _Run) -> None:
        for item in content:
            if isinstance(item, Text):
                run.add(parent, item.text)
            elif item.kind is not CodeKind.HIDDEN:
                self._content(self._code(parent, item, run), item.content, run)

    def _code(self, parent: etree._Element, code: Code, run: _Run) -> etree._Element:
        """Write the element of ``code`` and return where its content goes."""
        if code.kind is CodeKind.NOTE:
            self._note(parent, code)
        elif code.kind is CodeKind.LINE_BREAK:
            child(parent, "br")
            run.space = not run.preserve
        elif code.kind is CodeKind.IMAGE:
            _image(parent, code)
        name, attributes, target = self._element(code)
        if code.language:
            attributes[LANG] = language_tag(code.language)
        if not name and (code.language or not code.translate) and code.content:
            name = "span"
        if not name:
            return parent
        if code.attribute("title"):
            attributes["title"] = code.attribute("title")
        element = child(parent, name, attributes)
        if target >= 0:
            self.links.append((element, target))
        return element

    def _element(self, code: Code) -> tuple[str, dict[str, str], int]:
        """Return the name ("" for none) and the attributes of ``code``, and the block that it links to or -1."""
        name = _ELEMENTS.get(code.kind, "")
        if code.kind is CodeKind.LINK:
            return self._link(code.attribute("href") or code.attribute("xlink:href"))
        if code.kind is CodeKind.QUOTATION:
            return name, self._quotes(code), -1
        return name, {"type": "translation"} if code.kind is CodeKind.REMARK else {}, -1

    def _link(self, href: str) -> tuple[str, dict[str, str], int]:
        target = self._targets.get(unquote(href.strip()[1:]), -1) if href.strip().startswith("#") else -1
        if target >= 0:
            return "ref", {}, target
        href = reference(href)
        if not href:
            return "", {}, -1
        return "ref" if href.startswith("/akn/") else "a", {"href": href}, -1

    def _quotes(self, code: Code) -> dict[str, str]:
        if code.name.rpartition(":")[2] == "q":
            start, end = _QUOTES.get(short_tag(code.language or self.document.language), ("“", "”"))
            return {"startQuote": start, "endQuote": end}
        marks = ((name, code.attribute(name)) for name in ("startQuote", "endQuote", "inlineQuote"))
        return {name: mark for name, mark in marks if mark}

    def _note(self, parent: etree._Element, code: Code) -> None:
        """Write the notes that ``code`` stands for; one that was already written is referred to."""
        slots = (piece.block for piece in code.raw if isinstance(piece, Slot) and piece.kind == "block")
        notes = dict.fromkeys(self._note_of[index] for index in slots if index in self._note_of)
        written = [first for first in notes if first in self.elements]
        for first in written:
            self.links.append((child(parent, "noteRef", {"marker": self.marker(first)}), first))
        fresh = [first for first in notes if first not in written]
        if not fresh:
            return
        note = child(parent, "authorialNote", {"marker": self.marker(fresh[0]), "placement": "bottom"})
        self.elements.update(dict.fromkeys(fresh, note))
        for first in fresh:
            self.note(note, first)

    def note(self, element: etree._Element, first: int) -> None:
        """Write the blocks of the note that begins with block ``first`` into ``element``."""
        self.elements[first] = element
        for index in self.notes[first]:
            self.block(element, index)

    def marker(self, first: int) -> str:
        """Return the mark of the note that begins with block ``first``."""
        return self.document.blocks[first].label or str(self.ordinals[first])


def _image(parent: etree._Element, code: Code) -> None:
    source = reference(code.attribute("src"))
    if source and not source.startswith("mailto:"):
        child(parent, "img", {"src": source, "alt": code.attribute("alt")})
