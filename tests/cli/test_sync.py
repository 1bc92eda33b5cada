"""`syncer sync` and `syncer sweep`: what they write, once, and what the configuration holds back."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from tests.cli.command import FAST, FILED, TALK, by_hand, make_yard, run, run_json
from tests.forges.base import Forge
from tests.forges.github import GitHubServer
from tests.repositories import DAY, WorkTree, make_repository

TO_GITHUB = ("--tracker", "github", "--repo", "octo/yard")


@pytest.mark.parametrize("name", ["github", "gitlab", "local"])
def test_the_second_run_writes_nothing_and_costs_next_to_nothing(
    tmp_path: Path, name: str, request: pytest.FixtureRequest
) -> None:
    tree = make_yard(tmp_path / "yard")
    arguments, given = ["--tracker", name], {}
    forge: Forge | None = None
    if name != "local":
        forge = request.getfixturevalue(name)
        assert forge is not None
        arguments, given = [*arguments, "--repo", forge.full_name], by_hand(forge, name)
    first = run_json(tree.root, "sync", *arguments, given=given)
    assert first.code == 0
    assert first.titles == FILED
    assert {c["outcome"] for c in first.json["changes"] if c["action"] == "create"} == {"applied"}
    assert all(c["number"] and c["url"] for c in first.json["changes"] if c["action"] == "create")
    assert first.json["summary"]["create"] == 4
    if forge is not None:
        assert {issue.title for issue in forge.issues.values()} == FILED
        assert first.json["api"] == {"requests": len(forge.requests), "writes": forge.writes}
        assert f"writing to {name} octo/yard" in first.err
        forge.requests.clear()
    second = run_json(tree.root, "sync", *arguments, given=given)
    assert second.code == 0
    assert second.titles == set()
    assert second.json["api"]["writes"] == 0
    assert second.json["api"]["requests"] <= 2 + math.ceil(len(FILED) / 100)
    if forge is not None:
        assert second.json["api"] == {"requests": len(forge.requests), "writes": forge.writes}


def test_a_dry_run_shows_all_and_writes_nothing(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard")
    for limit in ("none", "0"):
        done = run_json(
            tree.root, "sweep", "--dry-run", "--max-new", limit, *TO_GITHUB, given=by_hand(github, "github")
        )
        assert done.code == 0
        assert done.titles == FILED
        assert (done.json["refused"] is None) == (limit == "none")
    assert github.writes == 0


def test_changed_asks_nothing_where_no_transcript_lies_between(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard")
    before = tree.git("rev-parse", "HEAD")
    tree.commit({"README.md": "# The yard\n"})
    given = by_hand(github, "github")
    done = run(tree.root, "sync", "--changed", f"{before}..HEAD", *TO_GITHUB, given=given)
    assert done.code == 0
    assert f"no transcript changed in {before}..HEAD" in done.out
    assert "Nothing to do" in done.out
    assert github.requests == []
    for unknown in ("0" * 40, "1" * 40):
        assert run_json(tree.root, "plan", "--changed", f"{unknown}..HEAD", *TO_GITHUB, given=given).titles == FILED
    tree.commit({"transcripts/second.md": "Words.\n"})
    assert run_json(tree.root, "plan", "--changed", f"{before}..", *TO_GITHUB, given=given).titles == FILED


@pytest.mark.parametrize(("name", "given"), [("syncer.yaml", ()), ("ci/own.yaml", ("--config", "ci/own.yaml"))])
def test_a_changed_config_is_something_to_do(
    tmp_path: Path, github: GitHubServer, name: str, given: tuple[str, ...]
) -> None:
    tree = make_yard(tmp_path / "yard", files={name: FAST + "max_new: 1\n", "transcripts/yard.md": TALK})
    asked = by_hand(github, "github")
    assert run_json(tree.root, "sync", *given, *TO_GITHUB, given=asked).code == 3
    before = tree.git("rev-parse", "HEAD")
    tree.commit({name: FAST + "max_new: 30\n"})
    done = run_json(tree.root, "sync", "--changed", f"{before}..HEAD", *given, *TO_GITHUB, given=asked)
    assert (done.code, done.titles) == (0, FILED)
    before = tree.git("rev-parse", "HEAD")
    tree.commit({"ci/other.yaml": FAST})
    github.requests.clear()
    assert run_json(tree.root, "sync", "--changed", f"{before}..HEAD", *given, *TO_GITHUB, given=asked).code == 0
    assert github.requests == []


def test_a_ticked_box_closes_its_issue(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard")
    given = by_hand(github, "github")
    run_json(tree.root, "sync", *TO_GITHUB, given=given)
    tree.commit({"transcripts/yard.md": TALK.replace("[ ] paint", "[x] paint")})
    assert run_json(tree.root, "sync", "--max-close", "0", *TO_GITHUB, given=given).code == 3
    done = run(tree.root, "sync", *TO_GITHUB, given=given)
    assert done.code == 0
    assert "1 closed" in done.out
    states = {issue.title: issue.state for issue in github.issues.values()}
    assert [title for title, state in states.items() if state == "closed"] == ["Paint the fence of the yard"]


def test_only_a_whole_sweep_closes_what_is_gone_and_only_where_asked_to(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard", FAST + "on_gone: close\n")
    given = by_hand(github, "github")
    run_json(tree.root, "sync", *TO_GITHUB, given=given)
    shorter = TALK.replace("BUG: the watering clock drops the last hour\n", "")
    tree.commit({"transcripts/yard.md": shorter}, date="2026-02-01T12:00:00+00:00")
    assert run_json(tree.root, "sync", *TO_GITHUB, given=given).titles == set()
    assert run_json(tree.root, "sweep", "transcripts", *TO_GITHUB, given=given).titles == set()
    swept = run_json(tree.root, "sweep", *TO_GITHUB, given=given)
    assert swept.titles == {"The watering clock drops the last hour"}
    assert [issue.title for issue in github.issues.values() if issue.state == "closed"] == list(swept.titles)


def test_a_sweep_gives_our_labels_colour_and_description(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard")
    github.add_label("type: bug")
    run_json(tree.root, "sync", *TO_GITHUB, given=by_hand(github, "github"))
    assert not github.labels["type: bug"].description
    run_json(tree.root, "sweep", *TO_GITHUB, given=by_hand(github, "github"))
    assert github.labels["type: bug"].description
    assert github.labels["type: bug"].color != "ededed"


OLD = "TODO: oil the hinges of the gate\n"


@pytest.mark.parametrize("since", ["date", "commit"])
def test_since_holds_back_what_stood_before(tmp_path: Path, since: str) -> None:
    tree = make_repository(tmp_path / "yard")
    first = tree.commit({"transcripts/old.md": OLD}, date=DAY.format(1))
    config = f"since: {'2024-05-02' if since == 'date' else first}\n"
    tree.commit({"transcripts/yard.md": TALK, "syncer.yaml": config}, date=DAY.format(3))
    done = run_json(tree.root, "plan")
    assert done.titles == FILED
    assert [c["title"] for c in done.json["changes"] if "since" in c["reason"]] == ["Oil the hinges of the gate"]


def test_what_stood_before_since_is_filed_when_it_is_said_once_more(tmp_path: Path) -> None:
    tree = make_repository(tmp_path / "yard")
    first = tree.commit({"transcripts/old.md": OLD + "\nTODO: count the pots of the yard\n"})
    tree.commit({"transcripts/moved.md": f"Words.\n\n{OLD}", "syncer.yaml": f"since: {first}\n"})
    tree.git("rm", "--quiet", "transcripts/old.md")
    tree.commit()
    assert run_json(tree.root, "plan").titles == set()
    tree.commit({"transcripts/new.md": OLD})
    assert run_json(tree.root, "plan").titles == {"Oil the hinges of the gate"}


def test_since_outside_a_repository_is_unknown(tmp_path: Path) -> None:
    folder = tmp_path / "yard"
    (folder / "transcripts").mkdir(parents=True)
    (folder / "transcripts" / "yard.md").write_text(TALK, encoding="utf-8")
    (folder / "syncer.yaml").write_text("since: 2024-05-02\n", encoding="utf-8")
    for command in ("plan", "sync"):
        done = run_json(folder, command)
        assert (done.code, done.json["refused"]["reason"]) == (3, "since_unknown")
    assert not (folder / ".syncer").exists()


def items_of(tree: WorkTree) -> dict[str, str]:
    items = run_json(tree.root, "extract").json["items"]
    return {item["title"]: item["fingerprints"][0] for item in items}


def test_the_config_says_what_is_ignored_and_which_types_are_filed(tmp_path: Path) -> None:
    tree = make_yard(tmp_path / "yard", files={"transcripts/yard.md": TALK, "transcripts/old/gate.md": OLD})
    fingerprint = items_of(tree)["Print the list of plants"]
    config = (
        "ignore:\n  paths: [transcripts/old/]\n"
        f"  fingerprints: ['{fingerprint}']\n  titles: [Mend the garden gate]\ntypes: [decision, feature, todo]\n"
    )
    tree.write("syncer.yaml", config)
    assert run_json(tree.root, "plan").titles == {"Keep the old lock", "Paint the fence of the yard"}


def test_people_are_assigned_and_labels_are_named_as_the_config_says(tmp_path: Path, github: GitHubServer) -> None:
    config = (
        "labels:\n  managed: from talks\n  types: {todo: chore}\n  priorities: {medium: P2}\n"
        "people: {Ada: ada-l}\ntypes: [todo]\n"
    )
    tree = make_yard(tmp_path / "yard", FAST + config, {"transcripts/yard.md": "- [ ] Ada to mend the garden gate\n"})
    github.people.add("ada-l")
    assert run_json(tree.root, "sync", *TO_GITHUB, given=by_hand(github, "github")).code == 0
    issue = github.issues[1]
    assert sorted(issue.labels) == ["P2", "chore", "from talks"]
    assert issue.assignees == ["ada-l"]
    assert {label.name for label in github.labels.values() if label.description} >= {"P2", "chore", "from talks"}


def test_a_hub_says_of_each_mention_which_repository_it_is_of(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard")
    tree.git("remote", "add", "origin", "https://github.com/octo/talks.git")
    done = run_json(tree.root, "plan", *TO_GITHUB, given=by_hand(github, "github"))
    assert {m["source"] for item in done.json["items"] for m in item["mentions"]} == {"octo/talks"}
    assert "octo/talks" in done.json["changes"][0]["body"]


def test_a_former_name_of_the_own_repository_is_no_hub(tmp_path: Path, github: GitHubServer) -> None:
    tree = make_yard(tmp_path / "yard", FAST + "tracker: github\nrepo: octo/yard\n")
    tree.git("remote", "add", "origin", "git@github.com:octo/garden.git")
    github.rename("octo/garden")
    done = run_json(tree.root, "plan", given=by_hand(github, "github"))
    assert done.json["repo"] == "octo/garden"
    assert {m["source"] for item in done.json["items"] for m in item["mentions"]} == {""}
