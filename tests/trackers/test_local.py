from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from syncer import marker
from syncer.errors import IssueGoneError, WriteRefusedError
from syncer.models import Edit, Label, State
from syncer.trackers.local import open_local
from tests.trackers.files import CLAUSE, OTHER, edit_file, git, names, path_of, refuse_all_writes, write_by_hand
from tests.trackers.samples import LABELS, body_of, marker_of, new_issue, number_of, recorded


def test_a_file_is_named_by_its_first_fingerprint_and_reads_as_a_person_would_write_it(tmp_path: Path) -> None:
    open_local(tmp_path).create(new_issue(CLAUSE))
    assert names(tmp_path) == [f"{number_of(CLAUSE)}.md"]
    text = path_of(tmp_path).read_text(encoding="utf-8")
    assert text.startswith(
        f"---\ntitle: {CLAUSE}\nstate: open\nlabels:\n- syncer\n- 'type: bug'\n- 'priority: high'\nassignees: []\n"
    )
    assert text.endswith("---\n\n<!-- syncer -->\n\n> It says so.\n\n<!-- /syncer -->\n")


def test_a_file_holds_nothing_that_differs_between_branches(tmp_path: Path) -> None:
    first, second = recorded("talks/b.md", 3, CLAUSE, "a" * 40), recorded("talks/a.md", 9, CLAUSE, "b" * 40)
    one = marker_of(CLAUSE, first, second, run="one")
    other = marker_of(CLAUSE, replace(second, commit="d" * 40), replace(first, commit="e" * 40), run="other")
    for folder, found in (("one", one), ("other", other)):
        open_local(tmp_path / folder).create(new_issue(CLAUSE, body_of(CLAUSE, found=found)))
    text = path_of(tmp_path / "one").read_text(encoding="utf-8")
    assert text == path_of(tmp_path / "other").read_text(encoding="utf-8")
    mentions = [line for line in text.splitlines() if "path:" in line]
    assert [line.split(",")[0] for line in mentions] == ["  - {path: talks/a.md", "  - {path: talks/b.md"]
    assert "run" not in text
    assert "commit" not in text


def test_the_marker_is_put_together_again(tmp_path: Path) -> None:
    open_local(tmp_path).create(new_issue(CLAUSE, body_of(CLAUSE, after="Me too.")))
    body = open_local(tmp_path).get(number_of(CLAUSE)).body
    parts = marker.split(body)
    mentions = (recorded("talks/monday.md", 12, CLAUSE, ""),)
    assert parts.marker == replace(marker_of(CLAUSE), run=number_of(CLAUSE), mentions=mentions)
    assert parts.before == ""
    assert parts.block is not None
    assert marker.canonical(parts.block) == "> It says so."
    assert marker.canonical(parts.after) == "Me too."


def test_the_answer_bears_the_marker_that_was_sent(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    body = body_of(CLAUSE)
    created = tracker.create(new_issue(CLAUSE, body))
    assert marker.canonical(created.body) == marker.canonical(body)
    body = body_of(CLAUSE, "> Other words, \\1 and <b>.")
    assert marker.canonical(tracker.update(created.number, Edit(body=body)).body) == marker.canonical(body)


def test_text_that_a_person_writes_above_and_below_stays_outside_the_block(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    tracker.create(new_issue(CLAUSE))
    edit_file(path_of(tmp_path), "---\n\n<!-- syncer -->", "---\n\nLook here first.\n\n<!-- syncer -->")
    edit_file(path_of(tmp_path), "<!-- /syncer -->\n", "<!-- /syncer -->\n\nSeen on Monday.\n")
    parts = marker.split(tracker.get(number_of(CLAUSE)).body)
    assert parts.before == "Look here first.\n\n"
    assert marker.canonical(parts.block or "") == "> It says so."
    assert marker.canonical(parts.after) == "Seen on Monday."
    tracker.update(number_of(CLAUSE), Edit(body=marker.join(replace(parts, block="> New."))))
    after = marker.split(tracker.get(number_of(CLAUSE)).body)
    assert (after.before, marker.canonical(after.after)) == ("Look here first.\n\n", "Seen on Monday.")


def test_an_issue_without_a_fingerprint_has_no_file(tmp_path: Path) -> None:
    with pytest.raises(WriteRefusedError, match="without a fingerprint"):
        open_local(tmp_path).create(new_issue(CLAUSE, "no marker here"))


def test_a_number_that_exists_is_never_overwritten(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    tracker.create(new_issue(CLAUSE))
    before = path_of(tmp_path).read_bytes()
    with pytest.raises(WriteRefusedError, match=r"\.syncer/issues/[0-9a-f]{16}\.md exists already"):
        open_local(tmp_path).create(new_issue(CLAUSE, body_of(CLAUSE, "> Other.")))
    assert path_of(tmp_path).read_bytes() == before
    assert names(tmp_path) == [path_of(tmp_path).name]
    assert tracker.usage().writes == 1


def test_a_person_edits_the_file(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    tracker.create(new_issue(CLAUSE))
    path = path_of(tmp_path)
    edit_file(path, f"title: {CLAUSE}", "title: Cookie is lost")
    edit_file(path, "state: open\nlabels", "state: closed\nlabels")
    edit_file(path, "- syncer\n- ", "- ")
    edit_file(path, "assignees: []", "assignees: [ada]\ncomments:\n- Seen it.")
    issue = tracker.get(number_of(CLAUSE))
    assert (issue.title, issue.state) == ("Cookie is lost", State.CLOSED)
    assert issue.labels == LABELS[1:]
    assert (issue.assignees, issue.comments) == (("ada",), 1)
    assert tracker.list_labelled("syncer") == []
    assert tracker.list_by_author("local") == [issue]


def test_a_file_saved_with_crlf_is_the_same_issue(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    before = tracker.create(new_issue(CLAUSE))
    path = path_of(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    after = tracker.get(number_of(CLAUSE))
    assert replace(after, body="") == replace(before, body="")
    assert marker.split(after.body).block == marker.split(before.body).block
    tracker.comment(after.number, "Still works.\r\nFor me.")
    assert tracker.get(after.number).comments == 1


def test_what_the_update_does_not_name_stays_as_a_person_wrote_it(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    tracker.create(new_issue(CLAUSE))
    path = path_of(tmp_path)
    edit_file(path, "state: open\nlabels", "# still so in May\nmilestone: 1.10\nstate:   open\nlabels")
    before = path.read_text(encoding="utf-8")
    tracker.get(number_of(CLAUSE))
    tracker.update(number_of(CLAUSE), Edit(title="Cookie is lost"))
    assert path.read_text(encoding="utf-8") == before.replace(CLAUSE, "Cookie is lost", 1)


def test_an_issue_that_a_person_wrote_is_recent_and_not_ours(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    tracker.create(new_issue(CLAUSE))
    old = write_by_hand(tmp_path, "docs.md", "# Docs are old\n\nThey are.\n")
    new = write_by_hand(tmp_path, "slow.md", "---\ntitle: Slow start\nstate: closed\n---\nVery.\n")
    os.utime(old, (1_000, 1_000))
    os.utime(new, (2_000, 2_000))
    recent = tracker.list_recent(10)
    assert [(issue.title, issue.state) for issue in recent] == [
        ("Slow start", State.CLOSED),
        ("Docs are old", State.OPEN),
    ]
    assert [issue.number for issue in tracker.list_recent(1)] == ["slow"]
    assert [issue.number for issue in tracker.list_by_author("local")] == [number_of(CLAUSE)]
    assert tracker.list_by_author("ada") == []


@pytest.mark.parametrize("damage", ["  v: 1\n", "syncer:\n"])
def test_a_file_whose_marker_a_person_took_out_is_known_by_its_name(tmp_path: Path, damage: str) -> None:
    tracker = open_local(tmp_path)
    tracker.create(new_issue(CLAUSE))
    edit_file(path_of(tmp_path), damage, "" if damage.startswith(" ") else "other:\n")
    (issue,) = tracker.list_labelled("syncer")
    assert issue.problem == "it has lost its `syncer:` part"
    found = marker.find(issue.body)
    assert found is not None
    assert found.fingerprints == (f"v1:{number_of(CLAUSE)}",)
    assert "> It says so." in issue.body
    assert tracker.list_by_author("local") == [issue]
    refuse_all_writes(tracker, issue, "lost its `syncer:` part")


def test_a_file_of_another_name_without_marker_is_a_persons(tmp_path: Path) -> None:
    write_by_hand(tmp_path, "slow.md", "---\ntitle: Slow start\nlabels: syncer\nsyncer: {v: 0}\n---\nVery.\n")
    (issue,) = open_local(tmp_path).list_labelled("syncer")
    assert (issue.problem, issue.author, marker.find(issue.body)) == ("", "", None)


def test_an_update_is_refused_where_the_file_changed_since_it_was_read(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    number = tracker.create(new_issue(CLAUSE)).number
    tracker.get(number)
    edit_file(path_of(tmp_path), "> It says so.", "> It says so.\n\nMine.")
    before = path_of(tmp_path).read_bytes()
    tracker.labels()
    for _ in range(2):
        with pytest.raises(WriteRefusedError, match="somebody changed it meanwhile"):
            tracker.update(number, Edit(body=body_of(CLAUSE, "> Ours.")))
    assert path_of(tmp_path).read_bytes() == before
    tracker.add_label(number, "later")
    with pytest.raises(WriteRefusedError):
        tracker.update(number, Edit(body=body_of(CLAUSE, "> Ours.")))
    assert "Mine." in tracker.get(number).body
    assert tracker.update(number, Edit(title="Read anew")).title == "Read anew"


def test_labels_and_comments_are_added_to_what_a_person_wrote_meanwhile(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    number = tracker.create(new_issue(CLAUSE)).number
    edit_file(path_of(tmp_path), "- syncer\n", "- syncer\n- mine\n")
    tracker.add_label(number, "ours")
    tracker.remove_label(number, "Type: Bug")
    tracker.comment(number, "Note: it is so")
    issue = tracker.get(number)
    assert issue.labels == ("syncer", "mine", "priority: high", "ours")
    assert issue.comments == 1


def test_what_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    issue = tracker.create(new_issue(CLAUSE))
    before = path_of(tmp_path).stat()
    tracker.add_label(issue.number, "SYNCER")
    tracker.remove_label(issue.number, "other")
    tracker.update(issue.number, Edit(title=issue.title, state=State.OPEN, body=issue.body))
    assert path_of(tmp_path).stat().st_mtime_ns == before.st_mtime_ns
    assert tracker.usage().writes == 1


def test_a_deleted_file_is_gone(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    number = tracker.create(new_issue(CLAUSE)).number
    path_of(tmp_path).unlink()
    with pytest.raises(IssueGoneError):
        tracker.get(number)
    with pytest.raises(WriteRefusedError, match="is not there any more"):
        tracker.update(number, Edit(title="x y"))
    assert tracker.list_labelled("syncer") == []


@pytest.mark.parametrize("number", ["../../outside", "a/b", "..", "", ".hidden", "a\0b", 7])
def test_a_number_leads_to_no_file_elsewhere(tmp_path: Path, number: str | int) -> None:
    write_by_hand(tmp_path, "mine.md", "Mine\n")
    (tmp_path / "outside.md").write_text("secret\n", encoding="utf-8")
    with pytest.raises(IssueGoneError):
        open_local(tmp_path).get(number)


def test_labels_are_those_that_files_bear_or_bore(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    number = tracker.create(new_issue(CLAUSE)).number
    tracker.add_label(number, "mine")
    tracker.remove_label(number, "syncer")
    tracker.create_label(Label("new one", "ff0000"))
    assert {label.name for label in open_local(tmp_path).labels()} == {*LABELS, "mine"}
    assert {label.name for label in tracker.labels()} == {*LABELS, "mine", "new one"}


def test_a_listing_counts_as_one_request(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    for clause in (CLAUSE, OTHER):
        tracker.create(new_issue(clause))
    before = tracker.usage()
    assert (before.requests, before.writes) == (2, 2)
    tracker.list_labelled("syncer")
    assert (tracker.usage().requests, tracker.usage().writes) == (3, 2)


def test_two_branches_that_file_the_same_and_other_issues_merge(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "commit", "-q", "--allow-empty", "-m", "base")
    for branch, own in (("one", OTHER), ("two", "the page shows no date")):
        git(tmp_path, "checkout", "-q", "-b", branch, "main")
        tracker = open_local(tmp_path)
        for clause in (CLAUSE, own):
            found = marker_of(clause, recorded("talks/a.md", 4, clause, branch * 13), run=f"run of {branch}")
            tracker.create(new_issue(clause, body_of(clause, found=found)))
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-qm", branch)
    git(tmp_path, "merge", "-q", "one")
    assert git(tmp_path, "status", "--porcelain").stdout == ""
    issues = open_local(tmp_path).list_labelled("syncer")
    assert len(issues) == 3
    assert not any(issue.problem for issue in issues)


def test_mentions_that_two_branches_add_at_different_places_merge(tmp_path: Path) -> None:
    middle = recorded("talks/middle.md", 1, CLAUSE)
    git(tmp_path, "init", "-q", "-b", "main")
    found = marker_of(CLAUSE, middle)
    open_local(tmp_path).create(new_issue(CLAUSE, body_of(CLAUSE, found=found)))
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "base")
    for branch in ("above", "zzz"):
        git(tmp_path, "checkout", "-q", "-b", branch, "main")
        more = replace(found, mentions=(middle, recorded(f"talks/{branch}.md", 2, CLAUSE)))
        open_local(tmp_path).update(number_of(CLAUSE), Edit(body=body_of(CLAUSE, found=more)))
        git(tmp_path, "commit", "-qam", branch)
    git(tmp_path, "merge", "-q", "above")
    merged = marker.find(open_local(tmp_path).get(number_of(CLAUSE)).body)
    assert merged is not None
    assert [m.path for m in merged.mentions] == ["talks/above.md", "talks/middle.md", "talks/zzz.md"]
