"""What the three rules on inline codes share: which problems of a target are theirs."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.adjacent import few
from hexapla.checks.rule import Hit
from hexapla.checks.tags import ACTIVE, handler, runs_program, tag_name, tag_problems
from hexapla.model import Pair
from hexapla.segmentation import code_problems
from hexapla.segmentation.codes import CodeProblem


def hits(pair: Pair, words: dict[str, str]) -> Iterator[Hit]:
    """Return a hit for each problem whose kind is in ``words``; that says what is wrong with the token."""
    source = pair.segment.source
    return few(_hit(item, words[item.kind], source) for item in pair.once(_problems) if item.kind in words)


def _hit(problem: CodeProblem, says: str, source: str) -> Hit:
    token, missing = problem.token, problem.kind == "missing"
    at = source.find(token) if missing else -1
    return Hit(
        f"inline code {token} {says}",
        (at, at + len(token)) if at >= 0 else None,
        problem.span,
        expected=token if missing else "",
        found="" if missing else token,
    )


def _problems(pair: Pair) -> tuple[CodeProblem, ...]:
    target = pair.message.target
    if not target.strip():
        return ()
    if not pair.raw:
        return code_problems(pair.segment, target)
    if "<" not in target and "<" not in pair.segment.source:
        return ()
    own = [token for token, _, _ in pair.source.stretches("code")]
    foreign = ACTIVE - {tag_name(token) for token in own}
    still = not any(map(_does_something, own))
    return tuple(item for item in tag_problems(pair) if not _is_active(item, foreign, still))


def _is_active(problem: CodeProblem, foreign: frozenset[str], still: bool) -> bool:
    """Whether M905 reports a problem: an element that does something, an attribute where the source is ``still``."""
    if problem.kind == "attribute":
        return still and _does_something(problem.token)
    return problem.kind == "added" and tag_name(problem.token) in foreign


def _does_something(token: str) -> bool:
    return handler(token) is not None or runs_program(token)
