"""Markdown inside a block: from markdown-it's tokens to text and inline codes."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token

from hexapla.model import Code, CodeKind, Content, Inline, Text

DEEPEST = 20
"""Codes nested more deeply are not shown; their text is."""

RAW_TEXT_ELEMENTS = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext")
"""HTML elements whose content is no text; a block with one of these tags inside is not translatable."""

_PAIRS = {
    "em": CodeKind.EMPHASIS,
    "strong": CodeKind.STRONG,
    "s": CodeKind.OTHER,
    "link": CodeKind.LINK,
}
_NAMES = {"link": "a"}


def inline_content(tokens: list[Token]) -> Content:
    """Return the content of the inline ``tokens`` of a block."""
    stack: list[tuple[Token | None, list[Inline]]] = [(None, [])]
    skipped = 0
    for token in tokens:
        if token.nesting == 1:
            if len(stack) > DEEPEST:
                skipped += 1
            else:
                stack.append((token, []))
        elif token.nesting == -1:
            if skipped:
                skipped -= 1
            elif len(stack) > 1:
                opening, items = stack.pop()
                if opening:
                    stack[-1][1].append(_pair(opening, _merged(items)))
        else:
            stack[-1][1].append(_single(token))
    return _merged([item for _, items in stack for item in items])


def has_raw_text_element(tokens: list[Token]) -> bool:
    """Whether a tag among ``tokens`` makes what follows it something else than text."""
    tags = (token.content.lower().lstrip("</") for token in tokens if token.type == "html_inline")
    return any(tag.startswith(RAW_TEXT_ELEMENTS) for tag in tags)


def _pair(token: Token, content: Content) -> Code:
    name = token.type.removesuffix("_open")
    attributes, translatable = _attributes(token, ("href", "title"), ("title",))
    kind = _PAIRS.get(name, CodeKind.OTHER)
    return Code(_NAMES.get(name, name), kind, attributes, content, translatable=translatable)


def _single(token: Token) -> Inline:
    if token.type == "softbreak":
        return Text("\n")
    if token.type == "hardbreak":
        return Code("br", CodeKind.LINE_BREAK)
    if token.type == "code_inline":
        return Code("code", content=(Text(token.content),), translate=False)
    if token.type == "image":
        return _image(token)
    if token.type == "html_inline":
        return _html(token.content)
    return Text(token.content)


def _image(token: Token) -> Code:
    attributes, translatable = _attributes(token, ("src", "title"), ("title",))
    alt = "".join(_alternative(token.children or []))
    source, rest = attributes[:1], attributes[1:]
    return Code("img", CodeKind.IMAGE, (*source, ("alt", alt), *rest), translatable=("alt", *translatable))


def _alternative(tokens: list[Token]) -> Iterator[str]:
    """Yield the text of an image's description; its codes do not count."""
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            yield " "
        elif token.type == "image":
            yield from _alternative(token.children or [])
        elif token.type in {"text", "code_inline"}:
            yield token.content


def _html(raw: str) -> Code:
    """Return the opaque code of a tag, comment or instruction: kept as it is, never looked into."""
    if raw.startswith(("<!", "<?")):
        return Code("html", CodeKind.HIDDEN, translate=False, raw=(raw,))
    name = raw.strip("</> \t\r\n").lower()
    if name == "br":
        return Code("br", CodeKind.LINE_BREAK, translate=False, raw=(raw,))
    return Code("html", translate=False, raw=(raw,))


def _attributes(
    token: Token, names: tuple[str, ...], texts: tuple[str, ...]
) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    found = {name: str(value) for name in names if (value := token.attrGet(name)) is not None}
    return tuple(found.items()), tuple(name for name in texts if name in found)


def _merged(items: list[Inline]) -> Content:
    """Return ``items`` with neighbouring texts made one, and none that is empty."""
    result: list[Inline] = []
    for item in items:
        if isinstance(item, Text):
            last = result[-1] if result else None
            if isinstance(last, Text):
                result[-1] = Text(last.text + item.text)
            elif item.text:
                result.append(item)
        else:
            result.append(item)
    return tuple(result)
