"""``hexapla extract``."""

from __future__ import annotations

import os
from contextlib import nullcontext
from typing import Annotated

import typer  # noqa: TID251

from hexapla.cli.common import (
    Documents,
    Global,
    Jobs,
    Languages,
    add_command,
    plural,
    report_errors,
    run_jobs,
    selected_languages,
    warn,
)
from hexapla.errors import ConfigError


def extract(
    options: Global,
    documents: Documents = None,
    language: Languages = None,
    templates_only: Annotated[bool, typer.Option("--templates-only", help="Leave the catalogs alone.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; exit 1 if something would change.")] = False,
    minor: Annotated[
        bool, typer.Option("--minor", help="Leave translations as they are where the source changed a little.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="With --minor: whatever changed.")] = False,
    jobs: Jobs = 0,
) -> int:
    """Write the templates of the sources and update the catalogs of every language."""
    from hexapla.jobs import plan
    from hexapla.jobs.lock import exclusive

    if force and not minor:
        raise ConfigError("--force goes with --minor", hint="give both, or none")
    project = options.open()
    planned = plan(
        project,
        "extract",
        documents or (),
        languages=selected_languages(project, language),
        dry=check,
        templates_only=templates_only,
        date=creation_date(os.environ.get("SOURCE_DATE_EPOCH", "")),
        minor=minor,
        force=force,
    )
    with nullcontext() if check else exclusive(project, project.locales_folder):
        outcomes = run_jobs(planned, options, jobs)
    changes = [change for outcome in outcomes for change in outcome.changes]
    for change in changes:
        options.say(f"{change.path}: {'would change: ' if check else ''}{change.why}", always=check)
    refused = [(outcome.path, line) for outcome in outcomes for line in outcome.refused]
    for path, line in refused:
        warn(f"{path}: not minor, and fuzzy now: {line}")
    errors = report_errors(outcomes, options)
    unchanged = sum(outcome.unchanged for outcome in outcomes)
    verb = "would be written" if check else "written"
    options.say(
        f"{plural(len(planned), 'document')}: {plural(len(changes), 'catalog')} {verb}, {unchanged:,} unchanged"
        if planned
        else f"nothing to do: no sources in {project.display(project.source_folder)}/"
    )
    return 2 if errors else 1 if refused or (check and changes) else 0


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
    add_command(app, extract)
