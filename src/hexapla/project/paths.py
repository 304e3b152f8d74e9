"""Paths that stay where they belong: the project's folders, and names below them. Symbolic links are followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hexapla.errors import ConfigError
from hexapla.project.convert import DEFAULT, Key, Origin
from hexapla.project.settings import Settings
from hexapla.project.validate import CONTROL, Tags

MANAGED = ("source", "locales", "output")
"""The settings that are folders."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The resolved folders; ``languages`` are pairs (tag, name of its folder below ``locales``) where one exists."""

    source: Path
    locales: Path
    output: Path
    languages: tuple[tuple[str, str], ...] = ()


def resolved(path: Path, shown: str = "") -> Path:
    """Return ``path`` without links and dots, whether it exists or not. Raises ConfigError for a circle of links."""
    try:
        real = path.resolve()
        if real.is_symlink():  # Python 3.13 and later return a circle as it is
            raise RuntimeError("a circle of symbolic links")
        return real
    except (OSError, RuntimeError, ValueError) as error:
        cause = getattr(error, "strerror", None) or str(error)
        hint = "shorten it, or remove the symbolic link"
        raise ConfigError(f"cannot follow the path: {cause}", path=shown or str(path), hint=hint) from error


def checked_id(document_id: str) -> str:
    """Return ``document_id`` if it is a relative path with forward slashes that prints, else raise ConfigError."""
    if CONTROL.search(document_id) or "\\" in document_id:
        raise ConfigError(
            f"{document_id!r}: a name with a control character, a backslash or bytes that are not UTF-8",
            hint="rename the file",
        )
    if any(part in {"", ".", ".."} for part in document_id.split("/")):
        raise ConfigError(f"{document_id!r} is not a document id", hint="as in sg/sgsm17156")
    return document_id


def without_suffix(name: str) -> str:
    """Return ``name`` without its last suffix; a leading dot starts none (``.x`` stays, ``a.tar.gz`` → ``a.tar``)."""
    parent, slash, last = name.rpartition("/")
    stem, _, suffix = last.rpartition(".")
    return f"{parent}{slash}{stem if stem.strip('.') and suffix else last}"


def below(folder: Path, path: Path, shown: str) -> PurePosixPath:
    """Return where ``path`` lies below the resolved ``folder``, by the name it is called by, not the link's aim.

    Raises ConfigError if it lies elsewhere, or is a link to elsewhere.
    """
    outside = ConfigError("outside the folder " + folder.as_posix(), path=shown, hint="move the file there")
    if not resolved(path, shown).is_relative_to(folder):
        raise outside
    named = path if ".." not in path.parts and path.is_relative_to(folder) else None
    if named is None:
        named = resolved(path.parent, shown) / path.name
    if not named.is_relative_to(folder) or path.name == "..":
        named = resolved(path, shown)
    if named == folder:
        raise ConfigError("a folder, not a document", path=shown, hint="name a file in it")
    return PurePosixPath(named.relative_to(folder).as_posix())


def within(folder: Path, name: str) -> Path:
    """Return the path called ``name`` below the resolved ``folder``. Raises ConfigError if a link leads out of it."""
    path = folder / name
    if not resolved(path).is_relative_to(folder):
        raise ConfigError("a symbolic link leads out of " + folder.as_posix(), path=str(path), hint="remove the link")
    return path


def layout(root: Path, settings: Settings, origins: Mapping[str, Origin], file: str) -> Folders:
    """Return the folders of the project at ``root``. They need not exist, and may not lie in one another.

    All lie in the project; only the command line may send ``output`` elsewhere. ``its`` and ``terms`` must be files.
    Raises ConfigError.
    """

    def error(key: Key, message: str, hint: str = "") -> ConfigError:
        origin = origins[str(key[0])]
        return (Origin(file, file) if origin == DEFAULT else origin).error(key, message, hint)

    def place(key: Key, value: str) -> Path:
        try:
            path = resolved(root / value)
        except ConfigError as cause:
            raise error(key, cause.message, cause.hint) from cause
        free = key == ("output",) and origins["output"].name == "command line"
        if not free and not path.is_relative_to(root):
            hint = "only --output may lie elsewhere" if key == ("output",) else "keep it in the project"
            raise error(key, f"{value!r} leaves the project's folder {root.as_posix()}", hint)
        return path

    folders = {name: place((name,), getattr(settings, name)) for name in MANAGED}
    for name, path in folders.items():
        if _kind(path) == "file":
            raise error((name,), f"{path.as_posix()} is a file, not a folder", "name a folder")
    for one, other in (("source", "locales"), ("output", "source"), ("output", "locales")):
        if folders[one].is_relative_to(folders[other]) or folders[other].is_relative_to(folders[one]):
            key = other if origins[one] == DEFAULT else one
            message = f"the folders {one} ({folders[one].as_posix()}) and {other} ({folders[other].as_posix()}) overlap"
            raise error((key,), message, "give each a folder of its own")
    for name in ("its", "terms"):
        for index, value in enumerate(getattr(settings, name)):
            if _kind(place((name, index), value)) != "file":
                raise error((name, index), f"no file {value!r}", "a path relative to the project's folder")
    return Folders(folders["source"], folders["locales"], folders["output"])


def _kind(path: Path) -> str:
    try:
        return "folder" if path.is_dir() else "file" if path.exists() else ""
    except OSError:
        return ""


def language_folders(locales: Path, editions: tuple[str, ...], tags: Tags) -> tuple[tuple[str, str], ...]:
    """Return pairs (tag, folder name) for the languages that have a folder, under whatever name (``zh_CN``).

    A link to another of them does not count. Raises ConfigError if one language has two.
    """
    try:
        names = sorted(entry.name for entry in locales.iterdir() if entry.is_dir())
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise ConfigError(f"cannot list the folder: {error.strerror or error}", path=str(locales)) from error
    found: dict[str, str] = {}
    for name in names:
        tag = _tag(name, tags)
        if tag not in editions:
            continue
        first = found.setdefault(tag, name)
        if first != name and resolved(locales / first) != resolved(locales / name):
            raise ConfigError(
                f"two folders for the language {tag}: {first} and {name}",
                path=str(locales),
                hint=f"move the catalogs into {tag}",
            )
        if name == tag or (locales / first).is_symlink():
            found[tag] = name
    return tuple((tag, found[tag]) for tag in editions if tag in found)


def _tag(name: str, tags: Tags) -> str:
    try:
        return "" if name in {"templates", "terms"} else tags.canonical(name)
    except ConfigError:
        return ""
