"""Which documents a command is about, and the job for each."""

from __future__ import annotations

import contextlib
import difflib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from hexapla.errors import ConfigError, HexaplaError
from hexapla.jobs.model import Job
from hexapla.jobs.renames import with_renames
from hexapla.project import Project

VERBS = ("extract", "build", "check", "status", "changes")
_NOT_SOURCES = ("readme", "license", "licence", "notice")


@dataclass(frozen=True, slots=True)
class _Source:
    """A source file; ``problem`` says why it is no document: it leaves the folder, or its id is another's."""

    path: Path
    problem: HexaplaError | None = None


def plan(project: Project, verb: str, documents: Sequence[str] = (), **options: Any) -> tuple[Job, ...]:
    """Return the jobs of ``verb`` for the documents named (all if none is), ordered by id.

    A document is named by its id, a glob of ids, or the path of its source, of its template or of a folder of them. The
    path of a catalog, or of a folder of catalogs, names the document in that language only. Hidden files, and README,
    LICENSE and NOTICE files, are not sources. ``options`` are fields of :class:`Job`. Raises ConfigError for an unknown
    verb, a missing source folder or a name that is no document's; a file that leaves the source folder, or has the id
    of another, is the ``problem`` of its job.
    """
    if verb not in VERBS:
        raise ConfigError(f"unknown verb {verb!r}", hint=f"known are {', '.join(VERBS)}")
    sources = _sources(project)
    wanted = _wanted(project, sources, documents) if documents else {name: {""} for name in sources}
    languages = options.pop("languages", ()) or (project.editions if verb == "build" else project.languages)
    jobs = []
    for name, only in sorted(wanted.items()):
        chosen = tuple(tag for tag in languages if "" in only or tag in only)
        jobs.append(Job(verb, project, name, sources[name].path, chosen, problem=sources[name].problem, **options))
    return with_renames(jobs, sources) if verb == "extract" else tuple(jobs)


def divided(project: Project, names: Iterable[str]) -> tuple[list[str], list[Path]]:
    """Return which of ``names`` are to be planned as documents, and which are catalogs (or folders) of no document."""
    documents: list[str] = []
    files: list[Path] = []
    places: list[_Place] = []
    for name in names:
        path = Path(name)
        if path.suffix.lower() == ".po" or path.is_dir():
            places = places or list(_places(project, _sources(project)))
            if not _at(name, places):
                files.append(path)
                continue
        documents.append(name)
    return documents, files


def _sources(project: Project) -> dict[str, _Source]:
    """Return every file in the source folder by document id."""
    folder = project.source_folder
    if not folder.is_dir():
        name = project.display(folder)
        raise ConfigError("there is no such folder", path=f"{name}/", hint="make it and put the sources there")
    found: dict[str, _Source] = {}
    for path in sorted(_files(project)):
        try:
            name = project.document_id(path)
        except HexaplaError as error:
            found[project.display(path)] = _Source(path, error)
        else:
            first = found.get(name)
            found[name] = _Source(path, _clash(project, first.path, path) if first else None)
    return found


def _clash(project: Project, *paths: Path) -> HexaplaError | None:
    """Return the error that two paths with one id are."""
    try:
        project.document_ids(paths)
    except HexaplaError as error:
        return error
    return None


def _files(project: Project) -> Iterator[Path]:
    """Yield what may be a source, and links to folders that lie outside."""
    rules = set(project.its_files)
    for where, folders, names in os.walk(project.source_folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in (*folders, *names):
            path = Path(where, name)
            if name in folders:
                kept_aside = not path.is_symlink() or path.resolve().is_relative_to(project.source_folder)
            else:
                kept_aside = name.startswith(".") or name.endswith("~") or path.stem.lower() in _NOT_SOURCES
            if not kept_aside and not name.endswith((".its", ".bak", ".license")) and path not in rules:
                yield path


def _wanted(project: Project, sources: dict[str, _Source], names: Iterable[str]) -> dict[str, set[str]]:
    """Return the documents that ``names`` name, each with the languages it is named in ("" is all)."""
    wanted: dict[str, set[str]] = {}
    places: list[_Place] = []
    for name in names:
        found = [(document, "") for document in sources if fnmatchcase(document, name)]
        if not found:
            places = places or list(_places(project, sources))
            found = _at(name, places)
        if not found:
            raise ConfigError(f"no document is called {name!r}", hint=_hint(sources, name))
        for document, language in found:
            wanted.setdefault(document, set()).add(language)
    return wanted


_Place = tuple[Path, str, str]
"""A file, its document, and its language if it is a catalog."""


def _at(name: str, places: Iterable[_Place]) -> list[tuple[str, str]]:
    """Return the documents and languages of the file ``name``, or of what is in the folder ``name``."""
    try:
        path = Path(name).resolve()
        direct = Path(os.path.abspath(name))  # noqa: PTH100 - the name of a link, not where it leads
    except (OSError, ValueError, RuntimeError):
        return []
    return [(document, tag) for place, document, tag in places if {path, direct} & {place, *place.parents}]


def _places(project: Project, sources: dict[str, _Source]) -> Iterator[_Place]:
    for document, source in sources.items():
        yield source.path, document, ""
        with contextlib.suppress(HexaplaError):  # of a document that has a problem
            yield project.template_path(document), document, ""
            for language in project.languages:
                yield project.catalog_path(document, language), document, language


def _hint(sources: Iterable[str], name: str) -> str:
    near = difflib.get_close_matches(name, sources, 1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else "hexapla status lists the documents"
