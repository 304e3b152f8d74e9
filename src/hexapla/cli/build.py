"""``hexapla build``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer  # noqa: TID251

from hexapla.cli.common import Documents, Global, Jobs, Languages, plural, report_errors, run_jobs, selected_languages
from hexapla.errors import ConfigError

if TYPE_CHECKING:
    from hexapla.jobs import Outcome
    from hexapla.jobs.model import Edition


def build(
    context: typer.Context,
    documents: Documents = None,
    language: Languages = None,
    formats: Annotated[
        list[str] | None,
        typer.Option("--format", "-f", metavar="NAME", help="html, akn, native; repeatable or with commas."),
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="DIR", help="Where to write.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; exit 1 if something would change.")] = False,
    jobs: Jobs = 0,
) -> int:
    """Write the editions of the documents in every language."""
    from hexapla.jobs import plan

    options: Global = context.obj
    project = options.open({"output": output.resolve()} if output else {})
    languages = selected_languages(project, language)
    planned = plan(
        project,
        "build",
        documents or (),
        languages=languages or project.editions,
        formats=_formats(formats),
        dry=check,
    )
    outcomes = run_jobs(planned, options, jobs)
    for outcome in outcomes:
        _describe(outcome, options)
    errors = report_errors(outcomes, options)
    _total(outcomes, options, check)
    if not planned:
        options.say(f"nothing to do: no sources in {project.display(project.source_folder)}/")
    would_change = check and any(outcome.changes for outcome in outcomes)
    missed = any(not summary.passed for outcome in outcomes for summary in outcome.summaries)
    refused = any(edition.refused for outcome in outcomes for edition in outcome.editions)
    return 2 if errors else 1 if would_change or missed or refused else 0


def _formats(names: Sequence[str] | None) -> tuple[str, ...]:
    from hexapla import writers

    wanted = tuple(dict.fromkeys(part for name in names or () for part in name.split(",") if part))
    for name in wanted:
        if name not in writers.formats():
            raise ConfigError(f"unknown format {name!r}", hint=f"known are {', '.join(writers.formats())}")
    return wanted


def _describe(outcome: Outcome, options: Global) -> None:
    """Say of a document which editions there are, and of each what a reader should know."""
    built = [edition.language for edition in outcome.editions if edition.files and not edition.missing]
    if outcome.editions:
        options.say(f"{outcome.document}: {', '.join(built) if built else 'no edition'}")
    for edition in outcome.editions:
        for remark in _remarks(edition):
            options.say(f"  {edition.language}: {remark}")
    for summary in outcome.summaries:
        if not summary.passed:
            done = f"{summary.per_cent:.1f} % translated, {summary.threshold:g} % asked for"
            options.say(f"  {summary.language}: threshold missed: {done}")


def _remarks(edition: Edition) -> list[str]:
    remarks = []
    if edition.missing:
        remarks.append(f"no edition: {edition.missing}")
    if edition.refused:
        remarks.append(f"refused: {edition.refused}")
    if edition.fallbacks:
        remarks.append(f"{plural(edition.fallbacks, 'passage')} not translated, shown in the source language")
    if edition.notices:
        remarks.append(f"{plural(edition.notices, 'passage')} shown in an outdated translation, marked")
    return remarks


def _total(outcomes: Sequence[Outcome], options: Global, check: bool) -> None:
    if not outcomes:
        return
    editions = sum(not edition.missing and not edition.refused for o in outcomes for edition in o.editions)
    changes = [change for outcome in outcomes for change in outcome.changes]
    removed = sum(change.why == "removed" for change in changes)
    unchanged = sum(outcome.unchanged for outcome in outcomes)
    if check:
        for change in changes:
            options.say(f"{change.path}: would be {'written' if change.why == 'new' else change.why}")
    parts = [
        f"{plural(len(changes) - removed, 'file')} {'would be ' if check else ''}written",
        f"{unchanged:,} unchanged",
    ]
    parts += [f"{removed:,} {'would be ' if check else ''}removed"] if removed else []
    options.say(f"{plural(len(outcomes), 'document')}, {plural(editions, 'edition')}: {', '.join(parts)}")


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command()(build)
