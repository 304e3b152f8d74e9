"""C705: a translation that breaks off, or whose length cannot be right."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.answers import share_answered
from hexapla.checks.breaks import breaks_off
from hexapla.checks.lengths import share_present, surprise
from hexapla.checks.omissions import added, omitted
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.texts import TEXTS, correct
from hexapla.model import Pair

_LIMIT = 3.5
"""Standard deviations."""
_LEAST = 60
"""Characters of the source."""
_ANSWERED = 0.5
"""A text of a strange length that has this share of the anchors of the other is a free translation."""


def _check(pair: Pair) -> Iterator[Hit]:
    length, source = len(pair.message.target), len(pair.segment.source)
    if breaks_off(pair):
        there = min(1.0, share_present(pair)) if surprise(pair) else 1.0
        rest = (min(int(there * source), source - 1), source)  # what is lost is about here
        yield Hit("the translation breaks off", rest, (max(0, length - 1), length))
    elif source >= _LEAST and abs(surprise(pair)) > _LIMIT:
        short = surprise(pair) < 0
        if omitted(pair) if short else added(pair):
            return  # C706 or C707 says what it is
        if share_answered(pair.source, pair.target) < _ANSWERED or share_answered(pair.target, pair.source) < _ANSWERED:
            word = "short" if short else "long"
            yield Hit(f"the translation is too {word} for its source", (0, source), (0, length))


_CUT = {
    "fr": (
        "Les soldats de la paix servent dans les endroits les plus",
        "Les femmes doivent participer aux pourparlers de paix. Sans leur voix, aucun accord n’apportera la",
        "Le Conseil de sécurité a prorogé le mandat de la mission. Nous demandons à tous les gouvernements de",
    ),
    "es": (
        "El personal de mantenimiento de la paz presta servicio en los",
        "Las mujeres deben participar en las conversaciones de paz. Sin sus voces, ningún acuerdo hará justicia a los",
        "El Consejo de Seguridad ha prorrogado el mandato de la misión. Pedimos a todos los Gobiernos que",
    ),
    "ru": (
        "Миротворцы служат в",
        "Женщины должны участвовать в мирных переговорах. Без их",
        "Совет Безопасности продлил мандат миссии. Мы просим все правительства предоставить необходимые ей войска,",
    ),
    "zh": (
        "维持和平人员在世界上最艰苦的",
        "妇女必须参加和平谈判。没有她们的",
        "安全理事会延长了该特派团的任务期限。我们请各国政府提供特派团所需的部队、",
    ),
    "ar": (
        "يخدم حفظة السلام في أصعب الأماكن على",
        "يجب أن تشارك النساء في محادثات السلام. فبدون أصواتهن، لن يحقق أي اتفاق العدالة",
        "مدد مجلس الأمن ولاية البعثة. ونطلب إلى جميع الحكومات أن توفر ما تحتاج إليه من",
    ),
}
"""The paragraphs, cut off."""

RULE = Rule(
    code="C705",
    name="breaks-off",
    category="length",
    severity="warning",
    reason=(
        "A translation that ends in the middle of a sentence, without the mark that the source ends with, was "
        "cut off. One that is far shorter or longer than the source lets expect, and lacks its words, is not "
        "its translation. Lengths are judged for each pair of languages."
    ),
    source="checks catalogue C705; Gale and Church 1993; ITS 2.0: length",
    check=_check,
    bad=tuple(Example(tag, TEXTS["en"][at], text) for tag, texts in _CUT.items() for at, text in enumerate(texts)),
    good=correct(0, 1, 2),
)
