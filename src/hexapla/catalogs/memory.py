"""Memory: what the project's other documents have translated already, in one language.

Only what a person has confirmed counts: no fuzzy entry, no obsolete one. A text that the project translates in two ways
is never filled in, neither as itself nor as what is near to another: to choose one in silence would hide the question.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from hexapla.catalogs.near import Index
from hexapla.model import Catalog
from hexapla.text import collapse

NEAR = 0.75
"""How near a text of another document must be: nearer than in a catalog, as it is not this text's earlier wording."""


@dataclass(frozen=True, slots=True)
class Known:
    """A text that a document has translated."""

    document: str
    source: str
    target: str
    context: str = ""


@dataclass(frozen=True)
class _Shelf:
    """All that is known, looked up by text; what is made for that is made at the first use and shared by all views."""

    known: tuple[Known, ...] = ()

    @functools.cached_property
    def by_source(self) -> Mapping[str, tuple[Known, ...]]:
        found: defaultdict[str, list[Known]] = defaultdict(list)
        for item in self.known:
            found[item.source].append(item)
        return {source: tuple(items) for source, items in found.items()}

    @functools.cached_property
    def sources(self) -> tuple[str, ...]:
        return tuple(sorted(self.by_source))

    @functools.cached_property
    def index(self) -> Index:
        return Index(self.sources)


@dataclass(frozen=True)
class Memory:
    """What the documents of a project know. ``trust``: a text that is the same needs no confirmation.

    ``own`` is the document that asks: it is no witness for itself (:meth:`beside`).
    """

    shelf: _Shelf = field(default_factory=_Shelf)
    trust: bool = False
    own: str = ""

    @classmethod
    def of(cls, catalogs: Iterable[tuple[str, Catalog]], *, trust: bool = False) -> Memory:
        """Return the memory of ``catalogs``, each with the id of its document, in any order."""
        known = {
            Known(document, message.source, message.target, message.context)
            for document, catalog in catalogs
            for message in catalog.messages
            if message.source and message.translated and not message.obsolete and not message.plural
        }
        ordered = sorted(known, key=lambda item: (item.source, item.context, item.document, item.target))
        return cls(_Shelf(tuple(ordered)), trust)

    def beside(self, document: str) -> Memory:
        """Return this memory without what ``document`` itself knows: one memory serves all documents."""
        return replace(self, own=document)

    def exact(self, source: str, context: str = "") -> tuple[Known, ...]:
        """Return the different translations of a text in a context, each with the first document that has it."""
        return _different(item for item in self._of(source) if item.context == context)

    def near(self, source: str, threshold: float = NEAR) -> Known | None:
        """Return what is known of the text nearest to ``source``, if one is near; in other contexts the same text."""
        for number, _ in self.shelf.index.search(source, threshold) if self.shelf.known else ():
            found = _different(self._of(self.shelf.sources[number]))
            if len(found) == 1:
                return found[0]
        return None

    def _of(self, source: str) -> Iterable[Known]:
        return (item for item in self.shelf.by_source.get(source, ()) if item.document != self.own)


def _different(items: Iterable[Known]) -> tuple[Known, ...]:
    found: dict[str, Known] = {}
    for item in sorted(items, key=lambda item: (item.document, item.context, item.target)):
        found.setdefault(collapse(item.target), item)
    return tuple(found.values())
