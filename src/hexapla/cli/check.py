"""``hexapla check``: the gate."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer  # noqa: TID251

from hexapla.cli.common import (
    Global,
    Jobs,
    Languages,
    add_command,
    report_errors,
    run_jobs,
    selected_languages,
    warn,
)
from hexapla.cli.outputs import Outputs
from hexapla.errors import ConfigError, NoProjectError
from hexapla.text import printable

if TYPE_CHECKING:
    from hexapla.jobs import Job, Outcome
    from hexapla.jobs.files import FileJob
    from hexapla.jobs.model import Checking
    from hexapla.project import Project
    from hexapla.report.checked import Checked
    from hexapla.report.findings import Report

Named = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH or DOC",
        help="Ids, paths or globs of documents, all by default; or catalogs (.po) of any tool, or folders of them.",
    ),
]
Codes = Annotated[
    list[str] | None, typer.Option(metavar="CODE", help="Codes or prefixes of rules; repeatable or with commas.")
]


def check(
    options: Global,
    documents: Named = None,
    language: Languages = None,
    source_language: Annotated[
        str, typer.Option(metavar="LANG", help="Of catalogs that do not say it themselves (X-Source-Language).")
    ] = "",
    select: Codes = None,
    extend_select: Codes = None,
    ignore: Codes = None,
    terms: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="A term list (CSV) beside the project's; repeatable.")
    ] = None,
    changed_since: Annotated[
        str, typer.Option(metavar="REV", help="Only findings on entries that differ from a git revision.")
    ] = "",
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Findings that are known; they do not count.")
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write what is found to the baseline, unless it would grow.")
    ] = False,
    allow_growth: Annotated[bool, typer.Option("--allow-growth", help="Let --update-baseline add findings.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Put right what is safe, and never a word.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Put right also what a translator should look at.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what a fix would change, and change nothing; exit 1 if it would.")
    ] = False,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="SEVERITY", help="error, warning or info: from where to exit 1.")
    ] = "",
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit 0 whatever is found; 2 still means that it could not be checked.")
    ] = False,
    output_format: Annotated[
        list[str] | None,
        typer.Option(
            "--output-format",
            metavar="NAME[:FILE]",
            help="full, concise, json, jsonl, github, gitlab, junit, sarif, markdown; repeatable.",
        ),
    ] = None,
    jobs: Jobs = 0,
) -> int:
    """Check the translations: exit 1 if a rule finds an error."""
    from hexapla.cli import verdict
    from hexapla.jobs.model import Checking
    from hexapla.report.baseline import marked

    if update_baseline and not baseline:
        raise ConfigError("--update-baseline needs a file", hint="name it with --baseline FILE")
    checking = Checking(
        select=_codes(select),
        extend_select=_codes(extend_select),
        ignore=_codes(ignore),
        terms=tuple(path.resolve() for path in terms or ()),
        fix="unsafe" if unsafe_fixes else "safe" if fix or diff else "",
        dry=diff,
    )
    project, names, files = _divided(options, documents or ())
    outputs = _outputs(output_format, diff=diff)
    gate = _gate(fail_on, project)
    part = project and any((names, files, language, select, extend_select, ignore, changed_since))
    before = verdict.known(baseline, update=update_baseline, part=bool(part))
    planned = _planned(project, names, files, language or (), source_language, _since(checking, changed_since))
    outcomes = _run(project, planned, checking, options, jobs)
    errors = report_errors(outcomes, options)
    findings = verdict.concluded(planned, outcomes)
    refused = False
    if update_baseline and baseline and not errors:
        written = verdict.updated(baseline, before, findings, growing=allow_growth)
        before, refused = written or before, written is None
    findings = marked(findings, before)
    failed = verdict.failed(findings, outcomes, gate, dry=diff) or refused
    code = 2 if errors else 1 if failed and not exit_zero else 0
    outputs.write(verdict.checked(findings, planned, outcomes, gate, code), code, options)
    return code


def _divided(options: Global, names: Sequence[str]) -> tuple[Project | None, list[str], list[Path]]:
    """Return the project (None: only catalogs are named, and there is none), the documents and the catalogs named."""
    from hexapla.jobs.planning import divided

    try:
        project = options.open()
    except NoProjectError:
        paths = [Path(name) for name in names]
        if paths and all(path.suffix.lower() == ".po" or path.is_dir() for path in paths):
            return None, [], paths
        raise
    return project, *divided(project, names)


def _outputs(wanted: list[str] | None, *, diff: bool) -> Outputs:
    """Return the reports asked for; with ``--diff`` the differences are the report, unless another is named."""
    from hexapla.report.findings import REPORTS
    from hexapla.report.text_report import full

    if diff and not wanted:
        return Outputs(())
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    reports: dict[str, Report] = {**REPORTS, "full": functools.partial(full, colour=colour)}
    known = {name: functools.partial(_of_checked, function) for name, function in reports.items()}
    return Outputs.parse(wanted or (), known, "full" if sys.stdout.isatty() else "concise")


def _of_checked(report: Report, checked: Checked, code: int) -> str:
    """Return ``report`` of ``checked``, which knows the code."""
    del code
    return report(checked)


def _gate(fail_on: str, project: Project | None) -> tuple[str, ...]:
    """Return the severities that fail."""
    from hexapla.checks import SEVERITIES

    least = fail_on or (project.settings.check.fail_on if project else SEVERITIES[0])
    if least not in SEVERITIES:
        raise ConfigError(f"unknown severity {least!r}", hint=f"known are {', '.join(SEVERITIES)}")
    return SEVERITIES[: SEVERITIES.index(least) + 1]


def _since(checking: Checking, revision: str) -> Checking:
    """Return ``checking``, for what differs from ``revision`` alone if there is one. Raises ConfigError."""
    if not revision:
        return checking
    from hexapla.jobs import git
    from hexapla.jobs.model import Since

    commit = git.commit(Path.cwd(), revision)
    return replace(checking, since=Since(commit, git.changed_files(Path.cwd(), commit)))


def _planned(
    project: Project | None,
    names: list[str],
    files: list[Path],
    languages: Sequence[str],
    source_language: str,
    checking: Checking,
) -> list[Job | FileJob]:
    """Return the jobs, after whatever is wrong with the request was found. Raises ConfigError."""
    from hexapla.jobs import plan
    from hexapla.jobs.check import check_codes, selected
    from hexapla.jobs.files import file_jobs
    from hexapla.jobs.terms import conventions_of
    from hexapla.project import CheckSettings

    selected(CheckSettings(), checking).rules()
    conventions_of(project, checking.terms)
    planned: list[Job | FileJob] = []
    if project:
        check_codes(project)
        if names or not files:
            chosen = selected_languages(project, languages)
            planned += plan(project, "check", names, languages=chosen, checking=checking)
    if files:
        if len(languages) > 1:
            raise ConfigError("a catalog is of one language", hint="give --language once, or leave it to the catalogs")
        planned += file_jobs(files, checking, *languages, source_language=source_language, project=project)
    return planned


def _run(
    project: Project | None, planned: Sequence[Job | FileJob], checking: Checking, options: Global, jobs: int
) -> list[Outcome]:
    """Run the jobs, and say what was fixed or would be."""
    with _locked(project) if project and checking.fix and not checking.dry else nullcontext():
        outcomes = run_jobs(planned, options, jobs)
    for outcome in outcomes:
        for change in outcome.changes:
            warn(f"{change.path}: {change.why}")
        for diff in outcome.diffs:
            typer.echo("\n".join(map(printable, diff.splitlines())))
    return outcomes


def _locked(project: Project) -> AbstractContextManager[None]:
    from hexapla.jobs.lock import exclusive

    return exclusive(project)


def _codes(values: list[str] | None) -> tuple[str, ...]:
    return tuple(code.strip().upper() for value in values or () for code in value.split(",") if code.strip())


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    add_command(app, check)
