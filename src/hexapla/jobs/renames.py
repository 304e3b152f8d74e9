"""Renamed sources: catalogs whose source is gone are given to the new document that has their texts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from hexapla.catalogs import load_catalog
from hexapla.errors import HexaplaError
from hexapla.jobs.catalogs import catalogs_on_disk
from hexapla.jobs.model import Job
from hexapla.project import Project
from hexapla.segmentation import segment

_ALIKE = 0.5
"""The share of a document's texts that an orphaned catalog must have to be its own under another name."""


def with_renames(jobs: Sequence[Job], documents: Collection[str]) -> tuple[Job, ...]:
    """Return the extract jobs, each new document with the name that it had before, if its catalogs tell.

    ``documents`` are the ids of all sources. A document is new if it has neither template nor catalog; an id is
    orphaned if it has catalogs and no source. The best pairs come first; nothing is given away twice.
    """
    if not jobs:
        return ()
    project = jobs[0].project
    orphans = _orphans(project, set(documents))
    fresh = [job for job in jobs if not job.problem and not _has_catalogs(project, job.document)] if orphans else []
    texts = {job.document: _texts(job) for job in fresh}
    scored = sorted(
        (
            (-score, name, old)
            for name, wanted in texts.items()
            for old, known in orphans.items()
            if (score := len(wanted & known) / max(len(wanted), 1)) >= _ALIKE
        ),
    )
    given: dict[str, str] = {}
    for _, name, old in scored:
        if name not in given and old not in given.values():
            given[name] = old
    return tuple(replace(job, renamed_from=given.get(job.document, "")) for job in jobs)


def old_files(job: Job) -> Iterator[Path]:
    """Yield the template and the catalogs that the document has under its old name."""
    yield job.project.template_path(job.renamed_from)
    for language in job.project.languages:
        yield job.project.catalog_path(job.renamed_from, language)


def _orphans(project: Project, documents: set[str]) -> Mapping[str, set[str]]:
    """Return the ids that have catalogs and no source, with the texts of these."""
    found: dict[str, set[str]] = {}
    for language in project.languages:
        for name, path in catalogs_on_disk(project, language):
            if name not in documents:
                try:
                    catalog = load_catalog(path, name=project.display(path))
                except HexaplaError:
                    continue  # its own document's jobs would report it; there is none
                found.setdefault(name, set()).update(message.source for message in catalog.messages)
    return found


def _has_catalogs(project: Project, document: str) -> bool:
    paths = [project.template_path(document), *(project.catalog_path(document, tag) for tag in project.languages)]
    return any(path.exists() for path in paths)


def _texts(job: Job) -> set[str]:
    try:
        return {item.source for item in segment(job.read())}
    except HexaplaError:
        return set()  # the job itself reports it
