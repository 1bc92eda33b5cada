"""Tell text that people write from data and programs, by a file's name and its first line."""

from __future__ import annotations

from pathlib import PurePosixPath

_SUFFIXES = frozenset({"", ".md", ".markdown", ".mdown", ".mkd", ".mdx", ".txt", ".text"})
_DATA = ("{", "[{", "<?", "<!DOCTYPE", "#!")


def why_no_prose(path: str, lines: tuple[str, ...]) -> str:
    """Return why a file cannot be Markdown or plain text, an empty string where it may be."""
    suffix = PurePosixPath(path.lower()).suffix
    if suffix not in _SUFFIXES:
        return f"is of a kind that no format reads: {suffix}; Markdown and plain text are read"
    if suffix == "" and lines and lines[0].lstrip().startswith(_DATA):
        return "is data or a program and no text; Markdown and plain text are read"
    return ""
