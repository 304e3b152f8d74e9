"""From what TOML, the environment or the command line holds to values of the right type.

Every error names its origin, the full key and, where one is near, the key or value that was meant. msgspec does the
typing leaf by leaf: asked for the whole table, it would not say in which document's table the error is.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Literal, get_args, get_origin

import msgspec

from hexapla.errors import ConfigError
from hexapla.project import toml
from hexapla.project.settings import KEYS, SECTIONS, Settings, get

Key = tuple[str | int, ...]
PREFIX = "HEXAPLA_"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from: ``default``, a file's name, ``environment HEXAPLA_…`` or ``command line``.

    ``path`` is the whole path of a file, ``prefix`` the table in it that holds the settings.
    """

    name: str
    path: str = ""
    prefix: Key = ()

    def error(self, key: Key, message: str, hint: str = "") -> ConfigError:
        """Return the error that says what is wrong at ``key``."""
        short = message if len(message) <= 300 else message[:299] + "…"
        text = f"{toml.key((*self.prefix, *key))}: {short}"
        return ConfigError(text if self.path else f"{self.name}: {text}", path=self.path, hint=hint)


DEFAULT = Origin("default")


def leaf_key(name: str) -> Key:
    """Return the parts of a leaf's dotted name."""
    return tuple(name.split("."))


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the hint that names what was probably meant, or else all that would be known."""
    names = list(known)
    found = difflib.get_close_matches(name[:100], names, n=1, cutoff=0.6)
    return f"did you mean {found[0]}?" if found else f"known: {', '.join(names)}"


def flatten(table: Mapping[Any, Any], origin: Origin, *, dotted: bool = False) -> Iterator[tuple[str, object]]:
    """Yield the leaves of ``table`` as (dotted name, raw value).

    With ``dotted`` (the command line) a key may be written as one name, ``check.select``, and None means not given.
    Raises ConfigError for an unknown key, and for a section that is not a table.
    """
    for name, value in table.items():
        if not isinstance(name, str):
            raise origin.error((str(name),), "a key must be a string")
        if name in SECTIONS:
            if not isinstance(value, Mapping):
                raise origin.error((name,), f"expected a table, got {_toml_type(value)}")
            yield from _section(name, value, origin, dotted)
        elif name in KEYS and (dotted or "." not in name):
            if not (dotted and value is None):
                yield name, value
        else:
            raise _unknown((name,), [*(key for key in KEYS if "." not in key), *SECTIONS], origin)


def _section(section: str, table: Mapping[Any, Any], origin: Origin, dotted: bool) -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        if f"{section}.{name}" not in KEYS:
            known = [key.removeprefix(f"{section}.") for key in KEYS if key.startswith(f"{section}.")]
            raise _unknown((section, str(name)), known, origin)
        if not (dotted and value is None):
            yield f"{section}.{name}", value


def _toml_type(value: object) -> str:
    return next(
        (name for kind, name in ((str, "a string"), (bool, "a boolean"), (int, "an integer"), (list, "an array"))
         if isinstance(value, kind)),
        type(value).__name__,
    )  # fmt: skip


def _unknown(key: Key, known: Iterable[str], origin: Origin) -> ConfigError:
    name = str(key[-1])
    if key == ("tool",) and origin.name == "hexapla.toml":
        return origin.error(key, "unknown key", "in hexapla.toml the keys stand at the top, without [tool.hexapla]")
    elsewhere = [full for full in KEYS if full.rpartition(".")[2] == name.replace("-", "_")]
    hint = f"did you mean {elsewhere[0]}?" if len(key) < 3 and elsewhere else nearest(name, known)
    return origin.error(key, "unknown key", hint)


def convert(value: object, kind: Any, key: Key, origin: Origin, *, strict: bool = True) -> Any:
    """Return ``value`` as the type ``kind``; without ``strict``, a string may become a number.

    Raises ConfigError with the full key, into tables and arrays.
    """
    if isinstance(value, Mapping):
        for name in value:
            if not isinstance(name, str):
                raise origin.error((*key, str(name)), "a key must be a string")
        mapping = _mapping_type(kind)
        if mapping is not None:
            return {k: convert(v, mapping, (*key, k), origin, strict=strict) for k, v in value.items()}
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            fields = {field.name: field.type for field in msgspec.structs.fields(kind)}
            for name in value:
                if name not in fields:
                    raise _unknown((*key, name), fields, origin)
            return kind(**{k: convert(v, fields[k], (*key, k), origin, strict=strict) for k, v in value.items()})
    try:
        return msgspec.convert(_plain(value), kind, strict=strict)
    except (msgspec.ValidationError, TypeError, ValueError, OverflowError, RecursionError) as error:
        message, _, place = str(error).partition(" - at `$")
        index = place.partition("]")[0].lstrip("[")
        at: Key = (*key, int(index)) if index.isdigit() else key
        enum = message.startswith("Invalid enum")
        hint = nearest(_invalid(value, at), _choices(kind)) if enum else _default(key)
        raise origin.error(at, message.replace("`object", "`table").replace(" | null`", "`"), hint) from error


def _mapping_type(kind: Any) -> Any:
    """The type of the values where ``kind`` is a mapping or an optional one, else None."""
    for option in (kind, *get_args(kind)):
        if get_origin(option) is Mapping:
            return get_args(option)[1]
    return None


def _choices(kind: Any) -> list[str]:
    if get_origin(kind) is Literal:
        return list(get_args(kind))
    return [choice for argument in get_args(kind) for choice in _choices(argument)]


def _default(key: Key) -> str:
    """The hint that shows the shape of a leaf by its default."""
    name = next((name for name in (f"{key[0]}.{key[1]}" if len(key) > 1 else "", str(key[0])) if name in KEYS), "")
    return f"default: {toml.value(get(Settings(), name))}" if name else ""


def _invalid(value: object, at: Key) -> str:
    index = at[-1]
    return str(value[index] if isinstance(value, list | tuple) and isinstance(index, int) else value)[:100]


def _plain(value: object) -> object:
    """Paths as strings, also in a list: what options of the command line give."""
    if isinstance(value, PurePath):
        return os.fspath(value)
    if isinstance(value, list | tuple):
        return [os.fspath(item) if isinstance(item, PurePath) else item for item in value]
    return value


def variables(environ: Mapping[str, str]) -> Iterator[tuple[str, Any, Origin]]:
    """Yield (leaf, value, origin) for every ``HEXAPLA_…`` variable of ``environ``, sorted by name.

    Lists are separated by commas; tables are ``fr=100,ar=95``, where a key with a list is repeated:
    ``zh=zh_CN,zh=chinese``. An empty variable counts as not set, because CI systems pass an input that nobody gave
    as an empty string. Raises ConfigError for an unknown variable, and for a table of tables.
    """
    names = {PREFIX + key.replace(".", "_").upper(): key for key in KEYS}
    for name in sorted(name for name in environ if name.startswith(PREFIX)):
        origin = Origin(f"environment {name}" if name.isprintable() else f"environment {name!r}")
        if name not in names:
            raise ConfigError(f"{origin.name}: unknown variable", hint=nearest(name, names))
        key = names[name]
        text = environ[name].strip()
        if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
            raise origin.error(leaf_key(key), "not valid UTF-8")
        if text:
            raw = _parse(text, KEYS[key], leaf_key(key), origin)
            yield key, convert(raw, KEYS[key], leaf_key(key), origin, strict=False), origin


def _parse(text: str, kind: Any, key: Key, origin: Origin) -> object:
    items = [item.strip() for item in text.split(",") if item.strip()]
    if get_origin(kind) is tuple:
        return items
    entry = _mapping_type(kind)
    if entry is None:
        return text
    if isinstance(entry, type) and issubclass(entry, msgspec.Struct):
        raise origin.error(key, "a table of tables cannot stand in the environment", "set it in the settings file")
    table: dict[str, Any] = {}
    for item in items:
        name, equals, value = (part.strip() for part in item.partition("="))
        if not equals or not name or not value:
            raise origin.error(key, f"expected name=value, got {item!r}", "as in fr=100,ar=95")
        if get_origin(entry) is tuple:
            table.setdefault(name, []).append(value)
        elif name in table:
            raise origin.error((*key, name), "given twice")
        else:
            table[name] = value
    return table
