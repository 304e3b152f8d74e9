"""Checks: rules over pairs of source segment and catalog message."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hexapla.checks.examine import Examination, conclude, examine
from hexapla.checks.pairs import catalog_pairs, edition_of, pairs, texts_as_document, token_segment
from hexapla.checks.rule import SEVERITIES, Example, Fact, Hit, Rule
from hexapla.checks.selection import Selection, find_rule, rules
from hexapla.model import Catalog, Conventions, Document, Finding, Message, Pair

__all__ = [
    "SEVERITIES",
    "Examination",
    "Example",
    "Fact",
    "Hit",
    "Rule",
    "Selection",
    "check",
    "conclude",
    "examine",
    "examine_catalog",
    "examine_document",
    "find_rule",
    "pairs",
    "place_of",
    "rules",
    "token_segment",
]  # fmt: skip


def check(
    document: Document,
    catalog: Catalog,
    *,
    select: Sequence[str] = (),
    selection: Selection | None = None,
    conventions: Conventions = Conventions(),  # noqa: B008 - frozen
) -> tuple[Finding, ...]:
    """Return what the rules find in the translation of ``document`` in ``catalog``, in reading order."""
    chosen = selection or Selection(select=select)
    place = place_of(document.id, catalog.language, catalog.path)
    return conclude([examine_document(document, catalog, chosen, conventions, place)])


def examine_document(
    document: Document,
    catalog: Catalog | None,
    selection: Selection,
    conventions: Conventions,
    place: Finding,
    before: Catalog | None = None,
) -> Examination:
    """Examine the translation of ``document`` in ``catalog`` (None: there is none), found at ``place``.

    With ``before``, an earlier state of the catalog, findings are wanted only of what differs from it.

    :func:`conclude` makes findings of it.
    """
    if catalog is None:
        return examine((), selection, source=document, place=place)
    edition = edition_of(document, catalog) if any(rule.check_document for rule, _ in selection.rules()) else None
    items = tuple(pairs(document, catalog, conventions))
    source = document if edition else None
    scope = changed(items, before) if before else None
    return examine(
        items, selection, source=source, edition=edition, comments=catalog.comments, place=place, scope=scope
    )


def examine_catalog(
    catalog: Catalog,
    language: str,
    source_language: str,
    selection: Selection,
    conventions: Conventions,
    before: Catalog | None = None,
) -> Examination:
    """Examine a catalog of any tool by itself; its document is its path."""
    items = tuple(catalog_pairs(catalog, language, source_language, conventions))
    return examine(
        items,
        selection,
        source=texts_as_document(items, translated=False),
        edition=texts_as_document(items, translated=True),
        comments=catalog.comments,
        place=place_of(catalog.path, language, catalog.path),
        scope=changed(items, before) if before else None,
    )


def changed(items: Iterable[Pair], before: Catalog) -> frozenset[str]:
    """Return the ids of the segments whose source or translation differs from what it was ``before``."""
    known = before.current
    return frozenset(pair.segment.id for pair in items if not _same(pair.message, known.get(pair.message.key)))


def _same(now: Message, before: Message | None) -> bool:
    if before is None or now.fuzzy != before.fuzzy:
        return False
    return now.plural == before.plural if now.plural else now.target == before.target


def place_of(document: str, language: str, path: str) -> Finding:
    """Return a finding that says nothing yet: of a document in a language, whose catalog is at ``path``."""
    return Finding("", "", "", "", "", path=path, document=document, language=language)
