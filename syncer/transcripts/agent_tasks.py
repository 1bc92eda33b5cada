"""The lists of tasks that coding agents keep for themselves, as check boxes in their last state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from syncer.models import Line, Role
from syncer.patterns import lazy
from syncer.transcripts.messages import Message
from syncer.transcripts.values import line_of, mapping, mappings, string

# Tools that write a whole list at once: where its entries stand, and their words.
_WHOLE = {
    "TodoWrite": ("todos", "content"),
    "todo_write": ("todos", "content"),
    "update_plan": ("plan", "step"),
    "write_todos": ("todos", "description"),
}
_DONE = frozenset({"completed", "done"})
_DROPPED = frozenset({"cancelled", "canceled", "deleted"})
_CREATED = lazy(r"Task #(\d+) created")


@dataclass(frozen=True, slots=True)
class Task:
    """One task as it was last written, and the line of the file that last named or moved it."""

    text: str
    status: str
    line: int


def read_tasks(entries: object, key: str, line: int) -> tuple[Task, ...]:
    """Return the tasks of a list whose entries hold their words under `key` and their state under `status`."""
    return tuple(
        Task(text, string(entry.get("status")), line_of(text, line))
        for entry in mappings(entries)
        if (text := string(entry.get(key))).strip()
    )


def boxes(agent: str, lists: Iterable[Sequence[Task]]) -> list[Message]:
    """Return each list of tasks as a message of check boxes; tasks that were dropped are left out."""
    kept = ([task for task in tasks if task.status not in _DROPPED] for tasks in lists)
    return [Message(agent, Role.ASSISTANT, tuple(map(_box, tasks)), apart=True) for tasks in kept if tasks]


def _box(task: Task) -> Line:
    return Line(task.line, f"- [{'x' if task.status in _DONE else ' '}] {' '.join(task.text.split())}")


@dataclass(slots=True)
class TaskLists:
    """What an agent's tools for tasks have written so far: one list that is rewritten whole, one of single tasks."""

    # Beside each task of the whole list how many calls had written it before.
    _whole: dict[str, tuple[int, Task]] = field(default_factory=dict)
    _written: int = 0
    _single: dict[str, Task] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict)

    def call(self, tool: str, identifier: str, given: object, line: int) -> None:
        """Follow a call of a tool that the agent makes; `identifier` is that of the call."""
        about = mapping(given)
        if tool in _WHOLE:
            entries, words = _WHOLE[tool]
            if about.get("merge") is not True:
                self._whole.clear()
            self._write(about.get(entries), words, line)
        elif tool == "TaskCreate" and (text := string(about.get("subject"))).strip():
            # Until the tool answers, tasks are numbered as they come.
            self._keys.setdefault(str(len(self._single) + 1), identifier)
            self._single[identifier] = Task(text, "pending", line_of(text, line))
        elif tool == "TaskUpdate":
            self._update(about, line)

    def answer(self, identifier: str, text: str, failed: bool) -> None:
        """Follow what a tool answers to a call: the number of the task, or that there is none."""
        if identifier in self._single and failed:
            del self._single[identifier]
        elif identifier in self._single and (number := _CREATED.match(text)):
            others = {key: call for key, call in self._keys.items() if call != identifier}
            self._keys = others | {number[1]: identifier}

    def lists(self) -> list[Sequence[Task]]:
        """Return all tasks in their last state; those are together that one call, or one line, wrote or moved last."""
        whole = sorted(self._whole.values(), key=lambda written: written[0])
        single = sorted(self._single.values(), key=lambda task: task.line)
        return [
            *([task for _, task in group] for _, group in groupby(whole, key=lambda written: written[0])),
            *([*group] for _, group in groupby(single, key=lambda task: task.line)),
        ]

    def _write(self, entries: object, words: str, line: int) -> None:
        """Write tasks over those that bear their identifiers; Cursor sends of these but what changed."""
        self._written += 1
        for number, entry in enumerate(mappings(entries)):
            identifier = entry.get("id")
            key = f"{self._written}/{number}" if identifier is None else str(identifier)
            text, status = string(entry.get(words)), string(entry.get("status"))
            known = self._whole.get(key)
            if text.strip():
                self._whole[key] = self._written, Task(text, status, line_of(text, line))
            elif known:
                task = replace(known[1], status=status or known[1].status, line=line_of(status, line))
                self._whole[key] = self._written, task

    def _update(self, about: dict[str, object], line: int) -> None:
        key = self._keys.get(str(about.get("taskId")), "")
        known = self._single.get(key)
        subject = string(about.get("subject"))
        if known:
            status = string(about.get("status")) or known.status
            self._single[key] = replace(known, text=subject or known.text, status=status, line=line_of(subject, line))
