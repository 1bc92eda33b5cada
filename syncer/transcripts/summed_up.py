"""Lists at the top or the end of minutes that only repeat what was put down where it was said."""

from __future__ import annotations

from collections.abc import Iterable

from syncer import fingerprint


def find_repeats(entries: Iterable[tuple[int, str]], put_down: Iterable[str]) -> frozenset[int]:
    """Return the positions of those entries whose words were put down elsewhere, punctuation and case aside."""
    known = {fingerprint.words(text) for text in put_down}
    return frozenset(position for position, text in entries if fingerprint.words(text) in known)
