"""Words of languages with spaces: phrases, number words, names, negative prefixes; Arabic clitics, Russian endings."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence

from hexapla.changes.items import Item, Kind
from hexapla.changes.lexicon import Entry, load, names
from hexapla.changes.names import Capitals
from hexapla.changes.scan import Token
from hexapla.text import LETTERS, expression

_LEAST = 5
_ROMAN = expression(r"(?=[IVX]*[VX])X{0,3}(?:IX|IV|V?I{0,3})|II|III")
_RUSSIAN_ENDING = expression(
    r"(?:иями|ями|ами|иях|иям|ией|ием|ого|его|ому|ему|ыми|ими|ия|ии|ию|ий|ие|ый|ых|их|ым|им|ые|ая|яя|ое|ее|ую|юю"
    r"|ой|ей|ом|ем|ах|ях|ам|ям|ов|ев|а|я|у|ю|ы|и|е|о|ь|й)$"
)
_ARABIC_LETTERS = str.maketrans("أإآٱى", "ااااي")
_ARABIC_TITLES = frozenset("السيد السيدة الدكتور الدكتورة السفير السفيرة الآنسة".split())
_ARTICLE = expression(r"[وف]?(?:[بك]?ال|لل)(?=\w{2})")

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]


class Words:
    """Reads the words of one text."""

    def __init__(self, tag: str, capitals: Capitals, known: frozenset[str]) -> None:
        self.tag = tag
        self.lexicon = load(tag)
        self.capitals = capitals
        self.known = known
        self.phrases = _phrases(tag)

    def read(self, tokens: Sequence[Token], position: int) -> tuple[list[Item], int]:
        """Return the items of the word at ``position`` (with the phrase it begins) and the position after them."""
        token = tokens[position]
        roman = len(token.text) > 1 and token.text.isascii() and _ROMAN.fullmatch(token.text)
        if roman and self.capitals.style != "upper":
            return [_item(token, Kind.NUMBER, f"roman:{token.text}")], position + 1
        for key in self._readings(token):
            for words, entry in self.phrases.get(key, ()):
                after = position + len(words)
                if (len(words) == 1 or self._continues(tokens, position, words)) and self._means(
                    tokens, position, after, entry
                ):
                    joined = token.key[0] == "و" and key[0] != "و"
                    joiner = [_item(token, Kind.FUNCTION, "و", weight=0)] if joined else []
                    return [*joiner, self._entry(token, entry, " ".join(words))], after
        titled = self.tag == "ar" and position > 0 and tokens[position - 1].key in _ARABIC_TITLES
        if titled and not token.key.startswith("ال"):
            return [_item(token, Kind.NAME, token.key)], position + 1
        following = tokens[position + 1].key if position + 1 < len(tokens) else ""
        return list(self._word(token, following)), position + 1

    def _readings(self, token: Token) -> Iterator[str]:
        """Yield the forms under which the word may stand in the lexicon: in Arabic also without its clitics."""
        yield self._normal(token.key)
        if self.tag != "ar":
            return
        whole = self._normal(token.key)
        for base in (whole, whole[1:] if whole[0] in "وف" else ""):
            for form in (base, "ال" + base[2:] if base[:2] == "لل" else base[1:] if base[:1] in "بكل" else ""):
                if len(form) > 1:
                    yield form
                if form[:2] == "ال" and len(form) > 4:
                    yield form[2:]

    def _normal(self, key: str) -> str:
        return key.translate(_ARABIC_LETTERS) if self.tag == "ar" else key

    def _continues(self, tokens: Sequence[Token], position: int, words: tuple[str, ...]) -> bool:
        after = tokens[position + 1 : position + len(words)]
        return len(after) == len(words) - 1 and all(
            token.clause == tokens[position].clause and self._normal(token.key) == word
            for token, word in zip(after, words[1:], strict=True)
        )

    def _means(self, tokens: Sequence[Token], position: int, after: int, entry: Entry) -> bool:
        """Whether the entry holds here: a modal is none as a noun (*the will*) or as a name (*Theresa May*)."""
        token = tokens[position]
        if entry.kind is Kind.NAME or not self.lexicon.function:
            return True
        capital = token.text[0].isupper() and not token.text.isupper() and not token.initial
        if entry.kind is Kind.MODAL:
            before = tokens[position - 1] if position else None
            nouns = self.lexicon.nouns_after.get(entry.key, frozenset())
            if before is not None and before.clause == token.clause and before.key in nouns:
                return False
            if capital and not self.capitals.style:
                return False
        return not (entry.key.startswith("d:in ") and after < len(tokens) and not tokens[after - 1].text[0].isupper())

    def _entry(self, token: Token, entry: Entry, words: str) -> Item:
        role = "core" if entry.kind is Kind.NEGATION and words in self.lexicon.negators else entry.role
        weight = 1.0 if entry.kind is Kind.WORD else 0.0
        return Item(entry.kind, entry.key or words, token.clause, token.sentence, weight, role, entry.value)

    def _word(self, token: Token, after: str) -> Iterator[Item]:
        key = self._normal(token.key)
        if self.capitals.acronym(token):
            yield _item(token, Kind.NAME, f"A:{token.text.rstrip('s')}")
        elif key in self.lexicon.function:
            yield _item(token, Kind.FUNCTION, key, weight=0)
        elif self.capitals.name(token, self.known, after):
            yield _item(token, Kind.NAME, self._stem(key))
        elif self.lexicon.future and re.match(self.lexicon.future, token.key):
            yield _item(token, Kind.MODAL, "will", weight=0)
            yield _item(token, Kind.WORD, re.sub("^[وف]?س", "", key))
        elif prefix := self._prefix(key):
            yield _item(token, Kind.PREFIX, "neg", weight=0)
            yield _item(token, Kind.WORD, self._stem(key[len(prefix) :]))
        else:
            kind = Kind.WORD if self.lexicon.function or len(key) > 3 else Kind.FUNCTION
            yield _item(token, kind, self._stem(key))

    def _prefix(self, key: str) -> str:
        if key.startswith(self.lexicon.prefix_words):
            return ""
        return next((one for one in self.lexicon.prefixes if key.startswith(one) and len(key) >= len(one) + _LEAST), "")

    def _stem(self, key: str) -> str:
        if self.tag == "ru" and len(key) >= _LEAST:
            return _RUSSIAN_ENDING.sub("", key, count=1)
        if self.tag == "ar":
            bare = _ARTICLE.sub("", key, count=1)
            return bare[1:] if bare == key and key[0] == "و" and len(key) > 4 else bare
        return key


def _item(token: Token, kind: Kind, key: str, weight: float = 1.0) -> Item:
    return Item(kind, key, token.clause, token.sentence, weight)


@functools.cache
def _phrases(tag: str) -> Phrases:
    """Return the lexicon's entries by first word, the longest first; for Arabic the listed names too."""
    entries = dict(load(tag).entries)
    if tag == "ar":
        for name in names(tag):
            words = " ".join(LETTERS.findall(name))
            entries.setdefault(words, Entry(Kind.NAME, words))
        entries = {phrase.translate(_ARABIC_LETTERS): entry for phrase, entry in entries.items()}
    table: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for phrase, entry in entries.items():
        words_of = tuple(phrase.split())
        table.setdefault(words_of[0], []).append((words_of, entry))
    return {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in table.items()}
