"""Small changes to a text, brought together: one defect in many places of an entry is one finding."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hexapla.checks.rule import Span


class Change(Struct, frozen=True):
    """What should stand at ``[start, end)`` of a text instead; None: nobody knows."""

    start: int
    end: int
    new: str | None


def together(text: str, changes: Sequence[Change]) -> tuple[Span, str | None]:
    """Return the stretch of ``text`` from the first to the last of ``changes``, and what should stand there instead.

    They are in order and do not overlap. None if one of them is not known.
    """
    span = changes[0].start, changes[-1].end
    parts = []
    position = span[0]
    for change in changes:
        if change.new is None:
            return span, None
        parts += [text[position : change.start], change.new]
        position = change.end
    return span, "".join(parts)


def times(count: int) -> str:
    """Return how a message says that something is there ``count`` times, "" for once."""
    return f", {count} times" if count > 1 else ""


def named(char: str) -> str:
    """Return the code point of ``char`` as it is written: U+200B."""
    return f"U+{ord(char):04X}"
