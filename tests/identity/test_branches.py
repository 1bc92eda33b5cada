"""Branches of git: a feature branch that is squashed, and two branches that both filed issues into files."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from syncer.models import Action, Status
from syncer.trackers.local import open_local
from tests.cli.command import FAST, by_hand, run_json
from tests.forges.base import Forge
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.identity.talks import titles
from tests.repositories import DAY, WorkTree, make_repository, run_git
from tests.syncing import done, said, skips, sync
from tests.trackers.grounds import LocalGround

FIRST = "**Ada:** Morning.\n\nTODO: mend the garden gate\n"
SECOND = FIRST.replace("TODO: mend", "TODO: please mend") + "\nBUG: the watering clock drops the last hour\n"
TALK = "transcripts/yard.md"


@pytest.fixture
def tree(tmp_path: Path) -> WorkTree:
    """Return a clone whose `main` is pushed to a bare origin, and files issues from a feature branch too."""
    run_git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "origin.git")
    config = FAST + "branches: [main, feature]\non_closed: reopen\n"
    made = make_repository(tmp_path / "yard", {"syncer.yaml": config, "transcripts/hello.md": "**Ada:** Hello.\n"})
    made.git("remote", "add", "origin", str(tmp_path / "origin.git"))
    made.git("push", "--quiet", "origin", "main")
    return made


def changes(tree: WorkTree, given: Mapping[str, str], *how: str) -> list[str]:
    """Run a sync and return the actions of what it wrote."""
    finished = run_json(tree.root, "sync", *how, given=given)
    assert finished.code == 0, finished.err
    return [change["action"] for change in finished.json["changes"] if change["action"] != "skip"]


def squash(tree: WorkTree, date: str = DAY.format(20)) -> None:
    """Merge the feature branch into main as one commit of a later day and forget its own commits."""
    tree.git("checkout", "--quiet", "main")
    tree.git("merge", "--quiet", "--squash", "feature")
    tree.commit(date=date)
    tree.git("branch", "--quiet", "-D", "feature")
    tree.git("push", "--quiet", "origin", "main")


def work_on_a_branch(tree: WorkTree, given: Mapping[str, str], *how: str) -> None:
    """Let a talk grow over two commits of a feature branch, filing issues from each."""
    tree.git("checkout", "--quiet", "-b", "feature")
    for day, text in enumerate((FIRST, SECOND), 2):
        tree.commit({TALK: text}, date=DAY.format(day))
        tree.git("push", "--quiet", "origin", "feature")
        changes(tree, given, *how)


def test_a_feature_branch_that_is_squashed_writes_nothing_to_files(tree: WorkTree) -> None:
    work_on_a_branch(tree, {})
    assert len(titles(LocalGround(tree.root))) == 2
    tree.commit(date=DAY.format(5))
    squash(tree)
    assert changes(tree, {}) == []


@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_a_feature_branch_that_is_squashed_writes_nothing_to_a_forge(tree: WorkTree, name: str) -> None:
    server: Forge
    with GitHubServer("octo/yard") if name == "github" else GitLabServer("octo/yard") as server:
        how = ("--tracker", name, "--repo", "octo/yard")
        given = by_hand(server, name)
        work_on_a_branch(tree, given, *how)
        assert len(server.issues) == 2
        server.close_by_person(1)
        squash(tree, (server.clock.now + timedelta(days=1)).isoformat())
        writes = server.writes
        assert changes(tree, given, *how) == []
        assert server.writes == writes


def branch_off(tree: WorkTree, branch: str, *items: str) -> None:
    """File issues on a branch of its own off main: the same item from the same file, and items from another."""
    tree.git("checkout", "--quiet", "-b", branch, "main")
    own = [said(text, f"talks/{branch}.md", line) for line, text in enumerate(items, 1)]
    sync(open_local(tree.root), said("Retry the importer"), *own, commit=branch[0] * 40)
    tree.commit()


def test_two_branches_of_a_local_tracker_that_file_the_same_and_other_items_merge(tmp_path: Path) -> None:
    tree = make_repository(tmp_path / "yard", {"README.md": "Yard\n"})
    branch_off(tree, "one", "Rotate the logs every night")
    branch_off(tree, "two", "Export invoices as spreadsheets")
    tree.git("merge", "--quiet", "one")
    ground = LocalGround(tree.root)
    assert len(titles(ground)) == 3
    items = [
        said("Retry the importer"),
        said("Rotate the logs every night", "talks/one.md"),
        said("Export invoices as spreadsheets", "talks/two.md"),
    ]
    assert done(sync(ground.open(), *items)) == []
    assert len(titles(ground)) == 3


def test_a_conflict_between_two_branches_is_named_and_files_nothing_twice(tmp_path: Path) -> None:
    tree = make_repository(tmp_path / "yard", {"README.md": "Yard\n"})
    branch_off(tree, "one", "Retry the importer")
    branch_off(tree, "two", "Retry the importer")
    assert subprocess.run(["git", "merge", "one"], cwd=tree.root, capture_output=True, check=False).returncode == 1
    items = [said("Retry the importer", path) for path in ("talks/monday.md", "talks/one.md", "talks/two.md")]
    ground = LocalGround(tree.root)
    (before,) = [path.read_bytes() for path in (tree.root / ".syncer" / "issues").iterdir() if path.suffix == ".md"]
    for now in (items, [said("Retry the importer", status=Status.DONE)]):
        ended = sync(ground.open(), *now)
        assert done(ended) == []
    ended = sync(ground.open(), *items, said("Rotate the logs every night", line=9))
    assert done(ended) == [(Action.CREATE, "Rotate the logs every night")]
    assert "conflict marks" in skips(ended)["Retry the importer"]
    (issue,) = [path for path in (tree.root / ".syncer" / "issues").iterdir() if path.read_bytes() == before]
    tree.git("checkout", "--ours", str(issue))
    sync(ground.open(), *items, said("Rotate the logs every night", line=9))
    assert done(sync(ground.open(), *items, said("Rotate the logs every night", line=9))) == []
    assert len(titles(ground)) == 2
