"""The command line: options in; text and exit code out. The only door to typer."""

from __future__ import annotations


def main() -> None:
    """Run ``hexapla`` with the arguments of the process, and exit with its code."""
    import sys

    from hexapla.cli.app import run

    sys.exit(run(sys.argv[1:]))
