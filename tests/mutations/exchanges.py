"""Words that are taken for one another: a table of sets whose members stand in place of each other.

``tests/data/mutations/exchanges.tsv``: each row is a concept of a ``set`` with its forms in six languages; the forms of
a set run parallel, so that a case is exchanged for the same case. The id ``-`` is no concept but a misspelling.
"""

from __future__ import annotations

import csv
import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

from tests.mutations.kind import Passage, Row, places, replaced

_HAN_NUMERALS = "0123456789一二三四五六七八九十百千万亿点"
"""The last three follow a number and do not begin one."""
_TABLE = Path(__file__).parents[1] / "data/mutations/exchanges.tsv"


@functools.cache
def _sets(name: str) -> tuple[tuple[Row, ...], ...]:
    found: Mapping[str, list[Row]] = defaultdict(list)
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["kind"] == name:
                found[row["set"]].append(row)
    return tuple(map(tuple, found.values()))


def _forms(row: Row, language: str) -> list[str]:
    return [form for form in row[language].split("|") if form]


def pattern(form: str, language: str) -> str:
    """Return a pattern for a whole word: in Arabic after a joined particle, in Chinese anywhere but in a number."""
    word = re.escape(form)
    if language == "zh":
        return f"(?<![{_HAN_NUMERALS}])({word})" if form[0] in _HAN_NUMERALS[:-3] else f"({word})"
    return (
        (r"(?<!\w)(?:[وف]?[بكل]?)" if language == "ar" else r"(?<!\w)")
        + rf"({word})"
        + (r"(?!\w)" if form[-1].isalpha() else "")
    )


def _mentions(row: Row, language: str, text: str) -> bool:
    return any(re.search(pattern(form, language), text, re.IGNORECASE) for form in _forms(row, language))


def _candidates(name: str, place: Passage, *, grounded: bool) -> Iterator[tuple[re.Match[str], str]]:
    language = place.language
    for rows in _sets(name):
        for row in rows:
            if row["id"] == "-" or (grounded and not _mentions(row, place.source_language, place.source)):
                continue
            if sum(len(places(pattern(form, language), place.target)) for form in set(_forms(row, language))) > 1:
                continue  # a second mention would still be right: it is no loss that one is gone
            for index, form in enumerate(_forms(row, language)):
                others = [_forms(other, language) for other in rows if other is not row]
                new = [forms[index] for forms in others if index < len(forms) and forms[index] != form]
                for match in places(pattern(form, language), place.target):
                    yield from ((match, word) for word in new)


def exchange(name: str, place: Passage, chance: Random, *, grounded: bool = True) -> str | None:
    """Return the target with one word exchanged for another of its set.

    ``grounded``: only where the source has the word, too, so that the exchange is an error.
    """
    found = list(_candidates(name, place, grounded=grounded))
    if not found:
        return None
    match, word = chance.choice(found)
    return replaced(place.target, match, word, 1)


def source_form(name: str, place: Passage, chance: Random) -> str | None:
    """Return the target in which one word of the sets of ``name`` is left as the source has it."""
    found = []
    for row in (row for rows in _sets(name) for row in rows):
        for theirs in _forms(row, place.source_language):
            if re.search(pattern(theirs, place.source_language), place.source):
                for ours in _forms(row, place.language):
                    found += [(match, theirs) for match in places(pattern(ours, place.language), place.target)]
    found = [(match, theirs) for match, theirs in found if match[1] != theirs]
    if not found:
        return None
    match, theirs = chance.choice(found)
    return replaced(place.target, match, theirs, 1)
