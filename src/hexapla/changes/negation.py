"""Double negations: *ne … pas*, *no … nadie*, *никто не* are one negation each.

The core (*ne*, *no*, *не*) counts; its companion in the same clause does not. A weak companion (*plus*, *personne*) is
a plain word where no core stands near. A French *ne* without companion negates only before a few verbs (*ne peut*,
*ne saurait*, *ne cesse*); else it is the *ne* of *avant qu'il ne soit*, or *ne … que*, "only".
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hexapla.changes.items import Item, Kind
from hexapla.changes.lexicon import Lexicon

_NEAR = 9
_BARE_NE = frozenset(
    "peut peuvent pouvons peux puis pouvait saurait sauraient saurions can cesse cessent cessons ose".split()
)


def pair_negations(items: Sequence[Item], lexicon: Lexicon) -> list[Item]:
    """Return ``items`` with one negation for each double one."""
    if not lexicon.negators:
        return list(items)
    paired = list(items)
    cores = {position for position, item in enumerate(items) if item.role == "core"}
    accompanied: set[int] = set()
    for position, item in enumerate(items):
        if item.role in {"companion", "weak"}:
            core = _core(items, position, cores)
            if core is not None:
                accompanied.add(core)
                paired[position] = replace(item, kind=Kind.FUNCTION, key=f"+{item.key}", weight=0)
            elif item.role == "weak":
                paired[position] = replace(item, kind=Kind.WORD, key=f"{item.key}!")
    if "ne" in lexicon.negators:
        for position in cores - accompanied:
            if not {item.key for item in items[position + 1 : position + 3]} & _BARE_NE:
                paired[position] = replace(items[position], kind=Kind.FUNCTION, key="ne")
    return paired


def _core(items: Sequence[Item], position: int, cores: set[int]) -> int | None:
    """Return the nearest core of the same clause (of the same sentence, if it stands before)."""
    for distance in range(1, _NEAR):
        before, after = position - distance, position + distance
        if before in cores and items[before].sentence == items[position].sentence:
            return before
        if after in cores and items[after].clause == items[position].clause:
            return after
    return None
