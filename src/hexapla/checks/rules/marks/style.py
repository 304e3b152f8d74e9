"""Q403: quotation marks of another language, or not those of the house; apostrophes, if the house has chosen."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import after, before, corrections, few, is_han
from hexapla.checks.quotes import Quotation, Quotes, quotes
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair
from hexapla.text import expression

_STRAIGHT = '"＂'
_OWN = {
    "ar": "«»“”\"'",
    "en": "“‘'",
    "es": "«“‘'»”",
    "fr": "«‹'»",
    "ru": "«„'",
    "zh": "“‘《〈'",
}
"""The marks that open a first-level quotation in each language, as UN documents and its publishers have them.

Spanish and French ones also those that resume a quotation in its further paragraphs.
"""
_INNER = {"fr": "“‘", "ru": "“‘‹"}
"""Those that open one inside another, besides the former."""
_MARKS = {"ar": ("«", "»"), "en": ("“", "”"), "es": ("“", "”"), "ru": ("«", "»"), "zh": ("“", "”")}
_NESTED = {"ar": ("“", "”"), "en": ("‘", "’"), "es": ("‘", "’"), "fr": ("“", "”"), "ru": ("„", "“"), "zh": ("‘", "’")}
_TYPEWRITERS = frozenset({"en", "es"})
"""Languages where straight marks pass if the source has them too: a plain-text house, not a slip."""
_SPANISH = {"curly": ("“", "”"), "guillemets": ("«", "»")}
_INSIDE = {"curly": str.maketrans("“”", "‘’"), "guillemets": str.maketrans("«»", "“”")}
"""What becomes of the marks inside a quotation whose own marks change."""
_APOSTROPHES = {"curly": ("'", "’"), "straight": ("’", "'")}
_BETWEEN_LETTERS = {mark: expression(rf"(?<=[^\W\d_]){mark}(?=[^\W\d_])") for mark in "'’"}
_ALPHABETS = frozenset({"en", "es", "fr", "ru"})
"""Languages that have an apostrophe, if only in names."""


def _check(pair: Pair) -> Iterator[Hit]:
    yield from _quotations(pair)
    house = _APOSTROPHES.get(pair.conventions.apostrophe)
    if house and pair.target.language in _ALPHABETS:
        other, own = house
        places = [(match.span(), own) for match in _BETWEEN_LETTERS[other].finditer(pair.target.plain)]
        if places:
            yield from corrections(pair.message.target, places, f"the house writes the apostrophe {own}")


def _quotations(pair: Pair) -> Iterator[Hit]:
    found = pair.target.once(quotes)
    language = pair.target.language
    if not found.pairs or language not in _OWN:
        return
    last = -1
    for quotation in sorted(found.pairs, key=lambda item: item.start):
        if quotation.start > last and _is_foreign(pair, quotation, found):
            last = quotation.end  # what is inside is judged once the marks round it are right
            fix = _own(pair, quotation)
            marks = quotation.opening + "…" + quotation.closing
            whose = "the house" if quotation.opening in _OWN[language] else "this language"
            message = f"quotation marks {marks} are not those of {whose}"
            span = (quotation.start, quotation.end)
            yield Hit(message, target_span=span, expected=fix, found=pair.message.target[slice(*span)], fix=fix)


def _is_foreign(pair: Pair, quotation: Quotation, found: Quotes) -> bool:
    language, opening = pair.target.language, quotation.opening
    if opening in _OWN[language]:
        return language == "es" and not quotation.depth and opening in _unwanted(pair)
    if opening in _STRAIGHT and language in _TYPEWRITERS and '"' in pair.source.plain:
        return False
    if opening in _INNER.get(language, "") and (
        quotation.depth or found.opened or found.closed or pair.source.once(quotes).opened
    ):
        return False
    if opening in "「『" and pair.conventions.chinese_script == "traditional":
        return False
    plain = pair.target.plain
    if language == "zh":
        near = (
            before(plain, quotation.start),
            after(plain, quotation.start + 1),
            before(plain, quotation.end - 1),
            after(plain, quotation.end),
        )
        return any(is_han(char) for char in near)
    return True


def _unwanted(pair: Pair) -> str:
    """Return the Spanish opening mark that the house has not chosen, "" if it has no wish."""
    return {"curly": "«", "guillemets": "“"}.get(pair.conventions.spanish_quotes, "")


def _own(pair: Pair, quotation: Quotation) -> str:
    language = pair.target.language
    inner = pair.message.target[quotation.start + 1 : quotation.end - 1].strip(" \u00a0\u202f")
    if language == "fr" and not quotation.depth:
        space = "\u202f" if pair.conventions.french_spaces == "narrow" else "\u00a0"
        return f"«{space}{inner}{space}»"
    house = pair.conventions.spanish_quotes
    if language == "es" and not quotation.depth and house in _SPANISH:
        opening, closing = _SPANISH[house]
        return opening + inner.translate(_INSIDE[house]) + closing
    opening, closing = (_NESTED if quotation.depth else _MARKS)[language]
    return opening + inner + closing


_THEME = "The theme is “Leave no one behind”."

RULE = Rule(
    code="Q403",
    name="quotation-marks-of-another-language",
    category="locale-violation",
    severity="warning",
    fix="safe",
    reason=(
        "Each language has its own marks: « » in French and Russian, “ ” or « » in Spanish (spanish_quotes), “ ” in "
        "Chinese and English; Arabic documents have all three. Straight marks are a typewriter's, and 《 》 stands in "
        "Chinese alone. A house that has chosen its apostrophe (apostrophe) is told of the other."
    ),
    source="Domain notes D1 E8, D2 F2, D3 S2, D4 R1, D5 C3, D6 A2; GB/T 15834-2011, 4.8",
    check=lambda pair: few(_check(pair)),
    bad=(
        Example("fr", _THEME, "Le thème est “Ne laisser personne de côté”."),
        Example("fr", _THEME, 'Le thème est "Ne laisser personne de côté".'),
        Example("fr", "Проект «Свет» завершен.", "Le projet „Lumière“ est achevé.", "ru"),
        Example("es", _THEME, 'El tema es "No dejar a nadie atrás".'),
        Example("es", "Он сказал: «Мы вместе».", "Dijo: „Estamos juntos“.", "ru"),
        Example("es", "Une «\u00a0paix juste\u00a0» est possible.", 'Una "paz justa" es posible.', "fr"),
        Example("ru", _THEME, "Тема — “Не оставить никого позади”."),
        Example("ru", _THEME, 'Тема — "Не оставить никого позади".'),
        Example("ru", "Il a dit «\u00a0oui\u00a0», puis «\u00a0non\u00a0».", "Он сказал „да“, а затем ‘нет’.", "fr"),
        Example("zh", _THEME, '主题是"不让任何一个人掉队"。'),
        Example("zh", "Le thème est «\u00a0Agir\u00a0».", "主题是«行动»。", "fr"),
        Example("zh", "She called it “a new beginning”.", "她称之为「新的开端」。"),
        Example("ar", "《联合国宪章》", "《ميثاق الأمم المتحدة》", "zh"),
        Example("ar", "《巴黎协定》已经生效。", "لقد دخل 《اتفاق باريس》 حيز النفاذ.", "zh"),
        Example("ar", "《未来契约》", "〈ميثاق المستقبل〉", "zh"),
        Example("en", "Le thème est «\u00a0Agir\u00a0».", "The theme is «Action».", "fr"),
        Example("en", "Проект «Свет» завершен.", "Project «Light» is complete.", "ru"),
        Example("en", "他说：“和平是可能的。”", 'He said: "Peace is possible."', "zh"),
    ),
    good=(
        Example("fr", "He said: “I read ‘Peace’.”", "Il a dit\u00a0: «\u00a0J’ai lu “La paix”.\u00a0»"),
        Example("fr", "“and so we read ‘Peace’,", "«\u00a0et c’est ainsi que nous avons lu “La paix”,"),
        Example("fr", "قال: ”نعم“ ثم ”لا“.", "Il a dit «\u00a0oui\u00a0», puis «\u00a0non\u00a0».", "ar"),
        Example("es", _THEME, "El tema es «No dejar a nadie atrás»."),
        Example("es", _THEME, "El tema es “No dejar a nadie atrás”."),
        Example("es", "He said: “I read ‘Peace’.”", "Dijo: «He leído “La paz”»."),
        Example("ru", "He said: “I read ‘Peace’.”", "Он сказал: «Я прочел „Мир“»."),
        Example("ru", "The theme is “Agenda 2030”.", "Тема — «Повестка дня на период до 2030 года»."),
        Example("ru", "«\u00a0Et pourquoi\u00a0?\u00a0», a-t-elle demandé.", "«А почему?» — спросила она.", "fr"),
        Example("zh", "The Charter says “We the peoples”.", "《宪章》说“我联合国人民”。"),
        Example("zh", "The slogan was “Black lives matter”.", 'Their slogan: "Black lives matter"'),
        Example("zh", "Роман «Война и мир»", "小说《战争与和平》", "ru"),
        Example("ar", _THEME, 'والموضوع هو "عدم ترك أحد خلف الركب".'),
        Example("ar", _THEME, "والموضوع هو ”عدم ترك أحد خلف الركب“."),
        Example("ar", "La «\u00a0paix\u00a0» et la «\u00a0sécurité\u00a0»", "”السلام“ و ”الأمن“", "fr"),
        Example("en", 'Le thème est "Agir".', 'The theme is "Action".', "fr"),
        Example("en", "他说：“我读过《和平纲领》。”", "He said: “I have read ‘An Agenda for Peace’.”", "zh"),
        Example("en", "«Мир», — сказал он.", "‘Peace’, he said.", "ru"),
    ),
)
