"""What the grader knows of a language: plain data, one module a language, loaded at first use.

The word lists were typed by hand for this project from current UN usage. ``names.tsv`` holds the names of States from
github datasets/country-codes (UNTERM columns, ODC-PDDL) and names of organs, people and places typed by hand (CC0).
"""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from importlib import resources

from msgspec import Struct, field

from hexapla.changes.items import Kind
from hexapla.languages import short_tag


class Entry(Struct, frozen=True):
    """What a word or phrase stands for. ``role`` and ``value`` are those of a number word or of half a negation."""

    kind: Kind
    key: str
    role: str = ""
    value: Fraction | None = None


class Lexicon(Struct, frozen=True):
    """The data of one language.

    ``entries`` maps words and phrases (in lower case, a space between words) to what they stand for; ``nouns_after``
    are, by modal, the words after which it is a noun (*the will*, *an urgent need*); ``dates`` and ``times`` are
    regular expressions with named groups; ``expand`` rewrites contractions; ``prefixes`` are negative ones and
    ``prefix_words`` begin like one without being one.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    function: frozenset[str] = frozenset()
    nouns_after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    time_units: frozenset[str] = frozenset()
    dates: str = ""
    times: str = ""
    ordinal: str = ""
    decimal: str = "."
    group: str = ","
    joiners: frozenset[str] = frozenset()
    negators: frozenset[str] = frozenset()
    expand: tuple[tuple[str, str], ...] = ()
    abbreviations: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    prefix_words: tuple[str, ...] = ()
    clitics: str = ""
    future: str = ""
    transliteration: frozenset[str] = frozenset()
    capital_nouns: bool = False


def table(kind: Kind, text: str) -> Iterator[tuple[str, Entry]]:
    """Yield the entries of a table of lines ``key: form, form``; ``key*`` marks half a negation, a companion, and
    ``key?`` a companion that is none when it stands alone."""
    for line in text.strip().splitlines():
        key, _, forms = line.partition(":")
        role = {"*": "companion", "?": "weak"}.get(key[-1], "")
        entry = Entry(kind, key.rstrip("*?"), role)
        for form in forms.split(","):
            yield form.strip(), entry


def numbers(role: str, text: str) -> Iterator[tuple[str, Entry]]:
    """Yield the entries of a table of number words ``value form form …`` of one role, values as ``3`` or ``1/3``."""
    for line in re.split(r"[\n;]", text.strip()):
        value, *forms = line.split()
        for form in forms:
            yield form.replace("_", " "), Entry(Kind.NUMBER, "", role, Fraction(value))


def idioms(text: str) -> Iterator[tuple[str, Entry]]:
    """Yield the entries of phrases, a comma between, in which no word has its dangerous meaning."""
    for phrase in text.split(","):
        words = " ".join(phrase.split())
        yield words, Entry(Kind.WORD, words)


def dated(phrases: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    """Yield the entries of phrases that are a date: *today*, *last year*; a comma between."""
    for phrase in phrases:
        yield phrase, Entry(Kind.DATE, f"d:{phrase}")


def words(text: str) -> frozenset[str]:
    """Return the words of a white-space list."""
    return frozenset(text.split())


GENERIC = Lexicon()
_CAPITAL_NOUNS = Lexicon(capital_nouns=True)
_KNOWN = frozenset({"ar", "zh", "en", "fr", "ru", "es"})


@functools.cache
def load(language: str) -> Lexicon:
    """Return the lexicon of ``language``; of one that is not among the six, an empty one."""
    tag = short_tag(language)
    if tag in _KNOWN:
        lexicon = importlib.import_module(f"hexapla.changes.lexicon.{tag}").LEXICON
        assert isinstance(lexicon, Lexicon)  # noqa: S101
        return lexicon
    return _CAPITAL_NOUNS if tag in {"de", "lb"} else GENERIC


@functools.cache
def names(language: str) -> tuple[str, ...]:
    """Return the names of States, organs, places and people in ``language``; none for one that is not of the six."""
    tag = short_tag(language)
    lines = resources.files(__name__).joinpath("names.tsv").read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    if tag not in header:
        return ()
    column = header.index(tag)
    cells = (line.split("\t")[column] for line in lines[1:])
    return tuple(dict.fromkeys(name for cell in cells for name in cell.split(" | ") if name))
