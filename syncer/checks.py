"""What the doctor says: one thing that was looked at, how it is, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from syncer.errors import SyncerError


class Verdict(StrEnum):
    """How a check came out.

    `fail` stands for what lets a run fail, `warn` for what lets it do less than one would think.
    """

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, by a name that programs can rely on; `hint` says how to mend it."""

    name: str
    verdict: Verdict
    message: str
    hint: str = ""


def failed(name: str, error: SyncerError) -> Check:
    """Return the check that an expected error stands for."""
    return Check(name, Verdict.FAIL, error.message, error.hint)


def attempt(name: str, look: Callable[[], Iterable[Check]]) -> tuple[Check, ...]:
    """Return what was seen, or the failed check of that name where looking ended in an expected error."""
    try:
        return tuple(look())
    except SyncerError as error:
        return (failed(name, error),)
