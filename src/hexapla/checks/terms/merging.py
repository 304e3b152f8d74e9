"""The project's lists and the built-in ones as one.

A row of the project that names a thing as the built-in lists do takes over what these know of it: further renderings,
and whether it can be missed at all. Where it prefers another form than they do, the project's word is the only one.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from hexapla.checks.terms.builtin import builtin_terms
from hexapla.checks.terms.index import ACCEPTED
from hexapla.checks.terms.morphology import SUBSTRING
from hexapla.checks.terms.presence import EXACT_KINDS
from hexapla.model import Term

_AGREEING = 2
"""Languages in which two rows prefer one form, and so mean one thing."""
_KINDS = {
    "adjective": "noun",
    "adverb": "noun",
    "verb": "noun",
    "phrase": "noun",
    "organization": "org",
    "organisation": "org",
    "acronym": "org",
    "name": "org",
}
_CASED = ("en", "fr", "es", "ru")


def merged(own: Sequence[Term]) -> tuple[Term, ...]:
    """Return ``own`` and the built-in terms that it leaves."""
    if not own:
        return builtin_terms()
    taken: set[int] = set()
    terms = []
    for term in own:
        rows = _same(term)
        taken.update(rows)
        terms.append(_joined(term, builtin_terms()[rows[0]]) if rows else _alone(term))
    return (*terms, *(term for number, term in enumerate(builtin_terms()) if number not in taken))


def _same(term: Term) -> list[int]:
    """Return the built-in rows that mean the same as ``term``, the nearest first."""
    votes: dict[int, int] = defaultdict(int)
    for tag, forms in term.forms:
        for number in _by_form().get((tag, _plain(forms[0])), ()):
            votes[number] += 1
    near = [number for number, count in votes.items() if count >= min(_AGREEING, len(term.forms))]
    return sorted(near, key=lambda number: (builtin_terms()[number].id != term.id, -votes[number]))


@functools.cache
def _by_form() -> dict[tuple[str, str], list[int]]:
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, term in enumerate(builtin_terms()):
        for tag, forms in term.forms:
            if term.kind != "block":
                found[tag, _plain(forms[0])].append(number)
    return dict(found)


def _plain(form: str) -> str:
    return form.removeprefix(ACCEPTED).strip("《》«»“” ").casefold()


def _joined(term: Term, known: Term) -> Term:
    theirs = dict(known.forms)
    forms = []
    for tag, given in term.forms:
        rest = theirs.get(tag, ())
        if rest and _plain(rest[0]) == _plain(given[0]):
            more = [form for form in given[1:] if _plain(form) not in map(_plain, rest)]
            forms.append((tag, (*rest, *(f"{ACCEPTED}{form.removeprefix(ACCEPTED)}" for form in more))))
        else:
            forms.append((tag, given))
    missing = tuple((tag, rest) for tag, rest in known.forms if tag not in dict(term.forms))
    return replace(
        term,
        forms=(*forms, *missing),
        forbidden=(*term.forbidden, *(item for item in known.forbidden if item[0] not in dict(term.forbidden))),
        kind=known.kind,
        domain=term.domain if term.domain == "medium" else known.domain,
    )


def _alone(term: Term) -> Term:
    kind = _KINDS.get(term.kind, term.kind) or _guessed(term)
    if kind in EXACT_KINDS:
        return replace(term, kind=kind)
    forms = tuple((tag, (given[0], *(_accepted(form, tag) for form in given[1:]))) for tag, given in term.forms)
    return replace(term, kind=kind, forms=forms)


def _accepted(form: str, tag: str) -> str:
    """Return a further form of a term of art: one of a single word is too general to be looked for in a source."""
    single = tag in SUBSTRING or " " not in form
    return f"{ACCEPTED}{form}" if single and form[0] != ACCEPTED else form


def _guessed(term: Term) -> str:
    """Return what a term is that the list does not say: a name if its forms are capitalized."""
    cased = [forms[0] for tag, forms in term.forms if tag in _CASED]
    capital = [form for form in cased if form.removeprefix(ACCEPTED)[:1].isupper()]
    return "org" if capital and len(capital) == len(cased) else "noun"
