"""Kills, full disks and other writers: every file is whole, nothing is lost, the next run finishes the work."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

import hexapla as hx
from hexapla.cli.app import run
from hexapla.jobs.lock import exclusive

DRIVER = Path(__file__).with_name("faults_driver.py")
DOCUMENTS = 100


def make(root: Path, documents: int = DOCUMENTS) -> hx.Project:
    """Make a project whose French catalogs are complete."""
    (root / "source").mkdir(parents=True)
    (root / "hexapla.toml").write_text('languages = ["en", "fr"]\n', encoding="utf-8")
    for number in range(documents):
        edit(root, number, "We thank you all.")
    assert run(["-C", str(root), "-q", "extract", "-j", "1"]) == 0
    for path in sorted((root / "locales/fr").rglob("*.po")):
        catalog = hx.load_catalog(path)
        messages = tuple(replace(message, target=f"« {message.source} »") for message in catalog.messages)
        hx.save_catalog(replace(catalog, messages=messages), path)
    return hx.Project.open(root)


def edit(root: Path, number: int, text: str) -> None:
    page = f"Speech {number}\n\nThis is speech number {number} of the day.\n\n{text}\n"
    (root / f"source/speech-{number:03}.txt").write_text(page, encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("verb", ["extract", "build"])
def test_a_kill_at_any_write_leaves_whole_files_and_the_next_run_finishes(tmp_path: Path, verb: str) -> None:
    root, wanted = tmp_path / "project", tmp_path / "wanted"
    make(root)
    if verb == "build":
        assert run(["-C", str(root), "-q", "build", "--format", "native", "-j", "1"]) == 0
    for number in range(DOCUMENTS):
        edit(root, number, "We thank you all, and wish you well.")
    if verb == "build":
        assert run(["-C", str(root), "-q", "extract", "-j", "1"]) == 0
    shutil.copytree(root, wanted)
    command = [verb, "-j", "1", *(["--format", "native"] if verb == "build" else [])]
    assert run(["-C", str(wanted), "-q", *command]) == 0
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, str(DRIVER), str(root), verb, str(wanted)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 2 * DOCUMENTS


def test_a_full_disk_leaves_every_catalog_as_it_was(tmp_path: Path) -> None:
    make(tmp_path, 5)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.po*")}
    for number in range(5):
        edit(tmp_path, number, "We thank you all. " * 200)

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))

    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "hexapla", "-C", str(tmp_path), "extract", "-j", "1"],
        env=environment,
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "cannot be written: File too large" in done.stderr
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.po*")} == before
    assert not list(tmp_path.rglob("*.tmp"))
    assert run(["-C", str(tmp_path), "-q", "extract"]) == 0


def test_a_catalog_that_changed_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = make(tmp_path, 2)
    edit(tmp_path, 0, "We thank you very much.")
    path = project.catalog_path("speech-000", "fr")
    saved = path.read_text(encoding="utf-8").replace("« We thank you all. »", "Nous vous remercions tous.")

    def slow(*arguments: object, **options: object) -> hx.Catalog:
        if "remercions" not in path.read_text(encoding="utf-8"):
            path.write_text(saved, encoding="utf-8")  # a translator saves while we merge
        return hx.merge(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("hexapla.jobs.extract.merge", slow)
    assert run(["-C", str(tmp_path), "extract", "-j", "1"]) == 2
    assert "locales/fr/LC_MESSAGES/speech-000.po: changed on disk meanwhile" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == saved
    monkeypatch.undo()
    assert run(["-C", str(tmp_path), "extract", "-j", "1"]) == 0
    assert "Nous vous remercions tous." in path.read_text(encoding="utf-8")


def test_two_commands_do_not_write_at_once(tmp_path: Path) -> None:
    project = make(tmp_path, 1)
    with (
        exclusive(project),
        pytest.raises(hx.WriteError, match="another hexapla command is at work"),
        exclusive(project, wait=0.1),
    ):
        pass
    with exclusive(project, wait=0.1):
        pass


def test_a_project_that_cannot_be_locked_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make(tmp_path, 1)
    occupied = tmp_path / "occupied"
    occupied.write_text("a file, where the folder for temporary files should be")
    monkeypatch.setattr(tempfile, "tempdir", str(occupied))
    with pytest.raises(hx.WriteError, match=r"cannot be locked: .*; make .*occupied.* writable, or set TMPDIR"):
        exclusive(project).__enter__()
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_get_default_tempdir", _no_folder)
    with pytest.raises(hx.WriteError, match=r"cannot be locked: No usable .*; make the system's folder for temporary"):
        exclusive(project).__enter__()


def _no_folder(*_: object) -> str:
    raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")


def test_an_error_of_the_work_under_the_lock_is_its_own(tmp_path: Path) -> None:
    project = make(tmp_path, 1)
    with pytest.raises(FileNotFoundError, match="of the work"), exclusive(project):
        raise FileNotFoundError("of the work")
    with exclusive(project, wait=0.1):
        pass
