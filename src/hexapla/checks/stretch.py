"""A stretch of a text in another language than the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """The characters ``[start, end)``, which are ``words`` words of ``language``, called by its English name."""

    start: int
    end: int
    language: str
    words: int
