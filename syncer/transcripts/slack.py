"""Slack's exports: a folder a channel, a file a day, each an array of messages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from syncer.models import Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.facts import read_date
from syncer.transcripts.located_json import read_document
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.slack_text import to_markdown
from syncer.transcripts.values import first_day, line_of, lines_of, mapping, mappings, string

name = "slack"

_SPEECH = frozenset({"", "thread_broadcast", "reply_broadcast", "me_message", "file_share", "file_comment"})
_SLACKBOT = "USLACKBOT"
# Of the files beside the channels: keys that their first object has, and what they list.
_BESIDE = (
    ({"change_type", "date"}, "the apps"),
    ({"id", "name", "creator", "members"}, "the channels"),
    ({"id", "created", "members"}, "direct messages"),
    ({"id", "name", "profile", "deleted"}, "the people"),
    ({"id", "team_id", "profile"}, "the people"),
)
_NAMED_BESIDE = ('"change_type"', '"members"', '"profile"')
# Older exports say in words what was uploaded, around what the person wrote.
_UPLOAD = lazy(
    r"<@\w+(?:\|[^<>]*)?> (?:uploaded|shared|commented on)\b[^<>\n]*(?:<@\w+(?:\|[^<>]*)?>[^<>\n]*)?<[^<>]*>"
    r"(?:(?:\s*and commented)?:\s*(?P<text>.*)|\s*)",
    re.DOTALL,
)


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take an array of messages with the times of Slack in which people speak; what else an export holds is refused."""
    if not lines or not lines[0].lstrip().startswith("["):
        return Detection(0.0, "no array of messages")
    if not any('"ts"' in line for line in lines):
        return _beside(lines)
    messages = _of_slack(read_document(lines))
    if not messages:
        return Detection(0.0, "no array of messages of Slack")
    if not any(True for _ in _messages(messages)):
        return Detection(0.0, "a day of a Slack export in which only apps and Slack itself speak", refuses=True)
    return Detection(1.0, "its messages have the types and times of Slack")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read the messages in the order of their times, those of a thread below the one that began it."""
    found = _of_slack(read_document(lines))
    held_on = read_date(PurePosixPath(path).name) or first_day(_time(one) for one in found)
    return transcribe(path, name, _messages(found), held_on=held_on)


def _beside(lines: tuple[str, ...]) -> Detection:
    if any(key in line for line in lines for key in _NAMED_BESIDE):
        document = read_document(lines)
        first = next(mappings(document), {})
        for keys, about in _BESIDE:
            if keys <= first.keys():
                reason = f"lists {about} of a Slack export; what is said stands in its channels' days"
                return Detection(0.0, reason, refuses=True)
    return Detection(0.0, "no array of messages of Slack")


def _of_slack(document: object) -> list[dict[str, Any]]:
    """Return the messages of a day in the order in which they are shown; none where they are not most of the array."""
    entries = document if isinstance(document, list) else []
    found = [one for one in mappings(entries) if one.get("type") == "message" and _time(one)]
    if 2 * len(found) <= len(entries):
        return []
    return sorted(found, key=lambda one: (_time(one, "thread_ts") or _time(one), _time(one)))


def _time(one: Mapping[str, Any], key: str = "ts") -> float:
    """Return a time in seconds since 1970, 0 where there is none."""
    try:
        return float(string(one.get(key)))
    except ValueError:
        return 0.0


def _messages(found: Sequence[Mapping[str, Any]]) -> Iterator[Message]:
    names = _names(found)
    for one in found:
        user = string(one.get("user")) or string(mapping(one.get("comment")).get("user"))
        subtype = string(one.get("subtype"))
        if subtype not in _SPEECH or one.get("bot_id") or one.get("hidden") or user in ("", _SLACKBOT):
            continue
        text = string(one.get("text"))
        upload = _UPLOAD.fullmatch(text) if subtype.startswith("file") else None
        spoken = to_markdown((upload["text"] or "") if upload else text, names)
        if lines := lines_of([(spoken, line_of(text))]):
            yield Message(names.get(user, user), Role.PARTICIPANT, lines)


def _names(found: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the names of those whose profile stands with a message, by their identifiers."""
    names: dict[str, str] = {}
    for one in found:
        profile = mapping(one.get("user_profile"))
        known = (string(profile.get(key)).strip() for key in ("real_name", "display_name", "name"))
        if user := string(one.get("user")):
            names[user] = next((shown for shown in known if shown), names.get(user, ""))
    return {user: shown for user, shown in names.items() if shown}
