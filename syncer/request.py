"""What a command is asked to do, where it runs, and how it ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from syncer import gitrepo
from syncer.errors import GitError, UsageError
from syncer.gitrepo import Repo
from syncer.models import Change, Report
from syncer.remote import Remote, parse_remote


@dataclass(frozen=True, slots=True)
class Clock:
    """The time in seconds, and how to let it pass."""

    now: Callable[[], float]
    sleep: Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how far a run is: how many files there are, what is read, changes carried out, remarks for people.

    `reading` is told of a path that is done, or the line that was come to in one that is read in parts.
    """

    files: Callable[[int], None]
    reading: Callable[[str, int | None], None]
    change: Callable[[Change], None]
    note: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for; None leaves it to the config."""

    command: str
    paths: tuple[str, ...] = ()
    tracker: str | None = None
    repo: str | None = None
    min_confidence: float | None = None
    max_new: int | str | None = None
    max_close: int | str | None = None
    changed: str | None = None
    dry_run: bool = False
    config: Path | None = None


def read_options(command: str, given: Mapping[str, Any]) -> Options:
    """Return what the command line gave for a command, by the names of its parameters; the rest is as by default.

    Raises `UsageError` where a range of commits is none.
    """
    changed = given.get("changed")
    if changed and ".." not in changed:
        raise UsageError(f"--changed {changed}: expected two commits", "Write it as BEFORE..AFTER.")
    names = {field.name for field in fields(Options)} - {"command", "config"}
    return Options(command, config=given.get("config_path"), **{name: given[name] for name in names & given.keys()})


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its report and its exit code."""

    report: Report
    exit_code: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command runs: the folder it was called from, the repository around it, the environment."""

    cwd: Path
    repo: Repo | None
    environment: Mapping[str, str]

    @property
    def root(self) -> Path:
        """The repository's root, or the folder itself outside of one."""
        return self.repo.root if self.repo else self.cwd

    @property
    def remote(self) -> Remote | None:
        """What the remote `origin` names, None without one or where it is no server."""
        url = self.repo.remote_url() if self.repo else None
        return parse_remote(url) if url else None


def find_place(environment: Mapping[str, str], *, needs_git: bool) -> Place:
    """Return where a command runs, with the repository around it as far as git answers.

    Raises `UsageError` where the folder that it was called from is gone; `GitError` as `gitrepo.find` where git is
    needed.
    """
    try:
        cwd = Path.cwd()
    except OSError as error:
        message = f"the folder that syncer was called from cannot be used: {error.strerror}"
        raise UsageError(message, "Change to a folder that exists.") from error
    try:
        return Place(cwd, gitrepo.find(cwd), environment)
    except GitError:
        if needs_git:
            raise
        return Place(cwd, None, environment)
