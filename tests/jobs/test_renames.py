"""Renamed sources: an old catalog goes only when its own translations have gone over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import hexapla as hx
from hexapla.cli.app import run

TEXT = "A title\n\nOne paragraph of the speech.\n\nAnother paragraph of it.\n"


@pytest.fixture
def renamed(tmp_path: Path) -> Path:
    """A project of one translated speech whose source has just got another name."""
    (tmp_path / "source").mkdir()
    (tmp_path / "hexapla.toml").write_text('languages = ["ar", "en", "fr"]\n', encoding="utf-8")
    (tmp_path / "source/old.txt").write_text(TEXT, encoding="utf-8")
    assert run(["-C", str(tmp_path), "-q", "extract"]) == 0
    for language in ("ar", "fr"):
        path = catalog(tmp_path, language, "old")
        known = hx.load_catalog(path)
        messages = tuple(replace(m, target=f"[{language}] {m.source}") for m in known.messages)
        hx.save_catalog(replace(known, messages=messages), path)
    (tmp_path / "source/old.txt").rename(tmp_path / "source/new.txt")
    return tmp_path


def catalog(root: Path, language: str, name: str) -> Path:
    return root / f"locales/{language}/LC_MESSAGES/{name}.po"


def targets(path: Path) -> list[str]:
    return [message.target for message in hx.load_catalog(path).messages]


def test_one_language_at_a_time_loses_no_other(renamed: Path) -> None:
    assert run(["-C", str(renamed), "-q", "extract", "-l", "fr"]) == 0
    assert all(targets(catalog(renamed, "fr", "new")))
    assert not catalog(renamed, "fr", "old").exists()
    assert all(targets(catalog(renamed, "ar", "old")))
    assert run(["-C", str(renamed), "-q", "extract"]) == 0
    assert all(targets(catalog(renamed, "ar", "new")))
    assert not catalog(renamed, "ar", "old").exists()


def test_a_withheld_language_keeps_its_catalog(renamed: Path) -> None:
    (renamed / "hexapla.toml").write_text('languages = ["ar", "en", "fr"]\nwithheld = ["ar"]\n', encoding="utf-8")
    assert run(["-C", str(renamed), "-q", "extract"]) == 0
    held = [path for name in ("old", "new") if (path := catalog(renamed, "ar", name)).exists()]
    assert [all(targets(path)) for path in held] == [True]


def test_a_catalog_that_cannot_be_read_stays(renamed: Path) -> None:
    broken = catalog(renamed, "ar", "old")
    broken.write_bytes(broken.read_bytes()[:-3])
    left = broken.read_bytes()
    source = renamed / "source/new.txt"
    source.write_text(f"{TEXT}\nA paragraph that is new.\n", encoding="utf-8")
    assert run(["-C", str(renamed), "-q", "extract"]) == 2
    assert broken.read_bytes() == left
    assert "[fr] One paragraph of the speech." in targets(catalog(renamed, "fr", "new"))


def test_templates_alone_take_no_catalog_along(renamed: Path) -> None:
    assert run(["-C", str(renamed), "-q", "extract", "--templates-only"]) == 0
    assert not (renamed / "locales/templates/old.pot").exists()
    assert all(all(targets(catalog(renamed, language, "old"))) for language in ("ar", "fr"))
    assert run(["-C", str(renamed), "-q", "extract"]) == 0
    assert all(all(targets(catalog(renamed, language, "new"))) for language in ("ar", "fr"))


def test_a_catalog_of_the_new_name_is_never_overwritten(renamed: Path) -> None:
    old, new = (catalog(renamed, "fr", name) for name in ("old", "new"))
    known = hx.load_catalog(old)
    hx.save_catalog(replace(known, messages=tuple(replace(m, target="nouveau") for m in known.messages)), new)
    before = old.read_bytes()
    for _ in range(2):
        assert run(["-C", str(renamed), "-q", "extract"]) == 0
        assert set(targets(new)) == {"nouveau"}
        assert old.read_bytes() == before
        assert all(targets(catalog(renamed, "ar", "new")))


def test_a_new_paragraph_waits_for_the_memory_and_loses_nothing(renamed: Path) -> None:
    catalog(renamed, "fr", "new").parent.joinpath("other.po").write_bytes(catalog(renamed, "fr", "old").read_bytes())
    (renamed / "source/new.txt").write_text(f"{TEXT}\nA paragraph that is new.\n", encoding="utf-8")
    outcomes = list(hx.run(hx.plan(hx.Project.open(renamed), "extract")))
    assert [(change.path, change.why) for outcome in outcomes for change in outcome.changes] == [
        ("locales/templates/new.pot", "new"),
        ("locales/templates/old.pot", "renamed to new"),
        ("locales/ar/LC_MESSAGES/new.po", "renamed from old"),
        ("locales/ar/LC_MESSAGES/old.po", "renamed to new"),
        ("locales/fr/LC_MESSAGES/new.po", "renamed from old"),
        ("locales/fr/LC_MESSAGES/old.po", "renamed to new"),
    ]
    assert outcomes[0].unchanged == 0
    for language in ("ar", "fr"):
        assert f"[{language}] Another paragraph of it." in targets(catalog(renamed, language, "new"))
        assert not catalog(renamed, language, "old").exists()


@pytest.mark.parametrize("options", [[], ["-l", "fr"], ["--templates-only"]])
def test_a_check_says_what_a_run_then_does(
    renamed: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    def files() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in sorted(renamed.rglob("*")) if path.is_file()}

    before = files()
    capsys.readouterr()
    assert run(["-C", str(renamed), "extract", "--check", *options]) == 1
    would = capsys.readouterr().out.replace("would change: ", "").replace("would be written", "written")
    assert files() == before
    assert run(["-C", str(renamed), "extract", *options]) == 0
    assert capsys.readouterr().out == would


def test_memory_is_asked_again_in_one_process(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "hexapla.toml").write_text('languages = ["en", "fr"]\nmemory = "trust"\n', encoding="utf-8")
    (tmp_path / "source/a.txt").write_text(TEXT, encoding="utf-8")
    project = hx.Project.open(tmp_path)
    list(hx.run(hx.plan(project, "extract")))
    path = catalog(tmp_path, "fr", "a")
    known = hx.load_catalog(path)
    hx.save_catalog(replace(known, messages=tuple(replace(m, target="fr") for m in known.messages)), path)
    (tmp_path / "source/b.txt").write_text("A second title\n\nOne paragraph of the speech.\n", encoding="utf-8")
    list(hx.run(hx.plan(project, "extract")))
    assert targets(catalog(tmp_path, "fr", "b")) == ["", "fr"]
