"""Read files into transcripts: decode, find the format that is surest of the file, and parse."""

from __future__ import annotations

from pathlib import PurePosixPath

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import aider, irc, markdown, notes
from syncer.transcripts.base import Format
from syncer.transcripts.decode import decode
from syncer.transcripts.layout import read_layout

FORMATS: dict[str, Format] = {
    "aider": aider,
    "irc": irc,
    "markdown": markdown,
    "notes": notes,
}
"""All formats by name; to add one is to add a module and a line here."""

_TEXT_SUFFIXES = frozenset({"", ".md", ".markdown", ".mdown", ".mkd", ".mdx", ".txt", ".text"})


def read(file: SourceFile) -> Transcript | Skipped:
    """Return the transcript that a file records, or why it cannot be read; raises for no content."""
    suffix = PurePosixPath(file.path.lower()).suffix
    lines = decode(file)
    if isinstance(lines, Skipped):
        return lines
    # Of logs only those of a channel record people.
    is_talk = suffix in _TEXT_SUFFIXES or (suffix == ".log" and irc.detect(file.path, lines).confidence > 0)
    if not is_talk:
        return Skipped(file.path, f"is of a kind that no format reads: {suffix}; Markdown and plain text are read")
    if suffix == "" and lines[0].lstrip().startswith(("{", "[{", "<?", "<!DOCTYPE", "#!")):
        return Skipped(file.path, "is data or a program and no text; Markdown and plain text are read")
    if read_layout(lines).spoken.ignores_file:
        return Skipped(file.path, "asks to be left out: <!-- syncer: ignore-file -->")
    best = max(FORMATS.values(), key=lambda format_: format_.detect(file.path, lines).confidence)
    return best.parse(file.path, lines)
