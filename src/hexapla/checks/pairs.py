"""Pairs: what the rules look at, of a document and its catalog or of a catalog alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hexapla.model import (
    Block,
    Catalog,
    Code,
    Conventions,
    Document,
    Message,
    Pair,
    Role,
    Segment,
    Text,
)
from hexapla.segmentation import assemble, code_problems, segment
from hexapla.text import digest, expression

_TOKEN = expression(r"<([A-Za-z][\w.-]*)(/?)>")


def pairs(document: Document, catalog: Catalog, conventions: Conventions = Conventions()) -> Iterator[Pair]:  # noqa: B008
    """Yield each distinct segment of ``document`` with its message; one that the catalog lacks has an empty target."""
    seen: set[tuple[str, str]] = set()
    for item in segment(document):
        key = (item.context, item.source)
        if key not in seen:
            seen.add(key)
            message = catalog.current.get(key) or Message(item.source, context=item.context)
            yield Pair(
                document.id, catalog.language, document.language, item, message, catalog.path, conventions=conventions
            )


def catalog_pairs(
    catalog: Catalog,
    language: str,
    source_language: str,
    conventions: Conventions = Conventions(),  # noqa: B008
) -> Iterator[Pair]:
    """Yield the pairs of a catalog alone, as any tool writes it; the markup in its texts is raw.

    Of an entry with plural forms the one that is compared is the last, with ``msgid_plural``: no form of a language
    need have the number of the English singular (weblate#8382).
    """
    for message in catalog.messages:
        if message.obsolete:
            continue
        source, target = message.source, message.target
        if message.plural:
            source, *forms = message.plural
            target = forms[-1] if all(form.strip() for form in forms) else ""
        item = Segment(digest("\0".join(message.key)), source, context=message.context, notes=message.extracted)
        compared = replace(message, target=target) if message.plural else message
        yield Pair(
            catalog.path, language, source_language, item, compared, catalog.path, raw=True, conventions=conventions
        )


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


def edition_of(document: Document, catalog: Catalog) -> Document:
    """Return ``document`` in the language of ``catalog``; a text without a sound translation stays as it is."""

    def lookup(item: Segment) -> str | None:
        message = catalog.current.get((item.context, item.source))
        sound = message is not None and message.translated and not code_problems(item, message.target)
        return message.target if message and sound else None

    return replace(assemble(document, lookup), language=catalog.language, original=document.language)


def texts_as_document(items: tuple[Pair, ...], *, translated: bool) -> Document:
    """Return the texts of one side of ``items`` as a document of paragraphs, for rules that look at a whole one."""
    blocks = tuple(
        Block(Role.PARAGRAPH, (Text(pair.message.target if translated else pair.segment.source),), id=pair.segment.id)
        for pair in items
    )
    first = items[0] if items else None
    language = "" if first is None else first.language if translated else first.source_language
    return Document(first.document if first else "", language, blocks)
