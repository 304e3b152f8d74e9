"""Recall on seeded defects, beside pofilter on the same entries; and how often each flags a correct pair.

``python tests/bench/mutations.py [--seed 1] [--count 2] [--language fr] [--source en] [--kind TEXT] [--missed]``:
a line for each kind of defect with the share that has a finding of the right kind, per target language and over all,
then the share that has any finding, then both of pofilter. ``--missed`` shows the defects that have no finding of the
right kind. Up to ``--count`` defects of each kind are made in each direction; the same seed makes the same defects.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2] / "src"), str(Path(__file__).parents[2])]

from tests.mutations import DIRECTIONS, KINDS, LANGUAGES, Kind, seedings, texts  # noqa: E402
from tests.mutations.judging import Judge, Verdict, ours, pofilter, verdicts  # noqa: E402
from tests.mutations.seeding import clean  # noqa: E402

Tally = Counter[tuple[str, ...]]


def say(text: str = "") -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}" if whole else "·"


def count(tally: Tally, tool: str, found: Iterable[Verdict]) -> list[Verdict]:
    """Enter verdicts in ``tally``, per kind and per language; return those that have no finding of the right kind."""
    missed = []
    for verdict in found:
        for name in (verdict.defect.kind.name, ""):
            for language in (verdict.seeding.language, ""):
                tally[tool, name, language, "all"] += 1
                tally[tool, name, language, "right"] += verdict.right
                tally[tool, name, language, "any"] += verdict.any
        if not verdict.right:
            missed.append(verdict)
    return missed


def show(verdict: Verdict) -> None:
    """Print a defect that was missed: where it is, what was found in its place, and its entries before and after."""
    seeding, defect = verdict.seeding, verdict.defect
    direction = f"{seeding.source_language}-{seeding.language}"
    row = seeding.text.rows[defect.at]["id"]
    say(f"{defect.kind.name} | {direction} {seeding.text.name} {row} | found: {' '.join(verdict.codes) or 'nothing'}")
    for at, (source, target) in defect.entries.items():
        before = seeding.text.rows[at][seeding.language]
        say(f"    {source}\n  - {before}\n  + {target!r}")


def table(tally: Tally, kinds: Iterable[Kind]) -> None:
    """Print the recall per kind: ours per language, over all, any finding; pofilter's over all and any."""
    columns = "".join(f"{language:>6}" for language in LANGUAGES)
    say(f"{'% found':36}{columns}{'all':>7}{'any':>6}{'pofilter':>11}{'any':>6}{'made':>7}")
    for name in [*(kind.name for kind in kinds), ""]:
        made = tally["ours", name, "", "all"]
        if not made:
            continue
        cells = [percent(tally["ours", name, tag, "right"], tally["ours", name, tag, "all"]) for tag in LANGUAGES]
        figures = [
            percent(tally[tool, name, "", what], tally[tool, name, "", "all"])
            for tool in ("ours", "pofilter")
            for what in ("right", "any")
        ]
        line = "".join(f"{cell:>6}" for cell in cells)
        say(f"{name or 'all kinds':36}{line}{figures[0]:>7}{figures[1]:>6}{figures[2]:>11}{figures[3]:>6}{made:>7}")


def summary(tally: Tally) -> None:
    """Print a line for each target language: recall and correct pairs flagged, of both tools."""
    say()
    say(f"{'%':10}{'right kind':>12}{'any':>6}{'flagged':>9}   {'pofilter':>9}{'any':>6}{'flagged':>9}{'pairs':>8}")
    for language in (*LANGUAGES, ""):
        if not tally["ours", "", language, "all"]:
            continue
        line = f"{language or 'all':10}"
        for tool, widths in (("ours", (12, 6)), ("pofilter", (12, 6))):
            made = tally[tool, "", language, "all"]
            for what, width in zip(("right", "any"), widths, strict=True):
                line += f"{percent(tally[tool, '', language, what], made):>{width}}"
            whole = tally[tool, language, "correct"]
            line += f"{100 * tally[tool, language, 'flagged'] / whole:>9.2f}" if whole else f"{'·':>9}"
        say(f"{line}{tally['ours', language, 'correct']:>8}")


def flagged(tally: Tally, tool: str, judge: Judge, source: str, language: str) -> None:
    """Count the correct pairs of a direction and those of which ``judge`` finds anything."""
    for text in texts():
        entries = clean(text, source, language)
        found = judge(entries, source, language)
        for tag in (language, ""):
            tally[tool, tag, "correct"] += len(entries)
            tally[tool, tag, "flagged"] += sum(1 for codes in found.values() if codes)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2)
    parser.add_argument("--language", default="", choices=("", *LANGUAGES))
    parser.add_argument("--source", default="", choices=("", *LANGUAGES))
    parser.add_argument("--kind", default="", help="only kinds whose name has this in it")
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--no-peer", action="store_true", help="without pofilter")
    options = parser.parse_args()
    kinds = [kind for kind in KINDS if options.kind in kind.name]
    tools: dict[str, Judge] = {"ours": ours} if options.no_peer else {"ours": ours, "pofilter": pofilter}
    tally: Tally = Counter()
    for source, language in DIRECTIONS:
        if options.language not in ("", language) or options.source not in ("", source):
            continue
        made = seedings(kinds, source, language, count=options.count, seed=options.seed)
        for tool, judge in tools.items():
            peer = tool == "pofilter"
            missed = count(tally, tool, verdicts(made, judge, peer=peer, fresh=not peer))
            flagged(tally, tool, judge, source, language)
            if options.missed and not peer:
                for verdict in missed:
                    show(verdict)
    table(tally, kinds)
    summary(tally)


if __name__ == "__main__":
    main()
