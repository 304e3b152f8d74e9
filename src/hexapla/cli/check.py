"""``hexapla check``."""

from __future__ import annotations

import os
import sys
from typing import Annotated

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

Codes = Annotated[
    list[str] | None, typer.Option(metavar="CODE", help="Codes or prefixes of rules; repeatable or with commas.")
]


def check(
    options: Global,
    documents: Documents = None,
    language: Languages = None,
    select: Codes = None,
    ignore: Codes = None,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="SEVERITY", help="error, warning or info: from where to exit 1.")
    ] = "",
    output_format: Annotated[
        list[str] | None,
        typer.Option("--output-format", metavar="NAME[:FILE]", help="full, concise, json, jsonl; repeatable."),
    ] = None,
    jobs: Jobs = 0,
) -> int:
    """Check the translations: exit 1 if a rule finds an error."""
    from hexapla.checks import SEVERITIES, Selection
    from hexapla.jobs import plan
    from hexapla.jobs.check import check_codes
    from hexapla.report import findings as report

    project = options.open()
    gate = fail_on or project.settings.check.fail_on
    if gate not in SEVERITIES:
        raise ConfigError(f"unknown severity {gate!r}", hint=f"known are {', '.join(SEVERITIES)}")
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    known: dict[str, report.Report] = {
        "full": lambda items, code: report.full(items, code, colour=colour),
        "concise": report.concise,
        "json": report.as_json,
        "jsonl": report.as_jsonl,
    }
    outputs = Outputs.parse(output_format or (), known, "full" if sys.stdout.isatty() else "concise")
    chosen = Selection(select=_codes(select), ignore=_codes(ignore))
    chosen.rules()
    check_codes(project)
    planned = plan(
        project,
        "check",
        documents or (),
        languages=selected_languages(project, language),
        select=tuple(chosen.select),
        ignore=tuple(chosen.ignore),
    )
    outcomes = run_jobs(planned, options, jobs)
    errors = report_errors(outcomes, options)
    findings = [finding for outcome in outcomes for finding in outcome.findings]
    grave = SEVERITIES[: SEVERITIES.index(gate) + 1]
    code = 2 if errors else 1 if any(finding.severity in grave for finding in findings) else 0
    outputs.write(findings, code, options)
    return code


def _codes(values: list[str] | None) -> tuple[str, ...]:
    return tuple(code.strip().upper() for value in values or () for code in value.split(",") if code.strip())


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    add_command(app, check)
