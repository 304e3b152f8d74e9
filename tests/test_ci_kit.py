"""The kit for CI: the commands of the hooks, the GitHub action and the GitLab example, run in a git repository."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from hexapla.catalogs import load_catalog, save_catalog

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
IDENTITY = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
SPEECH = "Message on peace\nWe lost 12 colleagues.\n"
FRENCH = {"Message on peace": "Message sur la paix", "We lost 12 colleagues.": "Nous avons perdu 12 collègues."}
CATALOG = "locales/fr/LC_MESSAGES/a.po"


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


class Checkout:
    """A project in a git repository, as a CI job finds it; the command ``hexapla`` is on the path."""

    def __init__(self, root: Path, tools: Path) -> None:
        self.root = root
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "HEXAPLA_"))}
        plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        self.environment = {**kept, **IDENTITY, **plain, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}

    def run(self, *command: str, more: Mapping[str, str] | None = None) -> Done:
        environment = {**self.environment, **(more or {})}
        done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True, check=False)
        return Done(done.returncode, done.stdout, done.stderr)

    def commit(self) -> None:
        for arguments in (("add", "-A"), ("commit", "-q", "-m", "x")):
            assert self.run("git", *arguments).code == 0

    def change(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text("utf-8")
        assert old in text
        (self.root / name).write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    tools = tmp_path / "tools"
    tools.mkdir()
    command = tools / "hexapla"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hexapla "$@"\n')
    command.chmod(0o755)
    root = tmp_path / "project"
    (root / "source").mkdir(parents=True)
    (root / "source/a.txt").write_text(SPEECH)
    (root / "hexapla.toml").write_text('languages = ["en", "fr"]\n')
    found = Checkout(root, tools)
    found.environment["PYTHONPATH"] = str(ROOT / "src")
    assert found.run("git", "init", "-q", "-b", "main").code == 0
    assert found.run("hexapla", "-q", "extract").code == 0
    catalog = load_catalog(root / CATALOG)
    messages = tuple(replace(message, target=FRENCH[message.source]) for message in catalog.messages)
    save_catalog(replace(catalog, messages=messages), root / CATALOG)
    found.commit()
    return found


# pre-commit


def hook(checkout: Checkout, name: str, *files: str) -> Done:
    """Run a hook as pre-commit does: the entry, and behind it the files of the commit that match."""
    about = HOOKS[name]
    passed = [file for file in files if re.search(about.get("files", ""), file)]
    return checkout.run(*about["entry"].split(), *(passed if about.get("pass_filenames", True) else []))


def test_the_hook_that_checks(checkout: Checkout) -> None:
    assert hook(checkout, "hexapla-check", CATALOG, "source/a.txt").code == 0
    checkout.change(CATALOG, "12 collègues", "13 collègues")
    done = hook(checkout, "hexapla-check", CATALOG)
    assert (done.code, "N102" in done.out) == (1, True)


def test_the_hook_for_a_catalog_outside_the_project(checkout: Checkout) -> None:
    header = 'msgid ""\nmsgstr "Language: ru\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    (checkout.root / "app").mkdir()
    (checkout.root / "app/ru.po").write_text(header + 'msgid "12 Members"\nmsgstr "13 членов"\n', encoding="utf-8")
    assert hook(checkout, "hexapla-check", "app/ru.po").code == 1
    assert hook(checkout, "hexapla-check", "app/ru.po", CATALOG).code == 1


def test_the_hook_that_extracts(checkout: Checkout) -> None:
    assert hook(checkout, "hexapla-extract").code == 0
    checkout.change("source/a.txt", "12", "14")
    done = hook(checkout, "hexapla-extract")
    assert (done.code, CATALOG in done.out) == (1, True)
    assert checkout.run("git", "status", "--porcelain").out == " M source/a.txt\n"


# The GitHub action


def action(checkout: Checkout, **inputs: str) -> tuple[Done, dict[str, str]]:
    """Run the last step of the action as GitHub does; return its end and its outputs."""
    step = ACTION["runs"]["steps"][-1]
    given = {name: about["default"] for name, about in ACTION["inputs"].items()}
    given.update({name.replace("_", "-"): value for name, value in inputs.items()})
    variables = {
        variable: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: given[match[1]], value)
        for variable, value in step["env"].items()
    }
    outside = checkout.root.parent
    (outside / "output").write_text("")
    files = {"GITHUB_OUTPUT": outside / "output", "GITHUB_STEP_SUMMARY": outside / "summary", "RUNNER_TEMP": outside}
    (outside / "step.sh").write_text(step["run"])
    more = {**variables, **{name: str(path) for name, path in files.items()}}
    done = checkout.run("bash", "--noprofile", "--norc", "-eo", "pipefail", str(outside / "step.sh"), more=more)
    lines = (outside / "output").read_text().splitlines()
    return done, dict(line.split("=", 1) for line in lines)


def test_the_action_has_the_outputs_that_it_names() -> None:
    step = ACTION["runs"]["steps"][-1]
    for name, about in ACTION["outputs"].items():
        assert about["value"] == f"${{{{ steps.{step['id']}.outputs.{name} }}}}"
        assert f'"{name}=' in step["run"]
    assert "${{" not in step["run"]


def test_the_action_on_a_good_project(checkout: Checkout) -> None:
    done, outputs = action(checkout)
    assert (done.code, outputs["passed"]) == (0, "true")
    assert json.loads(Path(outputs["sarif"]).read_text("utf-8"))["version"] == "2.1.0"


def test_the_action_on_a_defect(checkout: Checkout) -> None:
    checkout.change(CATALOG, "12 collègues", "13 collègues")
    done, outputs = action(checkout, languages="fr", formats="github,junit:junit.xml")
    assert (done.code, outputs["passed"]) == (1, "false")
    assert re.search(rf"^::error file={re.escape(CATALOG)},line=\d+", done.out, re.MULTILINE)
    assert (checkout.root / "junit.xml").is_file()
    report = Path(outputs["report"]).read_text("utf-8")
    assert "N102" in report
    assert (checkout.root.parent / "summary").read_text("utf-8") == report
    results: list[Any] = json.loads(Path(outputs["sarif"]).read_text("utf-8"))["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["N102"]


def test_the_action_on_what_changed(checkout: Checkout) -> None:
    checkout.change(CATALOG, "12 collègues", "13 collègues")
    checkout.commit()
    assert action(checkout, changed_since="HEAD~1")[1]["passed"] == "false"
    assert action(checkout, changed_since="HEAD")[1]["passed"] == "true"


def test_the_action_with_other_commands(checkout: Checkout) -> None:
    for command in ("extract --check", "status --fail-under fr=100", "build"):
        done, outputs = action(checkout, command=command)
        assert (done.code, outputs) == (0, {"passed": "true", "report": "", "sarif": ""}), command
    assert action(checkout, command="build --check", languages="fr")[1]["passed"] == "true"
    done, outputs = action(checkout, command="check", languages="xx")
    assert (done.code, outputs["passed"]) == (2, "false")


def test_what_comes_from_outside_is_not_run(checkout: Checkout) -> None:
    for name in ("languages", "changed_since", "formats", "project", "command"):
        action(checkout, **{name: "$(touch pwned);`touch pwned`"})
    assert not (checkout.root / "pwned").exists()


# GitLab


def test_the_example_for_gitlab(checkout: Checkout) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (example,) = re.findall(r"```yaml\n(translations:\n.*?)```", readme, re.DOTALL)
    job = yaml.safe_load(example)["translations"]
    commands = [line for line in job["script"] if line.startswith("hexapla ")]
    assert [checkout.run("bash", "-c", line).code for line in commands] == [0] * len(commands)
    checkout.change(CATALOG, "12 collègues", "13 collègues")
    assert 1 in [checkout.run("bash", "-c", line).code for line in commands]
    for path in job["artifacts"]["reports"].values():
        assert "N102" in (checkout.root / path).read_text("utf-8")
