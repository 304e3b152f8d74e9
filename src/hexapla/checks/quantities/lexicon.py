"""What the parser knows of a language, from three places, so that no fact stands twice.

``spelled.tsv`` is made from CLDR's rule-based number formats (``tests/bench/spellout.py``): cardinals and ordinals with
their genders and cases. The grader's lexicon (``hexapla.changes.lexicon``) gives what UN usage adds to that, and scale
words. ``words/`` holds what neither has: fractions, multiples, round numbers, idioms in which a number word is none.
"""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from importlib import resources
from types import ModuleType

from msgspec import Struct
from msgspec.structs import replace

from hexapla.changes.lexicon import load as load_shared
from hexapla.checks.quantities.amounts import Amount, amount, divided, exact
from hexapla.text import LETTERS

SPELLED = ("ar", "en", "es", "fr", "ru")
"""The languages that write numbers in words with spaces between them."""


class Role(StrEnum):
    """What a word does in a number."""

    CARDINAL = "cardinal"
    HUNDRED = "hundred"
    SCALE = "scale"
    DUAL = "dual"
    """An Arabic scale word in the dual: two millions; ``مليونا`` may be one as well, and is that after a number."""
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    FACTOR = "factor"
    VAGUE = "vague"
    DECADE = "decade"
    COMPOUND = "compound"
    """A Russian word that a number begins: *восемнадцатилетний*."""
    WITNESS = "witness"
    SKIP = "skip"


class Entry(Struct, frozen=True):
    """A word or phrase. ``joined``: it begins with the Arabic *and*. ``plural``: by itself it is an order of magnitude
    (*millions*). ``weak``: only a witness."""

    role: Role
    value: Amount
    joined: bool = False
    plural: bool = False
    weak: bool = False
    definite: bool = False
    """An Arabic word with its article."""


class Lexicon(Struct, frozen=True):
    """The tables of one language; words are folded as :func:`folded` does it."""

    language: str
    words: Mapping[str, Entry]
    phrases: Mapping[str, tuple[tuple[str, Entry], ...]]
    """By first word, the longest first."""
    heads: frozenset[str]
    """What ``words`` and ``phrases`` have."""
    asking: frozenset[str]
    """Words without one of which, and without digits, a text has no number that asks for an answer."""
    durations: Mapping[str, tuple[str, Amount]]
    currencies: Mapping[str, str]
    joiners: frozenset[str]
    point: frozenset[str]
    """What is said for the decimal sign: *one point two billion*."""
    fillers: frozenset[str]
    few: frozenset[str]
    ranges: frozenset[str]
    centuries: frozenset[str]
    numbered: frozenset[str]
    """Words after which a Roman number stands."""
    inside: frozenset[str]
    times: frozenset[str]
    each: frozenset[str]
    """Words after *times* that make it a frequency: *three times a year*."""
    multiplied: re.Pattern[str]
    """What stands before a number that is a multiple: *multipliés par*."""
    falling: re.Pattern[str]
    """Words of falling near a multiple, which divides then: *fell fourfold* is by three quarters, to a quarter."""
    percent: re.Pattern[str]
    half: re.Pattern[str]


_FOLD = str.maketrans({"ё": "е", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ئ", "’": "'", "İ": "i"})
_SHARED = {
    "cardinal": Role.CARDINAL,
    "soft": Role.CARDINAL,
    "hundred": Role.HUNDRED,
    "scale": Role.SCALE,
    "ordinal": Role.ORDINAL,
}
_BEFORE = tuple(
    (joiner + clitic + article, joiner == "و" and not clitic, article != "")
    for joiner in ("", "و", "ف")
    for clitic, article in (
        ("", ""), ("ب", ""), ("ل", ""), ("ك", ""), ("", "ال"), ("ب", "ال"), ("", "لل"), ("ك", "ال"),
    )
)  # fmt: skip


def folded(word: str) -> str:
    """Return a word in small letters, without the differences in spelling that do not matter; its length stays."""
    return word.lower().translate(_FOLD)


@functools.cache
def load(language: str) -> Lexicon:
    """Return the tables of a language with number words (short tag)."""
    data = importlib.import_module(f"hexapla.checks.quantities.words.{language}")
    entries: dict[str, Entry] = {}
    for text, entry in _expanded(_entries(language, data), language):
        entries.setdefault(text, entry)
    phrases: dict[str, list[tuple[str, Entry]]] = {}
    for text, entry in entries.items():
        if not text.isalpha():
            first = LETTERS.match(text)
            phrases.setdefault(first[0] if first else text, []).append((text, entry))
    words = {text: entry for text, entry in entries.items() if text.isalpha()}
    return Lexicon(
        language,
        words,
        {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in phrases.items()},
        frozenset(words) | frozenset(phrases),
        frozenset(_asking(entries)) | {form.split("_")[0] for form in folded(data.PERCENT).split()},
        dict(_durations(data.DURATION)),
        dict(_currencies(data.CURRENCY, language)),
        _set(data.JOINERS),
        _set(data.POINT),
        _set(data.FILLERS),
        _set(data.FEW),
        _set(data.RANGE),
        _set(data.CENTURY),
        _set(data.ROMAN_AFTER),
        _set(data.IN),
        _set(data.TIMES),
        _set(data.EACH),
        re.compile(rf"(?:{data.MULTIPLIED}) \Z"),
        re.compile(rf"\b(?:{data.FALLING})"),
        _alternatives(data.PERCENT, r"[ \-]{0,3}(?:%|(?:{})(?!\w))"),
        _alternatives(data.HALF_AFTER, r" ?(?:{})(?!\w)"),
    )


def _asking(entries: Mapping[str, Entry]) -> Iterator[str]:
    """Yield the first words of what may be more than a witness."""
    for text, entry in entries.items():
        one = entry.value == 1 and entry.role is Role.ORDINAL
        silent = entry.role is Role.WITNESS and not 0 < entry.value < 1
        if not (one or silent or entry.role is Role.SKIP or (entry.weak and entry.role is not Role.ORDINAL)):
            first = LETTERS.match(text)
            yield first[0] if first else text


def _entries(language: str, data: ModuleType) -> Iterator[tuple[str, Entry]]:
    """Yield words and phrases with what they are; a later one replaces an earlier one."""
    for text, shared in load_shared(language).entries.items():
        if shared.value is not None and (role := _SHARED.get(shared.role)):
            yield folded(text), Entry(role, exact(Fraction(shared.value)))
    yield from _spelled_entries(language)
    yield from _own_entries(data)


def _spelled_entries(language: str) -> Iterator[tuple[str, Entry]]:
    for kind, number, words in _spelled()[language]:
        if language == "ar" and kind == "ordinal" and int(number) > 10:
            continue
        for word in words.split():
            hundred = kind == "cardinal" and number == "100" and language in {"ar", "fr"}
            yield folded(word), Entry(Role.HUNDRED if hundred else Role(kind), amount(number))


def _own_entries(data: ModuleType) -> Iterator[tuple[str, Entry]]:
    plurals = {form: value for value, form in _table(data, "VAGUE")}
    for name, role in (
        ("WITNESS", Role.WITNESS), ("CARDINAL", Role.CARDINAL), ("FRACTION", Role.FRACTION), ("FACTOR", Role.FACTOR),
        ("SCALE", Role.SCALE), ("DUAL", Role.DUAL), ("ORDINAL", Role.ORDINAL), ("ORDINAL_BARE", Role.ORDINAL),
        ("DECADE", Role.DECADE),
    ):  # fmt: skip
        for value, form in _table(data, name):
            yield form, Entry(role, value)
    for value, stem in _table(data, "ORDINAL_STEMS"):
        for ending in "ый ая ое ые ого ой ому ым ом ую ых ыми".split():
            yield stem + ending, Entry(Role.ORDINAL, value)
    for value, stem in _table(data, "FACTOR_STEMS"):
        for ending in data.FACTOR_ENDINGS.split():
            yield stem + ending, Entry(Role.FACTOR, value)
    for value, form in _table(data, "FACTOR_WITNESS"):
        yield form, Entry(Role.FACTOR, value, weak=True)
    for form, value in plurals.items():
        yield form, Entry(Role.VAGUE, value)
    for phrase in data.SKIP.replace("\n", " ").split(","):
        yield folded(" ".join(phrase.split()).replace("_", ",")), Entry(Role.SKIP, 0)


def _expanded(entries: Iterable[tuple[str, Entry]], language: str) -> Iterator[tuple[str, Entry]]:
    """Yield the entries, those that are two things merged, in Arabic with proclitics and article."""
    merged: dict[str, Entry] = {}
    for text, entry in entries:
        before = merged.get(text)
        if before and entry.role is Role.VAGUE and before.role in {Role.SCALE, Role.HUNDRED}:
            entry = Entry(before.role, before.value, plural=True)
        elif before and entry.role is Role.WITNESS and before.role in {Role.CARDINAL, Role.ORDINAL}:
            entry = Entry(before.role, before.value, weak=True)
        merged[text] = entry
    yield from merged.items()
    if language != "ar":
        return
    for text, entry in merged.items():
        bare = text.removeprefix("ال") if entry.role is Role.ORDINAL else text
        if entry.role is Role.SKIP or len(bare) < 2:
            continue
        for prefix, joined, definite in _BEFORE:
            if (form := prefix + bare) not in merged:
                yield form, replace(entry, joined=joined, definite=definite)


def _table(data: object, name: str) -> Iterator[tuple[Amount, str]]:
    value: Amount = 0
    for line in re.split(r"[\n;]", getattr(data, name, "").strip()):
        for form in line.split():
            if re.fullmatch(r"\d+(?:/\d+)?", form):
                value = amount(form)
            else:
                yield value, folded(form.replace("_", " "))


def _lines(text: str) -> Iterator[tuple[list[str], str]]:
    forms: list[str] = []
    for line in text.strip().splitlines():
        left, colon, right = line.partition(":")
        forms += [folded(form.replace("_", " ")) for form in left.split()]
        if colon:
            yield forms, right
            forms = []


def _durations(text: str) -> Iterator[tuple[str, tuple[str, Amount]]]:
    for forms, measure in _lines(text):
        name, size = measure.split()
        for form in forms:
            yield form, (("hour", divided(amount(size), 60)) if name == "minute" else (name, amount(size)))


def _currencies(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield names of currencies with their codes, in Arabic with proclitics and article too."""
    for forms, code in _lines(text):
        for form in forms:
            yield form, code.strip()
            if language == "ar":
                yield from ((prefix + form, code.strip()) for prefix, _, _ in _BEFORE)


def _set(text: str) -> frozenset[str]:
    return frozenset(folded(form.replace("_", " ")) for form in text.split())


def _alternatives(text: str, pattern: str) -> re.Pattern[str]:
    forms = sorted(_set(text), key=len, reverse=True)
    return re.compile(pattern.replace("{}", "|".join(re.escape(form) for form in forms)))


@functools.cache
def _spelled() -> Mapping[str, list[tuple[str, str, str]]]:
    table: dict[str, list[tuple[str, str, str]]] = {language: [] for language in SPELLED}
    lines = resources.files(__package__).joinpath("spelled.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        language, kind, value, words = line.split("\t")
        table[language].append((kind, value, words))
    return table
