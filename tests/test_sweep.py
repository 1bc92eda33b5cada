"""A sweep tends what a sync leaves: labels, markers of older versions, and issues that nothing says any more."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from syncer import marker as markers
from syncer.config import Config
from syncer.errors import ListingError
from syncer.labels import scheme
from syncer.models import Action, Item, Usage
from tests.cli.command import FAST, TALK, Finished, by_hand, make_yard, run_json
from tests.forges.base import Forge
from tests.forges.faults import Fault, Kind
from tests.forges.github import GitHubServer
from tests.forges.gitlab import GitLabServer
from tests.repositories import WorkTree
from tests.syncing import done, said, sync
from tests.trackers.grounds import ForgeGround

FIX = said("Fix the login page on Safari")
SEARCH = said("The search page goes blank", line=7)
Data = dict[str, Any]


@dataclass(frozen=True)
class Swept:
    """A forge with the issues of two items."""

    name: str
    server: Forge

    def run(self, *items: Item, command: str = "sweep") -> list[tuple[Action, str]]:
        """Run once, without an error; return what was written."""
        ended = sync(ForgeGround(self.name, self.server).open(), *(items or (FIX, SEARCH)), command=command)
        assert ended.exit_code == 0
        return done(ended)

    def age(self, number: int, change: Callable[[Data], None]) -> str:
        """Rewrite an issue's marker as another version of syncer would have written it; return the body."""

        def write(body: str) -> str:
            line = markers.MARKER_LINE.search(body)
            assert line is not None
            data = json.loads(line[1])
            change(data)
            return f"{body[: line.start()]}<!-- syncer {json.dumps(data)} -->\n{body[line.end() :]}"

        self.server.issues[number].body = write(self.server.issues[number].body)
        return self.server.issues[number].body


@pytest.fixture(params=["github", "gitlab"])
def swept(request: pytest.FixtureRequest) -> Iterator[Swept]:
    server = GitHubServer("octo/tools") if request.param == "github" else GitLabServer("octo/tools")
    with server:
        found = Swept(request.param, server)
        found.run(command="sync")
        yield found


def lack_state(data: Data) -> None:
    """Write as a version that did not record the state yet."""
    del data["state"]


def know_more(data: Data) -> None:
    """Write as a later version that records more."""
    data["weather"] = "fair"
    data["mentions"][0]["weather"] = ["rain", 3]


def test_a_marker_of_an_older_version_is_rewritten_by_a_sweep_alone_and_once(swept: Swept) -> None:
    today = swept.server.issues[1].body
    older = swept.age(1, lack_state)
    assert swept.run(command="sync") == []
    assert swept.server.issues[1].body == older
    requests, writes = len(swept.server.requests), swept.server.writes
    assert swept.run() == [(Action.UPDATE, FIX.title)]
    assert swept.server.issues[1].body == today
    listed, labels = 2, 1
    spent = Usage(len(swept.server.requests) - requests, swept.server.writes - writes)
    assert spent == Usage(listed + labels + 2, 1)
    assert swept.run() == []


def test_what_a_later_version_wrote_is_left_as_it_is(swept: Swept) -> None:
    later = swept.age(1, know_more)
    assert swept.run() == []
    assert swept.server.issues[1].body == later


def test_a_repair_leaves_what_people_wrote_and_a_block_that_they_edited(swept: Swept) -> None:
    swept.age(1, lack_state)
    swept.server.web_edit(1, lambda body: "Mine.\n\n" + body.replace("Safari", "Firefox") + "\nMine as well.")
    before = swept.server.issues[1]
    title, labels, text = before.title, list(before.labels), markers.canonical(before.body)
    assert swept.run() == [(Action.UPDATE, FIX.title)]
    after = swept.server.issues[1]
    assert (after.title, list(after.labels)) == (title, labels)

    def without_marker(body: str) -> str:
        return markers.canonical(re.sub("<!-- syncer .*", "", markers.canonical(body)))

    assert without_marker(after.body) == without_marker(text)
    assert markers.find(after.body) == markers.find(text)


def test_a_closed_issue_and_one_that_is_not_ours_keep_their_markers(swept: Swept) -> None:
    for number in (1, 2):
        swept.age(number, lack_state)
    swept.server.close_by_person(1)
    swept.server.edit_by_person(2, labels=[])
    bodies = [issue.body for issue in swept.server.issues.values()]
    assert swept.run() == []
    assert [issue.body for issue in swept.server.issues.values()] == bodies


def test_an_update_renews_the_marker_by_the_way(swept: Swept) -> None:
    swept.age(1, lack_state)
    again = said(FIX.title, "talks/friday.md", 3)
    writes = swept.server.writes
    assert swept.run(FIX, SEARCH, again) == [(Action.UPDATE, FIX.title)]
    assert swept.server.writes == writes + 1
    assert not markers.is_outdated(swept.server.issues[1].body)


def test_an_edit_between_the_list_and_the_repair_is_not_written_over(swept: Swept) -> None:
    swept.age(1, lack_state)

    def edit() -> None:
        swept.server.edit_by_person(1, title="My own title")

    swept.server.faults.add(Fault("GET", r"/issues/1$", Kind.MEANWHILE, meanwhile=edit))
    assert swept.run() == []
    assert swept.server.issues[1].title == "My own title"
    assert swept.run() == [(Action.UPDATE, "My own title")]


UNMADE = {"github": "ededed", "gitlab": "6699cc"}
"""The colour of a label that came into being by being used."""


@pytest.mark.parametrize(
    ("color", "description", "is_tended"),
    [
        pytest.param("unmade", "", True, id="made by being used"),
        pytest.param("ours", "", True, id="our colour without a description"),
        pytest.param("unmade", "ours", True, id="our description without a colour"),
        pytest.param("ours", "ours", False, id="as we make it"),
        pytest.param("123456", "", False, id="a person's colour"),
        pytest.param("123456", "ours", False, id="a person's colour beside our description"),
        pytest.param("unmade", "What the team does", False, id="a person's description"),
        pytest.param("ours", "What the team does", False, id="a person's description beside our colour"),
    ],
)
def test_a_label_is_put_right_where_nobody_chose_its_colour_or_description(
    swept: Swept, color: str, description: str, is_tended: bool
) -> None:
    dialect = ForgeGround(swept.name, swept.server).open().dialect
    made = scheme(dialect, "syncer", {}, {}).definition("syncer")
    label = swept.server.labels["syncer"]
    label.color = {"unmade": UNMADE[swept.name], "ours": made.color}.get(color, color)
    label.description = made.description if description == "ours" else description
    before, writes = (label.color, label.description), swept.server.writes
    assert swept.run(command="sync") == []
    assert swept.run() == []
    assert swept.server.writes - writes == is_tended
    after = swept.server.labels["syncer"]
    ours = (made.color, made.description)
    assert (after.color, after.description) == (ours if is_tended else before)


def test_labels_of_people_are_nobodys_business(swept: Swept) -> None:
    swept.server.add_label("wanted", UNMADE[swept.name])
    writes = swept.server.writes
    assert swept.run() == []
    assert swept.server.writes == writes


BROKEN = [
    Fault("GET", r"/issues$", kind, times=None)
    for kind in (Kind.CUT_JSON, Kind.NOT_JSON, Kind.NOT_FOUND, Kind.UNAUTHORIZED, Kind.STATUS_BEFORE, Kind.DROP_BEFORE)
]


@pytest.mark.parametrize("fault", BROKEN, ids=lambda fault: str(fault.kind))
@pytest.mark.parametrize("page", [1, 2])
def test_nothing_is_closed_when_a_listing_was_not_complete(swept: Swept, fault: Fault, page: int) -> None:
    for number in range(100):
        swept.server.add_issue(f"The lift stops at floor {number}", labels=["syncer"])
    swept.server.faults.add(replace(fault, nth=page))
    writes = swept.server.writes
    with pytest.raises(ListingError):
        sync(ForgeGround(swept.name, swept.server).open(), FIX, command="sweep", config=Config(on_gone="close"))
    assert swept.server.writes == writes
    swept.server.faults.clear()
    ended = sync(ForgeGround(swept.name, swept.server).open(), FIX, command="sweep", config=Config(on_gone="close"))
    assert done(ended) == [(Action.CLOSE, SEARCH.title)]


GONE = "BUG: the watering clock drops the last hour\n"
SHED = "**User:** How is the shed?\n\nTODO: mend the roof of the shed\n"
NO_SHED = "**User:** Nothing is left to say of the shed.\n"
LATER = "2026-02-01T12:00:00+00:00"
"""A date after that of the forge's issues."""
MUCH_LATER = "2026-03-01T12:00:00+00:00"


@dataclass(frozen=True)
class Yard:
    """A repository that lost a text that an issue was made from, and its forge."""

    tree: WorkTree
    server: Forge

    def run(self, *arguments: str) -> Finished:
        """Run the command against the forge."""
        where = ("--tracker", "github", "--repo", "octo/yard")
        return run_json(self.tree.root, *arguments, *where, given=by_hand(self.server, "github"))

    @property
    def closed(self) -> set[str]:
        """Titles of the issues that are closed."""
        return {issue.title for issue in self.server.issues.values() if issue.state == "closed"}


@pytest.fixture
def yard(tmp_path: Path) -> Iterator[Yard]:
    with GitHubServer("octo/yard") as server:
        config = FAST + "on_gone: close\nmax_size: 100 kB\n"
        tree = make_yard(tmp_path / "yard", config, {"transcripts/yard.md": TALK, "transcripts/shed.md": SHED})
        made = Yard(tree, server)
        assert made.run("sync").code == 0
        tree.commit({"transcripts/yard.md": TALK.replace(GONE, "")}, date=LATER)
        yield made


def test_nothing_is_closed_when_a_transcript_could_not_be_read(yard: Yard) -> None:
    for content in (b"\x00\x01 no text", b"caf\xe9 in Latin-1\n", b"x" * 200_000):
        yard.tree.commit({"transcripts/shed.md": content}, date=LATER)
        swept = yard.run("sweep")
        assert swept.code == 0
        assert swept.json["complete"] is False
        assert swept.titles == yard.closed == set()
    yard.tree.commit({"transcripts/shed.md": SHED}, date=LATER)
    assert yard.run("sweep").titles == yard.closed == {"The watering clock drops the last hour"}


def test_a_file_that_is_no_transcript_keeps_nothing_from_being_closed(yard: Yard) -> None:
    yard.tree.commit({"transcripts/sizes.json": b'{"beds": 12}\n'}, date=LATER)
    swept = yard.run("sweep")
    assert [skip["path"] for skip in swept.json["skipped"]] == ["transcripts/sizes.json"]
    assert swept.titles == yard.closed == {"The watering clock drops the last hour"}


def test_nothing_is_closed_when_more_would_go_than_one_run_may_close(yard: Yard) -> None:
    yard.tree.commit({"transcripts/shed.md": NO_SHED}, date=LATER)
    writes = yard.server.writes
    refused = yard.run("sweep", "--max-close", "1")
    assert refused.code == 3
    told = refused.json["refused"]
    assert (told["reason"], told["allowed"], told["planned"]) == ("max_close", 1, 2)
    assert (yard.server.writes, yard.closed) == (writes, set())
    assert yard.run("sweep", "--max-close", "2").code == 0
    assert yard.closed == {"Mend the roof of the shed", "The watering clock drops the last hour"}


def test_a_sweep_of_an_older_commit_closes_nothing_that_was_filed_since(yard: Yard) -> None:
    older = yard.tree.git("rev-parse", "HEAD")
    yard.server.clock.advance(60 * 24 * 3600)
    yard.tree.commit({"transcripts/barn.md": "**Ada:** TODO: oil the hinges of the barn\n"}, date=MUCH_LATER)
    assert yard.run("sync").titles == {"Oil the hinges of the barn"}
    yard.tree.git("checkout", "--quiet", older)
    again = yard.run("sweep")
    assert again.titles == yard.closed == {"The watering clock drops the last hour"}
    reasons = {change["title"]: change["reason"] for change in again.json["changes"]}
    assert "filed after this commit was made" in reasons["Oil the hinges of the barn"]
    yard.tree.git("checkout", "--quiet", "main")
    assert yard.run("sweep").titles == set()


def test_a_sweep_closes_what_is_done_as_a_sync_does(yard: Yard) -> None:
    yard.tree.commit({"transcripts/yard.md": TALK.replace(GONE, "").replace("[ ] paint", "[x] paint")}, date=LATER)
    both = {"The watering clock drops the last hour", "Paint the fence of the yard"}
    assert yard.run("sweep").titles == yard.closed == both
