"""Other tools between two of our runs: what a person did survives each of them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import polib
import pytest

from hexapla.catalogs import dump, merge, new_catalog, parse
from hexapla.model import Catalog, Message

# Each of the states that an entry can be in, in one catalog, with what only a person can write.
CURRENT = (
    Message(
        "We will not accept violence.",
        "Nous n’accepterons pas la violence.",
        comments=('hexapla: ignore=N102 reason="arrondi à la demande de l’oratrice"', "voir la note"),
        extracted=("paragraph",),
        references=("source/a%20b.txt#0d9c9720",),
    ),
    Message(
        "Major armed conflict has tripled since 2008.",
        "Le nombre de conflits armés majeurs a doublé depuis 2008.",
        flags=("fuzzy",),
        extracted=("paragraph", "changed: number"),
        references=("source/a%20b.txt#p2",),
        previous="Major armed conflict has doubled since 2008.",
    ),
    Message(
        "Read <a1>the report</a1> and <a2>the letter</a2>.",
        "Lire <a2>la lettre</a2> et <a1>le rapport</a1>.",
        extracted=("paragraph", "<a1>: link to https://example.org/1", "<a2>: link to https://example.org/2"),
        references=("source/a%20b.txt#p3",),
    ),
    Message("Thank you.", extracted=("closing",), references=("source/a%20b.txt#8569efc4",)),
)
OBSOLETE = (
    Message("Good morning.", "Bonjour.", comments=("relu",), obsolete=True),
    Message("Old wording.", "Ancien texte.", flags=("fuzzy",), previous="Older wording.", obsolete=True),
)


def catalog() -> Catalog:
    template = Catalog(
        header=(("Project-Id-Version", "peace"), ("Content-Type", "text/plain; charset=UTF-8")),
        messages=tuple(replace(message, target="", flags=(), comments=(), previous=None) for message in CURRENT),
    )
    made = new_catalog(template, "fr")
    for name, value in (
        ("PO-Revision-Date", "2026-11-24 00:00+0000"),
        ("Last-Translator", "Nadia <nadia@example.org>"),
        ("Language-Team", "French"),
        ("POT-Creation-Date", "2026-11-24 00:00+0000"),
    ):
        made = made.with_field(name, value)
    return replace(made.with_field("X-Translation-Status", "unofficial"), messages=(*CURRENT, *OBSOLETE))


def template() -> Catalog:
    return replace(catalog(), messages=tuple(replace(m, target="", flags=(), comments=()) for m in CURRENT))


def tool(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path=str(Path(sys.executable).parent))
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def run(folder: Path, name: str, *arguments: str) -> None:
    done = subprocess.run([tool(name), *arguments], cwd=folder, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr


def work(messages: Sequence[Message]) -> dict[str, tuple[object, ...]]:
    """What a person did to each entry."""
    return {m.source: (m.target, m.fuzzy, m.comments, m.obsolete) for m in messages}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "fr.po").write_bytes(dump(catalog()))
    (tmp_path / "t.pot").write_bytes(dump(template()))
    return tmp_path


def after(folder: Path, name: str = "fr.po") -> Catalog:
    return parse((folder / name).read_bytes())


@pytest.mark.parametrize(
    "command",
    [
        ("msgcat", "-o", "fr.po", "fr.po"),
        ("msgcat", "--no-wrap", "-o", "fr.po", "fr.po"),
        ("msgattrib", "-o", "fr.po", "fr.po"),
        ("msgmerge", "-q", "--previous", "--update", "--backup=none", "fr.po", "t.pot"),
        ("msgmerge", "-q", "--previous", "-o", "fr.po", "fr.po", "t.pot"),
    ],
)
def test_gettext_keeps_states_and_comments(folder: Path, command: tuple[str, ...]) -> None:
    run(folder, *command)
    found = after(folder)
    assert work(found.messages) == work(catalog().messages)
    assert {m.source: m.previous for m in found.messages if m.fuzzy} == {
        m.source: m.previous for m in catalog().messages if m.fuzzy
    }
    assert found.field("X-Translation-Status") == "unofficial"
    merged = merge(found, template())
    assert work(merged.messages) == work(catalog().messages)
    assert {m.source: m.references for m in merged.messages if not m.obsolete} == {
        m.source: m.references for m in CURRENT
    }
    assert dump(merge(merged, template())) == dump(merged)


def test_msgfmt_accepts_the_catalog_without_a_warning(folder: Path) -> None:
    done = subprocess.run(
        [tool("msgfmt"), "-c", "-v", "-o", str(folder / "fr.mo"), "fr.po"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "warning" not in done.stderr
    assert "2 translated messages, 1 fuzzy translation, 1 untranslated message." in done.stderr


def test_a_save_by_polib_keeps_everything_but_the_previous_of_obsolete_entries(folder: Path) -> None:
    file = polib.pofile(str(folder / "fr.po"))
    file.save()
    found = merge(after(folder), template())
    assert work(found.messages) == work(catalog().messages)


def test_pot2po_keeps_targets_states_and_comments(folder: Path) -> None:
    run(folder, "pot2po", "--progress=none", "-t", "fr.po", "t.pot", "out.po")
    found = merge(after(folder, "out.po"), template())
    kept = work(found.messages)
    for message in (*CURRENT, OBSOLETE[0]):
        target, fuzzy, comments, obsolete = kept[message.source]
        assert (target, obsolete) == (message.target, message.obsolete)
        assert set(message.comments) <= set(comments)  # type: ignore[call-overload]
        assert fuzzy == message.fuzzy


def test_pofilter_reads_the_catalog_and_leaves_it_alone(folder: Path) -> None:
    before = (folder / "fr.po").read_bytes()
    run(folder, "pofilter", "--progress=none", "fr.po", "out.po")
    assert (folder / "fr.po").read_bytes() == before
