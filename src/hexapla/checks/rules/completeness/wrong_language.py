"""C704: a translation in another language than its own, or a sentence of it in a third one."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.foreign import foreign
from hexapla.checks.identify import SIX
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.languages import short_tag
from hexapla.model import Pair

_MANY = 8
"""Stretches that are pointed out; the others go with them."""


def _check(pair: Pair) -> Iterator[Hit]:
    found = foreign(pair)
    if not found.stretches:
        return
    source, target = pair.segment.source, pair.message.target
    own = SIX.get(short_tag(pair.language), "traditional Chinese")
    if found.whole:
        says = f"the translation is in {found.whole}, not in {own}"
        yield Hit(says, (0, len(source)), (0, len(target)), expected=own, found=found.whole)
    for item in tuple(found.third(pair))[:_MANY]:
        says = f"a stretch is in {item.language}, not in {own}"
        yield Hit(says, target_span=(item.start, item.end), expected=own, found=target[item.start : item.end])


_LIFE = "Everyone has the right to life, liberty and security of person."
_PROMISES = "We have a duty to keep our promises to the children of the world."
_FR = "Nous avons le devoir de tenir nos promesses envers les enfants du monde."
_ES = "Tenemos el deber de cumplir nuestras promesas a los niños del mundo."
_RU = "Мы обязаны выполнить обещания, данные детям мира."
_ZH = "我们必须履行对全世界儿童的承诺。"
_AR = "علينا أن نفي بوعودنا لأطفال العالم."

RULE = Rule(
    code="C704",
    name="wrong-language",
    category="untranslated",
    severity="error",
    reason=(
        "A text pasted into the catalog of another language, or drafted in a near one, is of no use to its readers: "
        "Ukrainian for Russian, Persian for Arabic, Portuguese for Spanish, Japanese or traditional "
        "characters for Chinese. Headings and names are too short to be judged; quotations, titles and what the source "
        "has in that language too may stand."
    ),
    source="ITS 2.0: untranslated; languagetool#1210, shuyo/language-detection#12 on short texts",
    check=_check,
    bad=(
        Example("fr", _PROMISES, _ES),
        Example("fr", _PROMISES, "Abbiamo il dovere di mantenere le nostre promesse verso i bambini del mondo."),
        Example("fr", _ZH, _PROMISES, source_language="zh"),
        Example("fr", _RU, "علينا أن نفي بوعودنا.", source_language="ru"),
        Example("es", _PROMISES, "Temos o dever de cumprir as nossas promessas para com as crianças do mundo."),
        Example("es", _PROMISES, "Temos o deber de cumprir as nosas promesas cos nenos do mundo."),
        Example("es", _PROMISES, "Tenim el deure de complir les nostres promeses amb els infants del món."),
        Example("es", "Peace is our goal. We cannot wait.", "La paz es nuestra meta. Nous ne pouvons pas attendre."),
        Example("es", _AR, _FR, source_language="ar"),
        Example("en", _FR, _ES, source_language="fr"),
        Example("en", _ZH, "Wir haben die Pflicht, unsere Versprechen zu halten.", source_language="zh"),
        Example("en", _AR, _RU, source_language="ar"),
        Example("ru", _LIFE, "Кожна людина має право на життя, на свободу і на особисту недоторканність."),
        Example("ru", "No one shall be held in slavery.", "Никой не трябва да бъде държан в робство."),
        Example("ru", _PROMISES, "Мы павінны выканаць абяцанні, дадзеныя дзецям свету."),
        Example("ru", _FR, "Свако има право на живот, слободу и безбедност личности.", source_language="fr"),
        Example("ru", _ZH, _PROMISES, source_language="zh"),
        Example("ar", _LIFE, "هر کس حق زندگی، آزادی و امنیت شخصی دارد."),
        Example("ar", _LIFE, "ہر شخص کو اپنی جان، آزادی اور ذاتی تحفظ کا حق ہے۔"),
        Example("ar", _PROMISES, _FR),
        Example("ar", _RU, _ZH, source_language="ru"),
        Example("zh", _LIFE, "すべて人は、生命、自由及び身体の安全に対する権利を有する。"),
        Example("zh", "The Security Council must act.", "安全理事會必須採取行動。"),
        Example("zh", _PROMISES, "我哋必須履行對世界兒童嘅承諾，唔可以再等。"),
        Example("zh", _ES, "우리는 세계 어린이들에 대한 약속을 지켜야 한다.", source_language="es"),
    ),
    good=(
        Example("fr", _ZH, _FR, source_language="zh"),
        Example("fr", "I visited the town of Dos Hermanas.", "J’ai visité la ville de Dos Hermanas."),
        Example(
            "fr",
            "President Kennedy said in Berlin: “Ich bin ein Berliner”.",
            "Le Président Kennedy a dit à Berlin\u00a0: «\u00a0Ich bin ein Berliner\u00a0».",
        ),
        Example("es", _PROMISES, _ES),
        Example("es", "The navigator sighted the Cabo das Tormentas.", "El navegante avistó el Cabo das Tormentas."),
        Example("es", "The Xunta de Galicia took part.", "Participó la Xunta de Galicia."),
        Example("es", _AR, _ES, source_language="ar"),
        Example("en", _FR, _PROMISES, source_language="fr"),
        Example(
            "en",
            "La Cour de cassation et le Conseil d’État se sont prononcés.",
            "The Cour de cassation and the Conseil d’État have ruled.",
            source_language="fr",
        ),
        Example("en", _RU, _PROMISES, source_language="ru"),
        Example("ru", _LIFE, "Каждый человек имеет право на жизнь, на свободу и на личную неприкосновенность."),
        Example("ru", "The newspaper “Голос України” reported it.", "Об этом сообщила газета «Голос України»."),
        Example(
            "ru",
            "Le congrès annonce que le volume des prises de vues du site a été accru.",
            "Съезд объявил, что объем съемок объекта увеличен.",
            source_language="fr",
        ),
        Example("ar", _LIFE, "لكل فرد الحق في الحياة والحرية وسلامة شخصه."),
        Example("ar", "Chad, Paraguay and Pakistan agree.", "تتفق تشاد وپاراغواي وپاكستان."),
        Example("ar", "The film won a prize.", "فاز الفيلم الإيراني ”بچه‌های آسمان“ بجائزة."),
        Example("zh", _LIFE, "人人有权享有生命、自由和人身安全。"),
        Example("zh", "The novel is famous.", "小说《紅樓夢》举世闻名。"),
        Example("zh", "The word “kaizen” means improvement.", "日语词“カイゼン”（改善）的意思是改进。"),
    ),
)
