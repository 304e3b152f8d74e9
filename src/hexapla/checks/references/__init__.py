"""Numbers of resolutions, articles, chapters and paragraphs in running text, in six languages."""

from __future__ import annotations

from collections.abc import Iterable

from hexapla.checks.references.chinese import chinese_references
from hexapla.checks.references.parse import spaced_references
from hexapla.checks.references.reference import Reference
from hexapla.masking import Masked
from hexapla.text import expression

__all__ = ["Reference", "references"]

_HAN_HINT = expression("[条款段章节]|决议|决定|附件|附录|附表|项目|规则|原则")


def references(text: Masked) -> tuple[Reference, ...]:
    """Return the references in ``text``, in order; computed once for each text."""
    return text.once(_references)


def _references(text: Masked) -> tuple[Reference, ...]:
    if text.language == "zh":
        found: Iterable[Reference] = chinese_references(text) if _HAN_HINT.search(text.plain) else ()
    else:
        found = spaced_references(text)
    return tuple(sorted(found, key=lambda reference: reference.span))
