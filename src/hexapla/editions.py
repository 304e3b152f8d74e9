"""Editions: a document and a catalog make a document in the catalog's language.

What is not translated is shown as the source has it, under its own language, and marked. A target is published only if
it is current and its inline codes are those of the source; nothing in it can become markup.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace

from hexapla.changes import Grade, grade
from hexapla.model import Block, Catalog, Document, Message, Metadata, Progress, Role, Segment, State, plain
from hexapla.segmentation import assemble, code_problems, segment
from hexapla.text import UNPUBLISHABLE, collapse, expression, words

STATUS_FIELD = "X-Translation-Status"
"""The header field in which a catalog says what its translation is: ``official``, ``unofficial``."""

_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_CLOSERS = {"\u202c", "\u2069"}
_OVERRIDES = {"\u202d", "\u202e"}
_DIRECTIONAL = expression("[\u202a-\u202e\u2066-\u2069]")


def obstacle(item: Segment, target: str) -> str:
    """Return why ``target`` cannot be published as the translation of ``item``, or "".

    Inline codes that differ from the source's in number or nesting; control characters; a directional override, or an
    embedding or isolate that is left open, as it would reorder the text around it.
    """
    problems = code_problems(item, target)
    if problems:
        return f"inline code {problems[0].token} {problems[0].kind}"
    if UNPUBLISHABLE.search(target):
        return "control character"
    return _directional(target)


def progress(item: Segment, message: Message | None) -> Progress:
    """Return how far the translation of ``item`` is, given what the catalog holds for it."""
    if message is None or not message.target.strip():
        return Progress.UNTRANSLATED
    if message.fuzzy:
        return Progress.FUZZY
    return Progress.BROKEN if obstacle(item, message.target) else Progress.TRANSLATED


def message_of(item: Segment, catalog: Catalog) -> Message | None:
    """Return the message of ``catalog`` for ``item``, if it has one that is not obsolete."""
    return catalog.current.get((item.context, item.source))


def translate(
    document: Document, catalog: Catalog, *, language: str = "", fallback: str = "source", outdated: str = "fallback"
) -> Document:
    """Return ``document`` in the language of ``catalog`` (or ``language``).

    ``fallback`` says what stands where a translation is missing: ``source`` (the source text under its own language) or
    ``omit``. ``outdated`` is ``fallback`` or ``notice``: with the latter a fuzzy translation is shown, marked, where
    nothing but wording or punctuation of the source changed.
    """
    states: dict[int, State] = {}
    missing: list[str] = []

    def lookup(item: Segment) -> str | None:
        message = message_of(item, catalog)
        state = _state(item, message, outdated, document.language)
        if item.role is None and state is State.FALLBACK:
            missing.append(item.field)
        if not item.field:
            states[item.block] = state
        if state is State.FALLBACK or message is None:
            return "" if fallback == "omit" and item.role is Role.ATTRIBUTE else None
        preserve = item.block >= 0 and document.blocks[item.block].preserve_space
        return message.target if preserve else collapse(message.target)

    edition = assemble(document, lookup)
    blocks = tuple(
        _edition_block(old, new, states.get(index), document.language, fallback)
        for index, (old, new) in enumerate(zip(document.blocks, edition.blocks, strict=True))
    )
    metadata = _without(edition.metadata, missing) if fallback == "omit" else edition.metadata
    return replace(
        edition,
        language=language or catalog.language,
        original=document.language,
        status=catalog.field(STATUS_FIELD),
        blocks=blocks,
        metadata=metadata,
        untranslated_metadata=() if fallback == "omit" else tuple(missing),
    )


def distinct_segments(document: Document) -> tuple[Segment, ...]:
    """Return the segments of ``document``, of those with one context and text the first only."""
    distinct = {(item.context, item.source): item for item in reversed(segment(document))}
    return tuple(reversed(distinct.values()))


def segments_with_progress(document: Document, catalog: Catalog) -> tuple[tuple[Segment, Progress], ...]:
    """Return the distinct segments of ``document``, each with how far its translation is."""
    return tuple((item, progress(item, message_of(item, catalog))) for item in distinct_segments(document))


@dataclass(frozen=True, slots=True)
class Summary:
    """How far the edition of a document in a language is. ``words`` are those of the source.

    ``fuzzy`` counts all suggestions, ``outdated`` those among them that translate an earlier text; ``broken`` counts
    targets that cannot be published. ``threshold`` is the per cent asked for, if any.
    """

    document: str
    language: str
    units: int = 0
    translated: int = 0
    fuzzy: int = 0
    untranslated: int = 0
    broken: int = 0
    outdated: int = 0
    words: int = 0
    words_done: int = 0
    threshold: float | None = None
    requirement: str = "required"

    @property
    def per_cent(self) -> float:
        """The share of units that are translated."""
        return 100.0 * self.translated / self.units if self.units else 100.0

    @property
    def share(self) -> str:
        """The per cent for people, with one decimal: never 100 while something is missing."""
        return f"{1000 * self.translated // self.units / 10 if self.units else 100:.1f}"

    @property
    def passed(self) -> bool:
        """Whether the threshold, if there is one, is met."""
        return self.threshold is None or self.per_cent >= self.threshold


def summarize(document: Document, catalog: Catalog) -> Summary:
    """Return how far ``document`` is translated in ``catalog``, in distinct segments."""
    found = segments_with_progress(document, catalog)
    states = [state for _, state in found]
    lengths = [(words(_without_codes(item)), state) for item, state in found]
    fuzzy = [message_of(item, catalog) for item, state in found if state is Progress.FUZZY]
    return Summary(
        document=document.id,
        language=catalog.language,
        units=len(found),
        translated=states.count(Progress.TRANSLATED),
        fuzzy=len(fuzzy),
        untranslated=states.count(Progress.UNTRANSLATED),
        broken=states.count(Progress.BROKEN),
        outdated=sum(message is not None and message.previous is not None for message in fuzzy),
        words=sum(length for length, _ in lengths),
        words_done=sum(length for length, state in lengths if state is Progress.TRANSLATED),
    )


def _without_codes(item: Segment) -> str:
    tokens = (f"<{mark}>" for name, _ in item.codes for mark in (name, f"/{name}", f"{name}/"))
    return functools.reduce(lambda text, token: text.replace(token, " "), tokens, item.source)


def untranslated_attributes(document: Document, catalog: Catalog) -> int:
    """Return how many attributes inside blocks (``alt``, ``title``) an edition shows in the source language."""
    inside = (item for item in segment(document) if item.role is Role.ATTRIBUTE and item.field)
    return sum(progress(item, message_of(item, catalog)) is not Progress.TRANSLATED for item in inside)


def _state(item: Segment, message: Message | None, outdated: str, language: str) -> State:
    found = progress(item, message)
    if found is Progress.TRANSLATED:
        return State.TRANSLATED
    if found is Progress.FUZZY and outdated == "notice" and message and _is_harmless(item, message, language):
        return State.OUTDATED
    return State.FALLBACK


def _is_harmless(item: Segment, message: Message, language: str) -> bool:
    """Whether a fuzzy translation may be shown, marked: its own source changed, and in wording or punctuation only."""
    if message.previous is None or message.borrowed or obstacle(item, message.target):
        return False
    return grade(message.previous, item.source, language) in (Grade.WORDING, Grade.PUNCTUATION)


def _edition_block(old: Block, block: Block, state: State | None, source_language: str, fallback: str) -> Block:
    if state in (State.TRANSLATED, State.OUTDATED):
        # A passage in a foreign language that the translator left as it is stays in that language.
        return replace(block, state=state, language=old.language if block.content == old.content else "")
    if state is State.FALLBACK:
        content = () if fallback == "omit" else block.content
        return replace(block, state=state, content=content, language=block.language or source_language)
    kept = (not block.translate or block.role is Role.BOILERPLATE) and any(map(str.isalpha, plain(block.content)))
    return replace(block, language=block.language or source_language) if kept else block


def _without(metadata: Metadata, fields: list[str]) -> Metadata:
    return replace(metadata, **dict.fromkeys(fields, ""))


def _directional(target: str) -> str:
    expected: list[str] = []
    for character in _DIRECTIONAL.findall(target):
        if character in _OVERRIDES:
            return f"directional override U+{ord(character):04X}"
        if character in _OPENERS:
            expected.append(_OPENERS[character])
        elif character in _CLOSERS and (not expected or expected.pop() != character):
            return f"unpaired directional control U+{ord(character):04X}"
    return "directional control left open" if expected else ""
