"""Inline markup that was lost, added, torn or made text."""

from __future__ import annotations

import re
from random import Random

from tests.mutations.kind import Passage, kind, pick, places, replaced

_ELEMENT = re.compile(r"<([a-z]+)>([^<>]+)</\1>")
_NESTED = re.compile(r"<([a-z]+)>([^<>]*)<([a-z]+)>([^<>]+)</\3></\1>")


def _element(place: Passage, chance: Random) -> re.Match[str] | None:
    return pick(chance, list(_ELEMENT.finditer(place.target)))


@kind("inline code dropped", "M902", "xmltags")
def code_dropped(place: Passage, chance: Random) -> str | None:
    match = _element(place, chance)
    return match and replaced(place.target, match, match[2])


@kind("inline code added", "M902", "xmltags")
def code_added(place: Passage, chance: Random) -> str | None:
    element = _element(place, chance)
    match = pick(chance, places(r"[^\W\d]{2,}(?![^<]*</)", place.target))
    return element and match and replaced(place.target, match, f"<{element[1]}>{match[0]}</{element[1]}>")


@kind("inline code renamed", "M902", "xmltags")
def code_renamed(place: Passage, chance: Random) -> str | None:
    match = _element(place, chance)
    name = "strong" if match and match[1] != "strong" else "em"
    return match and replaced(place.target, match, f"<{name}>{match[2]}</{name}>")


@kind("end of an inline code lost", "M901 M902", "xmltags validxml")
def code_torn(place: Passage, chance: Random) -> str | None:
    match = pick(chance, list(re.finditer(r"</[a-z]+>", place.target)))
    return replaced(place.target, match, "")


@kind("inline codes crossed", "M901 M903", "validxml")
def codes_crossed(place: Passage, chance: Random) -> str | None:
    match = pick(chance, list(_NESTED.finditer(place.target)))
    if match is None:
        return None
    outer, before, inner, text = match.groups()
    return replaced(place.target, match, f"<{outer}>{before}<{inner}>{text}</{outer}></{inner}>")


@kind("inline codes nested otherwise", "M903", "xmltags")
def codes_nested(place: Passage, chance: Random) -> str | None:
    match = pick(chance, list(_NESTED.finditer(place.target)))
    if match is None:
        return None
    outer, before, inner, text = match.groups()
    return replaced(place.target, match, f"<{outer}>{before}</{outer}><{inner}>{text}</{inner}>")


@kind("script inserted", "M905 M902", "xmltags")
def script_inserted(place: Passage, chance: Random) -> str | None:
    return place.target + chance.choice(
        ('<script src="//example.org/x.js"></script>', '<img src="x" onerror="alert(1)"/>', "<style>p{}</style>")
    )


@kind("markup escaped", "M904 M902", "xmltags")
def markup_escaped(place: Passage, chance: Random) -> str | None:
    match = _element(place, chance)
    return match and replaced(place.target, match, match[0].replace("<", "&lt;").replace(">", "&gt;"))


@kind("entity in the text", "M904", "validxml")
def entity_in_text(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(r"(?<=\w) (?=\w)|(?<=[，。])", place.target))
    return replaced(place.target, match, chance.choice(("&nbsp;", "&amp;nbsp;", "&#160;")))
