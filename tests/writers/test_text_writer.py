from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import HexaplaError, WriteError
from hexapla.model import Document, Skeleton, Slot
from hexapla.readers import text as reader
from hexapla.segmentation import Lookup, assemble
from hexapla.writers.text import one_line, render

SPEECHES = Path(__file__).parents[1] / "data" / "speeches"


def read(text: str, language: str = "en") -> Document:
    return reader.read(text, document_id="d", path="d.txt", language=language)


def into(document: Document, language: str, lookup: Lookup) -> str:
    return render(replace(assemble(document, lookup), language=language))


@pytest.mark.parametrize("language", ["ar", "es", "fr", "ru", "zh"])
def test_the_first_document_becomes_its_translation(language: str) -> None:
    source = read((SPEECHES / "sgsm17156.txt").read_text("utf-8"))
    target = (SPEECHES / f"sgsm17156.{language}.txt").read_bytes().decode("utf-8")
    lines = target.rstrip("\n").split("\n")
    assert into(source, language, lambda s: None if s.field else lines[s.block]) == "\n".join(lines)
    assert render(source) == (SPEECHES / "sgsm17156.txt").read_text("utf-8")


FRONT = "---\nsymbol: S/1\ndate: {}\nplace: {}\noccasion:  {}\n---\n\n  Title\n\n- {}\n"


def test_metadata_is_in_the_language_of_the_edition() -> None:
    source = read(FRONT.format("1 May 2015", "New York", "the event", "item"))
    words = {"New York": "Nueva\nYork", "the event": "el acto", "item": "uno\r\n\r\ndos"}
    written = into(source, "es", lambda s: words.get(s.source))
    assert written == FRONT.format("1 de mayo de 2015", "Nueva York", "el acto", "uno dos")
    assert into(source, "xx-unknown", lambda s: None) == FRONT.format("2015-05-01", "New York", "the event", "item")


def test_an_iso_date_stays() -> None:
    text = FRONT.format("2015-05-01", "New York", "the event", "item")
    assert into(read(text), "fr", lambda s: None) == text


def test_a_wrapped_paragraph_is_kept_or_becomes_one_line() -> None:
    wrapped = (
        "I thank the Foreign Ministers of Finland, Indonesia, Rwanda and\nUruguay for hosting this important event."
    )
    text = f"T\n\n{wrapped}\n"
    assert render(read(text)) == text
    assert into(read(text), "fr", lambda s: "Merci" if s.block == 1 else None) == "T\n\nMerci\n"


def test_other_slots_and_fields() -> None:
    odd = Skeleton("text", (Slot("language", raw="en"), Slot("metadata", name="symbol", raw="S/1"), "x"))
    assert render(Document("d", "fr", skeleton=odd)) == "enS/1x"


def test_another_syntax_is_an_error() -> None:
    with pytest.raises(WriteError, match="not a plain-text source"):
        render(Document("d", "en", skeleton=Skeleton("html")))


@settings(deadline=None)
@given(st.text())
def test_a_source_is_written_as_it_was(text: str) -> None:
    try:
        document = read(text)
    except HexaplaError:
        return
    assert render(document) == text


@settings(deadline=None)
@given(st.text(min_size=1))
def test_a_translation_cannot_break_a_paragraph(target: str) -> None:
    source = read("Title\n\nOne.\n\nTwo.\n")
    written = into(source, "fr", lambda s: target if s.block == 1 else None)
    assert written == f"Title\n\n{one_line(target).strip()}\n\nTwo.\n" or target == "One."
    assert len(written.splitlines()) <= 5 or any(c in target for c in "\x1f")
