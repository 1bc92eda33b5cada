"""What a transcript format has to offer, and how sure it is that a file is its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from syncer.models import Transcript


@dataclass(frozen=True, slots=True)
class Detection:
    """How sure a format is that a file is written in it: 0 not at all, 1 beyond doubt; and why.

    `refuses` goes with 0 alone: the format knows the file for its own kind, and there is nothing in it to read.
    """

    confidence: float
    reason: str
    refuses: bool = False


class Format(Protocol):
    """One way of writing conversations down; a module with these three names is one.

    `name` is its key in the registry. Lines are decoded, repaired and without line ends; line 1 is `lines[0]`.
    Neither function raises for any text.
    """

    name: str

    def detect(self, path: str, lines: tuple[str, ...], /) -> Detection:
        """Say how sure the format is that the file is its own."""
        ...

    def parse(self, path: str, lines: tuple[str, ...], /) -> Transcript:
        """Read the file as this format, whatever `detect` said."""
        ...
