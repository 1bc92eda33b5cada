"""Reads, pages and writes over one client: every answer is checked before anything is made of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, Protocol, TypeVar

from requests.utils import parse_header_links

from syncer.errors import (
    IssueGoneError,
    ListingError,
    OutdatedReadError,
    RateLimitError,
    TrackerError,
    WriteRefusedError,
    WriteUnknownError,
)
from syncer.models import Issue, Number
from syncer.trackers.limiter import Limiter
from syncer.trackers.refusals import UNKNOWN_HINT, Forge, read_refused, write_failed
from syncer.trackers.wire import Answer, NoAnswerError

Entry = Mapping[str, Any]
Query = Mapping[str, str | int]
Made = TypeVar("Made")

_REDIRECTS = (301, 302, 307, 308)
_MOST_REDIRECTS = 3
_MALFORMED = (AttributeError, KeyError, TypeError, ValueError)


class Transmit(Protocol):
    """Send one request through a forge's client, once; raises `NoAnswerError`."""

    def __call__(self, verb: str, url: str, query: Query, payload: Entry | None) -> Answer:
        """Return the answer, whatever its status."""


def ignore(_: object) -> None:
    """Make nothing of an answer, which still has to be readable."""


def never(_: Answer) -> bool:
    """Say no of every answer."""
    return False


def read_time(text: str | None) -> datetime | None:
    """Return the aware time that a forge wrote; None for none."""
    return datetime.fromisoformat(text) if text else None


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
            return make(self._decode(what, answer))
        except _MALFORMED:
            raise self.broken(what, "something is missing in it") from None

    def locate(self, what: str, url: str) -> Answer:
        """Return the answer for a URL, or for where that has moved to. Raises `TrackerError`."""
        answer = self.ask(what, url)
        for _ in range(_MOST_REDIRECTS):
            if answer.status not in _REDIRECTS or "Location" not in answer.headers:
                break
            answer = self.ask(what, answer.headers["Location"])
        return answer

    def read_issue(self, number: Number, url: str, make: Callable[[Entry], Made]) -> Made:
        """Return what is made of the issue at the URL, to be written to next.

        Raises `IssueGoneError` where it is not there any more.
        """
        what = f"read issue {number}"
        answer = self.ask(what, url, opens_write=True)
        self._waits_before_read = self._limiter.waits
        if answer.status in {*_REDIRECTS, 404, 410}:
            raise self.gone(number)
        return self.read(what, answer, make)

    def pages(
        self,
        what: str,
        url: str,
        query: Query,
        make: Callable[[Entry], Made],
        *,
        most: int | None = None,
        unknown: Callable[[Answer], bool] = never,
    ) -> Iterator[Made]:
        """Yield what is made of the entries of a listing, next pages followed as given, `most` pages at most.

        `unknown` says of a first answer that what was asked for does not exist, and so has no entries. Raises
        `ListingError` where a page cannot be read, is no list of objects, or is empty though another is said to
        follow: none of these may pass for the end of the list.
        """
        answer = self._page(what, url, query)
        if unknown(answer):
            return
        seen = {url}
        fetched = 1
        while True:
            try:
                entries = self._decode(what, answer)
            except TrackerError as error:
                raise ListingError(error.message, error.hint) from None
            if not isinstance(entries, list):
                raise self.broken(what, "a page is not a list")
            following = _next_page(answer)
            if following is not None and (not entries or following in seen):
                raise self.broken(what, "a page in the middle is empty, or the list goes round in circles")
            try:
                yield from [make(entry) for entry in entries]
            except _MALFORMED:
                raise self.broken(what, "an entry is not what was asked for") from None
            if following is None or fetched == most:
                return
            seen.add(following)
            fetched += 1
            answer = self._page(what, following, {})

    def issues(
        self,
        what: str,
        url: str,
        query: Query,
        make: Callable[[Entry], Issue],
        check: Callable[[Issue], bool],
        *,
        unknown: Callable[[Answer], bool] = never,
    ) -> list[Issue]:
        """Return the whole of a listing; a row that comes twice, as pages shift under it, is kept once.

        Raises `ListingError` as `pages`, and where an issue fails the check of having been asked for: a filter that
        was lost on the way, as by a redirect, is found out by that.
        """
        found = {issue.number: issue for issue in self.pages(what, url, query, make, unknown=unknown)}
        if not all(map(check, found.values())):
            raise self.broken(what, "it holds an issue that was not asked for")
        return list(found.values())

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
        except _MALFORMED:
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

    def gone(self, number: Number) -> IssueGoneError:
        """Return the error for an issue that was deleted or moved away."""
        return IssueGoneError(
            f"issue {number} is not in this {self._forge.name} repository any more",
            "it was deleted or moved away; the next run files what it tracked again, unless that is ignored",
        )

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

    def _page(self, what: str, url: str, query: Query) -> Answer:
        try:
            return self.ask(what, url, query)
        except RateLimitError:
            raise
        except TrackerError as error:
            raise ListingError(error.message, error.hint) from None

    def _decode(self, what: str, answer: Answer) -> Any:
        if not 200 <= answer.status < 300:
            raise read_refused(self._forge, what, answer, self._secret)
        try:
            return json.loads(answer.body)
        except ValueError:
            raise self.broken(what, "it is not whole") from None


def _next_page(answer: Answer) -> str | None:
    links = parse_header_links(answer.headers.get("Link", ""))
    return next((link["url"] for link in links if link.get("rel") == "next"), None)
