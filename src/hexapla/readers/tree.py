"""From an element tree to blocks and skeleton: the one walk shared by the HTML and the XML readers.

A :class:`Profile` says what the elements of a format mean; the walk decides the rest by structure. An element without
block-level descendants is one block; in one that has them, every run of text and inline elements between them is.
All else goes to the skeleton as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from lxml import etree  # noqa: TID251

from hexapla.errors import ReadError
from hexapla.languages import same_language, short_tag
from hexapla.markup import RAW_TEXT, attributes, escape, tags
from hexapla.model import Block, Code, CodeKind, Content, Piece, Role, Skeleton, Slot, Text, plain
from hexapla.readers.elements import (
    Element,
    NamedAttributes,
    identifier,
    language_tag,
    local_name,
    named_attributes,
    qualified_name,
)
from hexapla.readers.elements import is_language_attribute as is_language
from hexapla.text import edges

MAXIMUM_DEPTH = 200
"""Elements nested deeper are refused: no speech is, and Python's stack ends."""


_CELLS = {"td", "th"}


class Kind(Enum):
    """What an element is for the walk."""

    BLOCK = "block"
    INLINE = "inline"
    OPAQUE = "opaque"
    """Stands inside a text and is kept as it is, as a placeholder: a drawing, a video."""
    HIDDEN = "hidden"
    """Stands inside a text and is kept as it is, not shown to the translator: a script."""
    VERBATIM = "verbatim"
    """Not part of the document and kept as it is: navigation, another language's part of the page."""
    NOTE = "note"
    """Stands inside a text and has blocks of its own."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an element passes on to its descendants.

    ``label``, ``start`` and ``id`` are for the first block only. ``language`` is "" for the document's own;
    ``inside`` says whether the element belongs to the document (and not to the site around it).
    """

    role: Role = Role.PARAGRAPH
    level: int = 0
    label: str = ""
    start: bool = False
    id: str = ""
    translate: bool = True
    language: str = ""
    note: str = ""
    context: str = ""
    preserve: bool = False
    inside: bool = True
    lists: int = 0
    depth: int = 0

    def after_first(self) -> Context:
        """Return the context of the blocks that follow the first one in a list item, cell, note or quotation."""
        role = Role.PARAGRAPH if self.role in (Role.LIST_ITEM, Role.NOTE) else self.role
        return replace(self, role=role, label="", start=False, id="")


class Profile:
    """What the elements of a format mean. Every method looks at one element."""

    syntax = "xml"

    def __init__(self, language: str) -> None:
        self.language = language
        self._columns: dict[Element, int] = {}

    def kind(self, element: Element) -> Kind:
        """Tell what ``element`` is for the walk."""
        raise NotImplementedError

    def enter(self, element: Element, context: Context) -> Context:
        """Return the context of the content of ``element``, given the one it stands in."""
        raise NotImplementedError

    def code(self, element: Element) -> CodeKind:
        """Tell what an inline ``element`` means."""
        raise NotImplementedError

    def translatable(self, element: Element) -> Sequence[str]:
        """Return the names (in the tree) of the attributes of ``element`` that hold text."""
        raise NotImplementedError

    def slot(self, element: Element) -> Slot | None:  # noqa: ARG002
        """Return what is written in place of the text of ``element`` (a date, a metadata field), if anything.

        Only of an element without children.
        """
        return None

    def attribute_slot(self, element: Element, name: str) -> Slot | None:  # noqa: ARG002
        """Return what is written in place of the attribute ``name``, if anything."""
        return None

    def verbatim_language(self, element: Element) -> str:  # noqa: ARG002
        """Return the language of an element that is kept as it is, if its translated surroundings should name it."""
        return ""

    def cell(self, element: Element, context: Context) -> Context:
        """Return the context of the content of a table cell, ``td`` or ``th``."""
        row = element.getparent()
        if element not in self._columns:
            cells = (child for child in row if local_name(child) in _CELLS)
            self._columns.update((cell, column) for column, cell in enumerate(cells, 1))
        table = next((node for node in element.iterancestors() if local_name(node) == "table"), row)
        first = next(node for node in table.iter() if local_name(node) in _CELLS)
        role = Role.HEADER_CELL if local_name(element) == "th" else Role.CELL
        return replace(context, role=role, level=self._columns[element], start=element is first)


def build(root: Element, profile: Profile) -> tuple[tuple[Block, ...], Skeleton]:
    """Return the blocks of the tree under ``root`` and its skeleton. ReadError if it is nested too deeply."""
    walk = _Walk(profile)
    walk.document(root)
    return tuple(walk.blocks), Skeleton(profile.syntax, _joined(walk.pieces))


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    result: list[Piece] = []
    run: list[str] = []
    for piece in [*pieces, None]:
        if isinstance(piece, str):
            run.append(piece)
            continue
        if any(run):
            result.append("".join(run))
        run = []
        if piece is not None:
            result.append(piece)
    return tuple(result)


_Node: TypeAlias = Text | Element


class _Walk:
    """The state of one reading: the blocks and the pieces of the skeleton so far."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.blocks: list[Block] = []
        self.pieces: list[Piece] = []
        self._flow: dict[Element, bool] = {}
        self._reopened: dict[Element, bool] = {}
        self._shown: set[Element] = set()
        self._source = short_tag(profile.language)
        """The language of what is kept although it belongs to the document; "" stands for that of the edition."""

    def document(self, root: Element) -> None:
        for node in reversed(list(root.itersiblings(preceding=True))):
            self.pieces += [self._native(node), "\n"]
        self._element(root, Context())
        for node in root.itersiblings():
            self.pieces += ["\n", self._native(node)]
        self.pieces.append("\n")

    # --- structure ---

    def _element(self, element: Element, outer: Context) -> None:
        context = self._enter(element, outer)
        kind = self.profile.kind(element)
        if kind in (Kind.VERBATIM, Kind.OPAQUE, Kind.HIDDEN):
            self._verbatim(element, outer)
        elif context.inside and not self._has_flow(element) and not self._reopens(element, context):
            self._leaf(element, outer, context)
        else:
            kept = not (context.translate or context.language or element.getparent() is None)
            self._container(element, outer, replace(context, language=self._source) if kept else context)

    def _enter(self, element: Element, outer: Context) -> Context:
        if outer.depth >= MAXIMUM_DEPTH:
            raise ReadError(
                "elements are nested too deeply", line=element.sourceline, hint=f"nest at most {MAXIMUM_DEPTH} levels"
            )
        context = replace(self.profile.enter(element, outer), depth=outer.depth + 1)
        tag = language_tag(element)
        if tag:
            own = "" if same_language(tag, self.profile.language) else short_tag(tag)
            context = replace(context, language=own)
        elif context.translate and context.language == self._source:
            context = replace(context, language="")
        return context

    def _has_flow(self, element: Element) -> bool:
        """Whether ``element`` has block-level descendants (those of notes apart)."""
        if element not in self._flow:
            self._flow[element] = any(not self._is_inline(child) for child in element.iterchildren(etree.Element))
        return self._flow[element]

    def _is_inline(self, node: Element) -> bool:
        if not isinstance(node.tag, str):
            return True
        kind = self.profile.kind(node)
        return kind in (Kind.HIDDEN, Kind.OPAQUE, Kind.NOTE) or (kind is Kind.INLINE and not self._has_flow(node))

    def _reopens(self, node: Element, context: Context) -> bool:
        """Whether a part of ``node``, in what is not translated, is translated all the same."""
        if context.translate or not isinstance(node.tag, str):
            return False
        if node not in self._reopened:
            inner = self.profile.enter(node, context)
            parts = node.iterchildren(etree.Element)
            self._reopened[node] = inner.translate or any(self._reopens(part, inner) for part in parts)
        return self._reopened[node]

    def _container(self, element: Element, outer: Context, context: Context) -> None:
        named = named_attributes(element)
        written = _language_attributes(element, named)
        language: Piece = ""
        if element.getparent() is None:
            language = Slot("language", name=context.language, raw=written, parent="root")
        elif written or context.language != outer.language:
            language = Slot("language", name=context.language, raw=written, parent=outer.language)
        self._open(element, named, language, context)
        first, start = len(self.blocks), len(self.pieces)
        run: list[_Node] = [Text(element.text)] if element.text else []
        for child in element:
            inline = self._is_inline(child) and (context.inside or not isinstance(child.tag, str))
            if inline and not self._reopens(child, context):
                run.append(child)
            else:
                self._run(run, context if len(self.blocks) == first else context.after_first())
                run = []
                self._element(child, context if len(self.blocks) == first else context.after_first())
            if child.tail:
                run.append(Text(child.tail))
        self._run(run, context if len(self.blocks) == first else context.after_first())
        self._close(element, start)

    def _leaf(self, element: Element, outer: Context, context: Context) -> None:
        named = named_attributes(element)
        written = _language_attributes(element, named)
        slot = self.profile.slot(element)
        if slot is not None:
            self._open(element, named, written, context)
            before, _, after = edges(element.text or "")
            inherited = context.language or self.profile.language
            inner: list[Piece] = [escape(before), replace(slot, parent=inherited), escape(after)]
        else:
            own = identifier(element)
            rest, self.pieces = self.pieces, []
            block = self._run(_nodes(element), replace(context, id=own) if own else context)
            inner, self.pieces = self.pieces, rest
            language: Piece = written
            if block >= 0 or written:
                parent = "root" if element.getparent() is None else outer.language
                language = Slot("language", block, context.language, written, parent)
            self._open(element, named, language, context)
        start = len(self.pieces)
        self.pieces += inner
        self._close(element, start)

    def _open(self, element: Element, named: NamedAttributes, language: Piece, context: Context) -> None:
        """Write the start tag, with slots where attributes are translatable."""
        translatable = self.profile.translatable(element) if context.inside and context.translate else ()
        self.pieces.append(f"<{qualified_name(element)}")
        for key, written, value in named:
            if is_language(element, key):
                continue
            slot = self.profile.attribute_slot(element, key) if key else None
            if slot is None and key in translatable and any(map(str.isalnum, value)):
                note = f"Attribute {written} of <{local_name(element)}>"
                self.blocks.append(Block(Role.ATTRIBUTE, (Text(value),), language=context.language, note=note))
                slot = Slot("attribute", len(self.blocks) - 1)
            self.pieces += [attributes([(written, value)])] if slot is None else [f' {written}="', slot, '"']
        self.pieces += [language, ">"]

    def _close(self, element: Element, start: int) -> None:
        """Write the end tag of an element whose content begins at the piece ``start``."""
        empty = not any(self.pieces[start:])
        end = tags(qualified_name(element), "", self.profile.syntax, empty=empty)[1]
        if not end and self.profile.syntax != "html":
            self.pieces[start - 1 :] = ["/>"]
        self.pieces.append(end)

    # --- text ---

    def _run(self, nodes: list[_Node], context: Context) -> int:
        """Write a run of text and inline elements, as a block if it has anything to show; return its index or -1."""
        before, inner, after = _split_edges(nodes) if context.inside else ("", nodes, "")
        block = len(self.blocks)
        if context.inside:
            self.blocks.append(Block(context.role, ()))
            content = self._inline(inner, context)
            if any(map(self._shows, inner)):
                self.blocks[block] = self._block(content, context)
                self.pieces += [escape(before), Slot("block", block, parent=context.language), escape(after)]
                return block
            del self.blocks[block:]
        self.pieces += [escape(before), *map(self._native, inner), escape(after)]
        return -1

    def _block(self, content: Content, context: Context) -> Block:
        text = plain(content)
        only_marks = bool(text.strip()) and not any(map(str.isalnum, text))
        return Block(
            role=Role.BOILERPLATE if only_marks else context.role,
            content=content,
            id=context.id,
            level=context.level,
            label=context.label,
            start=context.start,
            language="" if context.language == self._source else context.language,
            translate=context.translate,
            preserve_space=context.preserve,
            context=context.context,
            note=context.note,
        )

    def _inline(self, nodes: Sequence[_Node], context: Context) -> Content:
        return tuple(node if isinstance(node, Text) else self._code(node, context) for node in nodes)

    def _code(self, node: Element, outer: Context) -> Code:
        if not isinstance(node.tag, str):
            return Code("", CodeKind.HIDDEN, raw=(self._native(node),))
        context = self._enter(node, outer)
        name, kind = qualified_name(node), self.profile.kind(node)
        if kind in (Kind.HIDDEN, Kind.OPAQUE):
            code = CodeKind.HIDDEN if kind is Kind.HIDDEN else self.profile.code(node)
            return Code(name, code, raw=(self._native(node),))
        if kind is Kind.NOTE:
            self._shown.add(node)
            return Code(name, CodeKind.NOTE, raw=self._subflow(node, outer, context))
        nodes = _nodes(node)
        content = self._inline(nodes, context)
        code = self.profile.code(node)
        named = named_attributes(node)
        translatable = self.profile.translatable(node)
        labelled = any(any(map(str.isalnum, value)) for key, _, value in named if key in translatable)
        shows = labelled or any(map(self._shows, nodes))
        if shows or code is CodeKind.IMAGE:
            self._shown.add(node)
        return Code(
            name,
            code,
            tuple((written, value) for _, written, value in named),
            content,
            translate=context.translate and (shows or not content),
            translatable=tuple(written for key, written, _ in named if key in translatable),
            language=context.language if context.language != outer.language else "",
        )

    def _shows(self, node: _Node) -> bool:
        """Whether a reader sees anything of ``node``, once it was walked: text, a label, an image or a note."""
        return bool(node.text.strip()) if isinstance(node, Text) else node in self._shown

    def _subflow(self, node: Element, outer: Context, context: Context) -> tuple[Piece, ...]:
        """Read the blocks of a note that stands inside a text; they follow the block they stand in."""
        rest, self.pieces = self.pieces, []
        label = node.get("marker", "")
        note = replace(context, role=Role.NOTE, level=1, label=label, start=True, id=identifier(node))
        self._container(node, outer, note)
        inner, self.pieces = self.pieces, rest
        return _joined(inner)

    # --- verbatim ---

    def _verbatim(self, element: Element, outer: Context) -> None:
        language = self.profile.verbatim_language(element)
        named = named_attributes(element)
        if language:
            written = _language_attributes(element, named)
            head = f"<{qualified_name(element)}"
            rest = self._native(element, [item for item in named if not is_language(element, item[0])])
            self.pieces += [head, Slot("language", -1, language, written, outer.language), rest[len(head) :]]
        else:
            self.pieces.append(self._native(element, named))

    def _native(self, node: _Node, named: NamedAttributes | None = None) -> str:
        """Return ``node`` as it is written in the source's syntax, with its attributes or ``named``."""
        if isinstance(node, Text):
            return escape(node.text)
        if node.tag is etree.Comment:
            return f"<!--{node.text or ''}-->"
        if node.tag is etree.ProcessingInstruction:
            end = ">" if self.profile.syntax == "html" else "?>"
            return f"<?{node.target}{f' {node.text}' if node.text else ''}{end}"
        if not isinstance(node.tag, str):
            raise ReadError("entity reference", line=node.sourceline, hint="write the characters themselves")
        name = qualified_name(node)
        named = named_attributes(node) if named is None else named
        inside = attributes((written, value) for _, written, value in named)
        start, end = tags(name, inside, self.profile.syntax, empty=not len(node) and not node.text)
        if self.profile.syntax == "html" and name in RAW_TEXT:
            return f"{start}{node.text or ''}{end}"
        return f"{start}{''.join(map(self._native, _nodes(node)))}{end}"


def _nodes(element: Element) -> list[_Node]:
    nodes: list[_Node] = [Text(element.text)] if element.text else []
    for child in element:
        nodes.append(child)
        if child.tail:
            nodes.append(Text(child.tail))
    return nodes


def _language_attributes(element: Element, named: NamedAttributes) -> str:
    return attributes((written, value) for key, written, value in named if is_language(element, key))


def _split_edges(nodes: list[_Node]) -> tuple[str, list[_Node], str]:
    """Take the white space at both ends of a run out of it."""
    inner = list(nodes)
    before = after = ""
    if inner and isinstance(inner[0], Text):
        before, core, tail = edges(inner[0].text)
        inner[0:1] = [Text(core + tail)] if core else []
        before += "" if core else tail
    if inner and isinstance(inner[-1], Text):
        head, core, after = edges(inner[-1].text)
        inner[-1:] = [Text(head + core)] if core else []
        after = after if core else head + after
    return before, inner, after
