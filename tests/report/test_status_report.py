"""Status: the table with its bars, the pictures, the page, and Markdown for a pull request."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from lxml import etree, html

from hexapla.editions import Summary
from hexapla.report import status, status_html, status_markdown, status_svg
from hexapla.report.status import Item, Total, Unread, totals

DONE = Summary("sg/a", "fr", units=4, translated=4, words=20, words_done=20, threshold=100)
HALF = Summary("sg/b", "fr", 4, 2, 1, 1, 0, 1, 10, 3, threshold=100)
ARABIC = Summary("sg/a", "ar", units=4, translated=3, broken=1, words=20, words_done=15, threshold=50)
NONE = Summary("sg/a", "zh", units=4, untranslated=4, words=20, requirement="optional")
ITEMS: list[Item] = [ARABIC, NONE, DONE, HALF, Unread("sg/b", "zh")]
EVIL = "a|b<script>alert(1)</script>\u202e*_`@all www.x.org http://x ]]>&amp;\"'\x1b[2J\nc"
NEARLY = Summary("a", "fr", units=100_000, translated=99_999)
PAST = [
    ("a" * 40, "2026-01-01T10:00:00+02:00", [Summary("sg/a", "fr", units=4), Summary("sg/a", "ar", units=4)]),
    ("b" * 40, "2026-01-02T10:00:00+02:00", [Summary("sg/a", "fr", units=4, translated=2)]),
    ("c" * 40, "2026-02-01T10:00:00+02:00", [Summary("sg/a", "fr", units=4, translated=4),
                                             Summary("sg/a", "ar", units=4, translated=1)]),
]  # fmt: skip
SVG = "{http://www.w3.org/2000/svg}"


def one(summary: Item, *more: Item) -> Total:
    (total,) = totals([summary, *more])
    return total


# Totals


def test_totals_are_in_the_order_of_the_languages_first_named() -> None:
    found = totals(ITEMS)
    assert [total.language for total in found] == ["ar", "zh", "fr"]
    fr = found[2]
    assert (fr.summary.units, fr.summary.translated, fr.summary.fuzzy, fr.summary.outdated) == (8, 6, 1, 1)
    assert (fr.documents, fr.unread, fr.missed, fr.left, fr.done, fr.complete) == (2, 0, 1, 7, "75 %", False)
    assert (found[1].documents, found[1].unread, found[1].done) == (1, 1, "0 %")


def test_never_a_hundred_per_cent_while_something_is_missing() -> None:
    assert (one(NEARLY).done, one(NEARLY).complete, one(NEARLY).share) == ("99.9 %", False, 0.999)
    assert (one(DONE).done, one(DONE).share) == ("100 %", 1.0)
    unread = one(DONE, Unread("sg/b", "fr"))
    assert (unread.done, unread.complete, unread.share) == ("< 100 %", False, 0.999)
    assert (one(Unread("sg/b", "fr")).done, one(Unread("sg/b", "fr")).share) == ("?", 0.0)
    empty = Summary("a", "fr")
    assert (one(empty).done, one(empty).share) == ("100 %", 1.0), "nothing to translate is nothing missing"


def test_levels() -> None:
    assert one(DONE).level == "good"
    assert one(ARABIC).level == "good", "as far as the project asks"
    assert one(HALF).level == "part"
    assert one(NONE).level == "low"
    assert one(DONE, Unread("sg/b", "fr")).level == "part"
    assert one(Unread("sg/b", "fr")).level == "low"


def test_thresholds_in_words() -> None:
    assert [status.verdict(total) for total in totals(ITEMS)] == ["50 %: met", "", "100 %: missed in 1 of 2"]
    assert (status.verdict(HALF), status.verdict(DONE), status.verdict(NONE)) == ("100 %: missed", "100 %: met", "")
    assert status.verdict(one(DONE, Unread("sg/b", "fr"))) == "100 %: not known"


# The table


def test_the_table() -> None:
    assert status.table(ITEMS, 2).splitlines() == [
        "document  language   done  units  fuzzy  untranslated  words to do",
        "sg/a      ar         75 %      4      0             0            5",
        "sg/a      zh          0 %      4      0             4           20",
        "sg/a      fr        100 %      4      0             0            0",
        "sg/b      fr         50 %      4      1             1            7",
        "",
        "ar  ███████████████░░░░░  75 %   5 words to do",
        "zh  ░░░░░░░░░░░░░░░░░░░░   0 %  20 words to do, 1 document not read",
        "fr  ███████████████░░░░░  75 %   7 words to do",
        "",
        "sg/a ar: 1 cannot be published; see hexapla check",
        "sg/b fr: 50.0 % is under the threshold of 100 %",
    ]
    assert status.table([], 0) == "nothing to do: nothing to translate\n"


def test_the_bars_in_ascii() -> None:
    text = status.table(ITEMS, 0, blocks=False)
    assert text.isascii()
    assert "ar  [###############.....]  75 %   5 words to do" in text.splitlines()


def test_a_bar_is_full_only_at_the_end_and_empty_only_at_the_start() -> None:
    bars = [
        status.table([Summary("a", "fr", units=1000, translated=n)], 0, blocks=False).splitlines()[3]
        for n in (0, 1, 999, 1000)
    ]
    assert [line.count("#") for line in bars] == [0, 1, 19, 20]


def test_colour_only_if_asked_for() -> None:
    assert "\x1b" not in status.table(ITEMS, 0)
    lines = status.table(ITEMS, 0, colour=True).splitlines()
    assert "\x1b[32m███████████████░░░░░\x1b[0m" in lines[6]
    assert "\x1b[31m" in lines[7]
    assert "\x1b[33m" in lines[8]


def test_one_word() -> None:
    text = status.table([Summary("a", "fr", units=2, translated=1, words=2, words_done=1)], 0)
    assert text.endswith("50 %  1 word to do\n")


def test_the_columns_stand_under_each_other_with_wide_characters() -> None:
    lines = status.table([Summary("宣言/e\u0301", "fr", units=1), Summary("sg/abc", "fr", units=1)], 0).splitlines()
    assert lines[1] == "宣言/e\u0301    fr         0 %      1      0             0            0"
    assert lines[2] == "sg/abc    fr         0 %      1      0             0            0"


def test_a_table_of_usual_ids_is_not_wider_than_a_hundred_columns() -> None:
    big = Summary("ga/sustainable-development-goals-2030", "zh-Hant", 99_999, 1, 99_999, 99_999, 0, 0, 9_999_999, 0)
    assert max(map(len, status.table([big, Unread("ga/b", "zh-Hant")], 0).splitlines())) <= 100


def test_no_control_character_of_an_id_reaches_a_terminal() -> None:
    evil = Summary(EVIL, "fr", units=2, broken=1, threshold=50)
    text = status.table([evil], 0)
    assert not set("\x1b\u202e") & set(text)
    assert "<U+202E>" in text


def test_json_leaves_out_what_cannot_be_counted() -> None:
    content = json.loads(status.as_json(ITEMS, 2))
    assert [(each["document"], each["language"]) for each in content["summary"]] == [
        ("sg/a", "ar"), ("sg/a", "zh"), ("sg/a", "fr"), ("sg/b", "fr"),
    ]  # fmt: skip
    assert content["exit_code"] == 2


# Markdown


def test_markdown() -> None:
    assert status_markdown.markdown(ITEMS, 0).splitlines() == [
        "### Translation status",
        "",
        "| language | done | words to do | outdated | threshold |",
        "|---|---:|---:|---:|---|",
        "| Arabic (ar) | 75 % | 5 | 0 | 50 %: met |",
        "| Chinese (zh) (1 document not read) | 0 % | 20 | 0 |  |",
        "| French (fr) | 75 % | 7 | 1 | 100 %: missed in 1 of 2 |",
        "",
        "<details><summary>2 documents</summary>",
        "",
        "| document | language | done | words to do | outdated | threshold |",
        "|---|---|---:|---:|---:|---|",
        "| <code>sg/a</code> | Arabic (ar) | 75 % | 5 | 0 | 50 %: met |",
        "| <code>sg/a</code> | Chinese (zh) | 0 % | 20 | 0 |  |",
        "| <code>sg/a</code> | French (fr) | 100 % | 0 | 0 | 100 %: met |",
        "| <code>sg/b</code> | French (fr) | 50 % | 7 | 1 | 100 %: missed |",
        "| <code>sg/b</code> | Chinese (zh) | cannot be read |  |  |  |",
        "",
        "</details>",
    ]


def test_markdown_of_one_document_needs_no_second_table() -> None:
    assert "details" not in status_markdown.markdown([ARABIC, NONE, DONE], 0)
    assert status_markdown.markdown([], 0) == "Nothing to do: nothing to translate.\n"


def test_nothing_in_an_id_is_markup_in_markdown() -> None:
    from markdown_it import MarkdownIt

    text = status_markdown.markdown([Summary(EVIL, "fr", units=1), Summary("b", "fr", units=1)], 0)
    (line,) = [line for line in text.splitlines() if "script" in line]
    assert line.count("|") == 7
    assert not re.findall(r"[@*_`\[\]:.]|</?script|www\.|\x1b|\u202e", line.removesuffix(" 0 % | 0 | 0 |  |"))
    page = html.fromstring(MarkdownIt("gfm-like", {"linkify": False}).render(text))
    cell = page.xpath("//code")[0]
    assert cell.text_content() == EVIL.replace("\x1b", "<U+001B>").replace("\u202e", "<U+202E>").replace("\n", " ")
    assert not page.xpath("//script | //a | //em | //strong")


# Pictures


def picture(text: str) -> Any:
    """A picture that stands by itself, parsed as XML; with nothing that runs or loads."""
    root = etree.fromstring(text)
    assert root.tag == f"{SVG}svg"
    assert not root.xpath("//*[local-name()='script' or local-name()='image' or local-name()='foreignObject']")
    assert not [name for node in root.iter() for name in node.attrib if name.startswith("on") or "href" in name]
    assert "url(" not in re.sub(r"url\(#\w+\)", "", text)
    assert root.get("role") == "img"
    return root


def test_a_badge() -> None:
    text = status_svg.badge(one(DONE))
    root = picture(text)
    assert root.get("aria-label") == root.findtext(f"{SVG}title") == "French: 100 % translated"
    name, share = root.findall(f".//{SVG}text")
    assert (name.text, name.get("lang"), name.get("direction"), share.text) == ("Français", "fr", "ltr", "100 %")
    assert status_svg.badge(one(DONE)) == text


def test_the_badge_of_a_language_from_right_to_left() -> None:
    name = picture(status_svg.badge(one(ARABIC))).find(f".//{SVG}text")
    assert (name.text, name.get("lang"), name.get("direction")) == ("العربية", "ar", "rtl")


def test_the_colour_of_a_badge_is_its_level_and_legible() -> None:
    fills = {}
    for total in (one(DONE), one(HALF), one(NONE)):
        ground, colour = (node.get("fill") for node in picture(status_svg.badge(total)).iter(f"{SVG}path"))
        fills[total.level] = colour
        assert contrast("#ffffff", colour) >= 4.5
        assert contrast("#ffffff", "#444444") >= 4.5
        assert ground == "#444"
    assert len(set(fills.values())) == 3


def test_a_badge_says_what_is_not_known() -> None:
    root = picture(status_svg.badge(one(DONE, Unread("b", "fr"))))
    assert root.get("aria-label") == "French: < 100 % translated"
    assert picture(status_svg.badge(one(Unread("b", "zh-Hant")))).findall(f".//{SVG}text")[1].text == "?"


def test_a_wide_name_has_a_wide_badge() -> None:
    names = [Summary("a", tag, units=1) for tag in ("zh", "fr", "pt-BR")]
    widths = [int(picture(status_svg.badge(one(each))).get("width")) for each in names]
    assert widths == sorted(widths)


def test_all_languages_in_one_picture() -> None:
    root = picture(status_svg.svg(ITEMS, 0))
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert description.text == (
        "Arabic 75 %, 5 words to do; Chinese 0 %, 20 words to do, 1 document not read; French 75 %, 7 words to do."
    )
    texts = [(node.text, node.get("lang"), node.get("direction")) for node in root.iter(f"{SVG}text")]
    assert [text for text in texts if text[1]] == [
        ("العربية", "ar", "rtl"), ("中文", "zh-Hans", "ltr"), ("Français", "fr", "ltr"),
    ]  # fmt: skip
    words = [text[0] for text in texts if not text[1]]
    assert "not all could be read" in words
    for legend in ("translated", "fuzzy", "cannot be published", "not translated", "threshold"):
        assert legend in words


def test_a_picture_of_what_is_complete_needs_few_words() -> None:
    root = picture(status_svg.svg([DONE], 0))
    assert [node.text for node in root.iter(f"{SVG}text")] == [
        "Français", "100 %", "0 words to do", "translated", "threshold",
    ]  # fmt: skip
    assert "nothing to translate" in status_svg.svg([], 0)
    picture(status_svg.svg([], 0))


@pytest.mark.parametrize(("item", "full"), [(NEARLY, False), (DONE, True)])
def test_a_bar_of_the_picture_is_not_full_while_something_is_missing(item: Summary, full: bool) -> None:
    drawn = picture(status_svg.svg([item], 0)).xpath("//*[@height='20']")
    done, frame = (float(node.get("width")) for node in drawn)
    assert (done == frame) is full
    assert frame - done < 4


def test_a_bar_of_what_cannot_be_counted_is_empty() -> None:
    assert len(picture(status_svg.svg([Unread("a", "fr")], 0)).xpath("//*[@height='20']")) == 1


def test_a_long_name_has_room() -> None:
    box = picture(status_svg.svg([Summary("a", "vi-VN", units=1)], 0)).get("viewBox").split()
    assert int(box[0]) < 0
    assert picture(status_svg.svg([DONE], 0)).get("viewBox").startswith("0 0 ")


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, 1.4.3."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_colours_have_contrast_by_day_and_by_night() -> None:
    palettes = status_svg.PALETTE.replace("#fff;", "#ffffff;").split("@media")
    day, night = (dict(re.findall(r"--(\w+):(#[0-9a-f]+)", part)) for part in palettes)
    for palette in (day, night):
        for name in ("ink", "faint", "done", "fuzzy", "broken"):
            assert contrast(palette[name], palette["paper"]) >= 4.5, name
        assert contrast(palette["line"], palette["paper"]) >= 3  # WCAG 2.2, 1.4.11


# The page


def page(text: str) -> Any:
    """A page, parsed as HTML and, but for its void elements, as XML; with nothing that runs or loads."""
    etree.fromstring(re.sub(r"<((?:meta|br)\b[^>]*)>", r"<\1/>", text.removeprefix("<!DOCTYPE html>\n")))
    root = html.document_fromstring(text)
    assert not root.xpath("//script | //link | //img | //iframe | //*[@src or @href or @style]")
    assert not [name for node in root.iter() for name in node.attrib if name.startswith("on")]
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    return root


def cells(table: Any) -> list[list[str]]:
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("./th | ./td")] for row in table.iter("tr")]


def test_the_page() -> None:
    root = page(status_html.html(ITEMS, 0))
    assert (root.get("lang"), root.get("dir"), root.findtext(".//title")) == ("en", "ltr", "Translation status")
    assert root.findtext(".//p") == "2 documents, 3 languages, 32 words to do."
    (chart,) = root.iter("svg")
    assert chart.get("role") == "img"
    assert chart.find("title").text == "Translated, by language"
    assert chart.find("desc").text.startswith("Arabic 75 %, 5 words to do;")
    languages, documents = root.iter("table")
    head = ["Language", "Done", "Threshold", "Words to do", "Units", "Translated", "Fuzzy", "Untranslated"]
    assert cells(languages) == [
        [*head, "Not publishable", "Outdated"],
        ["Arabic العربية", "75 %", "50 %: met", "5", "4", "3", "0", "0", "1", "0"],
        ["Chinese 中文", "0 %", "1 document not read", "20", "4", "0", "0", "4", "0", "0"],
        ["French Français", "75 %", "100 %: missed in 1 of 2", "7", "8", "6", "1", "1", "0", "1"],
    ]
    assert cells(documents)[1:] == [
        ["sg/a"],
        ["Arabic العربية", "75 %", "50 %: met", "5", "4", "3", "0", "0", "1", "0", "required"],
        ["Chinese 中文", "0 %", "", "20", "4", "0", "0", "4", "0", "0", "optional"],
        ["French Français", "100 %", "100 %: met", "0", "4", "4", "0", "0", "0", "0", "required"],
        ["sg/b"],
        ["French Français", "50 %", "100 %: missed", "7", "4", "2", "1", "1", "0", "1", "required"],
        ["Chinese 中文", "not counted: it cannot be read"],
    ]
    assert [(node.get("lang"), node.get("dir")) for node in languages.iter("bdi")] == [
        ("ar", "rtl"), ("zh-Hans", "ltr"), ("fr", "ltr"),
    ]  # fmt: skip
    assert root.xpath("//p[@class='remark']")[0].text == "There is none."
    for row in documents.iter("tr"):
        spans = sum(int(cell.get("colspan", 1)) for cell in row.xpath("./th | ./td"))
        assert spans == 11


def test_the_policy_allows_the_style_and_no_other() -> None:
    import base64
    import hashlib

    root = page(status_html.html(ITEMS, 0, history=PAST))
    (style,) = root.iter("style")
    wanted = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    assert f"'sha256-{wanted}'" in root.xpath("//meta[@http-equiv]/@content")[0]


def test_the_same_page_twice() -> None:
    assert status_html.html(ITEMS, 0, history=PAST) == status_html.html(ITEMS, 0, history=PAST)


def test_a_page_of_nothing() -> None:
    root = page(status_html.html([], 0))
    assert root.findtext(".//p") == "Nothing to do: nothing to translate."
    assert not list(root.iter("svg", "table"))


def test_nothing_in_an_id_or_a_remark_is_markup_on_the_page() -> None:
    root = page(status_html.html([Summary(EVIL, "fr", units=1), Unread(EVIL, "ru")], 0, remark="<script>"))
    (shown,) = root.xpath("//th[@scope='rowgroup']")
    assert shown.text_content().startswith("a|b<script>alert(1)</script><U+202E>*_`@all")
    assert not set("\x1b\u202e") & set(shown.text_content())
    assert root.xpath("//p[@class='remark']")[0].text == "<script>"


def test_the_history_on_the_page() -> None:
    now: list[Item] = [PAST[-1][2][1], PAST[-1][2][0]]
    root = page(status_html.html(now, 0, history=PAST))
    chart = list(root.iter("svg"))[1]
    assert chart.find("title").text == "Translated, from 2026-01-01 to 2026-02-01"
    assert chart.find("desc").text == "French from 0 % to 100 %; Arabic from 0 % to 25 %."
    french, arabic = chart.xpath(".//polyline[@class='line']"), chart.xpath(".//circle")
    assert len(french) == 1, "the line of Arabic is broken in the middle"
    assert len(arabic) == 5
    table = root.xpath("//details/div/table")[0]
    assert cells(table) == [
        ["Date", "Commit", "French", "Arabic"],
        ["2026-01-01", "a" * 10, "0 %", "0 %"],
        ["2026-01-02", "b" * 10, "50 %", "–"],
        ["2026-02-01", "c" * 10, "100 %", "25 %"],
    ]


def test_what_is_not_committed_is_a_point_of_its_own() -> None:
    now: list[Item] = [Summary("sg/a", "fr", units=4, translated=4), Summary("sg/a", "ar", units=4, translated=2)]
    root = page(status_html.html(now, 0, history=PAST))
    chart = list(root.iter("svg"))[1]
    assert chart.find("title").text == "Translated, from 2026-01-01 to 2026-02-01"
    assert len(chart.xpath(".//circle[@class='hollow']")) == 2
    assert cells(root.xpath("//details/div/table")[0])[-1] == ["now, not committed", "", "100 %", "50 %"]


def test_a_language_that_cannot_be_counted_now_is_no_change() -> None:
    now: list[Item] = [PAST[-1][2][1], Unread("sg/a", "fr")]
    assert "not committed" not in status_html.html(now, 0, history=PAST)


def test_one_commit_is_no_chart() -> None:
    root = page(status_html.html([PAST[0][2][0]], 0, history=PAST[:1], remark="The git clone is shallow."))
    assert len(list(root.iter("svg"))) == 1
    assert root.xpath("//p[@class='remark']")[0].text == "The git clone is shallow."
    assert len(cells(root.xpath("//details/div/table")[0])) == 2


def places(dates: list[str]) -> list[float]:
    past = [("a" * 40, date, [Summary("a", "fr", units=2, translated=number % 2)]) for number, date in enumerate(dates)]
    now: list[Item] = [past[-1][2][0]]
    chart = list(page(status_html.html(now, 0, history=past)).iter("svg"))[1]
    return [float(node.get("cx")) for node in chart.iter("circle")]


def test_the_points_stand_by_time() -> None:
    found = places(["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-05T00:00:00Z"])
    assert found == [140.0, 235.0, 520.0]


def test_a_clock_that_went_wrong_turns_no_line_back() -> None:
    found = places(["2026-01-01T00:00:00Z", "2026-01-05T00:00:00Z", "1970-01-01T00:00:00Z", "no date"])
    assert found == [140.0, 520.0, 520.0, 520.0]


def test_commits_of_one_second_stand_evenly() -> None:
    assert places(["2026-01-01T00:00:00Z"] * 3) == [140.0, 330.0, 520.0]
