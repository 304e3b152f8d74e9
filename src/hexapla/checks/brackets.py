"""Brackets of a text, paired; the labels of list items (``a)``, ``1)``) are no brackets."""

from __future__ import annotations

from msgspec import Struct

from hexapla.masking import Masked
from hexapla.text import expression

_BRACKET = expression(r"[()\[\]{}（）［］｛｝【】〔〕]")
WIDE = dict(zip("()[]{}", "（）［］｛｝", strict=True))
NARROW = {wide: narrow for narrow, wide in WIDE.items()}
PARTNER = dict(zip("()[]{}（）［］｛｝【】〔〕", ")(][}{）（］［｝｛】【〕〔", strict=True))
_OPENING = "([{（［｛【〔"
_BODY = (
    r"(?:[A-Za-zА-Яа-яё]|([a-zа-я])\1|[ivx]{1,6}|(?<![A-ZА-Я\d] )[IVX]{2,6}|\d{1,2}|[\u0621-\u064a]\u0640?|"
    r"[一二三四五六七八九十]{1,3})"
)
"""What a label may be. Behind a letter or a figure, 217 A (III), a Roman numeral is that of an old resolution."""
_LABEL = expression(rf"(?:\A|(?<=[^\w(（‐‑–/.,%\-])|(?<=[\u3400-\u9fff\u3007])){_BODY}\Z")
_WHOLE_LABEL = expression(rf"\s?{_BODY}\s?")
_LONGEST_LABEL = 8


class Brackets(Struct, frozen=True):
    """Pairs as places of their two marks; marks left open; marks that close nothing; the closing marks of labels."""

    pairs: tuple[tuple[int, int], ...] = ()
    opened: tuple[int, ...] = ()
    closed: tuple[int, ...] = ()
    labels: tuple[int, ...] = ()

    @property
    def balanced(self) -> bool:
        """Whether every bracket has its partner."""
        return not (self.opened or self.closed)

    @property
    def mixed(self) -> tuple[tuple[int, int], ...]:
        """Brackets of two kinds that stand as a pair, ``(so]``: each mark that closes nothing with the one before."""
        if not (self.opened and self.closed):
            return ()
        found, waiting = [], list(self.opened)
        for close in reversed(self.closed):
            while waiting and waiting[-1] > close:
                waiting.pop()
            if waiting:
                found.append((waiting.pop(), close))
        return tuple(reversed(found))


_NONE = Brackets()


def brackets(text: Masked) -> Brackets:
    """Return the brackets of ``text``, paired by kind whatever their width."""
    marks = [(match.start(), match[0]) for match in _BRACKET.finditer(text.plain)]
    if not marks:
        return _NONE
    found = _paired(text.plain, marks, frozenset())
    if found.closed:
        # In "(as agreed: a) act; b) report)" the first label has taken the mark that closes all.
        labels = frozenset(index for index, mark in marks if mark in ")）" and label(text.plain, index))
        other = _paired(text.plain, marks, labels) if labels else found
        if other.balanced:
            return other
    return found


def label(plain: str, index: int) -> str:
    """Return the label of a list item that the closing bracket at ``index`` ends, without an opening one, or ""."""
    match = _LABEL.search(plain[max(0, index - 7) : index])
    return match[0] if match else ""


def is_label(plain: str, start: int, end: int) -> bool:
    """Whether the brackets at ``start`` and ``end`` hold the label of a list item, ``(a)``."""
    return end - start <= _LONGEST_LABEL and bool(_WHOLE_LABEL.fullmatch(plain, start + 1, end))


def _paired(plain: str, marks: list[tuple[int, str]], taken: frozenset[int]) -> Brackets:
    stack: list[tuple[str, int]] = []
    held: dict[str, int] = {}
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    closed: list[int] = []
    labels: list[int] = []
    for index, mark in marks:
        kind = NARROW.get(mark, mark)
        if kind in _OPENING:
            stack.append((kind, index))
            held[kind] = held.get(kind, 0) + 1
        elif index not in taken and held.get(PARTNER[kind]):
            while stack[-1][0] != PARTNER[kind]:
                held[stack[-1][0]] -= 1
                opened.append(stack.pop()[1])
            held[PARTNER[kind]] -= 1
            pairs.append((stack.pop()[1], index))
        else:
            (labels if kind == ")" and label(plain, index) else closed).append(index)
    opened += (index for _, index in stack)
    return Brackets(tuple(pairs), tuple(sorted(opened)), tuple(closed), tuple(labels))
