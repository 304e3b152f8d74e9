"""What came of a check, as every report takes it."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from hexapla.checks import SEVERITIES
from hexapla.editions import Summary
from hexapla.errors import HexaplaError
from hexapla.model import Finding


class Failure(Struct, frozen=True):
    """What could not be checked, and why: a document in a language ("": in all, its source cannot be read)."""

    error: HexaplaError
    document: str = ""
    language: str = ""


class Checked(Struct, frozen=True):
    """A check of a project or of catalogs.

    ``findings`` are in reading order, the suppressed and the known ones among them, marked. ``summaries`` has one for
    each document and language that was counted. ``ran`` are the codes of the rules that ran, whatever they found.
    ``failing`` are the severities that make the check fail; ``exit_code`` is that of the command.
    """

    findings: tuple[Finding, ...] = ()
    summaries: tuple[Summary, ...] = ()
    failures: tuple[Failure, ...] = ()
    ran: frozenset[str] = frozenset()
    failing: tuple[str, ...] = SEVERITIES[:1]
    exit_code: int = 0

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that count: neither suppressed nor in the baseline."""
        return tuple(item for item in self.findings if not item.suppressed and not item.baseline)

    @property
    def worst_first(self) -> tuple[Finding, ...]:
        """The findings that count, the gravest first, for a reader that shows only the first ones."""
        return tuple(sorted(self.open, key=lambda item: SEVERITIES.index(item.severity)))

    @property
    def counts(self) -> dict[str, int]:
        """How many findings count, by severity, from the worst."""
        found = Counter(item.severity for item in self.open)
        return {severity: found[severity] for severity in SEVERITIES}
