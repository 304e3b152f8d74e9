"""Silence on correct text: what the rules find in real texts, in all thirty directions.

``python tests/bench/precision.py [--select N,S] [--corpus udhr] [--direction en-fr] [--show]`` prints, per rule and
target language, how many pairs are flagged, and with ``--show`` each finding. Each is a defect of the text or of a
rule.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2] / "src"), str(Path(__file__).parents[2])]

from tests.parallel import DIRECTIONS, corpora, pairs  # noqa: E402

from hexapla.checks import Selection, conclude, examine  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--select", default="")
    parser.add_argument("--ignore", default="")
    parser.add_argument("--corpus", default="")
    parser.add_argument("--direction", default="")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    selection = Selection(
        select=tuple(filter(None, options.select.split(","))), ignore=tuple(filter(None, options.ignore.split(",")))
    )
    flagged: Counter[tuple[str, str]] = Counter()
    wrong: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for name, rows in corpora().items():
        if options.corpus not in ("", name):
            continue
        for source, target in DIRECTIONS:
            if options.direction not in ("", f"{source}-{target}"):
                continue
            items = tuple(pairs(rows, source, target, name))
            total[target] += len(items)
            found = conclude([examine(items, selection)])
            for finding in found:
                if options.show:
                    row = items[[pair.message.line for pair in items].index(finding.line)].message.comments[0]
                    print(f"{name} {row} {source}-{target} {finding.rule} {finding.message}")
                    print(f"    {finding.source}\n    {finding.target}")
            for rule, _ in {(finding.rule, finding.line) for finding in found}:
                flagged[rule, target] += 1
            wrong[target] += len({finding.line for finding in found})
    for (rule, target), count in sorted(flagged.items()):
        print(f"{rule} {target}  {count:5} of {total[target]}  {100 * count / total[target]:.2f} %")
    for target, count in sorted(total.items()):
        print(f"any  {target}  {wrong[target]:5} of {count}  {100 * wrong[target] / count:.2f} %")


if __name__ == "__main__":
    main()
