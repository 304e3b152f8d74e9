"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
from pathlib import Path

from hexapla.errors import WriteError

_HINTS = {
    errno.ENOSPC: "free some space on the disk",
    errno.EACCES: "check the permissions of the folder",
    errno.EPERM: "check the permissions of the folder",
    errno.EROFS: "the file system is read-only",
    errno.EISDIR: "a folder has this name; move it away",
    errno.EEXIST: "a file has the name of a folder; move it away",
    errno.ENOTDIR: "a file has the name of a folder; move it away",
    errno.ENAMETOOLONG: "shorten the name",
}


def write_file(path: Path, data: bytes, *, name: str = "", durable: bool = False, expected: str | None = None) -> bool:
    """Write ``data`` to ``path`` whole or not at all; return False if the file has these bytes already.

    The bytes go to a temporary file beside it and then in its place, so that a kill or a full disk leaves the old
    file. Folders are made, permission bits kept, a link followed. ``durable`` also puts the bytes and the new name on
    the disk before it returns. ``expected`` is the SHA-256 of the bytes that the new ones are made from, "" for no
    file: if the file is another one by now, it is left alone. Raises WriteError; ``name`` is how it calls the file.
    """
    try:
        target = path.resolve()
        if target.is_file() and target.read_bytes() == data:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data, durable=durable, expected=expected)
    except _ChangedError as error:
        hint = "nothing is lost: run it again"
        raise WriteError("changed on disk meanwhile", path=name or path.as_posix(), hint=hint) from error
    except (OSError, ValueError, RuntimeError) as error:
        cause = getattr(error, "strerror", None) or str(error)
        hint = _HINTS.get(getattr(error, "errno", None) or 0, "check the folder")
        kept = f"{hint}; the old file is unchanged" if os.path.isfile(path) else hint  # noqa: PTH113 - never raises
        raise WriteError(f"cannot be written: {cause}", path=name or path.as_posix(), hint=kept) from error
    return True


class _ChangedError(Exception):
    """The file is not the one that was read."""


def file_digest(data: bytes) -> str:
    """Return what :func:`write_file` knows the bytes of a file by."""
    return hashlib.sha256(data).hexdigest()


def _digest_now(target: Path) -> str:
    return file_digest(target.read_bytes()) if target.exists() else ""


def _replace(target: Path, data: bytes, *, durable: bool, expected: str | None) -> None:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    temporary = target.with_name(f".{target.name[:200]}.{secrets.token_hex(4)}.tmp")
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        if expected is not None and _digest_now(target) != expected:
            raise _ChangedError
        os.replace(temporary, target)  # noqa: PTH105 - the call that tests break
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    if durable:
        _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Put a new name on the disk. Some systems cannot open or sync a folder: the file is whole all the same."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
