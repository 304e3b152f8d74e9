"""Status: what is done, in units and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.editions import Summary

if TYPE_CHECKING:
    from tests.jobs.conftest import Site

SPEECH = "Message on the day of peace\nPeace is built day after day.\nWe will not accept violence.\nThank you.\n"


def summaries(site: Site) -> dict[str, Summary]:
    return {summary.language: summary for summary in site.one("status").summaries}


def test_without_catalogs_nothing_is_done(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    found = summaries(site)
    assert list(found) == ["ar", "zh", "fr", "ru", "es"]
    assert {(s.units, s.untranslated, s.translated, s.words, s.words_done) for s in found.values()} == {
        (4, 4, 0, 19, 0)
    }


def test_each_state_is_counted(site: Site) -> None:
    site.write("source/a.html", "<main><h1>Peace for all</h1><p>We <em>must</em> act now.</p><p>Act.</p><p>Go on.</p></main>")  # fmt: skip  # noqa: E501
    site.one("extract")
    site.fill("a", "fr", targets={"Peace for all": "La paix", "We <em>must</em> act now.": "Agir", "Act.": "Agir."})
    site.flag("a", "fr", "Act.", "Act now.")
    site.settings("thresholds = { fr = 25.5 }\noptional = ['ru']")
    french = summaries(site)["fr"]
    assert (french.units, french.translated, french.broken, french.fuzzy, french.untranslated) == (4, 1, 1, 1, 1)
    assert (french.outdated, french.words, french.words_done) == (1, 10, 3)
    assert (french.per_cent, french.threshold, french.passed, french.requirement) == (25.0, 25.5, False, "required")
    assert summaries(site)["ru"].requirement == "optional"


def test_a_fuzzy_without_a_previous_text_is_a_suggestion_not_outdated(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.one("extract")
    site.fill("a", "fr")
    site.flag("a", "fr", "Thank you.")
    assert (summaries(site)["fr"].fuzzy, summaries(site)["fr"].outdated) == (1, 0)


def test_white_space_is_no_translation(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.one("extract")
    site.fill("a", "fr", targets={"Thank you.": " \t "})
    assert summaries(site)["fr"].translated == 0


def test_status_writes_nothing(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    before = site.files()
    site.one("status")
    assert site.files() == before


def test_a_bad_catalog_is_an_error_and_the_others_are_counted(site: Site) -> None:
    site.write("source/a.txt", SPEECH)
    site.write("locales/es/LC_MESSAGES/a.po", "broken")
    outcome = site.one("status")
    assert [error.path for error in outcome.errors] == ["locales/es/LC_MESSAGES/a.po"]
    assert len(outcome.summaries) == 4


def test_words_of_a_document_without_units_count_as_done() -> None:
    assert Summary("a", "fr").per_cent == 100
    assert Summary("a", "fr", threshold=100).passed
