"""Running jobs: one after the other, or on any ``concurrent.futures`` executor, with the same results."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.errors import HexaplaError
from hexapla.jobs.build import build
from hexapla.jobs.check import check
from hexapla.jobs.extract import extract
from hexapla.jobs.model import Job, Outcome
from hexapla.jobs.status import status

if TYPE_CHECKING:
    from concurrent.futures import Executor

_VERBS: dict[str, Callable[[Job], Outcome]] = {"extract": extract, "build": build, "check": check, "status": status}


def execute(job: Job) -> Outcome:
    """Do ``job``. What goes wrong is in the outcome's ``errors``: one bad document does not stop the others."""
    try:
        outcome = _VERBS[job.verb](job)
    except HexaplaError as error:
        outcome = _failed(job, error)
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
    """Yield the outcome of each job, in the order of ``jobs``."""
    yield from map(execute, jobs) if executor is None else executor.map(execute, jobs)
