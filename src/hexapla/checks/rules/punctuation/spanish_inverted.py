"""P520: Spanish, a question or exclamation not opened, not closed, or closed as the other; elsewhere, one opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.adjacent import few
from hexapla.checks.quotes import quotes
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair
from hexapla.text import expression

_MARK = expression(r"[¿¡?!]")
_OPENER = expression(r"[¿¡]+")
_KEPT = 8
"""Characters after an opening mark that the source has too where the words are left in Spanish: ¡No pasarán!"""
_PARTNER = {"?": "¿", "!": "¡", "¿": "?", "¡": "!"}
_EXEMPT = expression(r"\([?!]{1,3}\)|\[[?!]{1,3}\]")
_BOUNDARY = expression(r"[.?!…:;»”\"](?=[\s\u00a0])|[¿¡]|—\s")
_INTERROGATIVE = expression(
    r",\s+(?=(?:por qué|qué|quién(?:es)?|cómo|cuándo|cuánt[oa]s?|d[óo]nde|cuál(?:es)?|a quién(?:es)?|de qué|con qué"
    r"|para qué|en qué|hasta cuándo|no es)\b)",
    re.IGNORECASE,
)
_FOREIGN = expression(r"[“«\"][^“”«»\"]{2,200}[”»\"]")
_TITLE = 10
_START = expression(r"[\s\u00a0—–\-(«“\"'‘…\ufffc]*")


def _check(pair: Pair) -> Iterator[Hit]:
    if pair.target.language != "es":
        plain = pair.target.plain
        return few(_left(pair)) if "¿" in plain or "¡" in plain else iter(())
    return few(_hits(pair)) if _MARK.search(pair.target.plain) else iter(())


def _left(pair: Pair) -> Iterator[Hit]:
    """Yield the opening marks that another language has, but for those of words that are left in Spanish."""
    plain, source = pair.target.plain, pair.source.plain
    quoted = pair.target.once(quotes).pairs if pair.source.language != "es" else ()
    apart = {place for item in quoted if not item.depth for place in range(item.start, item.end)}
    for match in _OPENER.finditer(plain):
        start, end = match.start(), match.end()
        kept = plain[start : end + _KEPT]
        if start in apart or (len(kept) > 2 and kept in source) or plain[start - 1 : start] == "ï":
            continue
        message = f"the mark {match[0]} is written in Spanish alone"
        yield Hit(message, target_span=(start, end), found=match[0], fix="")


def _hits(pair: Pair) -> Iterator[Hit]:
    plain = pair.target.plain
    waiting: list[tuple[str, int]] = []
    last = 0
    exempt = _exempt(pair)
    for match in _MARK.finditer(plain):
        mark, index = match[0], match.start()
        if index in exempt:
            continue
        if mark in "¿¡":
            if not (waiting and waiting[-1] == (mark, index - 1)):
                waiting.append((mark, index))
            else:
                waiting[-1] = (mark, index)
            continue
        if index and plain[index - 1] == mark and last == index:
            last = index + 1  # one more of the same, ???
            continue
        hit = _closed(pair, waiting, mark, index, last)
        last = index + 1
        if hit:
            yield hit
    for mark, index in waiting:
        if (
            _PARTNER[mark] in pair.source.plain
            or _wide(_PARTNER[mark]) in pair.source.plain
            or mark in pair.source.plain
        ):
            message = f"{_name(mark)} {mark} is never closed"
            yield Hit(message, target_span=(index, index + 1), expected=_PARTNER[mark], found=mark)


def _closed(pair: Pair, waiting: list[tuple[str, int]], mark: str, index: int, last: int) -> Hit | None:
    """Take the mark that ``mark`` closes off those ``waiting``; return a hit if there is none."""
    opener = _PARTNER[mark]
    near = waiting[-2:]
    for depth, (kind, start) in enumerate(reversed(near), 1):
        if kind == opener and (depth == 1 or waiting[-1][1] == start + 1):
            del waiting[-depth]
            return None
    if waiting:
        kind, start = waiting.pop()
        if _both_senses(pair.source.plain):
            return None
        message = f"{_name(kind)} {kind} is closed by {mark}"
        found = f"{kind}…{mark}"
        return Hit(message, target_span=(start, index + 1), expected=f"{kind}…{_PARTNER[kind]}", found=found)
    if _both_senses(pair.source.plain) and last == index and last:
        return None
    return _unopened(pair, mark, index, last)


def _unopened(pair: Pair, mark: str, index: int, last: int) -> Hit | None:
    plain = pair.target.plain
    start = _sentence_start(plain, last, index)
    at_start = not last and start == _skip(plain, 0)
    if at_start and plain[start : start + 1].islower() and (not _has_mark(pair, mark) or _goes_on(pair.source.plain)):
        return None  # an earlier entry may have opened it
    return _insert(pair, mark, index, start)


def _insert(pair: Pair, mark: str, index: int, start: int) -> Hit:
    plain, text = pair.target.plain, pair.message.target
    if mark == "?":
        questions = list(_INTERROGATIVE.finditer(plain, start, index))
        start = questions[-1].end() if questions else start
    start = min(start, index)
    opener = _PARTNER[mark]
    message = f"opening mark {opener} is missing"
    fix = opener + text[start : index + 1]
    return Hit(message, target_span=(start, index + 1), expected=opener, found=mark, fix=fix)


def _sentence_start(plain: str, last: int, index: int) -> int:
    start = last
    for match in _BOUNDARY.finditer(plain, max(last, index - 1000), index):
        start = match.end()
    return _skip(plain, start)


def _skip(plain: str, start: int) -> int:
    match = _START.match(plain, start)
    return match.end() if match else start


def _exempt(pair: Pair) -> set[int]:
    """Return the places of marks that stand alone, (?), in a quotation left in its language, or in a name (Yahoo!)."""
    plain, source = pair.target.plain, pair.source.plain
    places = {place for match in _EXEMPT.finditer(plain) for place in range(*match.span())}
    if pair.source.language != "es":
        for match in _FOREIGN.finditer(plain):
            if match[0][1:-1].strip() in source and any(char.isalpha() for char in match[0]):
                places.update(range(*match.span()))
        for match in re.finditer(r"(?<![\w¡])[A-Z]\w{1,20}!(?=[ ,]\s?[a-z]|[,;)])", plain):
            if match[0] in source:
                places.add(match.end() - 1)
        places.update(
            match.start() for match in re.finditer("[?!]", plain) if _left_as_it_was(plain, match.start(), source)
        )
    return places


def _left_as_it_was(plain: str, index: int, source: str) -> bool:
    """Whether the words before the mark stand in the source too: a title in its own language."""
    return index >= _TITLE and plain[index - _TITLE : index + 1] in source


def _has_mark(pair: Pair, mark: str) -> bool:
    return any(char in pair.source.plain for char in (mark, _wide(mark), "؟" if mark == "?" else mark))


def _goes_on(source: str) -> bool:
    start = _skip(source, 0)
    return source[start : start + 1].islower() or "…" in source[:start]


def _both_senses(source: str) -> bool:
    return any(char in source for char in "?？؟") and any(char in source for char in "!！")


def _wide(mark: str) -> str:
    return {"?": "？", "!": "！"}[mark]


def _name(mark: str) -> str:
    return "question mark" if mark in "¿?" else "exclamation mark"


_CALL = "Who will answer the call?"

RULE = Rule(
    code="P520",
    name="spanish-inverted-marks",
    category="locale-violation",
    severity="error",
    fix="unsafe",
    reason=(
        "Spanish opens a question and an exclamation, where it begins and not always with the sentence. What one mark "
        "opens the same closes; only where the source both asks and exclaims may they be mixed. No other language has "
        "¿ or ¡, but for words that are left in Spanish."
    ),
    source="Ortografía de la lengua española (RAE 2010), 3.4.9; languagetool#2062, #3837; SubtitleEdit#3639",
    check=_check,
    bad=(
        Example("es", _CALL, "Quién responderá al llamamiento?"),
        Example("es", "So what are we waiting for?", "Entonces, qué esperamos?"),
        Example("es", _CALL, "¿Quién responderá al llamamiento!"),
        Example("es", "谁来响应？我们来响应。", "¿Quién responderá. Responderemos nosotros.", "zh"),
        Example("fr", "¿Quién responderá al llamamiento?", "¿Qui répondra à l’appel\u00a0?", "es"),
        Example("fr", "¡Basta de guerras!", "¡Assez de guerres\u00a0!", "es"),
        Example("fr", "Dijo: “¿Hasta cuándo?”.", "Il a demandé\u00a0: «\u00a0¿Jusqu’à quand\u00a0?\u00a0»", "es"),
        Example(
            "ru",
            "¿Qué mundo queremos? La respuesta está en nosotros.",
            "¿Какой мир нам нужен? Ответ зависит от нас.",
            "es",
        ),
        Example("ru", "¡Actuemos ya!", "¡Давайте действовать!", "es"),
        Example("ru", "Y yo pregunto: ¿dónde está la justicia?", "И я спрашиваю: ¿где справедливость?", "es"),
        Example("zh", "¿Quién responderá al llamamiento?", "¿谁来响应号召？", "es"),
        Example("zh", "¡Actuemos ya!", "¡让我们立即行动！", "es"),
        Example("zh", "Y yo pregunto: ¿dónde está la justicia?", "我要问：¿正义何在？", "es"),
        Example("ar", "¿Quién responderá al llamamiento?", "¿من سيلبي النداء؟", "es"),
        Example("ar", "¡Actuemos ya!", "¡فلنتحرك الآن!", "es"),
        Example("ar", "Y yo pregunto: ¿dónde está la justicia?", "وأنا أسأل: ¿أين العدالة؟", "es"),
        Example("en", "¿Quién pagará el precio? Nuestros hijos.", "¿Who will pay the price? Our children.", "es"),
        Example("en", "¡Actuemos ya!", "¡Let us act now!", "es"),
        Example("en", "Qui répondra à l’appel\u00a0?", "¿Who will answer the call?", "fr"),
    ),
    good=(
        Example("es", "So what are we waiting for?", "Entonces, ¿qué esperamos?"),
        Example("es", "You did what?!", "¡¿Qué hicieron?!"),
        Example("es", "He asked: “Where is justice?”", "Preguntó: “¿Dónde está la justicia?”."),
        Example("es", "The figure (!) is right.", "La cifra (!) es correcta."),
        Example("es", "que pouvons-nous faire\u00a0?", "qué podemos hacer?", "fr"),
        Example("es", "Who said “Enough!”?", "¿Quién dijo «¡Basta!»?"),
        Example("fr", "Gritaban “¡No pasarán!”.", "Ils criaient «\u00a0¡No pasarán!\u00a0».", "es"),
        Example("fr", "¿Quién responderá?", "Qui répondra\u00a0?", "es"),
        Example(
            "fr",
            "They chanted “We are all one!” in Spanish.",
            "Ils scandaient en espagnol\u00a0: «\u00a0¡Todos somos uno!\u00a0»",
            "en",
        ),
        Example("ru", "La campaña ¡Basta ya! continúa.", "Кампания «¡Basta ya!» продолжается.", "es"),
        Example("ru", "¿Quién responderá?", "Кто ответит?", "es"),
        Example("ru", "¡Actuemos!", "Давайте действовать!", "es"),
        Example("zh", "La campaña “¡Basta ya!” continúa.", "“¡Basta ya!”运动仍在继续。", "es"),
        Example("zh", "¿Quién responderá?", "谁来响应？", "es"),
        Example("zh", "¡Actuemos!", "让我们行动起来！", "es"),
        Example("ar", "La campaña “¡Basta ya!” continúa.", "وتتواصل حملة ”¡Basta ya!“.", "es"),
        Example("ar", "¿Quién responderá?", "من سيستجيب؟", "es"),
        Example("ar", "¡Actuemos!", "فلنتحرك!", "es"),
        Example("en", "La campaña “¡Basta ya!” continúa.", "The “¡Basta ya!” campaign continues.", "es"),
        Example("en", "¿Quién responderá?", "Who will answer?", "es"),
        Example("en", "Dijo: “¿Hasta cuándo?”.", "He said: “How long?”", "es"),
    ),
)
