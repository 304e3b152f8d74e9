"""The values that jobs take and give: they pickle, so that a job can run in another process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hexapla.catalogs.memory import Memory
from hexapla.checks import Examination, conclude
from hexapla.editions import Summary
from hexapla.errors import HexaplaError, ReadError
from hexapla.model import Document, Finding, WorkItem
from hexapla.project import Project
from hexapla.readers import Options, read


@dataclass(frozen=True, slots=True)
class Since:
    """A git revision, and the files (resolved paths) that differ from it in the work tree."""

    revision: str
    changed: frozenset[Path]


@dataclass(frozen=True, slots=True)
class Checking:
    """What the command line asks of a check.

    ``select``, ``extend_select`` and ``ignore`` are the rules, over the settings; ``terms`` are term lists beside the
    project's; ``since``: findings are wanted only of entries that differ from then; ``fix`` is ``safe``, ``unsafe`` or
    "" (change nothing), ``dry``: show what a fix would change, and change nothing.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    terms: tuple[Path, ...] = ()
    since: Since | None = None
    fix: str = ""
    dry: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """What to do to one document.

    ``verb`` is ``extract``, ``build``, ``check`` or ``status``. ``languages`` are those it is done for. ``dry``: change
    nothing, only say what would change. ``formats`` are those that a build writes; ``checking`` says what a check
    looks at; ``date`` is the creation date of new catalogs. ``problem``: why the document
    cannot be read at all, as planning found it. ``renamed_from``: the id under which its catalogs lie. ``memory``: what
    the project has translated, by language; None if nobody has asked yet. ``minor``: a change of the source leaves a
    translation as it is, if it is small or with ``force``.
    """

    verb: str
    project: Project
    document: str
    path: Path
    languages: tuple[str, ...] = ()
    dry: bool = False
    formats: tuple[str, ...] = ()
    templates_only: bool = False
    checking: Checking = Checking()
    date: str = ""
    problem: HexaplaError | None = None
    renamed_from: str = ""
    memory: Mapping[str, Memory] | None = None
    minor: bool = False
    force: bool = False

    @property
    def name(self) -> str:
        """How messages call the document's file."""
        return self.project.display(self.path)

    def read(self) -> Document:
        """Read the source. Raises ReadError, and ``problem`` if there is one."""
        if self.problem:
            raise self.problem
        project, settings = self.project, self.project.settings
        options = Options(
            language=project.source_language,
            selector=project.selector(self.document),
            rules=tuple(_bytes_of(path, project.display(path)) for path in project.its_files),
            linked=self._linked,
        )
        name = project.source_name(self.path)
        return read(self.path, document_id=self.document, name=name, options=options, limit=settings.maximum_size)

    def _linked(self, reference: str) -> bytes:
        """Return a file that the source links to; it must lie in the project."""
        target = (self.path.parent / reference).resolve()
        if not target.is_relative_to(self.project.root):
            raise ReadError(f"the link {reference!r} leaves the project", hint="copy the file into it")
        return _bytes_of(target, self.project.display(target))


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}", path=name, hint="check name and rights") from error


@dataclass(frozen=True, slots=True)
class Change:
    """A file that was written, or would be; ``why`` says what is new in it."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Edition:
    """What a build made of one language. ``missing`` says why there is no edition, ``refused`` why it was refused.

    One with neither and without ``files`` failed: the outcome's ``errors`` say why.
    """

    document: str
    language: str
    files: tuple[str, ...] = ()
    fallbacks: int = 0
    notices: int = 0
    missing: str = ""
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job. ``traces`` are the tracebacks of ``errors``, which these lose on the way home.

    ``deferred`` are languages whose catalogs wait for the project's memory, ``refused`` the changes that are not minor,
    ``work`` the translations to revise, ``diffs`` what a fix would change.
    """

    verb: str
    document: str
    path: str
    changes: tuple[Change, ...] = ()
    diffs: tuple[str, ...] = ()
    unchanged: int = 0
    editions: tuple[Edition, ...] = ()
    summaries: tuple[Summary, ...] = ()
    examinations: tuple[Examination, ...] = ()
    notices: tuple[str, ...] = ()
    errors: tuple[HexaplaError, ...] = ()
    traces: tuple[str, ...] = ()
    deferred: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    work: tuple[WorkItem, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a check found, judged by this document alone; for several use :func:`hexapla.checks.conclude`."""
        return conclude(self.examinations)
