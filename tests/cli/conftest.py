"""The command line, run in-process in a temporary folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from hexapla.catalogs import load_catalog, save_catalog
from hexapla.cli.app import run

SPEECH = "Message on the day of peace\nPeace is built day after day.\nWe will not accept violence.\nThank you.\n"

TRANSLATIONS = {
    "fr": (
        "Message à l’occasion de la Journée de la paix",
        "La paix se construit jour après jour.",
        "Nous n’accepterons pas la violence.",
        "Je vous remercie.",
    ),
    "ru": (
        "Послание по случаю Дня мира",
        "Мир строится изо дня в день.",
        "Мы не смиримся с насилием.",
        "Благодарю вас.",
    ),
}
"""Of the paragraphs of ``SPEECH``: no rule has anything to say of them."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def error(self) -> str:
        """The one line on standard error."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        return lines[0]


class Shell:
    """A folder with a project in which commands are run."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self.capsys = capsys

    def __call__(self, *arguments: str) -> Result:
        self.capsys.readouterr()
        code = run(arguments)
        captured = self.capsys.readouterr()
        return Result(code, captured.out, captured.err)

    def write(self, name: str, text: str | bytes = SPEECH) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def fill(self, name: str, language: str, targets: Mapping[str, str] | None = None, flag: str = "") -> None:
        """Translate a catalog: as ``targets`` say, ``SPEECH`` truly, or with a mark; make the source ``flag`` fuzzy."""
        known = dict(zip(SPEECH.splitlines(), TRANSLATIONS.get(language, ()), strict=False))
        path = self.root / f"locales/{language}/LC_MESSAGES/{name}.po"
        catalog = load_catalog(path)
        messages = []
        for message in catalog.messages:
            mark = known.get(message.source, f"[{language}] {message.source}")
            target = mark if targets is None else targets.get(message.source, message.target)
            flags = ("fuzzy",) if flag and message.source == flag else message.flags
            messages.append(replace(message, target=target, flags=flags))
        save_catalog(replace(catalog, messages=tuple(messages)), path)

    def files(self, below: str = "") -> dict[str, bytes]:
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted((self.root / below).rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    root = (tmp_path / "project").resolve()
    (root / "source").mkdir(parents=True)
    (root / "hexapla.toml").write_text('languages = ["en", "fr", "ru"]\n')
    monkeypatch.chdir(root)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.delenv("HEXAPLA_LANGUAGES", raising=False)
    return Shell(root, capsys)
