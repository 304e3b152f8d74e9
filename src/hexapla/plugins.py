"""Third-party readers, writers and rules: entry points, loaded at first use. Built-ins never go through them."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib.metadata import entry_points
from typing import Any

from hexapla.errors import PluginError

READERS = "hexapla.readers"
"""Entry points named by suffix (``docx``): a function with the signature of the built-in readers."""
WRITERS = "hexapla.writers"
"""Entry points named by format (``tei``): ``(document) -> bytes``; the attribute ``suffix`` names the file's suffix."""
RULES = "hexapla.rules"
"""Entry points that are a :class:`hexapla.checks.Rule`."""


@functools.cache
def load(group: str) -> Mapping[str, Any]:
    """Return the plug-ins of ``group`` by name. PluginError if one cannot be imported."""
    found = {}
    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        try:
            found[point.name] = point.load()
        except Exception as error:
            raise PluginError(
                f"plug-in {point.name!r} ({point.value}) of {group} cannot be loaded: {error}",
                hint="update or remove it",
            ) from error
    return found
