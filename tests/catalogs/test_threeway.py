"""Three-way merges of catalogs, by value and in a real git repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from hexapla.catalogs import dump, parse, save_catalog
from hexapla.catalogs.threeway import merge_three
from hexapla.cli.app import run
from hexapla.errors import CatalogError
from hexapla.model import Catalog, Message

HEADER = (
    ("Language", "fr"),
    ("PO-Revision-Date", "2026-01-01 00:00+0000"),
    ("Content-Type", "text/plain; charset=UTF-8"),
)


def catalog(**targets: str) -> Catalog:
    return Catalog(language="fr", header=HEADER, messages=tuple(Message(s, t) for s, t in targets.items()))


def merged(base: Catalog, ours: Catalog, theirs: Catalog) -> Catalog:
    data, conflicts = merge_three(base, ours, theirs)
    assert conflicts == 0
    return parse(data)


def targets(found: Catalog) -> dict[str, str]:
    return {message.source: message.target for message in found.messages}


def test_each_side_keeps_its_own_entries() -> None:
    base = catalog(one="", two="", three="trois")
    found = merged(base, catalog(one="un", two="", three="trois"), catalog(one="", two="deux", three="trois"))
    assert targets(found) == {"one": "un", "two": "deux", "three": "trois"}


def test_the_same_work_on_both_sides_is_taken_once() -> None:
    assert targets(merged(catalog(one=""), catalog(one="un"), catalog(one="un"))) == {"one": "un"}


def test_new_entries_of_both_sides_stand_in_order() -> None:
    base = catalog(one="un", two="deux")
    ours = catalog(one="un", mine="à moi", two="deux")
    theirs = catalog(zero="zéro", one="un", two="deux", last="dernier")
    assert list(targets(merged(base, ours, theirs))) == ["zero", "one", "mine", "two", "last"]


def test_an_entry_that_one_side_removed_and_the_other_translated_is_kept() -> None:
    assert targets(merged(catalog(one="", two=""), catalog(two=""), catalog(one="un", two=""))) == {
        "one": "un",
        "two": "",
    }


def test_an_entry_that_one_side_removed_and_nobody_touched_is_gone() -> None:
    assert targets(merged(catalog(one="un", two=""), catalog(two=""), catalog(one="un", two=""))) == {"two": ""}


def test_references_of_one_side_and_a_translation_of_the_other_go_together() -> None:
    base, theirs = catalog(one=""), catalog(one="un")
    ours = replace(base, messages=(Message("one", references=("source/x.txt#p1",)),))
    (message,) = merged(base, ours, theirs).messages
    assert (message.target, message.references) == ("un", ("source/x.txt#p1",))


def test_an_empty_translation_does_not_conflict_with_one() -> None:
    base = catalog(one="eins")
    assert targets(merged(base, catalog(one=""), catalog(one="un"))) == {"one": "un"}


def test_two_translations_conflict_and_no_tool_reads_the_result() -> None:
    data, conflicts = merge_three(catalog(one="", two=""), catalog(one="un", two=""), catalog(one="une", two="deux"))
    assert conflicts == 1
    assert b'<<<<<<< ours\nmsgid "one"\nmsgstr "un"\n=======\nmsgid "one"\nmsgstr "une"\n>>>>>>> theirs\n' in data
    assert b'msgstr "deux"' in data
    with pytest.raises(CatalogError, match="conflict"):
        parse(data)


def test_the_later_date_and_the_changed_field_win() -> None:
    base = catalog(one="")
    ours = base.with_field("PO-Revision-Date", "2026-02-01 00:00+0000").with_field("Last-Translator", "Nadia")
    theirs = base.with_field("PO-Revision-Date", "2026-03-01 00:00+0000").with_field("X-Generator", "Poedit")
    found = merged(base, ours, theirs)
    assert found.field("PO-Revision-Date") == "2026-03-01 00:00+0000"
    assert found.field("Last-Translator") == "Nadia"
    assert found.field("X-Generator") == "Poedit"


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("driver", [False, True])
def test_two_branches_in_git(tmp_path: Path, driver: bool) -> None:
    """Entries apart merge by git alone; neighbours need the driver."""

    def git(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "GIT_CONFIG_GLOBAL": os.devnull,
            **{f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        }
        return subprocess.run(
            ["git", *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    names = ["one", "two", "three", "four", "five", "six"]
    base = catalog(**dict.fromkeys(names, ""))
    file = tmp_path / "fr.po"
    git("init", "-q", "-b", "main")
    if driver:
        (tmp_path / ".gitattributes").write_text("*.po merge=hexapla\n", encoding="utf-8")
        git("config", "merge.hexapla.driver", f'"{sys.executable}" -m hexapla merge-driver %O %A %B %P')
    save_catalog(base, file)
    git("add", "-A")
    git("commit", "-qm", "base")
    git("checkout", "-qb", "other")
    second = "two" if driver else "six"
    save_catalog(catalog(**{name: "autre" if name == second else "" for name in names}), file)
    git("commit", "-qam", "other")
    git("checkout", "-q", "main")
    save_catalog(catalog(**{name: "un" if name == "one" else "" for name in names}), file)
    git("commit", "-qam", "ours")
    done = git("merge", "-q", "other", "-m", "merge")
    assert done.returncode == 0, done.stdout + done.stderr
    found = targets(parse(file.read_bytes()))
    assert (found["one"], found[second]) == ("un", "autre")


def test_the_driver_reports_a_conflict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, target in (("base", ""), ("ours", "un"), ("theirs", "une")):
        (tmp_path / name).write_bytes(dump(catalog(one=target)))
    files = [str(tmp_path / name) for name in ("base", "ours", "theirs")]
    assert run(["merge-driver", *files, "locales/fr.po"]) == 1
    assert "locales/fr.po: entries translated differently on both sides: 1" in capsys.readouterr().err
    assert b"<<<<<<<" in (tmp_path / "ours").read_bytes()


def test_the_driver_without_a_common_ancestor(tmp_path: Path) -> None:
    (tmp_path / "base").write_bytes(b"")
    (tmp_path / "ours").write_bytes(dump(catalog(one="un")))
    (tmp_path / "theirs").write_bytes(dump(catalog(two="deux")))
    assert run(["-q", "merge-driver", *(str(tmp_path / name) for name in ("base", "ours", "theirs"))]) == 0
    assert targets(parse((tmp_path / "ours").read_bytes())) == {"two": "deux", "one": "un"}
