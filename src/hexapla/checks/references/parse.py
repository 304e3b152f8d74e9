"""References in Arabic, English, French, Russian and Spanish: a noun and the numbers that follow it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hexapla.checks.dates import dates
from hexapla.checks.dates.reading import Reading, Token, keys, read, tokens, vocabulary
from hexapla.checks.references.reference import Reference
from hexapla.checks.references.roman import roman
from hexapla.checks.references.words import MANY, Nouns, nouns
from hexapla.masking import Masked

_LARGEST = 3000
_LONGEST_LIST = 40
_FAR = 9
"""So many words may stand between *resolution* and its number: «резолюция Генеральной Ассамблеи 70/1»."""
_SPECIAL = {"s": "S-", "es": "ES-", "دا": "S-", "داط": "ES-", "د": ""}
_FEW = 30
"""No article has so many paragraphs."""
_YEARS = frozenset({"года", "году", "г"})
_ENDS = frozenset(".;:!?؟؛…")
_PRONOUN_AFTER = frozenset({"article", "paragraph", "resolution"})
_LETTERS = frozenset({"الف", "باء", "جيم", "دال", "bis", "ter"})


class _Number(Struct, frozen=True):
    value: str
    first: int
    end: int
    session: int = 0
    inner: str = ""
    """The number in brackets behind an article's: *Article 2 (4)*."""
    sure: bool = True


class Parser(Struct):
    """Reads the references of one text; ``keys`` are its tokens as they are looked up."""

    text: Masked
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    reading: Reading
    nouns: Nouns
    arabic: bool

    def references(self) -> Iterator[Reference]:
        """Yield the references, in order."""
        end = 0
        for position, word in enumerate(self.keys):
            if position < end or word not in self.nouns.vocabulary:
                continue
            point = self._key(position + 1) == "."
            noun = self.nouns.nouns.get(word) or (self.nouns.nouns.get(f"{word}.") if point else None)
            if noun is None:
                continue
            kind, count = noun
            start = position + 1 + (point and len(word) < 6)
            for number in self._numbers(kind, self._skipped(kind, start), count == MANY, position):
                yield from self._made(kind, number)
                end = number.end

    def _made(self, kind: str, number: _Number) -> Iterator[Reference]:
        span = self.reading.span(self.tokens[number.first].start, self.tokens[number.end - 1].end)
        yield Reference(span, kind, number.value, number.session, number.sure)
        if number.inner:
            yield Reference(span, "paragraph", number.inner)

    def _key(self, position: int) -> str:
        return self.keys[position] if 0 <= position < len(self.keys) else ""

    def _skipped(self, kind: str, position: int) -> int:
        """Return where the number stands that belongs to the noun before ``position``."""
        if kind != "resolution":
            for _ in range(3):
                if self._key(position) in self.nouns.signs or (
                    self._key(position) == "." and self._key(position - 1) in self.nouns.signs
                ):
                    position += 1
            return position + (self._key(position) == "(" and self._key(position + 2) == ")")
        for at in range(position, min(position + _FAR, len(self.tokens))):
            if self._number(at, kind) and not (at > position and self._plain_far(at, position)):
                return at
            if self._key(at) in _ENDS and self._key(at - 1) not in self.nouns.signs:
                break
        return position

    def _plain_far(self, at: int, position: int) -> bool:
        """Whether the number at ``at``, not beside its noun, has no shape of a resolution's."""
        number = self._number(at, "resolution")
        signed = all(self._key(one) in self.nouns.signs or self._key(one) == "." for one in range(position, at))
        return not signed and number is not None and not number.session and "/" not in number.value

    def _numbers(self, kind: str, position: int, several: bool, noun: int) -> Iterator[_Number]:
        number = self._number(position, kind)
        alone = self._key(position - 1) not in self.nouns.signs
        if number and kind == "resolution" and len(number.value) < 3 and alone:
            return  # "this decision 2 million": no number of two digits stands alone
        if number is None or (kind in _PRONOUN_AFTER and self._is_pronoun(number, noun)):
            return
        yield number
        for _ in range(_LONGEST_LIST):
            at = number.end
            if self.arabic and several and (after := self._joined(at)):
                yield after
                number = after
                continue
            if self._key(at) not in self.nouns.joins:
                break
            ranged = self._key(at) in {"-", "–"}
            if self._key(at) in {",", "،"} and self._key(at + 1) in self.nouns.joins:
                at += 1
            after = self._number(at + 1, kind)
            if after is None:
                break
            shaped = kind == "resolution" and (after.session > 0 or "/" in after.value)
            if not (several or ranged or shaped):
                break
            if kind == "resolution" and not ranged and not shaped and number.session:
                break
            yield after
            number = after

    def _joined(self, position: int) -> _Number | None:
        """Return the Arabic numeral at ``position`` that is written to its *and*: السادس والسابع."""
        return self._words(position) if self._key(position)[:1] == "و" else None

    def _is_pronoun(self, number: _Number, noun: int) -> bool:
        """Whether the Roman one is the English *I*: after a noun in lower case."""
        token = self.tokens[number.first]
        return token.text == "I" and self.tokens[noun].text[0].islower() and "and" in self.nouns.joins

    def _number(self, position: int, kind: str) -> _Number | None:
        """Return the number that begins at ``position``; that of a date is none."""
        found = self._any_number(position, kind) if position < len(self.tokens) else None
        return None if found is None or position in self.text.once(_in_dates) else found

    def _any_number(self, position: int, kind: str) -> _Number | None:
        token = self.tokens[position]
        special = _SPECIAL.get(self._key(position))
        if kind == "resolution" and special is not None and self._key(position + 1) == "-":
            found = self._number(position + 2, kind)
            if found and "/" in found.value:
                return _Number(special + found.value, position, found.end, found.session)
        if 0 < token.number < _LARGEST:
            return self._digits(position, kind)
        if token.text[0].isupper() and (value := roman(token.text)):
            return _Number(str(value), position, position + 1)
        return self._words(position) if kind != "resolution" else None

    def _words(self, position: int) -> _Number | None:
        for length in (3, 2, 1):
            phrase = " ".join(self._key(at) for at in range(position, position + length))
            value = self.nouns.numerals.get(phrase)
            if value:
                return _Number(str(value), position, position + length, sure=value > 2)
        return None

    def _digits(self, position: int, kind: str) -> _Number | None:
        value, end = str(self.tokens[position].number), position + 1
        if self._key(end) in {".", ","} and self._touching(end):
            return self._pointed(position) if kind == "article" else None  # a decimal: 5.4
        if kind == "resolution" and self._key(end) in _YEARS:
            return None  # «резолюция 2015 года»
        if end < len(self.tokens) and self.tokens[end].number >= 0 and len(self.tokens[end].text) == 3:
            return None  # the first group of a longer number: 100 000
        if self._key(end) == "/" and self._touching(end):
            if kind != "resolution":
                return None
            value, end = f"{value}/{self.tokens[end + 1].number}", end + 2
        after = self.tokens[end] if end < len(self.tokens) else None
        letter = after is not None and kind == "resolution" and len(after.text) == 1 and after.text.isupper()
        if letter or self._key(end) in _LETTERS:
            end += 1
        session, inner, closed = self._bracket(end, kind)
        return _Number(value, position, closed, session, inner)

    def _pointed(self, position: int) -> _Number | None:
        """Return the article at ``position`` whose paragraph stands behind a point: *Artículo 2.4*."""
        inner = self.tokens[position + 2]
        if self._key(position + 1) != "." or not 0 < inner.number < _FEW or len(inner.text) > 2:
            return None
        return _Number(str(self.tokens[position].number), position, position + 3, inner=str(inner.number))

    def _touching(self, position: int) -> bool:
        """Whether the mark at ``position`` stands between two numbers without a space."""
        if position + 1 >= len(self.tokens):
            return False
        before, mark, after = self.tokens[position - 1 : position + 2]
        return before.end == mark.start and mark.end == after.start and after.number >= 0

    def _bracket(self, position: int, kind: str) -> tuple[int, str, int]:
        """Return the session or year, or the inner number, that stands in brackets at ``position``, and its end."""
        if self._key(position) != "(":
            return 0, "", position
        at = position + 1
        if self._key(at) == "د" and self._key(at + 1) == "-":
            at += 2
        if at + 1 >= len(self.tokens) or self._key(at + 1) != ")":
            return 0, "", position
        token = self.tokens[at]
        if kind == "resolution":
            session = token.number if token.number > 0 else roman(token.text)
            return (session, "", at + 2) if session else (0, "", position)
        if 0 < token.number < 100:
            return 0, str(token.number), at + 2
        return 0, "", position


def spaced_references(text: Masked) -> Iterator[Reference]:
    """Yield the references of a text in a language that puts spaces between words."""
    known = nouns(text.language)
    if known is None or known.vocabulary.isdisjoint(text.once(vocabulary)):
        return
    arabic = text.language == "ar"
    yield from Parser(text, text.once(tokens), text.once(keys), text.once(read), known, arabic).references()


def _in_dates(text: Masked) -> frozenset[int]:
    """Return the places of the tokens that belong to dates."""
    spans = [date.span for date in dates(text)]
    if not spans:
        return frozenset()
    reading = text.once(read)
    taken = set()
    current = 0
    for position, token in enumerate(text.once(tokens)):
        start, end = reading.span(token.start, token.end)
        while current < len(spans) and spans[current][1] <= start:
            current += 1
        if current < len(spans) and spans[current][0] < end:
            taken.add(position)
    return frozenset(taken)
