"""Real git repositories in temporary folders, the same on every machine: fixed people, dates and settings."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

DAY = "2024-05-{:02d}T12:00:00+02:00"
"""A date of May 2024 for `commit`, by its day."""

_SETTINGS = {
    "user.name": "Tester",
    "user.email": "tester@example.org",
    "commit.gpgSign": "false",
    "core.autocrlf": "false",
    "core.precomposeUnicode": "false",
    "advice.detachedHead": "false",
}


def run_git(folder: Path, *arguments: str, date: str = DAY.format(1), given: bytes | None = None) -> str:
    """Run git in a folder with no settings but the repository's own and return what it says."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    fixed = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_DATE": date,
        "GIT_COMMITTER_DATE": date,
        "LC_ALL": "C",
    }
    command = ["git", *arguments]
    done = subprocess.run(command, cwd=folder, env=inherited | fixed, input=given, capture_output=True, check=False)
    assert done.returncode == 0, f"{command}: {done.stderr.decode(errors='replace')}"
    return done.stdout.decode("utf-8", "surrogateescape").removesuffix("\n")


@dataclass(frozen=True)
class WorkTree:
    """A repository under construction."""

    root: Path

    def git(self, *arguments: str, date: str = DAY.format(1), given: bytes | None = None) -> str:
        return run_git(self.root, *arguments, date=date, given=given)

    def write(self, path: str, content: str | bytes = "Words.\n") -> Path:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        return place

    def link(self, path: str, target: str) -> Path:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(target)
        return place

    def commit(self, files: dict[str, str | bytes] | None = None, *, date: str = DAY.format(1)) -> str:
        """Write files, commit all that changed, and return the commit's id."""
        for path, content in (files or {}).items():
            self.write(path, content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A change", date=date)
        return self.git("rev-parse", "HEAD")

    def clone(self, root: Path, *options: str) -> WorkTree:
        """Clone over the file protocol, which serves shallow clones as a server would."""
        run_git(root.parent, "clone", "--quiet", *options, self.root.as_uri(), root.name)
        return _set_up(root)


def make_repository(root: Path, files: dict[str, str | bytes] | None = None) -> WorkTree:
    """Make an empty repository with the branch `main`, and a first commit where files are given."""
    root.mkdir(parents=True, exist_ok=True)
    run_git(root, "init", "--quiet", "--initial-branch=main")
    made = _set_up(root)
    if files:
        made.commit(files)
    return made


def _set_up(root: Path) -> WorkTree:
    for name, value in _SETTINGS.items():
        run_git(root, "config", name, value)
    return WorkTree(root)
