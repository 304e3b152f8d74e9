"""Build: the editions of a document, each with links to the others that exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from hexapla import writers
from hexapla.editions import Summary, translate, untranslated_attributes
from hexapla.errors import HexaplaError, WriteError
from hexapla.files import write_file
from hexapla.jobs.catalogs import catalogs
from hexapla.jobs.model import Change, Edition, Job, Outcome
from hexapla.jobs.status import summarize
from hexapla.model import Catalog, Document, State
from hexapla.project import Project


@dataclass(frozen=True, slots=True)
class _Plan:
    """One language of a build: its document, or why there is none.

    ``missing``: there can be no edition, and files of an earlier one go. ``refused``, or neither: none is written now;
    what is there stays. ``withheld``: it is not meant to exist, and is not named as missing.
    """

    language: str
    document: Document | None = None
    attributes: int = 0
    missing: str = ""
    refused: str = ""
    withheld: bool = False


def build(job: Job) -> Outcome:
    """Write the editions of the document in the languages and formats of ``job``."""
    document = job.read()
    errors: list[HexaplaError] = []
    plans: list[_Plan] = []
    summaries: list[Summary] = []
    found = dict(catalogs(_for_all_languages(job)))
    for language in job.project.editions:
        catalog = found.get(language)
        if language == job.project.source_language:
            plans.append(_Plan(language, document))
        elif isinstance(catalog, HexaplaError):
            errors.append(catalog)
            plans.append(_Plan(language))  # the error says why; what an earlier build wrote stays
        elif job.project.requirement(job.document, language) == "withheld":
            plans.append(_Plan(language, withheld=True))
        else:
            summary = summarize(job, document, language, catalog)
            if language in job.languages:
                summaries.append(summary)
            plans.append(_plan(job, document, catalog, summary))
    changes: list[Change] = []
    editions: list[Edition] = []
    for item in plans:
        if item.language in job.languages:
            edition, written = _write(job, item, plans, errors)
            changes += written
            if not item.withheld:
                editions.append(edition)
    files = sum(len(edition.files) for edition in editions)
    return Outcome(
        "build",
        job.document,
        document.path,
        changes=tuple(changes),
        unchanged=files - sum(change.why != "removed" for change in changes),
        editions=tuple(editions),
        summaries=tuple(summaries),
        notices=document.notices,
        errors=tuple(errors),
    )


def _for_all_languages(job: Job) -> Job:
    """The switcher names every edition, also when only some are built."""
    return replace(job, languages=job.project.languages)


def _plan(job: Job, document: Document, catalog: Catalog | None, summary: Summary) -> _Plan:
    settings = job.project.settings
    language = summary.language
    if catalog is None:
        return _Plan(language, missing="no catalog yet")
    if not summary.translated and summary.units:
        return _Plan(language, missing="not translated yet")
    if summary.per_cent < settings.minimum:
        return _Plan(language, missing=f"{summary.share} % translated, the minimum is {settings.minimum:g} %")
    left = summary.untranslated + summary.broken + summary.fuzzy - summary.outdated
    if settings.untranslated == "fail" and left:
        return _Plan(language, refused=f"{left} segments are not translated")
    if settings.outdated == "fail" and summary.outdated:
        return _Plan(language, refused=f"{summary.outdated} translations are outdated")
    fallback = "omit" if settings.untranslated == "omit" else "source"
    edition = translate(document, catalog, language=language, fallback=fallback, outdated=settings.outdated)
    attributes = untranslated_attributes(document, catalog) if fallback == "source" else 0
    return _Plan(language, edition, attributes)


def _write(job: Job, item: _Plan, plans: list[_Plan], errors: list[HexaplaError]) -> tuple[Edition, tuple[Change, ...]]:
    """Write the files of one edition; what an edition that is no more had before is removed."""
    changes: list[Change] = []
    files: list[str] = []
    for name, path in _files(job, item.language):
        shown = job.project.display(path)
        try:
            if item.document is not None:
                data = writers.render(
                    item.document,
                    name,
                    editions=_switcher(job.project, job.document, plans),
                    alternates=_alternates(job, item.language),
                )
                new = not path.exists()
                if _changes(path, data) if job.dry else write_file(path, data, name=shown):
                    changes.append(Change(shown, "new" if new else "changed"))
                files.append(shown)
            elif (item.missing or item.withheld) and path.exists():
                if not job.dry:
                    _remove(path, shown)
                changes.append(Change(shown, "removed"))
        except HexaplaError as error:
            error.path = error.path or shown
            errors.append(error)
    blocks = item.document.blocks if item.document else ()
    fallbacks = item.attributes + sum(block.state is State.FALLBACK for block in blocks)
    fallbacks += len(item.document.untranslated_metadata) if item.document else 0
    edition = Edition(
        job.document,
        item.language,
        tuple(files),
        fallbacks,
        sum(block.state is State.OUTDATED for block in blocks),
        item.missing,
        item.refused,
    )
    return edition, tuple(changes)


def _files(job: Job, language: str) -> Iterator[tuple[str, Path]]:
    for name in job.formats or tuple(job.project.settings.formats):
        if name == "native":
            yield name, job.project.native_path(job.document, language, job.path)
        else:
            yield name, job.project.edition_path(job.document, language, writers.suffix_of(name))


def _changes(path: Path, data: bytes) -> bool:
    try:
        return not path.is_file() or path.read_bytes() != data
    except OSError as error:
        raise WriteError(f"cannot be read: {error.strerror}", path=path.as_posix()) from error


def _remove(path: Path, shown: str) -> None:
    try:
        path.unlink()
    except OSError as error:
        raise WriteError(f"cannot be removed: {error.strerror}", path=shown, hint="check the folder") from error


def _switcher(project: Project, document: str, plans: list[_Plan]) -> Mapping[str, str | None]:
    """Return the URL of each edition's page; a relative one works from the page of any other."""
    shown = [item for item in plans if not item.withheld]
    if len(shown) < 2:
        return {}
    up = "../" * (document.count("/") + 1)
    base = project.settings.base_url.rstrip("/") + "/" if project.settings.base_url else up
    return {item.language: f"{base}{item.language}/{quote(document)}.html" if item.document else None for item in shown}


def _alternates(job: Job, language: str) -> Mapping[str, str]:
    names = [name for name, _ in _files(job, language)]
    return {"application/akn+xml": f"{quote(Path(job.document).name)}.xml"} if "akn" in names else {}
