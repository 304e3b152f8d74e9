"""``hexapla rules`` and ``hexapla rule CODE``."""

from __future__ import annotations

from typing import Annotated

import typer  # noqa: TID251

from hexapla.cli.common import Global, add_command


def rules(
    options: Global,
    markdown: Annotated[bool, typer.Option("--markdown", help="As a Markdown table.")] = False,
) -> None:
    """List the rules."""
    from hexapla.report import rules as report

    del options
    typer.echo(report.markdown_table() if markdown else report.table(), nl=False)


def rule(
    options: Global,
    code: Annotated[str, typer.Argument(metavar="CODE", help="Code or name of the rule.")],
) -> None:
    """Explain one rule: its reason, examples and fix."""
    from hexapla.checks import find_rule
    from hexapla.report import rules as report

    del options
    typer.echo(report.page(find_rule(code)), nl=False)


def register(app: typer.Typer) -> None:
    """Add the commands to ``app``."""
    add_command(app, rules)
    add_command(app, rule)
