"""S203: an e-mail address that is missing from the translation, or changed."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.references.verbatim import hits
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return hits(pair, "email", "e-mail address")


_WRITE = "Write to sgcentral@un.org."
_TWO = "For questions, write to press-office@unhcr.org or media@unicef.org."

RULE = Rule(
    code="S203",
    name="email",
    category="inconsistent-entities",
    severity="error",
    reason=(
        "Mail to an address with one wrong letter reaches nobody, or somebody else. Capital letters make no "
        "difference, nor does the mark that follows the address."
    ),
    source="RFC 5321, 2.3.11 and 2.4; RFC 5322, 3.4.1; checks catalogue S203",
    fix="unsafe",
    check=_check,
    bad=(
        Example("fr", _WRITE, "Écrivez à sgcentral@un.com."),
        Example("fr", _TWO, "Pour toute question, écrivez à press-office@unhcr.org."),
        Example("fr", "Escriban a mujeres@un.org.", "Écrivez à femmes@un.org.", source_language="es"),
        Example("es", _WRITE, "Escriban a sgcental@un.org."),
        Example("es", _TWO, "Si tienen preguntas, escriban a press_office@unhcr.org o media@unicef.org."),
        Example("es", "请写信至archives@un.org。", "Escriban al archivo.", source_language="zh"),
        Example("ru", _WRITE, "Пишите по адресу sgcentral@un.ru."),
        Example("ru", _TWO, "С вопросами обращайтесь по адресам press-office@unhcr.org и media@unicef.com."),
        Example("ru", "Écrivez à archives@un.org.", "Пишите в архив.", source_language="fr"),
        Example("ar", _WRITE, "اكتبوا إلى sgcentral@un.og."),
        Example("ar", _TWO, "للاستفسار، اكتبوا إلى media@unicef.org."),
        Example("ar", "Escriban a mujeres@un.org.", "اكتبوا إلى mujeres@un.com.", source_language="es"),
        Example("zh", _WRITE, "请写信至sg-central@un.org。"),
        Example("zh", _TWO, "如有问题，请联系press-office@unhcr.org或medla@unicef.org。"),
        Example("zh", "اكتبوا إلى archives@un.org.", "请与档案室联系。", source_language="ar"),
        Example("en", "Пишите по адресу archives@un.org.", "Write to archive@un.org.", source_language="ru"),
        Example("en", "Escriban a mujeres@un.org.", "Write to women@un.org.", source_language="es"),
        Example("en", "请写信至archives@un.org。", "Please write to the archives.", source_language="zh"),
    ),
    good=(
        Example("fr", _WRITE, "Écrivez à l’adresse suivante\u00a0: sgcentral@un.org."),
        Example("fr", _TWO, "Pour toute question, écrivez à media@unicef.org ou press-office@unhcr.org."),
        Example("fr", "Escriban a mujeres@un.org.", "Écrivez à mujeres@un.org.", source_language="es"),
        Example("es", _WRITE, "Escriban a SGcentral@un.org."),
        Example("es", _TWO, "Si tienen preguntas, escriban a press-office@unhcr.org o media@unicef.org."),
        Example("es", "请写信至archives@un.org。", "Escriban a archives@un.org.", source_language="zh"),
        Example("ru", _WRITE, "Пишите по адресу sgcentral@un.org."),
        Example("ru", _TWO, "С вопросами обращайтесь по адресам press-office@unhcr.org и media@unicef.org."),
        Example("ru", "Meet us @UN, 5 p.m.", "Встречаемся в @UN, 17 ч."),
        Example("ar", _WRITE, "اكتبوا إلى \u200esgcentral@un.org\u200e."),
        Example("ar", _TWO, "للاستفسار، اكتبوا إلى press-office@unhcr.org أو media@unicef.org."),
        Example("ar", "Escriban a mujeres@un.org.", "اكتبوا إلى mujeres@un.org.", source_language="es"),
        Example("zh", _WRITE, "请写信至sgcentral@un.org。"),
        Example("zh", _TWO, "如有问题，请联系press-office@unhcr.org或media@unicef.org。"),
        Example("zh", "اكتبوا إلى archives@un.org.", "请写信到archives@un.org，联系档案室。", source_language="ar"),
        Example("en", "Пишите по адресу archives@un.org.", "Write to archives@un.org.", source_language="ru"),
        Example("en", "Escriban a mujeres@un.org.", "Write to mujeres@un.org.", source_language="es"),
        Example("en", "请写信至archives@un.org。", "Please write to archives@un.org.", source_language="zh"),
    ),
)
