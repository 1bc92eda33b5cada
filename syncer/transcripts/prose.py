"""Tell text that people write from data and programs, by a file's name and its first line."""

from __future__ import annotations

from pathlib import PurePosixPath

_SUFFIXES = frozenset({"", ".md", ".markdown", ".mdown", ".mkd", ".mdx", ".txt", ".text"})
_MAY_HOLD_DATA = frozenset({"", ".txt", ".text"})
_DATA = ("{", "[{", "<?", "<!doctype", "<html", "#!")


def why_no_prose(path: str, lines: tuple[str, ...]) -> str:
    """Return why a file cannot be Markdown or plain text, an empty string where it may be."""
    suffix = PurePosixPath(path.lower()).suffix
    if suffix not in _SUFFIXES:
        return f"no format finds a conversation in it, and {suffix} is neither Markdown nor plain text"
    if suffix in _MAY_HOLD_DATA and lines and lines[0].lstrip().lower().startswith(_DATA):
        return "no format finds a conversation in it, and it is data or a program and no plain text"
    return ""
