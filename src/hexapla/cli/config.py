"""``hexapla config``."""

from __future__ import annotations

import typer  # noqa: TID251

from hexapla.cli.common import Global, add_command


def config(options: Global) -> None:
    """Show the settings in force, and where each comes from."""
    from hexapla.project import describe

    project = options.open()
    rows = describe(project)
    width = max(len(f"{key} = {value}") for key, value, _ in rows)
    typer.echo(f"# {project.root / project.file}")
    for key, value, origin in rows:
        typer.echo(f"{f'{key} = {value}':<{min(width, 60)}}  # {origin}")


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    add_command(app, config)
