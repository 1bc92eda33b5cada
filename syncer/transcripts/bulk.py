"""Cut what tools printed out of records before they are kept, as it is most of a session and nothing that is said."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

from syncer.transcripts.refusals import begins_refusal

_RECORDS = frozenset({".json", ".jsonl", ".ndjson"})
_LONG_LINE = 2_048
_LONG_TEXT = 1_000
_KEPT = 200
# Of objects by their type, and of values by their key: what no format takes for speech, whichever record it is in.
_SILENT_TYPES = frozenset(
    {
        "CommandExecution", "FileChange", "McpToolCall", "Reasoning",
        "custom_tool_call", "custom_tool_call_output", "exec_command_begin", "exec_command_end",
        "exec_command_output_delta", "file-history-snapshot", "function_call_output", "image", "mcp_tool_call_end",
        "patch_apply_begin", "patch_apply_end", "progress", "reasoning", "redacted_thinking", "thinking", "tool_result",
        "tool_use", "turn_diff",
    }
)  # fmt: skip
_SILENT_KEYS = frozenset({"encrypted_content", "signature", "thoughts", "toolCalls", "toolUseResult"})
# What people answer by way of a tool.
_SPOKEN_KEYS = frozenset({"answers", "annotations"})


def may_hold_records(path: str) -> bool:
    """Say whether a file may be one of records, by its name."""
    return PurePosixPath(path.lower()).suffix in _RECORDS


def without_bulk(line: bytes) -> bytes:
    """Return a line of a file of records with the long texts of tools cut short; any other line as it is.

    What is left of a text is its beginning, by which some tools say how they ended. The line keeps its end, and is
    one line still.
    """
    if len(line) <= _LONG_LINE or not line.startswith(b"{"):
        return line
    written = line.rstrip(b"\r\n")
    try:
        record = json.loads(written.decode("utf-8"))
        cut = _cut(record, is_silent=False)
        if cut == record or b"\r" in written:
            return line
        shorter = json.dumps(cut, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    except (ValueError, RecursionError):
        return line
    return shorter + line[len(written) :]


def _cut(value: Any, *, is_silent: bool) -> Any:
    if isinstance(value, str):
        is_cut = is_silent and len(value) > _LONG_TEXT and not begins_refusal(value)
        return value[:_KEPT] if is_cut else value
    if isinstance(value, list):
        return [_cut(one, is_silent=is_silent) for one in value]
    if isinstance(value, dict):
        kind = value.get("type")
        silent = is_silent or (isinstance(kind, str) and kind in _SILENT_TYPES)
        return {
            key: _cut(one, is_silent=key not in _SPOKEN_KEYS and (silent or key in _SILENT_KEYS))
            for key, one in value.items()
        }
    return value
