"""The catalogs of a document, as jobs read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hexapla.catalogs import load_catalog
from hexapla.errors import CatalogError, HexaplaError
from hexapla.jobs.model import Job
from hexapla.languages import same_language
from hexapla.model import Catalog


def catalog_of(job: Job, language: str) -> Catalog | None:
    """Return the document's catalog in ``language``, or None if there is none.

    Raises CatalogError if it cannot be read, or says that it is of another language.
    """
    path = job.project.catalog_path(job.document, language)
    if not path.exists():
        return None
    name = job.project.display(path)
    catalog = load_catalog(path, name=name)
    declared = catalog.field("Language").strip()
    if declared and not _is(job, declared, language):
        hint = f"move it to the folder of {declared}, or correct its header"
        raise CatalogError(f"the catalog is of language {declared!r}, not {language!r}", path=name, hint=hint)
    return replace(catalog, language=language)


def catalogs(job: Job) -> Iterator[tuple[str, Catalog | HexaplaError | None]]:
    """Yield each language of ``job`` with its catalog, None if it has none, or the error that reading it gave."""
    for language in job.languages:
        if language == job.project.source_language:
            continue
        try:
            yield language, catalog_of(job, language)
        except HexaplaError as error:
            yield language, error


def _is(job: Job, declared: str, language: str) -> bool:
    try:
        return job.project.language(declared) == language
    except HexaplaError:
        return same_language(declared, language)
