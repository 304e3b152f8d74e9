"""A stretch of a text in another language than the text."""

from __future__ import annotations

from msgspec import Struct


class Stretch(Struct, frozen=True):
    """The characters ``[start, end)``, which are ``words`` words of ``language``, called by its English name."""

    start: int
    end: int
    language: str
    words: int
