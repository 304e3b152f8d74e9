"""Akoma Ntoso bodies: the flat line of blocks as sections, paragraphs, lists, tables, quotations and speeches.

Both bodies depend on roles, levels, labels and order only, which a document shares with its translations, so that an
element has the same eId in every language.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator

from lxml import etree  # noqa: TID251

from hexapla.model import Block, Role
from hexapla.writers.akn_inline import Inlines, passage
from hexapla.writers.akn_meta import References, Work
from hexapla.writers.akn_tree import child

Numbered = tuple[int, Block]
"""A block and its index in the document."""

_GROUPS = {Role.LIST_ITEM: "list", Role.QUOTATION: "quotation", Role.CELL: "table", Role.HEADER_CELL: "table"}
_NAMED = {Role.SALUTATION, Role.CLOSING, Role.SPEAKER, Role.LEAD_IN}
_COLUMNS = 64
"""How many columns an empty place in a table may span: a level is a number that anybody can write."""


def paragraph(inlines: Inlines, parent: etree._Element, numbered: Numbered, *, label: bool = True) -> None:
    """Write a block as ``p``; with its number, if it has one and ``label`` asks for it, as ``tblock``."""
    index, block = numbered
    if label and block.label:
        parent = child(parent, "tblock")
        inlines.elements.setdefault(index, parent)
        inlines.text(child(parent, "num"), block.label)
    if block.role is not Role.REMARK:
        inlines.block(parent, index)
        return
    element = child(parent, "p", passage(block))
    inlines.elements.setdefault(index, element)
    inlines.write(child(element, "remark", {"type": "sceneDescription"}), block)


class Body(ABC):
    """What statements and debates share. ``top`` is the element of the body."""

    section_name: str

    def __init__(self, inlines: Inlines, references: References, work: Work, top: etree._Element) -> None:
        self.inlines = inlines
        self.references = references
        self.work = work
        self.top = top
        self.sections: list[tuple[int, etree._Element]] = []

    def write(self, blocks: Iterable[Numbered]) -> None:
        """Write the blocks of the body; notes that no mark in a text refers to come last."""
        for run in _runs(blocks):
            self._run(run)
        self.finish()
        self._notes()

    def _run(self, run: list[Numbered]) -> None:
        match run[0][1].role:
            case Role.HEADING | Role.TITLE:
                self._section(run[0])
            case Role.LIST_ITEM:
                self._list(self.list_host(), run)
            case Role.QUOTATION:
                self._quotation(self.host(), run)
            case Role.CELL | Role.HEADER_CELL:
                self._table(self.host(), run)
            case _:
                self.single(run[0])

    @abstractmethod
    def single(self, numbered: Numbered) -> None:
        """Write a block that stands alone."""

    @abstractmethod
    def host(self) -> etree._Element:
        """Return the element that a list, quotation or table goes into."""

    def list_host(self) -> etree._Element:
        """Return the element that a list goes into."""
        return self.host()

    @abstractmethod
    def notes(self) -> etree._Element:
        """Append and return an element for notes at the end of the body."""

    @abstractmethod
    def finish(self) -> None:
        """Close what is open in the section."""

    @property
    def place(self) -> etree._Element:
        """The section that is open, or the body."""
        return self.sections[-1][1] if self.sections else self.top

    def open_section(self, level: int) -> etree._Element:
        """Open a section of ``level`` in the one above it, closing those as deep or deeper."""
        while self.sections and self.sections[-1][0] >= level:
            self.sections.pop()
        section = child(self.place, self.section_name)
        self.sections.append((level, section))
        return section

    def _section(self, numbered: Numbered) -> None:
        """Open the section of a heading; a title in the middle of a document heads one of the first level."""
        index, block = numbered
        self.finish()
        section = self.open_section(1 if block.role is Role.TITLE else min(max(block.level, 1), 6))
        self.inlines.elements[index] = section
        if block.label:
            self.inlines.text(child(section, "num"), block.label)
        heading = child(section, "heading", passage(block))
        self.inlines.write(child(heading, "docTitle") if block.role is Role.TITLE else heading, block)

    def _list(self, parent: etree._Element, run: list[Numbered]) -> None:
        lists: list[tuple[int, etree._Element]] = []
        for index, block in run:
            level = _close(lists, block)
            if block.role is Role.PARAGRAPH:
                paragraph(self.inlines, lists[-1][1][-1], (index, block))
                continue
            if not lists or lists[-1][0] < level:
                inside = lists[-1][1][-1] if lists else parent
                lists.append((level, child(inside, "blockList")))
            item = child(lists[-1][1], "item")
            self.inlines.elements[index] = item
            if block.label:
                self.inlines.text(child(item, "num"), block.label)
            self.inlines.block(item, index)

    def _quotation(self, parent: etree._Element, run: list[Numbered]) -> None:
        meaning = self.references.add(
            "quotation", "TLCConcept", "/akn/ontology/concept/un/quotation", "Quotation from another text"
        )
        quotations: list[tuple[int, etree._Element]] = []
        for numbered in run:
            level = _close(quotations, numbered[1])
            if not quotations or quotations[-1][0] < level:
                inside = quotations[-1][1] if quotations else parent
                quotations.append((level, child(inside, "blockContainer", {"refersTo": meaning})))
            paragraph(self.inlines, quotations[-1][1], numbered)

    def _table(self, parent: etree._Element, run: list[Numbered]) -> None:
        table, row, column = child(parent, "table"), None, 0
        for index, block in run:
            level = max(block.level, 1)
            if row is None or level <= column:
                row, column = child(table, "tr"), 0
            for _ in range(min(level - column - 1, _COLUMNS)):
                child(row, "td")
            column = level
            cell = child(row, "th" if block.role is Role.HEADER_CELL else "td")
            self.inlines.elements[index] = cell
            paragraph(self.inlines, cell, (index, block))

    def _notes(self) -> None:
        container: etree._Element | None = None
        for first in self.inlines.notes:
            if first not in self.inlines.elements:
                container = self.notes() if container is None else container
                note = child(container, "tblock")
                self.inlines.text(child(note, "num"), self.inlines.marker(first))
                self.inlines.note(note, first)


class StatementBody(Body):
    """``mainBody``: every block in a ``paragraph``, since a ``section`` holds nothing smaller."""

    section_name = "section"
    _content: etree._Element | None = None

    def single(self, numbered: Numbered) -> None:
        """Write a block as a ``paragraph``."""
        index, block = numbered
        content = self._paragraph(block.role.value if block.role in _NAMED else "", block.label)
        element = content.getparent()
        if element is not None:
            self.inlines.elements[index] = element
        paragraph(self.inlines, content, numbered, label=False)
        self._content = content if block.role is Role.PARAGRAPH else None

    def host(self) -> etree._Element:
        """Open a paragraph."""
        self.finish()
        return self._paragraph()

    def list_host(self) -> etree._Element:
        """Put a list into the paragraph before it."""
        return self._content if self._content is not None else self.host()

    def finish(self) -> None:
        """Let no list go on with the paragraph before."""
        self._content = None

    def notes(self) -> etree._Element:
        """Append a container for notes."""
        return child(self.top, "container", {"name": "notes"})

    def _paragraph(self, kind: str = "", label: str = "") -> etree._Element:
        element = child(self.place, "paragraph", {"class": kind} if kind else {})
        if label:
            self.inlines.text(child(element, "num"), label)
        return child(element, "content")


def _runs(blocks: Iterable[Numbered]) -> Iterator[list[Numbered]]:
    """Yield lists, quotations and tables as runs of blocks, every other block alone."""
    run: list[Numbered] = []
    for numbered in blocks:
        if run and not _goes_on(run[0][1], numbered[1]):
            yield run
            run = []
        run.append(numbered)
    if run:
        yield run


def _goes_on(first: Block, block: Block) -> bool:
    """Whether ``block`` belongs to what ``first`` began; a paragraph with a depth belongs to the item above."""
    group = _GROUPS.get(first.role, "")
    if group == "list" and block.role is Role.PARAGRAPH:
        return block.level > 0
    return bool(group) and group == _GROUPS.get(block.role) and not (group == "table" and block.start)


def _close(open_: list[tuple[int, etree._Element]], block: Block) -> int:
    """Close the lists or quotations that ``block`` does not belong to and return its level."""
    level = max(block.level, 1)
    starts = block.start and block.role is not Role.PARAGRAPH
    while open_ and (open_[-1][0] > level or (starts and open_[-1][0] == level)):
        if len(open_) == 1 and block.role is Role.PARAGRAPH:
            break
        open_.pop()
    return level
