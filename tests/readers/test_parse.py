"""Whatever the bytes: a document, or an error that names the file; soon, and never another exception."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hexapla.errors import ConfigError, HexaplaError, ReadError
from hexapla.model import Document, Role
from hexapla.readers import MAXIMUM_SIZE, SUFFIXES, Options, is_source, parse, read
from hexapla.segmentation import assemble, segment
from hexapla.writers import render

DATA = Path(__file__).parents[1] / "data"
SAMPLES = [
    path.read_bytes()
    for path in sorted([*DATA.glob("pages/*.htm*"), *DATA.glob("akn/*.xml"), *DATA.glob("speeches/*.txt")])
]
NASTY = [
    b"<",
    b">",
    b"&",
    b"<!--",
    b"-->",
    b"<p>",
    b"</p>",
    b"<table>",
    b"</div>",
    b"\0",
    b"\xff",
    b"\r",
    b"&#0;",
    b"<![CDATA[",
]
NASTY += [
    b"&#x110000;",
    b"<?xml version='1.0' encoding='x'?>",
    b"<!DOCTYPE x [",
    b"]>",
    b"&e;",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"---\n",
]
NASTY += [
    b"<svg/>",
    b"<noscript>",
    b"<script>",
    b"<title>",
    b"<plaintext>",
    b"<meta charset=utf-7>",
    b' lang="x"',
    b"*******",
    b"<\xc3\xa9>",
]


def attempt(data: bytes, name: str) -> Document | None:
    """Parse, segment and write ``data``; None if it is refused as it should be."""
    refusal: ReadError | None = None
    try:
        document = parse(data, name=name, path=f"source/{name}")
    except ReadError as error:
        refusal = error
    if refusal is not None:
        assert refusal.path == f"source/{name}"
        assert refusal.message
        assert str(refusal).startswith(f"source/{name}:")
        return None
    assert assemble(document, lambda item: item.source) == document
    assert segment(document) is not None
    assert render(document, "native")
    return document


FUZZ = settings(
    max_examples=300,
    deadline=5000,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
suffixes = st.sampled_from([".html", ".xml", ".xhtml", ".txt", ".md"])


@given(data=st.binary(max_size=300), suffix=suffixes)
@FUZZ
def test_arbitrary_bytes(data: bytes, suffix: str) -> None:
    attempt(data, f"a{suffix}")


@given(parts=st.lists(st.sampled_from([*NASTY, b"words ", b"\n\n", b"# "]), max_size=25), suffix=suffixes)
@example(parts=[b"<p>", b"<table>", b"x"], suffix=".html")
@FUZZ
def test_scraps_of_markup(parts: list[bytes], suffix: str) -> None:
    attempt(b"".join(parts), f"a{suffix}")


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    data = draw(st.sampled_from(SAMPLES))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        data = data[:start] + draw(st.one_of(st.sampled_from(NASTY), st.binary(max_size=4), st.just(b""))) + data[end:]
    return data[: draw(st.integers(len(data) // 2, len(data)))] if draw(st.booleans()) else data


@given(data=mutated(), suffix=suffixes)
@FUZZ
def test_damaged_fixtures(data: bytes, suffix: str) -> None:
    attempt(data, f"a{suffix}")


# --- files ------------------------------------------------------------------------------------------------------------


def test_read(tmp_path: Path) -> None:
    path = tmp_path / "speech one.html"
    path.write_text("<p>Words</p>", encoding="utf-8")
    document = read(path, name="source/speech one.html")
    assert (document.id, document.path, document.language) == ("speech one", "source/speech one.html", "en")


@pytest.mark.parametrize("name", ["missing.html", "folder.html", "nul\0.html"])
def test_what_is_no_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.html").mkdir()
    with pytest.raises(ReadError, match="cannot be read"):
        read(tmp_path / name)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    started = time.monotonic()
    with pytest.raises(ReadError, match=f"larger than {MAXIMUM_SIZE:,} bytes; split it, or set maximum_size"):
        read(path)
    path.write_text("<p>Words</p>", encoding="utf-8")
    with pytest.raises(ReadError, match="larger than 11 bytes"):
        read(path, limit=11)
    assert read(path, limit=12).blocks
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a.htlm", "a.htlm: unknown suffix '.htlm'; did you mean .htm?"),
        ("a.docx", "a.docx: unknown suffix '.docx'; known are .txt, .md"),
        ("a", "a: the name has no suffix; known are"),
    ],
)
def test_unknown_suffix(name: str, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse(b"words", name=name)
    assert str(caught.value).startswith(message)


def test_known_suffixes() -> None:
    assert all(is_source(f"x{suffix.upper()}") for suffix in SUFFIXES)
    assert not is_source("x.po")
    assert not is_source("x")


@pytest.mark.parametrize("suffix", [".html", ".xml", ".txt", ".md", ".xhtml"])
def test_nothing_in_it(suffix: str) -> None:
    for data in (b"", b"  \n\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"):
        with pytest.raises(ReadError, match=rf"^a\{suffix}"):
            parse(data, name=f"a{suffix}")


def test_only_boilerplate_is_nothing() -> None:
    with pytest.raises(ReadError, match="no text found in it; is it the right file, the right selector"):
        parse(b"<p>* *** *</p>", name="a.html")


def test_other_errors_get_the_path_too() -> None:
    with pytest.raises(ConfigError) as caught:
        parse(b"<p>x</p>", name="a.html", path="source/a.html", options=Options(selector="["))
    assert isinstance(caught.value, HexaplaError)
    assert caught.value.path == "source/a.html"


def test_a_title_alone_is_something() -> None:
    document = parse(b"<h1>Title</h1>", name="a.html")
    assert [block.role for block in document.blocks] == [Role.TITLE]
