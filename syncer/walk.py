"""Walk folders and read files on disk, following no link."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from syncer.entry import Entry, Kind
from syncer.models import Skipped
from syncer.places import NEVER_READ

MISSING = "there is no such file or folder"
NOT_REGULAR = "not a regular file"


def cannot_read(error: OSError) -> str:
    """Return the reason for a file or folder that the system does not let us read."""
    return f"cannot be read: {error.strerror or error}"


def probe(place: Path) -> str:
    """Return why a named file or folder cannot be read, links followed; empty where it can."""
    try:
        mode = place.stat().st_mode
        if stat.S_ISDIR(mode):
            os.scandir(place).close()
        elif stat.S_ISREG(mode):
            place.open("rb").close()
        else:
            return NOT_REGULAR
    except (FileNotFoundError, NotADirectoryError):
        return MISSING
    except OSError as error:
        return cannot_read(error)
    return ""


def walk(top: Path) -> tuple[list[Entry], list[Skipped]]:
    """Return all entries below a folder, paths from there, sorted, and each folder that cannot be read."""
    entries: list[Entry] = []
    skipped: list[Skipped] = []
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        try:
            with os.scandir(top / prefix) as children:
                for child in children:
                    path = prefix + child.name
                    kind = _kind(child)
                    if kind is not None:
                        entries.append(Entry(path, kind, target=_target(top, path) if kind is Kind.LINK else ""))
                    elif child.name not in NEVER_READ:
                        waiting.append(path + "/")
        except OSError as error:
            skipped.append(Skipped(prefix.rstrip("/") or ".", cannot_read(error)))
    return sorted(entries, key=lambda entry: entry.path), sorted(skipped, key=lambda skip: skip.path)


def _kind(child: os.DirEntry[str]) -> Kind | None:
    """Return what a child is; None for a folder."""
    if child.is_symlink():
        return Kind.LINK
    if child.is_dir(follow_symlinks=False):
        return None
    return Kind.FILE if child.is_file(follow_symlinks=False) else Kind.OTHER


def _target(top: Path, path: str) -> str:
    """Return what a link says, with `/`; an absolute path into the folder as one from the link."""
    try:
        target = os.readlink(top / path)  # noqa: PTH115 - Path would fold `..` and a slash at the end
    except OSError:
        return ""
    if Path(target).is_absolute() and Path(target).is_relative_to(top):
        target = os.path.relpath(target, (top / path).parent)
    return target.replace(os.sep, "/")
