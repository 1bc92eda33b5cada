from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from multiprocessing.synchronize import Barrier, Event
from pathlib import Path

import pytest

from syncer import marker
from syncer.errors import IssueGoneError, ListingError, TrackerError, WriteRefusedError
from syncer.models import Edit, Issue, Label, State
from syncer.trackers import folder_lock
from syncer.trackers.issue_folder import IssueFolder
from syncer.trackers.local import LocalTracker, open_local
from tests.trackers.samples import LABELS, body_of, marker_of, new_issue, number_of, recorded

CLAUSE = "the login form loses its cookie"
OTHER = "the report is written twice"
FORK = multiprocessing.get_context("fork")


def path_of(root: Path, clause: str = CLAUSE) -> Path:
    return root / ".syncer" / "issues" / f"{number_of(clause)}.md"


def write_by_hand(root: Path, name: str, data: str | bytes) -> Path:
    path = root / ".syncer" / "issues" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def names(root: Path) -> list[str]:
    return sorted(path.name for path in (root / ".syncer" / "issues").iterdir())


def edit_file(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def git(root: Path, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    config = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", *config, "-C", str(root), *words]
    return subprocess.run(command, check=check, capture_output=True, text=True)


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


def conflicted(root: Path) -> Path:
    """Leave the file as a merge of two branches does that both say more of it."""
    tracker = open_local(root)
    tracker.create(new_issue(CLAUSE))
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-qm", "base")
    for branch, words in (("other", "Theirs"), ("main", "Ours")):
        git(root, "checkout", "-q", *(["-b"] if branch == "other" else []), branch)
        tracker.get(number_of(CLAUSE))
        tracker.update(number_of(CLAUSE), Edit(title=f"{words} is the title"))
        git(root, "commit", "-qam", words)
    assert git(root, "merge", "other", check=False).returncode == 1
    return path_of(root)


def refuse_all_writes(tracker: LocalTracker, issue: Issue, message: str) -> None:
    number = str(issue.number)
    for write in (
        lambda: tracker.update(number, Edit(state=State.CLOSED)),
        lambda: tracker.add_label(number, "x"),
        lambda: tracker.remove_label(number, "syncer"),
        lambda: tracker.comment(number, "x"),
    ):
        with pytest.raises(WriteRefusedError, match=message):
            write()


def test_a_file_with_conflict_marks_is_named_and_known_and_not_written(tmp_path: Path) -> None:
    path = conflicted(tmp_path)
    assert "<<<<<<<" in path.read_text(encoding="utf-8")
    tracker = open_local(tmp_path)
    (issue,) = tracker.list_labelled("syncer")
    assert "conflict marks" in issue.problem
    assert issue.title == "Ours is the title"
    found = marker.find(issue.body)
    assert found is not None
    assert found.fingerprints == marker_of(CLAUSE).fingerprints
    assert tracker.list_by_author("local") == [issue]
    before = path.read_bytes()
    refuse_all_writes(tracker, issue, f"{path.name} was not written: it has conflict marks")
    with pytest.raises(WriteRefusedError, match="exists already"):
        tracker.create(new_issue(CLAUSE))
    assert path.read_bytes() == before


def test_both_sides_of_a_conflict_give_their_fingerprints(tmp_path: Path) -> None:
    texts = []
    for words in ("the first other title", "the second other title"):
        found = replace(marker_of(CLAUSE), named=marker_of(words).said)
        tracker = open_local(tmp_path / words)
        tracker.create(new_issue(CLAUSE, body_of(CLAUSE, found=found)))
        texts.append(path_of(tmp_path / words).read_text(encoding="utf-8"))
    marked = f"<<<<<<< HEAD\n{texts[0]}||||||| base\nold\n=======\n{texts[1]}>>>>>>> other\n"
    write_by_hand(tmp_path, path_of(tmp_path).name, marked)
    (issue,) = open_local(tmp_path).list_labelled("syncer")
    both = marker.find(issue.body)
    assert both is not None
    assert both.named == tuple(number for words in texts for number in marker_named(words))


def marker_named(text: str) -> list[str]:
    lines = text.splitlines()
    return [lines[lines.index("  named:") + 1].removeprefix("  - ")]


def test_a_quoted_conflict_mark_is_no_conflict(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    tracker.create(new_issue(CLAUSE, body_of(CLAUSE, "> <<<<<<< HEAD\n\nTitle\n=======\n\n<<<<<<< not closed")))
    assert not tracker.list_labelled("syncer")[0].problem


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"---\ntitle: [\n---\n", "no YAML"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "no UTF-8"),
        (b"---\ntitle: x\n", "not closed"),
        (b"lost\n", "lost its front matter"),
        (b"", "lost its front matter"),
        (b"x" * 8_000_001, "larger than 8 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_its_number_known(tmp_path: Path, data: bytes, problem: str) -> None:
    path = write_by_hand(tmp_path, path_of(tmp_path).name, data)
    tracker = open_local(tmp_path)
    (issue,) = tracker.list_by_author("local")
    assert problem in issue.problem
    found = marker.find(issue.body)
    assert found is not None
    assert found.fingerprints == (f"v1:{number_of(CLAUSE)}",)
    assert tracker.get(number_of(CLAUSE)) == issue
    refuse_all_writes(tracker, issue, path.name)
    assert path.read_bytes() == data


def test_links_folders_and_pipes_are_named_and_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("---\ntitle: secret\nlabels: syncer\n---\n", encoding="utf-8")
    root = tmp_path / "repository"
    folder = path_of(root).parent
    folder.mkdir(parents=True)
    path_of(root).symlink_to(outside)
    path_of(root, OTHER).mkdir()
    os.mkfifo(folder / "0000000000000000.md")
    issues = open_local(root).list_by_author("local")
    assert {issue.problem for issue in issues} == {"it is a symbolic link", "it is no regular file"}
    refuse_all_writes(open_local(root), next(i for i in issues if i.number == number_of(CLAUSE)), "symbolic link")
    assert "secret" in outside.read_text(encoding="utf-8")


def test_files_of_another_kind_are_left_alone(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    for name in ("notes.txt", ".hidden.md", "a.md.orig", ".gitignore"):
        write_by_hand(tmp_path, name, "x")
    assert tracker.list_recent(10) == []
    tracker.create(new_issue(CLAUSE))
    assert len(names(tmp_path)) == 5


@pytest.mark.parametrize("part", [".syncer", ".syncer/issues"])
def test_a_folder_outside_the_repository_is_refused(tmp_path: Path, part: str) -> None:
    root, outside = tmp_path / "repository", tmp_path / "outside"
    (root / part).parent.mkdir(parents=True)
    (outside / "issues").mkdir(parents=True)
    (root / part).symlink_to(outside)
    tracker = open_local(root)
    with pytest.raises(TrackerError, match="links out of the repository"):
        tracker.resolve()
    with pytest.raises(ListingError, match="links out of the repository"):
        tracker.list_labelled("syncer")
    with pytest.raises(WriteRefusedError, match="links out of the repository") as refused:
        tracker.create(new_issue(CLAUSE))
    assert refused.value.final
    assert list(outside.rglob("*.md")) == []


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / ".syncer").mkdir()
    (tmp_path / ".syncer" / "issues").write_text("", encoding="utf-8")
    with pytest.raises(ListingError, match="is no folder"):
        open_local(tmp_path).list_labelled("syncer")
    with pytest.raises(WriteRefusedError, match="is no folder"):
        open_local(tmp_path).create(new_issue(CLAUSE))


def test_reading_makes_no_folder(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    assert tracker.resolve().full_name == "local"
    assert tracker.list_labelled("syncer") == []
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    number = tracker.create(new_issue(CLAUSE)).number
    before = path_of(tmp_path).read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, limits[1]))
    try:
        with pytest.raises(WriteRefusedError, match=path_of(tmp_path).name) as refused:
            tracker.update(number, Edit(body=body_of(CLAUSE, "> long " * 1_000)))
        with pytest.raises(WriteRefusedError):
            tracker.create(new_issue(OTHER, body_of(OTHER, "> long " * 1_000)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert refused.value.final
    assert refused.value.hint
    assert path_of(tmp_path).read_bytes() == before
    assert names(tmp_path) == [path_of(tmp_path).name]
    assert tracker.usage().writes == 1


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteRefusedError, match=r"\.syncer/issues was not written") as refused:
        open_local(Path("/proc") / "self").create(new_issue(CLAUSE))
    assert refused.value.final


def test_a_folder_held_by_another_run_is_waited_for_and_then_named(tmp_path: Path) -> None:
    folder = tmp_path / "held"
    folder.mkdir()
    pauses: list[float] = []
    with (
        folder_lock.hold(folder),
        pytest.raises(folder_lock.FolderBusyError),
        folder_lock.hold(folder, patience=1.0, sleep=pauses.append),
    ):
        pytest.fail("two hold the folder")
    assert sum(pauses) == pytest.approx(1.0)
    with folder_lock.hold(folder, sleep=pauses.append):
        assert sum(pauses) == pytest.approx(1.0)


def _create_many(root: Path, clauses: list[str], start: Barrier, made: multiprocessing.Queue[int]) -> None:
    tracker = open_local(root)
    start.wait()
    count = 0
    for clause in clauses:
        with suppress(WriteRefusedError):
            tracker.create(new_issue(clause))
            count += 1
    made.put(count)


def test_two_processes_make_each_issue_once(tmp_path: Path) -> None:
    clauses = [f"thing number {number} is broken" for number in range(40)]
    start, made = FORK.Barrier(2), FORK.Queue()
    processes = [FORK.Process(target=_create_many, args=(tmp_path, clauses, start, made)) for _ in range(2)]
    for process in processes:
        process.start()
    assert sum(made.get(timeout=60) for _ in processes) == len(clauses)
    for process in processes:
        process.join()
        assert process.exitcode == 0
    assert names(tmp_path) == sorted(f"{number_of(clause)}.md" for clause in clauses)


def _comment_many(root: Path, words: str, start: Barrier) -> None:
    tracker = open_local(root)
    start.wait()
    for count in range(25):
        tracker.comment(number_of(CLAUSE), f"{words} {count}")
        tracker.add_label(number_of(CLAUSE), f"{words}-{count}")


def test_two_processes_lose_no_write_of_each_other(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    tracker.create(new_issue(CLAUSE))
    start = FORK.Barrier(2)
    processes = [FORK.Process(target=_comment_many, args=(tmp_path, words, start)) for words in ("one", "two")]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        assert process.exitcode == 0
    issue = tracker.get(number_of(CLAUSE))
    assert issue.comments == 50
    assert len(issue.labels) == len(LABELS) + 50


_WRITE_FOR_EVER = """
import sys
from pathlib import Path
from syncer.models import Edit
from syncer.trackers.local import open_local
from tests.trackers.samples import body_of
tracker = open_local(Path(sys.argv[1]))
print("ready", flush=True)
while True:
    for word in ("old", "new"):
        tracker.update(sys.argv[2], Edit(title=word, body=body_of(sys.argv[3], f"> {word} " * 20_000)))
"""


def test_killed_in_the_middle_of_a_write_the_file_is_old_or_new(tmp_path: Path) -> None:
    tracker = open_local(tmp_path)
    tracker.create(new_issue(CLAUSE, body_of(CLAUSE, "> old " * 20_000)))
    tracker.update(number_of(CLAUSE), Edit(title="old"))
    left_over = 0
    for _ in range(40):
        command = [sys.executable, "-c", _WRITE_FOR_EVER, str(tmp_path), number_of(CLAUSE), CLAUSE]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as process:
            assert process.stdout is not None
            process.stdout.readline()
            _wait_for_temporary(path_of(tmp_path).parent)
            process.send_signal(signal.SIGKILL)
        left_over += len(names(tmp_path)) > 1
        issue = tracker.get(number_of(CLAUSE))
        assert issue.title in {"old", "new"}
        parts = marker.split(issue.body)
        assert marker.canonical(parts.block or "") == marker.canonical(f"> {issue.title} " * 20_000)
        open_local(tmp_path).comment(number_of(CLAUSE), "again")
        assert names(tmp_path) == [path_of(tmp_path).name]
        if left_over == 3:
            break
    assert left_over


def _wait_for_temporary(folder: Path) -> None:
    while not any(path.suffix == ".tmp" for path in folder.iterdir()):
        pass


def _hold(root: Path, holding: Event) -> None:
    with IssueFolder(root).held():
        holding.set()
        signal.pause()


def test_a_killed_process_frees_the_folder(tmp_path: Path) -> None:
    holding = FORK.Event()
    process = FORK.Process(target=_hold, args=(tmp_path, holding))
    process.start()
    assert holding.wait(timeout=60)
    process.kill()
    process.join()
    assert open_local(tmp_path).create(new_issue(CLAUSE)).number == number_of(CLAUSE)


def test_a_file_system_without_hard_links_serves_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: object, target: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    tracker = open_local(tmp_path)
    tracker.create(new_issue(CLAUSE))
    with pytest.raises(WriteRefusedError, match="exists already"):
        tracker.create(new_issue(CLAUSE))
    assert names(tmp_path) == [path_of(tmp_path).name]


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
