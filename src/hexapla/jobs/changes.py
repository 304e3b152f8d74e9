"""Changes: what a translator has to revise because the source changed, graded."""

from __future__ import annotations

from hexapla.changes import grade
from hexapla.editions import distinct_segments, message_of
from hexapla.errors import HexaplaError
from hexapla.jobs.catalogs import catalogs
from hexapla.jobs.model import Job, Outcome
from hexapla.model import WorkItem


def changes(job: Job) -> Outcome:
    """List the translations of the document whose source changed, by language, in reading order.

    Suggestions from other documents are none: they never translated this text.
    """
    document = job.read()
    segments = distinct_segments(document)
    errors: list[HexaplaError] = []
    work: list[WorkItem] = []
    for language, found in catalogs(job):
        if isinstance(found, HexaplaError):
            errors.append(found)
            continue
        for item in segments if found else ():
            message = message_of(item, found) if found else None
            if message and message.fuzzy and message.previous is not None and not message.borrowed:
                graded = str(grade(message.previous, item.source, document.language))
                texts = (message.previous, item.source, message.target, document.language)
                path = found.path if found else ""
                work.append(WorkItem(job.document, item.id, language, graded, *texts, path, message.line))
    return Outcome("changes", job.document, document.path, work=tuple(work), errors=tuple(errors))
