"""Status: how many units and words of each edition are done."""

from __future__ import annotations

from dataclasses import replace

from hexapla import editions
from hexapla.editions import Summary
from hexapla.errors import HexaplaError
from hexapla.jobs.catalogs import catalogs
from hexapla.jobs.model import Job, Outcome
from hexapla.model import Catalog, Document


def status(job: Job) -> Outcome:
    """Count what is done of the document in each language. A language without a catalog has nothing done."""
    document = job.read()
    errors: list[HexaplaError] = []
    summaries: list[Summary] = []
    for language, found in catalogs(job):
        if isinstance(found, HexaplaError):
            errors.append(found)
        elif job.project.requirement(job.document, language) != "withheld":
            summaries.append(summarize(job, document, language, found))
    return Outcome(
        "status",
        job.document,
        document.path,
        summaries=tuple(summaries),
        notices=document.notices,
        errors=tuple(errors),
    )


def summarize(job: Job, document: Document, language: str, catalog: Catalog | None) -> Summary:
    """Return how far ``document`` is translated in ``catalog``, and what the project asks of it."""
    return replace(
        editions.summarize(document, catalog or Catalog(language=language)),
        threshold=job.project.threshold(language),
        requirement=job.project.requirement(job.document, language),
    )
