"""Marks of Chinese or Arabic that have stayed in a text of another script, where their own has no letter near."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hexapla.checks.adjacent import CLOSING, UNSEEN, before
from hexapla.checks.french_spaces import own_space
from hexapla.checks.rule import Span
from hexapla.model import Pair

_QUOTING = UNSEEN + CLOSING + "\"' \u00a0\u202f"
_NEAR = 40
"""Characters on either side in which a letter of the mark's own script says that it belongs there."""
_SPACED = ",;.:?"
_DOUBLE = ";?"


def strange(
    pair: Pair, mark: re.Pattern[str], letter: re.Pattern[str], own: Mapping[str, str]
) -> list[tuple[Span, str]]:
    """Return the places of ``mark`` in the translation, each with the mark of ``own`` that should stand there.

    A mark is let be near a ``letter`` of its script, and behind no word: what speaks of the mark itself quotes it.
    """
    plain = pair.target.plain
    found = []
    for match in mark.finditer(plain):
        at = match.start()
        left = before(plain, at, _QUOTING)
        if not (left.isalnum() or left in "%…") or letter.search(plain, max(0, at - _NEAR), at + _NEAR):
            continue
        new = own[match[0]]
        if pair.target.language == "fr" and new in _DOUBLE and plain[at - 1] not in " \u00a0\u202f":
            new = own_space(new, pair.conventions.french_spaces) + new
        if new[-1] in _SPACED and plain[at + 1 : at + 2].isalpha():
            new += " "
        found.append((match.span(), new))
    return found
