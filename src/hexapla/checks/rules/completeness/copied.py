"""C702: the source copied into the target."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.untranslated import copied
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    if pair.once(copied):
        source, target = pair.segment.source, pair.message.target
        yield Hit("the source stands where its translation should", (0, len(source)), (0, len(target)), found=target)


_THANKS = "Thank you very much for your attention."
_FR = "Nous avons le devoir de tenir nos promesses."
_ES = "Debemos cumplir nuestras promesas."
_RU = "Мы обязаны выполнить свои обещания."
_ZH = "我们必须信守承诺。"
_AR = "علينا أن نفي بوعودنا."

RULE = Rule(
    code="C702",
    name="copied-source",
    category="untranslated",
    severity="error",
    reason=(
        "A copied source is a translation that somebody meant to write later. Names, symbols, numbers, acronyms and "
        "words that the two languages spell alike may be the same."
    ),
    source="ITS 2.0: untranslated; weblate#579, #1324, #2167, #2597 on short strings that are rightly the same",
    check=_check,
    bad=(
        Example("fr", _THANKS, _THANKS),
        Example("fr", "Excellencies,", "Excellencies,"),
        Example("fr", _ES, _ES, source_language="es"),
        Example("es", _THANKS, _THANKS),
        Example("es", "Ladies and gentlemen,", "Ladies and gentlemen"),
        Example("es", _FR, _FR, source_language="fr"),
        Example("en", _FR, _FR, source_language="fr"),
        Example("en", _RU, _RU, source_language="ru"),
        Example("en", "Discurso de clausura", "Discurso de clausura", source_language="es"),
        Example("ru", _THANKS, _THANKS),
        Example("ru", "Introduction", "Introduction"),
        Example("ru", _ZH, _ZH, source_language="zh"),
        Example("zh", _THANKS, _THANKS),
        Example("zh", "General Assembly", "General Assembly"),
        Example("zh", _AR, _AR, source_language="ar"),
        Example("ar", _THANKS, _THANKS),
        Example("ar", "South Sudan", "South Sudan"),
        Example("ar", _RU, _RU, source_language="ru"),
    ),
    good=(
        Example("fr", "Introduction", "Introduction"),
        Example("fr", "Mission: action!", "Mission\u00a0: action\u00a0!"),
        Example("fr", "“Nunca más”", "«\u00a0Nunca más\u00a0»"),
        Example("es", "Total: 17", "Total: 17"),
        Example("es", "Human Rights Watch", "Human Rights Watch"),
        Example("es", "Ban Ki-moon", "Ban Ki-moon"),
        Example("en", "UNESCO", "UNESCO", source_language="fr"),
        Example("en", "Message", "Message", source_language="fr"),
        Example("en", "Festival Internacional Cervantino", "Festival Internacional Cervantino", source_language="es"),
        Example("ru", "A/RES/70/1", "A/RES/70/1"),
        Example("ru", "COVID-19", "COVID-19"),
        Example("ru", "Microsoft", "Microsoft"),
        Example("zh", "https://www.un.org/sg", "https://www.un.org/sg"),
        Example("zh", "iPhone 6", "iPhone 6"),
        Example("zh", "Save the Children", "Save the Children"),
        Example("ar", "2015", "2015"),
        Example("ar", "CO2", "CO2"),
        Example("ar", "press@un.org", "press@un.org"),
    ),
)
