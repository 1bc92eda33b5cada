"""Tell text that people write from data and programs, by a file's name and its first line."""

from __future__ import annotations

from pathlib import PurePosixPath

from syncer.transcripts.program_log import is_program_log

_SUFFIXES = frozenset({"", ".md", ".markdown", ".mdown", ".mkd", ".mdx", ".txt", ".text"})
_LOG = ".log"
_MAY_HOLD_DATA = frozenset({"", ".txt", ".text", _LOG})
_DATA = ("{", "[{", "<?", "<!doctype", "<html", "#!")


def why_no_prose(path: str, lines: tuple[str, ...]) -> str:
    """Return why a file cannot be Markdown or plain text, an empty string where it may be."""
    suffix = PurePosixPath(path.lower()).suffix
    if suffix not in _SUFFIXES and suffix != _LOG:
        return f"no format finds a conversation in it, and {suffix} is neither Markdown nor plain text"
    if suffix in _MAY_HOLD_DATA and lines and lines[0].lstrip().lower().startswith(_DATA):
        return "no format finds a conversation in it, and it is data or a program and no plain text"
    if suffix == _LOG and is_program_log(lines):
        return "no format finds a conversation in it, and it is a log of a program: nobody speaks in it"
    return ""
