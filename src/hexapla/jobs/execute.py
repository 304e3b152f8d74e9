"""Running jobs: one after the other, or on any ``concurrent.futures`` executor, with the same results."""

from __future__ import annotations

import functools
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.errors import HexaplaError
from hexapla.jobs.build import build
from hexapla.jobs.catalogs import catalogs_on_disk, memories
from hexapla.jobs.changes import changes
from hexapla.jobs.check import check
from hexapla.jobs.extract import extract
from hexapla.jobs.model import Job, Outcome
from hexapla.jobs.status import status
from hexapla.project import Project

if TYPE_CHECKING:
    from concurrent.futures import Executor

_VERBS: dict[str, Callable[[Job], Outcome]] = {
    "extract": extract,
    "build": build,
    "check": check,
    "status": status,
    "changes": changes,
}


def execute(job: Job) -> Outcome:
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


def _failed(job: Job, error: HexaplaError) -> Outcome:
    name = job.project.display(job.path)
    error.path = error.path or name
    return Outcome(job.verb, job.document, name, errors=(error,))


def _trace(error: HexaplaError) -> str:
    return "".join(traceback.format_exception(error))


def run(jobs: Iterable[Job], *, executor: Executor | None = None) -> Iterator[Outcome]:
    """Yield the outcome of each job, in the order of ``jobs``.

    Documents whose catalogs need the project's memory are finished last, from what was on the disk when all others were
    done, so that serial and parallel runs write the same bytes.
    """
    planned = tuple(map(_without_memory, jobs))
    outcomes = map(execute, planned) if executor is None else executor.map(execute, planned)
    waiting: list[tuple[Job, Outcome]] = []
    for job, outcome in zip(planned, outcomes, strict=True):
        if outcome.deferred:
            waiting.append((job, outcome))
        else:
            yield outcome
    yield from _with_memory(waiting)


def _without_memory(job: Job) -> Job:
    """Spare an extract the question if no document of the project has a catalog yet."""
    if job.verb != "extract" or job.memory is not None or _has_catalogs(job.project):
        return job
    return replace(job, memory={})


@functools.lru_cache(maxsize=1)
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
        again = any(change.path in done for change in rest.changes)  # the template, if nothing is written
        yield replace(
            rest,
            changes=(*first.changes, *(change for change in rest.changes if change.path not in done)),
            unchanged=first.unchanged + rest.unchanged - (not again),
            errors=(*first.errors, *rest.errors),
            traces=(*first.traces, *rest.traces),
            refused=(*first.refused, *rest.refused),
        )
