"""Every row of the decision table, on every tracker."""

from __future__ import annotations

import pytest

from syncer import marker as markers
from syncer.config import Config, Labels, PriorityLabels
from syncer.marker_data import Marker
from syncer.models import Action, ItemType, Priority, State, Status
from syncer.trackers.base import Tracker
from tests.syncing import corpus_of, done, said, skips, sync
from tests.trackers.grounds import Ground

LOGIN = said("Fix the login page on Safari")
LOGIN_DONE = said("Fix the login page on Safari", status=Status.DONE)
SEARCH = said("The search page goes blank", line=7, kind=ItemType.BUG, priority=Priority.HIGH)


def only(tracker: Tracker) -> Marker:
    """Return the marker of the tracker's single issue."""
    (issue,) = tracker.list_labelled("syncer")
    marker = markers.find(issue.body)
    assert marker is not None
    return marker


def test_open_without_issue_is_created_once(ground: Ground) -> None:
    first = sync(ground.open(), LOGIN, SEARCH)
    assert sorted(done(first)) == [(Action.CREATE, LOGIN.title), (Action.CREATE, SEARCH.title)]
    assert first.exit_code == 0
    tracker = ground.open()
    issues = {issue.title: issue for issue in tracker.list_labelled("syncer")}
    assert {label.replace("::", ": ") for label in issues[SEARCH.title].labels} == {
        "syncer",
        "type: bug",
        "priority: high",
    }
    again = ground.open()
    assert done(sync(again, LOGIN, SEARCH)) == []
    assert again.usage().writes == 0
    assert again.usage().requests <= 3


def test_done_without_issue_is_skipped(ground: Ground) -> None:
    assert skips(sync(ground.open(), LOGIN_DONE)) == {LOGIN.title: "done already"}


def test_said_again_elsewhere_updates_the_block_once(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    again = said("Fix the login page on Safari", "talks/friday.md", 3)
    assert done(sync(ground.open(), LOGIN, again)) == [(Action.UPDATE, LOGIN.title)]
    (issue,) = ground.open().list_labelled("syncer")
    assert "talks/friday.md" in issue.body
    assert "talks/monday.md" in issue.body
    assert done(sync(ground.open(), LOGIN, again)) == []


def test_a_persons_text_and_title_stay(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    (issue,) = ground.open().list_labelled("syncer")
    ground.retitle(issue.number, "Safari: login broken")
    ground.rewrite(issue.number, lambda body: body + "\n\nI can reproduce this.\n")
    assert done(sync(ground.open(), LOGIN)) == []
    again = said("Fix the login page on Safari", "talks/friday.md", 3)
    sync(ground.open(), LOGIN, again)
    (issue,) = ground.open().list_labelled("syncer")
    assert issue.title == "Safari: login broken"
    assert "I can reproduce this." in issue.body
    assert "talks/friday.md" in issue.body


def test_an_edited_block_is_left_and_named(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    (issue,) = ground.open().list_labelled("syncer")
    ground.rewrite(issue.number, lambda body: body.replace("Said in:", "It was said in:"))
    ended = sync(ground.open(), LOGIN, said("Fix the login page on Safari", "talks/friday.md", 3))
    assert done(ended) == []
    assert "edited the managed block" in skips(ended)[LOGIN.title]


def test_an_edited_block_does_not_keep_a_close_back(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    (issue,) = ground.open().list_labelled("syncer")
    ground.rewrite(issue.number, lambda body: body.replace("Said in:", "It was said in:"))
    assert done(sync(ground.open(), LOGIN_DONE)) == [(Action.CLOSE, LOGIN.title)]
    closed = ground.open().get(issue.number)
    assert closed.state is State.CLOSED
    assert "It was said in:" in closed.body


def test_a_label_taken_off_is_not_put_back(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    (issue,) = ground.open().list_labelled("syncer")
    kept = [label for label in issue.labels if "priority" not in label]
    ground.relabel(issue.number, *kept)
    urgent = said("Fix the login page on Safari", "talks/friday.md", 3, priority=Priority.CRITICAL)
    sync(ground.open(), LOGIN, urgent)
    assert set(ground.open().get(issue.number).labels) == set(kept)


def test_a_label_that_a_person_moved_stays(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    (issue,) = ground.open().list_labelled("syncer")
    moved = [label.replace("medium", "low") for label in issue.labels]
    ground.relabel(issue.number, *moved)
    urgent = said("Fix the login page on Safari", "talks/friday.md", 3, priority=Priority.CRITICAL)
    sync(ground.open(), LOGIN, urgent)
    assert set(ground.open().get(issue.number).labels) == set(moved)


def test_a_new_mention_raises_the_priority_by_one_label(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    urgent = said("Fix the login page on Safari", "talks/friday.md", 3, priority=Priority.CRITICAL)
    sync(ground.open(), LOGIN, urgent)
    (issue,) = ground.open().list_labelled("syncer")
    assert [label.replace("::", ": ") for label in issue.labels if "priority" in label] == ["priority: critical"]
    assert done(sync(ground.open(), LOGIN, urgent)) == []


def test_closed_stays_closed(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    (issue,) = ground.open().list_labelled("syncer")
    ground.set_state(issue.number, State.CLOSED)
    ended = sync(ground.open(), LOGIN, said("Fix the login page on Safari", "talks/friday.md", 3))
    assert done(ended) == []
    assert skips(ended) == {LOGIN.title: "closed stays closed"}


def test_done_closes_with_one_comment(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    assert done(sync(ground.open(), LOGIN_DONE)) == [(Action.CLOSE, LOGIN.title)]
    (issue,) = ground.open().list_labelled("syncer")
    assert (issue.state, issue.comments) == (State.CLOSED, 1)
    assert done(sync(ground.open(), LOGIN_DONE)) == []


def test_on_a_closed_issue_what_was_recorded_decides_nothing(ground: Ground) -> None:
    elsewhere = said("Fix the login page on Safari", "talks/friday.md", 3)
    sync(ground.open(), LOGIN, elsewhere)
    assert done(sync(ground.open(), LOGIN_DONE, elsewhere)) == [(Action.CLOSE, LOGIN.title)]
    assert done(sync(ground.open(), LOGIN_DONE, elsewhere)) == []
    (issue,) = ground.open().list_labelled("syncer")
    assert (issue.state, issue.comments) == (State.CLOSED, 1)


@pytest.mark.parametrize(("choice", "action", "comments"), [("comment", [Action.UPDATE], 1), ("ignore", [], 0)])
def test_done_may_comment_or_be_ignored(ground: Ground, choice: str, action: list[Action], comments: int) -> None:
    config = Config.model_validate({"on_done": choice})
    sync(ground.open(), LOGIN, config=config)
    assert [one for one, _ in done(sync(ground.open(), LOGIN_DONE, config=config))] == action
    assert done(sync(ground.open(), LOGIN_DONE, config=config)) == []
    (issue,) = ground.open().list_labelled("syncer")
    assert (issue.state, issue.comments) == (State.OPEN, comments)


def test_open_again_after_done_reopens(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    sync(ground.open(), LOGIN_DONE)
    assert done(sync(ground.open(), LOGIN)) == [(Action.REOPEN, LOGIN.title)]
    assert done(sync(ground.open(), LOGIN)) == []


def test_open_again_does_not_reopen_what_a_person_touched(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    sync(ground.open(), LOGIN_DONE)
    (issue,) = ground.open().list_labelled("syncer")
    ground.comment(issue.number, "Let us leave it at that.")
    ended = sync(ground.open(), LOGIN)
    assert done(ended) == []
    assert "comments" in skips(ended)[LOGIN.title]


def test_done_leaves_for_good_what_a_person_opened_again(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    sync(ground.open(), LOGIN_DONE)
    (issue,) = ground.open().list_labelled("syncer")
    ground.set_state(issue.number, State.OPEN)
    elsewhere = said("Fix the login page on Safari", "talks/friday.md", 3, status=Status.DONE)
    ended = sync(ground.open(), LOGIN_DONE, elsewhere)
    assert done(ended) == []
    assert "opened it again" in skips(ended)[LOGIN.title]
    assert ground.open().get(issue.number).state is State.OPEN


def test_gone_changes_nothing_unless_a_sweep_is_told_to_close(ground: Ground) -> None:
    sync(ground.open(), LOGIN, SEARCH)
    here = corpus_of([SEARCH])
    assert done(sync(ground.open(), SEARCH, corpus=here)) == []
    assert done(sync(ground.open(), SEARCH, corpus=here, command="sweep")) == []
    closing = Config(on_gone="close")
    assert done(sync(ground.open(), SEARCH, corpus=here, config=closing)) == []
    partly = corpus_of([SEARCH], complete=False)
    assert done(sync(ground.open(), SEARCH, corpus=partly, config=closing, command="sweep")) == []
    assert done(sync(ground.open(), SEARCH, corpus=here, config=closing, command="sweep")) == [
        (Action.CLOSE, LOGIN.title)
    ]


def test_an_issue_without_its_label_is_tracked_and_never_written_to(ground: Ground) -> None:
    sync(ground.open(), LOGIN, SEARCH)
    (login,) = [issue for issue in ground.open().list_labelled("syncer") if issue.title == LOGIN.title]
    ground.relabel(login.number, "mine")
    before = ground.open().get(login.number)
    ended = sync(ground.open(), LOGIN, LOGIN_DONE, SEARCH, said("Rotate the logs every night", line=9))
    assert done(ended) == [(Action.CREATE, "Rotate the logs every night")]
    assert ground.open().get(login.number).body == before.body
    ended = sync(ground.open(), LOGIN, SEARCH)
    assert "managed label was taken off" in skips(ended)[LOGIN.title]


def test_an_issue_whose_marker_was_taken_out_is_known_by_its_title(ground: Ground) -> None:
    number = ground.put(LOGIN.title, "All mine now.", "syncer", number="0123456789abcdef")
    ended = sync(ground.open(), LOGIN)
    assert done(ended) == []
    assert "left alone" in skips(ended)[LOGIN.title]
    assert ground.open().get(number).body.strip().endswith("All mine now.")


def test_an_issue_that_a_person_wrote_suppresses_the_create_and_is_named(ground: Ground) -> None:
    ground.put(LOGIN.title, "Seen on my phone.", number="safari-on-my-phone")
    ended = sync(ground.open(), LOGIN)
    assert done(ended) == []
    assert "written by a person" in skips(ended)[LOGIN.title]


def test_a_deleted_issue_is_filed_again(ground: Ground) -> None:
    sync(ground.open(), LOGIN, SEARCH)
    (login,) = [issue for issue in ground.open().list_labelled("syncer") if issue.title == LOGIN.title]
    ground.delete(login.number)
    assert done(sync(ground.open(), LOGIN, SEARCH)) == [(Action.CREATE, LOGIN.title)]


def test_a_label_renamed_in_the_config_moves_on_issues_that_bear_it(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    config = Config(labels=Labels(priorities=PriorityLabels(medium="P2")))
    assert done(sync(ground.open(), LOGIN, config=config)) == [(Action.UPDATE, LOGIN.title)]
    (issue,) = ground.open().list_labelled("syncer")
    assert "P2" in issue.labels
    assert not any("priority" in label for label in issue.labels)
    assert done(sync(ground.open(), LOGIN, config=config)) == []


def test_what_is_held_back_is_named(ground: Ground) -> None:
    unsure = said("Maybe look into caching", confidence=0.6)
    decision = said("We go with plain files", line=2, kind=ItemType.DECISION)
    ignored = said("Paint the shed green", line=3)
    ended = sync(
        ground.open(),
        unsure,
        decision,
        ignored,
        config=Config.model_validate({"ignore": {"titles": ["paint the shed GREEN"]}}),
    )
    assert done(ended) == []
    assert "0.60 sure" in skips(ended)[unsure.title]
    assert "types" in skips(ended)[decision.title]
    assert "ignored" in skips(ended)[ignored.title]
    assert ground.open().usage().writes == 0


def test_what_has_an_issue_is_kept_up_whatever_holds_creates_back(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    unsure = said("Fix the login page on Safari", "talks/friday.md", 3, confidence=0.3)
    strict = Config.model_validate({"types": ["bug"], "min_confidence": 0.95})
    assert done(sync(ground.open(), LOGIN, unsure, config=strict)) == [(Action.UPDATE, LOGIN.title)]


def test_the_marker_records_what_was_written(ground: Ground) -> None:
    sync(ground.open(), LOGIN)
    marker = only(ground.open())
    assert marker.title == LOGIN.title
    assert [mention.path for mention in marker.mentions] == ["talks/monday.md"]
    assert marker.state is State.OPEN
