"""What tools do in the messages that SpecStory writes, where no element wraps it, and what people say to refuse it."""

from __future__ import annotations

from collections.abc import Sequence

from syncer.models import Line
from syncer.patterns import lazy
from syncer.transcripts.elements import Element
from syncer.transcripts.fences import Fence, read_fence
from syncer.transcripts.refusals import begins_refusal, told_in_refusal
from syncer.transcripts.typed import typed_lines

_CALL = lazy(r"Tool use: \*\*[^*\n]+\*\*.*|\*Called tool\*:.*")
# What a call was given, where its name alone stands above.
_GIVEN = lazy(
    r"(?:Read|Edit|Write|Create|Delete|Run|List|Fetch|Open)(?:ed)? (?:file|command|director(?:y|ies)|url): \S.*"
)


def without_calls(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a message with blank ones for each call, from its name on to the first other words.

    To it belong what it was given, and the code right below, which holds a command and what was printed.
    """
    kept = list(lines)
    called = False
    # A fence that is never closed tells of all that are as long; none is looked after twice.
    unclosed: dict[str, int] = {}
    position = 0
    while position < len(lines):
        text = lines[position].text
        end = position + 1
        fence = read_fence(text) if called else None
        if fence and fence.length < unclosed.get(fence.char, fence.length + 1):
            end = _closing(lines, position, fence)
            if end == position + 1:
                unclosed[fence.char] = fence.length
        called = _CALL.fullmatch(text) is not None or (
            called and (not text.strip() or end > position + 1 or _GIVEN.fullmatch(text) is not None)
        )
        if called:
            kept[position:end] = [Line(line.number, "") for line in lines[position:end]]
        position = end
    return kept


def _closing(lines: Sequence[Line], start: int, opened: Fence) -> int:
    """Return where the code ends that a line opens, right behind that line if nothing closes it."""
    for position in range(start + 1, len(lines)):
        fence = read_fence(lines[position].text)
        if fence and fence.closes(opened):
            return position + 1
    return start + 1


def told_to_refuse(element: Element, lines: Sequence[str]) -> tuple[Line, ...]:
    """Return what the user says in refusing the call that an element holds, in the fence around its result."""
    for start in range(element.start + 1, element.end):
        if begins_refusal(lines[start]) and (opened := read_fence(lines[start - 1])):
            fences = ((at, read_fence(lines[at])) for at in range(start, element.end))
            end = next((at for at, fence in fences if fence and fence.closes(opened)), element.end)
            return typed_lines(told_in_refusal([Line(at + 1, lines[at]) for at in range(start, end)]))
    return ()
