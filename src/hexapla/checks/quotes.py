"""Quotation marks of a text, paired as its language pairs them.

Quotation marks are no brackets (languagetool#10113, #10233): a mark may open in one language and close in another,
an apostrophe is none, and a quotation that runs over several paragraphs is opened in each and closed in the last.
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from hexapla.checks.adjacent import SPACES, UNSEEN, after, before, is_han
from hexapla.masking import Masked
from hexapla.text import expression

_MARK = expression("[«»“”„‟‘’‚‹›\"'「」『』《》〈〉＂]")
_DOUBLE = expression('[«»“”„‟‚‹›"「」『』《》〈〉＂]')
_SINGLE = expression(r"[‘’'](?!(?<=\w.)\w)")
"""A single mark that is no apostrophe between letters."""
_OPENERS = {
    "»": "«",
    "”": "“„",
    "“": "„",
    "’": "‘‚",
    "›": "‹",
    "」": "「",
    "』": "『",
    "》": "《",
    "〉": "〈",
    '"': '"',
    "＂": "＂",
    "'": "'",
}
"""What each mark may close."""
TITLES = "《〈"
"""They stand round titles, where other languages write italics or nothing."""
_CURLY = "”"
"""How either double comma is called in Arabic, where files hold them in both orders."""
_NO_LIST_LABEL = expression(r"[‘’'](?=\d{1,2}[‘’'])|(?<=[‘’']\d)[‘’']|(?<=[‘’']\d\d)[‘’']")
"""The marks of the Arabic label ’1‘, which are no quotation marks (domain notes A5)."""
_RESUMED = {"»": "«", "”": "“"}
"""Closing marks at the head of a paragraph in which a quotation goes on stand for opening ones: comillas de seguir."""
_RESUMING = frozenset({"es", "fr"})
_NAME = expression(r"‘([AEIOUĀĒĪŌŪ][^\W\d_]+)")
"""The ayn or the okina of ‘Ali, ‘Umar and ‘Eua."""
_SMALL_WORDS = frozenset(
    "All Am An And Any Are As At Each Even Every If In Is It Of On Once One Only Or Our Out Under Until Up Us".split()
)
"""English words that begin a quotation and are no such names."""


class Quotation(Struct, frozen=True):
    """A quotation with its marks: ``[start, end)``. ``depth`` is 0 for one in no other."""

    start: int
    end: int
    opening: str
    closing: str
    depth: int


class Quotes(Struct, frozen=True):
    """The quotations of a text, in the order of their ends; the places of marks left open or that close nothing."""

    pairs: tuple[Quotation, ...] = ()
    opened: tuple[int, ...] = ()
    closed: tuple[int, ...] = ()

    @property
    def none(self) -> bool:
        """Whether there is no mark at all."""
        return not (self.pairs or self.opened or self.closed)


_NONE = Quotes()


def quotes(text: Masked) -> Quotes:
    """Return the quotation marks of ``text``, paired."""
    plain = text.plain
    if not (_DOUBLE.search(plain) or (_MARK if text.language == "zh" else _SINGLE).search(plain)):
        return _NONE
    return _Pairing(plain, text.language).result()


class _Pairing:
    """One walk over the marks with a stack; the count of each kind in it keeps the walk linear."""

    def __init__(self, plain: str, language: str) -> None:
        self.plain = plain
        self.language = language
        self.stack: list[tuple[str, int]] = []
        self.held: Counter[str] = Counter()
        self.pairs: list[Quotation] = []
        self.opened: list[int] = []
        self.closed: list[int] = []
        self.head = len(plain) - len(plain.lstrip(UNSEEN + SPACES))
        self.reversed = language == "ar" and _is_reversed(plain)
        labels = _NO_LIST_LABEL.finditer(plain) if language == "ar" else ()
        self.labels = {match.start() for match in labels}

    def result(self) -> Quotes:
        for match in _MARK.finditer(self.plain):
            if match.start() not in self.labels:
                self._mark(match[0], match.start())
        while self.stack:
            self._leave_open()
        if self.language in ("fr", "ru"):
            self._close_together()
        return Quotes(tuple(self.pairs), tuple(sorted(self.opened)), tuple(self.closed))

    def _mark(self, mark: str, index: int) -> None:
        if mark in "‘’'" and not self._quotes(mark, index):
            return
        kind = self._kind(mark, index)
        closes = kind if kind == _CURLY and self.language == "ar" else _OPENERS.get(kind, "")
        opener = next((char for char in closes if self.held[char]), "")
        if opener:
            self._close(opener, index)
        elif kind in "«“„‘‚‹\"'「『《〈＂" or (kind == _CURLY and self.language == "ar"):
            if kind not in '"＂' or not before(self.plain, index).isdigit():  # 5" is a measure
                self.stack.append((kind, index))
                self.held[kind] += 1
        elif kind != "’" or self._beside_han(index):
            self.closed.append(index)

    def _kind(self, mark: str, index: int) -> str:
        if index == self.head and self.language in _RESUMING:
            return _RESUMED.get(mark, mark)
        if self.language == "ar":
            if mark in "“”„":
                return _CURLY
            if self.reversed and mark in "«»":
                return "»" if mark == "«" else "«"
        return mark

    def _quotes(self, mark: str, index: int) -> bool:
        """Whether a single mark is a quotation mark, not an apostrophe or a letter of a transliterated name."""
        left, right = before(self.plain, index), after(self.plain, index + 1)
        letter_left = left.isalnum() and not is_han(left)
        letter_right = right.isalnum() and not is_han(right)
        if self.language == "ar" or (letter_left and letter_right):
            return False
        if mark == "’":
            # ‘黎明前的夜最黑暗。’11年来: no apostrophe, as before ’90s
            return not letter_right or bool(self.held["‘"] and left and not letter_left and not left.isspace())
        if mark == "‘":
            return not letter_left and (self.language == "zh" or not right.isdigit())
        return letter_right if not self.held["'"] else not letter_right

    def _beside_han(self, index: int) -> bool:
        return is_han(before(self.plain, index)) or is_han(after(self.plain, index + 1))

    def _close(self, opener: str, index: int) -> None:
        while self.stack[-1][0] != opener:
            self._leave_open()
        kind, start = self.stack.pop()
        self.held[kind] -= 1
        depth = len(self.stack)
        self.pairs.append(Quotation(start, index + 1, self.plain[start], self.plain[index], depth))

    def _leave_open(self) -> None:
        kind, start = self.stack.pop()
        self.held[kind] -= 1
        name = _NAME.match(self.plain, start)
        if kind != "'" and not (name and name[1] not in _SMALL_WORDS):
            self.opened.append(start)

    def _close_together(self) -> None:
        """Let two quotations that end together share the last mark: «Банк «Россия»; « … « non »."""
        guillemets = [start for start in self.opened if self.plain[start] == "«"]
        if len(guillemets) != 1:
            return
        (start,) = guillemets
        inner = next((pair for pair in reversed(self.pairs) if pair.opening == "«" and pair.start > start), None)
        if (
            inner
            and inner.depth
            and (self.language == "ru" or not after(self.plain, inner.end, UNSEEN + " ").isalpha())
        ):
            self.opened.remove(start)
            self.pairs.append(Quotation(start, inner.end, "«", "»", inner.depth - 1))


def _is_reversed(plain: str) -> bool:
    """Whether guillemets stand as they look from right to left, as in old Arabic files."""
    first, last = plain.find("»"), plain.rfind("«")
    return first >= 0 and last > first and plain.find("«") > first and plain.rfind("»") < last
