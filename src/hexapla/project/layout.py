"""The project: its settings and where everything of it lies, validated once, then frozen."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TypeVar

from hexapla.errors import ConfigError
from hexapla.languages import same_language
from hexapla.project import sources
from hexapla.project.paths import Folders, below, checked_id, language_folders, layout, resolved, within, without_suffix
from hexapla.project.settings import CheckSettings, CheckTable, Requirement, Settings, merge_check
from hexapla.project.validate import REQUIREMENTS, tags_of, validate

_NOTHING: Mapping[str, str] = MappingProxyType({})
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Project:
    """A project on disk: plain data that pickles and hashes.

    ``root`` is its resolved folder, ``file`` the name of its settings file, ``origins`` are pairs (key, where its
    value comes from). Relative paths given to the methods are taken from ``root``. Every method raises ConfigError
    for a language that is not the project's, an id that is none, and a path that leaves its folder.
    """

    root: Path
    settings: Settings = field(hash=False)
    origins: tuple[tuple[str, str], ...]
    file: str
    folders: Folders

    @classmethod
    def open(
        cls,
        directory: Path,
        *,
        environ: Mapping[str, str] = _NOTHING,
        overrides: Mapping[str, object] = _NOTHING,
    ) -> Project:
        """Return the project whose settings file is in ``directory`` or nearest above.

        ``environ`` is the environment (``HEXAPLA_LANGUAGES=fr,ar``), ``overrides`` what the command line sets, by key
        (``{"check.fail_on": "warning"}``; None: not given). The command line wins over the environment, that over the
        file. Raises ConfigError for whatever is wrong, with file, key and hint.
        """
        file = sources.find(directory)
        values, origins = sources.resolve(file, environ, overrides)
        settings = validate(values, origins)
        folders = layout(file.root, settings, origins, file.origin.path)
        tags = tags_of(settings)
        named = language_folders(folders.locales, _editions(settings), tags)
        return cls(
            root=file.root,
            settings=settings,
            origins=tuple((key, origin.name) for key, origin in origins.items()),
            file=file.origin.name,
            folders=Folders(folders.source, folders.locales, folders.output, named),
        )

    @property
    def source_language(self) -> str:
        """The language of the sources."""
        return self.settings.source_language

    @property
    def languages(self) -> tuple[str, ...]:
        """The target languages, as the settings order them; without the source language."""
        return tuple(tag for tag in self.settings.languages if tag != self.source_language)

    @property
    def editions(self) -> tuple[str, ...]:
        """The languages published: as the settings order them; the source language first if they leave it out."""
        return _editions(self.settings)

    @property
    def source_folder(self) -> Path:
        """Where the sources lie. It need not exist."""
        return self.folders.source

    @property
    def locales_folder(self) -> Path:
        """Where templates and catalogs lie. It need not exist."""
        return self.folders.locales

    @property
    def output_folder(self) -> Path:
        """Where editions are written. It need not exist, and may lie outside the project."""
        return self.folders.output

    @property
    def its_files(self) -> tuple[Path, ...]:
        """The files of ITS rules."""
        return tuple(resolved(self.root / name) for name in self.settings.its)

    @property
    def term_files(self) -> tuple[Path, ...]:
        """The term lists."""
        return tuple(resolved(self.root / name) for name in self.settings.terms)

    def language(self, tag: str) -> str:
        """Return the project's tag of a language however it is called: ``zh_CN``, ``zh-Hans`` → ``zh``."""
        try:
            short = tags_of(self.settings).canonical(tag)
        except ConfigError as error:
            raise ConfigError(error.message, hint=self._known()) from error
        if short in self.editions:
            return short
        alike = [edition for edition in self.editions if same_language(edition, short)]
        if len(alike) == 1:
            return alike[0]
        raise ConfigError(f"{tag!r} is not a language of this project", hint=self._known())

    def _known(self) -> str:
        return f"its languages: {', '.join(self.editions)}"

    def document_id(self, path: Path) -> str:
        """Return the id of the source at ``path``: where it lies below the source folder, without the last suffix."""
        return without_suffix(self._below(path))

    def _below(self, path: Path) -> str:
        try:
            checked_id(path.name)
            name = below(self.source_folder, self.root / path, self.display(path)).as_posix()
            return checked_id(name)
        except ConfigError as error:
            raise ConfigError(error.message, path=error.path or self.display(path), hint=error.hint) from error

    def document_ids(self, paths: Iterable[Path]) -> tuple[tuple[str, Path], ...]:
        """Return pairs (id, path), as ordered. Raises ConfigError if two sources have one id."""
        found: dict[str, Path] = {}
        for path in paths:
            document_id = self.document_id(path)
            if document_id in found:
                raise ConfigError(
                    f"{self.display(found[document_id])} has the same document id {document_id!r}",
                    path=self.display(path),
                    hint="rename one of the two",
                )
            found[document_id] = path
        return tuple(found.items())

    def source_name(self, path: Path) -> str:
        """Return the name of a source in catalogs and messages: ``source/sg/x.txt``, relative to the project."""
        return f"{self.source_folder.relative_to(self.root).as_posix()}/{self._below(path)}"

    def template_path(self, document_id: str) -> Path:
        """Return ``locales/templates/<id>.pot``."""
        return within(self.locales_folder, f"templates/{checked_id(document_id)}.pot")

    def catalog_path(self, document_id: str, language: str) -> Path:
        """Return ``locales/<language>/LC_MESSAGES/<id>.po``, in the folder that the language had at opening."""
        tag = self.language(language)
        folder = dict(self.folders.languages).get(tag, tag)
        return within(self.locales_folder, f"{folder}/LC_MESSAGES/{checked_id(document_id)}.po")

    def edition_path(self, document_id: str, language: str, suffix: str) -> Path:
        """Return ``output/<language>/<id>.<suffix>``; ``suffix`` with or without its dot."""
        name = f"{self.language(language)}/{checked_id(document_id)}.{suffix.removeprefix('.')}"
        return within(self.output_folder, name)

    def native_path(self, document_id: str, language: str, source: Path | str) -> Path:
        """Return ``output/native/<language>/<path of the source below its folder>``."""
        name = PurePosixPath(checked_id(document_id)).with_name(checked_id(Path(source).name))
        return within(self.output_folder, f"native/{self.language(language)}/{name}")

    def display(self, path: Path) -> str:
        """Return ``path`` for people and reports: relative to the project if it lies there, with forward slashes."""
        whole = Path(os.path.normpath(self.root / path))
        shown = whole.relative_to(self.root) if whole.is_relative_to(self.root) else whole
        return shown.as_posix().encode("utf-8", "backslashreplace").decode()

    def requirement(self, document_id: str, language: str) -> Requirement:
        """Return whether the document's edition is required, optional or withheld.

        The tables of documents whose glob matches win over the project's lists, a later table over an earlier one,
        list by list; a language that a table names leaves the lists it was in. With ``required`` empty, a language in
        no list is required, otherwise optional. The source language is always required.
        """
        tag = self.language(language)
        if tag == self.source_language:
            return "required"
        lists = {name: set(getattr(self.settings, name)) for name in REQUIREMENTS}
        listed = bool(lists["required"])
        for table in _matching(self.settings.documents, document_id):
            given = {name: set(names) for name in REQUIREMENTS if (names := getattr(table, name)) is not None}
            named = set().union(*given.values())
            lists = {name: given.get(name, tags - named) for name, tags in lists.items()}
            listed = bool(given.get("required", listed))
        unlisted: Requirement = "optional" if listed else "required"
        return next((name for name in REQUIREMENTS if tag in lists[name]), unlisted)

    def threshold(self, language: str) -> float | None:
        """Return the per cent of the language that must be translated, or None."""
        return self.settings.thresholds.get(self.language(language))

    def check_settings(self, document_id: str, language: str) -> CheckSettings:
        """Return which rules are run: the project's, then what the language changes, then what the document does."""
        check = self.settings.check
        merged = check.top()
        own = check.language.get(self.language(language), CheckTable())
        for table in (own, *_matching(check.document, document_id)):
            merged = merge_check(merged, table)
        return merged

    def selector(self, document_id: str) -> str:
        """Return the selector of the document part of an HTML source, or "": the reader decides.

        ``selector`` of a documents' table wins over ``html.selectors``; of several that match, the later.
        """
        tables = [table.selector for table in _matching(self.settings.documents, document_id) if table.selector]
        found = [*_matching(self.settings.html.selectors, document_id), *tables]
        return found[-1] if found else ""


def _editions(settings: Settings) -> tuple[str, ...]:
    tags = settings.languages
    return tags if settings.source_language in tags else (settings.source_language, *tags)


def _matching(tables: Mapping[str, _T], document_id: str) -> list[_T]:
    """The tables whose glob matches the id, in the order of the file; ``*`` also stands for slashes."""
    return [table for glob, table in tables.items() if fnmatchcase(document_id, glob)]
