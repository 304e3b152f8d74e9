"""C708: a translation that stands at the entry of another."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.exchanges import displaced
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.texts import TARGETS, TEXTS
from hexapla.languages import short_tag
from hexapla.masking import Masked, mask
from hexapla.model import Block, Document, plain


def _check_document(source: Document, edition: Document | None) -> Iterator[tuple[int, Hit]]:
    if edition is None:
        return
    kept = [index for index, block in enumerate(source.blocks) if plain(block.content).strip()]
    here = [_masked(source.blocks[index], source.language) for index in kept]
    there = [_translated(source.blocks[index], edition.blocks[index], edition.language) for index in kept]
    for entry, other in displaced(here, there):
        text = plain(source.blocks[kept[other]].content)
        span = (0, len(plain(edition.blocks[kept[entry]].content)))
        yield kept[entry], Hit(f"this is the translation of another entry: “{text[:60]}”", None, span)


def _masked(block: Block, language: str) -> Masked:
    return mask(plain(block.content), short_tag(language))


def _translated(source: Block, block: Block, language: str) -> Masked | None:
    return _masked(block, language) if block.content != source.content else None


def _example(language: str, *order: int) -> Example:
    """Return the three paragraphs, with their translations in ``order``."""
    entries = [(source, TEXTS[language][at]) for source, at in zip(TEXTS["en"], order, strict=False)]
    return Example(language, *entries[0], more=tuple(entries[1:]))


RULE = Rule(
    code="C708",
    name="exchanged",
    category="mistranslation",
    severity="error",
    reason=(
        "Two translations exchanged, a run of them shifted by one, or one pasted twice: the translation "
        "answers the source of a neighbour, and not its own."
    ),
    source="checks catalogue C708; Weblate's reused check",
    check_document=_check_document,
    bad=tuple(_example(tag, *order) for tag in TARGETS for order in ((1, 0, 2), (2, 0, 1), (1, 1, 2))),
    good=tuple(_example(tag, *order) for tag in TARGETS for order in ((0, 1, 2), (0, 1), (0,))),
)
