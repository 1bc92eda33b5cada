"""Reads and writes over one client: every answer is checked before anything is made of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from syncer.errors import (
    IssueGoneError,
    ListingError,
    OutdatedReadError,
    TrackerError,
    WriteRefusedError,
    WriteUnknownError,
)
from syncer.models import Issue, Number, Repository
from syncer.trackers.limiter import Limiter
from syncer.trackers.refusals import UNKNOWN_HINT, Forge, read_refused, write_failed
from syncer.trackers.wire import Answer, NoAnswerError

Entry = Mapping[str, Any]
Query = Mapping[str, str | int]
Made = TypeVar("Made")

MALFORMED = (AttributeError, KeyError, TypeError, ValueError)
"""What is raised where an answer is made something of that it does not hold."""

_REDIRECTS = (301, 302, 307, 308)
_MOST_REDIRECTS = 3


class Transmit(Protocol):
    """Send one request through a forge's client, once; raises `NoAnswerError`."""

    def __call__(self, verb: str, url: str, query: Query, payload: Entry | None) -> Answer:
        """Return the answer, whatever its status."""


def ignore(_: object) -> None:
    """Make nothing of an answer, which still has to be readable."""


class Channel:
    """The requests of one tracker, paced by its limiter; `secret` is masked in every message.

    What a method is given as `make` turns the decoded answer into a value; an answer that it cannot make anything
    of is an error like any other. `what` names the request in messages, as in "create an issue".
    """

    def __init__(self, forge: Forge, limiter: Limiter, transmit: Transmit, secret: str) -> None:
        self._forge = forge
        self._limiter = limiter
        self._transmit = transmit
        self._secret = secret
        self._waits_before_read: int | None = None

    def ask(self, what: str, url: str, query: Query | None = None, *, opens_write: bool = False) -> Answer:
        """Return the answer of a GET, whatever its status. Raises `TrackerError` when there is none."""

        def attempt() -> Answer:
            return self._transmit("GET", url, query or {}, None)

        try:
            return self._limiter.send(attempt, what, write=False, opens_write=opens_write)
        except NoAnswerError as error:
            raise TrackerError(
                f"{self._forge.name} did not answer when asked to {what}: {error}",
                "check the network and the address of the API, then run it again",
            ) from None

    def read(self, what: str, answer: Answer, make: Callable[[Entry], Made]) -> Made:
        """Return what is made of the answer of a GET. Raises `TrackerError`."""
        try:
            return make(self.decode(what, answer))
        except MALFORMED:
            raise self.broken(what, "something is missing in it") from None

    def decode(self, what: str, answer: Answer) -> Any:
        """Return the data that the answer of a GET holds. Raises `TrackerError`."""
        if not 200 <= answer.status < 300:
            raise read_refused(self._forge, what, answer, self._secret)
        try:
            return json.loads(answer.body)
        except ValueError:
            raise self.broken(what, "it is not whole") from None

    def repository(self, what: str, url: str, make: Callable[[Entry], Repository]) -> Repository:
        """Return what is made of the repository at the URL, or at where that has moved to.

        Raises `TrackerError`, also where its issues are switched off.
        """
        answer = self.ask(what, url)
        for _ in range(_MOST_REDIRECTS):
            if answer.status not in _REDIRECTS or "Location" not in answer.headers:
                break
            answer = self.ask(what, answer.headers["Location"])
        repository = self.read(what, answer, make)
        if not repository.has_issues:
            raise TrackerError(f"issues are switched off in {repository.full_name}", self._forge.no_issues)
        return repository

    def account(self, make: Callable[[Entry], str]) -> str:
        """Return what is made of the account that the token belongs to, an empty string where it may not ask."""
        answer = self.ask("name the token's account", "/user")
        return "" if answer.status in {403, 404} else self.read("name the account", answer, make)

    def read_issue(self, number: Number, url: str, make: Callable[[Entry], Issue | None]) -> Issue:
        """Return what is made of the issue at the URL, to be written to next.

        Raises `IssueGoneError` where it is not there any more, or nothing is made of it, as it belongs elsewhere.
        """
        what = f"read issue {number}"
        answer = self.ask(what, url, opens_write=True)
        self._waits_before_read = self._limiter.waits
        issue = None if answer.status in {*_REDIRECTS, 404, 410} else self.read(what, answer, make)
        if issue is None:
            raise IssueGoneError(
                f"issue {number} is not in this {self._forge.name} repository any more",
                "it was deleted or moved away; the next run files what it tracked again, unless that is ignored",
            )
        return issue

    def send(
        self, what: str, verb: str, url: str, payload: Entry | None = None, *, made_of_read: bool = False
    ) -> Answer:
        """Send a write once and return the answer, whatever its status. Raises `WriteUnknownError` without one.

        What is made of the issue that was read last may overwrite what a person saves after that read: where a limit
        was waited for since, it is not sent and `OutdatedReadError` raised.
        """

        def attempt() -> Answer:
            if made_of_read and self._waits_before_read not in {None, self._limiter.waits}:
                raise OutdatedReadError(f"a rate limit was waited for before the forge could be asked to {what}")
            return self._transmit(verb, url, {}, payload)

        try:
            return self._limiter.send(attempt, what, write=True)
        except NoAnswerError as error:
            message = f"{self._forge.name} did not answer when asked to {what}: {error}"
            raise WriteUnknownError(message, UNKNOWN_HINT) from None

    def accept(self, what: str, answer: Answer, make: Callable[[Entry], Made]) -> Made:
        """Return what is made of the answer to a write. Raises `WriteRefusedError` and `WriteUnknownError`."""
        if not 200 <= answer.status < 300:
            raise write_failed(self._forge, what, answer, self._secret)
        try:
            return make(json.loads(answer.body or "null"))
        except MALFORMED:
            message = f"{self._forge.name} answered unreadably when asked to {what}"
            raise WriteUnknownError(message, UNKNOWN_HINT) from None

    def write(
        self,
        what: str,
        verb: str,
        url: str,
        payload: Entry | None,
        make: Callable[[Entry], Made],
        *,
        made_of_read: bool = False,
    ) -> Made:
        """Send a write once and return what is made of the answer. Raises as `send`, `accept`, and `RateLimitError`."""
        return self.accept(what, self.send(what, verb, url, payload, made_of_read=made_of_read), make)

    def dropped(self, what: str) -> WriteRefusedError:
        """Return the error for a label that the forge left as it was, without a word."""
        return WriteRefusedError(
            f"{self._forge.name} was asked to {what}, said yes and did not do it", self._forge.no_permission
        )

    def broken(self, what: str, why: str) -> ListingError:
        """Return the error for an answer from which nothing can be concluded."""
        return ListingError(
            f"{self._forge.name} answered unreadably when asked to {what}: {why}",
            "nothing was concluded from it; run it again later",
        )
