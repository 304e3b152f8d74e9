"""Reports of findings: each format, what a translator may write into them, and the schemas."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt

from hexapla.checks import find_rule
from hexapla.editions import Summary
from hexapla.errors import CatalogError
from hexapla.model import Finding, Fix
from hexapla.report.checked import Checked, Failure
from hexapla.report.findings import REPORTS
from hexapla.report.text_report import full

SCHEMAS = Path(__file__).parents[1] / "schemas"
FIRST = Finding(
    rule="M902",
    name="inline-codes",
    category="markup",
    severity="error",
    message="inline code <a> is missing",
    path="locales/fr/LC_MESSAGES/sg/a.po",
    line=12,
    document="sg/a",
    segment="p1",
    language="fr",
    source="See <a>it</a>.",
    target="Voir.",
    source_span=(4, 7),
    expected="<a>",
    fingerprint="0123abcd",
)
SECOND = Finding(
    "P560",
    "double-space",
    "whitespace",
    "warning",
    "two spaces",
    path="locales/zh/LC_MESSAGES/sg/b.po",
    line=7,
    document="sg/b",
    segment="p2",
    language="zh",
    source="A b.",
    target="甲  乙。",
    target_span=(1, 3),
    fix=Fix("safe", "甲乙。"),
    fingerprint="feed",
)
SILENCED = replace(FIRST, rule="N102", fingerprint="1", suppressed=True, justification="rounded")
KNOWN = replace(FIRST, rule="N101", fingerprint="2", baseline=True)
UNREAD = Failure(CatalogError("cut off", path="locales/ru/LC_MESSAGES/sg/a.po", line=3, hint="mend it"), "sg/a", "ru")
SUMMARIES = (
    Summary("sg/a", "fr", units=4, translated=3, untranslated=1, words=40, words_done=30, threshold=80),
    Summary("sg/b", "zh", units=2, translated=2, words=8, words_done=8),
    Summary("sg/b", "es", units=2, untranslated=2, words=8, requirement="optional"),
)
RUN = Checked(
    (FIRST, SECOND, SILENCED, KNOWN), SUMMARIES, (UNREAD,), frozenset({"M902", "N102", "P560"}), ("error",), 2
)
KEYS = [
    "rule", "name", "category", "severity", "message", "path", "line", "document", "segment", "language", "source",
    "target", "source_span", "target_span", "expected", "found", "fix", "fingerprint", "suppressed", "baseline",
]  # fmt: skip


def report(name: str, checked: Checked = RUN) -> str:
    return REPORTS[name](checked)


def of(*findings: Finding) -> Checked:
    return Checked(tuple(findings))


def test_concise() -> None:
    assert report("concise").splitlines() == [
        "locales/fr/LC_MESSAGES/sg/a.po:12: M902 inline code <a> is missing",
        "locales/zh/LC_MESSAGES/sg/b.po:7: P560 two spaces",
        "sg/a fr: 75.0 % translated, 80 % wanted",
        "1 error, 1 warning (1 suppressed, 1 in the baseline)",
    ]
    assert report("concise", Checked()) == "no findings\n"
    assert report("concise", of(*[FIRST] * 1200)).splitlines()[-1] == "1,200 errors"


def test_full_marks_the_span_and_shows_the_fix() -> None:
    assert report("full", of(FIRST, SECOND)).splitlines() == [
        "locales/fr/LC_MESSAGES/sg/a.po:12: error M902 inline code <a> is missing [fr]",
        "  source: See <a>it</a>.",
        "              ^^^",
        "  target: Voir.",
        "",
        "locales/zh/LC_MESSAGES/sg/b.po:7: warning P560 two spaces [zh]",
        "  source: A b.",
        "  target: 甲  乙。",
        "            ^^",
        "  fix (safe): 甲乙。",
        "",
        "1 error, 1 warning",
    ]


def test_full_in_colour() -> None:
    assert "\x1b[31merror\x1b[0m" in full(of(FIRST), colour=True)
    assert "\x1b" not in full(of(FIRST))


def marked(text: str, span: tuple[int, int]) -> tuple[str, str]:
    lines = full(of(replace(FIRST, source="", source_span=None, target=text, target_span=span))).splitlines()
    return lines[2], lines[3]


def test_marks_stand_under_wide_and_combining_characters() -> None:
    assert marked("中文abc", (2, 5))[1] == " " * (10 + 4) + "^^^"
    assert marked("中文abc", (1, 2))[1] == " " * (10 + 2) + "^^"
    assert marked("e\u0301ab", (2, 3))[1] == " " * (10 + 1) + "^"


def test_a_finding_of_no_entry_has_no_texts() -> None:
    assert report("full", of(replace(FIRST, line=0, source="", target=""))).splitlines() == [
        "locales/fr/LC_MESSAGES/sg/a.po: error M902 inline code <a> is missing [fr]",
        "",
        "1 error",
    ]


def test_a_fix_is_shown_where_it_is_made() -> None:
    fix = Fix("safe", "x" * 500 + " y")
    long = replace(SECOND, target="x" * 500 + "  y", target_span=(500, 502), fix=fix)
    assert full(of(long)).splitlines()[4] == "  fix (safe): …" + "x" * 50 + " y"


def test_a_long_text_is_cut_around_the_span() -> None:
    line, mark = marked("x" * 500 + "here" + "y" * 500, (500, 504))
    assert line.startswith("  target: …x")
    assert line.endswith("y…")
    assert line[mark.index("^") : mark.rindex("^") + 1] == "here"
    assert len(line) < 120


def test_json() -> None:
    content = json.loads(report("json"))
    assert list(content) == ["schema_version", "findings", "counts", "summary", "failures", "exit_code"]
    assert (content["schema_version"], content["exit_code"]) == (1, 2)
    assert content["counts"] == {"error": 1, "warning": 1, "info": 0}
    first, second, silenced, known = content["findings"]
    assert list(first) == KEYS
    assert (first["source_span"], first["target_span"], first["fix"]) == ([4, 7], None, None)
    assert second["fix"] == {"safety": "safe", "target": "甲乙。"}
    assert (silenced["suppressed"], known["baseline"], first["suppressed"], first["baseline"]) == (
        True,
        True,
        False,
        False,
    )
    assert [row["passed"] for row in content["summary"]] == [False, True, True]
    assert content["failures"][0]["line"] == 3
    assert "甲" in report("json")


def test_jsonl() -> None:
    lines = report("jsonl").splitlines()
    assert [json.loads(line)["rule"] for line in lines] == ["M902", "P560", "N102", "N101"]
    assert list(json.loads(lines[0])) == KEYS
    assert report("jsonl", Checked()) == ""


def test_github_shows_the_gravest_first_and_escapes() -> None:
    note = replace(SECOND, severity="info", message="50 % off: a, b", path="a,b:c.po")
    lines = report("github", of(note, FIRST)).splitlines()
    assert lines == [
        "::error file=locales/fr/LC_MESSAGES/sg/a.po,line=12,endLine=12,title=M902 fr sg/a::inline code <a> is missing",
        "::notice file=a%2Cb%3Ac.po,line=7,endLine=7,title=P560 zh sg/b::50 %25 off: a, b",
    ]
    (line,) = report("github", of(replace(FIRST, message="a\r\nb\x1b", path="a\nb.po", line=0))).splitlines()
    assert line == "::error file=a%0Ab.po,title=M902 fr sg/a::a%0D%0Ab<U+001B>"
    assert report("github").splitlines()[0] == (
        "::error file=locales/ru/LC_MESSAGES/sg/a.po,line=3,endLine=3,title=Hexapla::cut off; mend it"
    )


def test_gitlab() -> None:
    unread, first, second = json.loads(report("gitlab"))
    assert unread["severity"] == "blocker"
    assert unread["description"] == "cut off; mend it"
    assert first == {
        "description": "M902 inline code <a> is missing [fr]",
        "check_name": "M902",
        "fingerprint": "0123abcd",
        "severity": "major",
        "location": {"path": "locales/fr/LC_MESSAGES/sg/a.po", "lines": {"begin": 12}},
    }
    assert second["severity"] == "minor"
    (nowhere,) = json.loads(report("gitlab", of(replace(FIRST, line=0))))
    assert nowhere["location"]["lines"]["begin"] == 1


def test_gitlab_tells_failures_apart() -> None:
    failures = tuple(Failure(CatalogError(text, path="a.po"), "sg/a", "fr") for text in ("one", "two"))
    issues = json.loads(report("gitlab", Checked(failures=failures)))
    assert len({issue["fingerprint"] for issue in issues}) == 2


def test_junit() -> None:
    root = etree.fromstring(report("junit").encode())
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    schema.assertValid(root)
    assert [suite.get("name") for suite in root] == ["fr", "zh", "es", "ru"]
    cases = {case.get("name"): [child.tag for child in case] for case in root.iter("testcase")}
    assert cases["sg/a :: threshold"] == ["failure"]
    assert cases["sg/a :: markup"] == ["failure"]
    assert cases["sg/a :: numbers and dates"] == []
    assert cases["sg/b :: punctuation and spaces"] == ["system-out"]  # a warning fails nothing here
    assert cases["sg/b :: edition"] == ["skipped"]
    assert cases["sg/a :: read"] == ["error"]
    assert root.get("failures") == "2"
    strict = etree.fromstring(report("junit", msgspec.structs.replace(RUN, failing=("error", "warning"))).encode())
    assert strict.get("failures") == "3"
    schema.assertValid(etree.fromstring(report("junit", Checked()).encode()))


def test_junit_skips_nothing_that_has_findings() -> None:
    blank = Summary("sg/a", "fr", units=2, untranslated=2, requirement="optional")
    root = etree.fromstring(report("junit", Checked((FIRST,), (blank,))).encode())
    assert [child.tag for child in root.iter("failure", "skipped")] == ["failure"]


def test_junit_names_a_language_that_was_not_counted_and_a_source_that_cannot_be_read() -> None:
    lost = Failure(CatalogError("gone", path="source/sg/a.html"), "sg/a")
    root = etree.fromstring(report("junit", Checked((SECOND,), failures=(lost,))).encode())
    assert [suite.get("name") for suite in root] == ["zh", "source"]


@pytest.fixture(scope="module")
def sarif_schema() -> Any:
    schema = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
    return jsonschema.Draft4Validator(schema)


def test_sarif(sarif_schema: Any) -> None:
    log = json.loads(report("sarif"))
    sarif_schema.validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    results = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rules[item["ruleIndex"]]["id"] for item in results] == [item["ruleId"] for item in results]
    assert results[0]["partialFingerprints"] == {"hexapla/v1": "0123abcd"}
    assert results[0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "locales/fr/LC_MESSAGES/sg/a.po", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 12},
    }
    assert results[0]["locations"][0]["logicalLocations"] == [{"name": "p1", "fullyQualifiedName": "sg/a#p1"}]
    kinds = [[item["kind"] for item in result["suppressions"]] for result in results]
    assert kinds == [[], [], ["inSource"], ["external"]]
    assert results[2]["suppressions"][0]["justification"] == "rounded"
    assert run["invocations"][0]["executionSuccessful"] is False
    assert find_rule("M902").reason in {rule["fullDescription"]["text"] for rule in rules}
    assert [result["baselineState"] for result in results] == ["new", "new", "new", "unchanged"]
    sarif_schema.validate(json.loads(report("sarif", Checked())))


def result_of(finding: Finding) -> Any:
    return json.loads(report("sarif", of(finding)))["runs"][0]["results"][0]


@pytest.mark.parametrize(
    ("path", "artifact"),
    [
        ("a b/é:#?%.po", {"uri": "a%20b/%C3%A9%3A%23%3F%25.po", "uriBaseId": "%SRCROOT%"}),
        ("/srv/a b.po", {"uri": "file:///srv/a%20b.po"}),
    ],
)
def test_a_path_in_sarif_is_a_uri(path: str, artifact: dict[str, str]) -> None:
    assert result_of(replace(FIRST, path=path))["locations"][0]["physicalLocation"]["artifactLocation"] == artifact


def test_sarif_of_a_whole_document_is_on_its_first_line_and_compared_with_nothing() -> None:
    result = result_of(replace(FIRST, line=0, segment=""))
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert result["locations"][0]["logicalLocations"] == [{"name": "sg/a", "fullyQualifiedName": "sg/a"}]
    assert "baselineState" not in result


def test_a_message_in_sarif_has_no_placeholder_and_no_link() -> None:
    message = result_of(replace(FIRST, message="{0} is [here](https://e.org)\u202e"))["message"]
    assert message == {"text": "{{0}} is [here] (https://e.org)<U+202E> [fr]"}


def test_a_rule_that_is_not_known_has_no_index() -> None:
    assert result_of(replace(FIRST, rule="Z999"))["ruleIndex"] == -1


def test_markdown() -> None:
    text = report("markdown")
    assert "1 error, 1 warning (1 suppressed, 1 in the baseline)." in text
    assert "| French (fr) | 75 % | 10 | 0 | 80 %: missed | 1 | 0 | 0 |" in text
    assert "| Chinese (zh) | 100 % | 0 | 0 |  | 0 | 1 | 0 |" in text
    assert "| Russian (ru) | ? | 0 | 0 |  | 0 | 0 | 0 |" in text
    assert "could not be checked" in text
    assert report("markdown", Checked()) == "### Hexapla\n\nNo findings.\n"
    assert "| Chinese (zh) | – | – | – |  | 0 | 1 | 0 |" in report("markdown", of(SECOND))


def test_markdown_makes_no_markup_of_a_translation() -> None:
    evil = "[x](http://e.org) ![i](u) <script> @all #1 | `a` **b** ~c~ https://e.org www.e.org"
    text = report("markdown", of(replace(FIRST, target=evil)))
    row = text.splitlines()[-1]
    assert row.count("|") == 7
    assert not re.search(r"[@#`*~\[\].:]|</?script", re.sub(r"&#\d+;", "", row))
    page = html.fromstring(MarkdownIt("gfm-like", {"linkify": False}).render(text))
    assert page.xpath("//table[last()]//td[6]/code")[0].text_content() == evil
    assert {node.tag for node in page.iter()} <= {"div", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "code"}


def test_markdown_fits_a_comment() -> None:
    text = report("markdown", of(*[replace(FIRST, target="x" * 500)] * 5000))
    assert len(text) < 65_536
    assert re.search(r"… and 4,\d{3} more\.\n$", text)
    failures = tuple(Failure(CatalogError("x" * 500, path="a.po")) for _ in range(3000))
    text = report("markdown", Checked(failures=failures))
    assert len(text) < 65_536
    assert text.endswith("- … and 2,980 more\n")


_NASTY = st.sampled_from("\x00\x1b\u202e\u2066\ufffe\x85\u2028\udc80\t\r\n|<&]]>%")
HOSTILE = st.text(st.characters(exclude_categories=["Cs"]) | _NASTY, max_size=30)
UNSAFE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("name", sorted(REPORTS))
@given(texts=st.tuples(*[HOSTILE] * 8))
def test_no_text_breaks_a_report(name: str, texts: tuple[str, ...]) -> None:
    path, document, message, source, target, expected, found, segment = texts
    finding = replace(FIRST, path=path, document=document, message=message, source=source, target=target)
    finding = replace(finding, source_span=(0, len(source)), target_span=(0, len(target)))
    finding = replace(finding, expected=expected, found=found, segment=segment, fix=Fix("safe", found))
    failure = Failure(CatalogError(message, path=path, hint=found), document, "ru")
    summary = Summary(document, "fr", units=1, untranslated=1, threshold=50)
    text = report(name, Checked((finding,), (summary,), (failure,), frozenset({"M902"}), ("error",), 2))
    assert not UNSAFE.search(text)
    text.encode("utf-8")
    if name in ("json", "gitlab", "sarif"):
        json.loads(text)
    if name == "json":
        assert json.loads(text)["findings"][0]["target"] == target
    if name == "jsonl":
        assert json.loads(text)["source"] == source
    if name == "junit":
        etree.fromstring(text.encode())
    if name == "github":
        assert len(text.splitlines()) == 2
