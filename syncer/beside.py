"""What the files beside one say about it: how much of it they record too, and who speaks in it; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from syncer.checkpoints import metadata_beside, repeated_lines
from syncer.slack_export import names_of, users_beside


@dataclass(frozen=True, slots=True)
class About:
    """How many first lines of a file another one records, and names of its speakers by their identifiers."""

    repeated: int = 0
    names: Mapping[str, str] = field(default_factory=dict)


NOTHING = About()


def beside(path: str) -> str:
    """Return the path of the file that may say something about one, empty where none does."""
    return metadata_beside(path) or users_beside(path)


def read_about(path: str, data: bytes) -> About:
    """Return what the file beside the one at `path` says about it, by its content."""
    return About(repeated=repeated_lines(data)) if metadata_beside(path) else About(names=names_of(data))
