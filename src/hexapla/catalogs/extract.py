"""From a document to the template of its catalogs."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from hexapla.model import Catalog, Document, Message, Segment
from hexapla.segmentation import segment
from hexapla.text import expression


def extract(document: Document, *, project: str = "", date: str = "") -> Catalog:
    """Return the template of ``document``: a catalog without targets, messages in reading order.

    Segments with the same context and text are one message with several references. ``project`` names the project in
    the header; ``date`` is its creation date as gettext writes it (``2015-09-29 12:00+0000``), "" for none.
    """
    messages: dict[tuple[str, str], Message] = {}
    for item in segment(document):
        new = _message(item, document.path)
        old = messages.get(new.key)
        messages[new.key] = _joined(old, new) if old else new
    header = (
        ("Project-Id-Version", project or document.id),
        *((("POT-Creation-Date", date),) if date else ()),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Source-Language", document.language),
    )
    return Catalog(header=header, messages=tuple(messages.values()))


def reference(path: str, segment_id: str) -> str:
    """Return the ``#:`` reference of a segment: ``source/sg/a%20b.txt#p1``. White space is percent-encoded."""
    return "#".join(_SPLITS.sub(lambda match: quote(match[0]), part) for part in (path, segment_id))


# What gettext's tools split references at, and what would make one ambiguous.
_SPLITS = expression(r"[\s\x00-\x1f%#\u2066-\u2069]")


def _message(item: Segment, path: str) -> Message:
    return Message(
        source=item.source, context=item.context, extracted=item.notes, references=(reference(path, item.id),)
    )


def _joined(old: Message, new: Message) -> Message:
    return Message(
        source=old.source,
        context=old.context,
        extracted=_unique((*old.extracted, *new.extracted)),
        references=_unique((*old.references, *new.references)),
    )


def _unique(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
