"""PO catalogs: read, written and merged."""

from __future__ import annotations

from hexapla.catalogs.memory import Memory
from hexapla.catalogs.merge import merge, new_catalog
from hexapla.catalogs.po import dump, load_catalog, parse, save_catalog, with_targets

__all__ = ["Memory", "dump", "load_catalog", "merge", "new_catalog", "parse", "save_catalog", "with_targets"]
