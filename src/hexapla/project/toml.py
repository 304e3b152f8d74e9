"""Values and keys as TOML text, for ``hexapla config`` and for messages. Never a raw control character."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from hexapla.text import expression

_BARE = expression(r"[A-Za-z0-9_-]+")
_SHORT = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def _character(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    if character.isprintable():
        return character
    return f"\\u{ord(character):04X}" if ord(character) < 0x10000 else f"\\U{ord(character):08X}"


def string(text: str) -> str:
    """Return ``text`` as a TOML basic string; what does not print is escaped."""
    return '"' + "".join(map(_character, text)) + '"'


def key(parts: Iterable[str | int]) -> str:
    """Return a dotted key: ``documents."sg/*".required``; a number is an index: ``languages[2]``."""
    text = ""
    for part in parts:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            short = part if len(part) <= 80 else part[:79] + "…"
            text += ("." if text else "") + (short if _BARE.fullmatch(short) else string(short))
    return text


def value(item: object) -> str:
    """Return ``item`` (string, number, sequence, mapping or struct) as TOML text on one line.

    A field of a struct that is None is left out; a whole float is written as an integer.
    """
    if isinstance(item, str):
        return string(item)
    if isinstance(item, bool):
        return str(item).lower()
    if isinstance(item, int | float):
        return str(int(item)) if item == int(item) else repr(item)
    if isinstance(item, msgspec.Struct):
        return value({k: v for k, v in msgspec.structs.asdict(item).items() if v is not None})
    if isinstance(item, Mapping):
        pairs = [f"{k if _BARE.fullmatch(k) else string(k)} = {value(v)}" for k, v in item.items()]
        return "{ " + ", ".join(pairs) + " }" if pairs else "{}"
    if isinstance(item, Sequence):
        return "[" + ", ".join(map(value, item)) + "]"
    raise TypeError(f"no TOML for {type(item).__name__}")
