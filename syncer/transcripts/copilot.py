"""Chats with Copilot as VS Code exports or keeps them: requests, each with the parts of its response."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.agent_tasks import Task, boxes, read_tasks
from syncer.transcripts.base import Detection
from syncer.transcripts.located_json import read_document, read_records
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.mutation_log import is_mutation_log, replay
from syncer.transcripts.typed import typed_texts
from syncer.transcripts.values import are_records, first_day, line_of, mapping, mappings, string

name = "copilot"

_ENDS_PARAGRAPH = frozenset({"toolInvocationSerialized", "textEditGroup", "thinking", "progressTaskSerialized"})
_LINE_END = lazy(r"\r\n|\n|\r")
_KEYS = ('"requests"', '"responderUsername"')


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a document that names who responds, with requests that hold a message and a response."""
    if not all(any(key in line for line in lines) for key in _KEYS):
        return Detection(0.0, "no chat of VS Code")
    document = _document(lines)
    requests = [*mappings(document.get("requests"))]
    if not isinstance(document.get("responderUsername"), str) or not isinstance(document.get("requests"), list):
        return Detection(0.0, "no chat of VS Code")
    if any(True for one in requests for _ in _read(one, "")):
        return Detection(1.0, "a chat of VS Code")
    return Detection(0.0, "a chat of VS Code in which nobody says anything", refuses=True)


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read requests and responses; tools, edits, thinking and progress are left out."""
    document = _document(lines)
    requests = [*mappings(document.get("requests"))]
    agent = string(document.get("responderUsername")).strip() or "Copilot"
    messages = [message for one in requests for message in _read(one, agent)]
    said = sorted([*messages, *boxes(agent, [_tasks(requests)])], key=lambda one: one.lines[0].number)
    return transcribe(path, name, said, held_on=first_day(one.get("timestamp") for one in requests))


def _document(lines: tuple[str, ...]) -> dict[str, Any]:
    """Return the chat, which is one document, or the log of how it came to be."""
    records = read_records(lines) if are_records(lines) else iter(())
    first = next(records, None)
    return mapping(replay(read_records(lines)) if first and is_mutation_log(first.value) else read_document(lines))


def _read(request: dict[str, Any], agent: str) -> Iterator[Message]:
    about = request.get("message")
    text = about if isinstance(about, str) else string(mapping(about).get("text"))
    if typed := typed_texts([(text, line_of(text))]):
        yield Message("User", Role.USER, typed)
    response = request.get("response")
    if said := _joined(response if isinstance(response, list) else []):
        yield Message(agent, Role.ASSISTANT, said)


def _tasks(requests: list[dict[str, Any]]) -> tuple[Task, ...]:
    """Return the list of tasks as the agent wrote it last."""
    tasks: tuple[Task, ...] = ()
    for part in (part for one in requests for part in mappings(one.get("response"))):
        about = mapping(part.get("toolSpecificData"))
        if about.get("kind") == "todoList":
            tasks = read_tasks(about.get("todoList"), "title", 1)
    return tasks


def _joined(parts: list[object]) -> tuple[Line, ...]:
    """Join the parts of a response, which is cut within sentences and words; a line is where its first part stands."""
    lines: list[Line] = []
    for part in parts:
        text, number = _text(part)
        if not text and string(mapping(part).get("kind")) in _ENDS_PARAGRAPH and lines:
            lines += [Line(lines[-1].number, "")] * 2
        if not text:
            continue
        first, *others = _LINE_END.split(text)
        open_line = lines.pop() if lines else Line(number, "")
        lines.append(Line(open_line.number if open_line.text else number, open_line.text + first))
        lines += [Line(number, other) for other in others]
    return tuple(lines) if any(line.text.strip() for line in lines) else ()


def _text(part: object) -> tuple[str, int]:
    """Return what a part says, and the line in which it stands."""
    about = mapping(part)
    match about.get("kind"):
        case None:
            text = part if isinstance(part, str) else string(about.get("value"))
        case "markdownContent":
            text = string(mapping(about.get("content")).get("value")) or string(about.get("value"))
        case "inlineReference":
            reference = _reference(about)
            return reference.rpartition("/")[2], line_of(reference)
        case _:
            text = ""
    return text, line_of(text)


def _reference(about: dict[str, Any]) -> str:
    """Return the name of the file or symbol that is referred to, or the path of the file."""
    target = mapping(about.get("inlineReference"))
    places = (target, mapping(target.get("uri")), mapping(mapping(target.get("location")).get("uri")))
    given = (target.get("name"), about.get("name"), *(place.get("path") for place in places))
    return next((text for text in map(string, given) if text), "")
