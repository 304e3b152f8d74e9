"""The project: settings and layout, validated once into a frozen :class:`Project`.

Reads the settings file and asks the disk what is needed to validate the layout; no clock, no processes, no terminal.
The environment comes in as an argument.
"""

from hexapla.project.describe import describe
from hexapla.project.layout import Project
from hexapla.project.settings import Check, CheckSettings, CheckTable, DocumentTable, Html, Requirement, Settings

__all__ = [
    "Check",
    "CheckSettings",
    "CheckTable",
    "DocumentTable",
    "Html",
    "Project",
    "Requirement",
    "Settings",
    "describe",
]
