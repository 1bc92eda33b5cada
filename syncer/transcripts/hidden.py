"""Take out what is written in a transcript and not said: front matter, comments, folded details, remarks of tools."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.transcripts.disclaimers import is_disclaimer
from syncer.transcripts.fences import Part
from syncer.transcripts.roles import read_label
from syncer.transcripts.tool_blocks import find_tool_blocks

_FRONT_KEY = lazy(r"[\w.-][\w .-]{0,40}\s*:(?:\s|$)")
_FRONT_LONGEST = 200
_IGNORE = lazy(r"\s*syncer:\s*ignore\s*", re.IGNORECASE)
_IGNORE_FILE = lazy(r"\s*syncer:\s*ignore-file\s*", re.IGNORECASE)
_TAGS = (
    "details|tool-use|tool_use|tool_call|tool_result|tool_results|function_calls|function_results|think|thinking"
    "|system-reminder|system_reminder|environment_details|environment_context|local-command-stdout"
)
_OPEN_TAG = lazy(rf"\s*<({_TAGS})(?:\s[^<>]*)?>", re.IGNORECASE)
_CLOSE_TAG = lazy(rf"</({_TAGS})>", re.IGNORECASE)
# A code span is kept as it is: it speaks of comments.
_COMMENT = lazy(r"(`[^`]*`)|<!--(.*?)-->")
_COMMENT_START = lazy(r"(?:[^`<]|`[^`]*`|<(?!!--))*(<!--)")
_MOST_COMMENTS = 50
_TAG_LINE = lazy(r"\s*(?:</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>\s*)+")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The lines of a file with all that is not said blanked; positions count from 0.

    `ignored` are lines that bear the mark to ignore their block, `ignored_after` lines that hold nothing but the
    mark, so that it counts for the block that follows. `front` are the lines of the front matter.
    """

    lines: tuple[str, ...]
    front: tuple[str, ...] = ()
    ignored: frozenset[int] = frozenset()
    ignored_after: tuple[int, ...] = ()
    ignores_file: bool = False


def front_matter(lines: Sequence[str]) -> int:
    """Return how many lines at the start are YAML front matter, its fences among them."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    keys = 0
    for number, line in enumerate(lines[1:_FRONT_LONGEST], start=1):
        if line.rstrip() in ("---", "..."):
            return number + 1 if keys else 0
        if _FRONT_KEY.match(line):
            keys += 1
        elif line.strip() and not line.startswith((" ", "\t", "-", "#", "]", "}")):
            return 0
    return 0


def hide(lines: Sequence[str], parts: Sequence[Part]) -> Spoken:
    """Blank what is not said outside of code. What is opened and never closed hides nothing."""
    front = front_matter(lines)
    visible = ["" if number < front else line for number, line in enumerate(lines)]
    hider = _Hider(visible, parts, front)
    hider.run()
    for stretch in find_tool_blocks(visible, parts):
        hider.leave_out(stretch)
    return Spoken(
        tuple(visible), tuple(lines[:front]), frozenset(hider.ignored), tuple(hider.ignored_after), hider.ignores_file
    )


class _Hider:
    """One pass over the lines, which it changes; the directives that it meets are kept."""

    def __init__(self, lines: list[str], parts: Sequence[Part], start: int) -> None:
        self.lines = lines
        self.parts = parts
        self.start = start
        self.ignored: set[int] = set()
        self.ignored_after: list[int] = []
        self.ignores_file = False
        self.comment_ends = _comment_ends(lines, parts)

    def run(self) -> None:
        ends = _tag_ends(self.lines, self.parts, self.start)
        number = self.start
        while number < len(self.lines):
            if self.parts[number] is Part.TEXT:
                if "<" in self.lines[number]:
                    number = self._hide_line(number, ends)
                elif is_disclaimer(self.lines[number]):
                    self.lines[number] = ""
            number += 1

    def leave_out(self, stretch: range) -> None:
        """Blank a stretch of lines, but for a label of who speaks."""
        label = read_label(self.lines[stretch[0]])
        keeps = label is not None and label.role is not None
        self._blank(stretch[0] + keeps, stretch[-1])

    def _hide_line(self, number: int, ends: dict[int, int]) -> int:
        """Blank what begins in a line; return the line in which it ends."""
        if number in ends:
            self._blank(number, ends[number])
            return ends[number]
        line = self.lines[number]
        if 0 < line.count("<!--") <= _MOST_COMMENTS:
            line = _COMMENT.sub(lambda match: self._obey_in_line(match, number), line)
            self.lines[number] = line if line == self.lines[number] else line.rstrip()
            start = _COMMENT_START.match(line)
            if start:
                return self._hide_long_comment(number, start.start(1))
        if _TAG_LINE.fullmatch(line):
            self.lines[number] = ""
        return number

    def _obey_in_line(self, match: re.Match[str], number: int) -> str:
        if match[1] is not None:
            return match[0]
        self._obey(match[2], number, alone=match[0].strip() == match.string.strip())
        return ""

    def _hide_long_comment(self, number: int, start: int) -> int:
        last = self.comment_ends[number]
        if last is None:
            return number
        head, tail = self.lines[number], self.lines[last]
        end = tail.find("-->")
        said = "\n".join([head[start + 4 :], *self.lines[number + 1 : last], tail[:end]])
        self._obey(said, number, alone=not head[:start].strip() and not tail[end + 3 :].strip())
        self._blank(number + 1, last - 1)
        self.lines[number] = head[:start].rstrip()
        self.lines[last] = tail[end + 3 :]
        return last

    def _obey(self, comment: str, number: int, *, alone: bool) -> None:
        if _IGNORE_FILE.fullmatch(comment):
            self.ignores_file = True
        elif _IGNORE.fullmatch(comment) and alone:
            self.ignored_after.append(number)
        elif _IGNORE.fullmatch(comment):
            self.ignored.add(number)

    def _blank(self, first: int, last: int) -> None:
        for number in range(first, last + 1):
            self.lines[number] = ""


def _comment_ends(lines: Sequence[str], parts: Sequence[Part]) -> list[int | None]:
    """Return for each line the next one that ends a comment, None where code comes first."""
    ends: list[int | None] = [None] * len(lines)
    end: int | None = None
    for number in range(len(lines) - 1, -1, -1):
        ends[number] = end
        if parts[number] is not Part.TEXT:
            end = None
        elif "-->" in lines[number]:
            end = number
    return ends


def _tag_ends(lines: Sequence[str], parts: Sequence[Part], start: int) -> dict[int, int]:
    """Return for each line that opens a folded or tool element the line in which it ends, before the next speaker."""
    ends: dict[int, int] = {}
    open_at: dict[str, list[int]] = {}
    for number in range(start, len(lines)):
        line = lines[number]
        if parts[number] is not Part.TEXT:
            continue
        if open_at and (label := read_label(line)) and label.decorated and label.role:
            open_at.clear()
        if "<" not in line:
            continue
        if opening := _OPEN_TAG.match(line):
            open_at.setdefault(opening[1].lower(), []).append(number)
        for closing in _CLOSE_TAG.finditer(line):
            if stack := open_at.get(closing[1].lower()):
                ends[stack.pop()] = number
    return ends
