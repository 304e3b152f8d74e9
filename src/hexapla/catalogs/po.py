"""PO catalogs: bytes to :class:`Catalog` and back. The only door to polib.

polib parses and formats the texts; the grammar is checked before (``grammar.py``), and comments, flags and references
are read and written here, because polib strips, splits and reorders them. What is written equals ``msgcat --no-wrap``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import polib  # noqa: TID251

from hexapla.catalogs import comments, grammar
from hexapla.errors import CatalogError
from hexapla.files import file_digest, write_file
from hexapla.languages import short_tag
from hexapla.model import Catalog, Message
from hexapla.text import expression

LIMIT = 64 * 1024 * 1024
"""The size in bytes above which a catalog is refused."""

_LINE = expression(r"[^\n]*\n|[^\n]+")
_CHARSET = expression(r"charset=([^\s;\"\\]+)", re.IGNORECASE)
_UTF8 = ("utf-8", "utf8", "charset")  # CHARSET stands in templates of xgettext
_EMPTY = 'msgid ""\nmsgstr ""\n'
_CONVERT = "convert it with 'msgconv -t UTF-8'"


class _Lines(str):
    """A text whose lines are given, so that polib does not split it at U+2028, U+0085 or a form feed."""

    __slots__ = ("lines",)
    lines: list[str]

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: ARG002
        return self.lines


class _Text(str):
    """A field whose lines end at line feeds only; true even if empty, as polib drops an empty ``msgid_plural``."""

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: ARG002
        return _LINE.findall(self)

    def __bool__(self) -> bool:
        return True


class _File(polib.POFile):
    """A polib file that leaves the header where it is: as metadata it would lose lines and white space."""

    def find(self, *_: object, **__: object) -> None:
        return None


def parse(data: bytes, *, path: str = "", limit: int = LIMIT) -> Catalog:
    """Return the catalog that ``data`` holds; ``path`` is its name in errors.

    Raises CatalogError, with the line, for whatever is not a whole and well-formed catalog in UTF-8 without
    duplicates. An obsolete entry may have the key of another one.
    """
    text = _decode(data, path, limit)
    scan = grammar.scan(text.split("\n"), path)
    source = _Lines()
    source.lines = scan.lines
    try:
        entries = list(polib.pofile(source, encoding="utf-8", klass=_File))
    except Exception as error:  # polib raises OSError for syntax; nothing that it raises may go further
        raise CatalogError(f"polib cannot read the catalog: {error}", path=path) from error
    if len(entries) != len(scan.entries):
        raise CatalogError("polib reads other entries than the file has", path=path, hint="report this as a bug")
    header: tuple[Message, ...] = ()
    messages = []
    for entry, beside in zip(entries, scan.entries, strict=True):
        message = _message(entry, beside)
        if message.key == ("", "") and not message.obsolete and not header:
            header = (message,)
        else:
            messages.append(message)
    _refuse_duplicates((*header, *messages), path)
    catalog = Catalog(messages=(*_of(messages, obsolete=False), *_of(messages, obsolete=True)), path=path)
    return _with_header(catalog, header[0], scan.trailing, text) if header else catalog


def dump(catalog: Catalog) -> bytes:
    """Return ``catalog`` as ``msgcat --no-wrap`` writes it; obsolete entries last.

    Raises CatalogError for what could not be read again: two messages of one key, NUL, half a surrogate pair.
    """
    _refuse_duplicates((Message("", line=1), *catalog.messages), catalog.path)
    header = Message(
        source="", target=_header_text(catalog.header), comments=catalog.comments, flags=catalog.header_flags
    )
    entries = [_entry(header)]
    if entries == [_EMPTY] and catalog.messages:
        entries = []  # a catalog without header keeps none
    entries += [_entry(message) for message in _of(catalog.messages, obsolete=False)]
    entries += [_entry(message) for message in _of(catalog.messages, obsolete=True)]
    text = "\n".join(entries)
    if "\0" in text:
        raise CatalogError("a text holds a NUL character", path=catalog.path, hint="remove it")
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        cause = f"a text holds U+{ord(text[error.start]):04X}, which is not a character"
        raise CatalogError(cause, path=catalog.path, hint="remove it") from error


def with_targets(data: bytes, targets: Mapping[tuple[str, str], str], *, path: str = "") -> bytes:
    """Return the catalog ``data`` with other ``targets`` for some of its messages; all else stays byte for byte.

    So a catalog of another tool keeps its wrapping. Raises CatalogError as :func:`parse` does.
    """
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    known = parse(data, path=path).current
    for key in sorted(targets, key=lambda key: -known[key].line):
        start = next(n for n in range(known[key].line, len(lines)) if lines[n].lstrip().startswith("msgstr"))
        end = next((n for n in range(start + 1, len(lines)) if not lines[n].lstrip().startswith('"')), len(lines))
        ending = "\r" if lines[start].endswith("\r") else ""
        field = _entry(Message("", targets[key])).partition("\nmsgstr ")[2].rstrip("\n")
        lines[start:end] = [line + ending for line in f"msgstr {field}".split("\n")]
    result = "\n".join(lines).encode("utf-8", "surrogateescape")
    written = parse(result, path=path).current
    if any(written[key].target != target for key, target in targets.items()):
        raise CatalogError("the fixed text cannot be written in its place", path=path, hint="report this as a bug")
    return result


def load_catalog(path: Path, *, name: str = "", limit: int = LIMIT) -> Catalog:
    """Read the catalog at ``path``; ``name`` is how errors and ``Catalog.path`` call it.

    Raises CatalogError if it is missing, unreadable or malformed.
    """
    name = name or path.as_posix()
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise CatalogError("there is no such catalog", path=name, hint="make it with 'hexapla extract'") from error
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or str(error)
        raise CatalogError(f"the catalog cannot be read: {cause}", path=name) from error
    return replace(parse(data, path=name, limit=limit), digest=file_digest(data))


def save_catalog(catalog: Catalog, path: Path, *, expected: str | None = None) -> bool:
    """Write ``catalog`` to ``path`` whole or not at all; return False if the file has these bytes already.

    The bytes go to a temporary file beside it, to the disk, and then in its place, so that a kill or a full disk
    leaves the old catalog. Folders are made, permission bits kept, a link followed. ``expected`` is the digest of the
    catalog that this one is made from, "" for none: a file that is another one by now is left alone. Templates can be
    made again and need not reach the disk at once. Raises WriteError, and CatalogError for what :func:`dump` refuses.
    """
    return write_file(path, dump(catalog), name=catalog.path, durable=path.suffix != ".pot", expected=expected)


def _decode(data: bytes, path: str, limit: int) -> str:
    if len(data) > limit:
        hint = "split it: a catalog holds one document"
        raise CatalogError(f"the catalog is larger than {limit:,} bytes", path=path, hint=hint)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        declared = _CHARSET.search(data[:65536].decode("latin-1"))
        if declared and declared[1].lower() not in _UTF8:
            raise CatalogError(
                f"the catalog is in {declared[1]}, not in UTF-8", path=path, line=line, hint=_CONVERT
            ) from error
        hint = "save the file as UTF-8, or restore it"
        raise CatalogError(f"invalid UTF-8: byte 0x{data[error.start]:02X}", path=path, line=line, hint=hint) from error
    at = text.find("\0")
    if at >= 0:
        raise CatalogError("a NUL character", path=path, line=text.count("\n", 0, at) + 1, hint="remove it")
    return text.removeprefix("\ufeff")


def _of(messages: Iterable[Message], *, obsolete: bool) -> Iterator[Message]:
    return (message for message in messages if message.obsolete is obsolete)


def _refuse_duplicates(messages: Iterable[Message], path: str) -> None:
    seen: dict[tuple[str, str], Message] = {}
    for message in _of(messages, obsolete=False):
        first = seen.setdefault(message.key, message)
        if first is not message:
            what = f"duplicate message {message.source[:40]!r}" if message.source else "a second header"
            where = f", first at line {first.line}" if message.line else ""
            hint = "keep one of the two entries"
            raise CatalogError(what + where, path=path, line=message.line or None, hint=hint)


def _with_header(catalog: Catalog, header: Message, trailing: tuple[str, ...], text: str) -> Catalog:
    """Return ``catalog`` with the fields of the entry ``header``; comments after the last entry are kept there too."""
    lines = header.target.removesuffix("\n").split("\n") if header.target else []
    catalog = replace(
        catalog,
        header=tuple(_header_field(line) for line in lines),
        comments=(*header.comments, *header.extracted, *comments.texts(trailing)),
        header_flags=header.flags,
    )
    charset = _CHARSET.search(catalog.field("Content-Type"))
    if charset and charset[1].lower() not in _UTF8:
        line = text.count("\n", 0, max(text.find(charset[0]), 0)) + 1
        raise CatalogError(f"the charset is {charset[1]}, not UTF-8", path=catalog.path, line=line, hint=_CONVERT)
    language = catalog.field("Language").strip()
    return replace(catalog, language=short_tag(language)) if language else catalog


def _header_field(line: str) -> tuple[str, str]:
    """Split a header line in key and value; one without a colon has the key ""."""
    key, colon, value = line.partition(":")
    return (key, value.removeprefix(" ")) if colon else ("", line)


def _header_text(fields: Iterable[tuple[str, str]]) -> str:
    flat = ((" ".join(key.split("\n")), " ".join(value.split("\n"))) for key, value in fields)
    again = (_header_field(f"{key}: {value}" if key else value) for key, value in flat)
    return "".join(f"{key}: {value}\n" if key else f"{value}\n" for key, value in again)


def _message(entry: polib.POEntry, beside: grammar.Entry) -> Message:
    """Return what polib read of an entry, with what stood ``beside``."""
    plural: tuple[str, ...] = ()
    target = entry.msgstr
    if entry.msgstr_plural:
        plural = (entry.msgid_plural, *entry.msgstr_plural.values())
        target = plural[1]
    return Message(
        source=entry.msgid,
        target=target,
        context=entry.msgctxt or "",
        flags=comments.flags(beside.comments),
        comments=comments.texts(beside.comments),
        extracted=comments.texts(beside.comments, "."),
        references=comments.references(beside.comments),
        previous=entry.previous_msgid,
        previous_context=entry.previous_msgctxt,
        obsolete=bool(entry.obsolete),
        plural=plural,
        line=beside.line,
    )


def _entry(message: Message) -> str:
    """Return an entry with its final line feed."""
    previous = message.previous
    if previous is None and message.previous_context is not None:
        previous = (
            message.source
        )  # gettext reads no previous context without a previous msgid; only the context changed
    entry = polib.POEntry(
        msgctxt=_Text(message.context) if message.context else None,
        msgid=_Text(message.source),
        msgstr=_Text(message.target),
        obsolete=message.obsolete,
        previous_msgctxt=None if message.previous_context is None else _Text(message.previous_context),
        previous_msgid=None if previous is None else _Text(previous),
    )
    if message.plural:
        entry.msgid_plural = _Text(message.plural[0])
        entry.msgstr_plural = {n: _Text(text) for n, text in enumerate((message.target, *message.plural[2:]))}
    fields = entry.__unicode__(0).replace("\a", "\\a")  # polib leaves the bell as it is
    return "\n".join((*comments.render(message), fields))
