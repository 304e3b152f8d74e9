"""A speech through eleven revisions: state, grade and history of every entry in five catalogs after each."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import hexapla as hx
from hexapla.cli.app import run

ROOT = Path(__file__).parents[1]
LANGUAGES = ("ar", "zh", "fr", "ru", "es")
NAME = "sgsm17156"


class Speech:
    """The project, and what its catalogs should hold."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.name = NAME
        (root / "source").mkdir()
        (root / "hexapla.toml").write_text("", encoding="utf-8")
        shutil.copy(ROOT / f"source/sg/{NAME}.txt", root / "source")
        for language in LANGUAGES:
            folder = root / f"locales/{language}/LC_MESSAGES"
            folder.mkdir(parents=True)
            shutil.copy(ROOT / f"locales/{language}/LC_MESSAGES/sg/{NAME}.po", folder)
        assert self.extract() == 0
        self.known = {language: self.targets(language) for language in LANGUAGES}

    @property
    def path(self) -> Path:
        return self.root / f"source/{self.name}.txt"

    def catalog(self, language: str) -> hx.Catalog:
        return hx.load_catalog(self.root / f"locales/{language}/LC_MESSAGES/{self.name}.po")

    def current(self, language: str) -> list[hx.Message]:
        return [message for message in self.catalog(language).messages if not message.obsolete]

    def obsolete(self, language: str) -> list[hx.Message]:
        return [message for message in self.catalog(language).messages if message.obsolete]

    def targets(self, language: str) -> set[str]:
        return {message.target for message in self.catalog(language).messages if message.target}

    def extract(self, *options: str) -> int:
        return run(["-C", str(self.root), "-q", "extract", *options])

    def lines(self) -> list[str]:
        return self.path.read_text(encoding="utf-8").split("\n")

    def revise(self, change: Callable[[list[str]], list[str]], *options: str) -> int:
        """Change the lines of the speech and extract; what was translated before must still be somewhere."""
        self.path.write_text("\n".join(change(self.lines())), encoding="utf-8")
        code = self.extract(*options)
        for language in LANGUAGES:
            held = "\n".join(self.targets(language))
            assert all(target in held for target in self.known[language]), language
        assert self.extract("--check", *options) == 0, "a second extract would change something"
        return code

    def swap(self, old: str, new: str, *options: str) -> int:
        assert any(old in line for line in self.lines())
        return self.revise(lambda lines: [line.replace(old, new) for line in lines], *options)

    def translate(self, source: str) -> None:
        """Let a translator fill in one entry, or confirm it, in every language."""
        for language in LANGUAGES:
            catalog = self.catalog(language)
            done = tuple(
                replace(m, target=m.target or f"[{language}] {source}", flags=(), previous=None)
                if m.source == source and not m.obsolete
                else m
                for m in catalog.messages
            )
            hx.save_catalog(
                replace(catalog, messages=done), self.root / f"locales/{language}/LC_MESSAGES/{self.name}.po"
            )
            self.known[language] = self.targets(language)
        assert self.extract() == 0

    def states(self, language: str) -> dict[str, str]:
        """Return the source of each entry that is not translated, with its state or grade."""
        result = {}
        for message in self.current(language):
            if message.fuzzy:
                notes = [note for note in message.extracted if note.startswith("changed: ")]
                result[message.source] = "; ".join(notes) or "fuzzy"
            elif not message.target:
                result[message.source] = "untranslated"
        return result


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Speech:
    return Speech(tmp_path_factory.mktemp("speech"))


def only(speech: Speech, wanted: dict[str, str]) -> None:
    """All entries but these are translated, in every language."""
    for language in LANGUAGES:
        found = speech.states(language)
        assert {source[:40]: state for source, state in found.items()} == wanted, language


NEW = "Peacekeepers serve far from home."


def test_01_an_inserted_paragraph_is_new_and_nothing_else_changes(speech: Speech) -> None:
    before = {language: speech.current(language) for language in LANGUAGES}
    speech.revise(lambda lines: [*lines[:8], NEW, *lines[8:]])
    only(speech, {NEW: "untranslated"})
    for language in LANGUAGES:
        assert [m for m in speech.current(language) if m.source != NEW] == before[language]
    speech.translate(NEW)
    only(speech, {})


def test_02_a_deleted_paragraph_is_kept_as_obsolete(speech: Speech) -> None:
    speech.revise(lambda lines: [line for line in lines if line != NEW])
    only(speech, {})
    for language in LANGUAGES:
        assert [(m.source, m.target) for m in speech.obsolete(language)] == [(NEW, f"[{language}] {NEW}")]


def test_03_a_moved_paragraph_only_moves(speech: Speech) -> None:
    before = {language: set(speech.current(language)) for language in LANGUAGES}
    speech.revise(lambda lines: [*lines[:8], lines[9], lines[8], *lines[10:]])
    only(speech, {})
    assert {language: set(speech.current(language)) for language in LANGUAGES} == before


def test_04_a_split_paragraph_offers_its_translation_twice(speech: Speech) -> None:
    old = next(line for line in speech.lines() if line.startswith("UN peacekeeping is at"))
    first, rest = old.split(" New patterns ")
    second = f"New patterns {rest}"
    speech.revise(lambda lines: [part for line in lines for part in ([first, second] if line == old else [line])])
    for language in LANGUAGES:
        offered = [m for m in speech.current(language) if m.fuzzy]
        assert {m.previous for m in offered} == {old}
        assert [m.source for m in offered] == [first, second]
        assert len({m.target for m in offered}) == 1
        assert all("changed: split, this was one paragraph" in m.extracted for m in offered)


def test_05_a_joined_paragraph_offers_both_translations(speech: Speech) -> None:
    for message in [m for m in speech.current("fr") if m.fuzzy]:
        speech.translate(message.source)
    lines = speech.lines()
    index = next(n for n, line in enumerate(lines) if line.startswith("I also intend"))
    one, other = lines[index - 1], lines[index]
    targets = {
        language: [m.target for m in speech.current(language) if m.source in (one, other)] for language in LANGUAGES
    }
    speech.revise(lambda all_lines: [*all_lines[: index - 1], f"{one} {other}", *all_lines[index + 1 :]])
    for language in LANGUAGES:
        (joined,) = [m for m in speech.current(language) if m.fuzzy]
        assert joined.source == f"{one} {other}"
        assert joined.previous == f"{one} {other}"
        assert joined.target == ("" if language == "zh" else " ").join(targets[language])
        assert "changed: joined, these were two paragraphs" in joined.extracted
    speech.translate(f"{one} {other}")
    only(speech, {})


def test_06_a_mended_typo_leaves_the_translations_with_minor(speech: Speech) -> None:
    assert speech.swap("collective efforts — bilaterally", "collective efforts: bilaterally", "--minor") == 0
    only(speech, {})
    for language in LANGUAGES:
        (entry,) = [m for m in speech.current(language) if "efforts: bilaterally" in m.source]
        assert any(comment.startswith("hexapla: minor=punctuation previous=") for comment in entry.comments)


@pytest.mark.parametrize(
    ("old", "new", "grade"),
    [
        ("has tripled since", "has quadrupled since", "number"),
        ("And we must do no harm", "And we must do harm", "negation"),
        ("Ministers of Finland", "Ministers of Norway", "name"),
        ("since 2008", "since 2009", "date"),
        ("Member States will also have to", "Member States may also want to", "modal"),
    ],
)
def test_07_a_dangerous_change_is_named_and_refused_as_minor(
    speech: Speech, old: str, new: str, grade: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert speech.swap(old, new, "--minor") == 1
    assert f": fr: {grade}: " in capsys.readouterr().err
    (source,) = speech.states("fr")
    only(speech, {source[:40]: f"changed: {grade}"})
    for language in LANGUAGES:
        (entry,) = [m for m in speech.current(language) if m.fuzzy]
        assert entry.previous == source.replace(new, old)
    speech.translate(source)
    only(speech, {})


def test_08_a_renamed_file_keeps_everything(speech: Speech) -> None:
    before = {language: [(m.source, m.target, m.comments) for m in speech.current(language)] for language in LANGUAGES}
    old = speech.path
    speech.name = "leaders-summit"
    old.rename(speech.path)
    assert speech.extract() == 0
    only(speech, {})
    for language in LANGUAGES:
        assert [(m.source, m.target, m.comments) for m in speech.current(language)] == before[language]
        assert not (speech.root / f"locales/{language}/LC_MESSAGES/{NAME}.po").exists()
    assert not (speech.root / f"locales/templates/{NAME}.pot").exists()
    assert speech.extract("--check") == 0


def test_09_a_paragraph_that_comes_back_is_translated_again(speech: Speech) -> None:
    speech.revise(lambda lines: [*lines[:8], NEW, *lines[8:]])
    only(speech, {})
    for language in LANGUAGES:
        assert f"[{language}] {NEW}" in speech.targets(language)


def test_10_the_work_list_names_what_changed(speech: Speech, capsys: pytest.CaptureFixture[str]) -> None:
    assert speech.swap("I thank the Foreign Ministers", "I do not thank the Foreign Ministers") == 0
    assert speech.swap("Thank you for your engagement", "Thank you for your great engagement") == 0
    capsys.readouterr()
    assert run(["-C", str(speech.root), "status", "--changes", "-l", "es"]) == 0
    said = capsys.readouterr().out
    assert said.index("negation") < said.index("wording")
    assert "I {+do not +}thank the Foreign Ministers" in said
