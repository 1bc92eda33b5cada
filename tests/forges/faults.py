"""A script of faults: which request meets which mishap, by method, path, query and turn."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tests.forges.exchange import Answer, Call


class Kind(StrEnum):
    """What happens to a request. BEFORE means the server did nothing with it, AFTER that it carried it out."""

    STATUS_BEFORE = "status before"
    STATUS_AFTER = "status after"
    DROP_BEFORE = "connection dropped before"
    DROP_AFTER = "connection dropped after"
    TIMEOUT_BEFORE = "time-out before"
    TIMEOUT_AFTER = "time-out after"
    TRUNCATED = "answer cut off with the connection, after"
    CUT_JSON = "whole answer of cut JSON, after"
    NOT_JSON = "answer is a page of HTML, after"
    PRIMARY_LIMIT = "primary rate limit"
    SECONDARY_LIMIT = "secondary rate limit"
    UNAUTHORIZED = "token refused"
    READ_ONLY = "token may only read"
    NOT_FOUND = "not found"
    GONE = "gone"
    UNPROCESSABLE = "validation failed"
    LABELS_DROPPED = "labels silently dropped"
    EMPTY_LIST = "empty listing with 200"
    ENDS_EARLY = "listing without its next page"
    REPEATED_ROW = "listing repeats a row"
    SKIPPED_ROW = "listing skips a row"
    MEANWHILE = "something else happens just before"


REFUSED = frozenset(
    {
        Kind.STATUS_BEFORE,
        Kind.PRIMARY_LIMIT,
        Kind.SECONDARY_LIMIT,
        Kind.UNAUTHORIZED,
        Kind.READ_ONLY,
        Kind.NOT_FOUND,
        Kind.GONE,
        Kind.UNPROCESSABLE,
    }
)
"""Kinds after which the request was not carried out and an answer says so."""

_LISTING = frozenset({Kind.EMPTY_LIST, Kind.ENDS_EARLY, Kind.REPEATED_ROW, Kind.SKIPPED_ROW})


@dataclass(frozen=True, slots=True)
class Fault:
    """One mishap, for the `nth` request that fits (from 1) and the `times - 1` that fit after it (None: all).

    `method` is exact, or empty for any. `path` is searched for as a regular expression in the path without its
    query, still percent-encoded. `query` holds parameters that must be there, with their values. `status` is that
    of STATUS_BEFORE and STATUS_AFTER (500), of limits (403, on GitLab 429) and of time-outs once released (504).
    `retry_after` and `reset_in` are seconds and become headers of rate limits; None leaves the header out.
    `row` is the position in the page for REPEATED_ROW and SKIPPED_ROW. `field` is what UNPROCESSABLE finds fault
    with. `text` replaces the JSON body of an answer.
    `meanwhile` is called before the request is looked at, whatever the kind.
    """

    method: str
    path: str
    kind: Kind
    nth: int = 1
    times: int | None = 1
    status: int | None = None
    query: Mapping[str, str] = field(default_factory=dict)
    retry_after: int | None = None
    reset_in: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    message: str = ""
    text: str | None = None
    row: int = 0
    field: str = "body"
    meanwhile: Callable[[], None] | None = None

    def fits(self, call: Call) -> bool:
        """Tell whether the request is of the sort that is meant, whatever its turn."""
        query = call.query
        return (
            self.method in {"", call.method}
            and re.search(self.path, call.path) is not None
            and all(query.get(key) == value for key, value in self.query.items())
        )


Chooser = Callable[[Call, int], Fault | None]
"""Gets a request and its number in the whole log, from 1, and returns the fault that it meets."""


class FaultScript:
    """The faults still to come.

    Each counts the requests that fit it. Of several that are due the first added strikes, the others at the next
    request that fits them.
    """

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._seen: list[int] = []
        self._struck: list[int] = []
        self._choosers: list[Chooser] = []
        self._seen_at_all = 0
        self.met: list[Fault] = []
        self.released = threading.Event()

    def add(self, *faults: Fault) -> None:
        """Add faults to the end of the script."""
        self._faults.extend(faults)
        self._seen.extend(0 for _ in faults)
        self._struck.extend(0 for _ in faults)

    def choose(self, chooser: Chooser) -> None:
        """Let a function decide about each request that no fault of the list is for."""
        self._choosers.append(chooser)

    def clear(self) -> None:
        """Forget every fault; the server is well from now on."""
        self._faults.clear()
        self._seen.clear()
        self._struck.clear()
        self._choosers.clear()

    def release(self) -> None:
        """Let every answer go that a time-out holds back, now and from now on."""
        self.released.set()

    @property
    def unmet(self) -> list[Fault]:
        """Faults of the list that no request has met, which a test may want to be empty."""
        return [fault for fault in self._faults if not any(fault is met for met in self.met)]

    def match(self, call: Call) -> Fault | None:
        """Return the fault that this request meets."""
        self._seen_at_all += 1
        chosen: Fault | None = None
        for position, fault in enumerate(self._faults):
            if not fault.fits(call):
                continue
            self._seen[position] += 1
            due = self._seen[position] >= fault.nth and (fault.times is None or self._struck[position] < fault.times)
            if chosen is None and due:
                self._struck[position] += 1
                chosen = fault
        for chooser in self._choosers:
            chosen = chosen or chooser(call, self._seen_at_all)
        if chosen is not None:
            self.met.append(chosen)
        return chosen


def spoil_listing(fault: Fault, answer: Answer) -> Answer:
    """Return a listing's answer as the fault leaves it; any other answer as it is."""
    if fault.kind not in _LISTING or not isinstance(answer.body, list):
        return answer
    rows, headers = list(answer.body), dict(answer.headers)
    if fault.kind is Kind.EMPTY_LIST:
        rows.clear()
    if fault.kind in {Kind.EMPTY_LIST, Kind.ENDS_EARLY}:
        headers.pop("Link", None)
        if "X-Next-Page" in headers:
            headers["X-Next-Page"] = ""
    if fault.kind is Kind.REPEATED_ROW and fault.row < len(rows):
        rows.insert(fault.row, rows[fault.row])
    if fault.kind is Kind.SKIPPED_ROW and fault.row < len(rows):
        del rows[fault.row]
    return Answer(answer.status, rows, headers, answer.model)
