"""Names that are found by their stem or surname, and are spelt otherwise all the same."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from hexapla.checks.terms.arabic import normalized
from hexapla.checks.terms.index import ACCEPTED, Reading
from hexapla.checks.terms.morphology import SUBSTRING, keys
from hexapla.checks.terms.spelling import LATIN, Span, letters_between, one_differs
from hexapla.text import LETTERS

_LONG_ENOUGH = 5
"""Letters of a word in which one is no chance."""
_SHORTEST_GIVEN = 4
_CASED = frozenset({*LATIN, "ru"})
_GIVEN = 3
"""Characters of a given name in Chinese, from which one that differs makes no other name."""


def slipped(forms: Sequence[str], text: str, language: str) -> Span | None:
    """Return where a name of which ``forms`` stand in ``text`` has another given name (in Chinese), accent or ending.

    These make no other word of it for the search by stems and surnames: *Genéve*, *Ladsoux*, 埃尔维·拉德苏, and *Koffi*
    before *Annan*.
    """
    known = [form.lstrip(ACCEPTED) for form in forms]
    forms = [form for form in forms if form[0] != ACCEPTED]
    if any(form in text for form in forms[:1]):
        return None
    if language in SUBSTRING:
        return None if any("·" in form and form in text for form in known) else _other_given_name(forms, text)
    if (given := _other_first_name(known, text, language)) or language not in LATIN:
        return given
    return next((found for form in forms if form not in text and (found := _same_stem(form, text, language))), None)


def exchanged(forms: Sequence[str], text: Reading) -> Span | None:
    """Return where a word stands that is the name of a State but for two letters exchanged: *Zimbabew*."""
    if text.index.substring:
        return None
    arabic = text.index.language == "ar"
    names = {_bare(form, arabic) for form in forms if len(form) >= _LONG_ENOUGH and form.isalpha()}
    lengths = {len(name) for name in names}
    for word in text.words if names else ():
        cased = not arabic and not word[0].isupper()
        bare = "" if cased or len(word) < _LONG_ENOUGH else _bare(word, arabic)
        if len(bare) in lengths and bare not in names and any(_exchange(name, bare) for name in names):
            start = text.masked.plain.find(word)
            return start, start + len(word)
    return None


def _bare(word: str, arabic: bool) -> str:
    return normalized(word).removeprefix("و").removeprefix("ال") if arabic else word.casefold()


def _exchange(one: str, other: str) -> bool:
    wrong = [place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return (
        len(one) == len(other)
        and len(wrong) == 2
        and wrong[1] - wrong[0] == 1
        and one[wrong[0]] == other[wrong[1]]
        and one[wrong[1]] == other[wrong[0]]
    )


def _other_given_name(forms: Sequence[str], text: str) -> Span | None:
    for form in forms:
        given, dot, family = form.partition("·")
        place = text.find(f"·{family}") if dot and len(given) >= _GIVEN else -1
        start = place - len(given)
        if start >= 0 and one_differs(given, text[start:place]):
            return start, place + 1 + len(family)
    return None


def _other_first_name(known: Sequence[str], text: str, language: str) -> Span | None:
    """Return where the family name of a person stands behind a first name that is the known one but for a letter."""
    names = [form.partition(" ")[::2] for form in known if " " in form]
    given, family = next(iter(names), ("", ""))
    if language not in _CASED or len(given) < _SHORTEST_GIVEN or " " in family:
        return None
    stems, own = keys(family, language), [keys(first, language) for first, _ in names]
    words = LETTERS.finditer(text)
    for one, other in itertools.pairwise(words):
        beside = other.start() == one.end() + 1 and text[one.end()] in " \u00a0" and other[0][0].isupper()
        if not (beside and keys(other[0], language) & stems) or any(keys(one[0], language) & key for key in own):
            continue
        if letters_between(given, one[0], 1, language) == 1:
            return one.span()
    return None


def _same_stem(form: str, text: str, language: str) -> Span | None:
    """Return where a word of ``text`` has the stem, the length and as many accents as one of ``form``, but is none."""
    parts = {part.casefold() for part in LETTERS.findall(form) if len(part) >= _LONG_ENOUGH}
    if not parts:
        return None
    for match in LETTERS.finditer(text):
        found = match[0].casefold()
        if match[0][0].isupper() and found not in parts:
            for part in parts:
                alike = len(found) == len(part) and found[0] == part[0] and _accents(found) == _accents(part)
                if alike and keys(found, language) == keys(part, language):
                    return match.span()
    return None


def _accents(word: str) -> int:
    return sum(not char.isascii() for char in word)
