"""The real command as a process of its own, in an environment that holds nothing but what a test puts there.

The processes of `run` are forked from one that has everything imported; `COMMAND` starts one from nothing.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.forges.base import Forge
from tests.reliability.processes import the_starter
from tests.repositories import WorkTree, make_repository, run_git

COMMAND = (sys.executable, "-m", "syncer")
SECONDS = 120
FAST = "write_pause: 0\n"
"""A configuration without the pauses between writes."""

TALK = """\
**User:** How is the yard?

**Assistant:** I cannot see it from here.

**User:** We looked at it today.

TODO: mend the garden gate

BUG: the watering clock drops the last hour

FEATURE: print the list of plants

DECISION: we keep the old lock

- [ ] paint the fence of the yard
- [x] sweep the path of the yard
"""
"""One open item of each type, an open and a ticked box; the decision is not filed by default."""

FILED = {
    "Mend the garden gate",
    "The watering clock drops the last hour",
    "Print the list of plants",
    "Paint the fence of the yard",
}
"""Titles of the issues that `TALK` makes."""


@dataclass(frozen=True)
class Finished:
    """What a run of the command left: its exit code, and both outputs."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """Standard output as the one object that it must hold, and nothing else."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found

    @property
    def titles(self) -> set[str]:
        """Titles of the changes that write."""
        return {change["title"] for change in self.json["changes"] if change["action"] != "skip"}


def clean_environment(home: Path, given: Mapping[str, str] | None = None) -> dict[str, str]:
    kept = {"PATH": os.environ["PATH"], "HOME": str(home), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return kept | dict(given or {})


def run(folder: Path, *arguments: str, given: Mapping[str, str] | None = None) -> Finished:
    """Run `syncer` in a folder; no test of an expected outcome may show a traceback."""
    starter = the_starter()
    child = starter.command(folder, *arguments, given=clean_environment(folder, given))
    code = starter.wait(child)
    finished = Finished(code, child.out.read_bytes().decode(), child.err.read_bytes().decode())
    assert "Traceback" not in finished.out + finished.err, finished.err
    return finished


def run_json(folder: Path, *arguments: str, given: Mapping[str, str] | None = None) -> Finished:
    """Run `syncer` for its JSON; whatever came of it, standard output must hold one object alone."""
    finished = run(folder, *arguments, "--format", "json", given=given)
    assert finished.json["version"] == 1, finished.err
    return finished


def by_hand(forge: Forge, name: str) -> dict[str, str]:
    """Return the environment of somebody who calls the command on a shell, for a forge of that name."""
    api = {"github": "GITHUB_API_URL", "gitlab": "CI_API_V4_URL"}[name]
    return {f"{name.upper()}_TOKEN": forge.token, api: forge.api_url}


def under_actions(forge: Forge, folder: Path, **more: str) -> dict[str, str]:
    """Return what GitHub's runner sets, its files beside the repository's folder."""
    return {
        "GITHUB_ACTIONS": "true",
        "GITHUB_TOKEN": forge.token,
        "GITHUB_API_URL": forge.api_url,
        "GITHUB_REPOSITORY": forge.full_name,
        "GITHUB_EVENT_NAME": "push",
        "GITHUB_REF_TYPE": "branch",
        "GITHUB_REF_NAME": "main",
        "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md"),
        "GITHUB_OUTPUT": str(folder.parent / "output"),
    } | more


def make_pushed_yard(folder: Path) -> WorkTree:
    """Make a repository as `make_yard` does, and beside it a bare origin that its `main` is pushed to."""
    run_git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "origin.git")
    made = make_yard(folder / "yard")
    made.git("remote", "add", "origin", str(folder / "origin.git"))
    made.git("push", "--quiet", "origin", "main")
    return made


def make_yard(root: Path, config: str = FAST, files: Mapping[str, str | bytes] | None = None) -> WorkTree:
    """Make a repository with a configuration and one transcript, or those that are given."""
    return make_repository(root, {"syncer.yaml": config, **(files or {"transcripts/yard.md": TALK})})
