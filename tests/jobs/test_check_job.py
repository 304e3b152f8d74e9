"""Check: which rules run for which document and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.errors import ConfigError
from hexapla.jobs import Outcome
from hexapla.jobs.check import check_codes
from hexapla.jobs.model import Checking

if TYPE_CHECKING:
    from tests.jobs.conftest import Site

SPEECH = "Message on the day of peace\nWe will not accept violence.\nThank you.\n"
RUSSIAN = {
    "Message on the day of peace": "Послание по случаю дня мира",
    "We will not accept violence.": "Мы не смиримся с насилием.",
    "Thank you.": "Благодарю вас.",
}


def found(outcome: Outcome) -> list[tuple[str, str, str]]:
    return [(finding.language, finding.rule, finding.severity) for finding in outcome.findings]


@pytest.fixture
def speech(site: Site) -> Site:
    """In French one passage is untranslated and one fuzzy; in Russian all is well; there is nothing else."""
    site.settings('languages = ["en", "fr", "ru"]')
    site.write("source/sg/a.txt", SPEECH)
    site.one("extract")
    site.fill("sg/a", "ru", targets=RUSSIAN)
    site.fill(
        "sg/a",
        "fr",
        targets={"Message on the day of peace": "Message pour la journée de la paix", "Thank you.": "Merci."},
    )
    site.flag("sg/a", "fr", "Thank you.", "Thanks.")
    return site


def test_findings_say_where(speech: Site) -> None:
    first, second = speech.one("check").findings
    assert (first.rule, first.name, first.severity, first.category) == ("C701", "untranslated", "error", "untranslated")
    assert (first.path, first.document, first.language) == ("locales/fr/LC_MESSAGES/sg/a.po", "sg/a", "fr")
    assert (first.source, first.target, first.source_span) == ("We will not accept violence.", "", (0, 28))
    lines = speech.path("sg/a", "fr").read_text("utf-8").splitlines()
    assert lines[first.line - 1] == 'msgid "We will not accept violence."'
    assert (second.rule, second.expected, second.found) == ("C709", "Thank you.", "Thanks.")


def test_a_missing_catalog_is_a_missing_edition_unless_optional(speech: Site) -> None:
    speech.path("sg/a", "ru").unlink()
    assert found(speech.one("check", languages=("ru",))) == [("ru", "C710", "error")]
    speech.settings('languages = ["en", "fr", "ru"]\noptional = ["ru"]')
    assert found(speech.one("check", languages=("ru",))) == []
    speech.settings('languages = ["en", "fr", "ru"]\nwithheld = ["ru", "fr"]')
    assert found(speech.one("check")) == []


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("", ["C701", "C709"]),
        ('check.select = ["M"]', []),
        ('check.select = ["C709"]', ["C709"]),
        ('check.ignore = ["C7"]', []),
        ('check.ignore = ["C"]\ncheck.select = ["C709"]', ["C709"]),
        ('check.severity = { C701 = "off" }', ["C709"]),
        ('check.severity = { C = "off", C701 = "warning" }', ["C701"]),
        ('check.language.fr.ignore = ["C701"]', ["C709"]),
        ('check.language.ru.ignore = ["C"]', ["C701", "C709"]),
        ('check.document."sg/*".ignore = ["C709"]', ["C701"]),
        ('check.document."ga/*".ignore = ["C709"]', ["C701", "C709"]),
    ],
)
def test_settings(speech: Site, settings: str, expected: list[str]) -> None:
    speech.settings(f'languages = ["en", "fr", "ru"]\n{settings}')
    assert [finding.rule for finding in speech.one("check").findings] == expected


def test_severities_come_from_the_settings(speech: Site) -> None:
    speech.settings('languages = ["en", "fr", "ru"]\ncheck.severity = { C701 = "warning", C709 = "info" }')
    assert found(speech.one("check")) == [("fr", "C701", "warning"), ("fr", "C709", "info")]


def test_the_command_line_wins(speech: Site) -> None:
    speech.settings('languages = ["en", "fr", "ru"]\ncheck.ignore = ["C709"]')
    assert [finding.rule for finding in speech.one("check", checking=Checking(select=("C709",))).findings] == ["C709"]
    assert [finding.rule for finding in speech.one("check", checking=Checking(ignore=("C701",))).findings] == []


@pytest.mark.parametrize(
    "settings", ['check.select = ["Z9"]', 'check.language.fr.ignore = ["Z9"]', 'check.severity = { Z9 = "off" }']
)
def test_a_rule_that_does_not_exist_is_an_error_of_the_settings(speech: Site, settings: str) -> None:
    speech.settings(f'languages = ["en", "fr", "ru"]\n{settings}')
    with pytest.raises(ConfigError, match=r"hexapla\.toml: no rule has the code 'Z9'"):
        check_codes(speech.project())


def test_fingerprints_do_not_depend_on_lines_or_wrapping(speech: Site) -> None:
    before = {finding.fingerprint for finding in speech.one("check").findings}
    path = speech.path("sg/a", "fr")
    path.write_text("# A note\n# of two lines\n" + path.read_text("utf-8"), encoding="utf-8")
    after = speech.one("check").findings
    assert {finding.fingerprint for finding in after} == before
    assert len(before) == len(after) == 2


def test_a_bad_catalog_is_an_error_and_the_others_are_checked(speech: Site) -> None:
    speech.path("sg/a", "ru").write_text('msgid "a"\nmsgstr "b\n', encoding="utf-8")
    outcome = speech.one("check")
    assert [(error.path, error.line) for error in outcome.errors] == [("locales/ru/LC_MESSAGES/sg/a.po", 2)]
    assert len(outcome.findings) == 2


def test_editions_are_compared_with_one_another(site: Site) -> None:
    """No translation contradicts the source, but the Russian one names another day than the rest."""
    site.settings('languages = ["en", "fr", "ru", "es"]')
    site.write("source/a.txt", "Statement on Mali\nThe Council met yesterday.\n")
    site.one("extract")
    title = "Statement on Mali"
    met = "The Council met yesterday."
    site.fill("a", "fr", targets={title: "Déclaration sur le Mali", met: "Le Conseil s’est réuni le 28 septembre."})
    site.fill("a", "es", targets={title: "Declaración sobre Malí", met: "El Consejo se reunió el 28 de septiembre."})
    site.fill("a", "ru", targets={title: "Заявление по Мали", met: "Совет заседал 29 сентября."})
    assert found(site.one("check")) == [("ru", "K803", "warning")]
    assert found(site.one("check", languages=("fr", "es"))) == []


def test_a_published_edition_that_is_withheld(speech: Site) -> None:
    speech.one("build", languages=("ru",))
    speech.settings('languages = ["en", "fr", "ru"]\nwithheld = ["ru", "fr"]')
    (finding,) = speech.one("check").findings
    assert (finding.rule, finding.path) == ("C712", "output/ru/sg/a.html")
