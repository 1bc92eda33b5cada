"""The files of the local tracker, as a test or a person lays hands on them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from syncer.errors import WriteRefusedError
from syncer.models import Edit, Issue, State
from syncer.trackers.local import LocalTracker
from tests.trackers.samples import number_of

CLAUSE = "the login form loses its cookie"
OTHER = "the report is written twice"


def path_of(root: Path, clause: str = CLAUSE) -> Path:
    """Return the file of the issue that the clause makes."""
    return root / ".syncer" / "issues" / f"{number_of(clause)}.md"


def write_by_hand(root: Path, name: str, data: str | bytes) -> Path:
    """Write a file among those of issues, as a person would."""
    path = root / ".syncer" / "issues" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def names(root: Path) -> list[str]:
    """Return the names of the files in the folder of issues, sorted."""
    return sorted(path.name for path in (root / ".syncer" / "issues").iterdir())


def edit_file(path: Path, before: str, after: str) -> None:
    """Replace words in a file, which must hold them."""
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def git(root: Path, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run git as somebody who has a name."""
    config = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", *config, "-C", str(root), *words]
    return subprocess.run(command, check=check, capture_output=True, text=True)


def refuse_all_writes(tracker: LocalTracker, issue: Issue, message: str) -> None:
    number = str(issue.number)
    for write in (
        lambda: tracker.update(number, Edit(state=State.CLOSED)),
        lambda: tracker.add_label(number, "x"),
        lambda: tracker.remove_label(number, "syncer"),
        lambda: tracker.comment(number, "x"),
    ):
        with pytest.raises(WriteRefusedError, match=message):
            write()
