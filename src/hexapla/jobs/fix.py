"""Fixing catalogs: what rules know to put right, entry by entry; nothing else in the file changes."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from hexapla.catalogs import parse, with_targets
from hexapla.checks import Selection
from hexapla.checks.fixes import fix
from hexapla.errors import CatalogError
from hexapla.files import write_file
from hexapla.jobs.model import Change, Checking
from hexapla.model import Catalog, Pair


@dataclass(frozen=True, slots=True)
class Fixed:
    """A catalog after its fixes, what was written, and the difference as a unified diff if it was asked for."""

    catalog: Catalog
    changes: tuple[Change, ...] = ()
    diff: str = ""


def fix_catalog(catalog: Catalog, path: Path, items: Iterable[Pair], selection: Selection, checking: Checking) -> Fixed:
    """Return ``catalog``, the file at ``path``, with the fixes that ``checking`` allows in ``items``, its pairs.

    The file is written unless ``checking.dry``; then there is a diff, and the catalog comes back as it was. Raises
    WriteError.
    """
    targets: dict[tuple[str, str], str] = {}
    count = 0
    for pair in items:
        mended, applied = fix(pair, selection, unsafe=checking.fix == "unsafe")
        if applied:
            targets[pair.message.key] = mended.message.target
            count += len(applied)
    if not targets:
        return Fixed(catalog)
    before = _bytes_of(path, catalog.path)
    after = with_targets(before, targets, path=catalog.path)
    if checking.dry:
        return Fixed(catalog, diff=_diff(before, after, catalog.path))
    write_file(path, after, name=catalog.path, durable=True, expected=catalog.digest)
    fixed = replace(parse(after, path=catalog.path), language=catalog.language)
    why = f"{count} fixed in {len(targets)} {'entry' if len(targets) == 1 else 'entries'}"
    return Fixed(fixed, (Change(catalog.path, why),))


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror}", path=name) from error


def _diff(before: bytes, after: bytes, name: str) -> str:
    old, new = (data.decode("utf-8", "replace").splitlines(keepends=True) for data in (before, after))
    return "".join(difflib.unified_diff(old, new, name, f"{name} (fixed)", n=2))
