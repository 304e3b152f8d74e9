"""``--output-format NAME[:FILE]``, repeatable: one run feeds several readers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer  # noqa: TID251

from hexapla.cli.common import Global
from hexapla.errors import ConfigError, WriteError
from hexapla.files import write_file

Report = Callable[[Any, int], str]
"""Gives the text of a report, from what is reported and the exit code."""

_FOR_PEOPLE = frozenset({"full", "concise", "table"})
"""What ``--quiet`` silences where nothing is wrong; a program that reads the others wants them whole."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """The reports asked for: (name, function, file or None for standard output)."""

    reports: tuple[tuple[str, Report, Path | None], ...]

    @classmethod
    def parse(cls, wanted: Sequence[str], known: Mapping[str, Report], default: str) -> Outputs:
        """Return the outputs that the options ask for. ConfigError for an unknown name or folder."""
        reports = []
        for text in wanted or (default,):
            name, _, file = text.partition(":")
            if name not in known:
                raise ConfigError(f"unknown output format {name!r}", hint=f"known are {', '.join(known)}")
            if file and not Path(file).parent.is_dir():
                raise ConfigError("there is no such folder", path=str(Path(file).parent), hint=f"make it for {text}")
            reports.append((name, known[name], Path(file) if file else None))
        return cls(tuple(reports))

    def write(self, items: Any, code: int, options: Global) -> None:
        """Write all reports, also if one of them cannot be written. Raises the first WriteError."""
        failed: WriteError | None = None
        for name, report, file in self.reports:
            text = report(items, code)
            if file:
                try:
                    write_file(file, text.encode("utf-8"))
                except WriteError as error:
                    failed = failed or error
            elif text and not (options.quiet and code == 0 and name in _FOR_PEOPLE):
                typer.echo(text, nl=False)
        if failed:
            raise failed
