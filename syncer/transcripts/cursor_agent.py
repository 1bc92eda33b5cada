"""Sessions of Cursor's agent, a record a line: as the editor keeps them, and as the command line prints them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from syncer.models import Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.claude_records import read_claude, speaks
from syncer.transcripts.located_json import Record, first_values, read_records
from syncer.transcripts.messages import transcribe
from syncer.transcripts.values import are_records, first_day, mapping, mappings, string

name = "cursor-agent"

_AGENT = "Cursor"
_QUERY = lazy(r"<user_query>\s*(.*?)\s*</user_query>", re.DOTALL)
_CLAUDE = ("sessionId", "parent_tool_use_id", "uuid")


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file whose first records say in which role a message is, and nothing that Claude Code says of its own."""
    if not are_records(lines):
        return Detection(0.0, "not a record a line")
    first = first_values(lines)
    if not any(map(_is_ours, first)) or any(key in value for value in first for key in _CLAUDE):
        return Detection(0.0, "no record of a session of Cursor")
    if not speaks(_as_claude(read_records(lines))):
        return Detection(0.0, "a session of Cursor in which nobody says anything", refuses=True)
    return Detection(0.97, "its records are those of a session of Cursor")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what was asked and answered; tools, thinking and what the editor sends along are left out."""
    said = read_claude(_as_claude(read_records(lines)), _AGENT)
    held_on = first_day(record.value.get("timestamp_ms") for record in read_records(lines))
    return transcribe(path, name, said, held_on=held_on)


def _is_ours(value: dict[str, Any]) -> bool:
    is_kept = isinstance(mapping(value.get("message")).get("content"), list) and "type" not in value
    is_printed = "session_id" in value and value.get("type") in ("system", "user", "assistant")
    return (is_kept and value.get("role") in ("user", "assistant")) or is_printed


def _as_claude(records: Iterable[Record]) -> Iterator[Record]:
    """Yield the records in the shape of Claude Code's; of a user's texts what stands in the query, where one does."""
    for record in records:
        role = string(record.value.get("role")) or string(record.value.get("type"))
        parts = [*mappings(mapping(record.value.get("message")).get("content"))]
        if role == "user":
            parts = [_typed(part) if part.get("type") == "text" else part for part in parts]
        if role in ("user", "assistant"):
            yield Record(record.number, {"type": role, "message": {"role": role, "content": parts}})


def _typed(part: dict[str, Any]) -> dict[str, Any]:
    queries = _QUERY.findall(string(part.get("text")))
    return part | {"text": "\n\n".join(queries)} if queries else part
