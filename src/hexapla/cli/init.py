"""``hexapla init``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer  # noqa: TID251

from hexapla.cli.common import Global
from hexapla.errors import ConfigError

_SETTINGS = """\
# Settings of Hexapla; "hexapla config" shows them all, with their defaults.
source_language = "en"
languages = ["ar", "zh", "en", "fr", "ru", "es"]

# Per cent of each language that must be translated for "hexapla status" and "hexapla build" to succeed:
# thresholds = { fr = 100, ar = 95 }
"""
_IGNORE = "/output/\n"


def init(
    context: typer.Context,
    directory: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where; the current folder by default.")] = Path(),
) -> None:
    """Make a new project: settings, and folders for sources and catalogs."""
    options: Global = context.obj
    root = options.directory / directory
    settings = root / "hexapla.toml"
    if settings.exists() or _has_settings(root / "pyproject.toml"):
        raise ConfigError("there is a project already", path=str(root), hint="hexapla config shows its settings")
    try:
        for folder in ("source", "locales"):
            (root / folder).mkdir(parents=True, exist_ok=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
        ignore = root / ".gitignore"
        if not ignore.exists():
            ignore.write_text(_IGNORE, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"cannot be made: {error.strerror}", path=str(root), hint="check the folder") from error
    options.say(f"Made a project in {root.resolve()}")
    options.say("Put a speech into source/, then run: hexapla extract")


def _has_settings(file: Path) -> bool:
    import tomllib

    try:
        return "hexapla" in tomllib.loads(file.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command()(init)
