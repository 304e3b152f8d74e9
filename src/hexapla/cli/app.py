"""The application: global options, and one answer to every error.

Exit codes: 0 done and every gate met; 1 findings, a missed threshold, or ``--check`` would change files; 2 bad usage,
settings or input, unwritable output, internal error.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer  # noqa: TID251

from hexapla.cli.common import Global, error_line
from hexapla.errors import HexaplaError

app = typer.Typer(
    name="hexapla",
    help="Publish one speech in the six official languages of the United Nations.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"hexapla {version('hexapla')}")
        raise typer.Exit


@app.callback()
def _global(
    context: typer.Context,
    project: Annotated[
        Path, typer.Option("-C", "--project", metavar="DIR", help="Run as if started in this folder.")
    ] = Path(),
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say more; show tracebacks.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")] = False,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="Show no progress bar.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    del version
    context.obj = Global(project, verbose=verbose, quiet=quiet, progress=not no_progress)


def _register() -> None:
    """Add the commands, in the order of the work."""
    from hexapla.cli import build, check, config, extract, init, rules, status

    for module in (init, extract, check, build, status, rules, config):
        module.register(app)


_register()


def run(arguments: Sequence[str]) -> int:
    """Run the command line ``arguments``; return the exit code. Errors are one line on standard error."""
    verbose = bool({"-v", "--verbose"} & set(arguments))
    try:
        result = app(args=list(arguments), prog_name="hexapla", standalone_mode=False)
    except HexaplaError as error:
        _complain(error_line(error), verbose)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except (KeyboardInterrupt, typer.Abort):
        _complain("interrupted; what was written is whole", False)
        return 130
    except Exception as error:
        return _unexpected(error, verbose)
    return result if isinstance(result, int) else 0


def _unexpected(error: Exception, verbose: bool) -> int:
    """Answer a usage error as the command line library words it, and anything else as our own fault."""
    shown = getattr(error, "format_message", None)
    if shown is not None:
        context = getattr(error, "ctx", None)
        message = " ".join(shown().split())
        if message:
            hint = f"; try '{context.command_path} --help'" if context else ""
            _complain(f"{message.rstrip('.')}{hint}", False)
        elif context:
            typer.echo(context.get_help())
        return 2
    hint = "" if verbose else "; run again with --verbose and report it"
    _complain(f"internal error: {type(error).__name__}: {error}{hint}", verbose)
    return 2


def _complain(message: str, verbose: bool) -> None:
    if verbose:
        traceback.print_exc()
    typer.echo(f"hexapla: {message}", err=True)
