"""C712: an edition that is published although it is withheld. Only a check of a project sees it (``jobs.check``)."""

from __future__ import annotations

from hexapla.checks.rule import Rule

RULE = Rule(
    code="C712",
    name="withheld-edition",
    category="legal",
    severity="error",
    reason=(
        "The settings withhold this edition, and an earlier build has left it in the output folder, where it can be "
        "published. hexapla build removes it."
    ),
    source="hexapla: never publish something wrong or stale without saying so",
    bad=(),
    good=(),
)
