"""Whether a text that lacks its final mark lacks words as well.

That is weighed by its last word, its length, and what it has of the last words of the source.

The weights are rounded from a logistic regression on some thousand correct pairs, without their final mark, and cut off
by up to five words more. It is only asked where the mark is missing, which is a defect in any case.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence

from hexapla.changes.lexicon import load
from hexapla.checks.anchors import Anchor, anchors, counts
from hexapla.checks.concepts import entries
from hexapla.checks.identify import common_words
from hexapla.checks.lengths import english_length, surprise
from hexapla.checks.sentences import sentences
from hexapla.checks.vocabulary import OWN
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.text import expression

_FUNCTION, _FORM, _INSIDE = 0.9, 0.8, 4.0
"""Evidence of a last word that is a function word, of one in the form of what stands before a noun, and of the
beginning of a known word."""
_NO_WORD, _GOES_ON = 0.3, 1.0
"""Evidence, in Chinese, of the end of the text being no known word, and of a word or character that hardly ends one, or
of a clause that has just begun."""
_CLAUSE = 3
"""Characters of such a clause."""
_SHORTER, _LAST_SHORTER = 0.35, 1.1
"""Evidence of each standard deviation by which the text is short, and of the logarithm for its last sentence."""
_TAIL = (1.7, 0.8, 0.35, 0.35)
"""Evidence of the last anchors of the source, from the end on, of which the text has fewer."""
_PLACE, _FURTHEST = 0.025, 60
"""Evidence of each English character between what the last word translates and the end of the source."""
_ENDS_ALIKE, _MARKS = -1.0, 3
"""Evidence of the last word translating that of the source, before whose end some marks may stand."""
_ASKED: Mapping[str, float] = {"ar": 1.55, "en": 1.4, "es": 1.6, "fr": 1.2, "ru": 1.2, "zh": 1.2}
_MOST = 3.0
_LEAST_PREFIX = 5

_LAST_WORD = expression(r"([^\W\d_]+)[’']?\W*\Z")
_FORMS = {
    "ru": expression(r"(?:[ое]го|[ое]му|[иы][мхей]|[ую]ю|[ое]й|[ая]я|[ое]е)\Z"),
    "en": expression(r"(?:al|ic|ive|ous|ful|ary|[ai]ble|ian|ern|ing|ed|est|ly)\Z"),
    "fr": expression(r"(?:er|ir|ent)\Z"),
    "es": expression(r"(?:[aei]r|mente|an)\Z"),
    "ar": expression(r"\A(?!و?[بفك]?ال|و?لل).*(?<!ها)(?<!هم)(?<!نا)(?<!ين)(?<!ون)(?<!ا)(?<!ه)\Z"),
}
"""Adjectives, adverbs and participles before their nouns; infinitives; in Arabic a noun before another."""
_ENDS_NOT = tuple(
    """
我们 他们 她们 它们 你们 所有 一切 任何 每个 各个 各种 各国 各方 这个 这些 这种 这一 那个 那些 一个 一种 一些
一项 一次 许多 更多 更加 非常 十分 极其 必须 应该 应当 需要 能够 可以 可能 已经 正在 仍然 仍在 继续 不断 进一步
共同 并且 而且 以及 或者 但是 因为 由于 所以 因此 如果 通过 根据 按照 关于 对于 作为 成为 包括 特别 尤其 没有
不是 就是 而是 还是 都是 只有 只要 即使 无论 为了 以便 从而 确保 采取 提供 进行 开展 造成 导致 面临 遭受 敦促
呼吁 加强 促进 推动 实现 应对 消除 防止 制定 超过 达到 属于 国际 人道主义 可持续 政治 基本 重大 主要 严重 有效
充分 全面 积极 具体 一直 始终 从来 绝不 决不 不能 不会 不得 不再 无法 其他 其中 该国 本国 我国 至少 大约 只是
还有 就会 将会 也是 这是
    """.split()
)
"""Chinese words after which most sentences go on."""
_GOING_ON = frozenset(
    "的和与及或在对把被从向为以于使让给地得之是将而但又也很最这那每没跟且不所其有要能可应更各一二两三几多十个项种次名位条些同由至到"
    "比等按因如若则并即就都还只我你他它们此该某当未非无"
)
"""Chinese characters with which a sentence rarely ends."""


def loses_end(pair: Pair) -> bool:
    """Whether the translation, which has no final mark, is likelier cut off than not."""
    language = pair.target.language
    if language not in _ASKED or pair.source.language not in _ASKED:
        return False
    return _evidence(pair) > _ASKED[language]


def _evidence(pair: Pair) -> float:
    evidence = _last_word(pair.target) - _SHORTER * _within(surprise(pair)) - _last_sentence(pair)
    ours, theirs = counts(pair.source), counts(pair.target)
    tail = [item for item in anchors(pair.source) if not item.is_cognate][: -len(_TAIL) - 1 : -1]
    for item, weight in zip(tail, _TAIL, strict=False):
        if all(theirs[key] < ours[key] for key in item.keys):
            evidence += weight / 2 if item.is_loose else weight
    return evidence + (_distance(pair) if pair.target.language != "zh" else 0.0)


def _within(value: float) -> float:
    return max(-_MOST, min(_MOST, value))


def _last_word(text: Masked) -> float:
    """Return what the last word says, by itself, of the text going on."""
    plain = text.plain.rstrip()
    if text.language == "zh":
        return _last_characters(plain)
    match = _LAST_WORD.search(plain[-60:])
    if match is None:
        return 0.0
    word = match[1]
    evidence = _FUNCTION * (word in load(text.language).function)
    evidence += _FORM * (_FORMS[text.language].search(word) is not None)
    return evidence + _INSIDE * _is_beginning(word, text)


def _is_beginning(word: str, text: Masked) -> bool:
    """Whether ``word``, with which the text ends, is no known word but the beginning of one: *civilian infrastr*."""
    if (
        len(word) < _LEAST_PREFIX
        or not word.islower()
        or (text.language in OWN and word in common_words(text.language))
    ):
        return False
    last = anchors(text)[-1:]
    if last and not last[0].is_cognate and last[0].span[1] >= len(text.plain.rstrip()):
        return False
    return any(known.startswith(word) and len(known) > len(word) for known in _words(text.language))


@functools.cache
def _words(language: str) -> Sequence[str]:
    """Return the long words of the concepts of ``language``, without their endings."""
    return [
        word.rstrip("*")
        for _, phrase in entries(language)
        for word in phrase.split("_")
        if len(word) > _LEAST_PREFIX + 1
    ]


def _last_characters(plain: str) -> float:
    """Return what the last characters of a Chinese text say: whether a word ends or begins there."""
    whole, begun, places = _strings()
    ends = [plain[-size:] for size in (1, 2, 3, 4)]
    cut = _NO_WORD if begun.isdisjoint(ends[1:]) else _NO_WORD + _INSIDE
    evidence = cut if whole.isdisjoint(ends) else 0.0
    inner, final = places.get(ends[0], (0, 0))
    evidence += (inner - final) / (inner + final + 2)
    begun_clause = len(plain) - 1 - max(map(plain.rfind, "，：；、")) <= _CLAUSE
    return evidence + _GOES_ON * (plain.endswith(_ENDS_NOT) + (ends[0] in _GOING_ON) + begun_clause)


@functools.cache
def _strings() -> tuple[frozenset[str], frozenset[str], Mapping[str, tuple[int, int]]]:
    """Return the Chinese strings of the concepts, their beginnings, and how often a character is inside and last."""
    whole = frozenset(string for _, string in entries("zh"))
    begun = frozenset(string[:size] for string in whole for size in range(1, len(string)))
    places: dict[str, tuple[int, int]] = {}
    for string in sorted(whole):
        for at, char in enumerate(string, 1):
            inner, final = places.get(char, (0, 0))
            places[char] = (inner + (at < len(string)), final + (at == len(string)))
    return whole, begun, places


def _last_sentence(pair: Pair) -> float:
    """Return how much longer the last sentence is than that of the source, weighed."""
    sizes = []
    for text in (pair.source, pair.target):
        spans = sentences(text)
        start = spans[-1][0] if spans else 0
        sizes.append(max(1.0, english_length(len(text.plain) - start, text.language)))
    return _LAST_SHORTER * max(-1.5, min(1.0, math.log(sizes[1] / sizes[0])))


def _distance(pair: Pair) -> float:
    """Return how far from the end of the source that stands which the last known word translates, weighed."""
    last = next((item for item in reversed(anchors(pair.target)) if not item.is_cognate), None)
    if last is None:
        return 0.0
    ends = [item.span[1] for item in anchors(pair.source) if _answers(item, last)]
    if not ends:
        return 0.0
    if last.span[1] >= len(pair.target.plain.rstrip()) and max(ends) >= len(pair.source.plain.rstrip()) - _MARKS:
        return _ENDS_ALIKE
    return _PLACE * min(_FURTHEST, english_length(len(pair.source.plain) - max(ends), pair.source.language))


def _answers(one: Anchor, other: Anchor) -> bool:
    return any(key in other.keys for key in one.keys)
