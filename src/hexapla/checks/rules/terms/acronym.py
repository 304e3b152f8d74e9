"""T303: an acronym left as the source has it, or one that is nowhere in the translation."""

from __future__ import annotations

from hexapla.checks.rule import Example, Rule
from hexapla.checks.terms.hits import hits_of

RULE = Rule(
    code="T303",
    name="acronym-untranslated",
    category="terminology",
    severity="warning",
    reason=(
        "Most acronyms have a form in each language (WHO, OMS, ВОЗ, 世卫组织), or none and the name stands for "
        "them, as in Arabic. The lists say which; acronyms that they do not know, and those that stay "
        "(UNICEF in French), are let be."
    ),
    source="ITS 2.0: terminology; UNTERM; checks catalogue T303; translate/translate#286",
    check=hits_of("T303"),
    fix="unsafe",
    bad=(
        Example("fr", "WHO has sent two teams.", "La WHO a envoyé deux équipes."),
        Example(
            "fr",
            "The World Health Organization (WHO) reports progress.",
            "L’Organisation mondiale de la Santé (WHO) fait état de progrès.",
        ),
        Example("fr", "El PNUMA presentó el informe.", "Le PNUMA a présenté le rapport.", source_language="es"),
        Example("fr", "UNHCR appeals for help.", "L’UNHCR lance un appel."),
        Example("es", "UNDP and UNHCR work together.", "El PNUD y la UNHCR colaboran."),
        Example("es", "The IMF lowered its forecast.", "El IMF rebajó sus previsiones."),
        Example("es", "НПО помогли нам.", "Las НПО nos ayudaron.", source_language="ru"),
        Example("ru", "WHO has sent two teams.", "WHO направила две группы."),
        Example("ru", "MONUSCO protects civilians.", "MONUSCO защищает гражданских лиц."),
        Example("ru", "L’AIEA a confirmé ces chiffres.", "AIEA подтвердила эти цифры.", source_language="fr"),
        Example("ar", "UNHCR appeals for help.", "وتوجه UNHCR نداء طلبا للمساعدة."),
        Example("ar", "The IMF lowered its forecast.", "خفض الـ IMF توقعاته."),
        Example("ar", "L’OMS a envoyé deux équipes.", "أوفدت OMS فريقين.", source_language="fr"),
        Example("zh", "UNDP supports the plan.", "UNDP支持该计划。"),
        Example("zh", "UNIFIL remains in place.", "UNIFIL留在原地。"),
        Example("zh", "La OIT aprobó el convenio.", "OIT通过了该公约。", source_language="es"),
        Example("en", "Le HCR lance un appel.", "HCR appeals for help.", source_language="fr"),
        Example("en", "ЮНЕСКО открыла выставку.", "ЮНЕСКО opened the exhibition.", source_language="ru"),
        Example("en", "La OMM publicó sus datos.", "OMM published its data.", source_language="es"),
    ),
    good=(
        Example("fr", "UNICEF, UNESCO and FAO agree.", "L’UNICEF, l’UNESCO et la FAO sont d’accord."),
        Example("fr", "Who decides? WHO does.", "Qui décide ? L’OMS."),
        Example(
            "fr", "UNDP supports the plan.", "Le Programme des Nations Unies pour le développement appuie le plan."
        ),
        Example("es", "UNHCR, UNRWA and UNODC took part.", "Participaron el ACNUR, el UNRWA y la UNODC."),
        Example("es", "MINUSMA and NGOs help.", "La MINUSMA y las ONG ayudan."),
        Example("es", "The EU and GAVI gave money.", "La UE y GAVI aportaron dinero."),
        Example("ru", "UNICEF and WHO thank donors.", "ЮНИСЕФ и ВОЗ благодарят доноров."),
        Example("ru", "UNAIDS fights AIDS.", "ЮНЭЙДС ведет борьбу со СПИДом."),
        Example("ru", "The UN and its TED talks", "ООН и ее лекции TED"),
        Example("ar", "UNICEF and UNESCO agree.", "اتفقت اليونيسف واليونسكو."),
        Example("ar", "UNHCR has opened three camps.", "فتحت المفوضية ثلاثة مخيمات."),
        Example("ar", "The IMF lowered its forecast.", "خفض صندوق النقد الدولي توقعاته."),
        Example(
            "ar",
            "UN peacekeepers serve in UNMISS.",
            "يعمل حفظة السلام التابعون للأمم المتحدة في بعثة الأمم المتحدة في جنوب السودان.",
        ),
        Example("zh", "UNESCO and UNHCR agree.", "教科文组织和难民署达成一致。"),
        Example("zh", "GDP grew by 3 per cent.", "GDP增长了3%。"),
        Example("zh", "The World Bank and the IMF met.", "世界银行和货币基金组织举行了会议。"),
        Example(
            "en", "L’ONU et l’OMS remercient l’UE.", "The United Nations and WHO thank the EU.", source_language="fr"
        ),
        Example("en", "ВОЗ и МАГАТЭ сотрудничают.", "WHO and IAEA cooperate.", source_language="ru"),
        Example("en", "开发署和世卫组织给予支持。", "UNDP and WHO gave their support.", source_language="zh"),
    ),
)
