"""Check: the rules over every catalog of a document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from hexapla.catalogs import parse
from hexapla.checks import Examination, Selection, examine_document, pairs, place_of
from hexapla.checks.examine import finding_at
from hexapla.checks.rule import Hit
from hexapla.checks.rules.completeness import edition_withheld, empty
from hexapla.editions import Summary
from hexapla.errors import ConfigError, HexaplaError
from hexapla.jobs.catalogs import catalogs
from hexapla.jobs.fix import Fixed, fix_catalog
from hexapla.jobs.git import file_at
from hexapla.jobs.model import Checking, Job, Outcome
from hexapla.jobs.status import summarize
from hexapla.jobs.terms import conventions_of
from hexapla.model import Catalog, Conventions, Document, Finding
from hexapla.project import CheckTable, Project
from hexapla.project.settings import CheckSettings, merge_check


def check(job: Job) -> Outcome:
    """Examine the document's translation in each language that must or may be there, after fixing what is asked for."""
    document = job.read()
    conventions = conventions_of(job.project, job.checking.terms)
    errors: list[HexaplaError] = []
    done: list[_Done] = []
    for language, found in catalogs(job):
        if isinstance(found, HexaplaError):
            errors.append(found)
            continue
        try:
            done.append(_language(job, document, language, found, conventions))
        except HexaplaError as error:
            errors.append(error)
    return Outcome(
        "check",
        job.document,
        document.path,
        examinations=tuple(examination for item in done for examination in item.examinations),
        summaries=tuple(item.summary for item in done if item.summary),
        changes=tuple(change for item in done if item.fixed for change in item.fixed.changes),
        diffs=tuple(item.fixed.diff for item in done if item.fixed and item.fixed.diff),
        notices=document.notices,
        errors=tuple(errors),
    )


@dataclass(frozen=True, slots=True)
class _Done:
    """What came of one language; ``summary`` is None for a withheld edition."""

    examinations: tuple[Examination, ...] = ()
    summary: Summary | None = None
    fixed: Fixed | None = None


def _language(job: Job, document: Document, language: str, found: Catalog | None, conventions: Conventions) -> _Done:
    """Examine one edition. Raises HexaplaError for what cannot be read or written."""
    requirement = job.project.requirement(job.document, language)
    chosen = selection(job, language)
    if requirement == "withheld":
        return _Done(_withheld(job, language, chosen))
    fixed = _fixed(job, document, found, chosen, conventions) if found else None
    examined: tuple[Examination, ...] = ()
    if fixed:
        examined = (_examined(job, document, fixed.catalog, chosen, conventions),)
    elif requirement == "required" and _newly_missing(job, language):
        examined = (examine_document(document, None, chosen, conventions, _place(job, language)),)
    return _Done(examined, _summary(job, document, language, fixed.catalog if fixed else None, examined), fixed)


def _summary(
    job: Job, document: Document, language: str, catalog: Catalog | None, examined: tuple[Examination, ...]
) -> Summary:
    """Count what is done. The threshold holds where the whole translation is asked for and may not be incomplete."""
    summary = summarize(job, document, language, catalog)
    asked = job.checking.since is None and any(empty.RULE.code in item.ran for item in examined)
    return summary if asked else replace(summary, threshold=None)


def _fixed(job: Job, document: Document, catalog: Catalog, chosen: Selection, conventions: Conventions) -> Fixed:
    path = job.project.catalog_path(job.document, catalog.language)
    named = replace(catalog, path=job.project.display(path))
    if not job.checking.fix:
        return Fixed(named)
    items = pairs(document, named, conventions)
    return fix_catalog(named, path, items, chosen, job.checking)


def _examined(
    job: Job, document: Document, catalog: Catalog, chosen: Selection, conventions: Conventions
) -> Examination:
    language = catalog.language
    before = None
    if job.checking.since is not None:
        before = earlier(job.project.catalog_path(job.document, language), catalog, job.checking)
    place = _place(job, language)
    return examine_document(document, catalog, chosen, conventions, place, before)


def earlier(path: Path, catalog: Catalog, checking: Checking) -> Catalog:
    """Return ``catalog``, at ``path``, as it was in the revision asked for; as good as none if that cannot be read."""
    since = checking.since
    if since is None or path.resolve() not in since.changed:
        return catalog
    data = file_at(path, since.revision)
    try:
        return parse(data, path=catalog.path) if data is not None else Catalog()
    except HexaplaError:
        return Catalog()


def _newly_missing(job: Job, language: str) -> bool:
    """Whether the missing catalog is news: with ``--changed-since`` only if it was there, or the source is new."""
    since = job.checking.since
    path = job.project.catalog_path(job.document, language)
    return since is None or bool({path.resolve(), job.path.resolve()} & since.changed)


def _withheld(job: Job, language: str, chosen: Selection) -> tuple[Examination, ...]:
    """Report the files of an edition that the settings withhold and that stand in the output folder."""
    severities = dict(chosen.rules())
    rule = edition_withheld.RULE
    project = job.project
    files = [
        *(project.edition_path(job.document, language, suffix) for suffix in ("html", "xml")),
        project.native_path(job.document, language, job.path),
    ]
    published = [project.display(path) for path in files if path.exists()]
    if rule not in severities or not published:
        return ()
    message = f"{published[0]} is there, and the settings withhold this edition; hexapla build removes it"
    place = replace(_place(job, language), path=published[0])
    return (Examination((finding_at(place, rule, severities[rule], Hit(message)),)),)


def _place(job: Job, language: str) -> Finding:
    return place_of(job.document, language, job.project.display(job.project.catalog_path(job.document, language)))


def selection(job: Job, language: str) -> Selection:
    """Return which rules run for the document in ``language``: the settings, then the command line."""
    return selected(job.project.check_settings(job.document, language), job.checking)


def selected(settings: CheckSettings, checking: Checking) -> Selection:
    """Return the selection of ``settings``, with what the command line says."""
    table = CheckTable(
        select=checking.select or None, extend_select=checking.extend_select or None, ignore=checking.ignore or None
    )
    merged = merge_check(settings, table)
    return Selection(merged.select, merged.ignore, merged.severity, merged.extend_select)


def check_codes(project: Project) -> None:
    """Raise ConfigError, with the settings file, if the settings name a rule that does not exist."""
    check = project.settings.check
    tables: tuple[CheckSettings | CheckTable, ...] = (check.top(), *check.language.values(), *check.document.values())
    for table in tables:
        try:
            Selection(table.select or (), table.ignore or (), table.severity or {}, table.extend_select or ()).rules()
        except ConfigError as error:
            raise ConfigError(error.message, path=project.file, hint=error.hint) from error
