"""How far the editions were at past commits: what ``hexapla status`` would have counted there.

The files of each commit are laid out in a temporary folder, only what differs from the commit before it, and only what
differs is counted again. The repository and the work tree are not touched. The settings are those of today: what the
project asks now is what the past is measured by.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from hexapla.catalogs.po import LIMIT
from hexapla.editions import Summary
from hexapla.errors import CatalogError, ConfigError
from hexapla.jobs.execute import run as run_all
from hexapla.jobs.model import Job, Outcome
from hexapla.jobs.planning import plan
from hexapla.jobs.repository import PastError, Repository
from hexapla.project import Project
from hexapla.project.paths import Folders, language_folders, without_suffix
from hexapla.project.validate import tags_of

POINTS = 30
"""How many commits are looked at: the first and the last that changed something, and others evenly between them."""

Runner = Callable[[Sequence[Job]], Iterable[Outcome]]

_LINKED = (".its", ".xml")


class Point(NamedTuple):
    """A commit: its id, the committer's date (ISO 8601), and how far each edition was.

    A language is left out where one of its catalogs could not be read: its share is not known.
    """

    commit: str
    date: str
    summaries: tuple[Summary, ...]


class History(NamedTuple):
    """The points, oldest first; ``remark`` says in words why there are none, or what is missing."""

    points: tuple[Point, ...]
    remark: str = ""


def unread(job: Job, found: Iterable[Summary]) -> frozenset[tuple[str, str]]:
    """Return the pairs (document, language) that ``job`` should have counted and that are not among ``found``."""
    there = {summary.language for summary in found}
    return frozenset(
        (job.document, language)
        for language in job.languages
        if language not in there
        and language != job.project.source_language
        and job.project.requirement(job.document, language) != "withheld"
    )


def history(
    project: Project,
    languages: Sequence[str] = (),
    wanted: Mapping[str, Sequence[str]] | None = None,
    run: Runner = run_all,
) -> History:
    """Return how far ``project`` was at past commits of the main line (first parents) that changed texts or catalogs.

    ``languages``: only these, all if none is given. ``wanted``: only these documents, each in its languages. ``run``
    does the counting. Never raises for what git says or lacks: that is the ``remark``.
    """
    try:
        with Repository(project.root) as repository, tempfile.TemporaryDirectory(prefix="hexapla-") as folder:
            commits = repository.commits(_paths(project))
            if not commits:
                raise PastError("Nothing of the texts is committed to git yet, so there is no history.")
            past = _Past(project, Path(folder).resolve(), repository, languages, wanted, run)
            sample = [commits[place] for place in _sample(len(commits))]
            points = tuple(Point(commit, date, found) for commit, date in sample for found in past.at(commit))
            shallow = repository.shallow
    except PastError as reason:
        return History((), str(reason))
    except OSError:
        return History((), "The past could not be laid out in a temporary folder, so there is no history.")
    return History(points, "The git clone is shallow: what came before its first commit is not in it." * shallow)


def _paths(project: Project) -> list[str]:
    """Return where the texts are: the files whose changes are the history."""
    places = (project.source_folder, project.locales_folder, *project.its_files)
    return [place.relative_to(project.root).as_posix() for place in places]


def _sample(count: int) -> list[int]:
    """Return at most :data:`POINTS` of ``count`` places, evenly, the first and the last among them."""
    if count <= POINTS:
        return list(range(count))
    return [round(number * (count - 1) / (POINTS - 1)) for number in range(POINTS)]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where things lie, below the project: what of a tree is needed, and which document a file belongs to."""

    source: PurePosixPath
    locales: PurePosixPath
    output: PurePosixPath
    its: frozenset[str]

    @classmethod
    def of(cls, project: Project) -> _Layout:
        source, locales = (
            PurePosixPath(folder.relative_to(project.root).as_posix())
            for folder in (project.source_folder, project.locales_folder)
        )
        output = PurePosixPath(project.settings.output)
        its = frozenset(path.relative_to(project.root).as_posix() for path in project.its_files)
        return cls(source, locales, output, its)

    def needs(self, name: str) -> bool:
        """Whether the file is a source, a catalog, or may be what a source links to."""
        path = PurePosixPath(name)
        if ".." in path.parts or "\\" in name:  # a tree that git did not make could hold them
            return False
        if path.is_relative_to(self.locales):
            return path.suffix == ".po"
        linked = path.suffix in _LINKED and not path.is_relative_to(self.output)
        return path.is_relative_to(self.source) or linked or name in self.its

    def owner(self, name: str) -> tuple[str, str] | None:
        """Return (document, folder of the language or "" for all) of a file; None if it may concern all documents."""
        path = PurePosixPath(name)
        if path.is_relative_to(self.locales):
            folder, *below = path.relative_to(self.locales).parts
            return without_suffix("/".join(below[1:])), folder
        if path.is_relative_to(self.source) and path.suffix != ".its" and name not in self.its:
            return without_suffix(path.relative_to(self.source).as_posix()), ""
        return None


class _Past:
    """A copy of the project that is moved from commit to commit, and what is counted in it."""

    def __init__(
        self,
        project: Project,
        folder: Path,
        repository: Repository,
        languages: Sequence[str],
        wanted: Mapping[str, Sequence[str]] | None,
        run: Runner,
    ) -> None:
        self.layout = _Layout.of(project)
        self.folder = folder
        self.project = project
        self.repository, self.run = repository, run
        self.languages = tuple(languages)
        self.wanted = wanted
        self.limit = max(LIMIT, project.settings.maximum_size)  # a larger file is refused all the same
        self.files: dict[str, str] = {}
        self.found: dict[tuple[str, str], Summary] = {}
        self.unread: set[tuple[str, str]] = set()
        self.folders: Folders | None = None

    def at(self, commit: str) -> Iterator[tuple[Summary, ...]]:
        """Yield what is counted at ``commit``; nothing if the project could not be opened there at all."""
        changed = self._move(commit)
        try:
            project = self._opened()
            jobs = self._planned(project)
        except ConfigError:
            self.folders = None  # the next one counts everything
            return
        owners = {self.layout.owner(name) for name in changed}
        self._count([job for old in jobs if (job := self._stale(old, owners, project.folders))])
        self.folders = project.folders
        pairs = [(job.document, language) for job in jobs for language in job.languages]
        unknown = {language for document, language in pairs if (document, language) in self.unread}
        yield tuple(self.found[pair] for pair in pairs if pair in self.found and pair[1] not in unknown)

    def _move(self, commit: str) -> frozenset[str]:
        """Lay out the files of ``commit``; return those that differ from what was there."""
        files = {
            name: blob
            for name, blob in self.repository.tree(commit).items()
            if self.layout.needs(name) and (self.folder / name).is_relative_to(self.folder)
        }
        changed = frozenset(name for name in {*files, *self.files} if files.get(name) != self.files.get(name))
        for name in sorted(changed & self.files.keys()):
            self._remove(self.folder / name)
        for name in sorted(changed & files.keys()):
            target = self.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self.repository.read(files[name], self.limit))
        self.files = files
        return changed

    def _remove(self, path: Path) -> None:
        """Remove a file, and the folders that are empty then: a file may take the place of one."""
        path.unlink(missing_ok=True)
        for parent in path.parents:
            if parent == self.folder or any(parent.iterdir()):
                break
            parent.rmdir()

    def _opened(self) -> Project:
        """Return the project with its folders where the copy is. Raises ConfigError."""
        layout, project = self.layout, self.project
        source, locales = self.folder / layout.source, self.folder / layout.locales
        source.mkdir(parents=True, exist_ok=True)
        named = language_folders(locales, project.editions, tags_of(project.settings))
        return replace(project, root=self.folder, folders=Folders(source, locales, self.folder / layout.output, named))

    def _planned(self, project: Project) -> list[Job]:
        jobs = plan(project, "status", languages=self.languages)
        if self.wanted is None:
            return list(jobs)
        return [replace(job, languages=tuple(self.wanted[job.document])) for job in jobs if job.document in self.wanted]

    def _stale(self, job: Job, owners: Set[tuple[str, str] | None], folders: Folders) -> Job | None:
        """Return ``job`` for the languages that must be counted anew, as files of ``owners`` changed, or None."""
        if None in owners or self.folders is None:
            return job
        names = dict(folders.languages)
        stale = tuple(
            language
            for language in job.languages
            if {(job.document, ""), (job.document, names.get(language, language))} & owners
            or names.get(language) != dict(self.folders.languages).get(language)
        )
        return replace(job, languages=stale) if stale else None

    def _count(self, jobs: Sequence[Job]) -> None:
        """Run ``jobs`` and keep what they count, and which catalogs they could not read."""
        for job, outcome in zip(jobs, self.run(jobs), strict=True):
            for language in job.languages:
                self.found.pop((job.document, language), None)
                self.unread.discard((job.document, language))
            for summary in outcome.summaries:
                self.found[summary.document, summary.language] = summary
            if any(isinstance(error, CatalogError) for error in outcome.errors):
                self.unread |= unread(job, outcome.summaries)
