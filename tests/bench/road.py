"""The road measured: extract and build of a hundred HTML speeches in five languages, beside translate-toolkit.

``python tests/bench/road.py [DOCUMENTS]`` prints CPU seconds (user and system, children included), peak memory, and the
ratio to the peer in the same run. Peers: html2po and po2html of translate-toolkit, if they are installed.
"""

from __future__ import annotations

import csv
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
LANGUAGES = ("ar", "zh", "fr", "ru", "es")
PARAGRAPHS = 15


def texts() -> list[dict[str, str]]:
    with (ROOT / "tests/data/sdg/goals-and-targets.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def make_sources(folder: Path, documents: int) -> None:
    """Write ``documents`` pages of real paragraphs, each with its own numbers, so that none is like another."""
    rows = texts()
    folder.mkdir(parents=True)
    for number in range(documents):
        paragraphs = [f"<p>({number}.{n}) {rows[(number * 7 + n) % len(rows)]['en']}.</p>" for n in range(PARAGRAPHS)]
        page = (
            '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Speech</title></head><body><main>'
            f"<h1>Speech {number}</h1>\n" + "\n".join(paragraphs) + "\n</main></body></html>\n"
        )
        (folder / f"speech-{number:05}.html").write_text(page, encoding="utf-8")


def translate(folder: Path) -> None:
    """Fill every catalog under ``folder``: a translation that is long enough, and never the source itself."""
    sys.path.insert(0, str(ROOT / "src"))
    from dataclasses import replace

    from hexapla.catalogs import load_catalog, save_catalog

    for path in sorted(folder.rglob("*.po")):
        catalog = load_catalog(path)
        messages = tuple(replace(m, target=f"« {m.source} »") if m.source else m for m in catalog.messages)
        save_catalog(replace(catalog, messages=messages), path)


def measure(command: list[str], folder: Path) -> tuple[float, float]:
    """Return CPU seconds and peak memory in MiB of ``command``."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    subprocess.run(
        command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


def show(what: str, ours: tuple[float, float], peer: tuple[str, float] | None, segments: int) -> None:
    line = f"{what:<28} {ours[0]:7.2f} s  {segments / ours[0]:9,.0f} segments/s  peak {ours[1]:5.0f} MiB"
    if peer:
        line += f"   {peer[0]}: {peer[1]:.2f} s = {peer[1] / ours[0]:.1f} × ours"
    sys.stdout.write(line + "\n")


def main(documents: int) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        make_sources(root / "source", documents)
        (root / "hexapla.toml").write_text('languages = ["ar", "zh", "en", "fr", "ru", "es"]\n', encoding="utf-8")
        hexapla = [sys.executable, "-m", "hexapla", "-q"]
        segments = documents * (PARAGRAPHS + 2)
        sys.stdout.write(f"{documents} documents, {segments} segments, {len(LANGUAGES)} languages; CPU seconds\n")
        tools = {
            name: shutil.which(name, path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
            for name in ("html2po", "po2html")
        }
        peer = None
        if tools["html2po"]:
            peer = ("html2po", measure([tools["html2po"], "--progress=none", "-P", "source", "pot"], root)[0])
        show("extract, templates only", measure([*hexapla, "extract", "--templates-only"], root), peer, segments)
        show("extract, 5 new languages", measure([*hexapla, "extract"], root), None, segments * len(LANGUAGES))
        translate(root / "locales")
        show("extract, nothing changed", measure([*hexapla, "extract"], root), None, segments * len(LANGUAGES))
        peer = None
        if tools["po2html"]:
            seconds = 0.0
            for language in LANGUAGES:
                folder = f"locales/{language}/LC_MESSAGES"
                (root / "peer" / language).mkdir(parents=True)
                command = [tools["po2html"], "--progress=none", "-t", "source", folder, f"peer/{language}"]
                seconds += measure(command, root)[0]
            peer = ("po2html", seconds)
        built = segments * len(LANGUAGES)
        show("build, native", measure([*hexapla, "build", "--format", "native"], root), peer, built)
        show("build, page and Akoma Ntoso", measure([*hexapla, "build"], root), None, built)
        show("build, nothing changed", measure([*hexapla, "build"], root), None, built)
        show("check", measure([*hexapla, "check"], root), None, built)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
