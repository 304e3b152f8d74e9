"""Minor edits of a source: a translation stays as it is, and the catalog says that it did."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from hexapla.catalogs import notes
from hexapla.model import Catalog, Message


@dataclass(frozen=True, slots=True)
class Refusal:
    """An entry whose change is not minor, and what it is."""

    message: Message
    grade: str


def accept_minor(
    before: Catalog,
    merged: Catalog,
    template: Catalog,
    *,
    grade: Callable[[str, str], str],
    accepted: Collection[str],
    force: bool = False,
) -> tuple[Catalog, tuple[Refusal, ...]]:
    """Return ``merged`` with the translations that this merge of ``before`` made fuzzy translated again.

    Only those whose change has a grade in ``accepted`` (all with ``force``); the others are returned as refused. A
    translation that was fuzzy before stays so, and so does one offered after a split or join. What was accepted
    stands in the entry, as a translator comment with the grade and the previous text.
    """
    sure = {message.source for message in before.messages if message.translated and not message.obsolete}
    comments = {message.key: message.extracted for message in template.messages}
    refused: list[Refusal] = []
    messages = []
    for message in merged.messages:
        if message.obsolete or not message.fuzzy or message.previous not in sure or message.key in before.current:
            messages.append(message)
            continue
        found = grade(message.previous or "", message.source)
        if not force and found not in accepted:
            refused.append(Refusal(message, found))
            messages.append(message)
            continue
        record = f'hexapla: minor={found} previous="{" ".join((message.previous or "").split())}"'
        messages.append(
            replace(
                message,
                flags=tuple(flag for flag in message.flags if flag != "fuzzy"),
                previous=None,
                previous_context=None,
                comments=(*message.comments, record),
                extracted=comments.get(message.key, tuple(c for c in message.extracted if not notes.is_note(c))),
            )
        )
    return replace(merged, messages=tuple(messages)), tuple(refused)
