"""A project in a temporary folder, worked on through the jobs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hexapla.catalogs import load_catalog, save_catalog
from hexapla.jobs import Outcome, plan, run
from hexapla.model import Catalog
from hexapla.project import Project

LANGUAGES = ("ar", "zh", "fr", "ru", "es")


class Site:
    """A project on disk and what the tests do with it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("hexapla.toml", "")

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def settings(self, text: str) -> None:
        self.write("hexapla.toml", text)

    def project(self, **overrides: object) -> Project:
        return Project.open(self.root, overrides=overrides)

    def run(self, verb: str, *documents: str, overrides: Mapping[str, object] = {}, **options: Any) -> list[Outcome]:
        return list(run(plan(self.project(**overrides), verb, documents, **options)))

    def one(self, verb: str, *documents: str, **options: Any) -> Outcome:
        (outcome,) = self.run(verb, *documents, **options)
        return outcome

    def path(self, name: str, language: str) -> Path:
        return self.root / f"locales/{language}/LC_MESSAGES/{name}.po"

    def catalog(self, name: str, language: str) -> Catalog:
        return load_catalog(self.path(name, language))

    def fill(self, name: str, *languages: str, targets: Mapping[str, str] | None = None) -> None:
        """Translate the untranslated: as ``targets`` say, or all of it with a mark of the language before the text."""
        for language in languages or LANGUAGES:
            catalog = self.catalog(name, language)
            messages = tuple(
                message
                if message.target or message.obsolete
                else replace(
                    message,
                    target=f"[{language}] {message.source}" if targets is None else targets.get(message.source, ""),
                )
                for message in catalog.messages
            )
            save_catalog(replace(catalog, messages=messages), self.path(name, language))

    def flag(self, name: str, language: str, source: str, previous: str | None = None) -> None:
        """Make the translation of ``source`` fuzzy."""
        catalog = self.catalog(name, language)
        messages = tuple(
            replace(message, flags=("fuzzy",), previous=previous) if message.source == source else message
            for message in catalog.messages
        )
        save_catalog(replace(catalog, messages=messages), self.path(name, language))

    def files(self, below: str = "") -> dict[str, tuple[int, bytes]]:
        """Every file with its time and its bytes."""
        return {
            path.relative_to(self.root).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
            for path in sorted((self.root / below).rglob("*"))
            if path.is_file()
        }

    def bytes_of(self, below: str) -> dict[str, bytes]:
        return {name: data for name, (_, data) in self.files(below).items()}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    root = tmp_path / "project"
    root.mkdir()
    return Site(root.resolve())
