"""Document symbols, numbers of resolutions and articles, and addresses that no longer lead anywhere."""

from __future__ import annotations

import re
from random import Random

from tests.mutations.kind import Passage, kind, pick, places, replaced

_SYMBOL = re.compile(r"(?<![\w/])(?:[ASE]|ST|CRC)(?:/[A-Z0-9][A-Za-z0-9.]*)+")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9./-]*[A-Za-z0-9]")
_EMAIL = re.compile(r"[a-z]+@[a-z.]+[a-z]")
_CYRILLIC = str.maketrans("AESCT", "АЕЅСТ")
_RESOLUTION = r"(?<![\d/.,])(\d{2,4})(?= ?[(（]\d{4}[)）])|(?<![\d/.,A-Z])(?<!الساعة )\d{2}/(\d{1,3})(?!\d)"
_ARTICLE = {
    "ar": r"(?:المادة|الفقرة) (\d+)",
    "zh": r"第([一二三四五六七八九十]{1,3}|\d+)[条段]",
    "en": r"(?:Article|paragraph) (\d+)",
    "fr": r"(?:[Aa]rticle|paragraphe) (\d+)",
    "ru": r"(?:[Сс]тать\w+|[Пп]ункт\w*) (\d+)",
    "es": r"(?:[Aa]rtículo|párrafo) (\d+)",
}
_HAN = "二三四五六七八九"


def _changed(chance: Random, digits: str) -> str:
    at = chance.randrange(len(digits))
    other = chance.choice([digit for digit in "123456789" if digit != digits[at]])
    return digits[:at] + other + digits[at + 1 :]


@kind("digit of a symbol changed", "S201", "numbers")
def symbol_digit(place: Passage, chance: Random) -> str | None:
    match = pick(chance, list(_SYMBOL.finditer(place.target)))
    if match is None:
        return None
    at = chance.choice([n for n, char in enumerate(match[0]) if char.isdigit()])
    return replaced(place.target, match, match[0][:at] + _changed(chance, match[0][at]) + match[0][at + 1 :])


@kind("symbol in Cyrillic letters", "S201 U605", "")
def symbol_cyrillic(place: Passage, chance: Random) -> str | None:
    match = pick(chance, [found for found in _SYMBOL.finditer(place.target) if found[0][0] in "AESCT"])
    return match and replaced(place.target, match, match[0][0].translate(_CYRILLIC) + match[0][1:])


@kind("symbol dropped", "S201", "numbers")
def symbol_dropped(place: Passage, chance: Random) -> str | None:
    found = re.finditer(r" ?[(（](?:[ASE]|ST)(?:/[A-Z0-9][A-Za-z0-9.]*)+[)）]", place.target)
    return replaced(place.target, pick(chance, list(found)), "")


@kind("resolution number changed", "S204 S201 N1", "numbers")
def resolution_changed(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(_RESOLUTION, place.target))
    if match is None:
        return None
    group = 1 if match[1] else 2
    return replaced(place.target, match, _changed(chance, match[group]), group)


@kind("article number changed", "S204 N1", "numbers")
def article_changed(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(_ARTICLE[place.language], place.target))
    if match is None:
        return None
    number = match[1]
    if number.isdigit():
        return replaced(place.target, match, _changed(chance, number), 1)
    at = max((n for n, char in enumerate(number) if char in _HAN), default=-1)
    if at < 0:
        return None
    other = chance.choice([char for char in _HAN if char != number[at]])
    return replaced(place.target, match, number[:at] + other + number[at + 1 :], 1)


@kind("web address damaged", "S202", "urls")
def url_damaged(place: Passage, chance: Random) -> str | None:
    match = pick(chance, list(_ADDRESS.finditer(place.target)))
    if match is None:
        return None
    address = match[0]
    at = chance.randrange(len("https://") + 2, len(address) - 1)
    damaged = (address[:at] + address[at + 1 :], address.replace("://", ":/"), address.replace("un.org", "un,org"))
    return replaced(place.target, match, chance.choice(damaged))


@kind("e-mail address damaged", "S203", "emails")
def email_damaged(place: Passage, chance: Random) -> str | None:
    match = pick(chance, list(_EMAIL.finditer(place.target)))
    if match is None:
        return None
    address = match[0]
    at = chance.randrange(1, address.index("@") - 1)
    swapped = address[:at] + address[at + 1] + address[at] + address[at + 2 :]
    dropped = address[:at] + address[at + 1 :]
    return replaced(place.target, match, chance.choice((swapped, dropped, address.replace("@", " @ "))))
