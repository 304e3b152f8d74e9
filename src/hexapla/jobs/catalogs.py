"""The catalogs of a document, as jobs read them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from hexapla.catalogs import load_catalog
from hexapla.catalogs.memory import Memory
from hexapla.errors import CatalogError, HexaplaError
from hexapla.jobs.model import Job
from hexapla.languages import same_language
from hexapla.model import Catalog
from hexapla.project import Project


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


def catalogs_on_disk(project: Project, language: str) -> Iterator[tuple[str, Path]]:
    """Yield (document id, path) of every catalog in ``language``, also of documents that are no more."""
    folder = project.catalog_path("x", language).parent
    for path in sorted(folder.rglob("*.po")) if folder.is_dir() else ():
        if not path.name.startswith("."):
            yield path.relative_to(folder).with_suffix("").as_posix(), path


def memories(project: Project, languages: Iterable[str]) -> Mapping[str, Memory]:
    """Return what the project has translated, by language. A catalog that cannot be read says nothing."""
    trust = project.settings.memory == "trust"
    result = {}
    for language in sorted(languages):
        known = []
        for document, path in catalogs_on_disk(project, language):
            with contextlib.suppress(HexaplaError):
                known.append((document, load_catalog(path, name=project.display(path))))
        result[language] = Memory.of(known, trust=trust)
    return result
