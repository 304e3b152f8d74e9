"""Writers: ``Document -> bytes``. They do not know whether they write a source or a translation."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hexapla import plugins
from hexapla.errors import WriteError
from hexapla.files import write_file
from hexapla.model import Document

SUFFIXES = {"html": ".html", "akn": ".xml"}
"""The published formats and the suffix of their files; ``native`` has that of the source."""


def formats() -> tuple[str, ...]:
    """Return the names of all formats."""
    return (*SUFFIXES, "native", *plugins.load(plugins.WRITERS))


def suffix_of(name: str) -> str:
    """Return the suffix of the files of format ``name``, a published one."""
    if name in SUFFIXES:
        return SUFFIXES[name]
    return f".{getattr(plugins.load(plugins.WRITERS)[name], 'suffix', name).removeprefix('.')}"


def render(
    document: Document,
    name: str,
    *,
    editions: Mapping[str, str | None] | None = None,
    alternates: Mapping[str, str] | None = None,
) -> bytes:
    """Return ``document`` in the format ``name``.

    ``editions`` (language → URL, None: missing) and ``alternates`` (media type → URL) are what an HTML page links to.
    Raises WriteError for an unknown format.
    """
    if name == "html":
        from hexapla.writers import html

        return html.render(document, editions, alternates).encode("utf-8")
    if name == "akn":
        from hexapla.writers import akn

        return akn.render(document)
    if name == "native":
        return _native(document).encode("utf-8")
    extra = plugins.load(plugins.WRITERS)
    if name not in extra:
        raise WriteError(f"unknown format {name!r}", hint=f"known are {', '.join(formats())}")
    return bytes(extra[name](document))


def write(document: Document, path: Path) -> bool:
    """Write ``document`` to ``path``: a page for ``.html``, Akoma Ntoso for ``.xml``, else the native edition.

    Returns whether the file changed. Raises WriteError.
    """
    name = next((name for name, suffix in SUFFIXES.items() if suffix == path.suffix), "native")
    return write_file(path, render(document, name))


def _native(document: Document) -> str:
    syntax = document.skeleton.syntax
    if syntax == "text":
        from hexapla.writers import text

        return text.render(document)
    if syntax == "markdown":
        from hexapla.writers import markdown

        return markdown.render(document)
    from hexapla.writers import native

    return native.render(document)
