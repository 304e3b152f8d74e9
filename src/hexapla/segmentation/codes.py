"""Inline codes as the translator sees them: short tokens without attributes.

``<em>…</em>``, ``<br/>``; numbered (``<a1>``, ``<a2>``) where a segment has several of one name, renamed where the
text itself holds the same characters. In a target, only *this segment's* tokens are codes; all else is plain text, so
nothing a translator writes can become markup that the source did not have.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hexapla.model import Code, CodeKind, Codes, Content, Segment, Text, plain
from hexapla.text import collapse, expression, normalize

_TOKEN = expression(r"</?([^<>/]+)/?>")
"""What looks like a token. None holds a ``<``, so two never overlap."""

_LANGUAGE = {"lang", "xml:lang"}

_Part = str | Code | None
"""A text, a code where it begins, or None where one ends."""


@dataclass(frozen=True, slots=True)
class CodeProblem:
    """How the inline codes of a target differ from its source's.

    ``kind`` is ``unbalanced``, ``missing``, ``added`` or ``nesting``; ``token`` is the token as written, ``span`` its
    place in the target (code points) or None.
    """

    kind: str
    token: str
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Token:
    """An occurrence of a token: ``parent`` is the name of the code around it, "" for none."""

    name: str
    closing: bool
    span: tuple[int, int]
    parent: str = ""


def render(content: Content, *, preserve: bool = False) -> tuple[str, Codes]:
    """Return the msgid of ``content`` and its codes by token name. ``preserve`` keeps white space (verse, ``pre``)."""
    parts = _parts(content)
    names = _names(parts)
    codes: list[tuple[str, Code]] = []
    opened: list[str] = []
    written: list[str] = []
    for part in parts:
        if isinstance(part, str):
            written.append(part)
        elif part is None:
            written.append(f"</{opened.pop()}>")
        else:
            name = next(names)
            codes.append((name, part))
            written.append(show(name, part))
            if not part.placeholder:
                opened.append(name)
    text = "".join(written)
    return (text if preserve else collapse(text)), tuple(codes)


def parse(target: str, codes: Codes) -> Content:
    """Return ``target`` as content, with each token of ``codes`` as its code. ValueError if tokens are unbalanced."""
    by_name = dict(codes)
    stack: list[tuple[str, list[Text | Code]]] = [("", [])]
    position = 0
    for token in _tokens(target, codes):
        start, end = token.span
        if start > position:
            stack[-1][1].append(Text(target[position:start]))
        position = end
        code = by_name[token.name]
        if code.placeholder:
            stack[-1][1].append(code)
        elif not token.closing:
            stack.append((token.name, []))
        elif stack[-1][0] == token.name:
            inner = tuple(stack.pop()[1])
            stack[-1][1].append(around(code, inner))
        else:
            raise ValueError(f"unbalanced </{token.name}>")
    if len(stack) > 1:
        raise ValueError(f"unclosed <{stack[-1][0]}>")
    if position < len(target):
        stack[0][1].append(Text(target[position:]))
    return tuple(stack[0][1])


def code_problems(item: Segment, target: str) -> tuple[CodeProblem, ...]:
    """Return how the inline codes of ``target`` differ in number and nesting from those of ``item``; order is free."""
    if not item.codes:
        return ()
    opened, unbalanced = _structure(target, item.codes)
    if unbalanced:
        return tuple(CodeProblem("unbalanced", target[slice(*token.span)], token.span) for token in unbalanced)
    first: dict[str, _Token] = {}
    added = []
    for token in opened:
        if token.name in first:
            added.append(CodeProblem("added", target[slice(*token.span)], token.span))
        first.setdefault(token.name, token)
    missing = [CodeProblem("missing", show(name, code)) for name, code in item.codes if name not in first]
    if missing or added:
        return (*missing, *added)
    parents = {token.name: token.parent for token in _structure(item.source, item.codes)[0]}
    return tuple(
        CodeProblem("nesting", target[slice(*token.span)], token.span)
        for token in opened
        if parents[token.name] != token.parent
    )


def show(name: str, code: Code) -> str:
    """Return the token of ``code`` as a translator writes it."""
    return f"<{name}/>" if code.placeholder else f"<{name}>"


def local_name(name: str) -> str:
    """Return a qualified element name without its prefix."""
    return name.rpartition(":")[2]


def around(code: Code, content: Content) -> Code:
    """Return ``code`` around a translated text; one that names its language keeps it only with the same text."""
    named = any(code.attribute(name) for name in _LANGUAGE)
    if named and normalize(plain(content)) != normalize(plain(code.content)):
        dropped = _LANGUAGE if local_name(code.name) == "bdo" else {*_LANGUAGE, "dir"}
        attributes = tuple((name, value) for name, value in code.attributes if name not in dropped)
        return replace(code, content=content, attributes=attributes, language="")
    return replace(code, content=content)


def _parts(content: Content) -> list[_Part]:
    """Return what the translator sees, texts in NFC; a hidden code between two texts leaves no trace."""
    parts: list[_Part] = []
    for is_text, group in itertools.groupby(_flat(content), lambda part: isinstance(part, str)):
        run = list(group)
        parts += [unicodedata.normalize("NFC", "".join(map(str, run)))] if is_text else run
    return parts


def _flat(content: Content) -> Iterator[_Part]:
    for item in content:
        if isinstance(item, Text):
            yield item.text
        elif item.kind is not CodeKind.HIDDEN:
            yield item
            if not item.placeholder:
                yield from _flat(item.content)
                yield None


def _names(parts: list[_Part]) -> Iterator[str]:
    """Choose the token names: the element's own; numbered if it is there twice or stands in the text itself."""
    bases = [unicodedata.normalize("NFC", local_name(part.name)) for part in parts if isinstance(part, Code)]
    literal = {match[1] for part in parts if isinstance(part, str) for match in _TOKEN.finditer(part)}
    count = Counter(bases)
    taken = literal | set(bases)
    numbers = {base: itertools.count(1) for base in count}
    for base in bases:
        name = base
        if count[base] > 1 or base in literal:
            name = next(numbered for number in numbers[base] if (numbered := f"{base}{number}") not in taken)
            taken.add(name)
        yield name


def _tokens(text: str, codes: Codes) -> Iterator[_Token]:
    if not codes:
        return
    forms = {show(name, code): (name, False) for name, code in codes}
    forms |= {f"</{name}>": (name, True) for name, code in codes if not code.placeholder}
    for match in _TOKEN.finditer(text):
        if match[0] in forms:
            yield _Token(*forms[match[0]], match.span())


def _structure(text: str, codes: Codes) -> tuple[list[_Token], list[_Token]]:
    """Return the opening tokens of ``text``, each with its parent, and the tokens that are unbalanced."""
    placeholders = {name for name, code in codes if code.placeholder}
    stack: list[_Token] = []
    opened: list[_Token] = []
    unbalanced: list[_Token] = []
    for token in _tokens(text, codes):
        if not token.closing:
            opened.append(replace(token, parent=stack[-1].name if stack else ""))
            if token.name not in placeholders:
                stack.append(token)
        elif stack and stack[-1].name == token.name:
            stack.pop()
        else:
            unbalanced.append(token)
    return opened, unbalanced + stack
