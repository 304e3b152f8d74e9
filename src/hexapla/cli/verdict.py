"""What came of a check: findings, the baseline, and whether the gate is met."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hexapla.checks import conclude
from hexapla.cli.common import plural, warn
from hexapla.errors import ConfigError, HexaplaError
from hexapla.files import write_file
from hexapla.jobs import Job, Outcome
from hexapla.jobs.files import FileJob
from hexapla.model import Finding
from hexapla.report import baseline
from hexapla.report.baseline import Baseline
from hexapla.report.checked import Checked, Failure

Jobs = Sequence[Job | FileJob]


def concluded(planned: Jobs, outcomes: Sequence[Outcome]) -> list[Finding]:
    """Return all findings. The documents are judged together, each other catalog on its own."""
    documents = [outcome for job, outcome in zip(planned, outcomes, strict=True) if isinstance(job, Job)]
    files = [outcome for job, outcome in zip(planned, outcomes, strict=True) if not isinstance(job, Job)]
    together = conclude(item for outcome in documents for item in outcome.examinations)
    return [*together, *(finding for outcome in files for finding in outcome.findings)]


def failed(findings: Sequence[Finding], outcomes: Sequence[Outcome], gate: Sequence[str], *, dry: bool) -> bool:
    """Whether the gate is not met: by a finding, a threshold, or files that a fix would change."""
    counted = any(item.severity in gate and not item.suppressed and not item.baseline for item in findings)
    missed = any(not summary.passed for outcome in outcomes for summary in outcome.summaries)
    return counted or missed or (dry and any(outcome.diffs for outcome in outcomes))


def checked(
    findings: Sequence[Finding],
    planned: Jobs,
    outcomes: Sequence[Outcome],
    gate: tuple[str, ...],
    code: int,
) -> Checked:
    """Return what the reports take: all that came of the check, and the exit ``code``."""
    return Checked(
        tuple(findings),
        tuple(summary for outcome in outcomes for summary in outcome.summaries),
        tuple(
            Failure(error, outcome.document, _language_of(job, error))
            for job, outcome in zip(planned, outcomes, strict=True)
            for error in outcome.errors
        ),
        frozenset(rule for outcome in outcomes for item in outcome.examinations for rule in item.ran),
        gate,
        code,
    )


def _language_of(job: Job | FileJob, error: HexaplaError) -> str:
    """Return the language whose catalog could not be read, "" if it is not that."""
    if not isinstance(job, Job):
        return job.language
    project = job.project
    places = {project.display(project.catalog_path(job.document, tag)): tag for tag in job.languages}
    return places.get(error.path, "")


def known(file: Path | None, *, update: bool, part: bool) -> Baseline:
    """Return the findings that are known. Raises ConfigError, also for an update from a part of the project."""
    if update and part:
        hint = "leave out the names and the options that select"
        raise ConfigError("--update-baseline is for the whole project", hint=hint)
    if file is None or (update and not file.exists()):
        return baseline.Baseline()
    try:
        return baseline.parse(file.read_bytes(), str(file))
    except OSError as error:
        hint = "make it with --update-baseline, or correct the name"
        raise ConfigError(f"cannot be read: {error.strerror}", path=str(file), hint=hint) from error


def updated(file: Path, known: Baseline, findings: Sequence[Finding], *, growing: bool) -> Baseline | None:
    """Write the baseline of ``findings`` and return it; None if it would grow and may not (``growing``): it stays."""
    new = baseline.grown(findings, known)
    if new and file.exists() and not growing:
        warn(f"{file}: not updated: {plural(len(new), 'finding')} would be added; mend them, or say --allow-growth")
        return None
    data = baseline.dump(findings)
    write_file(file, data)
    now = baseline.parse(data, str(file))
    warn(f"{file}: {plural(len(now.fingerprints), 'finding')} known")
    return now
