"""Extract: a source's template and its catalogs in every language."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from hexapla.catalogs import dump, load_catalog, merge, new_catalog, save_catalog
from hexapla.catalogs.extract import extract as make_template
from hexapla.catalogs.minor import accept_minor
from hexapla.changes import ACCEPTED_AS_MINOR, grade
from hexapla.errors import CatalogError, HexaplaError
from hexapla.jobs.catalogs import catalog_of
from hexapla.jobs.model import Change, Job, Outcome
from hexapla.model import Catalog

_CREATED = "POT-Creation-Date"


@dataclass
class _Work:
    """What an extract has done so far."""

    job: Job
    template: Catalog
    changes: list[Change] = field(default_factory=list)
    unchanged: int = 0
    deferred: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    errors: list[HexaplaError] = field(default_factory=list)


def extract(job: Job) -> Outcome:
    """Update the template of the document, then its catalogs; each only if it changed.

    A catalog with a new message that other documents may have translated waits (``deferred``) if the job has no memory.
    What a renamed document has under its old name goes file by file, each once the new one is saved.
    """
    document = job.read()
    work = _Work(job, make_template(document, date=job.date))
    path = job.project.template_path(job.document)
    old = _old_template(job, path)
    _save(work, path, old, _with_old_date(work.template, old))
    if job.renamed_from:
        _remove(work, job.project.template_path(job.renamed_from))
    for language in job.languages if not job.templates_only else ():
        if language != job.project.source_language:
            try:
                _update(work, language)
            except HexaplaError as error:
                work.errors.append(error)
    return Outcome(
        "extract",
        job.document,
        document.path,
        changes=tuple(work.changes),
        unchanged=work.unchanged,
        notices=document.notices,
        errors=tuple(work.errors),
        deferred=tuple(work.deferred),
        refused=tuple(work.refused),
    )


def _update(work: _Work, language: str) -> None:
    """Bring the catalog of ``language`` to the source's messages; without one, that of the document's old name."""
    job, template = work.job, work.template
    own = catalog_of(job, language)
    old = catalog_of(replace(job, document=job.renamed_from), language) if job.renamed_from and not own else None
    found = own or old
    if found is None and job.project.requirement(job.document, language) == "withheld":
        return
    memory = job.memory.get(language) if job.memory is not None else None
    memory = memory.beside(job.document) if memory else None
    says = _grader(job)
    if found is None:
        merged = new_catalog(template, language, memory=memory, grade=says)
    else:
        merged = merge(found, template, memory=memory, grade=says)
    if job.memory is None and _asks(found, merged):
        work.deferred.append(language)
        return
    if found is not None and job.minor:
        merged, refused = accept_minor(found, merged, template, grade=says, accepted=ACCEPTED_AS_MINOR, force=job.force)
        work.refused += [f"{language}: {refusal.grade}: {refusal.message.source}" for refusal in refused]
    path = job.project.catalog_path(job.document, language)
    _save(work, path, own, merged, f"renamed from {job.renamed_from}" if old else "")
    if old:
        _remove(work, job.project.catalog_path(job.renamed_from, language))


def _grader(job: Job) -> Callable[[str, str], str]:
    return functools.partial(grade, language=job.project.source_language)


def _asks(found: Catalog | None, merged: Catalog) -> bool:
    """Whether a message is new and has no translation, so that another document's might do."""
    known = found.current if found else {}
    return any(not message.target and message.key not in known for message in merged.current.values())


def _save(work: _Work, path: Path, old: Catalog | None, new: Catalog, why: str = "") -> None:
    job = work.job
    reason = why or _difference(old, new)
    if not reason:
        work.unchanged += 1
        return
    shown = job.project.display(path)
    if not job.dry:
        broken_template = old is None and path.suffix == ".pot"  # one that cannot be read is made anew
        save_catalog(replace(new, path=shown), path, expected=None if broken_template else old.digest if old else "")
    work.changes.append(Change(shown, reason))


def _remove(work: _Work, path: Path) -> None:
    """Remove a file of the old name: all of it is in the new one, which is saved."""
    if path.exists():
        if not work.job.dry:
            with contextlib.suppress(OSError):
                path.unlink()
        work.changes.append(Change(work.job.project.display(path), f"renamed to {work.job.document}"))


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
    fuzzy = sum(m.fuzzy and m.key not in before for m in new.current.values())
    parts = [f"{added} added" if added else "", f"{fuzzy} of them fuzzy" if fuzzy else ""]
    parts.append(f"{removed} removed" if removed else "")
    rest = "header" if old.messages == new.messages else "order, references or notes"
    return ", ".join(part for part in parts if part) or rest
