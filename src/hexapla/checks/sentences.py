"""Sentences of a paragraph: one expression finds where one may end in any script, the language says whether it does.

A sentence keeps the white space that follows it, so that the sentences of a text put together are the text. A quotation
of several sentences is several sentences. Abbreviations were typed by hand from UN usage; the traps are those of
ecosystem notes, section 1 (initials, *No. 1325*, *M. Guterres*, *т. е.*, *NN. UU.*, a mark inside 《》).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.rule import Span
from hexapla.masking import CODE, Masked
from hexapla.text import expression

_CLOSING = "\"'”’»›）)\\]］」』" + CODE
_END = expression(rf"([.!?。！？؟…۔]+)((?:[{_CLOSING}]|[ \u00a0\u202f]»)*)(\s*)")
_OPENING = frozenset("\"'“„«‘‹(（[［「『《—–-¿¡•*" + CODE)
_HAN = expression(r"[\u3400-\u9fff\uf900-\ufaff]")
_FULL = frozenset("。！？")
_WORD_BEFORE = expression(r"[^\W_]+(?:[.’'-][^\W_]+)*\Z")
_MARKER = expression(rf"[\s{CODE}]*(?:[0-9٠-٩]{{1,3}}|[IVX]{{1,5}}|[A-Za-zА-Яа-я]|[\u0621-\u064a])\Z")
_GOES_ON = frozenset("的一这之等是和与、，；：,;:）)》〉")
_LONGEST = 24


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES = {
    "en": _words(
        "mr mrs ms dr prof st messrs gen col capt lt sgt maj adm rev hon amb no nos art arts para paras vol p pp"
        " sec fig eq ch cf vs e.g i.e al ed eds approx rep sen gov u.s u.k u.n"
    ),
    "fr": _words("m mm mgr dr pr prof st ste gén col cap art al par vol p pp chap cf éd env n no nos s.e s.exc"),
    "es": _words(
        "sr sra srta sres sras d dña dr dra dres prof profa excmo excma gral cnel cap lic ing arq mons sto sta"
        " art arts párr párrs vol pág págs p pp cf núm núms no ee nn n.º s.e p.ej ej tel apdo aprox"
    ),
    "ru": _words(
        "т долл г-н г-жа гг г-да проф акад ген полк им ул пр д стр с ст п пп подп гл рис табл см ср др тел т.е"
        " т.н т.к напр обл респ о св"
    ),
    "ar": _words("د أ م ص ب ج هـ ق السيد"),
    "zh": frozenset(),
}
"""Abbreviations that do not end a sentence: a name, a number or an explanation follows."""
_TAILS = {
    "en": _words("etc a.m p.m d.c inc ltd co corp jr sr b.c a.d"),
    "fr": _words("etc av apr j.-c cie env"),
    "es": _words("etc ud uds vd vds uu ee.uu nn.uu a.m p.m a.c d.c cía s.a m hs h"),
    "ru": _words("г гг в вв тыс млн млрд трлн руб т.д т.п др пр н.э ч м мин кг км га проц коп д п экз"),
    "ar": _words("إلخ الخ م هـ"),
    "zh": frozenset(),
}
"""Abbreviations that may end one: a capital letter after them decides; in Arabic that they stand there."""


def sentences(text: Masked) -> tuple[Span, ...]:
    """Return the spans of the sentences of ``text``; they cover it without gaps."""
    return text.once(_sentences)


def _sentences(text: Masked) -> tuple[Span, ...]:
    plain, spans, start = text.plain, [], 0
    for match in _END.finditer(plain):
        end = match.end()
        if end < len(plain) and _ends(plain, start, match, text.language):
            spans.append((start, end))
            start = end
    return (*spans, (start, len(plain)))


def _ends(plain: str, start: int, match: re.Match[str], language: str) -> bool:
    """Whether a sentence that began at ``start`` ends with ``match`` and what follows is another."""
    marks, closing, space = match[1], match[2], match[3]
    following = plain[match.end()]
    if _FULL.intersection(marks):
        return following not in _GOES_ON or (not closing and "。" in marks)
    if not space:
        return marks[-1] in "?!" and language == "zh" and bool(_HAN.match(following))
    first = _first_letter(plain, match.end())
    if first.islower():
        return False
    if set(marks) <= {"…", "."} and marks != ".":
        return first.isupper()
    return marks[0] != "." or len(marks) > 1 or not _abbreviates(plain, start, match.start(), language, first)


def _first_letter(plain: str, position: int) -> str:
    """Return the first character from ``position`` that neither opens a quotation nor is a space."""
    for char in plain[position : position + 8]:
        if char not in _OPENING and not char.isspace():
            return char
    return ""


def _abbreviates(plain: str, start: int, stop: int, language: str, first: str) -> bool:
    """Whether the stop at ``stop`` belongs to what is before it: an abbreviation, an initial, an item's number."""
    before = plain[max(start, stop - _LONGEST) : stop]
    word = _WORD_BEFORE.search(before)
    if word is None:
        return False
    opens = stop - start < _LONGEST
    if opens and _MARKER.match(before):
        return True
    key = word[0].casefold()
    last = key.rpartition(".")[2]
    previous = before[: word.start()].rstrip()
    if key in {"д", "п"} and previous.endswith("т."):
        return not first.isupper()
    if key in _TITLES.get(language, ()) or (last != key and last in _TITLES.get(language, ())):
        return True
    if key == "г" and (opens or not previous[-1:].isdigit()):
        return True  # г. Москва; В 2015 г. Генеральная Ассамблея
    if key in _TAILS.get(language, ()) or last in _TAILS.get(language, ()):
        return first.isdigit() if language == "ar" else not first.isupper()
    return len(last) == 1 and (word[0][-1].isupper() or language == "ar") and not _numbered(previous)


def _numbered(previous: str) -> bool:
    """Whether the letter after ``previous`` numbers a common noun (*annex B.*, *vitamin C.*): it may end a sentence."""
    word = _WORD_BEFORE.search(previous)
    return word is not None and word[0].islower() and len(word[0]) > 1


def clauses(text: Masked) -> tuple[Span, ...]:
    """Return the spans of the sentences of ``text``, divided also at semicolons; they cover it without gaps."""
    return text.once(_clauses)


_SEMICOLON = expression(r"[;；؛]\s*")


def _clauses(text: Masked) -> tuple[Span, ...]:
    return tuple(part for span in sentences(text) for part in _divided(text.plain, span))


def _divided(plain: str, span: Span) -> Iterator[Span]:
    start, end = span
    for match in _SEMICOLON.finditer(plain, start, end):
        if match.end() < end:
            yield start, match.end()
            start = match.end()
    yield start, end
