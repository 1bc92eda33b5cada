"""What people see on a terminal, and how much of it they can ask for."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from syncer.progress import watching
from tests.cli.command import COMMAND, FAST, TALK, clean_environment, make_yard, run
from tests.repositories import WorkTree

pty = pytest.importorskip("pty")

TABLE = re.compile(r"Change +Type +Priority +Sure +Title +Where +Why")
COLOR = "\x1b[32m+ create"
STYLE = re.compile(r"\x1b\[[\d;]*m")
BAR = "Reading transcripts"


@pytest.fixture
def tree(tmp_path: Path) -> WorkTree:
    many = {f"transcripts/{number}.md": "Words.\n" for number in range(6)}
    return make_yard(tmp_path / "yard", files={"transcripts/yard.md": TALK, **many})


def show(folder: Path, *arguments: str, given: Mapping[str, str] | None = None) -> str:
    """Return what a terminal of 200 columns is sent."""
    ours, theirs = pty.openpty()
    environment = clean_environment(folder, {"TERM": "xterm-256color", "COLUMNS": "200", **(given or {})})
    with subprocess.Popen(
        [*COMMAND, *arguments], cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                # Linux says so where macOS sends nothing: the other side is closed.
                part = b""
            if not part:
                break
            shown += part
    os.close(ours)
    assert process.returncode == 0
    return shown.decode()


def test_a_terminal_shows_colours_and_how_far_it_is(tree: WorkTree) -> None:
    shown = show(tree.root, "plan")
    assert COLOR in shown
    assert BAR in shown
    assert "Mend the garden gate" in shown
    assert TABLE.search(STYLE.sub("", shown))
    plain = show(tree.root, "plan", given={"NO_COLOR": "1"})
    assert not STYLE.search(plain)
    assert TABLE.search(plain)
    few = show(tree.root, "plan", "transcripts/yard.md")
    assert BAR not in few
    quiet = show(tree.root, "plan", "--quiet")
    assert BAR not in quiet


def test_a_large_file_shows_how_far_it_is_read_even_alone() -> None:
    shown = StringIO()
    with watching(Console(file=shown, force_terminal=True, width=120), quiet=False, verbose=False) as watch:
        watch.files(1)
        watch.reading("talks/long.vtt", 120_000)
        watch.reading("talks/long.vtt", None)
    assert "Reading talks/long.vtt, line 120,000" in STYLE.sub("", shown.getvalue())
    assert "1/1" in STYLE.sub("", shown.getvalue())


def test_elsewhere_nothing_is_coloured_and_no_bar_is_shown(tree: WorkTree) -> None:
    done = run(tree.root, "plan", given={"TERM": "xterm-256color"})
    assert "\x1b" not in done.out + done.err
    assert BAR not in done.err
    assert done.err == ""


def test_more_is_said_when_asked_for(tree: WorkTree) -> None:
    tree.write("transcripts/new.md", "Words.\n")
    usual, more, less = (run(tree.root, "sync", *options) for options in ([], ["-v"], ["-q"]))
    assert "transcripts/new.md: is not read" in usual.err
    assert "read transcripts/yard.md" not in usual.err
    assert "read transcripts/yard.md" in more.err
    assert less.err == ""


def test_verbose_names_each_change_as_it_is_made(tmp_path: Path) -> None:
    tree = make_yard(tmp_path / "yard", FAST, {"transcripts/yard.md": "TODO: mend the :bug: of the garden gate\n"})
    done = run(tree.root, "sync", "-v")
    assert "syncer: create: Mend the :bug: of the garden gate" in done.err


def test_the_help_names_every_command_and_option_of_the_design(tmp_path: Path) -> None:
    top = run(tmp_path, "--help")
    assert top.code == 0
    assert all(f"  {name} " in top.out for name in ("extract", "plan", "sync", "sweep", "init", "doctor", "schema"))
    help_of_sync = run(tmp_path, "sync", "--help").out
    shared = "--config --tracker --repo --format --min-confidence --max-new --max-close --dry-run --changed -v -q"
    assert [option for option in shared.split() if option not in help_of_sync] == []
    assert max(map(len, (top.out + help_of_sync).splitlines())) <= 80
    assert "..." not in top.out.partition("Commands:")[2]
