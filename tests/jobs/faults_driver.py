"""Run by test_faults.py in a process of its own: does a verb over and over, killed at one write each time.

``python faults_driver.py PROJECT VERB WANTED``: WANTED is a folder with the files as they should be at the end. After
each kill every file of the project is as it was or as it should be. Prints the number of kills.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import hexapla as hx
from hexapla.jobs.lock import exclusive

BEFORE_EVERY = 4
"""So many kills after a rename, then one before it: the temporary file is there, the new one not yet."""


def work(root: Path, verb: str) -> None:
    project = hx.Project.open(root)
    options = {"formats": ("native",)} if verb == "build" else {}
    with exclusive(project, project.locales_folder, project.output_folder):
        for outcome in hx.run(hx.plan(project, verb, **options)):
            if outcome.errors:
                raise outcome.errors[0]


def killed(root: Path, verb: str, *, before: bool) -> bool:
    """Do the work in a child that dies at its first rename; return whether it did."""
    child = os.fork()
    if child == 0:
        rename = os.replace

        def dying(source: str, target: str) -> None:
            if not before:
                rename(source, target)
            os.kill(os.getpid(), signal.SIGKILL)

        setattr(os, "replace", dying)  # noqa: B010 - mypy knows the real one
        work(root, verb)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if status:
        sys.exit(f"the child ended with {status}")
    return False


def contents(root: Path) -> dict[str, bytes]:
    """Return the files of a project; temporary ones are nobody's."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in ("locales", "output", "source")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and not path.name.endswith(".tmp")
    }


def main(root: Path, verb: str, wanted: Path) -> None:
    old, new = contents(root), contents(wanted)
    kills = 0
    while killed(root, verb, before=kills % BEFORE_EVERY == BEFORE_EVERY - 1):
        kills += 1
        for name, data in contents(root).items():
            if data not in (old.get(name), new.get(name)):
                sys.exit(f"after kill {kills} {name} is neither the old nor the new file")
    if contents(root) != new:
        sys.exit("the last run did not finish the work")
    left = [path.name for path in root.rglob("*.tmp")]
    if left:
        sys.exit(f"left behind: {left}")
    sys.stdout.write(f"{kills}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
