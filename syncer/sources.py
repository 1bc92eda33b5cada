"""Make source files of what was read at a commit or on disk, with what the files beside one say about it."""

from __future__ import annotations

from pathlib import Path

from syncer.beside import NOTHING, About, beside, read_about
from syncer.checkpoints import why_left
from syncer.entry import pointer_kind
from syncer.models import Skipped, SourceFile
from syncer.packing import Packed, gather
from syncer.spool import Spool
from syncer.transcripts.bulk import may_hold_records, without_bulk
from syncer.walk import cannot_read

_LONGEST = 16_000_000


def source_file(path: str, data: bytes | Packed, about: About = NOTHING) -> SourceFile | Skipped:
    """Return a file by its content, with what the file beside it says about it."""
    if isinstance(data, Packed):
        return SourceFile(path, b"", about.repeated, about.names, data.pieces)
    kind = pointer_kind(data)
    if kind:
        return Skipped(path, f"a {kind} pointer; its content is not in the repository", unreadable=True)
    return SourceFile(path, data, about.repeated, about.names)


def read_from_disk(path: str, place: Path, max_size: int) -> SourceFile | Skipped:
    """Return the file at a place, under the path that is shown; a file beside it over `max_size` bytes is not asked."""
    try:
        with place.open("rb") as file:
            chunks = iter(lambda: file.readline(_LONGEST), b"")
            data = gather(map(without_bulk, chunks) if may_hold_records(path) else chunks, Spool)
    except OSError as error:
        return Skipped(path, cannot_read(error), unreadable=True)
    other = beside(path)
    about = read_about(path, _content(_beside(place, path, other), max_size)) if other else NOTHING
    return source_file(path, data, about)


def why_left_on_disk(path: str, place: Path) -> str:
    """Return why the file at a place is not read beside the session that it belongs to, empty where it is."""
    return why_left(path, lambda other: _beside(place, path, other).is_file())


def _beside(place: Path, path: str, other: str) -> Path:
    """Return where the file of another path lies, in the same folder or above it."""
    above = path.count("/") - other.count("/")
    return place.parents[above] / other.rpartition("/")[2]


def _content(place: Path, max_size: int) -> bytes:
    try:
        is_asked = place.is_file() and not place.is_symlink() and place.stat().st_size <= max_size
        return place.read_bytes() if is_asked else b""
    except OSError:
        return b""
