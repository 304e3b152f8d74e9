"""``hexapla build``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from hexapla.editions import Summary
    from hexapla.jobs import Edition, Outcome


def build(
    options: Global,
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
    from hexapla.jobs.lock import exclusive

    project = options.open({"output": output.resolve()} if output else {})
    languages = selected_languages(project, language)
    planned = plan(
        project,
        "build",
        documents or (),
        languages=languages,
        formats=_formats(formats),
        dry=check,
    )
    with nullcontext() if check else exclusive(project, project.output_folder):
        outcomes = run_jobs(planned, options, jobs)
    for outcome in outcomes:
        _describe(outcome, options, project.settings.untranslated)
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


def _describe(outcome: Outcome, options: Global, untranslated: str) -> None:
    """Say of a document which editions there are, and of each what a reader should know; what is wrong, as an error."""
    built = [edition.language for edition in outcome.editions if edition.files]
    if outcome.editions:
        options.say(f"{outcome.document}: {', '.join(built) if built else 'no edition'}")
    shown = "left out" if untranslated == "omit" else "shown in the source language"
    remarks = ((edition.language, remark) for edition in outcome.editions for remark in _remarks(edition, shown))
    for line in _folded(remarks):
        options.say(f"  {line}")
    refused = ((item.language, f"not built in {{}}: {item.refused}") for item in outcome.editions if item.refused)
    missed = ((item.language, _missed(item)) for item in outcome.summaries if not item.passed)
    for line in _folded((*refused, *missed)):
        warn(f"{outcome.path}: {line}")


def _remarks(edition: Edition, shown: str) -> Iterator[str]:
    """Yield what is to be said of an edition; ``{}`` stands for its language."""
    if edition.missing:
        yield f"no edition in {{}}: {edition.missing}"
    if edition.fallbacks:
        yield f"{{}}: {plural(edition.fallbacks, 'passage')} not translated, {shown}"
    if edition.notices:
        yield f"{{}}: {plural(edition.notices, 'passage')} shown in an outdated translation, marked"


def _missed(summary: Summary) -> str:
    return f"{{}}: threshold missed: {summary.share} % translated, {summary.threshold:g} % asked for"


def _folded(remarks: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield each remark once, with all its languages."""
    languages: dict[str, list[str]] = {}
    for language, remark in remarks:
        languages.setdefault(remark, []).append(language)
    return (remark.format(", ".join(tags)) for remark, tags in languages.items())


def _total(outcomes: Sequence[Outcome], options: Global, check: bool) -> None:
    if not outcomes:
        return
    editions = sum(bool(edition.files) for o in outcomes for edition in o.editions)
    changes = [change for outcome in outcomes for change in outcome.changes]
    removed = sum(change.why == "removed" for change in changes)
    unchanged = sum(outcome.unchanged for outcome in outcomes)
    if check:
        for change in changes:
            why = "written" if change.why == "new" else change.why
            options.say(f"{change.path}: would be {why}", always=True)
    parts = [
        f"{plural(len(changes) - removed, 'file')} {'would be ' if check else ''}written",
        f"{unchanged:,} unchanged",
    ]
    parts += [f"{removed:,} {'would be ' if check else ''}removed"] if removed else []
    options.say(f"{plural(len(outcomes), 'document')}, {plural(editions, 'edition')}: {', '.join(parts)}")


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    add_command(app, build)
