"""Q410: a bracket without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import few
from hexapla.checks.brackets import PARTNER, Brackets, brackets, is_label
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair

_FULL_LABELS = frozenset({"ar", "en", "zh"})
"""Languages that write ``(a)`` before a list item; the others write ``a)`` (domain notes A5)."""


def _check(pair: Pair) -> Iterator[Hit]:
    found = pair.target.once(brackets)
    if found.balanced and not found.labels:
        return
    source = pair.source.once(brackets)
    mixed = {place for both in found.mixed for place in both}
    opened = [place for place in found.opened if place not in mixed][len(source.opened) :]
    closed = [place for place in found.closed if place not in mixed][len(source.closed) :]
    if found.labels and pair.target.language in _FULL_LABELS:
        closed += _half_labels(found, pair.target.plain)
    text = pair.message.target
    for place in opened:
        yield Hit(f"bracket {text[place]} is never closed", target_span=(place, place + 1), found=text[place])
    for place in closed:
        message = f"bracket {text[place]} closes nothing"
        yield Hit(message, target_span=(place, place + 1), expected=PARTNER[text[place]], found=text[place])


def _half_labels(found: Brackets, plain: str) -> list[int]:
    """Return the closing marks of labels that lack the opening one where other labels of the text have both."""
    full = any(is_label(plain, start, end) for start, end in found.pairs)
    return list(found.labels) if full else []


_CHAD = "Many countries (such as Chad) agreed."
_LIST = "States should: (a) adopt laws; (b) report; and (c) cooperate."

RULE = Rule(
    code="Q410",
    name="bracket-unpaired",
    category="typographical",
    severity="error",
    reason=(
        "A bracket that is not closed swallows the rest of the sentence. The labels of list items, a) or 1), are no "
        "brackets, and a bracket may run over several paragraphs if it does in the source."
    ),
    source="Checks catalogue, Q410; domain notes A5",
    check=lambda pair: few(_check(pair)),
    bad=(
        Example("fr", _CHAD, "De nombreux pays (dont le Tchad étaient d’accord."),
        Example("fr", "The annex (in English only) is available.", "L’annexe (en anglais seulement est disponible."),
        Example(
            "fr",
            "El Comité (integrado por 18 expertos) se reunió.",
            "Le Comité, composé de 18 experts) s’est réuni.",
            "es",
        ),
        Example("es", _CHAD, "Muchos países como el Chad) estuvieron de acuerdo."),
        Example("es", "The Mission (set up in 1991) remains.", "La Misión (creada en 1991 sigue en el terreno."),
        Example("es", "Совет (15 членов) проголосовал.", "El Consejo 15 miembros) votó.", "ru"),
        Example("ru", _CHAD, "Многие страны (например, Чад согласились с этим."),
        Example("ru", "The Declaration is in resolution 217 A (III).", "Декларация содержится в резолюции 217 A III)."),
        Example("ru", "报告（见附件）已经印发。", "Доклад (см. приложение издан.", "zh"),
        Example("zh", _CHAD, "许多国家（例如乍得表示同意。"),
        Example("zh", "La Commission (à Genève) s’est réunie.", "委员会（在日内瓦举行了会议。", "fr"),
        Example("zh", "Resolution 1514 (XV) is a charter of freedom.", "第1514 XV）号决议是自由的宪章。"),
        Example("ar", _CHAD, "ووافقت بلدان كثيرة مثل تشاد) على ذلك."),
        Example("ar", "(a) the index; and (b) the density", "أ) المؤشر؛ (ب) الكثافة"),
        Example("ar", "Доклад (см. приложение) издан.", "صدر التقرير (انظر المرفق.", "ru"),
        Example("en", "Plusieurs pays (dont le Tchad) ont accepté.", "Several countries (including Chad agreed.", "fr"),
        Example("en", "صدر التقرير (انظر المرفق).", "The report (see annex has been issued.", "ar"),
        Example("en", "El Consejo (15 miembros) votó.", "The Council 15 members) voted.", "es"),
    ),
    good=(
        Example(
            "fr", _LIST, "Les États devraient\u00a0: a) adopter des lois\u00a0; b) faire rapport\u00a0; c) coopérer."
        ),
        Example(
            "fr",
            "It notes that “[t]he peoples” (see para. 1 (b)) decide.",
            "Elle note que «\u00a0[l]es peuples\u00a0» [voir par. 1 b)] décident.",
        ),
        Example("fr", "（以法语发言）", "(parle en français)", "zh"),
        Example("es", "See paragraph 3 (b).", "Véase el párrafo 3 b)."),
        Example("es", "We need (1) time, (2) money and (3) will.", "Necesitamos 1) tiempo, 2) dinero y 3) voluntad."),
        Example("es", "(Applaudissements. L’oratrice poursuit.", "(Aplausos. La oradora continúa.", "fr"),
        Example(
            "ru", "Two duties (namely: (a) laws; (b) a report)", "Две обязанности (а именно: а) законы; б) доклад)"
        ),
        Example("ru", "See paragraph 12 (b) (ii).", "См. пункт 12 b) ii)."),
        Example(
            "ru", "主席（以英语发言）：会议开始。", "Председатель (говорит по-английски): Заседание открывается.", "zh"
        ),
        Example("zh", _LIST, "各国应：(a) 通过法律；(b) 提交报告；(c) 开展合作。"),
        Example("zh", "resolution 1325 (2000), paragraph 3 (a) (i)", "第1325(2000)号决议第3(a)㈠段"),
        Example("zh", "а) мир; б) хлеб", "a)和平；b)面包", "ru"),
        Example("ar", _LIST, "ينبغي للدول: (أ) أن تعتمد قوانين؛ (ب) أن تقدم تقارير؛ (ج) أن تتعاون."),
        Example(
            "ar",
            "The Agency (established in 1957 (Vienna)) agrees.",
            "وتوافق الوكالة (المنشأة في عام 1957 (فيينا)) على ذلك.",
        ),
        Example("ar", "el informe (A/70/1)", "التقرير (A/70/1)", "es"),
        Example("en", "(Applaudissements. L’oratrice poursuit.", "(Applause. The speaker went on.", "fr"),
        Example("en", "a) мир; b) хлеб", "a) peace; b) bread", "ru"),
        Example("en", "（掌声）", "(Applause)", "zh"),
    ),
)
