"""Single words of the source left in a translation into English, French or Spanish: *to combat désinformation*.

A word in lower case that stands so in the source, and that the language of the translation cannot have: by an accent,
or as one of two in a row.
"""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.anchors import concept_words
from hexapla.checks.asides import running_text
from hexapla.checks.identify import FOREIGN_LETTERS, SIX, common_words
from hexapla.checks.stretch import Stretch
from hexapla.checks.vocabulary import OWN
from hexapla.languages import short_tag
from hexapla.model import Pair
from hexapla.text import LETTERS

_LEAST = 5
"""Letters of a word that only the other language has."""
_ENDINGS = {
    "fr": tuple(
        "tion tions sion sions té tés ment ments ère ères ée ées és ance ence ique iques aire isme eux er".split()
    ),
    "es": tuple("ción sión dad ía ías ico ica icos icas miento ario arias ismo ública úblico án ón ará arán".split()),
}
_LOANS = frozenset(
    """
abbé aficionado aide-mémoire ambigüité attaché attachés blasé bébé brûlée café cafés chargé chargés château châteaux
ciné cliché clichés communiqué communiqués consommé cortège coup crèche crèches crème curé dahabiyé décor décolleté
déjà démarche démarches dénouement détente doyen débâcle débris début débutante éclair éclat élan élite élites émigré
émigrés entrée entrepôt exposé façade façades fiancé fiancée fête fêtes gruyère habitué hôtel idée jalapeño laïcité
liberté maté matinée métier métro mêlée métis mêtis naïve naïveté née outré papier-mâché passé pâté piñata première
premières protégé protégés précis purée quinceañera raison régime régimes résumé résumés risqué rôle rôles sauté
señor señora señores sertão soirée soufflé soupçon séance tête touché vis-à-vis über voilà égalité fraternité
""".split()
)
"""Words with an accent that English borrows."""


def left_words(pair: Pair, language: str) -> Iterator[Stretch]:
    """Yield the words of the source that stand in the translation, in whose language they cannot be."""
    tag = short_tag(pair.source_language)
    if tag not in OWN or language not in OWN or tag == language:
        return
    source = f" {' '.join(LETTERS.findall(pair.source.plain))} "
    text = running_text(pair.target)
    words = list(LETTERS.finditer(text))
    for at, match in enumerate(words):
        word = match[0]
        if not _may_be_left(word, language) or f" {word} " not in source:
            continue
        before = words[at - 1][0] if at else ""
        if not _is_own(before, language) or f" {before} {word} " in source:
            continue
        after = words[at + 1] if at + 1 < len(words) else None
        if _is_foreign(word, tag, language):
            yield Stretch(match.start(), match.end(), SIX[tag], 1)
        elif after and text[match.end() : after.start()] == " " and _may_be_left(after[0], language):
            telling = any(len(one) >= _LEAST and one in OWN[tag] for one in (word, after[0]))
            if telling and (f" {word} {after[0]} " in source or _are_both(word, after[0], tag, language)):
                yield Stretch(match.start(), after.end(), SIX[tag], 2)


def _are_both(word: str, after: str, source: str, language: str) -> bool:
    """Whether both words are known ones of the source's language, and none is of the other."""
    known, own = concept_words(source), concept_words(language)
    return all((known(one) or one in common_words(source)) and not own(one) for one in (word, after))


def _may_be_left(word: str, language: str) -> bool:
    return len(word) > 3 and word.islower() and word not in common_words(language)


def _is_foreign(word: str, source: str, language: str) -> bool:
    """Whether ``word`` has an accent that the language has not, and an ending of the source's."""
    if word.isascii() or source not in _ENDINGS or not word.endswith(_ENDINGS[source]):
        return False
    return word not in _LOANS if language == "en" else FOREIGN_LETTERS[language].search(word) is not None


def _is_own(before: str, language: str) -> bool:
    """Whether ``before``, a word before another, is of the language, not of a foreign name."""
    return not before or before.lower() in common_words(language) or concept_words(language)(before.lower())
