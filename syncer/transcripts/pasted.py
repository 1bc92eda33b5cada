"""Tell what people copy from a terminal into what they type: commands with their output, and the boxes of tools."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from syncer.patterns import lazy

# Boxes, calls of tools and what hangs on them.
_DRAWN = lazy(r"[ \t]*[⎿│╭╰├└┌]|[⏺●] ?[A-Z]\w+\(")
_PROMPT = lazy(r"\s*(?:\(\w+\) )?(?:[\w.-]+@[\w.-]+[^\n$#%>]{0,80}[$#%>]|[$❯➜]) \S")
_COMMAND = lazy(r"(?:sudo )?[a-z][\w.+-]{0,30}(?: \S+){1,12}")
# What makes a line a command rather than a sentence: an option or a path, and no small words of English.
_ARGUMENT = lazy(r" (?:--?\w|~/|\.{0,2}/\S)")
_SMALL_WORD = lazy(
    r"\b(?:a|an|the|i|it|is|this|that|when|if|we|you|my|our|after|with|then|not|but|so|get|gets|got|see|seems)\b",
    re.IGNORECASE,
)
_OUTPUT = lazy(
    r"\s*(?:[\w.]*(?:Error|Exception)\b|(?:error|fatal|warning|usage|panic|npm|bash|zsh|sh|fish|make|ERROR|WARN)\b.*[:!]"
    r"|Traceback \(most recent call last\))"
)
_FENCE = lazy(r"\s*(?:`{3,}|~{3,})")


def without_pasted(text: str) -> str:
    """Return a text without what was copied into it from a terminal.

    A command that follows a prompt, or is followed by an error, goes with all up to the next blank line or fence.
    """
    lines = text.split("\n")
    return "\n".join(line for line, pasted in zip(lines, _pasted(lines), strict=True) if not pasted)


def _pasted(lines: Sequence[str]) -> Iterator[bool]:
    inside = False
    for position, line in enumerate(lines):
        if not line.strip() or _FENCE.match(line):
            inside = False
        elif not inside:
            following = lines[position + 1] if position + 1 < len(lines) else ""
            inside = _PROMPT.match(line) is not None or (_is_command(line) and _OUTPUT.match(following) is not None)
        yield inside or _DRAWN.match(line) is not None


def _is_command(line: str) -> bool:
    bare = line.strip()
    return (
        _COMMAND.fullmatch(bare) is not None
        and _ARGUMENT.search(bare) is not None
        and not bare.endswith((".", "?", "!", ",", ":"))
        and not _SMALL_WORD.search(bare)
    )
