"""Markup as it stands in a text: tags of catalogs that other tools write, compared in number, attributes and nesting.

The order of the elements is free: languages have their own (translate#1160, #3506). Void elements need no end (HTML,
13.1.2); an entity is its character (weblate#17093); an address may change its language (``/en/`` to ``/fr/``). Free as
well is what a language needs for itself: raised endings of ordinals, isolation of foreign words in Arabic.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from hexapla.checks.references.verbatim import neutral_url, url_key
from hexapla.checks.rule import Span
from hexapla.masking import Masked
from hexapla.model import Pair
from hexapla.segmentation.codes import CodeProblem
from hexapla.text import expression

ACTIVE = frozenset(
    "script style iframe frame frameset object embed applet form input button select textarea link meta base svg math "
    "template noscript audio video source track".split()
)
"""Elements that do something, or bring something in."""
ELEMENTS = ACTIVE | frozenset(
    "a abbr b bdi bdo big blink blockquote br center cite code col dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i "
    "img ins kbd li mark marquee nobr ol p pre q s samp small span strike strong sub sup table tbody td th thead time "
    "tr tt u ul var wbr".split()
)
"""Elements of HTML. A word in angle brackets that is none of them, and is not closed, is text."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

_TRANSLATABLE = frozenset(
    "alt title lang xml:lang aria-label aria-description placeholder summary dir hreflang".split()
)
_ADDRESSES = frozenset({"href", "src", "cite", "xlink:href"})
_NAME = expression(r"</?([A-Za-z][\w:.-]*)")
_ATTRIBUTE = expression(r"""([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>=`]+))?""")
_ORDINAL = expression(r"<sup>(?:[eaoº]|ers?|res?|ère|[èe]me|nde?|d|os|as|mes?|lles?|r|st|th|rd)</sup>")
_ISOLATION = expression(r"""<(?:bdi|wbr)\b|<span\s+dir=["'](?:ltr|rtl|auto)["']\s*>""")
_WORD = "<…"
"""What a word in angle brackets is compared as: <address> may be <adresse>."""
_OTHER_WORD = expression(r"<[^\W\d_][^<>]*>")
"""Such a word in letters that no tag has: <адрес>."""
_HANDLER = expression(r"""[\s"'/](?:on[a-z]{3,24}|style)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]*)""", re.IGNORECASE)
_PROGRAM = expression(r"\b(?:javascript|vbscript)\s*:(?=\S)|\bdata:text/html", re.IGNORECASE)
_NOT_IN_ADDRESS = expression("[\t\r\n\0]")
"""What a browser leaves out of an address."""

Attributes = tuple[tuple[str, str], ...]


class Element(Struct, frozen=True):
    """A tag that begins an element, with the name of the element around it ("" for none)."""

    name: str
    attributes: Attributes
    parent: str
    span: Span


class Markup(Struct, frozen=True):
    """The elements of a text, and the tags that open or close nothing, as (what they are compared as, span)."""

    elements: tuple[Element, ...] = ()
    loose: tuple[tuple[str, Span], ...] = ()


class _Open(Struct, frozen=True):
    """A tag that is not closed yet. ``around`` is the name of the nearest element that is compared."""

    name: str
    around: str
    span: Span


def markup(text: Masked) -> Markup:
    """Return the markup of ``text``, one of a raw pair."""
    return text.once(_markup) if text.masks else Markup()


def _markup(text: Masked) -> Markup:
    found = [(token, start, end) for token, start, end in text.stretches("code") if _NAME.match(token)]
    closed = {tag_name(token) for token, _, _ in found if token.startswith("</")}
    elements: list[Element] = []
    stack: list[_Open] = []
    loose: list[tuple[str, Span]] = []
    for token, *span in found:
        name, place = tag_name(token), (span[0], span[1])
        parent = stack[-1].around if stack else ""
        if token.startswith("</"):
            if stack and stack[-1].name == name:
                stack.pop()
            elif name not in VOID:
                loose.append((f"</{name}", place))
        elif name in closed or name in VOID or token.endswith("/>"):
            free = bool(_ORDINAL.match(text.text, place[0]) or _ISOLATION.match(token))
            if not free:
                elements.append(Element(name, _attributes(token), parent, place))
            if name not in VOID and not token.endswith("/>"):
                stack.append(_Open(name, parent if free else name, place))
        elif name in ELEMENTS or _attributes(token):
            elements.append(Element(name, _attributes(token), parent, place))
            loose.append((f"<{name}", place))
        else:
            loose.append((_WORD, place))
    loose += [(f"<{item.name}", item.span) for item in stack]
    return Markup(tuple(elements), tuple(sorted(loose, key=lambda item: item[1])))


def tag_name(token: str) -> str:
    """Return the name of the element that the tag ``token`` begins or ends, "" for a comment or an entity."""
    name = _NAME.match(token)
    return name[1].lower() if name else ""


def handler(token: str) -> re.Match[str] | None:
    """Return the first attribute of a tag that does something: ``onclick``, ``style``."""
    return _HANDLER.search(token)


def programs(text: str) -> Iterator[re.Match[str]]:
    """Yield the beginnings of addresses that run a program."""
    return _PROGRAM.finditer(text)


def runs_program(token: str) -> bool:
    """Whether an address in a tag runs a program, as a browser reads it: java&#115;cript."""
    return bool(_PROGRAM.search(_NOT_IN_ADDRESS.sub("", html.unescape(token))))


def _attributes(token: str) -> Attributes:
    name = _NAME.match(token)
    found = _ATTRIBUTE.findall(token[name.end() if name else 0 :].rstrip("/>"))
    return tuple(sorted((name.lower(), html.unescape(value.strip("\"'"))) for name, value in found))


def tag_problems(pair: Pair) -> tuple[CodeProblem, ...]:
    """Return how the markup of the translation of a raw pair differs from the source's."""
    source, target = markup(pair.source), markup(pair.target)
    if not (source.elements or source.loose or target.elements or target.loose):
        return ()
    wanted, found = _loose(pair.source, source), _loose(pair.target, target)
    surplus = found - wanted
    if surplus:
        return tuple(_problem(pair, "unbalanced", span) for kind, span in target.loose if kind in surplus)
    lost = {kind for kind in wanted - found if kind == _WORD or kind.startswith("</")}  # the others are elements
    gone = [CodeProblem("missing", pair.source.text[slice(*span)]) for kind, span in source.loose if kind in lost]
    return (*gone, *_of_number(pair, source, target)) or tuple(_of_kind(pair, source, target))


def _loose(text: Masked, side: Markup) -> Counter[str]:
    """Return how many tags of each kind open or close nothing, words in angle brackets among them."""
    return Counter(kind for kind, _ in side.loose) + Counter({_WORD: len(_OTHER_WORD.findall(text.plain))})


def _of_number(pair: Pair, source: Markup, target: Markup) -> Iterator[CodeProblem]:
    wanted = Counter(element.name for element in source.elements)
    found = Counter(element.name for element in target.elements)
    for element in _surplus(source, wanted - found):
        yield CodeProblem("missing", pair.source.text[slice(*element.span)])
    for element in _surplus(target, found - wanted):
        yield _problem(pair, "added", element.span)


def _surplus(side: Markup, count: Counter[str]) -> Iterator[Element]:
    """Yield the last elements of ``side`` of which it has more than the other."""
    left = Counter(count)
    for element in reversed(side.elements):
        if left[element.name] > 0:
            left[element.name] -= 1
            yield element


def _of_kind(pair: Pair, source: Markup, target: Markup) -> Iterator[CodeProblem]:
    attributes = Counter((element.name, _kept(element, pair)) for element in source.elements)
    parents = Counter((element.name, element.parent) for element in source.elements)
    for element in target.elements:
        own, parent = (element.name, _kept(element, pair)), (element.name, element.parent)
        if attributes[own] <= 0:
            yield _problem(pair, "attribute", element.span)
        elif parents[parent] <= 0:
            yield _problem(pair, "nesting", element.span)
        attributes[own] -= 1
        parents[parent] -= 1


def _kept(element: Element, pair: Pair) -> Attributes:
    """Return the attributes that a translation leaves as they are."""
    languages = (pair.source_language, pair.language)
    return tuple(
        (name, neutral_url(url_key(value), languages) if name in _ADDRESSES else value)
        for name, value in element.attributes
        if name not in _TRANSLATABLE
    )


def _problem(pair: Pair, kind: str, span: Span) -> CodeProblem:
    return CodeProblem(kind, pair.target.text[slice(*span)], span)
