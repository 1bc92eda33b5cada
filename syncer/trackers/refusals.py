"""Turn the answers of a forge that are no success into errors for people."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus

from syncer.errors import TrackerError, WriteRefusedError, WriteUnknownError
from syncer.redact import MASK, redact
from syncer.trackers.wire import Answer

_LONGEST = 300

UNKNOWN_HINT = "it may have been done or not; the next run reads the list and goes on from there"


@dataclass(frozen=True, slots=True)
class Forge:
    """What error messages say about a forge: its name, and hints for what its people can mend.

    These are a token that is bad, one that may not do enough, and issues that are switched off.
    """

    name: str
    bad_token: str
    no_permission: str
    no_issues: str


def explain(answer: Answer, secret: str) -> str:
    """Return the status and the server's own words for it, on one line, cut, with the secret masked."""
    try:
        said = "; ".join(_words(json.loads(answer.body)))
    except ValueError:
        said = ""
    said = said or http.client.responses.get(answer.status, "")
    said = " ".join(redact(said.replace(secret, MASK) if secret else said).split())
    said = "".join(char for char in said if char.isprintable())
    return f"{answer.status} {said if len(said) <= _LONGEST else said[:_LONGEST] + '…'}".rstrip()


def _words(data: object, name: str = "") -> Iterator[str]:
    """GitHub names fields in a list of errors, GitLab as keys of its message."""
    if isinstance(data, str):
        yield f"{name}: {data}" if name else data
    elif isinstance(data, list):
        for entry in data:
            yield from _words(entry, name)
    elif isinstance(data, dict) and "field" in data:
        yield f"{data['field']}: {data.get('message') or data.get('code', 'invalid')}"
    elif isinstance(data, dict):
        known = [key for key in ("message", "error", "error_description", "errors") if key in data]
        for key in known or data:
            yield from _words(data[key], name if known else str(key))


def read_refused(forge: Forge, what: str, answer: Answer, secret: str) -> TrackerError:
    """Return the error for a read that was not answered with success."""
    message, hint, _ = _judge(forge, what, answer, secret)
    return TrackerError(message, hint)


def write_failed(forge: Forge, what: str, answer: Answer, secret: str) -> WriteRefusedError | WriteUnknownError:
    """Return the error for a write that was not answered with success: refused, or open after 5xx and 408."""
    if answer.status >= 500 or answer.status == HTTPStatus.REQUEST_TIMEOUT:
        return WriteUnknownError(
            f"{forge.name} failed when asked to {what}: {explain(answer, secret)}",
            UNKNOWN_HINT,
        )
    message, hint, final = _judge(forge, what, answer, secret)
    return WriteRefusedError(message, hint, final=final)


def _judge(forge: Forge, what: str, answer: Answer, secret: str) -> tuple[str, str, bool]:
    """Return message, hint, and whether every further write would be refused likewise."""
    verb = "failed when asked to" if answer.status >= 500 else "refused to"
    message = f"{forge.name} {verb} {what}: {explain(answer, secret)}"
    hint, final = "", False
    match answer.status:
        case HTTPStatus.UNAUTHORIZED:
            hint, final = forge.bad_token, True
        case HTTPStatus.FORBIDDEN if "is locked" in answer.body:
            hint = "the conversation is locked; unlock it, or give the token's account write access"
        case HTTPStatus.FORBIDDEN:
            hint, final = forge.no_permission, True
        case HTTPStatus.NOT_FOUND:
            hint = f"either it does not exist (any more), or the token may not see it: {forge.bad_token}"
        case HTTPStatus.GONE:
            hint = "either it was deleted, or issues are switched off in the repository's settings"
            final = "disabled" in answer.body
        case status if 300 <= status < 400:
            hint = "it has moved; name the repository by its present name"
        case status if status >= 500:
            hint = f"{forge.name} has trouble; run it again later"
    return message, hint, final
