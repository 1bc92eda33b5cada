"""What tools do in the messages that SpecStory writes, where no element wraps it, and what people say to refuse it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from syncer.models import Line
from syncer.patterns import lazy
from syncer.transcripts.elements import Element
from syncer.transcripts.fences import read_fence
from syncer.transcripts.refusals import begins_refusal, told_in_refusal
from syncer.transcripts.typed import typed_lines

_CALL = lazy(r"Tool use: \*\*[^*\n]+\*\*.*|\*Called tool\*:.*")
# What a call was given, below its name or where nothing names it, and how it failed.
_GIVEN = lazy(
    r"(?:Read|Edit|Write|Create|Delete|Run|List|Fetch|Open)(?:ed)? (?:file|command|director(?:y|ies)|url): \S.*"
    r"|Could not (?:find file|resolve URI)\b.*|Cannot edit files blocked by\b.*|Error calling tool\b.*"
)
_RULE = "---"


def names_calls(lines: Sequence[str]) -> bool:
    """Say whether calls are known by an element or a name of theirs; the first files of all had neither."""
    return any(line.startswith("<tool-use") or _CALL.fullmatch(line) for line in lines)


def without_calls(lines: Sequence[Line], *, named: bool) -> list[Line]:
    """Return the lines of a message with blank ones for each call, from its name on to the first other words.

    To it belong what it was given, and the code right below, which holds a command and what was printed. Where calls
    are not `named`, a part between two rules is one that holds no other words.
    """
    code = _code(lines)
    silent = set(_below_names(lines, code) if named else _wordless(lines, code))
    return [Line(line.number, "") if position in silent else line for position, line in enumerate(lines)]


def _below_names(lines: Sequence[Line], code: dict[int, int]) -> Iterator[int]:
    called = False
    position = 0
    while position < len(lines):
        text = lines[position].text
        end = code.get(position, position + 1) if called else position + 1
        called = _CALL.fullmatch(text) is not None or (
            called and (not text.strip() or position in code or _GIVEN.fullmatch(text) is not None)
        )
        yield from range(position, end) if called else ()
        position = end


def _wordless(lines: Sequence[Line], code: dict[int, int]) -> Iterator[int]:
    inside = {position for start, end in code.items() for position in range(start, end)}
    rules = [at for at, line in enumerate(lines) if line.text == _RULE and at not in inside]
    for start, end in pairwise([-1, *rules, len(lines)]) if rules else ():
        words = (lines[at].text for at in range(start + 1, end) if at not in inside)
        if all(not text.strip() or _GIVEN.fullmatch(text) for text in words):
            yield from range(start + 1, end)


def _code(lines: Sequence[Line]) -> dict[int, int]:
    """Return where code begins, with its fence, and behind which line it ends; a fence that nothing closes is none."""
    found: dict[int, int] = {}
    # One that is never closed tells of all that are as long; none is looked after twice.
    unclosed: dict[str, int] = {}
    position = 0
    while position < len(lines):
        opened = read_fence(lines[position].text)
        end = 0
        if opened and opened.length < unclosed.get(opened.char, opened.length + 1):
            fences = ((at, read_fence(lines[at].text)) for at in range(position + 1, len(lines)))
            end = next((at + 1 for at, fence in fences if fence and fence.closes(opened)), 0)
            unclosed |= {} if end else {opened.char: opened.length}
        found |= {position: end} if end else {}
        position = end or position + 1
    return found


def told_to_refuse(element: Element, lines: Sequence[str]) -> tuple[Line, ...]:
    """Return what the user says in refusing the call that an element holds, in the fence around its result."""
    for start in range(element.start + 1, element.end):
        if begins_refusal(lines[start]) and (opened := read_fence(lines[start - 1])):
            fences = ((at, read_fence(lines[at])) for at in range(start, element.end))
            end = next((at for at, fence in fences if fence and fence.closes(opened)), element.end)
            return typed_lines(told_in_refusal([Line(at + 1, lines[at]) for at in range(start, end)]))
    return ()
