"""What tools printed is cut before it is kept, and nothing else of a session changes."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.memory import write_file, write_session
from syncer.discover import from_commit
from syncer.extraction import read_transcripts
from syncer.gitrepo import Repo
from syncer.models import SourceFile, Transcript
from syncer.transcripts import read
from syncer.transcripts.bulk import may_hold_records, without_bulk
from syncer.transcripts.decode import split_lines
from syncer.worktree import from_work_tree
from tests.repositories import make_repository
from tests.transcripts.cases import Case, read_cases

PRINTED = "\n" + "TODO: a line that a tool printed\n" * 500
RECORDS = [case for case in read_cases() if case.file.suffix == ".jsonl"]
SAID_BY_TOOLS = ("tool_result", "tool_use", "thinking", "function_call_output", "reasoning", "CommandExecution")


def swell(value: Any, silent: bool = False) -> Any:
    """Return a value of JSON in which every text of a tool is long."""
    if isinstance(value, dict):
        inside = silent or value.get("type") in SAID_BY_TOOLS
        return {
            key: swell(one, inside and key not in ("type", "id", "tool_use_id", "name", "status", "taskId"))
            if key not in ("todos", "subject", "plan")
            else one
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [swell(one, silent) for one in value]
    return value + PRINTED if silent and isinstance(value, str) else value


def swollen(case: Case) -> bytes:
    return "".join(map(swell_line, case.lines)).encode()


def swell_line(line: str) -> str:
    try:
        record = json.loads(line)
    except ValueError:
        return line + "\n"
    return json.dumps(swell(record) | {"toolUseResult": {"stdout": PRINTED}}) + "\n"


def shorten(data: bytes) -> bytes:
    return b"".join(map(without_bulk, data.splitlines(keepends=True)))


@pytest.mark.parametrize("case", RECORDS, ids=lambda case: case.name)
def test_a_session_says_the_same_without_what_tools_printed(case: Case) -> None:
    whole = swollen(case)
    cut = shorten(whole)
    assert len(cut) < len(whole) / 5
    first, second = (read(SourceFile(case.file.name, data)) for data in (whole, cut))
    assert isinstance(first, Transcript)
    assert first.turns
    assert second == first


def test_what_a_person_says_by_way_of_a_tool_is_never_cut() -> None:
    words = "a long reason " * 200
    refused = (
        f"The user doesn't want to proceed with this tool use. To tell you how to proceed, the user said:\n{words}"
    )
    result = {"type": "tool_result", "content": refused}
    given = {"answers": {"Why?": words}, "annotations": {"Why?": {"notes": words}}, "stdout": "x" * 2_000}
    record = {"type": "user", "message": {"content": [result]}, "toolUseResult": given}
    left = json.loads(without_bulk(json.dumps(record).encode()))
    assert left["message"] == record["message"]
    assert left["toolUseResult"] == given | {"stdout": "x" * 200}


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_what_is_said_is_never_cut(end: str) -> None:
    record = {"type": "user", "message": {"role": "user", "content": "TODO: " + "a long word " * 2_000 + "ä\u2028"}}
    line = (json.dumps(record, ensure_ascii=False) + end).encode()
    assert without_bulk(line).endswith(end.encode())
    assert json.loads(without_bulk(line)) == record


@pytest.mark.parametrize(
    "line",
    [
        b'{"type": "tool_result", "content": "short"}\n',
        b'{"type": "tool_result", "content": "' + b"cut off " * 1_000,
        b'{"type": "tool_result", "content": "' + b"\xff" * 5_000 + b'"}\n',
        b'{"type": "tool_result",\r"content": "' + b"x" * 5_000 + b'"}\n',
        b'{"type": "tool_result", "content": "\\ud800", "text": "' + b"x" * 5_000 + b'"}\n',
        b"[" * 100_000,
        b'{"a": ' * 100_000,
        b"TODO: " + b"said " * 1_000,
    ],
    ids=["short", "cut", "no text", "two lines", "half a letter", "deep", "deeper", "said"],
)
def test_any_other_line_stays(line: bytes) -> None:
    assert without_bulk(line) == line


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8) | st.just("x" * 3_000),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "text", "content", "toolUseResult", "thoughts"]), inner)
        | st.fixed_dictionaries({"type": st.sampled_from(["tool_result", "text"]), "content": inner})
    ),
    max_leaves=8,
)


@given(VALUES)
def test_a_line_stays_one_line_and_only_gets_shorter(value: object) -> None:
    line = json.dumps({"value": value}, ensure_ascii=False, separators=(",", ":")).encode()
    cut = without_bulk(line)
    assert len(cut) <= len(line)
    assert len(split_lines(cut.decode())) == 1


def test_it_is_cut_at_a_commit_and_on_disk(tmp_path: Path) -> None:
    case = next(case for case in RECORDS if case.format == "claude-code")
    work = make_repository(tmp_path / "work")
    talk = "TODO: " + "words " * 1_000 + "\n"
    work.commit({"transcripts/a.jsonl": swollen(case), "transcripts/b.md": talk, "transcripts/c.jsonl": b""})
    repo = Repo(work.root.resolve())
    for selection in (from_commit(repo, repo.head()), from_work_tree(work.root)):
        files = [file for file in selection.read() if isinstance(file, SourceFile)]
        assert [file.data for file in files] == [shorten(swollen(case)), talk.encode(), b""]


def test_only_files_that_may_hold_records_are_looked_at() -> None:
    assert may_hold_records("a/B.JSONL")
    assert not may_hold_records("talk.md")


def test_what_tools_printed_is_never_in_memory_as_a_whole(tmp_path: Path) -> None:
    work = make_repository(tmp_path / "work")
    write_file(work.root / "transcripts" / "session.jsonl", write_session, 4_000_000)
    work.commit({})
    repo = Repo(work.root.resolve())
    # Patterns are compiled when they are first used, which is no part of what a file takes.
    read_transcripts([SourceFile("session.jsonl", "".join(map(write_session, range(40))).encode())])
    for selection in (from_commit(repo, repo.head()), from_work_tree(work.root)):
        tracemalloc.start()
        try:
            assert read_transcripts(selection.read()).items
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert peak < 2_000_000
