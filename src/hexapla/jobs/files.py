"""Catalogs of other tools: checked by themselves, with or without a project."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from hexapla.catalogs import load_catalog
from hexapla.checks import Selection, examine_catalog
from hexapla.checks.pairs import catalog_pairs
from hexapla.editions import Summary
from hexapla.errors import CatalogError, ConfigError
from hexapla.jobs.check import earlier, selected
from hexapla.jobs.fix import Fixed, fix_catalog
from hexapla.jobs.model import Checking, Outcome
from hexapla.jobs.terms import conventions_of
from hexapla.languages import is_language, short_tag
from hexapla.model import Catalog
from hexapla.project import CheckTable, Project
from hexapla.project.settings import Check, merge_check
from hexapla.text import words


@dataclass(frozen=True, slots=True)
class FileJob:
    """A catalog to check by itself. ``name`` is how messages call it.

    ``language`` and ``source_language`` are what the command line says of it; ``project``, if there is one, gives the
    settings of all its documents.
    """

    path: Path
    name: str
    checking: Checking
    language: str = ""
    source_language: str = ""
    project: Project | None = None
    verb: str = "check-file"

    @property
    def document(self) -> str:
        """The id under which its findings go: it is no document of a project."""
        return self.name


def check_file(job: FileJob) -> Outcome:
    """Examine one catalog by itself. Raises CatalogError if it cannot be read, or its language is not known."""
    catalog = load_catalog(job.path, name=job.name)
    language = _language(job, catalog)
    source = short_tag(job.source_language or catalog.field("X-Source-Language").strip() or _source_of(job.project))
    if language == source:
        hint = "say which with --language or --source-language"
        raise CatalogError(f"source and translation are both in {language!r}", path=job.name, hint=hint)
    catalog = replace(catalog, language=language)
    chosen = _selection(job, language)
    conventions = conventions_of(job.project, job.checking.terms)
    done = Fixed(catalog)
    if job.checking.fix:
        items = catalog_pairs(catalog, language, source, conventions)
        done = fix_catalog(catalog, job.path, items, chosen, job.checking)
    before = earlier(job.path, catalog, job.checking) if job.checking.since else None
    return Outcome(
        "check",
        job.document,
        job.name,
        examinations=(examine_catalog(done.catalog, language, source, chosen, conventions, before),),
        summaries=(_summary(done.catalog),),
        changes=done.changes,
        diffs=(done.diff,) if done.diff else (),
    )


def _summary(catalog: Catalog) -> Summary:
    """Count the entries of ``catalog``; whether their markup can be published is not known without a source."""
    entries = [(message, words(message.source)) for message in catalog.messages if not message.obsolete]
    done = [length for message, length in entries if message.translated]
    fuzzy = [message for message, _ in entries if message.fuzzy]
    return Summary(
        document=catalog.path,
        language=catalog.language,
        units=len(entries),
        translated=len(done),
        fuzzy=len(fuzzy),
        untranslated=len(entries) - len(done) - len(fuzzy),
        outdated=sum(message.previous is not None for message in fuzzy),
        words=sum(length for _, length in entries),
        words_done=sum(done),
    )


def _language(job: FileJob, catalog: Catalog) -> str:
    """Return the language of the catalog: as the command line says, its header, or its path."""
    declared = job.language or catalog.field("Language").strip()
    if declared:
        if not is_language(declared):
            raise CatalogError(f"unknown language {declared!r}", path=job.name, hint="give its tag with --language")
        return short_tag(declared)
    parts = [*job.path.resolve().parts[:-1], *job.path.stem.split(".")]
    for part in reversed(parts):
        if (len(part) in (2, 3) or part[2:3] in ("-", "_")) and is_language(part):
            return short_tag(part)
    raise CatalogError("nothing says what language it is in", path=job.name, hint="say it with --language")


def _source_of(project: Project | None) -> str:
    return project.source_language if project else "en"


def _selection(job: FileJob, language: str) -> Selection:
    check = job.project.settings.check if job.project else Check()
    return selected(merge_check(check.top(), check.language.get(language, CheckTable())), job.checking)


def file_jobs(
    paths: list[Path], checking: Checking, language: str = "", *, source_language: str = "", project: Project | None
) -> tuple[FileJob, ...]:
    """Return a job for each of ``paths`` and for each catalog in a folder among them. ConfigError for none."""
    for tag in filter(None, (language, source_language)):
        if not is_language(tag):
            raise ConfigError(f"unknown language {tag!r}", hint="give a tag as in BCP 47: fr, zh, pt-BR")
    found: list[Path] = []
    for path in paths:
        inside = [path]
        if path.is_dir():
            inside = sorted(item for item in path.rglob("*.po") if not item.name.startswith("."))
            if not inside:
                raise ConfigError("no catalog in the folder", path=str(path), hint="name a folder with .po files")
        found += inside
    names = {path: project.display(path.absolute()) if project else path.as_posix() for path in found}
    return tuple(FileJob(path, name, checking, language, source_language, project) for path, name in names.items())
