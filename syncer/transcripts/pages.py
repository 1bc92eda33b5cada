"""Text of HTML pages line by line, so that every line keeps its number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html.parser import HTMLParser

_UNSEEN = frozenset({"head", "style", "script", "title"})


def is_page(lines: Sequence[str]) -> bool:
    """Say whether a file is an HTML page."""
    first = next((line.lstrip().lower() for line in lines if line.strip()), "")
    return first.startswith(("<!doctype html", "<html"))


@lru_cache(maxsize=2)
def read_page(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return for each line of a page what a reader sees of it, without what is neither shown nor text."""
    page = _Page(len(lines))
    page.feed("\n".join(lines))
    page.close()
    return tuple("".join(parts).rstrip() for parts in page.seen)


class _Page(HTMLParser):
    def __init__(self, count: int) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[list[str]] = [[] for _ in range(count)]
        self.hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's own signature
        if tag in _UNSEEN:
            self.hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.hidden:
            del self.hidden[self.hidden.index(tag) :]

    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        first = self.getpos()[0] - 1
        for offset, text in enumerate(data.split("\n")):
            if first + offset < len(self.seen):
                self.seen[first + offset].append(text)
