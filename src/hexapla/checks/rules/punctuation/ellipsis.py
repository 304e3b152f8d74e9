"""P502: an ellipsis in another language's form, or lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexapla.checks.adjacent import after, before, corrections, is_han
from hexapla.checks.endings import ELLIPSIS, STOP, ending
from hexapla.checks.rule import Example, Hit, Rule, Span
from hexapla.masking import CODE
from hexapla.model import Pair
from hexapla.text import expression

_ELLIPSIS = expression(r"…+|⋯+|(?<!\.)\.(?:[ \u00a0]\.){2,3}|\.{3,}|。{3,}|(?<=[?!])\.\.(?!\.)")
"""With the points after a Russian question or exclamation, ?.. and !.."""
_ELSEWHERE = expression(r"…{2,}|。{3,}")
_LEADER = 7
"""From so many points it is a line of dots to be filled in."""
_AND_SO_ON = expression(
    r"\betc\b|et[ \u00a0]c(?:ae|e)tera|and so (?:on|forth)|and others|among others|ainsi de suite|entre autres|etcétera"
    r"|así sucesivamente|entre otr[oa]s|и[ \u00a0]т\.[ \u00a0\u202f]?[дп]|и так далее|и тому подобн|"
    r"и[ \u00a0]др\.|и другие|и проч|等|إلخ|وغير|وهلم جرا|وما إلى ذلك",
    re.IGNORECASE,
)
_OTHERS = expression(r"\bothers?\b|\bautres\b|\botr[ao]s\b|\bдруги[ех]|\bпроч[ие]|سائر", re.IGNORECASE)
"""What becomes of the ellipsis at the end of a Chinese enumeration, 学校、医院……."""
_ENUMERATION = expression("、[^。；]{1,30}……")
_DASHES = expression("[—–]|\\s-\\s")
_CHINESE = "……"
_WIDE_MARKS = "，。；：？！、“”‘’（）《》〈〉「」…"


def _check(pair: Pair) -> Iterator[Hit]:
    target = pair.target.plain
    if not (_may_hold(target) or _may_hold(pair.source.plain)):
        return
    changes = _of_wrong_form(target, pair.target.language)
    if changes:
        yield from corrections(pair.message.target, changes, "ellipsis in another language’s form")
    lost = _ELLIPSIS.search(pair.source.plain)
    if lost and not _ELLIPSIS.search(target) and len(lost[0]) < _LEADER and not _rendered(pair):
        yield _lost(pair, lost.span())


def _may_hold(plain: str) -> bool:
    """Whether it is worth looking: most texts hold no ellipsis."""
    return "…" in plain or ".." in plain or "。。" in plain or "⋯" in plain or ". ." in plain or ".\u00a0." in plain


def _of_wrong_form(plain: str, language: str) -> list[tuple[Span, str]]:
    if language == "zh":
        return [
            (match.span(), _CHINESE)
            for match in _ELLIPSIS.finditer(plain)
            if match[0] not in (_CHINESE, _CHINESE * 2, "⋯⋯") and len(match[0]) < _LEADER and _in_chinese(plain, match)
        ]
    return [(match.span(), "…") for match in _ELSEWHERE.finditer(plain) if len(match[0]) < _LEADER]


def _in_chinese(plain: str, match: re.Match[str]) -> bool:
    skipped = f" {CODE}"
    left, right = before(plain, match.start(), skipped), after(plain, match.end(), skipped)
    return any(char and (is_han(char) or char in _WIDE_MARKS) for char in (left, right)) and not (
        left.isascii() and left.isalnum() and right.isascii() and right.isalnum()
    )


def _rendered(pair: Pair) -> bool:
    """Whether words or a dash say what the ellipsis said."""
    target, source = pair.target.plain, pair.source.plain
    if _AND_SO_ON.search(target) or (_ENUMERATION.search(source) and _OTHERS.search(target)):
        return True
    return len(_DASHES.findall(target)) > len(_DASHES.findall(source))


def _lost(pair: Pair, span: Span) -> Hit:
    target = pair.target.once(ending)
    source = pair.source.once(ending)
    mark = _CHINESE if pair.target.language == "zh" else "…"
    found = pair.message.target[slice(*target.span)]
    message = "the ellipsis is missing"
    if ELLIPSIS in source.marks and target.marks == {STOP}:
        return Hit(message, span, target.span, mark, found, fix=mark, safety="unsafe")
    return Hit(message, span, expected=mark)


_SILENCE = "And then … silence."
_WAITED = "We hoped, we waited …"

RULE = Rule(
    code="P502",
    name="ellipsis",
    category="typographical",
    severity="warning",
    fix="safe",
    reason=(
        "An ellipsis says that words were left out or that the speaker paused. Chinese writes it with six points, the "
        "other languages with three, as one character or as three."
    ),
    source="GB/T 15834-2011, 4.11; domain notes D5 C6; weblate#11838",
    check=_check,
    bad=(
        Example("fr", _SILENCE, "Et puis le silence."),
        Example("fr", "我们等待……", "Nous attendons……", "zh"),
        Example("fr", "Мы ждали, мы надеялись…", "Nous attendions, nous espérions.", "ru"),
        Example("es", _WAITED, "Esperábamos, aguardábamos."),
        Example("es", "And then … silence.", "Y luego, el silencio."),
        Example("es", "我们等待……", "Esperamos……", "zh"),
        Example("ru", _WAITED, "Мы надеялись, мы ждали."),
        Example("ru", "And then … silence.", "А затем молчание."),
        Example("ru", "我们等待……", "Мы ждем……", "zh"),
        Example("zh", _SILENCE, "然后...一片沉默。"),
        Example("zh", _SILENCE, "然后…一片沉默。"),
        Example("zh", "Мы надеялись…", "我们曾经希望。", "ru"),
        Example("ar", _WAITED, "كنا نأمل وننتظر."),
        Example("ar", "我们等待……", "نحن ننتظر……", "zh"),
        Example("ar", "And then … silence.", "ثم ساد الصمت."),
        Example("en", "我们希望，我们等待……", "We hoped, we waited.", "zh"),
        Example("en", "Et puis… le silence.", "And then, silence.", "fr"),
        Example("en", "我们等待……", "We are waiting……", "zh"),
    ),
    good=(
        Example("fr", _SILENCE, "Et puis… le silence."),
        Example("fr", "学校、医院……都毁了。", "Écoles, hôpitaux, etc., tout a été détruit.", "zh"),
        Example("fr", "Esperábamos, aguardábamos...", "Nous espérions, nous attendions...", "es"),
        Example("es", _WAITED, "Esperábamos, aguardábamos..."),
        Example("es", "Что делать?..", "¿Qué hacer...?", "ru"),
        Example(
            "es",
            "学校、医院……都毁了。",
            "Escuelas, hospitales y otros edificios quedaron destruidos.",
            "zh",
        ),
        Example("ru", _SILENCE, "А затем — тишина."),
        Example("ru", "What is to be done …?", "Что делать?.."),
        Example("ru", "Eau, vivres, abris…", "Вода, продовольствие, жилье и т.д.", "fr"),
        Example("zh", _SILENCE, "然后……一片沉默。"),
        Example("zh", "the series 1, 2, …, n", "数列1, 2, …, n"),
        Example("zh", "Et puis… plus rien.", "然后……就什么都没有了。", "fr"),
        Example("ar", _WAITED, "كنا نأمل وننتظر..."),
        Example("ar", "Et pourtant… nous espérons.", "ومع ذلك … يحدونا الأمل.", "fr"),
        Example("ar", "粮食、水、药品……", "الغذاء والماء والدواء وغير ذلك", "zh"),
        Example("en", "我们希望，我们等待……", "We hoped, we waited. . .", "zh"),
        Example("en", "ومع ذلك... يحدونا الأمل.", "And yet … we hope.", "ar"),
        Example("en", "Школы, больницы… Все разрушено.", "Schools, hospitals, etc. Everything is destroyed.", "ru"),
    ),
)
