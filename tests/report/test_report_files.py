"""The reports of one check, whole, as the files in ``tests/data/reports``: four languages, and all that is rare.

With ``WRITE_REPORTS=1`` in the environment the files are written anew.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hexapla.checks import Example, Rule
from hexapla.editions import Summary
from hexapla.errors import CatalogError
from hexapla.model import Finding, Fix
from hexapla.report.checked import Checked, Failure
from hexapla.report.findings import REPORTS

HERE = Path(__file__).parents[1] / "data" / "reports"
NAMES = {
    "full": "full.txt",
    "concise": "concise.txt",
    "json": "report.json",
    "jsonl": "report.jsonl",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "junit": "junit.xml",
    "sarif": "report.sarif",
    "markdown": "report.md",
}
DOCUMENT = "sg/day of peace"


def rule(code: str, name: str, category: str, severity: str, reason: str) -> Rule:
    return Rule(code, name, category, severity, reason, "the house", (Example("fr", "a", "b"),), ())


RULES = (
    rule("M902", "inline-codes", "markup", "error", "Markup that is lost is lost in print."),
    rule("N102", "number-changed", "numbers", "error", "A figure is a fact."),
    rule("P560", "double-space", "whitespace", "warning", "One space is enough."),
    rule("Q403", "quotation-style", "typographical", "info", "Each language has marks of its own."),
)


def found(code: str, language: str, line: int, message: str, texts: tuple[str, str], **more: Any) -> Finding:
    (about,) = (rule for rule in RULES if rule.code == code)
    finding = Finding(
        code, about.name, about.category, about.severity, message,
        path=f"locales/{language}/LC_MESSAGES/{DOCUMENT}.po",
        line=line,
        document=DOCUMENT,
        segment=f"p{line}",
        language=language,
        source=texts[0],
        target=texts[1],
        fingerprint=f"{line:016x}",
    )  # fmt: skip
    return replace(finding, **more)


PEACE = "Peace is <a>our duty</a>."
NATIONS = "We, the peoples of 193 nations"
FINDINGS = (
    found(
        "P560", "ar", 9, "two spaces", (PEACE, "السلام  <a>واجبنا</a>."),
        target_span=(6, 8), found="  ", fix=Fix("safe", "السلام <a>واجبنا</a>."),
    ),
    found(
        "N102", "fr", 14, "193 is 139 here", (NATIONS, "Nous, peuples de 139 nations"),
        source_span=(19, 22), target_span=(17, 20), expected="193", found="139",
    ),
    found("M902", "fr", 15, "inline code <a> is missing", (PEACE, "La paix est notre devoir."), expected="<a>"),
    found(
        "N102", "fr", 20, "100 is 99 here", ("Some 100 schools", "Quelque 99 écoles"),
        expected="100", found="99", suppressed=True, justification="corrected at the speaker’s request",
    ),
    found(
        "Q403", "ru", 31, 'quotation marks of "another" language, 50 % of them', ("“Peace”", "“Мир”\u202e"),
        target_span=(0, 1), expected="«", found="“", fix=Fix("unsafe", "«Мир»"),
    ),
    found("N102", "zh", 14, "193 is missing", (NATIONS, "我联合国人民"), source_span=(19, 22), baseline=True),
)  # fmt: skip
SUMMARIES = (
    Summary(DOCUMENT, "ar", units=8, translated=8, words=120, words_done=120, threshold=100),
    Summary(DOCUMENT, "fr", units=8, translated=7, fuzzy=1, outdated=1, words=120, words_done=101, threshold=100),
    Summary(DOCUMENT, "ru", units=8, translated=6, untranslated=2, words=120, words_done=90),
    Summary(DOCUMENT, "zh", units=8, translated=8, words=120, words_done=120),
    Summary(DOCUMENT, "pt", units=8, untranslated=8, words=120, requirement="optional"),
)
UNREAD = CatalogError(
    "the string has no end", path=f"locales/es/LC_MESSAGES/{DOCUMENT}.po", line=40, hint="add the quotation mark"
)
RUN = Checked(
    FINDINGS, SUMMARIES, (Failure(UNREAD, DOCUMENT, "es"),), frozenset(rule.code for rule in RULES), ("error",), 2
)


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules and a version that stay as they are."""
    monkeypatch.setattr("hexapla.report.sarif.rules", lambda: RULES)
    monkeypatch.setattr("importlib.metadata.version", lambda name: "1.2.3")


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_as_its_file(name: str) -> None:
    file = HERE / NAMES[name]
    text = REPORTS[name](RUN)
    if os.environ.get("WRITE_REPORTS"):
        file.write_bytes(text.encode())
    assert text == file.read_bytes().decode()


def test_each_file_is_a_report() -> None:
    assert {path.name for path in HERE.iterdir()} == set(NAMES.values())
