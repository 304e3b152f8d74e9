"""One command at a time may write into a project, and it clears away what a killed one left behind."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from hexapla.errors import WriteError
from hexapla.project import Project
from hexapla.text import expression

_WAIT = 20.0
"""Seconds to wait for another command of the same project."""

_TEMPORARY = expression(r"\..+\.[0-9a-f]{8}\.tmp")
"""The names that :func:`hexapla.files.write_file` gives its temporary files."""


@contextmanager
def exclusive(project: Project, *folders: Path, wait: float = _WAIT) -> Iterator[None]:
    """Hold the project's lock, so that no other command writes into it meanwhile.

    Raises WriteError if one does for long, or if there is no place for the lock.
    Temporary files of a command that was killed are removed from ``folders`` first. The lock is a file in the system's
    folder for temporary files, so that nothing is left in the project; the system frees it when a process dies.
    """
    with _locked(project, wait):
        for folder in folders:
            _sweep(folder)
        yield


def _locked(project: Project, wait: float) -> AbstractContextManager[object]:
    """Acquire the project's lock; it is free again at the end of the context."""
    try:
        return FileLock(_lock_file(project)).acquire(timeout=wait)
    except Timeout as error:
        hint = "wait until it has ended"
        raise WriteError(
            "another hexapla command is at work in this project", path=str(project.root), hint=hint
        ) from error
    except OSError as error:
        cause = error.strerror or str(error)
        place = error.filename or "the system's folder for temporary files"
        hint = f"make {place} writable, or set TMPDIR to another folder"
        raise WriteError(f"cannot be locked: {cause}", path=str(project.root), hint=hint) from error


def _lock_file(project: Project) -> Path:
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    folder = Path(tempfile.gettempdir(), f"hexapla-{user}")
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder / f"{hashlib.sha256(os.fsencode(project.root)).hexdigest()[:16]}.lock"


def _sweep(folder: Path) -> None:
    for where, _, names in os.walk(folder):
        for name in names:
            if _TEMPORARY.fullmatch(name):
                with contextlib.suppress(OSError):
                    Path(where, name).unlink()
