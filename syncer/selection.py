"""What is chosen to be read and what is not, and the words in which both are told."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from syncer.choose import Choice
from syncer.models import Skipped, SourceFile
from syncer.places import DEFAULT_PLACES, Globs, compile_globs

MAX_SIZE = 128_000_000
"""Largest file that is read where nothing else is said, in bytes."""

NEVER = "it lies in a folder that is never read as a transcript (.git, .syncer)"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which transcripts to select.

    `globs` and `ignore` are the config's; the usual places are tried where it has no globs. `named` are paths from
    `cwd`, the root where it is None: a named file is taken whatever its suffix, of a folder all that may be a
    transcript. `max_size` is in bytes.
    """

    globs: Sequence[str] = ()
    ignore: Sequence[str] = ()
    named: Sequence[str] = ()
    cwd: Path | None = None
    max_size: int = MAX_SIZE

    @property
    def scope(self) -> Globs:
        """What the globs select; the usual places in any case where there are none."""
        return compile_globs(self.globs) if self.globs else compile_globs(DEFAULT_PLACES, ignore_case=True)

    @property
    def ignored(self) -> Globs:
        """What the config keeps out."""
        return compile_globs(self.ignore)


EVERYTHING = Wanted()
"""All transcripts in the usual places."""


@dataclass(frozen=True, slots=True)
class PlaceTried:
    """A glob that was tried, and how many files were found by it."""

    glob: str
    files: int


@dataclass(frozen=True, slots=True)
class Selection:
    """What is to be read, and what is not.

    `files` are the paths that `read` yields, sorted. `skipped` were found and are not read, `named_missing` were
    named and cannot be read, `ignored` were kept out by the config. `present` are all paths that there are, read
    or not. `complete` says that nobody narrowed the choice by naming paths. `places` are the globs that were
    tried, none where paths were named.
    """

    files: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    named_missing: tuple[Skipped, ...]
    ignored: tuple[str, ...]
    present: frozenset[str]
    complete: bool
    places: tuple[PlaceTried, ...]
    reader: Callable[[], Iterator[SourceFile | Skipped]]

    def read(self) -> Iterator[SourceFile | Skipped]:
        """Yield every file, one in memory at a time, or the reason why it cannot be read after all."""
        return self.reader()


def paths_inside(root: Path, place: Path) -> list[str]:
    """Return the paths from the root that a place on disk may mean, as it is named and with links followed."""
    here = os.path.realpath(root)
    named = Path(os.path.realpath(place.parent)) / place.name
    candidates = [Path(os.path.normpath(path)) for path in (named, place, Path(os.path.realpath(place)))]
    inside = [path.relative_to(here).as_posix() for path in candidates if path.is_relative_to(here)]
    return ["" if path == "." else path for path in dict.fromkeys(inside)]


def too_large(size: int) -> str:
    """Return the reason why a file of so many bytes is not read."""
    shown = f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{size} bytes"
    return f"over max_size ({shown})"


def places_tried(scope: Globs, choice: Choice) -> tuple[PlaceTried, ...]:
    """Return each glob with the number of files that were chosen by it."""
    found = Counter(choice.files.values())
    return tuple(PlaceTried(text, found[text]) for text in scope.texts)


def in_order(skipped: Iterable[Skipped]) -> tuple[Skipped, ...]:
    """Return each skip once, by path and reason."""
    return tuple(sorted(set(skipped), key=lambda skip: (skip.path, skip.reason)))
