from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import Any

import pytest

from hexapla.errors import ConfigError
from hexapla.project import CheckSettings, Project
from hexapla.project.settings import Severity


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project folder with something outside of it."""
    (tmp_path / "outside").mkdir()
    folder = tmp_path / "project"
    (folder / "source" / "sg").mkdir(parents=True)
    (folder / "locales").mkdir()
    return folder.resolve()


def opened(root: Path, text: str = "", **more: Any) -> Project:
    (root / "hexapla.toml").write_text(text, encoding="utf-8")
    return Project.open(root, **more)


def refused(root: Path, text: str = "", **more: Any) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        opened(root, text, **more)
    return caught.value


# Folders


def test_the_layout_of_a_document(root: Path) -> None:
    project = opened(root)
    path = root / "source" / "sg" / "sgsm17156.txt"
    name = project.document_id(path)
    assert name == "sg/sgsm17156"
    assert project.source_name(path) == "source/sg/sgsm17156.txt"
    assert project.template_path(name) == root / "locales/templates/sg/sgsm17156.pot"
    assert project.catalog_path(name, "zh-Hans") == root / "locales/zh/LC_MESSAGES/sg/sgsm17156.po"
    assert project.edition_path(name, "zh", "html") == root / "output/zh/sg/sgsm17156.html"
    assert project.edition_path(name, "en", ".xml") == root / "output/en/sg/sgsm17156.xml"
    assert project.native_path(name, "zh_CN", path) == root / "output/native/zh/sg/sgsm17156.txt"
    assert project.display(path) == "source/sg/sgsm17156.txt"
    assert project.source_folder == root / "source"
    assert project.locales_folder == root / "locales"
    assert project.output_folder == root / "output"


def test_a_project_pickles_and_hashes(root: Path) -> None:
    project = opened(root, "thresholds = {fr = 100}")
    again = pickle.loads(pickle.dumps(project))
    assert again == project
    assert hash(again) == hash(project)


@pytest.mark.parametrize("key", ["source", "locales", "output"])
@pytest.mark.parametrize("value", ["..", "../outside", "a/../../outside", "/etc"])
def test_a_folder_of_the_file_that_leaves_the_project_is_refused(root: Path, key: str, value: str) -> None:
    error = refused(root, f'{key} = "{value}"')
    assert error.path == str(root / "hexapla.toml")
    assert error.message.startswith(f"{key}: ")
    assert "leaves the project" in error.message
    assert error.hint


@pytest.mark.parametrize("key", ["source", "locales", "output"])
def test_a_folder_that_is_a_link_out_of_the_project_is_refused(root: Path, key: str) -> None:
    (root / "away").symlink_to(root.parent / "outside")
    assert "leaves the project" in refused(root, f'{key} = "away"').message
    assert "leaves the project" in refused(root, f'{key} = "away/deeper"').message


def test_a_default_folder_that_is_a_link_out_of_the_project_is_refused(root: Path) -> None:
    (root / "output").symlink_to(root.parent / "outside")
    error = refused(root)
    assert error.path == str(root / "hexapla.toml")
    assert "leaves the project" in error.message


def test_the_command_line_may_publish_elsewhere(root: Path) -> None:
    away = root.parent / "outside" / "www"
    project = opened(root, overrides={"output": away})
    assert project.edition_path("a", "fr", "html") == away.resolve() / "fr/a.html"
    assert project.display(away / "x") == (away / "x").as_posix()
    assert "leaves the project" in refused(root, overrides={"source": str(away)}).message


@pytest.mark.parametrize(
    ("text", "overrides"),
    [
        ('output = "source/output"', {}),
        ('output = "locales"', {}),
        ('source = "."', {}),
        ('source = "locales/source"', {}),
        ('locales = "output/locales"', {}),
        ("", {"output": "/"}),
        ("", {"output": "."}),
    ],
)
def test_folders_that_overlap_are_refused(root: Path, text: str, overrides: dict[str, object]) -> None:
    error = refused(root, text, overrides=overrides)
    assert "overlap" in error.message
    assert error.path == str(root / "hexapla.toml") or error.message.startswith("command line: output: ")


def test_folders_that_overlap_by_a_link_are_refused(root: Path) -> None:
    (root / "output").symlink_to(root / "source")
    assert "overlap" in refused(root).message


def test_folders_need_not_exist_but_a_file_is_none(root: Path) -> None:
    assert opened(root, 'source = "later"').source_folder == root / "later"
    (root / "later").write_text("", encoding="utf-8")
    assert "is a file" in refused(root, 'source = "later"').message


def test_a_folder_in_a_circle_of_links_names_the_key(root: Path) -> None:
    (root / "loop").symlink_to("loop")
    error = refused(root, 'locales = "loop"')
    assert error.path == str(root / "hexapla.toml")
    assert error.message.startswith("locales: cannot follow")


@pytest.mark.parametrize("key", ["its", "terms"])
def test_files_of_the_settings_must_be_there(root: Path, key: str) -> None:
    (root / "a b.csv").write_text("", encoding="utf-8")
    project = opened(root, f'{key} = ["a b.csv"]')
    assert (project.its_files or project.term_files) == (root / "a b.csv",)
    error = refused(root, f'{key} = ["a b.csv", "missing"]')
    assert error.message.startswith(f"{key}[1]: no file 'missing'")
    assert "leaves the project" in refused(root, f'{key} = ["../outside"]').message


def test_a_folder_reached_through_a_link_is_one_project(root: Path) -> None:
    (root.parent / "link").symlink_to(root)
    opened(root)
    project = Project.open(root.parent / "link")
    assert project.root == root
    assert project.document_id(root.parent / "link" / "source" / "sg" / "x.txt") == "sg/x"


# Document ids


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("x.txt", "x"),
        ("sg/a.tar.gz", "sg/a.tar"),
        ("sg.d/noext", "sg.d/noext"),
        (".hidden", ".hidden"),
        ("..txt", "..txt"),
        ("dot.", "dot."),
        ("sg/two words .txt", "sg/two words "),
        ("sg/ \u00a0.html", "sg/ \u00a0"),
        ("أمين/讲话.xml", "أمين/讲话"),
        ("sg/../sg/x.txt", "sg/x"),
    ],
)
def test_an_id_is_the_path_without_the_last_suffix(root: Path, name: str, expected: str) -> None:
    project = opened(root)
    assert project.document_id(root / "source" / name) == expected
    assert project.document_id(Path("source") / name) == expected, "relative paths are taken from the project"


@pytest.mark.parametrize(
    "path",
    [
        "hexapla.toml",
        "source/../hexapla.toml",
        "../outside/x.txt",
        "/etc/passwd",
        "source",
        "source/.",
        "source/sg/..",
        "sourcery/x.txt",
        "source/new\nline.txt",
        "source/esc\x1b[31m.txt",
        "source/nul\x00.txt",
        "source/bidi\u202etxt.exe",
        "source/back\\slash.txt",
        "source/not-utf8-\udcff.txt",
        "source/\udcff/x.txt",
    ],
)
def test_a_path_that_is_no_source_is_refused(root: Path, path: str) -> None:
    project = opened(root)
    for method in (project.document_id, project.source_name):
        with pytest.raises(ConfigError) as caught:
            method(root / path)
        assert caught.value.hint
        str(caught.value).encode("utf-8")


def test_a_link_out_of_the_source_folder_is_refused_and_one_inside_keeps_its_name(root: Path) -> None:
    project = opened(root)
    (root.parent / "outside" / "secret.txt").write_text("", encoding="utf-8")
    (root / "source" / "sg" / "real.txt").write_text("", encoding="utf-8")
    (root / "source" / "out.txt").symlink_to(root.parent / "outside" / "secret.txt")
    (root / "source" / "folder").symlink_to(root.parent / "outside")
    (root / "source" / "in.txt").symlink_to(root / "source" / "sg" / "real.txt")
    (root / "source" / "loop.txt").symlink_to(root / "source" / "loop.txt")
    (root.parent / "outside" / "back.txt").symlink_to(root / "source" / "sg" / "real.txt")
    for name in ("out.txt", "folder/secret.txt", "folder/new.txt", "loop.txt"):
        with pytest.raises(ConfigError) as caught:
            project.document_id(root / "source" / name)
        assert caught.value.path == f"source/{name}"
    assert project.document_id(root / "source" / "in.txt") == "in"
    assert project.document_id(root.parent / "outside" / "back.txt") == "sg/real"


def test_two_sources_with_one_id_are_refused(root: Path) -> None:
    project = opened(root)
    one, two = root / "source/sg/x.txt", root / "source/sg/x.html"
    assert project.document_ids([one]) == (("sg/x", one),)
    with pytest.raises(ConfigError) as caught:
        project.document_ids([one, two])
    assert caught.value.path == "source/sg/x.html"
    assert "source/sg/x.txt" in caught.value.message


@pytest.mark.parametrize("name", ["", "..", "../x", "/etc/x", "a//b", "a/./b", "a/../../../b", "a\x00", "a\\..\\b"])
def test_what_is_no_id_gives_no_path(root: Path, name: str) -> None:
    project = opened(root)
    with pytest.raises(ConfigError):
        project.template_path(name)
    with pytest.raises(ConfigError):
        project.catalog_path(name, "fr")
    with pytest.raises(ConfigError):
        project.edition_path(name, "fr", "html")
    with pytest.raises(ConfigError):
        project.native_path(name, "fr", "x.html")


def test_a_link_in_the_output_or_locales_cannot_lead_out(root: Path) -> None:
    project = opened(root)
    (root / "output").mkdir()
    (root / "output" / "fr").symlink_to(root.parent / "outside")
    (root / "locales" / "templates").symlink_to(root.parent / "outside")
    with pytest.raises(ConfigError, match="symbolic link"):
        project.edition_path("x", "fr", "html")
    with pytest.raises(ConfigError, match="symbolic link"):
        project.template_path("x")


def test_display_always_prints(root: Path) -> None:
    project = opened(root)
    assert project.display(Path("source/x.txt")) == "source/x.txt"
    assert project.display(root) == "."
    assert project.display(root.parent / "outside" / "x") == f"{root.parent.as_posix()}/outside/x"
    assert project.display(Path(os.fsdecode(b"source/\xff"))) == "source/\\udcff"


# Languages and their folders


def test_a_language_goes_by_all_its_names(root: Path) -> None:
    project = opened(root, 'languages = ["zh", "pt-BR", "fr"]\naliases = {zh = ["chinese"]}')
    for name in ("zh", "ZH", "zh_CN", "zh-Hans", "Chinese"):
        assert project.language(name) == "zh"
    assert project.language("pt_BR") == project.language("pt") == "pt-BR"
    assert project.language("en-GB") == "en", "the source language is one of the project's"


@pytest.mark.parametrize("name", ["de", "zh-Hant", "xx", "", "../fr", "f\x00r"])
def test_a_language_of_another_project_is_refused(root: Path, name: str) -> None:
    with pytest.raises(ConfigError) as caught:
        opened(root, 'languages = ["zh", "fr"]').language(name)
    assert "en, zh, fr" in caught.value.hint


@pytest.mark.parametrize("folder", ["zh_CN", "zh-Hans", "zh_Hans", "chinese"])
def test_a_folder_by_another_name_is_used(root: Path, folder: str) -> None:
    (root / "locales" / folder).mkdir()
    (root / "locales" / "de").mkdir()
    project = opened(root, 'aliases = {zh = ["chinese"]}')
    assert project.catalog_path("x", "zh") == root / "locales" / folder / "LC_MESSAGES" / "x.po"
    assert project.catalog_path("x", "fr") == root / "locales/fr/LC_MESSAGES/x.po"
    assert project.edition_path("x", "zh", "html") == root / "output/zh/x.html"


def test_two_folders_for_one_language_are_refused(root: Path) -> None:
    (root / "locales" / "zh").mkdir()
    (root / "locales" / "zh_CN").mkdir()
    error = refused(root)
    assert error.path == str(root / "locales")
    assert "zh_CN" in error.message
    assert error.hint


def test_a_link_between_two_names_of_a_language_is_one_folder(root: Path) -> None:
    (root / "locales" / "zh_Hans").mkdir()
    (root / "locales" / "zh_CN").symlink_to("zh_Hans")
    assert opened(root).catalog_path("x", "zh") == root / "locales/zh_Hans/LC_MESSAGES/x.po"


# What holds for a document


def requirements(project: Project, document: str) -> dict[str, str]:
    return {tag: project.requirement(document, tag) for tag in project.editions}


def test_without_lists_every_language_is_required(root: Path) -> None:
    assert set(requirements(opened(root), "x").values()) == {"required"}


def test_with_required_languages_the_others_are_optional(root: Path) -> None:
    project = opened(root, 'languages = ["fr", "ar", "ru"]\nrequired = ["fr"]\nwithheld = ["ru"]')
    assert requirements(project, "x") == {"en": "required", "fr": "required", "ar": "optional", "ru": "withheld"}


def test_a_list_of_optional_languages_leaves_the_others_required(root: Path) -> None:
    project = opened(root, 'languages = ["fr", "ar"]\noptional = ["ar"]')
    assert requirements(project, "x") == {"en": "required", "fr": "required", "ar": "optional"}


def test_tables_of_documents_win_and_the_later_over_the_earlier(root: Path) -> None:
    project = opened(
        root,
        """
        languages = ["fr", "ar", "ru", "es"]
        required = ["fr", "ar"]
        withheld = ["ru"]
        [documents."sg/*"]
        required = ["ru"]
        [documents."sg/2015/*"]
        withheld = ["fr"]
        """,
    )
    assert requirements(project, "ga/x") == {
        "en": "required", "fr": "required", "ar": "required", "ru": "withheld", "es": "optional",
    }  # fmt: skip
    assert requirements(project, "sg/x") == {
        "en": "required", "fr": "optional", "ar": "optional", "ru": "required", "es": "optional",
    }  # fmt: skip
    assert requirements(project, "sg/2015/x") == {
        "en": "required", "fr": "withheld", "ar": "optional", "ru": "required", "es": "optional",
    }  # fmt: skip


def test_making_the_last_required_language_optional_does_not_make_the_others_required(root: Path) -> None:
    text = 'languages = ["fr", "ar"]\nrequired = ["fr"]\n[documents."sg/*"]\noptional = ["fr"]'
    assert requirements(opened(root, text), "sg/x") == {"en": "required", "fr": "optional", "ar": "optional"}


def test_globs_mind_case(root: Path) -> None:
    project = opened(root, '[documents."SG/*"]\nwithheld = ["fr"]')
    assert project.requirement("sg/x", "fr") == "required"
    assert project.requirement("SG/x", "fr") == "withheld"


def test_thresholds_are_asked_by_any_name(root: Path) -> None:
    project = opened(root, "thresholds = {zh-Hans = 95}")
    assert project.threshold("zh_CN") == 95
    assert project.threshold("fr") is None


def test_check_settings_merge_from_project_to_language_to_document(root: Path) -> None:
    project = opened(
        root,
        """
        [check]
        select = ["N", "S", "T"]
        ignore = ["T3", "N1"]
        severity = {N102 = "warning", S201 = "error"}
        fail_on = "warning"
        [check.language.zh]
        ignore = ["S"]
        severity = {N102 = "off"}
        [check.document."sg/*"]
        select = ["N1", "C"]
        severity = {S201 = "info"}
        """,
    )
    severity: dict[str, Severity] = {"N102": "warning", "S201": "error"}
    assert project.check_settings("ga/x", "fr") == CheckSettings(
        select=("N", "S", "T"), ignore=("T3", "N1"), severity=severity, fail_on="warning"
    )
    assert project.check_settings("ga/x", "zh-Hans").ignore == ("T3", "N1", "S")
    both = project.check_settings("sg/x", "zh")
    assert both.select == ("N1", "C")
    assert both.ignore == ("T3", "S"), "what a narrower table selects is no longer ignored"
    assert both.severity == {"N102": "off", "S201": "info"}


def test_the_selector_of_the_documents_table_wins(root: Path) -> None:
    project = opened(
        root,
        """
        [html.selectors]
        "*" = "body"
        "sg/*" = "main article"
        "sg/old/*" = "td.text, td.note"
        [documents."sg/old/x"]
        selector = "div#speech"
        """,
    )
    assert project.selector("ga/x") == "body"
    assert project.selector("sg/x") == "main article"
    assert project.selector("sg/old/y") == "td.text, td.note"
    assert project.selector("sg/old/x") == "div#speech"
    assert opened(root).selector("sg/x") == ""
