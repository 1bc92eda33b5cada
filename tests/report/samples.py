"""Reports built by hand, with words in them that try to break out of every format."""

from __future__ import annotations

from datetime import date

from syncer.models import (
    Action,
    Change,
    Edit,
    Evidence,
    Failure,
    FieldChange,
    Issue,
    Item,
    ItemType,
    Mention,
    Outcome,
    Priority,
    ReadAs,
    Refused,
    Report,
    Result,
    Skipped,
    State,
    Status,
    Usage,
)

HOSTILE = "Fix \x1b[31mred\x1b[0m | [bold]x[/bold] <img src=x> @octocat closes #12\n::error::owned"


def mention(path: str = "docs/chat.md", line: int = 12, **more: object) -> Mention:
    """Return a mention of one line, said by Ada."""
    return Mention(path=path, line=line, end_line=line, speaker="Ada", quote="it loses the last line", **more)  # type: ignore[arg-type]


def item(title: str, kind: ItemType = ItemType.BUG, priority: Priority = Priority.HIGH, line: int = 12) -> Item:
    """Return an open item with one mention and one reason."""
    return Item(
        type=kind,
        title=title,
        priority=priority,
        confidence=0.95,
        mentions=(mention(line=line),),
        rule="fault",
        evidence=(Evidence("type", "loses", "bug"),),
        said=(f"v1:{line:016x}",),
    )


LOSES = item("Save loses the last line of a long file")
GUIDE = item("Write the migration guide", ItemType.TODO, Priority.LOW, line=40)
BAD = item(HOSTILE, ItemType.FEATURE, Priority.CRITICAL, line=41)
DECIDED = Item(
    type=ItemType.DECISION,
    title="Keep SQLite for the first release",
    priority=Priority.MEDIUM,
    confidence=0.8,
    mentions=(mention(line=50), mention("docs/other.md", 3, source="acme/notes")),
    rule="heading",
    status=Status.DONE,
    owner="Grace",
    due=date(2031, 5, 4),
    said=("v1:00000000000000d1",),
    named=("v1:00000000000000d2",),
)

OLD = Issue(
    number=12,
    title="Dark mode",
    body="text",
    state=State.OPEN,
    labels=("syncer",),
    url="https://example.com/a/b/issues/12",
)


def created(number: int, title: str) -> Issue:
    """Return the answer to a create."""
    return Issue(number=number, title=title, body="", state=State.OPEN, url=f"https://example.com/a/b/issues/{number}")


def create(found: Item) -> Change:
    """Return the change that files an item."""
    return Change(
        Action.CREATE,
        "",
        found.title,
        type=found.type,
        confidence=found.confidence,
        fingerprints=found.fingerprints,
        item=found,
        labels=("syncer", f"type: {found.type}", f"priority: {found.priority}"),
        body=f"> {found.mentions[0].quote}\n",
    )


UPDATE = Change(
    Action.UPDATE,
    "a new mention",
    "Dark mode",
    type=ItemType.FEATURE,
    confidence=0.9,
    fingerprints=("v1:00000000000000c1",),
    issue=OLD,
    edit=Edit(body="new text"),
    fields={"body": FieldChange("text\n", "new text\n"), "labels": FieldChange("priority: low", "priority: high")},
)
CLOSE = Change(
    Action.CLOSE, "ticked in docs/chat.md:60", "Remove the old parser", type=ItemType.TODO, issue=created(7, "")
)


def skip(title: str, reason: str) -> Change:
    """Return a change that leaves an item alone."""
    return Change(Action.SKIP, reason, title, type=ItemType.TODO, confidence=0.55)


CHANGES = (
    create(LOSES),
    UPDATE,
    create(BAD),
    CLOSE,
    skip("Dust off the readme", "tracked by #3, which a person wrote"),
    *(skip(f"Maybe {word}", "less sure than 0.7") for word in ("this", "that", "more", "less")),
    create(GUIDE),
)
HEAD = {
    "tracker": "github",
    "repo": "acme/tool",
    "commit": "0123456789abcdef",
}
READ = (
    ReadAs("docs/chat.md", "markdown", "users and assistants speak in 12 places"),
    ReadAs("docs/other.md", "notes", "text in which nobody is named as speaking"),
)
SKIPPED = (Skipped("docs/big.md", "larger than 128 MB"), Skipped("docs/a|b\x1b,c:d.md", "not UTF-8 at byte 17"))

EXTRACT = Report("extract", commit="0123456789abcdef", read=READ, items=(LOSES, BAD, DECIDED), skipped=SKIPPED)
PLAN = Report(
    "plan",
    **HEAD,  # type: ignore[arg-type]
    read=READ,
    items=(LOSES, BAD, GUIDE),
    skipped=SKIPPED,
    outcomes=tuple(Outcome(change, Result.PLANNED) for change in CHANGES),
    usage=Usage(3, 0),
    notes=("docs/draft.md has changes that are not committed; they are not read",),
)
RESULTS = (
    Outcome(CHANGES[0], Result.APPLIED, created(21, LOSES.title)),
    Outcome(UPDATE, Result.FAILED, OLD, "the answer differs from what was sent:\n::set-output name=x::y"),
    Outcome(CHANGES[2], Result.UNKNOWN, None, "the connection was dropped; the next run looks whether it is there"),
    Outcome(CLOSE, Result.APPLIED, CLOSE.issue),
    *(Outcome(change, Result.APPLIED) for change in CHANGES[4:-1]),
    Outcome(CHANGES[-1], Result.NOT_REACHED),
)
SYNC = Report(
    "sync",
    **HEAD,  # type: ignore[arg-type]
    read=READ,
    items=(LOSES, BAD, GUIDE),
    outcomes=RESULTS,
    usage=Usage(9, 4),
)
REFUSED = Report(
    "sync",
    **HEAD,  # type: ignore[arg-type]
    read=READ,
    items=(LOSES,),
    outcomes=(Outcome(CHANGES[0], Result.PLANNED),),
    refused=Refused("max_new", "", 25, 44),
    usage=Usage(2, 0),
)
BROKEN = Report(
    "sync",
    **HEAD,  # type: ignore[arg-type]
    complete=False,
    error=Failure("listing", "the listing broke off at page 3\n::warning::owned", "Run it again."),
    usage=Usage(4, 0),
)
QUIET = Report("sync", tracker="local", read=READ, items=(LOSES,), usage=Usage(2, 0))

ALL = {"extract": EXTRACT, "plan": PLAN, "sync": SYNC, "refused": REFUSED, "broken": BROKEN, "quiet": QUIET}
