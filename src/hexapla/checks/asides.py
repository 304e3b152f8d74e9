"""The running text of a translation: without what may rightly stand in another language.

That is: a quotation, a title or a gloss in marks, brackets or italics, if it is short or has no verb; Latin and French
phrases that every language borrows; names that none translates; and what its own sentence says to be in another
language (*in French: …*, *the word …*). Checks catalogue, C703: "outside quotes, names and titles".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.brackets import brackets
from hexapla.checks.quotes import quotes
from hexapla.checks.rule import Span
from hexapla.checks.vocabulary import without_kept
from hexapla.masking import Masked
from hexapla.text import LETTERS, expression

_SHORT = 8
_SHORT_HAN = 16
_HAN = expression(r"[\u3040-\u30ff\u3400-\u9fff]")
_ITALIC = expression(r"<(/?)(?:em|i|cite|q)\d*\b")
VERBS = frozenset(
    """
is are was were has have had must will shall should can cannot could would may we they it he she i you do does did
est sont ont doit doivent devons avons sommes faut peut peuvent sera seront nous vous je il elle ils
es son ha han hemos debe deben debemos puede pueden será serán somos está están hay
    """.split()
)
"""English, French and Spanish words of sentences: a name or a title has hardly ever one of them."""

_NAMED_LANGUAGE = {
    "en": r"\bin (?:english|french|spanish|russian|arabic|chinese|portuguese|latin|swahili|the original)\b",
    "fr": r"\ben (?:anglais|français|espagnol|russe|arabe|chinois|portugais|latin|swahili|langue originale)\b",
    "es": r"\ben (?:inglés|francés|español|ruso|árabe|chino|portugués|latín|suajili|el original)\b",
    "ru": r"по-(?:английски|французски|испански|арабски|китайски|латыни)|\bна \w+ском языке|\b(?:англ|фр|исп|лат)\.",
    "ar": r"بال(?:لغة|إنكليزية|إنجليزية|انكليزية|انجليزية|فرنسية|إسبانية|روسية|صينية|لاتينية)",
    "zh": r"(?:英|法|西班牙|俄|阿拉伯|葡萄牙|拉丁|原|中)[文语]",
}
_NAMED_WORD = {
    "en": r"\b(?:words?|terms?|phrase|expression|proverb|saying|motto|slogan|character|hashtag|(?:en)?titled|called)\b",
    "fr": r"\b(?:mots?|termes?|expression|proverbe|devise|slogan|caractères?|mot-dièse|intitulée?s?|appelée?s?)\b",
    "es": r"\b(?:palabras?|términos?|expresión|proverbio|lema|consigna|caracter|carácter|titulad[oa]|llamad[oa]s?)\b",
    "ru": r"\b(?:слов[оаеу]|термин|выражени|пословиц|девиз|лозунг|иероглиф|под названием|называ|озаглавлен)",
    "ar": r"كلمة|عبارة|مصطلح|شعار|هاشتاغ|بعنوان|المعنون|يسمى|تسمى|المسم|اسم",
    "zh": r"词语?|术语|谚语|口号|字|题为|名为|所谓|称为|称作",
}
_NAMED_AFTER = expression(r"\W{0,2}(?:一词|这个?词|一语|的意思|意为|意思|这个?概念)")
_EXPLAINED = expression(r"[\s\u200e\u200f]{0,3}[(（]")
_BEFORE = 40
_ANNOUNCEMENT = {language: expression(rf"(?:{cue})[^.!?。؟]*\Z", re.I) for language, cue in _NAMED_LANGUAGE.items()}
_MENTION = {language: expression(rf"(?:{cue})[^.!?。؟]*\Z", re.I) for language, cue in _NAMED_WORD.items()}


def running_text(text: Masked) -> str:
    """Return the plain text of ``text`` with what may stand in another language blanked out, as long as before."""
    return text.once(_running_text)


def _running_text(text: Masked) -> str:
    plain = text.plain
    parts, position = [], 0
    for start, end in sorted(_set_apart(text)):
        if start >= position and _may_be_foreign(plain[start:end]):
            parts += [plain[position:start], " " * (end - start)]
            position = end
    return without_kept("".join([*parts, plain[position:]]))


def _set_apart(text: Masked) -> Iterator[Span]:
    yield from ((pair.start, pair.end) for pair in text.once(quotes).pairs if not pair.depth)
    outermost = 0
    for start, end in sorted(text.once(brackets).pairs):
        if start >= outermost:
            outermost = end + 1
            yield start, outermost
    opened = -1
    for token, start, end in text.stretches("code"):
        italic = _ITALIC.match(token)
        if italic and not italic[1]:
            opened = end
        elif italic and opened >= 0:
            yield opened, start
            opened = -1


def _may_be_foreign(aside: str) -> bool:
    """Whether ``aside`` is so short that it may be kept, or has no verb, as titles and names have none."""
    words = LETTERS.findall(aside)
    if len(words) < _SHORT and len(_HAN.findall(aside)) < _SHORT_HAN:
        return True
    return bool(words) and words[0].isascii() and VERBS.isdisjoint(word.lower() for word in words)


def is_mentioned(text: Masked, start: int, end: int, *, short: bool) -> bool:
    """Whether the text says before ``start``, or behind ``end`` in brackets, that it names words of another language.

    ``short``: there are so few that a word may be what is named.
    """
    before = text.plain[max(0, start - _BEFORE) : start]
    if text.language not in _ANNOUNCEMENT:
        return False
    if _ANNOUNCEMENT[text.language].search(before):
        return True
    explained = _EXPLAINED.match(text.plain, end) or (text.language == "zh" and _NAMED_AFTER.match(text.plain, end))
    return short and bool(explained or _MENTION[text.language].search(before))
