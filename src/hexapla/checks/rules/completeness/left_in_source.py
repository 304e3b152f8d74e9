"""C703: a sentence, a clause or a word that nobody has translated."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.foreign import foreign
from hexapla.checks.mending import times
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair

_MANY = 8
"""Stretches that are pointed out one by one; more are one finding."""


def _check(pair: Pair) -> Iterator[Hit]:
    found = tuple(foreign(pair).left(pair))
    if len(found) > _MANY:
        text = pair.message.target[found[0].start : found[0].end]
        says = f"not translated, but left in {found[0].language}{times(len(found))}"
        yield Hit(says, target_span=(found[0].start, found[-1].end), found=text)
        return
    for item in found:
        text = pair.message.target[item.start : item.end]
        at = pair.segment.source.find(text)
        source_span = (at, at + len(text)) if at >= 0 else None
        yield Hit(f"not translated, but left in {item.language}", source_span, (item.start, item.end), found=text)


_MORE = "We have made progress. We must do more to protect civilians."
_PARTIES = "I call on all parties to lay down their weapons and return to the negotiating table."
_STRENGTHEN = "We must strengthen multilateral cooperation."
_FR = "La paix est possible. Mais elle exige du courage et de la patience."
_ES = "Agradezco a los Estados Miembros su generosidad y su compromiso con la paz."
_RU = "Мы гордимся этой работой. Впереди еще много дел."
_ZH = "我们相信和平。我们将携手实现和平。"
_AR = "نحن نؤمن بالسلام. وسنعمل معا من أجل تحقيقه."

RULE = Rule(
    code="C703",
    name="left-in-source",
    category="untranslated",
    severity="error",
    reason=(
        "A sentence that was overlooked, a clause behind a comma or one word in Latin letters shows that the work was "
        "interrupted. So does English where the source is another language: many a draft is made by way of it. Names, "
        "titles, quotations, terms in brackets and Latin phrases may stay as they are."
    ),
    source="ITS 2.0: untranslated",
    check=_check,
    bad=(
        Example("fr", _MORE, "Nous avons progressé. We must do more to protect civilians."),
        Example(
            "fr", _PARTIES, "J’appelle toutes les parties à déposer les armes and return to the negotiating table."
        ),
        Example(
            "fr",
            _ES,
            "Je remercie les États Membres de leur générosité y su compromiso con la paz.",
            source_language="es",
        ),
        Example("fr", _ZH, "Nous croyons à la paix. 我们将携手实现和平。", source_language="zh"),
        Example("es", _PARTIES, "Exhorto a todas las partes a deponer las armas and return to the negotiating table."),
        Example("es", _FR, "La paz es posible. Mais elle exige du courage et de la patience.", source_language="fr"),
        Example("es", _FR, "La paz es posible. But it requires courage and patience.", source_language="fr"),
        Example(
            "en", _ES, "I thank the Member States for their help y su compromiso con la paz.", source_language="es"
        ),
        Example("en", _RU, "We are proud of this work. Впереди еще много дел.", source_language="ru"),
        Example("en", _AR, "We believe in peace. وسنعمل معا من أجل تحقيقه.", source_language="ar"),
        Example("ru", _STRENGTHEN, "Мы должны strengthen многостороннее сотрудничество."),
        Example("ru", _MORE, "Мы добились прогресса. We must do more to protect civilians."),
        Example("ru", _FR, "Мир возможен. Mais elle exige du courage et de la patience.", source_language="fr"),
        Example("ru", _ZH, "Мы верим в мир. 我们将携手实现和平。", source_language="zh"),
        Example("ar", _STRENGTHEN, "يجب أن strengthen التعاون المتعدد الأطراف."),
        Example("ar", _MORE, "لقد أحرزنا تقدما. We must do more to protect civilians."),
        Example("ar", _ES, "أشكر الدول الأعضاء على سخائها y su compromiso con la paz.", source_language="es"),
        Example("ar", _RU, "نحن فخورون بهذا العمل. Впереди еще много дел.", source_language="ru"),
        Example("zh", _STRENGTHEN, "我们必须strengthen多边合作。"),
        Example("zh", _MORE, "我们取得了进展。We must do more to protect civilians."),
        Example("zh", _FR, "和平是可能的。But it requires courage and patience.", source_language="fr"),
        Example("zh", _AR, "我们相信和平。وسنعمل معا من أجل تحقيقه.", source_language="ar"),
    ),
    good=(
        Example(
            "fr",
            "I thank Save the Children for applying the rules mutatis mutandis.",
            "Je remercie Save the Children d’avoir appliqué les règles mutatis mutandis.",
        ),
        Example(
            "fr", "We call this “build back better”.", "C’est «\u00a0reconstruire en mieux\u00a0» (build back better)."
        ),
        Example("fr", "The book <em>Our Common Future</em> is old.", "Le livre <em>Our Common Future</em> est ancien."),
        Example("fr", "“危机”一词", "En chinois, le mot «\u00a0危机\u00a0»", source_language="zh"),
        Example("es", "Action for Peacekeeping has united us.", "La iniciativa Action for Peacekeeping nos ha unido."),
        Example(
            "es",
            "La Fédération internationale des ligues des droits de l’homme est intervenue dans le débat.",
            "La Fédération internationale des ligues des droits de l’homme intervino en el debate.",
            source_language="fr",
        ),
        Example("es", "Write to peace.day@un.org.", "Escriban a peace.day@un.org."),
        Example(
            "en",
            "L’esprit de corps et le savoir-faire de nos Casques bleus sont connus.",
            "The esprit de corps and savoir-faire of our Blue Helmets are well known.",
            source_language="fr",
        ),
        Example("en", "Слово «спутник»", "The word “sputnik” (спутник)", source_language="ru"),
        Example("en", "El grito de “¡Nunca más!”", "The cry of “¡Nunca más!”", source_language="es"),
        Example("ru", "Aedes aegypti carries the virus.", "Комар Aedes aegypti переносит вирус."),
        Example("ru", "In English, “gift” means a present.", "По-английски слово gift означает «подарок»."),
        Example("ru", "The iPhone and #leavenoonebehind at un.org", "iPhone и #leavenoonebehind на un.org"),
        Example("ru", "«和»", "Иероглиф 和 означает «мир».", source_language="zh"),
        Example("ar", "400 ppm of CO2", "تجاوز التركيز 400 ppm من CO2."),
        Example("ar", "Le Monde diplomatique", "نشرت صحيفة Le Monde diplomatique النداء.", source_language="fr"),
        Example("ar", "to leave no one behind", "مبدأ ”عدم ترك أحد خلف الركب“ (leave no one behind)"),
        Example("zh", "The app was downloaded a million times.", "这款手机app的下载量达到一百万次。"),
        Example("zh", "The principle “leave no one behind”", "“不让任何一个人掉队”（leave no one behind）的原则"),
        Example("zh", "Escherichia coli was found.", "水中发现了大肠杆菌Escherichia coli。"),
    ),
)
