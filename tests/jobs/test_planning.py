"""Planning: which files are documents, and how a user names them."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hexapla.errors import ConfigError, HexaplaError
from hexapla.jobs import Outcome, execute, plan
from hexapla.jobs import execute as jobs_execute
from hexapla.jobs.model import Job

if TYPE_CHECKING:
    from tests.jobs.conftest import Site

TEXT = "A speech\nPeace is possible.\n"


def ids(jobs: tuple[Job, ...]) -> list[str]:
    return [job.document for job in jobs]


@pytest.fixture
def many(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    for name in ("b.txt", "a.md", "sg/one.txt", "sg/two.txt", "ga/three.html"):
        site.write(f"source/{name}", TEXT)
    monkeypatch.chdir(site.root)
    return site


def test_all_documents_by_id(many: Site) -> None:
    jobs = plan(many.project(), "status")
    assert ids(jobs) == ["a", "b", "ga/three", "sg/one", "sg/two"]
    assert jobs[0].languages == ("ar", "zh", "fr", "ru", "es")
    assert plan(many.project(), "build")[0].languages == ("ar", "zh", "en", "fr", "ru", "es")


def test_what_is_no_source(many: Site) -> None:
    for name in (".hidden.txt", "README.md", "sg/LICENSE", "NOTICE.txt", "b.txt~", "x.bak", "rules.its", ".git/c.txt"):
        many.write(f"source/{name}", TEXT)
    many.write("source/rules.xml", "<its/>")
    many.settings('its = ["source/rules.xml"]')
    assert ids(plan(many.project(), "status")) == ["a", "b", "ga/three", "sg/one", "sg/two"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("b", ["b"]),
        ("sg/*", ["sg/one", "sg/two"]),
        ("*", ["a", "b", "ga/three", "sg/one", "sg/two"]),
        ("source/a.md", ["a"]),
        ("./source/sg/one.txt", ["sg/one"]),
        ("source/sg", ["sg/one", "sg/two"]),
        ("source/sg/", ["sg/one", "sg/two"]),
        ("locales/templates/sg/one.pot", ["sg/one"]),
        ("locales/fr/LC_MESSAGES/sg/one.po", ["sg/one"]),
        (".", ["a", "b", "ga/three", "sg/one", "sg/two"]),
    ],
)
def test_names(many: Site, name: str, expected: list[str]) -> None:
    assert ids(plan(many.project(), "status", [name])) == expected
    if name.startswith(("source/", "locales/")):
        assert ids(plan(many.project(), "status", [str(many.root / name)])) == expected


def test_a_catalog_names_its_language_only(many: Site) -> None:
    def languages(*names: str) -> dict[str, tuple[str, ...]]:
        return {job.document: job.languages for job in plan(many.project(), "check", names)}

    assert languages("locales/fr/LC_MESSAGES/b.po") == {"b": ("fr",)}
    assert languages("locales/fr/LC_MESSAGES/b.po", "locales/ru/LC_MESSAGES/b.po") == {"b": ("fr", "ru")}
    assert languages("locales/fr/LC_MESSAGES/b.po", "b")["b"] == ("ar", "zh", "fr", "ru", "es")
    assert languages("locales/es") == dict.fromkeys(["a", "b", "ga/three", "sg/one", "sg/two"], ("es",))


def test_names_are_taken_from_where_the_user_is(many: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(many.root / "source/sg")
    assert ids(plan(many.project(), "status", ["one.txt"])) == ["sg/one"]


@pytest.mark.parametrize("name", ["nope", "source/nope.txt", "/etc/passwd", "\0", "x" * 5000])
def test_unknown_names(many: Site, name: str) -> None:
    with pytest.raises(ConfigError, match="no document is called"):
        plan(many.project(), "status", [name])


def test_a_near_miss_is_suggested(many: Site) -> None:
    with pytest.raises(ConfigError, match="did you mean 'ga/three'"):
        plan(many.project(), "status", ["ga/thre"])


def test_an_unknown_verb(many: Site) -> None:
    with pytest.raises(ConfigError, match="unknown verb 'publish'; known are extract, build, check, status"):
        plan(many.project(), "publish")


def test_a_missing_source_folder(site: Site) -> None:
    with pytest.raises(ConfigError, match="source/: there is no such folder; make it"):
        plan(site.project(), "status")


def problems(site: Site) -> dict[str, str]:
    outcomes = site.run("status")
    return {outcome.document: str(error) for outcome in outcomes for error in outcome.errors}


def test_two_sources_with_one_id(many: Site) -> None:
    many.write("source/sg/one.md", TEXT)
    assert problems(many) == {
        "sg/one": "source/sg/one.txt: source/sg/one.md has the same document id 'sg/one'; rename one of the two"
    }


def test_links_that_leave_the_source_folder(many: Site, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(TEXT)
    (tmp_path / "secrets").mkdir()
    (many.root / "source/link.txt").symlink_to(tmp_path / "secret.txt")
    (many.root / "source/folder").symlink_to(tmp_path / "secrets")
    (many.root / "source/inside.txt").symlink_to(many.root / "source/b.txt")
    (many.root / "source/again").symlink_to(many.root / "source/sg")
    found = problems(many)
    assert list(found) == ["source/folder", "source/link.txt"]
    assert all("outside the folder" in text and "move the file there" in text for text in found.values())
    assert "inside" in ids(plan(many.project(), "status"))


def test_a_circle_of_links(many: Site) -> None:
    (many.root / "source/circle.txt").symlink_to(many.root / "source/circle.txt")
    assert list(problems(many)) == ["source/circle.txt"]


def test_a_dangling_link(many: Site) -> None:
    (many.root / "source/gone.txt").symlink_to(many.root / "source/nothing.txt")
    assert problems(many) == {
        "gone": "source/gone.txt: cannot be read: No such file or directory; check name and rights"
    }


def test_jobs_and_outcomes_pickle(many: Site) -> None:
    many.write("source/b.md", TEXT)
    for job in plan(many.project(), "status"):
        again = pickle.loads(pickle.dumps(job))
        assert (again.document, again.path, str(again.problem)) == (job.document, job.path, str(job.problem))
        outcome = execute(job)
        assert pickle.loads(pickle.dumps(outcome)).summaries == outcome.summaries


def test_an_internal_error_stops_one_document_only(many: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    verbs = jobs_execute.__globals__["_VERBS"]
    honest = verbs["status"]

    def status(job: Job) -> Outcome:
        if job.document == "b":
            raise ZeroDivisionError("oops")
        outcome: Outcome = honest(job)
        return outcome

    monkeypatch.setitem(verbs, "status", status)
    outcomes = many.run("status")
    assert len(outcomes) == 5
    (error,) = [error for outcome in outcomes for error in outcome.errors]
    assert isinstance(error, HexaplaError)
    assert str(error) == "source/b.txt: internal error: ZeroDivisionError: oops; report it, with --verbose"
    assert "ZeroDivisionError: oops" in outcomes[1].traces[0]


XML = """<doc xmlns:its="http://www.w3.org/2005/11/its" xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="en">
{link}<p>Peace is possible.</p><code>A/RES/70/1 stays</code></doc>"""
RULES = """<its:rules xmlns:its="http://www.w3.org/2005/11/its" version="2.0">
<its:translateRule selector="//code" translate="no"/></its:rules>"""
LINK = '<its:rules version="2.0" xlink:type="simple" xlink:href="{}"/>'


def units(site: Site) -> int:
    (outcome,) = site.run("status")
    assert not outcome.errors
    return outcome.summaries[0].units


def test_its_rules_come_from_the_settings_or_from_a_link(site: Site) -> None:
    site.write("source/a.xml", XML.format(link=""))
    assert units(site) == 2
    site.write("rules.its", RULES)
    site.settings('its = ["rules.its"]')
    assert units(site) == 1
    site.settings("")
    site.write("source/a.xml", XML.format(link=LINK.format("../rules.its")))
    assert units(site) == 1


@pytest.mark.parametrize(
    ("link", "said"),
    [("../../secret.its", "leaves the project"), ("nothing.its", "source/nothing.its: cannot be read")],
)
def test_a_link_to_rules_that_is_no_good(site: Site, link: str, said: str) -> None:
    site.write("../secret.its", RULES)
    site.write("source/a.xml", XML.format(link=LINK.format(link)))
    (outcome,) = site.run("status")
    (error,) = outcome.errors
    assert said in str(error)
    assert error.path.startswith("source/")
