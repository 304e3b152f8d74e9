"""Merging: the source's order and notes, the translator's texts; nothing that a person wrote is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.catalogs import dump, merge, new_catalog, parse
from hexapla.errors import ConfigError
from hexapla.languages import OFFICIAL, language
from hexapla.model import Catalog, Message

needs_gettext = pytest.mark.skipif(shutil.which("msgfmt") is None, reason="GNU gettext (msgfmt) is not installed")
TRANSLATION = {"ar": "السلام", "zh": "和平", "en": "Peace", "fr": "La paix", "ru": "Мир", "es": "La paz"}


def template(*sources: str, created: str = "2024-01-01 00:00+0000") -> Catalog:
    return Catalog(
        header=(("Project-Id-Version", "speeches 1"), ("POT-Creation-Date", created)),
        messages=tuple(
            Message(source, references=(f"source/a.txt#{n}",), extracted=("paragraph",))
            for n, source in enumerate(sources)
        ),
    )


def catalog(*messages: Message, created: str = "2020-01-01 00:00+0000") -> Catalog:
    header = (("Language", "fr"), ("POT-Creation-Date", created), ("X-Generator", "Poedit 3.4"))
    return Catalog(language="fr", header=header, comments=("Ana",), messages=messages, path="fr/a.po")


def texts(merged: Catalog) -> list[tuple[str, str, bool]]:
    return [(m.source, m.target, m.obsolete) for m in merged.messages]


def test_order_and_notes_of_the_source_words_of_the_translator() -> None:
    old = Message(
        "one",
        "un",
        flags=("fuzzy", "x-flag"),
        comments=("sic",),
        extracted=("heading",),
        references=("source/a.txt#9",),
        previous="won",
        previous_context="c",
        line=12,
    )
    merged = merge(catalog(Message("two", "deux"), old), template("one", "new", "two"))
    assert texts(merged) == [("one", "un", False), ("new", "", False), ("two", "deux", False)]
    assert merged.messages[0] == replace(old, extracted=("paragraph",), references=("source/a.txt#0",))
    assert merged.messages[0].line == 12
    assert (merged.language, merged.comments, merged.path) == ("fr", ("Ana",), "fr/a.po")


def test_matches_are_exact_in_text_and_context() -> None:
    merged = merge(catalog(Message("Peace.", "Paix."), Message("a", "x", context="c")), template("Peace", "a"))
    assert texts(merged) == [("Peace", "", False), ("a", "", False), ("Peace.", "Paix.", True), ("a", "x", True)]


def test_what_the_source_lacks_becomes_obsolete_or_goes() -> None:
    gone = Message(
        "gone", "parti", flags=("fuzzy",), comments=("c",), extracted=("e",), references=("r",), previous="p"
    )
    merged = merge(
        catalog(
            Message("old", "vieux", obsolete=True),
            gone,
            Message("untranslated", "  "),
            Message("note", comments=("ask Ana",)),
            Message("plural", plural=("plurals", "", "pluriels")),
        ),
        template("one"),
    )
    assert texts(merged)[1:] == [
        ("old", "vieux", True),
        ("gone", "parti", True),
        ("note", "", True),
        ("plural", "", True),
    ]
    assert merged.messages[2] == replace(gone, obsolete=True, references=(), extracted=())
    assert merged.messages[3].comments == ("ask Ana",)


def test_a_paragraph_that_comes_back_brings_its_translation() -> None:
    start = merge(catalog(Message("one", "un", comments=("c",)), Message("two", "deux")), template("one", "two"))
    without = merge(start, template("two"))
    assert texts(without) == [("two", "deux", False), ("one", "un", True)]
    assert merge(without, template("one", "two")).messages == start.messages


@pytest.mark.parametrize("wanted", [("a",), ()])
def test_one_translation_of_a_key_is_left_and_it_is_not_lost(wanted: tuple[str, ...]) -> None:
    gone = not wanted
    both = merge(catalog(Message("a", "new"), Message("a", "old", obsolete=True)), template(*wanted))
    assert texts(both) == [("a", "new", gone)]
    empty = catalog(Message("a", " ", comments=("ask",)), Message("a", "old", obsolete=True, comments=("sic",)))
    taken = merge(empty, template(*wanted))
    assert texts(taken) == [("a", "old", gone)]
    assert taken.messages[0].comments == ("ask", "sic")
    two = [Message("a", obsolete=True), Message("a", "first", obsolete=True), Message("a", "second", obsolete=True)]
    assert texts(merge(catalog(*two), template(*wanted))) == [("a", "first", gone)]


def test_the_date_changes_with_the_messages_only() -> None:
    start = catalog(Message("one", "un"), Message("two"))
    same = merge(start, template("two", "one"))
    assert same.header == start.header
    changed = merge(start, template("one"))
    assert changed.header == (
        ("Language", "fr"),
        ("POT-Creation-Date", "2024-01-01 00:00+0000"),
        ("X-Generator", "Poedit 3.4"),
    )
    assert merge(start, Catalog()).field("POT-Creation-Date") == "2020-01-01 00:00+0000"


@pytest.mark.parametrize("tag", OFFICIAL)
def test_the_first_catalog_of_a_language(tag: str) -> None:
    first = new_catalog(template("one", "two"), tag)
    assert first.header == (
        ("Project-Id-Version", "speeches 1"),
        ("POT-Creation-Date", "2024-01-01 00:00+0000"),
        ("PO-Revision-Date", "YEAR-MO-DA HO:MI+ZONE"),
        ("Last-Translator", "FULL NAME <EMAIL@ADDRESS>"),
        ("Language-Team", ""),
        ("Language", tag),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", language(tag).plural_forms),
    )
    assert first.language == tag
    assert first.messages == template("one", "two").messages
    assert parse(dump(first)) == first


def test_optional_fields_and_other_languages() -> None:
    bare = Catalog(header=(("Report-Msgid-Bugs-To", "bugs@example.org"),))
    assert [key for key, _ in new_catalog(bare, "pt-BR").header][:3] == [
        "Project-Id-Version",
        "Report-Msgid-Bugs-To",
        "PO-Revision-Date",
    ]
    assert new_catalog(bare, "pt_BR").field("Language") == language("pt-BR").tag
    assert new_catalog(bare, "zh_CN").language == "zh"
    with pytest.raises(ConfigError, match="unknown language"):
        new_catalog(bare, "xx-nowhere")


@needs_gettext
@pytest.mark.parametrize("tag", OFFICIAL)
def test_msgfmt_accepts_a_first_catalog_once_it_is_translated(tag: str, tmp_path: Path) -> None:
    first = new_catalog(template("one"), tag)
    done = replace(first, messages=tuple(replace(m, target=TRANSLATION[tag]) for m in first.messages))
    assert msgfmt(done, tmp_path)[0] == 0
    filled = done.with_field("PO-Revision-Date", "2024-05-06 07:08+0000")
    filled = filled.with_field("Last-Translator", "Ana <ana@example.org>").with_field("Language-Team", tag)
    assert msgfmt(filled, tmp_path) == (0, "")
    assert msgfmt(merge(filled, template("two")), tmp_path) == (0, "")


def msgfmt(written: Catalog, folder: Path) -> tuple[int, str]:
    (folder / "a.po").write_bytes(dump(written))
    command = ["msgfmt", "-c", "-o", os.devnull, str(folder / "a.po")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


words = st.sampled_from("abcde")
messages = st.builds(
    Message,
    source=words,
    target=st.sampled_from(["", " ", "x", "y"]),
    context=st.sampled_from(["", "c"]),
    flags=st.sampled_from([(), ("fuzzy",)]),
    comments=st.sampled_from([(), ("note",), ("other",)]),
    references=st.sampled_from([(), ("r",)]),
    previous=st.none() | words,
    obsolete=st.booleans(),
)


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """As ``parse`` gives them: no current key twice, obsolete ones last."""
    found = draw(st.lists(messages, max_size=8))
    current = {m.key: m for m in found if not m.obsolete}
    return catalog(*current.values(), *(m for m in found if m.obsolete))


templates = st.lists(st.sampled_from("abcdefg"), max_size=6, unique=True).map(lambda sources: template(*sources))


@given(catalogs(), templates)
def test_merging_twice_changes_nothing(old: Catalog, new: Catalog) -> None:
    once = merge(old, new)
    assert merge(once, new) == once
    assert parse(dump(once), path=once.path).messages == parse(dump(merge(once, new))).messages


@given(catalogs(), templates)
def test_laws(old: Catalog, new: Catalog) -> None:
    merged = merge(old, new)
    assert [m.key for m in merged.messages if not m.obsolete] == [m.key for m in new.messages]
    keys = [m.key for m in merged.messages]
    assert len(set(keys)) == len(keys)
    assert [m.obsolete for m in merged.messages] == sorted(m.obsolete for m in merged.messages)
    kept = {m.key: m for m in merged.messages}
    for message in old.messages:
        if message.target.strip():
            assert kept[message.key].target.strip(), "a translated key has a translation for ever"
        if message.target.strip() and not message.obsolete:
            assert kept[message.key].target == message.target
            assert kept[message.key].flags == message.flags
    before = [m.key for m in old.messages if m.obsolete and m.key not in old.current]
    after = [m.key for m in merged.messages if m.obsolete and m.key in before]
    assert after == [key for key in dict.fromkeys(before) if key in after]


@given(catalogs(), templates, templates)
def test_there_and_back_keeps_every_translation(old: Catalog, here: Catalog, there: Catalog) -> None:
    start = merge(old, here)
    back = merge(merge(start, there), here)
    translated = {m.key: (m.target, m.flags, m.comments) for m in start.messages if m.target.strip()}
    assert {m.key: (m.target, m.flags, m.comments) for m in back.messages if m.target.strip()} == translated
