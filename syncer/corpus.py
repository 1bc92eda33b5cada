"""What the transcripts say at the commit that a run reads: the ground on which a text is there, moved or gone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Corpus:
    """All texts that were read.

    `source` is the repository they are in, empty for the tracker's own. `paths` are all paths at that commit, read
    or not. `texts` gives for each path that was read the digests of its sentences and list entries, with how often
    it has them. `complete` says that every transcript was read, `narrowed` that the paths to read were named.
    `committed_at` is when that commit was made, None where that does not matter or is not known.
    """

    source: str = ""
    paths: frozenset[str] = frozenset()
    texts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    complete: bool = True
    narrowed: bool = False
    committed_at: datetime | None = None

    def holds(self, path: str, texts: tuple[str, ...]) -> bool:
        """Say whether the file still has one of the texts; a file that was not read is taken to have them."""
        if path in self.texts:
            return any(text in self.texts[path] for text in texts)
        return path in self.paths

    def anywhere(self) -> frozenset[str]:
        """Return the digests of everything that was read."""
        return frozenset[str]().union(*self.texts.values())
