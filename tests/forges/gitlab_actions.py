"""Quick actions in GitLab's descriptions and notes: which lines run, and what is left of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from tests.forges.state import StoredIssue, StoredRepository

if TYPE_CHECKING:
    from tests.forges.gitlab import GitLabServer

NAMES = [
    "add_child",
    "assign",
    "award",
    "cc",
    "close",
    "confidential",
    "copy_metadata",
    "done",
    "due",
    "duplicate",
    "epic",
    "estimate",
    "label",
    "labels",
    "lock",
    "milestone",
    "move",
    "promote",
    "promote_to",
    "relabel",
    "relate",
    "remove_due_date",
    "remove_milestone",
    "reopen",
    "severity",
    "shrug",
    "spend",
    "subscribe",
    "tableflip",
    "title",
    "todo",
    "type",
    "unassign",
    "unlabel",
    "unlock",
    "unsubscribe",
    "weight",
    "zoom",
]

_COMMAND = rf"/(?P<name>{'|'.join(sorted(NAMES, key=len, reverse=True))})(?: (?P<argument>[^\n]*))?(?:\s*\n|$)"
_LINE = re.compile(rf"^{_COMMAND}", re.IGNORECASE | re.MULTILINE)
_OLD = re.compile(
    r"(?:^```.+?\n```$)"
    r"|(?:^.*`\n*.+?\n*`$)"
    r"|(?:^<[^>]+?>\n.+?\n</[^>]+?>$)"
    r"|(?:^>>>.+?\n>>>$)"
    rf"|(?:^{_COMMAND})",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_QUOTE_FENCE = re.compile(r"^>>>$\n(.*?)^>>>$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class QuickAction:
    """One command with what stood after it."""

    name: str
    argument: str


def extract_actions(text: str, *, by_markdown: bool) -> tuple[str, list[QuickAction]]:
    r"""Return the text as GitLab keeps it, and the quick actions that were in it.

    Both ways drop `\r` and white space at the end. By Markdown only lines of top-level paragraphs count; the older
    way is a regular expression that knows fences of backticks, inline code, HTML blocks and `>>>` quotes, but no
    fences of tildes, lists or comments.
    """
    text = text.replace("\r", "")
    left, found = _by_markdown(text) if by_markdown else _by_pattern(_OLD, text)
    return left.rstrip(), found


def _by_pattern(pattern: re.Pattern[str], text: str) -> tuple[str, list[QuickAction]]:
    found: list[QuickAction] = []

    def take(match: re.Match[str]) -> str:
        if match["name"] is None:
            return match[0]
        found.append(QuickAction(match["name"].lower(), (match["argument"] or "").strip()))
        return ""

    return pattern.sub(take, text), found


def _by_markdown(text: str) -> tuple[str, list[QuickAction]]:
    quoted = _QUOTE_FENCE.sub(lambda match: re.sub(r"^", "> ", match[0].rstrip("\n"), flags=re.MULTILINE), text)
    spans = [
        token.map
        for token in MarkdownIt().parse(quoted)
        if token.type == "paragraph_open" and token.level == 0 and token.map
    ]
    lines = text.split("\n")
    kept: list[str] = []
    found: list[QuickAction] = []
    place = 0
    for first, end in spans:
        kept += lines[place:first]
        left, actions = _by_pattern(_LINE, "\n".join(lines[first:end]))
        kept += left.split("\n") if left else []
        found += actions
        place = end
    return "\n".join(kept + lines[place:]), found


def run_action(
    server: GitLabServer, project: StoredRepository, issue: StoredIssue, action: QuickAction, *, new: bool
) -> None:
    """Do what a quick action says; those that need an issue that exists do nothing to a new one."""
    named = [quoted or plain for quoted, plain in re.findall(r'~(?:"([^"]+)"|(\S+))', action.argument)]
    people = [name for name in re.findall(r"@([\w.-]+)", action.argument) if name in server.people]
    match action.name:
        case "close" if not new:
            server.turn(issue, "closed")
        case "reopen" if not new:
            server.turn(issue, "open")
        case "duplicate" if not new:
            number = re.search(r"#(\d+)", action.argument)
            if number and int(number[1]) in project.issues:
                server.turn(issue, "closed")
                issue.duplicate_of = int(number[1])
                issue.relate(project.issues[int(number[1])])
        case "label" | "labels":
            issue.labels += [name for name in named if name in project.labels and name not in issue.labels]
        case "unlabel":
            issue.labels = [name for name in issue.labels if named and name not in named]
        case "relabel":
            issue.labels = [name for name in named if name in project.labels]
        case "assign":
            issue.assignees = list(dict.fromkeys([*issue.assignees, *people]))
        case "unassign":
            issue.assignees = [name for name in issue.assignees if people and name not in people]
        case "title":
            issue.title = action.argument or issue.title
        case "lock" | "unlock":
            issue.locked = action.name == "lock"
        case "confidential":
            issue.confidential = True
        case _:
            pass
