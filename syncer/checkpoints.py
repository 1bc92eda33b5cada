"""Checkpoints of coding sessions as Entire commits them: which of their files only repeat, and what one repeats."""

from __future__ import annotations

import json
from collections.abc import Callable

_SESSION = "full.jsonl"
_ABOUT = "metadata.json"
# Later versions write sessions down themselves; the file beside it tells theirs from others of that name.
_SESSIONS = {_SESSION: _ABOUT, "transcript.jsonl": "transcript_hash.txt"}
# https://github.com/entireio/cli, docs/architecture/sessions-and-checkpoints.md: the files beside each session.
_LEFT = {
    "prompt.txt": "repeats the prompts of the session that {} beside it records",
    "context.md": "repeats the prompts of the session that {} beside it records",
    _ABOUT: "describes the checkpoint whose session {} beside it records",
    "content_hash.txt": "holds the checksum of {} beside it",
    "transcript_hash.txt": "holds the checksum of {} beside it",
}
# The second is the name that older versions gave it.
_STARTS = ("checkpoint_transcript_start", "transcript_lines_at_start")


def why_left(path: str, exists: Callable[[str], bool]) -> str:
    """Return why a file of a checkpoint is not read beside its session, empty where it is none.

    The files of one checkpoint lie in a folder of their own, or bear one prefix where they were copied out of it;
    `exists` says of a path whether a file is there.
    """
    name = path.rpartition("/")[2]
    kind = next((kind for kind in _LEFT if _is_called(name, kind)), "")
    if not kind:
        return ""
    prefix = path.removesuffix(kind)
    found = (session for session, sign in _SESSIONS.items() if exists(prefix + session) and exists(prefix + sign))
    session = next(found, "")
    return _LEFT[kind].format(prefix.rpartition("/")[2] + session) if session else ""


def metadata_beside(path: str) -> str:
    """Return the path of what is said about a checkpoint's session, empty for a file that is none."""
    return path.removesuffix(_SESSION) + _ABOUT if _is_called(path.rpartition("/")[2], _SESSION) else ""


def repeated_lines(metadata: bytes) -> int:
    """Return how many lines at the start of a session are those of earlier checkpoints, by its metadata."""
    try:
        about = json.loads(metadata)
    except (ValueError, RecursionError):
        return 0
    if not isinstance(about, dict) or "checkpoint_id" not in about:
        return 0
    start = next((about[key] for key in _STARTS if key in about), 0)
    return start if type(start) is int and start > 0 else 0


def _is_called(name: str, kind: str) -> bool:
    return name == kind or (name.endswith(kind) and name[-len(kind) - 1] in "-_.")
