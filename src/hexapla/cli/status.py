"""``hexapla status``."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

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
from hexapla.files import write_file

if TYPE_CHECKING:
    from hexapla.editions import Summary
    from hexapla.jobs import Job, Outcome
    from hexapla.project import Project
    from hexapla.report.status import Item

_PLACE = "{language}"


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
            "--output-format",
            metavar="NAME[:FILE]",
            help="table, json, markdown, html, svg (badges: svg:DIR/{language}.svg); with --changes all but svg; "
            "repeatable.",
        ),
    ] = None,
    jobs: Jobs = 0,
) -> int:
    """Show how many units and words are translated, per document and language."""
    from hexapla.jobs import plan

    project = options.open()
    languages = selected_languages(project, language)
    if changes:
        return _changes(plan(project, "changes", documents or (), languages=languages), output_format, options, jobs)
    planned = plan(project, "status", documents or (), languages=languages)

    def page(items: Sequence[Item], code: int) -> str:
        from hexapla.jobs.history import history
        from hexapla.report.status_html import html

        wanted = {job.document: job.languages for job in planned} if documents else None
        past = history(project, languages, wanted, lambda each: run_jobs(each, options, jobs))
        return html(items, code, history=past.points, remark=past.remark)

    outputs, badges = _outputs(output_format or (), page)
    under = _thresholds(project, fail_under)
    outcomes = run_jobs(planned, options, jobs)
    errors = report_errors(outcomes, options)
    items = [item for job, outcome in zip(planned, outcomes, strict=True) for item in _items(job, outcome, under)]
    code = 2 if errors else 1 if _missed(items, under) else 0
    for each in outputs:
        each.write(items, code, options)
    for file in badges:
        _write_badges(file, items)
    return code


def _outputs(wanted: Sequence[str], page: Callable[[Sequence[Item], int], str]) -> tuple[list[Outputs], list[str]]:
    """Return the outputs asked for, on standard output and in files, and the files of badges.

    Only on standard output the table depends on the terminal. Raises ConfigError.
    """
    from hexapla.report import status, status_markdown, status_svg

    known: dict[str, Callable[[Sequence[Any], int], str]] = {
        "table": status.table,
        "json": status.as_json,
        "markdown": status_markdown.markdown,
        "html": page,
        "svg": status_svg.svg,
    }
    badges: list[str] = []
    files: list[str] = []
    shown: list[str] = []
    for text in wanted or ("table",):
        name, _, file = text.partition(":")
        if name == "svg" and (many := _badge_file(file)):
            badges.append(many)
        else:
            (files if file else shown).append(text)
    outputs = [Outputs.parse(shown, {**known, "table": _table}, "table")] if shown else []
    return outputs + ([Outputs.parse(files, known, "table")] if files else []), badges


def _badge_file(file: str) -> str:
    """Return ``file`` if it stands for a file per language, with ``{language}`` or as a folder, else "".

    Raises ConfigError for another word in braces.
    """
    if strange := set(re.findall(r"\{[^{}]*\}", file)) - {_PLACE}:
        raise ConfigError(f"svg:{file}: unknown place {min(strange)}", hint=f"known is {_PLACE}")
    if file.endswith("/") or os.path.isdir(file):  # noqa: PTH112 - never raises
        return f"{file.removesuffix('/')}/{_PLACE}.svg"
    return file if _PLACE in file else ""


def _write_badges(file: str, items: Sequence[Item]) -> None:
    from hexapla.report.status import totals
    from hexapla.report.status_svg import badge

    for total in totals(items):
        write_file(Path(file.replace(_PLACE, total.language)), badge(total).encode("utf-8"))


def _table(items: Sequence[Item], code: int) -> str:
    """Return the table for standard output: in colour on a terminal, and with what its encoding has."""
    from hexapla.report.status import table

    encoding = sys.stdout.encoding or "utf-8"
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    text = table(items, code, blocks=_has(encoding, "█░"), colour=colour)
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _has(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _items(job: Job, outcome: Outcome, under: Mapping[str, float]) -> list[Item]:
    """Return what ``job`` counted, and in its place what it could not, in the order of the languages."""
    from hexapla.jobs.history import unread
    from hexapla.report.status import Unread

    counted = {summary.language: _with(summary, under) for summary in outcome.summaries}
    missing = {language: Unread(document, language) for document, language in unread(job, outcome.summaries)}
    found: dict[str, Item] = {**counted, **missing}
    return [found[language] for language in job.languages if language in found]


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


def _missed(items: Sequence[Item], under: Mapping[str, float]) -> bool:
    """Without ``--fail-under`` the command only reports."""
    from hexapla.report.status import counted

    return any(not summary.passed for summary in counted(items) if summary.language in under)


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    add_command(app, status)
