"""Make source files of what was read at a commit or on disk, with what the files beside one say about it."""

from __future__ import annotations

from pathlib import Path

from syncer.checkpoints import metadata_beside, repeated_lines, why_left
from syncer.entry import pointer_kind
from syncer.models import Skipped, SourceFile
from syncer.walk import cannot_read


def source_file(path: str, data: bytes, repeated: int) -> SourceFile | Skipped:
    """Return a file by its content; `repeated` is how many of its first lines another file records."""
    kind = pointer_kind(data)
    if kind:
        return Skipped(path, f"a {kind} pointer; its content is not in the repository", unreadable=True)
    return SourceFile(path, data, repeated)


def read_from_disk(path: str, place: Path, max_size: int) -> SourceFile | Skipped:
    """Return the file at a place, under the path that is shown; metadata over `max_size` bytes is not asked."""
    try:
        data = place.read_bytes()
    except OSError as error:
        return Skipped(path, cannot_read(error), unreadable=True)
    about = metadata_beside(path)
    return source_file(path, data, repeated_lines(_metadata(_beside(place, about), max_size)) if about else 0)


def why_left_on_disk(path: str, place: Path) -> str:
    """Return why the file at a place is not read beside the session that it belongs to, empty where it is."""
    return why_left(path, lambda beside: _beside(place, beside).is_file())


def _beside(place: Path, path: str) -> Path:
    return place.with_name(path.rpartition("/")[2])


def _metadata(place: Path, max_size: int) -> bytes:
    try:
        return place.read_bytes() if place.is_file() and place.stat().st_size <= max_size else b""
    except OSError:
        return b""
