"""The one walk that decides what is translatable, for extraction *and* for reassembly.

:func:`segment` and :func:`assemble` run the same :func:`_walk`; the law ``assemble(d, identity) == d`` holds because a
target equal to its source leaves the block as it is. Codes that enclose a whole segment are not shown to the
translator.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import replace

from hexapla.model import (
    TRANSLATABLE_METADATA,
    Block,
    Code,
    CodeKind,
    Codes,
    Content,
    Document,
    Metadata,
    Role,
    Segment,
    Text,
    plain,
)
from hexapla.segmentation.codes import around, local_name, parse, render, show
from hexapla.text import digest, normalize, printable

Lookup = Callable[[Segment], str | None]
"""Gives the target of a segment, or None to leave it as it is."""

_Layer = tuple[Content, Code | None, Content]
"""What stands before a text, the code around it, and what stands after it."""

METADATA_NOTES = {
    "speaker": "Metadata: the speaker",
    "delivered_by": "Metadata: who delivered the speech",
    "occasion": "Metadata: the occasion",
    "place": "Metadata: the place",
}


def segment(document: Document) -> tuple[Segment, ...]:
    """Return the segments of ``document`` in reading order; the metadata of the page come after its title."""
    found: list[Segment] = []

    def collect(item: Segment) -> None:
        found.append(item)

    _walk(document, collect)
    return tuple(found)


def assemble(document: Document, lookup: Lookup) -> Document:
    """Return ``document`` with the text of each segment replaced by ``lookup(segment)`` where that is not None.

    The codes of a target must be balanced (:func:`hexapla.segmentation.code_problems` tells), else ValueError.
    """
    return _walk(document, lookup)


def _walk(document: Document, lookup: Lookup) -> Document:
    title = document.title
    metadata = document.metadata if title else _metadata(document.metadata, lookup)
    blocks: list[Block] = []
    for index, block in enumerate(document.blocks):
        blocks.append(_block(index, block, lookup))
        if block is title:
            metadata = _metadata(metadata, lookup)
    return replace(document, blocks=tuple(blocks), metadata=metadata)


def _metadata(metadata: Metadata, lookup: Lookup) -> Metadata:
    for name in TRANSLATABLE_METADATA:
        source = normalize(getattr(metadata, name))
        if source:
            target = lookup(Segment(digest(source), source, field=name, notes=(METADATA_NOTES[name],)))
            if target is not None and target != source:
                metadata = replace(metadata, **{name: target})
    return metadata


def _block(index: int, block: Block, lookup: Lookup) -> Block:
    if not block.translate or block.role is Role.BOILERPLATE:
        return block
    layers, core, source, item = _reading(index, block)
    target = lookup(item) if item else None
    changed = _map_attributes(core, lambda code, name, value: _attribute(index, code, name, value, lookup))
    if target is not None and target != source:
        codes = render(changed, preserve=block.preserve_space)[1]
        changed = (*parse(target, codes), *_hidden(core))
    if changed == core:
        return block
    for before, wrapper, after in reversed(layers):
        changed = (*before, *([around(wrapper, changed)] if wrapper else changed), *after)
    return replace(block, content=changed)


@functools.lru_cache(maxsize=8192)
def _reading(index: int, block: Block) -> tuple[tuple[_Layer, ...], Content, str, Segment | None]:
    """Return the layers around a block's text, the text, its msgid, and its segment if it has letters or figures.

    Remembered, as a block is read once for each language and use.
    """
    layers, core = _unwrap(block.content)
    source, codes = render(core, preserve=block.preserve_space)
    item = None
    if _has_text(core):
        notes = _notes(block, codes)
        item = Segment(block.id or digest(source), source, block.role, index, block.context, notes, codes)
    return tuple(layers), core, source, item


def _attribute(index: int, code: Code, name: str, value: str, lookup: Lookup) -> str:
    source = normalize(value)
    if not any(map(str.isalnum, source)):
        return value
    note = f"Attribute {name} of <{local_name(code.name)}>"
    target = lookup(Segment(digest(source), source, Role.ATTRIBUTE, index, notes=(note,), field=name))
    return value if target is None or target == source else target


def _map_attributes(content: Content, change: Callable[[Code, str, str], str]) -> Content:
    if all(isinstance(item, Text) for item in content):
        return content
    result: list[Text | Code] = []
    for item in content:
        if isinstance(item, Code) and item.translate and not item.raw:
            attributes = tuple((k, change(item, k, v) if k in item.translatable else v) for k, v in item.attributes)
            inner = _map_attributes(item.content, change)
            if attributes != item.attributes or inner != item.content:
                item = replace(item, attributes=attributes, content=inner)
        result.append(item)
    return tuple(result)


def _unwrap(content: Content) -> tuple[list[_Layer], Content]:
    """Split ``content`` in the layers around its text and the text: hidden codes at the edges, enclosing codes."""
    before, core, after = _trim(content)
    layers: list[_Layer] = [(before, None, after)]
    while len(core) == 1 and isinstance(core[0], Code) and _only_wraps(core[0]):
        layers.append(((), core[0], ()))
        before, core, after = _trim(core[0].content)
        layers.append((before, None, after))
    return layers, core


def _only_wraps(code: Code) -> bool:
    """Whether nothing is lost if the translator does not see ``code`` around the whole text."""
    return not (code.placeholder or code.language or code.translatable or code.kind is CodeKind.HIDDEN)


def _trim(content: Content) -> tuple[Content, Content, Content]:
    start, end = 0, len(content)
    while start < end and _invisible(content[start]):
        start += 1
    while end > start and _invisible(content[end - 1]):
        end -= 1
    return content[:start], content[start:end], content[end:]


def _invisible(item: Text | Code) -> bool:
    return not item.text.strip() if isinstance(item, Text) else item.kind is CodeKind.HIDDEN


def _has_text(content: Content) -> bool:
    return any(
        any(map(str.isalnum, item.text)) if isinstance(item, Text) else item.translate and _has_text(item.content)
        for item in content
    )


def _hidden(content: Content) -> Iterator[Code]:
    """Yield the comments and processing instructions inside a text; a translation keeps them at its end."""
    for item in content:
        if isinstance(item, Code):
            if item.kind is CodeKind.HIDDEN:
                yield item
            elif not item.placeholder:
                yield from _hidden(item.content)


_LEGEND = {
    CodeKind.EMPHASIS: "emphasis",
    CodeKind.STRONG: "strong emphasis",
    CodeKind.LINE_BREAK: "line break",
    CodeKind.SUPERSCRIPT: "superscript",
    CodeKind.SUBSCRIPT: "subscript",
    CodeKind.QUOTATION: "quotation",
    CodeKind.REMARK: "remark",
    CodeKind.NOTE: "note",
}


def _notes(block: Block, codes: Codes) -> tuple[str, ...]:
    """Return what the translator should know: role, the source's own note, foreign language, the codes' legend."""
    foreign = f"In the source this passage is in another language: {block.language}" if block.language else ""
    legend = (f"{show(name, code)}: {_meaning(code)}" for name, code in codes)
    return tuple(printable(normalize(note)) for note in (str(block.role), block.note, foreign, *legend) if note)


def _meaning(code: Code) -> str:
    if not code.translate and code.content:
        return f"“{plain(code.content)}”, not translated"
    if code.kind is CodeKind.LINK:
        return f"link to {code.attribute('href')}" if code.attribute("href") else "anchor"
    if code.kind is CodeKind.IMAGE:
        return f"image {code.attribute('src')}".strip()
    meaning = _LEGEND.get(code.kind, f"element {local_name(code.name)}")
    return f"{meaning}, in another language: {code.language}" if code.language else meaning
