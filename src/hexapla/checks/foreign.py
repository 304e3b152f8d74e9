"""Where a translation is in another language than its own: a sentence, a clause, a word.

Letters of another script show it by themselves (``alien_script``); among languages of one script a sentence is judged
by its words (``identify``), and a stretch of a sentence by a run of words that only the language of the source, or
English, has. Checks catalogue, C703 and C704.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from hexapla.checks.alien_script import UNKNOWN, alien_stretches
from hexapla.checks.anchors import concept_words
from hexapla.checks.asides import VERBS, is_mentioned, running_text
from hexapla.checks.dates.reading import vocabulary
from hexapla.checks.identify import SIX, Vocabulary, common_words, may_be_other, other_language, vocabularies
from hexapla.checks.left_words import left_words
from hexapla.checks.rule import Span
from hexapla.checks.sentences import sentences
from hexapla.checks.stretch import Stretch
from hexapla.checks.untranslated import LATIN, is_same
from hexapla.languages import short_tag
from hexapla.model import Pair
from hexapla.text import LETTERS, expression

_NEARLY_ALL = 0.8
"""So much of the letters must be in other languages for the whole translation to be so."""
_RUN = 4
"""Words of a run: of fewer, a borrowed phrase is as likely."""
_DIFFERENT = 3
"""So many different words of a run only the other language must have; of one that the source has too, one fewer."""
_AGAINST = -2
"""What a word of the expected language counts in a run, where one of the other counts 1."""
_NAME = 10
"""Words of the name of an organization, a ministry, a programme."""
_INSTITUTION, _LONG = 14, 500
"""Words of the name of an institution, its small words counted, and characters of a sentence that is looked at."""
_SHORT = 8
"""Words that may be mentioned, and words by which a run is extended as in the source."""
_GAP = 3
"""Characters between two words of a run; a longer gap is a quotation blanked out."""
_HAN = expression(r"[\u3400-\u9fff]")
_SENTENCE_END = frozenset(".!?…:")


class Foreign(Struct, frozen=True):
    """What of a translation is in other languages; ``whole`` is the language of nearly all of it, "" for none."""

    stretches: tuple[Stretch, ...] = ()
    whole: str = ""

    def left(self, pair: Pair) -> Iterator[Stretch]:
        """Yield what is left in the language of the source, or in English, from which many a draft is made."""
        return (item for item in self.stretches if not self.whole and item.language in _drafts(pair))

    def third(self, pair: Pair) -> Iterator[Stretch]:
        """Yield what is in another language than these, unless all is."""
        return (item for item in self.stretches if not self.whole and item.language not in _drafts(pair))


def _drafts(pair: Pair) -> tuple[str, ...]:
    return SIX.get(short_tag(pair.source_language), ""), SIX["en"], UNKNOWN


_NOTHING = Foreign()


def foreign(pair: Pair) -> Foreign:
    """Return what of the translation is not in its language. A copy of the source is nothing here: C702 judges it."""
    return pair.once(_foreign)


def _foreign(pair: Pair) -> Foreign:
    language = short_tag(pair.language)
    if (language not in SIX and language != "zh-Hant") or language == short_tag(pair.source_language):
        return _NOTHING
    found = [*alien_stretches(pair, language), *_near(pair, language), *left_words(pair, language)]
    if not found or is_same(pair):
        return _NOTHING
    found.sort(key=lambda item: (item.start, -item.end))
    stretches = _joined(pair.target.plain, [item for item in found if not _is_kept(pair, item)])
    if not stretches:
        return _NOTHING
    longest = max(stretches, key=lambda item: item.end - item.start)
    covered = sum(_weight(pair.target.plain[item.start : item.end]) for item in stretches)
    nearly_all = covered >= _NEARLY_ALL * _weight(running_text(pair.target))
    return Foreign(tuple(stretches), longest.language if nearly_all else "")


def _weight(text: str) -> int:
    """Return how many letters ``text`` has; a Han character says as much as four."""
    return sum(map(len, LETTERS.findall(text))) + 3 * len(_HAN.findall(text))


def _is_kept(pair: Pair, item: Stretch) -> bool:
    """Whether the text names the words, or the source has them too although they are not in its language."""
    if is_mentioned(pair.target, item.start, item.end, short=item.words < _SHORT):
        return True
    if item.language == SIX.get(short_tag(pair.source_language)):
        return False
    return pair.target.text[item.start : item.end].strip(" .,;:!?") in pair.source.text


def _joined(plain: str, found: Sequence[Stretch]) -> list[Stretch]:
    """Return ``found`` (in order) with neighbours of one language as one stretch, and none inside another."""
    joined: list[Stretch] = []
    for item in found:
        last = joined[-1] if joined else None
        if last and item.start < last.end:
            continue
        if last and item.language == last.language and not LETTERS.search(plain, last.end, item.start):
            joined[-1] = Stretch(last.start, item.end, last.language, last.words + item.words)
        else:
            joined.append(item)
    return joined


def _near(pair: Pair, language: str) -> Iterator[Stretch]:
    """Yield sentences and clauses in another language of the same script."""
    target = pair.target
    script = pair.conventions.chinese_script if language == "zh" else "traditional"
    if not may_be_other(target.plain, language, target.once(vocabulary), script=script):
        return
    text = running_text(target)
    known = {other.name: other for other in vocabularies(language)} if language in LATIN else {}
    for start, end in sentences(target):
        if name := other_language(text[start:end], language, script=script):
            found = _trimmed(text, start, end, name, known.get(name))
            if not _is_institution(pair, text, found, (start, end)):
                yield found
    for name in dict.fromkeys((SIX.get(short_tag(pair.source_language), ""), SIX["en"])):
        if name in known:
            yield from _runs(pair, text, known[name])


def _is_institution(pair: Pair, text: str, found: Stretch, sentence: Span) -> bool:
    """Whether a part of a sentence is the name of an institution of another country: it stands so in the source, has a
    capital letter at its head and no verb, and there are other words around it."""
    if sentence[1] - sentence[0] > _LONG:
        return False
    words = [(match[0], match.start(), match.end()) for match in LETTERS.finditer(text, *sentence)]
    plain, source = pair.target.text, pair.source.text
    first = next((number for number, word in enumerate(words) if word[1] >= found.start), 0)
    first += first + 1 < len(words) and plain[words[first][1] : words[first + 1][2]] not in source
    last = max((number for number, word in enumerate(words) if word[2] <= found.end), default=0)
    while last > first and plain[words[first][1] : words[last][2]] not in source:
        last -= 1
    while first and plain[words[first - 1][1] : words[last][2]] in source:
        first -= 1
    name = [word for word, _, _ in words[first : last + 1]]
    return (
        1 < len(name) <= min(_INSTITUTION, len(words) - 2)
        and first > 0
        and name[0][0].isupper()
        and plain[words[first][1] : words[last][2]] in source
        and VERBS.isdisjoint(word.lower() for word in name)
    )


def _trimmed(text: str, start: int, end: int, name: str, other: Vocabulary | None) -> Stretch:
    """Return a sentence as a stretch, without the words of the expected language with which it begins or ends."""
    words = list(LETTERS.finditer(text, start, end))
    telling = [number for number, word in enumerate(words) if other and other.tells(word[0].lower())]
    if other and telling:
        first, last = telling[0], telling[-1]
        if any(word[0].lower() in other.ours for word in words[:first]):
            start = words[first].start()
        if any(word[0].lower() in other.ours for word in words[last + 1 :]):
            end = words[last].end()
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    return Stretch(start, end, name, len(LETTERS.findall(text, start, end)))


def _runs(pair: Pair, text: str, other: Vocabulary) -> Iterator[Stretch]:
    """Yield the stretches of ``text`` in which words of ``other`` prevail."""
    words = [(match[0], match.start(), match.end()) for match in LETTERS.finditer(text)]
    for run in _best_runs(text, words, other):
        first, last = _as_in_source(pair, words, run)
        different = {word.lower() for word, _, _ in words[first : last + 1] if other.tells(word.lower())}
        start, end = words[first][1], words[last][2]
        least = _DIFFERENT - (pair.target.text[start:end] in pair.source.text)
        if last - first + 1 >= _RUN and len(different) >= least and not _is_name(pair, words, first, last):
            yield Stretch(start, end, other.name, last - first + 1)


def _as_in_source(pair: Pair, words: Sequence[tuple[str, int, int]], run: Span) -> Span:
    """Return the run with those words around it that stand so in the source too."""
    first, last = run
    plain, source = pair.target.text, pair.source.text
    for _ in range(_SHORT):
        if first and plain[words[first - 1][1] : words[last][2]] in source:
            first -= 1
        elif last + 1 < len(words) and plain[words[first][1] : words[last + 1][2]] in source:
            last += 1
        else:
            break
    return first, last


def _best_runs(text: str, words: Sequence[tuple[str, int, int]], other: Vocabulary) -> Iterator[Span]:
    """Yield the numbers of the first and last word of each run of the highest sum, a word of ``other`` counting 1."""
    first, last, score, best, position = 0, 0, 0, 0, 0
    for number, (word, start, end) in enumerate(words):
        between = text[position:start]
        value = _value(word, other, begins=not position or not _SENTENCE_END.isdisjoint(between))
        if best and (len(between) > _GAP or score + value <= 0):
            yield first, last
            score = best = 0
        if value > 0 and score == 0:
            first = number
        score = max(score + value, 0)
        if score > best:
            last, best = number, score
        position = end
    if best:
        yield first, last


def _value(word: str, other: Vocabulary, *, begins: bool) -> int:
    """Return what ``word`` counts: nothing if it is a name, which has a capital letter where no sentence begins."""
    lower = word.lower()
    if lower in other.ours:
        return _AGAINST
    return int(other.tells(lower) and (begins or lower == word))


def _is_name(pair: Pair, words: Sequence[tuple[str, int, int]], first: int, last: int) -> bool:
    """Whether the run may be a name: it has no verb, and a capital letter where it begins, *Fédération des ligues*, or
    in the midst of small words, *Casa de las Américas*."""
    before = words[first - 1][0] if first else ""
    run = [word for word, _, _ in words[first : last + 1]]
    whole = pair.target.text[words[first][1] : words[last][2]] in pair.source.text
    if len(run) > (_INSTITUTION if whole else _NAME) or not VERBS.isdisjoint(word.lower() for word in run):
        return False
    language = short_tag(pair.language)
    own = before.lower() in common_words(language) or concept_words(language)(before.lower())
    own = own and f"{before} {run[0]}" not in pair.source.plain
    begins = run[0][0].isupper() or (before[:1].isupper() and not own)
    return begins or (not all(map(str.islower, run)) and all(len(word) < _RUN for word in run if word.islower()))
