"""The model: one file of frozen plain data that pickles and hashes.

A speech is a line of blocks (headings, paragraphs, quotations, list items, interjections) and so is a
:class:`Document`: a *flat* tuple of :class:`Block`. A translation is a ``Document`` again, so writers do not know
which of the two they write. What is not translatable stands in the :class:`Skeleton`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from dataclasses import field as dataclass_field
from enum import StrEnum
from typing import Any, TypeVar

from hexapla.masking import Masked, mask

_T = TypeVar("_T")


class Role(StrEnum):
    """What a block is in a speech (domain notes A2-A5)."""

    TITLE = "title"
    LEAD_IN = "lead-in"
    SALUTATION = "salutation"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    SPEAKER = "speaker"
    REMARK = "remark"
    CLOSING = "closing"
    NOTE = "note"
    CELL = "cell"
    HEADER_CELL = "header-cell"
    ATTRIBUTE = "attribute"
    BOILERPLATE = "boilerplate"


class CodeKind(StrEnum):
    """What an inline code means, for writers of another format than the source's."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"
    LINE_BREAK = "line-break"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    QUOTATION = "quotation"
    REMARK = "remark"
    IMAGE = "image"
    NOTE = "note"
    OTHER = "other"
    HIDDEN = "hidden"
    """Comments and processing instructions: never shown to a translator, kept in place or at the block's end."""


class State(StrEnum):
    """Where the text of a block comes from."""

    SOURCE = "source"
    TRANSLATED = "translated"
    FALLBACK = "fallback"
    """Source text that stands where a translation is missing."""
    OUTDATED = "outdated"
    """A translation of an earlier wording of the source, shown because the settings ask for it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a skeleton that is filled when the document is written.

    ``kind`` is ``block`` (content of the block with index ``block``), ``attribute`` (the same inside an attribute
    value), ``metadata`` (the field ``name``), ``language`` (the attributes that say the language and direction of
    the element: of the whole document if ``block`` is -1) or ``expression`` (a text in which the language code
    ``name`` stands for the document's language, as in the URI of an Akoma Ntoso expression).
    ``raw`` is what stood there in the source.
    """

    kind: str
    block: int = -1
    name: str = ""
    raw: str = ""
    parent: str = ""
    """The language that the place inherits in the source; "" for the document's own, ``root`` for none."""


Piece = str | Slot


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The source with a slot where each block stood. ``syntax`` is html, xhtml, xml, text or markdown."""

    syntax: str = "text"
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters, as in the source (not normalized)."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """An inline element (XLIFF ``pc``/``ph``).

    ``name`` is the element's qualified name in the source. A code with ``content`` encloses it; one without, or with
    ``translate=False``, is a placeholder for the translator. ``translatable`` names the attributes that hold text.
    ``raw`` holds native markup that is kept verbatim (a comment, a drawing, a note with blocks of its own) in place
    of tag and content.
    """

    name: str
    kind: CodeKind = CodeKind.OTHER
    attributes: tuple[tuple[str, str], ...] = ()
    content: tuple[Inline, ...] = ()
    translate: bool = True
    translatable: tuple[str, ...] = ()
    language: str = ""
    raw: tuple[Piece, ...] = ()

    def attribute(self, name: str) -> str:
        """Return the value of attribute ``name``, or ""."""
        return next((value for key, value in self.attributes if key == name), "")

    @property
    def placeholder(self) -> bool:
        """Whether the translator sees one token instead of a pair."""
        return bool(self.raw) or not self.translate or not self.content


Inline = Text | Code
Content = tuple[Inline, ...]
Codes = tuple[tuple[str, Code], ...]
"""The inline codes of a segment by the name of their token."""


@dataclass(frozen=True, slots=True)
class Block:
    """A structural unit.

    ``id`` is the source's own id or "" (:func:`anchors` gives every block one). ``level``: the level of a heading
    (1-6), the depth of a list item, quotation or note (from 1), the column of a cell (from 1).
    ``label`` is the number that the source writes before the block (``1.1``, ``(a)``, a note's mark).
    ``start`` opens a new list, table or quotation where the one above would otherwise go on.
    ``language`` is set where it differs from the document's: a passage in a foreign language, or a fallback.
    """

    role: Role
    content: Content
    id: str = ""
    level: int = 0
    label: str = ""
    start: bool = False
    language: str = ""
    translate: bool = True
    preserve_space: bool = False
    context: str = ""
    note: str = ""
    state: State = State.SOURCE


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a speech. Empty strings for what is not; ``date`` is ISO 8601."""

    symbol: str = ""
    date: str = ""
    place: str = ""
    speaker: str = ""
    delivered_by: str = ""
    occasion: str = ""
    kind: str = ""
    job_number: str = ""


TRANSLATABLE_METADATA = ("speaker", "delivered_by", "occasion", "place")
"""The fields that a page shows as text; dates and symbols are not translated but localized or kept."""


@dataclass(frozen=True, slots=True)
class Document:
    """One work in one language.

    ``id`` is its path below the source folder without suffix, ``path`` the path of the source as shown in catalogs
    and messages. ``original`` is the language it was translated from ("" for a source). ``status`` is what the
    translation declares of itself (``unofficial``, ``official`` or ""). ``notices`` are what a reader has to report.
    """

    id: str
    language: str
    blocks: tuple[Block, ...] = ()
    metadata: Metadata = Metadata()
    skeleton: Skeleton = Skeleton()
    path: str = ""
    original: str = ""
    status: str = ""
    untranslated_metadata: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def title(self) -> Block | None:
        """The block that names the speech, if there is one."""
        return next((b for b in self.blocks if b.role is Role.TITLE), None)


@dataclass(frozen=True, slots=True)
class Segment:
    """A unit of translation: the text of a block, of a translatable attribute or of a metadata field.

    ``source`` is the msgid: normalized text with inline codes as short tokens. ``codes`` maps each token name to its
    :class:`Code`. ``id`` is the source's own id, else the first 8 hex digits of the SHA-256 of ``source``. ``block`` is
    the index of its block (-1: metadata); ``field`` names the attribute or metadata field.
    """

    id: str
    source: str
    role: Role | None = None
    block: int = -1
    context: str = ""
    notes: tuple[str, ...] = ()
    codes: Codes = ()
    field: str = ""


MEMORY_NOTE = "from memory: "
"""How the extracted comment begins that names the document a suggestion comes from."""


@dataclass(frozen=True, slots=True)
class Message:
    """An entry of a catalog, as gettext defines it. ``line`` is that of its ``msgid`` in the file read (0: none)."""

    source: str
    target: str = ""
    context: str = ""
    flags: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    previous: str | None = None
    previous_context: str | None = None
    obsolete: bool = False
    plural: tuple[str, ...] = ()
    """``msgid_plural`` and the targets, of catalogs of other tools; kept as they are."""
    line: int = dataclass_field(default=0, compare=False)

    @property
    def fuzzy(self) -> bool:
        """Whether the target is only a suggestion."""
        return "fuzzy" in self.flags

    @property
    def translated(self) -> bool:
        """Whether there is a target that counts; one of white space only does not."""
        return bool(self.target.strip()) and not self.fuzzy

    @property
    def borrowed(self) -> bool:
        """Whether the target is a suggestion that another document lent."""
        return self.fuzzy and any(note.startswith(MEMORY_NOTE) for note in self.extracted)

    @property
    def key(self) -> tuple[str, str]:
        """The identity of the message: context and source text."""
        return self.context, self.source


@dataclass(frozen=True)
class Catalog:
    """The messages of one document in one language, in reading order, obsolete ones last."""

    language: str = ""
    header: tuple[tuple[str, str], ...] = ()
    comments: tuple[str, ...] = ()
    messages: tuple[Message, ...] = ()
    header_flags: tuple[str, ...] = ()
    path: str = ""
    digest: str = dataclass_field(default="", compare=False)
    """SHA-256 of the bytes that were read, "" for a catalog that was not."""

    def field(self, name: str) -> str:
        """Return the header field ``name``, or ""."""
        return next((value for key, value in self.header if key.lower() == name.lower()), "")

    def with_field(self, name: str, value: str) -> Catalog:
        """Return the catalog with the header field ``name`` set, in its place if it has one."""
        if any(key == name for key, _ in self.header):
            return replace(self, header=tuple((k, value if k == name else v) for k, v in self.header))
        return replace(self, header=(*self.header, (name, value)))

    @functools.cached_property
    def current(self) -> dict[tuple[str, str], Message]:
        """The messages that are not obsolete, by identity."""
        return {message.key: message for message in self.messages if not message.obsolete}


@dataclass(frozen=True, slots=True)
class Term:
    """A row of a term list: what a thing is called in each language.

    ``forms`` and ``forbidden`` map a language's short tag to its forms, the preferred one first; ``kind`` is the part
    of speech or what the list says (``proper``, ``acronym``); ``origin`` names the list.
    """

    id: str
    forms: tuple[tuple[str, tuple[str, ...]], ...]
    forbidden: tuple[tuple[str, tuple[str, ...]], ...] = ()
    kind: str = ""
    domain: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Conventions:
    """The house's usage where UN practice varies; ``any`` accepts whatever is used.

    ``french_spaces``: the no-break space before ``; ! ?`` and inside guillemets: ``narrow`` (U+202F) or ``full``
    (U+00A0). ``apostrophe``: ``curly`` or ``straight``. ``spanish_quotes``: ``curly`` (“ ”) or ``guillemets`` (« »).
    ``percent_space``: ``closed`` (10%) or ``spaced`` (10 %, with U+00A0), in Spanish and Russian.
    ``chinese_brackets``: ``full`` or ``half`` width around a Latin run. ``chinese_script``: ``simplified`` or
    ``traditional``. ``url_language``: whether the language segment of an address may change (``/en/`` to ``/fr/``),
    ``yes`` or ``no``. ``terms`` are the project's own.
    """

    french_spaces: str = "any"
    apostrophe: str = "any"
    spanish_quotes: str = "any"
    percent_space: str = "any"
    chinese_brackets: str = "any"
    chinese_script: str = "simplified"
    url_language: str = "yes"
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True)
class Pair:
    """A source segment and what a catalog holds for it: what a rule looks at.

    ``raw``: the texts hold markup as it stands in the source, as in the catalogs of other tools.
    """

    document: str
    language: str
    source_language: str
    segment: Segment
    message: Message
    path: str = ""
    raw: bool = False
    conventions: Conventions = Conventions()

    @functools.cached_property
    def source(self) -> Masked:
        """The source text, masked."""
        return mask(self.segment.source, self.source_language, self._codes, raw=self.raw)

    @functools.cached_property
    def target(self) -> Masked:
        """The translation, masked."""
        return mask(self.message.target, self.language, self._codes, raw=self.raw)

    @property
    def _codes(self) -> tuple[str, ...]:
        names = self.segment.codes
        return tuple(token for name, _ in names for token in (f"<{name}>", f"</{name}>", f"<{name}/>"))

    def once(self, analysis: Callable[[Pair], _T]) -> _T:
        """Return ``analysis(self)``, computed at the first call: several rules ask the same of a pair."""
        known: dict[Callable[[Pair], Any], Any] = self._known
        if analysis not in known:
            known[analysis] = analysis(self)
        found: _T = known[analysis]
        return found

    @functools.cached_property
    def _known(self) -> dict[Callable[[Pair], Any], Any]:
        return {}

    def __reduce__(self) -> tuple[object, ...]:
        """Leave what was computed behind when a worker process sends the pair home."""
        return Pair, tuple(getattr(self, item.name) for item in fields(self))


@dataclass(frozen=True, slots=True)
class Fix:
    """The whole target as a fix leaves it; ``safety`` is ``safe`` or ``unsafe``."""

    safety: str
    target: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in a text. Spans are code points, ``[start, end)``.

    ``suppressed``: a comment in the catalog says that it is right, for the reason ``justification``. ``baseline``: it
    was known before.
    """

    rule: str
    name: str
    category: str
    severity: str
    message: str
    path: str = ""
    line: int = 0
    document: str = ""
    segment: str = ""
    language: str = ""
    source: str = ""
    target: str = ""
    source_span: tuple[int, int] | None = None
    target_span: tuple[int, int] | None = None
    expected: str = ""
    found: str = ""
    fix: Fix | None = None
    fingerprint: str = ""
    suppressed: bool = False
    justification: str = ""
    baseline: bool = False


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A translation to revise: its source changed from ``previous`` to ``source``, as ``grade`` says."""

    document: str
    segment: str
    language: str
    grade: str
    previous: str
    source: str
    target: str
    source_language: str
    path: str = ""
    line: int = 0


class Progress(StrEnum):
    """How far the translation of a segment is."""

    TRANSLATED = "translated"
    FUZZY = "fuzzy"
    UNTRANSLATED = "untranslated"
    BROKEN = "broken"
    """There is a target, and it cannot be published: its inline codes or directional controls are wrong."""


def anchors(document: Document) -> tuple[str, ...]:
    """Return an id for each block, the same in every language: the source's own, else ``p1``, ``p2`` … in order."""
    taken = {block.id for block in document.blocks if block.id}
    fresh = (name for n in range(1, 2 * len(document.blocks) + 2) if (name := f"p{n}") not in taken)
    return tuple(block.id or next(fresh) for block in document.blocks)


def plain(content: Content) -> str:
    """Return the text that a reader sees in ``content``."""
    return "".join(run.text for run in runs(content))


def runs(content: Content) -> Iterator[Text]:
    """Yield every text run in ``content``, in order, into the depth of its codes; hidden codes hold none."""
    for item in content:
        if isinstance(item, Text):
            yield item
        else:
            yield from runs(item.content)
