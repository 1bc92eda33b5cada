"""Read the tasks of a session that is too large to be held: their last state is told by few of its records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from syncer.models import Transcript

# The tools of `agent_tasks`, and what other formats of records call a list; within a text such quotes are escaped.
# Tried on each line of the file once: nothing is remembered of a line as it would be by a lazy pattern.
_TOOL = re.compile(r'"(?:TodoWrite|todo_write|write_todos|update_plan|TaskCreate|TaskUpdate|todo_list|todoList)"')
_NUMBERED = re.compile(r"Task #\d+ created")


def without_tasks(line: str) -> str:
    """Return a record that calls no tool for tasks any more, and any other line as it is."""
    return _TOOL.sub('"-"', line)


def read_tasks_alone(parse: Callable[[tuple[str, ...]], Transcript], lines: Iterable[str]) -> Transcript:
    """Return the transcript of the tasks that are listed in the records of a file, in their last state.

    They are what is read of the records that tell of tasks, and is not read of them where they call no such tool.
    """
    telling = tuple(line if _tells(line) else "" for line in lines)
    said = {block for turn in parse(tuple(map(without_tasks, telling))).turns for block in turn.blocks}
    listed = parse(telling)
    return replace(listed, turns=tuple(turn for turn in listed.turns if not said.intersection(turn.blocks)))


def _tells(line: str) -> bool:
    return _TOOL.search(line) is not None or _NUMBERED.search(line) is not None
