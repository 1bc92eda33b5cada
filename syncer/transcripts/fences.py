"""Recognise fences: the lines of backticks or tildes around code, or around a whole dialogue."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from syncer.patterns import lazy


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
    """A line that may open or close a fence: what stands before it, its character and length, and its language.

    `bare` says that nothing follows, `after_blank` and `before_blank` that the line before or after it is blank.
    """

    indent: str
    char: str
    length: int
    language: str
    bare: bool
    after_blank: bool = False
    before_blank: bool = False

    def closes(self, other: Fence) -> bool:
        """Say whether this line may close what the other opened."""
        return self.bare and not self.indent.strip() and self.char == other.char and self.length >= other.length


_FENCE = lazy(r"(?P<indent>\s{0,40}(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}){0,2})(?P<run>`{3,}|~{3,})(?P<info>[^\n]*)")
_LANGUAGE = lazy(r"[{.]*([\w+#./-]+)")

_MARKDOWN = frozenset({"markdown", "md", "mdx", "gfm", "commonmark"})
_PLAIN = frozenset({"", "text", "txt", "plain", "plaintext", "none", "conversation", "dialogue", "chat", "transcript"})


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


def may_hold_text(language: str) -> bool:
    """Say whether the word after a fence, or its absence, leaves open that text stands within."""
    return language.casefold() in _PLAIN | _MARKDOWN
