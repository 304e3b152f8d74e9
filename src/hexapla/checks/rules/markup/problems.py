"""What the three rules on inline codes share: which problems of a target are theirs."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Hit
from hexapla.model import Pair
from hexapla.segmentation import code_problems


def hits(pair: Pair, words: dict[str, str]) -> Iterator[Hit]:
    """Yield a hit for each problem whose kind is in ``words``; that says what is wrong with the token."""
    target = pair.message.target
    if not target.strip():
        return
    for problem in code_problems(pair.segment, target):
        if problem.kind in words:
            at = pair.segment.source.find(problem.token) if problem.kind == "missing" else -1
            source_span = (at, at + len(problem.token)) if at >= 0 else None
            yield Hit(
                f"inline code {problem.token} {words[problem.kind]}",
                source_span,
                problem.span,
                expected=problem.token if problem.kind == "missing" else "",
                found="" if problem.kind == "missing" else problem.token,
            )
