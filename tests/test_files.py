"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from hexapla.errors import WriteError
from hexapla.files import write_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("durable", [True, False])
def test_new_changed_and_unchanged(tmp_path: Path, durable: bool) -> None:
    path = tmp_path / "a" / "b" / "c.po"
    assert write_file(path, b"one", durable=durable)
    assert write_file(path, b"two", durable=durable)
    stamp = path.stat().st_mtime_ns
    assert not write_file(path, b"two", durable=durable)
    assert path.stat().st_mtime_ns == stamp
    assert path.read_bytes() == b"two"
    assert names(path.parent) == ["c.po"]


def test_permission_bits_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"one")
    path.chmod(0o640)
    write_file(path, b"two")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_usual_permission_bits(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write_file(tmp_path / "ours", b"two")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"one")
    (tmp_path / "link").symlink_to("real")
    write_file(tmp_path / "link", b"two")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"two"


@pytest.mark.parametrize("call", ["replace", "fdopen", "fsync"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def fail(*_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(WriteError) as caught:
        write_file(path, b"new", name="output/a", durable=True)
    monkeypatch.undo()
    assert str(caught.value) == (
        "output/a: cannot be written: No space left on device; free some space on the disk; the old file is unchanged"
    )
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_an_interruption_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def interrupt(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_what_stands_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle").symlink_to("circle")
    for name, cause in (
        ("file/a", "a file has the name of a folder"),
        ("folder", "a folder has this name"),
        ("x" * 300, "shorten the name"),
        ("circle/a", "cannot be written"),
        ("nul\0", "cannot be written"),
    ):
        with pytest.raises(WriteError, match=cause):
            write_file(tmp_path / name, b"data")
    assert names(tmp_path) == ["circle", "file", "folder"]
    assert not names(tmp_path / "folder")


def test_an_empty_file_and_a_long_name(tmp_path: Path) -> None:
    assert write_file(tmp_path / "empty", b"")
    assert write_file(tmp_path / ("n" * 250), b"x")
    assert (tmp_path / "empty").read_bytes() == b""
