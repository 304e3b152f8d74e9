from __future__ import annotations

import string
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import ConfigError
from hexapla.project import Project, describe, toml
from hexapla.project.settings import KEYS


def project(folder: Path, text: str = "", name: str = "hexapla.toml", **more: Any) -> Project:
    (folder / name).write_text(text, encoding="utf-8")
    return Project.open(folder, **more)


def refused(folder: Path, text: str, name: str = "hexapla.toml", **more: Any) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        project(folder, text, name, **more)
    return caught.value


def attempt(folder: Path, **more: Any) -> Project | ConfigError:
    """Open the project in ``folder``; anything that leaves but ConfigError fails the test."""
    try:
        return Project.open(folder, **more)
    except ConfigError as error:
        return error


def origin(opened: Project, key: str) -> str:
    return dict(opened.origins)[key]


# The file


def test_an_empty_file_is_a_project_with_the_defaults(tmp_path: Path) -> None:
    opened = project(tmp_path)
    assert opened.source_language == "en"
    assert opened.editions == ("ar", "zh", "en", "fr", "ru", "es")
    assert opened.languages == ("ar", "zh", "fr", "ru", "es")
    assert opened.settings.formats == ("html", "akn")
    assert opened.settings.maximum_size == 20_000_000
    assert {name for _, name in opened.origins} == {"default"}
    assert opened.file == "hexapla.toml"


def test_keys_stand_in_pyproject_as_well(tmp_path: Path) -> None:
    opened = project(tmp_path, '[project]\nname = "x"\n[tool.hexapla]\nsource_language = "fr"\n', "pyproject.toml")
    assert opened.source_language == "fr"
    assert origin(opened, "source_language") == "pyproject.toml"


def test_the_nearest_file_upwards_counts_and_others_pyproject_files_do_not(tmp_path: Path) -> None:
    (tmp_path / "hexapla.toml").write_text('base_url = "https://example.org/"', encoding="utf-8")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "pyproject.toml").write_text("[tool.ruff]\nline-length = 3\n", encoding="utf-8")
    opened = Project.open(deep)
    assert opened.root == tmp_path.resolve()
    (deep / "pyproject.toml").write_text("[tool.hexapla]\n", encoding="utf-8")
    assert Project.open(deep).root == deep.resolve()


def test_a_broken_pyproject_that_is_not_about_us_is_not_our_business(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[[[", encoding="utf-8")
    assert project(tmp_path).file == "hexapla.toml"


def test_without_a_file_the_hint_is_init(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        Project.open(tmp_path)
    assert "hexapla init" in caught.value.hint
    assert caught.value.path == str(tmp_path.resolve())


@pytest.mark.parametrize("name", ["missing", "file"])
def test_a_directory_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        Project.open(tmp_path / name)
    assert caught.value.path.endswith(name)


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(ConfigError, match="loop"):
        Project.open(tmp_path / "loop")


@pytest.mark.parametrize("own", ["", 'source = "texts"'])
def test_settings_in_both_files_of_one_folder_are_refused(tmp_path: Path, own: str) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.hexapla]\nsource = "src"\n', encoding="utf-8")
    error = refused(tmp_path, own)
    assert "pyproject.toml" in error.hint
    assert "not both" in error.hint


def test_hexapla_toml_wins_over_an_empty_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.hexapla]\n", encoding="utf-8")
    assert project(tmp_path, 'source = "texts"').settings.source == "texts"


def test_malformed_toml_names_file_and_line(tmp_path: Path) -> None:
    error = refused(tmp_path, 'source = "a"\n\nlocales = = 3\n')
    assert error.path == str((tmp_path / "hexapla.toml").resolve())
    assert error.line == 3
    assert refused(tmp_path, 'source = "a"\nlocales = [').line == 2


def test_bytes_that_are_not_utf8_name_the_line(tmp_path: Path) -> None:
    (tmp_path / "hexapla.toml").write_bytes(b'source = "a"\nlocales = "\xff"\n')
    with pytest.raises(ConfigError) as caught:
        Project.open(tmp_path)
    assert caught.value.line == 2


def test_a_byte_order_mark_is_no_reason_to_stop(tmp_path: Path) -> None:
    assert project(tmp_path, '\ufeffsource = "texts"').settings.source == "texts"


@pytest.mark.parametrize(
    "text",
    [
        "languages = " + "[" * 100_000,
        "languages = " + "[" * 150 + "]" * 150,
        "a." * 2_000 + "a = 1",
        "documents." + "a." * 2_000 + "a = 1",
        "maximum_size = " + "9" * 5_000,
        "maximum_size = " + "9" * 50,
        "minimum = 0x" + "f" * 5_000,
        "minimum = nan",
        "minimum = inf",
        "x" * 250_001,
        "a." * 100_000 + "a = 1",
        "source = 2015-09-26",
        f'languages = ["{"a" * 5_000}"]',
        f'source = "{"a" * 5_000}"',
        f'output = "{"a/" * 5_000}"',
        f'terms = ["{"a" * 5_000}"]',
        "check = 1",
        "html = []",
        '"\\u001b[31m" = 1',
        '"" = 1',
        '"check.select" = ["N"]',
    ],
    ids=lambda text: text[:20].encode("unicode_escape").decode(),
)
def test_hostile_toml_is_a_config_error_that_prints(tmp_path: Path, text: str) -> None:
    error = refused(tmp_path, text)
    assert error.path.endswith("hexapla.toml")
    assert str(error).isprintable()
    assert len(str(error)) < 1_000 + len(error.path)


# Keys and types


@pytest.mark.parametrize(
    ("text", "key", "meant"),
    [
        ('sorce = "x"', "sorce", "source"),
        ('source-language = "en"', "source-language", "source_language"),
        ('[check]\nfailon = "error"', "check.failon", "fail_on"),
        ('fail_on = "error"', "fail_on", "check.fail_on"),
        ('[documents."sg/*"]\nrequird = []', 'documents."sg/*".requird', "required"),
        ("[check.language.fr]\nignor = []", "check.language.fr.ignor", "ignore"),
        ("[html]\nselector = {}", "html.selector", "selectors"),
        ("[tool.hexapla]", "tool", "at the top"),
    ],
)
def test_an_unknown_key_is_named_whole_and_the_nearest_suggested(
    tmp_path: Path, text: str, key: str, meant: str
) -> None:
    error = refused(tmp_path, text)
    assert error.path.endswith("hexapla.toml")
    assert error.message.startswith(f"{key}: unknown key")
    assert meant in error.hint


def test_an_unknown_key_in_pyproject_shows_the_table(tmp_path: Path) -> None:
    error = refused(tmp_path, "[tool.hexapla.check]\nselekt = []", "pyproject.toml")
    assert error.message.startswith("tool.hexapla.check.selekt: ")


def test_a_tool_entry_that_is_no_table_is_refused(tmp_path: Path) -> None:
    assert "expected a table" in refused(tmp_path, "[tool]\nhexapla = 3", "pyproject.toml").message
    with pytest.raises(ConfigError, match="hexapla init"):
        project(tmp_path, "tool = 'hexapla'", "pyproject.toml")


@pytest.mark.parametrize(
    ("text", "key", "says"),
    [
        ("source = 3", "source", "Expected `str`, got `int`"),
        ('languages = "fr"', "languages", "Expected `array`, got `str`"),
        ('languages = ["fr", 3]', "languages[1]", "Expected `str`, got `int`"),
        ("thresholds = 3", "thresholds", "Expected `table`, got `int`"),
        ('thresholds = {fr = "all"}', "thresholds.fr", "Expected `float`, got `str`"),
        ("thresholds = {fr = 101}", "thresholds.fr", "<= 100"),
        ("thresholds = {fr = true}", "thresholds.fr", "`bool`"),
        ("minimum = -1", "minimum", ">= 0"),
        ("maximum_size = 0", "maximum_size", ">= 1"),
        ("maximum_size = 1.5", "maximum_size", "Expected `int`, got `float`"),
        ('[documents."sg/*"]\nrequired = "fr"', 'documents."sg/*".required', "Expected `array"),
        ('[check.document."a b"]\nseverity = 1', 'check.document."a b".severity', "table"),
        ('aliases = {zh = "zh_CN"}', "aliases.zh", "Expected `array`"),
    ],
)
def test_a_wrong_type_names_the_whole_key(tmp_path: Path, text: str, key: str, says: str) -> None:
    error = refused(tmp_path, text)
    assert error.path.endswith("hexapla.toml")
    assert error.message.startswith(f"{key}: ")
    assert says in error.message
    assert error.hint


@pytest.mark.parametrize(
    ("text", "key", "meant"),
    [
        ('formats = ["html", "htm"]', "formats[1]", "html"),
        ('outdated = "notise"', "outdated", "notice"),
        ('untranslated = "notice"', "untranslated", "fallback"),
        ('[check]\nfail_on = "warn"', "check.fail_on", "warning"),
        ('[check.severity]\nN102 = "of"', "check.severity.N102", "off"),
        ('[check.language.fr.severity]\nN102 = "errror"', "check.language.fr.severity.N102", "error"),
    ],
)
def test_a_wrong_word_suggests_one_that_is_allowed(tmp_path: Path, text: str, key: str, meant: str) -> None:
    error = refused(tmp_path, text)
    assert error.message.startswith(f"{key}: ")
    assert meant in error.hint


# Languages


def test_languages_are_canonical_however_the_file_spells_them(tmp_path: Path) -> None:
    opened = project(
        tmp_path,
        """
        languages = ["zh-Hans", "EN", "ptbr", "fr_CA"]
        optional = ["zh_CN"]
        aliases = {"pt-BR" = ["ptbr"]}
        thresholds = {zh_CN = 95.5, ptbr = 10}
        [documents."sg/*"]
        withheld = ["pt_BR"]
        [check.language.zh-hans]
        select = ["N"]
        """,
    )
    found = opened.settings
    assert found.languages == ("zh", "en", "pt-BR", "fr")
    assert found.optional == ("zh",)
    assert found.thresholds == {"zh": 95.5, "pt-BR": 10}
    assert found.documents["sg/*"].withheld == ("pt-BR",)
    assert found.check.language["zh"].select == ("N",)


@pytest.mark.parametrize(
    ("text", "key", "says"),
    [
        ('source_language = "klingon"', "source_language", "klingon"),
        ('languages = ["fr", "xx"]', "languages[1]", "xx"),
        ('languages = ["zh", "zh-Hans"]', "languages[1]", "one language"),
        ('languages = ["fr", "fr"]', "languages[1]", "twice"),
        ('languages = ["fr"]\nrequired = ["ar"]', "required[0]", "'ar' is not in"),
        ('optional = ["de"]', "optional[0]", "'de' is not in"),
        ("thresholds = {de = 3}", "thresholds.de", "'de' is not in"),
        ('languages = ["fr"]\nthresholds = {en = 3}', "thresholds.en", "'en' is not in"),
        ("thresholds = {zh = 3, zh_CN = 4}", "thresholds.zh_CN", "two entries"),
        ('required = ["fr"]\nwithheld = ["fr"]', "withheld", "'fr' is also required"),
        ('required = ["fr"]\noptional = ["fr-CA"]', "optional", "'fr' is also required"),
        ('withheld = ["en"]', "withheld", "source language"),
        ('[documents."sg/*"]\nwithheld = ["de"]', 'documents."sg/*".withheld[0]', "'de'"),
        ('[documents."sg/*"]\nwithheld = ["fr"]\nrequired = ["fr"]', 'documents."sg/*".withheld', "also required"),
        ("[check.language.de]", "check.language.de", "'de'"),
        ('aliases = {xx = ["yy"]}', "aliases.xx", "xx"),
        ('aliases = {zh = ["../zh"]}', "aliases.zh[0]", "'../zh'"),
        ('aliases = {zh = ["han"], fr = ["HAN"]}', "aliases.fr[0]", "also an alias of 'zh'"),
    ],
)
def test_a_language_that_makes_no_sense_is_refused(tmp_path: Path, text: str, key: str, says: str) -> None:
    error = refused(tmp_path, text)
    assert error.path.endswith("hexapla.toml")
    assert error.message.startswith(f"{key}: ")
    assert says in error.message
    assert error.hint or "source language" in says


def test_the_source_language_is_an_edition_even_when_not_listed(tmp_path: Path) -> None:
    opened = project(tmp_path, 'languages = ["fr", "ar"]')
    assert opened.editions == ("en", "fr", "ar")
    assert opened.languages == ("fr", "ar")


# Other values


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('base_url = "ftp://example.org"', "base_url"),
        ('base_url = "example.org"', "base_url"),
        ('base_url = "https://"', "base_url"),
        ('base_url = "http://[::1"', "base_url"),
        ('base_url = "https://me:secret@example.org/"', "base_url"),
        ('base_url = "https://example.org/\\"><script>"', "base_url"),
        ('base_url = "https://example.org:port/"', "base_url"),
        ("formats = []", "formats"),
        ('formats = ["html", "html"]', "formats[1]"),
        ('[check]\nselect = ["n102"]', "check.select[0]"),
        ('[check.document."*"]\nignore = ["N", ""]', 'check.document."*".ignore[1]'),
        ('[check.severity]\n"all rules" = "off"', 'check.severity."all rules"'),
        ('[html.selectors]\n"sg/*" = " "', 'html.selectors."sg/*"'),
        ('[documents."sg/*"]\nselector = ""', 'documents."sg/*".selector'),
        ('source = ""', "source"),
        ('locales = "a\\u0000b"', "locales"),
        ('its = ["\\n"]', "its[0]"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(tmp_path: Path, text: str, key: str) -> None:
    error = refused(tmp_path, text)
    assert error.path.endswith("hexapla.toml")
    assert error.message.startswith(f"{key}: ")
    assert error.hint


@pytest.mark.parametrize("url", ["", "https://example.org/speeches/", "http://localhost:8000"])
def test_an_http_address_is_kept_as_written(tmp_path: Path, url: str) -> None:
    assert project(tmp_path, f'base_url = "{url}"').settings.base_url == url


# Environment and command line


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    text = 'outdated = "omit"\nuntranslated = "omit"\nminimum = 10\nthresholds = {fr = 1, ar = 1}'
    environ = {"HEXAPLA_OUTDATED": "notice", "HEXAPLA_UNTRANSLATED": "fail", "PATH": "/bin", "HEXAPLAX": "no"}
    opened = project(tmp_path, text, environ=environ, overrides={"outdated": "fail", "thresholds": {"fr": 50}})
    assert opened.settings.outdated == "fail"
    assert opened.settings.untranslated == "fail"
    assert opened.settings.minimum == 10
    assert opened.settings.thresholds == {"fr": 50}, "a table is replaced as a whole"
    assert origin(opened, "outdated") == "command line"
    assert origin(opened, "untranslated") == "environment HEXAPLA_UNTRANSLATED"
    assert origin(opened, "minimum") == "hexapla.toml"
    assert origin(opened, "source") == "default"


def test_the_environment_spells_lists_tables_and_numbers(tmp_path: Path) -> None:
    environ = {
        "HEXAPLA_LANGUAGES": "fr, zh_CN,ar",
        "HEXAPLA_THRESHOLDS": "fr=100,ar=95.5",
        "HEXAPLA_ALIASES": "zh=han,zh=chinese",
        "HEXAPLA_MAXIMUM_SIZE": "1000",
        "HEXAPLA_MINIMUM": "50",
        "HEXAPLA_CHECK_SELECT": "N,S2",
        "HEXAPLA_CHECK_SEVERITY": "N102=off",
        "HEXAPLA_CHECK_FAIL_ON": "warning",
        "HEXAPLA_HTML_SELECTORS": "sg/*=main article",
    }
    found = project(tmp_path, environ=environ).settings
    assert found.languages == ("fr", "zh", "ar")
    assert found.thresholds == {"fr": 100, "ar": 95.5}
    assert found.aliases == {"zh": ("han", "chinese")}
    assert (found.maximum_size, found.minimum) == (1000, 50)
    assert found.check.select == ("N", "S2")
    assert found.check.severity == {"N102": "off"}
    assert found.check.fail_on == "warning"
    assert found.html.selectors == {"sg/*": "main article"}


def test_an_empty_variable_is_not_set(tmp_path: Path) -> None:
    opened = project(tmp_path, 'languages = ["fr"]', environ={"HEXAPLA_LANGUAGES": " "})
    assert opened.languages == ("fr",)


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("HEXAPLA_LANGUAGE", "fr", "did you mean HEXAPLA_LANGUAGES"),
        ("HEXAPLA_", "fr", "unknown variable"),
        ("HEXAPLA_DOCUMENTS", "x", "settings file"),
        ("HEXAPLA_MINIMUM", "much", "minimum"),
        ("HEXAPLA_MAXIMUM_SIZE", "9" * 5000, "maximum_size"),
        ("HEXAPLA_THRESHOLDS", "fr", "name=value"),
        ("HEXAPLA_THRESHOLDS", "fr=1,fr=2", "thresholds.fr: given twice"),
        ("HEXAPLA_THRESHOLDS", "de=1", "thresholds.de: 'de' is not in"),
        ("HEXAPLA_FORMATS", "html,pdf", "formats[1]"),
        ("HEXAPLA_SOURCE", "\udcff", "UTF-8"),
        ("HEXAPLA_OUTPUT", "..", "leaves the project"),
    ],
)
def test_a_wrong_variable_is_named(tmp_path: Path, name: str, value: str, says: str) -> None:
    error = refused(tmp_path, "", environ={name: value})
    assert f"environment {name}: " in error.message
    assert says in str(error)
    assert str(error).isprintable()


def test_overrides_take_dotted_names_tables_tuples_and_paths(tmp_path: Path) -> None:
    overrides = {
        "check.select": ("N",),
        "check": {"fail_on": "info", "ignore": None},
        "languages": None,
        "output": tmp_path / "elsewhere",
        "formats": ["akn"],
    }
    opened = project(tmp_path, overrides=overrides)
    assert opened.settings.check.select == ("N",)
    assert opened.settings.check.fail_on == "info"
    assert opened.output_folder == tmp_path.resolve() / "elsewhere"
    assert opened.settings.formats == ("akn",)
    assert origin(opened, "languages") == "default"
    assert origin(opened, "check.ignore") == "default"


@pytest.mark.parametrize(
    ("overrides", "says"),
    [
        ({"formatz": ["html"]}, "formatz: unknown key; did you mean formats"),
        ({"formats": ["pdf"]}, "formats[0]"),
        ({"check": {3: 4}}, "check.3"),
        ({3: 4}, "must be a string"),
        ({"thresholds": {3: 4}}, "must be a string"),
        ({"languages": object()}, "languages"),
        ({"source_language": "xx"}, "source_language"),
    ],
)
def test_a_wrong_override_is_of_the_command_line(tmp_path: Path, overrides: dict[str, object], says: str) -> None:
    error = refused(tmp_path, "", overrides=overrides)
    assert error.message.startswith("command line: ")
    assert says in str(error)


# hexapla config

RICH = """
source_language = "fr"
languages = ["zh-Hans", "fr", "ar"]
thresholds = {ar = 99.5, zh = 100}
aliases = {zh = ["zh_CN"]}
base_url = "https://example.org/"
[documents."sg/*"]
optional = ["ar"]
selector = 'main [title="a\\b"]'
[check]
ignore = ["T3"]
[check.document."press release"]
select = []
severity = {N102 = "off"}
"""


def test_describe_is_toml_of_the_same_settings(tmp_path: Path) -> None:
    opened = project(tmp_path, RICH)
    rows = describe(opened)
    assert [key for key, _, _ in rows] == list(KEYS), "every setting, in the order of the fields"
    assert ("thresholds", "{ ar = 99.5, zh = 100 }", "hexapla.toml") in rows
    assert ("minimum", "0", "default") in rows
    text = "\n".join(f"{key} = {value}" for key, value, _ in rows)
    again = tmp_path / "again"
    again.mkdir()
    assert project(again, text).settings == opened.settings


@given(st.text(max_size=30))
def test_any_string_survives_toml(text: str) -> None:
    written = toml.string(text)
    assert written.isprintable()
    assert tomllib.loads(f"{toml.key([text])} = {written}") == {text: text}


# Only ConfigError leaves

_words = st.sampled_from(
    [*"abc", "fr", "zh", "zh_CN", "en", "xx", "", "html", "../x", "/", "sg/*", "[z-a]", "N102", "error", "\x00", "~"]
)
_values = st.recursive(
    _words | st.integers() | st.floats() | st.booleans() | st.text(max_size=8) | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_words | st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
_shapes = st.dictionaries(st.sampled_from([*KEYS, "check", "html", "tool", "chek"]), _values, max_size=4)


@settings(max_examples=300, deadline=None)
@given(_shapes)
def test_whatever_the_values_only_config_errors_leave(overrides: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "hexapla.toml").touch()
        found = attempt(Path(folder), overrides=overrides)
        if isinstance(found, ConfigError):
            assert str(found).startswith("command line: ")
            return
        assert [key for key, _, _ in describe(found)] == list(KEYS)
        for tag in found.editions:
            assert found.requirement("sg/x", tag) in {"required", "optional", "withheld"}
            assert found.check_settings("sg/x", tag).fail_on == found.settings.check.fail_on
            assert found.catalog_path("sg/x", tag).is_relative_to(found.locales_folder)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60) | st.text(string.printable, max_size=60).map(str.encode))
def test_whatever_the_bytes_only_config_errors_leave(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "hexapla.toml").write_bytes(data)
        found = attempt(Path(folder))
        assert isinstance(found, Project) or found.path


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(["HEXAPLA_" + key.replace(".", "_").upper() for key in KEYS]), st.text()))
def test_whatever_the_environment_only_config_errors_leave(environ: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "hexapla.toml").touch()
        found = attempt(Path(folder), environ=environ)
        assert isinstance(found, Project) or found.message.startswith("environment HEXAPLA_")
