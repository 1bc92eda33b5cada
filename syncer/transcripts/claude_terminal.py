"""Sessions of Claude Code as they stand on the terminal, copied from there or written by its `/export`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from syncer.models import Line, Role, Transcript
from syncer.patterns import lazy
from syncer.transcripts.base import Detection
from syncer.transcripts.messages import Message, transcribe
from syncer.transcripts.refusals import of_the_person
from syncer.transcripts.rewrap import rewrap
from syncer.transcripts.terminal_lines import REFUSAL, RESULT, Entry, Kind, is_prompt, read_entries
from syncer.transcripts.typed import typed_lines

name = "claude-terminal"

_AGENT = "Claude Code"
_USER = "User"
_BANNER = lazy(r"(?=.{0,20}[╭│▐▛█✻])[\s╭─│▐▛█▜▌✻*]*(?:Welcome to )?Claude Code(?: v\d[\w.-]*|!).*")
_STUB = lazy(r"(?:[$%❯>] )?claude (?:.* )?(?:--resume|-r|--continue|-c)\b.*")
# A command speaks to the tool; a path that begins a request has a second stroke.
_COMMAND = lazy(r"/[\w:.-]+(?:\s.*)?|!.*|claude(?:\s+-.*)?", re.DOTALL)
_TASK = lazy(r"\s*(?:⎿\s*)?(?P<box>[☐☒☑◻◼✔])\ufe0e?\s+(?P<text>\S.*)")
_DONE = "☒☑✔"
_HEAD_LINES = 5
_FEWEST_BULLETS = 3
_FEWEST_ANSWERED = 2
_INDENT = 2
# What a tool gave back stands so far from the margin.
_HANGING = 5
_MOST_AFTER_FENCE = 3


def detect(_path: str, lines: tuple[str, ...]) -> Detection:
    """Take a file with the banner of Claude Code at its top, or with its signs for speech and for results."""
    written = [line.strip() for line in lines if line.strip()] if len(lines) <= _HEAD_LINES else []
    if written and all(_STUB.fullmatch(line) for line in written):
        return Detection(0.0, "holds the command that resumes a session of Claude Code, and no session", refuses=True)
    banner = next((position for position, line in enumerate(lines[:_HEAD_LINES]) if _BANNER.fullmatch(line)), None)
    bullets = [position for position, line in enumerate(lines) if line.startswith(("⏺", "●"))]
    results = any("⎿" in line and RESULT.match(line) for line in lines)
    asked = _is_asked(lines, results=results) or _take_turns(lines)
    has_signs = bullets and ((len(bullets) >= _FEWEST_BULLETS and results) or asked)
    first = banner if banner is not None else bullets[0] if has_signs else None
    if first is None or _is_example(lines, first):
        return Detection(0.0, "has no signs of the terminal of Claude Code")
    if next(_messages(lines), None) is None:
        return Detection(0.0, "a terminal of Claude Code on which nobody speaks", refuses=True)
    return Detection(1.0, "has the banner of Claude Code") if banner is not None else Detection(0.95, "has its signs")


def _take_turns(lines: Sequence[str]) -> bool:
    """Say whether prompts and answers, told by their signs, follow one another from the first line to the last."""
    opening = next((line for line in lines if line.strip()), "")
    signs = [line[0] in "⏺●" for line in lines if line.startswith(("⏺ ", "● ", "> ", "❯ "))]
    answered = sum(not asked and said for asked, said in pairwise(signs))
    prompts = signs.count(False)
    return opening.startswith(("> ", "❯ ")) and answered >= _FEWEST_ANSWERED and answered * 4 >= prompts * 3


def parse(path: str, lines: tuple[str, ...]) -> Transcript:
    """Read prompts, answers, plans and reasons to refuse a call; other results of tools and thoughts are left out."""
    return transcribe(path, name, _messages(lines))


def _is_asked(lines: Sequence[str], *, results: bool) -> bool:
    """Say whether a short session begins with a prompt: one that nothing but this draws, or results stand below."""
    first = next((line for line in lines if line.strip()), "")
    return is_prompt(first) and (results or first.startswith("❯"))


def _is_example(lines: Sequence[str], first: int) -> bool:
    """Say whether a line stands in a fence that holds less than all the file has."""
    fences = [position for position, line in enumerate(lines) if line.startswith(("```", "~~~"))]
    inside = sum(position < first for position in fences) % 2 == 1
    after = lines[fences[-1] + 1 :] if inside and fences[-1] > first else ()
    return sum(bool(line.strip()) for line in after) > _MOST_AFTER_FENCE


def _messages(lines: Sequence[str]) -> Iterator[Message]:
    entries = list(read_entries(lines))
    last = next((entry for entry in reversed(entries) if _lists_tasks(entry)), None)
    for entry in entries:
        if entry is last:
            yield Message(_AGENT, Role.ASSISTANT, tuple(_read_tasks(entry)), apart=True)
        elif entry.kind is Kind.PROMPT and not _is_command(entry):
            if said := typed_lines(rewrap(entry.lines, _INDENT)):
                yield Message(_USER, Role.USER, said)
        elif entry.kind is Kind.REFUSED:
            if said := typed_lines(_read_refusal(entry)):
                yield Message(_USER, Role.USER, said)
        elif entry.kind in (Kind.SAID, Kind.PLAN):
            said = rewrap(entry.lines, _INDENT if entry.kind is Kind.SAID else 0)
            if any(line.text for line in said):
                yield Message(_AGENT, Role.ASSISTANT, said)


def _is_command(entry: Entry) -> bool:
    return _COMMAND.fullmatch("\n".join(line.text for line in entry.lines).strip()) is not None


def _read_refusal(entry: Entry) -> list[Line]:
    """Return the reason that a person gives; what stands before it on its line tells how wide the terminal was."""
    first, *others = rewrap(entry.lines, _HANGING)
    return of_the_person([replace(first, text=first.text.removeprefix(REFUSAL).lstrip()), *others])


def _lists_tasks(entry: Entry) -> bool:
    """Say whether a list of tasks hangs on an entry."""
    if entry.kind not in (Kind.TOOL, Kind.OTHER):
        return False
    result = next((line for line in entry.lines if RESULT.match(line.text)), None)
    return result is not None and _TASK.fullmatch(result.text) is not None


def _read_tasks(entry: Entry) -> Iterator[Line]:
    """Yield the tasks as check boxes; a line that goes on with the one above stays with it."""
    inside = False
    for line in entry.lines:
        if match := _TASK.fullmatch(line.text):
            inside = True
            yield Line(line.number, f"- [{'x' if match['box'] in _DONE else ' '}] {match['text'].rstrip()}")
        elif inside and line.text.startswith("     ") and not line.text.lstrip().startswith("…"):
            yield Line(line.number, f"  {line.text.strip()}")
        else:
            inside = False
