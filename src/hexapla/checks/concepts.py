"""The tables of concepts and names (``anchors.py`` says what they are), read."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from importlib import resources

from hexapla.text import LETTERS, expression

LOOSE, NAMES = 5_000, 10_000
"""Where the numbers of loose concepts, and of names, begin."""
_SHORTEST_STEM = 4
_RUSSIAN_CASES = (("ия", ("ия", "ии", "ию", "ией")), ("а", ("а", "ы", "и", "е", "у", "ой")))
_RUSSIAN_ENDING = expression(r"(?:[аеиоуыэюяьй]|ом|ем|ой|ей|ий|ый|ая|яя|ое|ее|ие|ые|ия)$")


@functools.cache
def _rows() -> tuple[list[str], ...]:
    lines = resources.files(__package__).joinpath("concepts.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(line.split("\t") for line in lines)


def entries(language: str) -> Iterator[tuple[int, str]]:
    """Yield the phrases of a language, each with the number of its concept or name."""
    header, *rows = _rows()
    if language not in header:
        return
    column = header.index(language)
    for row, cells in enumerate(rows):
        number = row + LOOSE if cells[0][0] == "~" else row
        for phrase in cells[column].lstrip("~").split():
            yield number, phrase
    for number, cell in enumerate(_name_cells(language), NAMES):
        for name in cell.split(" | "):
            if len(name) > 1:
                for phrase in _name_phrases(name, language):
                    yield number, phrase


def _name_cells(language: str) -> Iterator[str]:
    lines = resources.files("hexapla.changes.lexicon").joinpath("names.tsv").read_text(encoding="utf-8").splitlines()
    column = lines[0].split("\t").index(language)
    for line in lines[1:]:
        yield line.split("\t")[column]


def _name_phrases(name: str, language: str) -> Iterator[str]:
    """Yield the phrases for a name; a short Russian one in its cases, since its stem begins other words: Перу, Газа."""
    if language == "zh":
        yield name
        return
    words = LETTERS.findall(name)
    if language == "ru" and len(words) == 1 and len(_RUSSIAN_ENDING.sub("", name)) < _SHORTEST_STEM:
        ending, cases = next(((end, cases) for end, cases in _RUSSIAN_CASES if name.endswith(end)), ("", ("",)))
        yield from (name.removesuffix(ending) + case for case in cases)
        return
    if language == "ru":
        words = [_RUSSIAN_ENDING.sub("", word) + "*" if len(word) > 3 else word for word in words]
    yield "_".join(words)
