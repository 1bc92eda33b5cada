"""Read files into transcripts: decode, find the format that is surest of the file, and parse."""

from __future__ import annotations

from dataclasses import replace

from syncer.models import Skipped, SourceFile, Transcript
from syncer.transcripts import (
    aider,
    chatgpt,
    claude_code,
    claude_terminal,
    claude_web,
    cline,
    cline_history,
    codex,
    codex_exec,
    copilot,
    cursor,
    cursor_agent,
    dailies,
    discord,
    discord_text,
    entire,
    gemini,
    gemini_history,
    irc,
    markdown,
    marked_turns,
    meetbot,
    meeting_transcript,
    minutes,
    notes,
    pages,
    scribe_text,
    scribejs,
    slack,
    specstory,
    srt,
    summary,
    webvtt,
    zoom_chat,
)
from syncer.transcripts.assistants import with_assistant
from syncer.transcripts.base import Detection, Format
from syncer.transcripts.decode import decode
from syncer.transcripts.identifiers import with_names
from syncer.transcripts.layout import read_layout
from syncer.transcripts.roles import read_label
from syncer.transcripts.values import holds_json
from syncer.vocabulary import VOCABULARY

FORMATS: dict[str, Format] = {
    "aider": aider,
    "claude-code": claude_code,
    "claude-web": claude_web,
    "codex": codex,
    "entire": entire,
    "codex-exec": codex_exec,
    "chatgpt": chatgpt,
    "gemini": gemini,
    "gemini-history": gemini_history,
    "cursor-agent": cursor_agent,
    "cline-history": cline_history,
    "copilot": copilot,
    "irc": irc,
    "specstory": specstory,
    "webvtt": webvtt,
    "srt": srt,
    "claude-terminal": claude_terminal,
    "zoom-chat": zoom_chat,
    "scribejs": scribejs,
    "scribe-text": scribe_text,
    "minutes": minutes,
    "slack": slack,
    "meetbot": meetbot,
    "discord": discord,
    "summary": summary,
    "cursor": cursor,
    "cline": cline,
    "meeting-transcript": meeting_transcript,
    "dailies": dailies,
    "discord-text": discord_text,
    "marked-turns": marked_turns,
    "markdown": markdown,
    "notes": notes,
}
"""All formats by name, notes last: they take what no other does. To add one is to add a module and a line here."""


_BEYOND_DOUBT = 1.0
FORCED = Detection(_BEYOND_DOUBT, "the configuration says so")


def detect(path: str, lines: tuple[str, ...]) -> tuple[Format, Detection]:
    """Return the format that is surest of a file, and how sure it is and why; the first among equals.

    Where none is but the one that takes what is left, one that knows the file and refuses it is heard first.
    """
    *formats, left = FORMATS.values()
    found: list[tuple[Format, Detection]] = []
    for format_ in formats:
        found.append((format_, format_.detect(path, lines)))
        if found[-1][1].confidence >= _BEYOND_DOUBT:
            return found[-1]
    best = max(found, key=lambda pair: pair[1].confidence)
    if best[1].confidence > 0:
        return best
    return next((pair for pair in found if pair[1].refuses), None) or (left, left.detect(path, lines))


def read(file: SourceFile, forced: str = "") -> Transcript | Skipped:
    """Return the transcript that a file records, or why it cannot be read; raises for no content.

    `forced` names the format that the config says the file is of, whatever its content tells.
    """
    lines = decode(file)
    if isinstance(lines, Skipped):
        return lines
    format_, detection = (FORMATS[forced], FORCED) if forced else detect(file.path, lines)
    if detection.confidence <= 0:
        return Skipped(file.path, detection.reason)
    if not holds_json(lines) and read_layout(lines).spoken.ignores_file:
        return Skipped(file.path, "asks to be left out: <!-- syncer: ignore-file -->")
    transcript = parse_as(format_, detection, file.path, lines)
    return with_names(transcript, file.names)


def parse_as(format_: Format, detection: Detection, path: str, lines: tuple[str, ...]) -> Transcript:
    """Return what lines record in a format, and why they are read so."""
    transcript = with_assistant(replace(format_.parse(path, lines), reason=detection.reason))
    _forget()
    return transcript


def _forget() -> None:
    """Let go of what was remembered of a file while it was read, as the rules do not ask for it again.

    With it goes what the rules remember of the part before it, which comes to as much as the part.
    """
    VOCABULARY.forget()
    for remembered in (read_layout, read_label, markdown.read_markers, pages.read_page, pages.read_entries):
        remembered.cache_clear()
