"""Find out which lines are code, where people and agents wrap whole dialogues and turns into fences that hold fences.

By the letter of CommonMark the first fence inside such a wrapper ends it, and from there on prose and code are
swapped. So each way of reading the fences is weighed by how well the lines fit, prose to be prose and code to be
code, and the likeliest is taken: a Viterbi path over four states, in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum, auto

from syncer.transcripts.likeness import code_likeness, markdown_likeness
from syncer.transcripts.roles import Label, read_label


class Part(Enum):
    """What a line is to the fences: text, a line of code, or the fence around one of them."""

    TEXT = auto()
    OPEN = auto()
    CODE = auto()
    CLOSE = auto()
    WRAPPER_OPEN = auto()
    WRAPPER_CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Fence:
    """A line that may open or close a fence: what stands before it, its character and length, and its language."""

    indent: str
    char: str
    length: int
    language: str
    bare: bool

    def closes(self, other: Fence) -> bool:
        """Say whether this line may close what the other opened."""
        return self.bare and not self.indent.strip() and self.char == other.char and self.length >= other.length


class _State(IntEnum):
    OUTSIDE = 0
    CODE = 1
    WRAPPER = 2
    INNER_CODE = 3


@dataclass(frozen=True, slots=True)
class _Path:
    """The best way to reach a state: its cost, the open fences, and the last step that led here."""

    cost: float
    outer: Fence | None = None
    inner: Fence | None = None
    weight: float = 0.0
    step: _Step | None = None

    def moved(self, cost: float, line: int, state: _State, part: Part, **fences: Fence | None) -> _Path:
        """Return the path one step further, `cost` dearer."""
        outer, inner = fences.get("outer", self.outer), fences.get("inner", self.inner)
        weight = _weight(inner) if inner else 0.0
        return _Path(self.cost + cost, outer, inner, weight, _Step(line, state, part, self.step))


@dataclass(frozen=True, slots=True)
class _Step:
    """A line at which the state changed, and the steps before it."""

    line: int
    state: _State
    part: Part
    before: _Step | None


_FENCE = re.compile(r"(?P<indent>\s{0,40}(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}){0,2})(?P<run>`{3,}|~{3,})(?P<info>[^\n]*)")
_LANGUAGE = re.compile(r"[{.]*([\w+#./-]+)")

_MARKDOWN = frozenset({"markdown", "md", "mdx", "gfm", "commonmark"})
_PLAIN = frozenset({"", "text", "txt", "plain", "plaintext", "none", "conversation", "dialogue", "chat", "transcript"})

# How unlikely a reading is, in the measure of `likeness`: one unit is about one plain sentence taken for code.
_WRAPPER = 4.0
_WRAPPER_TAGGED = 1.0
_WRAPPER_AFTER_SPEAKER = 1.5
_WRAPPER_OF_DIALOGUE = 1.0
_TAGGED_AS_CODE = 1.0
_INNER_BARE = 0.7
_FENCE_WITH_LANGUAGE_IN_CODE = 1.5
_RESET = 5.0
_UNCLOSED = (0.0, 4.0, 3.0, 7.0)
_CODE_AS_TEXT = 0.6
_TEXT_IN_LANGUAGE = 0.25


def read_fence(line: str) -> Fence | None:
    """Return the fence that a line may be, None for other lines. Deeper indents than CommonMark's count too."""
    match = _FENCE.fullmatch(line)
    if not match or (match["run"][0] == "`" and "`" in match["info"]):
        return None
    info = match["info"].strip()
    language = _LANGUAGE.match(info)
    return Fence(match["indent"], match["run"][0], len(match["run"]), language[1] if language else "", not info)


def is_markdown(language: str) -> bool:
    """Say whether the word after a fence announces Markdown."""
    return language.casefold() in _MARKDOWN


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
            paths = _pass_fence(paths, fence, number, _wrapper_cost(fence, before, lines, number))
        else:
            paths = _pass_line(paths, line, number)
        before = line
    best = min(paths, key=lambda state: paths[state].cost + _UNCLOSED[state])
    return _trace(paths[best].step, len(lines))


def _weight(fence: Fence) -> float:
    """How much Markdown inside this fence speaks against its being code."""
    return 1.0 if fence.language.casefold() in _PLAIN | _MARKDOWN else _TEXT_IN_LANGUAGE


def _wrapper_cost(fence: Fence, before: str, lines: Sequence[str], number: int) -> float | None:
    """What it costs to take a fence for one that wraps Markdown; None where its language rules that out."""
    language = fence.language.casefold()
    if language in _MARKDOWN:
        return _WRAPPER_TAGGED
    if language not in _PLAIN:
        return None
    label = read_label(before)
    if label and label.role and not label.rest:
        return _WRAPPER_AFTER_SPEAKER
    first = next((line for line in lines[number + 1 : number + 4] if line.strip()), "")
    label = read_label(first)
    return _WRAPPER_OF_DIALOGUE if label and label.role else _WRAPPER


def _pass_line(paths: dict[_State, _Path], line: str, number: int) -> dict[_State, _Path]:
    """Add what a line without a fence says for and against each state."""
    if len(paths) == 1 and _State.OUTSIDE in paths:
        return paths
    markdown, code = markdown_likeness(line), code_likeness(line) * _CODE_AS_TEXT
    after: dict[_State, _Path] = {}
    for state, path in paths.items():
        cost = markdown * path.weight if state in (_State.CODE, _State.INNER_CODE) else code
        after[state] = _Path(path.cost + cost, path.outer, path.inner, path.weight, path.step) if cost else path
    if _is_strong(read_label(line)):
        inside = [path for state, path in paths.items() if state is not _State.OUTSIDE]
        if inside:
            least = min(inside, key=lambda path: path.cost)
            _offer(after, least.moved(_RESET, number, _State.OUTSIDE, Part.TEXT, outer=None, inner=None))
    return after


def _is_strong(label: Label | None) -> bool:
    return label is not None and label.decorated and label.role is not None


def _pass_fence(
    paths: dict[_State, _Path], fence: Fence, number: int, wrapper_cost: float | None
) -> dict[_State, _Path]:
    """Follow every way in which a fence may be meant from every state."""
    after: dict[_State, _Path] = {}
    for state, path in paths.items():
        if state is _State.OUTSIDE:
            tagged = _TAGGED_AS_CODE if is_markdown(fence.language) else 0.0
            _offer(after, path.moved(tagged, number, _State.CODE, Part.OPEN, inner=fence))
            if wrapper_cost is not None:
                _offer(after, path.moved(wrapper_cost, number, _State.WRAPPER, Part.WRAPPER_OPEN, outer=fence))
        elif state is _State.WRAPPER:
            _pass_in_wrapper(after, path, fence, number)
        elif path.inner and fence.closes(path.inner):
            back = _State.OUTSIDE if state is _State.CODE else _State.WRAPPER
            _offer(after, path.moved(0.0, number, back, Part.CLOSE, inner=None))
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
    cost = _INNER_BARE if closes else 0.0
    _offer(after, path.moved(cost, number, _State.INNER_CODE, Part.OPEN, inner=fence))


def _pass_outer_close(after: dict[_State, _Path], path: _Path, fence: Fence, number: int) -> None:
    """Let a fence that is longer than the inner one close the wrapper, as CommonMark has it."""
    if path.outer and fence.closes(path.outer):
        _offer(after, path.moved(0.0, number, _State.OUTSIDE, Part.WRAPPER_CLOSE, outer=None, inner=None))


def _offer(after: dict[_State, _Path], path: _Path) -> None:
    """Keep the path if it is the cheapest so far to its state."""
    assert path.step is not None
    best = after.get(path.step.state)
    if best is None or path.cost < best.cost:
        after[path.step.state] = path


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
