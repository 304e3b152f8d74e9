"""W002: the label of a list item missing, repeated or out of order."""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from collections.abc import Iterator

from hexapla.checks.brackets import brackets, is_label
from hexapla.checks.markers import Marker, markers, start_number, starts_with
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.masking import CODE, Masked
from hexapla.model import Pair
from hexapla.text import expression

_CYRILLIC = tuple("абвгдежзийклмнопрстуфхцчшщэюя")
_LATIN = tuple("abcdefghjkmnopqrstuwyz")
"""Letters of labels; i, v, x and l are Roman numerals, which stand beside either alphabet."""

_BOTH = frozenset({"ar", "en", "zh"})
"""Languages that set labels in two brackets; French, Russian and Spanish write a)."""
_BRACKETS, _CLOSED = frozenset("(（"), frozenset(")）")
_BEFORE_LABEL = f" \u00a0“«„{CODE}"
_MAY_BEGIN = expression(rf"[{_BEFORE_LABEL}]*+[^ ]{{0,6}}[)）\u2460-\u2487\u3220-\u3229]")
"""How a text begins if a label stands there; in Arabic it may have other signs."""


def _check(pair: Pair) -> Iterator[Hit]:
    yield from _at_the_start(pair)
    if pair.target.language == "ru":
        yield from _two_alphabets(pair)
    found = pair.source.once(markers)
    source = _of_lists(found)
    if len(source) < 2 or not _is_list(source):
        yield from _label_at_the_start(pair)
        return
    target = pair.target.once(markers)
    if not target:
        labels = " ".join(pair.segment.source[slice(*marker.span)].strip() for marker in source[:4])
        yield Hit(f"no list label {labels}", source[0].span, expected=labels)
        return
    # What looks like a reference may be a label, and the other way round.
    ways = itertools.product((source, found), (_of_lists(target), target))
    if not any(_same(one, other) for one, other in ways):
        yield _differs(pair, source, _of_lists(target) or target)
    else:
        yield from itertools.islice(filter(None, map(functools.partial(_halved, pair), source, target)), 1)


def _at_the_start(pair: Pair) -> Iterator[Hit]:
    """Compare what numbers the paragraph; one that is set off in a way we do not know is let be."""
    first = pair.source.text[:4]
    if not any(char.isdigit() or char in "IVX一二三四五六七八九十أثرخست" for char in first):
        return
    source = start_number(pair.source)
    if not source or starts_with(pair.target, source[0]):
        return
    target = start_number(pair.target)
    number = str(source[0])
    if target and target[0] != source[0]:
        message = f"paragraph number {target[0]} instead of {number}"
        yield Hit(message, source[1], target[1], expected=number, found=str(target[0]))
    elif not target and pair.source.text[slice(*source[1])].strip()[0].isdigit() and _begins_with_word(pair):
        yield Hit(f"paragraph number {number} is missing", source[1], expected=number)


def _label_at_the_start(pair: Pair) -> Iterator[Hit]:
    """Compare the label of an item that is an entry of its own."""
    source = _first(pair.source)
    if not source:
        return
    label = pair.segment.source[slice(*source.span)].strip()
    target = _first(pair.target)
    if target and not set(source.readings) & set(target.readings):
        found = pair.message.target[slice(*target.span)].strip()
        message = f"list label {found} instead of {label}"
        yield Hit(message, source.span, target.span, expected=label, found=found)
    elif target and (halved := _halved(pair, source, target)):
        yield halved
    elif not target and _begins_with_word(pair):
        number = start_number(pair.target)
        if not (number and number[0] in source.readings):
            yield Hit(f"list label {label} is missing", source.span, expected=label)


def _halved(pair: Pair, source: Marker, target: Marker) -> Hit | None:
    """Return that a label has lost its opening bracket, where the language sets both and the source has them."""
    label, found = pair.segment.source[slice(*source.span)], pair.message.target[slice(*target.span)]
    halved = label[0] in _BRACKETS and label[-1] in _CLOSED and found[-1] in _CLOSED and found[0].isalpha()
    if not halved or pair.target.language not in _BOTH or not set(source.readings) & set(target.readings):
        return None
    if any(is_label(pair.target.plain, *both) for both in pair.target.once(brackets).pairs):
        return None  # among labels with both, Q410
    message = f"list label {found} has lost its opening bracket"
    return Hit(message, source.span, target.span, expected=f"({found}", found=found, severity="warning")


def _first(text: Masked) -> Marker | None:
    """Return the label with which ``text`` begins."""
    if text.language != "ar" and not _MAY_BEGIN.match(text.plain):
        return None
    first = next(iter(text.once(markers)), None)
    return first if first and not text.plain[: first.span[0]].strip(_BEFORE_LABEL) else None


def _begins_with_word(pair: Pair) -> bool:
    """Whether the translation begins with a word of its own, no numeral of another kind before a mark."""
    head = pair.target.plain[:12].lstrip()
    return bool(head) and head[0].isalpha() and not any(char in ".)．）、-–—:" for char in head[:8])


def _of_lists(found: tuple[Marker, ...]) -> tuple[Marker, ...]:
    return tuple(marker for marker in found if not marker.referred)


def _two_alphabets(pair: Pair) -> Iterator[Hit]:
    """Yield the first label whose letter is of another alphabet than those before it (domain notes D4 R12)."""
    text = pair.message.target
    first = ""
    for marker in _of_lists(pair.target.once(markers)):
        letter = text[slice(*marker.span)].strip("() \u00a0").lower()
        alphabet = "Cyrillic" if letter in _CYRILLIC else "Latin" if letter in _LATIN else ""
        if first and alphabet and alphabet != first:
            message = f"list label {letter} is {alphabet}, those before it are {first}"
            yield Hit(message, target_span=marker.span, found=letter, severity="warning")
            return
        first = first or alphabet


def _is_list(found: tuple[Marker, ...]) -> bool:
    """Whether there is a first label and a second: not only references to some paragraph."""
    values = [marker.readings[0] for marker in found]
    return 1 in values and 2 in values[values.index(1) :]


def _same(source: tuple[Marker, ...], target: tuple[Marker, ...]) -> bool:
    return len(source) == len(target) and all(
        set(one.readings) & set(other.readings) for one, other in zip(source, target, strict=True)
    )


def _differs(pair: Pair, source: tuple[Marker, ...], target: tuple[Marker, ...]) -> Hit:
    expected = Counter(marker.readings[0] for marker in source)
    found = Counter(marker.readings[0] for marker in target)
    missing = next((marker for marker in source if (expected - found)[marker.readings[0]]), None)
    added = next((marker for marker in reversed(target) if (found - expected)[marker.readings[0]]), None)
    labels = " ".join(pair.message.target[slice(*marker.span)].strip() for marker in target)
    span = added.span if added else (target[0].span[0], target[-1].span[1])
    shown = pair.message.target[slice(*span)] if added else labels
    if missing:
        label = pair.segment.source[slice(*missing.span)].strip()
        message = f"list label {label} is missing"
        return Hit(message, missing.span, span if added else None, expected=label, found=shown)
    if added:
        return Hit(f"list label {shown.strip()} is there more often than in the source", None, span, found=shown)
    return Hit(f"list labels are out of order: {labels}", None, span, found=labels)


_LIST = "States should: (a) adopt laws; (b) report; (c) cooperate."

RULE = Rule(
    code="W002",
    name="list-markers",
    category="omission",
    severity="error",
    reason=(
        "Paragraphs and their items carry the same labels in every language, so that a reference finds the same text. "
        "The shapes differ: (a) is a) in French, Spanish and Russian, (أ) in Arabic; (i) is （一） in Chinese, ‘1’ in "
        "Arabic. A Russian list has either Latin letters or Cyrillic ones."
    ),
    source="UN Editorial Manual, paragraphs and subparagraphs; domain notes A5, D6 A14",
    check=_check,
    bad=(
        Example("fr", _LIST, "Les États devraient\u00a0: a) légiférer\u00a0; b) faire rapport\u00a0; b) coopérer."),
        Example("fr", "3. Decides to act;", "2. Décide d’agir\u00a0;"),
        Example("fr", "b) Proteger a la infancia;", "c) Protéger l’enfance\u00a0;", "es"),
        Example("es", _LIST, "Los Estados deberían: a) aprobar leyes; informar; c) cooperar."),
        Example("es", "(c) Cooperating with the Court;", "Cooperar con la Corte;"),
        Example(
            "es",
            "Нужно: a) слушать; b) учиться; c) действовать.",
            "Hay que: a) escuchar; c) aprender; b) actuar.",
            "ru",
        ),
        Example("ru", _LIST, "Государствам следует: a) принять законы; c) отчитаться; b) сотрудничать."),
        Example("ru", "1. Decides to act;", "2. постановляет действовать;"),
        Example("ru", "(a) 和平；(b) 发展；(c) 权利", "a) мир; б) развитие; c) права", "zh"),
        Example("zh", _LIST, "各国应：(a) 通过法律；(b) 提交报告；合作。"),
        Example("zh", "b) Protéger l’enfance\u00a0;", "(c) 保护儿童；", "fr"),
        Example("zh", "II. Introduction", "三、导言"),
        Example("ar", _LIST, "ينبغي للدول: (أ) أن تعتمد قوانين؛ (ب) أن تقدم تقارير؛ (د) أن تتعاون."),
        Example("ar", "(b) 保护儿童；", "(أ) حماية الأطفال؛", "zh"),
        Example("ar", "3. Decides to act;", "2 - تقرر أن تعمل؛"),
        Example("en", "Il faut a) agir\u00a0; b) coopérer.", "We must (a) act; (c) cooperate.", "fr"),
        Example("en", "a) мир; b) развитие; c) права", "(a) peace; (b) development; (b) rights", "ru"),
        Example("en", "(ب) حماية الأطفال؛", "Protecting children;", "ar"),
        Example("en", "(ب) حماية الأطفال؛", "b) Protecting children;", "ar"),
        Example("ar", "(b) Protecting children;", "ب) حماية الأطفال؛"),
        Example("zh", "(b) Protecting children;", "b) 保护儿童；"),
        Example("en", "（一）阅读；（二）数学", "i) reading; ii) mathematics", "zh"),
    ),
    good=(
        Example("fr", "as set out in paragraph 4 (a) and (c)", "comme indiqué aux alinéas a) et c) du paragraphe 4"),
        Example(
            "fr",
            "一、加强团结；二、促进发展。",
            "1. Renforcer la solidarité\u00a0; 2. Promouvoir le développement.",
            "zh",
        ),
        Example("fr", "(هـ) حماية الأطفال؛", "e) Protéger l’enfance\u00a0;", "ar"),
        Example("es", "1. Decides to act;", "1. Decide actuar;"),
        Example(
            "es",
            "States (a) act under paragraph 4 (b); (b) report under item (a).",
            "Los Estados a) actuarán conforme al párrafo 4 b); b) informarán conforme al apartado a).",
        ),
        Example("es", "II. Introduction", "II. Introducción", "fr"),
        Example("ru", _LIST, "Государствам следует: а) принять законы; б) отчитаться; в) сотрудничать."),
        Example(
            "ru", "a) la paix\u00a0; b) le développement\u00a0; c) les droits", "а) мир; б) развитие; в) права", "fr"
        ),
        Example(
            "ru",
            "the Member State(s) concerned",
            "соответствующее государство-член (соответствующие государства-члены)",
        ),
        Example("zh", "in (i) reading and (ii) mathematics", "（一）阅读和（二）数学"),
        Example("zh", "II. Введение", "二、导言", "ru"),
        Example(
            "zh", "States (a) act under paragraph 4 (b); (b) report.", "各国：(a) 根据第4(b)段采取行动；(b) 提交报告。"
        ),
        Example("ar", "in (i) reading and (ii) mathematics", "في ’1‘ القراءة و ’2‘ الرياضيات"),
        Example("ar", "1. Decides to act;", "1 - تقرر أن تعمل؛"),
        Example("ar", "II. Recommandations", "ثانيا - التوصيات", "fr"),
        Example("en", "المطلوب: (أ) العمل؛ (ب) التعاون", "What is needed: (a) action; (b) cooperation", "ar"),
        Example("en", "（一）阅读和（二）数学", "(i) reading and (ii) mathematics", "zh"),
        Example("en", "a) la santé\u00a0; b) la culture", "a) health; b) culture", "fr"),
        Example("zh", "b) Protéger l’enfance\u00a0;", "b) 保护儿童；", "fr"),
        Example("ar", "a) защита детей;", "أ) حماية الأطفال؛", "ru"),
        Example("en", "h) la salud; i) la cultura; j) la ciencia", "(h) health; (i) culture; (j) science", "es"),
    ),
)
