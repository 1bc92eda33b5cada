"""Tasks that Cline and Roo Code export: the answers of tools stand in the turns of the user."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import PurePosixPath

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.agent_tasks import boxes
from syncer.transcripts.base import Detection
from syncer.transcripts.cline_turns import read_tasks, said_by_agent, typed_by_user
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.unfenced import before_rule

name = "cline"

# https://github.com/RooCodeInc/Roo-Code: src/integrations/misc/export-markdown.ts
_SPEAKER = lazy(r"\*\*(?P<role>User|Assistant):\*\*\s*")
_FILE = lazy(r"(?P<tool>cline|roo)_task_.*\.md", re.IGNORECASE)
_SIGN = lazy(
    r"<(?:task|environment_details|user_message|attempt_completion|ask_followup_question)>.*"
    r"|\[Tool Use: [\w-]+\]\s*|\[Tool(?: \(Error\))?\]\s*|\[[a-z_]+(?: for '.*')?\] Result:.*"
)
_AGENTS = {"cline": "Cline", "roo": "Roo Code"}


def detect(path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file that begins with a user's turn and has the marks of tools, or the name of such an export."""
    first = next((line for line in lines if line.strip()), "")
    if not _SPEAKER.fullmatch(first):
        return Detection(0.0, "does not begin with a turn of a task")
    named = _FILE.fullmatch(PurePosixPath(path).name) is not None
    signs = any(line.startswith(("<", "[")) and _SIGN.fullmatch(line) for line in lines)
    if not signs and not named:
        return Detection(0.0, "has no marks of a task")
    if next(_messages(lines, ""), None) is None:
        return Detection(0.0, "a task in which only tools speak", refuses=True)
    return Detection(1.0 if signs and named else 0.97 if signs else 0.95, "an exported task")


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read requests, answers and the last list of tasks; tools, thoughts and the environment are left out."""
    named = _FILE.fullmatch(PurePosixPath(path).name)
    return transcribe(path, name, _messages(lines, _AGENTS[named["tool"].lower()] if named else "Cline"))


def _starts(lines: Sequence[str]) -> Iterator[int]:
    """Yield where turns begin: at the top and below rules; fences are no guide, as tools' answers leave them open."""
    before = "---"
    for position, line in enumerate(lines):
        if before == "---" and _SPEAKER.fullmatch(line):
            yield position
        before = line.strip() or before


def _messages(lines: Sequence[str], agent: str) -> Iterator[Message]:
    turns = []
    for start, end in pairwise([*_starts(lines), len(lines)]):
        last = before_rule(lines, start + 1, end)
        written = [Line(position + 1, lines[position]) for position in range(start + 1, last)]
        turns.append((lines[start].startswith("**User"), written))
    lists = [
        (index, tasks) for index, (user, written) in enumerate(turns) if not user and (tasks := read_tasks(written))
    ]
    last, tasks = lists[-1] if lists else (-1, [])
    for index, (user, written) in enumerate(turns):
        speaker, role = ("User", Role.USER) if user else (agent, Role.ASSISTANT)
        said = tuple(typed_by_user(written) if user else said_by_agent(written))
        at = tasks[0].line if index == last else len(lines) + 1
        pieces = [Message(speaker, role, tuple(line for line in said if line.number < at))]
        if index == last:
            pieces += boxes(agent, [tasks])
            pieces.append(Message(speaker, role, tuple(line for line in said if line.number > tasks[-1].line)))
        yield from (piece for piece in pieces if any(line.text.strip() for line in piece.lines))
