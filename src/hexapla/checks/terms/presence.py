"""Whether a term stands in a translation, in a form of the list or in a way that comes to the same.

What is owed depends on the kind. An organ or a title is there only with all its words; a term of art may be reworded
with words of the same root; a State is there, too, as an adjective (*le Gouvernement français*).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hexapla.checks.terms import arabic
from hexapla.checks.terms.index import Match, Pattern, Reading, function_words
from hexapla.model import Term

EXACT_KINDS = frozenset({"org", "title", "person", "proper"})
NAMES = frozenset({"country", "place"})
_RIVALLING = EXACT_KINDS | NAMES | {"loose"}
BODIES = frozenset({"organ", "court", "body", "agency", "regional", "mission", "department"})
"""Domains of bodies, each of which may stand wrongly for any other."""
_WITHIN_OTHERS = frozenset({"united-nations", "european-union", "african-union"})
"""Bodies whose names are in those of others: *Programme des Nations Unies* … names the United Nations, too."""
_APART = 6
"""Words that may stand between those of a term."""
_MANY = 5
_MOST = 0.7
"""Of a name of so many words this part will do: translations shorten them."""
_PLACES = 60
"""Places of a word that are looked at: a text of ten thousand is no reason to try them all."""
_APART_HAN = 6
_ROOT = 6
"""No root is longer: *mantenimiento* is *mantener*."""
_VOWELS = "aeiouаеиоуыэюяйьاهي"


class Presence:
    """Which terms stand in ``target``; ``named`` are those that the source names."""

    def __init__(self, target: Reading, terms: Sequence[Term], named: frozenset[int]) -> None:
        self.target = target
        self.terms = terms
        self.named = named
        self.matched = frozenset(p.term for match in target.matches for p in match.patterns)
        self._rivals: dict[str, tuple[Match, ...]] = {}

    def of(self, number: int) -> bool:
        """Whether the term stands in the translation."""
        kind = self.terms[number].kind
        patterns = self.target.index.of_term[number]
        if kind == "person":
            patterns = [one for one in patterns if not (one.accepted and self._goes_on(one, patterns[0]))]
        elif number in self.matched:
            return True
        blocked = self._blocked(number)
        return any(self._holds(pattern, kind, blocked) for pattern in patterns)

    def _goes_on(self, surname: Pattern, name: Pattern) -> bool:
        """Whether what stands there is more of ``name`` than ``surname``, and must be all of it: *Mr. Ban Ki-*."""
        rest = [keys for keys in name.content if all(keys.isdisjoint(own) for own in surname.content)]
        if not surname.content or not rest or len(rest) == len(name.content):
            return False
        positions = self.target.positions
        after = {place + 1 for key in surname.content[-1] for place in positions.get(key, ())[:_PLACES]}
        return any(place in after for keys in rest for key in keys for place in positions.get(key, ())[:_PLACES])

    def headed(self, number: int) -> bool:
        """Whether an Arabic text has the first noun of the term's name with the article, as it repeats names.

        Where others write an acronym Arabic has *the Agency*, *the Programme*.
        """
        if self.terms[number].kind != "org":
            return False
        blocked = self._blocked(number)
        heads = [p.form.split() for p in self.target.index.of_term[number] if not p.accepted and not p.forbidden]
        known = frozenset().union(*(arabic.definite(words[0]) for words in heads if len(words) > 1))
        return any(
            arabic.normalized(word) in known and place not in blocked for place, word in enumerate(self.target.words)
        )

    def rivals(self, term: Term) -> tuple[Match, ...]:
        """Return what stands in the translation of other terms of the same domain, which the source does not name.

        Terms of art have none: that one of them stands there says nothing about another.
        """
        if term.kind not in _RIVALLING:
            return ()
        any_body = term.domain in BODIES and term.kind == "org" and term.id not in _WITHIN_OTHERS
        domain = "" if any_body else term.domain
        if domain not in self._rivals:
            self._rivals[domain] = tuple(self._unnamed(frozenset({domain}) if domain else BODIES, any_body))
        return self._rivals[domain]

    def _unnamed(self, domains: frozenset[str], any_body: bool) -> Iterator[Match]:
        """Yield where terms of ``domains`` stand that the source does not name."""
        for match in self.target.matches:
            if (
                match.exact
                and not all(pattern.accepted for pattern in match.patterns)
                and self.named.isdisjoint(pattern.term for pattern in match.patterns)
            ):
                terms = [self.terms[pattern.term] for pattern in match.patterns]
                if any(one.domain in domains and not (any_body and one.id in _WITHIN_OTHERS) for one in terms):
                    yield match

    def _blocked(self, number: int) -> frozenset[int]:
        """Return the places taken by others: *Vice-Secrétaire général* is no *Secrétaire général*.

        A name has no part in any other name, whether the source has that or not: *Guinea* is not in *Guinea-Bissau*.
        """
        term = self.terms[number]
        others = self._names_but(number) if term.kind in NAMES else self.rivals(term)
        return frozenset(place for match in others for place in range(match.start, match.end))

    def _names_but(self, number: int) -> Iterator[Match]:
        """Yield where other States and places than ``number`` stand."""
        for match in self.target.matches:
            if all(p.term != number and self.terms[p.term].kind in NAMES for p in match.patterns):
                yield match

    def _holds(self, pattern: Pattern, kind: str, blocked: frozenset[int]) -> bool:
        if self.target.index.substring:
            return self._holds_characters(pattern.form, kind, blocked)
        content = function_words(pattern, self.target.index.language)
        loose = kind not in EXACT_KINDS
        places = [found for keys in content if (found := self._places(keys, loose, kind in NAMES, blocked))]
        if len(places) < self._needed(len(content), kind):
            return False
        return _together(places, len(content) + _APART)

    @staticmethod
    def _needed(words: int, kind: str) -> int:
        return int(words * _MOST) if words >= _MANY and kind != "person" else words

    def _places(self, keys: frozenset[str], loose: bool, name: bool, blocked: frozenset[int]) -> list[int]:
        positions = self.target.positions
        found = {place for key in keys for place in positions.get(key, ())[:_PLACES]}
        if loose and not found:
            roots = [root for key in keys if (root := _root(key, name))]
            for other, places in positions.items():
                bare = other.lstrip("=")
                if any(bare.startswith(root) for root in roots):
                    found.update(places[:_PLACES])
        return sorted(found - blocked)[:_PLACES]

    def _holds_characters(self, form: str, kind: str, blocked: frozenset[int]) -> bool:
        text = self.target.text
        if blocked:
            text = "".join("\n" if place in blocked else char for place, char in enumerate(text))
        if form in text:
            return True
        if kind in EXACT_KINDS or kind in NAMES or len(form) < 4:
            return False
        return any(_follows(text, form[:cut], form[cut:]) for cut in range(2, len(form) - 1))


def _root(key: str, name: bool) -> str:
    """Return what another word of the same root begins with, "" if ``key`` is too short to say."""
    bare = key.lstrip("=")
    if bare.startswith("^") or not bare:
        return ""
    if name:
        stem = bare.rstrip(_VOWELS)
        return stem if len(stem) >= 3 else ""
    return bare[: min(max(4, len(bare) * 3 // 5), _ROOT)] if len(bare) >= 4 else ""


def _together(places: list[list[int]], size: int) -> bool:
    """Whether one of each of ``places`` stands within ``size`` words."""
    rarest = min(places, key=len)
    return any(all(any(abs(place - other) < size for other in others) for others in places) for place in rarest)


def _follows(text: str, first: str, then: str) -> bool:
    for start in _starts(text, first):
        end = start + len(first)
        if then in text[end : end + _APART_HAN + len(then)]:
            return True
    return False


def _starts(text: str, part: str) -> Iterator[int]:
    start = text.find(part)
    tried = 0
    while start >= 0 and tried < _PLACES:
        yield start
        tried += 1
        start = text.find(part, start + 1)
