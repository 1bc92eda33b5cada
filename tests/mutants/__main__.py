"""Take every cure out in turn and show the test that fails; exit code 1 where one is not missed."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from rich import box
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from tests.mutants.cures import CURES, Cure
from tests.mutants.mutation import Trial, Verdict, try_with, try_without

_WORDS = {
    Verdict.PASSED: "survived: its test passes without it",
    Verdict.BROKEN: "its test broke, which shows nothing",
}


def judge(cure: Cure, healthy: Trial, mutant: Trial) -> str:
    """Return why the cure is not proved, an empty string where it is."""
    if healthy.verdict is not Verdict.PASSED:
        return f"its test does not pass with it: {healthy.words}"
    return "" if mutant.verdict is Verdict.FAILED else f"{_WORDS[mutant.verdict]} {mutant.words}".strip()


def main(names: Sequence[str]) -> int:
    """Try all cures, or those whose names hold one of the words; return the exit code."""
    cures = [cure for cure in CURES if not names or any(name in cure.name for name in names)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        healthy = pool.submit(try_with, cures)
        mutants = list(track(pool.map(try_without, cures), "Taking out", len(cures), console=Console(stderr=True)))
    shown = Table("cure", "its test", "without the cure", box=box.SIMPLE)
    unproved = 0
    for cure, mutant in zip(cures, mutants, strict=True):
        why = judge(cure, healthy.result()[cure.test], mutant)
        unproved += bool(why)
        shown.add_row(cure.name, Text(cure.test, overflow="fold"), Text(why or mutant.words, "red" if why else ""))
    console = Console(width=None if sys.stdout.isatty() else 180)
    console.print(shown)
    console.print(f"{len(cures)} cures taken out, {unproved} of them not missed")
    return 1 if unproved else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
