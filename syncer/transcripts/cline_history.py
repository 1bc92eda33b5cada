"""Tasks of Cline and Roo Code as they keep them: what went to the model and came back, in one array."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.cline_turns import SPEAKING, said_by_agent, typed_by_user
from syncer.transcripts.located_json import read_document
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.values import day_of, line_of, lines_of, mapping, mappings, string, texts

name = "cline-history"

_AGENT = "Cline"
_FILE = "api_conversation_history.json"
_SIGN = lazy(r"<(?:task|environment_details|user_message|feedback|attempt_completion)>")
# What a tool returns may bear what a person answered to it.
_ANSWERED = lazy(r"<(?:feedback|answer|user_message)>")
_SPOKEN = ("result", "question", "response")


def detect(path: str, lines: tuple[str, ...]) -> Detection:
    """Take an array of messages by user and assistant with the marks of a task; by its name without them too."""
    named = PurePosixPath(path).name == _FILE
    if not any('"role"' in line for line in lines) or not (named or any(map(_SIGN.search, lines))):
        return Detection(0.0, "no task of Cline")
    messages = _messages(lines)
    if not messages or not all(one.get("role") in ("user", "assistant") and "content" in one for one in messages):
        return Detection(0.0, "no task of Cline")
    if next(_said(messages), None) is None:
        return Detection(0.0, "a task in which only tools speak", refuses=True)
    return Detection(0.98, "the messages of a task of Cline")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what was asked and answered; tools, what they return, and the environment are left out."""
    messages = _messages(lines)
    held_on = next((day for one in messages if (day := day_of(one.get("ts")))), None)
    return transcribe(path, name, _said(messages), held_on=held_on)


def _messages(lines: tuple[str, ...]) -> list[dict[str, Any]]:
    document = read_document(lines)
    return [*mappings(document)] if isinstance(document, list) else []


def _said(messages: list[dict[str, Any]]) -> Iterator[Message]:
    for one in messages:
        is_user = one.get("role") == "user"
        read, given = (typed_by_user, _of_user) if is_user else (said_by_agent, _of_agent)
        texts_of = [[*read(lines_of([(text, line_of(text))]))] for text in given(one.get("content"))]
        said = tuple(line for lines in texts_of if lines for line in (*lines, Line(lines[-1].number, "")))
        if any(line.text.strip() for line in said):
            yield Message(*(("User", Role.USER) if is_user else (_AGENT, Role.ASSISTANT)), said)


def _of_user(content: object) -> Iterator[str]:
    yield from texts(content)
    for part in mappings(content):
        if part.get("type") == "tool_result":
            yield from (text for text in texts(part.get("content")) if _ANSWERED.search(text))


def _of_agent(content: object) -> Iterator[str]:
    """Yield what the agent says, and what it hands over by the tools that speak for it."""
    if isinstance(content, str):
        yield content
    for part in mappings(content):
        if part.get("type") == "text":
            yield string(part.get("text"))
        elif part.get("type") == "tool_use" and part.get("name") in SPEAKING:
            given = mapping(part.get("input"))
            yield from (string(given.get(key)) for key in _SPOKEN)
