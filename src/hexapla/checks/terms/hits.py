"""The hits of the rules T301-T305, from the one comparison of a pair's terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hexapla.checks.rule import Hit
from hexapla.checks.terms.compare import problems
from hexapla.model import Pair


def hits_of(code: str) -> Callable[[Pair], Iterator[Hit]]:
    """Return the check that reports the problems of ``code``."""

    def check(pair: Pair) -> Iterator[Hit]:
        for found in pair.once(problems):
            if found.code == code:
                yield Hit(
                    found.message,
                    found.source_span,
                    found.target_span,
                    expected=found.expected,
                    found=found.found,
                    fix=found.fix,
                )

    return check
