"""Pace the requests to a forge, wait as its answers ask, and repeat only what is safe to repeat."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from syncer.errors import RateLimitError
from syncer.trackers.pace import Pace
from syncer.trackers.wire import Answer, NoAnswerError

_READ_PAUSES = (1.0, 2.0, 4.0)
_UNSAID_WAIT = 60.0
_SLOWER = 3.0
_SLOWEST = 30.0
_LIMIT_WORDS = re.compile(
    r"rate limit|abuse detection|too many (?:requests|times)|retry your request again later", re.IGNORECASE
)


def _header(answer: Answer, name: str) -> str | None:
    """GitHub names its limit headers with `X-` in front, GitLab without."""
    return answer.headers.get(f"X-{name}") or answer.headers.get(name)


def is_rate_limited(answer: Answer) -> bool:
    """Whether the server refused the request by a limit, primary or secondary, and so did not carry it out.

    https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
    """
    if answer.status == 429:
        return True
    return answer.status == 403 and (
        "Retry-After" in answer.headers
        or _header(answer, "RateLimit-Remaining") == "0"
        or _LIMIT_WORDS.search(answer.body) is not None
    )


def _moment(text: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _retry_after(answer: Answer) -> float | None:
    text = answer.headers.get("Retry-After", "").strip()
    if text.isdecimal():
        return float(text)
    until, date = _moment(text), _moment(answer.headers.get("Date"))
    return max(0.0, (until - date).total_seconds()) if until and date else None


def _until_reset(answer: Answer) -> float | None:
    """Seconds until the window ends, by the server's own clock; None where requests are left or it is not said."""
    reset, date = _header(answer, "RateLimit-Reset"), _moment(answer.headers.get("Date"))
    left = _header(answer, "RateLimit-Remaining")
    if left not in {None, "0"} or reset is None or date is None or not reset.isdecimal():
        return None
    return max(0.0, float(reset) - date.timestamp())


def wait_asked(answer: Answer) -> float | None:
    """Return the seconds that a refusal asks to wait, from `Retry-After` or the reset; None where it says neither."""
    after = _retry_after(answer)
    return after if after is not None else _until_reset(answer)


class Limiter:
    """Send one request at a time, at a bearable pace.

    Writes keep `pause` seconds apart (0 switches that off) and further apart once a limit has refused anything: GitHub
    documents 80 content-creating requests a minute and 500 an hour, users have measured 20 and 150 (cli/cli#4801). A
    request that a limit refused is sent again after the time asked for, or a minute and more where none is said. Reads
    are repeated after 5xx and lost answers, a write never, but what is sent next keeps the time that a 5xx asks for.
    All that is slept, but for the pauses as configured, counts to `max_wait`. `waits` counts how often a limit was
    waited for.
    """

    def __init__(self, forge: str, pace: Pace) -> None:
        """Take the forge's name for messages."""
        self._forge = forge
        self._pace = pace
        self._pause = pace.pause
        self.waits = 0
        self._refusals = 0
        self._waited = 0.0
        self._last_write: float | None = None
        self._shut_until: float | None = None

    def send(self, attempt: Callable[[], Answer], what: str, *, write: bool, opens_write: bool = False) -> Answer:
        """Return the answer of an attempt, whatever its status but a rate limit's.

        `what` names the request in messages, as in "create an issue". A read that opens a write takes the pause before
        that write, which then follows it at once. Raises `NoAnswerError` when a write, or the
        last of a read's attempts, got none; `RateLimitError` when waiting would go over `max_wait`.
        """
        pauses = iter(() if write else _READ_PAUSES)
        while True:
            self._await_turn(what, write=write or opens_write)
            try:
                answer = attempt()
            except NoAnswerError:
                if not self._back_off(next(pauses, None)):
                    raise
                continue
            finally:
                if write:
                    self._last_write = self._pace.now()
            if is_rate_limited(answer):
                self._refusals += 1
                self._slow_down()
                self._shut_until = self._pace.now() + _wait_after(answer, self._refusals)
                continue
            if not opens_write:
                self._refusals = 0
            if answer.status < 500 or not self._back_off(next(pauses, None), wait_asked(answer)):
                self._heed(answer)
                return answer

    def _await_turn(self, what: str, *, write: bool) -> None:
        if self._shut_until is not None:
            self._wait(self._shut_until - self._pace.now(), what)
            self._shut_until = None
        if not write or self._last_write is None:
            return
        missing = self._last_write + self._pause - self._pace.now()
        free = min(missing, self._pace.pause)
        if missing > free:
            self._wait(missing - free, what)
        if free > 0:
            self._pace.sleep(free)

    def _wait(self, seconds: float, what: str) -> None:
        if seconds <= 0:
            return
        if self._waited + seconds > self._pace.max_wait:
            raise RateLimitError(
                f"{self._forge}'s rate limit asks to wait {seconds:.0f} s before it may be asked to {what}, and "
                f"{self._waited:.0f} s were waited already; max_wait is {self._pace.max_wait:.0f} s",
                "run it again later, which goes on where this run stopped, or raise max_wait",
                wait=seconds,
            )
        self.waits += 1
        self._waited += seconds
        self._pace.sleep(seconds)

    def _back_off(self, seconds: float | None, asked: float | None = None) -> bool:
        """Sleep before a read is repeated; say whether there is an attempt, and time, left for that."""
        wait = None if seconds is None else max(seconds, asked or 0.0)
        if wait is None or self._waited + wait > self._pace.max_wait:
            return False
        self._waited += wait
        self._pace.sleep(wait)
        return True

    def _slow_down(self) -> None:
        if self._pace.pause > 0:
            self._pause = min(max(self._pause * 2, _SLOWER), max(_SLOWEST, self._pace.pause))

    def _heed(self, answer: Answer) -> None:
        """Remember a window that this answer used up, or the time that a server in trouble asks to be left alone."""
        busy = _retry_after(answer) if answer.status >= 500 else None
        used_up = _until_reset(answer) if _header(answer, "RateLimit-Remaining") == "0" else None
        if seconds := max(busy or 0.0, used_up or 0.0):
            self._shut_until = self._pace.now() + seconds


def _wait_after(answer: Answer, refusals: int) -> float:
    # A server that refuses again and again is asked ever more seldom, whatever it says.
    asked, growth = wait_asked(answer), 2.0 ** (refusals - 1)
    return _UNSAID_WAIT * growth if asked is None else max(asked, growth)
