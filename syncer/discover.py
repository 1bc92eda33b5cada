"""Which files of a commit are read: its transcripts, and a reason for each that is not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import starmap
from pathlib import Path

from syncer.beside import NOTHING, About, beside, read_about
from syncer.checkpoints import why_left
from syncer.choose import FolderScope, Listing, choose, choose_named, show_path
from syncer.corrections import superseded
from syncer.entry import Kind
from syncer.gitrepo import Repo
from syncer.models import Skipped, SourceFile
from syncer.packing import Packed, gather
from syncer.places import compile_globs, is_never_read
from syncer.selection import MAX_SIZE, NEVER, Selection, in_order, paths_inside, places_tried, scope_of, too_large
from syncer.sources import source_file
from syncer.transcripts.bulk import may_hold_records, without_bulk
from syncer.walk import MISSING

OUTSIDE = "it lies outside the repository; only `syncer extract` reads there"
NOT_COMMITTED = "not committed at HEAD; commit it, or look at it with `syncer extract`"


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
    scope, ignored = scope_of(globs), compile_globs(ignore)
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
        Skipped(path, too_large(sizes[blob]), unreadable=True)
        for path, blob in blobs.items()
        if sizes.get(blob, 0) > max_size
    ]
    for skip in large:
        del blobs[skip.path]

    def read() -> Iterator[SourceFile | Skipped]:
        told = _read_about(repo, {path: blob for path, blob in about.items() if sizes.get(blob, max_size) < max_size})
        records = {blob for path, blob in blobs.items() if may_hold_records(path)}

        def keep(blob: str, lines: Iterator[bytes]) -> bytes | Packed:
            return gather(map(without_bulk, lines) if blob in records else lines)

        for path, data in zip(blobs, repo.keep_blobs(blobs.values(), keep) if blobs else (), strict=True):
            yield (
                Skipped(path, "its content cannot be had from git", unreadable=True)
                if data is None
                else source_file(path, data, told.get(path, NOTHING))
            )

    return Selection(
        files=tuple(blobs),
        skipped=in_order((*choice.skipped, *large, *starmap(Skipped, left.items()))),
        named_missing=tuple(missing),
        ignored=choice.ignored,
        present=frozenset(listing.entries),
        complete=not named,
        places=() if named else places_tried(scope, choice),
        reader=read,
    )


def transcripts_among(paths: Iterable[str], *, globs: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[str]:
    """Return those paths that are transcripts by their names, whether they are still there or not, sorted."""
    scope, ignored = scope_of(globs), compile_globs(ignore)
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
    wanted = {path for name in named for path in paths_inside(repo.root, (cwd or repo.root) / name)}
    folders = [FolderScope(path) for path in wanted]
    return [show_path(path) for path in found if path in wanted or any(folder.selects(path) for folder in folders)]


def _committed(listing: Listing, root: Path, place: Path) -> tuple[str, str]:
    """Return the path in the tree that a place on disk means, or an empty one and the reason why it means none."""
    candidates = paths_inside(root, place)
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
