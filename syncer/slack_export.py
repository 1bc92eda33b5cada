"""Exports of Slack as they lie in a folder: who is who beside the channels' days; pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

_DAY = re.compile(r"(?P<export>(?:.*/)?)[^/]+/\d{4}-\d\d-\d\d\.json", re.DOTALL)
_PEOPLE = "users.json"
_NAMES = ("real_name", "display_name", "name")


def users_beside(path: str) -> str:
    """Return the path of the people of the export that a channel's day may be of, empty for any other file."""
    day = _DAY.fullmatch(path)
    return day["export"] + _PEOPLE if day else ""


@lru_cache(maxsize=1)
def names_of(users: bytes) -> dict[str, str]:
    """Return the names of an export's people by their identifiers, none where it lists no people.

    The last answer is kept, as each day of an export asks for the same.
    """
    try:
        document = json.loads(users)
    except (ValueError, RecursionError):
        return {}
    listed = document if isinstance(document, list) else []
    return {one["id"]: name for one in listed if _is_person(one) and (name := next(_names(one), ""))}


def _is_person(one: object) -> bool:
    return isinstance(one, dict) and isinstance(one.get("id"), str) and one["id"] != ""


def _names(one: Mapping[str, object]) -> Iterator[str]:
    """Yield what a person is called, as a profile beside a message is read: the whole name before the short ones."""
    profile = one.get("profile")
    for told in (profile if isinstance(profile, dict) else {}, one):
        for key in _NAMES:
            name = told.get(key)
            if isinstance(name, str) and (shown := " ".join(name.split())):
                yield shown
