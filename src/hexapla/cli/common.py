"""What the commands share: options, the project, running jobs with a progress bar, and the form of a line."""

from __future__ import annotations

import functools
import inspect
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer  # noqa: TID251

from hexapla.text import printable

if TYPE_CHECKING:
    from hexapla.jobs import Job, Outcome
    from hexapla.jobs.files import FileJob
    from hexapla.project import Project

Documents = Annotated[
    list[str] | None, typer.Argument(metavar="DOC", help="Ids, paths or globs of documents; all by default.")
]
Languages = Annotated[
    list[str] | None, typer.Option("--language", "-l", metavar="LANG", help="Only this language; repeatable.")
]
Jobs = Annotated[
    int, typer.Option("--jobs", "-j", metavar="N", min=0, help="Processes; 0: as many as pay off, up to the cores.")
]

# A process takes about a third of a second to start, as long as this many documents take one of them.
_DOCUMENTS_PER_PROCESS = 40


@dataclass(frozen=True, slots=True)
class Global:
    """The options of every command, before the verb or after it."""

    verbose: bool = False
    quiet: bool = False
    progress: bool = True

    def say(self, line: str, *, always: bool = False) -> None:
        """Write a line that is safe on a terminal to standard output, unless ``--quiet`` (``always``: even then)."""
        if always or not self.quiet:
            typer.echo(printable(line))

    def open(self, overrides: dict[str, Any] | None = None) -> Project:
        """Open the project of the current folder. Raises ConfigError."""
        from hexapla.project import Project

        return Project.open(Path.cwd(), environ=os.environ, overrides=overrides or {})


Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Show tracebacks of errors.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")]
NoProgress = Annotated[bool, typer.Option("--no-progress", help="Show no progress bar.")]


def add_command(app: typer.Typer, function: Callable[..., int | None]) -> None:
    """Add ``function`` to ``app``. Its ``options`` are the common ones, from before the verb and from after it."""
    added = {"context": typer.Context, "verbose": Verbose, "quiet": Quiet, "no_progress": NoProgress}
    signature = inspect.signature(function, eval_str=True)
    own = [parameter for name, parameter in signature.parameters.items() if name != "options"]
    common = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=False, annotation=annotation)
        for name, annotation in added.items()
    ]

    @functools.wraps(function)
    def command(*, context: typer.Context, verbose: bool, quiet: bool, no_progress: bool, **arguments: Any) -> Any:
        before: Global = context.obj
        options = Global(before.verbose or verbose, before.quiet or quiet, before.progress and not no_progress)
        return function(options, **arguments)

    parameters = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
    command.__signature__ = signature.replace(parameters=[*parameters, *common])  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in (*own, *common)}
    app.command()(command)


def warn(message: object) -> None:
    """Write a message to standard error: one line that is safe on a terminal."""
    typer.echo(f"hexapla: {printable(' '.join(str(message).split()))}", err=True)


def report_errors(outcomes: Sequence[Outcome], options: Global) -> int:
    """Write the notices and errors of all outcomes; return how many errors there were."""
    count = 0
    for outcome in outcomes:
        for notice in outcome.notices:
            if not options.quiet:
                warn(f"{outcome.path}: note: {notice}")
        for error in outcome.errors:
            warn(error)
            count += 1
        if options.verbose:
            for trace in outcome.traces:
                typer.echo(printable(trace), err=True)
    return count


def selected_languages(project: Project, languages: Sequence[str] | None) -> tuple[str, ...]:
    """Return the project's tags of the languages asked for, all if none is. ConfigError for one it does not have."""
    return tuple(dict.fromkeys(project.language(tag) for tag in languages)) if languages else ()


def run_jobs(jobs: Sequence[Job | FileJob], options: Global, processes: int = 0) -> list[Outcome]:
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
