"""``hexapla rules`` and ``hexapla rule CODE``."""

from __future__ import annotations

from typing import Annotated

import typer  # noqa: TID251


def rules(
    markdown: Annotated[bool, typer.Option("--markdown", help="As a Markdown table.")] = False,
) -> None:
    """List the rules."""
    from hexapla.report import rules as report

    typer.echo(report.markdown_table() if markdown else report.table(), nl=False)


def rule(code: Annotated[str, typer.Argument(metavar="CODE", help="Code or name of the rule.")]) -> None:
    """Explain one rule: its reason, examples and fix."""
    from hexapla.checks import find_rule
    from hexapla.report import rules as report

    typer.echo(report.page(find_rule(code)), nl=False)


def register(app: typer.Typer) -> None:
    """Add the commands to ``app``."""
    app.command()(rules)
    app.command()(rule)
