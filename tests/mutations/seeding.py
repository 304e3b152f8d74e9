"""Where the defects go: a few of each kind in each direction, spread over copies of the texts, the same for a seed."""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.mutations.kind import Broken, Entry, Kind, Passage, Row
from tests.parallel import DIRECTIONS, corpora

__all__ = ["DIRECTIONS", "Defect", "Seeding", "Text", "clean", "seedings", "texts"]

_DATA = Path(__file__).parents[1] / "data"
_HARD = ("dates", "dates-2", "references", "references-2")
_APART = 2
"""Entries on each side of a broken one that are left alone, as some rules look at neighbours."""


@dataclass(frozen=True)
class Text:
    """A text in six languages, row by row."""

    name: str
    rows: Sequence[Row]


@dataclass(frozen=True)
class Defect:
    """One defect. ``at`` is the number of the entry that was chosen; ``entries`` are those that it changed."""

    kind: Kind
    at: int
    entries: Broken


@dataclass
class Seeding:
    """A text in one direction with defects in it."""

    text: Text
    source_language: str
    language: str
    defects: list[Defect] = field(default_factory=list)
    _taken: set[int] = field(default_factory=set)

    @property
    def entries(self) -> list[Entry]:
        """The entries of the text, broken ones as the defects left them."""
        changed = {at: entry for defect in self.defects for at, entry in defect.entries.items()}
        plain = clean(self.text, self.source_language, self.language)
        return [changed.get(at, entry) for at, entry in enumerate(plain)]

    def accept(self, defect: Defect) -> bool:
        """Take ``defect`` in, unless its entries lie too near to those of another."""
        wanted = {defect.at, *defect.entries}
        if wanted & self._taken:
            return False
        self._taken |= {at + offset for at in wanted for offset in range(-_APART, _APART + 1)}
        self.defects.append(defect)
        return True


def clean(text: Text, source_language: str, language: str) -> list[Entry]:
    """Return the entries of ``text`` as they are."""
    return [(row[source_language], row[language]) for row in text.rows]


def _table(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [{name: cell.replace("⍽", "\u00a0") for name, cell in row.items()} for row in rows]


def _with_french_spaces(row: Row) -> Row:
    """Some of the texts are published with breaking spaces in French: a defect, but not one of ours."""
    return {**row, "fr": re.sub(r" (?=[;:?!%»])|(?<=«) ", "\u00a0", row["fr"])}


@functools.cache
def texts() -> tuple[Text, ...]:
    """Return the texts: the parallel ones, sentences written to be broken, and the hard pairs of the rules' tests."""
    known = corpora()
    hard = {row["en"]: row for name in _HARD for row in _table(_DATA / f"checks/{name}.tsv")}
    rows = {
        **{name: known[name] for name in ("speech", "udhr", "sdg")},
        "sentences": _table(_DATA / "mutations/sentences.tsv"),
        "hard": [row for row in hard.values() if all(row.values())],
    }
    return tuple(Text(name, tuple(map(_with_french_spaces, found))) for name, found in rows.items())


def _defects(kind: Kind, source: str, language: str, count: int, seed: int) -> Iterator[tuple[Text, Defect]]:
    """Yield up to ``count`` defects of ``kind``, at places of chance."""
    places = [(text, at) for text in texts() for at in range(len(text.rows))]
    Random(f"{seed} {source}-{language} {kind.name}").shuffle(places)
    for text, at in places:
        chance = Random(f"{seed} {source}-{language} {kind.name} {text.name} {at}")
        entries = kind.breaks(Passage(text.rows, at, source, language), chance)
        if entries:
            yield text, Defect(kind, at, entries)
            count -= 1
            if not count:
                return


def seedings(
    kinds: Iterable[Kind], source: str, language: str, *, count: int = 4, seed: int = 1
) -> tuple[Seeding, ...]:
    """Return texts in the direction ``source`` to ``language`` with up to ``count`` defects of each of ``kinds``.

    A defect goes into the first copy of its text in which there is room about its entries.
    """
    copies: list[Seeding] = []
    for kind in (kind for kind in kinds if language in kind.languages):
        for text, defect in _defects(kind, source, language, count, seed):
            if not any(copy.text is text and copy.accept(defect) for copy in copies):
                fresh = Seeding(text, source, language)
                fresh.accept(defect)
                copies.append(fresh)
    return tuple(copies)
