"""Entries per second with all rules on, per language, and the start-up of ``hexapla check one.po``; beside pofilter.

``python tests/bench/check.py [ENTRIES] [--language fr] [--profile]``, 1,000 entries by default. A catalog is made of
paragraphs of about 60 English words, put together of real sentences with their translations. The rules run in one
process, on one core; pofilter runs all its filters on the same file, in the same way. ``--profile`` shows what each
rule costs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).parents[2] / "src"), str(Path(__file__).parents[2])]

from tests.mutations.seeding import texts  # noqa: E402

from hexapla.catalogs import save_catalog  # noqa: E402
from hexapla.checks import rules  # noqa: E402
from hexapla.checks.pairs import catalog_pairs  # noqa: E402
from hexapla.jobs.files import FileJob, check_file  # noqa: E402
from hexapla.jobs.model import Checking  # noqa: E402
from hexapla.model import Catalog, Message  # noqa: E402

LANGUAGES = ("ar", "zh", "fr", "ru", "es")
WORDS = 60
STARTS = 5


def say(text: str = "") -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def paragraphs(language: str, count: int) -> Iterator[Message]:
    """Yield ``count`` different paragraphs, each of whole entries of the real texts in an order of chance."""
    chance = Random(count)
    rows = [row for text in texts() for row in text.rows if row["en"].endswith(".") and "<" not in row["en"]]
    made: set[str] = set()
    while len(made) < count:
        chosen = [chance.choice(rows)]
        while sum(len(row["en"].split()) for row in chosen) < WORDS - 10:
            chosen.append(chance.choice(rows))
        source = " ".join(row["en"] for row in chosen)
        if source not in made:
            made.add(source)
            yield Message(source, ("" if language == "zh" else " ").join(row[language] for row in chosen))


def write(folder: Path, language: str, count: int) -> Path:
    """Write a catalog of ``count`` paragraphs and return its path."""
    path = folder / f"{language}.po"
    header = (("Language", language), ("Content-Type", "text/plain; charset=UTF-8"))
    save_catalog(Catalog(language, header, messages=tuple(paragraphs(language, count))), path)
    return path


def ours(path: Path, language: str) -> int:
    """Check a catalog as the command does; return the number of findings."""
    return len(check_file(FileJob(path, path.name, Checking(), language=language, source_language="en")).findings)


def pofilter(path: Path, language: str) -> int:
    """Run pofilter on a catalog as its command does; return the number of entries that it flags."""
    from translate.filters import checks
    from translate.storage import pypo

    checker = checks.TeeChecker(
        checkerconfig=checks.CheckerConfig(targetlanguage=language),
        checkerclasses=[checks.StandardChecker, checks.StandardUnitChecker],
    )
    units = (unit for unit in pypo.pofile(path.read_bytes()).units if not unit.isheader())
    return sum(1 for unit in units if checker.run_filters(unit, categorised=True))


def timed(tool: Callable[[Path, str], int], path: Path, language: str) -> tuple[float, int]:
    """Return the seconds of ``tool`` and what it found."""
    start = time.perf_counter()
    found = tool(path, language)
    return time.perf_counter() - start, found


def throughput(folder: Path, languages: tuple[str, ...], count: int) -> None:
    """Print entries per second of both, and how they compare."""
    say(f"{count} entries of about {WORDS} words, {len(rules())} rules, one process")
    say(f"{'':10}{'hexapla':>12}{'pofilter':>12}{'ratio':>8}{'findings':>10}{'flagged by pofilter':>21}")
    for language in languages:
        path = write(folder, language, 20)  # tables are loaded once in a process
        for tool in (ours, pofilter):
            tool(path, language)
        path = write(folder, language, count)
        (mine, findings), (theirs, flagged) = timed(ours, path, language), timed(pofilter, path, language)
        figures = f"{count / mine:>10.0f}/s{count / theirs:>10.0f}/s{theirs / mine:>7.1f}x"
        say(f"{language:10}{figures}{findings:>10}{flagged:>21}")


def start_up(folder: Path) -> None:
    """Print the median time of a process that checks a catalog of one entry."""
    path = write(folder, "fr", 1)
    bin_folder = Path(sys.executable).parent
    commands = {
        "hexapla check one.po": [str(bin_folder / "hexapla"), "check", str(path)],
        "pofilter one.po": [
            str(bin_folder / "pofilter"),
            "--progress=none",
            "--language=fr",
            str(path),
            str(folder / "out.po"),
        ],
    }
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    medians = []
    for name, command in commands.items():
        if not Path(command[0]).exists():
            say(f"{name:24}not installed")
            continue
        seconds, codes = [], set()
        for _ in range(STARTS):
            start = time.perf_counter()
            codes.add(subprocess.run(command, check=False, capture_output=True, env=environment).returncode)
            seconds.append(time.perf_counter() - start)
        medians.append(statistics.median(seconds))
        failed = f"   it failed: exit {codes}" if codes - {0, 1} else ""
        say(f"{name:24}{medians[-1]:.2f} s, median of {STARTS}{failed}")
    if len(medians) == 2:
        say(f"{'ratio':24}{medians[1] / medians[0]:.1f}x")


def profile(folder: Path, languages: tuple[str, ...], count: int) -> None:
    """Print what each rule costs per entry, the dearest first.

    An analysis that several rules share counts for the first of them; fixed work (reading, masking) for none.
    """
    from hexapla.catalogs import load_catalog

    for language in languages:
        pairs = tuple(catalog_pairs(load_catalog(write(folder, language, count)), language, "en"))
        seconds: dict[str, float] = {}
        for rule in rules():
            start = time.perf_counter()
            for pair in pairs:
                if rule.check and (not rule.languages or language in rule.languages):
                    list(rule.check(pair))
                if rule.collect:
                    rule.collect(pair)
            seconds[f"{rule.code} {rule.name}"] = time.perf_counter() - start
        say(f"\n{language}: {1e6 * sum(seconds.values()) / count:.0f} µs an entry")
        for name, spent in sorted(seconds.items(), key=lambda item: -item[1])[:15]:
            say(f"  {1e6 * spent / count:7.1f} µs  {name}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("entries", type=int, nargs="?", default=1000)
    parser.add_argument("--language", default="", choices=("", *LANGUAGES))
    parser.add_argument("--profile", action="store_true", help="what each rule costs, instead")
    options = parser.parse_args()
    languages = (options.language,) if options.language else LANGUAGES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.profile:
            profile(folder, languages, options.entries)
        else:
            throughput(folder, languages, options.entries)
            start_up(folder)


if __name__ == "__main__":
    main()
