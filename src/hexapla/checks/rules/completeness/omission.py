"""C706: a sentence or clause that the translation lacks."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.breaks import breaks_off
from hexapla.checks.omissions import omitted
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.texts import PARTS, TARGETS, TEXTS, correct
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    if (stretch := omitted(pair)) and not breaks_off(pair):  # what is lost at the end is C705
        what = "this sentence of the source" if stretch.whole else "this part of the source"
        expected = pair.source.text[slice(*stretch.span)]
        yield Hit(f"{what} seems to be missing", stretch.span, None, expected=expected)


RULE = Rule(
    code="C706",
    name="omission",
    category="omission",
    severity="warning",
    reason=(
        "Nothing of the sentence is found in the translation, neither its words nor its names and numbers, "
        "and the translation is shorter by about as much. Sentences may be joined, split and reordered, and "
        "are not counted."
    ),
    source="checks catalogue C706; Gale and Church 1993; ITS 2.0: omission",
    check=_check,
    bad=tuple(Example(tag, TEXTS["en"][at], PARTS[tag][at][at % 2].strip()) for tag in TARGETS for at in range(3)),
    good=correct(0, 1, 2),
)
