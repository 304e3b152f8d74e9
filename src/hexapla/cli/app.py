"""The application: global options, and one answer to every error.

``hexapla`` alone shows the help and succeeds. Exit codes: 0 done and every gate met; 1 findings, a missed threshold, or
``--check`` would change files; 2 bad usage, settings or input, unwritable output, internal error.
"""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer  # noqa: TID251

from hexapla.cli.common import Global, NoProgress, Quiet, Verbose, warn
from hexapla.errors import ConfigError, HexaplaError

_INTERRUPTED = 130  # what typer returns after Ctrl-C, as shells do

app = typer.Typer(
    name="hexapla",
    help="Publish one speech in the six official languages of the United Nations.",
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


@app.callback(invoke_without_command=True)
def _global(
    context: typer.Context,
    project: Annotated[
        Path | None, typer.Option("-C", "--project", metavar="DIR", help="Run as if started in this folder.")
    ] = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
    no_progress: NoProgress = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    del version
    if project:
        try:
            context.with_resource(contextlib.chdir(project))
        except OSError as error:
            raise ConfigError("there is no such folder", path=str(project), hint="check the name after -C") from error
    context.obj = Global(verbose, quiet, not no_progress)
    if not context.invoked_subcommand:
        typer.echo(context.get_help())


def _register() -> None:
    """Add the commands, in the order of the work."""
    from hexapla.cli import build, check, config, extract, init, merge_driver, rules, status

    for module in (init, extract, check, build, status, rules, config, merge_driver):
        module.register(app)


_register()


def run(arguments: Sequence[str]) -> int:
    """Run the command line ``arguments``; return the exit code. Errors are one line on standard error."""
    verbose = bool({"-v", "--verbose"} & set(arguments))
    try:
        result = app(args=list(arguments), prog_name="hexapla", standalone_mode=False)
    except HexaplaError as error:
        _complain(error, verbose)
        return 2
    except SystemExit:  # from typer, if the reader of our output has gone
        return 2
    except (KeyboardInterrupt, typer.Abort):
        result = _INTERRUPTED
    except Exception as error:
        return _unexpected(error, verbose)
    if result == _INTERRUPTED:
        warn("interrupted; what was written is whole")
    return result if isinstance(result, int) else 0


def _unexpected(error: Exception, verbose: bool) -> int:
    """Answer a usage error as the command line library words it, and anything else as our own fault."""
    shown = getattr(error, "format_message", None)
    if shown is not None:
        context = getattr(error, "ctx", None)
        message = " ".join(shown().split())
        if message:
            hint = f"; try '{context.command_path} --help'" if context and not message.endswith(("?", ")")) else ""
            _complain(f"{message.rstrip('.')}{hint}", False)
        return 2
    hint = "" if verbose else "; run again with --verbose and report it"
    _complain(f"internal error: {type(error).__name__}: {error}{hint}", verbose)
    return 2


def _complain(message: object, verbose: bool) -> None:
    if verbose:
        traceback.print_exc()
    warn(message)
