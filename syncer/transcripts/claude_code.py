"""Sessions of Claude Code as it keeps them, a record a line; so do Entire's checkpoints."""

from __future__ import annotations

from typing import Any

from syncer.models import Transcript
from syncer.transcripts.base import Detection
from syncer.transcripts.claude_branches import without_abandoned
from syncer.transcripts.claude_records import read_claude, speaks
from syncer.transcripts.located_json import read_records
from syncer.transcripts.messages import transcribe
from syncer.transcripts.values import are_records, first_day, mapping

name = "claude-code"

_AGENT = "Claude Code"
# As it is kept, and as it is printed record by record.
_SESSION = ('"sessionId"', '"session_id"')


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file with a record of the session that bears its identifiers and in which somebody speaks."""
    if not are_records(lines):
        return Detection(0.0, "not a record a line")
    if any('"display":' in line and '"project":' in line for line in lines[:3]):
        return Detection(
            0.0, "lists what was typed into Claude Code, over all projects; its sessions are read", refuses=True
        )
    candidates = (line for line in lines if '"message"' in line and any(key in line for key in _SESSION))
    for record in read_records(candidates):
        about = mapping(record.value.get("message"))
        if record.value.get("type") in ("user", "assistant") and "role" in about and _is_named(record.value):
            if speaks(read_records(lines)):
                return Detection(1.0, "its records are those of a session of Claude Code")
            return Detection(0.0, "a session of Claude Code in which only tools and sub-agents speak", refuses=True)
    return Detection(0.0, "no record of a session of Claude Code")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what was typed and answered; tools, thinking, side work and what was taken back are left out."""
    held_on = first_day(record.value.get("timestamp") for record in read_records(lines))
    said = read_claude(read_records(without_abandoned(lines)), _AGENT)
    return transcribe(path, name, said, held_on=held_on)


def _is_named(value: dict[str, Any]) -> bool:
    """Say whether a record bears the identifiers that those of a session do."""
    return "sessionId" in value or ("session_id" in value and "parent_tool_use_id" in value)
