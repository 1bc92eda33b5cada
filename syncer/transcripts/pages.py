"""Text of HTML pages line by line, so that every line keeps its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser

_UNSEEN = frozenset({"head", "style", "script", "title"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ol", "ul"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading, or an entry of a list without those below it: its lines from `start`, counted from 0, and how deep."""

    start: int
    texts: tuple[str, ...]
    depth: int = 0
    heads: bool = False

    @property
    def text(self) -> str:
        """All lines as one."""
        return " ".join(" ".join(self.texts).split())


def is_page(lines: Sequence[str]) -> bool:
    """Say whether a file is an HTML page."""
    first = next((line.lstrip().lower() for line in lines if line.strip()), "")
    return first.startswith(("<!doctype html", "<html"))


@lru_cache(maxsize=2)
def read_page(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return for each line of a page what a reader sees of it, without what is neither shown nor text."""
    return tuple("".join(parts).rstrip() for parts in _read(lines).seen)


@lru_cache(maxsize=2)
def read_entries(lines: tuple[str, ...]) -> tuple[Entry, ...]:
    """Return the headings and the entries of the lists of a page, in order."""
    drafts = [draft for draft in _read(lines).drafts if any(text.strip() for text in draft.pieces.values())]
    return tuple(draft.finish() for draft in drafts)


def _read(lines: Sequence[str]) -> _Page:
    page = _Page(len(lines))
    page.feed("\n".join(lines))
    page.close()
    return page


class _Draft:
    """An entry in the making: pieces of text by the line they stand in."""

    def __init__(self, depth: int, *, heads: bool) -> None:
        self.depth = depth
        self.heads = heads
        self.pieces: dict[int, str] = {}

    def finish(self) -> Entry:
        said = [position for position, text in self.pieces.items() if text.strip()]
        texts = tuple(self.pieces.get(position, "").strip() for position in range(said[0], said[-1] + 1))
        return Entry(said[0], texts, self.depth, self.heads)


class _Page(HTMLParser):
    def __init__(self, count: int) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[list[str]] = [[] for _ in range(count)]
        self.drafts: list[_Draft] = []
        self.hidden: list[str] = []
        self.lists: list[_Draft | None] = []
        self.current: _Draft | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _UNSEEN:
            self.hidden.append(tag)
        elif tag in _LISTS:
            self.lists.append(self.current)
            self.current = None
        elif tag == "li" or tag in _HEADINGS:
            self.current = _Draft(max(len(self.lists) - 1, 0), heads=tag != "li")
            self.drafts.append(self.current)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.hidden:
            del self.hidden[self.hidden.index(tag) :]
        elif tag in _LISTS and self.lists:
            self.current = self.lists.pop()
        elif tag == "li" or tag in _HEADINGS:
            self.current = None

    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        first = self.getpos()[0] - 1
        for position, text in enumerate(data.split("\n"), start=first):
            if position < len(self.seen):
                self.seen[position].append(text)
                if self.current is not None:
                    self.current.pieces[position] = self.current.pieces.get(position, "") + text
