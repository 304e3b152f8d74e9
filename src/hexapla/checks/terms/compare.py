"""What of the source's terms a translation lacks, and what stands there instead: the rules T301-T305 ask this once.

A term is there if one of its forms is, in whatever case or number; one mention will do for several, since pronouns
replace repeats. What counts as there depends on the kind of the term (:mod:`hexapla.checks.terms.builtin`).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from msgspec import Struct

from hexapla.checks.terms.around import goal_numbered, of_an_organ
from hexapla.checks.terms.glosses import wrong_glosses
from hexapla.checks.terms.index import ACCEPTED, Match, Pattern, Reading
from hexapla.checks.terms.lists import Lists, lists_of
from hexapla.checks.terms.presence import BODIES, Presence
from hexapla.checks.terms.reading import MEDIUM
from hexapla.checks.terms.repair import repaired
from hexapla.checks.terms.slips import exchanged, slipped
from hexapla.checks.terms.spelling import nearest
from hexapla.model import Pair

Span = tuple[int, int]

_SILENT = frozenset({"block"})
_ONLY_RIVALS = frozenset({"loose", "place"})
"""Kinds of which nothing is said unless another stands in the place: titles of documents drop the names of cities."""
_RESPELT = frozenset({"person", "place"})
_NO_ACRONYMS = frozenset({"ar", "zh", "ja"})
"""Languages in which a Latin acronym may stand beside the name."""
_LETTERS = "A-Za-z\u00c0-\u024f\u0400-\u04ff"
_SHORT_FOR = {"COG": "COD"}
"""States whose short name is said of another one, too, once that has been named: the Congo."""
_BODIES = BODIES | {"goals", "instrument"}
_BRACKETS = frozenset("(（")
_DELIBERATE = frozenset("\u0640\u200e\u202a\u2066\u2067\u2068")
"""Tatweel and directional controls: an Arabic text that sets a Latin acronym off with them means to have it."""


class Problem(Struct, frozen=True):
    """A term that is not as it should be. ``code`` is that of the rule which reports it."""

    code: str
    message: str
    source_span: Span | None = None
    target_span: Span | None = None
    expected: str = ""
    found: str = ""
    fix: str | None = None


def problems(pair: Pair) -> tuple[Problem, ...]:
    """Return what is wrong with the terms of ``pair``; ask through ``pair.once(problems)``."""
    lists = lists_of(pair)
    source = pair.source.once(lists.source.read)
    found = Comparison(pair, lists, source).problems() if source.matches else ()
    return (*found, *_unconditional(pair, lists, source))


def _unconditional(pair: Pair, lists: Lists, source: Reading) -> Iterator[Problem]:
    """Yield the forbidden forms of terms that have no form in the source language: they are wrong whatever it says."""
    if not lists.target.bans:
        return
    comparison = Comparison(pair, lists, source)
    for match, pattern in comparison.ruled_out:
        if not lists.source.of_term[pattern.term]:
            yield comparison.forbidden(match, pattern, None)


class Comparison:
    """The terms of one pair."""

    def __init__(self, pair: Pair, lists: Lists, source: Reading) -> None:
        self.lists = lists
        self.source = source
        self.pair = pair

    @functools.cached_property
    def target(self) -> Reading:
        """The translation."""
        return self.pair.target.once(self.lists.target.read)

    @functools.cached_property
    def presence(self) -> Presence:
        """Which terms stand in the translation."""
        named = frozenset(p.term for match in self.source.matches for p in match.patterns)
        return Presence(self.target, self.lists.terms, named)

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong, by the order of the source."""
        done: set[tuple[bool, frozenset[int]]] = set()
        reported: set[int] = set()
        for number, problem in self._glossed_wrongly():
            reported.add(number)
            yield problem
        for match in self.source.matches:
            wanted = self._wanted(match)
            group = any(pattern.acronym for pattern in wanted), frozenset(pattern.term for pattern in wanted)
            if wanted and group not in done and not group[1] & reported:
                done.add(group)
                for problem in self._problems(match, wanted):
                    reported.update(group[1])
                    yield problem

    def _glossed_wrongly(self) -> Iterator[tuple[int, Problem]]:
        """Yield the bodies that are named in full with the acronym of another beside them, which the source lacks."""
        for number, short in wrong_glosses(self.target, self.lists.terms, self.presence.named):
            if self.lists.terms[number].domain not in _BODIES:
                continue
            match = next(match for match in self.source.matches if any(p.term == number for p in match.patterns))
            span, place = self.source.span(match.start, match.end), self.target.span(short.start, short.end)
            expected, found = self._short(number), self.target.masked.text[slice(*place)]
            message = f"the short name “{found}” is that of another body; of this one it is “{expected}”"
            yield number, Problem("T304", message, span, place, expected, found)

    def _wanted(self, match: Match) -> tuple[Pattern, ...]:
        """Return the forms of ``match`` that oblige the translation to name their terms."""
        if not match.exact:
            return ()
        return tuple(p for p in match.patterns if not p.accepted and self._obliges(p, match))

    def _obliges(self, pattern: Pattern, match: Match) -> bool:
        term = self.lists.terms[pattern.term]
        if term.kind in _SILENT or not self.lists.target.of_term[pattern.term]:
            return False
        if pattern.acronym and self.source.shouting:
            return False
        full = _SHORT_FOR.get(term.id)
        if full and full in self._ids and len(pattern.form.split()) == 1:
            return False
        if term.domain == "sittings":
            return of_an_organ(self.source, match, self._ids)
        return term.kind != "sdg" or goal_numbered(self.source, match, term.id)

    @functools.cached_property
    def _ids(self) -> frozenset[str]:
        """The ids of the terms in the source."""
        return frozenset(self.lists.terms[p.term].id for match in self.source.matches for p in match.patterns)

    def _problems(self, match: Match, wanted: tuple[Pattern, ...]) -> Iterator[Problem]:
        numbers = tuple(dict.fromkeys(pattern.term for pattern in wanted))
        acronym = next((pattern.form for pattern in wanted if pattern.acronym), "")
        present = any(self.presence.of(number) for number in numbers)
        if not present and self.target.index.language == "ar" and (acronym or self._shortened(wanted)):
            present = any(self.presence.headed(number) for number in numbers)
        left = self._left(acronym, numbers, present) if acronym else None
        if left and self._deliberate(left[0]):
            return
        banned = () if any(p.forbidden for p in wanted) else tuple(self._forbidden(numbers))
        slip = self._slip(numbers[0]) if present else None
        if present and not left and not banned and not slip:
            return
        span = self.source.span(match.start, match.end)
        if slip:
            yield self._respelt(numbers[0], span, slip)
        if left:
            short = self._short(numbers[0])
            message = f"acronym “{acronym}” is left as in the source; here it is “{short}”"
            found = self.target.masked.text[slice(*left)]
            yield Problem("T303", message, span, left, short, found, short)
        elif not present and not self._in_disguise(numbers) and not self._in_a_name(match):
            missing = self._missing(numbers[0], span, acronym)
            if missing:
                yield missing
        for found_match, pattern in banned:
            yield self.forbidden(found_match, pattern, span)

    def _shortened(self, wanted: tuple[Pattern, ...]) -> bool:
        """Whether a Chinese source has the short form of a name: 难民署."""
        known = self.source.index
        return known.substring and all(len(p.form) < len(known.of_term[p.term][0].form) for p in wanted)

    def _in_disguise(self, numbers: tuple[int, ...]) -> bool:
        """Whether the term is there but for letters of another script or width, which other rules report."""
        return any(self._repaired.of(number) for number in numbers)

    @functools.cached_property
    def _repaired(self) -> Presence:
        mended = self.pair.target.once(repaired)
        return Presence(mended.once(self.lists.target.read), self.lists.terms, self.presence.named)

    def _in_a_name(self, match: Match) -> bool:
        """Whether the term is the beginning of a name that the translation copies: Human Rights Watch."""
        if self.source.index.substring or match.end >= len(self.source.words):
            return False
        start, end = self.source.span(match.start, match.end + 1)
        name = self.source.masked.text[start:end]
        after = self.source.words[match.end]
        return after[0].isupper() and not after.isupper() and name in self.target.masked.text

    def _missing(self, number: int, span: Span, acronym: str) -> Problem | None:
        term = self.lists.terms[number]
        said = self.source.masked.text[slice(*span)]
        if term.kind in _RESPELT:
            near = self._near(number)
            if near:
                return self._respelt(number, span, near)
        rival = next(iter(self.presence.rivals(term)), None)
        if term.domain == MEDIUM or (rival is None and term.kind in _ONLY_RIVALS):
            return None
        expected = self._expected(number)
        if rival is None:
            code = "T303" if acronym else "T305" if term.kind in {"person", "place"} else "T301"
            what = "acronym" if acronym else "name" if term.kind in _RESPELT else "term"
            message = f"the {what} “{said}” is not rendered as “{expected}” or in another known form"
            return Problem(code, message, span, None, expected)
        place = self.target.span(rival.start, rival.end)
        found = self.target.masked.text[slice(*place)]
        message = f"the term “{said}” is “{expected}” here, and “{found}” is something else"
        short = rival.patterns[0].acronym or (
            self.target.index.substring and found != self._expected(rival.patterns[0].term)
        )
        if term.domain in _BODIES and (acronym or short):
            return Problem("T304", message, span, place, expected, found)
        code = "T305" if term.kind in {"person", "place"} else "T301"
        return Problem(code, message, span, place, expected, found)

    def _respelt(self, number: int, span: Span, place: Span) -> Problem:
        said, found = self.source.masked.text[slice(*span)], self.target.masked.text[slice(*place)]
        expected = self._expected(number)
        return Problem("T305", f"the name “{said}” is “{expected}” here, not “{found}”", span, place, expected, found)

    def _slip(self, number: int) -> Span | None:
        """Return where a name stands, found by its stem or surname, with another accent or given name, or letters."""
        kind, language = self.lists.terms[number].kind, self.target.index.language
        if kind not in _RESPELT and kind != "country":
            return None
        forms = next((forms for tag, forms in self.lists.terms[number].forms if tag == language), ())
        if kind == "country":
            return exchanged([form for form in forms if form[0] != ACCEPTED], self.target)
        return slipped(forms, self.target.masked.plain, language)

    def _near(self, number: int) -> Span | None:
        """Return where the name seems to stand, wrongly spelt."""
        index = self.target.index
        forms = [p.form for p in index.of_term[number] if not p.accepted and not p.forbidden]
        text = self.target.masked.plain
        return next((near for form in forms if (near := nearest(form, text, index.language))), None)

    def _left(self, acronym: str, numbers: tuple[int, ...], present: bool) -> Span | None:
        """Return where ``acronym`` of the source stands in the translation though the language has its own."""
        if self.target.shouting or (present and self.target.index.language in _NO_ACRONYMS):
            return None
        of_term = self.lists.target.of_term
        if any(pattern.form == acronym for number in numbers for pattern in of_term[number]):
            return None
        text, body = self.target.masked.plain, acronym.removesuffix("s")
        if body not in text:
            return None
        match = re.search(rf"(?<![{_LETTERS}/.-]){re.escape(body)}s?(?![{_LETTERS}/-])", text)
        return match.span() if match else None

    def _deliberate(self, start: int) -> bool:
        """Whether the Latin acronym at ``start`` is meant to stand there: set off by a control, or in brackets."""
        before = self.target.masked.text[start - 1 : start] if start else ""
        return before in _DELIBERATE or (before in _BRACKETS and self.target.index.language in _NO_ACRONYMS)

    @functools.cached_property
    def ruled_out(self) -> tuple[tuple[Match, Pattern], ...]:
        """The forms in the translation that a list rules out, each with the first place where it stands."""
        places = {p: match for match in reversed(self.target.matches) for p in match.patterns if p.forbidden}
        return tuple((match, pattern) for pattern, match in places.items())

    def _forbidden(self, numbers: tuple[int, ...]) -> Iterator[tuple[Match, Pattern]]:
        for match, pattern in self.ruled_out:
            if pattern.term in numbers and self._dated(pattern.term):
                yield match, pattern

    def _dated(self, number: int) -> bool:
        """Whether the source tells the names of a State apart: where its language has one, either may be meant."""
        if self.lists.terms[number].kind != "country":
            return True
        return any(pattern.forbidden for pattern in self.source.index.of_term[number])

    def forbidden(self, match: Match, pattern: Pattern, span: Span | None) -> Problem:
        """Return that a form stands in the translation which its list rules out."""
        place = self.target.span(match.start, match.end)
        found = self.target.masked.text[slice(*place)]
        expected = self._expected(pattern.term)
        term = self.lists.terms[pattern.term]
        instead = f"; “{expected}” is in use" if expected else ""
        message = f"the form “{found}” is ruled out by {term.origin or 'the term list'}{instead}"
        return Problem("T302", message, span, place, expected, found)

    def _expected(self, number: int) -> str:
        term = self.lists.terms[number]
        forms = next((forms for tag, forms in term.forms if tag == self.target.index.language), ())
        return forms[0].removeprefix(ACCEPTED) if forms else ""

    def _short(self, number: int) -> str:
        """Return the acronym of a term in the language of the translation, else its shortest form."""
        patterns = [p for p in self.lists.target.of_term[number] if not (p.accepted or p.forbidden)]
        acronym = next((p.form for p in patterns if p.acronym), "")
        return acronym or min((p.form for p in patterns), key=len, default=self._expected(number))
