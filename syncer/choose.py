"""Choose what is read from a listing of paths, links followed within it; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from syncer.entry import Entry, Kind
from syncer.models import Skipped
from syncer.places import is_never_read, may_be_transcript, same_name

IGNORED = "kept out by `ignore.paths` in the configuration"
BAD_NAME = "its name is not valid UTF-8; rename it"
_MOST_LINKS = 40


def show_path(path: str) -> str:
    """Return a path that can be printed: bytes that are not UTF-8 as `\\xff`."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


class Scope(Protocol):
    """What was asked for: each answer is the glob or path that asked for it, empty where nothing did."""

    def selects(self, path: str) -> str:
        """Answer for a file."""

    def reaches(self, path: str) -> str:
        """Answer for a path that may stand for a folder (a link, a submodule)."""


@dataclass(frozen=True, slots=True)
class FolderScope:
    """All that may be a transcript below one folder; an empty one is the listing's root."""

    folder: str

    def selects(self, path: str) -> str:
        """Answer for a file."""
        return self.reaches(path) if may_be_transcript(path) else ""

    def reaches(self, path: str) -> str:
        """Answer for a path that may stand for a folder."""
        inside = not self.folder or path.startswith(self.folder + "/")
        return (self.folder or ".") if inside else ""


class Listing:
    """All entries of a tree or folder by path, and the folders that they make up."""

    def __init__(self, entries: Iterable[Entry], name: str = "the repository") -> None:
        self.entries: Mapping[str, Entry] = {entry.path: entry for entry in entries}
        self.name = name
        folders = set()
        for path in self.entries:
            folder = path.rpartition("/")[0]
            while folder and folder not in folders:
                folders.add(folder)
                folder = folder.rpartition("/")[0]
        self.folders: frozenset[str] = frozenset(folders | {""})

    def find(self, path: str) -> str | None:
        """Return the path of a file or folder as it is spelt here, in whichever Unicode form; None if there is none."""
        if path in self.entries or path in self.folders:
            return path
        wanted = same_name(path)
        return next((there for there in (*self.entries, *self.folders) if same_name(there) == wanted), None)

    def follow(self, path: str) -> str | None:
        """Return where a path leads once every link on its way is followed; None for outside or nowhere."""
        left, way, links = path.split("/")[::-1], list[str](), 0
        while left:
            part = left.pop()
            if part == "..":
                if not way:
                    return None
                way.pop()
            elif part not in ("", "."):
                way.append(part)
                entry = self.entries.get("/".join(way))
                if entry is not None and entry.kind is Kind.LINK:
                    links += 1
                    if links > _MOST_LINKS or not entry.target or entry.target.startswith("/"):
                        return None
                    way.pop()
                    left.extend(entry.target.split("/")[::-1])
        return "/".join(way)

    def below(self, folder: str) -> Iterator[Entry]:
        """Yield the files below a folder that may be transcripts by their names."""
        prefix = folder + "/" if folder else ""
        for path, entry in self.entries.items():
            if path.startswith(prefix) and entry.kind is Kind.FILE and may_be_transcript(path):
                yield entry


@dataclass(frozen=True, slots=True)
class Choice:
    """Paths to read, each with the glob or path that asked for it; what is skipped, and what the config ignores."""

    files: Mapping[str, str]
    skipped: tuple[Skipped, ...] = ()
    ignored: tuple[str, ...] = ()


def choose(listing: Listing, scope: Scope, is_ignored: Callable[[str], bool]) -> Choice:
    """Choose from a listing what the scope asks for.

    A link is never read under its own name: what it leads to is read once, under its own path, if that is inside.
    """
    files: dict[str, str] = {}
    skipped: list[Skipped] = []
    ignored: list[str] = []
    for entry in listing.entries.values():
        asked = scope.selects(entry.path)
        reached = asked or (scope.reaches(entry.path) if entry.kind in (Kind.LINK, Kind.SUBMODULE) else "")
        if not reached or is_never_read(entry.path):
            continue
        if is_ignored(entry.path):
            ignored.append(entry.path)
        elif show_path(entry.path) != entry.path:
            skipped.append(Skipped(show_path(entry.path), BAD_NAME, unreadable=True))
        elif entry.kind is Kind.FILE:
            files[entry.path] = asked
        elif entry.kind is Kind.LINK:
            found, reason = _through(listing, entry, is_ignored, as_file=bool(asked))
            for path in found:
                files.setdefault(path, reached)
            skipped.extend([Skipped(entry.path, reason, unreadable=not found)] if reason else [])
        else:
            skipped.append(Skipped(entry.path, describe_kind(entry.kind), unreadable=True))
    return Choice(files, tuple(skipped), tuple(ignored))


def choose_named(
    listing: Listing, named: Iterable[str], is_ignored: Callable[[str], bool]
) -> tuple[Choice, tuple[Skipped, ...]]:
    """Choose files and folders by their paths in the listing; the second value is what cannot be read, and why.

    A file is taken whatever its suffix; what the config ignores is skipped all the same.
    """
    files: dict[str, str] = {}
    skipped: list[Skipped] = []
    ignored: list[str] = []
    unreadable: list[Skipped] = []
    for path in named:
        entry = listing.entries.get(path)
        if entry is None:
            below = choose(listing, FolderScope(path), is_ignored)
            files |= below.files
            skipped += below.skipped
            ignored += below.ignored
        elif is_ignored(path):
            skipped.append(Skipped(show_path(path), IGNORED))
        elif show_path(path) != path:
            unreadable.append(Skipped(show_path(path), BAD_NAME))
        elif entry.kind is Kind.FILE:
            files[path] = path
        elif entry.kind is Kind.LINK:
            found, reason = _through(listing, entry, is_ignored, as_file=True)
            files |= dict.fromkeys(found, path)
            (skipped if found else unreadable).append(Skipped(path, reason))
        else:
            unreadable.append(Skipped(path, describe_kind(entry.kind)))
    return Choice(files, tuple(skipped), tuple(ignored)), tuple(unreadable)


def describe_kind(kind: Kind) -> str:
    """Say why an entry that is neither file nor link is not read."""
    if kind is Kind.SUBMODULE:
        return "a submodule; its files are in another repository"
    return "not a regular file"


def _through(
    listing: Listing, link: Entry, is_ignored: Callable[[str], bool], *, as_file: bool
) -> tuple[tuple[str, ...], str]:
    """Return what a link leads to, and the reason why it is not read itself; empty where it was not asked for."""
    if "/annex/objects/" in link.target:
        return (), "a git-annex link; its content is not in the repository"
    target = listing.follow(link.path)
    if target is None:
        may_be_folder = "." not in link.path.rpartition("/")[2]
        return (), f"a link to outside {listing.name}" if as_file or may_be_folder else ""
    said = f"a link to {show_path(target) or '.'}"
    entry = listing.entries.get(target)
    if entry is None and target in listing.folders:
        if not target or link.path.startswith(target + "/"):
            return (), f"{said}, a folder that it lies in"
        inside = [found.path for found in listing.below(target)]
        return tuple(path for path in inside if not _left_out(path, is_ignored)), f"{said}, which is read itself"
    if not as_file:
        return (), ""
    if entry is None:
        return (), f"{said}, which is not in {listing.name}"
    if entry.kind is not Kind.FILE:
        return (), f"{said}, {describe_kind(entry.kind)}"
    if _left_out(target, is_ignored):
        return (), f"{said}, which is not to be read"
    return (target,), f"{said}, which is read itself"


def _left_out(path: str, is_ignored: Callable[[str], bool]) -> bool:
    return is_never_read(path) or is_ignored(path) or show_path(path) != path
