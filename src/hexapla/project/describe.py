"""The resolved settings and where each comes from: what ``hexapla config`` prints."""

from __future__ import annotations

from hexapla.project import toml
from hexapla.project.layout import Project
from hexapla.project.settings import get


def describe(project: Project) -> tuple[tuple[str, str, str], ...]:
    """Return (key, value as TOML, origin) of every setting, in the order of the documentation.

    The lines ``key = value`` are the text of a ``hexapla.toml`` with the same meaning.
    """
    return tuple((key, toml.value(get(project.settings, key)), origin) for key, origin in project.origins)
