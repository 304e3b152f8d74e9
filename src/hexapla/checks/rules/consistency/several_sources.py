"""K802: two long sources, one translation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from hexapla.changes.fold import fold, letters
from hexapla.checks.rule import Example, Fact, Hit, Rule
from hexapla.model import Pair
from hexapla.text import collapse, digest, expression, has_words, words

_FEWEST = 5
_FEWEST_HAN = 8
"""Words, or Chinese characters, of a source that is looked at."""
_LONG = 8
"""Words of a source that cannot be said in one way with another of quite different words."""
_NEAR = 0.6
_NEARER = 0.3
_PER_WORD = 1.6
"""Chinese characters to a word."""
_HAN = expression(r"[\u3400-\u9fff]")
_TOKEN = expression(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+|\d+")
_DIGITS = expression(r"\d+")
_MOST = 20
"""Different sources of one target that are compared."""


def _collect(pair: Pair) -> str | None:
    source = pair.segment.source
    if not has_words(source, _FEWEST_HAN if _HAN.search(source) else _FEWEST):
        return None
    return digest("\0".join((pair.language, letters(fold(pair.message.target)))), 16)


def _judge(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Hit]]:
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[fact.value].append(fact)
    for group in groups.values():
        kept: list[Fact] = []
        for fact in group if len(group) > 1 else ():
            known = {collapse(other.finding.source).casefold() for other in kept}
            if len(kept) >= _MOST or collapse(fact.finding.source).casefold() in known:
                continue
            target = fact.finding.target
            first = next((other for other in kept if _differ(other.finding.source, fact.finding.source, target)), None)
            if first:
                yield fact, _hit(first, fact)
            kept.append(fact)


def _hit(first: Fact, fact: Fact) -> Hit:
    where = first.finding
    place = where.document if where.document != fact.finding.document else f"segment {where.segment}"
    return Hit(
        f"the translation is that of another source, in {place}: “{where.source}”",
        (0, len(fact.finding.source)),
        (0, len(fact.finding.target)),
        found=fact.finding.target,
    )


def _differ(one: str, other: str, target: str) -> bool:
    """Whether two sources cannot have ``target`` both: it has a number of one of them only, or they are unlike."""
    first, second = fold(one), fold(other)
    numbers = set(_DIGITS.findall(first)) ^ set(_DIGITS.findall(second))
    if numbers and not numbers.isdisjoint(_DIGITS.findall(fold(target))):
        return True
    size = min(_size(one), _size(other))
    common = _NEAR if size >= _LONG else _NEARER
    left, right = Counter(_TOKEN.findall(first.casefold())), Counter(_TOKEN.findall(second.casefold()))
    return 2 * sum((left & right).values()) < common * (left.total() + right.total())


def _size(source: str) -> int:
    return int(words(source) / _PER_WORD) if _HAN.search(source) else words(source)


_WOMEN = "Women must have an equal place at every negotiating table."
_OCEAN = "The ocean absorbs a quarter of the carbon that we release."
_FIRST = "Resolution 1325 (2000) was adopted unanimously."
_SECOND = "Resolution 1540 (2004) was adopted unanimously."

RULE = Rule(
    code="K802",
    name="one-translation-of-two-sources",
    category="mistranslation",
    severity="error",
    reason=(
        "Two sentences with hardly a word in common, or with different numbers, do not have one translation: "
        "it was pasted twice, or a suggestion from memory was kept. Sources of a few words are left alone."
    ),
    source="ITS 2.0: mistranslation; Weblate's reused translation (weblate#9450, #1994: useless on short strings)",
    collect=_collect,
    judge=_judge,
    bad=(
        Example(
            "fr",
            _WOMEN,
            "Les femmes doivent être sur un pied d’égalité à toutes les tables de négociation.",
            more=((_OCEAN, "Les femmes doivent être sur un pied d’égalité à toutes les tables de négociation."),),
        ),
        Example(
            "fr",
            _FIRST,
            "La résolution 1325 (2000) a été adoptée à l’unanimité.",
            more=((_SECOND, "La résolution 1325 (2000) a été adoptée à l’unanimité."),),
        ),
        Example(
            "fr",
            "妇女必须平等地参加每一次谈判。",
            "Les femmes doivent participer à égalité à toute négociation.",
            more=(
                (
                    "海洋吸收了我们所排放的碳的四分之一。",
                    "Les femmes doivent participer à égalité à toute négociation.",
                ),
            ),
            source_language="zh",
        ),
        Example(
            "es",
            _WOMEN,
            "Las mujeres deben estar en pie de igualdad en todas las negociaciones.",
            more=((_OCEAN, "Las mujeres deben estar en pie de igualdad en todas las negociaciones."),),
        ),
        Example(
            "es",
            _FIRST,
            "La resolución 1540 (2004) fue aprobada por unanimidad.",
            more=((_SECOND, "La resolución 1540 (2004) fue aprobada por unanimidad."),),
        ),
        Example(
            "es",
            "Женщины должны участвовать во всех переговорах на равных.",
            "El océano absorbe la cuarta parte del carbono que emitimos.",
            more=(
                (
                    "Океан поглощает четверть выбрасываемого нами углерода.",
                    "El océano absorbe la cuarta parte del carbono que emitimos.",
                ),
            ),
            source_language="ru",
        ),
        Example(
            "ru",
            _WOMEN,
            "Женщины должны на равных участвовать в любых переговорах.",
            more=((_OCEAN, "Женщины должны на равных участвовать в любых переговорах."),),
        ),
        Example(
            "ru",
            _FIRST,
            "Резолюция 1325 (2000) была принята единогласно.",
            more=((_SECOND, "Резолюция 1325 (2000) была принята единогласно."),),
        ),
        Example(
            "ru",
            "La mer nous nourrit depuis toujours.",
            "Море кормит нас с незапамятных времен.",
            more=(("Il faut désarmer les esprits et les mains.", "Море кормит нас с незапамятных времен."),),
            source_language="fr",
        ),
        Example(
            "ar",
            _WOMEN,
            "يجب أن تشارك المرأة على قدم المساواة في كل المفاوضات.",
            more=((_OCEAN, "يجب أن تشارك المرأة على قدم المساواة في كل المفاوضات."),),
        ),
        Example(
            "ar", _FIRST, "اتُّخذ القرار 1325 (2000) بالإجماع.", more=((_SECOND, "اتُّخذ القرار 1325 (2000) بالإجماع."),)
        ),
        Example(
            "ar",
            "El mar nos alimenta desde siempre a todos.",
            "البحر يطعمنا منذ القدم.",
            more=(("Hay que desarmar las mentes y las manos.", "البحر يطعمنا منذ القدم."),),
            source_language="es",
        ),
        Example("zh", _WOMEN, "妇女必须平等参加每一次谈判。", more=((_OCEAN, "妇女必须平等参加每一次谈判。"),)),
        Example(
            "zh", _FIRST, "第1325（2000）号决议获得一致通过。", more=((_SECOND, "第1325（2000）号决议获得一致通过。"),)
        ),
        Example(
            "zh",
            "يجب أن تشارك المرأة في كل مفاوضات على قدم المساواة.",
            "妇女必须平等参加谈判。",
            more=(("يمتص المحيط ربع ما نطلقه من الكربون كل عام.", "妇女必须平等参加谈判。"),),
            source_language="ar",
        ),
    ),
    good=(
        Example(
            "fr",
            "Thank you very much for coming.",
            "Merci d’être venus.",
            more=(("I thank you all for coming here.", "Merci d’être venus."),),
        ),
        Example(
            "fr",
            _FIRST,
            "La résolution 1325 (2000) a été adoptée à l’unanimité.",
            more=((_SECOND, "La résolution 1540 (2004) a été adoptée à l’unanimité."),),
        ),
        Example(
            "fr",
            "Peacekeeping operations save lives every day, everywhere.",
            "Les opérations de maintien de la paix sauvent des vies chaque jour, partout.",
            more=(
                (
                    "Every day, peacekeeping operations are saving lives everywhere.",
                    "Les opérations de maintien de la paix sauvent des vies chaque jour, partout.",
                ),
            ),
        ),
        Example("es", "Yes.", "Así es.", more=(("Indeed.", "Así es."),)),
        Example(
            "es",
            _WOMEN,
            "Las mujeres deben negociar siempre en pie de igualdad.",
            more=((_WOMEN + " ", "Las mujeres deben negociar siempre en pie de igualdad."),),
        ),
        Example("es", "Ladies and gentlemen,", "Señoras y señores:", more=(("Dear guests,", "Señoras y señores:"),)),
        Example(
            "ru",
            "Women must have an equal place.",
            "Женщины должны занимать равное место.",
            more=(("Women must have equal places.", "Женщины должны занимать равное место."),),
        ),
        Example(
            "ru",
            _FIRST,
            "Резолюция 1325 (2000) была принята единогласно.",
            more=((_SECOND, "Резолюция 1540 (2004) была принята единогласно."),),
        ),
        Example("ru", "So be it.", "Решение принимается.", more=(("It is so decided.", "Решение принимается."),)),
        Example("ar", "Thank you.", "وشكرا لكم.", more=(("I thank you.", "وشكرا لكم."),)),
        Example(
            "ar",
            _WOMEN,
            "يجب أن تشارك المرأة على قدم المساواة.",
            more=((_OCEAN, "يمتص المحيط ربع ما نطلقه من الكربون."),),
        ),
        Example(
            "ar", _OCEAN, "يمتص المحيط ربع ما نطلقه من الكربون.", also=(("ar", "يمتص المحيط ربع ما نطلقه من الكربون."),)
        ),
        Example(
            "zh",
            "The meeting rose at 1 p.m.",
            "下午1时散会。",
            more=(("The meeting was adjourned at 1 p.m.", "下午1时散会。"),),
        ),
        Example(
            "zh", _FIRST, "第1325（2000）号决议获得一致通过。", more=((_SECOND, "第1540（2004）号决议获得一致通过。"),)
        ),
        Example("zh", "Excellencies,", "各位阁下：", more=(("Your Excellencies,", "各位阁下："),)),
    ),
)
