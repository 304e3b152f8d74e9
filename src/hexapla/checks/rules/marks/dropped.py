"""Q402: a quotation that the translation no longer marks as one, or one that the source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.adjacent import after, before, few
from hexapla.checks.quotes import TITLES, Quotation, Quotes, quotes
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.speech import is_cited, is_reported, is_whole, names_proverb
from hexapla.masking import CODE, Masked
from hexapla.model import Pair, Role
from hexapla.text import expression, words

_NAMING = frozenset({"ar", "es", "fr", "ru", "zh"})
"""Languages that put names of programmes and titles in quotation marks of their own accord."""
_SENTENCE_END = ".!?…。！？؟"
_HAN_WORDS = 4
_CLAUSE = 6
_SMALL = 4
_NAMED = expression(
    r"initiative|programme|campaign|fund|project|movement|platform|partnership|coalition|alliance|network|group"
)
_ANY_QUOTE = expression("[«»“”„\"「」『』《》〈〉＂]|(?<!\\w)[‘']\\w")
_SPACES = " \u00a0\u202f"
_LETTER = expression(r"[^\W\d_]")
_DIALOGUE = expression(r"(?:\A|[:：]\s?)\s{0,2}[—–―]\s?[¿¡]?\w")
"""A dash before what somebody says, in place of quotation marks."""
_STOCK = expression(
    r"(?:the )?(?:business as usual|one size fits all|wait and see|too little,? too late|too big to fail|us versus them"
    r"|haves and have-nots|do no harm|the day after|rule of the jungle|law of the jungle"
    r"|race to the bottom|the new normal)",
    re.IGNORECASE,
)
"""English phrases that other languages say in words of their own."""
_TITLE_SHARE = 0.5
"""A title of fewer Chinese characters than so many for each word is not what those words have become."""


def _check(pair: Pair) -> Iterator[Hit]:
    if pair.segment.role is Role.QUOTATION:
        return  # set off as it is, it has marks or none
    source, target = pair.source.once(quotes), pair.target.once(quotes)
    if source.pairs and _quotes_nothing(pair.target, target):
        longest = max((item.end - item.start - 2 for item in target.pairs), default=0)
        for quotation in source.pairs:
            if (
                _must_stay(pair.source, quotation)
                and not _is_title(pair.source, quotation, longest)
                and not is_reported(pair, quotation)
            ):
                found = _shown(pair.source, quotation)
                message = f"the quotation {found} is not marked as one"
                yield Hit(message, source_span=(quotation.start, quotation.end), expected=found)
    elif source.none and target.pairs and not _ANY_QUOTE.search(pair.source.plain):
        for quotation in target.pairs:
            if _is_new(pair, quotation):
                found = _shown(pair.target, quotation)
                yield Hit(
                    f"the source does not quote {found}", target_span=(quotation.start, quotation.end), found=found
                )


def _quotes_nothing(text: Masked, found: Quotes) -> bool:
    """Whether nothing in ``text`` is marked as said: titles are not."""
    if found.opened or found.closed or any(item.opening not in TITLES for item in found.pairs):
        return False
    return bool(found.pairs) or not (_ANY_QUOTE.search(text.plain) or _DIALOGUE.search(text.plain))


def _is_title(text: Masked, quotation: Quotation, characters: int) -> bool:
    """Whether the quotation may have become a title of so many Chinese characters."""
    inner = text.plain[quotation.start + 1 : quotation.end - 1]
    return characters >= max(1, _TITLE_SHARE * words(inner))


def _must_stay(text: Masked, quotation: Quotation) -> bool:
    """Whether these words are quoted in every language: no title, no single word, no name."""
    if quotation.depth or quotation.opening in TITLES or quotation.opening == "'" or _beside_code(text, quotation):
        return False
    inner = text.plain[quotation.start + 1 : quotation.end - 1].strip()
    least = _HAN_WORDS if text.language == "zh" else 2 if _is_said(text, quotation, inner) else 3
    if words(inner) < least or _is_name(text, quotation, inner) or _STOCK.fullmatch(inner.rstrip(",.")):
        return False
    return text.language not in _NAMING or _is_speech(text, quotation, inner)


def _is_name(text: Masked, quotation: Quotation, inner: str) -> bool:
    """Whether this is the name of an initiative, which French and Spanish write without marks."""
    long = [word for word in inner.split() if len(word) > _SMALL]
    if not all(word[0].isupper() for word in long):
        return False
    return bool(_NAMED.search(text.plain[max(0, quotation.start - 30) : quotation.end + 30].lower()))


def _is_said(text: Masked, quotation: Quotation, inner: str) -> bool:
    """Whether the marks round it say that this is speech: a colon before, or the end of a sentence inside."""
    return inner[-1:] in tuple(_SENTENCE_END) or before(text.plain, quotation.start, _SPACES) in tuple(":：")


def _is_speech(text: Masked, quotation: Quotation, inner: str) -> bool:
    first = _LETTER.search(inner)
    if _is_said(text, quotation, inner) or is_cited(text, quotation):
        return True
    if first and text.language not in ("ar", "zh"):
        return first[0].islower()
    return words(inner) >= 2 * _CLAUSE


def _is_new(pair: Pair, quotation: Quotation) -> bool:
    """Whether reported words have become quoted ones: the whole text, or a clause after a colon."""
    text = pair.target
    if quotation.depth or quotation.opening in TITLES + "'" or _beside_code(text, quotation):
        return False
    inner = text.plain[quotation.start + 1 : quotation.end - 1].strip()
    if words(inner) < (_HAN_WORDS if text.language == "zh" else 2):
        return False
    if is_whole(text, quotation):
        return not _DIALOGUE.search(pair.source.plain) and pair.source.plain.rstrip(" )）")[-1:] in tuple(_SENTENCE_END)
    colon = before(text.plain, quotation.start, _SPACES) in tuple(":：")
    if names_proverb(pair.source):
        return False
    clause = words(inner) >= (2 if text.language == "zh" else 1) * _CLAUSE
    return colon and clause and ":" not in pair.source.plain and "：" not in pair.source.plain


def _beside_code(text: Masked, quotation: Quotation) -> bool:
    """Whether an inline code wraps the quotation, or the other way round: italics say the same."""
    plain = text.plain
    near = (
        before(plain, quotation.start, " "),
        after(plain, quotation.start + 1, _SPACES),
        before(plain, quotation.end - 1, _SPACES),
        after(plain, quotation.end, " "),
    )
    return CODE in near


def _shown(text: Masked, quotation: Quotation) -> str:
    shown = text.text[quotation.start : quotation.end]
    return shown if len(shown) <= 40 else f"{shown[:28]}…{shown[-10:]}"


_TURNING = "They described it as “a turning point”."
_SAID = "He said: “We must act now.”"

RULE = Rule(
    code="Q402",
    name="quotation-dropped-or-added",
    category="omission",
    severity="warning",
    reason=(
        "Quotation marks say whose words these are: without them the speaker claims another's words, with them the "
        "speaker is held to words that were only reported. Single words, titles and names are left to each language, "
        "and speech may be reported."
    ),
    source="Checks catalogue, Q402; domain notes A2, D5 C4",
    check=lambda pair: few(_check(pair)),
    bad=(
        Example("fr", _SAID, "Il a dit\u00a0: Nous devons agir maintenant."),
        Example("fr", "We must act now.", "«\u00a0Nous devons agir maintenant.\u00a0»"),
        Example(
            "fr",
            "标语上写着：“我们要和平！”",
            "On pouvait lire sur la banderole\u00a0: Nous voulons la paix\u00a0!",
            "zh",
        ),
        Example("es", _TURNING, "Lo calificaron de punto de inflexión."),
        Example("es", "The President said: “This war must end.”", "El Presidente dijo: Esta guerra debe terminar."),
        Example("es", "Наш девиз — «никто не должен быть забыт».", "Nuestro lema es no olvidar a nadie.", "ru"),
        Example("ru", _TURNING, "Они назвали это переломным моментом."),
        Example("ru", "In her words, “the clock is ticking for all of us”.", "По ее словам, времени у всех нас мало."),
        Example(
            "ru",
            "Il a répondu\u00a0: «\u00a0Nous avons choisi la paix.\u00a0»",
            "Он ответил: Мы выбрали мир.",
            "fr",
        ),
        Example("zh", _SAID, "他说：我们必须立即行动。"),
        Example(
            "zh",
            "In the words of the Charter, “We the peoples of the United Nations” are determined.",
            "用《宪章》的话说，我联合国人民下定决心。",
        ),
        Example("zh", "Dijo textualmente: “No cederemos jamás”.", "他明确表示：我们绝不会让步。", "es"),
        Example("ar", _TURNING, "ووصفوا ذلك بأنه نقطة تحول."),
        Example("ar", "The report states: “Every life counts.”", "ويذكر التقرير ما يلي: لكل حياة قيمة."),
        Example("ar", "我们的口号是“和平高于一切”。", "وشعارنا هو أن السلام فوق كل شيء.", "zh"),
        Example("en", "Он сказал: «Мы должны действовать».", "He said: We must act.", "ru"),
        Example(
            "en",
            "Ce que nous appelons «\u00a0la paix par le droit\u00a0» progresse.",
            "What we call peace through law is advancing.",
            "fr",
        ),
        Example("en", "وقال: ”لن نترك أحدا وحيدا“.", "He said: We will leave nobody alone.", "ar"),
    ),
    good=(
        Example("fr", "The word “peace” appears twice.", "Le mot paix figure deux fois."),
        Example("fr", "— Кто идет? — спросил часовой.", "—\u00a0Qui va là\u00a0? a demandé la sentinelle.", "ru"),
        Example(
            "fr", "The theme is “<em>Leave no one behind</em>”.", "Le thème est <em>Ne laisser personne de côté</em>."
        ),
        Example(
            "es",
            "我们必须兑现“不让任何一个人掉队”的承诺。",
            "Debemos cumplir la promesa de no dejar a nadie atrás.",
            "zh",
        ),
        Example(
            "fr",
            "同事问我：“改革还要等多久？”",
            "Des collègues m’ont demandé combien de temps il faudrait encore attendre la réforme.",
            "zh",
        ),
        Example("es", "As we say: “Many hands make light work.”", "Como decimos, la unión hace la fuerza."),
        Example("es", "“Is there hope?” “There is.”", "—¿Hay esperanza? —La hay."),
        Example("es", "I support the “Education Cannot Wait” fund.", "Apoyo el fondo La Educación No Puede Esperar."),
        Example(
            "ru", "I joined the Education First initiative.", "Я присоединился к инициативе «Образование прежде всего»."
        ),
        Example("ru", "“Who goes there?” the guard called out.", "— Кто идет? — окликнул часовой."),
        Example("ru", "《巴黎协定》是一个里程碑。", "Парижское соглашение — важная веха.", "zh"),
        Example("ru", "He said, “I will go home.”", "Он сказал, что вернется домой."),
        Example("zh", "He said: “We must act now.”", "他说，我们必须立即行动。"),
        Example("zh", "The report “The future we want” is out.", "题为《我们希望的未来》的报告已经发表。"),
        Example("zh", "The “digital divide” is growing.", "数字鸿沟正在扩大。"),
        Example("zh", "Роман «Война и мир» известен всем.", "《战争与和平》家喻户晓。", "ru"),
        Example("ar", "The report states: “Every life counts.”", "ويذكر التقرير أن لكل حياة قيمة."),
        Example("en", "وقال: ”لن نترك أحدا وحيدا“.", "He said that we would leave nobody alone.", "ar"),
        Example(
            "en",
            "我们有句古话：“众人拾柴火焰高。”",
            "Many hands make light work, as our old saying goes.",
            "zh",
        ),
        Example("ar", "《联合国宪章》是我们的指南。", "ميثاق الأمم المتحدة هو دليلنا.", "zh"),
        Example("ar", "I welcome the initiative “Every Woman, Every Child”.", "وأرحب بمبادرة كل امرأة وكل طفل."),
        Example(
            "ar", "Le terme «\u00a0résilience\u00a0» a fait son chemin.", "وقد شق مصطلح القدرة على الصمود طريقه.", "fr"
        ),
        Example(
            "en", "Участники форума «Диалог цивилизаций»", "Participants in the Dialogue of Civilizations Forum", "ru"
        ),
        Example("en", "“一带一路”倡议", "the Belt and Road Initiative", "zh"),
        Example(
            "en",
            "Recibió el premio “Príncipe de Asturias de la Concordia”.",
            "She received the Prince of Asturias Award for Concord.",
            "es",
        ),
    ),
)
