"""The command line: options in; text and exit code out. The only door to typer."""

from __future__ import annotations

_ALLOCATIONS = 100_000
"""Objects made between two looks for cyclic garbage: with Python's 700 they take a tenth of a run, and find little."""


def main() -> None:
    """Run ``hexapla`` with the arguments of the process, and exit with its code."""
    import gc
    import sys

    gc.set_threshold(_ALLOCATIONS, 20, 20)
    from hexapla.cli.app import run

    sys.exit(run(sys.argv[1:]))
