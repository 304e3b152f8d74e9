"""Extract: a source's template and its catalogs in every language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hexapla.catalogs import dump, load_catalog, merge, new_catalog, save_catalog
from hexapla.catalogs.extract import extract as make_template
from hexapla.errors import CatalogError, HexaplaError
from hexapla.jobs.catalogs import catalogs
from hexapla.jobs.model import Change, Job, Outcome
from hexapla.model import Catalog

_CREATED = "POT-Creation-Date"


def extract(job: Job) -> Outcome:
    """Update the template of the document, then its catalogs; each only if it changed."""
    document = job.read()
    errors: list[HexaplaError] = []
    changes: list[Change] = []
    template = make_template(document, date=job.date)
    path = job.project.template_path(job.document)
    old = _old_template(job, path)
    files: list[tuple[Path, Catalog | None, Catalog]] = [(path, old, _with_old_date(template, old))]
    for language, found in catalogs(job) if not job.templates_only else ():
        if isinstance(found, HexaplaError):
            errors.append(found)
        elif job.project.requirement(job.document, language) != "withheld" or found:
            merged = merge(found or new_catalog(template, language), template)
            files.append((job.project.catalog_path(job.document, language), found, merged))
    for path, old, new in files:
        try:
            why = _difference(old, new)
            if why:
                if not job.dry:
                    save_catalog(replace(new, path=job.project.display(path)), path)
                changes.append(Change(job.project.display(path), why))
        except HexaplaError as error:
            errors.append(error)
    return Outcome(
        "extract",
        job.document,
        document.path,
        changes=tuple(changes),
        unchanged=len(files) - len(changes),
        notices=document.notices,
        errors=tuple(errors),
    )


def _old_template(job: Job, path: Path) -> Catalog | None:
    """Return the template as it is, None without one. One that cannot be read is made anew: nobody's work is in it."""
    try:
        return load_catalog(path, name=job.project.display(path)) if path.exists() else None
    except CatalogError:
        return None


def _with_old_date(template: Catalog, old: Catalog | None) -> Catalog:
    """Keep the date of a template whose messages did not change."""
    if old is None or not old.field(_CREATED) or old.current.keys() != template.current.keys():
        return template
    return template.with_field(_CREATED, old.field(_CREATED))


def _difference(old: Catalog | None, new: Catalog) -> str:
    """Say what is new in ``new``, or "" if nothing is: the layout of the old file does not count."""
    if old is None:
        return "new"
    if replace(old, path="", language="") == replace(new, path="", language="") or dump(old) == dump(new):
        return ""
    before, after = old.current.keys(), new.current.keys()
    added, removed = len(after - before), len(before - after)
    parts = [f"{added} added" if added else "", f"{removed} removed" if removed else ""]
    return ", ".join(part for part in parts if part) or "order, references or notes"
