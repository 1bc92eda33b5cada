"""The session that both forges' clients talk through: it counts, keeps the answer and follows no redirect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import requests

from syncer.models import Usage

_READS = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: status, headers under any case of their names, and the body as text."""

    status: int
    headers: Mapping[str, str]
    body: str


class NoAnswerError(Exception):
    """The connection failed, broke off or timed out; whether the server acted is open. The text is for people."""


class RedirectedError(Exception):
    """The server points elsewhere; the answer is kept in `Wire.last_answer`."""


class Wire(requests.Session):
    """A session that sends each request once, raises `NoAnswerError` without a whole answer, and never follows on.

    PyGithub follows a 301 without its query and on every verb, into other repositories too; a redirect is therefore
    raised past it as `RedirectedError`. Responses are read as UTF-8, which is what JSON is.
    """

    def __init__(self, timeout: float) -> None:
        """Take the seconds to wait for a connection, and for each piece of an answer."""
        super().__init__()
        # An authentication of its own keeps requests from sending what a .netrc file holds for the host.
        self.auth = _leave
        self.timeout = timeout
        self._answer: Answer | None = None
        self._requests = 0
        self._writes = 0

    @property
    def usage(self) -> Usage:
        """How many requests were sent, those that failed among them."""
        return Usage(self._requests, self._writes)

    @property
    def last_answer(self) -> Answer:
        """The answer to the last request. Raises `NoAnswerError` where there is none."""
        if self._answer is None:
            raise NoAnswerError("nothing was received")
        return self._answer

    def send(self, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
        """Send one request and keep its answer. Raises `NoAnswerError` and `RedirectedError`."""
        self._answer = None
        self._requests += 1
        self._writes += request.method not in _READS
        try:
            response = super().send(request, **{**kwargs, "allow_redirects": False, "timeout": self.timeout})
        except requests.RequestException as error:
            raise NoAnswerError(_describe(error)) from None
        response.encoding = "utf-8"
        self._answer = Answer(response.status_code, response.headers, response.text)
        if response.is_redirect:
            raise RedirectedError
        return response


def _leave(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _describe(error: requests.RequestException) -> str:
    # The text of the exception itself repeats addresses and objects; its kind says what a person needs.
    if isinstance(error, requests.Timeout):
        return "timed out"
    if isinstance(error, requests.exceptions.SSLError):
        return "the certificate could not be verified"
    if isinstance(error, requests.exceptions.ProxyError):
        return "the proxy could not be reached"
    if isinstance(error, requests.ConnectionError):
        return "the connection failed or was dropped"
    return "the answer broke off"
