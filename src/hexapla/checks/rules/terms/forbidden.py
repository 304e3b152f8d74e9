"""T302: a form that a term list rules out, or the former name of a State."""

from __future__ import annotations

from hexapla.checks.rule import Example, Rule
from hexapla.checks.terms.hits import hits_of

RULE = Rule(
    code="T302",
    name="term-forbidden",
    category="terminology",
    severity="warning",
    reason=(
        "A term list says which words the house does not use. Of States that told the United Nations a new "
        "name the former one is for history: it is reported where the source uses the new one, and left "
        "alone where the source uses the former, too."
    ),
    source="ITS 2.0: terminology; names of Member States as they notified them to the United Nations (UNTERM)",
    check=hits_of("T302"),
    bad=(
        Example("fr", "Eswatini hosted the meeting.", "Le Swaziland a accueilli la réunion."),
        Example("fr", "The people of Timor-Leste voted.", "Le peuple du Timor oriental a voté."),
        Example(
            "fr",
            "North Macedonia joined in 1993.",
            "L’ex-République yougoslave de Macédoine est devenue membre en 1993.",
        ),
        Example("es", "Eswatini hosted the meeting.", "Swazilandia acogió la reunión."),
        Example("es", "The people of Timor-Leste voted.", "El pueblo de Timor Oriental votó."),
        Example("es", "Le Myanmar a besoin de nous.", "Birmania nos necesita.", source_language="fr"),
        Example("ru", "Eswatini hosted the meeting.", "Заседание прошло в Свазиленде."),
        Example("ru", "The people of Timor-Leste voted.", "Народ Восточного Тимора проголосовал."),
        Example("ru", "El pueblo de Myanmar nos necesita.", "Народ Бирмы нуждается в нас.", source_language="es"),
        Example("ar", "Eswatini hosted the meeting.", "استضافت سوازيلند الاجتماع."),
        Example("ar", "The people of Timor-Leste voted.", "صوّت شعب تيمور الشرقية."),
        Example("ar", "Le Myanmar a besoin de nous.", "إن بورما بحاجة إلينا.", source_language="fr"),
        Example("zh", "Côte d’Ivoire has recovered.", "象牙海岸已经复苏。"),
        Example("zh", "North Macedonia joined in 1993.", "前南斯拉夫的马其顿共和国于1993年加入。"),
        Example("zh", "Libya must find peace.", "阿拉伯利比亚民众国必须实现和平。"),
        Example("en", "L’Eswatini a accueilli la réunion.", "Swaziland hosted the meeting.", source_language="fr"),
        Example("en", "Эсватини приняла делегацию.", "Swaziland received the delegation.", source_language="ru"),
        Example("en", "Timor-Leste acogió la reunión.", "East Timor hosted the meeting.", source_language="es"),
    ),
    good=(
        Example("fr", "Swaziland became a Member in 1968.", "Le Swaziland est devenu Membre en 1968."),
        Example("fr", "Eswatini and Türkiye co-sponsored the text.", "L’Eswatini et la Türkiye ont parrainé le texte."),
        Example("fr", "East Timor held its vote in 1999.", "Le Timor oriental a voté en 1999."),
        Example("es", "Swaziland became a Member in 1968.", "Swazilandia ingresó en la Organización en 1968."),
        Example("es", "Türkiye and North Macedonia agreed.", "Türkiye y Macedonia del Norte se pusieron de acuerdo."),
        Example("es", "Турция принимает беженцев.", "Turquía acoge a refugiados.", source_language="ru"),
        Example("ru", "East Timor held its vote in 1999.", "В 1999 году Восточный Тимор провел голосование."),
        Example("ru", "Türkiye hosts many refugees.", "Турция принимает много беженцев."),
        Example("ru", "The people of Timor-Leste voted.", "Народ Тимора-Лешти проголосовал."),
        Example("ar", "Türkiye hosts many refugees.", "تستضيف تركيا الكثير من اللاجئين."),
        Example("ar", "Swaziland became a Member in 1968.", "أصبحت سوازيلند عضوا في عام 1968."),
        Example("ar", "The people of Timor-Leste voted.", "صوّت شعب تيمور - ليشتي."),
        Example("zh", "Eswatini hosted the meeting.", "斯威士兰主办了会议。"),
        Example("zh", "The people of Timor-Leste voted.", "东帝汶人民进行了投票。"),
        Example("zh", "Myanmar needs us.", "缅甸需要我们。"),
        Example("en", "L’Eswatini a accueilli la réunion.", "Eswatini hosted the meeting.", source_language="fr"),
        Example("en", "东帝汶举行了投票。", "East Timor held its vote.", source_language="zh"),
        Example("en", "土耳其收容难民。", "Türkiye hosts refugees.", source_language="zh"),
    ),
)
