"""Renamed sources: catalogs whose source is gone are given to the new document that has their texts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from hexapla.catalogs import load_catalog
from hexapla.errors import HexaplaError
from hexapla.jobs.catalogs import catalogs_on_disk
from hexapla.jobs.model import Job
from hexapla.project import Project
from hexapla.segmentation import segment

_ALIKE = 0.5
"""The share of a document's texts that an orphaned catalog must have to be its own under another name."""


def with_renames(jobs: Sequence[Job], documents: Collection[str]) -> tuple[Job, ...]:
    """Return the extract jobs, each with the name that its document had before, if the catalogs tell.

    ``documents`` are the ids of all sources; an id is orphaned if it has catalogs and no source. An orphan belongs to a
    document if it has that one's texts, in a language of which the document has no catalog: the others may have gone
    over already. The best pairs come first; nothing is given away twice.
    """
    if not jobs:
        return ()
    orphans = _orphans(jobs[0].project, set(documents))
    asking = [job for job in jobs if not job.problem] if orphans else []
    scored = sorted((-score, job.document, old) for job in asking for score, old in _alike(job, orphans))
    given: dict[str, str] = {}
    for _, name, old in scored:
        if name not in given and old not in given.values():
            given[name] = old
    return tuple(replace(job, renamed_from=given.get(job.document, "")) for job in jobs)


_Orphans = Mapping[str, Mapping[str, set[str]]]
"""The texts of catalogs that have no source, by id and language."""


def _orphans(project: Project, documents: set[str]) -> _Orphans:
    found: dict[str, dict[str, set[str]]] = {}
    for language in project.languages:
        for name, path in catalogs_on_disk(project, language):
            if name not in documents:
                try:
                    catalog = load_catalog(path, name=project.display(path))
                except HexaplaError:
                    continue  # its own document's jobs would report it; there is none
                found.setdefault(name, {})[language] = {message.source for message in catalog.messages}
    return found


def _alike(job: Job, orphans: _Orphans) -> Iterator[tuple[float, str]]:
    """Yield the orphans that may be the document of ``job``, each with the share of its texts that they have."""
    project = job.project
    lacks = {tag for tag in project.languages if not project.catalog_path(job.document, tag).exists()}
    useful = {old: lacks & texts.keys() for old, texts in orphans.items() if lacks & texts.keys()}
    wanted = _texts(job) if useful else set()
    for old, languages in useful.items():
        known = set().union(*(orphans[old][language] for language in languages))
        score = len(wanted & known) / max(len(wanted), 1)
        if score >= _ALIKE:
            yield score, old


def _texts(job: Job) -> set[str]:
    try:
        return {item.source for item in segment(job.read())}
    except HexaplaError:
        return set()  # the job itself reports it
