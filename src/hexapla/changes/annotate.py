"""From a text to its items: what each word, number and token of it is.

One road for the languages that write spaces between words; Chinese has its own (``chinese.py``) for runs of Han.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hexapla.changes.chinese import Han, with_digits
from hexapla.changes.fold import fold
from hexapla.changes.items import Item, Kind
from hexapla.changes.lexicon import Lexicon, load
from hexapla.changes.names import Capitals
from hexapla.changes.negation import pair_negations
from hexapla.changes.numerals import merge, parse_digits
from hexapla.changes.scan import Token, scan
from hexapla.changes.words import Words
from hexapla.languages import short_tag
from hexapla.text import expression

_SIMPLE = {
    "code": Kind.LINK,
    "address": Kind.LINK,
    "symbol": Kind.NUMBER,
    "fraction": Kind.NUMBER,
    "special": Kind.NUMBER,
    "money": Kind.NUMBER,
    "iso": Kind.DATE,
    "time": Kind.DATE,
    "date": Kind.DATE,
    "decade": Kind.DATE,
    "initials": Kind.NAME,
    "mixed": Kind.NAME,
}
_YEAR = expression(r"1[7-9]\d\d|20\d\d|21\d\d")
_REFERENCE = expression(
    r"(?:resolution|decision|article|paragraph|number|résolution|décision|paragraphe|resolución|decisión|artículo"
    r"|párrafo|قرار|القرار|المادة|الفقرة)s?|(?:резолюци|решени|стать|пункт)\w*"
)


def annotate(texts: tuple[str, str], language: str) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return the items of two texts, both in ``language``; what is a name in one of them is one in the other."""
    tag = short_tag(language)
    lexicon = load(tag)
    tokens = [tuple(scan(_plain(text, tag, lexicon), tag)) for text in texts]
    both = [Capitals.of(some, tag) for some in tokens]
    known = both[0].seen | both[1].seen
    first, second = (
        tuple(_units(pair_negations(merge(tuple(_read(some, tag, capitals, known)), lexicon), lexicon), lexicon))
        for some, capitals in zip(tokens, both, strict=True)
    )
    return first, second


def _plain(text: str, tag: str, lexicon: Lexicon) -> str:
    """Return ``text`` folded, its contractions written out (*can't*: *can not*), Chinese numerals as digits."""
    folded = fold(text)
    for pattern, replacement in lexicon.expand:
        folded = re.sub(pattern, replacement, folded)
    return with_digits(folded) if tag == "zh" else folded


def _read(tokens: Sequence[Token], tag: str, capitals: Capitals, known: frozenset[str]) -> Iterator[Item]:
    words = Words(tag, capitals, known)
    han = Han() if tag == "zh" else None
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.kind == "han" and han is not None:
            yield from han.read(token)
            position += 1
        elif token.kind in {"word", "han"}:
            found, position = words.read(tokens, position)
            yield from found
        else:
            yield _simple(tokens, position, words)
            position += 1


def _simple(tokens: Sequence[Token], position: int, words: Words) -> Item:
    """Return the item of a token that is no word."""
    token = tokens[position]
    place = (token.clause, token.sentence)
    if token.kind == "percent":
        return Item(Kind.NUMBER, "%", *place, role="percent", value=parse_digits("1", words.lexicon))
    if token.kind != "digits":
        return Item(_SIMPLE[token.kind], token.key, *place)
    if _YEAR.fullmatch(token.text) and not _counts(tokens, position, words):
        return Item(Kind.DATE, f"d:///{token.text}", *place, role="year")
    suffix = re.search(rf"(?:{words.lexicon.ordinal})$", token.text) if words.lexicon.ordinal else None
    plain = token.text[: suffix.start()] if suffix else token.text
    value = parse_digits(plain, words.lexicon)
    role = "" if value is None else "ordinal" if suffix else "digits"
    return Item(Kind.NUMBER, f"n:{plain}", *place, role=role, value=value)


def _counts(tokens: Sequence[Token], position: int, words: Words) -> bool:
    """Whether four digits that could be a year are a figure: a resolution's number, money, so many millions or %."""
    if position and (_REFERENCE.fullmatch(tokens[position - 1].key) or tokens[position - 1].kind == "money"):
        return True
    if position + 1 == len(tokens):
        return False
    after = tokens[position + 1]
    entry = words.lexicon.entries.get(after.key)
    return after.kind in {"percent", "money"} or (entry is not None and entry.role in {"scale", "percent"})


def _units(items: Sequence[Item], lexicon: Lexicon) -> Iterator[Item]:
    """Yield the items; a unit of time after a number is part of a date: five *days* is not five *weeks*."""
    before: Item | None = None
    for item in items:
        counted = before is not None and before.key.startswith(("n:", "s:", "f:")) and before.clause == item.clause
        if counted and item.kind in {Kind.WORD, Kind.FUNCTION} and item.key in lexicon.time_units:
            yield Item(Kind.DATE, f"unit:{item.key}", item.clause, item.sentence)
        else:
            yield item
        if item.key != "个":
            before = item
