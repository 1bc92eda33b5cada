"""Sessions of any agent as Entire writes them down itself, a record a line with the results beside the calls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from syncer.models import Transcript
from syncer.transcripts.base import Detection
from syncer.transcripts.claude_records import read_claude, speaks
from syncer.transcripts.located_json import Record, first_values, read_records
from syncer.transcripts.messages import transcribe
from syncer.transcripts.values import are_records, first_day, mapping, mappings, string

name = "entire"

_AGENTS = {
    "claude-code": "Claude Code",
    "codex": "Codex",
    "gemini": "Gemini",
    "cursor": "Cursor",
    "opencode": "OpenCode",
}
_KEYS = {"v", "agent", "cli_version", "type", "content"}


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file whose first records name an agent and the version of the tool that wrote them."""
    if not are_records(lines):
        return Detection(0.0, "not a record a line")
    first = first_values(lines)
    if not any(value.keys() >= _KEYS and isinstance(value["agent"], str) for value in first):
        return Detection(0.0, "no record of a session that Entire wrote down")
    if not speaks(_as_claude(read_records(lines))):
        return Detection(0.0, "a session that Entire wrote down in which nobody says anything", refuses=True)
    return Detection(1.0, "its records are those of a session that Entire wrote down")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what was typed and answered; tools and their results are left out."""
    named = (string(record.value.get("agent")) for record in read_records(lines))
    key = next((agent for agent in named if agent), "")
    said = read_claude(_as_claude(read_records(lines)), _AGENTS.get(key, key or "Agent"))
    return transcribe(path, name, said, held_on=first_day(one.value.get("ts") for one in read_records(lines)))


def _as_claude(records: Iterable[Record]) -> Iterator[Record]:
    """Yield the records in the shape of Claude Code's, in which the results of tools come under the user's role."""
    for record in records:
        parts = [{"type": "text", **part} for part in mappings(record.value.get("content"))]
        about = {"id": record.value.get("id"), "content": parts}
        yield Record(record.number, {"type": record.value.get("type"), "message": about})
        if results := [_result(part) for part in parts if "result" in part]:
            yield Record(record.number, {"type": "user", "message": {"content": results}})


def _result(part: dict[str, Any]) -> dict[str, Any]:
    result = mapping(part.get("result"))
    failed = result.get("status") == "error"
    return {"type": "tool_result", "tool_use_id": part.get("id"), "content": result.get("output"), "is_error": failed}
