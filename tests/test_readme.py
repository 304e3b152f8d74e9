"""The README says what is true."""

from __future__ import annotations

from pathlib import Path

from hexapla.report.rules import markdown_table

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_rules_is_that_of_the_rules() -> None:
    assert markdown_table() in README


def test_the_number_of_corrected_strings() -> None:
    lines = (ROOT / "tests/data/sdg/corrections.tsv").read_text(encoding="utf-8").splitlines()
    assert f"with {len(lines) - 1} strings corrected" in README


def test_no_file_of_the_project_names_a_registry_or_this_machine() -> None:
    assert "://" not in (ROOT / "requirements.lock").read_text(encoding="utf-8")
