"""What the three rules on inline codes share: which problems of a target are theirs."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.rule import Hit
from hexapla.checks.tags import ACTIVE, markup, tag_name, tag_problems
from hexapla.model import Pair
from hexapla.segmentation import code_problems
from hexapla.segmentation.codes import CodeProblem


def hits(pair: Pair, words: dict[str, str]) -> Iterator[Hit]:
    """Yield a hit for each problem whose kind is in ``words``; that says what is wrong with the token."""
    for problem in pair.once(_problems):
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


def _problems(pair: Pair) -> tuple[CodeProblem, ...]:
    target = pair.message.target
    if not target.strip():
        return ()
    if not pair.raw:
        return code_problems(pair.segment, target)
    if "<" not in target and "<" not in pair.segment.source:
        return ()
    foreign = ACTIVE - {element.name for element in markup(pair.source).elements}  # M905 reports these
    return tuple(item for item in tag_problems(pair) if item.kind != "added" or tag_name(item.token) not in foreign)
