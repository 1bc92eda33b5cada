"""What a report format is: a pure function from a report to text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from syncer.models import Report


@dataclass(frozen=True, slots=True)
class View:
    """How to show a report: columns of the screen, whether it is one, whether in colours, whether to say why."""

    width: int = 100
    color: bool = False
    explain: bool = False
    terminal: bool = False


class Format(Protocol):
    """Turn a report into text; any report, whatever its words hold, without an error and without a last line end."""

    def __call__(self, report: Report, view: View = ..., /) -> str:
        """Return the report as text."""
