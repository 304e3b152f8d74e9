"""Scripts and letters that look alike: words in which the letters of two scripts stand together.

Unicode's Script property (UAX #24) for the scripts of the six languages and of what is mistaken for them, and the
letters that its confusables (UTS #39, confusables.txt) make one with a Latin letter. Only those that no reader can tell
apart are taken: a Cyrillic о for a Latin o, not г for r.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from hexapla.masking import Masked
from hexapla.text import beyond_latin, expression

LATIN = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u1e00-\u1eff\u2c60-\u2c7f\uff21-\uff3a\uff41-\uff5a"
CYRILLIC = r"\u0400-\u0481\u048a-\u052f\u1c80-\u1c88\u2de0-\u2dff\ua640-\ua66e\ua680-\ua69d"
GREEK = r"\u0370-\u0373\u0376-\u0377\u037b-\u037d\u037f\u0386\u0388-\u03e1\u03f0-\u03ff\u1f00-\u1fbc\u1fc2-\u1ffc"
ARABIC = r"\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f"
HAN = r"\u2e80-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
MARKS = r"\u0300-\u036f\u064b-\u065f\u0670\u0640"
"""Combining marks, and the tatweel: they belong to whatever script stands before them."""

_CYRILLIC_LOOKS = dict(zip("АВЕКМНОРСТУХаеорсухЅІЈіјѕһԛԝ", "ABEKMHOPCTYXaeopcyxSIJijshqw", strict=True))
_GREEK_LOOKS = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_RUSSIAN_OF_LATIN = {latin: char for char, latin in _CYRILLIC_LOOKS.items() if "А" <= char <= "я"}
_LOOKS: dict[tuple[str, str], dict[str, str]] = {
    ("cyrillic", "latin"): _CYRILLIC_LOOKS,
    ("greek", "latin"): _GREEK_LOOKS,
    ("latin", "cyrillic"): _RUSSIAN_OF_LATIN,
    ("greek", "cyrillic"): {c: _RUSSIAN_OF_LATIN[x] for c, x in _GREEK_LOOKS.items() if x in _RUSSIAN_OF_LATIN},
}
_RUN = expression(
    f"(?P<latin>[{LATIN}][{LATIN}{MARKS}]*)|(?P<cyrillic>[{CYRILLIC}][{CYRILLIC}{MARKS}]*)"
    f"|(?P<greek>[{GREEK}][{GREEK}{MARKS}]*)|(?P<arabic>[{ARABIC}][{ARABIC}{MARKS}]*)|(?P<han>[{HAN}]+)"
)
_LETTERS = LATIN + CYRILLIC + GREEK + ARABIC
_WORD_WITH_HAN = expression(f"[{_LETTERS}{HAN}][{_LETTERS}{HAN}{MARKS}]*")
_WORD = expression(f"[{_LETTERS}][{_LETTERS}{MARKS}]*")
_STRANGE = {
    "ru": expression(f"[{LATIN}{GREEK}{ARABIC}{HAN}]"),
    "ar": expression(f"[{LATIN}{CYRILLIC}{GREEK}{HAN}]"),
    "zh": expression(f"[{CYRILLIC}{GREEK}{ARABIC}]"),
}
_STRANGE_IN_LATIN = expression(f"[{CYRILLIC}{GREEK}{ARABIC}{HAN}]")


class Run(Struct, frozen=True):
    """Letters of one script within a word; ``start`` counts from the beginning of the text."""

    script: str
    text: str
    start: int


def native_script(language: str) -> str:
    """Return the script in which words of ``language`` are looked for: that of letters, in Chinese the Latin one."""
    return {"ru": "cyrillic", "ar": "arabic"}.get(language, "latin")


def mixed_words(text: Masked) -> tuple[tuple[Run, ...], ...]:
    """Return the words of ``text`` with letters of several scripts, each as its runs.

    Han characters and letters stand side by side in Chinese without space, so there they are words of their own.
    """
    plain, strange = text.plain, _strange(text)
    word = _WORD if text.language.startswith("zh") else _WORD_WITH_HAN
    found = []
    end = 0
    for letter in strange.finditer(plain) if has_strange_letters(text) else ():
        at = letter.start()
        if at >= end:
            begin = max(end, plain.rfind(" ", end, at) + 1)
            match = next(match for match in word.finditer(plain, begin) if match.end() > at)
            end = match.end()
            runs = tuple(_runs(match[0], match.start()))
            if len(runs) > 1:
                found.append(runs)
    return tuple(found)


def has_strange_letters(text: Masked) -> bool:
    """Whether ``text`` has letters of a script other than its language's (quickly)."""
    if text.language not in _STRANGE:
        return beyond_latin(text.plain) and bool(_STRANGE_IN_LATIN.search(text.plain))
    return not text.plain.isascii() and bool(_STRANGE[text.language].search(text.plain))


def _strange(text: Masked) -> re.Pattern[str]:
    return _STRANGE.get(text.language, _STRANGE_IN_LATIN)


def _runs(word: str, start: int) -> Iterator[Run]:
    for match in _RUN.finditer(word):
        yield Run(match.lastgroup or "", match[0], start + match.start())


@functools.lru_cache(maxsize=512)
def twin(word: str, script: str) -> str | None:
    """Return ``word`` with each letter as the letter of ``script`` that looks the same; None if one has no such."""
    parts = []
    for match in _RUN.finditer(word):
        own = match.lastgroup or ""
        if own == script:
            parts.append(match[0])
            continue
        looks = _LOOKS.get((own, script))
        letters = unicodedata.normalize("NFD", match[0])
        if looks is None or not all(char in looks or unicodedata.combining(char) for char in letters):
            return None
        parts.append("".join(looks.get(char, char) for char in letters))
    return unicodedata.normalize("NFC", "".join(parts))


def majority(runs: tuple[Run, ...]) -> str:
    """Return the script that most letters of a word are of; "" if two have as many."""
    count: Counter[str] = Counter()
    for run in runs:
        count[run.script] += len(run.text)
    (first, most), (_, second) = count.most_common(2)
    return first if most > second else ""
