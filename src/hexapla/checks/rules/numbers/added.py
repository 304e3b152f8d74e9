"""N103: a number that the source does not have."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.numbers.problems import hits
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return (hit for hit, _ in hits(pair, "N103", "the number {target} is not in the source"))


_FIRST = "Many countries have ratified the treaty."
_SECOND = "The camps are full."
_THIRD = "We thank the peacekeepers who serve there."

RULE = Rule(
    code="N103",
    name="number-added",
    category="addition",
    severity="warning",
    reason=(
        "A figure that the source does not have is a fact that the speaker did not state. It is a warning, as "
        "a translator may say in figures what the source says in other words."
    ),
    source="checks catalogue, N103; domain notes A1 (relative dates may become dates)",
    check=_check,
    bad=(
        Example("fr", _FIRST, "Les 87 pays ont ratifié le traité."),
        Example("es", _FIRST, "Los 87 países han ratificado el tratado."),
        Example("ru", _FIRST, "Договор ратифицировали 87 стран."),
        Example("zh", _FIRST, "87个国家批准了该条约。"),
        Example("ar", _FIRST, "صدّق 87 بلدا على المعاهدة."),
        Example("fr", _SECOND, "Les 27 camps sont pleins."),
        Example("es", _SECOND, "Los 27 campamentos están llenos."),
        Example("ru", _SECOND, "Все 27 лагерей переполнены."),
        Example("zh", _SECOND, "27个营地已人满为患。"),
        Example("ar", _SECOND, "المخيمات الـ 27 مكتظة."),
        Example("fr", _THIRD, "Nous remercions les 1\u00a0250 soldats de la paix qui y servent."),
        Example(
            "es",
            _THIRD,
            "Damos las gracias a los 1.250 miembros del personal de mantenimiento de la paz que prestan servicio allí.",
        ),
        Example("ru", _THIRD, "Мы благодарим 1250 миротворцев, которые там служат."),
        Example("zh", _THIRD, "我们感谢在那里服务的1\u00a0250名维持和平人员。"),
        Example("ar", _THIRD, "نشكر 1\u00a0250 من حفظة السلام الذين يخدمون هناك."),
    ),
    good=(
        Example("fr", _FIRST, "De nombreux pays ont ratifié le traité."),
        Example("es", _FIRST, "Muchos países han ratificado el tratado."),
        Example("ru", _FIRST, "Многие страны ратифицировали договор."),
        Example("zh", _FIRST, "许多国家批准了该条约。"),
        Example("ar", _FIRST, "صدّقت بلدان كثيرة على المعاهدة."),
        Example("fr", _SECOND, "Les camps sont pleins."),
        Example("es", _SECOND, "Los campamentos están llenos."),
        Example("ru", _SECOND, "Лагеря переполнены."),
        Example("zh", _SECOND, "营地已人满为患。"),
        Example("ar", _SECOND, "المخيمات مكتظة."),
        Example("fr", _THIRD, "Nous remercions les soldats de la paix qui y servent."),
        Example("es", _THIRD, "Damos las gracias al personal de mantenimiento de la paz que presta servicio allí."),
        Example("ru", _THIRD, "Мы благодарим миротворцев, которые там служат."),
        Example("zh", _THIRD, "我们感谢在那里服务的维持和平人员。"),
        Example("ar", _THIRD, "نشكر حفظة السلام الذين يخدمون هناك."),
    ),
)
