"""N110: a number with the separators of another language."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.numbers.problems import corrected, hits
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    for hit, target in hits(pair, "N110", "the number {target} is written as in another language"):
        yield replace(hit, expected=(fix := corrected(pair, target)), fix=fix or None)


_FIRST = "We deployed 12,500 troops."
_SECOND = "Growth reached 3.5 per cent."
_THIRD = "There are 4,200 police officers."
_FOURTH = "Some 113,000 people were displaced."

RULE = Rule(
    code="N110",
    name="number-format",
    category="locale-violation",
    severity="warning",
    reason=(
        "Groups of digits and decimals are separated as the language does it. The value is right, and a "
        "reader takes it for another: 12,500 in French is twelve and a half. English groups by commas, not "
        "spaces. In Arabic, groups of digits stored in reverse order (200 4) are reported here too."
    ),
    source="checks catalogue, N110; CLDR 48 separators corrected by UN usage (domain notes D1-D7)",
    check=_check,
    fix="safe",
    bad=(
        Example("fr", _FIRST, "Nous avons déployé 12,500 soldats."),
        Example("es", _FIRST, "Desplegamos 12,500 soldados."),
        Example("ru", _FIRST, "Мы развернули 12,500 военнослужащих."),
        Example("zh", _FIRST, "我们部署了12.500名军人。"),
        Example("ar", _FIRST, "نشرنا 500 12 جندي."),
        Example("fr", _SECOND, "La croissance a atteint 3.5\u00a0%."),
        Example("es", _SECOND, "El crecimiento alcanzó el 3.5%."),
        Example("ru", _SECOND, "Рост составил 3.5 процента."),
        Example("zh", _SECOND, "增长率达到3,5%。"),
        Example("fr", _THIRD, "Il y a 4,200 policiers."),
        Example("es", _THIRD, "Hay 4,200 policías."),
        Example("ru", _THIRD, "Насчитывается 4,200 полицейских."),
        Example("zh", _THIRD, "有4.200名警察。"),
        Example("ar", _THIRD, "هناك 200 4 شرطي."),
        Example("ar", _FOURTH, "شُرّد نحو 000 113 شخص."),
        Example("en", "Nous avons 4\u00a0200 soldats.", "We have 4\u00a0200 troops.", source_language="fr"),
    ),
    good=(
        Example("fr", _FIRST, "Nous avons déployé 12\u00a0500 soldats."),
        Example("es", _FIRST, "Desplegamos 12.500 soldados."),
        Example("ru", _FIRST, "Мы развернули 12\u00a0500 военнослужащих."),
        Example("zh", _FIRST, "我们部署了12\u00a0500名军人。"),
        Example("ar", _FIRST, "نشرنا 12\u00a0500 جندي."),
        Example("fr", _SECOND, "La croissance a atteint 3,5\u00a0%."),
        Example("es", _SECOND, "El crecimiento alcanzó el 3,5%."),
        Example("ru", _SECOND, "Рост составил 3,5 процента."),
        Example("zh", _SECOND, "增长率达到3.5%。"),
        Example("fr", _THIRD, "Il y a 4\u00a0200 policiers."),
        Example("es", _THIRD, "Hay 4.200 policías."),
        Example("ru", _THIRD, "Насчитывается 4200 полицейских."),
        Example("zh", _THIRD, "有4\u00a0200名警察。"),
        Example("ar", _THIRD, "هناك 4\u00a0200 شرطي."),
        Example("ar", _FOURTH, "شُرّد نحو 113\u00a0000 شخص."),
    ),
)
