"""``--output-format NAME[:FILE]``, repeatable: one run feeds several readers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer  # noqa: TID251

from hexapla.cli.common import Global
from hexapla.errors import ConfigError
from hexapla.files import write_file

Report = Callable[[Sequence[Any], int], str]
"""Gives the text of a report, from what is reported and the exit code."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """The reports asked for: (function, file or None for standard output)."""

    reports: tuple[tuple[Report, Path | None], ...]

    @classmethod
    def parse(cls, wanted: Sequence[str], known: Mapping[str, Report], default: str) -> Outputs:
        """Return the outputs that the options ask for. ConfigError for an unknown name."""
        reports = []
        for text in wanted or (default,):
            name, _, file = text.partition(":")
            if name not in known:
                raise ConfigError(f"unknown output format {name!r}", hint=f"known are {', '.join(known)}")
            reports.append((known[name], Path(file) if file else None))
        return cls(tuple(reports))

    def write(self, items: Sequence[Any], code: int, options: Global) -> None:
        """Write all reports. A report that was asked for is written in spite of ``--quiet``. Raises WriteError."""
        for report, file in self.reports:
            text = report(items, code)
            if file:
                write_file(file, text.encode("utf-8"))
            elif text and not (options.quiet and code == 0 and not text.startswith(("{", "["))):
                typer.echo(text, nl=False)
