"""P511: French, a space that may break at the end of a line before or inside a mark."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import corrections
from hexapla.checks.french_spaces import gaps, is_breaking, own_space
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    text, house = pair.message.target, pair.conventions.french_spaces
    breaking, other = [], []
    for gap in pair.target.once(gaps):
        space = text[gap.start : gap.end]
        own = own_space(gap.mark, house)
        if is_breaking(space):
            breaking.append((gap.span, own))
        elif house != "any" and space and space != own and gap.mark not in ":%‰":
            other.append((gap.span, own))
    if breaking:
        yield from corrections(text, breaking, "a line may break at this space")
    if other:
        yield from corrections(text, other, f"the house sets a {house} no-break space here")


_CALL = "Who will answer the call?"

RULE = Rule(
    code="P511",
    name="french-space-breaking",
    category="typographical",
    severity="warning",
    fix="safe",
    languages=("fr",),
    reason=(
        "An ordinary space before a mark lets the mark begin the next line. It looks right to whoever types it, so it "
        "is put right in each entry; which no-break space (french_spaces) is the house's choice."
    ),
    source="Domain notes D2 F1; languagetool#1237, #519; weblate#9470, #11237",
    check=_check,
    bad=(
        Example("fr", _CALL, "Qui répondra à l’appel ?"),
        Example("fr", "He said: act.", "Il a dit : agissez."),
        Example("fr", "The theme is “Peace”.", "Le thème est « Paix »."),
        Example("fr", "7 per cent; no more", "7 %\u00a0; pas davantage"),
    ),
    good=(
        Example("fr", _CALL, "Qui répondra à l’appel\u202f?"),
        Example("fr", _CALL, "Qui répondra à l’appel\u00a0?"),
        Example("fr", "The theme is “Peace”: act!", "Le thème est «\u00a0Paix\u00a0»\u00a0: agissons\u202f!"),
        Example("fr", "The figure (!) is right.", "Le chiffre (!) est exact."),
    ),
)
