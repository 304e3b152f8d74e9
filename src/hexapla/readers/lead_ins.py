"""Lead-ins: the sentence that introduces a speech in a press release, and what it says of speaker and occasion.

The forms are those of UN press releases (domain notes A2), with whichever hyphens, apostrophes and spaces the page
has. Only English and French lead-ins are taken apart; in the other languages the opening words identify one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.languages import short_tag
from hexapla.text import expression, normalize

LONGEST = 1200
"""No lead-in is longer (characters); what is longer is not looked at."""

_FOLDED = {"-": "\u2010\u2011", "'": "\u2018\u2019\u02bc", " ": "\u00a0\u202f\u2007\u2009"}
_FOLD = str.maketrans({variant: plain for plain, variants in _FOLDED.items() for variant in variants})

_OPENINGS = {
    "en": expression(
        r"(?:The )?[Ff]ollowing (?:is|are) "
        r"(?=.{0,300}?\b(?:message|remarks|statement|address|speech|text|transcript)\b)"
        r"(?=.{0,300}?\b(?:UN|United Nations|Secretary-General|President|text)\b)"
        r"|The following (?:\w+ ){0,2}(?:statement|message|remarks) (?:was|were|is|are) "
    ),
    "fr": expression(
        r"(?:On trouvera|Vous trouverez|Veuillez trouver|Voici|Ci-(?:après|dessous))\b"
        r"(?=.{0,300}?\b(?:message|allocution|discours|déclaration|remarques|observations|propos|texte|transcription)\b)"
        r"|Le Secrétaire général.{1,200}? a fait (?:aujourd'hui |hier )?la déclaration suivante"
        r"|(?:La déclaration|Le message|Le texte|Le discours|L'allocution) (?:ci-après|suivante?)\b"
    ),
    "es": expression(
        r"(?:Se (?:reproduce|transcribe)n? |Figura )?[Aa] continuación\b"
        r"(?=.{0,300}?\b(?:mensaje|declaración|discurso|alocución|palabras|observaciones|intervención|texto)\b)"
        r"|(?:El siguiente mensaje|La siguiente declaración|El siguiente discurso)\b"
    ),
    "ru": expression(
        r"Ниже (?:привод[ия]тся|воспроизвод[ия]тся|публику[ею]тся|следу[ею]т|представлен[аоы]?|приведен[аоы]?)\b"
        r"(?=.{0,300}?\b(?:послани|заявлени|выступлени|реч|обращени|текст|слов|замечани))|Следующее заявление\b"
    ),
    "zh": expression(
        r"(?:以下|下面)(?:是|为|系)(?=.{0,200}?(?:致辞|致词|讲话|发言|声明|演讲|文告|贺信|贺词|献词|全文))"
    ),
    "ar": expression(
        r"(?:و?[يت]رد )?و?(?:(?:فيما|في ما) يلي|أدناه) (?=.{0,200}?(?:رسالة|كلمة|بيان|تصريح|نص|ملاحظات|خطاب))"
    ),
}
_STATEMENTS = expression(
    r"The text of .{1,400}? is not available in English\b"
    r"|(?:The )?[Ff]ollowing is a near-verbatim transcript of "
    r"|(?:UN|United Nations) Secretary-General .{2,80}? (?:has )?announced today the appointment of "
)
"""English lead-ins that end in a full stop."""

_TITLE_EN = r"(?:Deputy |Acting )?Secretary-General "
_KIND_EN = r"(?P<kind>(?:video )?(?:message|remarks|statement|address|speech|lecture))\b"
_OWNER_EN = expression(rf"{_TITLE_EN}(?P<speaker>[^,:]{{2,80}}?)'s? (?:[a-z-]+ ){{0,3}}?{_KIND_EN}")
_AUTHOR_EN = expression(
    rf"{_KIND_EN} (?:today )?(?:by|of|from) (?:the )?(?:UN |United Nations )?{_TITLE_EN}"
    r"(?P<speaker>[^,:]{2,80}?)(?=,|:|$| (?:to|at|on|for|in|delivered) )"
)
_ISSUED_EN = expression(
    rf"(?:The )?[Ff]ollowing (?:\w+ ){{0,2}}?{_KIND_EN}"
    rf"(?: .{{0,200}}? {_TITLE_EN}(?P<speaker>[^,:]{{2,80}}?)(?=[,:]|$))?"
)
_BRIEFING_EN = expression(r"(?P<kind>briefing|press conference) by (?P<speaker>[^,:]{2,80}?)(?=[,:.]|$)")
_APPOINTMENT_EN = expression(
    rf"{_TITLE_EN}(?P<speaker>.{{2,80}}?) (?:has )?announced today the (?P<kind>appointment)\b"
)
_FORMS_EN = (_OWNER_EN, _AUTHOR_EN, _ISSUED_EN)

_DELIVERED_EN = expression(
    r",? (?:as |to be )?delivered (?:today )?(?:on (?:his|her) behalf |on behalf of [^,:]{2,60}? )?by (?P<who>.+?)"
    r"(?=, (?:to|at|on|for|in|during|before|today|yesterday)\b| today$|[:.]?$)"
)
_OCCASION_EN = expression(
    r"(?:,? \(?as (?:prepared for delivery|prepared|delivered)\)?(?=[, ]))?,?"
    r" (?:on the occasion of|to mark|to|at|on|for|during|before) (?P<occasion>.+?)"
    r"(?=, (?:held )?in (?:the )?[A-Z]|,? (?:to be |which is )?(?:observed|marked|celebrated|commemorated)\b"
    r"|,? (?:today|yesterday|tomorrow)(?:,| in |$)|,? on \d|$)"
)
_PLACE_EN = expression(
    r", (?:held )?in (?P<place>(?:the )?[A-Z][^,:]{1,50}?(?:, [A-Z][^,:]{1,40}?)?)"
    r"(?=,? (?:today|yesterday|tomorrow|on \d|observed)|, \d|$)"
)

_KIND_FR = expression(
    r"\b(?P<kind>message vidéo|message|allocution|discours|[Dd]éclaration|remarques|observations|propos)\b"
)
_SPEAKER_FR = expression(
    r"(?:Secrétaire générale?(?: de l'ONU| de l'Organisation des Nations Unies| des Nations Unies)?, "
    r"(?:M\. |Mme )?|\bde (?:M\. |Mme ))(?P<speaker>[A-ZÀ-Ý][^,:]{1,80}?)"
    r"(?=,|$| (?:à l'occasion|pour|prononcée?s?|lors|devant|sur)\b)"
)
_DELIVERED_FR = expression(
    r",? (?:prononcée?s?|lue?s?|transmise?s?) (?:aujourd'hui )?"
    r"(?:en son nom |au nom d(?:u|e la) [^,:]{2,60}? )?par (?:M\. |Mme )?(?P<who>.+?)"
    r"(?=, (?:à|au|aux|lors|pour|en|devant|aujourd'hui|hier|le \d)|$)"
)
_OCCASION_FR = expression(
    r" (?:à l'occasion|lors|au cours) (?:du |des |de la |de l'|de |d')(?P<occasion>.+?)"
    r"(?=,? (?:célébrée?s?|observée?s?|commémorée?s?)\b|,? (?:aujourd'hui|hier)(?:,| |$)"
    r"|, (?:à|au|en) [A-ZÀ-Ý]|, le \d|$)"
)
_PLACE_FR = expression(
    r"(?:aujourd'hui,?|hier,?|,) (?:à|au|en) (?P<place>[A-ZÀ-Ý][^,:]{1,50}?)(?=,| (?:aujourd'hui|hier|le \d)|$)"
)


def is_lead_in(text: str, language: str) -> bool:
    """Whether the paragraph ``text`` introduces a speech; ``language`` is the one it is written in."""
    if len(text) > LONGEST:
        return False
    tag = short_tag(language)
    folded = _fold(text)
    if tag == "en" and _STATEMENTS.match(folded):
        return True
    opening = _OPENINGS.get(tag)
    return opening is not None and folded.endswith((":", "：")) and opening.match(folded) is not None


def lead_in_metadata(text: str, language: str) -> dict[str, str]:
    """Return the metadata that the lead-in ``text`` holds; each value stands in the normalized text as it is."""
    if len(text) > LONGEST:
        return {}
    source = normalize(text)
    folded = source.translate(_FOLD)
    end = len(folded.rstrip(" :."))
    spans = {"en": _english, "fr": _french}.get(short_tag(language), _nothing)(folded[:end])
    return {name: source[start:stop] for name, (start, stop) in spans}


_Spans = Iterator[tuple[str, tuple[int, int]]]


def _fold(text: str) -> str:
    """Return the normalized ``text`` with plain hyphens, apostrophes and spaces, character by character."""
    return normalize(text).translate(_FOLD)


def _nothing(_text: str) -> _Spans:
    return iter(())


def _english(text: str) -> _Spans:
    whole = _STATEMENTS.match(text)
    if whole:
        found = _BRIEFING_EN.search(text, whole.start()) or _APPOINTMENT_EN.search(text)
        yield from _named(found)
        return
    form = next((found for pattern in _FORMS_EN if (found := pattern.search(text))), None)
    yield from _named(form)
    if form and form.re is not _ISSUED_EN:
        yield from _circumstances(text, form.end())


def _named(found: re.Match[str] | None) -> _Spans:
    if found:
        yield "kind", found.span("kind")
        if found["speaker"] and _is_name(found["speaker"]):
            yield "speaker", found.span("speaker")


def _circumstances(text: str, start: int) -> _Spans:
    """Yield who delivered the speech, where and for what; what says so stands after ``start`` in any order."""
    delivered = _DELIVERED_EN.search(text, start)
    before = delivered.start() if delivered else len(text)
    after = len(text)
    if delivered:
        yield "delivered_by", delivered.span("who")
        after = delivered.end()
    parts = [(start, text[start:before]), (after, text[after:])]
    for name, find in (("occasion", _OCCASION_EN.match), ("place", _PLACE_EN.search)):
        hits = ((offset, found) for offset, part in parts if (found := find(part)))
        for offset, found in list(hits)[:1]:
            yield name, (offset + found.start(name), offset + found.end(name))


def _french(text: str) -> _Spans:
    kind = _KIND_FR.search(text)
    if not kind:
        return
    yield "kind", kind.span("kind")
    speaker = _SPEAKER_FR.search(text, kind.end())
    if speaker and _is_name(speaker["speaker"]):
        yield "speaker", speaker.span("speaker")
    delivered = _DELIVERED_FR.search(text, kind.end())
    if delivered:
        yield "delivered_by", delivered.span("who")
    rest = delivered.end() if delivered else kind.end()
    for name, pattern in (("occasion", _OCCASION_FR), ("place", _PLACE_FR)):
        found = pattern.search(text, rest)
        if found:
            yield name, found.span(name)


def _is_name(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= 6 and words[0][0].isupper() and words[-1][-1].isalpha()
