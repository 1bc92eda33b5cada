"""The words of the project as frozen types, all in one place where they are looked up; imports nothing of ours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Role(StrEnum):
    """What a speaker is to the conversation."""

    USER = "user"
    ASSISTANT = "assistant"
    PARTICIPANT = "participant"
    TOOL = "tool"
    SYSTEM = "system"


class BlockKind(StrEnum):
    """The shape of a piece of a turn; a list is one block for each entry."""

    PROSE = "prose"
    LIST = "list"
    HEADING = "heading"
    CODE = "code"
    QUOTE = "quote"


class ItemType(StrEnum):
    """What kind of thing is to be tracked."""

    BUG = "bug"
    TODO = "todo"
    FEATURE = "feature"
    DECISION = "decision"


class Priority(StrEnum):
    """How soon it matters; `rank` is 0 for critical and 3 for low."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """Position in the order, most urgent first."""
        return list(Priority).index(self)


class Status(StrEnum):
    """Whether a mention says that the thing is still to do."""

    OPEN = "open"
    DONE = "done"


class State(StrEnum):
    """State of an issue in its tracker."""

    OPEN = "open"
    CLOSED = "closed"


class Action(StrEnum):
    """What a change does to the tracker."""

    CREATE = "create"
    UPDATE = "update"
    CLOSE = "close"
    REOPEN = "reopen"
    SKIP = "skip"


class Result(StrEnum):
    """How a planned change ended."""

    PLANNED = "planned"
    APPLIED = "applied"
    FAILED = "failed"
    UNKNOWN = "unknown"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file as read: path from the repository's root with `/`, and its bytes.

    `repeated` is how many of its first lines repeat what another file records. `names` are those of its speakers
    by their identifiers, where another file tells them. Of a large file `data` is empty, and `packed` holds its
    content in pieces that zlib compressed.
    """

    path: str
    data: bytes
    repeated: int = 0
    names: Mapping[str, str] = field(default_factory=dict)
    packed: Sequence[bytes] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was left out, and why; a value that can be reported.

    `unreadable` says that it could not be read, other than one that holds no transcript or asks to be left out.
    """

    path: str
    reason: str
    unreadable: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a transcript: 1-based number in the file, and its decoded text without the line end."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a turn with its true lines.

    `level` is the depth of a heading (1 to 6) or of a list entry (0 for the outermost).
    `checked` is None without a check box. `marker` keeps a list entry's bullet or number as written.
    Text of list entries and headings is without bullet, box and hashes; of code and prose, as written.
    """

    kind: BlockKind
    lines: tuple[Line, ...]
    level: int = 0
    checked: bool | None = None
    marker: str = ""
    language: str = ""

    @property
    def first_line(self) -> int:
        """Number of the first line."""
        return self.lines[0].number

    @property
    def last_line(self) -> int:
        """Number of the last line."""
        return self.lines[-1].number

    @property
    def text(self) -> str:
        """All lines, joined by line feeds."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker said without a break. Without a known speaker `speaker` is empty."""

    speaker: str
    role: Role
    blocks: tuple[Block, ...]
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """One committed file that records a conversation. `format` is the name in the registry, `reason` why it is it."""

    path: str
    format: str
    turns: tuple[Turn, ...]
    title: str = ""
    held_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """One whole sentence, list entry, heading or line of code, as mentions are recorded by.

    `turn` and `block` are positions in the transcript and the turn; `digest` is `fingerprint.digest` of `text`.
    """

    turn: int
    block: int
    first_line: int
    last_line: int
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an item is said.

    `texts` are the digests (`fingerprint.digest`) of each whole sentence or list entry that it lies in,
    before any rule cuts it. `said_at` is the date of the commit that brought its lines, where it was asked.
    """

    path: str
    line: int
    end_line: int
    speaker: str
    quote: str
    source: str = ""
    status: Status = Status.OPEN
    texts: tuple[str, ...] = ()
    said_at: datetime | None = None

    @property
    def place(self) -> tuple[str, str, int, int]:
        """Sort key: source, path, first and last line."""
        return (self.source, self.path, self.line, self.end_line)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason behind an item: what it raised or lowered, the words that did it, and by how much."""

    about: str
    words: str
    effect: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to track.

    A rule makes it with one mention and `clause`, the words that make the item as they were said; an empty
    clause says that those words are too generic to identify anything. `merge` fills `said` and `named`, the
    fingerprints of clauses and of the title, and joins mentions; `parts` are the items that only their titles
    joined.
    """

    type: ItemType
    title: str
    priority: Priority
    confidence: float
    mentions: tuple[Mention, ...]
    rule: str
    clause: str = ""
    status: Status = Status.OPEN
    owner: str | None = None
    due: date | None = None
    evidence: tuple[Evidence, ...] = ()
    said: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    parts: tuple[Item, ...] = ()

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """All identities it bears, what was said first."""
        return self.said + tuple(f for f in self.named if f not in self.said)


Number = int | str
"""How a tracker numbers its issues: an integer on the forges, the first fingerprint's digits for `local`."""

_OWN_NAME = re.compile("[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Label:
    """A label with its colour (six hex digits without `#`) and description (at most 100 characters)."""

    name: str
    color: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue as its tracker holds it. Times are aware; `comments` counts all of them, system notes apart."""

    number: Number
    title: str
    body: str
    state: State
    labels: tuple[str, ...] = ()
    assignees: tuple[str, ...] = ()
    author: str = ""
    url: str = ""
    created_at: datetime | None = None
    closed_at: datetime | None = None
    comments: int = 0
    locked: bool = False
    pull_request: bool = False
    problem: str = ""

    @property
    def order(self) -> tuple[int, str]:
        """Sort key: lowest number first; of files those that bear our names before a person's copies of them."""
        if isinstance(self.number, int):
            return (self.number, "")
        return (0 if _OWN_NAME.fullmatch(self.number) else 1, self.number)


@dataclass(frozen=True, slots=True)
class NewIssue:
    """What a create sends, all in one request."""

    title: str
    body: str
    labels: tuple[str, ...]
    assignees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """The fields that one update request sends; None is left out of the request."""

    title: str | None = None
    body: str | None = None
    state: State | None = None
    duplicate_of: Number | None = None
    not_planned: bool = False


@dataclass(frozen=True, slots=True)
class Repository:
    """A tracker's repository as the tracker itself names it, after redirects."""

    full_name: str
    url: str
    default_branch: str = ""
    fork: bool = False
    can_label: bool = True
    has_issues: bool = True


@dataclass(frozen=True, slots=True)
class Dialect:
    """What differs between trackers in the text of an issue; lengths in characters.

    `permalink` is a format with {url}, {commit}, {path}, {line} and {end_line}; `permalink_line` the same for
    one line. Empty where the tracker links nothing.
    """

    name: str
    title_limit: int
    body_limit: int
    label_format: str
    permalink: str = ""
    permalink_line: str = ""
    case_sensitive_labels: bool = False


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an issue before and after."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a plan. `reason` is for people; `issue` is the issue as listed, None for a create."""

    action: Action
    reason: str
    title: str
    type: ItemType | None = None
    confidence: float | None = None
    fingerprints: tuple[str, ...] = ()
    item: Item | None = None
    issue: Issue | None = None
    labels: tuple[str, ...] = ()
    assignees: tuple[str, ...] = ()
    body: str = ""
    edit: Edit | None = None
    add_labels: tuple[str, ...] = ()
    remove_labels: tuple[str, ...] = ()
    comment: str = ""
    reworded: bool = False
    fields: Mapping[str, FieldChange] = field(default_factory=dict)

    @property
    def writes(self) -> bool:
        """Whether carrying it out sends anything."""
        return self.action is not Action.SKIP


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a plan is not carried out; the numbers are None where none apply."""

    reason: str
    hint: str
    allowed: int | None = None
    planned: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The list of changes that would bring the tracker in line."""

    changes: tuple[Change, ...] = ()
    refused: Refused | None = None

    @property
    def pending(self) -> tuple[Change, ...]:
        """The changes that write."""
        return tuple(change for change in self.changes if change.writes)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one change ended; `issue` is the issue as the tracker answered."""

    change: Change
    result: Result
    issue: Issue | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """How many requests a tracker was sent, and how many of them wrote."""

    requests: int = 0
    writes: int = 0


@dataclass(frozen=True, slots=True)
class Failure:
    """An expected failure as it is reported."""

    kind: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ReadAs:
    """A transcript that was read, the format it was read as, and why."""

    path: str
    format: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that a command has to say; the report formats turn it into text."""

    command: str
    tracker: str = ""
    repo: str = ""
    commit: str = ""
    complete: bool = True
    read: tuple[ReadAs, ...] = ()
    items: tuple[Item, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    refused: Refused | None = None
    error: Failure | None = None
    usage: Usage = Usage()
    notes: tuple[str, ...] = ()
    dry_run: bool = False
