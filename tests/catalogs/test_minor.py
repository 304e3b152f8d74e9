"""Minor edits: what is accepted, what is refused, and what the catalog says of it."""

from __future__ import annotations

from hexapla.catalogs import merge
from hexapla.catalogs.minor import Refusal, accept_minor
from hexapla.changes import ACCEPTED_AS_MINOR, grade
from hexapla.model import Catalog, Message

OLD = "We will build peace, day after day, with all our partners."
TYPO = "We will build peace - day after day, with all our partners."
NOT = "We will not build peace, day after day, with all our partners."


def graded(previous: str, source: str) -> str:
    return grade(previous, source, "en")


def revised(
    source: str, *, force: bool = False, flags: tuple[str, ...] = (), comments: tuple[str, ...] = ()
) -> tuple[Message, tuple[Refusal, ...]]:
    known = Message(OLD, "Nous bâtirons la paix.", extracted=("paragraph",), flags=flags, comments=comments)
    before = Catalog("fr", messages=(known,))
    template = Catalog(messages=(Message(source, extracted=("paragraph",)),))
    merged = merge(before, template, grade=graded)
    found, refused = accept_minor(before, merged, template, grade=graded, accepted=ACCEPTED_AS_MINOR, force=force)
    (message,) = found.messages
    return message, refused


def test_a_small_change_leaves_the_translation_and_is_written_down() -> None:
    message, refused = revised(TYPO, comments=("relu",))
    assert not refused
    assert message.translated
    assert message.previous is None
    assert message.extracted == ("paragraph",)
    assert message.comments == ("relu", f'hexapla: minor=punctuation previous="{OLD}"')


def test_a_dangerous_change_is_refused_and_stays_fuzzy() -> None:
    message, refused = revised(NOT)
    assert message.fuzzy
    assert [(refusal.message.source, refusal.grade) for refusal in refused] == [(NOT, "negation")]


def test_force_accepts_it_and_says_what_it_was() -> None:
    message, refused = revised(NOT, force=True)
    assert not refused
    assert message.translated
    assert message.comments == (f'hexapla: minor=negation previous="{OLD}"',)


def test_a_translation_that_was_fuzzy_before_stays_fuzzy() -> None:
    message, refused = revised(TYPO, flags=("fuzzy",))
    assert message.fuzzy
    assert not refused


def test_an_unchanged_entry_is_not_touched() -> None:
    message, refused = revised(OLD)
    assert (message.target, message.comments, refused) == ("Nous bâtirons la paix.", (), ())
