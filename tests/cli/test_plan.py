"""`syncer plan`: what is committed at HEAD is read, wherever in a repository it is called from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import FILED, TALK, make_yard, run, run_json
from tests.repositories import make_repository, run_git

EXTRACT_KEYS = ["version", "syncer", "command", "tracker", "repo", "commit", "complete", "items", "read", "skipped"]
PLAN_KEYS = [*EXTRACT_KEYS, "changes", "summary", "refused", "error", "api"]
SHOWN_KEYS = ["action", "reason", "fingerprints", "type", "title", "confidence", "number", "url", "labels", "body"]
CHANGE_KEYS = [*SHOWN_KEYS, "fields", "outcome", "error"]
COUNTS = ["create", "update", "close", "reopen", "skip", "failed", "unknown", "not_reached"]


def test_a_plan_has_the_keys_that_are_promised_and_writes_nothing(tmp_path: Path) -> None:
    tree = make_yard(tmp_path / "yard")
    done = run_json(tree.root, "plan", "--exit-code")
    assert done.code == 5
    assert list(done.json) == PLAN_KEYS
    assert all(list(change) == CHANGE_KEYS for change in done.json["changes"])
    assert list(done.json["summary"]) == COUNTS
    assert done.json["api"].keys() == {"requests", "writes"}
    assert (done.json["tracker"], done.json["commit"]) == ("local", tree.git("rev-parse", "HEAD"))
    assert done.titles == FILED
    assert {change["outcome"] for change in done.json["changes"]} == {"planned"}
    assert tree.git("status", "--porcelain") == ""


def test_with_nothing_to_change_the_exit_code_is_the_usual_one(tmp_path: Path) -> None:
    tree = make_repository(tmp_path / "yard", {"transcripts/yard.md": "Nothing is to be done.\n"})
    done = run(tree.root, "plan", "--exit-code")
    assert done.code == 0
    assert "Nothing to do" in done.out


def test_what_is_not_committed_is_named_and_not_read(tmp_path: Path) -> None:
    tree = make_yard(tmp_path / "yard")
    tree.write("transcripts/yard.md", TALK + "\nTODO: oil the hinges of the gate\n")
    tree.write("transcripts/new.md", "TODO: sharpen all of the shears\n")
    tree.write("notes.md", "TODO: none of our business here\n")
    done = run_json(tree.root, "plan")
    assert done.code == 0
    assert done.titles == FILED
    assert "transcripts/yard.md: has changes that are not committed; what HEAD holds is read" in done.err
    assert "transcripts/new.md: is not read, as it is not committed yet" in done.err
    assert "notes.md" not in done.err
    quiet = run_json(tree.root, "plan", "--quiet")
    assert quiet.err == ""
    named = run_json(tree.root, "plan", "transcripts/new.md")
    assert named.code == 1
    assert "not committed at HEAD" in named.json["skipped"][0]["reason"]


def test_a_folder_below_the_root_sees_the_whole_repository_and_names_paths_from_itself(tmp_path: Path) -> None:
    tree = make_yard(
        tmp_path / "yard", files={"transcripts/yard.md": TALK, "sub/folder/note.md": "TODO: rake leaves\n"}
    )
    folder = tree.root / "sub" / "folder"
    assert run_json(folder, "plan").titles == FILED
    named = run_json(folder, "plan", "../../transcripts")
    assert named.titles == FILED
    assert not named.json["complete"]
    outside = run_json(folder, "plan", "../../..", "/nowhere/at-all.md")
    assert outside.code == 1
    assert ["outside the repository" in skip["reason"] for skip in outside.json["skipped"]] == [True, True]


@pytest.mark.parametrize("place", ["worktree", "detached", "hook"])
def test_any_way_to_stand_in_a_repository_will_do(tmp_path: Path, place: str) -> None:
    tree = make_yard(tmp_path / "yard")
    folder, given = tree.root, {}
    if place == "worktree":
        folder = tmp_path / "other"
        tree.git("worktree", "add", "--quiet", str(folder))
    elif place == "detached":
        tree.git("checkout", "--quiet", "--detach")
    else:
        other = make_repository(tmp_path / "other", {"words.md": "Words.\n"})
        given = {"GIT_DIR": str(other.root / ".git"), "GIT_INDEX_FILE": str(other.root / ".git" / "index")}
    done = run_json(folder, "plan", given=given)
    assert done.code == 0
    assert done.titles == FILED


@pytest.mark.parametrize("kind", ["unborn", "bare"])
def test_where_nothing_is_checked_out_there_is_nothing_to_do(tmp_path: Path, kind: str) -> None:
    if kind == "unborn":
        tree = make_repository(tmp_path / "yard")
        tree.write("transcripts/yard.md", TALK)
        folder = tree.root
    else:
        folder = tmp_path / "bare.git"
        run_git(tmp_path, "clone", "--quiet", "--bare", str(make_yard(tmp_path / "yard").root), str(folder))
    done = run(folder, "sync")
    assert done.code == 0
    assert "Nothing to do: no transcript was read." in done.out
    assert ("not committed yet" in done.err) == (kind == "unborn")
    assert not (folder / ".syncer").exists()


def test_outside_a_repository_the_folder_is_read_and_issues_stay_in_it(tmp_path: Path) -> None:
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "yard.md").write_text(TALK, encoding="utf-8")
    forge = run(tmp_path, "sync", "--tracker", "github", "--repo", "octo/yard", given={"GITHUB_TOKEN": "secret"})
    assert forge.code == 2
    assert "is in no git repository" in forge.err
    assert "--tracker local" in forge.err
    done = run_json(tmp_path, "sync")
    assert done.code == 0
    assert {path.name.partition(".")[0] for path in (tmp_path / ".syncer" / "issues").iterdir()} >= {
        change["number"] for change in done.json["changes"] if change["action"] == "create"
    }
    assert run_json(tmp_path, "sync").titles == set()


def test_over_a_limit_the_plan_is_shown_and_said_to_be_refused(tmp_path: Path) -> None:
    tree = make_yard(tmp_path / "yard")
    done = run_json(tree.root, "plan", "--max-new", "1")
    assert done.code == 0
    assert done.titles == FILED
    refused = done.json["refused"]
    assert (refused["reason"], refused["allowed"], refused["planned"]) == ("max_new", 1, 4)
    shown = run(tree.root, "plan", "--max-new", "1").out
    assert "A sync would be refused: the plan would create 4 issues, and one run may create 1" in shown
    assert "--max-new 4" in shown
    assert "since" in shown
