"""Extract: templates and catalogs follow the source, quietly, and no translation is lost."""

from __future__ import annotations

import difflib
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hexapla.catalogs import load_catalog
from hexapla.jobs import plan
from hexapla.jobs.extract import extract
from hexapla.text import digest

if TYPE_CHECKING:
    from tests.jobs.conftest import Site

LANGUAGES = ("ar", "zh", "fr", "ru", "es")
SPEECH = "Message on the day of peace\nPeace is built day after day.\nWe will not accept violence.\nThank you.\n"
PARAGRAPHS = [
    f"Paragraph {word} of the speech says what no other paragraph of it does."
    for word in (f"{tens}-{ones}" for tens in "alpha beta gamma delta epsilon zeta".split() for ones in range(10))
]
TEXT = "The Secretary-General’s message\n\n" + "\n\n".join(PARAGRAPHS) + "\n"


def test_template_and_catalogs_are_made(site: Site) -> None:
    site.write("source/sg/a.txt", SPEECH)
    outcome = site.one("extract")
    assert [change.path for change in outcome.changes] == [
        "locales/templates/sg/a.pot",
        *(f"locales/{language}/LC_MESSAGES/sg/a.po" for language in LANGUAGES),
    ]
    assert {change.why for change in outcome.changes} == {"new"}
    assert outcome.errors == ()
    template = load_catalog(site.root / "locales/templates/sg/a.pot")
    assert [message.source for message in template.messages] == SPEECH.splitlines()
    assert all(not message.target for message in template.messages)
    assert not (site.root / "locales/en").exists()
    french = site.catalog("sg/a", "fr")
    assert (french.language, french.field("Language")) == ("fr", "fr")
    assert site.catalog("sg/a", "zh").field("Language") in {"zh", "zh_CN"}


def test_a_template_does_not_depend_on_where_the_project_lies(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.one("extract")
    elsewhere = site.root.parent / "a checkout of another name"
    shutil.copytree(site.root, elsewhere)
    other = type(site).__new__(type(site))
    other.root = elsewhere.resolve()
    assert other.one("extract", dry=True).changes == ()


def edited(text: str, change: Callable[[list[str]], None]) -> str:
    lines = text.split("\n\n")
    change(lines)
    return "\n\n".join(lines)


def insert(lines: list[str]) -> None:
    lines.insert(30, "A new paragraph stands between the others.")


def move(lines: list[str]) -> None:
    lines.insert(50, lines.pop(10))


def edit(lines: list[str]) -> None:
    lines[20] = lines[20].replace("says", "tells")


@pytest.fixture
def translated(site: Site) -> Site:
    """A speech of 60 paragraphs with five full catalogs."""
    site.write("source/speech.txt", TEXT)
    site.one("extract")
    site.fill("speech")
    assert all(summary.per_cent == 100 for summary in site.one("status").summaries)
    return site


def states(site: Site) -> dict[tuple[str, str], str]:
    """The translation that each segment of the *old* speech has in each language."""
    return {
        (language, message.source): message.target if message.translated else ""
        for language in LANGUAGES
        for message in site.catalog("speech", language).messages
        if not message.obsolete
    }


@pytest.mark.parametrize(("change", "lost", "new"), [(insert, 0, 1), (move, 0, 0), (edit, 5, 1)])
def test_one_changed_paragraph_of_sixty(
    translated: Site, change: Callable[[list[str]], None], lost: int, new: int
) -> None:
    before = states(translated)
    texts = {language: translated.path("speech", language).read_text("utf-8") for language in LANGUAGES}
    translated.write("source/speech.txt", edited(TEXT, change))
    assert not translated.one("extract").errors
    after = states(translated)
    assert sum(after.get(key) != target for key, target in before.items()) == lost
    assert len(after.keys() - before.keys()) == 5 * new
    assert not any(after[key] for key in after.keys() - before.keys())
    for language, old in texts.items():
        removed, added = diff(old, translated.path("speech", language).read_text("utf-8"))
        if change is insert:
            assert removed == []
            assert sorted(added) == sorted(entry("A new paragraph stands between the others."))
        elif change is move:
            assert sorted(removed) == sorted(added) == sorted(entry(PARAGRAPHS[9], f"[{language}] {PARAGRAPHS[9]}"))
        else:
            source = PARAGRAPHS[19]
            old_entry, new_entry = entry(source, f"[{language}] {source}"), entry(source.replace("says", "tells"))
            suggested = {"#. changed: wording", "#, fuzzy", f'#| msgid "{source}"', *old_entry}
            assert set(removed) <= {*old_entry, 'msgstr ""'}
            assert set(added) <= {*new_entry, *suggested, *(f"#~ {line}" for line in old_entry)}
            assert set(new_entry[1:3]) <= set(added)


def entry(source: str, target: str = "") -> list[str]:
    """The lines of an entry, with the one before it."""
    return ["#. paragraph", f"#: source/speech.txt#{digest(source)}", f'msgid "{source}"', f'msgstr "{target}"', ""]


def diff(old: str, new: str) -> tuple[list[str], list[str]]:
    """The lines that a line diff shows as removed and as added."""
    before, after = old.splitlines(), new.splitlines()
    codes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = [code for code in codes if code[0] != "equal"]
    assert changed
    removed = [line for _, start, end, _, _ in changed for line in before[start:end]]
    return removed, [line for _, _, _, start, end in changed for line in after[start:end]]


def test_a_second_run_changes_no_byte(translated: Site) -> None:
    translated.one("build")
    before = translated.files()
    assert len(before) > 15
    assert translated.one("extract").changes == ()
    assert translated.one("build").changes == ()
    assert translated.files() == before


def test_the_words_of_a_translator_survive_an_edit_that_is_taken_back(translated: Site) -> None:
    def targets() -> dict[tuple[str, str], str]:
        return {(code, m.source): m.target for code in LANGUAGES for m in translated.catalog("speech", code).messages}

    before = targets()
    translated.write("source/speech.txt", edited(TEXT, edit))
    translated.one("extract")
    summary = translated.one("status").summaries[2]
    assert (summary.language, summary.units, summary.translated) == ("fr", 61, 60)
    assert summary.untranslated + summary.fuzzy == 1
    translated.write("source/speech.txt", TEXT)
    translated.one("extract")
    assert before.items() <= targets().items()


def test_a_removed_paragraph_becomes_obsolete(translated: Site) -> None:
    translated.write("source/speech.txt", edited(TEXT, lambda lines: lines.__delitem__(7)))
    outcome = translated.one("extract")
    assert {change.why for change in outcome.changes} == {"1 removed"}
    (old,) = [message for message in translated.catalog("speech", "ru").messages if message.obsolete]
    assert (old.source, old.target) == (PARAGRAPHS[6], f"[ru] {PARAGRAPHS[6]}")


def test_a_deleted_source_leaves_its_catalogs_alone(translated: Site) -> None:
    translated.write("source/other.txt", SPEECH)
    before = translated.files("locales")
    (translated.root / "source/speech.txt").unlink()
    outcome = translated.one("extract")
    assert outcome.document == "other"
    after = translated.files("locales")
    assert {name: after[name] for name in before} == before


def test_duplicate_paragraphs_share_one_entry(site: Site) -> None:
    site.write("source/a.txt", "A speech\nThank you.\nPeace is possible.\nThank you.\n")
    site.one("extract")
    messages = site.catalog("a", "fr").messages
    assert [message.source for message in messages] == ["A speech", "Thank you.", "Peace is possible."]
    assert len(messages[1].references) == 1
    assert site.one("status").summaries[0].units == 3


def test_what_other_tools_and_people_wrote_is_kept(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.one("extract")
    path = site.path("a", "fr")
    text = path.read_text("utf-8").replace(
        "#. paragraph\n#: source/a.txt#3", "# Ana: see the 2014 message\n#. paragraph\n#: source/a.txt#3"
    )
    marked = text.replace('"Content-Type', '"X-Generator: Poedit 3.4\\n"\n"Content-Type', 1).replace(
        'msgid "Thank you."\nmsgstr ""', '#, no-wrap, x-reviewed\nmsgid "Thank you."\nmsgstr "Merci."'
    )
    path.write_text("# By hand.\n" + marked, encoding="utf-8")
    site.write("source/a.txt", SPEECH + "One more.\n")
    site.one("extract")
    catalog = site.catalog("a", "fr")
    thanks = next(message for message in catalog.messages if message.source == "Thank you.")
    assert (thanks.target, thanks.flags) == ("Merci.", ("no-wrap", "x-reviewed"))
    assert catalog.field("X-Generator") == "Poedit 3.4"
    assert catalog.comments == ("By hand.",)
    assert catalog.messages[-1].source == "One more."


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="GNU gettext (msgcat) is not installed")
def test_a_catalog_that_another_tool_wrapped_is_not_rewritten(translated: Site) -> None:
    path = translated.path("speech", "fr")
    plain = path.read_bytes()
    subprocess.run(["msgcat", "-o", path, path], check=True)
    assert path.read_bytes() != plain
    before = translated.files()
    assert translated.one("extract").changes == ()
    assert translated.files() == before


def test_the_creation_date_changes_with_the_messages_only(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.one("extract", date="2015-09-29 12:00+0000")
    assert site.catalog("a", "fr").field("POT-Creation-Date") == "2015-09-29 12:00+0000"
    before = site.files("locales")
    assert site.one("extract", date="2020-01-01 00:00+0000").changes == ()
    assert site.files("locales") == before
    site.write("source/a.txt", SPEECH + "One more.\n")
    site.one("extract", date="2020-01-01 00:00+0000")
    assert site.catalog("a", "fr").field("POT-Creation-Date") == "2020-01-01 00:00+0000"
    assert load_catalog(site.root / "locales/templates/a.pot").field("POT-Creation-Date") == "2020-01-01 00:00+0000"


def test_without_a_date_there_is_none(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.one("extract")
    assert b"POT-Creation-Date" not in site.path("a", "fr").read_bytes()


def test_dry_changes_nothing_and_says_what_would(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    before = site.files()
    outcome = site.one("extract", dry=True)
    assert len(outcome.changes) == 6
    assert site.files() == before


def test_templates_only(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    assert [change.path for change in site.one("extract", templates_only=True).changes] == ["locales/templates/a.pot"]
    assert not site.path("a", "fr").exists()


def test_languages_are_restricted(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.one("extract", languages=("fr",))
    assert site.path("a", "fr").exists()
    assert not site.path("a", "es").exists()


def test_a_withheld_language_gets_no_catalog_but_keeps_the_one_it_has(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.settings('withheld = ["ru"]')
    site.one("extract")
    assert not site.path("a", "ru").exists()
    site.settings("")
    site.one("extract")
    site.settings('withheld = ["ru"]')
    site.write("source/a.txt", SPEECH + "One more.\n")
    site.one("extract")
    assert site.catalog("a", "ru").messages[-1].source == "One more."
    assert {summary.language for summary in site.one("status").summaries} == {"ar", "zh", "fr", "es"}


def test_a_folder_of_another_name_is_used(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.write("locales/zh_CN/LC_MESSAGES/.keep", "")
    site.one("extract", languages=("zh",))
    assert site.path("a", "zh_CN").exists()
    assert not site.path("a", "zh").exists()


def test_a_bad_catalog_stays_as_it_is_and_the_others_are_updated(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.one("extract")
    broken = site.write("locales/fr/LC_MESSAGES/a.po", 'msgid "Thank you."\nmsgstr "Merci')
    site.write("source/a.txt", SPEECH + "One more.\n")
    outcome = site.one("extract")
    (error,) = outcome.errors
    assert (error.path, error.line) == ("locales/fr/LC_MESSAGES/a.po", 2)
    assert broken.read_text() == 'msgid "Thank you."\nmsgstr "Merci'
    assert len(outcome.changes) == 5
    assert "".join(outcome.traces).count("CatalogError") >= 1


def test_a_broken_template_is_made_anew(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.one("extract")
    good = site.bytes_of("locales")
    site.write("locales/templates/a.pot", "<<<<<<< HEAD\nmsgid")
    outcome = site.one("extract")
    assert [change.path for change in outcome.changes] == ["locales/templates/a.pot"]
    assert outcome.errors == ()
    assert site.bytes_of("locales") == good


def test_an_unwritable_catalog_does_not_stop_the_others(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.write("locales/fr/LC_MESSAGES", "a file where a folder is needed")
    outcome = site.one("extract")
    assert [error.path for error in outcome.errors] == ["locales/fr/LC_MESSAGES/a.po"]
    assert len(outcome.changes) == 5


def test_the_job_is_the_same_alone(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    (job,) = plan(site.project(), "extract")
    assert extract(replace(job, dry=True)).deferred == LANGUAGES
    assert len(extract(replace(job, memory={})).changes) == 6
