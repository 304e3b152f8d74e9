"""The house's conventions: its choices and its term lists."""

from __future__ import annotations

import functools
from pathlib import Path

from hexapla.checks.terms import load_terms
from hexapla.errors import ConfigError
from hexapla.model import Conventions, Term
from hexapla.project import Project

_LIMIT = 20_000_000
"""Bytes of a term list; more is another file."""


def conventions_of(project: Project | None, more: tuple[Path, ...] = ()) -> Conventions:
    """Return the conventions of ``project`` with the terms of its lists and of the lists ``more``.

    Raises ConfigError for a list that cannot be read, with its line.
    """
    files = [*(project.term_files if project else ()), *more]
    terms = tuple(term for path in files for term in _terms(path, project.display(path) if project else str(path)))
    usage = project.settings.usage.choices() if project else {}
    return Conventions(**usage, terms=terms)


def _terms(path: Path, name: str) -> tuple[Term, ...]:
    try:
        if path.stat().st_size > _LIMIT:
            raise ConfigError(f"a term list of more than {_LIMIT:,} bytes", path=name, hint="split it")
        return _loaded(path.read_bytes(), name)
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=name, hint="check name and rights") from error


@functools.lru_cache(maxsize=32)
def _loaded(data: bytes, name: str) -> tuple[Term, ...]:
    return load_terms(data, name)
