"""Where settings come from: the nearest file, the environment, the command line; the later wins, key by key."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hexapla.errors import ConfigError, NoProjectError
from hexapla.project.convert import DEFAULT, Origin, convert, flatten, leaf_key, variables
from hexapla.project.settings import KEYS
from hexapla.text import expression

OWN_FILE = "hexapla.toml"
SHARED_FILE = "pyproject.toml"
MAXIMUM = 250_000
"""The size in bytes above which a settings file is none."""

DOTS = 1_000
"""How many dots a line may have. tomllib needs memory by the square of a key's parts: 100,000 kill the process."""

_LINE = expression(r"\(at line (\d+), ")


@dataclass(frozen=True, slots=True)
class File:
    """A settings file: the project's folder, its origin and its table, not yet checked."""

    root: Path
    origin: Origin
    table: Mapping[Any, Any]


def find(directory: Path) -> File:
    """Return the settings file nearest to ``directory``, there or in a folder above.

    ``hexapla.toml`` counts by being there, ``pyproject.toml`` by a table ``[tool.hexapla]``. Raises NoProjectError
    if there is none, ConfigError if both in one folder hold settings, and if one is no TOML.
    """
    try:
        start = directory.resolve()
        if not start.is_dir():
            message = "not a folder" if start.exists() else "no such folder"
            raise ConfigError(message, path=str(directory), hint="name the project's folder")
    except (OSError, RuntimeError, ValueError) as error:
        raise ConfigError(f"cannot open the folder: {error}", path=str(directory)) from error
    for folder in (start, *start.parents):
        own, shared = _load(folder / OWN_FILE), _shared(folder / SHARED_FILE)
        if own is not None and shared:
            raise ConfigError(
                "settings in two files of one folder",
                path=str(folder / OWN_FILE),
                hint=f"keep {OWN_FILE} or [tool.hexapla] in {SHARED_FILE}, not both",
            )
        if own is not None:
            return File(folder, Origin(OWN_FILE, str(folder / OWN_FILE)), own)
        if shared is not None:
            return File(folder, Origin(SHARED_FILE, str(folder / SHARED_FILE), ("tool", "hexapla")), shared)
    raise NoProjectError("no Hexapla project here or in a folder above", path=str(start), hint="make one: hexapla init")


def _shared(path: Path) -> Mapping[Any, Any] | None:
    table = _load(path, mention="hexapla")
    tool = table.get("tool") if table else None
    if not isinstance(tool, Mapping) or "hexapla" not in tool:
        return None
    ours = tool["hexapla"]
    if not isinstance(ours, Mapping):
        raise ConfigError("tool.hexapla: expected a table", path=str(path), hint="write it as [tool.hexapla]")
    return ours


def _load(path: Path, mention: str = "") -> Mapping[Any, Any] | None:
    """Return the TOML at ``path``, or None without a file or one that does not ``mention`` us, which is not parsed."""
    try:
        if not path.exists():
            return None
        with path.open("rb") as stream:
            data = stream.read(MAXIMUM + 1)
    except OSError as error:
        raise ConfigError(f"cannot read the settings: {error.strerror or error}", path=str(path)) from error
    if mention.encode() not in data:
        return None
    if len(data) > MAXIMUM:
        raise ConfigError(f"larger than {MAXIMUM} bytes", path=str(path), hint="settings are short")
    for number, text in enumerate(data.splitlines(), start=1):
        if text.count(b".") > DOTS:
            raise ConfigError("malformed TOML: nested too deeply", path=str(path), line=number)
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError("not valid UTF-8", path=str(path), line=line, hint="TOML is UTF-8") from error
    except RecursionError as error:
        raise ConfigError("nested too deeply", path=str(path)) from error
    except ValueError as error:  # also of an integer with too many digits, which is no TOMLDecodeError
        if not isinstance(error, tomllib.TOMLDecodeError):
            raise ConfigError("malformed TOML: a number is out of range", path=str(path)) from error
        found = _LINE.search(str(error))
        line = int(found[1]) if found else max(1, len(data.splitlines()))
        raise ConfigError(f"malformed TOML: {error}", path=str(path), line=line) from error


def resolve(
    file: File, environ: Mapping[str, str], overrides: Mapping[str, object]
) -> tuple[dict[str, Any], dict[str, Origin]]:
    """Return the leaves that are set, by dotted name and of the right type, and the origin of every leaf.

    A leaf is replaced as a whole: ``thresholds`` of the command line does not mix with that of the file.
    """
    values: dict[str, Any] = {}
    origins = dict.fromkeys(KEYS, DEFAULT)
    for key, raw in flatten(file.table, file.origin):
        values[key] = convert(raw, KEYS[key], leaf_key(key), file.origin)
        origins[key] = file.origin
    for key, value, origin in variables(environ):
        values[key], origins[key] = value, origin
    line = Origin("command line")
    for key, raw in flatten(overrides, line, dotted=True):
        values[key] = convert(raw, KEYS[key], leaf_key(key), line)
        origins[key] = line
    return values, origins
