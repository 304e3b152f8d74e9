"""U603: controls, characters without width, soft hyphens, byte order marks, private use."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from hexapla.checks.encodings import readable
from hexapla.checks.mending import Change, named, times, together
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import LETTERS, UNPUBLISHABLE, expression

_SUSPECT = expression(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2028\u2029\u2060-\u2065"
    "\u206a-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\ufffe\uffff"
    "\U000e0000-\U000e01ef\U000f0000-\U0010ffff]"
)
_BREAKS = "\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_FORGIVEN_WITH_SOURCE = expression("[\r\u200c\u200d\ue000-\uf8ff\ufe00-\ufe0f\ufffc\U000e0000-\U0010ffff]")
"""What the translator copies because it means something there: emoji sequences, icons of a font, line ends."""
_PERSIAN = expression("[پچژگکی]")
_NAMES = {
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark",
    "\ufffc": "object replacement character",
}


def _check(pair: Pair) -> Iterator[Hit]:
    text = pair.message.target
    if text.isascii() and text.isprintable():
        return
    found = [match.start() for match in _SUSPECT.finditer(text)]
    if not found:
        return
    prose, source = pair.target.once(readable), pair.segment.source
    wrong = [
        at
        for at in found
        if not _lawful(text, at, pair.target)
        and not (text[at] in source and _FORGIVEN_WITH_SOURCE.match(text[at]))
        and prose[at] != " "
    ]
    changes = [(_replacement(text, at), at) for at in wrong]
    for safety in ("safe", "unsafe", ""):
        group = [Change(at, at + 1, new) for (new, safe), at in changes if safe == safety]
        if group:
            yield _hit(text, group, safety)


def _hit(text: str, changes: list[Change], safety: str) -> Hit:
    char = text[changes[0].start]
    span, fix = together(text, changes)
    message = f"{_name(char)} ({named(char)}) in the text{times(len(changes))}"
    severity = "error" if any(UNPUBLISHABLE.match(text[change.start]) for change in changes) else ""
    return Hit(message, target_span=span, found=named(char), fix=fix, safety=safety, severity=severity)


def _name(char: str) -> str:
    if "\ufe00" <= char <= "\ufe0f":
        return "variation selector"
    return _NAMES.get(
        char, {"Co": "private use", "Cc": "control"}.get(unicodedata.category(char), "invisible character")
    )


def _replacement(text: str, at: int) -> tuple[str | None, str]:
    """Return what should stand for the character at ``at``, and how safe that is."""
    char = text[at]
    if unicodedata.category(char) == "Co":
        return None, ""
    if char in _BREAKS:
        between = text[at - 1 : at].strip() and text[at + 1 : at + 2].strip()
        return " " if between else "", "safe"
    if "\x80" <= char <= "\x9f":
        read = char.encode("latin-1").decode("cp1252", "ignore")
        return (read, "unsafe") if read else ("", "safe")
    return "", "safe"


def _lawful(text: str, at: int, masked: Masked) -> bool:
    char = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if char == "\r":
        return after == "\n"
    if char == "\u200d":
        emoji = unicodedata.category(after or " ") in ("So", "Sk") or before == "\ufe0f"
        return emoji or (before == "ه" and not after.isalpha())
    if char == "\u200c":
        return masked.language == "ar" and _persian_word(text, at)
    if "\ufe0e" <= char <= "\ufe0f":
        return bool(before) and not before.isspace() and unicodedata.category(before) not in ("Lo", "Lu", "Ll", "Mn")
    return False


def _persian_word(text: str, at: int) -> bool:
    start, end = max(0, at - 20), at + 20
    left = LETTERS.findall(text[start:at])[-1:]
    right = LETTERS.findall(text[at:end])[:1]
    return bool(_PERSIAN.search("".join(left + right)))


RULE = Rule(
    code="U603",
    name="invisible-character",
    category="characters",
    severity="warning",
    reason=(
        "What nobody sees still parts words: search does not find them, lines break inside them, voices stumble. Such "
        "characters come from web pages, PDF files and word processors."
    ),
    source="Unicode UAX #31, 2.3; Unicode in XML and other Markup Languages (W3C), 3; Weblate: zero-width space",
    check=_check,
    fix="safe",
    bad=(
        Example("ru", "The Organization", "Органи\u00adзация Объединенных Наций"),
        Example("ru", "Peace", "Мир\u200b и безопасность"),
        Example("ru", "Peace", "\ufeffМир"),
        Example("fr", "The State’s future", "L\u0092avenir de l\u2060État"),
        Example("fr", "Peace and security", "La paix\u000bet la sécurité"),
        Example("fr", "Security", "sécu\u00adrité"),
        Example("es", "Peace", "La paz\u200b"),
        Example("es", "Peace and security", "La paz\u2028y la seguridad"),
        Example("es", "Point", "\uf0b7 Primer punto"),
        Example("en", "Paix", "Peace\x07", source_language="fr"),
        Example("en", "Le développement", "develop\u00adment", source_language="fr"),
        Example("en", "Paix", "Pe\u200cace", source_language="fr"),
        Example("ar", "Peace", "السلام\u200b"),
        Example("ar", "The Nations", "الأمم\u200c المتحدة"),
        Example("ar", "Security", "\ufeffالأمن"),
        Example("zh", "Peace", "和平\u200b与安全"),
        Example("zh", "The United Nations", "联合\ufe00国"),
        Example("zh", "Peace", "和平\u0000"),
    ),
    good=(
        Example("ru", "Peace", "Мир\nи\tбезопасность — 5\u00a0%"),
        Example("ru", "❤️", "❤️ и 👩‍👩‍👧"),
        Example("ru", "non-breaking hyphen", "по\u2011русски"),
        Example("fr", "Why?", "Pourquoi\u202f? 5\u00a0% — «\u00a0oui\u00a0»"),
        Example("fr", "©️", "©️ 2015 ™"),
        Example("fr", "a\u2009b", "a\u2009b"),
        Example("es", "Point", "• Primer punto"),
        Example("es", "➡️", "➡️ Véase"),
        Example("es", "5 per cent", "5\u00a0%"),
        Example("en", "«Oui»", "“Yes” – non\u2011breaking", source_language="fr"),
        Example("en", "\uf0e0 Lire", "\uf0e0 Read", source_language="fr"),
        Example("en", "☎️", "☎️ 1️⃣", source_language="fr"),
        Example("ar", "(e) the year 1436", "(ه\u200d) عام 1436 ه\u200d."),
        Example("ar", "See A/70/1.", "انظر \u200eA/70/1\u200e."),
        Example("ar", "the newspaper Hamshahri", "صحيفة «همشهری\u200cها»"),
        Example("zh", "Peace", "和平与安全\n第二行"),
        Example("zh", "Article 1", "第一条\u3000人人生而自由"),
        Example("zh", "❤️", "❤️"),
    ),
)
