"""N106: an ordinal, a session, a century or a decade that is another one."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.numbers.problems import hits
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return (hit for hit, _ in hits(pair, "N106", "in the source it is {source}, here {target}"))


_FIRST = "The Assembly opened its sixty-ninth session."
_SECOND = "Such was the twentieth century."
_THIRD = "The third phase has begun."

RULE = Rule(
    code="N106",
    name="ordinal-differs",
    category="numbers",
    severity="error",
    reason=(
        "A session, a century, a decade or a place in a sequence is a fact: *XXe siècle* is not *XIXe*, and "
        "the sixty-ninth session is not the ninety-sixth."
    ),
    source="checks catalogue, N106; UN Editorial Manual (sessions)",
    check=_check,
    bad=(
        Example("fr", _FIRST, "L’Assemblée a ouvert sa soixante-dixième session."),
        Example("es", _FIRST, "La Asamblea inauguró su septuagésimo noveno período de sesiones."),
        Example("ru", _FIRST, "Ассамблея открыла свою семидесятую сессию."),
        Example("zh", _FIRST, "大会第九十六届会议开幕。"),
        Example("ar", _FIRST, "افتتحت الجمعية دورتها التاسعة والسبعين."),
        Example("fr", _SECOND, "Tel fut le XIXe siècle."),
        Example("es", _SECOND, "Así fue el siglo XXI."),
        Example("ru", _SECOND, "Таким был XXI век."),
        Example("zh", _SECOND, "二十一世纪就是如此。"),
        Example("ar", _SECOND, "هكذا كان القرن الحادي والعشرون."),
        Example("fr", _THIRD, "La quatrième phase a commencé."),
        Example("es", _THIRD, "Ha comenzado la cuarta fase."),
        Example("ru", _THIRD, "Началась четвертая фаза."),
        Example("zh", _THIRD, "第四阶段已经开始。"),
        Example("ar", _THIRD, "بدأت المرحلة الرابعة."),
    ),
    good=(
        Example("fr", _FIRST, "L’Assemblée a ouvert sa soixante-neuvième session."),
        Example("es", _FIRST, "La Asamblea inauguró su sexagésimo noveno período de sesiones."),
        Example("ru", _FIRST, "Ассамблея открыла свою шестьдесят девятую сессию."),
        Example("zh", _FIRST, "大会第六十九届会议开幕。"),
        Example("ar", _FIRST, "افتتحت الجمعية دورتها التاسعة والستين."),
        Example("fr", _SECOND, "Tel fut le XXe siècle."),
        Example("es", _SECOND, "Así fue el siglo XX."),
        Example("ru", _SECOND, "Таким был XX век."),
        Example("zh", _SECOND, "二十世纪就是如此。"),
        Example("ar", _SECOND, "هكذا كان القرن العشرون."),
        Example("fr", _THIRD, "La troisième phase a commencé."),
        Example("es", _THIRD, "Ha comenzado la tercera fase."),
        Example("ru", _THIRD, "Началась третья фаза."),
        Example("zh", _THIRD, "第三阶段已经开始。"),
        Example("ar", _THIRD, "بدأت المرحلة الثالثة."),
    ),
)
