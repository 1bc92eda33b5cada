"""Find out which lines are code, where people and agents wrap whole dialogues and turns into fences that hold fences.

By the letter of CommonMark the first fence inside such a wrapper ends it, and from there on prose and code are
swapped. So each way of reading the fences is weighed by how well the lines fit, prose to be prose and code to be
code, and the likeliest is taken: a Viterbi path over four states, in linear time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from syncer.models import Role
from syncer.patterns import lazy
from syncer.transcripts.fences import Fence, Part, is_markdown, may_hold_text, read_fence
from syncer.transcripts.likeness import begins_speech, code_likeness, markdown_likeness
from syncer.transcripts.roles import SAID, Label, read_label
from syncer.transcripts.sampled_talk import holds_talk


class _State(IntEnum):
    OUTSIDE = 0
    CODE = 1
    WRAPPER = 2
    INNER_CODE = 3


@dataclass(frozen=True, slots=True)
class _Path:
    """The best way to reach a state: its cost, the open fences, and the last step that led here."""

    cost: float
    state: _State = _State.OUTSIDE
    outer: Fence | None = None
    inner: Fence | None = None
    weight: float = 0.0
    step: _Step | None = None

    def moved(self, cost: float, line: int, state: _State, part: Part, **fences: Fence | None) -> _Path:
        """Return the path one step further, `cost` dearer."""
        outer, inner = fences.get("outer", self.outer), fences.get("inner", self.inner)
        weight = _weight(inner) if inner else 0.0
        return _Path(self.cost + cost, state, outer, inner, weight, _Step(line, state, part, self.step))


@dataclass(frozen=True, slots=True)
class _Step:
    """A line at which the state changed, and the steps before it."""

    line: int
    state: _State
    part: Part
    before: _Step | None


_SECTION = lazy(r" {0,3}#{2,6} \S")

# How unlikely a reading is, in the measure of `likeness`: one unit is about one plain sentence taken for code.
_WRAPPER = 4.0
_WRAPPER_TAGGED = 1.0
_WRAPPER_AFTER_USER = 1.5
_WRAPPER_AFTER_ASSISTANT = 0.4
_WRAPPER_OF_DIALOGUE = 1.0
_WRAPPER_OF_TALK = -3.0
_TAGGED_AS_CODE = 1.0
_WRAPPER_OF_SECTION = 2.0
_INNER_BARE = 0.7
_BLANK_AT_EDGE_OF_CODE = 0.7
_FENCE_WITH_LANGUAGE_IN_CODE = 1.5
_RESET = 5.0
_RESET_AT_SAID = 1.0
_UNCLOSED = (0.0, 4.0, 3.0, 7.0)
_CODE_AS_TEXT = 0.6
_TEXT_IN_LANGUAGE = 0.25


def read_parts(lines: Sequence[str]) -> tuple[Part, ...]:
    """Return for each line what it is to the fences, by the likeliest reading of all of them."""
    if not any("```" in line or "~~~" in line for line in lines):
        return (Part.TEXT,) * len(lines)
    paths: dict[_State, _Path] = {_State.OUTSIDE: _Path(0.0)}
    before: str = ""
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        fence = read_fence(line)
        if fence:
            fence = replace(fence, after_blank=_is_blank(lines, number - 1), before_blank=_is_blank(lines, number + 1))
            paths = _pass_fence(paths, fence, number, _wrapper_cost(fence, before, lines, number))
        else:
            paths = _pass_line(paths, line, number)
        before = line
    best = min(paths, key=lambda state: paths[state].cost + _UNCLOSED[state])
    return _trace(paths[best].step, len(lines))


def _weight(fence: Fence) -> float:
    """How much Markdown inside this fence speaks against its being code."""
    return 1.0 if may_hold_text(fence.language) else _TEXT_IN_LANGUAGE


def _wrapper_cost(fence: Fence, before: str, lines: Sequence[str], number: int) -> float | None:
    """What it costs to take a fence for one that wraps Markdown; None where its language rules that out."""
    if is_markdown(fence.language):
        return _WRAPPER_TAGGED
    if not may_hold_text(fence.language):
        return None
    label = read_label(before)
    if label and label.role and not label.rest:
        return _WRAPPER_AFTER_ASSISTANT if label.role is Role.ASSISTANT else _WRAPPER_AFTER_USER
    first = next((line for line in lines[number + 1 : number + 4] if line.strip()), "")
    label = read_label(first)
    if holds_talk(lines, number):
        return _WRAPPER_OF_TALK
    if label and begins_speech(label):
        return _WRAPPER_OF_DIALOGUE
    return _WRAPPER_OF_SECTION if _SECTION.match(first) else _WRAPPER


def _opening_cost(fence: Fence) -> float:
    """What it costs to take a fence for the start of code: text between two fences has blank lines at its ends."""
    tagged = _TAGGED_AS_CODE if is_markdown(fence.language) else 0.0
    return tagged + _BLANK_AT_EDGE_OF_CODE * _weight(fence) * fence.before_blank


def _is_blank(lines: Sequence[str], number: int) -> bool:
    return 0 <= number < len(lines) and not lines[number].strip()


def _pass_line(paths: dict[_State, _Path], line: str, number: int) -> dict[_State, _Path]:
    """Add what a line without a fence says for and against each state."""
    if len(paths) == 1 and _State.OUTSIDE in paths:
        return paths
    markdown, code = markdown_likeness(line), code_likeness(line) * _CODE_AS_TEXT
    after: dict[_State, _Path] = {}
    for state, path in paths.items():
        cost = markdown * path.weight if state in (_State.CODE, _State.INNER_CODE) else code
        after[state] = replace(path, cost=path.cost + cost) if cost else path
    label = read_label(line)
    if label is not None and _is_strong(label):
        inside = [path for state, path in paths.items() if state is not _State.OUTSIDE]
        if inside:
            least = min(inside, key=lambda path: path.cost)
            reset = _RESET_AT_SAID if label.style == SAID else _RESET
            _offer(after, least.moved(reset, number, _State.OUTSIDE, Part.TEXT, outer=None, inner=None))
    return after


def _is_strong(label: Label) -> bool:
    return label.decorated and label.role is not None


def _pass_fence(
    paths: dict[_State, _Path], fence: Fence, number: int, wrapper_cost: float | None
) -> dict[_State, _Path]:
    """Follow every way in which a fence may be meant from every state."""
    after: dict[_State, _Path] = {}
    for state, path in paths.items():
        if state is _State.OUTSIDE:
            _offer(after, path.moved(_opening_cost(fence), number, _State.CODE, Part.OPEN, inner=fence))
            if wrapper_cost is not None:
                _offer(after, path.moved(wrapper_cost, number, _State.WRAPPER, Part.WRAPPER_OPEN, outer=fence))
        elif state is _State.WRAPPER:
            _pass_in_wrapper(after, path, fence, number)
        elif path.inner and fence.closes(path.inner):
            back = _State.OUTSIDE if state is _State.CODE else _State.WRAPPER
            cost = _BLANK_AT_EDGE_OF_CODE * path.weight * fence.after_blank
            _offer(after, path.moved(cost, number, back, Part.CLOSE, inner=None))
        else:
            cost = 0.0 if fence.bare else _FENCE_WITH_LANGUAGE_IN_CODE * path.weight
            _offer(after, path.moved(cost, number, state, Part.CODE))
        if state is _State.INNER_CODE and path.outer and path.inner and path.outer.length > path.inner.length:
            _pass_outer_close(after, path, fence, number)
    return after


def _pass_in_wrapper(after: dict[_State, _Path], path: _Path, fence: Fence, number: int) -> None:
    closes = path.outer is not None and fence.closes(path.outer)
    if closes:
        _offer(after, path.moved(0.0, number, _State.OUTSIDE, Part.WRAPPER_CLOSE, outer=None))
    cost = _opening_cost(fence) + (_INNER_BARE if closes else 0.0)
    _offer(after, path.moved(cost, number, _State.INNER_CODE, Part.OPEN, inner=fence))


def _pass_outer_close(after: dict[_State, _Path], path: _Path, fence: Fence, number: int) -> None:
    """Let a fence that is longer than the inner one close the wrapper, as CommonMark has it."""
    if path.outer and fence.closes(path.outer):
        _offer(after, path.moved(0.0, number, _State.OUTSIDE, Part.WRAPPER_CLOSE, outer=None, inner=None))


def _offer(after: dict[_State, _Path], path: _Path) -> None:
    """Keep the path if it is the cheapest so far to its state."""
    best = after.get(path.state)
    if best is None or path.cost < best.cost:
        after[path.state] = path


def _trace(step: _Step | None, count: int) -> tuple[Part, ...]:
    """Write out the parts of all lines from the last step back to the first."""
    parts = [Part.TEXT] * count
    end = count
    while step:
        if step.state in (_State.CODE, _State.INNER_CODE):
            parts[step.line + 1 : end] = [Part.CODE] * (end - step.line - 1)
        parts[step.line] = step.part
        end = step.line
        step = step.before
    return tuple(parts)
