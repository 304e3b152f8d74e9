"""Hexapla turns one source speech into editions in the six official languages of the United Nations.

    import hexapla as hx

    speech   = hx.read(Path("source/sg/sgsm17156.txt"))            # -> Document
    template = hx.extract(speech)                                  # -> Catalog without targets
    french   = hx.merge(hx.load_catalog(po_path), template)        # -> Catalog
    findings = hx.check(speech, french)                            # -> tuple[Finding, ...]
    edition  = hx.translate(speech, french, fallback="source")     # -> Document in French
    hx.write(edition, Path("output/fr/sg/sgsm17156.html"))

    project = hx.Project.open(Path("."))
    for outcome in hx.run(hx.plan(project, "build"), executor=pool): ...

What is not in ``__all__`` is not public.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hexapla.catalogs import load_catalog, merge, new_catalog, save_catalog
    from hexapla.catalogs.extract import extract
    from hexapla.checks import check
    from hexapla.editions import translate
    from hexapla.errors import CatalogError, ConfigError, HexaplaError, PluginError, ReadError, WriteError
    from hexapla.jobs import plan, run
    from hexapla.model import Block, Catalog, Document, Finding, Message, Metadata, Role, Segment
    from hexapla.project import Project
    from hexapla.readers import parse, read
    from hexapla.segmentation import assemble, segment
    from hexapla.writers import render, write

_HOMES = {
    "hexapla.catalogs": ("load_catalog", "merge", "new_catalog", "save_catalog"),
    "hexapla.catalogs.extract": ("extract",),
    "hexapla.checks": ("check",),
    "hexapla.editions": ("translate",),
    "hexapla.errors": ("CatalogError", "ConfigError", "HexaplaError", "PluginError", "ReadError", "WriteError"),
    "hexapla.jobs": ("plan", "run"),
    "hexapla.model": ("Block", "Catalog", "Document", "Finding", "Message", "Metadata", "Role", "Segment"),
    "hexapla.project": ("Project",),
    "hexapla.readers": ("parse", "read"),
    "hexapla.segmentation": ("assemble", "segment"),
    "hexapla.writers": ("render", "write"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Block", "Catalog", "CatalogError", "ConfigError", "Document", "Finding", "HexaplaError", "Message", "Metadata",
    "PluginError", "Project", "ReadError", "Role", "Segment", "WriteError", "assemble", "check", "extract",
    "load_catalog", "merge", "new_catalog", "parse", "plan", "read", "render", "run", "save_catalog", "segment",
    "translate", "write",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Load a public name at its first use, so that ``import hexapla`` costs nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'hexapla' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
