"""Transcripts are found where their tools put them, and the data beside them file nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from syncer.extraction import Reading, read_transcripts
from syncer.worktree import from_work_tree
from tests.transcripts.cases import GOLDEN

PLACES = {
    ".aider.chat.history.md": "aider-history/transcript.md",
    ".codex/sessions/2025/01/02/rollout-2025-01-02.jsonl": "codex-session/transcript.jsonl",
    ".claude/projects/-repo/0a.jsonl": "claude-code-session/transcript.jsonl",
    "app/.specstory/history/2025-01-02_15-04Z-loom.md": "specstory-session/transcript.md",
    ".gemini/tmp/0a/chats/session-1.json": "gemini-session/transcript.json",
    "cline_task_jan-2-2025.md": "cline-task/transcript.md",
    "chat.json": "copilot-chat/transcript.json",
    "conversations.json": "chatgpt-export/transcript.json",
    "claude-session.txt": "claude-terminal/transcript.txt",
    "calls/12/transcript.vtt": "captions-of-zoom/transcript.vtt",
    "Our Slack export 2025/general/2025-01-02.json": "slack-day/transcript.json",
    "meetings/2025-01-02.html": "bot-minutes-page/transcript.html",
    "minutes/2025-01-02/irc.log": "scribed-log/transcript.log",
}
WORK = "TODO: this is of no conversation"
RECORDS = [{"id": number, "text": f"{WORK} {number}", "label": "bug"} for number in range(200)]
DATA = {
    "chat.json": json.dumps({"theme": "dark", "requests": RECORDS}),
    "conversations.json": json.dumps(RECORDS),
    "session.jsonl": "\n".join(map(json.dumps, RECORDS)),
    "meetings/people.json": json.dumps(RECORDS, indent=1),
    "meetings/index.html": f"<!DOCTYPE html>\n<html><body>\n<p>{WORK}</p>\n<ul><li>{WORK}</li></ul>\n</body></html>",
    "transcripts/server.log": f"10:00:01 ERROR {WORK}\n" * 200,
    "transcripts/build.txt": "\n".join(f"{number:08x};{number};{number * 7}" for number in range(200)),
    "slack/general/2025-01-02.json": json.dumps(RECORDS),
    "Our Slack export 2025/users.json": json.dumps([{"id": "U1", "name": WORK, "profile": {}, "deleted": False}]),
}


def read_all(root: Path) -> Reading:
    selection = from_work_tree(root)
    return read_transcripts(selection.read())


def put(root: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


@pytest.mark.parametrize(("path", "case"), PLACES.items())
def test_a_transcript_is_found_where_its_tool_puts_it(tmp_path: Path, path: str, case: str) -> None:
    put(tmp_path, {path: (GOLDEN / case).read_bytes()})
    (read,) = read_all(tmp_path).read
    expected = (GOLDEN / case).with_name("turns.txt").read_text(encoding="utf-8").partition(" | ")[0]
    assert (read.path, read.format) == (path, expected)


@pytest.mark.parametrize("path", DATA)
def test_data_in_a_usual_place_file_nothing(tmp_path: Path, path: str) -> None:
    put(tmp_path, {path: DATA[path].encode()})
    found = read_all(tmp_path)
    assert not found.items
    assert all(skip.reason for skip in found.skipped)


def test_data_beside_transcripts_add_no_item(tmp_path: Path) -> None:
    put(tmp_path, {path: (GOLDEN / case).read_bytes() for path, case in PLACES.items()})
    alone = read_all(tmp_path)
    put(tmp_path, {path: content.encode() for path, content in DATA.items() if path not in PLACES})
    beside = read_all(tmp_path)
    assert alone.items
    assert beside.items == alone.items
    assert {one.path for one in beside.read} == set(PLACES)
