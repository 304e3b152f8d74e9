"""The walk over a tree: no page of a few megabytes takes long, however its elements are piled."""

from __future__ import annotations

import time

import pytest

from hexapla.errors import ReadError
from hexapla.readers import parse
from hexapla.segmentation import assemble, segment
from hexapla.writers import render

WORDS = "We the peoples of the United Nations determined to save succeeding generations from the scourge of war "
AKN = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc '
    'name="x"><meta/><mainBody>{}</mainBody></doc></akomaNtoso>'
)


def html(body: str) -> str:
    return f'<html lang="en"><body>{body}</body></html>'


LINE = "<p>*****</p>"
CASES = {
    "list": ("a.html", html("<ol>" + "".join(f"<li>{WORDS}{n}</li>" for n in range(20_000)) + "</ol>"), 20_000),
    "row": ("a.html", html("<table><tr>" + "".join(f"<td>{n}</td>" for n in range(10_000)) + "</tr></table>"), 10_000),
    "codes": ("a.html", html("<p>" + "".join(f"word <em>{n}</em> " for n in range(20_000)) + "</p>"), 1),
    "literal tokens": ("a.html", html("<p>" + "".join(f"&lt;b{n}&gt; <b>{n}</b>" for n in range(5_000)) + "</p>"), 1),
    "comments": ("a.html", html("<p>" + "".join(f"word<!--{n}-->" for n in range(20_000)) + "</p>"), 1),
    "open paragraphs": ("a.html", html("".join(f"<p>word {n}" for n in range(10_000))), 10_000),
    "deep codes": ("a.html", html(f"{'<span>' * 150} word {'</span>' * 150}" * 100), 1),
    "deep blocks": ("a.html", html(f"{'<div>' * 150} word {'</div>' * 150}" * 100), 100),
    "blank codes": ("a.html", html(f"a{'<b>' * 150} {'</b>' * 150}" * 100), 1),
    "two languages": ("a.html", html(f"<p>of the world</p>{LINE}<p>la paix du monde</p>{LINE}" * 2_000), 2_000),
    "mixed content": ("a.xml", "<a>" + "".join(f"<s>one <b>{n}</b> two</s>" for n in range(5_000)) + "</a>", 5_000),
    "AKN row": ("a.akn", AKN.format("<table><tr>" + "<td><p>cell</p></td>" * 10_000 + "</tr></table>"), 10_000),
    "AKN list": ("a.akn", AKN.format("<list>" + "<point><num>a</num><p>x</p></point>" * 5000 + "</list>"), 5_000),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_time_grows_with_the_length(case: str) -> None:
    name, text, expected = CASES[case]
    started = time.monotonic()
    document = parse(text.encode(), name=name)
    read = time.monotonic() - started
    assert len(segment(document)) == expected
    assemble(document, lambda item: item.source + "x")
    assert render(document, "native")
    print(f"{case}: {len(text):,} characters, read {read:.2f} s, all {time.monotonic() - started:.2f} s")  # noqa: T201
    assert time.monotonic() - started < 30


@pytest.mark.parametrize(("name", "body"), [("a.html", html("{}")), ("a.xml", "<a>{}</a>")])
@pytest.mark.parametrize("tag", ["div", "b", "blockquote"])
def test_too_deep(name: str, body: str, tag: str) -> None:
    fine = body.format(f"x<{tag}>" * 90 + "word" + f"</{tag}>y" * 90)
    assert parse(fine.encode(), name=name).blocks
    deep = body.format(f"x<{tag}>" * 240 + "word" + f"</{tag}>y" * 240)
    with pytest.raises(ReadError, match=r"nested too deeply|malformed"):
        parse(deep.encode(), name=name)
