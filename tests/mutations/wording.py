"""Words doubled, list markers, capital letters."""

from __future__ import annotations

from random import Random

from tests.mutations.kind import Passage, kind, pick, places, replaced

_CASED = ("en", "fr", "ru", "es")
_MARKERS = {"ar": "أبجد"}
_MARKER = {"ar": r"(?<=\()[أبج](?=\))", "en": r"(?<=\()[abc](?=\))", "zh": r"(?<=\()[abc](?=\))"}
_MARKER_ELSEWHERE = r"(?<!\w)[abc](?=\) )"


@kind("word doubled", "W001", "doublewords")
def word_doubled(place: Passage, chance: Random) -> str | None:
    if place.language == "zh":
        match = pick(chance, places(r"(?<=\w)[的了](?=\w)|(?<=\w)(?:和平|国家|权利|人民|发展)(?=\w)", place.target))
        return match and replaced(place.target, match, match[0] * 2)
    match = pick(chance, places(r"(?<=\s)[^\W\d_]{2,}(?=\s)", place.target))
    return match and replaced(place.target, match, f"{match[0]} {match[0]}")


@kind("list marker wrong", "W002", "")
def marker_wrong(place: Passage, chance: Random) -> str | None:
    match = pick(chance, places(_MARKER.get(place.language, _MARKER_ELSEWHERE), place.target))
    letters = _MARKERS.get(place.language, "abcd")
    return match and replaced(place.target, match, chance.choice([x for x in letters if x != match[0]]))


@kind("list marker dropped", "W002", "brackets")
def marker_dropped(place: Passage, chance: Random) -> str | None:
    pattern = r"\([أبجabc]\) " if place.language in ("ar", "en", "zh") else r"(?<!\w)[abc]\) "
    return replaced(place.target, pick(chance, places(pattern, place.target)), "")


@kind("capital letter lost", "W003", "startcaps simplecaps", languages=_CASED)
def capital_lost(place: Passage, chance: Random) -> str | None:
    """Of a whole sentence: an item of a list may begin with either."""
    text, theirs = place.target, place.source[:1]
    if theirs.islower() or not text.endswith((".", "?", "!")) or not (text[:1].isupper() and text[1:2].islower()):
        return None
    return text[0].lower() + text[1:]


@kind("all in capitals", "W003", "simplecaps", languages=_CASED)
def all_capitals(place: Passage, chance: Random) -> str | None:
    return place.target.upper() if "<" not in place.target and "@" not in place.target else None
