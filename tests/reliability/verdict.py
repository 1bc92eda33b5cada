"""What came of one fault at one write."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """How the run that met the fault ended, and what was wrong after the next clean one.

    `duplicates` counts fingerprints that two open issues share, `closed_within` issues that were made and closed
    again, `lost` what the tracker should hold and does not, `edits_lost` fields that a person had changed.
    `complaints` say in words whatever else is not as promised.
    """

    exit_code: int | str
    duplicates: int = 0
    closed_within: int = 0
    lost: int = 0
    edits_lost: int = 0
    complaints: tuple[str, ...] = ()
