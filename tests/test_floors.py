"""The house: a module imports from lower floors or inside its own package; each library has one door."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "hexapla"
FLOORS = (
    ("errors", "text"),
    ("masking",),
    ("model", "languages", "plugins", "markup", "files"),
    ("readers", "segmentation", "writers", "changes"),
    ("catalogs", "checks", "editions"),
    ("project",),
    ("jobs", "cache", "executors", "report"),
    ("cli",),
)
FLOOR = {name: number for number, names in enumerate(FLOORS) for name in names}
DOORS = {
    "polib": ("catalogs/po.py",),
    "babel": ("languages.py",),
    "lxml": ("readers/", "writers/"),
    "cssselect": ("readers/", "writers/"),
    "typer": ("cli/",),
    "rich": ("cli/",),
    "jinja2": ("writers/",),
    "markupsafe": ("writers/",),
    "markdown_it": ("readers/", "writers/"),
    "msgspec": ("project/", "checks/", "changes/", "report/", "masking.py", "languages.py"),
    "click": (),
    "pydantic": (),
}
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST = 300


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def imports(path: Path) -> Iterator[str]:
    """Every module that ``path`` imports, at whatever depth; ``from hexapla import x`` as ``hexapla.x``."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            module = str(node.module)
            yield from (f"{module}.{alias.name}" for alias in node.names) if module == "hexapla" else (module,)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_from_lower_floors_or_its_own_package(path: Path) -> None:
    own = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    if own in ("__init__", "__main__"):
        return
    assert own in FLOOR, f"on which floor is {own}?"
    for module in imports(path):
        if module.partition(".")[0] == "hexapla":
            target = module.split(".")[1]
            assert target == own or FLOOR[target] < FLOOR[own], f"{name_of(path)} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_each_library_has_one_door(path: Path) -> None:
    for module in imports(path):
        doors = DOORS.get(module.partition(".")[0])
        if doors is not None:
            assert any(name_of(path).startswith(door) for door in doors), f"{name_of(path)} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_long_module_says_why(path: Path) -> None:
    text = path.read_text("utf-8")
    if len(text.splitlines()) > LONGEST:
        docstring = ast.get_docstring(ast.parse(text)) or ""
        assert "one file" in docstring or "one walk" in docstring, f"{name_of(path)} is longer than {LONGEST} lines"


def test_only_floor_five_knows_clock_processes_and_terminal() -> None:
    banned = {"time", "datetime", "subprocess", "multiprocessing", "concurrent", "socket", "threading", "random"}
    for path in MODULES:
        own = path.relative_to(SOURCE).parts[0].removesuffix(".py")
        if FLOOR.get(own, 9) < 5:
            found = {module.partition(".")[0] for module in imports(path)} & banned
            assert found <= {"datetime"}, f"{name_of(path)} imports {found}"
            text = path.read_text("utf-8")
            assert "os.environ" not in text, name_of(path)
            assert ".now(" not in text, name_of(path)
            assert ".today(" not in text, name_of(path)


def loaded(code: str) -> set[str]:
    """The modules that running ``code`` loads."""
    script = f"import sys; sys.path.insert(0, {str(SOURCE.parent)!r})\n{code}\nprint(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


HEAVY = {
    "typer", "rich", "lxml", "babel", "polib", "jinja2", "markdown_it", "msgspec", "concurrent.futures",
    "multiprocessing", "asyncio", "unittest", "email",
}  # fmt: skip


def test_import_hexapla_loads_nothing_heavy() -> None:
    assert not loaded("import hexapla") & HEAVY


def test_the_library_loads_no_command_line_and_no_executor() -> None:
    found = loaded("import hexapla as hx; [getattr(hx, name) for name in hx.__all__]")
    assert not found & {"typer", "rich", "concurrent.futures", "multiprocessing"}
    assert not any(name.startswith("hexapla.cli") for name in found)


def test_help_loads_no_parser_and_no_catalogs() -> None:
    code = "from hexapla.cli.app import run; import io, contextlib\nwith contextlib.redirect_stdout(io.StringIO()): run(['build', '--help'])"  # noqa: E501
    assert not loaded(code) & (HEAVY - {"typer", "email", "asyncio", "unittest"})


def test_the_floors_name_what_there_is() -> None:
    present = {path.relative_to(SOURCE).parts[0].removesuffix(".py") for path in MODULES} - {"__init__", "__main__"}
    assert present <= FLOOR.keys()
