"""U601: text that is not in Normalization Form C."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair
from hexapla.text import expression

_COMPATIBILITY = expression("[\uf900-\ufaff\U0002f800-\U0002fa1f]")
"""CJK compatibility ideographs: NFC unites them as well, but they are the business of U602."""
_ARABIC_MARKS = expression("[\u064b-\u0652\u0670]{2,}")


def _check(pair: Pair) -> Iterator[Hit]:
    text = pair.target.text
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return
    seen = _ARABIC_MARKS.sub("\u064b", _COMPATIBILITY.sub("一", text))
    if unicodedata.is_normalized("NFC", seen):
        return
    normal = unicodedata.normalize("NFC", text)
    start, end = _difference(text, normal)
    fix = normal[start : len(normal) - (len(text) - end)]
    yield Hit(
        "letters and marks are not composed (NFC)",
        target_span=(start, end),
        expected=fix if len(fix) < 40 else "",
        found=text[start:end] if end - start < 40 else "",
        fix=fix,
    )


def _difference(text: str, other: str) -> tuple[int, int]:
    """Return the stretch of ``text`` outside of which the two are equal."""
    most = min(len(text), len(other))
    start = next((n for n in range(most) if text[n] != other[n]), most)
    same = next((n for n in range(most - start) if text[-1 - n] != other[-1 - n]), most - start)
    start = min(start, len(text) - 1)
    return start, max(len(text) - same, start + 1)


RULE = Rule(
    code="U601",
    name="not-composed",
    category="characters",
    severity="error",
    reason=(
        "An accent or hamza that is a character of its own looks right and is not found by search, and a msgid or a "
        "name that has it is another one. The order of the vowel signs of an Arabic letter is left as it is typed."
    ),
    source="Unicode UAX #15; W3C Character Model for the World Wide Web: String Matching",
    check=_check,
    fix="safe",
    bad=(
        Example("fr", "The Security Council", "Le Conseil de se\u0301curite\u0301"),
        Example("fr", "French", "Le franc\u0327ais"),
        Example("fr", "State", "L’E\u0301tat"),
        Example("es", "The Organization", "La Organizacio\u0301n"),
        Example("es", "children", "los nin\u0303os"),
        Example("es", "Linguistics and the penguin", "la lingu\u0308ística y el pingu\u0308ino"),
        Example("en", "Côte d’Ivoire", "Co\u0302te d’Ivoire", source_language="fr"),
        Example("en", "São Tomé", "Sa\u0303o Tome\u0301", source_language="fr"),
        Example("en", "5 Å", "5 \u212b", source_language="fr"),
        Example("ru", "Every", "Каждыи\u0306 человек"),
        Example("ru", "all", "все\u0308"),
        Example("ru", "Soviet", "Советскии\u0306"),
        Example("ar", "responsible", "مسو\u0654ولية"),
        Example("ar", "the nations", "ا\u0644\u0627\u0654مم"),
        Example("ar", "now", "الا\u0653ن"),
        Example("zh", "Pokémon", "Poke\u0301mon"),
        Example("zh", "Côte d’Ivoire", "科特迪瓦（Co\u0302te d’Ivoire）"),
        Example("zh", "5 Å", "5\u212b"),
    ),
    good=(
        Example("fr", "Security", "Le Conseil de sécurité, à Genève"),
        Example("fr", "State", "L’État français"),
        Example("fr", "Work", "L’œuvre de Noël"),
        Example("es", "children", "los niños y la Organización"),
        Example("es", "bilingual", "bilingüe"),
        Example("es", "42nd", "42ª, 42º"),
        Example("en", "Côte d’Ivoire", "Côte d’Ivoire", source_language="fr"),
        Example("en", "CO₂", "CO₂, ½, ™ and №", source_language="fr"),
        Example("en", "Việt Nam", "Việt Nam", source_language="fr"),
        Example("ru", "castle and lock", "за\u0301мок и замо\u0301к"),
        Example("ru", "all", "всё, каждый, съезд"),
        Example("ru", "Yoga", "йога"),
        Example("ar", "Muhammad", "مُحَمَّد"),
        Example("ar", "Muhammad", "محم\u0651\u064eد"),
        Example("ar", "The responsibility of nations now", "مسؤولية الأمم الآن"),
        Example("zh", "peace", "和平与安全"),
        Example("zh", "Côte d’Ivoire", "科特迪瓦（Côte d’Ivoire）"),
        Example("zh", "compatibility", "㎡和①"),
    ),
)
