"""Merging: what a translator has done, brought to the messages that a source has now.

An exact match is never touched. What has none is offered an old translation, as fuzzy (``offers.py``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hexapla.catalogs import notes
from hexapla.catalogs.memory import Memory
from hexapla.catalogs.offers import Own, offers
from hexapla.languages import language as find_language
from hexapla.languages import short_tag
from hexapla.model import Catalog, Message

_CREATED = "POT-Creation-Date"


def merge(
    catalog: Catalog, template: Catalog, *, memory: Memory | None = None, grade: notes.Grade | None = None
) -> Catalog:
    """Return ``catalog`` with the messages of ``template``, in its order.

    What the source says (extracted comments, references) comes from the template; what a person wrote (target, flags,
    comments, previous text) from the catalog. A message without a target is offered one of the catalog's entries that
    the source no longer has, or what ``memory`` knows of other documents. Entries that are not used so become obsolete
    and are revived when the source has them again. ``grade`` names what changed, in a comment on each fuzzy entry.

    No key is left twice, as gettext refuses that even of obsolete entries; ``merge(merge(c, t), t) == merge(c, t)``;
    and the order of the catalog changes nothing but that of its obsolete entries.
    """
    known = _by_key(catalog.messages)
    wanted: dict[tuple[str, str], Message] = {}
    for message in template.messages:
        if not message.obsolete:
            wanted.setdefault(message.key, message)
    current = {key: _update(known.get(key), message) for key, message in wanted.items()}
    spare = tuple(m for m in known.values() if m.key not in wanted and m.target.strip() and not m.plural)
    fresh = {key for key in wanted if key not in known} | {m.key for m in spare if not m.obsolete}
    empty = [message for message in current.values() if not _has_target(message) and not message.plural]
    found = offers(empty, Own(spare, frozenset(fresh)), memory)
    for key, message in current.items():
        offer = found.get(key)
        remarks = offer.notes if offer else _remarks(known.get(key), message, memory)
        filled = offer.fill(message) if offer else message
        current[key] = replace(filled, extracted=notes.extracted(wanted[key].extracted, filled, remarks, grade))
    used = {key for offer in found.values() for key in offer.used}
    rest = [message for message in known.values() if message.key not in wanted and message.key not in used]
    kept = [message for message in rest if message.obsolete]
    retired = [_retire(message) for message in rest if not message.obsolete and _worth_keeping(message)]
    merged = replace(catalog, messages=(*current.values(), *kept, *retired))
    created = template.field(_CREATED)
    if created and merged.current.keys() != catalog.current.keys():
        merged = merged.with_field(_CREATED, created)
    return merged


def new_catalog(
    template: Catalog, language: str, *, memory: Memory | None = None, grade: notes.Grade | None = None
) -> Catalog:
    """Return the first catalog of ``template`` in ``language``: nothing is translated but what ``memory`` knows.

    ``PO-Revision-Date``, ``Last-Translator`` and ``Language-Team`` hold what gettext's tools expect in a catalog that
    nobody has worked on. Raises ConfigError if the language is unknown.
    """
    found = find_language(language)
    reported = template.field("Report-Msgid-Bugs-To")
    created = template.field(_CREATED)
    header = (
        ("Project-Id-Version", template.field("Project-Id-Version")),
        *((("Report-Msgid-Bugs-To", reported),) if reported else ()),
        *(((_CREATED, created),) if created else ()),
        ("PO-Revision-Date", "YEAR-MO-DA HO:MI+ZONE"),
        ("Last-Translator", "FULL NAME <EMAIL@ADDRESS>"),
        ("Language-Team", ""),
        ("Language", found.tag),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", found.plural_forms),
    )
    empty = Catalog(language=short_tag(found.tag), header=header, comments=template.comments)
    return merge(empty, template, memory=memory, grade=grade)


def _by_key(messages: Iterable[Message]) -> dict[tuple[str, str], Message]:
    """Return one message for each key, current ones before obsolete ones, each in the order of the catalog.

    Of several, one with a target counts before one without; of the same worth, the first, current ones first.
    """
    known: dict[tuple[str, str], Message] = {}
    for message in sorted(messages, key=lambda message: message.obsolete):
        first = known.setdefault(message.key, message)
        if first is message:
            continue
        # The one with a target stands in the place of the first, with the notes of both: a note without a translation
        # is work, too, and so is a second translation, which is left as a note.
        better, other = (message, first) if _has_target(message) and not _has_target(first) else (first, message)
        comments = _union(first.comments, message.comments, _lost(better, other))
        known[message.key] = replace(better, comments=comments)
    return known


def _lost(kept: Message, other: Message) -> tuple[str, ...]:
    """Return comments that hold what the entry ``other`` has and the entry ``kept`` of the same key has not."""
    texts = (text for text in (other.target, *other.plural[2:]) if text.strip())
    new = [text for text in texts if text not in (kept.target, *kept.plural[2:])]
    return tuple(f"other translation: {line}" for text in new for line in text.split("\n") if line.strip())


def _update(known: Message | None, wanted: Message) -> Message:
    if known is None:
        return replace(wanted, line=0)
    return replace(
        known,
        extracted=wanted.extracted,
        references=wanted.references,
        obsolete=False,
        plural=known.plural or wanted.plural,
    )


def _remarks(known: Message | None, message: Message, memory: Memory | None) -> tuple[str, ...]:
    """Return the notes of a message that is offered nothing: those it has, or why memory does not fill it in."""
    if memory and not _has_target(message):
        differ = memory.exact(message.source, message.context)
        return (notes.ambiguous(item.document for item in differ),) if differ else ()
    return tuple(filter(notes.is_note, known.extracted)) if known else ()


def _retire(message: Message) -> Message:
    return replace(message, obsolete=True, references=(), extracted=())


def _worth_keeping(message: Message) -> bool:
    return _has_target(message) or any(comment.strip() for comment in message.comments)


def _has_target(message: Message) -> bool:
    return any(text.strip() for text in (message.target, *message.plural[1:]))


def _union(*comments: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for lines in comments for line in lines))
