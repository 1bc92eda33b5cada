"""What can go wrong and is expected: a message, a hint how to mend it, and an exit code."""

from __future__ import annotations


class SyncerError(Exception):
    """An expected failure. `message` says what and where, `hint` how to mend it."""

    kind = "failed"
    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(SyncerError):
    """The command line or the environment asks for something that cannot be."""

    kind = "usage"
    exit_code = 2


class ConfigError(UsageError):
    """The configuration file is wrong; the message begins with `file:line`."""

    kind = "config"


class GitError(SyncerError):
    """Git is missing, failed, or the repository lacks what was asked for."""

    kind = "git"


class UnsafePlanError(SyncerError):
    """The run stops before any write because it could not be safe.

    `reason` is one of `max_new`, `max_close`, `label_renamed`, `listings_differ`, `since_unknown`.
    """

    kind = "refused"
    exit_code = 3

    def __init__(self, reason: str, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.reason = reason


class TrackerError(SyncerError):
    """A tracker cannot be used: unreachable, no access, issues switched off."""

    kind = "tracker"


class ListingError(TrackerError):
    """A listing failed, broke off, or holds what was not asked for; nothing can be concluded from it."""

    kind = "listing"


class IssueGoneError(TrackerError):
    """The issue is not there any more: deleted, moved to another repository, or no longer to be seen."""

    kind = "gone"


class WriteRefusedError(TrackerError):
    """The server said that it did not carry out the write; it may be sent again another time.

    `final` says that every further write of the run would be refused likewise (token, permission).
    """

    kind = "write_refused"

    def __init__(self, message: str, hint: str = "", *, final: bool = False) -> None:
        super().__init__(message, hint)
        self.final = final


class WriteUnknownError(TrackerError):
    """The answer leaves open whether the write took place: 5xx, time-out, dropped or unreadable answer."""

    kind = "write_unknown"


class OutdatedReadError(TrackerError):
    """A limit had to be waited for after the issue was read that a write was made from; nothing was sent."""

    kind = "outdated_read"


class RateLimitError(TrackerError):
    """Waiting for the rate limit would take longer than `max_wait`; `wait` is in seconds."""

    kind = "rate_limit"

    def __init__(self, message: str, hint: str = "", *, wait: float = 0.0) -> None:
        super().__init__(message, hint)
        self.wait = wait
