"""Memory: what other documents have translated fills in what is missing, and never in silence what is disputed."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from hexapla.catalogs import Memory, dump, merge, new_catalog, parse
from hexapla.model import Catalog, Message

TEXT = "Thank you for your commitment to the United Nations and to its Charter."
NEAR = "Thank you for your strong commitment to the United Nations and to its Charter."
FRENCH = "Merci de votre engagement envers les Nations Unies et leur Charte."


def catalog(*messages: Message) -> Catalog:
    return Catalog("fr", messages=messages)


def filled(memory: Memory, *wanted: Message, old: Catalog | None = None) -> tuple[Message, ...]:
    template = catalog(*wanted)
    merged = merge(old or catalog(), template, memory=memory)
    assert merge(merged, template, memory=memory) == merged
    assert merge(merged, template) == merged, "without a memory the notes stay"
    assert parse(dump(merged)).messages == merged.messages
    return merged.messages


def test_the_same_text_is_fuzzy_and_names_its_document_or_is_trusted() -> None:
    documents = [("sg/b", catalog(Message(TEXT, FRENCH))), ("sg/a", catalog(Message(TEXT, f" {FRENCH}")))]
    fuzzy = Message(TEXT, f" {FRENCH}", flags=("fuzzy",), extracted=("paragraph", "from memory: sg/a"))
    wanted = Message(TEXT, extracted=("paragraph",))
    for order in (documents, documents[::-1]):
        assert filled(Memory.of(order), wanted) == (fuzzy,)
    trusted = Memory.of(documents, trust=True)
    assert filled(trusted, wanted) == (Message(TEXT, f" {FRENCH}", extracted=("paragraph",)),)
    assert new_catalog(catalog(wanted), "fr", memory=trusted).messages == filled(trusted, wanted)


def test_an_untranslated_entry_is_filled_and_keeps_its_comments() -> None:
    memory = Memory.of([("a", catalog(Message(TEXT, FRENCH)))])
    old = catalog(Message(TEXT, " ", comments=("ask",), flags=("no-wrap",)))
    (message,) = filled(memory, Message(TEXT), old=old)
    assert (message.target, message.comments, message.flags) == (FRENCH, ("ask",), ("fuzzy", "no-wrap"))
    (kept,) = filled(memory, Message(TEXT), old=catalog(Message(TEXT, "Merci.")))
    assert kept == Message(TEXT, "Merci.")


def test_two_translations_are_never_filled() -> None:
    documents = [("b", catalog(Message(TEXT, "Merci."))), ("a", catalog(Message(TEXT, FRENCH)))]
    note = "from memory: translated differently in a, b"
    for trust in (True, False):
        memory = Memory.of(documents, trust=trust)
        assert filled(memory, Message(TEXT)) == (Message(TEXT, extracted=(note,)),)
        assert filled(memory, Message(NEAR)) == (Message(NEAR),), "nor lent to what is near"
        assert filled(memory.beside("b"), Message(TEXT))[0].target == FRENCH
    settled = Memory.of(documents[:1])
    old = merge(catalog(), catalog(Message(TEXT)), memory=Memory.of(documents))
    assert filled(settled, Message(TEXT), old=old)[0].extracted == ("from memory: b",)


def test_only_confirmed_entries_count() -> None:
    fuzzy, obsolete = Message(TEXT, FRENCH, flags=("fuzzy",)), Message(TEXT, FRENCH, obsolete=True)
    plural, blank = Message(TEXT, FRENCH, plural=("x", FRENCH, "y")), Message(TEXT, "  ")
    for message in (fuzzy, obsolete, plural, blank):
        memory = Memory.of([("a", catalog(message))], trust=True)
        assert filled(memory, Message(TEXT)) == (Message(TEXT),)


def test_a_near_text_is_lent_as_fuzzy_with_its_own_text() -> None:
    memory = Memory.of([("a", catalog(Message(TEXT, FRENCH)))], trust=True)
    expected = Message(NEAR, FRENCH, flags=("fuzzy",), extracted=("from memory: a",), previous=TEXT)
    assert filled(memory, Message(NEAR)) == (expected,)
    own = catalog(Message(NEAR.replace("strong", "firm"), "Merci de votre ferme engagement."))
    assert filled(memory, Message(NEAR), old=own)[0].target == "Merci de votre ferme engagement."
    assert filled(memory.beside("a"), Message(NEAR)) == (Message(NEAR),)


def test_a_context_is_part_of_the_text() -> None:
    memory = Memory.of([("a", catalog(Message("Chair", "Présidente", context="person")))], trust=True)
    assert filled(memory, Message("Chair", context="person"))[0] == Message("Chair", "Présidente", context="person")
    (other,) = filled(memory, Message("Chair", context="furniture"))
    assert other.fuzzy
    assert (other.previous, other.previous_context) == ("Chair", "person")
    assert other.extracted == ("from memory: a", "changed: context")


def test_a_confirmed_suggestion_loses_its_note_and_a_memory_travels() -> None:
    memory = Memory.of([("a", catalog(Message(TEXT, FRENCH)))])
    confirmed = catalog(Message(TEXT, FRENCH, extracted=("from memory: a",)))
    assert filled(memory, Message(TEXT), old=confirmed) == (Message(TEXT, FRENCH),)
    assert memory.near(NEAR) is not None
    assert pickle.loads(pickle.dumps(memory)) == memory
    assert hash(memory) == hash(Memory.of([("a", catalog(Message(TEXT, FRENCH)))]))
    assert Memory().exact(TEXT) == ()
    assert Memory().near(TEXT) is None


entries = st.builds(
    Message,
    source=st.sampled_from([TEXT, NEAR, "Thank you.", "谢谢"]),
    target=st.sampled_from(["", "x", "y"]),
    flags=st.sampled_from([(), ("fuzzy",)]),
    obsolete=st.booleans(),
)
documents = st.lists(
    st.tuples(st.sampled_from("abc"), st.lists(entries, max_size=3).map(lambda found: catalog(*found))), max_size=4
)


@given(documents, st.booleans(), st.lists(entries, max_size=3))
def test_no_order_of_documents_matters_and_a_target_is_never_replaced(
    known: list[tuple[str, Catalog]], trust: bool, old: list[Message]
) -> None:
    memory = Memory.of(known, trust=trust)
    assert Memory.of(known[::-1], trust=trust) == memory
    own = catalog(*{message.key: message for message in old if not message.obsolete}.values())
    template = catalog(*(Message(text) for text in (TEXT, NEAR, "Thank you.", "谢谢")))
    merged = merge(own, template, memory=memory)
    assert merge(merged, template, memory=memory) == merged
    for message in own.messages:
        if message.target:
            assert merged.current[message.key].target == message.target
    confirmed = {(m.source, m.target) for _, c in known for m in c.messages if m.translated and not m.obsolete}
    for message in merged.messages:
        if message.translated and message.key not in own.current:
            assert trust
            assert [target for source, target in confirmed if source == message.source] == [message.target]
