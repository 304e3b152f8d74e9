"""``hexapla extract``."""

from __future__ import annotations

import os
from typing import Annotated

import typer  # noqa: TID251

from hexapla.cli.common import Documents, Global, Jobs, Languages, plural, report_errors, run_jobs, selected_languages
from hexapla.errors import ConfigError


def extract(
    context: typer.Context,
    documents: Documents = None,
    language: Languages = None,
    templates_only: Annotated[bool, typer.Option("--templates-only", help="Leave the catalogs alone.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; exit 1 if something would change.")] = False,
    jobs: Jobs = 0,
) -> int:
    """Write the templates of the sources and update the catalogs of every language."""
    from hexapla.jobs import plan

    options: Global = context.obj
    project = options.open()
    planned = plan(
        project,
        "extract",
        documents or (),
        languages=selected_languages(project, language),
        dry=check,
        templates_only=templates_only,
        date=creation_date(os.environ.get("SOURCE_DATE_EPOCH", "")),
    )
    outcomes = run_jobs(planned, options, jobs)
    changes = [change for outcome in outcomes for change in outcome.changes]
    for change in changes:
        options.say(f"{change.path}: {'would change: ' if check else ''}{change.why}")
    errors = report_errors(outcomes, options)
    unchanged = sum(outcome.unchanged for outcome in outcomes)
    verb = "would be written" if check else "written"
    options.say(
        f"{plural(len(planned), 'document')}: {plural(len(changes), 'catalog')} {verb}, {unchanged:,} unchanged"
        if planned
        else f"nothing to do: no sources in {project.display(project.source_folder)}/"
    )
    return 2 if errors else 1 if check and changes else 0


def creation_date(epoch: str) -> str:
    """Return ``SOURCE_DATE_EPOCH`` as gettext writes a date, "" if it is not set. ConfigError if it is no number."""
    import datetime

    if not epoch:
        return ""
    try:
        moment = datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise ConfigError(f"SOURCE_DATE_EPOCH is {epoch!r}", hint="give seconds since 1970") from error
    return f"{moment:%Y-%m-%d %H:%M}+0000"


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command()(extract)
