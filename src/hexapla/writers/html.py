"""The published HTML page: one language of one speech, clean and readable, with a switcher to the others."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from hexapla.languages import Language, format_date, is_language, language
from hexapla.markup import safe_url
from hexapla.model import Document, Role, State, plain
from hexapla.text import normalize
from hexapla.writers.html_body import body, heading, notes
from hexapla.writers.wording import wording

Editions = Mapping[str, str | None]
"""The other editions of a document: language → its URL (relative or absolute), None for one that is missing."""


def render(document: Document, editions: Editions | None = None, alternates: Mapping[str, str] | None = None) -> str:
    """Return the page of ``document``.

    ``editions`` are all editions of it in the order of the switcher, its own included; ``alternates`` are other
    formats of this edition, media type → URL.
    """
    words = wording(document.language)
    title = document.title
    untranslated = sum(block.state is State.FALLBACK for block in document.blocks)
    untranslated += len(document.untranslated_metadata)
    return _template().render(
        document=document,
        language=language(document.language),
        words=words,
        title=normalize(plain(title.content)) if title else document.metadata.symbol or document.id,
        heading=heading(document),
        facts=_facts(document),
        date=format_date(document.metadata.date, document.language),
        switcher=[(_known(tag), url) for tag, url in (editions or {}).items()],
        original=document.original or document.language,
        alternates=[(kind, url) for kind, url in (alternates or {}).items() if safe_url(url)],
        incomplete=words.incomplete.format(count=untranslated) if untranslated else "",
        status=words.unofficial if document.status == "unofficial" else "",
        body=body(document),
        notes=notes(document),
        disclaimer=words.disclaimer if _has_disclaimer(document) else "",
    )


def _facts(document: Document) -> list[tuple[str, str, Language | None]]:
    """Return (label, value, language if it is another one) of the metadata that the page shows as text."""
    words, metadata = wording(document.language), document.metadata
    fields = ("place", "speaker", "delivered_by", "occasion")
    facts = [("symbol", words.symbol, metadata.symbol), *((f, getattr(words, f), getattr(metadata, f)) for f in fields)]
    foreign = dict.fromkeys(document.untranslated_metadata, _known(document.original or document.language))
    return [(label, value, foreign.get(name)) for name, label, value in facts if value]


def _has_disclaimer(document: Document) -> bool:
    return any(
        block.role is Role.BOILERPLATE and any(map(str.isalpha, plain(block.content))) for block in document.blocks
    )


def _known(tag: str) -> Language:
    return language(tag if is_language(tag) else "en")


@functools.cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("hexapla.writers"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html.j2")
