"""Q401: a quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import few
from hexapla.checks.quotes import Quotes, quotes
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    found = pair.target.once(quotes)
    if not (found.opened or found.closed):
        return
    opened, closed = _unforgiven(found, pair.source.once(quotes))
    text = pair.message.target
    for start in opened:
        end = next((place for place in closed if place > start), None)
        if end is not None:
            closed.remove(end)
            message = f"a quotation that {text[start]} opens is closed by {text[end]}"
            yield Hit(message, target_span=(start, end + 1), found=text[start] + "…" + text[end])
        else:
            yield Hit(
                f"quotation mark {text[start]} is never closed", target_span=(start, start + 1), found=text[start]
            )
    for place in closed:
        yield Hit(f"quotation mark {text[place]} closes nothing", target_span=(place, place + 1), found=text[place])


def _unforgiven(found: Quotes, source: Quotes) -> tuple[list[int], list[int]]:
    """Return the lone marks that a quotation running over several paragraphs does not explain.

    It does if the source leaves as many open: each paragraph of such a quotation opens it, the last closes it.
    """
    return list(found.opened[len(source.opened) :]), list(found.closed[len(source.closed) :])


_THEME = "The theme is “Leave no one behind”."
_RUNNING = "“Peace is a way of life, and we must learn it anew,"

RULE = Rule(
    code="Q401",
    name="quotation-mark-unpaired",
    category="typographical",
    severity="error",
    reason=(
        "Without its second mark nobody can tell where the quoted words end and the speaker's begin. A quotation that "
        "runs over several paragraphs is closed in its last one only; an apostrophe is no quotation mark."
    ),
    source="Domain notes A2, D1-D6; languagetool#10113, #6195, #1264",
    check=lambda pair: few(_check(pair)),
    bad=(
        Example("fr", _THEME, "Le thème est «\u00a0Ne laisser personne de côté."),
        Example("fr", "La Carta habla de “nosotros los pueblos”.", "La Charte parle de «\u00a0nous, peuples.", "es"),
        Example("fr", "She replied: “I will go home.”", "Elle a répondu\u00a0: Je rentrerai chez moi.\u00a0»"),
        Example("es", _THEME, "El tema es No dejar a nadie atrás”."),
        Example("es", "“Peace is a right,” said the Ambassador.", "“La paz es un derecho, dijo el Embajador."),
        Example("es", "Il s’agit d’un «\u00a0devoir de mémoire\u00a0».", "Se trata de un «deber de memoria”.", "fr"),
        Example("ru", _THEME, "Тема — «Не оставить никого позади“."),
        Example("ru", "The campaign “Let Girls Learn” goes on.", "Кампания «Дайте девочкам учиться продолжается."),
        Example("ru", "وسماها ”سياسة الباب المفتوح“.", "Он назвал это политикой открытых дверей».", "ar"),
        Example("zh", _THEME, "主题是“不让任何一个人掉队。"),
        Example("zh", _THEME, "主题是”不让任何一个人掉队”。"),
        Example("zh", "As she put it, “water is life”.", "正如她所说，“水就是生命。"),
        Example("ar", _THEME, 'والموضوع هو "عدم ترك أحد خلف الركب.'),
        Example("ar", "Le «\u00a0droit de savoir\u00a0» est universel.", "إن «الحق في المعرفة حق عالمي.", "fr"),
        Example("ar", "He called it “a wake-up call”.", "ووصف ذلك بأنه جرس إنذار“."),
        Example("en", "Le thème est «\u00a0Agir ensemble\u00a0».", "The theme is “Acting together.", "fr"),
        Example("en", "他称之为“历史性时刻”。", "He called it “a historic moment.", "zh"),
        Example("en", "وهذا ما نسميه ”ثقافة السلام“.", "This is what we call a culture of peace”.", "ar"),
    ),
    good=(
        Example(
            "fr", "The Leaders’ Summit was held in the ’90s.", "Le Sommet des dirigeants s’est tenu dans les années 90."
        ),
        Example("fr", _RUNNING, "«\u00a0La paix est un mode de vie qu’il nous faut réapprendre,"),
        Example(
            "fr",
            "«Мы, — сказала она, — вернемся домой».",
            "«\u00a0Nous rentrerons chez nous\u00a0», a-t-elle dit.",
            "ru",
        ),
        Example("es", _RUNNING, "“La paz es un modo de vida, y debemos aprenderlo de nuevo,"),
        Example("es", "“And that,” he concluded, “is our duty.”", "»Y ese —concluyó— es nuestro deber»."),
        Example(
            "es",
            "I read The People’s Charter and O’Neill’s letters.",
            "Leí la Carta del Pueblo y las cartas de O’Neill.",
        ),
        Example("ru", "The exhibition “75 Years of ‘Friendship’”", "Выставка «75 лет журналу «Дружба»"),
        Example("ru", "“We are ‘one family’,” he said.", "«Мы — „одна семья“», — сказал он."),
        Example("ru", "“I have lost everything but hope,", "«Я потеряла все, кроме надежды,"),
        Example("zh", _THEME, "主题是“不让任何一个人掉队”。"),
        Example(
            "zh",
            "Il a dit\u00a0: «\u00a0Mon père répétait\u00a0: “Jamais plus.”\u00a0»",
            "他说：“我父亲常说：‘绝不重演。’”",
            "fr",
        ),
        Example("zh", "“We have heard the call of the young,", "“我们听到了青年人的呼声，"),
        Example("ar", _THEME, "والموضوع هو ”عدم ترك أحد خلف الركب“."),
        Example("ar", "in (i) reading and (ii) mathematics", "في ’1‘ القراءة و ’2‘ الرياضيات"),
        Example("ar", "She said: “I was told, ‘Wait.’”", "وقالت: ”قيل لي: ’انتظري‘“."),
        Example(
            "en", "Il a dit\u00a0: «\u00a0Jamais\u00a0!\u00a0»", "He said: “Never, in all the soldiers’ years!”", "fr"
        ),
        Example("en", "الحديدة وصنعاء وعمران", "Al-Hudaydah, Sana‘a and ‘Amran", "ar"),
        Example("en", "el informe de los Estados", "the States’ report (“the Report”)", "es"),
    ),
)
