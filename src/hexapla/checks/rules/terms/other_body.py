"""T304: the acronym or short name of another body."""

from __future__ import annotations

from hexapla.checks.rule import Example, Rule
from hexapla.checks.terms.hits import hits_of

RULE = Rule(
    code="T304",
    name="acronym-of-another-body",
    category="mistranslation",
    severity="error",
    reason=(
        "Acronyms are near to each other (OMS and OMC, ВОЗ and ВТО, 世卫组织 and 世贸组织), and one letter names "
        "another organization. It is reported where the translation lacks the body that the source names and "
        "has one instead that the source does not, and where one stands in brackets beside the name of another."
    ),
    source="ITS 2.0: mistranslation; UNTERM; checks catalogue T304",
    check=hits_of("T304"),
    bad=(
        Example("fr", "WHO has sent two teams.", "L’OMC a envoyé deux équipes."),
        Example("fr", "The ILO adopted the convention.", "L’OIM a adopté la convention."),
        Example(
            "fr",
            "The World Health Organization (WHO) sent teams.",
            "L’Organisation mondiale de la Santé (OMC) a envoyé des équipes.",
        ),
        Example("fr", "ПРООН поддерживает этот план.", "Le PNUE appuie ce plan.", source_language="ru"),
        Example("es", "WHO has sent two teams.", "La OMC envió dos equipos."),
        Example("es", "UNEP published the report.", "El PNUD publicó el informe."),
        Example("es", "La FINUL reste en place.", "La FNUOS permanece en el lugar.", source_language="fr"),
        Example("ru", "WHO has sent two teams.", "ВТО направила две группы."),
        Example("ru", "The IOM helps migrants.", "МОТ помогает мигрантам."),
        Example("ru", "世卫组织发布了报告。", "ВМО опубликовала доклад.", source_language="zh"),
        Example("ar", "WHO has sent two teams.", "أوفدت منظمة التجارة العالمية فريقين."),
        Example("ar", "UNICEF opened a school.", "افتتحت اليونسكو مدرسة."),
        Example("ar", "Le PNUD appuie ce plan.", "يدعم برنامج الأمم المتحدة للبيئة هذه الخطة.", source_language="fr"),
        Example("zh", "WHO has sent two teams.", "世贸组织派出了两个小组。"),
        Example("zh", "UNDP supports the plan.", "环境署支持该计划。"),
        Example("zh", "МВФ понизил прогноз.", "世行下调了预测。", source_language="ru"),
        Example("en", "L’OMS a envoyé deux équipes.", "WTO has sent two teams.", source_language="fr"),
        Example("en", "МОТ приняла конвенцию.", "IOM adopted the convention.", source_language="ru"),
        Example("en", "难民署发出呼吁。", "UNRWA appealed for help.", source_language="zh"),
    ),
    good=(
        Example("fr", "WHO and WTO agree.", "L’OMS et l’OMC sont d’accord."),
        Example("fr", "The World Health Organization agrees.", "L’OMS est d’accord."),
        Example("fr", "The Office of the High Commissioner is in Geneva.", "Le HCDH a son siège à Genève."),
        Example("es", "WHO and the World Trade Organization agree.", "La OMS y la OMC están de acuerdo."),
        Example("es", "UNDP and UNEP agree.", "El PNUD y el PNUMA están de acuerdo."),
        Example("es", "L’OIT et l’OIM coopèrent.", "La OIT y la OIM cooperan.", source_language="fr"),
        Example("ru", "WHO and WTO agree.", "ВОЗ и ВТО согласны."),
        Example("ru", "The Programme helps farmers.", "ВПП помогает фермерам."),
        Example("ru", "UNESCO and UNICEF agree.", "ЮНЕСКО и ЮНИСЕФ согласны."),
        Example("ar", "WHO and WTO agree.", "اتفقت منظمة الصحة العالمية ومنظمة التجارة العالمية."),
        Example("ar", "The Agency confirmed it.", "أكدت الوكالة الدولية للطاقة الذرية ذلك."),
        Example("ar", "UNHCR and UNRWA need funds.", "تحتاج مفوضية شؤون اللاجئين والأونروا إلى التمويل."),
        Example("zh", "WHO and WTO agree.", "世卫组织和世贸组织意见一致。"),
        Example("zh", "The Fund lowered its forecast.", "货币基金组织下调了预测。"),
        Example("zh", "UNDP and UNEP agree.", "开发署和环境署意见一致。"),
        Example("en", "L’OMC et l’OMS sont d’accord.", "WTO and WHO agree.", source_language="fr"),
        Example("en", "儿基会和教科文组织意见一致。", "UNICEF and UNESCO agree.", source_language="zh"),
        Example("en", "El Organismo lo confirmó.", "IAEA confirmed it.", source_language="es"),
    ),
)
