"""Hold a folder for one process at a time; the system frees it when the process ends, however it ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# The systems' own waiting locks know no end to it; so it is asked for again and again, which takes no one's turn away.
_PAUSE = 0.05


class FolderBusyError(OSError):
    """Another process holds the folder for longer than one waits."""


@contextmanager
def hold(folder: Path, patience: float = 10.0, sleep: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Hold an existing folder, waiting up to `patience` seconds for another process that does.

    `sleep` pauses between two attempts; a test hands in one that only counts.

    Raises `FolderBusyError` after that, `OSError` where the folder or its file system cannot be locked.
    """
    descriptor = _open(folder)
    try:
        for _ in range(max(1, round(patience / _PAUSE))):
            if _try_lock(descriptor):
                break
            # The system can wait for a lock, but not for so long and no longer.
            sleep(_PAUSE)
        else:
            raise FolderBusyError(f"{folder} is held by another process")
        try:
            yield
        finally:
            _unlock(descriptor)
    finally:
        os.close(descriptor)


def flush(folder: Path) -> None:
    """Have the folder's names written to the disk, where the system can do that."""
    if sys.platform != "win32":
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        return os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o666)

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    # The folder itself is locked, so that no lock file is left for anybody to commit.
    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
