"""The labels of list items in running text, (a) a) （一） (أ) ‘1’ ㈠, as the ordinals that they stand for.

Each language has its own shapes and letters for the same list (domain notes A5, D6 A14); a reference to a paragraph
looks like a label and is kept in translation as well.
"""

from __future__ import annotations

import re

from msgspec import Struct

from hexapla.checks.brackets import brackets
from hexapla.checks.rule import Span
from hexapla.masking import Masked
from hexapla.text import expression

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HIJA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_HAN = "一二三四五六七八九十"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_LOOK_ALIKE = dict(zip("асеохві", "aceoxbi", strict=True))
_BODY = r"[a-zа-яё]|[ivx]{2,6}|\d{1,2}|[\u0621-\u064a]\u0640?|[一二三四五六七八九十]{1,3}"
_FULL = expression(rf"[(（](?:(?<!\w.)|(?<=[\u3400-\u9fff\u3007\u0648\u0641\d].))\s?({_BODY})\s?[)）]")
_HALF = expression(rf"(?:\A|(?<=[^\w(（‐‑–/.,%\-])|(?<=[\u3400-\u9fff\u3007]))({_BODY})\Z")
_QUOTED = expression(r"[‘’'](\d{1,2})[‘’']")
_REFERRED = expression(
    r"(?:(?<!\d)\d{1,3}[ \u00a0]?|(?:\b(?:paragraphs?|subparagraphs?|items?|points?|clauses?|alinéas?|par\.|al\."
    r"|apartados?|incisos?|párrafos?|párrs?\.|puntos?|(?:под)?пункт(?:[аеуы]|ов|ам|ами|ах|ом)?|п\.)"
    r"|فقرات|فقر(?:ة|تين|تان)|فرعية|فرعيتين|بند(?:ين|ان)?)[ \u00a0])\Z",
    re.IGNORECASE,
)
"""What stands before the label of a paragraph that is referred to: paragraph 4 (a), alinéa a)."""
_REFERRED_BY = expression(r"\s?(?:[分小]?[项段款目]|[分小]节)")
"""What stands behind it in Chinese: (a)项."""
_AND_ITS_LIKE = expression(
    r"\s?(?:[,،、–—‐-]|to|and|or|through|et|à|ou|y|a|o|e|и|или|до|по|و|أو|إلى|和|至|或|到|及)?\s?", re.IGNORECASE
)
"""What stands between two references: (a) to (c), (b) (i)."""
_SIGN = expression("[\u2460-\u2473\u2474-\u2487\u3220-\u3229]")
_START = expression(r"\W{0,3}(?:(\d{1,3})|([IVX]{2,6}))(?:\s?[.)．）、](?!\d)|\s[-–—]\s|\s?-\s)")
_NEAR = 9
"""How far apart two such references stand at most."""
_LOOSE_START = expression(r"\W{0,3}(\d{1,3})(?![\d.,]*\d)")
_HAN_START = expression(rf"\W{{0,2}}([{_HAN}]{{1,3}})[、.．]")
_ARABIC_START = expression(r"\W{0,2}(أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)(?:اً|ًا|ا)?\s?[-–—:]")
_ARABIC_ORDINALS = ("أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر")


class Marker(Struct, frozen=True):
    """A label: its ordinals, the likeliest first (i) is one, or nine after (h); and its place.

    ``referred``: it may be that of a paragraph elsewhere.
    """

    readings: tuple[int, ...]
    span: Span
    referred: bool = False


def markers(text: Masked) -> tuple[Marker, ...]:
    """Return the labels in brackets in ``text``, in order, each with the one ordinal that fits those before it."""
    plain = text.plain
    found: list[tuple[Span, tuple[int, ...]]] = []
    if "(" in plain or "（" in plain:
        found += ((item.span(), _readings(item[1], text.language)) for item in _FULL.finditer(plain))
    if ")" in plain or "）" in plain:
        lone = text.once(brackets)
        for end in (*lone.labels, *lone.closed):
            half = _HALF.search(plain[max(0, end - 7) : end])
            if half:
                start = end - len(half[1])
                found.append(((start, end + 1), _readings(half[1], text.language)))
    if text.language == "ar":
        found += ((match.span(), (int(match[1]),)) for match in _QUOTED.finditer(plain))
    if text.language == "zh":
        found += ((match.span(), (_sign(match[0]),)) for match in _SIGN.finditer(plain))
    if not found:
        return ()
    found.sort()
    return tuple(_settled(plain, found))


def _settled(plain: str, found: list[tuple[Span, tuple[int, ...]]]) -> list[Marker]:
    seen: set[int] = set()
    settled: list[Marker] = []
    for span, readings in found:
        if _is_reference(plain, span, settled[-1] if settled else None):
            settled.append(Marker(readings, span, referred=True))
            continue
        fitting = [value for value in readings if value == 1 or value - 1 in seen] or list(readings)
        best = max(fitting) if 1 not in fitting or 8 in seen else 1
        seen.add(best)
        settled.append(Marker((best, *(value for value in readings if value != best)), span))
    return settled


def _is_reference(plain: str, span: Span, last: Marker | None) -> bool:
    start, end = span
    if _REFERRED.search(plain[max(0, start - 16) : start]) or _REFERRED_BY.match(plain, end):
        return True
    if last is None or not last.referred or start - last.span[1] > _NEAR:
        return False
    return bool(_AND_ITS_LIKE.fullmatch(plain, last.span[1], start))


def _readings(body: str, language: str) -> tuple[int, ...]:
    """Return the ordinals that a label may stand for."""
    body = body.rstrip("\u0640").lower()
    if body.isdigit():
        return (int(body),)
    if body[0] in _HAN:
        return (_han(body),)
    values: list[int] = []
    if body in _CYRILLIC:
        values.append(_CYRILLIC.index(body) + 1)
        body = _LOOK_ALIKE.get(body, "")
    if body and "\u0621" <= body <= "\u064a":
        body = "أ" if body in "اإآ" else body
        values += [table.index(body) + 1 for table in (_ABJAD, _HIJA) if body in table]
        return tuple(dict.fromkeys(values)) or (0,)
    if len(body) == 1 and body in _LATIN:
        values.append(_LATIN.index(body) + 1)
        if language == "es" and body > "n":
            values.append(_LATIN.index(body) + 2)
    if body and all(char in _ROMAN for char in body):
        values.append(roman(body))
    return tuple(dict.fromkeys(values)) or (0,)


def roman(body: str) -> int:
    """Return the value of a Roman numeral up to 89."""
    values = [_ROMAN[char] for char in body.lower()]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


def _han(body: str) -> int:
    if len(body) == 1:
        return _HAN.index(body) + 1
    tens, _, units = body.partition("十")
    return (_HAN.index(tens) + 1 if tens in _HAN and tens else 1) * 10 + (_HAN.index(units[0]) + 1 if units else 0)


def _sign(char: str) -> int:
    code = ord(char)
    first = 0x2460 if code < 0x2474 else 0x2474 if code < 0x3220 else 0x3220
    return code - first + 1


def start_number(text: Masked) -> tuple[int, Span] | None:
    """Return the number that stands before the text (``1.``, ``II.``, ``二、``, ``ثانيا -``) and its place."""
    plain = text.plain[:24]
    if match := _START.match(plain):
        return (int(match[1]) if match[1] else roman(match[2]), match.span())
    if text.language == "zh" and (match := _HAN_START.match(plain)):
        return _han(match[1]), match.span()
    if text.language == "ar" and (match := _ARABIC_START.match(plain)):
        return _ARABIC_ORDINALS.index(match[1]) + 1, match.span()
    return None


def starts_with(text: Masked, number: int) -> bool:
    """Whether ``text`` begins with ``number``, however it is set off."""
    match = _LOOSE_START.match(text.plain[:24])
    return bool(match and int(match[1]) == number)
