"""Characters that a reader does not see and a machine does: bad pastes, other keyboards, broken encodings."""

from __future__ import annotations

import unicodedata
from random import Random

from tests.mutations.kind import LANGUAGES, Passage, kind, pick, places, replaced, substituted

_LATIN_LIKE = dict(zip("аеорсхАЕОРСХМТК", "aeopcxAEOPCXMTK", strict=True))
_CYRILLIC_LIKE = {latin: cyrillic for cyrillic, latin in _LATIN_LIKE.items()}
_TRADITIONAL = dict(
    zip(
        "国会权际联这们为来对时实现经济应动与发展个问题进",
        "國會權際聯這們為來對時實現經濟應動與發展個問題進",
        strict=True,
    )
)
_JOINING = "بتثجحخسشصضطظعغفقكلمنهي"
_FORMS = {
    unicodedata.normalize("NFKC", chr(point)) + unicodedata.decomposition(chr(point)).split()[0]: chr(point)
    for point in range(0xFE80, 0xFEFD)
    if unicodedata.decomposition(chr(point))
}
_COMPATIBLE = {
    unicodedata.normalize("NFC", chr(point)): chr(point)
    for point in range(0xF900, 0xFA6E)
    if unicodedata.normalize("NFC", chr(point)) != chr(point)
}
_LIGATURES = {"fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ"}
_WITH_LETTERS = ("en", "fr", "ru", "es", "ar")


@kind("decomposed letters", "U601", "", languages=("fr", "ru", "es", "ar"))
def decomposed(place: Passage, chance: Random) -> str | None:
    return unicodedata.normalize("NFD", place.target)


def shaped(word: str) -> str:
    """Return an Arabic word in presentation forms, as text copied from a page description has it."""
    result = []
    for at, letter in enumerate(word):
        before = at > 0 and word[at - 1] in _JOINING
        after = at + 1 < len(word) and letter in _JOINING
        form = {(True, True): "<medial>", (True, False): "<final>", (False, True): "<initial>"}.get((before, after))
        result.append(_FORMS.get(letter + (form or "<isolated>"), letter))
    return "".join(result)


@kind("presentation forms", "U602 U601", "", languages=("ar", "zh", "en", "fr", "es"))
def presentation_forms(place: Passage, chance: Random) -> str | None:
    if place.language == "ar":
        match = pick(chance, places(r"[\u0621-\u064a]{4,}", place.target))
        return match and replaced(place.target, match, shaped(match[0]))
    table = _COMPATIBLE if place.language == "zh" else _LIGATURES
    match = pick(chance, places("|".join(table), place.target))
    return match and replaced(place.target, match, table[match[0]])


@kind("zero-width sign", "U603", "")
def zero_width(place: Passage, chance: Random) -> str | None:
    return substituted(place, chance, r"(?<=[^\W\d])(?=[^\W\d])", chance.choice(("\u200b", "\u2060", "\ufeff")))


@kind("soft hyphen", "U603", "", languages=("en", "fr", "ru", "es"))
def soft_hyphen(place: Passage, chance: Random) -> str | None:
    return substituted(place, chance, r"(?<=[^\W\d]{3})(?=[^\W\d]{3})", "\u00ad")


@kind("directional override", "U604", "")
def bidi_override(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(r"[^\W\d]{2,}", place.target))
    return match and replaced(place.target, match, f"\u202e{match[0]}\u202c")


@kind("directional embedding left open", "U604", "")
def bidi_unbalanced(place: Passage, chance: Random) -> str | None:
    return substituted(place, chance, r"(?<=\s)(?=\w)|^(?=\w)", chance.choice(("\u202b", "\u202a", "\u2067")))


@kind("Latin letter in a Cyrillic word", "U605", "", languages=("ru",))
def latin_in_cyrillic(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(f"(?<=[а-яё])[{''.join(_LATIN_LIKE)}](?=[а-яё])", place.target))
    return match and replaced(place.target, match, _LATIN_LIKE[match[0]])


@kind("Cyrillic letter in a Latin word", "U605", "", languages=("en", "fr", "es"))
def cyrillic_in_latin(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(f"(?<=[a-z])[{''.join(_CYRILLIC_LIKE)}](?=[a-z])", place.target))
    return match and replaced(place.target, match, _CYRILLIC_LIKE[match[0]])


@kind("letters of a sister script", "U606", "", languages=("ar", "zh"))
def sister_letters(place: Passage, chance: Random) -> str | None:
    if place.language == "ar":
        return place.target.replace("ي", "ی").replace("ك", "ک")
    found = places(f"[{''.join(_TRADITIONAL)}]", place.target)
    match = pick(chance, [match for match in found if _TRADITIONAL[match[0]] != match[0]])
    return match and replaced(place.target, match, _TRADITIONAL[match[0]])


@kind("bytes misread", "U607 U603", "", languages=[tag for tag in LANGUAGES if tag != "en"])
def misread(place: Passage, chance: Random) -> str | None:
    raw = place.target.encode("utf-8")
    return raw.decode("latin-1") if chance.random() < 0.5 else raw.decode("cp1252", "replace")


@kind("replacement character", "U607", "")
def replacement_character(place: Passage, chance: Random) -> str | None:
    return substituted(place, chance, r"[^\W\d]", "\ufffd")


@kind("stretched letters", "U608", "", languages=("ar",))
def kashida(place: Passage, chance: Random) -> str | None:
    return substituted(place, chance, f"(?<=[{_JOINING}])(?=[{_JOINING}])", "ـ" * chance.randint(1, 3))
