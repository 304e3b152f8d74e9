"""Bad input: one line that says where, why and what to do; exit code 2; the others done, nothing lost."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Shell

PO = "locales/fr/LC_MESSAGES/bad.po"
HEADER = 'msgid ""\nmsgstr "Language: fr\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def good(shell: Shell) -> Shell:
    """A good document beside which a bad one is put."""
    shell.write("source/good.txt")
    assert shell("extract", "-q").code == 0
    return shell


def deep(name: str) -> str:
    return f"<{name}>" * 3000 + "x" + f"</{name}>" * 3000


@pytest.mark.parametrize("verb", ["extract", "build", "check", "status"])
@pytest.mark.parametrize(
    ("name", "data", "line", "said"),
    [
        ("bad.txt", b"", 0, "the file is empty; put the speech into it, or remove it"),
        ("bad.txt", b" \n\t\n", 0, "the file is empty"),
        ("bad.txt", b"* *** *\n", 0, "the source is empty: no letter in it"),
        ("bad.md", b"---\nplace: Geneva\n---\n", 0, ""),
        ("bad.html", b"<html><body></body></html>", 0, "no text found in it"),
        ("bad.docx", b"PK", 0, "unknown suffix '.docx'; known are .txt, .md"),
        ("bad.htlm", b"x", 0, "unknown suffix '.htlm'; did you mean .htm"),
        ("bad", b"Peace is possible.", 0, "the name has no suffix"),
        ("bad.txt", b"Peace\nis \xff\xfe possible", 2, "byte 0xff is not utf-8; save the file as UTF-8, or declare"),
        ("bad.txt", b"\x00\x01\x02 binary", 1, "NUL character: not a text; is it a binary file?"),
        ("bad.html", b'<meta charset="klingon"><p>Peace', 0, "unknown encoding 'klingon'"),
        ("bad.html", b"<html>\n<body><p>Peace <b>is\n</p></div></body></html>", 3, ""),
        ("bad.html", b"<main><h1>Peace</h1>\n<p>It is <em>possi", 0, ""),
        ("bad.xml", b"<doc>\n<p>Peace\n</doc>", 3, ""),
        ("bad.xml", b"<doc><p>Peace &nbsp; is</p></doc>", 1, ""),
        ("bad.xml", b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>\n<p>&x;</p></d>', 2, "remove the D"),
        ("bad.xml", b'<!DOCTYPE d SYSTEM "d.dtd"><d><p>Peace</p></d>', 0, "the document has a DTD; remove the DOCTYPE"),
        ("bad.xml", deep("p").encode(), 0, ""),
        ("bad.html", f"<main>{deep('div')}</main>".encode(), 0, ""),
    ],
)  # fmt: skip
def test_a_bad_source(good: Shell, verb: str, name: str, data: bytes, line: int, said: str) -> None:
    good.write(f"source/{name}", data)
    before = good.files("locales")
    result = good(verb)
    assert result.code == 2
    error = result.error
    assert error.startswith(f"hexapla: source/{name}:{line}: " if line else f"hexapla: source/{name}:"), error
    assert said in error
    assert ";" in error, "nothing to do about it"
    assert "/etc/passwd" not in error
    assert "bad" not in result.out
    after = good.files("locales")
    assert after == before
    if verb == "build":
        assert "output/en/good.html" in good.files("output")
    if verb == "status":
        assert "good" in result.out
    if verb == "check":
        assert "good.po" in result.out


def test_a_file_above_the_limit(good: Shell) -> None:
    good.write("hexapla.toml", 'languages = ["en", "fr"]\nmaximum_size = 200')
    good.write("source/bad.txt", "Peace is possible.\n" * 20)
    result = good("build")
    assert result.code == 2
    assert result.error == (
        "hexapla: source/bad.txt: the file is larger than 200 bytes; split it, or set maximum_size in the settings"
    )
    assert "output/en/good.html" in good.files()


def test_a_file_of_200_megabytes(good: Shell) -> None:
    with (good.root / "source/bad.txt").open("wb") as file:
        file.truncate(200_000_000)
    assert "larger than 20,000,000 bytes" in good("status").error


@pytest.mark.parametrize("verb", ["extract", "build", "check", "status"])
@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (HEADER + 'msgid "Peace"\nmsgstr "Paix\n', 5, ""),
        (HEADER + 'msgid "Peace"\nmsgstr "Pa', 5, ""),
        (HEADER + 'msgid "Peace"\n', 5, "the file ends inside the entry of line 4"),
        (HEADER + "msgid Peace\n", 4, ""),
        (HEADER + '<<<<<<< HEAD\nmsgid "Peace"\nmsgstr ""\n', 4, ""),
        (HEADER + 'msgid "Peace"\nmsgstr "a"\n\nmsgid "Peace"\nmsgstr ""\n', 7, "duplicate message 'Peace', first at"),
        (HEADER.replace("fr", "ru"), 0, "language 'ru', not 'fr'; move it to the folder of ru, or correct its header"),
        (HEADER.replace("UTF-8", "ISO-8859-1"), 2, "the charset is ISO-8859-1, not UTF-8; convert it with"),
        (HEADER.encode() + b'msgid "Peace"\nmsgstr "\xe9"\n', 5, "invalid UTF-8: byte 0xE9; save the file as UTF-8"),
        ("not a catalog at all", 1, ""),
    ],
)  # fmt: skip
def test_a_bad_catalog(good: Shell, verb: str, data: str | bytes, line: int, said: str) -> None:
    good.write("source/bad.txt")
    good("extract", "-q")
    good.write(PO, data)
    bad = (good.root / PO).read_bytes()
    result = good(verb)
    assert result.code == 2
    assert result.error.startswith(f"hexapla: {PO}:{line}: " if line else f"hexapla: {PO}: "), result.error
    assert said in result.error
    assert (good.root / PO).read_bytes() == bad
    if verb == "build":
        assert {"output/en/good.html", "output/en/bad.html"} <= set(good.files("output"))
    if verb == "check":
        assert "locales/ru/LC_MESSAGES/bad.po" in result.out
    if verb == "status":
        assert [line.split()[:2] for line in result.out.splitlines()[1:4]] == [
            ["bad", "ru"], ["good", "fr"], ["good", "ru"],
        ]  # fmt: skip


def test_a_truncated_catalog_leaves_its_old_edition(good: Shell) -> None:
    good.fill("good", "fr")
    assert good("build").code == 0
    before = good.files("output/fr")
    path = good.root / "locales/fr/LC_MESSAGES/good.po"
    path.write_bytes(path.read_bytes()[:-10])
    result = good("build")
    assert result.code == 2
    assert [line for line in result.err.splitlines() if "good.po" in line]
    assert good.files("output/fr") == before


def test_two_sources_with_one_id(good: Shell) -> None:
    good.write("source/bad.txt")
    good.write("source/bad.md")
    result = good("build")
    assert result.code == 2
    assert result.error == (
        "hexapla: source/bad.txt: source/bad.md has the same document id 'bad'; rename one of the two"
    )
    assert {name for name in good.files("output") if "bad" in name} == set()
    assert "output/en/good.html" in good.files("output")
    assert good("build", "good").code == 0


def test_links_that_leave_the_project(good: Shell, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("A xylophone\nIt is elsewhere.\n")
    (tmp_path / "elsewhere").mkdir()
    (good.root / "source/bad.txt").symlink_to(tmp_path / "secret.txt")
    (good.root / "source/worse").symlink_to(tmp_path / "elsewhere")
    result = good("build")
    assert result.code == 2
    lines = result.err.splitlines()
    assert [line.split(": ")[1] for line in lines] == ["source/bad.txt", "source/worse"]
    assert all("outside the folder" in line for line in lines)
    assert not any(b"xylophone" in data for data in good.files("output").values())
    assert "output/en/good.html" in good.files("output")


def test_an_output_link_that_leaves_the_project(good: Shell, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (good.root / "output").mkdir()
    (good.root / "output/en").symlink_to(tmp_path / "elsewhere")
    result = good("build")
    assert result.code == 2
    assert "a symbolic link leads out of" in result.error
    assert not list((tmp_path / "elsewhere").iterdir())


def test_an_unwritable_output_folder(good: Shell) -> None:
    good.write("output/en", "a file where a folder is needed")
    good.fill("good", "fr")
    result = good("build")
    assert result.code == 2
    lines = result.err.splitlines()
    assert lines == [
        f"hexapla: output/en/good{suffix}: cannot be written: {cause}; a file has the name of a folder; move it away"
        for suffix, cause in ((".html", "File exists"), (".xml", "File exists"))
    ]
    assert "output/fr/good.html" in good.files()
    assert good.files()["output/en"] == b"a file where a folder is needed"


def test_output_is_a_file(good: Shell) -> None:
    good.write("output", "a file")
    result = good("build")
    assert result.code == 2
    assert "output" in result.error
    assert good.files()["output"] == b"a file"


def test_a_report_that_cannot_be_written(good: Shell) -> None:
    result = good("check", "--output-format", "json:hexapla.toml/report.json")
    assert result.code == 2
    assert result.error.startswith("hexapla: hexapla.toml: there is no such folder; make it for json:")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('langauges = ["fr"]', "hexapla.toml: langauges: unknown key; did you mean languages?"),
        ("[check]\nignroe = []", "ignroe"),
        ("languages = 3", "languages"),
        ('languages = ["fr", "klingon"]', "klingon"),
        ("languages = [", "hexapla.toml:1: malformed TOML"),
        ('source = "../elsewhere"', "leaves the project"),
        ('formats = ["pdf"]', "pdf"),
        ('thresholds = { fr = 101 }', "thresholds.fr"),
        ('[check]\nignore = ["n1"]', "check.ignore"),
    ],
)  # fmt: skip
def test_bad_settings(good: Shell, settings: str, said: str) -> None:
    good.write("hexapla.toml", settings)
    before = good.files()
    result = good("build")
    assert (result.code, result.out) == (2, "")
    assert said in result.error
    assert "hexapla.toml" in result.error
    assert good.files() == before


def test_a_rule_in_the_settings_that_does_not_exist(good: Shell) -> None:
    good.write("hexapla.toml", 'languages = ["en", "fr"]\n[check]\nignore = ["Q1"]')
    assert good("check").error == "hexapla: hexapla.toml: no rule has the code 'Q1'; hexapla rules lists them"


def test_no_project(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = shell("build")
    assert result.code == 2
    assert "no Hexapla project here or in a folder above; make one: hexapla init" in result.error


@pytest.mark.parametrize("verb", ["extract", "build", "check", "status"])
def test_a_missing_source_folder(shell: Shell, verb: str) -> None:
    (shell.root / "source").rmdir()
    result = shell(verb)
    assert (result.code, result.out) == (2, "")
    assert result.error == "hexapla: source/: there is no such folder; make it and put the sources there"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("build", "godo"), "no document is called 'godo'; did you mean 'good'?"),
        (("build", "source/nope.txt"), "no document is called 'source/nope.txt'; hexapla status lists the documents"),
        (("build", "-l", "de"), "'de' is not a language of this project; its languages: en, fr, ru"),
        (("extract", "-l", "xx"), "unknown language 'xx'; its languages: en, fr, ru"),
        (("status", "-l", "de"), "'de' is not a language of this project; its languages: en, fr, ru"),
        (("check", "-l", "de"), "'de' is not a language of this project; its languages: en, fr, ru"),
        (("build", "-f", "pdf"), "unknown format 'pdf'; known are html, akn, native"),
        (("check", "--select", "Y"), "no rule has the code 'Y'; hexapla rules lists them"),
        (("check", "--ignore", "C,Q1"), "no rule has the code 'Q1'; hexapla rules lists them"),
        (("rule", "Q1"), "no rule has the code 'Q1'; hexapla rules lists them"),
        (("check", "--fail-on", "fatal"), "unknown severity 'fatal'; known are error, warning, info"),
        (
            ("check", "--output-format", "xml"),
            "unknown output format 'xml'; known are full, concise, json, jsonl, github, gitlab, junit, sarif, markdown",
        ),
        (
            ("status", "--output-format", "csv:a"),
            "unknown output format 'csv'; known are table, json, markdown, html, svg",
        ),
        (("status", "--fail-under", "fr"), "--fail-under: 'fr' is not LANG=PER CENT; for example fr=100,ar=95"),
    ],
)
def test_unknown_names(good: Shell, arguments: tuple[str, ...], error: str) -> None:
    before = good.files()
    result = good(*arguments)
    assert (result.code, result.out) == (2, "")
    assert result.error == f"hexapla: {error}"
    assert good.files() == before


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_bad_file_among_fifty(shell: Shell, jobs: str) -> None:
    shell.write("hexapla.toml", 'languages = ["en", "fr"]\nformats = ["html"]')
    for number in range(50):
        shell.write(f"source/{number:02}.txt", f"Speech {number}\nThank you.\n")
    assert shell("extract", "-q").code == 0
    shell.write("source/17.txt", b"\xff\xfe\xfa")
    result = shell("build", "--jobs", jobs)
    assert result.code == 2
    assert result.error.startswith("hexapla: source/17.txt:")
    assert len(shell.files("output")) == 49
    assert result.out.splitlines()[-1] == "50 documents, 49 editions: 49 files written, 0 unchanged"
    shell.write("source/17.txt", "Speech 17\nThank you.\n")
    shell.write("locales/fr/LC_MESSAGES/23.po", "broken")
    result = shell("extract", "--jobs", jobs)
    assert (result.code, result.out) == (2, "50 documents: 0 catalogs written, 99 unchanged\n")
    assert result.error.startswith("hexapla: locales/fr/LC_MESSAGES/23.po:1: ")


def test_file_names_that_would_confuse_a_terminal(good: Shell) -> None:
    good.write("source/evil\x1b[2J\u202e.txt")
    good.write("source/line\nbreak.txt")
    result = good("build")
    assert result.code == 2
    assert len(result.err.splitlines()) == 2
    assert not set("\x1b\u202e") & set(result.err)
    assert "rename the file" in result.err


def test_file_names_with_spaces_and_signs(good: Shell) -> None:
    good.write("source/a b/50% of #1 & é.txt")
    assert good("extract", "-q").code == 0
    good.fill("a b/50% of #1 & é", "fr")
    assert good("build").code == 0
    page = (good.root / "output/fr/a b/50% of #1 & é.html").read_text("utf-8")
    assert "../../en/a%20b/50%25%20of%20%231%20%26%20%C3%A9.html" in page
    assert good("extract", "--check").code == 0


def test_a_name_that_is_too_long(good: Shell) -> None:
    good.write("source/" + "n" * 251 + ".txt")
    result = good("build")
    assert result.code == 2
    assert "too long" in result.error
    assert "Traceback" not in result.err
    assert "output/en/good.html" in good.files()


@pytest.mark.parametrize("verb", ["extract", "build"])
def test_a_folder_for_temporary_files_that_is_none(good: Shell, verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = good.files()
    monkeypatch.setattr(tempfile, "tempdir", str(good.root / "hexapla.toml"))
    result = good(verb, "--jobs", "1")
    assert result.code == 2
    assert result.error.startswith(f"hexapla: {good.root}: cannot be locked: ")
    assert result.error.endswith(" writable, or set TMPDIR to another folder")
    assert good.files() == before
