"""The shortest difference of two lists: which places are equal, which are not.

By RapidFuzz's Indel distance (bit-parallel, about 64 comparisons a step). Its memory grows with the product of the two
lengths, so beyond ``BOUND`` only the common beginning and end count as equal.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from rapidfuzz.distance import Indel

BOUND = 400_000_000
"""Of the product of the two lengths: 20,000 words by 20,000, 50 MB."""

Block = tuple[str, int, int, int, int]


def blocks(first: Sequence[Hashable], second: Sequence[Hashable]) -> tuple[Block, ...]:
    """Return the blocks of the difference, in order: (``equal`` | ``delete`` | ``insert``, start and end in each)."""
    numbers: dict[Hashable, int] = {}
    one = [numbers.setdefault(key, len(numbers)) for key in first]
    other = [numbers.setdefault(key, len(numbers)) for key in second]
    if len(one) * len(other) > BOUND:
        return _edges(one, other)
    return tuple(
        (block.tag, block.src_start, block.src_end, block.dest_start, block.dest_end)
        for block in Indel.opcodes(one, other)
    )


def _edges(one: Sequence[int], other: Sequence[int]) -> tuple[Block, ...]:
    least = min(len(one), len(other))
    head = next((place for place in range(least) if one[place] != other[place]), least)
    left = least - head
    tail = next((place for place in range(left) if one[-1 - place] != other[-1 - place]), left)
    a, b = len(one) - tail, len(other) - tail
    found: list[Block] = [("equal", 0, head, 0, head), ("delete", head, a, head, head), ("insert", a, a, head, b)]
    found.append(("equal", a, len(one), b, len(other)))
    return tuple(block for block in found if block[2] > block[1] or block[4] > block[3])
