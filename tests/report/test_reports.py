"""Reports: what people and machines read."""

from __future__ import annotations

import json

from hexapla.checks import find_rule
from hexapla.editions import Summary
from hexapla.model import Finding
from hexapla.report import findings, rules, status

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
SECOND = Finding("C701", "untranslated", "untranslated", "warning", "not translated", document="sg/b", language="zh")
KEYS = [
    "rule", "name", "category", "severity", "message", "path", "line", "document", "segment", "language", "source",
    "target", "source_span", "target_span", "expected", "found", "fix", "fingerprint", "suppressed", "baseline",
]  # fmt: skip


def test_concise() -> None:
    assert findings.concise([FIRST, SECOND], 1).splitlines() == [
        "locales/fr/LC_MESSAGES/sg/a.po:12: M902 inline code <a> is missing",
        "sg/b: C701 not translated",
        "1 error, 1 warning",
    ]
    assert findings.concise([], 0) == "no findings\n"
    assert findings.concise([FIRST] * 1200, 1).splitlines()[-1] == "1,200 errors"


def test_full_marks_the_span() -> None:
    assert findings.full([FIRST], 1).splitlines() == [
        "locales/fr/LC_MESSAGES/sg/a.po:12: error M902 inline code <a> is missing [fr]",
        "  source: See <a>it</a>.",
        "              ^^^",
        "  target: Voir.",
        "",
        "1 error",
    ]


def test_full_in_colour() -> None:
    assert "\x1b[31merror\x1b[0m" in findings.full([FIRST], 1, colour=True)
    assert "\x1b" not in findings.full([FIRST], 1)


def marked(text: str, span: tuple[int, int]) -> tuple[str, str]:
    finding = Finding("X", "x", "other", "info", "m", path="a", language="zh", target=text, target_span=span)
    lines = findings.full([finding], 0).splitlines()
    return lines[2], lines[3]


def test_marks_stand_under_wide_and_combining_characters() -> None:
    assert marked("中文abc", (2, 5))[1] == " " * (10 + 4) + "^^^"
    assert marked("中文abc", (1, 2))[1] == " " * (10 + 2) + "^^"
    assert marked("e\u0301ab", (2, 3))[1] == " " * (10 + 1) + "^"


def test_a_long_text_is_cut_around_the_span() -> None:
    line, mark = marked("x" * 500 + "here" + "y" * 500, (500, 504))
    assert line.startswith("  target: …x")
    assert line.endswith("y…")
    assert line[mark.index("^") : mark.rindex("^") + 1] == "here"
    assert len(line) < 120


def test_no_control_character_reaches_a_terminal() -> None:
    evil = Finding(
        "X", "x", "other", "info", "bad \x1b[2J", path="a\x1b.po", source="\u202eabc", target="\x07", target_span=(0, 1)
    )
    for text in (findings.full([evil], 0), findings.concise([evil], 0)):
        assert not set("\x1b\x07\u202e") & set(text)
    assert "<U+202E>abc" in findings.full([evil], 0)


def test_json() -> None:
    content = json.loads(findings.as_json([FIRST, SECOND], 1))
    assert list(content) == ["schema_version", "findings", "counts", "exit_code"]
    assert (content["schema_version"], content["exit_code"]) == (1, 1)
    assert content["counts"] == {"error": 1, "warning": 1, "info": 0}
    first, second = content["findings"]
    assert list(first) == KEYS
    assert first["source_span"] == [4, 7]
    assert (first["target_span"], first["fix"], first["suppressed"], first["baseline"]) == (None, None, False, False)
    assert second["path"] == ""
    assert "Voir" in findings.as_json([FIRST], 1)


def test_jsonl() -> None:
    lines = findings.as_jsonl([FIRST, SECOND], 1).splitlines()
    assert [json.loads(line)["rule"] for line in lines] == ["M902", "C701"]
    assert list(json.loads(lines[0])) == KEYS
    assert findings.as_jsonl([], 0) == ""


DONE = Summary("sg/a", "fr", units=1000, translated=999, fuzzy=1, words=12345, words_done=12000, threshold=100)
LATE = Summary("sg/a", "zh", units=4, translated=1, untranslated=2, broken=1, words=10, words_done=3)


def test_the_table() -> None:
    assert status.table([DONE, LATE], 0).splitlines() == [
        "document  language    done  units  fuzzy  untranslated  words to do",
        "sg/a      fr        99.9 %  1,000      1             0          345",
        "sg/a      zh          25 %      4      0             2            7",
        "sg/a zh: 1 cannot be published; see hexapla check",
        "sg/a fr: 99.9 % is under the threshold of 100 %",
    ]
    assert status.table([], 0) == "nothing to do: nothing to translate\n"


def test_never_a_hundred_per_cent_while_something_is_missing() -> None:
    row = status.table([Summary("a", "fr", units=100_000, translated=99_999)], 0).splitlines()[1]
    assert "100" not in row.split("%")[0]


def test_status_as_json() -> None:
    content = json.loads(status.as_json([DONE, LATE], 1))
    assert (content["schema_version"], content["exit_code"]) == (1, 1)
    first, second = content["summary"]
    assert list(first) == [
        "document", "language", "requirement", "units", "translated", "fuzzy", "untranslated", "broken", "outdated",
        "words", "words_done", "threshold", "passed",
    ]  # fmt: skip
    assert (first["threshold"], first["passed"], second["threshold"], second["passed"]) == (100, False, None, True)


def test_the_rules_as_a_table() -> None:
    lines = rules.table().splitlines()
    assert lines[0] == "C701  error    –       untranslated"
    assert len(lines) == 5
    assert rules.markdown_table().splitlines()[2] == "| C701 | untranslated | error | – | untranslated |"


def test_the_page_of_a_rule() -> None:
    page = rules.page(find_rule("C709"))
    assert page.startswith("C709 fuzzy\n\n")
    for part in ("Severity: error. Category (ITS 2.0): untranslated. Fix: –.", "Found:\n", "Not found:\n", "(fuzzy)"):
        assert part in page
    assert "(empty)" in rules.page(find_rule("C701"))
