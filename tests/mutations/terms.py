"""Terms, bodies, countries and names that are not those of the source."""

from __future__ import annotations

from random import Random

from tests.mutations.exchanges import exchange, source_form
from tests.mutations.kind import Passage, kind


@kind("term replaced by another", "T301 T304", "musttranslatewords")
def term_replaced(place: Passage, chance: Random) -> str | None:
    return exchange("term", place, chance)


@kind("country exchanged for a like one", "T301 T305", "musttranslatewords")
def country_exchanged(place: Passage, chance: Random) -> str | None:
    return exchange("country", place, chance)


@kind("acronym left as in the source", "T303 T301", "acronyms")
def acronym_left(place: Passage, chance: Random) -> str | None:
    return source_form("body", place, chance)


@kind("another body", "T304 T303 T301", "acronyms")
def another_body(place: Passage, chance: Random) -> str | None:
    return exchange("body", place, chance)


@kind("name misspelt", "T305 T301", "")
def name_misspelt(place: Passage, chance: Random) -> str | None:
    return exchange("name", place, chance)
