"""A speech with thirty defects in its five translations: the check finds them, each by its rule, and nothing else.

Above each broken entry of ``tests/data/seeded`` a translator's comment ``expect: CODE`` says which rules must report
it; of the entries without one nothing may be said.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from hexapla.catalogs import load_catalog
from hexapla.checks import conclude
from hexapla.jobs import plan, run
from hexapla.project import Project

SEEDED = Path(__file__).parent / "data/seeded"
DEFECTS = 30
FAMILIES = set("NSTQPUCMW")  # K compares documents

Expected = Counter[tuple[str, str, str]]
"""Of (language, segment, rule)."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(SEEDED, tmp_path_factory.mktemp("seeded") / "project")).resolve()


def expected(root: Path) -> Expected:
    """Read what the comments of the catalogs say."""
    found: Expected = Counter()
    for path in sorted(root.glob("locales/*/LC_MESSAGES/sg/*.po")):
        catalog = load_catalog(path)
        for message in catalog.messages:
            codes = re.findall(r"^expect: *(.*)$", "\n".join(message.comments), re.MULTILINE)
            segment = message.references[0].rpartition("#")[2]
            found.update((catalog.language, segment, code) for line in codes for code in line.split())
    return found


def test_the_fixture_has_defects_of_every_family(root: Path) -> None:
    wanted = expected(root)
    assert len({(language, segment) for language, segment, _ in wanted}) >= DEFECTS
    assert {rule[0] for _, _, rule in wanted} == FAMILIES
    assert len({rule for _, _, rule in wanted}) >= 25


def test_a_check_finds_the_defects_and_nothing_else(root: Path) -> None:
    outcomes = list(run(plan(Project.open(root), "check", ())))
    assert not [error for outcome in outcomes for error in outcome.errors]
    findings = conclude([item for outcome in outcomes for item in outcome.examinations])
    found = Counter((finding.language, finding.segment, finding.rule) for finding in findings)
    wanted = expected(root)
    assert (sorted((found - wanted).elements()), sorted((wanted - found).elements())) == ([], [])
