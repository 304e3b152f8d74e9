"""P550: a space before a mark, or none after it; in Chinese, any beside a mark or between two characters."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import corrections
from hexapla.checks.inner_spaces import inner_gaps
from hexapla.checks.rule import Example, Hit, Rule, Span
from hexapla.checks.spaces import LANGUAGES, gaps, han_gaps, percent_gaps
from hexapla.model import Pair, Role
from hexapla.text import expression

_NO_PROSE = frozenset({Role.TITLE, Role.HEADING, Role.CELL, Role.HEADER_CELL})
_END_OF_WORD = expression(r"\w{1,6}\Z")


def _check(pair: Pair) -> Iterator[Hit]:
    if pair.target.language == "zh":
        if pair.segment.role not in _NO_PROSE and (wrong := pair.target.once(han_gaps)):
            yield from corrections(pair.message.target, wrong, "space between Chinese characters or marks")
        return
    percent = percent_gaps(pair.target, pair.conventions.percent_space)
    yield from corrections(pair.message.target, percent, "the house writes the per cent sign otherwise")
    found = pair.target.once(gaps)
    if found and not (pair.source.language in LANGUAGES and pair.source.once(gaps)):
        kept = [(span, new) for span, new in found if not _is_quoted(pair, span)]
        yield from corrections(pair.message.target, kept, "space before a mark, or none after it")
    inner = pair.target.once(inner_gaps)
    if inner and not pair.source.once(inner_gaps):
        text, source = pair.message.target, pair.segment.source
        within = [(span, "") for span, whole in inner if text[slice(*whole)] not in source]
        yield from corrections(text, within, "space inside quotation marks or brackets")


def _is_quoted(pair: Pair, span: Span) -> bool:
    """Whether the source has the mark after the same word, as in a sentence left in French."""
    start, end = span
    target = pair.message.target
    word = _END_OF_WORD.search(target, max(0, start - 6), start)
    return word is not None and target[word.start() : end + 1] in pair.segment.source


_THANKS = "We thank you, and we count on you."
_WHO = "Who will act? All of us."
_WORK = "Peace is work. We know it."
_MERCI = "Nous vous remercions, et nous comptons sur vous."

RULE = Rule(
    code="P550",
    name="space-around-mark",
    category="typographical",
    severity="warning",
    reason=(
        "In Arabic, English, Russian and Spanish no space stands before a comma, stop, colon, semicolon, question or "
        "exclamation mark, and one stands after it; in French this holds for commas and stops. Only French sets "
        "spaces inside quotation marks, and none inside brackets. Chinese has none "
        "between its characters or at its marks. Numbers, initials, abbreviations and addresses are left alone."
    ),
    source="domain notes D3 S3, D4 R10, D6 A1; SubtitleEdit/subtitleedit#4077",
    check=_check,
    fix="safe",
    languages=(*LANGUAGES, "zh"),
    bad=(
        Example("es", _THANKS, "Les damos las gracias , y contamos con ustedes."),
        Example("es", "Peace is our business.", "La paz es nuestra tarea ."),
        Example("es", _WHO, "¿Quién actuará?Todos nosotros."),
        Example("es", "和平与安全，以及发展", "La paz ,la seguridad y el desarrollo", source_language="zh"),
        Example("es", "He said: “Enough!”", "Dijo:“¡Basta!”."),
        Example("es", "See document A/70/1.", "Véase el documento A/70/1 ."),
        Example("ru", _THANKS, "Мы благодарим вас,и мы рассчитываем на вас."),
        Example("ru", _WHO, "Кто будет действовать ? Все мы."),
        Example("ru", _WORK, "Мир — это труд.Мы это знаем."),
        Example("ru", _MERCI, "Мы благодарим вас , и мы рассчитываем на вас.", source_language="fr"),
        Example("ru", "the “Marshall Plan”, as it was called", "«план Маршалла» , как его называли"),
        Example("ar", _THANKS, "نشكركم ، ونعول عليكم."),
        Example("ar", _THANKS, "نشكركم،ونعول عليكم."),
        Example("ar", _WHO, "من سيتحرك ؟ كلنا."),
        Example("ar", _WORK, "السلام عمل دؤوب.ونحن نعرف ذلك."),
        Example("ar", "Мы благодарим вас, и мы рассчитываем на вас.", "شكرًا ،ونعول عليكم.", source_language="ru"),
        Example("fr", _THANKS, "Nous vous remercions , et nous comptons sur vous."),
        Example("fr", _WORK, "La paix est un travail.Nous le savons."),
        Example("fr", "La paz, la seguridad y el desarrollo", "La paix,la sécurité et le développement", "es"),
        Example("fr", "The Secretary-General (see A/70/1).", "Le Secrétaire général (voir A/70/1) ."),
        Example("zh", _THANKS, "我们感谢你们 ，也依靠你们。"),
        Example("zh", _THANKS, "我们感谢你们， 也依靠你们。"),
        Example("zh", "Они нуждаются в нашей помощи.", "他们需要 我们的帮助。", "ru"),
        Example("zh", "He said: “Enough!”", "他说： “够了！”"),
        Example("zh", "The Universal Declaration matters.", "《世界人权宣言》 很重要。"),
        Example("en", "لدي ثلاث رسائل: أولا، الإصلاح.", "I have three messages:first, reform.", source_language="ar"),
        Example("en", "La «\u00a0paix juste\u00a0»", "A “\u00a0just peace\u00a0” is possible.", source_language="fr"),
        Example("es", "I have one message: act.", "Tengo un mensaje:actúen."),
        Example("es", "“Uniting for peace”", "La resolución « Unión pro paz » es conocida."),
        Example("ru", "I have one message: act.", "Мой призыв таков:действуйте."),
        Example("ru", "“Uniting for peace”", "Резолюция « Единство в пользу мира » принята."),
        Example("ru", "(see annex)", "Доклад ( см. приложение ) опубликован."),
        Example("ar", "“Uniting for peace”", "القرار ” الاتحاد من أجل السلام “ معروف."),
        Example("ar", "(see annex)", "التقرير ( انظر المرفق ) منشور."),
        Example("en", _MERCI, "We thank you , and we count on you.", source_language="fr"),
        Example("en", "Qui agira\u00a0? Nous tous.", "Who will act?All of us.", source_language="fr"),
        Example("en", "La paix est notre affaire.", "Peace is our business .", source_language="fr"),
        Example("en", "我们感谢你们，我们也依靠你们。", "We thank you ,and we count on you.", source_language="zh"),
    ),
    good=(
        Example("es", _THANKS, "Les damos las gracias, y contamos con ustedes."),
        Example("es", _WHO, "¿Quién actuará? Todos nosotros."),
        Example("es", "See www.un.org, p. 3.5, e.g. there.", "Véase www.un.org, pág. 3,5, p. ej. allí."),
        Example("es", "At 10.30 a.m., in a ratio of 3 : 1", "A las 10:30 horas, en una proporción de 3 : 1"),
        Example("es", "un.org/search?query=peace,war", "un.org/search?query=peace,war"),
        Example("ru", _THANKS, "Мы благодарим вас, и мы рассчитываем на вас."),
        Example("ru", _WHO, "Кто будет действовать? Все мы."),
        Example("ru", "That is, from 9.30 a.m.", "То есть (т.е.) с 9.30 утра."),
        Example("ru", "Mr. A. S. Pushkin, the U.S.S.R. and .org", "Г-н А.С.Пушкин, т.н. С.С.С.Р. и домен .org"),
        Example("ru", "The weight ratio is 2 : 3.", "Соотношение масс равно 2 : 3."),
        Example("ar", _THANKS, "نشكركم، ونعول عليكم."),
        Example("ar", _WHO, "من سيتحرك؟ كلنا."),
        Example("ar", "The figure is 3.5.", "الرقم هو 3,5."),
        Example("ar", "P.O. Box 1, 300 B.C.", "ص.ب. 1، عام 300 ق.م."),
        Example("fr", _THANKS, "Nous vous remercions, et nous comptons sur vous."),
        Example("fr", _WHO, "Qui agira\u00a0? Nous tous."),
        Example("fr", "That is, 3.5; see un.org.", "C.-à-d. 3,5\u00a0; voir un.org, p. ex."),
        Example("fr", "He hesitated . . . and left.", "Il hésita . . . et partit."),
        Example("zh", _THANKS, "我们感谢你们，也依靠你们。"),
        Example("zh", "In 2015, the WHO report was issued.", "2015 年，WHO 的报告发表了。"),
        Example("zh", "Article 1. All are born free.", "第一条 人人生而自由，在尊严和权利上一律平等。"),
        Example("zh", "I thank Secretary-General António Guterres.", "我感谢秘书长 安东尼奥·古特雷斯。"),
        Example("zh", "“One world, one dream”, we said.", "我们说“同一个世界 同一个梦想”。"),
        Example("zh", "Opening of the session", "会议开幕 一般性辩论"),
        Example(
            "en", "比例为2:1，10:30开始。", "A ratio of 2:1, from 10:30, under urn:isbn:045.", source_language="zh"
        ),
        Example("en", "Il a dit\u00a0: «\u00a0… et voilà.\u00a0»", "He said: “ … and so it is.”", source_language="fr"),
        Example("es", "Terre des hommes", "La organización (véase ISO:IEC) ( ) Sí [ ] No"),
        Example("ru", "“‘Peace’ came first”", "« „Мир“ — прежде всего», — сказал он."),
        Example("ar", "resolution 1325 (2000), (a)", "القرار 1325 ( 2000 )، الفقرة ( أ )"),
        Example("en", _MERCI, "We thank you, and we count on you.", source_language="fr"),
        Example("en", "Qui agira\u00a0? Nous tous.", "Who will act? All of us.", source_language="fr"),
        Example("en", "Elle a augmenté de 3,5\u00a0%.", "Aid rose by 3.5 per cent (see www.un.org).", "fr"),
        Example("en", "Il a dit «\u00a0Vive l’ONU\u00a0!\u00a0»", "He said: “Vive l’ONU\u00a0!”", source_language="fr"),
        Example("en", "La lettre . . . de M. Ban", "The letter . . . from Mr. Ban", source_language="fr"),
    ),
)
