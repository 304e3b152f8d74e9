"""What git knows of a folder: asked, and never changed. Whatever git says, the words are ours: its differ by system."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from hexapla.errors import ConfigError

# What tells git where a repository is, or how to take paths. Hooks set them for their own, which need not be this one.
_MISLEADING = (
    "GIT_DIR GIT_WORK_TREE GIT_COMMON_DIR GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES "
    "GIT_NAMESPACE GIT_PREFIX GIT_SHALLOW_FILE GIT_GRAFT_FILE GIT_REPLACE_REF_BASE GIT_LITERAL_PATHSPECS "
    "GIT_GLOB_PATHSPECS GIT_NOGLOB_PATHSPECS GIT_ICASE_PATHSPECS"
).split()


class UnavailableError(Exception):
    """Git cannot be run (``missing``), or does not answer; what that means says who asked."""

    def __init__(self, *, missing: bool = False) -> None:
        super().__init__()
        self.missing = missing


def command(folder: Path, *arguments: str) -> list[str]:
    """Return the command line of git for ``folder``, with paths taken literally."""
    return ["git", "-C", str(folder), "--no-pager", "--literal-pathspecs", *arguments]


def environment() -> dict[str, str]:
    """Return the environment for git: nothing that misleads it, no network, no lock, no question to the user."""
    kept = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    return {**kept, "GIT_ALLOW_PROTOCOL": "none", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


def ask(folder: Path, *arguments: str) -> bytes:
    """Return what git prints when run in ``folder``. Raises UnavailableError."""
    try:
        done = subprocess.run(  # noqa: S603
            command(folder, *arguments),
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            env=environment(),
        )
    except OSError as error:
        raise UnavailableError(missing=True) from error
    if done.returncode:
        raise UnavailableError
    return done.stdout


def commit(folder: Path, revision: str) -> str:
    """Return the id of the commit that ``revision`` names. ConfigError if it names none, or this is no repository."""
    try:
        ask(folder, "rev-parse", "--git-dir")
    except UnavailableError as error:
        said = "git cannot be run" if error.missing else "this is not in a git repository that can be read"
        raise ConfigError(said, path=str(folder), hint="leave out --changed-since, or run it in a clone") from error
    try:
        found = ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except UnavailableError as error:
        hint = "fetch it (a shallow clone has only the newest), or name a commit, branch or tag"
        raise ConfigError(f"git knows no revision {revision!r}", hint=hint) from error
    return found.decode().strip()


def changed_files(folder: Path, revision: str) -> frozenset[Path]:
    """Return the files of the repository that differ from the commit ``revision``, new ones too, as resolved paths."""
    root = Path(os.fsdecode(ask(folder, "rev-parse", "--show-toplevel").rstrip(b"\n"))).resolve()
    tracked = ask(root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-relative", "-z", revision, "--")
    new = ask(root, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(root / os.fsdecode(name) for name in (tracked + new).split(b"\0") if name)


def file_at(path: Path, revision: str) -> bytes | None:
    """Return the bytes that the file ``path`` had in the commit ``revision``; None if it was not there."""
    try:
        return ask(path.parent, "show", "--no-textconv", f"{revision}:./{path.name}")
    except UnavailableError:
        return None
