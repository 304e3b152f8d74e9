"""The past of a git repository: commits, trees and files, read and not touched."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from hexapla.jobs.git import UnavailableError, ask, command, environment

_FILES = {"100644", "100755", "100664"}


class PastError(Exception):
    """The past cannot be had; says in words why."""


class Repository:
    """The repository in which the folder ``root`` lies. Files are read through one ``git cat-file``."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def __enter__(self) -> Repository:
        self._ask("rev-parse", "--git-dir")
        self._process = subprocess.Popen(  # noqa: S603
            command(self.root, "cat-file", "--batch"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    @property
    def shallow(self) -> bool:
        """Whether its past is cut off."""
        return self._ask("rev-parse", "--is-shallow-repository").strip() == b"true"

    def commits(self, paths: Iterable[str]) -> list[tuple[str, str]]:
        """Return (id, committer's date) of the commits that changed ``paths``, below the root, oldest first.

        Of a merge only the first parent is followed: what a branch did is done where it was merged.
        """
        try:
            self._ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        except PastError:
            return []
        found = self._ask("rev-list", "--first-parent", "--format=%H %cI", "HEAD", "--", *paths)
        lines = [line.partition(" ") for line in found.decode("ascii", "replace").splitlines()]
        return [(commit, date) for commit, _, date in reversed(lines) if commit != "commit"]

    def tree(self, commit: str) -> dict[str, str]:
        """Return the files below the root by path, each with its blob. Links and submodules are left out."""
        result = {}
        for line in self._ask("ls-tree", "-r", "-z", commit).split(b"\0"):
            about, _, path = line.partition(b"\t")
            mode, _, rest = about.decode("ascii").partition(" ")
            if mode in _FILES:
                result[os.fsdecode(path)] = rest.partition(" ")[2]
        return result

    def read(self, blob: str, limit: int) -> bytes:
        """Return the bytes of a blob, at most one more than ``limit``. Raises PastError if it is not there."""
        assert self._process.stdin  # noqa: S101 - both are pipes
        assert self._process.stdout  # noqa: S101
        with contextlib.suppress(BrokenPipeError):  # git dies of an object that it may not fetch, and answers nothing
            self._process.stdin.write(f"{blob}\n".encode())
            self._process.stdin.flush()
        head = self._process.stdout.readline().split()
        if len(head) != 3 or head[1] != b"blob":
            raise PastError("Files of the past are missing in this git clone, so there is no history.")
        size = int(head[2])
        data = self._process.stdout.read(min(size, limit + 1))
        rest = size - len(data) + 1  # with the line end
        while rest and (part := self._process.stdout.read(min(rest, 1 << 20))):
            rest -= len(part)
        return data

    def _ask(self, *arguments: str) -> bytes:
        """Return what git prints. Raises PastError."""
        try:
            return ask(self.root, *arguments)
        except UnavailableError as error:
            said = (
                "git cannot be run here" if error.missing else "The project is not in a git repository that can be read"
            )
            raise PastError(f"{said}, so there is no history.") from error
