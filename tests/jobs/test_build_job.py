"""Build: which editions there are, what they link to, and what is refused."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree, html

from hexapla.jobs import Edition, Outcome, plan, run

if TYPE_CHECKING:
    from tests.jobs.conftest import Site

SPEECH = "Message on the day of peace\nPeace is built day after day.\nWe will not accept violence.\nThank you.\n"
NOT = "We will not accept violence."


@pytest.fixture
def speech(site: Site) -> Site:
    """A speech in French and Russian, with empty catalogs in the others."""
    site.write("source/sg/day of peace.txt", SPEECH)
    site.one("extract")
    site.fill("sg/day of peace", "fr", "ru")
    return site


def page(site: Site, name: str) -> html.HtmlElement:
    return html.fromstring((site.root / "output" / name).read_bytes())


def by_language(outcome: Outcome) -> dict[str, Edition]:
    return {edition.language: edition for edition in outcome.editions}


def test_editions_are_written_where_something_is_translated(speech: Site) -> None:
    outcome = speech.one("build")
    name = "sg/day of peace"
    assert set(speech.files("output")) == {
        f"output/{language}/{name}{suffix}" for language in ("en", "fr", "ru") for suffix in (".html", ".xml")
    }
    assert [edition.language for edition in outcome.editions] == ["ar", "zh", "en", "fr", "ru", "es"]
    assert {e.language: e.missing for e in outcome.editions if e.missing} == dict.fromkeys(
        ("ar", "zh", "es"), "not translated yet"
    )
    assert len(outcome.changes) == 6
    assert outcome.errors == ()
    assert page(speech, f"fr/{name}.html").get("lang") == "fr"


def test_the_switcher_links_to_what_exists_and_names_what_does_not(speech: Site) -> None:
    speech.one("build")
    for language in ("en", "fr", "ru"):
        path = speech.root / f"output/{language}/sg/day of peace.html"
        tree = html.fromstring(path.read_bytes())
        links = {a.get("hreflang"): a.get("href") for a in tree.iterfind(".//nav//a")}
        assert links
        for href in links.values():
            assert href.startswith("../../")
            target = (path.parent / href.replace("%20", " ")).resolve()
            assert target.is_file()
        assert {tag for tag in links if tag} | {language} == {"en", "fr", "ru"}
        nav = " ".join(tree.find(".//nav").itertext())
        for name in ("العربية", "中文", "Español"):
            assert name.lower() in nav.lower()
        alternates = {
            link.get("hreflang") for link in tree.iterfind(".//link[@rel='alternate']") if link.get("hreflang")
        }
        assert alternates <= {"en", "fr", "ru", "x-default"}


def test_base_url_makes_links_absolute(speech: Site) -> None:
    speech.settings('base_url = "https://example.org/speeches"')
    speech.one("build")
    hrefs = {a.get("href") for a in page(speech, "fr/sg/day of peace.html").iterfind(".//nav//a")}
    assert "https://example.org/speeches/ru/sg/day%20of%20peace.html" in hrefs
    assert not any(href.startswith("..") for href in hrefs)


def test_minimum(speech: Site) -> None:
    name = "sg/day of peace"
    speech.fill(name, "es", targets={"Thank you.": "Gracias."})
    assert not by_language(speech.one("build"))["es"].missing
    speech.settings("minimum = 30")
    outcome = speech.one("build")
    assert by_language(outcome)["es"].missing == "25.0 % translated, the minimum is 30 %"
    assert [change.why for change in outcome.changes if "/es/" in change.path] == ["removed", "removed"]
    assert not list((speech.root / "output/es").rglob("*.html"))


def test_fallback_passages_are_counted_and_marked(speech: Site) -> None:
    speech.flag("sg/day of peace", "fr", NOT)
    outcome = speech.one("build")
    assert by_language(outcome)["fr"].fallbacks == 1
    assert by_language(outcome)["ru"].fallbacks == 0
    (passage,) = page(speech, "fr/sg/day of peace.html").xpath(f"//p[contains(., '{NOT}')]")
    assert (passage.get("lang"), passage.get("dir")) == ("en", "ltr")
    assert "fallback" in passage.get("class")


def test_attributes_in_the_source_language_are_counted(site: Site) -> None:
    site.write("source/a.html", '<html lang="en"><body><main><h1>Peace</h1><p>A dove <img src="d.png" alt="White dove"> flies.</p></main></body></html>')  # fmt: skip  # noqa: E501
    site.one("extract")
    site.fill("a", "fr", targets={"Peace": "La paix", "A dove <img/> flies.": "Une colombe <img/> vole."})
    assert by_language(site.one("build"))["fr"].fallbacks == 1
    site.settings('untranslated = "omit"')
    assert by_language(site.one("build"))["fr"].fallbacks == 0
    assert b"White dove" not in (site.root / "output/fr/a.html").read_bytes()


def test_untranslated_passages_are_omitted(speech: Site) -> None:
    speech.settings('untranslated = "omit"')
    speech.flag("sg/day of peace", "fr", NOT)
    outcome = speech.one("build")
    assert by_language(outcome)["fr"].fallbacks == 1
    assert NOT not in page(speech, "fr/sg/day of peace.html").text_content()


@pytest.mark.parametrize(
    ("policy", "previous", "why"),
    [
        ('untranslated = "fail"', None, "1 segments are not translated"),
        ('outdated = "fail"', "We will accept violence.", "1 translations are outdated"),
    ],
)
def test_what_may_not_be_published_is_refused_and_the_old_edition_stays(
    speech: Site, policy: str, previous: str | None, why: str
) -> None:
    speech.one("build")
    before = speech.files("output/fr")
    speech.settings(policy)
    speech.flag("sg/day of peace", "fr", NOT, previous)
    outcome = speech.one("build")
    editions = by_language(outcome)
    assert editions["fr"].refused == why
    assert editions["fr"].files == ()
    assert editions["ru"].files
    assert speech.files("output/fr") == before


def test_outdated_does_not_count_as_untranslated(speech: Site) -> None:
    speech.settings('untranslated = "fail"')
    speech.flag("sg/day of peace", "fr", NOT, "We shall not accept violence.")
    assert not by_language(speech.one("build"))["fr"].refused


def test_notice_shows_an_old_translation_where_punctuation_changed(speech: Site) -> None:
    speech.settings('outdated = "notice"')
    speech.flag("sg/day of peace", "fr", NOT, "We will not accept violence!")
    speech.flag("sg/day of peace", "ru", NOT, "We will accept violence.")
    editions = by_language(speech.one("build"))
    assert (editions["fr"].notices, editions["fr"].fallbacks) == (1, 0)
    assert (editions["ru"].notices, editions["ru"].fallbacks) == (0, 1)
    (passage,) = page(speech, "fr/sg/day of peace.html").xpath("//p[contains(@class, 'outdated')]")
    assert f"[fr] {NOT}" in passage.text_content()


def test_thresholds_are_in_the_summaries(speech: Site) -> None:
    speech.settings("thresholds = { fr = 100, es = 50 }")
    passed = {summary.language: summary.passed for summary in speech.one("build").summaries}
    assert passed == {"ar": True, "zh": True, "fr": True, "ru": True, "es": False}


def test_an_edition_that_can_no_longer_be_built_is_removed(speech: Site) -> None:
    speech.one("build")
    speech.path("sg/day of peace", "ru").unlink()
    outcome = speech.one("build")
    assert by_language(outcome)["ru"].missing == "no catalog yet"
    assert not list((speech.root / "output/ru").rglob("*.*"))
    assert {c.why for c in outcome.changes if "/ru/" in c.path} == {"removed"}
    assert "русский" in (speech.root / "output/fr/sg/day of peace.html").read_text("utf-8").lower()


def test_a_withheld_edition_is_not_named_and_its_files_go(speech: Site) -> None:
    speech.one("build")
    speech.settings('withheld = ["ru"]')
    outcome = speech.one("build")
    assert "ru" not in by_language(outcome)
    assert not list((speech.root / "output/ru").rglob("*.*"))
    assert "русский" not in (speech.root / "output/fr/sg/day of peace.html").read_text("utf-8").lower()


def test_formats(speech: Site) -> None:
    speech.one("build", formats=("akn", "native"))
    assert set(speech.files("output")) == {
        name
        for language in ("en", "fr", "ru")
        for name in (f"output/{language}/sg/day of peace.xml", f"output/native/{language}/sg/day of peace.txt")
    }
    native = (speech.root / "output/native/en/sg/day of peace.txt").read_text("utf-8")
    assert native == SPEECH


def test_output_outside_the_project(speech: Site, tmp_path: Path) -> None:
    outcome = speech.one("build", overrides={"output": str(tmp_path / "public")})
    assert (tmp_path / "public/fr/sg/day of peace.html").is_file()
    assert not (speech.root / "output").exists()
    assert (tmp_path / "public/fr/sg/day of peace.html").as_posix() in [change.path for change in outcome.changes]


def test_languages_are_restricted_and_the_switcher_names_all(speech: Site) -> None:
    speech.one("build")
    whole = speech.bytes_of("output")
    for path in (speech.root / "output").rglob("*.html"):
        path.unlink()
    outcome = speech.one("build", languages=("fr",))
    assert list(by_language(outcome)) == ["fr"]
    name = "output/fr/sg/day of peace.html"
    assert {n for n in speech.files("output") if n.endswith(".html")} == {name}
    assert speech.bytes_of("output")[name] == whole[name]


def test_dry_changes_nothing(speech: Site) -> None:
    before = speech.files()
    assert len(speech.one("build", dry=True).changes) == 6
    assert speech.files() == before
    speech.one("build")
    assert speech.one("build", dry=True).changes == ()
    speech.path("sg/day of peace", "ru").unlink()
    before = speech.files()
    assert {change.why for change in speech.one("build", dry=True).changes} == {"removed", "changed"}
    assert speech.files() == before


def test_serial_and_parallel_runs_give_the_same_bytes(site: Site) -> None:
    for number in range(4):
        site.write(f"source/{number}.txt", SPEECH.replace("day after", f"day {number} after"))
    site.run("extract")
    for number in range(4):
        site.fill(str(number), "fr", "ar")
    serial = site.run("build")
    expected = site.bytes_of("output")
    other = site.project(output=str(site.root.parent / "parallel"))
    with ProcessPoolExecutor(2) as executor:
        parallel = list(run(plan(other, "build"), executor=executor))
    found = {
        f"output/{path.relative_to(site.root.parent / 'parallel').as_posix()}": path.read_bytes()
        for path in (site.root.parent / "parallel").rglob("*")
        if path.is_file()
    }
    assert found == expected
    assert [outcome.document for outcome in parallel] == [outcome.document for outcome in serial]
    assert [outcome.summaries for outcome in parallel] == [outcome.summaries for outcome in serial]


def test_a_bad_catalog_leaves_its_old_edition_and_the_others_are_built(speech: Site) -> None:
    speech.one("build")
    old = speech.files("output/ru")
    speech.path("sg/day of peace", "ru").write_text("msgid broken", encoding="utf-8")
    speech.write("source/sg/day of peace.txt", SPEECH.replace("Message on", "A message on"))
    outcome = speech.one("build")
    assert [error.path for error in outcome.errors] == ["locales/ru/LC_MESSAGES/sg/day of peace.po"]
    russian = by_language(outcome)["ru"]
    assert (russian.files, russian.missing, russian.refused) == ((), "", "")
    assert speech.files("output/ru") == old
    assert "A message on" in (speech.root / "output/en/sg/day of peace.html").read_text("utf-8")


def test_unwritable_output_is_an_error_of_that_edition_only(speech: Site) -> None:
    speech.write("output/fr", "a file where a folder is needed")
    outcome = speech.one("build")
    assert {error.path for error in outcome.errors} == {
        "output/fr/sg/day of peace.html",
        "output/fr/sg/day of peace.xml",
    }
    assert (speech.root / "output/ru/sg/day of peace.html").is_file()
    assert (speech.root / "output/fr").read_text() == "a file where a folder is needed"


def test_akn_parses_and_says_its_language(speech: Site) -> None:
    speech.one("build")
    tree = etree.parse(speech.root / "output/fr/sg/day of peace.xml")
    values = tree.xpath("//*[local-name()='FRBRExpression']/*[local-name()='FRBRlanguage']/@language")
    assert values == ["fra"]


def test_a_single_language_has_no_switcher(site: Site) -> None:
    site.settings('languages = ["en"]')
    site.write("source/a.txt", SPEECH)
    site.one("build")
    assert page(site, "en/a.html").find(".//nav") is None


def test_a_folder_in_the_place_of_an_edition(speech: Site) -> None:
    (speech.root / "output/fr/sg/day of peace.html").mkdir(parents=True)
    (speech.root / "output/es/sg/day of peace.html").mkdir(parents=True)
    outcome = speech.one("build")
    assert sorted(str(error).partition(";")[0] for error in outcome.errors) == [
        "output/es/sg/day of peace.html: cannot be removed: Is a directory",
        "output/fr/sg/day of peace.html: cannot be written: Is a directory",
    ]
    assert (speech.root / "output/fr/sg/day of peace.xml").is_file()
    assert len(speech.one("build", dry=True).changes) >= 1
