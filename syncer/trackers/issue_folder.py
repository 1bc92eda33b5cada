"""Files of one folder, read and written so that each is old or new and never between, whoever else writes."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from syncer.errors import ListingError, TrackerError, WriteRefusedError
from syncer.trackers import folder_lock
from syncer.trackers.folder_lock import FolderBusyError

FOLDER = ".syncer/issues"
SUFFIX = ".md"
MAX_SIZE = 8_000_000
"""Bytes of the largest file that is read: eight times the longest body."""

_TEMPORARY = ".tmp"
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
_HINTS = {
    errno.ENOSPC: "Free some space on the disk, then run again.",
    errno.EDQUOT: "Free some of your quota, then run again.",
    errno.EFBIG: "Raise the limit on file sizes, then run again.",
    errno.EACCES: "Allow writing to the folder, then run again.",
    errno.EPERM: "Allow writing to the folder, then run again.",
    errno.EROFS: "The file system is read-only; mount it writable, then run again.",
}


class NotReadableError(Exception):
    """A file is there and cannot be read; the message says why."""


class IssueFolder:
    """The folder of issue files under a repository's root; it need not exist before the first write."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / FOLDER
        self._swept = False

    def check(self) -> None:
        """Raise `TrackerError` where the folder is none or lies outside the repository by way of a link."""
        if not self._folder.resolve().is_relative_to(self._root.resolve()):
            raise TrackerError(
                f"{FOLDER} links out of the repository, to {self._folder.resolve()}",
                "Replace the link by a folder; issues are only kept inside the repository.",
            )
        for part in (self._folder.parent, self._folder):
            if part.exists() and not part.is_dir():
                raise TrackerError(f"{part.relative_to(self._root)} is no folder", "Move that file out of the way.")

    def numbers(self) -> list[str]:
        """Return the names of the issue files without their suffix, sorted. Raises `ListingError`."""
        try:
            self.check()
            names = [path.name for path in self._folder.iterdir()] if self._folder.exists() else []
        except TrackerError as error:
            raise ListingError(error.message, error.hint) from error
        except OSError as error:
            raise ListingError(f"{FOLDER} cannot be listed: {error.strerror}", "Allow reading the folder.") from error
        return sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX) and not name.startswith("."))

    def read(self, number: str) -> bytes | None:
        """Return the bytes of an issue's file, None where there is none. Raises `NotReadableError`."""
        path = self._path(number)
        if path is None:
            return None
        try:
            state = path.lstat()
            if stat.S_ISLNK(state.st_mode):
                raise NotReadableError("it is a symbolic link")
            if not stat.S_ISREG(state.st_mode):
                raise NotReadableError("it is no regular file")
            if state.st_size > MAX_SIZE:
                raise NotReadableError(f"it is larger than {MAX_SIZE // 1_000_000} MB")
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise NotReadableError(f"it cannot be read: {error.strerror}") from error

    def modified(self, number: str) -> int:
        """Return when a file was last written, in nanoseconds; 0 where that cannot be told."""
        path = self._path(number)
        try:
            return path.lstat().st_mtime_ns if path else 0
        except OSError:
            return 0

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep every other process from writing. Raises `WriteRefusedError` where that cannot be had."""
        try:
            self.check()
            self._folder.mkdir(parents=True, exist_ok=True)
        except TrackerError as error:
            raise WriteRefusedError(error.message, error.hint, final=True) from error
        except OSError as error:
            raise _refused(FOLDER, error) from error
        try:
            with folder_lock.hold(self._folder):
                self._sweep()
                yield
        except FolderBusyError as error:
            raise WriteRefusedError(
                f"{FOLDER} is held by another run", "Wait for that run to end, then run again.", final=True
            ) from error
        except OSError as error:
            raise _refused(FOLDER, error) from error

    def create(self, number: str, data: bytes) -> None:
        """Write a file that must not exist yet; only while held. Raises `WriteRefusedError`."""
        path = self._folder / f"{number}{SUFFIX}"
        with self._written(path, data) as temporary:
            try:
                os.link(temporary, path)
            except FileExistsError as error:
                raise WriteRefusedError(f"{_shown(path.name)} exists already") from error
            except OSError as error:
                if error.errno not in _NO_HARD_LINKS:
                    raise
                if path.exists():
                    raise WriteRefusedError(f"{_shown(path.name)} exists already") from error
                temporary.replace(path)

    def replace(self, number: str, data: bytes) -> None:
        """Write a file in place of the one that is there; only while held. Raises `WriteRefusedError`."""
        path = self._folder / f"{number}{SUFFIX}"
        with self._written(path, data) as temporary:
            temporary.replace(path)

    @contextmanager
    def _written(self, path: Path, data: bytes) -> Iterator[Path]:
        temporary = path.with_name(f".{path.name}{_TEMPORARY}")
        try:
            temporary.unlink(missing_ok=True)
            with temporary.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            yield temporary
            folder_lock.flush(self._folder)
        except OSError as error:
            raise _refused(_shown(path.name), error) from error
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    def _sweep(self) -> None:
        """Remove what a killed run left over; while the folder is held nobody else is writing."""
        if not self._swept:
            for left_over in self._folder.glob(f".*{SUFFIX}{_TEMPORARY}"):
                with suppress(OSError):
                    left_over.unlink()
            self._swept = True

    def _path(self, number: str) -> Path | None:
        plain = number and not number.startswith(".") and not set(number) & set("/\\:\0")
        return self._folder / f"{number}{SUFFIX}" if plain else None


def _shown(name: str) -> str:
    return f"{FOLDER}/{name}"


def _refused(where: str, error: OSError) -> WriteRefusedError:
    hint = _HINTS.get(error.errno or 0, "Mend that, then run again.")
    return WriteRefusedError(f"{where} was not written: {error.strerror or error}", hint, final=True)
