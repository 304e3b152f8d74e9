"""Check: the rules over every catalog of a document."""

from __future__ import annotations

from dataclasses import replace

from hexapla.checks import Selection, check_pairs, pairs
from hexapla.errors import HexaplaError
from hexapla.jobs.catalogs import catalogs
from hexapla.jobs.model import Job, Outcome
from hexapla.model import Catalog, Finding


def check(job: Job) -> Outcome:
    """Check the document's translation in each language; one without a catalog is untranslated throughout."""
    document = job.read()
    errors: list[HexaplaError] = []
    findings: list[Finding] = []
    for language, found in catalogs(job):
        requirement = job.project.requirement(job.document, language)
        if isinstance(found, HexaplaError):
            errors.append(found)
        elif requirement == "required" or (requirement == "optional" and found):
            path = job.project.display(job.project.catalog_path(job.document, language))
            catalog = replace(found or Catalog(language=language), path=path)
            findings += check_pairs(pairs(document, catalog), selection(job, language))
    return Outcome(
        "check",
        job.document,
        document.path,
        findings=tuple(findings),
        notices=document.notices,
        errors=tuple(errors),
    )


def selection(job: Job, language: str) -> Selection:
    """Return which rules run for the document in ``language``: the settings, then the command line."""
    settings = job.project.check_settings(job.document, language)
    return Selection(
        select=job.select or settings.select,
        ignore=(*settings.ignore, *job.ignore),
        severity=dict(settings.severity),
    )
