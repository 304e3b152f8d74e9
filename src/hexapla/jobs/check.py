"""Check: the rules over every catalog of a document."""

from __future__ import annotations

from dataclasses import replace

from hexapla.checks import Selection, check_pairs, pairs
from hexapla.errors import ConfigError, HexaplaError
from hexapla.jobs.catalogs import catalogs
from hexapla.jobs.model import Job, Outcome
from hexapla.model import Catalog, Finding
from hexapla.project import CheckTable, Project
from hexapla.project.settings import merge_check


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
    settings = merge_check(settings, CheckTable(select=job.select or None, ignore=job.ignore or None))
    return Selection(select=settings.select, ignore=settings.ignore, severity=settings.severity)


def check_codes(project: Project) -> None:
    """Raise ConfigError, with the settings file, if the settings name a rule that does not exist."""
    check = project.settings.check
    top = CheckTable(select=check.select, ignore=check.ignore, severity=check.severity)
    for table in (top, *check.language.values(), *check.document.values()):
        try:
            Selection(table.select or (), table.ignore or (), table.severity or {}).rules()
        except ConfigError as error:
            raise ConfigError(error.message, path=project.file, hint=error.hint) from error
