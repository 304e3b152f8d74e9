"""History: what status would have counted at past commits, from git and without touching anything."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hexapla.jobs import history as module
from hexapla.jobs import plan, run
from hexapla.jobs.history import POINTS, History, history
from hexapla.project import Project

if TYPE_CHECKING:
    from tests.jobs.conftest import Site

SPEECH = "Message on the day of peace\nPeace is built day after day.\nWe will not accept violence.\nThank you.\n"
IDENTITY = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
Git = Callable[..., str]


def git_in(folder: Path) -> Git:
    def git(*arguments: str, date: str = "") -> str:
        dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date} if date else {}
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            env={**kept, **plain, **IDENTITY, **dates},
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    return git


@pytest.fixture
def git(site: Site) -> Git:
    """The project in a repository without commits."""
    git = git_in(site.root)
    git("init", "-q", "-b", "main")
    site.settings('languages = ["en", "fr", "ru"]')
    return git


def commit(git: Git, date: str) -> str:
    git("add", "-A")
    git("commit", "-q", "-m", "x", "--allow-empty", date=date)
    return git("rev-parse", "HEAD")


def shares(found: History, language: str) -> list[tuple[int, int]]:
    """Translated and all units of the language, at each point."""
    return [
        (
            sum(s.translated for s in point.summaries if s.language == language),
            sum(s.units for s in point.summaries if s.language == language),
        )
        for point in found.points
    ]


def three_commits(site: Site, git: Git) -> list[str]:
    site.write("source/sg/a.txt", SPEECH)
    site.one("extract")
    first = commit(git, "2026-01-01T10:00:00+02:00")
    site.fill("sg/a", "fr", targets={"Thank you.": "Merci."})
    second = commit(git, "2026-01-02T10:00:00+02:00")
    site.write("notes.txt", "nothing of ours")
    commit(git, "2026-01-03T10:00:00+02:00")
    site.fill("sg/a", "fr")
    return [first, second, commit(git, "2026-01-04T10:00:00Z")]


def test_each_commit_that_changed_texts_or_catalogs_is_a_point(site: Site, git: Git) -> None:
    commits = three_commits(site, git)
    before = site.files()
    found = history(site.project())
    assert found.remark == ""
    assert [point.commit for point in found.points] == commits
    dates = ["2026-01-01T10:00:00+02:00", "2026-01-02T10:00:00+02:00", "2026-01-04T10:00:00"]
    assert [point.date.removesuffix("Z").removesuffix("+00:00") for point in found.points] == dates
    assert shares(found, "fr") == [(0, 4), (1, 4), (4, 4)]
    assert shares(found, "ru") == [(0, 4), (0, 4), (0, 4)]
    assert site.files() == before, "neither the repository nor the work tree is touched"
    assert history(site.project()) == found


def test_the_last_point_is_what_status_counts(site: Site, git: Git) -> None:
    site.settings('languages = ["en", "fr", "ru", "es"]\nthresholds = { fr = 50 }\noptional = ["ru"]\n'
                  '[documents."b/*"]\nwithheld = ["es"]')  # fmt: skip
    site.write("source/a.txt", SPEECH)
    site.write("source/b/c.html", "<main><h1>Peace</h1><p>We <em>must</em> act.</p></main>")
    site.write("source/README.txt", "not a speech\n")
    site.write("source/.hidden.txt", "not a speech\n")
    site.write("source/twice.md", "# One\n")
    site.write("source/twice.txt", "Two\n")
    site.write("source/strange.doc", "no format of ours")
    site.run("extract")
    site.fill("a", "fr", "es")
    commit(git, "2026-01-01T10:00:00Z")
    (point,) = history(site.project()).points
    assert list(point.summaries) == [each for outcome in site.run("status") for each in outcome.summaries]
    assert {s.document for s in point.summaries} == {"a", "b/c"}


def test_only_what_changed_is_counted_again(site: Site, git: Git) -> None:
    site.write("source/a.txt", SPEECH)
    site.write("source/b.txt", SPEECH + "And good night.\n")
    site.run("extract")
    commit(git, "2026-01-01T10:00:00Z")
    site.fill("a", "fr")
    commit(git, "2026-01-02T10:00:00Z")
    site.write("source/b.txt", SPEECH)
    commit(git, "2026-01-03T10:00:00Z")
    counted = []

    def runner(jobs: object) -> object:
        counted.append([(job.document, job.languages) for job in jobs])  # type: ignore[attr-defined]
        return run(jobs)  # type: ignore[arg-type]

    found = history(site.project(), run=runner)  # type: ignore[arg-type]
    assert counted == [
        [("a", ("fr", "ru")), ("b", ("fr", "ru"))],
        [("a", ("fr",))],
        [("b", ("fr", "ru"))],
    ]
    assert shares(found, "fr") == [(0, 9), (4, 9), (4, 8)]


def test_linked_rules_count(site: Site, git: Git) -> None:
    page = '<its:rules xmlns:its="http://www.w3.org/2005/11/its" version="2.0"><its:translateRule selector="//{}" translate="no"/></its:rules>'  # noqa: E501
    site.settings('languages = ["en", "fr"]\nits = ["rules.its"]')
    site.write("rules.its", page.format("nothing"))
    site.write("source/a.xml", "<speech><p>One.</p><q>Two.</q></speech>")
    commit(git, "2026-01-01T10:00:00Z")
    site.write("rules.its", page.format("q"))
    commit(git, "2026-01-02T10:00:00Z")
    assert shares(history(site.project()), "fr") == [(0, 2), (0, 1)]


def test_documents_come_and_go_and_a_file_takes_the_place_of_a_folder(site: Site, git: Git) -> None:
    site.write("source/x.txt/a.txt", SPEECH)
    commit(git, "2026-01-01T10:00:00Z")
    shutil.rmtree(site.root / "source/x.txt")
    site.write("source/x.txt", "One.\n")
    commit(git, "2026-01-02T10:00:00Z")
    (site.root / "source/x.txt").unlink()
    site.write("locales/fr/LC_MESSAGES/x.po", "")
    commit(git, "2026-01-03T10:00:00Z")
    found = history(site.project())
    assert shares(found, "fr") == [(0, 4), (0, 1), (0, 0)]


def test_a_folder_of_another_name_in_the_past(site: Site, git: Git) -> None:
    site.settings('languages = ["en", "zh"]')
    site.write("source/a.txt", SPEECH)
    site.one("extract")
    site.fill("a", "zh")
    (site.root / "locales/zh").rename(site.root / "locales/zh_CN")
    commit(git, "2026-01-01T10:00:00Z")
    (site.root / "locales/zh_CN").rename(site.root / "locales/zh")
    commit(git, "2026-01-02T10:00:00Z")
    assert shares(history(site.project()), "zh") == [(4, 4), (4, 4)]


def test_a_commit_in_which_the_project_could_not_be_opened_is_skipped(site: Site, git: Git) -> None:
    site.settings('languages = ["en", "zh"]')
    site.write("source/a.txt", SPEECH)
    site.one("extract")
    commit(git, "2026-01-01T10:00:00Z")
    shutil.copytree(site.root / "locales/zh", site.root / "locales/zh_CN")
    commit(git, "2026-01-02T10:00:00Z")
    shutil.rmtree(site.root / "locales/zh_CN")
    site.fill("a", "zh")
    commit(git, "2026-01-03T10:00:00Z")
    assert shares(history(site.project()), "zh") == [(0, 4), (4, 4)]


def test_a_language_is_left_out_where_a_catalog_could_not_be_read(site: Site, git: Git) -> None:
    site.settings('languages = ["en", "fr", "ru"]\n[documents.b]\nwithheld = ["ru"]')
    site.write("source/a.txt", SPEECH)
    site.write("source/b.txt", SPEECH)
    site.run("extract")
    commit(git, "2026-01-01T10:00:00Z")
    whole = site.path("a", "fr").read_bytes()
    site.write("locales/fr/LC_MESSAGES/a.po", b"<<<<<<< ours\n" + whole)
    commit(git, "2026-01-02T10:00:00Z")
    site.write("locales/fr/LC_MESSAGES/a.po", whole)
    site.write("locales/ru/LC_MESSAGES/a.po", b"\xff\xfe\x00")
    commit(git, "2026-01-03T10:00:00Z")
    found = history(site.project())
    assert shares(found, "fr") == [(0, 8), (0, 0), (0, 8)]
    assert shares(found, "ru") == [(0, 4), (0, 4), (0, 0)]


def test_a_source_that_could_not_be_read_is_no_document(site: Site, git: Git) -> None:
    site.write("source/a.txt", SPEECH)
    site.write("source/b.html", "")
    commit(git, "2026-01-01T10:00:00Z")
    assert shares(history(site.project()), "fr") == [(0, 4)]


@pytest.mark.parametrize("name", ["a b", "déclaration", "宣言", "tab\tquote'\"", "*", "-x", "line\nbreak"])
def test_names_of_all_kinds(site: Site, git: Git, name: str) -> None:
    site.settings(f'languages = ["en", "fr"]\nsource = "texts {name[:1]} ü"')
    site.write(f"texts {name[:1]} ü/{name}.txt", SPEECH)
    site.run("extract")
    if name.isprintable():
        site.fill(name, "fr")
    commit(git, "2026-01-01T10:00:00Z")
    assert shares(history(site.project()), "fr") == [(4, 4) if name.isprintable() else (0, 0)]


def test_links_are_not_followed(site: Site, git: Git) -> None:
    site.write("source/a.txt", SPEECH)
    secret = site.write("elsewhere.txt", "A secret.\n")
    (site.root / "source/b.txt").symlink_to(secret)
    (site.root / "source/c").symlink_to(site.root.parent)
    commit(git, "2026-01-01T10:00:00Z")
    (point,) = history(site.project()).points
    assert {s.document for s in point.summaries} == {"a"}


def test_a_tree_that_leads_out_of_the_project_writes_nothing_there(
    site: Site, git: Git, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    speech = site.write("source/a.txt", SPEECH)
    blob = git("hash-object", "-w", str(speech))

    def tree(*entries: str) -> str:
        data = b"".join(
            f"{mode} {name}".encode() + b"\0" + bytes.fromhex(oid)
            for mode, name, oid in (entry.split() for entry in entries)
        )
        path = site.write("tree.bin", data)
        return git("hash-object", "-t", "tree", "-w", "--literally", str(path))

    up = tree(f"40000 .. {tree(f'100644 evil.txt {blob}')}")
    source = tree(f"40000 .. {up}", f"100644 a.txt {blob}", f"100644 b\\c.txt {blob}")
    commit = git("commit-tree", "-m", "x", tree(f"40000 source {source}"))
    git("update-ref", "HEAD", commit)
    assert "source/../../evil.txt" in git("ls-tree", "-r", "--name-only", "HEAD")
    written = []
    original = Path.write_bytes

    def write(self: Path, data: bytes) -> int:
        written.append(self)
        return original(self, data)

    monkeypatch.setattr(Path, "write_bytes", write)
    (point,) = history(site.project()).points
    assert {s.document for s in point.summaries} == {"a"}
    assert [path.name for path in written] == ["a.txt"]


def test_the_project_in_a_folder_of_the_repository(site: Site) -> None:
    git = git_in(site.root.parent)
    git("init", "-q", "-b", "main")
    (site.root.parent / "README").write_text("x")
    commit(git, "2026-01-01T10:00:00Z")
    commits = three_commits(site, git)
    found = history(site.project())
    assert [point.commit for point in found.points] == commits
    assert shares(found, "fr") == [(0, 4), (1, 4), (4, 4)]


def test_a_branch_is_one_point_where_it_was_merged(site: Site, git: Git) -> None:
    site.write("source/a.txt", SPEECH)
    site.one("extract")
    commit(git, "2026-01-01T10:00:00Z")
    git("checkout", "-q", "-b", "french")
    site.fill("a", "fr", targets={"Thank you.": "Merci."})
    commit(git, "2026-01-02T10:00:00Z")
    site.fill("a", "fr")
    commit(git, "2026-01-03T10:00:00Z")
    git("checkout", "-q", "main")
    site.fill("a", "ru")
    commit(git, "2026-01-04T10:00:00Z")
    git("merge", "-q", "--no-ff", "-m", "x", "french", date="2026-01-05T10:00:00Z")
    found = history(site.project())
    assert shares(found, "fr") == [(0, 4), (0, 4), (4, 4)]
    assert shares(found, "ru") == [(0, 4), (4, 4), (4, 4)]


def test_the_languages_and_documents_asked_for(site: Site, git: Git) -> None:
    site.write("source/a.txt", SPEECH)
    site.write("source/b.txt", SPEECH)
    commit(git, "2026-01-01T10:00:00Z")
    (point,) = history(site.project(), ("fr",)).points
    assert [(s.document, s.language) for s in point.summaries] == [("a", "fr"), ("b", "fr")]
    (point,) = history(site.project(), (), {"b": ("ru",), "gone": ("fr",)}).points
    assert [(s.document, s.language) for s in point.summaries] == [("b", "ru")]


def test_a_long_history_is_sampled_evenly(site: Site, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "POINTS", 3)
    commits = []
    for number in range(1, 8):
        site.write("source/a.txt", f"Speech {number}.\n")
        commits.append(commit(git, f"2026-01-0{number}T10:00:00Z"))
    assert [point.commit for point in history(site.project()).points] == [commits[0], commits[3], commits[6]]
    monkeypatch.undo()
    for count in (1, POINTS, POINTS + 1, 1000):
        places = module._sample(count)
        assert places == sorted(set(places))
        assert (places[0], places[-1], len(places)) == (0, count - 1, min(count, POINTS))


@pytest.mark.parametrize("variable", ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"])
def test_a_hook_of_another_repository_does_not_mislead(
    site: Site, git: Git, variable: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    three_commits(site, git)
    other = tmp_path / "other"
    other.mkdir()
    git_in(other)("init", "-q")
    monkeypatch.setenv(variable, str(other / ".git"))
    monkeypatch.setenv("GIT_GLOB_PATHSPECS", "1")
    assert shares(history(site.project()), "fr") == [(0, 4), (1, 4), (4, 4)]


def test_settings_of_git_that_change_its_output(site: Site, git: Git) -> None:
    three_commits(site, git)
    for name, value in (("log.showSignature", "true"), ("core.quotePath", "true"), ("color.ui", "always"),
                        ("log.date", "relative"), ("core.abbrev", "4"), ("log.follow", "true")):  # fmt: skip
        git("config", name, value)
    assert shares(history(site.project()), "fr") == [(0, 4), (1, 4), (4, 4)]


# Where there is no history


def test_no_repository(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(site.root.parent))
    site.write("source/a.txt", SPEECH)
    found = history(site.project())
    assert found == ((), "The project is not in a git repository that can be read, so there is no history.")


def test_no_git(site: Site, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    three_commits(site, git)
    monkeypatch.setenv("PATH", str(site.root))
    assert history(site.project()) == ((), "git cannot be run here, so there is no history.")


def test_nothing_is_committed(site: Site, git: Git) -> None:
    site.write("source/a.txt", SPEECH)
    words = "Nothing of the texts is committed to git yet, so there is no history."
    assert history(site.project()) == ((), words)
    git("add", "hexapla.toml")
    git("commit", "-q", "-m", "x")
    assert history(site.project()) == ((), words)


def test_a_shallow_clone_shows_what_it_has(site: Site, git: Git, tmp_path: Path) -> None:
    three_commits(site, git)
    git("clone", "-q", "--depth", "1", f"file://{site.root}", str(tmp_path / "clone"))
    found = history(Project.open(tmp_path / "clone"))
    assert found.remark == "The git clone is shallow: what came before its first commit is not in it."
    assert shares(found, "fr") == [(4, 4)]


def test_a_partial_clone_is_not_filled_from_the_network(site: Site, git: Git, tmp_path: Path) -> None:
    three_commits(site, git)
    git("config", "uploadpack.allowFilter", "true")
    git("clone", "-q", "--filter=blob:none", f"file://{site.root}", str(tmp_path / "clone"))
    found = history(Project.open(tmp_path / "clone"))
    assert found == ((), "Files of the past are missing in this git clone, so there is no history.")


def test_a_full_disk(site: Site, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    three_commits(site, git)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    project = site.project()
    monkeypatch.setattr(Path, "write_bytes", full)
    found = history(project)
    assert found == ((), "The past could not be laid out in a temporary folder, so there is no history.")


def test_two_processes_count_the_same(site: Site, git: Git) -> None:
    from concurrent.futures import ProcessPoolExecutor

    three_commits(site, git)
    with ProcessPoolExecutor(2) as pool:
        found = history(site.project(), run=lambda jobs: run(jobs, executor=pool))
    assert found == history(site.project())
    assert plan(site.project(), "status")


def test_what_a_project_links_to_in_its_output_is_not_taken(site: Site, git: Git) -> None:
    site.write("source/a.txt", SPEECH)
    site.write("output/fr/a.xml", "<x/>")
    site.write("rules/a.xml", "<x/>")
    commit(git, "2026-01-01T10:00:00Z")
    layout = module._Layout.of(site.project())
    assert [name for name in site.bytes_of("") if layout.needs(name)] == ["rules/a.xml", "source/a.txt"]
