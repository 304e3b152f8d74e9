"""C707: a sentence or clause that the source lacks."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.omissions import added
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.checks.rules.texts import PARTS, TARGETS, TEXTS
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    if stretch := added(pair):
        what = "sentence" if stretch.whole else "part"
        says = "this sentence stands twice" if stretch.twice else f"this {what} seems to have no source"
        yield Hit(says, None, stretch.span, found=pair.target.text[slice(*stretch.span)])


RULE = Rule(
    code="C707",
    name="addition",
    category="addition",
    severity="warning",
    reason=(
        "Nothing of the sentence is found in the source, and the translation is longer by about as much: a "
        "remark of the translator, a paragraph pasted too far, or a sentence that the source has lost."
    ),
    source="checks catalogue C707; ITS 2.0: addition",
    check=_check,
    bad=tuple(Example(tag, PARTS["en"][at][0], TEXTS[tag][at]) for tag in TARGETS for at in range(3)),
    good=tuple(Example(tag, PARTS["en"][at][0], PARTS[tag][at][0]) for tag in TARGETS for at in range(3)),
)
