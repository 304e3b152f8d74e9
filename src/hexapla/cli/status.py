"""``hexapla status``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer  # noqa: TID251

from hexapla.cli.common import (
    Documents,
    Global,
    Jobs,
    Languages,
    add_command,
    report_errors,
    run_jobs,
    selected_languages,
)
from hexapla.cli.outputs import Outputs
from hexapla.errors import ConfigError

if TYPE_CHECKING:
    from hexapla.editions import Summary
    from hexapla.jobs import Job
    from hexapla.project import Project


def status(
    options: Global,
    documents: Documents = None,
    language: Languages = None,
    fail_under: Annotated[
        str,
        typer.Option("--fail-under", metavar="LANG=N,...", help="Exit 1 if less is translated: fr=100,ar=95 or 90."),
    ] = "",
    changes: Annotated[
        bool, typer.Option("--changes", help="List the translations whose source changed, the most dangerous first.")
    ] = False,
    output_format: Annotated[
        list[str] | None,
        typer.Option(
            "--output-format", metavar="NAME[:FILE]", help="table, json; with --changes markdown, html; repeatable."
        ),
    ] = None,
    jobs: Jobs = 0,
) -> int:
    """Show how many units and words are translated, per document and language."""
    from hexapla.jobs import plan
    from hexapla.report import status as report

    project = options.open()
    languages = selected_languages(project, language)
    if changes:
        return _changes(plan(project, "changes", documents or (), languages=languages), output_format, options, jobs)
    outputs = Outputs.parse(output_format or (), {"table": report.table, "json": report.as_json}, "table")
    under = _thresholds(project, fail_under)
    outcomes = run_jobs(plan(project, "status", documents or (), languages=languages), options, jobs)
    errors = report_errors(outcomes, options)
    summaries = [_with(summary, under) for outcome in outcomes for summary in outcome.summaries]
    code = 2 if errors else 1 if _missed(summaries, under) else 0
    outputs.write(summaries, code, options)
    return code


def _changes(planned: Sequence[Job], output_format: list[str] | None, options: Global, jobs: int) -> int:
    """Write the translators' work list."""
    from hexapla.report import changes as report

    known = {"table": report.table, "json": report.as_json, "markdown": report.markdown, "html": report.html}
    outputs = Outputs.parse(output_format or (), known, "table")
    outcomes = run_jobs(planned, options, jobs)
    errors = report_errors(outcomes, options)
    code = 2 if errors else 0
    outputs.write(report.ordered(item for outcome in outcomes for item in outcome.work), code, options)
    return code


def _thresholds(project: Project, text: str) -> Mapping[str, float]:
    """Return per cent by language of ``fr=100,ar=95``; a number alone is for every language."""
    result: dict[str, float] = {}
    for part in filter(None, text.split(",")):
        tag, _, number = part.rpartition("=")
        try:
            value = float(number)
        except ValueError as error:
            raise ConfigError(
                f"--fail-under: {part!r} is not LANG=PER CENT", hint="for example fr=100,ar=95"
            ) from error
        if not 0 <= value <= 100:
            raise ConfigError(f"--fail-under: {number} is not a per cent", hint="0 to 100")
        for language in [project.language(tag)] if tag else project.languages:
            result[language] = value
    return result


def _with(summary: Summary, under: Mapping[str, float]) -> Summary:
    return replace(summary, threshold=under[summary.language]) if summary.language in under else summary


def _missed(summaries: Sequence[Summary], under: Mapping[str, float]) -> bool:
    """Without ``--fail-under`` the command only reports."""
    return any(not summary.passed for summary in summaries if summary.language in under)


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    add_command(app, status)
