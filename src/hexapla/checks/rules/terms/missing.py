"""T301: a term of the lists that the translation renders otherwise, or not at all."""

from __future__ import annotations

from hexapla.checks.rule import Example, Rule
from hexapla.checks.terms.hits import hits_of

RULE = Rule(
    code="T301",
    name="term-missing",
    category="terminology",
    severity="warning",
    reason=(
        "The organs, offices, treaties and States that a speech names have one name in each official "
        "language, and terms of art have an agreed rendering. A reader who meets another looks for another "
        "thing. Every case, number and gender of a term counts as the term, short and formal names of States "
        "are one, and one mention is enough."
    ),
    source="ITS 2.0: terminology; UNTERM; WeblateOrg/weblate#1297 (inflection), #11308 (Chinese)",
    check=hits_of("T301"),
    bad=(
        Example(
            "fr",
            "The General Assembly will take up the report in October.",
            "L’Assemblée nationale examinera le rapport en octobre.",
        ),
        Example(
            "fr",
            "The Under-Secretary-General briefed the Security Council this morning.",
            "Le Sous-Secrétaire général a présenté un exposé au Conseil de sécurité ce matin.",
        ),
        Example(
            "fr",
            "We thank the Governments of Austria and Finland.",
            "Nous remercions les Gouvernements de l’Australie et de la Finlande.",
        ),
        Example(
            "fr",
            "الأمن الغذائي شرط للتنمية المستدامة.",
            "La sécurité alimentaire est une condition de la croissance continue.",
            source_language="ar",
        ),
        Example(
            "es", "The Human Rights Council meets in Geneva.", "El Comité de Derechos Humanos se reúne en Ginebra."
        ),
        Example(
            "es",
            "Gender equality is the unfinished business of our time.",
            "La equidad de género es la tarea pendiente de nuestra época.",
        ),
        Example("es", "The Niger has kept its promise.", "Nigeria ha cumplido su promesa."),
        Example("ru", "The Security Council met in emergency session.", "Совет Европы провел чрезвычайное заседание."),
        Example(
            "ru",
            "The Deputy Secretary-General opened the forum.",
            "Форум открыла заместитель Генерального секретаря.",
        ),
        Example(
            "ru",
            "Los Estados Miembros aprobaron el texto por consenso.",
            "Участники приняли текст консенсусом.",
            source_language="es",
        ),
        Example("ar", "The Security Council adopted the resolution unanimously.", "اعتمد مجلس الشيوخ القرار بالإجماع."),
        Example(
            "ar",
            "The Secretary-General left for Nairobi last night.",
            "سافر الأمين العام المساعد إلى نيروبي الليلة الماضية.",
        ),
        Example("ar", "Climate change threatens small islands.", "يهدد تبدل الطقس الجزر الصغيرة."),
        Example("zh", "Member States adopted the text by consensus.", "成员国以协商一致方式通过了案文。"),
        Example("zh", "The Deputy Secretary-General will travel to Kenya.", "副秘书长将前往肯尼亚。"),
        Example("zh", "La Slovénie a présenté sa candidature.", "斯洛伐克宣布参选。", source_language="fr"),
        Example(
            "en",
            "Генеральная Ассамблея утвердила бюджет.",
            "The National Assembly approved the budget.",
            source_language="ru",
        ),
        Example(
            "en",
            "L’état de droit est notre bien commun.",
            "The state of right is our common good.",
            source_language="fr",
        ),
        Example("en", "国际法院已作出裁决。", "The International Criminal Court has ruled.", source_language="zh"),
    ),
    good=(
        Example(
            "fr",
            "The Under-Secretary-General thanked the Government of France.",
            "La Secrétaire générale adjointe a remercié le Gouvernement français.",
        ),
        Example(
            "fr",
            "A council of elders and a general assembly of the villagers discussed the water supply.",
            "Un conseil d’anciens et une réunion de tous les villageois ont débattu de l’approvisionnement en eau.",
        ),
        Example(
            "fr",
            "The Security Council has heard us, and the Security Council must now act on its own resolutions.",
            "Le Conseil de sécurité nous a entendus et doit maintenant donner suite à ses propres résolutions.",
        ),
        Example(
            "fr",
            "Государства — члены Организации Объединенных Наций выполнили свое обещание.",
            "Les États Membres de l’ONU ont tenu leur promesse.",
            source_language="ru",
        ),
        Example(
            "es",
            "The representatives of Papua New Guinea, Guinea and Equatorial Guinea took the floor.",
            "Hicieron uso de la palabra los representantes de Papua Nueva Guinea, Guinea y Guinea Ecuatorial.",
        ),
        Example(
            "es",
            "Regional organizations are our partners, and the Deputy Secretary-General said so.",
            "Las organizaciones regionales son nuestras asociadas, como dijo la Vicesecretaria General.",
        ),
        Example(
            "es",
            "La République démocratique du Congo et le Congo ont signé.",
            "Firmaron la República Democrática del Congo y el Congo.",
            source_language="fr",
        ),
        Example(
            "ru",
            "I turn to the General Assembly, to the Security Council and to all Member States.",
            "Я обращаюсь к Генеральной Ассамблее, Совету Безопасности и всем государствам-членам.",
        ),
        Example(
            "ru",
            "Refugees from South Sudan and the Sudan need humanitarian assistance.",
            "Беженцам из Южного Судана и Судана нужна гуманитарная помощь.",
        ),
        Example(
            "ru",
            "The British and French Governments support peacekeeping in Mali.",
            "Правительства Великобритании и Франции поддерживают миротворческую деятельность в Мали.",
        ),
        Example(
            "ar",
            "The Secretary-General and the General Assembly owe this to the refugees.",
            "وينبغي للأمين العام وللجمعية العامة أن يقدما ذلك إلى اللاجئين.",
        ),
        Example(
            "ar",
            "The two peacekeeping operations support the Government of Lebanon.",
            "تدعم عمليتا حفظ السلام الحكومة اللبنانية.",
        ),
        Example(
            "ar",
            "Два государства — члена Совета Безопасности воздержались.",
            "امتنعت عن التصويت دولتان من الدول الأعضاء في مجلس الأمن.",
            source_language="ru",
        ),
        Example(
            "zh",
            "The Security Council and the General Assembly heard the Under-Secretary-General.",
            "安理会和大会听取了副秘书长的通报。",
        ),
        Example(
            "zh",
            "The delegations of Niger, Nigeria, Somalia and Mali met.",
            "尼日尔、尼日利亚、索马里和马里代表团举行了会晤。",
        ),
        Example(
            "zh",
            "El Consejo Económico y Social examinó el cambio climático.",
            "经社理事会审议了气候变化问题。",
            source_language="es",
        ),
        Example(
            "en",
            "沿海地区和发展中国家的难民需要帮助。",
            "Refugees in coastal areas and in developing countries need help.",
            source_language="zh",
        ),
        Example(
            "en",
            "Того, что обещано, ждут миллионы людей.",
            "Millions of people are waiting for what was promised.",
            source_language="ru",
        ),
        Example("en", "نحتاج إلى دعم مالي وفني.", "We need financial and technical support.", source_language="ar"),
    ),
)
