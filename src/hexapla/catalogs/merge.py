"""Merging: what a translator has done, brought to the messages that a source has now. Exact matches only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hexapla.languages import language as find_language
from hexapla.languages import short_tag
from hexapla.model import Catalog, Message

_CREATED = "POT-Creation-Date"


def merge(catalog: Catalog, template: Catalog) -> Catalog:
    """Return ``catalog`` with the messages of ``template``, in its order.

    What the source says (extracted comments, references) comes from the template; what a person wrote (target, flags,
    comments, previous text) from the catalog. Messages that the source no longer has become obsolete and are revived
    when it has them again. No key is left twice, as gettext refuses that even of obsolete entries; so
    ``merge(merge(c, t), t) == merge(c, t)``.
    """
    known = _by_key(catalog.messages)
    wanted: dict[tuple[str, str], Message] = {}
    for message in template.messages:
        if not message.obsolete:
            wanted.setdefault(message.key, message)
    current = [_update(known.get(key), message) for key, message in wanted.items()]
    rest = [message for message in known.values() if message.key not in wanted]
    kept = [message for message in rest if message.obsolete]
    retired = [_retire(message) for message in rest if not message.obsolete and _worth_keeping(message)]
    merged = replace(catalog, messages=(*current, *kept, *retired))
    created = template.field(_CREATED)
    if created and merged.current.keys() != catalog.current.keys():
        merged = merged.with_field(_CREATED, created)
    return merged


def new_catalog(template: Catalog, language: str) -> Catalog:
    """Return the first catalog of ``template`` in ``language``, every message untranslated.

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
    return merge(empty, template)


def _by_key(messages: Iterable[Message]) -> dict[tuple[str, str], Message]:
    """Return one message for each key, current ones before obsolete ones, each in the order of the catalog.

    Of several, one with a target counts before one without; of the same worth, the first, current ones first.
    """
    known: dict[tuple[str, str], Message] = {}
    for message in sorted(messages, key=lambda message: message.obsolete):
        first = known.setdefault(message.key, message)
        if first is not message and _has_target(message) and not _has_target(first):
            # It takes the place of the first, and its notes: a note without a translation is work, too.
            known[message.key] = replace(message, comments=_union(first.comments, message.comments))
    return known


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


def _retire(message: Message) -> Message:
    return replace(message, obsolete=True, references=(), extracted=())


def _worth_keeping(message: Message) -> bool:
    return _has_target(message) or any(comment.strip() for comment in message.comments)


def _has_target(message: Message) -> bool:
    return any(text.strip() for text in (message.target, *message.plural[1:]))


def _union(*comments: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for lines in comments for line in lines))
