"""Where sentences end: cases in six languages, and the law that sentences put together are the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks.sentences import clauses, sentences
from hexapla.masking import mask

CASES = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "data/checks/sentences.tsv").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_sentences(language: str, text: str) -> None:
    masked = mask(text.replace("‖", ""), language)
    assert "‖".join(masked.text[start:end] for start, end in sentences(masked)) == text


def test_semicolons_divide_clauses() -> None:
    masked = mask("Nous aidons ; ils attendent. Merci ;", "fr")
    assert [masked.text[start:end] for start, end in clauses(masked)] == [
        "Nous aidons ; ",
        "ils attendent. ",
        "Merci ;",
    ]


def test_an_address_does_not_end_a_sentence() -> None:
    assert len(sentences(mask("See www.un.org. It helps <b>us. </b>Yes.", "en", ("<b>", "</b>")))) == 3


@given(
    st.text(alphabet="Aa. !?。？؟…”»)1г\ufffcد م", max_size=60),
    st.sampled_from(["en", "fr", "es", "ru", "ar", "zh", "de"]),
)
def test_sentences_cover_a_text(text: str, language: str) -> None:
    for spans in (sentences(mask(text, language)), clauses(mask(text, language))):
        assert [start for start, _ in spans] == [0, *(end for _, end in spans[:-1])]
        assert spans[-1][1] == len(text)
        assert all(start < end for start, end in spans) or not text
