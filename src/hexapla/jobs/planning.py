"""Which documents a command is about, and the job for each."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from hexapla.errors import ConfigError, HexaplaError
from hexapla.jobs.model import Job
from hexapla.project import Project

VERBS = ("extract", "build", "check", "status")
_NOT_SOURCES = ("readme", "license", "licence", "notice")


@dataclass(frozen=True, slots=True)
class _Source:
    """A source file; ``problem`` says why it is no document: it leaves the folder, or its id is another's."""

    path: Path
    problem: HexaplaError | None = None


def plan(project: Project, verb: str, documents: Sequence[str] = (), **options: Any) -> tuple[Job, ...]:
    """Return the jobs of ``verb`` for the documents named (all if none is), ordered by id.

    A document is named by its id, the path of its source, template or one of its catalogs, of a folder of them, or a
    glob of ids. Hidden files, and README, LICENSE and NOTICE files, are not sources. ``options`` are fields of
    :class:`Job`. Raises ConfigError for an unknown verb, a missing source folder or a name that is no document's; a
    file that leaves the source folder, or has the id of another, is the ``problem`` of its job.
    """
    if verb not in VERBS:
        raise ConfigError(f"unknown verb {verb!r}", hint=f"known are {', '.join(VERBS)}")
    sources = _sources(project)
    wanted = _wanted(project, sources, documents) if documents else sorted(sources)
    languages = options.pop("languages", ()) or (project.editions if verb == "build" else project.languages)
    return tuple(
        Job(verb, project, name, sources[name].path, tuple(languages), problem=sources[name].problem, **options)
        for name in wanted
    )


def _sources(project: Project) -> dict[str, _Source]:
    """Return every file in the source folder by document id."""
    folder = project.source_folder
    if not folder.is_dir():
        name = project.display(folder)
        raise ConfigError("there is no such folder", path=f"{name}/", hint="make it and put the sources there")
    found: dict[str, _Source] = {}
    for path in sorted(_files(project)):
        try:
            name, problem = project.document_id(path), None
            if name in found:
                project.document_ids((found[name].path, path))
        except HexaplaError as error:
            shown = project.display(path)
            problem = error
            name = next((name for name, source in found.items() if error.path == shown and _twin(source, path)), shown)
        found[name] = _Source(path, problem)
    return found


def _twin(source: _Source, path: Path) -> bool:
    return source.path.parent == path.parent and source.path.stem == path.stem


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
            if not kept_aside and not name.endswith((".its", ".bak", ".license")) and path.resolve() not in rules:
                yield path


def _wanted(project: Project, sources: dict[str, _Source], names: Iterable[str]) -> list[str]:
    wanted: set[str] = set()
    for name in names:
        found = {document for document in sources if fnmatchcase(document, name)} or _by_path(project, sources, name)
        if not found:
            raise ConfigError(f"no document is called {name!r}", hint=_hint(sources, name))
        wanted |= found
    return sorted(wanted)


def _by_path(project: Project, sources: dict[str, _Source], name: str) -> set[str]:
    """Return the documents whose source, template or catalog is at the path ``name`` or below it."""
    try:
        path = Path(name).resolve()
        return {
            document
            for document, source in sources.items()
            for file in (source.path, *_catalog_paths(project, document))
            if path == file or path in file.parents or path == file.resolve()
        } if path.is_relative_to(project.root) else set()
    except (OSError, ValueError, RuntimeError):
        return set()


def _catalog_paths(project: Project, document: str) -> Iterator[Path]:
    try:
        yield project.template_path(document)
        for language in project.languages:
            yield project.catalog_path(document, language)
    except HexaplaError:  # of a document with a problem
        return


def _hint(sources: Iterable[str], name: str) -> str:
    near = difflib.get_close_matches(name, sources, 1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else "hexapla status lists the documents"
