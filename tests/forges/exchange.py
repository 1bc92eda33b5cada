"""What passes between a client and a forge server: calls, answers, the log of both, and the server's clock."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cached_property
from typing import Any
from urllib.parse import parse_qs

START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


class Clock:
    """The server's time, which only tests and writes move.

    `sleep` can be given to a client as its way of waiting: it moves the clock and keeps what was slept.
    """

    def __init__(self) -> None:
        self.now = START
        self.slept: list[float] = []

    def advance(self, seconds: float) -> None:
        """Move the time on."""
        self.now += timedelta(seconds=seconds)

    def sleep(self, seconds: float) -> None:
        """Move the time on as a client that waits, and record by how much."""
        self.slept.append(seconds)
        self.advance(seconds)

    @property
    def http_date(self) -> str:
        """The time as the Date header gives it."""
        return format_datetime(self.now, usegmt=True)

    @property
    def epoch(self) -> int:
        """The time in whole seconds since 1970."""
        return int(self.now.timestamp())


@dataclass(slots=True)
class Call:
    """One request as it came in; `path` is still percent-encoded and without the server's prefix.

    `most_rows` is how many rows of a listing a page may hold at most, whatever was asked for.
    """

    method: str
    path: str
    raw_query: str
    headers: Mapping[str, str]
    data: bytes
    drops_labels: bool = False
    most_rows: int = 100

    @property
    def query(self) -> dict[str, str]:
        """The query's parameters, of repeated ones the last."""
        return {key: values[-1] for key, values in parse_qs(self.raw_query, keep_blank_values=True).items()}

    @property
    def writes(self) -> bool:
        """Whether the method changes anything."""
        return self.method not in {"GET", "HEAD"}

    @property
    def body(self) -> Any:
        """The decoded body; None where there is none or it is no JSON."""
        try:
            return json.loads(self.data) if self.data else None
        except ValueError:
            return None

    @property
    def fields(self) -> dict[str, Any]:
        """The decoded body where it is an object, else an empty one."""
        body = self.body
        return body if isinstance(body, dict) else {}


@dataclass
class Answer:
    """What the server says; `model` names the schema that the body, or each row of it, must fit.

    `text` replaces the JSON body by anything else.
    """

    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    model: str = ""
    text: str | None = None

    @cached_property
    def payload(self) -> bytes:
        """The body as it goes over the wire, encoded once."""
        if self.text is not None:
            return self.text.encode()
        return b"" if self.status in {204, 304} else json.dumps(self.body).encode()


@dataclass(slots=True)
class Exchange:
    """One line of the log; `status` is None where no answer was sent."""

    method: str
    path: str
    query: dict[str, str]
    body: Any
    headers: Mapping[str, str]
    status: int | None = None
    fault: str = ""

    @property
    def writes(self) -> bool:
        """Whether the method changes anything."""
        return self.method not in {"GET", "HEAD"}
