"""W001: a word, or a run of words, that stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import few
from hexapla.checks.doublings import doubled_in, doublings
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    found = pair.target.once(doublings)
    if not found or pair.source.once(doubled_in):
        return
    text = pair.message.target
    for start, end in found:
        cut = start - (len(text[:start]) - len(text[:start].rstrip()))
        word = text[start:end]
        yield Hit(f"{_kind(word)} doubled: {word}", target_span=(cut, end), found=word, fix="")


def _kind(word: str) -> str:
    return "words" if " " in word else "word"


_REGION = "The situation in the region is grave."

RULE = Rule(
    code="W001",
    name="word-doubled",
    category="duplication",
    severity="warning",
    fix="unsafe",
    reason=(
        "A word typed twice is read by nobody and heard by everybody. Where doubling is grammar (nous nous souvenons, "
        "رويدا رويدا, 研究研究), or the source doubles a word too, nothing is said."
    ),
    source="Checks catalogue, W001; weblate#3926, #4023, #8224",
    check=lambda pair: few(_check(pair)),
    bad=(
        Example("fr", _REGION, "La situation dans la la région est grave."),
        Example("fr", "We have adopted the Agenda.", "Nous avons adopté avons adopté le Programme."),
        Example("fr", "ونحن ملتزمون بالسلام.", "Nous sommes attachés attachés à la paix.", "ar"),
        Example("es", _REGION, "La situación en la región es es grave."),
        Example("es", "The Secretariat of the United Nations", "la Secretaría de las de las Naciones Unidas"),
        Example("es", "la paix et la sécurité", "la paz y y la seguridad", "fr"),
        Example("ru", _REGION, "Положение в в регионе тяжелое."),
        Example("ru", "The General Assembly has decided.", "Генеральная Ассамблея Ассамблея постановила."),
        Example("ru", "我们必须行动。", "Мы должны должны действовать.", "zh"),
        Example("zh", "We must act now.", "我们我们必须立即行动。"),
        Example("zh", "Peace is our goal.", "和平是是我们的目标。"),
        Example("zh", "Права человека универсальны.", "人权人权具有普遍性。", "ru"),
        Example("ar", _REGION, "الحالة في في المنطقة خطيرة."),
        Example("ar", "The United Nations stands with them.", "إن الأمم المتحدة الأمم المتحدة تقف معهم."),
        Example("ar", "Cette décision est importante.", "وهذا القرار القرار مهم.", "fr"),
        Example("en", "La situation dans la région est grave.", "The situation in the the region is grave.", "fr"),
        Example("en", "Los derechos humanos son universales.", "Human rights are are universal.", "es"),
        Example("en", "Мы действуем в соответствии с Уставом.", "We act in accordance with with the Charter.", "ru"),
    ),
    good=(
        Example("fr", "We remember, as you suspect.", "Nous nous souvenons, et vous vous en doutez."),
        Example("fr", "What we had promised one another", "Ce que nous nous étions promis"),
        Example("fr", "Una y otra y otra vez", "Encore et encore et encore", "es"),
        Example("es", "Every day she stops to think.", "Cada día se para para pensar."),
        Example("es", "They were very, very close.", "Estaban muy, muy cerca."),
        Example("es", "Il a demandé ce que nous faisions.", "Preguntó que qué hacíamos.", "fr"),
        Example("ru", "Boutros Boutros-Ghali", "Бутрос Бутрос-Гали"),
        Example("ru", "Let us help one another.", "Давайте помогать друг другу."),
        Example("ru", "L’espoir tient à peine.", "Надежда еле-еле теплится.", "fr"),
        Example("zh", "National programmes of the least developed countries", "最不发达国家国家方案"),
        Example("zh", "in order to understand the world", "为了了解世界"),
        Example("zh", "We support those who support peace.", "我们支持支持和平的人。"),
        Example("ar", "Little by little, hope returns.", "ويعود الأمل رويدا رويدا."),
        Example("ar", "They searched the town house by house.", "وفتشوا البلدة بيتا بيتا."),
        Example("ar", "Кто из нас может молчать?", "من من بيننا يستطيع أن يسكت؟", "ru"),
        Example("en", "Il avait déjà eu cela.", "He had had that before.", "fr"),
        Example("en", "我知道这是真的。", "I know that that is true.", "zh"),
        Example("en", "Avanzamos paso a paso.", "We advance step by step by step.", "es"),
    ),
)
