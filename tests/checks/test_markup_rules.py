"""Markup in pairs: of the project's tokens and of other tools' catalogs; what safe fixes leave, hostile texts."""

from __future__ import annotations

import html
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.typed import expect, found, pair, safely_fixed, typed

from hexapla.checks import Selection
from hexapla.jobs.files import FileJob, check_file
from hexapla.jobs.model import Checking
from hexapla.model import Pair

MARKUP = Selection(select=("M",))
ROWS = tuple(typed("markup"))
TAGS = re.compile(r"<(script|style)\b.*?</\1>|<[^<>]*>", re.DOTALL)


def letters(text: str) -> list[str]:
    """Return the letters and digits that are read, outside of tags."""
    return [char for char in TAGS.sub("", html.unescape(html.unescape(text))) if char.isalnum()]


@pytest.mark.parametrize(("expected", "item"), ROWS)
def test_pairs(expected: str, item: Pair) -> None:
    expect(expected, item, MARKUP)


@pytest.mark.parametrize(("expected", "item"), ROWS)
def test_a_fix_changes_no_letter(expected: str, item: Pair) -> None:
    target = safely_fixed(item, MARKUP)
    assert letters(target) == letters(item.message.target)
    if expected == "ok":
        assert target == item.message.target


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        ("Peace &", "La paix &amp; &nbsp;&eacute;&lt;", "La paix & \u00a0é&lt;"),
        ("Peace", "La paix&amp;nbsp;", "La paix\u00a0"),
        ("Peace", "La paix &amp;#233;", "La paix é"),
        ("Peace", "La paix <script>a</script><style>b</style>c<img src=x>", "La paix c"),
        ("Peace", "La <b>paix</b>", "La <b>paix</b>"),
        ("Read <a>it</a>", '<a>Lisez</a><input value="x"/>', "<a>Lisez</a>"),
    ],
)
def test_what_a_fix_leaves(source: str, target: str, right: str) -> None:
    assert safely_fixed(pair("en", "fr", source, target), MARKUP) == right


CATALOG = """
msgid ""
msgstr "Language: fr\\nContent-Type: text/plain; charset=UTF-8\\n"

# po4a
msgid "See <a href=\\"/en/sg\\">the <em>statement</em></a>.<br>"
msgstr "Voir <a href=\\"/fr/sg\\">la <em>déclaration</em></a>.<br />"

# html2po
msgid "<strong>Note</strong>: &quot;peace&quot; <span class=\\"x\\" title=\\"Work\\">is work</span>"
msgstr "<strong>Note</strong>&nbsp;: «&nbsp;paix&nbsp;» <span title=\\"Travail\\" class=\\"x\\">est travail</span>"

# Sphinx, Weblate: no markup
msgid "Clone <repository> & run %(name)s."
msgstr "Clonez <dépôt> & lancez %(name)s."

msgid "<b>Peace</b>"
msgstr "<b>La paix"

msgid "<i>Peace</i>"
msgstr "<i onclick=\\"x()\\">La paix</i>"
"""


def test_catalogs_of_other_tools(tmp_path: Path) -> None:
    path = tmp_path / "fr.po"
    path.write_text(CATALOG, "utf-8")
    checking = Checking(select=("M",))
    outcome = check_file(FileJob(path, path.name, checking, language="fr", source_language="en"))
    assert [item.rule for item in outcome.findings] == ["M901", "M905"]


PIECES = (
    "<b>",
    "</b>",
    "<b x='1'>",
    "<br/>",
    "<img src=x>",
    "<script>",
    "</script>",
    "<x>",
    "&nbsp;",
    "&amp;",
    "&lt;b&gt;",
)
PIECES += (*"<>&;/'\"a ", " onclick=x ", "javascript:", "<!--", "-->", "Мир", "<a>", "</a>")


@given(st.booleans(), st.lists(st.sampled_from(PIECES), max_size=14), st.lists(st.sampled_from(PIECES), max_size=8))
def test_any_markup_at_all(raw: bool, pieces: list[str], source: list[str]) -> None:
    item = pair("en", "fr", f"Read <a>this</a> {''.join(source)}", "".join(pieces), raw=raw)
    found(item, MARKUP)
    safely_fixed(item, MARKUP)


HOSTILE = [
    "<b>", "</b>", "<b></b>", "<", "<a ", "<script>", "<script ", "</script>", "<a href='x", "<!--", "&lt;b&gt;",
    "&nbsp;", "&amp;", "&", "<b><i></b></i>", "<x>", "<x/>", "<b onclick=x>", "<b a=1 b=2>", "javascript:",
    "<sup>e</sup>", "<bdi>", "<адрес>", "<   ", '<b style="', "<style>", "<b a='1'>", "<адрес ",
]  # fmt: skip


@pytest.mark.parametrize("raw", [False, True], ids=["tokens", "raw"])
@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_texts_take_linear_time(unit: str, raw: bool) -> None:
    text = unit * 10_000
    start = time.process_time()
    for source, target in (("<b>Peace</b> <x/>", text), (text, "<b>La paix</b>"), (text, text + "<b>")):
        found(pair("en", "fr", source, target, raw=raw), MARKUP)
    assert time.process_time() - start < 20  # a second or two on a slow machine; quadratic: many minutes
