"""Which tracker a run chooses, and from where it writes there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from syncer.config import Config
from syncer.destination import choose_destination
from syncer.remote import parse_remote
from tests.cli.command import FAST, FILED, by_hand, make_pushed_yard, make_yard, run, run_json, under_actions
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.repositories import WorkTree


@pytest.fixture
def tree(tmp_path: Path) -> WorkTree:
    """A clone whose `main` is pushed to a bare origin."""
    return make_pushed_yard(tmp_path)


def under_gitlab(forge: GitLabServer, **more: str) -> dict[str, str]:
    told = {"GITLAB_CI": "true", "GITLAB_TOKEN": forge.token, "CI_API_V4_URL": forge.api_url}
    return told | {"CI_PROJECT_PATH": forge.full_name, "CI_COMMIT_BRANCH": "main", "CI_DEFAULT_BRANCH": "main"} | more


def test_a_token_alone_chooses_nothing(tree: WorkTree, github: GitHubServer) -> None:
    given = by_hand(github, "github") | {"GITHUB_REPOSITORY": "octo/yard", "GITLAB_TOKEN": "x"}
    done = run_json(tree.root, "plan", given=given)
    assert done.json["tracker"] == "local"
    assert github.requests == []


def test_ci_chooses_its_own_forge_and_writes_there(
    tree: WorkTree, tmp_path: Path, github: GitHubServer, gitlab: GitLabServer
) -> None:
    done = run_json(tree.root, "sync", given=under_actions(github, tmp_path / "yard"))
    assert (done.code, done.json["tracker"], done.json["repo"]) == (0, "github", "octo/yard")
    assert {issue.title for issue in github.issues.values()} == FILED
    done = run_json(tree.root, "sync", given=under_gitlab(gitlab))
    assert (done.code, done.json["tracker"], done.json["repo"]) == (0, "gitlab", "octo/yard")
    assert {issue.title for issue in gitlab.issues.values()} == FILED


@pytest.mark.parametrize(("ci", "name"), [("GITHUB_ACTIONS", "GITHUB"), ("GITLAB_CI", "GITLAB")])
def test_a_token_that_is_missing_under_ci_is_a_wrong_setting(tree: WorkTree, ci: str, name: str) -> None:
    given = {ci: "true", "GITHUB_REPOSITORY": "octo/yard", "CI_PROJECT_PATH": "octo/yard"}
    done = run(tree.root, "sync", given=given)
    assert (done.code, done.out) == (2, "")
    assert f"{name}_TOKEN is not set" in done.err
    assert f"Set {name}_TOKEN" in done.err
    assert ("::error title=syncer::GITHUB_TOKEN is not set" in done.err) == (name == "GITHUB")
    assert ("`github.token`" in done.err) == (name == "GITHUB")
    other = run(tree.root, "sync", "--tracker", "gitlab", given=given | {"GITHUB_TOKEN": "one"})
    assert "GITLAB_TOKEN is not set" in other.err
    assert "`github.token`" not in other.err


def test_the_command_line_decides_before_the_config(tree: WorkTree, github: GitHubServer, gitlab: GitLabServer) -> None:
    tree.commit({"syncer.yaml": FAST + "tracker: gitlab\nrepo: octo/yard\n"})
    given = by_hand(github, "github") | by_hand(gitlab, "gitlab")
    assert run_json(tree.root, "plan", given=given).json["tracker"] == "gitlab"
    assert run_json(tree.root, "plan", "--tracker", "github", given=given).json["tracker"] == "github"
    assert run_json(tree.root, "plan", "--tracker", "local", given=given).json["tracker"] == "local"
    other = run_json(tree.root, "plan", "--tracker", "github", "--repo", "octo/other", given=given)
    assert (other.code, other.json["error"]["kind"]) == (1, "tracker")
    assert "octo/other" in other.json["error"]["message"]


def test_the_repository_is_that_of_the_remote(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard")
    lost = run(tree.root, "plan", "--tracker", "github", given=by_hand(github, "github"))
    assert lost.code == 2
    assert "--repo OWNER/NAME" in lost.err
    tree.git("remote", "add", "origin", "git@github.com:octo/yard.git")
    done = run_json(tree.root, "plan", "--tracker", "github", given=by_hand(github, "github"))
    assert (done.code, done.json["repo"]) == (0, "octo/yard")


@pytest.mark.parametrize(
    ("tracker", "origin", "repo"),
    [
        ("gitlab", "https://gitlab.stranger.invalid/octo/yard.git", ""),
        ("gitlab", "git@git.stranger.invalid:octo/yard.git", ""),
        ("gitlab", "https://github.com/octo/yard.git", ""),
        ("gitlab", "https://gitlab.stranger.invalid/octo/yard.git", "repo: octo/yard\n"),
        ("github", "https://github.stranger.invalid/octo/yard.git", ""),
        ("github", "https://gitlab.com/octo/yard.git", ""),
    ],
)
def test_a_token_goes_to_no_server_that_only_the_repository_names(
    tmp_path: Path, tracker: str, origin: str, repo: str
) -> None:
    tree = make_yard(tmp_path / "yard", FAST + f"tracker: {tracker}\n{repo}")
    tree.git("remote", "add", "origin", origin)
    done = run(tree.root, "plan", given={"GITHUB_TOKEN": "one", "GITLAB_TOKEN": "other"})
    assert (done.code, done.out) == (2, "")
    assert "is sent to " in done.err
    assert {"github": "GITHUB_API_URL", "gitlab": "CI_API_V4_URL"}[tracker] in done.err


@pytest.mark.parametrize("origin", ["ssh://git@ssh.github.com:443/octo/yard.git", "git@github.com-work:octo/yard.git"])
def test_other_names_of_a_forge_are_known(origin: str) -> None:
    chosen = choose_destination("github", None, Config(), {"GITHUB_TOKEN": "one"}, parse_remote(origin))
    assert (chosen.repo, chosen.api_url) == ("octo/yard", None)


PLACES: Mapping[str, tuple[Mapping[str, str], str]] = {
    "another branch": ({"GITHUB_REF_NAME": "side"}, "this is branch side, and issues are filed from main only"),
    "a pull request": ({"GITHUB_EVENT_NAME": "pull_request", "GITHUB_REF_NAME": "7/merge"}, "this is a pull request"),
    "a tag": ({"GITHUB_REF_TYPE": "tag", "GITHUB_REF_NAME": "main"}, "this is a tag"),
}


@pytest.mark.parametrize("place", PLACES)
def test_from_elsewhere_under_ci_nothing_is_written(
    tree: WorkTree, tmp_path: Path, github: GitHubServer, place: str
) -> None:
    more, why = PLACES[place]
    done = run(tree.root, "sync", "--max-new", "1", given=under_actions(github, tmp_path / "yard", **more))
    assert done.code == 0
    assert f"planned only: {why}" in done.out
    assert "branches:" in done.out
    assert "Mend the garden gate" in done.out
    assert "A sync would be refused" in done.out
    assert github.writes == 0
    assert "created=" in (tmp_path / "output").read_text(encoding="utf-8")


def test_a_merge_request_on_gitlab_is_no_branch(tree: WorkTree, gitlab: GitLabServer) -> None:
    done = run(tree.root, "sweep", given=under_gitlab(gitlab, CI_COMMIT_BRANCH=""))
    assert done.code == 0
    assert "planned only: this is a merge request" in done.out
    assert gitlab.writes == 0


def test_the_config_adds_branches_and_forks(tree: WorkTree, tmp_path: Path, github: GitHubServer) -> None:
    github.repository.fork = True
    given = under_actions(github, tmp_path / "yard", GITHUB_REF_NAME="side")
    done = run_json(tree.root, "sync", given=given)
    assert "octo/yard is a fork; set `forks: true`" in done.err
    assert (done.code, github.writes) == (0, 0)
    tree.commit({"syncer.yaml": FAST + "branches: [side]\nforks: true\n"})
    assert run_json(tree.root, "sync", given=given).code == 0
    assert {issue.title for issue in github.issues.values()} == FILED


def test_by_hand_a_commit_must_be_on_origin(tree: WorkTree, github: GitHubServer) -> None:
    tree.commit({"transcripts/second.md": "Words.\n"})
    arguments, given = ("sync", "--tracker", "github", "--repo", "octo/yard"), by_hand(github, "github")
    done = run_json(tree.root, *arguments, given=given)
    assert (done.code, github.writes) == (0, 0)
    assert "HEAD is not on origin yet" in done.err
    assert "push it first" in done.err
    tree.git("push", "--quiet", "origin", "main")
    tree.git("checkout", "--quiet", "--detach")
    done = run_json(tree.root, *arguments, given=given)
    assert (done.code, github.writes) == (0, 0)
    assert "this is no branch (HEAD is detached)" in done.err
    tree.git("checkout", "--quiet", "main")
    done = run_json(tree.root, *arguments, given=given)
    assert done.code == 0
    assert {issue.title for issue in github.issues.values()} == FILED


def test_into_a_hub_is_written_from_the_default_branch_of_where_the_talks_are(
    tmp_path: Path, github: GitHubServer
) -> None:
    # A checkout of Actions knows nothing of the default branch: the event does.
    tree = make_yard(tmp_path / "yard", FAST + "repo: octo/yard\n")
    tree.git("remote", "add", "origin", "https://github.com/octo/talks.git")
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"repository": {"default_branch": "trunk"}}), encoding="utf-8")
    asked = {"another branch": {"GITHUB_REF_NAME": "main"}, "a pull request": {"GITHUB_EVENT_NAME": "pull_request"}}
    for more in asked.values():
        given = under_actions(github, tmp_path / "yard", GITHUB_EVENT_PATH=str(event), **more)
        assert "issues are filed from trunk only" in run_json(tree.root, "sync", given=given).err
    given = under_actions(github, tmp_path / "yard", GITHUB_REF_NAME="main", GITHUB_EVENT_PATH=str(tmp_path / "none"))
    assert "which branch is the default one is not known" in run_json(tree.root, "sync", given=given).err
    assert github.writes == 0
    given = under_actions(github, tmp_path / "yard", GITHUB_REF_NAME="trunk", GITHUB_EVENT_PATH=str(event))
    done = run_json(tree.root, "sync", given=given)
    assert done.code == 0
    assert {issue.title for issue in github.issues.values()} == FILED
    assert all("octo/talks" in issue.body for issue in github.issues.values())


@pytest.mark.parametrize(("name", "written"), [("ada/yard", False), ("octo/talks", True)])
def test_by_hand_an_origin_that_looks_like_a_fork_only_plans(
    tree: WorkTree, github: GitHubServer, name: str, written: bool
) -> None:
    tree.commit({"syncer.yaml": FAST + "tracker: github\nrepo: octo/yard\nbranches: [main]\n"})
    tree.git("push", "--quiet", "origin", "main")
    tree.git("remote", "set-url", "origin", f"https://github.com/{name}.git")
    done = run_json(tree.root, "sync", given=by_hand(github, "github"))
    assert done.code == 0
    assert ("looks like a fork of octo/yard; set `forks: true`" in done.err) is not written
    assert bool(github.issues) is written
    tree.write("syncer.yaml", FAST + "tracker: github\nrepo: octo/yard\nbranches: [main]\nforks: true\n")
    assert run_json(tree.root, "sync", given=by_hand(github, "github")).code == 0
    assert {issue.title for issue in github.issues.values()} == FILED


@pytest.mark.parametrize("command", ["plan", "sync", "sweep"])
def test_issue_files_that_a_sparse_checkout_leaves_out_are_not_filed_again(tmp_path: Path, command: str) -> None:
    tree = make_yard(tmp_path / "yard")
    assert run_json(tree.root, "sync").titles == FILED
    tree.commit()
    tree.git("sparse-checkout", "set", "--cone", "transcripts")
    stopped = run_json(tree.root, command)
    assert stopped.code == 1
    assert stopped.json["changes"] == []
    assert "4 issues in .syncer/issues/ are left out of this sparse checkout" in stopped.json["error"]["message"]
    assert "git sparse-checkout add .syncer/issues" in stopped.json["error"]["hint"]
    assert not (tree.root / ".syncer").exists()
    tree.git("sparse-checkout", "add", ".syncer/issues")
    assert run_json(tree.root, command).titles == set()
    tree.git("sparse-checkout", "disable")
    assert run_json(tree.root, command).titles == set()
