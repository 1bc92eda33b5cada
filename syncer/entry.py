"""What a tree or a folder holds: its entries, and content that only points elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an entry of a tree or a folder is."""

    FILE = "file"
    LINK = "link"
    SUBMODULE = "submodule"
    OTHER = "other"


_MODES = {"100": Kind.FILE, "120": Kind.LINK, "160": Kind.SUBMODULE}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: path from the root with `/` (bytes that are not UTF-8 as lone surrogates), kind, and blob if any.

    `target` is what a link says, once it was asked for.
    """

    path: str
    kind: Kind
    blob: str = ""
    target: str = ""


def decode_path(raw: bytes) -> str:
    """Return a name as git gives it as text; what is not UTF-8 becomes lone surrogates, as in `os.fsdecode`."""
    return raw.decode("utf-8", "surrogateescape")


def read_tree(answer: bytes) -> list[Entry]:
    """Return the entries that `git ls-tree -r -z` answers, in its order; what links point to is not among it."""
    entries = []
    for row in answer.split(b"\0"):
        if row:
            about, _, path = row.partition(b"\t")
            mode, _, blob = about.decode("ascii").split(" ")
            entries.append(Entry(decode_path(path), _MODES.get(mode[:3], Kind.OTHER), blob))
    return entries


def pointer_kind(data: bytes) -> str:
    """Return `Git LFS` or `git-annex` where the content is only a pointer to content elsewhere, else an empty string.

    By the specification of Git LFS a pointer is under 1024 bytes and starts with its version's URL.
    """
    if len(data) < 1024 and data.startswith(
        (b"version https://git-lfs.github.com/", b"version https://hawser.github.com/")
    ):
        return "Git LFS"
    return "git-annex" if data.startswith(b"/annex/objects/") else ""
