"""K801: one source, several translations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from hexapla.changes.fold import fold, letters
from hexapla.checks.rule import Example, Fact, Hit, Rule
from hexapla.checks.terms.morphology import SUBSTRING, keys
from hexapla.checks.terms.morphology import words as split
from hexapla.languages import short_tag
from hexapla.model import Pair
from hexapla.text import digest, expression, has_words

_FEWEST = 4
"""Words of a source that is looked at: "Yes." and "Thank you." depend on what stands around them."""
_FEWEST_HAN = 8
_ADDRESS = expression(r"[,:!，：！،…]\W*$")
"""How a form of address or a greeting ends."""
_COURTESY = expression(
    r"\W*(?:(?:i|we|je|nous|vous|les?|la|doy|damos|quiero|я|мы|вас|всех|выражаю|and|et|y|и) ){0,3}"
    r"(?:thank|remerci|merci|graci|agrade[cz]|спасибо|благодар|و?شكر|و?[أن]شكر|谢谢|感谢|多谢)",
    re.IGNORECASE,
)
_SHOWN = 4
_COMPARED = 20
"""Translations of one source that each further one is compared with."""


def _collect(pair: Pair) -> tuple[str, str] | None:
    source = pair.segment.source
    fewest = _FEWEST_HAN if pair.source_language in SUBSTRING else _FEWEST
    if not has_words(source, fewest) or _ADDRESS.search(source) or _COURTESY.match(source):
        return None
    key = "\0".join((pair.language, pair.source_language, pair.segment.context, fold(source).casefold()))
    return digest(key, 16), digest(letters(fold(pair.message.target)), 16)


def _judge(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Hit]]:
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[fact.value[0]].append(fact)
    for group in groups.values():
        variants = _variants(group)
        if len(variants) > 1:
            first = max(variants, key=len)[0]  # of equals the one met first
            other = next(variant[0] for variant in variants if variant[0] is not first)
            yield other, _hit(first, other, variants)


def _variants(group: Sequence[Fact]) -> list[list[Fact]]:
    """Return the facts of one source by translation; those that agree but for endings are one."""
    same: dict[str, list[Fact]] = defaultdict(list)
    for fact in group:
        same[fact.value[1]].append(fact)
    if len(same) == 1:
        return list(same.values())
    language = short_tag(group[0].finding.language)
    variants: list[tuple[list[str], list[Fact]]] = []
    for facts in same.values():
        text = split(fold(facts[0].finding.target).casefold(), language)
        near = next((known for known_text, known in variants[:_COMPARED] if _agree(known_text, text, language)), None)
        if near is None:
            variants.append((text, facts))
        else:
            near.extend(facts)
    return [facts for _, facts in variants]


def _agree(one: Sequence[str], other: Sequence[str], language: str) -> bool:
    """Whether two translations differ only in the endings of words, as with the gender of the speaker: fier, fière."""
    return (
        language not in SUBSTRING
        and len(one) == len(other)
        and all(
            here == there or not keys(here, language).isdisjoint(keys(there, language))
            for here, there in zip(one, other, strict=True)
        )
    )


def _hit(first: Fact, other: Fact, variants: list[list[Fact]]) -> Hit:
    shown = [
        f"{len(facts)} × “{facts[0].finding.target}” ({facts[0].finding.document})"
        for facts in sorted(variants, key=len, reverse=True)[:_SHOWN]
    ]
    more = f" and {len(variants) - _SHOWN} more" if len(variants) > _SHOWN else ""
    target = other.finding.target
    return Hit(
        f"one source has {len(variants)} translations: {'; '.join(shown)}{more}",
        (0, len(other.finding.source)),
        (0, len(target)),
        expected=first.finding.target,
        found=target,
    )


_ADJOURNED = "The meeting was adjourned at noon."
_PROUD = "I am proud to be here with you."
_PEACE = "There can be no peace without justice."

RULE = Rule(
    code="K801",
    name="several-translations",
    category="inconsistency",
    severity="warning",
    reason=(
        "A sentence that returns in several speeches is the same sentence in every language. It is reported "
        "once, where a rarer translation stands. Case, spaces and marks do not count, nor do endings (fier, fière); "
        "forms of address, thanks and answers of a few words may differ, and so may entries of different contexts. "
        "Where something else asks for two translations, a comment settles it."
    ),
    source="ITS 2.0: inconsistency; Weblate's inconsistent check (weblate#3652, #7177)",
    collect=_collect,
    judge=_judge,
    bad=(
        Example(
            "fr",
            _ADJOURNED,
            "La séance a été levée à midi.",
            more=((_ADJOURNED + " ", "La séance est levée à 12 heures."),),
        ),
        Example(
            "fr",
            _PEACE,
            "Il ne peut y avoir de paix sans justice.",
            more=((_PEACE.upper(), "Pas de paix sans justice."),),
        ),
        Example(
            "fr",
            _PEACE,
            "Sans justice, point de paix.",
            more=((_PEACE + " ", "Pas de paix sans justice."), (" " + _PEACE, "Pas de paix sans justice.")),
        ),
        Example(
            "es",
            _ADJOURNED,
            "Se levantó la sesión a mediodía.",
            more=((_ADJOURNED + " ", "La sesión terminó a las 12 horas."),),
        ),
        Example("es", _PEACE, "No puede haber paz sin justicia.", more=((_PEACE + " ", "Sin justicia no hay paz."),)),
        Example(
            "es",
            "La paix ne se décrète pas.",
            "La paz no se decreta.",
            more=(("La paix ne se décrète pas. ", "La paz no se impone por decreto."),),
            source_language="fr",
        ),
        Example(
            "ru",
            _ADJOURNED,
            "Заседание закрылось в полдень.",
            more=((_ADJOURNED + " ", "В 12 часов заседание было закрыто."),),
        ),
        Example(
            "ru", _PEACE, "Без справедливости нет мира.", more=((_PEACE + " ", "Мир невозможен без справедливости."),)
        ),
        Example(
            "ru",
            "没有正义就没有持久的和平。",
            "Без справедливости нет прочного мира.",
            more=(("没有正义就没有持久的和平。 ", "Прочный мир невозможен без правосудия."),),
            source_language="zh",
        ),
        Example("ar", _ADJOURNED, "رُفعت الجلسة عند الظهر.", more=((_ADJOURNED + " ", "انتهت الجلسة في الساعة 12."),)),
        Example("ar", _PEACE, "لا سلام بلا عدالة.", more=((_PEACE + " ", "لا يمكن أن يسود السلام دون عدل."),)),
        Example(
            "ar",
            "No hay paz sin justicia.",
            "لا سلام بلا عدالة.",
            more=(("No hay paz sin justicia. ", "لا سلام من دون العدل."),),
            source_language="es",
        ),
        Example("zh", _ADJOURNED, "会议于中午休会。", more=((_ADJOURNED + " ", "会议于中午12时结束。"),)),
        Example("zh", _PEACE, "没有正义就没有和平。", more=((_PEACE + " ", "无正义则无和平。"),)),
        Example(
            "zh",
            "Мира без справедливости не бывает.",
            "没有正义就没有和平。",
            more=(("Мира без справедливости не бывает. ", "没有公正就没有和平。"),),
            source_language="ru",
        ),
    ),
    good=(
        Example(
            "fr", _ADJOURNED, "La séance est levée à midi.", more=((_ADJOURNED + " ", "La séance est levée à midi ."),)
        ),
        Example("fr", "Thank you.", "Je vous remercie.", more=(("Thank you. ", "Merci."),)),
        Example(
            "fr",
            "Excellencies, ladies and gentlemen,",
            "Excellences, Mesdames et Messieurs,",
            more=(("Excellencies, ladies and gentlemen, ", "Mesdames et Messieurs,"),),
        ),
        Example(
            "fr",
            _PROUD,
            "Je suis fier d’être parmi vous.",
            more=((_PROUD + " ", "Je suis fière d’être parmi vous."),),
        ),
        Example(
            "es",
            _PEACE,
            "No puede haber paz sin justicia.",
            more=((_PEACE + " ", "No  puede haber paz sin justicia."),),
        ),
        Example(
            "es",
            _PROUD,
            "Estoy orgulloso de estar entre ustedes.",
            more=((_PROUD + " ", "Estoy orgullosa de estar entre ustedes."),),
        ),
        Example(
            "ru",
            "I heard it with my own ears.",
            "Я слышал это собственными ушами.",
            more=(("I heard it with my own ears. ", "Я слышала это собственными ушами."),),
        ),
        Example("es", "Yes.", "Sí.", more=(("Yes. ", "Así es."),)),
        Example(
            "es", _PEACE, "No puede haber paz sin justicia.", more=((_ADJOURNED, "Se levantó la sesión a mediodía."),)
        ),
        Example("ru", _PEACE, "Без справедливости нет мира.", more=((_PEACE + " ", "Без справедливости нет мира."),)),
        Example(
            "ru",
            "I thank you for your attention.",
            "Благодарю вас за внимание.",
            more=(("I thank you for your attention. ", "Спасибо за внимание."),),
        ),
        Example(
            "ru",
            "Dear friends and colleagues!",
            "Дорогие друзья и коллеги!",
            more=(("Dear friends and colleagues! ", "Уважаемые друзья и коллеги!"),),
        ),
        Example("ar", _PEACE, "لا سلام بلا عدالة.", more=((_PEACE + " ", "لا سلامَ بلا عدالة."),)),
        Example("ar", "Thank you.", "وشكرا لكم.", more=(("Thank you. ", "شكرا جزيلا."),)),
        Example("ar", _PEACE, "لا سلام بلا عدالة.", also=(("fr", "Pas de paix sans justice."),)),
        Example("zh", _PEACE, "没有正义就没有和平。", more=((_PEACE + " ", "没有正义就没有和平。"),)),
        Example("zh", "Excellencies,", "各位阁下：", more=(("Excellencies, ", "诸位阁下："),)),
        Example(
            "zh", "Thank you all very much.", "谢谢大家。", more=(("Thank you all very much. ", "非常感谢各位。"),)
        ),
    ),
)
