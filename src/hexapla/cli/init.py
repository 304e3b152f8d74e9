"""``hexapla init``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer  # noqa: TID251

from hexapla.cli.common import Global, add_command
from hexapla.errors import ConfigError, WriteError
from hexapla.files import write_file

_SETTINGS = """\
# Settings of Hexapla; "hexapla config" shows them all, with their defaults.
source_language = "en"
languages = ["ar", "zh", "en", "fr", "ru", "es"]

# Per cent of each language that must be translated for "hexapla status" and "hexapla build" to succeed:
# thresholds = { fr = 100, ar = 95 }
"""
_IGNORE = "/output/\n"


def init(
    options: Global,
    directory: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where; the current folder by default.")] = Path(),
) -> None:
    """Make a new project: settings, and folders for sources and catalogs."""
    root = directory.resolve()
    settings = root / "hexapla.toml"
    if settings.exists() or _has_settings(root / "pyproject.toml"):
        raise ConfigError("there is a project already", path=str(root), hint="hexapla config shows its settings")
    try:
        for folder in ("source", "locales"):
            (root / folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        cause = f"cannot be made: {error.strerror}"
        raise WriteError(
            cause, path=str(error.filename or root), hint="is it a file, or not yours to write?"
        ) from error
    ignore = root / ".gitignore"
    if not ignore.exists():
        write_file(ignore, _IGNORE.encode())
    write_file(settings, _SETTINGS.encode())
    options.say(f"Made a project in {root if directory == Path() else directory}")
    options.say("Put a speech into source/, then run: hexapla extract")


def _has_settings(file: Path) -> bool:
    import tomllib

    try:
        return "hexapla" in tomllib.loads(file.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    add_command(app, init)
