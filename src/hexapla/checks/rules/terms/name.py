"""T305: the name of a person or place that is spelt otherwise, or a person's name that is missing."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.terms.hits import hits_of
from hexapla.checks.terms.spelling import respelt
from hexapla.checks.terms.transliterated import mistransliterated
from hexapla.model import Pair

_listed = hits_of("T305")


def _check(pair: Pair) -> Iterator[Hit]:
    yield from _listed(pair)
    known = [hit.source_span for hit in _listed(pair) if hit.source_span]
    for find, fixed in ((respelt, True), (mistransliterated, False)):
        for span, place in find(pair):
            if any(start < span[1] and span[0] < end for start, end in known):
                continue
            name, found = pair.source.text[slice(*span)], pair.target.text[slice(*place)]
            fix = name if fixed else None
            yield Hit(f"the name “{name}” is spelt “{found}”", span, place, expected=name, found=found, fix=fix)


RULE = Rule(
    code="T305",
    name="name-respelt",
    category="inconsistent-entities",
    severity="warning",
    reason=(
        "A name with a letter changed is another person's. Between English, French and Spanish a name of two "
        "words or more comes through unchanged, unless each language spells it in its own way; in Arabic, "
        "Chinese and Russian the people and cities of the built-in lists are looked for, in every case."
    ),
    source="ITS 2.0: inconsistent-entities; checks catalogue T305",
    check=_check,
    fix="unsafe",
    bad=(
        Example("fr", "Mr. Hervé Ladsous read out the message.", "M. Hervé Ladsoux a donné lecture du message."),
        Example("fr", "I thank Maria Kovaldi for her work.", "Je remercie Maria Kovaldo de son travail."),
        Example("fr", "Kofi Annan said it best.", "Kofi Anan l’a dit mieux que personne."),
        Example("es", "I thank Joseph Ndikumana and his team.", "Doy las gracias a Joseph Ndikumasa y a su equipo."),
        Example("es", "Dag Hammarskjöld died in 1961.", "Dag Hammerskjöld murió en 1961."),
        Example(
            "es",
            "M. António Guterres a pris la parole.",
            "Hizo uso de la palabra el Sr. António Guterrez.",
            source_language="fr",
        ),
        Example("ru", "Ban Ki-moon visited the camp.", "Бан Ки Мун посетил лагерь."),
        Example("ru", "Kofi Annan said it best.", "Лучше всех это сказал Кофи Анан."),
        Example("ru", "Nous nous retrouverons à Genève.", "Мы встретимся в Жиневе.", source_language="fr"),
        Example("ar", "Ban Ki-moon visited the camp.", "زار بان كي مين المخيم."),
        Example("ar", "Mr. Guterres took the floor.", "تناول السيد غوتيرش الكلمة."),
        Example("ar", "Nelson Mandela showed the way.", "لقد دلنا نيلسون ماندلا على الطريق."),
        Example("zh", "Ban Ki-moon visited the camp.", "潘基民访问了难民营。"),
        Example("zh", "Mr. Guterres took the floor.", "古特雷思先生发言。"),
        Example("zh", "Dag Hammarskjöld murió en 1961.", "哈马舍尔特于1961年逝世。", source_language="es"),
        Example("en", "潘基文访问了难民营。", "Ban Ki-mun visited the camp.", source_language="zh"),
        Example(
            "en",
            "La Sra. Amina Mohammed inauguró el foro.",
            "Ms. Amina Mohamned opened the forum.",
            source_language="es",
        ),
        Example("en", "Антониу Гутерриш посетил Найроби.", "Antonio Gutierres visited Nairobi.", source_language="ru"),
        Example("en", "Слово имеет г-н Кайрат Умаров.", "I give the floor to Mr. Kairat Umarvo.", source_language="ru"),
        Example("es", "Zimbabwe has kept its word.", "Zimbabew ha cumplido su palabra."),
        Example("ru", "I thank Ms. Dinara Osmonova.", "Я благодарю г-жу Динару Осмолову."),
        Example("es", "Kofi Annan said it best.", "Koffi Annan lo dijo mejor que nadie."),
        Example("ru", "We owe this to Kofi Annan.", "Мы обязаны этим Коффи Аннану."),
        Example("ru", "With Mr. Lula da Silva", "С г-ном Лулой да Сливой"),
        Example("fr", "Василию Небензе", "M. Vassili Nezbenia", source_language="ru"),
    ),
    good=(
        Example(
            "fr",
            "Mr. Ban Ki-moon and Mr. Guterres met in Geneva.",
            "MM. Ban Ki-moon et Guterres se sont réunis à Genève.",
        ),
        Example(
            "fr",
            "The Secretary-General visited Sierra Leone and New Delhi.",
            "Le Secrétaire général s’est rendu en Sierra Leone et à New Delhi.",
        ),
        Example(
            "fr",
            "Sergey Lavrov and Mahmoud Abbas took the floor.",
            "Sergueï Lavrov et Mahmoud Abbas ont pris la parole.",
        ),
        Example("es", "António Guterres visited Addis Ababa.", "Antonio Guterres visitó Addis Abeba."),
        Example("es", "Saddam Hussein and Yasser Arafat are history.", "Sadam Husein y Yasir Arafat son historia."),
        Example(
            "es",
            "The Federal Republic and the Central American Integration System agree.",
            "La República Federal y el Sistema de la Integración Centroamericana están de acuerdo.",
        ),
        Example("ru", "Kofi Annan’s plan and Ban Ki-moon’s report", "План Кофи Аннана и доклад Пан Ги Муна"),
        Example("es", "Boutros Boutros-Ghali wrote it.", "Lo escribió Butros Butros-Ghali."),
        Example("fr", "Василию Небензе", "M. Vassili Nebenzia", source_language="ru"),
        Example("ru", "To Mr. Lula da Silva", "Г-ну Луле да Силве"),
        Example("zh", "Amina Mohammed", "阿米纳·穆罕默德"),
        Example("ru", "We wrote to António Guterres in New York.", "Мы писали Антониу Гутерришу в Нью-Йорк."),
        Example("ru", "With Dag Hammarskjöld and Nelson Mandela", "С Дагом Хаммаршельдом и Нельсоном Манделой"),
        Example("ar", "Kofi Annan’s plan and Ban Ki-moon’s report", "خطة كوفي عنان وتقرير بان كي - مون"),
        Example("ar", "To Nelson Mandela we owe much.", "إننا ندين لنيلسون مانديلا بالكثير."),
        Example("ar", "We met in Doha.", "اجتمعنا في قطر."),
        Example("zh", "Kofi Annan’s plan and Ban Ki-moon’s report", "科菲·安南的计划和潘基文的报告"),
        Example("zh", "Mr. Ladsous and Mr. Guterres", "拉德苏先生和古特雷斯先生"),
        Example("zh", "Nous nous retrouverons à Genève.", "我们将在日内瓦再会。", source_language="fr"),
        Example(
            "en",
            "Слово имеет г-н Бахтиер Каримович Умаров.",
            "Mr. Bakhtiyor Umarov has the floor.",
            source_language="ru",
        ),
        Example("en", "Пан Ги Муну и Кофи Аннану", "To Ban Ki-moon and Kofi Annan", source_language="ru"),
        Example(
            "en", "Le Secrétaire général Dag Hammarskjöld", "Secretary-General Dag Hammarskjold", source_language="fr"
        ),
        Example(
            "en",
            "La Cumbre del Milenio y el Consejo General",
            "The Millennium Summit and the General Council",
            source_language="es",
        ),
    ),
)
