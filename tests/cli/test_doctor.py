"""What `syncer doctor` says of a place where a run goes through, fails, or does less than one would think."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.command import FAST, TALK, Finished, by_hand, make_pushed_yard, make_yard, run, run_json, under_actions
from tests.forges.base import Forge
from tests.forges.faults import Fault, Kind
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.repositories import WorkTree, make_repository

TO_GITHUB = ("--tracker", "github", "--repo", "octo/yard")


@pytest.fixture
def tree(tmp_path: Path) -> WorkTree:
    """A clone whose `main` is pushed to a bare origin."""
    return make_pushed_yard(tmp_path)


def examine(folder: Path, *arguments: str, given: Mapping[str, str] | None = None) -> dict[str, dict[str, str]]:
    """Return the checks by name; the exit code must say whether one failed."""
    done = run_json(folder, "doctor", *arguments, given=given)
    assert done.json.keys() == {"version", "syncer", "command", "checks"}
    assert done.json["command"] == "doctor"
    found: dict[str, dict[str, str]] = {check["name"]: check for check in done.json["checks"]}
    assert len(found) == len(done.json["checks"])
    assert all(check.keys() == {"name", "status", "message", "hint"} for check in found.values())
    assert all(check["hint"] for check in found.values() if check["status"] == "fail")
    assert done.code == int("fail" in statuses(found).values()), done.out
    return found


def statuses(found: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {name: check["status"] for name, check in found.items()}


def odd(found: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return the checks that are not well, by name."""
    return {name: status for name, status in statuses(found).items() if status != "ok"}


def test_where_all_is_well_it_says_so_and_changes_nothing(tree: WorkTree, github: GitHubServer) -> None:
    github.add_label("Syncer")
    before = sorted(path for path in tree.root.rglob("*") if ".git" not in path.parts)
    found = examine(tree.root, *TO_GITHUB, given=by_hand(github, "github"))
    assert odd(found) == {}
    assert list(found) == [
        "git", "repository", "commit", "history", "configuration", "transcripts", "uncommitted", "tracker",
        "destination", "access", "account", "permission", "label", "branch",
    ]  # fmt: skip
    assert found["repository"]["message"] == str(tree.root)
    assert found["configuration"]["message"] == "syncer.yaml"
    assert found["transcripts"]["message"] == "read 1 transcript from transcripts/"
    assert github.account in found["account"]["message"]
    assert found["label"]["message"] == "syncer is there"
    assert github.writes == 0
    assert len(github.requests) == 3
    assert sorted(path for path in tree.root.rglob("*") if ".git" not in path.parts) == before


def test_a_line_for_each_check_and_its_hint_below(tree: WorkTree) -> None:
    tree.write("transcripts/\x1b[31mnew.md", TALK)
    done = run(tree.root, "doctor")
    lines = done.out.splitlines()
    assert done.code == 0
    assert lines[0].startswith("doctor: syncer ")
    assert lines[-1] == "1 warning; a run would go through."
    at = next(number for number, line in enumerate(lines) if line.startswith("warn  uncommitted"))
    assert r"transcripts/\x1b[31mnew.md" in lines[at]
    assert lines[at + 1].strip() == "Commit them: what HEAD holds is read."
    assert "\x1b" not in done.out
    assert run(make_yard(tree.root.parent / "other").root, "doctor").out.splitlines()[-1] == "All is well."


def test_no_git_is_where_it_ends(tree: WorkTree) -> None:
    found = examine(tree.root, given={"PATH": str(tree.root)})
    assert odd(found) == {"git": "fail"}
    assert list(found) == ["git"]
    assert "Install git" in found["git"]["hint"]


def test_a_git_that_is_too_old_for_dates_is_named(tree: WorkTree) -> None:
    real = shutil.which("git")
    script = f'#!/bin/sh\ncase "$*" in *--version*) echo "git version 2.17.1"; exit;; esac\nexec {real} "$@"\n'
    tree.write("old/git", script).chmod(0o755)
    found = examine(tree.root, given={"PATH": f"{tree.root / 'old'}{os.pathsep}{os.environ['PATH']}"})
    assert odd(found) == {"git": "warn"}
    assert "2.17.1" in found["git"]["message"]
    assert "2.23" in found["git"]["hint"]


def test_outside_a_repository_only_local_works(tmp_path: Path, github: GitHubServer) -> None:
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "yard.md").write_text(TALK, encoding="utf-8")
    found = examine(tmp_path)
    assert odd(found) == {"repository": "warn"}
    assert "read 1 transcript" in found["transcripts"]["message"]
    assert "`syncer init`" in found["configuration"]["message"]
    found = examine(tmp_path, *TO_GITHUB, given=by_hand(github, "github"))
    assert odd(found) == {"repository": "warn", "destination": "fail"}
    assert github.requests == []


def test_a_repository_without_a_commit_has_nothing_to_read(tmp_path: Path) -> None:
    tree = make_repository(tmp_path / "yard")
    tree.write("transcripts/yard.md", TALK)
    found = examine(tree.root)
    assert odd(found) == {"commit": "warn", "transcripts": "warn", "uncommitted": "warn"}


def test_a_wrong_configuration_is_told_line_by_line(tree: WorkTree) -> None:
    tree.write("syncer.yaml", "trackr: local\nmax_new: few\n")
    found = examine(tree.root / "transcripts")
    assert odd(found) == {"configuration": "fail"}
    assert list(found)[-1] == "configuration"
    first, second = found["configuration"]["message"].splitlines()
    assert first.startswith("../syncer.yaml:1: trackr:")
    assert second.startswith("../syncer.yaml:2: max_new:")
    shown = [line for line in run(tree.root, "doctor").out.splitlines() if "syncer.yaml:" in line]
    assert len(shown) == 2
    missing = examine(tree.root, "--config", "nowhere.yaml")
    assert "nowhere.yaml: there is no such file" in missing["configuration"]["message"]


def test_what_is_not_read_is_counted_by_reason(tmp_path: Path) -> None:
    tree = make_yard(tmp_path / "yard", files={"transcripts/yard.md": TALK, "transcripts/data.json": '{"a": 1}\n'})
    found = examine(tree.root)
    assert odd(found) == {}
    assert found["skipped"]["message"].startswith("1 file not read: 1 as ")
    tree.commit({"syncer.yaml": FAST + "max_size: 5\n"})
    found = examine(tree.root)
    assert odd(found) == {"skipped": "warn", "transcripts": "warn"}
    assert "over max_size" in found["skipped"]["message"]
    assert "none of the files" in found["transcripts"]["message"]


def test_where_no_transcript_lies_it_says_where_it_looked(tmp_path: Path) -> None:
    tree = make_repository(tmp_path / "yard", {"syncer.yaml": "transcripts: [talks/]\n"})
    found = examine(tree.root)
    assert odd(found) == {"transcripts": "warn"}
    assert "nothing lies in talks/" in found["transcripts"]["message"]


def test_a_since_that_lacks_is_not_fetched_but_told(tree: WorkTree, tmp_path: Path) -> None:
    first = tree.git("rev-parse", "HEAD")
    tree.commit({"syncer.yaml": f"since: '{first}'\n"})
    assert first[:12] in examine(tree.root)["since"]["message"]
    clone = tree.clone(tmp_path / "clone", "--depth=1")
    found = examine(clone.root)
    assert odd(found) == {"history": "warn", "since": "warn"}
    assert "fetches it first" in found["since"]["message"]
    assert "git fetch --unshallow" in found["history"]["hint"]
    assert clone.git("rev-list", "--count", "HEAD") == "1"
    clone.git("remote", "remove", "origin")
    found = examine(clone.root)
    assert odd(found) == {"history": "warn", "since": "fail"}
    assert "fetch-depth: 0" in found["since"]["hint"]


def test_a_since_before_all_history_holds_nothing_back(tree: WorkTree, tmp_path: Path) -> None:
    tree.commit({"syncer.yaml": "since: 2020-01-01\n"})
    found = examine(tree.root)
    assert found["since"]["message"] == "history begins after 2020-01-01, so that nothing is held back"
    assert odd(examine(tree.clone(tmp_path / "clone", "--depth=1").root))["since"] == "warn"


def test_it_says_which_tracker_is_chosen_and_why(tree: WorkTree, tmp_path: Path, github: GitHubServer) -> None:
    given = by_hand(github, "github")
    assert examine(tree.root, given=given)["tracker"]["message"].startswith("local: neither")
    assert examine(tree.root, "--tracker", "local")["tracker"]["message"] == "local: --tracker says so"
    found = examine(tree.root, given=under_actions(github, tree.root))
    assert found["tracker"]["message"] == "github: its CI runs this"
    assert odd(found) == {}
    tree.write("syncer.yaml", "tracker: github\nrepo: octo/yard\n")
    found = examine(tree.root, given=given)
    assert found["tracker"]["message"] == "github: `tracker` in the configuration says so"
    assert f"octo/yard at {github.api_url}" in found["destination"]["message"]
    assert github.token not in "".join(check["message"] for check in found.values())


def test_a_token_that_lacks_or_an_origin_that_names_nothing_fails(tree: WorkTree) -> None:
    found = examine(tree.root, *TO_GITHUB)
    assert odd(found) == {"destination": "fail"}
    assert "GITHUB_TOKEN is not set" in found["destination"]["message"]
    found = examine(tree.root, "--tracker", "gitlab", given={"GITLAB_TOKEN": "x"})
    assert "no repository to file issues in" in found["destination"]["message"]
    found = examine(tree.root, *TO_GITHUB, given={"GITHUB_TOKEN": "a\nb", "GITHUB_API_URL": "http://127.0.0.1:9"})
    assert odd(found) == {"destination": "fail"}


def turn_issues_off(forge: Forge) -> None:
    forge.repository.has_issues = False


def refuse_the_token(forge: Forge) -> None:
    forge.faults.add(Fault("GET", "", Kind.UNAUTHORIZED))


def hide(forge: Forge) -> None:
    forge.faults.add(Fault("GET", "", Kind.NOT_FOUND))


@pytest.mark.parametrize("name", ["github", "gitlab"])
@pytest.mark.parametrize(
    ("mishap", "words"),
    [(turn_issues_off, "issues are switched off"), (refuse_the_token, "401"), (hide, "404")],
)
def test_a_repository_that_cannot_be_used_fails(
    tree: WorkTree, request: pytest.FixtureRequest, name: str, mishap: object, words: str
) -> None:
    forge: Forge = request.getfixturevalue(name)
    assert callable(mishap)
    mishap(forge)
    found = examine(tree.root, "--tracker", name, "--repo", "octo/yard", given=by_hand(forge, name))
    assert odd(found) == {"access": "fail"}
    assert words in found["access"]["message"]
    assert list(found)[-1] == "access"


@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_what_a_forge_tells_of_token_label_and_name(tree: WorkTree, request: pytest.FixtureRequest, name: str) -> None:
    forge: Forge = request.getfixturevalue(name)
    forge.token_can(push=False, triage=False)
    forge.rename("octo/garden")
    forge.repository.fork = True
    found = examine(tree.root, "--tracker", name, "--repo", "octo/yard", given=by_hand(forge, name))
    assert odd(found) == {"access": "warn", "permission": "fail", "branch": "warn"}
    assert "is called octo/garden by now" in found["access"]["message"]
    assert "is a fork" in found["branch"]["message"]
    assert "not there yet" in found["label"]["message"]
    assert forge.writes == 0


def test_a_workflows_token_cannot_ask_who_it_is(tree: WorkTree, github: GitHubServer, gitlab: GitLabServer) -> None:
    github.token_is_workflow()
    found = examine(tree.root, *TO_GITHUB, given=by_hand(github, "github"))
    assert odd(found) == {"account": "warn"}
    assert "`accounts`" in found["account"]["hint"]
    found = examine(tree.root, given=under_actions(github, tree.root))
    assert found["account"]["message"] == "issues are filed as github-actions[bot]"
    tree.write("syncer.yaml", "accounts: [the-bot]\n")
    found = examine(tree.root, *TO_GITHUB, given=by_hand(github, "github"))
    assert found["account"]["message"] == "issues are filed as the-bot"
    gitlab.token = "glcbt-of-the-job"
    gitlab.token_is_workflow()
    found = examine(tree.root, "--tracker", "gitlab", "--repo", "octo/yard", given=by_hand(gitlab, "gitlab"))
    assert odd(found)["permission"] == "fail"


def test_a_branch_from_which_nothing_is_written_is_told(tree: WorkTree, github: GitHubServer) -> None:
    tree.git("checkout", "--quiet", "-b", "side")
    found = examine(tree.root, *TO_GITHUB, given=by_hand(github, "github"))
    assert odd(found) == {"branch": "warn"}
    assert "issues are filed from main only" in found["branch"]["message"]
    tree.git("checkout", "--quiet", "main")
    tree.commit({"transcripts/more.md": TALK})
    found = examine(tree.root, *TO_GITHUB, given=by_hand(github, "github"))
    assert "HEAD is not on origin yet" in found["branch"]["message"]


@pytest.mark.parametrize(("seconds", "status"), [(300, "warn"), (3600, "fail")])
def test_a_rate_limit_is_told_and_not_waited_for(
    tree: WorkTree, github: GitHubServer, seconds: int, status: str
) -> None:
    github.faults.add(Fault("GET", "", Kind.PRIMARY_LIMIT, reset_in=seconds))
    found = examine(tree.root, *TO_GITHUB, given=by_hand(github, "github"))
    assert odd(found) == {"access": status}
    assert f"for another {seconds} s; a run waits for 600 s at most" in found["access"]["message"]


def test_an_account_or_labels_that_cannot_be_read_stop_no_other_check(tree: WorkTree, github: GitHubServer) -> None:
    github.faults.add(Fault("GET", "^/user$", Kind.NOT_JSON), Fault("GET", "/labels$", Kind.NOT_FOUND))
    found = examine(tree.root, *TO_GITHUB, given=by_hand(github, "github"))
    assert odd(found) == {"account": "fail", "label": "fail"}
    assert found["branch"]["status"] == "ok"


def test_issue_files_that_cannot_be_used_fail(tmp_path: Path) -> None:
    tree = make_yard(tmp_path / "yard")
    assert ".syncer/issues/ can be used" in examine(tree.root)["access"]["message"]
    run(tree.root, "sync")
    tree.commit()
    tree.git("sparse-checkout", "set", "--cone", "transcripts")
    found = examine(tree.root)
    assert odd(found) == {"access": "fail"}
    assert "left out of this sparse checkout" in found["access"]["message"]
    other = make_yard(tmp_path / "other")
    other.write(".syncer", "no folder")
    assert odd(examine(other.root)) == {"access": "fail"}


def test_what_cannot_be_asked_for_is_wrong_usage(tree: WorkTree) -> None:
    done: Finished = run(tree.root, "doctor", "--format", "markdown")
    assert (done.code, done.out) == (2, "")
