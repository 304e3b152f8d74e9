"""Quotation marks, brackets, marks at the end and spaces about them."""

from __future__ import annotations

import re
from random import Random

from tests.mutations.kind import Passage, kind, pick, places, replaced, substituted

_QUOTATION = {"fr": r"«[ \u00a0\u202f]([^«»]+)[ \u00a0\u202f]»", "ru": r"«([^«»]+)»", "ar": r"«([^«»]+)»"}
_DOUBLE = r"“([^“”]+)”"
_BRACKETS = {"zh": r"（([^（）]+)）"}
_ROUND = r"\(([^()]+)\)"
_STOP = {"zh": "。"}
_HIGH_MARKS = r"[;:!?»]"
_SPACED = ("en", "fr", "ru", "es", "ar")


def _quotation(place: Passage, chance: Random) -> re.Match[str] | None:
    return pick(chance, places(_QUOTATION.get(place.language, _DOUBLE), place.target))


@kind("quotation mark unpaired", "Q401 Q402", "doublequoting")
def quote_unpaired(place: Passage, chance: Random) -> str | None:
    match = _quotation(place, chance)
    if match is None:
        return None
    start, end = match.span()
    inner_start, inner_end = match.span(1)
    if chance.random() < 0.5:
        return place.target[:start] + place.target[inner_start:]
    return place.target[:inner_end] + place.target[end:]


@kind("quotation marks dropped", "Q402", "doublequoting")
def quotes_dropped(place: Passage, chance: Random) -> str | None:
    """Where the source quotes, too: languages differ in what names they put in quotation marks."""
    match = _quotation(place, chance) if re.search("[«“《「]", place.source) else None
    return match and replaced(place.target, match, match[1])


@kind("straight quotation marks", "Q403 P530", "doublequoting", languages=("fr", "ru", "zh"))
def quotes_straight(place: Passage, chance: Random) -> str | None:
    match = _quotation(place, chance)
    return match and replaced(place.target, match, f'"{match[1]}"')


@kind("English quotation marks", "Q403", "doublequoting", languages=("fr", "ru"))
def quotes_english(place: Passage, chance: Random) -> str | None:
    match = _quotation(place, chance)
    return match and replaced(place.target, match, f"“{match[1]}”")


@kind("bracket unpaired", "Q410", "brackets")
def bracket_unpaired(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(_BRACKETS.get(place.language, _ROUND), place.target))
    return match and replaced(place.target, match, match[0][1:] if chance.random() < 0.5 else match[0][:-1])


@kind("brackets of two kinds", "Q411 Q410", "brackets")
def bracket_mixed(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(_BRACKETS.get(place.language, _ROUND), place.target))
    closing = ")" if place.language == "zh" else "]"
    return match and replaced(place.target, match, match[0][:-1] + closing)


@kind("final mark lost", "P501 P502 C705", "endpunc")
def final_mark_lost(place: Passage, chance: Random) -> str | None:
    return replaced(place.target, re.search(r"(?<=\w)[ \u00a0]?[.。?!؟！？;；؛]$", place.target), "")


@kind("final mark of another kind", "P501 P502 P520 P530", "endpunc")
def final_mark_changed(place: Passage, chance: Random) -> str | None:
    others = {"zh": "，？：", "ar": "،؟:", "es": ",:;"}.get(place.language, ",:?")
    stop = re.search(rf"(?<=\w){re.escape(_STOP.get(place.language, '.'))}$", place.target)
    space = "\u00a0" if place.language == "fr" else ""
    mark = chance.choice(others)
    return replaced(place.target, stop, (space if mark in ":?" else "") + mark)


@kind("final mark doubled", "P501 P502", "endpunc")
def final_mark_doubled(place: Passage, chance: Random) -> str | None:
    mark = _STOP.get(place.language, ".")
    return replaced(place.target, re.search(rf"(?<=\w){re.escape(mark)}$", place.target), mark * 2)


@kind("ellipsis lost", "P502 P501", "endpunc")
def ellipsis_lost(place: Passage, chance: Random) -> str | None:
    return substituted(place, chance, r"(?<=\w)…+$", _STOP.get(place.language, "."))


@kind("ellipsis cut to two dots", "P502 P501 P530", "endpunc")
def ellipsis_of_two(place: Passage, chance: Random) -> str | None:
    return substituted(place, chance, r"(?<=\w)…+", "。。" if place.language == "zh" else "..")


@kind("French space lost", "P510", "puncspacing", languages=("fr",))
def french_space_lost(place: Passage, chance: Random) -> str | None:
    return substituted(place, chance, rf"(?<=\w)[\u00a0\u202f](?={_HIGH_MARKS})", "")


@kind("French space breaking", "P511", "", languages=("fr",))
def french_space_breaking(place: Passage, chance: Random) -> str | None:
    return substituted(place, chance, rf"[\u00a0\u202f](?={_HIGH_MARKS})|(?<=«)[\u00a0\u202f]", " ")


@kind("Spanish opening mark lost", "P520", "puncspacing", languages=("es",))
def spanish_opening_lost(place: Passage, chance: Random) -> str | None:
    return substituted(place, chance, "[¿¡]", "")


@kind("half-width mark in Chinese", "P530 Q411", "endpunc", languages=("zh",))
def chinese_half_width(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places("[，。：；？！]", place.target))
    return match and replaced(place.target, match, dict(zip("，。：；？！", ",.:;?!", strict=True))[match[0]])


@kind("full-width digits in Chinese", "P531", "numbers", languages=("zh",))
def chinese_full_width(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(r"\d+", place.target))
    return match and replaced(place.target, match, match[0].translate({n: n + 0xFEE0 for n in range(0x30, 0x3A)}))


@kind("Latin mark in Arabic", "P540 P501", "puncspacing endpunc", languages=("ar",))
def arabic_latin_mark(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places("[،؛؟]", place.target))
    return match and replaced(place.target, match, dict(zip("،؛؟", ",;?", strict=True))[match[0]])


@kind("space before a mark", "P550", "puncspacing", languages=("en", "ru", "es", "ar"))
def space_before_mark(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(r"(?<=[^\W\d])[.,;:،؛؟?!](?=\s|$)", place.target))
    return match and replaced(place.target, match, " " + match[0])


@kind("no space after a mark", "P550 P540", "puncspacing", languages=_SPACED)
def no_space_after_mark(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(r"(?<=[^\W\d]{3}[.,;،؛]) (?=[^\W\d]{3})", place.target))
    return replaced(place.target, match, "")


@kind("double space", "P560", "doublespacing")
def double_space(place: Passage, chance: Random) -> str | None:
    if place.language == "zh":
        return substituted(place, chance, r"(?<=，)(?=\w)", chance.choice(("  ", "\u3000")))
    return substituted(place, chance, r"(?<=\w) (?=\w)", "  ")


@kind("space at the edge", "P561", "endwhitespace startwhitespace")
def edge_space(place: Passage, chance: Random) -> str | None:
    return place.target + " " if chance.random() < 0.5 else " " + place.target
