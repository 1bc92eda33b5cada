"""Which files are read: transcripts at a commit or in the work tree, and a reason for each that is not."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import starmap
from pathlib import Path

from syncer.beside import NOTHING, About, beside, read_about
from syncer.checkpoints import why_left
from syncer.choose import Choice, FolderScope, Listing, choose, choose_named, show_path
from syncer.corrections import superseded
from syncer.entry import Kind
from syncer.gitrepo import Repo
from syncer.models import Skipped, SourceFile
from syncer.places import DEFAULT_PLACES, Globs, compile_globs, is_never_read
from syncer.sources import read_from_disk, source_file, why_left_on_disk
from syncer.transcripts.bulk import may_hold_records, without_bulk
from syncer.walk import MISSING, probe, walk

MAX_SIZE = 128_000_000
"""Largest file that is read where nothing else is said, in bytes."""

NEVER = "it lies in a folder that is never read as a transcript (.git, .syncer)"
OUTSIDE = "it lies outside the repository; only `syncer extract` reads there"
NOT_COMMITTED = "not committed at HEAD; commit it, or look at it with `syncer extract`"


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


def from_commit(
    repo: Repo,
    commit: str | None,
    *,
    globs: Sequence[str] = (),
    ignore: Sequence[str] = (),
    named: Sequence[str] = (),
    cwd: Path | None = None,
    max_size: int = MAX_SIZE,
) -> Selection:
    """Select from a commit's tree; None stands for a repository without a commit, which holds nothing.

    `globs` and `ignore` are the config's; the usual places are tried where it has no globs. `named` are paths from
    `cwd` (the root where it is None), which must lie inside the repository and be in the tree: a file is taken
    whatever its suffix, of a folder all that may be a transcript. `max_size` is in bytes. Raises `GitError`.
    """
    listing = Listing(repo.files(commit) if commit else ())
    scope, ignored = _scope(globs), compile_globs(ignore)
    missing: list[Skipped] = []
    if named:
        wanted = []
        for name in named:
            path, reason = _committed(listing, repo.root, (cwd or repo.root) / name)
            if reason:
                missing.append(Skipped(show_path(name), reason))
            else:
                wanted.append(path)
        choice, unreadable = choose_named(listing, wanted, ignored.covers)
        missing.extend(unreadable)
    else:
        choice = choose(listing, scope, ignored.covers)
    left = {path: why for path in choice.files if (why := why_left(path, listing.entries.__contains__))}
    left |= superseded(choice.files)
    blobs = {path: listing.entries[path].blob for path in sorted(choice.files) if path not in left}
    about = _beside(blobs, listing)
    sizes = repo.sizes((*blobs.values(), *about.values()))
    large = [
        Skipped(path, _too_large(sizes[blob]), unreadable=True)
        for path, blob in blobs.items()
        if sizes.get(blob, 0) > max_size
    ]
    for skip in large:
        del blobs[skip.path]

    def read() -> Iterator[SourceFile | Skipped]:
        told = _read_about(repo, {path: blob for path, blob in about.items() if sizes.get(blob, max_size) < max_size})
        records = {blob for path, blob in blobs.items() if may_hold_records(path)}

        def shorten(blob: str, line: bytes) -> bytes:
            return without_bulk(line) if blob in records else line

        for path, data in zip(blobs, repo.read_blobs(blobs.values(), shorten) if blobs else (), strict=True):
            yield (
                Skipped(path, "its content cannot be had from git", unreadable=True)
                if data is None
                else source_file(path, data, told.get(path, NOTHING))
            )

    return Selection(
        files=tuple(blobs),
        skipped=_in_order((*choice.skipped, *large, *starmap(Skipped, left.items()))),
        named_missing=tuple(missing),
        ignored=choice.ignored,
        present=frozenset(listing.entries),
        complete=not named,
        places=() if named else _places(scope, choice),
        reader=read,
    )


def from_work_tree(
    root: Path,
    *,
    globs: Sequence[str] = (),
    ignore: Sequence[str] = (),
    named: Sequence[str] = (),
    cwd: Path | None = None,
    max_size: int = MAX_SIZE,
) -> Selection:
    """Select from the files on disk: those below `root` by globs, or the named files and folders wherever they lie.

    `cwd` is where `named` start from, `root` where it is None. Paths below `root` are from there, others as they
    were named. A named file is taken whatever its suffix and whatever the config ignores; no link found by walking
    is followed out of the folder that is walked. `max_size` is in bytes.
    """
    start = Path(os.path.realpath(root))
    scope, ignored = _scope(globs), compile_globs(ignore)
    missing: list[Skipped] = []
    if named:
        parts = []
        for name in named:
            place = (cwd or root) / name
            shown = next(iter(_inside(start, place)), Path(os.path.normpath(name)).as_posix())
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
        if size > max_size:
            skipped.append(Skipped(path, _too_large(size), unreadable=True))
            del files[path]
    return Selection(
        files=tuple(sorted(files)),
        skipped=_in_order(skipped),
        named_missing=tuple(missing),
        ignored=tuple(sorted({path for part in parts for path in part.ignored})),
        present=frozenset(path for part in parts for path in (*part.files, *part.present)),
        complete=not named,
        places=() if named else _places(scope, parts[0].choice),
        reader=lambda: (read_from_disk(path, files[path], max_size) for path in sorted(files)),
    )


def transcripts_among(paths: Iterable[str], *, globs: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[str]:
    """Return those paths that are transcripts by their names, whether they are still there or not, sorted."""
    scope, ignored = _scope(globs), compile_globs(ignore)
    return sorted(
        path for path in paths if scope.selects(path) and not is_never_read(path) and not ignored.covers(path)
    )


def uncommitted(
    repo: Repo,
    *,
    globs: Sequence[str] = (),
    ignore: Sequence[str] = (),
    named: Sequence[str] = (),
    cwd: Path | None = None,
) -> list[str]:
    """Return the transcripts whose work tree differs from HEAD, new ones among them; arguments as in `from_commit`."""
    if not named:
        return [show_path(path) for path in transcripts_among(repo.dirty(), globs=globs, ignore=ignore)]
    ignored = compile_globs(ignore)
    found = [path for path in repo.dirty() if not is_never_read(path) and not ignored.covers(path)]
    wanted = {path for name in named for path in _inside(repo.root, (cwd or repo.root) / name)}
    folders = [FolderScope(path) for path in wanted]
    return [show_path(path) for path in found if path in wanted or any(folder.selects(path) for folder in folders)]


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


def _scope(globs: Sequence[str]) -> Globs:
    return compile_globs(globs) if globs else compile_globs(DEFAULT_PLACES, ignore_case=True)


def _inside(root: Path, place: Path) -> list[str]:
    """Return the paths from the root that a place on disk may mean, as it is named and with links followed."""
    here = os.path.realpath(root)
    named = Path(os.path.realpath(place.parent)) / place.name
    candidates = [Path(os.path.normpath(path)) for path in (named, place, Path(os.path.realpath(place)))]
    inside = [path.relative_to(here).as_posix() for path in candidates if path.is_relative_to(here)]
    return ["" if path == "." else path for path in dict.fromkeys(inside)]


def _committed(listing: Listing, root: Path, place: Path) -> tuple[str, str]:
    """Return the path in the tree that a place on disk means, or an empty one and the reason why it means none."""
    candidates = _inside(root, place)
    if not candidates:
        return "", OUTSIDE
    if any(is_never_read(path) for path in candidates):
        return "", NEVER
    found = next((there for path in candidates if (there := listing.find(path)) is not None), None)
    if found is not None:
        return found, ""
    return "", NOT_COMMITTED if os.path.lexists(place) else MISSING


def _beside(paths: Iterable[str], listing: Listing) -> dict[str, str]:
    """Return for each file about which another says something the blob of that one."""
    found = {path: listing.entries.get(beside(path)) for path in paths}
    return {path: entry.blob for path, entry in found.items() if entry and entry.kind is Kind.FILE}


def _read_about(repo: Repo, blobs: Mapping[str, str]) -> dict[str, About]:
    """Return what is said about each file, by the blob that says it; one that speaks of many is read once."""
    first = {blob: path for path, blob in blobs.items()}
    contents = zip(first.items(), repo.read_blobs(first) if first else (), strict=True)
    known = {blob: read_about(path, data or b"") for (blob, path), data in contents}
    return {path: known[blob] for path, blob in blobs.items()}


def _too_large(size: int) -> str:
    shown = f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{size} bytes"
    return f"over max_size ({shown})"


def _places(scope: Globs, choice: Choice) -> tuple[PlaceTried, ...]:
    found = Counter(choice.files.values())
    return tuple(PlaceTried(text, found[text]) for text in scope.texts)


def _in_order(skipped: Iterable[Skipped]) -> tuple[Skipped, ...]:
    return tuple(sorted(set(skipped), key=lambda skip: (skip.path, skip.reason)))
