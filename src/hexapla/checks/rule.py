"""What a rule is: one page of code, name, category, severity, reason, examples and a function."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hexapla.model import Code, Message, Pair, Segment, Text
from hexapla.text import digest

SEVERITIES = ("error", "warning", "info")
"""From the worst. ``info`` rules run only if selected by name; ``off`` in the settings switches a rule off."""

CATEGORIES = frozenset(
    "addition characters duplication formatting grammar inconsistency inconsistent-entities internationalization legal "
    "length locale-specific-content locale-violation markup mistranslation misspelling non-conformance numbers "
    "omission other pattern-problem register style terminology typographical uncategorized untranslated "
    "whitespace".split()
)
"""The localization quality issue types of ITS 2.0 (W3C 2013, appendix C)."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a rule found in a pair. Spans are code points, ``[start, end)``."""

    message: str
    source_span: tuple[int, int] | None = None
    target_span: tuple[int, int] | None = None
    expected: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of texts that shows a rule: its documentation and its test. Inline codes are written as tokens."""

    language: str
    source: str
    target: str
    fuzzy: bool = False


@dataclass(frozen=True)
class Rule:
    """A rule. ``check`` looks at one pair; ``fix`` is ``safe``, ``unsafe`` or "" (none).

    ``bad`` examples must give at least one hit, ``good`` ones none. ``reason`` says why the rule is there, ``source``
    where that is written.
    """

    code: str
    name: str
    category: str
    severity: str
    reason: str
    source: str
    check: Callable[[Pair], Iterable[Hit]]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    fix: str = ""


_TOKEN = re.compile(r"<([A-Za-z][\w.-]*)(/?)>")


def example_pair(example: Example) -> Pair:
    """Return the pair that ``example`` stands for; its source is English."""
    segment = token_segment(example.source)
    flags = ("fuzzy",) if example.fuzzy else ()
    return Pair("example", example.language, "en", segment, Message(example.source, example.target, flags=flags))


def token_segment(source: str, context: str = "") -> Segment:
    """Return a segment for a msgid alone, without its document: each token in it is an inline code.

    ``<em>`` with its ``</em>`` is a pair, ``<br/>`` a placeholder; a lone ``<word>`` is text.
    """
    codes = tuple(
        (name, Code(name, content=() if slash else (Text("…"),)))
        for name, slash in dict.fromkeys(_TOKEN.findall(source))
        if slash or f"</{name}>" in source
    )
    return Segment(digest(source), source, context=context, codes=codes)
