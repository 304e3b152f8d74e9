"""The numbers of a text that no date and no reference has taken: what a value may hide in that a parser did not see."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping

from hexapla.changes.chinese import with_digits
from hexapla.changes.items import Kind
from hexapla.changes.lexicon import load
from hexapla.checks.dates.reading import Token, read, tokens
from hexapla.checks.dates.words import bare
from hexapla.checks.rule import Span
from hexapla.masking import Masked
from hexapla.text import expression

_DIGITS = expression(r"\d+")
_BETWEEN = frozenset({"-", "and", "et", "y", "و"})


def loose_numbers(text: Masked, taken: Iterable[Span]) -> frozenset[int]:
    """Return the whole numbers of ``text``, in figures or words, that stand outside the spans ``taken``."""
    spans = sorted(taken)
    if text.language == "zh":
        covered = list(text.once(read).text) if not text.once(read).starts else list(text.plain)
        for start, end in spans:
            covered[start:end] = " " * (end - start)
        return frozenset(int(found) for found in _DIGITS.findall(with_digits("".join(covered))) if len(found) < 9)
    reading = text.once(read)
    outside = []
    current = 0
    for token in text.once(tokens):
        start, end = reading.span(token.start, token.end)
        while current < len(spans) and spans[current][1] <= start:
            current += 1
        if current >= len(spans) or spans[current][0] >= end:
            outside.append(token)
    return frozenset(_values(outside, _number_words(text.language)))


def _values(outside: list[Token], known: Mapping[str, int]) -> Iterable[int]:
    last = 0
    for token in outside:
        value = token.number if token.number >= 0 else known.get(token.word, known.get(bare(token.word), -1))
        if value >= 0:
            yield value
            if last and (last % 10 == 0) != (value % 10 == 0) and max(last, value) < 100:
                yield last + value
            last = value if value < 100 else 0
        elif token.word not in _BETWEEN:
            last = 0


@functools.cache
def _number_words(language: str) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for form, entry in load(language).entries.items():
        if entry.kind is Kind.NUMBER and entry.value is not None and entry.value.denominator == 1:
            forms = {form, bare(form)} if language == "ar" else {form}
            if language == "ar":
                forms |= {f"{clitic}{one}" for one in set(forms) for clitic in ("و", "ب", "ل", "ال", "وال")}
            found |= dict.fromkeys(forms, int(entry.value))
    return found
