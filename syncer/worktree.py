"""Which files on disk are read, in a repository or not, and a reason for each that is not."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import starmap
from pathlib import Path

from syncer.choose import Choice, FolderScope, Listing, choose, show_path
from syncer.corrections import superseded
from syncer.models import Skipped
from syncer.places import Globs, is_never_read
from syncer.selection import EVERYTHING, NEVER, Selection, Wanted, in_order, paths_inside, places_tried, too_large
from syncer.sources import read_from_disk, why_left_on_disk
from syncer.walk import probe, walk


def from_work_tree(root: Path, wanted: Wanted = EVERYTHING) -> Selection:
    """Select from the files on disk: those below `root` by globs, or the named files and folders wherever they lie.

    Paths below `root` are from there, others as they were named. A named file is taken whatever the config ignores;
    no link found by walking is followed out of the folder that is walked.
    """
    start = Path(os.path.realpath(root))
    scope, ignored = wanted.scope, wanted.ignored
    missing: list[Skipped] = []
    if wanted.named:
        parts = []
        for name in wanted.named:
            place = (wanted.cwd or root) / name
            shown = next(iter(paths_inside(start, place)), Path(os.path.normpath(name)).as_posix())
            reason = NEVER if is_never_read(shown) else probe(place)
            if reason:
                missing.append(Skipped(show_path(name), reason))
            elif place.is_dir():
                parts.append(_walked(place, shown, FolderScope(""), ignored))
            else:
                parts.append(_Part({show_path(shown): place}))
    else:
        parts = [_walked(start, "", scope, ignored)]
    # One file under two names is read once, under the first.
    places = {os.path.realpath(place): path for part in reversed(parts) for path, place in part.files.items()}
    files = {path: Path(place) for place, path in places.items()}
    left = [Skipped(path, why) for path, place in files.items() if (why := why_left_on_disk(path, place))]
    left += starmap(Skipped, superseded(files).items())
    skipped = [*left, *(skip for part in parts for skip in part.skipped)]
    for skip in left:
        del files[skip.path]
    for path, place in sorted(files.items()):
        size = place.stat().st_size if place.exists() else 0
        if size > wanted.max_size:
            skipped.append(Skipped(path, too_large(size), unreadable=True))
            del files[path]
    return Selection(
        files=tuple(sorted(files)),
        skipped=in_order(skipped),
        named_missing=tuple(missing),
        ignored=tuple(sorted({path for part in parts for path in part.ignored})),
        present=frozenset(path for part in parts for path in (*part.files, *part.present)),
        complete=not wanted.named,
        places=() if wanted.named else places_tried(scope, parts[0].choice),
        reader=lambda: (read_from_disk(path, files[path], wanted.max_size) for path in sorted(files)),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """What one walk or one named file gives, under the paths that are shown."""

    files: Mapping[str, Path]
    skipped: tuple[Skipped, ...] = ()
    ignored: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    choice: Choice = field(default_factory=lambda: Choice({}))


def _walked(top: Path, shown: str, scope: Globs | FolderScope, ignored: Globs) -> _Part:
    prefix = "" if shown in ("", ".") else shown.rstrip("/") + "/"
    entries, unread = walk(top)
    choice = choose(Listing(entries, "the folder"), scope, lambda path: ignored.covers(prefix + path))
    return _Part(
        files={show_path(prefix) + path: top / path for path in choice.files},
        skipped=tuple(replace(skip, path=show_path(prefix + skip.path)) for skip in (*choice.skipped, *unread)),
        ignored=tuple(show_path(prefix + path) for path in choice.ignored),
        present=tuple(prefix + entry.path for entry in entries),
        choice=choice,
    )
