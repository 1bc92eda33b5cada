"""The people of a Slack export bear their names in what its channels say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from syncer.discover import from_commit
from syncer.extraction import read_transcripts
from syncer.gitrepo import Repo
from syncer.selection import Wanted
from syncer.slack_export import names_of, users_beside
from syncer.worktree import from_work_tree
from tests.repositories import make_repository

MESSAGES = [
    {"type": "message", "ts": "1777885200.0", "user": "U1", "text": "TODO: raise the limit of uploads"},
    {"type": "message", "ts": "1777885201.0", "user": "U2", "text": "ask <@U1>, <@U3> and <@U4> about it"},
]
USERS = [
    {"id": "U1", "name": "ann", "profile": {"real_name": "Ann Lee", "display_name": "annie"}},
    {"id": "U2", "name": "ben", "real_name": "Ben Ito", "profile": {"real_name": " "}},
    {"id": "U3", "name": "cy", "profile": None},
    {"id": 4, "name": "dan"},
]


def speakers(root: Path, *named: str) -> list[set[str]]:
    repo = Repo(root.resolve())
    selections = (
        from_commit(repo, repo.head(), Wanted(named=named, cwd=root)),
        from_work_tree(root, Wanted(named=named)),
    )
    items = [read_transcripts(selection.read()).items for selection in selections]
    return [{mention.speaker for item in found for mention in item.mentions} for found in items]


@pytest.mark.parametrize("export", ["slack", "transcripts/slack export"])
def test_people_bear_the_names_of_the_export(tmp_path: Path, export: str) -> None:
    work = make_repository(tmp_path / "work")
    day = f"{export}/general/2026-05-04.json"
    work.commit({day: json.dumps(MESSAGES, indent=1), f"{export}/users.json": json.dumps(USERS)})
    assert speakers(work.root) == [{"Ann Lee"}] * 2
    assert speakers(work.root, day) == [{"Ann Lee"}] * 2


@pytest.mark.parametrize("users", [None, "", "[", "{}", "[1]", "[" * 100_000, '[{"id": ["U1"], "name": "Ann"}]'])
def test_without_people_they_bear_their_identifiers(tmp_path: Path, users: str | None) -> None:
    work = make_repository(tmp_path / "work")
    files: dict[str, str | bytes] = {"slack/general/2026-05-04.json": json.dumps(MESSAGES, indent=1)}
    if users is not None:
        files["slack/users.json"] = users
    work.commit(files)
    assert speakers(work.root) == [{"U1"}] * 2


def test_a_link_in_place_of_the_people_is_not_followed(tmp_path: Path) -> None:
    work = make_repository(tmp_path / "work")
    (tmp_path / "users.json").write_text(json.dumps(USERS), encoding="utf-8")
    (work.root / "slack").mkdir()
    (work.root / "slack/users.json").symlink_to(tmp_path / "users.json")
    work.commit({"slack/general/2026-05-04.json": json.dumps(MESSAGES, indent=1)})
    assert speakers(work.root) == [{"U1"}] * 2


def test_a_person_is_called_by_the_whole_name() -> None:
    assert names_of(json.dumps(USERS).encode()) == {"U1": "Ann Lee", "U2": "Ben Ito", "U3": "cy"}


def test_people_lie_beside_the_folders_of_channels() -> None:
    assert users_beside("slack/general/2026-05-04.json") == "slack/users.json"
    assert users_beside("general/2026-05-04.json") == "users.json"
    assert users_beside("2026-05-04.json") == users_beside("general/today.json") == ""
