"""Whether the tags of a page are nested: with the line, and with patience for what HTML lets an author leave out."""

from __future__ import annotations

import time

import pytest

from hexapla.errors import ReadError
from hexapla.readers.wellformed import check


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "<p>one<p>two<ul><li>a<li>b</ul>",
        "<table><tr><td>a<td>b<tr><td>c</table>",
        "<dl><dt>a<dd>b<dt>c</dl>",
        "<html><head><title>t</title><body><p>x",
        "<p>a</p></p></body></html>",
        "<br><br/></br><img src=a><hr/>",
        "<svg><g/><path/></svg><p>x</p><math><mi/></math>",
        "<!-- <b> --><p>x</p>",
        "<script>if (a < b) { '<b>' }</script>",
        "<p>1 < 2 and a <b>c</b></p>",
        "<p title='<b>'>x</p>",
        "<!DOCTYPE html><?php x ?><p>x</p>",
        "<ruby>a<rp>(<rt>b<rp>)</ruby>",
        "<select><option>a<option>b</select>",
        "<P><B>x</b></P>",
    ],
)
def test_good(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("<b><i>x</b></i>", 1, "</b> stands inside <i> of line 1"),
        ("<p>\n<b>x\n<i>y</b></i>", 3, "</b> stands inside <i> of line 3"),
        ("<div>\n<p>x</div>\n</div>", 3, "</div> closes nothing"),
        ("<p>x</em>", 1, "</em> closes nothing"),
        ("<p>x\n<em>y", 2, "<em> is never closed"),
        ("<div><p>x</p>", 1, "<div> is never closed"),
        ("<p>x</p>\n<p class='a", 2, "breaks off inside a tag or comment"),
        ("<p>x</p>\n<em", 2, "breaks off inside a tag or comment"),
        ("<p>x</p>\n</p", 2, "breaks off inside a tag or comment"),
        ("<p>x</p>\n<!-- a\nb", 2, "breaks off inside a tag or comment"),
        ("<p>x</p><!", 1, "breaks off inside a tag or comment"),
        ("<div>\n" * 1001 + "</div>" * 1001, 1001, "nested too deeply"),
    ],
)
def test_bad(text: str, line: int, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        check(text)
    assert message in caught.value.message
    assert caught.value.line == line
    assert caught.value.hint


@pytest.mark.parametrize(
    "text", ["<p>x " * 40_000, "<p><svg/></p>" * 40_000, "<li><p></li></p>" * 40_000, "<" * 200_000]
)
def test_time_grows_with_the_length(text: str) -> None:
    started = time.monotonic()
    check(text)
    assert time.monotonic() - started < 10
