"""Q411: a bracket that is closed by one of another kind or width."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import after, before, few, is_han
from hexapla.checks.brackets import NARROW, PARTNER, WIDE, brackets
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    found = pair.target.once(brackets)
    for start, end in found.mixed:
        yield _other_kind(pair, start, end)
    house = pair.conventions.chinese_brackets if pair.target.language == "zh" else "any"
    plain = pair.target.plain
    for start, end in found.pairs:
        opening, closing = plain[start], plain[end]
        wide = (opening in NARROW, closing in NARROW)
        if wide[0] != wide[1]:
            yield _other_width(pair, start, end)
        elif house != "any" and wide[0] != (house == "full") and _round_latin(plain, start, end):
            yield _house(pair, start, end)


def _other_kind(pair: Pair, start: int, end: int) -> Hit:
    """The source decides which of the two is wrong; else it is the second."""
    plain = pair.target.plain
    source = pair.source.plain
    if PARTNER[plain[end]] in source and plain[start] not in source:
        return _mark(pair, start, PARTNER[plain[end]], (start, end))
    return _mark(pair, end, PARTNER[plain[start]], (start, end))


def _other_width(pair: Pair, start: int, end: int) -> Hit:
    plain = pair.target.plain
    inner = plain[start + 1 : end]
    beside = before(plain, start) + after(plain, end + 1)
    wide = pair.target.language == "zh" and any(is_han(char) for char in inner + beside)
    if wide and pair.conventions.chinese_brackets == "half" and _round_latin(plain, start, end):
        wide = False
    place = start if (plain[start] in NARROW) != wide else end
    return _mark(pair, place, WIDE[plain[place]] if wide else NARROW[plain[place]], (start, end))


def _mark(pair: Pair, place: int, new: str, both: tuple[int, int]) -> Hit:
    text = pair.message.target
    found = text[both[0]] + "…" + text[both[1]]
    expected = (new if place == both[0] else text[both[0]]) + "…" + (new if place == both[1] else text[both[1]])
    message = f"bracket {text[both[0]]} is closed by {text[both[1]]}"
    return Hit(message, target_span=(place, place + 1), expected=expected, found=found, fix=new)


def _house(pair: Pair, start: int, end: int) -> Hit:
    width = pair.conventions.chinese_brackets
    table = WIDE if width == "full" else NARROW
    text = pair.message.target
    fix = table[text[start]] + text[start + 1 : end] + table[text[end]]
    message = f"the house writes {width}-width brackets round Latin letters and figures"
    return Hit(message, target_span=(start, end + 1), expected=fix, found=text[start : end + 1], fix=fix)


def _round_latin(plain: str, start: int, end: int) -> bool:
    return not any(is_han(char) for char in plain[start + 1 : end])


_CHAD = "Many countries (such as Chad) agreed."

RULE = Rule(
    code="Q411",
    name="bracket-kinds-mixed",
    category="typographical",
    severity="warning",
    fix="safe",
    reason=(
        "A round bracket is closed by a round one, a full-width one by a full-width one. Which width stands round "
        "Latin letters in Chinese is the house's choice (chinese_brackets), but never both in one pair."
    ),
    source="Checks catalogue, Q411; GB/T 15834-2011, 4.9; lint-md#131",
    check=lambda pair: few(_check(pair)),
    bad=(
        Example("fr", _CHAD, "De nombreux pays (dont le Tchad] étaient d’accord."),
        Example("fr", "报告（见附件）已经印发。", "Le rapport (voir annexe） a été publié.", "zh"),
        Example("fr", "He thanked [the host country].", "Il a remercié [le pays hôte)."),
        Example("es", _CHAD, "Muchos países (como el Chad） estuvieron de acuerdo."),
        Example("es", "The Mission [set up in 1991] remains.", "La Misión [creada en 1991) sigue en el terreno."),
        Example("es", "主席（中国）主持会议。", "Presidió la sesión el Presidente （China).", "zh"),
        Example("ru", _CHAD, "Многие страны [например, Чад) согласились с этим."),
        Example("ru", "The Agency (Vienna) verified it.", "Агентство (Вена] подтвердило это."),
        Example("ru", "Le Comité {des dix-huit} siège.", "Комитет {восемнадцати) заседает.", "fr"),
        Example("zh", _CHAD, "许多国家（例如乍得)表示同意。"),
        Example("zh", "The Organization (WHO) agreed.", "世界卫生组织(WHO）表示同意。"),
        Example("zh", "Доклад (см. приложение) издан.", "报告（见附件]已经印发。", "ru"),
        Example("ar", _CHAD, "ووافقت بلدان كثيرة (مثل تشاد] على ذلك."),
        Example("ar", "Le Tribunal (sis à Arusha) a fermé.", "وأُغلقت المحكمة [التي كان مقرها في أروشا).", "fr"),
        Example("ar", "报告（见附件）已经印发。", "صدر التقرير （انظر المرفق).", "zh"),
        Example(
            "en", "Plusieurs pays (dont le Tchad) ont accepté.", "Several countries [including Chad) agreed.", "fr"
        ),
        Example("en", "报告（见附件）已经印发。", "The report （see annex) has been issued.", "zh"),
        Example("en", "La Misión (creada en 1991) sigue allí.", "The Mission (set up in 1991] is still there.", "es"),
    ),
    good=(
        Example("fr", "[He was (and is) right.]", "[Il avait (et il a) raison.]"),
        Example("fr", "第1325（2000）号决议", "la résolution 1325 (2000)", "zh"),
        Example("fr", "“[O]ur peoples” (all of them)", "«\u00a0[N]os peuples\u00a0» (tous)"),
        Example("es", "He spoke of “[our] planet (the only one)”.", "Habló de “[nuestro] planeta (el único)”."),
        Example("es", "Article 1 (b) (“the Article”)", "el artículo 1 b) (en adelante, “el artículo”)"),
        Example("es", "а) мир (и хлеб); б) право", "a) la paz (y el pan); b) el derecho", "ru"),
        Example("ru", "We need [(a) food and (b) water].", "Нам нужны [a) продовольствие и b) вода]."),
        Example("ru", "（a）和平；（b）发展", "a) мир; b) развитие", "zh"),
        Example("ru", "«\u00a0[L]es peuples\u00a0» (de l’ONU)", "«[Н]ароды» (Организации Объединенных Наций)", "fr"),
        Example("zh", "resolution 1325 (2000) (see annex)", "第1325(2000)号决议（见附件）"),
        Example("zh", "The Organization (WHO) agreed.", "世界卫生组织（WHO）表示同意。"),
        Example("zh", "[signed] (A/70/1)", "[签名]（A/70/1）"),
        Example("ar", "We need (a) food and (b) water.", "ونحتاج إلى (أ) الغذاء و (ب) الماء."),
        Example("ar", "It says “[w]e” (see note).", "وجاء فيه ”[ن]حن“ (انظر الحاشية)."),
        Example("ar", "主席（中国）", "الرئيس (الصين)", "zh"),
        Example(
            "en", "Plusieurs pays (dont le Tchad) ont accepté.", "Several countries (including Chad) agreed.", "fr"
        ),
        Example("en", "（a）和平；（b）发展", "(a) peace; (b) development", "zh"),
        Example("en", "[Подписано] (Женева)", "[Signed] (Geneva)", "ru"),
    ),
)
