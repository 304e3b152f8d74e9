"""What a rule is: one page of code, name, category, severity, reason, examples and one function.

The function is one of three. ``check`` looks at a pair. ``check_document`` looks at a whole document and its edition.
``collect`` takes a fact from each pair, in whatever process, and ``judge`` sees the facts of all pairs together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec import Struct

from hexapla.model import Document, Finding, Pair

SEVERITIES = ("error", "warning", "info")
"""From the worst. ``info`` rules run only if selected by name; ``off`` in the settings switches a rule off."""

CATEGORIES = frozenset(
    "addition characters duplication formatting grammar inconsistency inconsistent-entities internationalization legal "
    "length locale-specific-content locale-violation markup mistranslation misspelling non-conformance numbers "
    "omission other pattern-problem register style terminology typographical uncategorized untranslated "
    "whitespace".split()
)
"""The localization quality issue types of ITS 2.0 (W3C 2013, appendix C)."""

Span = tuple[int, int]
"""Code points of a text, ``[start, end)``."""


class Hit(Struct, frozen=True):
    """Something that a rule found. ``message`` begins in lower case and has no full stop.

    ``fix`` is what should stand at ``target_span`` instead (None: the rule knows none); ``safety`` says how safe that
    is, if not as the rule does. ``severity`` and ``category`` are set where they differ from the rule's.
    """

    message: str
    source_span: Span | None = None
    target_span: Span | None = None
    expected: str = ""
    found: str = ""
    fix: str | None = None
    safety: str = ""
    severity: str = ""


class Fact(Struct, frozen=True):
    """What a rule collected from a pair: ``value``, plain data that pickles, and where: a finding without message."""

    value: Any
    finding: Finding


class Example(Struct, frozen=True):
    """Texts that show a rule: its documentation and its test. Inline codes are written as tokens.

    ``more`` are the entries that follow, as (source, target), for rules that look at several. ``edition=False``: there
    is no catalog. ``raw``: the texts hold markup, as in catalogs of other tools. ``comment`` stands above the entry.
    ``also`` are further catalogs of the same document, as (language, target of the first entry).
    """

    language: str
    source: str
    target: str
    source_language: str = "en"
    fuzzy: bool = False
    more: tuple[tuple[str, str], ...] = ()
    edition: bool = True
    raw: bool = False
    comment: str = ""
    also: tuple[tuple[str, str], ...] = ()


Check = Callable[[Pair], Iterable[Hit]]
CheckDocument = Callable[[Document, Document | None], Iterable[tuple[int, Hit]]]
"""(source, edition or None without one) to hits, each with the index of its block (-1: of the document)."""
Collect = Callable[[Pair], Any]
"""The fact of a pair; None for none."""
Judge = Callable[[Sequence[Fact]], Iterable[tuple[Fact, Hit]]]
"""All facts, in the order of documents, languages and entries, to hits, each with the fact where it is reported."""


class Rule(Struct, frozen=True, eq=False):
    """A rule; one is equal to itself alone. It has ``check``, ``check_document``, or ``collect`` with ``judge``.

    ``fix`` is ``safe``, ``unsafe`` or "" (none). ``languages`` are the targets it concerns (short tags; none: all).
    ``unfinished``: it also looks at entries that are untranslated or fuzzy. ``bad`` examples must give at least one
    hit, ``good`` ones none. ``reason`` says why the rule is there, ``source`` where that is written.
    """

    code: str
    name: str
    category: str
    severity: str
    reason: str
    source: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    check: Check | None = None
    check_document: CheckDocument | None = None
    collect: Collect | None = None
    judge: Judge | None = None
    fix: str = ""
    languages: tuple[str, ...] = ()
    unfinished: bool = False
