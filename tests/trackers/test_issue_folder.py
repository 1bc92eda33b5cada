"""The folder of issue files: what in it is no issue, and what becomes of a write that is cut off or meets another."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import subprocess
import sys
from contextlib import suppress
from multiprocessing.synchronize import Barrier, Event
from pathlib import Path

import pytest

from syncer import marker
from syncer.errors import ListingError, TrackerError, WriteRefusedError
from syncer.models import Edit
from syncer.trackers import folder_lock
from syncer.trackers.issue_folder import IssueFolder
from syncer.trackers.local import open_local
from tests.trackers.files import CLAUSE, OTHER, names, path_of, refuse_all_writes, write_by_hand
from tests.trackers.samples import LABELS, body_of, new_issue, number_of

FORK = multiprocessing.get_context("fork")


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
