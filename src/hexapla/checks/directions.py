"""Directional controls of a text: which are open, which close nothing, which do nothing.

Embeddings (LRE, RLE), overrides (LRO, RLO) with PDF, isolates (LRI, RLI, FSI) with PDI: Unicode UAX #9, 2. Pairs must
close in the order of their nesting and inside the inline code in which they were opened.
"""

from __future__ import annotations

import bisect

from msgspec import Struct

from hexapla.masking import Masked
from hexapla.text import expression

NAMES = {
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u061c": "ALM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
MARKS = "\u200e\u200f\u061c"
OVERRIDES = "\u202d\u202e"
CLOSER = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
CONTROLS = expression("[" + "".join(NAMES) + "]")
RIGHT_TO_LEFT = expression("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
LEFT_TO_RIGHT = expression(r"[A-Za-z\u00c0-\u058f\u1e00-\u1fff\u3041-\u9fff\uac00-\ud7af\ue000]")
_TAG_NAME = expression(r"<([^\s<>/]+)")
_BETWEEN = expression(f"[^\\s{''.join(NAMES)}]")


class Directions(Struct, frozen=True):
    """What is wrong with the controls of a text; each is the index of a character.

    ``unclosed`` are openers, outermost first; ``stray`` closers of nothing; ``mispaired`` closers of the other kind;
    ``overrides`` with their closers, ``empty`` pairs, ``useless`` ones in a text of one direction.
    """

    unclosed: tuple[int, ...] = ()
    stray: tuple[int, ...] = ()
    mispaired: tuple[int, ...] = ()
    overrides: tuple[int, ...] = ()
    empty: tuple[int, ...] = ()
    useless: tuple[int, ...] = ()


def directions(text: Masked) -> Directions | None:
    """Return what is wrong with the directional controls of ``text``; None if it has none."""
    controls = [match.start() for match in CONTROLS.finditer(text.plain)]
    return _examined(text, controls) if controls else None


def _examined(text: Masked, controls: list[int]) -> Directions:
    plain = text.plain
    edges = _element_depths(text)
    stack: list[int] = []
    pairs: list[tuple[int, int]] = []
    stray: list[int] = []
    mispaired: list[int] = []
    for at in controls:
        char = plain[at]
        if char in MARKS:
            continue
        if char in CLOSER:
            stack.append(at)
        elif not stack:
            stray.append(at)
        else:
            opener = stack.pop()
            if CLOSER[plain[opener]] != char or _element(edges, opener) != _element(edges, at):
                mispaired.append(at)
            else:
                pairs.append((opener, at))
    overrides = [at for pair in pairs for at in pair if plain[pair[0]] in OVERRIDES]
    overrides += [at for at in stack if plain[at] in OVERRIDES]
    empty = [at for pair in pairs for at in pair if not _BETWEEN.search(plain, *pair)]
    taken = {*stray, *mispaired, *overrides, *empty, *stack}
    useless = [at for at in controls if at not in taken] if _of_one_direction(text) else []
    unclosed = tuple(at for at in stack if plain[at] not in OVERRIDES)
    return Directions(
        unclosed, tuple(stray), tuple(mispaired), tuple(sorted(overrides)), tuple(sorted(empty)), tuple(useless)
    )


def _of_one_direction(text: Masked) -> bool:
    return text.language != "ar" and not RIGHT_TO_LEFT.search(text.plain)


def _element_depths(text: Masked) -> list[tuple[int, int]]:
    """Return where each inline element begins or ends, as (index, number of the element that goes on from there)."""
    edges = [(0, 0)]
    stack = [0]
    codes = list(text.stretches("code"))
    closed = {token[2:-1] for token, _, _ in codes if token.startswith("</")}
    for number, (token, start, _) in enumerate(codes, 1):
        if token.startswith("</"):
            stack = stack[:-1] or [0]
        elif _name(token) in closed:
            stack.append(number)
        else:
            continue
        edges.append((start, stack[-1] if stack else 0))
    return edges


def _name(token: str) -> str:
    found = _TAG_NAME.match(token)
    return found[1] if found and not token.endswith("/>") else ""


def _element(edges: list[tuple[int, int]], at: int) -> int:
    return edges[bisect.bisect_right(edges, at, key=lambda edge: edge[0]) - 1][1]


def end_of_element(text: Masked, at: int) -> int:
    """Return where the inline element around the character at ``at`` ends; the end of the text if there is none."""
    edges = _element_depths(text)
    own = _element(edges, at)
    if own == 0:
        return len(text.text)
    after = [start for start, _ in edges[bisect.bisect_right(edges, at, key=lambda edge: edge[0]) :]]
    return next((start for start in after if text.text.startswith("</", start)), len(text.text))
