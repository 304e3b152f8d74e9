"""Readers: ``bytes -> Document``. The format comes from the suffix and, within HTML and XML, from the content."""

from __future__ import annotations

import codecs
import difflib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hexapla import plugins
from hexapla.errors import HexaplaError, ReadError
from hexapla.model import Document, Role

SUFFIXES = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "xml",
    ".xml": "xml",
    ".akn": "xml",
}
MAXIMUM_SIZE = 20_000_000
"""Bytes of a source that are read at most; the settings can say otherwise."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a reader may need besides the bytes.

    ``selector``: CSS, which part of an HTML page is the document. ``rules``: ITS rules files, as bytes. ``linked`` is
    asked for a file that the source links to (ITS rules), by its reference.
    """

    language: str = "en"
    selector: str = ""
    rules: tuple[bytes, ...] = ()
    linked: Callable[[str], bytes] | None = None


def parse(data: bytes, *, name: str, document_id: str = "", path: str = "", options: Options | None = None) -> Document:
    """Return the document in ``data``. ``name`` gives the suffix, ``path`` is what catalogs and messages show.

    Raises ReadError, with ``path``, for whatever is not a readable source with something to translate in it.
    """
    options = options or Options()
    path = path or name
    try:
        if not data.strip():
            raise ReadError("the file is empty", hint="put the speech into it, or remove it")
        document = _reader(name)(data, document_id or PurePosixPath(name).stem, path, options)
    except HexaplaError as error:
        error.path = error.path or path
        raise
    except RecursionError as error:
        raise ReadError("elements are nested too deeply", path=path) from error
    if not any(block.role not in (Role.BOILERPLATE, Role.ATTRIBUTE) for block in document.blocks):
        raise ReadError("no text found in it", path=path, hint="is it the right file, the right selector?")
    return document


def is_source(name: str) -> bool:
    """Whether the suffix of ``name`` is that of a format which can be read."""
    suffix = PurePosixPath(name).suffix.lower()
    return suffix in SUFFIXES or suffix[1:] in plugins.load(plugins.READERS)


def read(
    path: Path, *, document_id: str = "", name: str = "", options: Options | None = None, limit: int = 0
) -> Document:
    """Read the document in the file ``path``. ``limit``: bytes at most (0: :data:`MAXIMUM_SIZE`).

    Raises ReadError if the file is missing, unreadable or too large, and as :func:`parse`.
    """
    shown = name or path.as_posix()
    limit = limit or MAXIMUM_SIZE
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or error
        raise ReadError(f"cannot be read: {cause}", path=shown, hint="check name and rights") from error
    if len(data) > limit:
        hint = "split it, or set maximum_size in the settings"
        raise ReadError(f"the file is larger than {limit:,} bytes", path=shown, hint=hint)
    return parse(data, name=path.name, document_id=document_id, path=shown, options=options)


_Reader = Callable[[bytes, str, str, Options], Document]


def _reader(name: str) -> _Reader:
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in SUFFIXES:
        return {"text": _text, "markdown": _markdown, "html": _html, "xml": _xml}[SUFFIXES[suffix]]
    extra = plugins.load(plugins.READERS)
    if suffix[1:] in extra:
        return lambda data, document_id, path, options: extra[suffix[1:]](data, document_id, path, options)
    known = [*SUFFIXES, *(f".{name}" for name in extra)]
    near = difflib.get_close_matches(suffix, known, 1)
    hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
    raise ReadError(f"unknown suffix {suffix!r}" if suffix else "the name has no suffix", hint=hint)


def _text(data: bytes, document_id: str, path: str, options: Options) -> Document:
    from hexapla.readers import text
    from hexapla.readers.encoding import decode

    return text.read(decode(data, markup=False), document_id=document_id, path=path, language=options.language)


def _markdown(data: bytes, document_id: str, path: str, options: Options) -> Document:
    from hexapla.readers import markdown
    from hexapla.readers.encoding import decode

    return markdown.read(decode(data, markup=False), document_id=document_id, path=path, language=options.language)


def _html(data: bytes, document_id: str, path: str, options: Options) -> Document:
    from hexapla.readers import html

    if data.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<?xml"):
        return _xml(data, document_id, path, options)
    return html.read(data, document_id=document_id, path=path, language=options.language, selector=options.selector)


def _xml(data: bytes, document_id: str, path: str, options: Options) -> Document:
    from hexapla.readers import xml

    rules = list(options.rules)
    if options.linked:
        rules += [options.linked(reference) for reference in xml.linked_rules(data)]
    return xml.read(
        data, document_id=document_id, path=path, language=options.language, selector=options.selector, rules=rules
    )
