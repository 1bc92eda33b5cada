"""What every tracker must do; the same tests run against `local`, GitHub and GitLab."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from syncer import marker
from syncer.errors import IssueGoneError, WriteRefusedError
from syncer.marker_data import Marker
from syncer.models import Edit, Issue, Label, NewIssue, Number, State
from syncer.trackers.base import Tracker
from tests.trackers.grounds import Ground
from tests.trackers.samples import LABELS, body_of, marker_of, new_issue, number_of

CLAUSE = "the login form loses its cookie"
CLAUSES = (CLAUSE, "the report is written twice", "the page shows no date")


def meaning(body: str) -> tuple[str, Marker | None, str, str]:
    """Return what a body says, without what `local` keeps out of its files: run and commits."""
    parts = marker.split(body)
    found = parts.marker and replace(
        parts.marker, run="", mentions=tuple(replace(mention, commit="") for mention in parts.marker.mentions)
    )
    before, block, after = (marker.canonical(text or "") for text in (parts.before, parts.block, parts.after))
    return before, found, block, after


def same(issue: Issue, other: Issue) -> bool:
    """Whether both say the same; a write moves the times."""
    return _timeless(issue) == _timeless(other)


def _timeless(issue: Issue) -> tuple[object, ...]:
    labels = frozenset(issue.labels)
    return (issue.number, issue.title, meaning(issue.body), issue.state, labels, issue.assignees, issue.author)


def numbers(issues: Sequence[Issue]) -> list[Number]:
    return [issue.number for issue in issues]


@pytest.fixture
def tracker(ground: Ground) -> Tracker:
    return ground.open()


@pytest.fixture
def created(tracker: Tracker) -> Issue:
    return tracker.create(new_issue(CLAUSE))


def test_an_empty_tracker_lists_nothing(tracker: Tracker) -> None:
    assert tracker.resolve().full_name
    assert tracker.resolve().has_issues
    assert tracker.resolve().can_label
    assert list(tracker.list_labelled("syncer")) == []
    assert list(tracker.list_by_author(tracker.whoami())) == []
    assert list(tracker.list_recent(100)) == []


def test_what_is_created_is_answered_and_listed(ground: Ground, tracker: Tracker) -> None:
    new = new_issue(CLAUSE)
    answer = tracker.create(new)
    assert (answer.title, answer.state, answer.comments) == (CLAUSE, State.OPEN, 0)
    assert marker.canonical(answer.body) == marker.canonical(new.body)
    assert set(answer.labels) == set(LABELS)
    assert answer.author == tracker.whoami()
    assert answer.url
    assert not answer.problem
    for reader in (tracker, ground.open()):
        listings = (reader.list_labelled("syncer"), reader.list_by_author(reader.whoami()), [reader.get(answer.number)])
        for listing in listings:
            assert len(listing) == 1
            assert same(listing[0], answer)
            assert (listing[0].created_at is not None) == ground.dated


def test_issues_are_listed_oldest_first_open_and_closed(ground: Ground, tracker: Tracker) -> None:
    made = [tracker.create(new_issue(clause)) for clause in CLAUSES]
    ground.set_state(made[0].number, State.CLOSED)
    ground.retitle(made[1].number, "Updated last")
    oldest_first = numbers(sorted(made, key=lambda issue: issue.order))
    assert numbers(tracker.list_labelled("syncer")) == oldest_first
    assert numbers(tracker.list_by_author(tracker.whoami())) == oldest_first
    if ground.dated:
        assert oldest_first == numbers(made)


def test_only_what_bears_the_label_is_listed(ground: Ground, tracker: Tracker, created: Issue) -> None:
    ground.put("Somebody asks", "How?", "syncer", number="0-asks")
    ground.put("Somebody else asks", "Why?", "question", number="1-asks")
    labelled = tracker.list_labelled("syncer")
    assert {issue.title for issue in labelled} == {CLAUSE, "Somebody asks"}
    assert numbers(tracker.list_by_author(tracker.whoami())) == [created.number]
    assert list(tracker.list_labelled("no such label")) == []
    assert list(tracker.list_by_author("nobody-of-that-name")) == []


def test_an_issue_whose_label_was_taken_off_is_found_by_author(
    ground: Ground, tracker: Tracker, created: Issue
) -> None:
    ground.relabel(created.number, "type: bug")
    assert list(tracker.list_labelled("syncer")) == []
    (found,) = tracker.list_by_author(tracker.whoami())
    assert (found.number, found.labels) == (created.number, ("type: bug",))
    assert marker.find(found.body) is not None


def test_a_listing_of_many_pages_is_whole(ground: Ground, tracker: Tracker) -> None:
    clauses = [f"number {count} of many things is broken" for count in range(230)]
    for clause in clauses:
        ground.put(clause, body_of(clause), "syncer", number=number_of(clause), mine=True)
    tracker.resolve()
    before = tracker.usage().requests
    assert sorted(issue.title for issue in tracker.list_labelled("syncer")) == sorted(clauses)
    assert tracker.usage().requests - before <= 3
    assert sorted(issue.title for issue in tracker.list_by_author(tracker.whoami())) == sorted(clauses)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Edit(title="Another title"), {"title": "Another title"}),
        (Edit(body=body_of(CLAUSE, "> Another block.")), {"body": body_of(CLAUSE, "> Another block.")}),
        (Edit(state=State.CLOSED), {"state": State.CLOSED}),
        (Edit(state=State.CLOSED, not_planned=True), {"state": State.CLOSED}),
        (Edit(title="Both", state=State.CLOSED), {"title": "Both", "state": State.CLOSED}),
        (Edit(state=State.OPEN), {}),
    ],
)
def test_an_update_changes_what_it_names_alone(
    ground: Ground, tracker: Tracker, created: Issue, edit: Edit, expected: dict[str, object]
) -> None:
    before = tracker.get(created.number)
    answer = tracker.update(created.number, edit)
    wanted = replace(before, **expected)  # type: ignore[arg-type]  # the values fit the keys above
    assert same(answer, wanted)
    assert same(ground.open().get(created.number), wanted)
    if edit.body is not None:
        assert marker.canonical(answer.body) == marker.canonical(edit.body)


def test_an_issue_is_closed_and_opened_again(ground: Ground, tracker: Tracker, created: Issue) -> None:
    for state in (State.CLOSED, State.OPEN, State.CLOSED):
        assert tracker.update(created.number, Edit(state=state)).state is state
        (listed,) = ground.open().list_labelled("syncer")
        assert listed.state is state
        assert (listed.closed_at is not None) == (ground.dated and state is State.CLOSED)


def test_a_duplicate_is_closed_and_its_marker_kept(ground: Ground, tracker: Tracker) -> None:
    first, second = (tracker.create(new_issue(clause)) for clause in CLAUSES[:2])
    found = replace(marker_of(CLAUSES[1]), state=State.CLOSED, closed=f"duplicate {first.number}")
    edit = Edit(body=body_of(CLAUSES[1], found=found), state=State.CLOSED, duplicate_of=first.number)
    answer = tracker.update(second.number, edit)
    assert answer.state is State.CLOSED
    kept = marker.find(ground.open().get(second.number).body)
    assert kept is not None
    assert kept.closed == f"duplicate {first.number}"
    assert tracker.get(first.number).state is State.OPEN


def test_labels_are_put_on_and_taken_off_one_by_one(ground: Ground, tracker: Tracker, created: Issue) -> None:
    odd = "area/größe & mehr?"
    tracker.add_label(created.number, odd)
    tracker.add_label(created.number, odd)
    assert sorted(ground.open().get(created.number).labels) == sorted((*LABELS, odd))
    tracker.remove_label(created.number, odd)
    tracker.remove_label(created.number, odd)
    tracker.remove_label(created.number, "never there")
    tracker.remove_label(created.number, "priority: high")
    assert sorted(ground.open().get(created.number).labels) == ["syncer", "type: bug"]


def test_what_a_person_labels_meanwhile_stays(ground: Ground, tracker: Tracker, created: Issue) -> None:
    ground.relabel(created.number, *LABELS, "wanted")
    tracker.add_label(created.number, "type: feature")
    tracker.remove_label(created.number, "type: bug")
    assert sorted(tracker.get(created.number).labels) == ["priority: high", "syncer", "type: feature", "wanted"]


def test_comments_are_counted_whoever_wrote_them(ground: Ground, tracker: Tracker, created: Issue) -> None:
    tracker.comment(created.number, "Done in talks/monday.md.\n\nSee there.")
    ground.comment(created.number, "Note: thanks")
    tracker.comment(created.number, "Done in talks/monday.md.\n\nSee there.")
    assert tracker.get(created.number).comments == 3
    assert ground.open().list_labelled("syncer")[0].comments == 3


def test_a_deleted_issue_is_gone(ground: Ground, tracker: Tracker, created: Issue) -> None:
    ground.delete(created.number)
    with pytest.raises(IssueGoneError):
        tracker.get(created.number)
    assert list(tracker.list_labelled("syncer")) == []
    for write in (
        lambda: tracker.update(created.number, Edit(title="Too late")),
        lambda: tracker.add_label(created.number, "late"),
        lambda: tracker.comment(created.number, "Late."),
    ):
        with pytest.raises(WriteRefusedError) as refused:
            write()
        assert not refused.value.final


def test_a_number_that_never_was_is_gone(tracker: Tracker, created: Issue) -> None:
    missing = created.number + 1000 if isinstance(created.number, int) else "0" * 16
    with pytest.raises(IssueGoneError):
        tracker.get(missing)


BLOCKS = {
    "unicode": "Grüße, 日本語, עברית, \U0001f468‍\U0001f469‍\U0001f467 ✔️, a\u0301 and \u00a0 and \u2028.",
    "crlf": "One\r\nTwo\r\n\r\nThree",
    "white space": "One   \n\tTwo\t\n\n\n    four in\n\n\n",
    "rules": "---\ntitle: not the title\n---\n\n- - -\n...\n%YAML 1.1",
    "html": '<details>\n<summary>A &amp; B</summary>\n\n<b>"x"</b>\n\n</details>\n\n<!-- a comment -->',
    "code": "```python\nprint('\\\\1 \\g<0> {x} %s $HOME')\n```\n\n~~~\n<<<<<<< HEAD\n~~~",
    "long": "> All of it. " * 1_800,
    "many lines": "> One of them.\n" * 1_500,
    "empty": "",
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_body_comes_back_as_it_was_sent(ground: Ground, tracker: Tracker, name: str) -> None:
    body = body_of(CLAUSE, BLOCKS[name], after=f"\n{BLOCKS[name]}")
    created = tracker.create(new_issue(CLAUSE, body))
    assert marker.canonical(created.body) == marker.canonical(body)
    read = ground.open().get(created.number)
    assert meaning(read.body) == meaning(body)
    assert meaning(ground.open().list_labelled("syncer")[0].body) == meaning(body)
    updated = tracker.update(created.number, Edit(body=read.body))
    assert marker.canonical(updated.body) == marker.canonical(read.body)


@pytest.mark.parametrize(
    "title",
    [
        "TODO: this & that",
        "1.10",
        "null",
        "[x] \"quoted\" 'title' #12 @ada",
        "- a - b: {c}, !d *e &f %g",
        "Größe ≠ 日本語 \U0001f41b",
    ],
)
def test_a_title_comes_back_as_it_was_sent(ground: Ground, tracker: Tracker, title: str) -> None:
    created = tracker.create(NewIssue(title=title, body=body_of(CLAUSE), labels=LABELS))
    assert created.title == title
    assert ground.open().list_labelled("syncer")[0].title == title
    assert tracker.update(created.number, Edit(title=title[::-1])).title == title[::-1]


def test_titles_and_bodies_of_the_dialects_length_are_taken(ground: Ground, tracker: Tracker) -> None:
    limits = tracker.dialect
    rest = limits.body_limit - len(body_of(CLAUSE, after="\n"))
    new = replace(new_issue(CLAUSE, body_of(CLAUSE, after="\n" + "é" * rest)), title="é" * limits.title_limit)
    assert len(new.body) == limits.body_limit
    created = tracker.create(new)
    assert created.title == new.title
    assert meaning(ground.open().get(created.number).body) == meaning(new.body)


def test_an_issue_is_created_with_its_assignees(ground: Ground, tracker: Tracker) -> None:
    created = tracker.create(replace(new_issue(CLAUSE), assignees=("somebody",)))
    assert created.assignees == ("somebody",)
    assert ground.open().get(created.number).assignees == ("somebody",)
    assert tracker.update(created.number, Edit(title="Another title")).assignees == ("somebody",)


def test_what_a_person_edits_is_seen(ground: Ground, tracker: Tracker, created: Issue) -> None:
    ground.retitle(created.number, "A better title")
    ground.rewrite(created.number, lambda body: body + "\n\nSeen on Monday too.")
    ground.relabel(created.number, "syncer", "wanted")
    ground.set_state(created.number, State.CLOSED)
    for seen in (tracker.get(created.number), *tracker.list_labelled("syncer")):
        assert (seen.title, seen.state, sorted(seen.labels)) == ("A better title", State.CLOSED, ["syncer", "wanted"])
        before, found, block, after = meaning(seen.body)
        assert (before, block, after) == ("", "> It says so.", "Seen on Monday too.")
        assert found == meaning(created.body)[1]
    ground.set_state(created.number, State.OPEN)
    assert tracker.get(created.number).state is State.OPEN


def test_a_save_in_the_web_form_changes_nothing_that_counts(ground: Ground, tracker: Tracker, created: Issue) -> None:
    ground.rewrite(created.number, lambda body: body)
    assert meaning(tracker.get(created.number).body) == meaning(created.body)


def test_the_issues_that_people_updated_last_are_listed(ground: Ground, tracker: Tracker) -> None:
    made = [ground.put(f"Question {count}", "Why?", number=f"question-{count}") for count in range(5)]
    ground.set_state(made[1], State.CLOSED)
    recent = tracker.list_recent(100)
    assert {issue.title for issue in recent} == {f"Question {count}" for count in range(5)}
    assert {issue.number: issue.state for issue in recent}[made[1]] is State.CLOSED
    assert not any(issue.pull_request for issue in recent)
    (last,) = tracker.list_recent(1)
    assert last.number == made[1]
    assert list(tracker.list_recent(0)) == []


def test_labels_are_made_once(tracker: Tracker) -> None:
    label = Label("type: bug", "d73a4a", "Something is broken")
    tracker.create_label(label)
    tracker.create_label(label)
    assert [found.name for found in tracker.labels()] == ["type: bug"]
    tracker.update_label(replace(label, color="00ff00"))
    assert list(tracker.labels()) == [replace(label, color="00ff00")]


def test_a_label_on_an_issue_is_among_the_labels(ground: Ground, created: Issue) -> None:
    assert set(LABELS) <= {label.name for label in ground.open().labels()}


def test_a_write_counts_as_one(tracker: Tracker) -> None:
    tracker.resolve()
    created = tracker.create(new_issue(CLAUSE))
    number = created.number
    for write in (
        lambda: tracker.update(number, Edit(title="Another title", state=State.CLOSED)),
        lambda: tracker.add_label(number, "wanted"),
        lambda: tracker.remove_label(number, "wanted"),
        lambda: tracker.comment(number, "Done."),
    ):
        before = tracker.usage()
        write()
        assert tracker.usage().writes == before.writes + 1
    before = tracker.usage()
    tracker.list_labelled("syncer")
    tracker.get(number)
    after = tracker.usage()
    assert (after.requests, after.writes) == (before.requests + 2, before.writes)


def test_two_that_work_at_once_see_each_other(ground: Ground) -> None:
    one, other = ground.open(), ground.open()
    created = one.create(new_issue(CLAUSE))
    assert numbers(other.list_labelled("syncer")) == [created.number]
    other.add_label(created.number, "wanted")
    other.comment(created.number, "Me too.")
    seen = one.get(created.number)
    assert "wanted" in seen.labels
    assert seen.comments == 1
    assert other.update(created.number, Edit(title="By the other")).title == one.get(created.number).title
