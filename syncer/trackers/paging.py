"""Listings, page by page: none that breaks off, or holds what was not asked for, passes for a whole one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from requests.utils import parse_header_links

from syncer.errors import ListingError, RateLimitError, TrackerError
from syncer.models import Issue
from syncer.trackers.channel import MALFORMED, Channel, Entry, Made, Query
from syncer.trackers.wire import Answer


def never(_: Answer) -> bool:
    """Say no of every answer."""
    return False


def opened_by(account: str) -> Callable[[Issue], bool]:
    """Return a check of issues that the account opened, whose name may be written in other case."""
    return lambda issue: issue.author.casefold() == account.casefold()


def read_pages(
    channel: Channel,
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
    answer = _page(channel, what, url, query)
    if unknown(answer):
        return
    seen = {url}
    fetched = 1
    while True:
        try:
            entries = channel.decode(what, answer)
        except TrackerError as error:
            raise ListingError(error.message, error.hint) from None
        if not isinstance(entries, list):
            raise channel.broken(what, "a page is not a list")
        following = _next_page(answer)
        if following is not None and (not entries or following in seen):
            raise channel.broken(what, "a page in the middle is empty, or the list goes round in circles")
        try:
            yield from [make(entry) for entry in entries]
        except MALFORMED:
            raise channel.broken(what, "an entry is not what was asked for") from None
        if following is None or fetched == most:
            return
        seen.add(following)
        fetched += 1
        answer = _page(channel, what, following, {})


def list_issues(
    channel: Channel,
    what: str,
    url: str,
    query: Query,
    make: Callable[[Entry], Issue],
    check: Callable[[Issue], bool],
    *,
    unknown: Callable[[Answer], bool] = never,
) -> list[Issue]:
    """Return the whole of a listing; a row that comes twice, as pages shift under it, is kept once.

    Raises `ListingError` as `read_pages`, and where an issue fails the check of having been asked for: a filter that
    was lost on the way, as by a redirect, is found out by that.
    """
    found = {issue.number: issue for issue in read_pages(channel, what, url, query, make, unknown=unknown)}
    if not all(map(check, found.values())):
        raise channel.broken(what, "it holds an issue that was not asked for")
    return list(found.values())


def _page(channel: Channel, what: str, url: str, query: Query) -> Answer:
    try:
        return channel.ask(what, url, query)
    except RateLimitError:
        raise
    except TrackerError as error:
        raise ListingError(error.message, error.hint) from None


def _next_page(answer: Answer) -> str | None:
    links = parse_header_links(answer.headers.get("Link", ""))
    return next((link["url"] for link in links if link.get("rel") == "next"), None)
