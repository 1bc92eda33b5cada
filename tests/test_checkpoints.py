"""Checkpoints of sessions: what is read of them, and from which line on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from syncer.checkpoints import metadata_beside, repeated_lines, why_left
from syncer.discover import from_commit
from syncer.extraction import read_transcripts
from syncer.gitrepo import Repo
from syncer.models import Item
from syncer.selection import Selection, Wanted
from syncer.worktree import from_work_tree
from tests.repositories import WorkTree, make_repository

FLAT, TREE = "transcripts/ab-cdef012345--0-{}", "transcripts/ab/cdef012345/0/{}"


def record(number: int, kind: str, content: object) -> str:
    about = {"role": kind, "content": content}
    return json.dumps({"sessionId": "s", "uuid": f"u{number}", "type": kind, "message": about}) + "\n"


def todo(number: int, name: str, given: object) -> str:
    return record(number, "assistant", [{"type": "tool_use", "id": f"t{number}", "name": name, "input": given}])


FIRST = (
    record(1, "user", "TODO: rotate the logs of the importer")
    + record(2, "assistant", "I will look.")
    + todo(3, "TaskCreate", {"subject": "Measure the import of large files"})
    + todo(4, "TaskCreate", {"subject": "Document the limits of the importer"})
)
SECOND = (
    record(5, "user", "TODO: reject empty files with a message")
    + todo(6, "TaskUpdate", {"taskId": "1", "status": "completed"})
)  # fmt: skip


def checkpoint(place: str, session: str, start: dict[str, object]) -> dict[str, str | bytes]:
    about = {"checkpoint_id": "abcdef012345", "session_id": "s", "agent": "Claude Code"} | start
    return {
        place.format("full.jsonl"): session,
        place.format("metadata.json"): json.dumps(about),
        place.format("prompt.txt"): "TODO: rotate the logs of the importer",
        place.format("context.md"): "# Session Context\n\n## User Prompts\n\n### Prompt 1\n\nTODO: rotate the logs",
        place.format("content_hash.txt"): "sha256:0011",
    }


@pytest.fixture
def work(tmp_path: Path) -> WorkTree:
    return make_repository(tmp_path / "work")


def selections(work: WorkTree, *named: str) -> list[Selection]:
    repo = Repo(work.root.resolve())
    return [
        from_commit(repo, repo.head(), Wanted(named=named, cwd=work.root)),
        from_work_tree(work.root, Wanted(named=named, cwd=work.root)),
    ]


def items(selection: Selection) -> tuple[Item, ...]:
    return read_transcripts(selection.read()).items


def places(selection: Selection) -> list[tuple[str, int, str]]:
    return sorted((item.clause, mention.line, item.status) for item in items(selection) for mention in item.mentions)


@pytest.mark.parametrize("place", [FLAT, TREE])
def test_only_the_session_of_a_checkpoint_is_read_and_the_others_are_named(work: WorkTree, place: str) -> None:
    work.commit(checkpoint(place, FIRST, {}))
    for selection in selections(work):
        assert selection.files == (place.format("full.jsonl"),)
        reasons = {skip.path: skip.reason for skip in selection.skipped}
        assert set(reasons) == {
            place.format(name) for name in ("metadata.json", "prompt.txt", "context.md", "content_hash.txt")
        }
        session = place.format("full.jsonl").rpartition("/")[2]
        assert (
            reasons[place.format("prompt.txt")]
            == f"repeats the prompts of the session that {session} beside it records"
        )


@pytest.mark.parametrize("place", [FLAT, TREE])
def test_a_named_file_that_repeats_the_session_is_left_as_well(work: WorkTree, place: str) -> None:
    work.commit(checkpoint(place, FIRST, {}))
    for selection in selections(work, place.format("prompt.txt")):
        assert selection.files == ()
        assert [skip.path for skip in selection.skipped] == [place.format("prompt.txt")]


@pytest.mark.parametrize("place", [FLAT, TREE])
@pytest.mark.parametrize("key", ["checkpoint_transcript_start", "transcript_lines_at_start"])
def test_lines_of_earlier_checkpoints_count_once(work: WorkTree, place: str, key: str) -> None:
    work.commit(checkpoint(place, FIRST + SECOND, {key: 4}))
    for selection in [*selections(work), *selections(work, place.format("full.jsonl"))]:
        # The task of an earlier checkpoint is ticked in this one.
        assert places(selection) == [
            ("Measure the import of large files", 6, "done"),
            ("reject empty files with a message", 5, "open"),
        ]


def test_the_checkpoints_of_one_session_hold_each_thing_once(work: WorkTree) -> None:
    earlier, later = TREE, TREE.replace("cdef", "cd00")
    work.commit(checkpoint(earlier, FIRST, {}) | checkpoint(later, FIRST + SECOND, {"checkpoint_transcript_start": 4}))
    for selection in selections(work):
        said = [clause for clause, _, _ in places(selection)]
        assert sorted(set(said)) == [
            "Document the limits of the importer",
            "Measure the import of large files",
            "reject empty files with a message",
            "rotate the logs of the importer",
        ]
        assert len(said) == len(set(said)) + 1  # open in the first, ticked in the second


def test_what_a_list_is_worth_depends_on_what_was_said_in_earlier_checkpoints(work: WorkTree) -> None:
    asked = record(7, "user", "Go on.")
    closing = record(8, "assistant", "Done.\n\nNext steps:\n\n1. Drop the old cache of rows\n2. Sign the release")
    own = FIRST + SECOND
    work.commit(checkpoint(TREE, own + asked + closing, {"checkpoint_transcript_start": own.count("\n")}))
    for selection in selections(work):
        assert places(selection) == [("Drop the old cache of rows", 8, "open"), ("Sign the release", 8, "open")]


def test_a_thing_that_is_said_anew_counts_where_it_is(work: WorkTree) -> None:
    again = record(7, "user", "TODO: rotate the logs of the importer")
    work.commit(checkpoint(TREE, FIRST + again, {"checkpoint_transcript_start": 4}))
    for selection in selections(work):
        assert places(selection) == [("rotate the logs of the importer", 5, "open")]


@pytest.mark.parametrize("start", [0, -3, 99, "4", None, True, 4.0])
def test_a_start_that_cannot_be_leaves_nothing_out(work: WorkTree, start: object) -> None:
    work.commit(checkpoint(TREE, FIRST, {"checkpoint_transcript_start": start}))
    for selection in selections(work):
        assert "rotate the logs of the importer" in [clause for clause, _, _ in places(selection)]


def test_a_session_in_one_document_is_read_whole_as_its_start_counts_messages(work: WorkTree) -> None:
    session = {"loglines": [json.loads(line) for line in FIRST.splitlines()]}
    work.commit(checkpoint(TREE, json.dumps(session, indent=1), {"checkpoint_transcript_start": 4}))
    for selection in selections(work):
        assert "rotate the logs of the importer" in [clause for clause, _, _ in places(selection)]


@pytest.mark.parametrize("content", [b"", b"[1]", b"{", b"\xff", b"[" * 100_000, b'{"transcript_lines_at_start": 4}'])
def test_metadata_that_are_none_say_nothing(content: bytes) -> None:
    assert repeated_lines(content) == 0


@pytest.mark.parametrize("path", ["notes/prompt.txt", "a/myprompt.txt", "a/context.md", "a/README.md"])
def test_files_that_lie_beside_no_session_are_read(path: str) -> None:
    beside = {"a/full.jsonl", "a/myfull.jsonl", "a/mymetadata.json"}
    assert why_left(path, beside.__contains__) == ""


def test_files_beside_a_session_that_was_written_down_anew_are_left_by_its_checksum() -> None:
    beside = {"a/0/transcript.jsonl", "a/0/transcript_hash.txt", "a/0/metadata.json", "b/transcript.jsonl"}
    assert "transcript.jsonl" in why_left("a/0/metadata.json", beside.__contains__)
    assert "checksum" in why_left("a/0/transcript_hash.txt", beside.__contains__)
    assert why_left("b/prompt.txt", beside.__contains__) == ""


def test_metadata_lie_beside_sessions_alone() -> None:
    assert metadata_beside("a/0/full.jsonl") == "a/0/metadata.json"
    assert metadata_beside("full.jsonl") == "metadata.json"
    assert metadata_beside("a/cheerfull.jsonl") == metadata_beside("a/session.jsonl") == ""
