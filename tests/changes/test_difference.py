"""The word diff: it rebuilds both texts, and reads well."""

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.changes import Piece, PieceKind, difference


def _show(pieces: tuple[Piece, ...]) -> str:
    marks = {PieceKind.EQUAL: "{}", PieceKind.REMOVED: "[-{}-]", PieceKind.ADDED: "[+{}+]"}
    return "".join(marks[piece.kind].format(piece.text) for piece in pieces)


@pytest.mark.parametrize(
    ("previous", "source", "language", "shown"),
    [
        ("We will accept it.", "We will not accept it.", "en", "We will [+not +]accept it."),
        ("ten men", "ten women", "en", "ten [-men-][+women+]"),
        ("a b c d", "x y c d", "en", "[-a b-][+x y+] c d"),
        ("1,000 people", "1,500 people", "en", "[-1,000-][+1,500+] people"),
        ("It is <em>our</em> duty.", "It is our duty.", "en", "It is [-<em>-]our[-</em>-] duty."),
        ("我们接受决定。", "我们不接受决定。", "zh", "我们[+不+]接受决定。"),
        ("نقبل القرار.", "لا نقبل القرار.", "ar", "[+لا +]نقبل القرار."),
        ("Мы примем.", "Мы не примем.", "ru", "Мы [+не +]примем."),
        ("same", "same", "en", "same"),
        ("", "", "en", ""),
        ("", "all", "en", "[+all+]"),
    ],
)
def test_pieces(previous: str, source: str, language: str, shown: str) -> None:
    assert _show(difference(previous, source, language)) == shown


_TEXT = st.one_of(st.text(max_size=40), st.text(alphabet="ab 不我5,.\n<>\u00a0", max_size=40))


@settings(deadline=None)
@given(_TEXT, _TEXT, st.sampled_from(["en", "zh", "ar", "xx"]))
def test_the_pieces_rebuild_both_texts(previous: str, source: str, language: str) -> None:
    pieces = difference(previous, source, language)
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.ADDED) == previous
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.REMOVED) == source
    assert all(piece.text for piece in pieces)
    assert all(one.kind != other.kind for one, other in itertools.pairwise(pieces))


def test_texts_beyond_the_bound_are_rebuilt() -> None:
    previous = "head " + "a b " * 12_000 + "tail"
    source = "head " + "c d " * 12_000 + "tail"
    started = time.perf_counter()
    pieces = difference(previous, source, "en")
    assert time.perf_counter() - started < 10
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.ADDED) == previous
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.REMOVED) == source
    assert pieces[0] == Piece(PieceKind.EQUAL, "head ")
