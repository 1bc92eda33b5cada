"""Chats that Gemini CLI and its kin save by name: what went to the model and came back, in one array."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from syncer.models import Role, Transcript
from syncer.transcripts.base import Detection
from syncer.transcripts.gemini import texts_of
from syncer.transcripts.located_json import read_document
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.typed import typed_texts
from syncer.transcripts.values import line_of, lines_of, mapping, mappings, string

name = "gemini-history"

_AGENT = "Gemini"
_BOTH = 2
_KEYS = ('"role"', '"parts"')
_PARTS = frozenset({"text", "functionCall", "functionResponse", "inlineData", "fileData", "thought"})
# https://github.com/google-gemini/gemini-cli, packages/core: with these words the tool begins a chat by itself.
_SETS_UP = "This is the Gemini CLI. We are setting up the context"


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take an array, or an object with one as its history, of contents by user and model that have parts."""
    if not all(any(key in line for line in lines) for key in _KEYS):
        return Detection(0.0, "no chat of Gemini CLI")
    contents = _contents(lines)
    if not contents or not all(map(_is_content, contents)):
        return Detection(0.0, "no chat of Gemini CLI")
    if len({message.role for message in _said(contents)}) < _BOTH:
        return Detection(0.0, "a chat of Gemini CLI in which not both speak", refuses=True)
    return Detection(0.97, "a chat that Gemini CLI saved")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what is said; calls of functions, what they return, and the set-up of the chat are left out."""
    return transcribe(path, name, _said(_contents(lines)))


def _contents(lines: tuple[str, ...]) -> list[dict[str, Any]]:
    document = read_document(lines)
    return [*mappings(document if isinstance(document, list) else mapping(document).get("history"))]


def _is_content(value: dict[str, Any]) -> bool:
    parts = value.get("parts")
    known = isinstance(parts, list) and all(_PARTS & mapping(part).keys() for part in parts)
    return known and value.get("role") in ("user", "model")


def _said(contents: list[dict[str, Any]]) -> Iterator[Message]:
    sets_up = False
    for value in contents:
        pieces = [(text, line_of(text)) for text in texts_of(value.get("parts"))]
        if value.get("role") == "user":
            sets_up = any(text.lstrip().startswith(_SETS_UP) for text, _ in pieces)
            if typed := typed_texts(pieces):
                yield Message("User", Role.USER, typed)
        elif not sets_up and (said := lines_of(pieces)):
            yield Message(_AGENT, Role.ASSISTANT, said)
        if string(value.get("role")) == "model":
            sets_up = False
