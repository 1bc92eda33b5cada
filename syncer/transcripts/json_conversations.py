"""Cut a large export of conversations between its messages, also where one of them is most of it."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from syncer.patterns import lazy
from syncer.transcripts.json_members import Piece, take_apart
from syncer.transcripts.values import mapping, string

_KEY = lazy(r'\s*"[^"\\]*+(?:\\.[^"\\]*+)*+"')
_WHOLE = bytearray()


def conversation_stretches(text: Callable[[], Iterable[str]], size: int) -> Iterator[tuple[int, str]]:
    """Yield documents of about `size` characters, each with how many lines stand before its first one in the file.

    `text` is called to read the file, which is done twice: what was asked anew is a branch of its own, and which of
    them counts may be told at the end of a conversation. Of a conversation that is cut only that branch is handed on,
    in pieces that begin with what the conversation says of itself, all on one line.
    """
    yield from _Cutter(_find_branches(take_apart(text())), size).cut(take_apart(text()))


def _find_branches(pieces: Iterable[tuple[Piece, str]]) -> dict[int, bytearray | None]:
    """Return by its number which messages of a conversation are of the branch that counts, where not all of them are.

    None is said of one whose messages do not stand in the order in which they were sent.
    """
    found: dict[int, bytearray | None] = {}
    number = -1
    tree, about = _Tree(), ""
    for piece, text in pieces:
        if piece is Piece.BEGIN:
            number, tree, about = number + 1, _Tree(), "{"
        elif piece is Piece.MESSAGE:
            tree.add(text, is_named=about.endswith("{"))
        elif piece in (Piece.HEAD, Piece.END):
            about += text
        if piece is Piece.END and tree.names:
            kept = tree.branch(_load(about))
            if kept is None or not all(kept):
                found[number] = kept
    return found


class _Tree:
    """Messages in the order of the file: digests of their names, and of those whom they follow; 0 of nobody."""

    def __init__(self) -> None:
        self.names = array("q")
        self.parents = array("q")

    def add(self, text: str, *, is_named: bool) -> None:
        """Take up a message, by the key under which it stands or by what it says of itself."""
        name, parent = "", ""
        if is_named:
            for name, node in _load(f"{{{text}}}").items():  # noqa: B007  # There is one, and it is wanted below.
                parent = string(mapping(node).get("parent"))
        else:
            about = _load(text)
            name, parent = string(about.get("uuid")), string(about.get("parent_message_uuid"))
        self.names.append(hash(name))
        self.parents.append(hash(parent) if parent else 0)

    def branch(self, about: Mapping[str, Any]) -> bytearray | None:
        """Return for each message whether it leads to the one shown last, None where not all come in their order."""
        leaf = about.get("current_node", about.get("current_leaf_message_uuid"))
        if "mapping" not in about and hash(leaf) not in self.names:
            return bytearray(b"\1" * len(self.names))
        kept = bytearray(len(self.names))
        wanted, place = hash(leaf), len(self.names)
        while wanted:
            place = next((at for at in range(place - 1, -1, -1) if self.names[at] == wanted), -1)
            if place < 0:
                break
            kept[place] = 1
            wanted = self.parents[place]
        else:
            return kept
        return kept if any(kept) and wanted not in self.names else None


def _load(text: str) -> dict[str, Any]:
    try:
        return mapping(json.loads(text, strict=False))
    except (ValueError, RecursionError):
        return {}


class _Cutter:
    """Writes stretches: what was taken for the next one, and how many lines of the file stand before it."""

    def __init__(self, branches: Mapping[int, bytearray | None], size: int) -> None:
        self.branches = branches
        self.size = size
        self.taken: list[str] = []
        self.weight = self.before = self.lines = 0

    def cut(self, pieces: Iterable[tuple[Piece, str]]) -> Iterator[tuple[int, str]]:
        number, place, key = -1, 0, ""
        array, about = "", ""
        branch: bytearray | None = None
        for piece, text in pieces:
            if piece is Piece.BEGIN:
                array = array or text.lstrip()[:1].strip("{")
                number, place, key, about = number + 1, 0, "", "{"
                branch = self.branches.get(number, _WHOLE)
            elif piece is Piece.HEAD:
                about = " ".join((about + text).split("\n"))
            if piece is Piece.MESSAGE:
                is_named = about.endswith("{")
                if branch is None or place >= len(branch) or branch[place]:
                    self.take(text)
                    key = _key(text) if is_named else ""
                else:
                    # Its lines stay, so that those below keep their numbers.
                    self.take((f'"_{place}": null' if is_named else "null") + "\n" * text.count("\n"))
                place += 1
            elif piece is Piece.NEXT and self.weight >= self.size:
                yield self.hand_on(text[:-1], "]", array)
            elif piece is Piece.COMMA and self.weight >= self.size and branch is not None:
                last = f'}}, "current_node": {key}' if key else "]}"[about.endswith("{")]
                yield self.hand_on(text[:-1], last + "}" + ("]" if array else ""), array + about)
                key = ""
            else:
                self.take(text)
        yield self.before, "".join(self.taken)

    def take(self, text: str) -> None:
        self.taken.append(text)
        self.weight += len(text)
        self.lines += text.count("\n")

    def hand_on(self, text: str, closing: str, opening: str) -> tuple[int, str]:
        """Return what was taken, closed as it has to be, and open the next stretch."""
        self.take(text)
        before, document = self.before, "".join((*self.taken, closing))
        self.taken, self.weight, self.before = [opening], 0, self.lines
        return before, document


def _key(text: str) -> str:
    """Return the key of a member of an object, as it is written."""
    match = _KEY.match(text)
    return match[0].strip() if match else ""
