"""Text that is missing, too much, in another language or in another place."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

from tests.mutations.exchanges import exchange
from tests.mutations.kind import GONE, LANGUAGES, Broken, Passage, document_kind, kind

_MISSING = " ".join(("C705 C706 C708", *GONE))
_LONG = {"zh": 30}
_LONG_ELSEWHERE = 90
_SENTENCE = re.compile(r"(?<=[^\W\d]{3}[.!?؟])[ \u00a0]+(?=[^\W\d_])|(?<=\w\w\u00a0[!?]) (?=\w)|(?<=[。！？])(?=\w)")
_CLAUSE = {"zh": re.compile(r"[，；、]"), "ar": re.compile(r"[،؛] ?")}
_CLAUSE_ELSEWHERE = re.compile(r"\u00a0?[,;] ")
_LOWER = re.compile(r"(?<!\S)[a-zà-ÿ]{6,}(?!\S)")
_NEAR = {"fr": "es", "es": "fr", "en": "fr", "ru": "en", "ar": "en", "zh": "en"}


def is_long(text: str, language: str, share: float = 1) -> bool:
    """Whether ``text`` is a paragraph: about fifteen words, or ``share`` times as many."""
    return len(text) >= share * _LONG.get(language, _LONG_ELSEWHERE)


def cut(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Return ``text`` in pieces that each begin after a match of ``pattern``; together they are the text."""
    ends = [0, *(match.end() for match in pattern.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(ends) if text[start:end].strip()]


@kind("empty", "C701", "untranslated")
def empty(place: Passage, chance: Random) -> str | None:
    return chance.choice(("", " ", "…", "TODO", "xxx"))


@kind("source copied", "C702", "unchanged")
def source_copied(place: Passage, chance: Random) -> str | None:
    return place.source if any(char.isalpha() and char.islower() for char in place.source) else None


@kind("sentence left in the source language", "C703 C704", "unchanged")
def sentence_left(place: Passage, chance: Random) -> str | None:
    theirs, ours = cut(place.source, _SENTENCE), cut(place.target, _SENTENCE)
    if len(ours) < 2 or len(theirs) != len(ours):
        return None
    at = chance.randrange(len(ours))
    space = "" if place.language == "zh" else " "
    return "".join((*ours[:at], theirs[at].rstrip(), space if at + 1 < len(ours) else "", *ours[at + 1 :]))


@kind("word left in the source language", "C703", "unchanged", languages=("ar", "zh", "ru"))
def word_left(place: Passage, chance: Random) -> str | None:
    words: list[str] = _LOWER.findall(place.source)
    if place.source_language not in ("en", "fr", "es") or not words or not is_long(place.target, place.language, 0.4):
        return None
    if place.language == "zh":
        at = chance.randrange(2, len(place.target) - 2)
        return place.target[:at] + chance.choice(words) + place.target[at + 1 :]
    ours = place.target.split(" ")
    ours[chance.randrange(1, len(ours) - 1)] = chance.choice(words)
    return " ".join(ours)


@kind("paragraph in a third language", "C704 C703", "unchanged")
def third_language(place: Passage, chance: Random) -> str | None:
    if not is_long(place.target, place.language, 0.6):
        return None
    others = [tag for tag in LANGUAGES if tag not in (place.language, place.source_language)]
    near = _NEAR[place.language]
    tag = near if near in others and chance.random() < 0.5 else chance.choice(others)
    return place.rows[place.at][tag]


@kind("cut short", _MISSING, "short endpunc sentencecount")
def cut_short(place: Passage, chance: Random) -> str | None:
    text = place.target
    if not is_long(text, place.language):
        return None
    at = round(len(text) * chance.uniform(0.4, 0.8))
    return text[:at].rstrip() if place.language == "zh" else text[: text.rindex(" ", 0, at)]


@kind("sentence dropped", _MISSING, "sentencecount short")
def sentence_dropped(place: Passage, chance: Random) -> str | None:
    ours = cut(place.target, _SENTENCE)
    if len(ours) < 2:
        return None
    long = [n for n, piece in enumerate(ours) if is_long(piece, place.language, 0.35)]
    if not long:
        return None
    at = chance.choice(long)
    return "".join((*ours[:at], *ours[at + 1 :])).rstrip()


@kind("clause dropped", _MISSING, "sentencecount short puncspacing")
def clause_dropped(place: Passage, chance: Random) -> str | None:
    """A line that the eye skipped: a stretch between two commas, of eight words or more."""
    ours = cut(place.target, _CLAUSE.get(place.language, _CLAUSE_ELSEWHERE))
    long = [n for n, piece in enumerate(ours[:-1]) if n and is_long(piece, place.language, 0.5)]
    if not long:
        return None
    at = chance.choice(long)
    return "".join((*ours[:at], *ours[at + 1 :]))


@kind("sentence added from a neighbour", "C707 C705 C708", "sentencecount long")
def sentence_added(place: Passage, chance: Random) -> str | None:
    if place.at == 0 or not place.target.endswith((".", "。")):
        return None
    pieces = cut(place.rows[place.at - 1][place.language], _SENTENCE)
    piece = chance.choice(pieces).strip() if pieces else ""
    space = "" if place.language == "zh" else " "
    return place.target + space + piece if is_long(piece, place.language, 0.35) else None


@kind("sentence pasted twice", "C707 C705 W001", "sentencecount long")
def sentence_twice(place: Passage, chance: Random) -> str | None:
    ours = cut(place.target, _SENTENCE)
    at = chance.randrange(len(ours))
    if len(ours) < 2 or not is_long(ours[at], place.language, 0.35):
        return None
    space = "" if place.language == "zh" else " "
    return "".join((*ours[:at], ours[at].rstrip() + space + ours[at], *ours[at + 1 :]))


def _paragraphs(place: Passage, count: int) -> list[int]:
    """Return the numbers of ``count`` paragraphs in a row from the place, none if one of them is no paragraph."""
    numbers = list(range(place.at, place.at + count))
    fits = numbers[-1] < len(place.rows) and all(
        is_long(place.rows[n][place.language], place.language, 0.5) for n in numbers
    )
    return numbers if fits else []


@document_kind("neighbours exchanged", "C708 C705 C706", "long short sentencecount")
def neighbours_exchanged(place: Passage, chance: Random) -> Broken | None:
    numbers = _paragraphs(place, 2)
    if not numbers:
        return None
    (first, ours), (second, theirs) = map(place.entry, numbers)
    return {numbers[0]: (first, theirs), numbers[1]: (second, ours)}


@document_kind("run shifted by one", "C708 C705 C706", "long short sentencecount")
def run_shifted(place: Passage, chance: Random) -> Broken | None:
    numbers = _paragraphs(place, 4)
    if not numbers:
        return None
    entries = [place.entry(n) for n in numbers]
    targets = [target for _, target in entries[1:]] + [entries[0][1]]
    return {n: (source, target) for n, (source, _), target in zip(numbers, entries, targets, strict=True)}


@document_kind("pasted over the next", "C708 K802 C705 C706", "long short sentencecount")
def pasted_over(place: Passage, chance: Random) -> Broken | None:
    numbers = _paragraphs(place, 2)
    if not numbers:
        return None
    (_, ours), (second, _) = map(place.entry, numbers)
    return {numbers[1]: (second, ours)}


@document_kind("one source, two translations", "K801", "")
def two_translations(place: Passage, chance: Random) -> Broken | None:
    """The sentence stands once more, three entries on, where another hand translated it."""
    other = place.at + 3
    if other >= len(place.rows) or not is_long(place.target, place.language, 0.3):
        return None
    target = exchange("reworded", place, chance, grounded=False)
    return {other: (place.source, target)} if target else None
