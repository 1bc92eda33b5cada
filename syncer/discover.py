"""Which files of a commit are read: its transcripts, and a reason for each that is not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
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
from syncer.places import is_never_read
from syncer.selection import EVERYTHING, NEVER, Selection, Wanted, in_order, paths_inside, places_tried, too_large
from syncer.sources import source_file
from syncer.spool import Spool
from syncer.transcripts.bulk import may_hold_records, without_bulk
from syncer.walk import MISSING

OUTSIDE = "it lies outside the repository; only `syncer extract` reads there"
NOT_COMMITTED = "not committed at HEAD; commit it, or look at it with `syncer extract`"


def from_commit(repo: Repo, commit: str | None, wanted: Wanted = EVERYTHING) -> Selection:
    """Select from a commit's tree; None stands for a repository without a commit, which holds nothing.

    Paths that are named must lie inside the repository and be in the tree. Raises `GitError`.
    """
    listing = Listing(repo.files(commit) if commit else ())
    scope, ignored = wanted.scope, wanted.ignored
    missing: list[Skipped] = []
    if wanted.named:
        paths = []
        for name in wanted.named:
            path, reason = _committed(listing, repo.root, (wanted.cwd or repo.root) / name)
            if reason:
                missing.append(Skipped(show_path(name), reason))
            else:
                paths.append(path)
        choice, unreadable = choose_named(listing, paths, ignored.covers)
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
        if sizes.get(blob, 0) > wanted.max_size
    ]
    for skip in large:
        del blobs[skip.path]

    def read() -> Iterator[SourceFile | Skipped]:
        limit = wanted.max_size
        told = _read_about(repo, {path: blob for path, blob in about.items() if sizes.get(blob, limit) < limit})
        records = {blob for path, blob in blobs.items() if may_hold_records(path)}

        def keep(blob: str, lines: Iterator[bytes]) -> bytes | Packed:
            return gather(map(without_bulk, lines) if blob in records else lines, Spool)

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
        complete=not wanted.named,
        places=() if wanted.named else places_tried(scope, choice),
        reader=read,
    )


def transcripts_among(paths: Iterable[str], wanted: Wanted = EVERYTHING) -> list[str]:
    """Return those paths that are transcripts by their names, whether they are still there or not, sorted."""
    scope, ignored = wanted.scope, wanted.ignored
    return sorted(
        path for path in paths if scope.selects(path) and not is_never_read(path) and not ignored.covers(path)
    )


def uncommitted(repo: Repo, wanted: Wanted = EVERYTHING) -> list[str]:
    """Return the transcripts whose work tree differs from HEAD, new ones among them."""
    if not wanted.named:
        return [show_path(path) for path in transcripts_among(repo.dirty(), wanted)]
    ignored = wanted.ignored
    found = [path for path in repo.dirty() if not is_never_read(path) and not ignored.covers(path)]
    named = {path for name in wanted.named for path in paths_inside(repo.root, (wanted.cwd or repo.root) / name)}
    folders = [FolderScope(path) for path in named]
    return [show_path(path) for path in found if path in named or any(folder.selects(path) for folder in folders)]


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
