"""Write the elements of HTML by which people set names and lists in Markdown as Markdown has them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from syncer.patterns import lazy
from syncer.transcripts.fences import Part

_TELLTALE = lazy(r"<(?:li|b|strong|[ou]l)(?:\s[^<>]*)?>", re.IGNORECASE)
_NAME = lazy(
    r"^\s*(?:<p>)?<(?P<tag>b|strong)>(?P<said>[^<>*]{1,60}:|[^<>*]{1,60}(?=</\w+>\s*:))</(?P=tag)>", re.IGNORECASE
)
_LIST = lazy(r"\s*<(?P<end>/?)[ou]l(?:\s[^<>]*)?>\s*", re.IGNORECASE)
_ENTRY = lazy(r"\s*<li(?:\s[^<>]*)?>\s*(?P<said>(?:(?!<li\b).)*?)\s*(?:</li>)?\s*", re.IGNORECASE)
# A page, or what is left of one, is HTML throughout.
_PAGE = lazy(
    r"\s*</?(?:!doctype|html|head|body|meta|title|main|section|div|dl|dt|dd|address|h[1-6])[\s>]", re.IGNORECASE
)
# A line that quotes code speaks of the elements.
_SPOKEN_OF = lazy(r"`[^`]*<[^`]*`")
_NESTED = "  "


def with_markdown(lines: tuple[str, ...], parts: Sequence[Part]) -> tuple[str, ...]:
    """Return the lines with those outside of code as Markdown, line by line; what is no such element stays.

    All entries bear a bullet, as a number other than 1 begins no list right below a sentence.
    """
    if not any("<" in line and _TELLTALE.search(line) for line in lines):
        return lines
    if any("<" in line and _PAGE.match(line) for line in lines):
        return lines
    depth = 0
    written = list(lines)
    for position, line in enumerate(lines):
        if parts[position] is not Part.TEXT or "<" not in line or _SPOKEN_OF.search(line):
            continue
        if listed := _LIST.fullmatch(line):
            depth = max(depth - 1, 0) if listed["end"] else depth + 1
            written[position] = ""
        elif depth and (entry := _ENTRY.fullmatch(line)) and entry["said"]:
            written[position] = f"{_NESTED if depth > 1 else ''}- {entry['said']}"
        else:
            written[position] = _NAME.sub(r"**\g<said>**", line, count=1)
    return tuple(written)
