"""The word diff that a translator reads: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from hexapla.languages import short_tag
from hexapla.text import expression

_UNIT = expression(
    r"</?[A-Za-z_][\w.:-]*/?>"
    r"|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\W\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|\d+(?:[.,\u00a0\u202f]\d+)*|\s+|.",
    re.DOTALL,
)
_UNSPACED = frozenset({"zh", "zh-Hant", "ja"})


class PieceKind(StrEnum):
    """What happened to a piece of text."""

    EQUAL = "equal"
    REMOVED = "removed"
    ADDED = "added"


class Piece(Struct, frozen=True):
    """A piece of a difference."""

    kind: PieceKind
    text: str


def difference(previous: str, source: str, language: str) -> tuple[Piece, ...]:
    """Return the word diff of two texts in ``language``; a Chinese or Japanese character is a word.

    The removed and equal pieces together are ``previous``, the added and equal ones ``source``, exactly. What was
    removed stands before what was added in its place; a space alone does not part two changes (in Chinese there is
    none to part them).
    """
    from hexapla.changes.alignment import blocks  # and with it RapidFuzz

    one, other = _UNIT.findall(previous), _UNIT.findall(source)
    spaced = short_tag(language) not in _UNSPACED
    hunks: list[_Hunk] = [_Hunk()]
    for tag, a, b, c, d in blocks(one, other):
        if tag == "equal":
            _keep(hunks, "".join(one[a:b]), last=b == len(one) and d == len(other), spaced=spaced)
        else:
            hunks[-1].removed += "".join(one[a:b])
            hunks[-1].added += "".join(other[c:d])
    return tuple(piece for hunk in hunks for piece in hunk.pieces())


class _Hunk(Struct):
    """A change and what stayed after it."""

    removed: str = ""
    added: str = ""
    equal: str = ""

    def pieces(self) -> Iterator[Piece]:
        texts = ((PieceKind.REMOVED, self.removed), (PieceKind.ADDED, self.added), (PieceKind.EQUAL, self.equal))
        return (Piece(kind, text) for kind, text in texts if text)


def _keep(hunks: list[_Hunk], text: str, *, last: bool, spaced: bool) -> None:
    """End the last hunk with ``text``, or take a lone space between two changes as part of both."""
    if spaced and text.isspace() and not last and hunks[-1].removed and hunks[-1].added:
        hunks[-1].removed += text
        hunks[-1].added += text
    else:
        hunks[-1].equal = text
        hunks.append(_Hunk())
