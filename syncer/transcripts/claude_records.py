"""What people and Claude say in the records of a session: the text alone, without tools, thinking and side work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from syncer.models import Line, Role
from syncer.patterns import lazy
from syncer.transcripts.agent_tasks import TaskLists, boxes
from syncer.transcripts.located_json import Record
from syncer.transcripts.messages import Message
from syncer.transcripts.refusals import told_in_results
from syncer.transcripts.spoken import was_typed
from syncer.transcripts.typed import typed_texts
from syncer.transcripts.values import line_of, lines_of, mapping, mappings, string, texts

USER = "User"
_NOT_SPEECH = (
    "isSidechain", "isMeta", "isCompactSummary", "isVisibleInTranscriptOnly", "isApiErrorMessage", "planContent",
    "parent_tool_use_id", "turnCompanion",
)  # fmt: skip
_COMMAND = lazy(r"\s*<(?:command-(?:name|message)|bash-input)>")
_BEGINS_BLOCK = lazy(r"\s*(?:[#>|]|[-*+] |\d+[.)] |`{3}|$)")
_ENDS_SENTENCE = (".", "!", "?", ":", "…", "。", "！", "？")


def read_claude(records: Iterable[Record], agent: str) -> list[Message]:
    """Return what is said, in the order of the file, and the agent's tasks as check boxes in their last state."""
    session = _Session(agent)
    said = [*session.read(records)]
    listed = boxes(agent, session.tasks.lists())
    return sorted([*said, *listed], key=lambda one: one.lines[0].number)


def speaks(records: Iterable[Record]) -> bool:
    """Say whether anything is said in the records; reads only as far as that takes."""
    return next(_Session("").read(records), None) is not None


def is_sent(value: dict[str, Any]) -> bool:
    """Say whether a record holds what a person sent to the agent itself: words, a command or a picture."""
    if value.get("type") not in ("user", "attachment") or any(value.get(mark) for mark in _NOT_SPEECH):
        return False
    content = _content(value)
    kinds = {string(part.get("type")) for part in mappings(content)}
    if "tool_result" in kinds:
        return False
    return "image" in kinds or any(was_typed(text) or _COMMAND.match(text) for text in texts(content))


class _Session:
    """One pass over the records; keeps what a later record has to be seen with."""

    def __init__(self, agent: str) -> None:
        self.agent = agent
        self.tasks = TaskLists()
        self._seen: set[str] = set()
        self._commands: set[str] = set()
        # The message of the assistant that the next text may go on with: its identifier, and what it said so far.
        self._current = ""
        self._said: Message | None = None

    def read(self, records: Iterable[Record]) -> Iterator[Message]:
        for record in records:
            value = record.value
            identifier = string(value.get("uuid"))
            if identifier in self._seen or any(value.get(mark) for mark in _NOT_SPEECH):
                continue
            if identifier:
                self._seen.add(identifier)
            if value.get("type") in ("user", "attachment"):
                if lines := self._typed(record):
                    yield from self._end()
                    yield Message(USER, Role.USER, lines)
            elif value.get("type") == "assistant":
                yield from self._answer(record)
        yield from self._end()

    def _typed(self, record: Record) -> tuple[Line, ...]:
        value = record.value
        content = _content(value)
        results = [part for part in mappings(content) if part.get("type") == "tool_result"]
        for part in results:
            answer = "\n".join(texts(part.get("content")))
            self.tasks.answer(string(part.get("tool_use_id")), answer, part.get("is_error") is True)
        written = [*texts(content)]
        if any(text.lstrip().startswith("<command-") for text in written):
            self._commands |= {string(value.get("uuid"))} - {""}
        # The body of a command follows it as if the user had written it.
        is_body = isinstance(content, list) and string(value.get("parentUuid")) in self._commands
        if results:
            return typed_texts(told_in_results(content, value.get("toolUseResult"), record.number))
        if is_body:
            return ()
        return typed_texts((text, line_of(text, record.number)) for text in written)

    def _answer(self, record: Record) -> Iterator[Message]:
        about = mapping(record.value.get("message"))
        if about.get("model") == "<synthetic>":
            return
        identifier = string(about.get("id"))
        if not identifier or identifier != self._current:
            yield from self._end()
            self._current = identifier
        content = about.get("content")
        for part in [{"type": "text", "text": content}] if isinstance(content, str) else mappings(content):
            if part.get("type") == "text":
                text = string(part.get("text"))
                self._go_on(lines_of([(text, line_of(text, record.number))]))
            else:
                yield from self._end()
            if part.get("type") == "tool_use":
                call = string(part.get("name")), string(part.get("id"))
                self.tasks.call(*call, part.get("input"), line_of(call[1], record.number))

    def _go_on(self, lines: tuple[Line, ...]) -> None:
        """Join a text to what the same message said right before, as its next paragraph where a sentence ended."""
        if not lines:
            return
        if not self._said:
            self._said = Message(self.agent, Role.ASSISTANT, lines)
            return
        before = self._said.lines
        ended = before[-1].text.rstrip(" ").endswith(_ENDS_SENTENCE) or not before[-1].text.strip()
        begins = lines[0].text[:1].isupper() or _BEGINS_BLOCK.match(lines[0].text) is not None
        between = (Line(before[-1].number, ""),) if ended or begins else ()
        self._said = replace(self._said, lines=(*before, *between, *lines))

    def _end(self) -> Iterator[Message]:
        if self._said:
            yield self._said
        self._said = None


def _content(value: dict[str, Any]) -> object:
    """Return what a record says under the role of the user, empty where the tool itself says so."""
    about = value
    content = mapping(value.get("message")).get("content")
    if value.get("type") == "attachment":
        # What was typed while the assistant was still at work.
        about = mapping(value.get("attachment"))
        is_prompt = about.get("type") == "queued_command" and about.get("commandMode", "prompt") == "prompt"
        content = about.get("prompt") if is_prompt else ""
    is_human = mapping(about.get("origin")).get("kind", "human") == "human"
    is_typed = about.get("promptSource") != "system" and not about.get("isMeta")
    return content if is_human and is_typed else ""
