"""The budget of a run, number by number and on both forges: requests and writes, counted by the server."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from syncer import marker as markers
from syncer.config import Config
from syncer.models import Item, ItemType, Mention, Priority, Status, Usage
from syncer.report.json import to_json
from tests.cli.command import by_hand, make_yard, run
from tests.forges.base import Forge
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.syncing import said, sync
from tests.trackers.grounds import ForgeGround

PAGE = 100
PEOPLE = 10
"""Requests at most for issues that people wrote."""
OURS = 3
"""Labels of an issue, each of which is made once: the managed one, its type and its priority."""


def pages(count: int) -> int:
    """Return how many requests a listing of so many issues takes."""
    return max(1, math.ceil(count / PAGE))


def room(number: int, line: int = 0, *, path: str = "talks/monday.md", status: Status = Status.OPEN) -> Item:
    """Return an item of its own for each number."""
    return said(f"Water the plants of room {number}", path, line or number, status=status)


def rooms(count: int) -> list[Item]:
    return [room(number) for number in range(1, count + 1)]


@dataclass
class Bench:
    """A forge, and what was spent on it."""

    name: str
    server: Forge

    def spend(self, *items: Item, command: str = "sync", **more: Config | str) -> Usage:
        """Run once; return what the server counted, which is what the run says of itself."""
        requests, writes = len(self.server.requests), self.server.writes
        ended = sync(ForgeGround(self.name, self.server).open(), *items, command=command, **more)  # type: ignore[arg-type]  # a config or a commit
        assert ended.exit_code == 0
        counted = Usage(len(self.server.requests) - requests, self.server.writes - writes)
        assert ended.report.usage == counted
        assert json.loads(to_json(ended.report))["api"] == {"requests": counted.requests, "writes": counted.writes}
        return counted

    def reads(self, *items: Item, **more: str) -> int:
        """Return how many of the requests of one more run read."""
        spent = self.spend(*items, **more)
        return spent.requests - spent.writes


@pytest.fixture(params=["github", "gitlab"])
def bench(request: pytest.FixtureRequest) -> Iterator[Bench]:
    server = GitHubServer("octo/tools") if request.param == "github" else GitLabServer("octo/tools")
    with server:
        yield Bench(request.param, server)


def moved(items: Sequence[Item], folder: str) -> list[Item]:
    """Return the items as they are when every transcript was renamed."""

    def rename(mention: Mention) -> Mention:
        return replace(mention, path=f"{folder}/{Path(mention.path).name}")

    return [replace(item, mentions=tuple(map(rename, item.mentions))) for item in items]


@pytest.mark.parametrize("managed", [0, 1, 100, 101, 250])
def test_what_changes_nothing_lists_once_and_writes_nothing(bench: Bench, managed: int) -> None:
    items = rooms(managed)
    bench.spend(*items)
    unchanged = Usage(requests=1 + pages(managed), writes=0)
    assert bench.spend(*items) == unchanged
    assert bench.spend(*reversed(items)) == unchanged, "the order of transcripts"
    assert bench.spend(*items, commit="d" * 40) == unchanged, "a new commit alone"
    assert bench.spend(*moved(items, "talks/old")) == unchanged, "every transcript renamed"
    assert bench.spend(*(replace(i, title=f"Room: {i.title}") for i in items)) == unchanged, "titles worded otherwise"
    assert bench.spend(*items[: managed // 2]) == unchanged, "half of the items gone"
    held = [replace(room(999), confidence=0.6), replace(room(998, status=Status.DONE))]
    held.append(said("We keep the old lock", kind=ItemType.DECISION))
    assert bench.spend(*items, *held) == unchanged, "items that are held back"
    assert bench.spend(*items, command="sweep") == replace(unchanged, requests=unchanged.requests + 1), "labels once"


@pytest.mark.parametrize(("managed", "new"), [(0, 1), (0, 3), (1, 1), (99, 3), (250, 1)])
def test_a_create_is_one_write_after_what_is_listed_for_all_of_them(bench: Bench, managed: int, new: int) -> None:
    items = rooms(managed)
    bench.spend(*items)
    for number in range(60):
        bench.server.add_issue(f"The lift stops at floor {number}", author="somebody")
    spent = bench.spend(*items, *(room(number) for number in range(501, 501 + new)))
    made_labels = 0 if managed else OURS
    assert spent.writes == new + made_labels
    usual = 1 + pages(managed)
    account, labels, once_more = 1 + pages(managed), 1, pages(managed + new)
    people = pages(managed + 60)
    assert people <= PEOPLE
    assert spent.requests - spent.writes == usual + account + labels + people + once_more


def test_of_peoples_issues_no_more_than_ten_pages_are_read(bench: Bench) -> None:
    for number in range(1100):
        bench.server.add_issue(f"The lift stops at floor {number}", author="somebody")
    usual, account, labels, once_more = 2, 2, 1, 1
    assert bench.reads(room(1)) == usual + account + labels + PEOPLE + once_more


def test_each_further_account_costs_one_listing(bench: Bench) -> None:
    bench.spend(room(1))
    once = bench.spend(room(1), room(2))
    again = bench.spend(room(1), room(2), room(3), config=Config(accounts=("former-bot", "another-bot")))
    assert again == Usage(once.requests + 2, once.writes)


def test_an_assignee_costs_nothing_or_on_gitlab_one_read_for_all_issues(bench: Bench) -> None:
    bench.server.people.add("ada-l")
    bench.spend(room(1))
    once = bench.spend(room(1), room(2), room(3))
    owned = [replace(room(number), owner="Ada") for number in (4, 5)]
    assigned = bench.spend(room(1), room(2), room(3), *owned, config=Config(people={"Ada": "ada-l"}))
    assert assigned == Usage(once.requests + (bench.name == "gitlab"), once.writes)
    assert [issue.assignees for issue in bench.server.issues.values()][-2:] == [["ada-l"]] * 2


@pytest.mark.parametrize("managed", [1, 101])
@pytest.mark.parametrize("changed", [1, 3])
def test_an_update_is_one_read_and_one_write(bench: Bench, managed: int, changed: int) -> None:
    items = rooms(managed + changed)
    bench.spend(*items)
    again = [room(number, path="talks/friday.md") for number in range(1, changed + 1)]
    usual = 1 + pages(len(items))
    assert bench.spend(*items, *again) == Usage(usual + 2 * changed, changed)
    assert bench.spend(*items, *again) == Usage(usual, 0)


def test_a_label_that_moves_is_one_write_off_and_one_on_and_labels_are_listed_once(bench: Bench) -> None:
    items = rooms(3)
    bench.spend(*items)
    urgent = [replace(room(n, path="talks/friday.md"), priority=Priority.CRITICAL) for n in (1, 2)]
    made_label, listed_labels = 1, 1
    assert bench.spend(*items, *urgent) == Usage(
        requests=2 + listed_labels + made_label + 2 * (1 + 1 + 2), writes=made_label + 2 * (1 + 2)
    )


def test_a_close_is_one_read_one_write_and_one_comment_and_a_reopen_one_read_and_one_write(bench: Bench) -> None:
    items = rooms(3)
    bench.spend(*items)
    ticked = [room(1, status=Status.DONE), room(2, status=Status.DONE), room(3)]
    assert bench.spend(*ticked) == Usage(2 + 2 * (1 + 2), 2 * 2)
    assert bench.spend(*ticked) == Usage(2, 0)
    anew = replace(room(1), mentions=(room(1, path="talks/friday.md").mentions[0],))
    assert bench.spend(anew, *ticked) == Usage(2 + 2 * 1, 1)


def test_a_close_of_what_is_gone_costs_the_same(bench: Bench) -> None:
    items = rooms(3)
    bench.spend(*items)
    closing = Config(on_gone="close")
    labels = 1
    assert bench.spend(*items[:2], command="sweep", config=closing) == Usage(2 + labels + 1 + 2, 2)


def test_the_later_of_two_is_closed_by_one_write_and_linked_where_a_close_names_no_duplicate(bench: Bench) -> None:
    bench.spend(room(1))
    first = bench.server.issues[1]
    parts = markers.split(first.body)
    assert parts.marker is not None
    body = markers.join(replace(parts, marker=replace(parts.marker, run="0123456789abcdef")))
    bench.server.add_issue(first.title, body, labels=first.labels, author=bench.server.account)
    listed, account, labels, people, link = 2, 2, 1, 1, bench.name == "gitlab"
    spent = bench.spend(room(1))
    assert spent.writes == 1 + link
    assert spent.requests - spent.writes == listed + account + labels + people + 1
    assert bench.server.issues[2].state == "closed"


def test_a_sweep_writes_once_for_each_label_that_it_puts_right(bench: Bench) -> None:
    for name in ("syncer", "type: todo", "type::todo"):
        bench.server.add_label(name, "ededed")
    bench.spend(room(1))
    assert bench.spend(room(1), command="sweep") == Usage(2 + 1 + 2, 2)
    assert bench.spend(room(1), command="sweep") == Usage(2 + 1, 0)


@pytest.mark.parametrize("name", ["github", "gitlab"])
@pytest.mark.parametrize("command", ["plan", "sync", "sweep"])
def test_no_transcript_touched_is_no_request(tmp_path: Path, name: str, command: str) -> None:
    server = GitHubServer("octo/yard") if name == "github" else GitLabServer("octo/yard")
    with server:
        tree = make_yard(tmp_path / "yard")
        before = tree.git("rev-parse", "HEAD")
        tree.commit({"README.md": "# The yard\n"})
        arguments = ("--tracker", name, "--repo", "octo/yard", "--changed", f"{before}..HEAD", "--format", "json")
        finished = run(tree.root, command, *arguments, given=by_hand(server, name))
        assert finished.code == 0
        assert finished.json["api"] == {"requests": 0, "writes": 0}
        assert server.requests == []


@pytest.mark.parametrize("command", ["plan", "sync", "sweep"])
def test_a_run_says_what_it_spent(tmp_path: Path, command: str) -> None:
    with GitHubServer("octo/yard") as server:
        tree = make_yard(tmp_path / "yard")
        arguments = ("--tracker", "github", "--repo", "octo/yard")
        spent = run(tree.root, command, *arguments, "--format", "json", given=by_hand(server, "github")).json["api"]
        assert spent == {"requests": len(server.requests), "writes": server.writes}
        assert (server.writes == 0) == (command == "plan")
