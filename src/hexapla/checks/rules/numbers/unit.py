"""N107: a percentage or a sum of money that has become a mere number."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.numbers.problems import hits
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return (hit for hit, _ in hits(pair, "N107", "the {unit} of {source} is lost"))


_FIRST = "Exports rose by 7 per cent."
_SECOND = "The fund received 500 million dollars."
_THIRD = "Some 12 per cent of the seats are vacant."

RULE = Rule(
    code="N107",
    name="unit-lost",
    category="numbers",
    severity="warning",
    reason=("A number without its per cent or its currency says something else."),
    source="checks catalogue, N107; domain notes D7",
    check=_check,
    bad=(
        Example("fr", _FIRST, "Les exportations ont augmenté de 7."),
        Example("es", _FIRST, "Las exportaciones aumentaron 7."),
        Example("ru", _FIRST, "Экспорт вырос на 7."),
        Example("zh", _FIRST, "出口增长了7。"),
        Example("ar", _FIRST, "ارتفعت الصادرات بمقدار 7."),
        Example("fr", _SECOND, "Le fonds a reçu 500 millions."),
        Example("es", _SECOND, "El fondo recibió 500 millones."),
        Example("ru", _SECOND, "Фонд получил 500 миллионов."),
        Example("zh", _SECOND, "该基金收到5亿。"),
        Example("ar", _SECOND, "تلقى الصندوق 500 مليون."),
        Example("fr", _THIRD, "Environ 12 sièges sont vacants."),
        Example("es", _THIRD, "Alrededor de 12 escaños están vacantes."),
        Example("ru", _THIRD, "Около 12 мест вакантны."),
        Example("zh", _THIRD, "约12个席位空缺。"),
        Example("ar", _THIRD, "هناك نحو 12 مقعدا شاغرا."),
    ),
    good=(
        Example("fr", _FIRST, "Les exportations ont augmenté de 7\u00a0%."),
        Example("es", _FIRST, "Las exportaciones aumentaron un 7%."),
        Example("ru", _FIRST, "Экспорт вырос на 7 процентов."),
        Example("zh", _FIRST, "出口增长了7%。"),
        Example("ar", _FIRST, "ارتفعت الصادرات بنسبة 7 في المائة."),
        Example("fr", _SECOND, "Le fonds a reçu 500 millions de dollars."),
        Example("es", _SECOND, "El fondo recibió 500 millones de dólares."),
        Example("ru", _SECOND, "Фонд получил 500 миллионов долларов."),
        Example("zh", _SECOND, "该基金收到5亿美元。"),
        Example("ar", _SECOND, "تلقى الصندوق 500 مليون دولار."),
        Example("fr", _THIRD, "Environ 12\u00a0% des sièges sont vacants."),
        Example("es", _THIRD, "Alrededor del 12% de los escaños están vacantes."),
        Example("ru", _THIRD, "Около 12 процентов мест вакантны."),
        Example("zh", _THIRD, "约12%的席位空缺。"),
        Example("ar", _THIRD, "نحو 12 في المائة من المقاعد شاغرة."),
    ),
)
