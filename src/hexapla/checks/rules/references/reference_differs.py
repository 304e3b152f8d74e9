"""S204: the number of a resolution, article, chapter or paragraph that is another one in the translation, or gone."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.references.compare import reference_differences
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    for difference in reference_differences(pair):
        source, target = difference.source, difference.target
        yield Hit(
            f"another {source.kind} than in the source" if target else f"the number of the {source.kind} is missing",
            source.span,
            target.span if target else None,
            expected=pair.source.text[slice(*source.span)],
            found=pair.target.text[slice(*target.span)] if target else "",
        )


_CHARTER = "The Council acts under Chapter VII of the Charter."
_WOMEN = "We have not yet kept the promise of resolution 1325 (2000)."
_FIRST = "Article 1 says that all are born free."
_RIGHTS = "Articles 18 and 19 protect the freedoms of thought and of opinion."

RULE = Rule(
    code="S204",
    name="reference-differs",
    category="inconsistent-entities",
    severity="error",
    reason=(
        "Who follows a reference must find the same provision in every language: the numbers of paragraphs are one in "
        "all of them. Digits, words and Roman numerals are compared by value (Article premier, 第一条, المادة الأولى); "
        "the year behind a resolution of the Security Council counts as well."
    ),
    source="United Nations Editorial Manual, paragraphs and subparagraphs; domain notes A5, A6; checks catalogue S204",
    check=_check,
    bad=(
        Example("fr", _CHARTER, "Le Conseil agit en vertu du Chapitre VI de la Charte."),
        Example("fr", _WOMEN, "Nous n’avons pas encore tenu la promesse de la résolution 1352 (2000)."),
        Example("fr", _FIRST, "Aux termes de l’article 2, tous naissent libres."),
        Example(
            "fr", "第一条规定，人人生而自由。", "L’article 11 dispose que tous naissent libres.", source_language="zh"
        ),
        Example("es", _CHARTER, "El Consejo actúa en virtud del Capítulo VIII de la Carta."),
        Example("es", _WOMEN, "Aún no hemos cumplido la promesa de la resolución 1325 (2002)."),
        Example("es", _RIGHTS, "Los artículos 18 y 29 protegen las libertades de pensamiento y de opinión."),
        Example("ru", _CHARTER, "Совет действует на основании главы VI Устава."),
        Example("ru", _WOMEN, "Мы еще не выполнили обещание, данное в резолюции."),
        Example("ru", _FIRST, "Статья 7 гласит, что все люди рождаются свободными."),
        Example("ru", "L’article premier l’affirme.", "Это утверждается в статье 11.", source_language="fr"),
        Example("ar", _CHARTER, "يتصرف المجلس بموجب الفصل السادس من الميثاق."),
        Example("ar", _WOMEN, "لم نف بعد بالوعد الوارد في القرار ١٣٥٢ (٢٠٠٠)."),
        Example("ar", _RIGHTS, "تحمي المادتان 18 و20 حرية الفكر وحرية الرأي."),
        Example("zh", _CHARTER, "安理会根据《宪章》第六章采取行动。"),
        Example("zh", _WOMEN, "我们尚未履行第1325（2001）号决议的承诺。"),
        Example("zh", _RIGHTS, "第十八条和第二十九条保护思想自由和意见自由。"),
        Example("en", "第七章赋予安理会这一权力。", "Chapter VI gives the Council that power.", source_language="zh"),
        Example("en", "نص القرار ١٥٤٠ (٢٠٠٤) واضح.", "Resolution 1504 (2004) is clear.", source_language="ar"),
        Example("en", "Le paragraphe 5 le précise.", "Paragraph 15 makes this clear.", source_language="fr"),
    ),
    good=(
        Example("fr", _CHARTER, "Le Conseil agit en vertu du Chapitre VII de la Charte."),
        Example("fr", _WOMEN, "Nous n’avons pas encore tenu la promesse de la résolution 1325 (2000)."),
        Example("fr", _FIRST, "Aux termes de l’article premier, tous naissent libres."),
        Example("es", _FIRST, "El artículo primero dice que todos nacen libres."),
        Example("es", _WOMEN, "Aún no hemos cumplido la promesa de la resolución 1325 (2000)."),
        Example("es", _RIGHTS, "Los artículos 18 y 19 protegen las libertades de pensamiento y de opinión."),
        Example("ru", _CHARTER, "Совет действует на основании главы VII Устава."),
        Example("ru", _WOMEN, "Мы еще не выполнили обещание, данное в резолюции 1325 (2000)."),
        Example("ru", "L’article premier l’affirme.", "Это утверждается в статье 1.", source_language="fr"),
        Example("ar", _CHARTER, "يتصرف المجلس بموجب الفصل السابع من الميثاق."),
        Example("ar", _WOMEN, "لم نف بعد بالوعد الوارد في القرار ١٣٢٥ (٢٠٠٠)."),
        Example("ar", _RIGHTS, "تحمي المادتان الثامنة عشرة والتاسعة عشرة حرية الفكر وحرية الرأي."),
        Example("zh", _CHARTER, "安理会根据《宪章》第七章采取行动。"),
        Example("zh", _WOMEN, "我们尚未履行第1325（2000）号决议的承诺。"),
        Example("zh", _RIGHTS, "第十八和十九条保护思想自由和意见自由。"),
        Example("en", "第七章赋予安理会这一权力。", "Chapter VII gives the Council that power.", source_language="zh"),
        Example("en", "نص القرار ١٥٤٠ (٢٠٠٤) واضح.", "Resolution 1540 (2004) is clear.", source_language="ar"),
        Example("en", "L’Article premier l’affirme.", "Article 1 says so, and so do I.", source_language="fr"),
    ),
)
