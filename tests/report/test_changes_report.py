"""The translators' work list in every format."""

from __future__ import annotations

import json

from lxml import html

from hexapla.model import WorkItem
from hexapla.report import changes

ITEMS = changes.ordered(
    [
        WorkItem("sg/a", "p1", "fr", "wording", "A good day.", "A fine day.", "Une bonne journée.", "en", "fr.po", 7),
        WorkItem(
            "sg/a", "p2", "fr", "negation", "We accept.", "We do not accept.", "Nous acceptons.", "en", "fr.po", 3
        ),
        WorkItem(
            "sg/b", "p3", "ar", "number", "Ten | <b>men</b>", "Two | <b>men</b>", "عشرة\u202e رجال", "en", "ar.po", 9
        ),
    ]
)


def test_the_most_dangerous_comes_first_in_each_language() -> None:
    assert [(item.language, item.grade) for item in ITEMS] == [("ar", "number"), ("fr", "negation"), ("fr", "wording")]


def test_the_table_marks_what_changed() -> None:
    said = changes.table(ITEMS, 0)
    assert "negation    fr.po:3\n  source: We {+do not +}accept.\n  target: Nous acceptons.\n" in said
    assert "\u202e" not in said
    assert "<U+202E>" in said
    assert changes.table([], 0) == "nothing to revise: no source text has changed\n"


def test_json_has_the_fields_of_the_contract() -> None:
    found = json.loads(changes.as_json(ITEMS, 0))
    assert found["schema_version"] == 1
    assert set(found["changes"][0]) >= {"document", "segment", "language", "grade", "previous", "source", "target"}
    assert [item["grade"] for item in found["changes"]] == ["number", "negation", "wording"]


def test_markdown_has_a_table_for_each_language_and_escapes_the_texts() -> None:
    said = changes.markdown(ITEMS, 0)
    assert said.startswith("## Arabic\n")
    assert "## French\n" in said
    assert "<del>Ten</del><ins>Two</ins> \\| &lt;b&gt;men&lt;/b&gt;" in said
    assert changes.markdown([], 0) == "Nothing to revise.\n"


def test_the_page_is_html_with_languages_and_no_markup_of_the_texts() -> None:
    page = html.fromstring(changes.html(ITEMS, 0))
    assert [node.text for node in page.iter("h2")] == ["Arabic", "French"]
    assert page.xpath("//b") == []
    arabic = page.xpath("//p[@lang='ar']")[0]
    assert arabic.get("dir") == "rtl"
    assert page.xpath("//ins")[1].text == "do not "
    assert "Nothing to revise." in changes.html([], 0)
