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


def test_a_match_is_exact_in_text_and_context_and_what_is_near_is_fuzzy() -> None:
    merged = merge(catalog(Message("Peace.", "Paix."), Message("a", "x", context="c")), template("Peace", "a"))
    assert texts(merged) == [("Peace", "Paix.", False), ("a", "x", False)]
    assert [(m.flags, m.previous, m.previous_context) for m in merged.messages] == [
        (("fuzzy",), "Peace.", None),
        (("fuzzy",), "a", "c"),
    ]
    assert merged.messages[1].extracted == ("paragraph", "changed: context")


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
        template("x"),
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
    assert targets(old) <= targets(merged) | noted(merged), "a translation is there for ever"
    for message in old.messages:
        if message.target.strip() and not message.obsolete and message.key in merged.current:
            same = merged.current[message.key]
            assert (same.target, same.flags, same.previous) == (message.target, message.flags, message.previous)
    before = [m.key for m in old.messages if m.obsolete and m.key not in old.current]
    after = [m.key for m in merged.messages if m.obsolete and m.key in before]
    assert after == [key for key in dict.fromkeys(before) if key in after]


def targets(found: Catalog) -> set[str]:
    return {message.target for message in found.messages if message.target.strip()}


def noted(found: Catalog) -> set[str]:
    """The second translations of one key, which gettext does not allow."""
    lines = (comment for message in found.messages for comment in message.comments)
    return {line.removeprefix("other translation: ") for line in lines}


@given(catalogs(), templates, templates)
def test_there_and_back_keeps_every_translation(old: Catalog, here: Catalog, there: Catalog) -> None:
    start = merge(old, here)
    back = merge(merge(start, there), here)
    assert targets(start) <= targets(back)
    for message in start.messages:
        same = back.current.get(message.key)
        if same and same.translated:
            assert message.translated, "nothing becomes translated by itself"
            assert same.target == message.target


# --- near matches ----------------------------------------------------------------------------------------------------

ONE = "We met in New York to speak about the future of our common institutions."
TWO = "The world of 1945 is not the world of today, and our councils must reflect this."
UN = "Nous nous sommes réunis à New York pour parler de l’avenir de nos institutions."
DEUX = "Le monde de 1945 n’est pas celui d’aujourd’hui, et nos conseils doivent en tenir compte."
EDITED = TWO.replace("1945", "1946")
AGAIN = EDITED.replace("councils", "organs")


def again(merged: Catalog, new: Catalog) -> tuple[Message, ...]:
    """The messages, after having held the laws against them."""
    assert merge(merged, new) == merged
    assert parse(dump(merged)).messages == merged.messages
    backwards = replace(merged, messages=merged.messages[::-1])
    assert sorted(merge(backwards, new).messages, key=repr) == sorted(merged.messages, key=repr)
    return merged.messages


def test_a_changed_text_keeps_its_translation_as_fuzzy_and_says_what_it_translates() -> None:
    old = Message(TWO, DEUX, comments=("sic",), flags=("no-wrap",), references=("source/a.txt#1",), line=9)
    new = template(ONE, EDITED)
    first, second = again(merge(catalog(old), new), new)
    assert first == new.messages[0]
    assert second == replace(
        new.messages[1], target=DEUX, flags=("fuzzy", "no-wrap"), comments=("sic",), previous=TWO
    ), "and no obsolete entry is left"


def test_the_oldest_text_stays_the_previous_one() -> None:
    start = merge(catalog(Message(TWO, DEUX)), template(EDITED))
    (message,) = again(merge(start, template(AGAIN)), template(AGAIN))
    assert (message.source, message.target, message.previous) == (AGAIN, DEUX, TWO)


def test_what_a_doubted_target_translates_is_not_known() -> None:
    (message,) = merge(catalog(Message(TWO, DEUX, flags=("fuzzy",))), template(EDITED)).messages
    assert (message.target, message.fuzzy, message.previous) == (DEUX, True, None)


def test_a_change_taken_back_is_fuzzy_but_says_so() -> None:
    changed = merge(catalog(Message(TWO, DEUX)), template(EDITED))
    (message,) = again(merge(changed, template(TWO), grade=lambda *_: "wording"), template(TWO))
    assert (message.target, message.fuzzy, message.previous) == (DEUX, True, TWO)
    assert message.extracted == ("paragraph", "changed: reverted, this is again the text that was translated")
    confirmed = catalog(replace(message, flags=(), previous=None))
    assert merge(confirmed, template(TWO)).messages == (replace(template(TWO).messages[0], target=DEUX),)


def test_an_obsolete_entry_is_offered_to_a_new_text_but_not_twice() -> None:
    gone = catalog(Message(ONE, UN), Message(TWO, DEUX, obsolete=True))
    new = template(ONE, EDITED)
    first, second = again(merge(gone, new), new)
    assert (first.target, first.flags) == (UN, ())
    assert (second.target, second.previous) == (DEUX, TWO)
    thrown_away = catalog(Message(ONE, UN), Message(EDITED), Message(TWO, DEUX, obsolete=True))
    assert texts(merge(thrown_away, new))[1:] == [(EDITED, "", False), (TWO, DEUX, True)]


def test_an_untranslated_text_is_offered_the_one_that_it_takes_the_place_of() -> None:
    both = catalog(Message(TWO, DEUX), Message(EDITED, comments=("draft",)))
    (message,) = again(merge(both, template(EDITED)), template(EDITED))
    assert (message.target, message.previous, message.comments) == (DEUX, TWO, ("draft",))


def test_a_target_is_never_replaced_and_a_plural_never_offered() -> None:
    both = catalog(Message(TWO, DEUX), Message(EDITED, "à moi"))
    assert texts(merge(both, template(EDITED))) == [(EDITED, "à moi", False), (TWO, DEUX, True)]
    plural = catalog(Message(TWO, DEUX, plural=("many", DEUX, "x")))
    assert texts(merge(plural, template(EDITED))) == [(EDITED, "", False), (TWO, DEUX, True)]


def test_a_move_or_an_insertion_makes_nothing_fuzzy() -> None:
    start = catalog(Message(ONE, UN), Message(TWO, DEUX))
    new = template(TWO, "Thank you.", ONE)
    merged = again(merge(start, new), new)
    assert [(m.source, m.target, m.flags) for m in merged] == [(TWO, DEUX, ()), ("Thank you.", "", ()), (ONE, UN, ())]


def test_the_same_context_is_nearer() -> None:
    pair = (Message(TWO, "a", context="a"), Message(TWO, "b", context="b"))
    new = catalog(Message(EDITED, context="b"))
    assert [(m.target, m.obsolete) for m in merge(catalog(*pair), new).messages] == [("b", False), ("a", True)]


# --- splits and joins ------------------------------------------------------------------------------------------------


def test_a_split_offers_the_translation_on_both_parts() -> None:
    old = catalog(Message(f"{ONE} {TWO}", f"{UN} {DEUX}", comments=("sic",)))
    new = template(ONE, "Thank you.", EDITED)
    merged = again(merge(old, new), new)
    assert [m.target for m in merged] == [f"{UN} {DEUX}", "", f"{UN} {DEUX}"]
    for part in (merged[0], merged[2]):
        assert (part.flags, part.previous, part.comments) == (("fuzzy",), f"{ONE} {TWO}", ("sic",))
        assert part.extracted == ("paragraph", "changed: split, this was one paragraph")
    back = template(f"{ONE} {TWO}")
    (whole,) = again(merge(merge(old, new), back), back)
    assert (whole.target, whole.fuzzy) == (f"{UN} {DEUX}", True)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [(UN, DEUX, f"{UN} {DEUX}"), ("我们在纽约。", "世界变了。", "我们在纽约。世界变了。")],
)
def test_a_join_offers_both_translations_and_can_be_taken_back(first: str, second: str, joined: str) -> None:
    parts = (Message(ONE, first, comments=("1",)), Message(TWO, second, comments=("2",)))
    start, new = catalog(*parts), template(f"{ONE} {TWO}")
    merged = merge(start, new)
    whole, *obsolete = again(merged, new)
    assert (whole.target, whole.flags, whole.previous) == (joined, ("fuzzy",), f"{ONE} {TWO}")
    assert whole.comments == ("1", "2")
    assert "changed: joined, these were two paragraphs" in whole.extracted
    assert [(m.source, m.target, m.obsolete) for m in obsolete] == [(ONE, first, True), (TWO, second, True)]
    back = merge(merged, template(ONE, TWO))
    assert [(m.target, m.fuzzy) for m in back.messages[:2]] == [(first, False), (second, False)]


# --- notes -----------------------------------------------------------------------------------------------------------


def graded(previous: str, source: str) -> str:
    return "number" if "1946" in source else ""


def test_a_grade_is_a_comment_as_long_as_the_entry_is_fuzzy() -> None:
    new = template(EDITED)
    merged = merge(catalog(Message(TWO, DEUX)), new, grade=graded)
    (message,) = merged.messages
    assert message.extracted == ("paragraph", "changed: number")
    assert merge(merged, new, grade=graded) == merged
    assert merge(merged, new) == merged, "kept where it cannot be found again"
    without = replace(merged, messages=(replace(message, extracted=()),))  # as msgmerge leaves it
    assert merge(without, new, grade=graded) == merged
    assert merge(merged, new, grade=lambda *_: "wording").messages[0].extracted == ("paragraph", "changed: wording")
    assert merge(merged, new, grade=lambda *_: "").messages[0].extracted == ("paragraph",)
    done = replace(merged, messages=(replace(message, flags=(), previous=None),))
    assert merge(done, new, grade=graded).messages[0].extracted == ("paragraph",)


def test_notes_stand_after_those_of_the_source_and_never_twice() -> None:
    new = template(EDITED)
    new = replace(new, messages=(replace(new.messages[0], extracted=("changed: number", "b")),))
    merged = merge(catalog(Message(TWO, DEUX)), new, grade=graded)
    assert merged.messages[0].extracted == ("changed: number", "b")
    assert merge(merged, new, grade=graded) == merged


def test_first_catalogs_take_memory_and_grade() -> None:
    assert new_catalog(template(ONE), "fr", grade=graded).messages == template(ONE).messages


@needs_gettext
def test_msgmerge_in_between_changes_nothing(tmp_path: Path) -> None:
    new = template(ONE, EDITED)
    merged = merge(catalog(Message(ONE, UN), Message(TWO, DEUX)), new, grade=graded)
    header = replace(merged, header=(*merged.header, ("Content-Type", "text/plain; charset=UTF-8")))
    (tmp_path / "old.po").write_bytes(dump(header))
    pot = replace(new, header=(*new.header, ("Content-Type", "text/plain; charset=UTF-8")))
    (tmp_path / "new.pot").write_bytes(dump(pot))
    command = ["msgmerge", "--quiet", "--previous", "--no-wrap", str(tmp_path / "old.po"), str(tmp_path / "new.pot")]
    done = subprocess.run(command, capture_output=True, check=True)
    assert merge(parse(done.stdout), new, grade=graded).messages == merged.messages


# --- laws over edits -------------------------------------------------------------------------------------------------

SENTENCES = (
    ONE,
    TWO,
    "Thank you.",
    "Peace is a long road.",
    "我们在纽约开会，讨论共同的未来。",
    "世界已经改变，机构也必须改变。",
)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A sentence or two, perhaps with a typo, a figure or a word more."""
    text = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2)))
    edit = draw(st.sampled_from(["", "typo", "figure", "word", "cut"]))
    at = draw(st.integers(0, len(text) - 1))
    return {
        "": text,
        "typo": f"{text[:at]}x{text[at:]}",
        "figure": text.replace("1945", "2025"),
        "word": f"{text} Indeed.",
        "cut": text[: max(4, at)].strip(),
    }[edit]


sources = st.lists(paragraphs(), max_size=5, unique=True)


@given(
    st.lists(sources, min_size=2, max_size=4), st.lists(st.sampled_from(["", "fuzzy", "done"]), min_size=5, max_size=5)
)
def test_no_translation_ever_disappears_whatever_the_source_does(steps: list[list[str]], work: list[str]) -> None:
    found = catalog()
    human: set[str] = set()
    for number, step in enumerate(steps):
        new = template(*step)
        merged = merge(found, new, grade=lambda previous, source: "wording")
        assert human <= targets(merged)
        assert merge(merged, new, grade=lambda previous, source: "wording") == merged
        for message in merged.messages:
            if not message.obsolete and message.key not in found.current and message.target:
                assert message.fuzzy or Message(message.source, obsolete=True).key in {m.key for m in found.messages}
        # A translator works on what has no target yet.
        messages = []
        for index, message in enumerate(merged.messages):
            state = work[index % 5]
            if not message.target and not message.obsolete and state:
                message = replace(message, target=f"t{number}.{index}", flags=("fuzzy",) if state == "fuzzy" else ())
                human.add(message.target)
            messages.append(message)
        found = replace(merged, messages=tuple(messages))


@given(sources, sources, st.randoms(use_true_random=False))
def test_the_order_of_a_catalog_changes_nothing_but_that_of_its_obsolete_entries(
    old: list[str], new: list[str], chance: object
) -> None:
    start = [Message(text, f"t {text}", obsolete=n % 3 == 2) for n, text in enumerate(old)]
    shuffled = [*start]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = merge(catalog(*start), template(*new)), merge(catalog(*shuffled), template(*new))
    assert one.current == other.current
    assert list(one.current) == list(other.current)
    assert set(one.messages) == set(other.messages)
    for message in start:
        if not message.obsolete and message.source in new:
            assert one.current[message.key].target == message.target
            assert not one.current[message.key].fuzzy


@given(sources, sources, st.randoms(use_true_random=False))
def test_no_message_of_the_template_is_served_otherwise_if_it_moves(
    old: list[str], new: list[str], chance: object
) -> None:
    start = catalog(*(Message(text, f"t {text}") for text in old))
    moved = [*new]
    chance.shuffle(moved)  # type: ignore[attr-defined]
    one, other = merge(start, template(*new)), merge(start, template(*moved))
    assert {m.source: m.target for m in one.messages} == {m.source: m.target for m in other.messages}
