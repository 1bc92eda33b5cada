"""What is the user's own under the role of the user, where tools put much else that nobody typed."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.transcripts.pasted import without_pasted

# The whole message is the tool's where it begins so.
_NOT_TYPED = lazy(
    r"\s*(?:# AGENTS\.md instructions\b|<permissions\b|<user_action>|Caveat: The messages below\b"
    r"|This session is being continued from a previous conversation\b"
    r"|Another language model started to solve this problem\b|Base directory for this skill:"
    r"|Stop hook feedback:|Unknown (?:slash command|skill):"
    r"|Please analyze this codebase and create a CLAUDE\.md file\b|Generate a file named AGENTS\.md\b"
    r"|Implement the following plan:\s*\n#|This is the Gemini CLI\. We are setting up the context\b)"
)
# Tools name their elements with a hyphen or underscore (`<system-reminder>`, `<environment_context>`), but for a few.
# They open a line; reminders stand within one as well.
_OPENING = lazy(
    r"^[ \t]*<([A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)+|INSTRUCTIONS|instructions|SystemPrompt|attachments|context"
    r"|skill|reminder|image)(?:\s[^<>]*)?>|<(system[-_]reminder)>",
    re.MULTILINE,
)
_REMARK = lazy(r"\[(?:Request interrupted by user[^\]\n]*|Image(?: #\d+|: [^\]\n]*)|Pasted text #\d+[^\]\n]*)\]")
# What an editor sends along stands before the request, under headings of its own.
_SENT_ALONG = lazy(
    r"\A\s*# (?:Context from my IDE setup|Files mentioned by the user):.*^## My request for \w+:[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
# So does what files hold that the user named.
_FILES = lazy(r"\n?--- Content from referenced files ---.*?(?:--- End of content ---|\Z)", re.DOTALL)

_HEADING = lazy(r"^#{1,6} \S", re.MULTILINE)
_ADDRESS = lazy(
    r"\$ARGUMENTS|\b[Yy]ou \*{0,2}MUST\b|\b[Yy]ou \*\*must\b|^You must\b|\b[Yy]our (?:task|role|job|mission) is\b"
    r"|\b[Yy]ou are (?:an?|the) (?:[\w-]+ ){0,3}(?:agent|assistant|expert|engineer|developer|reviewer|architect)\b"
    r"|\A\s*You are (?!(?:\w+ )?(?:right|correct|wrong|welcome|missing|not)\b)\w",
    re.MULTILINE,
)
_FEWEST_HEADINGS = 2
# What stands before the body of a command where it is kept as a file.
_COMMAND_FILE = lazy(r"\A\s*---[ \t]*\n(?:[^\n]*\n){0,20}?(?:description|argument-hint|allowed-tools)[ \t]*:")


def spoken_by_user(text: str) -> str:
    """Return what a person typed of a message that bears the role of the user, empty where it is nothing.

    Out go reminders, dumps of the environment, instructions of the project, commands with their bodies and output,
    summaries at a compaction, remarks of the tool and pasted output of a terminal.
    """
    text = without_pasted(_own(text))
    return "" if _is_tools(text) else text.strip("\n").rstrip()


def was_typed(text: str) -> bool:
    """Say whether a person sent a message that bears the role of the user, if only what a terminal printed."""
    own = _own(text)
    return bool(own.strip()) and not _is_tools(own)


def _own(text: str) -> str:
    """Return a message without what tools put into it or sent along, empty where all of it is a tool's."""
    if _NOT_TYPED.match(text):
        return ""
    return _REMARK.sub("", _without_elements(_FILES.sub("", _SENT_ALONG.sub("", text))))


def _is_tools(text: str) -> bool:
    return _NOT_TYPED.match(text) is not None or _instructs(text)


def _without_elements(text: str) -> str:
    kept: list[str] = []
    position, unclosed = 0, set[str]()
    for opening in _OPENING.finditer(text):
        name = opening[1] or opening[2]
        if opening.start() < position or name in unclosed:
            continue
        end = text.find(f"</{name}>", opening.end())
        if end < 0:
            unclosed.add(name)
        else:
            kept.append(text[position : opening.start()])
            position = end + len(name) + 3
    return "".join([*kept, text[position:]])


def _instructs(text: str) -> bool:
    """Say whether it is a document that tells an agent what it is to do, as the body of a command."""
    if _COMMAND_FILE.match(text):
        return True
    return len(_HEADING.findall(text)) >= _FEWEST_HEADINGS and _ADDRESS.search(text) is not None
