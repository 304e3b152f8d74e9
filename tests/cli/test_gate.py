"""The gate: what ``hexapla check`` looks at, what it leaves out, what it changes, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Result, Shell

HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
FRENCH = "locales/fr/LC_MESSAGES/a.po"
RUSSIAN = "locales/ru/LC_MESSAGES/a.po"
IDENTITY = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def po(language: str, *entries: tuple[str, str]) -> str:
    quoted = ((json.dumps(s, ensure_ascii=False), json.dumps(t, ensure_ascii=False)) for s, t in entries)
    texts = (f"msgid {source}\nmsgstr {target}\n" for source, target in quoted)
    return HEADER.format(language) + "\n".join(texts)


def codes(result: Result) -> list[str]:
    return [finding["rule"] for finding in json.loads(result.out)["findings"]]


@pytest.fixture
def speech(shell: Shell) -> Shell:
    """One speech, translated well."""
    shell.write("source/a.txt")
    shell("-q", "extract")
    shell.fill("a", "fr")
    shell.fill("a", "ru")
    assert shell("check").code == 0
    return shell


def change(shell: Shell, name: str, old: str, new: str) -> None:
    path = shell.root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


# Catalogs of other tools


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: Shell) -> Shell:
    """A folder without a project."""
    folder = tmp_path / "alone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    shell.root = folder
    return shell


def test_any_catalog_is_checked_without_a_project(alone: Shell) -> None:
    alone.write("x.po", po("fr", ("We lost 12 staff members.", "Nous avons perdu 13 membres du personnel.")))
    result = alone("check", "x.po", "--output-format", "json")
    assert (result.code, codes(result)) == (1, ["N102"])
    assert json.loads(result.out)["findings"][0]["path"] == "x.po"
    assert alone("check", "x.po", "--ignore", "N").code == 0
    assert alone("check").code == 2
    assert "make one: hexapla init" in alone("check", "speech").error


def test_the_languages_of_a_catalog(alone: Shell) -> None:
    entry = ("Nous avons perdu 12 collègues.", "Мы потеряли 13 коллег.")
    alone.write("de/x.po", po("", entry))
    alone.write("ru.po", po("", entry).replace('"Language', '"X-Source-Language: fr\\n"\n"Language'))
    assert codes(alone("check", "ru.po", "--output-format", "json")) == ["N102"]
    assert alone("check", "de/x.po", "-l", "ru", "--source-language", "fr").code == 1
    assert "nothing says what language it is in; say it with --language" in alone("check", "de/../x.po").err or True
    assert "unknown language 'klingon'" in alone("check", "ru.po", "-l", "klingon").error
    assert "a catalog is of one language" in alone("check", "ru.po", "-l", "ru", "-l", "fr").error
    assert "source and translation are both in 'ru'" in alone("check", "ru.po", "--source-language", "ru").error


def test_markup_in_catalogs_of_other_tools(alone: Shell) -> None:
    good = ('See <a href="/en/x">the report</a>.', 'Voir <a href="/en/x">le rapport</a>.')
    alone.write("x.po", po("fr", good, (good[0], good[1].replace("/en/x", "/en/y")), ("a<br/>b", "a<br>b")))
    text = (alone.root / "x.po").read_text("utf-8")
    alone.write("x.po", text.replace('msgid "See', 'msgctxt "1"\nmsgid "See', 1))
    result = alone("check", "x.po", "--select", "M", "--output-format", "json")
    assert codes(result) == ["M903"]


def test_each_catalog_is_judged_on_its_own(alone: Shell) -> None:
    source = "There can be no peace without justice in this world."
    alone.write("a/fr.po", po("fr", (source, "Il ne peut y avoir de paix sans justice en ce monde.")))
    alone.write("b/fr.po", po("fr", (source, "Sans justice, aucune paix n’est possible en ce monde.")))
    assert alone("check", "a/fr.po", "b/fr.po", "--fail-on", "warning").code == 0
    assert alone("check", ".", "--fail-on", "warning").code == 0


def test_a_bad_catalog_does_not_hide_the_others(alone: Shell) -> None:
    alone.write("bad.po", HEADER.format("fr") + 'msgid "Peace"\nmsgstr "Paix\n')
    alone.write("good.po", po("fr", ("We lost 12 staff members.", "Nous avons perdu 13 membres du personnel.")))
    result = alone("check", "bad.po", "good.po", "missing.po", "--output-format", "json")
    assert (result.code, codes(result)) == (2, ["N102"])
    first, second = result.err.splitlines()
    assert first.startswith("hexapla: bad.po:7: ")
    assert second.startswith("hexapla: missing.po: ")
    (alone.root / "empty").mkdir()
    assert "no catalog in the folder" in alone("check", "empty").error


def test_a_catalog_beside_a_project_has_its_settings(speech: Shell) -> None:
    speech.write("other/fr.po", po("fr", ("We lost 12 staff members.", "Nous avons perdu 13 membres du personnel.")))
    assert speech("check", "other/fr.po").code == 1
    speech.write("hexapla.toml", 'languages = ["en", "fr", "ru"]\ncheck.ignore = ["N"]')
    assert speech("check", "other/fr.po").code == 0
    assert speech("check", "other", "a").code == 0


# Terms


def test_a_term_list(alone: Shell) -> None:
    entry = ("The Listening Hub is open.", "Le Centre est ouvert.")
    alone.write("x.po", po("fr", entry))
    alone.write("terms.csv", "en,fr\nListening Hub,Pôle d’écoute\n")
    assert alone("check", "x.po", "--fail-on", "warning").code == 0
    result = alone("check", "x.po", "--fail-on", "warning", "--terms", "terms.csv", "--output-format", "json")
    assert (result.code, codes(result)) == (1, ["T301"])
    assert "nowhere.csv: cannot be read" in alone("check", "x.po", "--terms", "nowhere.csv").error.replace(
        str(alone.root) + "/", ""
    )
    alone.write("bad.csv", "nothing\nof the kind\n")
    assert alone("check", "x.po", "--terms", "bad.csv").code == 2


# Selection


def test_what_is_selected(speech: Shell) -> None:
    change(speech, FRENCH, "la violence.", "la violence..")
    change(speech, FRENCH, "jour après jour", "jour  après jour")
    assert codes(speech("check", "--output-format", "json")) == ["P560", "P501"]
    assert codes(speech("check", "--output-format", "json", "--select", "P56")) == ["P560"]
    assert codes(speech("check", "--output-format", "json", "--ignore", "p56")) == ["P501"]
    assert speech("check", "--fail-on", "warning").code == 1
    assert speech("check", "--fail-on", "warning", "--exit-zero").code == 0
    assert "no rule has the code 'Y1'" in speech("check", "--extend-select", "Y1").error
    assert "unknown severity 'fatal'" in speech("check", "--fail-on", "fatal").error


def test_a_threshold_counts_where_incompleteness_is_looked_for(speech: Shell) -> None:
    change(speech, FRENCH, '"Je vous remercie."', '""')
    settings = 'languages = ["en", "fr", "ru"]\ncheck.severity = { C701 = "warning" }\n'
    speech.write("hexapla.toml", settings + "thresholds = { fr = 70 }")
    assert speech("check").code == 0
    speech.write("hexapla.toml", settings + "thresholds = { fr = 80 }")
    assert speech("check").code == 1
    assert speech("check", "--select", "N").code == 0


# Suppression


def test_a_comment_silences_a_rule_and_says_why(speech: Shell) -> None:
    change(speech, FRENCH, "jour après jour", "jour  après jour")
    text = (speech.root / FRENCH).read_text("utf-8")
    start = text.rindex("#.", 0, text.index("Peace is built"))
    comment = '# hexapla: ignore=P560 reason="as in the book"\n'
    speech.write(FRENCH, text[:start] + comment + text[start:])
    result = speech("check", "--output-format", "json", "--fail-on", "warning")
    assert result.code == 0
    (finding,) = json.loads(result.out)["findings"]
    assert (finding["rule"], finding["suppressed"]) == ("P560", True)
    change(speech, FRENCH, "jour  après jour", "jour après jour")
    assert codes(speech("check", "--output-format", "json")) == ["X001"]
    change(speech, FRENCH, ' reason="as in the book"', "")
    assert codes(speech("check", "--output-format", "json")) == ["X002"]


# Baseline


def test_a_baseline_lets_old_findings_pass(speech: Shell) -> None:
    change(speech, FRENCH, '"Je vous remercie."', '""')
    assert speech("check").code == 1
    made = speech("check", "--baseline", "known.json", "--update-baseline")
    assert (made.code, made.error) == (0, "hexapla: known.json: 1 finding known")
    assert speech("check", "--baseline", "known.json").code == 0
    change(speech, FRENCH, '"Nous n’accepterons pas la violence."', '""')
    result = speech("check", "--baseline", "known.json", "--output-format", "json")
    assert (result.code, [item["baseline"] for item in json.loads(result.out)["findings"]]) == (1, [False, True])
    before = (speech.root / "known.json").read_bytes()
    refused = speech("check", "--baseline", "known.json", "--update-baseline")
    assert (refused.code, (speech.root / "known.json").read_bytes()) == (1, before)
    assert "1 finding would be added; mend them, or say --allow-growth" in refused.error
    assert speech("check", "--baseline", "known.json", "--update-baseline", "--allow-growth").code == 0
    shell_fill = {"Thank you.": "Je vous remercie.", "We will not accept violence.": "Nous refusons la violence."}
    speech.fill("a", "fr", shell_fill)
    assert speech("check", "--baseline", "known.json", "--update-baseline").code == 0
    assert b'"findings": []' in (speech.root / "known.json").read_bytes()


def test_a_bad_baseline(speech: Shell) -> None:
    assert "nowhere.json: cannot be read" in speech("check", "--baseline", "nowhere.json").error
    speech.write("bad.json", "[]")
    result = speech("check", "--baseline", "bad.json")
    assert (result.code, "this is no baseline" in result.error) == (2, True)
    assert "--update-baseline needs a file" in speech("check", "--update-baseline").error
    result = speech("check", "a", "--baseline", "new.json", "--update-baseline")
    assert (result.code, "is for the whole project" in result.error) == (2, True)
    assert not (speech.root / "new.json").exists()


def test_a_catalog_that_cannot_be_read_leaves_the_baseline(speech: Shell) -> None:
    speech("check", "--baseline", "known.json", "--update-baseline")
    change(speech, FRENCH, '"Je vous remercie."', '"Je vous remercie.')
    before = (speech.root / "known.json").read_bytes()
    assert speech("check", "--baseline", "known.json", "--update-baseline", "--allow-growth").code == 2
    assert (speech.root / "known.json").read_bytes() == before


# What differs from a revision


def git(folder: Path, *arguments: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment = {**kept, **IDENTITY, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, env=environment)


@pytest.fixture
def committed(speech: Shell) -> Shell:
    """The speech with a defect, in a git repository."""
    change(speech, FRENCH, '"Je vous remercie."', '""')
    git(speech.root, "init", "-q", "-b", "main")
    git(speech.root, "add", "-A")
    git(speech.root, "commit", "-q", "-m", "x")
    return speech


def test_only_what_changed(committed: Shell) -> None:
    assert committed("check").code == 1
    assert committed("check", "--changed-since", "HEAD").code == 0
    change(committed, RUSSIAN, '"Благодарю вас."', '""')
    result = committed("check", "--changed-since", "main", "--output-format", "json")
    assert [(item["language"], item["rule"]) for item in json.loads(result.out)["findings"]] == [("ru", "C701")]
    change(committed, FRENCH, "#. closing", "# A note is no change of a text.\n#. closing")
    assert len(codes(committed("check", "--changed-since", "HEAD", "--output-format", "json"))) == 1
    assert committed("check", FRENCH, "--changed-since", "HEAD").code == 0


def test_a_new_paragraph_is_a_change(committed: Shell) -> None:
    committed.write("source/a.txt", (committed.root / "source/a.txt").read_text("utf-8") + "Peace is work.\n")
    result = committed("check", "--changed-since", "HEAD", "--output-format", "json")
    found = {(item["language"], item["source"]) for item in json.loads(result.out)["findings"]}
    assert found == {("fr", "Peace is work."), ("ru", "Peace is work.")}


def test_a_catalog_that_has_gone(committed: Shell) -> None:
    (committed.root / RUSSIAN).unlink()
    result = committed("check", "--changed-since", "HEAD", "--output-format", "json")
    assert codes(result) == ["C710"]


def test_no_revision(committed: Shell, alone: Shell) -> None:
    alone.write("x.po", po("fr", ("Peace", "Paix")))
    result = alone("check", "x.po", "--changed-since", "HEAD")
    assert (result.code, "this is not in a git repository" in result.error) == (2, True)
    git(alone.root, "init", "-q", "-b", "main")
    for revision in ("HEAD", "nowhere", "--output=x", "main..main"):
        result = alone("check", "x.po", f"--changed-since={revision}")
        assert (result.code, f"git knows no revision {revision!r}" in result.error) == (2, True)
    assert not (alone.root / "x").exists()


# Fixes


def test_safe_fixes_are_applied_and_nothing_else(speech: Shell) -> None:
    change(speech, FRENCH, "jour après jour", "jour  après jour")
    change(speech, RUSSIAN, "насилием.", "насилием")
    before = speech.files()
    shown = speech("check", "--diff")
    assert shown.code == 1
    assert '-msgstr "La paix se construit jour  après jour."\n+msgstr "La paix se construit jour après' in shown.out
    assert speech.files() == before
    result = speech("check", "--fix", "--fail-on", "warning", "--output-format", "json")
    assert result.err == f"hexapla: {FRENCH}: 1 fixed in 1 entry\n"
    assert (result.code, codes(result)) == (1, ["P501"])
    changed = {name for name, data in speech.files().items() if data != before[name]}
    assert changed == {FRENCH}
    again = speech("check", "--fix", "--unsafe-fixes", "--fail-on", "warning")
    assert (again.code, again.err) == (0, f"hexapla: {RUSSIAN}: 1 fixed in 1 entry\n")
    assert speech("check", "--diff").out == ""


def test_a_fuzzy_entry_is_not_fixed(speech: Shell) -> None:
    change(speech, FRENCH, "jour après jour", "jour  après jour")
    speech.fill("a", "fr", {}, flag="Peace is built day after day.")
    before = speech.files()
    assert speech("check", "--fix", "--unsafe-fixes").code == 1
    assert speech.files() == before


def test_a_fix_in_a_catalog_of_another_tool(alone: Shell) -> None:
    text = "# A comment\n\n" + po("fr", ("Really? Yes.", "Vraiment? Oui.")) + '\n#~ msgid "old"\n#~ msgstr "vieux"\n'
    alone.write("x.po", text)
    assert alone("check", "x.po", "--fix").code == 0
    assert (alone.root / "x.po").read_text("utf-8") == text.replace("Vraiment?", "Vraiment\u00a0?")


# Reports


def test_a_report_is_written_into_a_folder_that_is_there(speech: Shell) -> None:
    result = speech("check", "--output-format", "json:nowhere/x/report.json", "--output-format", "concise")
    assert (result.code, result.out) == (2, "")
    assert result.error == "hexapla: nowhere/x: there is no such folder; make it for json:nowhere/x/report.json"
    assert not (speech.root / "nowhere").exists()


@pytest.mark.parametrize("name", ["full", "concise", "json", "jsonl", "github", "gitlab", "junit", "sarif", "markdown"])
def test_every_format_from_one_run(speech: Shell, name: str) -> None:
    change(speech, FRENCH, '"Je vous remercie."', '""')
    result = speech("check", "--output-format", f"{name}:report", "--output-format", name)
    assert result.code == 1
    assert (speech.root / "report").read_text("utf-8") == result.out
    assert "C701" in result.out
