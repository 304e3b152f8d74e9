"""What the commands share: options, the project, running jobs with a progress bar, and the form of a line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer  # noqa: TID251

from hexapla.errors import ConfigError, HexaplaError
from hexapla.text import printable

if TYPE_CHECKING:
    from hexapla.jobs import Job, Outcome
    from hexapla.project import Project

Documents = Annotated[
    list[str] | None, typer.Argument(metavar="[DOC]...", help="Ids, paths or globs of documents; all by default.")
]
Languages = Annotated[
    list[str] | None, typer.Option("--language", "-l", metavar="LANG", help="Only this language; repeatable.")
]
Jobs = Annotated[
    int, typer.Option("--jobs", "-j", min=0, help="Processes to use; 0: as many as pay off, up to the cores.")
]

# A process takes about a third of a second to start, as long as this many documents take one of them.
_DOCUMENTS_PER_PROCESS = 40


@dataclass(frozen=True, slots=True)
class Global:
    """The options that stand before the verb."""

    directory: Path = Path()
    verbose: bool = False
    quiet: bool = False
    progress: bool = True

    def say(self, line: str = "") -> None:
        """Write a line to standard output, unless ``--quiet``."""
        if not self.quiet:
            typer.echo(line)

    def open(self, overrides: dict[str, Any] | None = None) -> Project:
        """Open the project. Raises ConfigError."""
        from hexapla.project import Project

        if not self.directory.is_dir():
            raise ConfigError("there is no such folder", path=str(self.directory), hint="check the name after -C")
        return Project.open(self.directory.resolve(), environ=os.environ, overrides=overrides or {})


def error_line(error: HexaplaError) -> str:
    """Return an error as one line that is safe on a terminal."""
    return printable(str(error))


def warn(line: str) -> None:
    """Write a line to standard error."""
    typer.echo(f"hexapla: {printable(line)}", err=True)


def report_errors(outcomes: Sequence[Outcome], options: Global) -> int:
    """Write the notices and errors of all outcomes; return how many errors there were."""
    count = 0
    for outcome in outcomes:
        for notice in outcome.notices:
            if not options.quiet:
                warn(f"{outcome.path}: note: {notice}")
        for error in outcome.errors:
            if options.verbose and error.__cause__ is not None:
                warn(f"caused by {type(error.__cause__).__name__}: {error.__cause__}")
            typer.echo(f"hexapla: {error_line(error)}", err=True)
            count += 1
    return count


def selected_languages(project: Project, languages: Sequence[str] | None) -> tuple[str, ...]:
    """Return the project's tags of the languages asked for, all if none is. ConfigError for one it does not have."""
    return tuple(dict.fromkeys(project.language(tag) for tag in languages)) if languages else ()


def run_jobs(jobs: Sequence[Job], options: Global, processes: int = 0) -> list[Outcome]:
    """Run ``jobs`` and return their outcomes in order; long work shows a progress bar on a terminal."""
    from hexapla.jobs import run

    with _executor(len(jobs), processes) as executor, _progress(len(jobs), options) as advance:
        outcomes = []
        for outcome in run(jobs, executor=executor):
            outcomes.append(outcome)
            advance()
        return outcomes


@contextmanager
def _executor(count: int, processes: int) -> Iterator[Any]:
    workers = min(processes or (os.cpu_count() or 1), count)
    if not processes:
        workers = min(workers, count // _DOCUMENTS_PER_PROCESS)
    if workers < 2:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers) as executor:
        yield executor


@contextmanager
def _progress(total: int, options: Global) -> Iterator[Callable[[], None]]:
    if not options.progress or options.quiet or total < 10 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("documents", total=total)
        yield lambda: bar.advance(task)


def plural(count: int, word: str, many: str = "") -> str:
    """Return ``1 file``, ``2 files``."""
    return f"{count:,} {word if count == 1 else many or word + 's'}"
