"""How long translations are: the constants of ``hexapla.checks.lengths``, measured anew.

``python tests/bench/lengths.py`` prints, for each language, the mean of the logarithm of its length over that of
English, and (a, b) of its variance a + b / length. The variance of a pair is the sum of those of its two languages: it
is measured for all fifteen pairs, apart for texts under and over the median length, and shared out by least squares.
"""

from __future__ import annotations

import csv
import math
import sys
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from statistics import fmean, median

sys.path[:0] = [str(Path(__file__).parents[2] / "src"), str(Path(__file__).parents[2])]

from tests.parallel import DATA, LANGUAGES, corpora  # noqa: E402

from hexapla.checks.lengths import prose  # noqa: E402
from hexapla.masking import mask  # noqa: E402

LEAST = 60
"""English characters of a text that is measured."""
TABLES = ("dates", "dates-2", "references", "references-2", "terms", "terms-2", "terms-3")
Lengths = Mapping[str, int]


def texts() -> list[Lengths]:
    rows = [row for name, found in corpora().items() if name != "published" for row in found]
    for name in TABLES:
        with (DATA / f"checks/{name}.tsv").open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    lengths = [{tag: prose(mask(row[tag], tag)) for tag in LANGUAGES} for row in rows]
    return [found for found in lengths if all(found.values()) and found["en"] >= LEAST]


def shared_out(sums: Mapping[frozenset[str], float]) -> dict[str, float]:
    """Return what each language has, if each of ``sums`` is what its two languages have together."""
    total = sum(sums.values()) / (len(LANGUAGES) - 1)
    rest = len(LANGUAGES) - 2
    return {tag: (sum(value for pair, value in sums.items() if tag in pair) - total) / rest for tag in LANGUAGES}


def main() -> None:
    found = texts()
    middle = median(item["en"] for item in found)
    means = {tag: fmean(math.log(item[tag] / item["en"]) for item in found) for tag in LANGUAGES}
    constant: dict[frozenset[str], float] = {}
    falling: dict[frozenset[str], float] = {}
    for one, other in combinations(LANGUAGES, 2):
        halves = [[item for item in found if (item["en"] < middle) is short] for short in (True, False)]
        usual = means[one] - means[other]
        squares = [fmean((math.log(item[one] / item[other]) - usual) ** 2 for item in half) for half in halves]
        inverse = [fmean(1 / item["en"] for item in half) for half in halves]
        slope = max(0.0, (squares[0] - squares[1]) / (inverse[0] - inverse[1]))
        falling[frozenset((one, other))] = slope
        constant[frozenset((one, other))] = squares[1] - slope * inverse[1]
    a, b = shared_out(constant), shared_out(falling)
    sys.stdout.write(f"{len(found)} texts, median {middle:.0f} characters\n")
    for tag in LANGUAGES:
        sys.stdout.write(f"{tag}  mean {means[tag]:+.3f}  a {a[tag]:.4f}  b {b[tag]:.2f}\n")


if __name__ == "__main__":
    main()
