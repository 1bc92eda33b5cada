"""The frame that both forge servers share: the test interface, routing, the log, and how faults strike."""

from __future__ import annotations

import re
import traceback
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from types import TracebackType
from typing import Protocol, Self

from tests.forges.exchange import Answer, Call, Clock, Exchange
from tests.forges.faults import REFUSED, Fault, FaultScript, Kind, spoil_listing
from tests.forges.people import People
from tests.forges.routing import Route
from tests.forges.state import StoredIssue, StoredLabel, StoredRepository
from tests.forges.wire import Listener


class Forge(Protocol):
    """What a test can do with either server.

    ============================ ==========================================================================
    url, api_url                 base URL for the client, and with the API's version as CI tells it
    token, account               the one good token and whom it belongs to
    full_name                    the repository's present name; `rename(name)` leaves a redirect behind
    repository, people           `fork`, `has_issues`, `default_branch` and the like; known and assignable accounts
    issues, labels               the repository's state, by number and by name; read and edit at will
    add_issue, add_label         put something there without a request
    edit_by_person, web_edit     somebody edits fields; saves the body in the web form
    close_by_person, reopen_…    somebody closes or reopens; also `lock_…`, `comment_…`, `delete_…`,
                                 `transfer_…` and `discuss_…`, which converts to a discussion
    token_can(push=, triage=, …) what the token's account may do; `token_is_workflow()` for CI's own token
    lag(listings, only=)         issues made from now on stay out of that many listings (of one filter only)
    faults                       the script: `faults.add(Fault("POST", r"/issues$", Kind.DROP_AFTER, nth=2))`
    clock                        the server's time; `clock.sleep` is a way of waiting for clients
    most_rows                    rows that a page of a listing holds at most, 100 as on the real ones
    content_limits               creates and comments allowed in the last n seconds, as `{60: 80, 3600: 500}`
    requests, reads, writes      the log of requests, and how many of them read and wrote; `sent(…)` picks
    violations                   what broke the forge's contract; not empty makes the `with` block fail
    ============================ ==========================================================================
    """

    token: str
    account: str
    clock: Clock
    faults: FaultScript
    requests: list[Exchange]
    violations: list[str]
    content_limits: dict[int, int]
    most_rows: int
    people: set[str]
    repository: StoredRepository

    @property
    def url(self) -> str: ...
    @property
    def api_url(self) -> str: ...
    @property
    def full_name(self) -> str: ...
    @property
    def issues(self) -> dict[int, StoredIssue]: ...
    @property
    def labels(self) -> dict[str, StoredLabel]: ...
    @property
    def reads(self) -> int: ...
    @property
    def writes(self) -> int: ...

    def sent(self, method: str, path: str = "") -> list[Exchange]: ...
    def next_id(self) -> int: ...
    def add_issue(
        self,
        title: str,
        body: str = "",
        *,
        labels: Sequence[str] = (),
        author: str = "somebody",
        state: str = "open",
        assignees: Sequence[str] = (),
        pull_request: bool = False,
    ) -> StoredIssue: ...
    def add_label(self, name: str, color: str = ..., description: str | None = None) -> StoredLabel: ...
    def edit_by_person(
        self,
        number: int,
        *,
        title: str | None = None,
        body: str | None = None,
        labels: Sequence[str] | None = None,
        assignees: Sequence[str] | None = None,
        person: str = "somebody",
    ) -> None: ...
    def web_edit(self, number: int, change: Callable[[str], str] = ...) -> None: ...
    def close_by_person(self, number: int, *, reason: str = "completed", person: str = "somebody") -> None: ...
    def reopen_by_person(self, number: int) -> None: ...
    def comment_by_person(self, number: int, body: str, *, person: str = "somebody") -> None: ...
    def lock_by_person(self, number: int) -> None: ...
    def discuss_by_person(self, number: int) -> None: ...
    def delete_by_person(self, number: int) -> None: ...
    def transfer_by_person(self, number: int, to: str) -> StoredIssue: ...
    def rename(self, full_name: str) -> None: ...
    def lag(self, listings: int, *, only: str | None = None) -> None: ...
    def token_can(self, *, push: bool | None = None, triage: bool | None = None, write: bool | None = None) -> None: ...
    def token_is_workflow(self) -> None: ...


class ContractViolationError(AssertionError):
    """A client or the server itself broke the forge's description of its API."""


class ForgeServer(People, ABC):
    """One forge with its repositories, on a socket while the `with` block runs."""

    prefix = ""
    repository_path: re.Pattern[str]

    def __init__(self, full_name: str) -> None:
        super().__init__(full_name)
        self.token = "token-of-the-bot"
        self.faults = FaultScript()
        self.requests: list[Exchange] = []
        self.violations: list[str] = []
        self.content_limits: dict[int, int] = {}
        self.most_rows = 100
        self._content: deque[datetime] = deque()
        self._listener: Listener | None = None

    @abstractmethod
    def routes(self) -> Sequence[Route]:
        """Return every route, the first that fits wins."""

    @abstractmethod
    def authorize(self, call: Call) -> Answer | None:
        """Return a refusal of the call, None to let it pass."""

    @abstractmethod
    def find_repository(self, call: Call, address: str) -> StoredRepository | Answer:
        """Return the repository that the address names, or a redirect or refusal."""

    @abstractmethod
    def finish(self, call: Call, answer: Answer) -> Answer:
        """Return the answer with the headers that every answer has, and after its schema was checked."""

    @abstractmethod
    def error(self, status: int, message: str = "") -> Answer:
        """Return an error as this forge words it."""

    @abstractmethod
    def refuse(self, fault: Fault) -> Answer:
        """Return the answer of a fault of a kind in `REFUSED`."""

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        assert self._listener is not None, "the server runs inside its with block only"
        return f"http://127.0.0.1:{self._listener.port}"

    @property
    def url(self) -> str:
        """The base URL that this forge's client is given."""
        return self.origin + self.prefix

    @property
    def api_url(self) -> str:
        """The base URL with the API's version, as CI tells it."""
        return self.origin + self.prefix

    @property
    def reads(self) -> int:
        """How many requests read."""
        return sum(not each.writes for each in self.requests)

    @property
    def writes(self) -> int:
        """How many requests wrote, or tried to."""
        return sum(each.writes for each in self.requests)

    def sent(self, method: str, path: str = "") -> list[Exchange]:
        """Return the requests of that method whose path the regular expression is found in."""
        return [each for each in self.requests if each.method == method and re.search(path, each.path)]

    def __enter__(self) -> Self:
        self._listener = Listener(self._exchange, self.faults.released, self._complain)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.faults.release()
        if self._listener is not None:
            self._listener.close()
        if kind is None and self.violations:
            raise ContractViolationError("\n".join(self.violations))

    def too_much_content(self) -> bool:
        """Count one create or comment; tell whether it is one too many for `content_limits`.

        They are the creates and comments allowed in the last n seconds, as `{60: 80, 3600: 500}`; empty for none.
        """
        now = self.clock.now
        for seconds, most in self.content_limits.items():
            if sum(now - made < timedelta(seconds=seconds) for made in self._content) >= most:
                return True
        self._content.append(now)
        return False

    def _complain(self, words: str) -> None:
        self.violations.append(words)

    def _exchange(self, call: Call) -> tuple[Answer, Fault | None]:
        with self.lock:
            try:
                return self._take(call)
            except Exception:  # noqa: BLE001  # whatever breaks in here must fail the test, not hang its client
                self._complain(traceback.format_exc())
                return self.error(500), None

    def _take(self, call: Call) -> tuple[Answer, Fault | None]:
        raw, call.path = call.path, call.path.removeprefix(self.prefix)
        call.most_rows = self.most_rows
        record = Exchange(call.method, call.path, call.query, call.body, call.headers)
        self.requests.append(record)
        fault = self.faults.match(call)
        if fault is not None:
            record.fault = fault.kind
            if fault.meanwhile is not None:
                # What happens meanwhile may be another client's requests, which other threads answer.
                self.lock.release()
                try:
                    fault.meanwhile()
                finally:
                    self.lock.acquire()
        answer = self._answer(call, fault) if raw.startswith(self.prefix) else self.error(404)
        answer = self.finish(call, answer)
        if fault is None or fault.kind not in {Kind.DROP_BEFORE, Kind.DROP_AFTER, Kind.TRUNCATED}:
            record.status = answer.status
        return answer, fault

    def _answer(self, call: Call, fault: Fault | None) -> Answer:
        kind = fault.kind if fault is not None else None
        if fault is not None and kind in REFUSED:
            return _worded(fault, self.refuse(fault))
        if fault is not None and kind in {Kind.DROP_BEFORE, Kind.TIMEOUT_BEFORE}:
            return self.error(fault.status or 504)
        call.drops_labels = kind is Kind.LABELS_DROPPED
        answer = self.authorize(call) or self._route(call)
        if fault is None:
            return answer
        if kind is Kind.STATUS_AFTER:
            return _worded(fault, self.error(fault.status or 500, fault.message))
        if kind is Kind.NOT_JSON:
            page = fault.text if fault.text is not None else "<html><body>Something is in the way.</body></html>"
            return Answer(fault.status or answer.status, headers={"Content-Type": "text/html"}, text=page)
        return spoil_listing(fault, answer)

    def _route(self, call: Call) -> Answer:
        address = self.repository_path.match(call.path)
        method = "GET" if call.method == "HEAD" else call.method
        for route in self.routes():
            if route.top:
                parts = route.match(method, call.path)
                if parts is not None:
                    return route.handler(self.repository, call, parts)
            elif address is not None:
                parts = route.match(method, call.path[address.end() :])
                if parts is not None:
                    found = self.find_repository(call, address[0])
                    return found if isinstance(found, Answer) else route.handler(found, call, parts)
        self._complain(f"no route for {call.method} {call.path}")
        return self.error(404)


def _worded(fault: Fault, answer: Answer) -> Answer:
    headers = {**answer.headers, **fault.headers}
    if fault.text is not None:
        headers.setdefault("Content-Type", "text/html")
        return Answer(answer.status, headers=headers, text=fault.text)
    return Answer(answer.status, answer.body, headers, answer.model, answer.text)
