"""``hexapla merge-driver``: three-way merge of catalogs for git."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer  # noqa: TID251

from hexapla.cli.common import Global, add_command, warn


def merge_driver(
    options: Global,
    base: Annotated[Path, typer.Argument(metavar="BASE", help="The common ancestor (%O).")],
    ours: Annotated[Path, typer.Argument(metavar="OURS", help="Our version (%A); the result is written here.")],
    theirs: Annotated[Path, typer.Argument(metavar="THEIRS", help="The other version (%B).")],
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="What to call the file in messages (%P).")] = "",
) -> int:
    """Merge two versions of a catalog entry by entry, as a merge driver of git. Exit 1 if an entry conflicts.

    In .gitattributes: *.po merge=hexapla. Then: git config merge.hexapla.driver "hexapla merge-driver %O %A %B %P".
    """
    from hexapla.catalogs import load_catalog
    from hexapla.catalogs.threeway import merge_three
    from hexapla.files import write_file
    from hexapla.model import Catalog

    shown = name or ours.as_posix()
    ancestor = load_catalog(base, name=shown) if base.exists() and base.stat().st_size else Catalog()
    data, conflicts = merge_three(ancestor, load_catalog(ours, name=shown), load_catalog(theirs, name=shown))
    write_file(ours, data, name=shown, durable=True)
    if conflicts:
        warn(f"{shown}: entries translated differently on both sides: {conflicts}; keep one of each")
    else:
        options.say(f"{shown}: merged")
    return 1 if conflicts else 0


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    add_command(app, merge_driver)
