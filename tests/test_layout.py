"""The import rules and habits of the project, held over the syntax tree."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import syncer

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "syncer"
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
TREES = {name: ast.parse(path.read_text(encoding="utf-8"), str(path)) for name, path in MODULES.items()}

PURE = re.compile(
    r"syncer\.(models|errors|fingerprint|redact|marker|merge|match|issue|plan|(transcripts|rules)(\..+)?)"
)
OUTSIDE_WORLD = {
    "asyncio", "click", "concurrent", "fileinput", "getpass", "github", "gitlab", "glob", "http", "httpx", "importlib",
    "locale", "logging", "multiprocessing", "os", "platform", "random", "requests", "rich", "secrets", "select",
    "shutil", "signal", "socket", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "urllib3", "uuid",
}  # fmt: skip
PURE_PATHS = {"PurePath", "PurePosixPath", "PureWindowsPath"}
LONGEST = 300
VOCABULARY = "syncer.models"


def imports(name: str) -> Iterator[tuple[str, str]]:
    """Yield what a module imports, wherever it stands: the module, and the name taken from it if any."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            yield from ((node.module or "", alias.name) for alias in node.names)


def top_packages(name: str) -> set[str]:
    return {module.partition(".")[0] for module, _ in imports(name)}


def our_imports(name: str) -> set[str]:
    """Return our own modules that a module imports, also where the name that it takes is itself a module."""
    found = set()
    for module, taken in imports(name):
        if module.partition(".")[0] == "syncer":
            found.add(f"{module}.{taken}" if f"{module}.{taken}" in MODULES else module)
    return found


def calls(name: str) -> Iterator[tuple[str, str]]:
    """Yield every call of a module: what the function hangs on, as far as it is a name, and the function."""
    for node in ast.walk(TREES[name]):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name):
            yield "", node.func.id
        elif isinstance(node.func, ast.Attribute):
            owner = node.func.value
            yield owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", ""), node.func.attr


def attributes(name: str) -> set[tuple[str, str]]:
    nodes = (node for node in ast.walk(TREES[name]) if isinstance(node, ast.Attribute))
    return {(node.value.id, node.attr) for node in nodes if isinstance(node.value, ast.Name)}


def reached(names: set[str]) -> set[str]:
    """Return the modules, and all of ours that they import, directly or not."""
    found: set[str] = set()
    waiting = set(names)
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= (our_imports(name) & MODULES.keys()) - found
    return found


PURE_NAMES = sorted(reached({name for name in MODULES if PURE.fullmatch(name)}) - {"syncer"})


def test_models_and_errors_import_nothing_of_ours() -> None:
    assert our_imports("syncer.models") | our_imports("syncer.errors") == set()


@pytest.mark.parametrize("name", PURE_NAMES)
def test_the_middle_touches_nothing_outside(name: str) -> None:
    assert top_packages(name) & OUTSIDE_WORLD == set()
    assert {taken for module, taken in imports(name) if module == "pathlib"} <= PURE_PATHS
    assert {call for owner, call in calls(name) if not owner} & {"open", "input", "print", "breakpoint"} == set()
    clock = {"now", "utcnow", "today", "fromtimestamp"}
    assert {(owner, call) for owner, call in calls(name) if owner in {"date", "datetime"} and call in clock} == set()


@pytest.mark.parametrize(
    ("package", "homes"),
    [
        ("github", r"syncer\.trackers\.github\w*"),
        ("gitlab", r"syncer\.trackers\.gitlab\w*"),
        ("subprocess", r"syncer\.gitrepo"),
    ],
)
def test_a_package_has_one_home(package: str, homes: str) -> None:
    users = {name for name in MODULES if package in top_packages(name)}
    assert {name for name in users if not re.fullmatch(homes, name)} == set()


def test_nobody_imports_the_command_line() -> None:
    assert {name for name in MODULES if "syncer.cli" in our_imports(name)} <= {"syncer.__main__"}


@pytest.mark.parametrize(
    ("modules", "unneeded"),
    [
        # All that `--version`, `--help` and a slip of the keyboard need.
        (
            ["syncer.cli"],
            {"pydantic", "rich", "markdown_it", "ftfy", "rapidfuzz", "yaml", "github", "gitlab", "requests"},
        ),
        # All that `extract` needs, as long as there is no configuration file.
        (["syncer.listing", "syncer.report.text"], {"rapidfuzz", "yaml", "github", "gitlab", "requests"}),
        (["syncer.run"], {"yaml", "github", "gitlab", "requests"}),
    ],
    ids=["version", "extract", "sync"],
)
def test_what_is_slow_to_load_is_imported_when_used(modules: list[str], unneeded: set[str]) -> None:
    loaded = f"import sys, {', '.join(modules)}; print(sorted({unneeded!r} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout.strip() == "[]"


@pytest.mark.parametrize("name", sorted(MODULES.keys() - {"syncer.cli", "syncer.__main__"}))
def test_only_the_command_line_prints_and_exits(name: str) -> None:
    forbidden = {("", "print"), ("", "exit"), ("sys", "exit"), ("os", "_exit"), ("click", "echo"), ("click", "secho")}
    assert set(calls(name)) & forbidden == set()
    assert {("sys", "stdout"), ("sys", "stderr")} & attributes(name) == set()


@pytest.mark.parametrize("name", sorted(MODULES.keys() - {"syncer.cli", "syncer.gitrepo"}))
def test_only_the_command_line_reads_the_environment(name: str) -> None:
    assert attributes(name) & {("os", "environ"), ("os", "getenv")} == set()
    assert {taken for module, taken in imports(name) if module == "os"} & {"environ", "getenv"} == set()


@pytest.mark.parametrize("name", sorted(MODULES))
def test_a_module_is_a_small_room_with_a_sign(name: str) -> None:
    sign = ast.get_docstring(TREES[name])
    assert sign
    assert sign.splitlines()[0].endswith(".")
    # The vocabulary is a list of words with their meanings, which is read up and not read through.
    assert name == VOCABULARY or len(MODULES[name].read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_tests_mirror_the_package() -> None:
    folders = {path.parent.relative_to(PACKAGE) for path in MODULES.values()}
    tested = {path.parent.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py")}
    assert folders <= tested


def test_the_changelog_tells_of_this_version() -> None:
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert next(heading for heading in headings if heading != "Unreleased") == syncer.__version__


def documents() -> Iterator[Path]:
    folders = ["syncer", "examples", "evaluation", "action", ".github", ".ci"]
    yield from (path for path in ROOT.iterdir() if path.is_file())
    for folder in folders:
        found = (path for path in (ROOT / folder).rglob("*") if path.is_file())
        yield from (path for path in found if not any("cache" in part for part in path.parent.relative_to(ROOT).parts))


def test_no_file_names_somebodys_machine() -> None:
    machine = re.compile(r"(?<![\w.-])/(?:work|farm|tmp|home|Users|root)/")
    found = {
        str(path.relative_to(ROOT))
        for path in documents()
        if machine.search(path.read_text(encoding="utf-8", errors="replace"))
    }
    assert found == set()
