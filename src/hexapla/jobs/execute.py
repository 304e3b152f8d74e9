"""Running jobs: one after the other, or on any ``concurrent.futures`` executor, with the same results."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeGuard

from hexapla.errors import HexaplaError
from hexapla.jobs.build import build
from hexapla.jobs.catalogs import catalogs_on_disk, memories
from hexapla.jobs.changes import changes
from hexapla.jobs.check import check
from hexapla.jobs.extract import extract
from hexapla.jobs.files import FileJob, check_file
from hexapla.jobs.model import Job, Outcome
from hexapla.jobs.status import status
from hexapla.project import Project

if TYPE_CHECKING:
    from concurrent.futures import Executor

_VERBS: dict[str, Callable[[Any], Outcome]] = {
    "extract": extract,
    "build": build,
    "check": check,
    "status": status,
    "changes": changes,
    "check-file": check_file,
}


def execute(job: Job | FileJob) -> Outcome:
    """Do ``job``. What goes wrong is in the outcome's ``errors``: one bad document does not stop the others."""
    try:
        outcome = _VERBS[job.verb](job)
    except HexaplaError as cause:
        outcome = _failed(job, cause)
    except Exception as cause:  # a fault of ours; the other documents are none the worse for it
        error = HexaplaError(f"internal error: {type(cause).__name__}: {cause}", hint="report it, with --verbose")
        error.__cause__ = cause
        outcome = _failed(job, error)
    return replace(outcome, traces=tuple(map(_trace, outcome.errors))) if outcome.errors else outcome


def _failed(job: Job | FileJob, error: HexaplaError) -> Outcome:
    error.path = error.path or job.name
    return Outcome(job.verb, job.document, job.name, errors=(error,))


def _trace(error: HexaplaError) -> str:
    return "".join(traceback.format_exception(error))


def run(jobs: Iterable[Job | FileJob], *, executor: Executor | None = None) -> Iterator[Outcome]:
    """Yield the outcome of each job, in the order of ``jobs``.

    Documents whose catalogs need the project's memory are finished last, from what was on the disk when all others were
    done, so that serial and parallel runs write the same bytes.
    """
    planned = tuple(jobs)
    empty = _without_catalogs(planned)
    planned = tuple(replace(job, memory={}) if _asks(job) and job.project in empty else job for job in planned)
    outcomes = map(execute, planned) if executor is None else executor.map(execute, planned)
    waiting: list[tuple[Job, Outcome]] = []
    for job, outcome in zip(planned, outcomes, strict=True):
        if outcome.deferred and isinstance(job, Job):
            waiting.append((job, outcome))
        else:
            yield outcome
    yield from _with_memory(waiting)


def _asks(job: Job | FileJob) -> TypeGuard[Job]:
    """Whether ``job`` may want to know what the project has translated."""
    return isinstance(job, Job) and job.verb == "extract" and job.memory is None


def _without_catalogs(jobs: Iterable[Job | FileJob]) -> set[Project]:
    """Return the projects whose extracts need not ask: no document of them has a catalog yet."""
    return {project for project in {job.project for job in jobs if _asks(job)} if not _has_catalogs(project)}


def _has_catalogs(project: Project) -> bool:
    return any(True for language in project.languages for _ in catalogs_on_disk(project, language))


def _with_memory(waiting: Sequence[tuple[Job, Outcome]]) -> Iterator[Outcome]:
    """Finish the documents that wait for the memory; it is read once, before any of them is written."""
    if not waiting:
        return
    asked = {language for _, outcome in waiting for language in outcome.deferred}
    memory = memories(waiting[0][0].project, asked)
    for job, first in waiting:
        rest = execute(replace(job, languages=first.deferred, memory=memory))
        done = {change.path for change in first.changes}
        template = job.project.display(job.project.template_path(job.document))
        again = any(change.path == template for change in rest.changes)  # if nothing is written
        yield replace(
            rest,
            changes=(*first.changes, *(change for change in rest.changes if change.path not in done)),
            unchanged=first.unchanged + rest.unchanged - (not again),
            errors=(*first.errors, *rest.errors),
            traces=(*first.traces, *rest.traces),
            refused=(*first.refused, *rest.refused),
        )
