"""Reports: what people and machines read."""

from __future__ import annotations

import json

from hexapla.checks import find_rule
from hexapla.checks import rules as known
from hexapla.editions import Summary
from hexapla.report import rules, status

DONE = Summary("sg/a", "fr", units=1000, translated=999, fuzzy=1, words=12345, words_done=12000, threshold=100)
LATE = Summary("sg/a", "zh", units=4, translated=1, untranslated=2, broken=1, words=10, words_done=3)


def test_the_table() -> None:
    assert status.table([DONE, LATE], 0).splitlines() == [
        "document  language    done  units  fuzzy  untranslated  words to do",
        "sg/a      fr        99.9 %  1,000      1             0          345",
        "sg/a      zh          25 %      4      0             2            7",
        "",
        "fr  ███████████████████░  99.9 %  345 words to do",
        "zh  █████░░░░░░░░░░░░░░░    25 %    7 words to do",
        "",
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
    assert len(lines) == len(known())
    assert rules.markdown_table().splitlines()[2] == "| C701 | untranslated | error | – | untranslated |"


def test_the_page_of_a_rule() -> None:
    page = rules.page(find_rule("C709"))
    assert page.startswith("C709 fuzzy\n\n")
    for part in ("Severity: error. Category (ITS 2.0): untranslated. Fix: –.", "Found:\n", "Not found:\n", "(fuzzy)"):
        assert part in page
    assert "(empty)" in rules.page(find_rule("C701"))
