"""S202: the address of a page that is missing from the translation, or changed."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.references.verbatim import hits
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return hits(pair, "url", "address")


_MORE = "For more, see https://www.un.org/en/observances/peace-day."
_VISIT = "Visit www.un.org/sustainabledevelopment."
_FILE = "The text is at https://undocs.org/en/A/70/371 (in six languages)."

RULE = Rule(
    code="S202",
    name="url",
    category="inconsistent-entities",
    severity="error",
    reason=(
        "A link that has lost a letter leads nowhere. A page in the reader’s language is welcome (/en/ becomes /fr/; "
        "the settings can forbid it), and scheme, “www.”, the case of the host and percent signs are no difference."
    ),
    source="RFC 3986, 6.2.2; RFC 3987, 3.1; checks catalogue S202",
    fix="unsafe",
    check=_check,
    bad=(
        Example("fr", _MORE, "Pour en savoir plus, voir https://www.un.org/fr/observances/peaceday."),
        Example("fr", _VISIT, "Consultez notre site."),
        Example("fr", _FILE, "Le texte se trouve sur https://undocs.org/fr/A/70/317 (en six langues)."),
        Example("es", _MORE, "Más información en https://www.un.org/es/observances/peace."),
        Example("es", _VISIT, "Visiten www.un.com/sustainabledevelopment."),
        Example("es", "见https://news.un.org/zh/story/2015。", "Véase la noticia.", source_language="zh"),
        Example("ru", _MORE, "Подробнее см. https://www.un.org/ru/observances/peace-days."),
        Example("ru", _VISIT, "Посетите www.un.org/sustainable."),
        Example("ru", "Voir https://press.un.org/fr/2015/sgsm17156.", "См. наш сайт.", source_language="fr"),
        Example("ar", _MORE, "للمزيد، انظر https://www.un.org/ar/observance/peace-day."),
        Example("ar", _VISIT, "تفضلوا بزيارة www.un.org/sustainable-development."),
        Example("ar", "Véase https://www.un.org/es/ga/70.", "انظر https://www.un.org/ar/ga/71.", source_language="es"),
        Example("zh", _MORE, "更多信息见https://www.un.org/zh/observances/peace-bay。"),
        Example("zh", _VISIT, "请访问我们的网站。"),
        Example("zh", _FILE, "案文见https://undocs.org/zh/A/70/731（六种语文）。"),
        Example(
            "en",
            "Voir https://www.un.org/fr/observances/peace-day.",
            "See https://www.un.org/en/observances/women-day.",
            source_language="fr",
        ),
        Example("en", "См. https://www.un.org/ru/ga/70.", "See the site.", source_language="ru"),
        Example(
            "en",
            "见https://news.un.org/zh/story/2015。",
            "See https://news.un.org/en/story/2105.",
            source_language="zh",
        ),
    ),
    good=(
        Example("fr", _MORE, "Pour en savoir plus, voir https://www.un.org/fr/observances/peace-day."),
        Example("fr", _VISIT, "Consultez https://www.un.org/sustainabledevelopment/fr/."),
        Example("fr", _FILE, "Le texte se trouve en six langues (https://undocs.org/fr/A/70/371)."),
        Example("es", _MORE, "Véase https://www.un.org/es/observances/peace-day."),
        Example("es", _VISIT, "Visiten http://un.org/sustainabledevelopment."),
        Example(
            "es",
            "See https://es.wikipedia.org/wiki/Organizaci%C3%B3n.",
            "Véase https://es.wikipedia.org/wiki/Organización.",
        ),
        Example("ru", _MORE, "Подробнее см. https://www.un.org/ru/observances/peace-day."),
        Example("ru", _VISIT, "Посетите наш сайт (www.un.org/sustainabledevelopment)."),
        Example(
            "ru",
            "See https://ru.wikipedia.org/wiki/%D0%9C%D0%B8%D1%80.",
            "См. https://ru.wikipedia.org/wiki/Мир.",
        ),
        Example("ar", _MORE, "للمزيد، انظر https://www.un.org/ar/observances/peace-day."),
        Example("ar", _VISIT, "تفضلوا بزيارة \u2066www.un.org/sustainabledevelopment\u2069."),
        Example(
            "ar",
            "See https://ar.wikipedia.org/wiki/%D8%B3%D9%84%D8%A7%D9%85.",
            "انظر https://ar.wikipedia.org/wiki/سلام.",
        ),
        Example("zh", _MORE, "更多信息见https://www.un.org/zh/observances/peace-day。"),
        Example("zh", _VISIT, "请访问www.un.org/sustainabledevelopment，了解更多信息。"),
        Example("zh", _FILE, "案文（六种语文）见https://undocs.org/zh/A/70/371。"),
        Example(
            "en",
            "Voir https://www.un.org/fr/observances/peace-day.",
            "See https://www.un.org/en/observances/peace-day.",
            source_language="fr",
        ),
        Example("en", "См. https://www.un.org/ru/ga/70.", "See www.un.org/en/ga/70.", source_language="ru"),
        Example(
            "en",
            "见https://news.un.org/zh/story/2015。",
            "See https://news.un.org/en/story/2015.",
            source_language="zh",
        ),
    ),
)
