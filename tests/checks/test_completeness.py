"""Lengths, omissions, additions, exchanges: on real texts, and on what is made of them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.parallel import DIRECTIONS, corpora, pairs

from hexapla.checks import Selection, conclude, examine, token_segment
from hexapla.checks.breaks import breaks_off
from hexapla.checks.exchanges import displaced
from hexapla.checks.lengths import share_present, surprise
from hexapla.checks.omissions import added, omitted
from hexapla.checks.sentences import sentences
from hexapla.masking import mask
from hexapla.model import Message, Pair

UDHR = corpora()["udhr"]
FEWEST_SENTENCES_FOUND = 0.8
FEWEST_EXCHANGES_FOUND = 0.95


def pair(here: str, there: str, source: str, target: str) -> Pair:
    return Pair("test", there, here, token_segment(source), Message(source, target, line=1))


def rules(item: Pair) -> list[str]:
    selection = Selection(select=("C705", "C706", "C707"))
    return [finding.rule for finding in conclude([examine((item,), selection)])]


def test_lengths_are_as_expected_in_real_texts() -> None:
    for here, there in DIRECTIONS:
        found = [surprise(item) for item in pairs(UDHR, here, there) if len(item.source.text) >= 60]
        assert sum(abs(value) > 3.5 for value in found) <= 0.02 * len(found)
        assert abs(sum(found) / len(found)) < 1.25


def test_a_language_that_was_not_measured() -> None:
    item = pair("en", "de", "Peace is possible for all of us.", "Nein.")
    assert surprise(item) == 0
    assert rules(item) == []


def test_the_share_that_is_there() -> None:
    assert share_present(pair("en", "en", "a" * 100, "a" * 50)) == pytest.approx(0.5)


def test_dropped_sentences_of_the_declaration() -> None:
    found, count = 0, 0
    for here, there in DIRECTIONS:
        for item in pairs(UDHR, here, there):
            spans = sentences(item.target)
            for start, end in spans if len(spans) > 1 else ():
                if end - start >= 15:
                    text = item.target.text
                    count += 1
                    found += bool(omitted(pair(here, there, item.source.text, (text[:start] + text[end:]).strip())))
                    mirrored = pair(there, here, (text[:start] + text[end:]).strip(), item.source.text)
                    found += bool(added(mirrored))
    assert found >= FEWEST_SENTENCES_FOUND * 2 * count


def test_what_is_omitted_is_named() -> None:
    source = (
        "Women must take part in peace talks. The Security Council has extended the mandate of the mission in Mali."
    )
    stretch = omitted(pair("en", "fr", source, "Les femmes doivent participer aux pourparlers de paix."))
    assert stretch
    assert source[slice(*stretch.span)] == source[37:]
    assert stretch.whole


@pytest.mark.parametrize(
    ("language", "source", "target", "breaks"),
    [
        ("fr", "We will build peace with all nations.", "Nous bâtirons la paix avec toutes les", True),
        ("fr", "We will build peace with all nations.", "Nous bâtirons la paix avec toutes les nations", False),  # P501
        ("fr", "We will build peace with all nations.", "Nous bâtirons la paix avec toutes les nations.", False),
        ("zh", "We will build peace with all nations.", "我们将与所有国家一道，建设和平的", True),
        ("ar", "We will build peace with all nations.", "سنبني السلام مع", True),
        ("ru", "We will build peace with all nations.", "Мы будем строить мир со", True),
        ("es", "Excellencies, ladies and gentlemen,", "Excelencias, señoras y señores", False),
        (
            "ru",
            "Whereas recognition of dignity is the foundation of peace.",
            "признание — основа мира; и",
            False,
        ),
    ],
)
def test_where_a_text_breaks_off(language: str, source: str, target: str, breaks: bool) -> None:
    assert breaks_off(pair("en", language, source, target)) is breaks


def test_exchanged_neighbours_of_the_declaration() -> None:
    found, count = 0, 0
    for here, there in DIRECTIONS:
        rows = [row for row in UDHR if min(len(row[here]), len(row[there])) > 40]
        sources = [mask(row[here], here) for row in rows]
        targets = [mask(row[there], there) for row in rows]
        assert len(list(displaced(sources, targets))) <= 1
        for at in range(0, len(rows) - 1, 7):
            swapped = [*targets[:at], targets[at + 1], targets[at], *targets[at + 2 :]]
            count += 1
            found += bool({at, at + 1} & {entry for entry, _ in displaced(sources, swapped)})
    assert found >= FEWEST_EXCHANGES_FOUND * count


def test_an_untranslated_entry_is_not_judged() -> None:
    texts = [mask("The Security Council met in Geneva on peace.", "en"), mask("Women and children need food.", "en")]
    assert list(displaced(texts, [None, None])) == []


def _rows() -> Iterator[object]:
    """Yield each row: the code that is expected (``ok``: nothing), the languages, the texts. ⍽ is a no-break space."""
    path = Path(__file__).parents[1] / "data/checks/completeness.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
            if number > 1:
                yield pytest.param(*(cell.replace("⍽", "\u00a0") for cell in row), id=str(number))


@pytest.mark.parametrize(("expected", "here", "there", "source", "target"), tuple(_rows()))
def test_rows(expected: str, here: str, there: str, source: str, target: str) -> None:
    """Short sentences that are dropped, texts cut off, and what is merely said otherwise."""
    assert rules(pair(here, there, source, target)) == ([] if expected == "ok" else [expected])


HOSTILE = ("peace ", "Peace. ", "The Security Council met. ", "和平。", "мир; ", "12 ", "...", "،")


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize(("here", "there"), [("en", "fr"), ("zh", "ar"), ("ru", "en")])
def test_hostile_texts_end(here: str, there: str, piece: str) -> None:
    long = piece * 10_000
    assert len(rules(pair(here, there, long, piece))) < 4
    assert len(rules(pair(here, there, piece, long))) < 4


@given(
    st.text(alphabet="peace мир 和平 سلام. ,12", max_size=80), st.text(alphabet="paix мир 和平 سلام. ,12", max_size=80)
)
def test_stretches_lie_in_their_text(source: str, target: str) -> None:
    for here, there in (("en", "fr"), ("zh", "ar"), ("ru", "es")):
        item = pair(here, there, source, target)
        for found, text in ((omitted(item), source), (added(item), target)):
            assert found is None or 0 <= found.span[0] < found.span[1] <= len(text)
