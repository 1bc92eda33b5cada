"""Copy the package with its tests, take one cure out of the copy, and run one named test against it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.mutants.cures import Cure

ROOT = Path(__file__).parents[2]
_COPIED = ("syncer", "tests", "docs", "examples")
_SECONDS = 600


class Verdict(StrEnum):
    """What came of a test: only a failed assertion of its own shows that a cure is needed."""

    PASSED = "passed"
    FAILED = "failed"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Trial:
    """How one test ended; `words` are the first line of what it said."""

    verdict: Verdict
    words: str = ""


def source_of(cure: Cure, root: Path = ROOT) -> Path:
    """Return the file that the cure stands in."""
    return root / "syncer" / cure.source


def take_out(cure: Cure, text: str) -> str:
    """Return the source without the cure. Raises ValueError where its piece does not stand there exactly once."""
    if text.count(cure.piece) != 1:
        raise ValueError(
            f"{cure.name}: its piece stands {text.count(cure.piece)} times in syncer/{cure.source}, not once"
        )
    return text.replace(cure.piece, cure.without)


@contextmanager
def workspace() -> Iterator[Path]:
    """Copy what the tests need into a folder of its own, so that nothing here is ever changed."""
    with TemporaryDirectory(prefix="mutant-") as folder:
        root = Path(folder)
        for name in _COPIED:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("*.tmp"))
        shutil.copy2(ROOT / "pyproject.toml", root)
        yield root


def try_tests(root: Path, *tests: str) -> dict[str, Trial]:
    """Run tests against the package in a workspace and return how each ended."""
    command = [sys.executable, "-m", "tests.mutants.trial", *tests]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, timeout=_SECONDS, check=False)
    try:
        found = json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        broken = Trial(Verdict.BROKEN, done.stderr.decode(errors="replace").strip().rpartition("\n")[2])
        return dict.fromkeys(tests, broken)
    return {test: Trial(Verdict(found[test][0]), found[test][1]) for test in tests}


def try_without(cure: Cure) -> Trial:
    """Take the cure out of a copy and return how its test ends there."""
    with workspace() as root:
        path = source_of(cure, root)
        try:
            path.write_text(take_out(cure, path.read_text(encoding="utf-8")), encoding="utf-8")
        except ValueError as error:
            return Trial(Verdict.BROKEN, str(error))
        return try_tests(root, cure.test)[cure.test]


def try_with(cures: Iterable[Cure]) -> dict[str, Trial]:
    """Return how the tests of the cures end with nothing taken out."""
    with workspace() as root:
        return try_tests(root, *sorted({cure.test for cure in cures}))
