"""P561: white space at the beginning or the end."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair
from hexapla.text import edges


def _check(pair: Pair) -> Iterator[Hit]:
    source, target = pair.segment.source, pair.message.target
    if not target or not (target[0].isspace() or target[-1].isspace()):
        return
    (before, core, after), (own_before, _, own_after) = edges(target), edges(source)
    if before and before != own_before:
        yield Hit("white space at the beginning", None, (0, len(before)), expected=own_before, fix=own_before)
    if after and after != own_after:
        start = len(before) + len(core)
        yield Hit("white space at the end", None, (start, len(target)), expected=own_after, fix=own_after)


RULE = Rule(
    code="P561",
    name="edge-space",
    category="whitespace",
    severity="warning",
    reason=(
        "White space at the edge of a translation shows as an indent or a gap. What the source has there too is kept: "
        "in catalogs of software it is meant."
    ),
    source="domain notes D0 G7",
    check=_check,
    fix="safe",
    bad=(
        Example("en", "La paix est notre affaire.", " Peace is our business.", source_language="fr"),
        Example("en", "和平是我们的事业。", "\u3000Peace is our business.", source_language="zh"),
        Example("en", "Мир — это наше дело.", "Peace is our business.\n", source_language="ru"),
        Example("fr", "Peace is our business.", " La paix est notre affaire."),
        Example("es", "Peace is our business.", " La paz es nuestra tarea."),
        Example("ru", "Peace is our business.", " Мир — это наше общее дело."),
        Example("zh", "Peace is our business.", " 和平是我们的事业。"),
        Example("ar", "Peace is our business.", " السلام مهمتنا."),
        Example("fr", "We thank you, and we count on you.", "Nous vous remercions et nous comptons sur vous. "),
        Example("es", "We thank you, and we count on you.", "Les damos las gracias, y contamos con ustedes. "),
        Example("ru", "We thank you, and we count on you.", "Мы благодарим вас, и мы рассчитываем на вас. "),
        Example("zh", "We thank you, and we count on you.", "我们感谢你们，我们也依靠你们。 "),
        Example("ar", "We thank you, and we count on you.", "نشكركم، ونعول عليكم. "),
        Example("fr", "Who will act? All of us.", "Qui agira\u00a0? Nous tous.\u00a0"),
        Example("es", "Who will act? All of us.", "¿Quién actuará? Todos nosotros.\u00a0"),
        Example("ru", "Who will act? All of us.", "Кто будет действовать? Все мы.\u00a0"),
        Example("zh", "Who will act? All of us.", "谁来行动？我们所有人。\u00a0"),
        Example("ar", "Who will act? All of us.", "من سيتحرك؟ كلنا.\u00a0"),
    ),
    good=(
        Example("en", "La paix est notre affaire.", "Peace is our business.", source_language="fr"),
        Example("en", " La paix\n", " Peace\n", source_language="fr"),
        Example("en", "和平", "Peace", source_language="zh"),
        Example("fr", "Peace is our business.", "La paix est notre affaire."),
        Example("es", "Peace is our business.", "La paz es nuestra tarea."),
        Example("ru", "Peace is our business.", "Мир — это наше общее дело."),
        Example("zh", "Peace is our business.", "和平是我们的事业。"),
        Example("ar", "Peace is our business.", "السلام مهمتنا."),
        Example("fr", "We thank you, and we count on you.", "Nous vous remercions et nous comptons sur vous."),
        Example("es", "We thank you, and we count on you.", "Les damos las gracias, y contamos con ustedes."),
        Example("ru", "We thank you, and we count on you.", "Мы благодарим вас, и мы рассчитываем на вас."),
        Example("zh", "We thank you, and we count on you.", "我们感谢你们，我们也依靠你们。"),
        Example("ar", "We thank you, and we count on you.", "نشكركم، ونعول عليكم."),
        Example("fr", "Who will act? All of us.", "Qui agira\u00a0? Nous tous."),
        Example("es", "Who will act? All of us.", "¿Quién actuará? Todos nosotros."),
        Example("ru", "Who will act? All of us.", "Кто будет действовать? Все мы."),
        Example("zh", "Who will act? All of us.", "谁来行动？我们所有人。"),
        Example("ar", "Who will act? All of us.", "من سيتحرك؟ كلنا."),
    ),
)
