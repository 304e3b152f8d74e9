"""Names spelt otherwise than they should be: the nearest words of a text."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator

from hexapla.checks.terms.builtin import builtin_terms
from hexapla.checks.terms.latin import folded
from hexapla.checks.terms.morphology import ACRONYM, SUBSTRING, keys, words
from hexapla.languages import short_tag
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import LETTERS, expression

Span = tuple[int, int]

LATIN = frozenset({"en", "fr", "es"})
_WORD = expression(r"(?:\b(?:[cdjlmnst]|qu)[’'])?(?P<word>[^\W\d_]+(?:(?:-|[’'](?!s\b))[^\W\d_]+)*)", re.IGNORECASE)
"""A word without the French article before it and the English possessive behind."""
_IN_A_TITLE = expression(
    r"[A-ZÀ-Þ][^\W\d_]* "
    r"(?:(?:of|on|for|against|the|de|des|du|sur|pour|contre|la|le|les|del|para|sobre|contra|el|los|las) ){1,2}$"
)
"""What stands before a part of a title that is translated: *Convention on* Tobacco Control."""
_PARTICLES = frozenset("de da di do dos van von der den bin ben ibn abu al el ad an as".split())
"""Parts of a name in lower case, within it: Staffan *de* Mistura."""
_WITHIN = rf"(?:(?:{'|'.join(sorted(_PARTICLES))})[ \u00a0]){{0,2}}"
_CAPITAL_RUN = expression(rf"(?<![^\W\d_])[A-ZÀ-Þ][^\W\d_]+[ \u00a0'’-]{_WITHIN}[A-ZÀ-Þ]")
_CAPITALIZED = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:[-’'][^\W\d_]+)*"
_RUN = expression(rf"(?<![\w’'-]){_CAPITALIZED}(?:[ \u00a0]{_WITHIN}{_CAPITALIZED})+")
"""Words with a capital, one space between: more than names."""
_TITLE_LENGTH = 40
_SENTENCE_END = frozenset(".!?:…")
_JOINTS = frozenset(" \u00a0")
_TITLES = frozenset("mr mrs ms dr m mme mlle sr sra srta sir dame lord".split())
_INFLECTED = frozenset({"ar", "ru"})
_SHORT = 4
_LONG = 7
_NEAR = 3
_MOST = 40
_RUNS = 2_000
"""Names of a text that are looked at, of so many runs of capitals: a text of nothing else is no list of people."""
_TWICE = expression(r"(.)\1")
_NATIONAL = frozenset(
    "mohamed mohammed mohammad muhammad mahmoud mahmud ahmed ahmad hussein husein hassan hasan yasser yasir yaser omar "
    "youssef yusuf ibrahim abdullah abdallah abdel abdul ali osama oussama saddam sadam muammar sergey sergei serguei "
    "vladimir volodymyr dmitry dmitri mikhail nikolai nikolay yuri youri boris andrei andrey alexander alexei alexey "
    "leonid lev fyodor igor oleg anatoly valery vasily leo karl catherine elizabeth john paul pope saint".split()
)
"""Given names that each language spells its own way."""
_COMMON = frozenset(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday president minister ministre ministro ambassador ambassadeur "
    "embajador king queen roi reine rey reina prince princess pope general colonel captain professor doctor "
    "chief chair chairman chairperson director excellency excellencies ladies gentlemen republic republica "
    "republique kingdom federal national international central north south east west northern southern "
    "eastern western new old saint san santa sainte great grand university college institute council "
    "assembly commission committee conference summit agreement treaty protocol convention declaration "
    "programme program agenda plan strategy fund bank office organization organisation agency mission force "
    "group panel forum union league community association federation party government parliament senate "
    "congress court tribunal ministry department bureau secretariat secretary deputy vice special rapporteur "
    "envoy adviser representative commissioner high world global europe european africa african asia asian "
    "america american latin caribbean pacific atlantic mediterranean arab islamic christian jewish muslim "
    "day week month year decade century war peace security development human rights women children youth "
    "climate health education economic social cultural political humanitarian nuclear award prize museum "
    "library centre center street avenue square river lake sea ocean mount island islands valley bay cape "
    "gulf strait democratic people popular state states united nations member members first second third "
    "fourth fifth sixth charter article chapter consul attorney prime cardinal archbishop bishop reverend "
    "nobel prize prix premio literature literatura medicine medicina medecine physics physique fisica chemistry "
    "chimie quimica theatre teatro music musique musica history histoire historia culture cultura "
    "imam rabbi sheikh sultan emir emperor duke duchess count countess baron sister brother father mother".split()
)


def nearest(form: str, text: str, language: str) -> Span | None:
    """Return where the name ``form`` seems to stand in ``text`` with letters changed, None if nowhere."""
    if language in SUBSTRING:
        return _nearest_characters(form, text)
    wanted = [word for word in words(form, language) if len(word) > _SHORT or _brief(word, language)]
    best: tuple[int, Span] | None = None
    for part in wanted:
        limit = 1 if len(part) < _LONG else 2
        for match in LETTERS.finditer(text):
            distance = letters_between(part, match[0], limit, language)
            if 0 < distance <= limit and (best is None or distance < best[0]):
                best = distance, match.span()
    return best[1] if best else None


def letters_between(part: str, word: str, limit: int, language: str) -> int:
    """Return how many letters tell ``word`` from ``part``, at most one more than ``limit``."""
    first, second = folded(part), folded(word)
    cased = part[0].upper() != part[0].lower()
    if first[0] != second[0] or (cased and not word[0].isupper()):
        return limit + 1
    if language not in _INFLECTED:
        return _edits(first, second, limit)
    if _brief(part, language):
        whole = {key[1:] for key in keys(word, language) if key[0] == "="}
        return 1 if any(_doubled_or_turned(first, other) for other in whole) else limit + 1
    stems = [{key.lstrip("=") for key in keys(form, language) if key[0] != ACRONYM} for form in (part, word)]
    return min(_edits(one, other, limit) for one in stems[0] for other in stems[1])


def _brief(word: str, language: str) -> bool:
    """Whether ``word`` is so short that, without capitals, one letter changed may make another word: جنيف, جنين."""
    return language == "ar" and len(word) == _SHORT


def _doubled_or_turned(one: str, other: str) -> bool:
    if one == other:
        return False
    turned = sorted(one) == sorted(other) and _edits(one, other, 1) == 1
    return turned or _TWICE.sub(r"\1", other) == one


def _edits(one: str, other: str, limit: int) -> int:
    """Return how many letters must be changed, added, left out or exchanged; more than ``limit`` are one more.

    Two letters exchanged are one change, with another between them, too: *Жевена* for *Женева*.
    """
    from rapidfuzz.distance import OSA  # few texts have a name that may be wrong

    if len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 2:
        return 1 if sorted(one) == sorted(other) else min(2, limit + 1)
    return OSA.distance(one, other, score_cutoff=limit)


def _nearest_characters(form: str, text: str) -> Span | None:
    parts = [part for part in re.split(r"[·・‧-]", form) if len(part) > 2]
    for part in parts:
        size = len(part)
        start = text.find(part[0])
        while start >= 0:
            found = text[start : start + size]
            if found != part and (one_differs(part, found) or sorted(part) == sorted(found)):
                return start, start + size
            start = text.find(part[0], start + 1)
    return None


def one_differs(part: str, found: str) -> bool:
    """Whether two words of one length differ in one character."""
    return len(part) == len(found) and sum(a != b for a, b in zip(part, found, strict=True)) == 1


def respelt(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """Yield names of the source, between languages of the Latin script, with what they have become in the translation.

    A name is two capitalized words or more, or one after *Mr.*; it is changed if a word of it is near a word of the
    translation that stands beside the others. What a language spells its own way is let be.
    """
    source, target = short_tag(pair.source_language), short_tag(pair.language)
    if source not in LATIN or target not in LATIN or source == target or not _CAPITAL_RUN.search(pair.source.plain):
        return
    names = pair.source.once(_names)
    if not names:
        return
    there = list(_words_of(pair.target.plain))
    if sum(word.isupper() for word, _ in there) > len(there) / 2:
        return
    bare = [folded(word) for word, _ in there]
    places = {word: place for place, word in enumerate(bare)}
    candidates = _candidates(pair, there, bare)
    for name in names if candidates else ():
        beside = [places[folded(word)] for word, _ in name if folded(word) in places]
        for word, span in name:
            if folded(word) in places or folded(word) in _NATIONAL or folded(word) in _vocabulary(target):
                continue
            for place, other in candidates:
                if any(abs(place - near) <= _NEAR for near in beside) and _changed(word, other, target):
                    yield span, there[place][1]
                    break


def _candidates(pair: Pair, there: list[tuple[str, Span]], bare: list[str]) -> list[tuple[int, str]]:
    """Return the capitalized words of the translation that are neither known nor in the source, with their places."""
    said = {folded(word) for word, _ in _words_of(pair.source.plain)}
    for tag in (pair.source_language, pair.language):
        said |= _vocabulary(short_tag(tag)).intersection(bare)
    return [(place, word) for place, (word, _) in enumerate(there) if word[0].isupper() and bare[place] not in said][
        :_MOST
    ]


def _words_of(text: str) -> Iterator[tuple[str, Span]]:
    for match in _WORD.finditer(text):
        yield match["word"], match.span("word")


def _names(text: Masked) -> list[list[tuple[str, Span]]]:
    """Return the runs of capitalized words that are no known words, as (word, span): names of people, most likely."""
    known = _vocabulary(text.language)
    if not any(_strangers(match[0].split(), known) for match in _RUN.finditer(text.plain)):
        return []
    names: list[list[tuple[str, Span]]] = []
    run: list[tuple[str, Span]] = []
    end = -1
    for word, span in _words_of(text.plain):
        gap = text.plain[end : span[0]] if end >= 0 else "."
        name = word[0].isupper() and not word.isupper() and len(word) > 2 and folded(word) not in known
        within = bool(run) and gap in _JOINTS
        if within and word in _PARTICLES:
            end = span[1]
            continue
        if run and not (name and within):
            names.append(run)
            run = []
        if name and (run or folded(word) not in _TITLES or _SENTENCE_END.isdisjoint(gap)):
            run.append((word, span))
        end = span[1]
        if len(names) > _RUNS:
            break
    return [found for found in (*names, run) if _is_name(text.plain, found)][:_MOST]


def _strangers(run: list[str], known: frozenset[str]) -> bool:
    """Whether two words of ``run`` that stand together may be a name, at a quick look: most runs are known words."""
    strange = [not word.isupper() and folded(word) not in known for word in run if word not in _PARTICLES]
    return any(one and other for one, other in itertools.pairwise(strange))


def _is_name(text: str, run: list[tuple[str, Span]]) -> bool:
    if len(run) < 2:
        return False
    start = run[0][1][0]
    return _IN_A_TITLE.search(text, max(0, start - _TITLE_LENGTH), start) is None


def _changed(word: str, other: str, target: str) -> bool:
    first, second = folded(word), folded(other)
    if len(first) <= _SHORT - 1 or first[0] != second[0] or _cognates(first, second):
        return False
    limit = 1 if len(first) < _LONG else 2
    return _edits(first, second, limit) <= limit and _sound(first, target) != _sound(second, target)


_COGNATES = tuple(
    tuple(sorted(endings.split("|"), key=len, reverse=True))
    for endings in (
        "ura|ure ina|ine ia|ie|y cia|ce|cy cion|tion|sion|cao ico|ica|ic|ics|ique ismo|ism|isme ista|ist|iste "
        "dad|ty|te orio|oria|ory|oire ario|aria|ary|aire ento|ent|enta al|ale|ales ivo|iva|ive|if oso|osa|ous|eux|euse "
        "or|our|eur|ora|ores ado|ada|ate|at|ato ain|aine ien|ian|ienne eto|ete|et|ette"
    ).split()
)
"""How one word of Latin ends in the three languages: *Literature*, « Littérature », *Literatura* are no names."""
_STEM = 4
_ABSTRACT = (
    ("tion", "cion", "sion"), ("ism", "isme", "ismo"), ("ity", "dad", "ite"), ("ment", "miento", "mento"),
    ("ory", "oire", "orio", "oria"), ("ency", "ence", "encia", "ancy", "ance", "ancia"),
)  # fmt: skip
"""Endings that no family name has: *Mechanism*, « Mécanisme », *Mecanismo*."""


def _cognates(first: str, second: str) -> bool:
    if any(first.endswith(endings) and second.endswith(endings) for endings in _ABSTRACT):
        return True
    for endings in _COGNATES:
        one = next((first.removesuffix(end) for end in endings if first.endswith(end)), "")
        if len(one) >= _STEM and any(second == one + end for end in endings):
            return True
    return False


_SOUNDS = tuple(
    (expression(pattern), sound)
    for pattern, sound in (
        ("tch|sch|sh|ch", "x"), ("ph", "f"), ("ou|oo|w", "u"), ("kh|gh|gu|j", "h"), ("ye|ey|ei|ie|y|ii", "i"),
        ("ck|q|c", "k"), ("e$", ""), ("ss", "s"),
    )
)  # fmt: skip
_DOUBLE = expression(r"([b-df-hj-km-np-tv-z])\1")


def _sound(word: str, target: str) -> str:
    """Return ``word`` without what the three languages spell differently in names from other scripts."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return _DOUBLE.sub(r"\1", word) if target == "es" else word


@functools.cache
def _vocabulary(language: str) -> frozenset[str]:
    """Return the words of the lists in ``language``, without those of people: they are translated, not copied."""
    forms = (
        form
        for term in builtin_terms()
        if term.kind != "person"
        for tag, forms in term.forms
        if tag == language
        for form in forms
    )
    return _COMMON | {folded(word) for form in forms for word in _WORD.findall(form)}
