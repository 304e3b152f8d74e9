"""P560: two or more spaces in a row."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import NO_BREAK, corrections, is_han
from hexapla.checks.rule import Example, Hit, Rule, Span
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import expression

_SPACE = " \u00a0\u202f\u3000"
_RUN = expression(f"[{_SPACE}]{{2,}}")
_RUN_OR_WIDE = expression(f"[{_SPACE}]{{2,}}|\u3000")
_NO_BREAK_IN_RUN = expression(f"[\u00a0\u202f](?:(?=[{_SPACE}])|(?<= .))")
_WIDE = "，。；：？！、"


def _runs(text: Masked) -> tuple[tuple[Span, str], ...]:
    """Return the runs of spaces inside the lines of ``text``, in order, each with what should stand there."""
    plain = text.plain
    if "  " not in plain and "\u3000" not in plain and not _NO_BREAK_IN_RUN.search(plain):
        return ()
    begin, end = len(plain) - len(plain.lstrip()), len(plain.rstrip())
    chinese = text.language == "zh"
    found = []
    for match in (_RUN_OR_WIDE if chinese else _RUN).finditer(plain, begin):
        before, after = plain[match.start() - 1], plain[match.end() : match.end() + 1]
        if before != "\n" and match.end() <= end:
            single = _single_in_chinese(before, match[0], after) if chinese else _single(match[0])
            if single != match[0]:
                found.append((match.span(), single))
    return tuple(found)


def _single(run: str) -> str:
    """Return the one space that should stand for ``run``: one that does not break if any of them is so."""
    return next((char for char in run if char in NO_BREAK), " ")


def _single_in_chinese(before: str, run: str, after: str) -> str:
    """Return what should stand for ``run`` between two characters: nothing at a mark, which has its space in it."""
    if before in _WIDE or after in _WIDE:
        return ""
    if len(run) == 1:
        return run
    return "" if is_han(before) and is_han(after) else _single(run)


def _check(pair: Pair) -> Iterator[Hit]:
    runs = pair.target.once(_runs)
    if runs and not _RUN.search(pair.source.plain):
        yield from corrections(pair.message.target, runs, "several spaces in a row")


_PEACE = "Peace is our business."
_THANKS = "We thank you, and we count on you."
_WHO = "Who will act? All of us."

RULE = Rule(
    code="P560",
    name="double-space",
    category="whitespace",
    severity="warning",
    reason=(
        "Several spaces in a row come of editing, and show in print. No-break and ideographic spaces count as well, "
        "and in Chinese an ideographic one beside a mark. A source that has them too is forgiven: two spaces after a "
        "full stop are an English habit."
    ),
    source="domain notes D0 G7; weblate#4023",
    check=_check,
    fix="safe",
    bad=(
        Example("fr", _PEACE, "La paix est  notre affaire."),
        Example("fr", _THANKS, "Nous vous  remercions et nous comptons sur vous."),
        Example("fr", _WHO, "Qui agira\u00a0? \u00a0Nous tous."),
        Example("es", _PEACE, "La paz  es nuestra tarea."),
        Example("es", _THANKS, "Les damos las gracias,  y contamos con ustedes."),
        Example("es", _WHO, "¿Quién actuará?   Todos nosotros."),
        Example("ru", _PEACE, "Мир\u00a0 — это наше общее дело."),
        Example("ru", _THANKS, "Мы  благодарим вас, и мы рассчитываем на вас."),
        Example("ru", _WHO, "Кто будет действовать?  Все мы."),
        Example("zh", _PEACE, "和平是  我们的事业。"),
        Example("zh", _THANKS, "我们感谢你们，\u3000\u3000我们也依靠你们。"),
        Example("zh", _WHO, "谁来行动？  我们所有人。"),
        Example("zh", _THANKS, "我们感谢你们，\u3000我们也依靠你们。"),
        Example("zh", "La Charte, de 1945", "《宪章》\u3000，1945年", source_language="fr"),
        Example("en", "Мир — это наше дело.", "Peace is  our business.", source_language="ru"),
        Example("ar", _PEACE, "السلام  مهمتنا."),
        Example("ar", _THANKS, "نشكركم،  ونعول عليكم."),
        Example("ar", _WHO, "من سيتحرك؟  كلنا."),
    ),
    good=(
        Example("fr", _PEACE, "La paix est notre affaire."),
        Example("es", _PEACE, "La paz es nuestra tarea."),
        Example("ru", _PEACE, "Мир — это наше общее дело."),
        Example("zh", _PEACE, "和平是我们的事业。"),
        Example("ar", _PEACE, "السلام مهمتنا."),
        Example("fr", _THANKS, "Nous vous remercions et nous comptons sur vous."),
        Example("es", _THANKS, "Les damos las gracias, y contamos con ustedes."),
        Example("ru", _THANKS, "Мы благодарим вас, и мы рассчитываем на вас."),
        Example("zh", _THANKS, "我们感谢你们，我们也依靠你们。"),
        Example("ar", _THANKS, "نشكركم، ونعول عليكم."),
        Example("fr", _WHO, "Qui agira\u00a0? Nous tous."),
        Example("es", _WHO, "¿Quién actuará? Todos nosotros."),
        Example("ru", _WHO, "Кто будет действовать? Все мы."),
        Example("zh", _WHO, "谁来行动？我们所有人。"),
        Example("zh", "Article 1. The WHO report", "第一条\u3000世卫组织 2015 年的报告 《卫生》"),
        Example("fr", "Who will act?  All of us.", "Qui agira\u00a0?  Nous tous."),
        Example("en", "Мир — это наше дело.", "Peace — it is\u00a0our business.", source_language="ru"),
        Example("ar", _WHO, "من سيتحرك؟ كلنا."),
    ),
)
