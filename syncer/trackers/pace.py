"""How fast a forge may be asked, and how long its answers may be waited for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """A clock and a sleep, and what is waited for by them; all in seconds.

    `max_wait` is the most to wait for rate limits in all, `pause` stands between writes (0 for none), and `timeout`
    is how long to wait for an answer.
    """

    now: Callable[[], float]
    sleep: Callable[[float], None]
    max_wait: float
    pause: float
    timeout: float = 30.0
