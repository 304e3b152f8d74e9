"""P510: French, no space where one belongs before or inside a mark."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import corrections
from hexapla.checks.french_spaces import gaps, own_space
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair

_CANADA = "fr-ca"


def _check(pair: Pair) -> Iterator[Hit]:
    text, house = pair.message.target, pair.conventions.french_spaces
    canada = pair.language.lower().replace("_", "-") == _CANADA
    changes = []
    for gap in pair.target.once(gaps):
        if gap.start == gap.end and not (canada and gap.mark in ";?!"):
            space = own_space(gap.mark, house)
            if gap.mark == "«":
                changes.append(((gap.start - 1, gap.start), text[gap.start - 1] + space))
            else:
                changes.append(((gap.start, gap.start + 1), space + text[gap.start]))
    if changes:
        yield from corrections(text, changes, "no-break space missing at a French mark")


_CALL = "Who will answer the call?"

RULE = Rule(
    code="P510",
    name="french-space-missing",
    category="locale-violation",
    severity="warning",
    fix="safe",
    languages=("fr",),
    reason=(
        "French sets a no-break space before ; : ? ! » and %, and after «. Times, ratios and addresses have none, nor "
        "have ; ? ! in Canada."
    ),
    source="Domain notes D2 F1, F8; Lexique des règles typographiques en usage à l’Imprimerie nationale; weblate#9209",
    check=_check,
    bad=(
        Example("fr", _CALL, "Qui répondra à l’appel?"),
        Example("fr", "He said: act.", "Il a dit: agissez."),
        Example("fr", "The theme is “Peace”.", "Le thème est «Paix»."),
        Example("fr", "7 per cent; no more", "7%\u00a0; pas davantage"),
    ),
    good=(
        Example("fr", _CALL, "Qui répondra à l’appel\u202f?"),
        Example("fr", "You did what?! It is 10:30.", "Vous avez fait quoi\u00a0?! Il est 10:30."),
        Example(
            "fr",
            "The figure (!) is at https://www.un.org/?a=1;b=2.",
            "Le chiffre (!) est sur https://www.un.org/?a=1;b=2.",
        ),
        Example("fr", "“<em>Peace</em>”: a word", "«\u00a0<em>Paix</em>\u00a0»\u00a0: un mot"),
    ),
)
