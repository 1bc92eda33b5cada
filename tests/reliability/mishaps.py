"""The faults of the matrix: what the server does to one request, and whether a run can go on after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from tests.forges.exchange import Call
from tests.forges.faults import Fault, Kind

LONG = 600.0
"""Seconds that a run waits for limits where it may wait: the default of the config."""


class After(Enum):
    """What becomes of a run that meets the fault."""

    GOES_ON = "does the rest"
    ENDS = "may stop"
    NEVER_STARTS = "writes nothing"


@dataclass(frozen=True)
class Mishap:
    """A fault of the matrix; method and path of `fault` are those of the request that meets it.

    `listing` says that every listing fails on its third page with `fault`, from the first request on; `then` that
    they do so with this fault once `fault` has struck. `max_wait` is what the run may wait for limits, `timeout`
    what it waits for the answer that is held back, both in seconds.
    """

    name: str
    fault: Fault
    after: After = After.GOES_ON
    listing: bool = False
    then: Fault | None = None
    max_wait: float = 0.0
    timeout: float | None = None

    @property
    def most_rows(self) -> int:
        """Rows that a page of a listing holds: so few that five issues fill three, or as many as on a real forge."""
        return 2 if self.listing or self.then else 100

    def strike(self, number: int, wait: Callable[[float | None], None]) -> Callable[[Call, int], Fault | None]:
        """Return a script that lets the request of that number, from 1, meet the fault.

        `wait` is told how long to wait for the next answer, None for as long as it takes.
        """
        on_third_page = ThirdPages()

        def choose(call: Call, turn: int) -> Fault | None:
            wait(self.timeout if turn == number - 1 else None)
            if turn == number:
                return self.fault
            return self.then if self.then and on_third_page(call) and turn > number else None

        return choose

    def strike_listings(self) -> Callable[[Call, int], Fault | None]:
        """Return a script that lets every listing meet the fault on its third page."""
        on_third_page = ThirdPages()
        return lambda call, _: self.fault if on_third_page(call) else None


class ThirdPages:
    """Tells of each request in turn whether it asks for the third page of a list of issues."""

    def __init__(self) -> None:
        self._page = 0
        self._query = ""

    def __call__(self, call: Call) -> bool:
        """Look at the next request; one that is repeated asks for the same page."""
        if call.method != "GET" or not call.path.endswith("/issues"):
            return False
        is_first = not {"after", "cursor"} & set(call.query) and call.query.get("page", "1") == "1"
        if call.raw_query != self._query:
            self._page = 1 if is_first else self._page + 1
        self._query = call.raw_query
        return self._page == 3


def _any(kind: Kind, status: int | None = None, message: str = "", field: str = "body") -> Fault:
    return Fault("", ".", kind, status=status, message=message, field=field)


_LIMIT = _any(Kind.PRIMARY_LIMIT)
_BAD_PAGE = _any(Kind.STATUS_BEFORE, 502)


def _limits() -> list[Mishap]:
    made = []
    for kind in (Kind.PRIMARY_LIMIT, Kind.SECONDARY_LIMIT):
        for status in (403, 429):
            limit = replace(_LIMIT, kind=kind, status=status)
            silent = replace(limit, reset_in=90) if kind is Kind.PRIMARY_LIMIT else limit
            name = f"{kind.value}, {status}"
            made += [
                Mishap(f"{name}, `Retry-After`", replace(limit, retry_after=30), max_wait=LONG),
                Mishap(f"{name}, no `Retry-After`", silent, max_wait=LONG),
                Mishap(f"{name}, `Retry-After` over `max_wait`", replace(limit, retry_after=7200), After.ENDS),
                Mishap(f"{name}, no `Retry-After`, over `max_wait`", limit, After.ENDS),
            ]
    return made


MISHAPS = (
    Mishap("500 before the write", _any(Kind.STATUS_BEFORE, 500)),
    Mishap("503 after the write", _any(Kind.STATUS_AFTER, 503)),
    Mishap("connection dropped before the write", _any(Kind.DROP_BEFORE)),
    Mishap("connection dropped after the write", _any(Kind.DROP_AFTER)),
    Mishap("time-out before the write", _any(Kind.TIMEOUT_BEFORE), timeout=0.1),
    Mishap("time-out after the write", _any(Kind.TIMEOUT_AFTER), timeout=0.1),
    Mishap("body truncated with the connection", _any(Kind.TRUNCATED)),
    Mishap("body of cut JSON", _any(Kind.CUT_JSON)),
    Mishap("body that is no JSON", _any(Kind.NOT_JSON)),
    *_limits(),
    Mishap("401, token refused", _any(Kind.UNAUTHORIZED), After.ENDS),
    Mishap("403, token may only read", _any(Kind.READ_ONLY), After.ENDS),
    Mishap("404", _any(Kind.NOT_FOUND)),
    Mishap("410, issues disabled", _any(Kind.GONE, message="Issues has been disabled in this repository."), After.ENDS),
    Mishap("422 for an assignee", _any(Kind.UNPROCESSABLE, field="assignees")),
    Mishap("422 for a label", _any(Kind.UNPROCESSABLE, field="labels")),
    Mishap("labels silently dropped", _any(Kind.LABELS_DROPPED)),
    Mishap("connection dropped after, then lists fail on page 3", _any(Kind.DROP_AFTER), then=_BAD_PAGE),
    Mishap("connection dropped before, then lists fail on page 3", _any(Kind.DROP_BEFORE), then=_BAD_PAGE),
    Mishap("list fails on page 3 with 502", _BAD_PAGE, After.NEVER_STARTS, listing=True),
    Mishap("list drops its connection on page 3", _any(Kind.DROP_BEFORE), After.NEVER_STARTS, listing=True),
    Mishap("list of cut JSON on page 3", _any(Kind.CUT_JSON), After.NEVER_STARTS, listing=True),
)
