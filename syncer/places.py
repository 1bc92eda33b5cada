"""Where transcripts are kept: the places that are tried, and globs over paths."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

_FOLDERS = (
    "transcript",
    "transcripts",
    "meetings",
    "meeting-minutes",
    "meeting_minutes",
    "meeting-notes",
    "meeting_notes",
    "meeting-transcripts",
    "minutes",
    "standups",
    "ai-chats",
    "ai_chats",
    "ai-logs",
    "ai-sessions",
    "ai-transcripts",
    "chats",
    "chat-history",
    "chat-logs",
    "chat_logs",
    "chatlogs",
    "conversations",
)
_PARENTS = ("", "doc/", "docs/", "notes/")
_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"

DEFAULT_PLACES: tuple[str, ...] = (
    *(f"{parent}{folder}/" for parent in _PARENTS for folder in _FOLDERS),
    "**/.specstory/history/",
    "**/.claude/projects/",
    "**/.codex/sessions/",
    "**/.gemini/**/chats/",
    "**/.aider.chat.history.md",
    "**/cline_task_*.md",
    "**/roo_task_*.md",
    "**/claude-session.txt",
    "**/claude-conversation.md",
    "**/full.jsonl",
    "session.jsonl",
    "chat.json",
    "conversations.json",
    "**/transcript.vtt",
    "**/transcript_corrected.vtt",
    "**/*.transcript.vtt",
    "**/meeting_saved_chat.txt",
    "**/meeting-transcript.txt",
    f"**/slack/*/{_DAY}.json",
    f"**/*slack*export*/*/{_DAY}.json",
)
"""Globs of the places in which people keep transcripts, tried without regard to case where none are configured.

Agents write theirs into hidden folders, which stand wherever the agent was started; meeting tools and exports give
their files one name wherever they are put. A name that is as often something else's stands here only where content
tells the two apart, as in JSON: `transcript.md` is mostly a talk, and would be read as notes.
"""

SUFFIXES = frozenset(
    {
        ".htm", ".html", ".json", ".jsonl", ".log", ".markdown", ".md", ".mdown", ".mkd", ".ndjson", ".srt", ".text",
        ".txt", ".vtt", ".weechatlog",
    }
)  # fmt: skip
"""What a transcript's name may end in, in lower case, where only its folder was named."""

_ABOUT_THE_FOLDER = frozenset({"changelog", "code_of_conduct", "contributing", "license", "readme", "template"})
# Agents keep their keys beside their sessions, and people commit both.
_CREDENTIALS = frozenset({"auth.json", ".credentials.json", "credentials.json", "oauth_creds.json"})

_NOTHING = r"(?!)"

NEVER_READ = frozenset({".git", ".syncer"})
"""Folders that are never read: git's own, and the issues that the `local` tracker keeps."""


def may_be_transcript(path: str) -> bool:
    """Say whether a file found in a named folder is read, by its name: a known suffix, and no README or key file."""
    name = PurePosixPath(path.lower())
    return name.suffix in SUFFIXES and name.stem not in _ABOUT_THE_FOLDER and name.name not in _CREDENTIALS


def is_never_read(path: str) -> bool:
    """Say whether a path lies in a folder that is never read."""
    return not NEVER_READ.isdisjoint(path.split("/"))


def same_name(path: str) -> str:
    """Return the path in the form in which two paths are compared: NFC, as some file systems give names in NFD."""
    return path if path.isascii() else unicodedata.normalize("NFC", path)


@dataclass(frozen=True, slots=True)
class Globs:
    """Compiled globs, anchored at the root.

    `*` and `?` stop at `/`, `**` as a whole component is any number of folders, `[a-z]` and `[!a-z]` are one
    character. A glob that is a folder's path, with or without a slash at its end, or ends in `/**`, stands for
    all that is below it.
    """

    texts: tuple[str, ...]
    _exact: tuple[re.Pattern[str], ...]
    _below: tuple[re.Pattern[str], ...]
    _any: re.Pattern[str]

    def covers(self, path: str) -> bool:
        """Say whether a glob matches the path or a folder that it lies in."""
        return self._any.match(same_name(path)) is not None

    def selects(self, path: str) -> str:
        """Return the first glob by which a file is read, else an empty string.

        A glob that matches the file itself takes it whatever its suffix; one that matches a folder takes what
        may be a transcript by its name.
        """
        path = same_name(path)
        if self._any.match(path) is None:
            return ""
        named = may_be_transcript(path)
        for text, exact, below in zip(self.texts, self._exact, self._below, strict=True):
            if exact.match(path) or (named and below.match(path)):
                return text
        return ""

    def reaches(self, path: str) -> str:
        """Return the first glob that matches a path which may stand for a folder (a link, a submodule)."""
        path = same_name(path) + "/"
        if self._any.match(path) is None:
            return ""
        return next((text for text, below in zip(self.texts, self._below, strict=True) if below.match(path)), "")


def compile_globs(texts: Iterable[str], *, ignore_case: bool = False) -> Globs:
    """Compile globs; a bracket that is not closed or holds no range is taken literally."""
    kept = tuple(texts)
    flags = re.DOTALL | (re.IGNORECASE if ignore_case else 0)
    exact = [_NOTHING if _is_folder(text) else rf"{_translate(text)}\Z" for text in kept]
    below = [_translate(text.rstrip("/").removesuffix("/**") + "/") for text in kept]
    return Globs(
        kept,
        tuple(re.compile(pattern, flags) for pattern in exact),
        tuple(re.compile(pattern, flags) for pattern in below),
        re.compile("|".join([*exact, *below]) or _NOTHING, flags),
    )


def _is_folder(text: str) -> bool:
    return text.endswith(("/", "/**")) or text == "**"


def _translate(text: str) -> str:
    """Turn a glob into a regular expression without its end."""
    parts = same_name(text).removeprefix("./").split("/")
    pieces: list[str] = []
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if part == "**" and not last:
            pieces.append("(?:[^/]+/)*")
        elif part == "**":
            pieces.append(".*")
        else:
            pieces.append("".join(_translate_part(part)) + ("" if last else "/"))
    return "".join(pieces)


def _translate_part(part: str) -> Iterator[str]:
    position = 0
    while position < len(part):
        character = part[position]
        position += 1
        if character == "*":
            yield "[^/]*"
        elif character == "?":
            yield "[^/]"
        elif character == "[" and (end := part.find("]", position + 1 + (part[position : position + 1] in "!^"))) > 0:
            yield _translate_set(part[position:end])
            position = end + 1
        else:
            yield re.escape(character)


def _translate_set(inside: str) -> str:
    negated = inside.startswith(("!", "^"))
    body = re.sub(r"([\\\[\]&~|^])", r"\\\1", inside[1:] if negated else inside)
    pattern = f"(?!/)[{'^' if negated else ''}{body}]"
    try:
        re.compile(pattern)
    except re.error:
        return re.escape(f"[{inside}]")
    return pattern
