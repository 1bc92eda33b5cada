"""How long reading takes, as ratios: to a bare parse of the same Markdown, and to half as much of it."""

from __future__ import annotations

import time

from markdown_it import MarkdownIt

from benchmarks.table import show
from benchmarks.talks import make_talk
from syncer.extraction import read_transcripts
from syncer.models import SourceFile

_SIZES = (64, 128, 256, 512)


def measure() -> None:
    """Print seconds of reading, the ratio to markdown-it, and the growth from one size to the next."""
    rows = []
    last = 0.0
    for size in _SIZES:
        text = make_talk(size)
        start = time.perf_counter()
        MarkdownIt().parse(text)
        bare = time.perf_counter() - start
        start = time.perf_counter()
        found = read_transcripts([SourceFile("talk.md", text.encode())])
        seconds = time.perf_counter() - start
        rows.append((size, len(found.items), seconds, seconds / bare, seconds / last if last else ""))
        last = seconds
    show("Reading", ("KiB", "items", "seconds", "times a bare parse", "times half as much"), rows)


if __name__ == "__main__":
    measure()
