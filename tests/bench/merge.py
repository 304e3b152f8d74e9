"""The merge beside msgmerge: time, recall and memory on 2,000 paragraphs of which 400 changed.

Run it by hand: ``python tests/bench/merge.py [SEED]``; it is no part of the timed suite. Two sets of paragraphs are
made from real texts (the Universal Declaration and the Sustainable Development Goals): of their clauses, so that
unrelated paragraphs share whole phrases, and of their words, so that they share none. Speeches stand between the two.
Every tool gets the same files in the same run; all but the first line read, merge and write in a process of their own.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from hexapla.catalogs import dump, merge, parse
from hexapla.model import Catalog, Message

DATA = Path(__file__).resolve().parents[1] / "data"
FILES = ("udhr/universal-declaration.tsv", "sdg/goals-and-targets.tsv")
COUNT, CHANGED, WORDS = 2000, 400, 80
HEADER = (("Language", "fr"), ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"))


# --- the catalogs ----------------------------------------------------------------------------------------------------


def clauses() -> list[str]:
    """Return the clauses of the English texts, each once, in order."""
    found: dict[str, None] = {}
    for name in FILES:
        rows = [line.split("\t") for line in (DATA / name).read_text("utf-8").splitlines()]
        column = rows[0].index("en")
        for row in rows[1:]:
            found |= dict.fromkeys(part for part in re.split(r"(?<=[,;.])\s+", row[column]) if len(part.split()) > 3)
    return list(found)


def soup(chance: random.Random, pieces: list[str]) -> list[str]:
    """Return the words of ``pieces``, as often as they stand there, in an order of chance, four at a time."""
    words = " ".join(pieces).split()
    return [" ".join(chance.choices(words, k=4)) for _ in range(20 * COUNT)]


def paragraphs(chance: random.Random, pieces: list[str], count: int) -> list[str]:
    """Return ``count`` different paragraphs of about :data:`WORDS` words."""
    made: dict[str, None] = {}
    while len(made) < count:
        text: list[str] = []
        while sum(len(piece.split()) for piece in text) < WORDS - 6:
            text.append(chance.choice(pieces))
        made[" ".join(text)] = None
    return list(made)


def edit(chance: random.Random, text: str, pieces: list[str]) -> str:
    """Return ``text`` as an author changes it: a typo, a figure, a negation, words, a clause more, less or moved."""
    words = text.split()
    kind = chance.choice(("typo", "figure", "negation", "words", "rewrite", "more", "less", "moved", "punctuation"))
    at = chance.randrange(1, len(words))
    if kind == "typo":
        words[at] = words[at][:-1] + "x" if len(words[at]) > 1 else "xy"
    elif kind == "figure":
        words.insert(at, str(chance.randrange(2, 9000)))
    elif kind == "negation":
        words.insert(at, "not")
    elif kind == "punctuation":
        words[at] += " –"
    elif kind in ("words", "rewrite"):
        share = 0.1 if kind == "words" else 0.35
        pool = " ".join(pieces).split()
        words = [chance.choice(pool) if chance.random() < share else word for word in words]
    elif kind == "more":
        words[at:at] = chance.choice(pieces).split()
    elif kind == "less":
        del words[at : at + chance.randrange(4, 30)]
    else:
        words = words[at:] + words[:at]
    return " ".join(words)


@dataclass(frozen=True)
class Case:
    """A complete catalog, the template of the changed source, and the old text of each changed paragraph."""

    catalog: Catalog
    template: Catalog
    origin: dict[str, str]


def case(seed: int, kind: str = "clauses") -> Case:
    """Return the case of ``seed``: 400 paragraphs changed, 40 new, 40 gone, 40 moved."""
    chance = random.Random(seed)
    pieces = clauses() if kind == "clauses" else soup(chance, clauses())
    old = paragraphs(chance, pieces, COUNT)
    new = list(old)
    origin: dict[str, str] = {}
    for at in chance.sample(range(COUNT), CHANGED):
        changed = edit(chance, old[at], pieces)
        while changed in origin or changed in old:
            changed = edit(chance, changed, pieces)
        new[at] = changed
        origin[changed] = old[at]
    for gone in chance.sample([text for text in new if text not in origin], 40):
        new.remove(gone)
    for text in paragraphs(chance, pieces, 40):
        new.insert(chance.randrange(len(new)), text)
    for text in chance.sample(new, 40):
        new.remove(text)
        new.insert(chance.randrange(len(new)), text)
    messages = tuple(Message(text, f"[{n}] {text.upper()}") for n, text in enumerate(old))
    template = tuple(Message(text) for text in dict.fromkeys(new))
    return Case(Catalog("fr", HEADER, messages=messages), Catalog("", HEADER, messages=template), origin)


# --- the tools -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Result:
    """What a tool did: seconds, paragraphs found again, fuzzy ones with another text's translation, peak MiB."""

    seconds: float
    found: int
    wrong: int
    peak: float


def judge(merged: Catalog, wanted: Case) -> tuple[int, int]:
    """Count the changed paragraphs that have the translation of their old text, and the other suggestions."""
    target = {message.source: message.target for message in wanted.catalog.messages}
    fuzzy = [message for message in merged.messages if message.fuzzy and not message.obsolete]
    right = sum(message.target == target.get(wanted.origin.get(message.source, "")) for message in fuzzy)
    return right, len(fuzzy) - right


def ours(wanted: Case, folder: Path) -> Result:
    """Merge in this process, values to values, as a job does between reading and writing."""
    merge(replace(wanted.catalog, messages=wanted.catalog.messages[:20]), wanted.template)  # imports
    start = time.perf_counter()
    merged = merge(wanted.catalog, wanted.template)
    seconds = time.perf_counter() - start
    return Result(seconds, *judge(merged, wanted), 0)


def ours_with_files(wanted: Case, folder: Path) -> Result:
    """Read, merge and write in place in a process of its own, as msgmerge does."""
    code = (
        "import sys, pathlib; from hexapla.catalogs import load_catalog, merge, save_catalog; p = pathlib.Path; "
        "save_catalog(merge(load_catalog(p(sys.argv[1])), load_catalog(p(sys.argv[2]))), p(sys.argv[1]))"
    )
    return run(wanted, folder, lambda old, pot, new: [sys.executable, "-c", code, old, pot, new])


def run(wanted: Case, folder: Path, command: Callable[[str, str, str], list[str]]) -> Result:
    """Run ``command`` on the files of ``wanted`` and judge what it wrote."""
    old, pot, new = (folder / name for name in ("old.po", "new.pot", "new.po"))
    old.write_bytes(dump(wanted.catalog))
    pot.write_bytes(dump(wanted.template))
    new.unlink(missing_ok=True)
    start = time.perf_counter()
    usage = _wait(subprocess.Popen(command(str(old), str(pot), str(new)), stderr=subprocess.DEVNULL))
    seconds = time.perf_counter() - start
    return Result(seconds, *judge(parse((new if new.exists() else old).read_bytes()), wanted), usage)


def _wait(process: subprocess.Popen[bytes]) -> float:
    """Wait for ``process`` and return the peak of its memory in MiB.

    From ``/proc``, as the figure of ``wait4`` begins with that of the process which started it.
    """
    peak = 0
    while process.poll() is None:
        status = Path(f"/proc/{process.pid}/status")
        try:
            peak = max(peak, *(int(size) for size in re.findall(r"VmHWM:\s*(\d+)", status.read_text("ascii"))), 0)
        except OSError:
            peak = peak or 0
        time.sleep(0.01)
    if process.returncode:
        raise SystemExit(f"{process.args!r} failed with {process.returncode}")
    return peak / 1024


def msgmerge(wanted: Case, folder: Path) -> Result:
    """GNU gettext."""
    options = ["--previous", "--no-wrap", "--quiet"]
    return run(wanted, folder, lambda old, pot, new: ["msgmerge", *options, "-o", new, old, pot])


def pot2po(wanted: Case, folder: Path) -> Result:
    """Translate Toolkit."""
    return run(wanted, folder, lambda old, pot, new: ["pot2po", "--progress=none", "-t", old, pot, new])


def po4a(wanted: Case, folder: Path) -> Result:
    """po4a reads the changed source itself and calls msgmerge; it writes the old catalog in place."""
    master = folder / "new.txt"
    master.write_text("\n\n".join(message.source for message in wanted.template.messages) + "\n", "utf-8")
    return run(
        wanted,
        folder,
        lambda old, _, __: ["po4a-updatepo", "-f", "text", "-o", "neverwrap", "-m", str(master), "-p", old],
    )


TOOLS: tuple[tuple[str, str, Callable[[Case, Path], Result]], ...] = (
    ("hexapla (values)", "", ours),
    ("hexapla (files, process)", "", ours_with_files),
    ("msgmerge --previous", "msgmerge", msgmerge),
    ("pot2po", "pot2po", pot2po),
    ("po4a-updatepo", "po4a-updatepo", po4a),
)


def say(text: str) -> None:
    """Print ``text`` at once: the next line may take a minute."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def table(wanted: Case) -> None:
    """Run all tools on ``wanted``."""
    say(f"{'':26}{'seconds':>9}{'ratio':>9}{'recall':>9}{'wrong':>7}{'MiB':>6}")
    base = 0.0
    for name, program, tool in TOOLS:
        if program and shutil.which(program) is None:
            say(f"{name:26}  not installed")
            continue
        with tempfile.TemporaryDirectory() as folder:
            result = tool(wanted, Path(folder))
        base = base or result.seconds
        recall = 100 * result.found / len(wanted.origin)
        figures = f"{result.seconds:9.2f}{result.seconds / base:8.1f}x{recall:8.1f}%{result.wrong:7}"
        say(f"{name:26}{figures}{result.peak:6.0f}" if result.peak else f"{name:26}{figures}")


def main() -> None:
    """Print the two tables."""
    for kind in ("clauses", "words"):
        wanted = case(int(sys.argv[1]) if len(sys.argv) > 1 else 1, kind)
        length = sum(len(message.source.split()) for message in wanted.catalog.messages) / COUNT
        say(f"{COUNT} paragraphs of {length:.0f} words, made of {kind}; {CHANGED} changed, 40 new, 40 gone, 40 moved")
        table(wanted)


if __name__ == "__main__":
    main()
