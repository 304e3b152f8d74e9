"""``hexapla status``: on a terminal, on a pipe, in files, and with a history."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree, html

if TYPE_CHECKING:
    from tests.cli.conftest import Shell

SOURCE = Path(__file__).parents[2] / "src"
NOT = "We will not accept violence."
IDENTITY = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


@pytest.fixture
def speech(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """One speech with empty catalogs, in no repository."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(shell.root.parent))
    shell.write("source/sg/a.txt")
    assert shell("-q", "extract").code == 0
    return shell


def command(shell: Shell, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "hexapla", "status", *arguments],
        cwd=shell.root,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE), **environment},
        check=False,
    )


def git(shell: Shell, *arguments: str, day: str = "2026-01-01") -> None:
    date = f"{day}T10:00:00+02:00"
    subprocess.run(
        ["git", *arguments],
        cwd=shell.root,
        env={**os.environ, **IDENTITY, "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date},
        check=True,
        capture_output=True,
    )


# The table


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_the_table_has_what_the_encoding_has(shell: Shell, encoding: str) -> None:
    shell.write("source/déclaration.txt")
    shell.write("source/宣言.txt")
    shell("extract")
    done = command(shell, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode(encoding)
    assert ("░" if encoding == "utf-8" else "[....................]  0 %") in text
    assert ("宣言" if encoding == "utf-8" else "\\u5ba3\\u8a00") in text
    assert ("déclaration" in text) is (encoding != "ascii")


def test_the_table_in_a_file_does_not_depend_on_the_terminal(speech: Shell) -> None:
    done = command(speech, "--output-format", "table:status.txt", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert "fr  ░░░░░░░░░░░░░░░░░░░░  0 %  19 words to do" in (speech.root / "status.txt").read_text("utf-8")


def on_terminal(shell: Shell, **environment: str) -> str:
    import pty

    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "hexapla", "status", "--output-format", "table", "--output-format", "table:status.txt"],
        cwd=shell.root,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "PYTHONPATH": str(SOURCE), "TERM": "xterm", "NO_COLOR": "", **environment},
    )
    os.close(slave)
    parts = []
    try:
        while data := os.read(master, 65536):
            parts.append(data)
    except OSError:  # the other side has closed it
        pass
    os.close(master)
    assert process.wait() == 0
    return b"".join(parts).decode()


def test_colour_on_a_terminal_only(speech: Shell) -> None:
    assert "\x1b[31m░" in on_terminal(speech)
    assert "\x1b" not in on_terminal(speech, NO_COLOR="1")
    assert "\x1b" not in on_terminal(speech, TERM="dumb")
    assert "\x1b" not in (speech.root / "status.txt").read_text("utf-8")
    assert b"\x1b" not in command(speech).stdout


def test_what_cannot_be_read_is_said_and_never_complete(speech: Shell) -> None:
    speech.write("source/sg/b.txt")
    speech("extract")
    for name in ("sg/a", "sg/b"):
        speech.fill(name, "fr")
    speech.write("locales/fr/LC_MESSAGES/sg/b.po", "<<<<<<< ours\n")
    speech.write("source/c.doc", "no format of ours")
    result = speech("status")
    assert result.code == 2
    lines = result.out.splitlines()
    assert not [line for line in lines if line.startswith(("c ", "sg/b      fr"))], "the errors name them"
    assert "fr  ███████████████████░  < 100 %   0 words to do, 2 documents not read" in lines
    assert [each["document"] for each in json.loads(speech("status", "--output-format", "json").out)["summary"]] == [
        "sg/a", "sg/a", "sg/b",
    ]  # fmt: skip


def test_a_withheld_edition_is_not_missing(speech: Shell) -> None:
    speech.write("hexapla.toml", 'languages = ["en", "fr", "ru"]\nwithheld = ["ru"]')
    result = speech("status")
    assert result.code == 0
    assert "ru" not in result.out


# Other formats


def test_several_reports_of_one_run(speech: Shell) -> None:
    wanted = ("table", "json:a.json", "markdown:a.md", "svg:a.svg", "html:a.html", "svg:badges/{language}.svg")
    result = speech("status", *(part for name in wanted for part in ("--output-format", name)), "--fail-under", "90")
    assert result.code == 1
    assert result.out.startswith("document  language")
    assert json.loads((speech.root / "a.json").read_bytes())["exit_code"] == 1
    assert "| French (fr) | 0 % | 19 | 0 | 90 %: missed |" in (speech.root / "a.md").read_text("utf-8")
    assert etree.parse(speech.root / "a.svg").getroot().get("role") == "img"
    assert html.parse(speech.root / "a.html").getroot().get("lang") == "en"
    assert [name for name in speech.files() if name.startswith("badges/")] == ["badges/fr.svg", "badges/ru.svg"]


def test_on_standard_output(speech: Shell) -> None:
    assert speech("status", "--output-format", "markdown").out.startswith("### Translation status\n")
    assert speech("status", "--output-format", "html").out.startswith("<!DOCTYPE html>")
    assert speech("status", "--output-format", "svg").out.startswith("<svg xmlns=")


@pytest.mark.parametrize("place", ["badges/", "badges", "badges/{language}.svg"])
def test_a_badge_for_each_language(speech: Shell, place: str) -> None:
    (speech.root / "badges").mkdir()
    speech.fill("sg/a", "fr", flag=NOT)
    result = speech("status", "--output-format", f"svg:{place}")
    assert (result.code, result.out, result.err) == (0, "", "")
    labels = {name: etree.fromstring(data).get("aria-label") for name, data in speech.files("badges").items()}
    assert labels == {"badges/fr.svg": "French: 75 % translated", "badges/ru.svg": "Russian: 0 % translated"}


def test_a_language_that_cannot_be_read_has_no_old_badge(speech: Shell) -> None:
    speech.fill("sg/a", "fr")
    assert speech("status", "--output-format", "svg:badges/").code == 0
    speech.write("locales/fr/LC_MESSAGES/sg/a.po", "<<<<<<< ours\n")
    assert speech("status", "--output-format", "svg:badges/").code == 2
    badge = etree.fromstring((speech.root / "badges/fr.svg").read_bytes())
    assert badge.get("aria-label") == "French: ? translated"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("svg:badges/{lang}.svg", "svg:badges/{lang}.svg: unknown place {lang}; known is {language}"),
        ("svgs", "unknown output format 'svgs'"),
        ("svgs:{language}", "unknown output format 'svgs'"),
    ],
)
def test_bad_names_of_outputs(speech: Shell, name: str, said: str) -> None:
    result = speech("status", "--output-format", name)
    assert (result.code, result.out) == (2, "")
    assert said in result.error


def test_a_badge_that_cannot_be_written(speech: Shell) -> None:
    speech.write("taken", "a file")
    assert "too long" in speech("status", "--output-format", f"svg:{'x' * 300}").error
    result = speech("status", "--output-format", "svg:taken/{language}.svg")
    assert result.code == 2
    assert "taken/fr.svg: cannot be written" in result.error


def test_nothing_to_do(shell: Shell) -> None:
    assert shell("status").out == "nothing to do: nothing to translate\n"
    assert shell("status", "--output-format", "svg:badges/", "--output-format", "html").code == 0
    assert not (shell.root / "badges").exists()


# History


def test_the_page_without_a_repository_says_so(speech: Shell) -> None:
    result = speech("status", "--output-format", "html:status.html")
    assert (result.code, result.err) == (0, "")
    (remark,) = html.parse(speech.root / "status.html").xpath("//p[@class='remark']")
    assert remark.text == "The project is not in a git repository that can be read, so there is no history."


def test_the_page_shows_how_it_went(speech: Shell) -> None:
    git(speech, "init", "-q")
    git(speech, "add", "-A")
    git(speech, "commit", "-q", "-m", "x", day="2026-01-01")
    speech.fill("sg/a", "fr", flag=NOT)
    git(speech, "commit", "-q", "-a", "-m", "x", day="2026-01-02")
    speech.write("source/b.txt", "Another.\n")
    git(speech, "add", "-A")
    git(speech, "commit", "-q", "-m", "x", day="2026-01-03")

    def history(*arguments: str) -> list[list[str]]:
        assert speech("status", *arguments, "--output-format", "html:../status.html").code == 0
        table = html.parse(speech.root.parent / "status.html").xpath("//details//table")[0]
        return [
            [cell.text_content() for cell in row if cell.tag == "th" or cell.get("class")] for row in table.iter("tr")
        ]

    assert history() == [
        ["Date", "Commit", "French", "Russian"],
        ["2026-01-01", "0 %", "0 %"],
        ["2026-01-02", "75 %", "0 %"],
        ["2026-01-03", "60 %", "0 %"],
    ]
    before = (speech.root.parent / "status.html").read_bytes()
    assert history("--jobs", "2")[-1] == ["2026-01-03", "60 %", "0 %"]
    assert (speech.root.parent / "status.html").read_bytes() == before
    assert history("sg/*", "-l", "fr")[-1] == ["2026-01-03", "75 %"]
    speech.fill("sg/a", "ru")
    assert history()[-1] == ["now, not committed", "60 %", "80 %"]
    speech.write("source/b.txt", b"\xff\xfe\xff")
    assert speech("status", "--output-format", "html:../status.html").code == 2
