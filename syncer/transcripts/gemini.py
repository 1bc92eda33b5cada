"""Sessions of Gemini CLI: one document, or records that add messages, replace them and take them back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from syncer.models import Role, Transcript
from syncer.transcripts.agent_tasks import Task, boxes, read_tasks
from syncer.transcripts.base import Detection
from syncer.transcripts.located_json import Record, read_document, read_records
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.typed import typed_texts
from syncer.transcripts.values import are_records, first_day, line_of, lines_of, mapping, mappings, string

name = "gemini"

_AGENT = "Gemini"
_KEYS = ('"sessionId"', '"projectHash"')
_FILES, _END_OF_FILES = "--- Content from referenced files ---", "--- End of content ---"
_LOOKED_AT = 20


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a document or a first record that names the session and the project, with messages by user and Gemini."""
    if not all(any(key in line for line in lines[:_LOOKED_AT]) for key in _KEYS):
        return Detection(0.0, "no session of Gemini CLI")
    head = next((record.value for record in _records(lines)), {})
    if not (isinstance(head.get("sessionId"), str) and isinstance(head.get("projectHash"), str)):
        return Detection(0.0, "no session of Gemini CLI")
    if head.get("kind") == "subagent":
        return Detection(0.0, "a session of Gemini CLI in which no person speaks, but another agent", refuses=True)
    if next(_said(lines), None) is None:
        return Detection(0.0, "a session of Gemini CLI in which nobody says anything", refuses=True)
    return Detection(1.0, "a session of Gemini CLI")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read what is said and was not taken back; tools, thoughts and what the tool itself reports are left out."""
    head = next((record.value for record in _records(lines)), {})
    days = (head.get("startTime"), *(about.value.get("timestamp") for about in _messages(_records(lines))))
    said = sorted([*_said(lines), *boxes(_AGENT, [_tasks(lines)])], key=lambda one: one.lines[0].number)
    return transcribe(path, name, said, held_on=first_day(days))


def _records(lines: tuple[str, ...]) -> Iterator[Record]:
    """Yield the records of a session, of one document that alone, in which every text knows its line."""
    document = None if are_records(lines) else read_document(lines)
    if document is None:
        yield from read_records(lines)
    else:
        yield Record(1, mapping(document))


def _messages(records: Iterable[Record]) -> list[Record]:
    """Return the messages in their last state, each with the line of the record that first said so."""
    kept: dict[str, Record] = {}
    for record in records:
        value = record.value
        target = value.get("$rewindTo")
        if isinstance(target, str):
            # The message that is named goes as well, and all after it.
            names = list(kept)
            for later in names[names.index(target) :] if target in kept else ():
                del kept[later]
            continue
        changed = mapping(value.get("$set")) or value
        for one in mappings(changed.get("messages")) if "messages" in changed else (value,):
            if "type" in one and "content" in one:
                key = string(one.get("id")) or f"{record.number}/{len(kept)}"
                same = key in kept and kept[key].value.get("content") == one.get("content")
                kept[key] = kept[key] if same else Record(record.number, one)
    return list(kept.values())


def _said(lines: tuple[str, ...]) -> Iterator[Message]:
    for record in _messages(_records(lines)):
        shown = record.value.get("displayContent") or record.value.get("content")
        pieces = [(text, line_of(text, record.number)) for text in texts_of(shown)]
        if record.value.get("type") == "user":
            if typed := typed_texts(pieces):
                yield Message("User", Role.USER, typed)
        elif record.value.get("type") in ("gemini", "model") and (said := lines_of(pieces)):
            yield Message(_AGENT, Role.ASSISTANT, said)


def _tasks(lines: tuple[str, ...]) -> tuple[Task, ...]:
    """Return the list of tasks as the agent wrote it last."""
    tasks: tuple[Task, ...] = ()
    for record in _messages(_records(lines)):
        for call in mappings(record.value.get("toolCalls")):
            if call.get("name") == "write_todos":
                tasks = read_tasks(mapping(call.get("args")).get("todos"), "description", record.number)
    return tasks


def texts_of(content: object) -> Iterator[str]:
    """Yield the texts of a content: one text, a part or several, without thoughts and the files that were named."""
    if isinstance(content, str):
        yield content
        return
    parts: list[Any] = content if isinstance(content, list) else [content]
    in_files = False
    for part in parts:
        text = part if isinstance(part, str) else string(mapping(part).get("text"))
        if not in_files and not mapping(part).get("thought"):
            yield text
        if _FILES in text or in_files:
            in_files = _END_OF_FILES not in text
